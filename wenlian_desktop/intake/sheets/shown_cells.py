"""A sheet as people see it: texts as they are shown, merged cells as one."""

from collections.abc import Iterator
from decimal import Decimal

from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.intake.workbooks.cells import BLANK, MergedRange, SourceCell, SourceSheet
from wenlian_desktop.intake.workbooks.number_forms import ShownAs, day_of, decimal_of

MOST_COVERED = 200_000  # cells that merged ranges cover


def shown_text(cell: SourceCell, counts_from_1904: bool = False) -> str:
    """A cell's text; a day as 2024-06-30, a number with all its digits and its leading zeros."""
    if not cell.number:
        return cell.text.strip()
    value, form = decimal_of(cell.number), cell.form
    if form.shown_as is ShownAs.DAY:
        day = day_of(value, counts_from_1904)
        return day.isoformat() if day else plain_digits(value)
    if form.shown_as is ShownAs.SHARE:
        return f"{plain_digits(value * 100)}%"
    digits = plain_digits(value / form.divisor)
    return digits.zfill(form.least_digits) if digits.isdigit() else digits


def plain_digits(value: Decimal) -> str:
    """A number without an exponent and without zeros at its end."""
    return trim_zeros(value) if value else "0"


class Grid:
    """The cells of a sheet with merged ones filled."""

    def __init__(self, sheet: SourceSheet, counts_from_1904: bool = False) -> None:
        self.sheet, self.counts_from_1904 = sheet, counts_from_1904
        self.rows = sorted(sheet.rows)
        self.last_column = max((max(cells) for cells in sheet.rows.values() if cells), default=-1)
        self._covers = self._covered()

    def _covered(self) -> dict[tuple[int, int], MergedRange]:
        """The merged range of each cell it covers, as far as there is content."""
        bottom, found = (self.rows[-1] if self.rows else -1), {}
        for each in self.sheet.merged:
            for row in range(each.top, min(each.bottom, bottom) + 1):
                for column in range(each.left, min(each.right, self.last_column) + 1):
                    found[row, column] = each
                    if len(found) > MOST_COVERED:
                        return found
        return found

    def merged_at(self, row: int, column: int) -> MergedRange | None:
        """The merged range that covers a cell."""
        return self._covers.get((row, column)) if self._covers else None

    def cell(self, row: int, column: int) -> SourceCell:
        """A cell, of a merged one what stands in it."""
        merged = self.merged_at(row, column)
        return self.sheet.cell(merged.top, merged.left) if merged else self.sheet.cell(row, column)

    def text(self, row: int, column: int) -> str:
        """A cell's text."""
        cell = self.cell(row, column)
        return shown_text(cell, self.counts_from_1904) if cell is not BLANK else ""

    def texts(self, row: int) -> Iterator[tuple[int, str]]:
        """(column, text) of the cells of a row with something in them; of merged ones the first only."""
        for column, cell in sorted(self.sheet.rows.get(row, {}).items()):
            text = shown_text(cell, self.counts_from_1904)
            if text:
                yield column, text

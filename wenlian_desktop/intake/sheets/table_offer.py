"""One table of a sheet as proposals: each cell taken, refused, asked about or passed over, and none in silence."""

import re
from collections.abc import Sequence

from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.domain.values.uids import UID, UID_HEAD
from wenlian_desktop.intake.sheets import budget_rows
from wenlian_desktop.intake.sheets.cell_values import COUNT_KINDS, MONEY_KINDS, Read
from wenlian_desktop.intake.sheets.column_heads import YUAN_BY_UNIT, is_serial
from wenlian_desktop.intake.sheets.found_table import Found, SeenRows
from wenlian_desktop.intake.sheets.head_words import PASSED_OVER
from wenlian_desktop.intake.sheets.numbered_names import strip_numbers
from wenlian_desktop.intake.sheets.row_proposals import TEXT_KINDS, RowProposals
from wenlian_desktop.intake.sheets.sheet_rows import (
    NEXT_TABLE,
    ColumnReading,
    RowKind,
    RowReader,
    SheetRow,
    column_readings,
)
from wenlian_desktop.intake.sheets.shown_cells import Grid
from wenlian_desktop.intake.sheets.table_head import FULL, GUESSED, TableColumn, TableHead, stated_year
from wenlian_desktop.intake.sheets.totals import check_totals, difference, is_sum_of
from wenlian_desktop.intake.workbooks.cells import SourceBook, column_name

YEAR_OF_DAY = re.compile(r"(20\d\d)\s*[-./年]")
LEAST_YUAN = 1_000  # a column of payments without a unit: smaller ones may be 万元
WAN, MOST_YUAN = 10_000, 10_000_000  # a column of payments in 万元: larger ones may be 元
MOST_WAN_YUAN = 20_000  # a column in 万元 without a unit: larger ones may be 元
UNIT_OF_YUAN = {yuan: unit for unit, yuan in YUAN_BY_UNIT.items() if unit != "万"}


class TableOffer:
    """Reads one table; `prefix`: the name of its sheet before cells, where the book has several; `seen`: the rows of
    the tables before.
    """

    def __init__(
        self, book: SourceBook, grid: Grid, head: TableHead, year: int | None, prefix: str, seen: SeenRows
    ) -> None:
        self._grid, self._head, self._seen = grid, head, seen
        self._spec = RECORDS[head.record].spec
        self._year = year or stated_year(head.title) or _year_of_days(grid, head)
        self._readings = column_readings(grid, head, self._year, book.is_recomputed)
        self._uid_column = next((each.index for each in head.unknown if UID_HEAD in each.head.words), None)
        self._found = Found(head.record, prefix, self._year, is_ours=head.is_ours)
        self._ask_about_year(year)
        self._untaken = self._untaken_columns()
        self._proofs: dict[int, str] = {}
        self._doubted: set[int] = set()

    def read(self) -> Found:
        """The whole table."""
        readings = tuple(each for each in self._readings if each.column.index not in self._untaken)
        reader = RowReader(self._grid, self._head, readings, self._uid_column)
        rows = list(reader.rows())
        self._set_copies_apart(rows)
        if rows and rows[-1].why == NEXT_TABLE:
            self._found.next_row = rows.pop().row
        hidden = self._set_hidden_apart(rows)
        if self._head.record == BudgetLine.spec.name and not self._head.is_ours:
            budget_rows.find_groups(rows, self._grid)
            budget_rows.strip_names(rows)
        elif not self._head.is_ours and self._spec.fields[self._spec.title[0]].kind is Kind.TEXT:
            strip_numbers(rows, self._spec.title[0])
        self._find_nameless_rows(rows)
        self._check_units(rows)
        self._tell_columns()
        self._tell_totals(rows, hidden)
        self._tell_passed(rows, hidden)
        taken = tuple(each for each in self._readings if each.column.index not in self._untaken)
        proposing = RowProposals(self._found, self._grid, self._head, taken, self._proofs, self._doubted)
        for row in rows:
            if row.is_data:
                proposing.propose(row)
        self._ask_about_doubles(rows)
        return self._found

    # --- columns ---

    def _ask_about_year(self, year: int | None) -> None:
        stated = stated_year(self._head.title)
        if year is not None and stated is not None and stated != year:
            why = f"表上写的是{stated}年，打开的是{year}年度，请确认。"
            self._found.ask(self._head.top, self._head.columns[0].index, why)

    def _untaken_columns(self) -> set[int]:
        """Columns that are known but have another unit than their field, or no field among two."""
        untaken = set()
        for column in self._head.columns:
            field = self._spec.fields.get(column.field)
            unit = (column.head.unit or self._unit_of_counts(field)).removeprefix("万")
            if column.month and not column.field and self._head.kind_column < 0:
                untaken.add(column.index)
            elif field is not None and unit and _is_other_unit(field, unit):
                untaken.add(column.index)
                units = f"列标题“{column.head.words}”的单位是“{unit}”，“{field.label}”的单位是“{field.unit}”"
                self._found.ask(self._head.bottom, column.index, f"{units}，没有取这一列。")
        return untaken

    def _unit_of_counts(self, field: Field | None) -> str:
        return self._head.counts if field is not None and self._head.counts[1:] == field.unit else ""

    def _tell_columns(self) -> None:
        head = self._head
        for column in head.columns:
            if column.closeness < GUESSED and column.field in self._spec.fields:
                label = self._spec.fields[column.field].label
                self._found.ask(head.bottom, column.index, f"列标题“{column.head.words}”当作“{label}”，请确认。")
        months = [column for column in head.columns if column.month and not column.field]
        if months and head.kind_column < 0:
            why = "看不出各月的数是计划还是实际支出，没有取：请在标题或列标题里写明“计划”或“支出”。"
            self._found.ask(head.bottom, months[0].index, why)
        for column in (*head.passed, *head.unknown):
            if is_serial(column.head) or column.index in (self._uid_column, head.kind_column):
                continue
            name = f"“{column.head.words}”列（{column_name(column.index)}）"
            if column in head.unknown:
                self._found.ignore((head.bottom,), f"{name}在“{self._spec.label}”里没有对应的栏，没有取。")
            elif any(column.field == each.field != PASSED_OVER for each in head.columns):
                self._found.ask(head.bottom, column.index, f"{name}和别的列是同一栏，没有取。")
            else:
                self._found.ignore((head.bottom,), f"{name}由程序计算或不用填，没有取。")
        if head.rival:
            label = RECORDS[head.rival].spec.label
            self._found.ask(
                head.top, head.columns[0].index, f"按“{self._spec.label}”取；也可能是“{label}”，请确认是哪张表。"
            )

    def _check_units(self, rows: Sequence[SheetRow]) -> None:
        """Columns of amounts without a unit: asked about, and left where the figures do not look like their unit."""
        for reading in self._readings:
            column = reading.column
            if reading.field.kind not in MONEY_KINDS or column.index in self._untaken:
                continue
            if reading.context.yuan:
                self._doubt_large(reading, rows)
                continue
            if column.field == FULL:
                continue
            figures = [row.figures[column.index] for row in rows if row.is_data and column.index in row.figures]
            if not figures or all(self._has_own_unit(row, column) for row in rows if column.index in row.figures):
                continue
            if column.month and column.month != min(each.month for each in self._head.columns if each.month):
                continue
            largest = max(map(abs, figures))
            is_odd = largest < LEAST_YUAN if reading.field.kind is Kind.YUAN else largest > MOST_WAN_YUAN
            unit = UNIT_OF_YUAN.get(reading.context.supposed_yuan or 0, reading.field.unit)
            taken = "看不出单位，没有取" if is_odd else f"按“{unit}”取，请确认"
            self._found.ask(self._head.bottom, column.index, f"“{column.head.words}”没有写是元还是万元，{taken}。")
            if is_odd:
                self._untaken.add(column.index)

    def _doubt_large(self, reading: ColumnReading, rows: Sequence[SheetRow]) -> None:
        """Payments in 万元 of ten millions of 元: more likely the figures are in 元."""
        column = reading.column
        figures = [row.figures[column.index] for row in rows if row.is_data and column.index in row.figures]
        if reading.field.kind is Kind.YUAN and reading.context.yuan == WAN and max(figures, default=0) >= MOST_YUAN:
            self._doubted.add(column.index)
            self._found.ask(self._head.bottom, column.index, f"“{column.head.words}”里的数很大，像是元，请确认单位。")

    def _has_own_unit(self, row: SheetRow, column: TableColumn) -> bool:
        found = row.outcomes.get((column.field, column.month))
        return found is not None and isinstance(found[1], Read) and found[1].is_sure

    # --- rows ---

    def _set_hidden_apart(self, rows: list[SheetRow]) -> list[SheetRow]:
        """Takes the hidden rows out of the others."""
        hidden = [row for row in rows if row.row in self._grid.sheet.hidden_rows and row.is_data]
        for row in hidden:
            rows.remove(row)
        return hidden

    def _set_copies_apart(self, rows: Sequence[SheetRow]) -> None:
        """A row that was copied in Excel brings the identity of the other along: it is taken as a new one."""
        for row in rows:
            uid = row.uid or row.new_uid
            if not UID.fullmatch(uid):
                continue
            here = (self._found.prefix, row.row)
            first = self._seen.by_uid.setdefault(uid, here)
            if first != here:
                row.uid = row.new_uid = ""
                column = next((each.index for each, _ in row.outcomes.values()), self._head.columns[0].index)
                self._found.ask(row.row, column, f"像是从{self._row_words(first)}复制来的，按新的一行取，请确认。")

    def _row_words(self, place: tuple[str, int]) -> str:
        """“第3行”, of another sheet “‘活动’第3行”."""
        sheet, row = place
        return f"第{row + 1}行" if sheet == self._found.prefix else f"“{sheet.removesuffix('!')}”第{row + 1}行"

    def _find_nameless_rows(self, rows: Sequence[SheetRow]) -> None:
        """Rows of figures alone: the sum of those above, or a question."""
        names = [each for each in self._readings if each.field.kind in (*TEXT_KINDS, Kind.REFERENCE, Kind.REFERENCES,
                                                                       Kind.DATE, Kind.CHOICE, Kind.MONTH)]  # fmt: skip
        above: list[SheetRow] = []
        for row in rows:
            if not row.is_data:
                continue
            is_nameless = not any((each.field.name, 0) in row.outcomes for each in names) and not row.uid
            if is_nameless and row.figures and is_sum_of(row, above):
                row.kind = RowKind.TOTAL
            elif is_nameless and row.figures:
                row.kind = RowKind.PASSED
                column = next(iter(row.figures))
                self._found.ask(row.row, column, "这一行只有数，没有名称，不知道是什么，没有取。")
            else:
                above.append(row)

    def _tell_totals(self, rows: Sequence[SheetRow], hidden: Sequence[SheetRow]) -> None:
        for checked in check_totals(rows, hidden):
            row = checked.row
            among = f"（含没有取的{checked.hidden}行）" if checked.hidden else ""
            state = "与各行之和不符" if checked.wrong else f"与{checked.parts}行{among}之和相符"
            state = state if row.figures else "没有数"
            self._found.ignore((row.row,), f"合计行，没有加进去；{state}。")
            for column, said, whole in checked.wrong:
                if column not in self._untaken:
                    self._found.ask(row.row, column, f"{difference(said, whole)}，请核对。")
            if not checked.wrong:
                self._proofs |= dict.fromkeys(row.figures, "，合计相符")

    def _tell_passed(self, rows: Sequence[SheetRow], hidden: Sequence[SheetRow]) -> None:
        by_reason: dict[str, list[int]] = {}
        for row in rows:
            if row.kind is RowKind.PASSED and row.why:
                by_reason.setdefault(row.why, []).append(row.row)
        for row in hidden:
            filtered = self._grid.sheet.filtered
            is_filtered = filtered is not None and filtered[0] <= row.row <= filtered[1]
            how = "被筛选掉了" if is_filtered else "是隐藏的"
            by_reason.setdefault(f"这些行{how}，没有取；要取的请先显示出来再导入。", []).append(row.row)
        for why, numbers in by_reason.items():
            self._found.ignore(numbers, why)

    def _ask_about_doubles(self, rows: Sequence[SheetRow]) -> None:
        """Rows that say the same in every column."""
        for row in rows:
            values = tuple(
                (key, repr(outcome.value)) for key, (_, outcome) in row.outcomes.items() if isinstance(outcome, Read)
            )
            if not row.is_data or row.uid or len(values) < 3:
                continue
            here = (self._found.prefix, row.row)
            first = self._seen.by_values.setdefault((self._head.record, *sorted(values)), here)
            if first != here:
                column = next(iter(row.outcomes.values()))[0].index
                words = self._row_words(first)
                self._found.ask(row.row, column, f"与{words}每一列都相同，可能重复，请确认。")


def _year_of_days(grid: Grid, head: TableHead) -> int | None:
    """The year of the days of a table, where all that have one have the same."""
    fields = RECORDS[head.record].spec.fields
    columns = [each.index for each in head.columns if each.field in fields and fields[each.field].kind is Kind.DATE]
    texts = (grid.text(row, column) for column in columns for row in grid.rows if row > head.bottom)
    years = {int(found[1]) for text in texts if (found := YEAR_OF_DAY.match(text))}
    return years.pop() if len(years) == 1 else None


def _is_other_unit(field: Field, unit: str) -> bool:
    """Whether a unit in a head is of another kind than the field's: 人 are not 人次, % no amount."""
    people = {"人", "人次"}
    if field.kind in COUNT_KINDS:
        return unit == "%" or unit[0] in "千百亿" or (unit in people and field.unit in people and unit != field.unit)
    return field.kind in MONEY_KINDS

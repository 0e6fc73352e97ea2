"""Cells of a sheet as XML: texts, numbers, formulas with their values, dates."""

import re
from datetime import date
from decimal import Decimal
from functools import cache

from wenlian_desktop.report.content.sheet import Formula, ShareOf, SumAcross, SumBelow
from wenlian_desktop.report.formats.word_xml import DECLARATION, ILLEGAL, escaped
from wenlian_desktop.report.formats.workbook_styles import SHEETS

LONGEST_TEXT = 32_767  # UTF-16 units of a cell
LETTERS = 26
ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # what Excel would take for a character's number
DAY_ZERO = date(1899, 12, 31)
FALSE_LEAP_DAY = 60  # Excel counts a 29 February 1900


@cache
def column_letters(index: int) -> str:
    """The name of a column, from 0: A, B, … Z, AA."""
    before, last = divmod(index, LETTERS)
    return (column_letters(before - 1) if before else "") + chr(ord("A") + last)


def reference(row: int, column: int) -> str:
    """A cell by its name; row and column from 0."""
    return f"{column_letters(column)}{row + 1}"


class SharedTexts:
    """The texts of all cells, each kept once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._count = 0

    def number_of(self, text: str) -> int:
        """The number by which cells refer to a text."""
        self._count += 1
        return self._numbers.setdefault(text, len(self._numbers))

    def xml(self) -> str:
        """xl/sharedStrings.xml."""
        listed = "".join(f'<si><t xml:space="preserve">{_stored(text)}</t></si>' for text in self._numbers)
        counts = f'count="{self._count}" uniqueCount="{len(self._numbers)}"'
        return f'{DECLARATION}<sst xmlns="{SHEETS}" {counts}>{listed}</sst>'


def _stored(text: str) -> str:
    """A text as XML, without what XML does not have and what Excel would take for a character's number."""
    text = ESCAPED.sub("_x005F_", ILLEGAL.sub("", text))
    if 2 * len(text) > LONGEST_TEXT:
        text = text.encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")
    return escaped(text)


def text_cell(place: str, style: int, text: int) -> str:
    """A text by its number; it stays one, whatever it begins with."""
    return f'<c r="{place}" s="{style}" t="s"><v>{text}</v></c>'


def blank_cell(place: str, style: int) -> str:
    """A cell without a value."""
    return f'<c r="{place}" s="{style}"/>'


def number_cell(place: str, style: int, value: Decimal, formula: str = "") -> str:
    """A number, with the formula that gives it."""
    computed = f"<f>{formula}</f>" if formula else ""
    return f'<c r="{place}" s="{style}">{computed}<v>{value:f}</v></c>'


def day_number(day: date) -> int:
    """A date from 1900 on as Excel counts it."""
    days = (day - DAY_ZERO).days
    return days + (days >= FALSE_LEAP_DAY)


def formula_text(formula: Formula, first: int, row: int, column: int) -> str:
    """A formula as Excel writes it; `first`: the row of the block's first one."""
    match formula:
        case SumBelow(rows):
            return f"SUM({','.join(_ranges([(first + at, column) for at in rows]))})"
        case SumAcross(columns):
            return f"SUM({','.join(_ranges([(row, at) for at in columns]))})"
        case ShareOf(part, whole):
            return f"{reference(row, part)}/{reference(row, whole)}"


def _ranges(cells: list[tuple[int, int]]) -> list[str]:
    """Cells as ranges: those that lie one after the other in one."""
    runs: list[list[tuple[int, int]]] = []
    for cell in cells:
        if runs and sum(cell) == sum(runs[-1][-1]) + 1:
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return [":".join(dict.fromkeys(reference(*cell) for cell in (run[0], run[-1]))) for run in runs]

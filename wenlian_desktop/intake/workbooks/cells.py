"""A workbook as it was read: sheets, their cells as stored and shown, merged, hidden and filtered rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from wenlian_desktop.intake.workbooks.number_forms import GENERAL, NumberForm

LETTERS = 26


@cache
def column_name(index: int) -> str:
    """The name of a column, from 0: A, B, … Z, AA."""
    before, last = divmod(index, LETTERS)
    return (column_name(before - 1) if before else "") + chr(ord("A") + last)


def cell_name(row: int, column: int) -> str:
    """A cell by its name; row and column from 0."""
    return f"{column_name(column)}{row + 1}"


class SourceCell(NamedTuple):
    """What a cell holds. `number`: the digits as stored, of numbers and days; else `text`.

    Of a formula it is the value that the program computed when it saved; `is_computed`: whether there is one.
    """

    text: str = ""
    number: str = ""
    form: NumberForm = GENERAL
    is_formula: bool = False
    is_computed: bool = True
    is_error: bool = False


BLANK = SourceCell()


class MergedRange(NamedTuple):
    """Cells that are shown as one, by first and last row and column, from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class SourceSheet:
    """A sheet; rows and columns count from 0, and only cells with something in them are there."""

    name: str
    rows: Mapping[int, Mapping[int, SourceCell]]
    merged: tuple[MergedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    filtered: tuple[int, int] | None = None  # first and last row of what a filter looks at
    is_hidden: bool = False

    def cell(self, row: int, column: int) -> SourceCell:
        """A cell; an empty one where nothing stands."""
        return self.rows.get(row, {}).get(column, BLANK)


@dataclass(frozen=True)
class SourceBook:
    """A workbook. `remarks`: what was left alone in it (macros, links), as sentences.

    `is_recomputed`: its program asks to compute all formulas anew on opening, so that a stored 0 may not be one.
    """

    name: str
    sheets: tuple[SourceSheet, ...]
    counts_from_1904: bool = False
    is_recomputed: bool = False
    remarks: tuple[str, ...] = field(default=())

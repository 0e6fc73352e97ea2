"""Sheets of a workbook: cells with values, and with the sums and shares that they are."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

# How numbers are shown: codes that Excel, WPS and LibreOffice share.
WHOLE, MONEY, RATE, PLAIN = "0", "0.00", "0.00%", "General"


@dataclass(frozen=True)
class SumBelow:
    """The sum of cells above in the same column, by the indexes of their rows in the block."""

    rows: tuple[int, ...]


@dataclass(frozen=True)
class SumAcross:
    """The sum of cells in the same row, by the indexes of their columns."""

    columns: tuple[int, ...]


@dataclass(frozen=True)
class ShareOf:
    """One cell of the row divided by another, by the indexes of their columns."""

    part: int
    whole: int


Formula = SumBelow | SumAcross | ShareOf


@dataclass(frozen=True)
class NumberCell:
    """A number, how it is shown, and the formula that gives it; a rate is a share of 1."""

    value: Decimal
    form: str = PLAIN
    formula: Formula | None = None


SheetCell = str | date | NumberCell | None
SheetRow = tuple[SheetCell, ...]


@dataclass(frozen=True)
class SheetColumn:
    """A column: heading, and width in characters of half an em."""

    head: str
    width: float


@dataclass(frozen=True)
class MergedCells:
    """Cells that are one: the row and column of the first in the block, and how many of each."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True)
class SheetBlock:
    """A table on a sheet: caption above, unit at the right, heads, rows, notes; the last row may be the total.

    `is_register`: long and wide, with many empty cells; ruled by the sheet's own lines. `heads`: of a form, which has
    no row of heads above: (row, column) of the cells that are heads.
    """

    caption: str
    unit: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]
    notes: tuple[str, ...] = ()
    merged: tuple[MergedCells, ...] = ()
    has_total: bool = False
    is_register: bool = False
    heads: frozenset[tuple[int, int]] | None = None


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name on the tab, its title, and its tables from top to bottom."""

    name: str
    title: str
    blocks: tuple[SheetBlock, ...]

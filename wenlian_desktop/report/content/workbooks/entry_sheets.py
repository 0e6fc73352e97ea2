"""Sheets to be filled in: a head, rows known by a hidden identity, lists of choice, notes at cells."""

from dataclasses import dataclass

from wenlian_desktop.report.content.sheet import SheetCell


@dataclass(frozen=True)
class EntryColumn:
    """A column: its head, its width in characters of half an em, what may be chosen."""

    head: str
    width: float
    choices: tuple[str, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True)
class CellNote:
    """A cell that is marked, and the words in its note."""

    row: int
    column: int
    words: str


@dataclass(frozen=True)
class EntrySheet:
    """A sheet: lines above the head, columns (without heads there is no row of them), an example row, rows, and
    empty rows to fill in (`spare`: what stands in the first cell of each).

    `is_locked`: everything but the rows to fill in. `notes` count rows from the first line.
    """

    name: str
    lines: tuple[str, ...]
    columns: tuple[EntryColumn, ...]
    rows: tuple[tuple[SheetCell, ...], ...] = ()
    example: tuple[SheetCell, ...] = ()
    spare: tuple[str, ...] = ()
    is_locked: bool = False
    notes: tuple[CellNote, ...] = ()
    merged: tuple[tuple[int, int, int, int], ...] = ()  # first and last row and column, from 0


@dataclass(frozen=True)
class EntryBook:
    """A workbook to be filled in."""

    name: str
    author: str
    sheets: tuple[EntrySheet, ...]

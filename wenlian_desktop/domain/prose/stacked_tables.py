"""Tables with one cell in each line, as copies from other programs give them: their rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CELL = re.compile(r"[^\t。；！？]{1,24}")
FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?\s*(?:%|万?元|[个场人次件项分])?|[—\-–/]{1,2}")
NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．](?!\d)")
LEAST_COLUMNS, MOST_COLUMNS, LEAST_ROWS, MOST_ABOVE = 3, 9, 3, 3


@dataclass(frozen=True)
class StackedTable:
    """Its first line (from 0), how many cells a row has, how many rows with the head."""

    first: int
    width: int
    rows: int


def stacked_tables(lines: Sequence[str]) -> Iterator[StackedTable]:
    """The tables of adjoining lines that are cells: a head without figures, then rows that begin with a name."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_cell(lines[end]):
            end += 1
        table = _best(lines, at, end) if end - at >= LEAST_COLUMNS * (LEAST_ROWS + 1) else None
        if table:
            yield table
        at = (table.first + table.width * table.rows) if table else end + 1


def _is_cell(line: str) -> bool:
    text = line.strip()
    return bool(text) and "\t" not in text and CELL.fullmatch(text) is not None and not NUMBERED.match(text)


def _best(lines: Sequence[str], first: int, end: int) -> StackedTable | None:
    """The reading with most rows: where the head begins, and how many cells it has."""
    cells = [line.strip() for line in lines[first:end]]
    found = [
        StackedTable(first + above, width, rows + 1)
        for above in range(min(MOST_ABOVE + 1, len(cells)))
        for width in range(LEAST_COLUMNS, MOST_COLUMNS + 1)
        if (rows := _rows(cells[above:], width)) >= LEAST_ROWS
    ]
    return max(found, key=lambda table: (table.rows * table.width, -table.first), default=None)


def _rows(cells: Sequence[str], width: int) -> int:
    """How many rows of a width follow a head that has no figures."""
    if len(cells) < 2 * width or any(_is_figure(cell) for cell in cells[:width]):
        return 0
    count = 0
    for at in range(width, len(cells) - width + 1, width):
        if not _is_row(cells[at : at + width], count + 1):
            break
        count += 1
    return count


def _is_row(row: Sequence[str], number: int) -> bool:
    """Whether cells are a name, or a number and a name, and figures."""
    if row[0] == str(number):
        return not _is_figure(row[1]) and all(_is_figure(cell) for cell in row[2:4])
    figures = sum(_is_figure(cell) for cell in row[1:])
    return not _is_figure(row[0]) and _is_figure(row[1]) and figures >= len(row) - 2


def _is_figure(cell: str) -> bool:
    return FIGURE.fullmatch(cell) is not None


def with_rows(lines: Sequence[str]) -> list[str]:
    """The lines, each row of such a table in the line of its first cell, the lines of its other cells empty."""
    found = list(lines)
    for table in stacked_tables(lines):
        for at in range(table.first, table.first + table.width * table.rows, table.width):
            found[at] = "\t".join(line.strip() for line in lines[at : at + table.width])
            found[at + 1 : at + table.width] = [""] * (table.width - 1)
    return found


def lines_of_rows(lines: Sequence[str]) -> dict[int, range]:
    """The lines of each row of such tables by that of its first cell; lines from 1."""
    return {
        at + 1: range(at + 1, at + 1 + table.width)
        for table in stacked_tables(lines)
        for at in range(table.first, table.first + table.width * table.rows, table.width)
    }

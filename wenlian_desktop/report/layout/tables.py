"""Layout of tables: rows of cells, split into slices that fit on pages; the header is repeated."""

from collections import defaultdict
from dataclasses import dataclass, replace

from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Cell, Column, Table
from wenlian_desktop.report.layout.grid import MM, baseline
from wenlian_desktop.report.layout.page import Mark, Stroke, TextMark
from wenlian_desktop.report.layout.paragraphs import CENTERED, LEFT_ALIGNED, RIGHT_ALIGNED, Typesetter
from wenlian_desktop.report.layout.styles import TABLE_CELL, TABLE_HEAD, Style

LEADING = 16.0  # line spacing in a cell, in pt
PADDING = 3.0  # pt between rules and text
MIN_ROW_HEIGHT = 9 * MM
MIN_ROWS = 2  # of a table per page
FRAME_WIDTH, RULE_WIDTH = 0.75, 0.5  # pt

Edges = defaultdict[float, list[tuple[float, float]]]  # position of a line -> its segments


@dataclass
class CellLayout:
    """A cell with its lines: first column, column and row span.

    `is_repeated`: continued from the page before; its text is repeated if there is room.
    """

    column: int
    column_span: int
    row_span: int
    lines: list[TextMark]
    is_repeated: bool = False


@dataclass
class TableSlice:
    """Consecutive rows of a table: the cells that begin in each, and their heights in pt."""

    rows: list[list[CellLayout]]
    heights: list[float]

    @property
    def height(self) -> float:
        """The height of all rows in pt."""
        return sum(self.heights)


class TableLayout:
    """The layout of a table; `take_rows` takes the rows that fit from the remaining ones."""

    def __init__(self, typesetter: Typesetter, table: Table, width: float) -> None:
        share = width / sum(column.width_share for column in table.columns)
        self.edges = [0.0]
        for column in table.columns:
            self.edges.append(self.edges[-1] + column.width_share * share)
        self._typesetter, self._columns = typesetter, table.columns
        head = tuple(Cell((Run(column.head),)) for column in table.columns)
        self.head = self._layout_rows([head], TABLE_HEAD, is_head=True)
        self._all = self._layout_rows(list(table.rows), TABLE_CELL)
        self._next = 0

    def _layout_rows(self, rows: list[tuple[Cell | None, ...]], style: Style, is_head: bool = False) -> TableSlice:
        cells = [
            [
                CellLayout(index, cell.column_span, cell.row_span, self._lines(cell, index, style, is_head))
                for index, cell in enumerate(row)
                if cell is not None
            ]
            for row in rows
        ]
        return TableSlice(cells, _heights(cells))

    def _lines(self, cell: Cell, index: int, style: Style, is_head: bool) -> list[TextMark]:
        indent = cell.indent * style.size
        width = self.edges[index + cell.column_span] - self.edges[index] - 2 * PADDING - indent
        lines = self._typesetter.aligned(cell.runs, style, width, _alignment(self._columns[index], cell, is_head))
        return [line._replace(x=line.x + indent) for line in lines] if indent else lines

    @property
    def is_done(self) -> bool:
        """Whether all rows were taken."""
        return self._next >= len(self._all.rows)

    @property
    def least_height(self) -> float:
        """The minimal height below the caption, in pt: header and the next two rows."""
        return self.head.height + sum(self._all.heights[self._next : self._next + MIN_ROWS])

    @property
    def rest_height(self) -> float:
        """The height of the header and all remaining rows, in pt."""
        return self.head.height + sum(self._all.heights[self._next :])

    def take_rows(self, room: float, is_whole_page: bool) -> TableSlice | None:
        """Take the rows that fit in `room` pt, including the header; None if not even one does.

        On an empty page, a row that is too high is split.
        """
        last, height = self._next, self.head.height
        while last < len(self._all.heights) and height + self._all.heights[last] <= room + 0.01:
            height += self._all.heights[last]
            last += 1
        if last == len(self._all.heights) - 1 and last > self._next:  # no single row on a page
            if last - self._next > MIN_ROWS:
                last -= 1
            elif not is_whole_page:
                return None
        if last == self._next and not self.is_done:
            if not is_whole_page:
                return None
            self._split_row(room - self.head.height)
            last += 1
        self._continue_spans(last)
        taken = TableSlice(self._all.rows[self._next : last], self._all.heights[self._next : last])
        self._next = last
        return taken

    def _split_row(self, room: float) -> None:
        """Split the next row: the lines that fit, and the others."""
        count = max(int((room - 2 * PADDING) // LEADING), 1)
        row = self._all.rows[self._next]
        over = [replace(cell, lines=cell.lines[count:]) for cell in row if cell.row_span == 1]
        for cell in row:
            if cell.row_span > 1:
                cell.row_span += 1
            else:
                cell.lines = cell.lines[:count]
        self._all.rows.insert(self._next + 1, over)
        parted = [cell for cell in row if cell.row_span == 1]
        self._all.heights[self._next : self._next + 1] = [*_heights([parted]), *_heights([over])]

    def _continue_spans(self, last: int) -> None:
        """Continue cells that span the end of the slice in the next one, with their text repeated or continued."""
        for index in range(self._next, last):
            for at, cell in enumerate(self._all.rows[index]):
                if index + cell.row_span > last:
                    fitting = max(int((sum(self._all.heights[index:last]) - 2 * PADDING) // LEADING), 1)
                    over, below = cell.lines[fitting:], index + cell.row_span - last
                    rest = replace(cell, row_span=below, lines=over or cell.lines, is_repeated=not over)
                    self._all.rows[last].insert(0, rest)
                    self._all.rows[index][at] = replace(cell, row_span=last - index, lines=cell.lines[:fitting])

    def marks(self, part: TableSlice, top: float = 0.0) -> list[Mark]:
        """The rules and texts of header and slice; `top`: upper edge of the header."""
        marks: list[Mark] = []
        self._draw(self.head, top, marks)
        self._draw(part, top + self.head.height, marks)
        bottom, right = top + self.head.height + part.height, self.edges[-1]
        marks += [Stroke(0.0, y, right, y, FRAME_WIDTH) for y in (top, bottom)]
        return [*marks, *(Stroke(x, top, x, bottom, FRAME_WIDTH) for x in (0.0, right))]

    def _draw(self, part: TableSlice, top: float, marks: list[Mark]) -> None:
        tops = [top]
        for height in part.heights:
            tops.append(tops[-1] + height)
        across: Edges = defaultdict(list)
        down: Edges = defaultdict(list)
        for index, row in enumerate(part.rows):
            for cell in sorted(row, key=lambda cell: cell.column):
                x, right = self.edges[cell.column], self.edges[cell.column + cell.column_span]
                y, bottom = tops[index], tops[index + cell.row_span]
                across[y].append((x, right))
                down[right].append((y, bottom))
                self._draw_text(cell, x, y, bottom, marks)
        down.pop(self.edges[-1], None)  # the frame is drawn separately
        marks += [Stroke(x1, y, x2, y, RULE_WIDTH) for y, edges in across.items() for x1, x2 in _merged(edges)]
        marks += [Stroke(x, y1, x, y2, RULE_WIDTH) for x, edges in down.items() for y1, y2 in _merged(edges)]

    def _draw_text(self, cell: CellLayout, x: float, y: float, bottom: float, marks: list[Mark]) -> None:
        height = LEADING * len(cell.lines)
        if cell.is_repeated and height > bottom - y:
            return
        at = (y + bottom - height) / 2 + baseline(LEADING, TABLE_CELL.size)
        for line in cell.lines:
            marks.append(TextMark(x + PADDING + line.x, at, line.size, line.font_runs, 0.0, False, line.origin))
            at += LEADING


def _merged(edges: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Segments of a line, adjacent ones merged."""
    joined: list[tuple[float, float]] = []
    for start, end in sorted(edges):
        if joined and start <= joined[-1][1] + 0.01:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _alignment(column: Column, cell: Cell, is_head: bool) -> float:
    if is_head or cell.column_span > 1 or cell.row_span > 1:
        return CENTERED
    return RIGHT_ALIGNED if column.is_numeric else LEFT_ALIGNED


def _heights(rows: list[list[CellLayout]]) -> list[float]:
    """The heights of rows, by their highest cell; spanning cells extend their last row."""
    heights = [MIN_ROW_HEIGHT] * len(rows)
    cells = [(cell, index) for index, row in enumerate(rows) for cell in row]
    for cell, index in sorted(cells, key=lambda each: each[0].row_span):
        last = min(index + cell.row_span, len(rows))
        needed = LEADING * len(cell.lines) + 2 * PADDING
        heights[last - 1] += max(needed - sum(heights[index:last]), 0.0)
    return heights

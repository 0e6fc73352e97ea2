"""Layout of tables: rows of cells, split into slices that fit on pages; the header is repeated."""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import NamedTuple

from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Cell, Column, Row, Table
from wenlian_desktop.report.layout.grid import MM, baseline
from wenlian_desktop.report.layout.page import Mark, Stroke, TextMark
from wenlian_desktop.report.layout.paragraphs import CENTERED, LEFT_ALIGNED, RIGHT_ALIGNED, Typesetter
from wenlian_desktop.report.layout.styles import SMALL_CELL, SMALL_HEAD, TABLE_CELL, TABLE_HEAD, Style
from wenlian_desktop.report.layout.table_columns import fit_columns

PADDING = 3.0  # pt between rules and text
MIN_ROWS = 2  # of a table per page
MIN_LAST_ROWS = 3  # of a table on its last page: the total and two rows
LEAST_FILL = 1 / 3  # of a page: the last page of a table is not emptier, and a row is split where a page would be
MAX_REPEATED = 4  # lines of a merged cell that are repeated on the next page, where its rows have no more room
FRAME_WIDTH, RULE_WIDTH = 0.75, 0.5  # pt

Edges = defaultdict[float, list[tuple[float, float]]]  # position of a line -> its segments


class TableStyle(NamedTuple):
    """The styles of a table, its line spacing in a cell, and the height of its lowest rows, in pt."""

    head: Style
    cell: Style
    leading: float
    min_height: float


NORMAL = TableStyle(TABLE_HEAD, TABLE_CELL, 16.0, 9 * MM)
SMALL = TableStyle(SMALL_HEAD, SMALL_CELL, 14.0, 7.5 * MM)


@dataclass
class CellLayout:
    """A cell with its lines: first column, column and row span."""

    column: int
    column_span: int
    row_span: int
    lines: list[TextMark]


@dataclass
class TableSlice:
    """Consecutive rows of a table: the cells that begin in each, and their heights in pt."""

    rows: list[list[CellLayout]]
    heights: list[float]

    @property
    def height(self) -> float:
        """The height of all rows in pt."""
        return sum(self.heights)


class Room(NamedTuple):
    """Where rows are to be placed: the height left on this page and that of a whole page, in pt.

    `is_whole_page`: the next page gives no more room; `is_last`: nothing follows the table.
    """

    height: float
    page: float
    is_whole_page: bool
    is_last: bool


class TableLayout:
    """The layout of a table; `take_rows` takes the rows that fit from the remaining ones."""

    def __init__(self, typesetter: Typesetter, table: Table, width: float) -> None:
        self._style = SMALL if table.is_small else NORMAL
        fonts, size = typesetter.font_stack(self._style.cell), self._style.cell.size
        self.edges, self._sizes = fit_columns(table.columns, table.rows, fonts, size, width, PADDING)
        self._typesetter, self._columns = typesetter, table.columns
        self._head_row = -1 if table.head_row is None else table.head_row  # later pages begin with it
        self._later_head = self._layout_rows([_head_cells(table)])
        self._all = self._layout_rows(list(table.rows))
        self._next = 0
        self.head = self._head_at(0)

    def _head_at(self, index: int) -> TableSlice:
        """The head of a page that begins with this row; a form has its own among its rows."""
        return self._later_head if index > self._head_row else TableSlice([], [])

    def _layout_rows(self, rows: list[tuple[Cell | None, ...]]) -> TableSlice:
        cells = [
            [
                CellLayout(index, cell.column_span, cell.row_span, self._lines(cell, index))
                for index, cell in enumerate(row)
                if cell is not None
            ]
            for row in rows
        ]
        return TableSlice(cells, self._heights(cells))

    def _heights(self, rows: list[list[CellLayout]]) -> list[float]:
        """The heights of rows, by their highest cell; spanning cells extend their last row."""
        heights = [self._style.min_height] * len(rows)
        cells = [(cell, index) for index, row in enumerate(rows) for cell in row]
        for cell, index in sorted(cells, key=lambda each: each[0].row_span):
            last = min(index + cell.row_span, len(rows))
            needed = self._style.leading * len(cell.lines) + 2 * PADDING
            heights[last - 1] += max(needed - sum(heights[index:last]), 0.0)
        return heights

    def _lines(self, cell: Cell, index: int) -> list[TextMark]:
        style = self._style.head if cell.is_head else self._style.cell
        if not cell.is_head and cell.column_span == 1 and self._sizes[index] != style.size:
            style = replace(style, size=self._sizes[index])
        indent = cell.indent * style.size
        width = self.edges[index + cell.column_span] - self.edges[index] - 2 * PADDING - indent
        alignment = _alignment(self._columns[index], cell)
        lines = self._typesetter.aligned(cell.runs, style, width, alignment, is_cell=True)
        return [line._replace(x=line.x + indent) for line in lines] if indent else lines

    @property
    def is_done(self) -> bool:
        """Whether all rows were taken."""
        return self._next >= len(self._all.rows)

    @property
    def least_height(self) -> float:
        """The minimal height below the caption, in pt: header and the next two rows."""
        return self._head_at(self._next).height + sum(self._all.heights[self._next : self._next + MIN_ROWS])

    @property
    def rest_height(self) -> float:
        """The height of the header and all remaining rows, in pt."""
        return self._head_at(self._next).height + sum(self._all.heights[self._next :])

    def take_rows(self, room: Room) -> TableSlice | None:
        """Take the rows that fit, including the header; None if they are better put on the next page.

        A row that is too high is split on an empty page, and where most of a page would stay empty.
        """
        self.head = self._head_at(self._next)
        last = self._fitting(room.height)
        if self._next < last < len(self._all.rows):
            least = LEAST_FILL * room.page if room.is_last else 0.0
            last, is_good = self._without_short_rest(last, room.page, least)
            if not is_good and not room.is_whole_page:
                return None
        if last == self._next and not self.is_done and not room.is_whole_page:
            return None
        left = room.height - self.head.height - sum(self._all.heights[self._next : last])
        if last < len(self._all.rows) and (last == self._next or left > (1 - LEAST_FILL) * room.page):
            last += self._split_row(last, left)
        self._continue_spans(last)
        taken = TableSlice(self._all.rows[self._next : last], self._all.heights[self._next : last])
        self._next = last
        return taken

    def _fitting(self, room: float) -> int:
        """The end of the rows that fit."""
        last, height = self._next, self.head.height
        while last < len(self._all.rows) and height + self._all.heights[last] <= room + 0.01:
            height += self._all.heights[last]
            last += 1
        return last

    def _without_short_rest(self, last: int, page_room: float, least: float) -> tuple[int, bool]:
        """(end of the rows of this page, whether the last page then holds enough rows and is `least` pt full)."""
        end, count = last, len(self._all.rows)
        while (rest := self._head_at(end).height + sum(self._all.heights[end:])) <= page_room:
            if count - end >= MIN_LAST_ROWS and rest >= least:
                return end, True
            if end - self._next <= MIN_ROWS:
                return end, False
            end -= 1
        return last, end == last

    def _split_row(self, index: int, room: float) -> int:
        """Split a row: the lines that fit, and the others; the number of rows that then fit."""
        style, row = self._style, self._all.rows[index]
        count = max(int((room - 2 * PADDING) // style.leading), 1)
        over = [replace(cell, lines=cell.lines[count:]) for cell in row if cell.row_span == 1]
        if not any(cell.lines for cell in over):
            return 1 if index == self._next else 0
        for above in range(self._next, index):
            for cell in self._all.rows[above]:
                cell.row_span += above + cell.row_span > index
        for cell in row:
            if cell.row_span > 1:
                cell.row_span += 1
            else:
                cell.lines = cell.lines[:count]
        self._all.rows.insert(index + 1, over)
        self._head_row += index < self._head_row
        parted = [cell for cell in row if cell.row_span == 1]
        self._all.heights[index : index + 1] = [*self._heights([parted]), *self._heights([over])]
        return 1

    def _continue_spans(self, last: int) -> None:
        """Continue cells that span the end of the slice in the next one, with their text repeated or continued."""
        for index in range(self._next, last):
            for at, cell in enumerate(self._all.rows[index]):
                below = index + cell.row_span - last
                if below > 0:
                    fitting = self._lines_in(sum(self._all.heights[index:last]))
                    over = cell.lines[fitting:]
                    rest = replace(cell, row_span=below, lines=over or cell.lines)
                    self._all.rows[last].insert(0, rest)
                    self._all.rows[index][at] = replace(cell, row_span=last - index, lines=cell.lines[:fitting])
                    self._make_room(rest, last, is_repeated=not over)

    def _lines_in(self, height: float) -> int:
        return max(int((height - 2 * PADDING + 0.01) // self._style.leading), 1)

    def _make_room(self, rest: CellLayout, index: int, is_repeated: bool) -> None:
        """Make the rows of a continued cell high enough; of a long text that is repeated only the first lines."""
        if is_repeated:
            fitting = self._lines_in(sum(self._all.heights[index : index + rest.row_span]))
            rest.lines = rest.lines[: max(fitting, MAX_REPEATED)]
        needed = self._style.leading * len(rest.lines) + 2 * PADDING
        lacking = needed - sum(self._all.heights[index : index + rest.row_span])
        self._all.heights[index + rest.row_span - 1] += max(lacking, 0.0)

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
        leading = self._style.leading
        at = (y + bottom - leading * len(cell.lines)) / 2 + baseline(leading, self._style.cell.size)
        for left, _, size, pieces, _, _, origin in cell.lines:
            marks.append(TextMark(x + PADDING + left, at, size, pieces, 0.0, False, origin))
            at += leading


def _merged(edges: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Segments of a line, adjacent ones merged."""
    joined: list[tuple[float, float]] = []
    for start, end in sorted(edges):
        if joined and start <= joined[-1][1] + 0.01:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _head_cells(table: Table) -> Row:
    """The heads of the columns, or the row of a form that stands for them."""
    if table.head_row is None:
        return tuple(Cell((Run(column.head),), is_head=True) for column in table.columns)
    return tuple(cell and replace(cell, row_span=1) for cell in table.rows[table.head_row])


def _alignment(column: Column, cell: Cell) -> float:
    if cell.is_text:
        return LEFT_ALIGNED
    if cell.is_head or cell.is_figure or cell.column_span > 1 or column.is_centered:
        return CENTERED
    return RIGHT_ALIGNED if column.is_numeric else LEFT_ALIGNED

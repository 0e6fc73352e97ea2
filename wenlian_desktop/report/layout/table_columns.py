"""The widths of a table's columns: figures are never broken, at the cost of columns of text, else set smaller."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import Column, Row
from wenlian_desktop.report.fonts.font_choice import FontStack
from wenlian_desktop.report.layout.cell_lines import FIGURE

LEAST_TEXT, LEAST_FIGURES = 4.0, 2.5  # characters that a column of text or of figures keeps
MAX_SHARE = 0.2  # of the table's width: what a column of text may claim for a figure in it
MIN_SIZE = 5.0  # pt
SIZE_STEP = 0.5  # pt
EPSILON = 0.1  # pt


class ColumnFit(NamedTuple):
    """The edges of the columns in pt, and the size of the text in each."""

    edges: list[float]
    sizes: list[float]


def fit_columns(
    columns: Sequence[Column], rows: Sequence[Row], fonts: FontStack, size: float, width: float, padding: float
) -> ColumnFit:
    """The columns of a table `width` pt wide; `padding`: pt at both sides of a cell."""
    share = width / sum(column.width_share for column in columns)
    widths = [column.width_share * share for column in columns]
    needed = [_needed(index, rows, fonts, size) + 2 * padding + EPSILON for index in range(len(columns))]
    needed = [
        need if column.is_numeric else min(need, max(have, MAX_SHARE * width))
        for column, need, have in zip(columns, needed, widths, strict=True)
    ]
    sizes = [size] * len(columns)
    missing = [max(need - have, 0.0) for need, have in zip(needed, widths, strict=True)]
    if any(missing):
        least = [
            max(need, (LEAST_FIGURES if column.is_numeric else LEAST_TEXT) * size + 2 * padding)
            for column, need in zip(columns, needed, strict=True)
        ]
        spare = [max(have - each, 0.0) for have, each in zip(widths, least, strict=True)]
        given = min(sum(missing), sum(spare))
        widths = [
            have + lack * given / sum(missing) - (more * given / sum(spare) if given else 0.0)
            for have, lack, more in zip(widths, missing, spare, strict=True)
        ]
        sizes = [_size(size, have - 2 * padding, need - 2 * padding) for have, need in zip(widths, needed, strict=True)]
    edges = [0.0]
    for each in widths:
        edges.append(edges[-1] + each)
    return ColumnFit(edges, sizes)


def _size(size: float, room: float, needed: float) -> float:
    """The size in which what needs a width in `size` fits the room."""
    if needed <= room + EPSILON:
        return size
    return max(size * room / needed // SIZE_STEP * SIZE_STEP, MIN_SIZE)


def _needed(index: int, rows: Sequence[Row], fonts: FontStack, size: float) -> float:
    """The width of the widest figure of a column, in pt."""
    cells = (row[index] for row in rows)
    texts = "\n".join([plain_text(cell.runs) for cell in cells if cell is not None and cell.column_span == 1])
    return _widest(texts, fonts, size)


@lru_cache(maxsize=512)  # the next export or preview has mostly the same tables
def _widest(texts: str, fonts: FontStack, size: float) -> float:
    longest = sorted(set(FIGURE.findall(texts)), key=len)[-3:]  # digits are equally wide, and units hardly differ
    return max((fonts.width(figure, size) for figure in longest), default=0.0)

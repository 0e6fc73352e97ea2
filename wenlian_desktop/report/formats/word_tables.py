"""Tables of a report as tables of a Word file: fixed widths, merged cells, a head that is repeated on every page."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import Cell, Column, Row, Table
from wenlian_desktop.report.fonts.font_choice import FontSet
from wenlian_desktop.report.formats.word_styles import (
    CELL,
    CENTERED,
    HEAD,
    PICTURE,
    RIGHT_ALIGNED,
    SMALL_CELL,
    SMALL_HEAD,
    TABLE,
    font_size,
)
from wenlian_desktop.report.formats.word_xml import paragraph, run, twips
from wenlian_desktop.report.layout.table_columns import fit_columns
from wenlian_desktop.report.layout.tables import NORMAL, PADDING, SMALL, TableStyle


def table_xml(table: Table, width: float, fonts: FontSet) -> str:
    """A table of `width` pt, without its caption and note; its columns are as wide as on the page."""
    widths, sizes = _columns(table, width, fonts)
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    style = _style(table)
    rows = "".join(_rows(table, widths, sizes))
    heads = "".join(
        _cell(each, _head_style(table), column.head) for each, column in zip(widths, table.columns, strict=True)
    )
    head = f"<w:tr><w:trPr>{_whole_row(style)}<w:tblHeader/></w:trPr>{heads}</w:tr>" if table.head_row is None else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{CENTERED}'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{head}{rows}</w:tbl>"
    )


def unruled_table(cells: Sequence[tuple[str, str]], width: float) -> str:
    """Cells side by side, each (run of a picture, caption), that are kept together."""
    each = twips(width) // len(cells)
    grid = f'<w:gridCol w:w="{each}"/>' * len(cells)
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>'
        f"{paragraph(PICTURE, shown)}{paragraph(CELL, run(caption), CENTERED)}</w:tc>"
        for shown, caption in cells
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{each * len(cells)}" w:type="dxa"/>{CENTERED}<w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr></w:tbl>"
    )


def _columns(table: Table, width: float, fonts: FontSet) -> tuple[list[int], list[str]]:
    """The widths of the columns in twips, whose sum is exactly the table's, and the size of figures set smaller."""
    style = _style(table).cell
    fit = fit_columns(table.columns, table.rows, fonts[style.role], style.size, width, PADDING)
    edges = [twips(edge) for edge in fit.edges]
    edges[-1] = twips(width)
    sizes = [font_size(size) if size != style.size else "" for size in fit.sizes]
    return [right - left for left, right in pairwise(edges)], sizes


def _rows(table: Table, widths: list[int], sizes: list[str]) -> Iterator[str]:
    spanning: dict[int, tuple[int, int]] = {}  # column -> rows still covered by the cell above, its columns
    whole_row = _whole_row(_style(table))
    for row in table.rows:
        yield f"<w:tr><w:trPr>{whole_row}</w:trPr>{''.join(_cells(table, row, widths, sizes, spanning))}</w:tr>"


def _cells(
    table: Table, row: Row, widths: list[int], sizes: list[str], spanning: dict[int, tuple[int, int]]
) -> Iterator[str]:
    index = 0
    plain = SMALL_CELL if table.is_small else CELL
    while index < len(widths):
        cell = row[index]
        if cell is None:
            rows, columns = spanning.get(index, (0, 1))
            spanning[index] = rows - 1, columns
            yield _cell(sum(widths[index : index + columns]), plain, "", columns, merged="<w:vMerge/>")
        else:
            columns = cell.column_span
            spanning[index] = cell.row_span - 1, columns
            width = sum(widths[index : index + columns])
            merged = '<w:vMerge w:val="restart"/>' if cell.row_span > 1 else ""
            properties = _properties(cell, table.columns[index], _style(table).cell.size)
            size = sizes[index] if columns == 1 else ""
            style = _head_style(table) if cell.is_head else plain
            yield _cell(width, style, plain_text(cell.runs), columns, merged, properties, size)
        index += columns


def _head_style(table: Table) -> str:
    return SMALL_HEAD if table.is_small else HEAD


def _style(table: Table) -> TableStyle:
    return SMALL if table.is_small else NORMAL


def _whole_row(style: TableStyle) -> str:
    """A row that is not split, as high as on the page."""
    return f'<w:cantSplit/><w:trHeight w:val="{twips(style.min_height)}" w:hRule="atLeast"/>'


def _properties(cell: Cell, column: Column, size: float) -> str:
    indent = round(cell.indent * size * 20)
    indented = f'<w:ind w:leftChars="{cell.indent * 100}" w:left="{indent}"/>' if indent else ""
    if cell.is_text:
        return indented
    if cell.is_head or cell.is_figure or cell.column_span > 1 or column.is_centered:
        return indented + CENTERED
    return indented + (RIGHT_ALIGNED if column.is_numeric else "")


def _cell(
    width: int, style: str, text: str, columns: int = 1, merged: str = "", properties: str = "", size: str = ""
) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merged}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, run(text, size), properties)}</w:tc>"
    )

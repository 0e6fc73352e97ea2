"""A form as rows of texts, as people read it."""

from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import Table


def texts(table: Table) -> list[list[str]]:
    """The rows, without the cells that others cover."""
    return [[plain_text(cell.runs).replace("\n", "") for cell in row if cell is not None] for row in table.rows]


def column(table: Table, index: int) -> list[str]:
    """What stands in one column."""
    return [plain_text(cell.runs) for row in table.rows if (cell := row[index]) is not None and cell.runs]


def row_of(table: Table, name: str) -> list[str]:
    """The row in which a name stands, from there on."""
    [row] = [row for row in texts(table) if name in row]
    return row[row.index(name) :]


def after_head(table: Table) -> list[list[str]]:
    """The rows below the repeated heads, without the last one."""
    assert table.head_row is not None
    return texts(table)[table.head_row + 1 : -1]

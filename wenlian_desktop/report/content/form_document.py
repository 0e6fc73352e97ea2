"""One form or annex of a year as a document of its own."""

from dataclasses import replace

from wenlian_desktop.domain.outlines.outline_model import ANNEXES
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.annexes import annex_tables, table_blocks
from wenlian_desktop.report.content.document import Document, PageBreak, Table, Title
from wenlian_desktop.report.content.forms.form_cells import AnnexTables
from wenlian_desktop.report.content.sheet import Sheet
from wenlian_desktop.report.content.table_sheets import table_block


def form_names(year: Year) -> dict[str, str]:
    """The annexes for which the year has data: name in outlines -> what it is called."""
    return {name: called for name, called in ANNEXES.items() if annex_tables(year, name).tables}


def form_document(year: Year, name: str) -> Document:
    """An annex by its name in outlines, under its own title; raises UserError where the year has nothing for it."""
    made = _signed(annex_tables(year, name))
    if not made.tables:
        raise UserError(
            f"“{ANNEXES[name]}”还没有内容。", "没有写入文件。", "请先填写有关的预算项目、绩效目标和绩效指标。"
        )
    blocks = (PageBreak(made.is_landscape), Title(((Run(made.title),),)), *table_blocks(made))
    whole = made.title if made.title.startswith(str(year.number)) else f"{year.number or ''}年度{made.title}"
    author = year.single(Department).name or ""
    return Document(whole, author, blocks, lambda: _sheets(made))


def _signed(made: AnnexTables) -> AnnexTables:
    """The tables with the lines to be signed below each."""
    return replace(made, tables=tuple(_with_lines(table, made.signatures) for table in made.tables))


def _with_lines(table: Table, lines: str) -> Table:
    return replace(table, note="\n".join(filter(None, (table.note, lines))))


def _sheets(made: AnnexTables) -> tuple[Sheet, ...]:
    """A sheet for each table."""
    names = zip(made.sheets, made.tables, strict=True)
    return tuple(Sheet(name, made.title, (table_block(table),)) for name, table in names)

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

OF_PROJECTS = "请先填写项目支出的预算项目，和它们的绩效指标。"
REMEDIES = {
    "scores": "请先填写评分要用的数据，评分表的每一部分至少要有一项能评分。",
    "goals": "请先填写部门的绩效目标或整体的绩效指标。",
    "projects_cost": OF_PROJECTS,
    "projects": OF_PROJECTS,
    "self_evaluation": "请先填写部门整体的绩效指标。",
    "units": "请先填写“下属单位”。",
    "activities": "请先填写“活动”；已经举办、写入报告的才列入。",
    "months": "请先填写各月的支出；按全年一次填的不分月。",
    "explanations": "请先给检查结果写情况说明。",
    "evidence": "请先给活动添加照片，并选“印入报告”；报告里印了照片才附目录。",
}


def form_names(year: Year) -> dict[str, str]:
    """The annexes for which the year has data: name in outlines -> what it is called."""
    return {name: called for name, called in ANNEXES.items() if annex_tables(year, name).tables}


def form_document(year: Year, name: str) -> Document:
    """An annex by its name in outlines, under its own title; raises UserError where the year has nothing for it."""
    made = _signed(annex_tables(year, name))
    if not made.tables:
        raise UserError(f"“{ANNEXES[name]}”还没有内容。", "没有写入文件。", REMEDIES[name])
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

"""Rows told to be alike: “甲和乙并列最低，都是90.00%”, against their column in the table above."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
TIED = re.compile(
    "(?:^|[，；。：])(?P<names>[^，；。：\\d]{2,30}?[、和与及][^，；。：\\d]{2,16}?)(?:两个项目|两项|[二三]者)?(?:并列|同为|同列)?(?:最[低高]|第[一二三]|末位|首位)?，?(?:都|均|同)(?:是|为|达到?)?$"
)
SPLIT = re.compile("[、和与及]")
METRICS = ("执行率", "完成率", "得分率", "支出率", "满意度")
NEAR = 4  # lines between a table and what is said of it


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{names}”都是{stated}，表中“{name}”的{head}是{figure}。",
    remedy="对照表格改正。",
)
def rows_told_alike(report: StatedReport) -> Hits:
    """Names of rows of the table above that are told to have one rate have it there."""
    for each in report.statements if report.tables else ():
        text = report.sentences[each.sentence].text[: each.quantity.start] if each.unit == RATE else ""
        said = (
            TIED.search(text)
            if text.endswith(("都是", "均为", "都为", "同为", "均是", "都达", "均达", "均", "都"))
            else None
        )
        head = next((name for name in METRICS if name in text), "") if said else ""
        if said and head and not each.is_about:
            yield from _wrong(report, each, said["names"], head)


def _wrong(report: StatedReport, each: Statement, names: str, head: str) -> Hits:
    table = _table_near(report, each.line)
    column = next((at for at in table.columns if head in table.head(at)), None) if table else None
    for name in SPLIT.split(names) if table and column is not None else ():
        rows = [row for row in table.rows if len(name) > 1 and name in row.name and not row.is_total] if table else []
        figure = rows[0].figure(column) if len(rows) == 1 else None
        if figure is not None and figure.unit == RATE and figure.value != each.value:
            yield hit(
                each.line, rows[0].line, names=names, stated=each.text, name=rows[0].name, head=head, figure=figure.text
            )
            return


def _table_near(report: StatedReport, line: int) -> StatedTable | None:
    """The table right above a line."""
    return next((each for each in report.tables if each.rows and 0 < line - each.rows[-1].line <= NEAR), None)

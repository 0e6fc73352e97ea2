"""How many rows of a table rose and how many fell: “支出比上年增加的有3个，减少的有1个”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable

Hits = Iterator[Hit[int]]
UP, DOWN = "增加|增长|上升|提高", "减少|下降|降低"
CLAIM = re.compile(
    rf"(?:(?P<up>{UP})|(?P<down>{DOWN}))的(?:项目|单位|指标|科目)?(?:有|为|共)?(?P<count>\d{{1,2}})[个项家类]", re.ASCII
)
CHANGE_HEAD = re.compile("增减(?!率|幅)|增减额|变动额|增加额|比上年|较上年")
RATE_HEAD = re.compile("率|幅|%|比例")
LEAST, NEAR = 3, 3  # rows of a table, lines below it


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{written}”，表中{way}的有{right}个。",
    remedy="对照表中的增减数改正。",
)
def changes_of_rows_are_counted(report: StatedReport) -> Hits:
    """As many rows of the table right above have more than last year, and as many less, as is told."""
    for sentence in report.sentences:
        claims = [*CLAIM.finditer(sentence.text)] if "的" in sentence.text else []
        table = _above(report, sentence.line) if claims else None
        column = _change_column(table) if table else None
        if table is None or column is None:
            continue
        told = [figure.value for row in table.rows if not row.is_total and (figure := row.figure(column))]
        for match in claims if len(told) >= LEAST else ():
            right = sum(each > 0 if match["up"] else each < 0 for each in told)
            if right != int(match["count"]):
                lines = (sentence.line, table.rows[0].line)
                yield hit(*lines, written=match[0], way=match["up"] or match["down"], right=right)


def _above(report: StatedReport, line: int) -> StatedTable | None:
    return next((each for each in report.tables if each.rows and 0 < line - each.rows[-1].line <= NEAR), None)


def _change_column(table: StatedTable) -> int | None:
    """The one column of differences that has some below zero."""
    found = [at for at in table.columns if CHANGE_HEAD.search(table.head(at)) and not RATE_HEAD.search(table.head(at))]
    is_signed = len(found) == 1 and any((figure := row.figure(found[0])) and figure.value < 0 for row in table.rows)
    return found[0] if is_signed else None

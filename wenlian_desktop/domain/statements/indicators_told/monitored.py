"""What had been spent when the year was monitored: no more than in the whole year."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
PART = re.compile(r"1[—~\-至]\d{1,2}月|上半年|前三季度|(?:[1-9]|1[01])月[底末]|监控", re.ASCII)
WHOLE_YEAR = re.compile("全年|年度|1[—~\\-至]12月|12月[底末]")
OF_OTHER_YEAR = re.compile("上年|去年|20\\d\\d年")


@rule(
    "C20",
    Level.WARNING,
    on=StatedReport,
    says="“{period}{stated}”大于全年的{whole}。",
    remedy="核对监控数和全年执行数，改正不符的一处。",
)
def monitored_within_the_year(report: StatedReport) -> Hits:
    """“1—7月支出628.30万元” is no more than all of the year, in sentences and in the columns of a table."""
    for each in report.statements:
        if each.unit != MONEY or not each.meaning.is_part_year or not _is_spending(each):
            continue
        whole = max((one.value for one in report.facts(FigureRole.SPENT, each.subject)), default=None)
        if whole is not None and each.value > whole:
            told = next(one for one in report.facts(FigureRole.SPENT, each.subject) if one.value == whole)
            yield hit(each.line, period=each.label, stated=each.text, whole=told.text)
    yield from _in_tables(report)


def _is_spending(each: Statement) -> bool:
    is_told = each.role is FigureRole.SPENT and each.subject in (WHOLE, *CLASSES) and PART.search(each.label)
    return bool(is_told) and not OF_OTHER_YEAR.search(each.between) and each.depth == 0


def _in_tables(report: StatedReport) -> Hits:
    for table in report.tables:
        part = next((at for at, head in enumerate(table.heads) if PART.search(head) and "率" not in head), None)
        year = [
            at for at, head in enumerate(table.heads) if WHOLE_YEAR.search(head) and re.search("执行|支出|完成", head)
        ]
        year = [at for at in year if not re.search("率|预算数|预计|目标|指标", table.heads[at])]
        for row in table.rows if part is not None and len(year) == 1 and year[0] != part else ():
            done, whole = row.figure(part), row.figure(year[0])
            if done and whole and done.unit == whole.unit and done.value > whole.value:
                head = f"{row.name}{table.heads[part or 0]}"
                yield hit(row.line, period=head, stated=done.text, whole=whole.text)

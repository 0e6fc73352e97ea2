"""Copies of all issues of a year: those of each issue by the issues."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
COPIES = frozenset("册份本")
EACH = re.compile("每期(?:印[数量刷制]|发行|印发|编印|出版|平均印数|印)?(?:约)?(?:为|是)?$")
ALL = re.compile("(?:共|合计|累计|总计|全年共)(?:印[数量刷制发]?|发行|编印)(?:了)?$|总(?:印数|印量|发行量)(?:为|达)?$")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{label}{stated}”，每期{each}，{right}。",
    remedy="核对期数、每期印数和总印数，改正不符的一处。",
)
def copies_of_all_issues(report: StatedReport) -> Hits:
    """“出版4期，共印6000册”, where each issue has 1500 copies wherever that is told."""
    each_issue = [each for each in report.statements if each.unit in COPIES and EACH.search(each.label)]
    if len({each.value for each in each_issue}) != 1 or each_issue[0].is_about:
        return
    per = each_issue[0]
    for sentence in report.with_figures(1):
        issues = [each for each in sentence.statements if each.unit == "期" and not each.is_about]
        for whole in (each for each in sentence.statements if each.unit == per.unit and ALL.search(each.label)):
            if len(issues) == 1 and not whole.is_about and not _is_right(whole, per, issues[0]):
                terms = f"{number(issues[0].value, 0)}×{number(per.value, 0)}"
                right = f"{terms}＝{written(issues[0].value * per.value, whole.quantity)}"
                lines = dict.fromkeys((whole.line, per.line))
                yield hit(*lines, label=whole.label, stated=whole.text, each=per.text, right=right)


def _is_right(whole: Statement, per: Statement, issues: Statement) -> bool:
    return abs(per.value * issues.value - whole.value) <= whole.quantity.step / 2 * (whole.quantity.scale > 1)

"""What is called the least or the most of a list told before it.

“报价依次为12.8万元、12.3万元、13.1万元。按最低价12.3万元签约”.
"""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
CALLED = re.compile(
    "最(?P<way>[低高少多大小长短])(?:的|一[家份期次场项]的?|报)?(?:价|报价|分|得分|投标价|成交价|者|值|数)?(?:为|是|即)?$"
)
MOST = "高多大长"
LIST, LEAST = re.compile("[、和与及][^，。；、\\d]{0,8}"), 3


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{claim}{stated}”，所列最{way}的是{right}。"},
    remedy="对照所列各数改正。",
)
def least_and_most_of_those_told(report: StatedReport) -> Hits:
    """One of a list that is called its least, or its most, is that."""
    for sentence in report.with_figures(1):
        for each in sentence.statements if "最" in sentence.text else ():
            said = CALLED.search(each.label)
            listed = _list_before(report, each) if said and each.unit else []
            values = [one.value for one in listed]
            if said is None or each.value not in values:
                continue
            best = (max if said["way"] in MOST else min)(listed, key=lambda one: one.value)
            if best.value != each.value:
                lines = dict.fromkeys((each.line, best.line))
                yield doubtful(
                    *lines, kind=TURNED, claim=each.label, stated=each.text, way=said["way"], right=best.text
                )


def _list_before(report: StatedReport, each: Statement) -> Sequence[Statement]:
    """The last figures of a unit told one after another, in its sentence before it or in the sentence before."""
    own = report.sentences[each.sentence]
    before = own.statements[: own.statements.index(each)]
    if not before and own.number:
        before = report.sentences[own.number - 1].statements
    run: list[Statement] = []
    for one in reversed(before):
        if one.unit != each.unit or one.is_about:
            break
        run.append(one)
        if not LIST.fullmatch(one.between):
            break
    return run if len(run) >= LEAST else []

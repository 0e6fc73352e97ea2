"""Claims that the budget was not changed, where the report tells what was added to it or taken from it."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
CLAIM = re.compile(
    "(?:^|[，。；])(?:全年|年内|年度内|本年度?|当年|年中|执行中)?(?:没有|未|无)(?:发生|进行|办理)?(?:任何)?(?:预算)?(?P<what>追加|追减|调整|增减)"
    "(?:[、和或与及](?:预算)?(?:追加|追减|调减|调整))*(?:预算|事项|情况)?(?=[，。；]|$)"
)
OF_SOME = re.compile("除|之外|基本支出|项目支出|三公|接待|结构|科目|人员经费|公用经费|上年|目标|指标|采购")
ROLES = {"追加": (FigureRole.ADDED,), "追减": (FigureRole.CUT,)}
BOTH = (FigureRole.ADDED, FigureRole.CUT)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，但另一处{role}了{amount}。",
    remedy="核对后统一说法。",
)
def nothing_was_added(report: StatedReport) -> Hits:
    """“年中追加39.00万元” and “全年没有追加预算”."""
    for sentence in report.sentences:
        said = CLAIM.search(sentence.text) if "追" in sentence.text or "调整" in sentence.text else None
        if said is None or OF_SOME.search(sentence.text):
            continue
        for role in ROLES.get(said["what"], BOTH):
            told = [each for each in report.facts(role, WHOLE) if each.value]
            if told:
                lines = dict.fromkeys((sentence.line, told[0].line))
                yield hit(*lines, claim=said[0].strip("，。；"), role=role.value, amount=told[0].text)
                break

"""Results told to be above their goal that are no more than it: “目标4期，出刊4期，超额完成”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, matched_goals, pairs_of
from wenlian_desktop.domain.statements.indicators_told.goal_rows import goal_rows
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
ABOVE = re.compile(
    "超额(?:完成|实现|达成)|(?:超过|超出|高于|超)(?:了)?(?:年初|年度|全年|预期|既定|设定)*(?:的)?(?:目标|指标|任务|计划)(?:值|数)?(?=[，。；]|$)"
)
AIM = re.compile("目标|计划|指标|任务|原定|年初定|拟")
NO_CLAIM = re.compile("未|没有|不|或|(?:达到|完成)[或和、并]超")
OF_OTHERS = re.compile("时间|工作日|天|分(?!场)|%")
LEAST_SHARED = 2


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，但目标{goal}，完成{done}，没有超过。",
    remedy="改为“达到目标”，或核对数字。",
)
def above_the_goal_is_more(report: StatedReport) -> Hits:
    """What is told to be above its goal is more than it: in a clause, by the list of goals, by the row of a table."""
    for sentence in report.sentences:
        for claim in ABOVE.finditer(sentence.text) if "超" in sentence.text or "高于" in sentence.text else ():
            if NO_CLAIM.search(sentence.text[max(claim.start() - 4, 0) : claim.end()]):
                continue
            found = _beside(sentence, claim) or _listed(report, sentence, claim) or _in_rows(report, sentence, claim)
            if found:
                goal, done = found
                yield hit(sentence.line, claim=claim[0], goal=goal, done=done)
                break


def _clause(sentence: Sentence, claim: re.Match[str]) -> list[Statement]:
    """The figures of the clause before a claim, up to the last stop or the claim before."""
    begun = max(sentence.text.rfind(mark, 0, claim.start()) for mark in "；。：") + 1
    for one in ABOVE.finditer(sentence.text[: claim.start()]):
        begun = max(begun, one.end())
    return [each for each in sentence.statements if begun <= each.quantity.start < claim.start()]


def _beside(sentence: Sentence, claim: re.Match[str]) -> tuple[str, str] | None:
    """“计划发展会员30名，发展30名，超额完成”."""
    told = [each for each in _clause(sentence, claim) if each.unit not in (MONEY, "", "分") and not each.depth]
    if len(told) != LEAST_SHARED or told[0].unit != told[1].unit or told[0].value != told[1].value:
        return None
    is_aim = any(AIM.search(each.label + each.after) for each in told)
    return (told[0].text, told[1].text) if is_aim and not any(each.is_about for each in told) else None


def _listed(report: StatedReport, sentence: Sentence, claim: re.Match[str]) -> tuple[str, str] | None:
    """By the list of goals, where the claim has one figure right before it."""
    told = _clause(sentence, claim)
    for goal, results in matched_goals(report) if len(told) == 1 else ():
        if told[0] in results and len({each.value for each in results}) == 1 and told[0].value == goal.value:
            return (goal.text, told[0].text) if not told[0].is_about and not goal.is_about else None
    if len(told) != 1 or told[0].is_about:
        return None
    lines = all_goal_lines(report)
    goals = [each for each in report.statements if each.line in lines and each.unit == told[0].unit]
    name = pairs_of(NOISE.sub("", sentence.text[told[0].quantity.end : claim.start()]))
    if len(goals) == 1 and goals[0].value == told[0].value and name & pairs_of(NOISE.sub("", goals[0].label)):
        return goals[0].text, told[0].text
    return None


def _in_rows(report: StatedReport, sentence: Sentence, claim: re.Match[str]) -> tuple[str, str] | None:
    """“办证读者数超过目标”, where its row has as many as the goal."""
    if _clause(sentence, claim):
        return None
    name = re.split("[，。；：、]", sentence.text[: claim.start()])[-1]
    words = pairs_of(NOISE.sub("", name))
    rows = [row for rows in goal_rows(report) for row in rows if row.goal and row.done and not row.is_at_most]
    alike = [row for row in rows if len(words & pairs_of(NOISE.sub("", row.name))) >= LEAST_SHARED]
    row = alike[0] if len(alike) == 1 else None
    if row and row.goal and row.done and row.goal.value == row.done.value and not OF_OTHERS.search(row.done.text):
        return row.written, row.done.text
    return None

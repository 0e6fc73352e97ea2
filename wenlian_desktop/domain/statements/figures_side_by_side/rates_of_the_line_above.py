"""Rates in a sentence of their own: what they are of is told above, in the budget by class, or in the list of goals."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, percentage
from wenlian_desktop.domain.statements.goals_told import all_goal_lines, pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]  # part, whole
PROGRESS = re.compile("(?:进度|执行率|支出率)(?:为|是|达到?|仅)?$")
COMPLETED = re.compile("完成(?:率|比例)(?:为|是|达到?)?$")
GOAL = re.compile("目标|计划|任务|指标")
NEAREST = 2  # lines above
NEAR = 10  # a rate farther off than its tenth is of something else


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：按{part}÷{whole}应为{right}。",
    remedy="按算式复算后改正。",
)
def rates_are_of_what_is_told_above(report: StatedReport) -> Hits:
    """“三季度末累计支出619.25万元。” and below “进度72.41%”; “下乡132场，完成率112%” of the 120场 of the goals."""
    for sentence in report.with_figures(1):
        for at, each in enumerate(sentence.statements):
            if each.unit != RATE or each.is_about or each.value <= 0 or not report.is_of_year(each):
                continue
            pairs = _pairs(report, sentence.statements[:at], each)
            rights = [
                (pair, percentage(pair[0].value, pair[1].value))
                for pair in pairs
                if 0 != pair[1].value != pair[0].value
            ]
            if rights and not any(agrees(each.quantity, right, each.quantity.step / 2) for _, right in rights):
                yield from _told(each, *rights[0])


def _told(each: Statement, pair: Pair, right: Fraction) -> Hits:
    if abs(right - each.value) * NEAR > right:
        return
    part, whole = (bare(one.quantity, pair[1].quantity) for one in pair)
    yield hit(
        *dict.fromkeys((each.line, pair[0].line)), name=each.label, stated=each.text, part=part, whole=whole,
        right=written(right, each.quantity),
    )  # fmt: skip


def _pairs(report: StatedReport, before: Sequence[Statement], each: Statement) -> list[Pair]:
    if COMPLETED.search(each.label):
        return _of_goals(report, before, each)
    is_alone = not any(one.unit == MONEY for one in before)
    if each.role is not FigureRole.EXECUTION or not is_alone or not PROGRESS.search(each.label):
        return []
    named = [name for name in CLASSES if name in each.label]
    return _of_class(report, named[0]) if named else _of_months(report, each)


def _of_class(report: StatedReport, name: str) -> list[Pair]:
    """The spending of a class by its budget, which its words do not tell but the sum with the others does."""
    if report.facts(FigureRole.FULL, name):
        return []
    budgets = [one for whole in report.facts(FigureRole.FULL, WHOLE) for one in _parts(report, whole, name[:2])]
    return [(spent, one) for spent in report.facts(FigureRole.SPENT, name) for one in budgets]


def _parts(report: StatedReport, whole: Statement, word: str) -> list[Statement]:
    """The part of a budget with that word, where the amounts told behind the budget make it together."""
    behind = [one for one in report.sentences[whole.sentence].statements if one.quantity.start > whole.quantity.start]
    money = [one for one in behind if one.unit == MONEY]
    is_parted = len(money) > 1 and sum(one.value for one in money) == whole.value
    return [one for one in money if word in one.label] if is_parted else []


def _of_months(report: StatedReport, each: Statement) -> list[Pair]:
    """What was spent up to a month, told last above, by the budget of the year."""
    above = [
        one for line in range(each.line - NEAREST, each.line + 1) for one in report.by_line.get(line, ())
        if one.unit == MONEY and one.sentence < each.sentence
    ]  # fmt: skip
    spent = above[-1:] if above and above[-1].meaning.is_part_year and above[-1].role is FigureRole.SPENT else []
    return [(one, whole) for one in spent for whole in report.facts(FigureRole.FULL, WHOLE)]


def _of_goals(report: StatedReport, before: Sequence[Statement], each: Statement) -> list[Pair]:
    """The count before a 完成率, by the goal of its unit: the only one, or the one that shares its name."""
    counts = [one for one in before if one.unit not in (RATE, MONEY, "")]
    if len(counts) != 1 or counts[0] is not before[-1] or not GOAL.search(each.between) or counts[0].is_about:
        return []
    done, lines = counts[0], all_goal_lines(report)
    goals = [one for one in report.statements if one.line in lines and one.unit == done.unit and one.line < each.line]
    named = [one for one in goals if pairs_of(one.label + one.after) & pairs_of(done.label + done.after)]
    found = named or goals
    return [(done, one) for one in found] if len({one.value for one in found}) == 1 else []

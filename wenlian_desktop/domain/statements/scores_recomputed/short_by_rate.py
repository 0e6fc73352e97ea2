"""What was done, its rate of the goal, and what it is short of the goal or beyond it."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_GOAL = re.compile(
    "(?:完成率|达成率|目标实现率)(?:为|是|达到?)?$|(?:完成|达到?|为|是|占|相当于)(?:了)?(?:年度|全年|年初|预期)?(?:的)?(?:目标|计划|任务)(?:值|数|任务)?的$"
)
SHORT = re.compile(
    "(?:尚|还|仍|共|距目标|[比较]目标|[比较]计划)*(?:欠|差|缺口|缺额|缺|少完成|未完成|短缺|少)(?:为|是|了|达)?$"
)
BEYOND = re.compile(
    "(?:共|[比较]目标|[比较]计划)*(?:超额完成|超额|超出|超目标|超计划|多完成|超过目标|超过计划)(?:为|是|了|达)?$"
)
HUNDRED = Fraction(100)
MOST_OFF = 3  # times: a figure farther off is of something else


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：完成{done}、完成率{rate}，相差应为{right}。",
    remedy="按“目标数－完成数”核对完成数、完成率和差数，改正不符的一处。",
)
def short_of_the_goal_by_its_rate(report: StatedReport) -> Hits:
    """“改造552户，完成率92.00%，欠48户”: what is missing fits the rate."""
    for group in report.by_line.values():
        for at, rate in enumerate(group[:-1]):
            apart = group[at + 1]
            if rate.unit != RATE or rate.is_about or not OF_GOAL.search(rate.label) or not _is_apart(rate, apart):
                continue
            dones = _done(group[:at], rate, apart)
            if dones and not any(_fits(done, rate, apart) for done in dones):
                right = _right(dones[0], rate)
                if right < apart.value * MOST_OFF and apart.value < right * MOST_OFF:
                    yield hit(
                        apart.line, label=apart.label, stated=apart.text, done=dones[0].text, rate=rate.text,
                        right=written(right, apart.quantity),
                    )  # fmt: skip


def _is_apart(rate: Statement, apart: Statement) -> bool:
    """Whether a figure tells right behind a rate what is short (below 100 %), or beyond."""
    shape = SHORT if rate.value < HUNDRED else BEYOND
    is_beside = apart.between.lstrip("，（") == apart.label and apart.sentence == rate.sentence
    is_count = apart.unit not in (RATE, PERCENT_POINTS, "分", "") and not apart.is_about
    return rate.value not in (0, HUNDRED) and is_count and is_beside and shape.fullmatch(apart.label) is not None


def _done(before: Sequence[Statement], rate: Statement, apart: Statement) -> list[Statement]:
    """The figures of its unit in the sentence of a rate, else in the one before; the first is the whole."""
    own = [each for each in before if each.unit == apart.unit and each.role is FigureRole.PLAIN and each.value]
    last = next((each.sentence for each in reversed(own)), 0)
    own = [each for each in own if each.sentence == last and last >= rate.sentence - 1]
    return [] if any(each.is_about or each.meaning.is_part_year for each in own) else own


def _right(done: Statement, rate: Statement) -> Fraction:
    return abs(HUNDRED * done.value / rate.value - done.value)


def _fits(done: Statement, rate: Statement, apart: Statement) -> bool:
    """Whether what is apart makes the rate, to its last digit."""
    way = 1 if rate.value < HUNDRED else -1
    goal = done.value + way * apart.value
    rounded = (done.quantity.step + apart.quantity.step) / 2 * (apart.quantity.scale > 1)
    slack = rate.quantity.step / 2 + (100 * rounded / goal if goal else 0)
    return goal > 0 and abs(HUNDRED * done.value / goal - rate.value) <= slack

"""This year's figure, last year's and what lies between them, or that and its rate, in whatever order.

“45户，比上年多6户，上年39户”, “比上年少支12.64万元，上年是158.00万元，下降8.00%”.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, quotient
from wenlian_desktop.domain.statements.closed_sentences.closed_ratios import clauses
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Triple = tuple[Statement, Statement, Statement]  # last year's, what lies between, this year's or the rate
LAST_YEAR = re.compile(
    "(?<![比较与同])(?:[上去]年|上一?年度?|上年同期|同期)(?:同期)?(?:是|为|有|共|仅|只|数|的|实际|支出|决算)*$"
)
NEXT_TO_IT = re.compile("其中|目标|计划|预算|新增|另|每|均|累计")
THREE = 3


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{label}{stated}”不对：{right}。"},
    remedy="按“本年数－上年数”“增减额÷上年数”复算后改正。",
)
def changes_fit_both_years(report: StatedReport) -> Hits:
    """Three figures of one sentence, or of two that follow each other, that alone tell of a change."""
    for group in _groups(report):
        base, apart, third = _triple(group) or (None, None, None)
        if base is None or apart is None or third is None or not base.value:
            continue
        right = _right_rate(base, apart, third) if third.unit == RATE else _right_change(base, apart, third)
        if right:
            wrong = third if third.unit == RATE else apart
            lines = dict.fromkeys((wrong.line, base.line))
            yield hit(*lines, kind=TURNED, label=wrong.label, stated=wrong.text, right=right)


def _groups(report: StatedReport) -> Iterator[Sequence[Statement]]:
    for sentence in report.with_figures(THREE):
        yield from (group for group in clauses(sentence) if len(group) == THREE)
    for one, other in pairwise(report.with_figures(1)):
        told = (*one.statements, *other.statements)
        if len(told) == THREE and one.line == other.line and one.number + 1 == other.number:
            yield told


def _triple(group: Sequence[Statement]) -> Triple | None:
    """Last year's figure, told behind what lies between, this one, and this year's figure or the rate."""
    if any(each.is_about or NEXT_TO_IT.search(each.between) for each in group):
        return None
    bases = [each for each in group if each.role is FigureRole.REFERENCE and LAST_YEAR.search(each.label)]
    aparts = [each for each in group if each.role is FigureRole.DIFFERENCE and each.meaning.way]
    rest = [each for each in group if each not in bases and each not in aparts]
    if not (len(bases) == len(aparts) == len(rest) == 1) or bases[0].unit in (RATE, ""):
        return None
    base, apart, third = bases[0], aparts[0], rest[0]
    is_third = third.role is FigureRole.GROWTH if third.unit == RATE else is_same_unit(third, base)
    is_alike = is_same_unit(base, apart) and is_third and group.index(base) > group.index(apart)
    return (base, apart, third) if is_alike else None


def _right_rate(base: Statement, apart: Statement, rate: Statement) -> str:
    """What the rate is, where it is another one and goes the same way."""
    right, slack = quotient(apart.quantity, base.quantity)
    if rate.meaning.way == -apart.meaning.way or agrees(rate.quantity, right, slack):
        return ""
    terms = f"{bare(apart.quantity, base.quantity)}÷{bare(base.quantity, base.quantity)}"
    return f"{terms}＝{written(right, rate.quantity)}"


def _right_change(base: Statement, apart: Statement, now: Statement) -> str:
    """What lies between, where it is another amount; one that is far off is of other figures."""
    change = now.value - base.value
    slack = max(each.quantity.step for each in (base, now, apart)) if base.unit == MONEY else 0
    is_right = abs(apart.meaning.way * apart.value - change) <= slack
    if is_right or now.role is not FigureRole.PLAIN or not base.value < 2 * now.value < 4 * base.value:
        return ""
    less, more = sorted((now, base), key=lambda each: each.value)
    terms = f"{bare(more.quantity, base.quantity)}－{bare(less.quantity, base.quantity)}"
    return f"{terms}＝{written(abs(change), apart.quantity)}"

"""Changes of what is told in a sentence before, beside last year's: “执行率比2019年的94.85%提高2.35个百分点”."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, percentage
from wenlian_desktop.domain.statements.goals_told import NOISE, pairs_of
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NAMED = re.compile(
    "^(?P<name>[^，；]{2,16}?)(?:[比较与和同]|相比于?|对比)(?:20\\d\\d年|[上去前]一?年|上一?届|往年|同期)[^，；]{0,8}$"
)
CHANGED = re.compile("^(?:的)?(?:相比|比较|相较|对比)?，?(?:又|再|共|净)?(?P<way>[\u4e00-\u9fff]{1,4}?)(?:了|出|约)*$")
RISES = re.compile("[增上提升高涨扩多]")
FALLS = re.compile("[减下降低少压缩]")
NO_SIDE = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.PER_HEAD)
NEAR, SHORT = 12, 2  # lines; digits


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{now}与{base}相比，应为{right}。"},
    remedy="按前后两个数复算后改正。",
)
def changes_of_those_above(report: StatedReport) -> Hits:
    """What a thing grew or fell by is that between last year's figure and the one that is told of it before."""
    for sentence in report.with_figures(2):
        for base, change in pairwise(sentence.statements):
            named = NAMED.match(base.between.lstrip("，；")) if base.value and not base.is_about else None
            way = _way(base, change) if named else 0
            if not named or not way:
                continue
            told = _told_before(report, base, named["name"])
            wrong = [one for one in told if not _fits(one, base, change, way)]
            slips = [one for one in wrong if _is_slip(one, base, change, way)]
            if slips and len(wrong) == len(told):
                yield _told(slips[-1], base, change, way)


def _told(now: Statement, base: Statement, change: Statement, way: int) -> Hit[int]:
    return doubtful(
        *dict.fromkeys((change.line, now.line)), kind=TURNED, name=change.label, stated=change.text,
        now=bare(now.quantity, base.quantity), base=bare(base.quantity, base.quantity),
        right=written(_right(now, base, change, way), change.quantity),
    )  # fmt: skip


def _way(base: Statement, change: Statement) -> int:
    """1 where a figure right behind last year's says how much is more, -1 how much is less, 0 where neither."""
    said = CHANGED.match(change.between)
    is_change = said is not None and not change.is_about and change.unit in (PERCENT_POINTS, RATE, base.unit)
    is_change = is_change and (base.unit != RATE or change.unit == PERCENT_POINTS)
    if said is None or not is_change:
        return 0
    return bool(RISES.search(said["way"])) - bool(FALLS.search(said["way"]))


def _told_before(report: StatedReport, base: Statement, name: str) -> list[Statement]:
    """The figures told before of what has that name, where its own sentence tells none."""
    words = pairs_of(NOISE.sub("", name))
    alike = [
        one for one in report.statements
        if is_same_unit(one, base) and base.line - NEAR <= one.line and one.sentence < base.sentence
        and one.role not in NO_SIDE and not one.is_about and one.value > 0 and report.is_of_year(one)
    ]  # fmt: skip
    return [one for one in alike if words and words <= pairs_of(NOISE.sub("", one.label))]


def _right(now: Statement, base: Statement, change: Statement, way: int) -> Fraction:
    apart = way * (now.value - base.value)
    return percentage(apart, base.value) if change.unit == RATE else apart


def _fits(now: Statement, base: Statement, change: Statement, way: int) -> bool:
    return agrees(change.quantity, _right(now, base, change, way), change.quantity.step / 10)


def _is_slip(now: Statement, base: Statement, change: Statement, way: int) -> bool:
    right = _right(now, base, change, way)
    return right > 0 and is_slip_of_digits(change.quantity, right, SHORT)

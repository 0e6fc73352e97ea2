"""A sum or difference that nothing explains: with two of its digits turned it is what two figures near it make."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_turned
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import MOST_CHANGED, FigureRole

Hits = Iterator[Hit[int]]
Made = tuple[Statement, str, Statement]
TOTAL = re.compile("共|合计|总计|总数|总额|总量|累计|加起来|两项|两者|之和|后为|后的?")
APART = re.compile("差|余|缺|欠|净|超|多|少|增|减|降|剩|未|尚|距")
BECOME = re.compile("[至到]$")  # 由…增至21560人 is no difference
NEAREST = 12  # figures near one from which it may come
MOST_TOLD, TINY = 12, 1e-6  # figures before it, and behind it
NO_TERM = (FigureRole.PER_HEAD, FigureRole.TARGET)  # no terms of sums
RUNNING = re.compile(r"\d月[末底]?份?累计|季度末?累计")
SHORT = 4  # digits: turned ones of fewer are no sign


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”算不出来：{one}{sign}{other}＝{right}，像是写颠倒了。"},
    remedy="按算式复算，改正不符的一处。",
)
def sums_and_differences_are_no_slips(report: StatedReport) -> Hits:
    """“年末累计制发21105张，其中新制发1340张，上年末累计19756张”: 21105 － 1340 is 19765."""
    for each in report.statements:
        made = next(_slipped(report, each), None) if _needs_a_reason(each) else None
        if made and report.times_written(each.text) == 1 and not is_explained(report, each):
            one, sign, other = made
            if RUNNING.search(each.label) and RUNNING.search(one.label + other.label):
                continue  # 9月末累计, 12月末累计: no sum of each other
            right = one.value + other.value if sign == "＋" else one.value - other.value
            yield hit(
                each.line, kind=TURNED, name=each.label, stated=each.text,
                one=bare(one.quantity, each.quantity), sign=sign,
                other=bare(other.quantity, each.quantity), right=written(right, each.quantity),
            )  # fmt: skip


def _needs_a_reason(each: Statement) -> bool:
    is_long = sum(char.isdigit() for char in each.text) >= SHORT
    is_exact = each.unit not in (RATE, POINTS, "") and not each.is_about and each.role is not FigureRole.TARGET
    is_exact = is_exact and not MOST_CHANGED.search(each.between)
    is_derived = TOTAL.search(each.label) or (APART.search(each.label) and not BECOME.search(each.label))
    return is_exact and is_long and bool(is_derived)


def is_explained(report: StatedReport, each: Statement) -> bool:
    """Whether a figure is the sum or difference of others of its paragraph, or a term of one."""
    told = [one for one in report.around(each, MOST_TOLD) if _is_kindred(one, each)]
    amounts, slack = [one.amount for one in told], float(each.quantity.step * (each.quantity.scale > 1)) + TINY
    runs = [sum(amounts[begin:end]) for begin in range(len(amounts)) for end in range(begin + 2, len(amounts) + 1)]
    ways = chain(
        (way for one, other in combinations(amounts, 2) for way in (one + other, abs(one - other))),
        (way for three in combinations(amounts[-NEAREST:], 3) for way in _ways_of_three(three)),
        (abs(run - rest) for run in runs for rest in (0.0, *amounts)),
    )
    return any(abs(way - each.amount) <= slack for way in ways if way)


def _ways_of_three(three: Sequence[float]) -> Iterator[float]:
    """All of three together, or two without the third: what there was, with what came and without what went."""
    whole = sum(three)
    yield whole
    yield from (whole - 2 * one for one in three)


def _is_kindred(one: Statement, other: Statement) -> bool:
    """Whether figures may be put together: both are money, or both count something (912个 and 150户)."""
    return one.unit not in (RATE, POINTS) and (one.unit == MONEY) == (other.unit == MONEY)


def _slipped(report: StatedReport, each: Statement) -> Iterator[Made]:
    near = [
        one for one in report.by_line[each.line]
        if one is not each and is_same_unit(one, each) and abs(one.sentence - each.sentence) <= 1 and not one.is_about
        and one.value and one.role not in NO_TERM
    ][-NEAREST:]  # fmt: skip
    for one, other in combinations(near, 2):
        less, more = sorted((one, other), key=lambda figure: figure.value)
        if is_turned(each.quantity, more.value - less.value):
            yield more, "－", less
        if is_turned(each.quantity, more.value + less.value):
            yield more, "＋", less

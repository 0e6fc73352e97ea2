"""Two amounts and the rate by which one of them is more or less than the other, in whatever order.

“2021年支出减少，减少额为133.57万元，下降率为11.99%，分别为1113.57万元（2021年）和1247.14万元（2020年）”.
"""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, percentage, quotient
from wenlian_desktop.domain.statements.closed_sentences.closed_ratios import NOT_COUNTED, clauses
from wenlian_desktop.domain.statements.closed_sentences.difference_and_rate import bases_of
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import LESS, MORE, FigureRole, way_of

Hits = Iterator[Hit[int]]
WAYS = "|".join(sorted((*MORE, *LESS), key=len, reverse=True))
NAMED_RATE = re.compile(f"(?P<way>{WAYS})(?:的)?(?:率|幅度?|比例|速度?)(?:为|是|达到?|约)?$")
OF_ANOTHER = re.compile("率[^，。；]*?(?:比|较|上|下|提|降)|因|占|其中|满意|得分|平均|[均每]|成本")
OF_MONEY, OF_COUNTS = re.compile("经费|支出|资金|预算|金额|投入|收入"), re.compile("[场人]次|人数|数量|件|场|人|家")
KIND = re.compile("收入|支出|结转|结余")
LEAST, MOST, MOST_CHANGE, HALF = 3, 4, 100, 50
PLANS = (FigureRole.TARGET, FigureRole.PER_HEAD)
SAID = {1: "增加", -1: "减少"}


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={
        TURNED: "“{name}{stated}”不对：（{more}－{less}）÷{then}＝{right}。",
        "way": "“{name}{stated}”方向不对：由{then}到{now}是{way}。",
    },
    remedy="按“（本期－基期）÷基期”复算后改正。",
)
def changes_are_between_the_two_told(report: StatedReport) -> Hits:
    """The one rate of change of a sentence, or of a paragraph with no other figures, is that of its two amounts."""
    for group in _closed_groups(report):
        rates = [each for each in group if each.unit == RATE]
        way = _way(rates[0]) if len(rates) == 1 else 0
        pair = _now_and_then([each for each in group if each.unit != RATE]) if way else None
        if pair and _are_of_one(rates[0], *pair):
            yield from _told(rates[0], way, *pair)


def _closed_groups(report: StatedReport) -> Iterator[Sequence[Statement]]:
    for sentence in report.with_figures(LEAST):
        yield from (group for group in clauses(sentence) if LEAST <= len(group) <= MOST)
    for group in report.by_line.values():
        if LEAST <= len(group) <= MOST and group[0].sentence != group[-1].sentence:
            yield group


def _way(rate: Statement) -> int:
    """The way that the words of a rate tell, 0 where they tell none."""
    if rate.is_about or OF_ANOTHER.search(rate.label):
        return 0
    if rate.role is FigureRole.GROWTH:
        return rate.meaning.way
    named = NAMED_RATE.search(rate.label)
    return way_of(named["way"]) if named else 0


def _now_and_then(told: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """Of two amounts, and perhaps what lies between them, the later one and the one it is held against."""
    if any(each.is_about or each.value <= 0 or each.role in PLANS or each.unit in NOT_COUNTED for each in told):
        return None
    rest = [each for each in told if not _lies_between(each, told)] if len(told) == LEAST else list(told)
    bases = bases_of(rest) if len(rest) == 2 and is_same_unit(*rest) else []
    if len(bases) != 1 or any(each.role is FigureRole.DIFFERENCE for each in rest):
        return None
    now = next(each for each in rest if each is not bases[0])
    return (now, bases[0]) if now.value != bases[0].value else None


def _lies_between(each: Statement, told: Sequence[Statement]) -> bool:
    others = [one.value for one in told if one is not each]
    return each.value == abs(others[0] - others[1]) and each.value < max(others) / 2


def _are_of_one(rate: Statement, now: Statement, then: Statement) -> bool:
    """Whether the words of a rate may be of what the amounts are of, and these are no more than twice each other."""
    kinds = {found[0] for each in (now, then) if (found := KIND.search(each.label))}
    if len(kinds) > 1:
        return False
    is_other = (OF_COUNTS if now.unit == MONEY else OF_MONEY).search(rate.label) is not None
    return not is_other and abs(percentage(now.value, then.value) - MOST_CHANGE) <= HALF


def _told(rate: Statement, way: int, now: Statement, then: Statement) -> Hits:
    share, slack = quotient(now.quantity, then.quantity)
    right = share - MOST_CHANGE
    if agrees(rate.quantity, way * right, slack):
        return
    if agrees(rate.quantity, -way * right, slack):
        yield hit(
            rate.line, kind="way", name=rate.label, stated=rate.text, now=now.text, then=then.text, way=SAID[-way]
        )  # fmt: skip
        return
    less, more = (bare(each.quantity, then.quantity) for each in sorted((now, then), key=lambda one: one.value))
    base, made = bare(then.quantity, then.quantity), written(abs(right), rate.quantity)
    yield hit(rate.line, kind=TURNED, name=rate.label, stated=rate.text, more=more, less=less, then=base, right=made)

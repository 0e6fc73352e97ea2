"""Amounts and their shares told side by side: “甲428.79万元、乙344.87万元，前者占55.4%，后者占44.6%”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, percentage
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
NO_SHARE = re.compile("增|降|执行|完成|同比|差异|满意|结转|率")
BARE = re.compile("(?:[前后]者|分别|依次|各)?(?:占比?|占总[额数量]|比重|比例)?的?(?:分别|依次)?(?:为|是)?")
LEAST = 2


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。"},
    remedy="按金额复算各项占比，改正不符的一处。",
)
def shares_told_beside_their_amounts(report: StatedReport) -> Hits:
    """So many amounts and as many shares in the same order, all but one of them right."""
    for sentence in report.with_figures(2 * LEAST):
        rates = [each for each in sentence.statements if each.unit == RATE]
        amounts = [each for each in sentence.statements if each.unit != RATE]
        if len(rates) >= LEAST and _are_shares(rates, amounts):
            parts, whole = _parts(amounts, len(rates))
            wrong = _only_wrong(rates, parts, whole) if whole else None
            if wrong:
                rate, part = wrong
                yield hit(
                    rate.line, kind=TURNED, name=rate.label or part.label, stated=rate.text,
                    part=bare(part.quantity, part.quantity), whole=written(whole, part.quantity),
                    right=written(percentage(part.value, whole), rate.quantity),
                )  # fmt: skip


def _are_shares(rates: Sequence[Statement], amounts: Sequence[Statement]) -> bool:
    is_one_unit = len({each.unit for each in amounts}) == 1 and amounts[0].unit not in (POINTS, PERCENT_POINTS, "")
    is_exact = not any(each.is_about or each.value <= 0 for each in (*rates, *amounts))
    return is_one_unit and is_exact and not any(NO_SHARE.search(each.label) for each in rates)


def _parts(amounts: Sequence[Statement], count: int) -> tuple[Sequence[Statement], Fraction]:
    """As many amounts as there are shares, and what they make; nothing where another one is no sum of theirs."""
    if len(amounts) == count:
        return amounts, sum((each.value for each in amounts), Fraction(0))
    for parts, whole in ((amounts[1:], amounts[0]), (amounts[:-1], amounts[-1])):
        if len(parts) == count and sum((each.value for each in parts), Fraction(0)) == whole.value:
            return parts, whole.value
    return (), Fraction(0)


def _only_wrong(
    rates: Sequence[Statement], parts: Sequence[Statement], whole: Fraction
) -> tuple[Statement, Statement] | None:
    """The only share that is not that of its amount."""
    rights = [percentage(part.value, whole) for part in parts]
    if not all(_is_of(rate, part) for rate, part in zip(rates, parts, strict=True)):
        return None
    wrong = [
        (rate, part)
        for rate, part, right in zip(rates, parts, rights, strict=True)
        if abs(rate.value - right) > rate.quantity.step and not agrees(rate.quantity, right)
    ]
    return wrong[0] if len(wrong) == 1 else None


def _is_of(rate: Statement, part: Statement) -> bool:
    """Whether a share is told without a name, or under that of its amount."""
    return BARE.fullmatch(rate.label) is not None or bool(pairs_of(rate.label) & pairs_of(part.label))

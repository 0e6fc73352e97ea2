"""What there was, what is told between, and what there is: figures that stand alone, whatever words tell of them.

“年初馆藏51200件，全年新收3140件，清出420件，年底共有53920件”: each of those between came or went.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.stocks import BEGUN, CAME, ENDED, WENT, is_stock_or_flow
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
FEWEST, MOST, SHORT = 4, 5, 3  # figures of a sentence; digits
NO_FLOW = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.GROWTH)
PLAIN = 2  # digits, where the words tell of each flow whether it came or went
SIGNS = {1: "＋", -1: "－"}
FROM_THERE, REACHED = (
    re.compile("(?:^|[^自])[从由](?!于)"),
    re.compile("^[^，。；]{0,6}(?:变|调|增|减|升|降|涨|扩|成|[到至为])"),
)
ENDED_THERE = re.compile(f"{ENDED.pattern}|(?:年末|期末|年底)(?:余额|数|有|共|实有|在册|[为的])*$")
HELD = re.compile("预算|计划|目标|任务|编制|均|其中|占")  # no flow of a stock


@dataclass(frozen=True)
class Account:
    """What there was, what came or went, and what there is."""

    begun: Statement
    flows: tuple[Statement, ...]
    ended: Statement

    def ways(self) -> Iterator[tuple[int, ...]]:
        """The signs that the flows may have: by their words, or any."""
        yield from product(*(_signs(each) for each in self.flows))


def _signs(flow: Statement) -> tuple[int, ...]:
    came, went = (shape.search(flow.label) is not None for shape in (CAME, WENT))
    return (1, -1) if came == went else (1,) if came else (-1,)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "{sum}，与“{stated}”不符。"},
    remedy="按“原有＋新增－减少＝现有”核对，改正不符的一处。",
)
def stocks_stand_alone(report: StatedReport) -> Hits:
    """Where a sentence tells two stocks and what lies between, no signs make it, and one slip parts it from some."""
    for sentence in report.with_figures(FEWEST):
        account = _account([each for each in sentence.statements if each.unit != RATE])
        if (
            account
            and not _tells_a_net(account)
            and not any(_end(account, signs) == account.ended.value for signs in account.ways())
            and not _is_made_by_what_came(account)
        ):
            signs = next((signs for signs in account.ways() if _is_slip(account, signs)), None)
            if signs:
                yield _told(account, signs)


def _is_made_by_what_came(account: Account) -> bool:
    """“新建12个、改造9个，年末148个，年初136个”: by what came and went, without the others."""
    came = sum((each.value for each in account.flows if CAME.search(each.label)), Fraction(0))
    went = sum((each.value for each in account.flows if WENT.search(each.label)), Fraction(0))
    return came + went > 0 and account.begun.value + came - went == account.ended.value


def _account(found: Sequence[Statement]) -> Account | None:
    """The account that the figures of a sentence are, in any order; None where some are no part of one."""
    if not FEWEST <= len(found) <= MOST or found[0].unit in (POINTS, "") or not _are_alike(found):
        return None
    ended = [each for before, each in zip((None, *found), found, strict=False) if _is_ended(before, each)]
    begun = [each for each in found if each not in ended and _is_begun(each)]
    flows = [each for each in found if each not in (*begun, *ended)]
    is_account = len(begun) == len(ended) == 1 and all(_may_flow(each) for each in flows)
    return Account(begun[0], tuple(flows), ended[0]) if is_account else None


def _are_alike(found: Sequence[Statement]) -> bool:
    """Whether all count the same to the same step: 49.5人 is no number of people."""
    is_one_step = len({each.quantity.step for each in found}) == 1
    return is_one_step and all(each.unit == found[0].unit and is_stock_or_flow(each) for each in found)


def _is_begun(each: Statement) -> bool:
    is_there = BEGUN.search(each.label) or FROM_THERE.search(each.label)
    return is_there is not None and "预算" not in each.label


def _is_ended(before: Statement | None, each: Statement) -> bool:
    """“年末360人”, “从340人变成360人”."""
    is_reached = before is not None and FROM_THERE.search(before.label) and REACHED.search(each.between)
    return bool(is_reached) or ENDED_THERE.search(each.label) is not None


def _may_flow(each: Statement) -> bool:
    return each.role not in NO_FLOW and not each.opens_parts and not HELD.search(each.label)


def _end(account: Account, signs: Sequence[int]) -> Fraction:
    flows = (sign * each.value for sign, each in zip(signs, account.flows, strict=True))
    return account.begun.value + sum(flows, Fraction(0))


def _tells_a_net(account: Account) -> bool:
    """“净减少的3人系退休5人、调入2人相抵”: whether one of the flows is what the others come to."""
    values = [each.value for each in account.flows]
    if len(values) < FEWEST - 1:
        return False
    ways = list(product(SIGNS, repeat=len(values) - 1))
    rests = ((value, [one for other, one in enumerate(values) if other != at]) for at, value in enumerate(values))
    return any(
        abs(sum(sign * one for sign, one in zip(way, rest, strict=True))) == value
        for value, rest in rests
        for way in ways
    )


def _is_slip(account: Account, signs: Sequence[int]) -> bool:
    """Whether one figure with a slip of the hand parts what there is from what these signs make."""
    missing = account.ended.value - _end(account, signs)
    least = PLAIN if len([*account.ways()]) == 1 else SHORT
    ways = zip((account.begun, *account.flows, account.ended), (1, *signs, -1), strict=True)
    return any(is_slip_of_digits(each.quantity, each.value + sign * missing, least) for each, sign in ways)


def _told(account: Account, signs: Sequence[int]) -> Hit[int]:
    ended = account.ended
    shown = "".join(
        mark + bare(each.quantity, ended.quantity)
        for mark, each in zip(("", *map(SIGNS.__getitem__, signs)), (account.begun, *account.flows), strict=True)
    )
    right = written(_end(account, signs), ended.quantity)
    return doubtful(ended.line, kind=TURNED, sum=f"{shown}＝{right}", stated=ended.text)

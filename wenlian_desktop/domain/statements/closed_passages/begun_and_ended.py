"""What there was, what is told between, and what there is: figures that stand alone, whatever words tell of them.

“年初馆藏51200件，全年新收3140件，清出420件，年底共有53920件”: each of those between came or went.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.closed_passages.four_figures import APART
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.stocks import BEGUN, ENDED, is_stock_or_flow
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
FEWEST, MOST, SHORT = 4, 5, 3  # figures of a sentence; digits
NO_FLOW = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.DIFFERENCE)
SIGNS = {1: "＋", -1: "－"}


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
        found = [each for each in sentence.statements if each.unit != RATE]
        if _is_passage(found) and not any(_end(found, signs) == found[-1].value for signs in _ways(found)):
            signs = next((signs for signs in _ways(found) if _is_slip(found, signs)), None)
            if signs:
                yield _told(found, signs)


def _is_passage(found: Sequence[Statement]) -> bool:
    if not FEWEST <= len(found) <= MOST or found[0].unit in (POINTS, ""):
        return False
    are_stocks = BEGUN.search(found[0].label) is not None and ENDED.search(found[-1].label) is not None
    are_alike = all(each.unit == found[0].unit and is_stock_or_flow(each) for each in found)
    are_alike = are_alike and len({each.quantity.step for each in found}) == 1  # 49.5人 is no number of people
    return are_stocks and are_alike and all(_may_flow(each) for each in found[1:-1])


def _may_flow(each: Statement) -> bool:
    is_stock = BEGUN.search(each.label) or ENDED.search(each.label) or APART.match(each.label)
    return not is_stock and each.role not in NO_FLOW and not each.opens_parts


def _ways(found: Sequence[Statement]) -> Iterator[tuple[int, ...]]:
    """What may have come and gone, those that came before those that went first."""
    yield from product(SIGNS, repeat=len(found) - 2)


def _end(found: Sequence[Statement], signs: Sequence[int]) -> Fraction:
    flows = (sign * each.value for sign, each in zip(signs, found[1:-1], strict=True))
    return found[0].value + sum(flows, Fraction(0))


def _is_slip(found: Sequence[Statement], signs: Sequence[int]) -> bool:
    """Whether one figure with a slip of the hand parts what there is from what these signs make."""
    missing = found[-1].value - _end(found, signs)
    ways = zip(found, (1, *signs, -1), strict=True)
    return any(is_slip_of_digits(each.quantity, each.value + sign * missing, SHORT) for each, sign in ways)


def _told(found: Sequence[Statement], signs: Sequence[int]) -> Hit[int]:
    ended = found[-1]
    shown = "".join(
        mark + bare(each.quantity, ended.quantity)
        for mark, each in zip(("", *map(SIGNS.__getitem__, signs)), found[:-1], strict=True)
    )
    right = written(_end(found, signs), ended.quantity)
    return doubtful(ended.line, kind=TURNED, sum=f"{shown}＝{right}", stated=ended.text)

"""Times of what another year had, where this year's amount is told elsewhere: “捐赠资金是2019年201.21万元的1.63倍”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import NOISE, pairs_of
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
TIMES = "倍"
OF_PAST = re.compile(
    "^(?P<name>[^，。；]{0,16}?)(?:[是为达较比]|相当于|超过|达到|等于)+(?:了)?"
    "(?:(?:19|20)\\d\\d年|[上去前]年|上一?[年届期]|.{1,2}年前|同期|往年|首[年届]|[^，。；]{1,6}(?:前|之初|初期))[^，。；]{0,8}$"
)
GROWN = re.compile("^(?:的)?(?:净|约)?(?:增长|增加|提高|上升|扩大|多)(?:了)?$")
ONE = 1


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{written}”不对：{right}。"},  # where no other rule tells it
    remedy="按两个数复算后改正。",
)
def multiples_of_another_year(report: StatedReport) -> Hits:
    """Told once too many, or with a slip of the hand, of an amount that the report tells by that name."""
    for sentence in report.with_figures(2):
        found = sentence.statements
        for base, times in pairwise(found):
            if times.unit != TIMES or times.quantity.mark or times.is_about or not base.value:
                continue
            is_growth = GROWN.match(times.between) is not None
            named = OF_PAST.match(base.label) if is_growth or times.between == "的" else None
            before = _right_before(found, base) if named and not named["name"] else []
            told = before or (report.statements if named and named["name"] else [])
            name = named["name"] if named else ""
            now = _told(report, told, (base, times), name, is_growth=is_growth) if told else None
            if now:
                terms = f"{bare(now.quantity, base.quantity)}÷{bare(base.quantity, base.quantity)}"
                right = number(now.value / base.value - is_growth, 2)
                shown = f"{terms}{'－1' if is_growth else ''}＝{right}倍"
                lines = dict.fromkeys((times.line, now.line))
                yield hit(*lines, kind=TURNED, written=f"{base.text}{times.label}{times.text}", right=shown)


def _right_before(found: Sequence[Statement], base: Statement) -> list[Statement]:
    """“接待36.50万人次，较2020年的14.60万人次增长1.5倍”: where the past is told without a name."""
    at = found.index(base)
    return list(found[at - 1 : at]) if at and base.between == f"，{base.label}" else []


def _told(
    report: StatedReport, told: Sequence[Statement], pair: tuple[Statement, Statement], name: str, *, is_growth: bool
) -> Statement | None:
    """The amount of this year that is meant; none where one of its unit is so many times the base."""
    base, times = pair
    rights = [(one, one.value / base.value - is_growth) for one in told if _is_alike(report, one, base)]
    if any(_agrees(times, right) for _, right in rights):
        return None
    words = pairs_of(NOISE.sub("", name))
    return next(
        (one for one, right in rights if (not name or words & _named(one)) and _is_slip(times, right)), None
    )  # fmt: skip


def _is_alike(report: StatedReport, one: Statement, base: Statement) -> bool:
    is_amount = one is not base and is_same_unit(one, base) and one.unit not in (RATE, POINTS, "", TIMES)
    return is_amount and one.value > 0 and report.is_of_year(one)


def _named(one: Statement) -> set[str]:
    return pairs_of(NOISE.sub("", one.between[-LONGEST:])) | pairs_of(one.after[:LONGEST])


LONGEST = 12  # characters beside an amount that name it


def _agrees(times: Statement, right: Fraction) -> bool:
    return abs(times.value - right) <= times.quantity.step * Fraction(3, 5)


def _is_slip(times: Statement, right: Fraction) -> bool:
    """Whether a multiple is a computed one with a slip of the hand, or one too many or too few."""
    step = times.quantity.step
    is_exact = step < 1 or right.denominator == 1
    is_one_off = is_exact and any(_agrees(times, right + apart) for apart in (ONE, -ONE))
    return is_one_off or (step < 1 and is_slip_of_digits(times.quantity, round(right / step) * step))

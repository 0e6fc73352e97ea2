"""A whole and two parts that no word ties, where a rate told with them is the share of one part: the other is the rest.

“全年21000册，赠阅16800册，交换4200册，赠阅比例80%”; “精品20部，戏剧5部、电影2部、小说6部、歌曲7首，入选的12部，占60%”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, percentage, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Trio = tuple[Statement, Statement, Statement]  # a whole and two parts
OTHER = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH)
NEXT = re.compile("[，、；和及与](?!其中)")
BARE_SHARE = re.compile("，?(?:就|只|仅|约)?占(?:比|总数|全部)?(?:为|的)?")
FEWEST, SHORT = 4, 2  # figures of a sentence; digits
SAYS = {TURNED: "写“{stated}”，各部分之和为{sum}。"}
REMEDY = "核对各部分、总数和占比，改正不符的一处。"


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_with_the_share_of_one(report: StatedReport) -> Hits:
    """Two counts make their whole, which the share of one of them tells."""
    yield from (_told(*trio) for trio in _wrong(report) if trio[0].unit != MONEY)


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def amounts_with_the_share_of_one(report: StatedReport) -> Hits:
    """Two amounts make their whole, which the share of one of them tells."""
    yield from (_told(*trio) for trio in _wrong(report) if trio[0].unit == MONEY)


def _told(whole: Statement, one: Statement, other: Statement) -> Hit[int]:
    shown = summed([one.quantity, other.quantity], whole.quantity)
    return doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _wrong(report: StatedReport) -> Iterator[Trio]:
    for sentence in report.with_figures(FEWEST):
        rates = [each for each in sentence.statements if each.unit == RATE and each.role not in OTHER]
        for whole, one, other in _trios(sentence) if rates else ():
            rest = whole.value - one.value - other.value
            shared = [rate for rate in rates if _is_share(rate, whole, one) or _is_share(rate, whole, other)]
            is_chain = any(_is_share(rate, *sorted((one, other), key=_size)) for rate in rates)
            if rest and shared and not is_chain and _is_slip((whole, one, other), rest):
                yield whole, one, other


def _trios(sentence: Sentence) -> Iterator[Trio]:
    """Three figures of one unit one behind the other, the first or the last the largest, and no fourth beside them."""
    told = sentence.statements
    for at in range(len(told) - 2):
        run = told[at : at + 3]
        beside = (*told[max(at - 1, 0) : at], *told[at + 3 : at + 4])
        is_alone = len({each.unit for each in run}) == 1 and not any(
            each.unit == run[0].unit and _is_plain(each) for each in beside
        )
        if not is_alone or run[0].unit in (RATE, POINTS, "") or not all(map(_is_plain, run)):
            continue
        if all(NEXT.match(each.between) for each in run[1:]):
            first, middle, last = run
            if first.value > last.value:
                yield first, middle, last
            elif "占" not in last.label:
                yield last, first, middle


def _size(each: Statement) -> Fraction:
    return -each.value


def _is_plain(each: Statement) -> bool:
    return each.role not in OTHER and not (each.is_about or each.is_of_last_year or each.depth)


def _is_share(rate: Statement, whole: Statement, part: Statement) -> bool:
    is_after = rate.quantity.start > part.quantity.start and part.value < whole.value
    return is_after and not rate.is_about and agrees(rate.quantity, percentage(part.value, whole.value))


def _is_slip(trio: Trio, rest: Fraction) -> bool:
    """Whether one slip of the hand parts the whole from its two parts."""
    signs = (-1, 1, 1)
    rights = [(each.quantity, each.value + sign * rest) for each, sign in zip(trio, signs, strict=True)]
    return any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“占{stated}”不对：{part}÷{whole}＝{right}。"},
    remedy="按个数复算占比，改正不符的一处。",
)
def shares_of_a_whole_and_its_list(report: StatedReport) -> Hits:
    """What some of a whole, told behind it and its list, have of it."""
    for sentence in report.with_figures(FEWEST):
        told = sentence.statements
        for part, rate in pairwise(told):
            if rate.unit != RATE or not BARE_SHARE.fullmatch(rate.between) or rate.is_about:
                continue
            whole = _listed_whole(told[: told.index(part)], part)
            right = percentage(part.value, whole.value) if whole else rate.value
            is_off = whole and not agrees(rate.quantity, right) and is_slip_of_digits(rate.quantity, right, SHORT)
            if whole and is_off and not is_quotient(report, rate):
                yield doubtful(
                    rate.line, kind=TURNED, stated=rate.text, part=bare(part.quantity, part.quantity),
                    whole=written(whole.value, whole.quantity), right=written(right, rate.quantity),
                )  # fmt: skip


def _listed_whole(before: Sequence[Statement], part: Statement) -> Statement | None:
    """The figure of the unit of a part that those behind it, up to the part, make to the last digit."""
    for at, whole in enumerate(before[:-2]):
        parts = before[at + 1 :]
        is_whole = whole.unit == part.unit and whole.value > part.value and RATE not in {each.unit for each in parts}
        if is_whole and sum((each.value for each in parts), Fraction(0)) == whole.value:
            return whole
    return None

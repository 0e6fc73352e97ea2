"""Two figures, what lies between them, and a rate of two of the three: whichever of them is told first.

“未支出42.26万元，支出1250.16万元，执行率96.73%，安排1292.42万元”: four figures of which any three make the fourth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import are_complements
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
APART = re.compile(
    "(?<!新)增|[减差余]|节约|节省|(?<![至繁众])多(?![媒元功样种个次家处])|(?<!至)少(?![年儿数先于])|超|空编|缺编|提前|缩短|"
    "未支|未用|未执行|降低|提高|上升|下降|压缩"
)
RATE_APART = re.compile("[增降减超节]|结余|结转|差|偏离|空编|缺编")
OF_TWO = re.compile("执行|完成|控制|支出率|使用率|支付率|用款率|付款率|到位|达成")
OTHER = re.compile("满意|权重|占|目标|不[低高超少]|合格|得分|百分")
SHARE = re.compile("(?<!控制)率(?:为|达到?|是)?$|占")
NOT = re.compile("(?:未|没有?|不)([\u4e00-\u9fff]{2})")
WITHIN = re.compile("([省市县区镇乡校馆院所局内境国本])内")
SIDES = (
    ("上半年", "下半年"),
    ("日间", "夜间"),
    ("公办", "民办"),
    ("国有", "非国有"),
    ("有证", "无证"),
    ("完工", "在建"),
)
LEFT = re.compile("空编|缺编|[结剩]余|节[约省]|未")  # of the two told beside it, and of nothing else
NO_TERM = (FigureRole.PER_HEAD,)
ALL, THREE, FOUR, LEAST_STEPS = 100, 3, 4, 50  # steps of a rate: a rougher one is met by chance
FARTHEST, SHORT = Fraction(1, 5), 2  # of the right value; digits
SIGNS = (("＋", 1), ("－", -1))


@dataclass(frozen=True)
class FourFigures:
    """Two figures, what lies between them, and a rate; or a whole (`one`), its two parts, and the share of a part."""

    one: Statement
    other: Statement
    apart: Statement
    rate: Statement
    is_parted: bool = False

    def rates(self, one: Fraction, other: Fraction, apart: Fraction) -> list[Fraction]:
        """The rates in % that its word may mean, were these its figures."""
        parts = [(apart, one), (apart, other)] if RATE_APART.search(self.rate.label) else [(one, other), (other, one)]
        parts = [(other, one), (apart, one)] if self.is_parted else parts
        return [ALL * part / whole for part, whole in parts if whole > 0]

    @property
    def is_made(self) -> bool:
        """Whether its figures make each other."""
        if self.is_parted:
            return self.one.value == self.other.value + self.apart.value
        return abs(self.one.value - self.other.value) == self.apart.value

    def has_rate(self, one: Fraction, other: Fraction, apart: Fraction) -> bool:
        """Whether its rate is that of these figures."""
        slack = quotient(self.apart.quantity, self.other.quantity)[1]
        return any(agrees(self.rate.quantity, right, slack) for right in self.rates(one, other, apart))


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{terms}＝{right}。"},
    remedy="按算式复算，改正不符的一处。",
)
def four_figures_make_each_other(report: StatedReport) -> Hits:
    """Of two figures, what lies between them and a rate, the one that the other three contradict."""
    for group in report.by_line.values():
        for at in range(len(group) - FOUR + 1):
            found = _passage(group[at : at + FOUR])
            if found and _is_closed(group[max(at - 1, 0) : at], group[at + FOUR : at + FOUR + 1], found):
                yield from _wrong_rate(found) or _wrong_figure(found)


def _passage(four: Sequence[Statement]) -> FourFigures | None:
    rates = [each for each in four if each.unit == RATE]
    rest = [each for each in four if each.unit != RATE]
    if len(rates) != 1 or any(each.is_about or each.role in NO_TERM for each in four) or not _are_alike(rest):
        return None
    words, apart = rates[0].label, [each for each in rest if APART.search(each.label) or APART.match(each.after)]
    if len(apart) == 1 and (RATE_APART.search(words) or OF_TWO.search(words)) and not OTHER.search(words):
        one, other = (each for each in rest if each is not apart[0])
        return FourFigures(one, other, apart[0], rates[0])
    ways = permutations(rest, THREE) if SHARE.search(words) else ()
    parted = (FourFigures(whole, one, other, rates[0], True) for whole, one, other in ways if are_opposite(one, other))
    return next(parted, None)


def are_opposite(one: Statement, other: Statement) -> bool:
    """Whether two figures leave nothing out: “已归档” and “未归档”, “县内” and “县外”, or what is known to."""
    left_out, within = NOT.search(other.label), WITHIN.search(one.label)
    is_denied = left_out is not None and left_out[1] in one.label and not NOT.search(one.label)
    is_outside = within is not None and f"{within[1]}外" in other.label
    is_known = are_complements((one, other)) and not NOT.search(one.label)
    return is_denied or is_outside or is_known or any(a in one.label and b in other.label for a, b in SIDES)


def _are_alike(rest: Sequence[Statement]) -> bool:
    is_one_unit = all(is_same_unit(each, rest[0]) and each.value > 0 for each in rest)
    return is_one_unit and rest[0].unit not in (POINTS, "") and len({each.depth for each in rest}) == 1


def _is_closed(before: Sequence[Statement], behind: Sequence[Statement], passage: FourFigures) -> bool:
    """Whether no other figure stands beside a passage in its sentences, up to the next “；”."""
    own = {each.sentence for each in (passage.one, passage.other, passage.apart, passage.rate)}
    is_going_on = any(each.sentence in own and "；" not in each.between for each in behind)
    first = min(
        (passage.one, passage.other, passage.apart, passage.rate), key=lambda each: (each.sentence, each.quantity.start)
    )
    return not is_going_on and not any(each.sentence in own and "；" not in first.between for each in before)


def _wrong_rate(passage: FourFigures) -> list[Hit[int]]:
    """The rate, where the figures make each other."""
    one, other, apart, rate = passage.one, passage.other, passage.apart, passage.rate
    if not passage.is_made or passage.has_rate(one.value, other.value, apart.value):
        return []
    right = min(passage.rates(one.value, other.value, apart.value), key=lambda each: abs(each - rate.value))
    if not _is_meant(rate, right):
        return []
    part, whole = next(
        (part, whole) for part, whole in permutations((one, other, apart), 2) if ALL * part.value == right * whole.value
    )
    terms = f"{bare(part.quantity, whole.quantity)}÷{bare(whole.quantity, whole.quantity)}"
    return [_told(rate, terms, right)]


def _wrong_figure(passage: FourFigures) -> list[Hit[int]]:
    """The one figure in whose place another value makes all four agree."""
    if passage.is_made or passage.rate.value < LEAST_STEPS * passage.rate.quantity.step:
        return []
    one, other, apart = passage.one, passage.other, passage.apart
    found = [
        (each, terms, right) for each, terms, right in _rights(passage)
        if (_is_meant(each, right) or (each is apart and LEFT.search(each.label)))
        and passage.has_rate(*(right if term is each else term.value for term in (one, other, apart)))
    ]  # fmt: skip
    return [_told(*found[0])] if len({id(each) for each, _, _ in found}) == 1 else []


def _is_meant(each: Statement, right: Fraction) -> bool:
    """Whether a figure was meant to be that value: it is near it, or a slip of the hand away."""
    return right > 0 and (abs(right - each.value) <= FARTHEST * right or is_slip_of_digits(each.quantity, right, SHORT))


def _rights(passage: FourFigures) -> Iterator[tuple[Statement, str, Fraction]]:
    """What each of the figures would be by the other two, the nearer value first."""
    one, other, apart = passage.one, passage.other, passage.apart
    more, less = sorted((one, other), key=lambda each: -each.value)
    yield apart, _shown(more, "－", less), more.value - less.value
    for each, base in ((one, other), (other, one)):
        ways = [(_shown(base, mark, apart), base.value + sign * apart.value) for mark, sign in SIGNS]
        for terms, right in sorted(ways, key=lambda way: abs(way[1] - each.value)):
            yield each, terms, right


def _shown(one: Statement, mark: str, other: Statement) -> str:
    return f"{bare(one.quantity, one.quantity)}{mark}{bare(other.quantity, one.quantity)}"


def _told(each: Statement, terms: str, right: Fraction) -> Hit[int]:
    shown = written(right, each.quantity)
    return doubtful(each.line, kind=TURNED, name=each.label, stated=each.text, terms=terms, right=shown)

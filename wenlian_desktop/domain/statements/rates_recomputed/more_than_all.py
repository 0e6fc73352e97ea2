"""What is chosen, granted or comes back is no more than what was sent in: “参赛12件，获奖11件”."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
STEPS = tuple(
    (
        re.compile(f"(?:{first})(?:了)?[\u4e00-\u9fff]{{0,4}}$"),
        re.compile(
            f"^[，、]?(?:其中|共|已|有|最[终后]|终评|正式|实际|先后)*(?:{second})(?:了|作品|问卷|项目|稿件|证书?)*$"
        ),
    )
    for first, second in (
        (
            "参赛|参评|报送|推荐|选送|送展|投稿|征集|收到|申报|送审|推荐市级参赛|参加评选",
            "获奖|入选|入围|入展|立项|录用|采用|通过|评出|过审|刊[发用登]",
        ),
        ("入围|入选|入展|初评", "获奖|评出"),
        ("过审|录用|采用|选用|通过", "刊[发用登]|发表|入会|立项"),
        ("发放|发出|派发|发送", "收回|回收|收到|有效"),
        ("收回|回收", "有效"),
        ("受理|收到|接到|交办", "办结|答复|回复|解决"),
        ("调解|化解|受理", "(?:调解)?成功|调结|化解成功"),
        ("参训|培训|报名|招收|录取", "(?:发放)?结业|(?:考核|考试|测试|结业考核)?(?:合格|通过)|取得证书|获证"),
        ("立项|开工|签约|计划", "结项|竣工|完工|履约"),
        ("抽查|抽检|检查", "合格|整改"),
    )
)


FROM_BEFORE = re.compile("[上去]年|往年|年初|期初|结转|历年")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{second}”比“{first}”还多。",
    remedy="核对后改正不符的一处。",
)
def no_more_than_all(report: StatedReport) -> Hits:
    """Of two steps told one right after the other in one unit, the second has no more than the first."""
    for sentence in report.with_figures(2):
        for one, other in _told_in_turn(sentence):
            is_pair = one.unit == other.unit not in (RATE, MONEY, POINTS, "") and one.depth == other.depth
            is_plain = one.role is other.role is FigureRole.PLAIN and not one.is_about and not other.is_about
            if FROM_BEFORE.search(sentence.text[: one.quantity.start]):
                continue  # 上年未办结5件，本年受理95件，办结97件
            is_more = is_pair and is_plain and other.value > one.value
            if is_more and (_are_steps(one, other) or _has_rate_of_part(sentence, one, other)):
                yield hit(sentence.line, first=one.label + one.text, second=other.label + other.text)


MOST_BETWEEN = 4  # figures that part the first


def _told_in_turn(sentence: Sentence) -> Iterator[tuple[Statement, Statement]]:
    """Figures beside each other, and those around the parts of the first: 录取66人，女38人、男28人，结业68人."""
    found = [each for each in sentence.statements if each.unit != RATE]
    yield from pairwise(found)
    for at, one in enumerate(found):
        parts = Fraction(0)
        for end, part in enumerate(found[at + 1 : at + 1 + MOST_BETWEEN], at + 2):
            parts += part.value
            if part.unit != one.unit or parts > one.value:
                break
            if parts == one.value and end < len(found):
                yield one, found[end]


OF_PART = re.compile("(?P<word>[\u4e00-\u9fff]{2})率(?:为|达|达到)?$")


def _has_rate_of_part(sentence: Sentence, whole: Statement, part: Statement) -> bool:
    """Whether a rate right behind a figure bears its name, and is right with two of its digits turned.

    “移交成功97件，成功率91.86%”, of 86件: 79 of 86 is 91.86 %.
    """
    found = sentence.statements
    following = found[found.index(part) + 1 : found.index(part) + 2]
    named = OF_PART.search(following[0].label) if following and following[0].unit == RATE else None
    if named is None or named["word"] not in part.label or following[0].between != f"，{following[0].label}":
        return False
    turned = [value for value in _turned(int(part.value)) if value <= whole.value]
    return any(agrees(following[0].quantity, 100 * value / whole.value) for value in turned)


def _turned(value: int) -> Iterator[Fraction]:
    """A number with two of its digits in another order."""
    digits = str(value)
    for one, other in combinations(range(len(digits)), 2):
        turned = [*digits]
        turned[one], turned[other] = turned[other], turned[one]
        yield Fraction(int("".join(turned)))


def _are_steps(one: Statement, other: Statement) -> bool:
    return any(first.search(one.label) and second.match(other.between) for first, second in STEPS)

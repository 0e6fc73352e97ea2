"""What words say of two figures: the former is more, they are even, the later one has fallen a little.

“三季度630本，四季度570本，四季度有所回落”; “与上年持平——2023年14项，2024年14项”; “23人……17人，前者多于后者”.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import LESS, MORE, FigureRole

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]
MORES, LESSES = ("|".join(sorted(words, key=len, reverse=True)) for words in (MORE, LESS))
TURNS = "(?:(?P<up>多|高|大|长|快|优|好)|(?P<down>少|低|小|短|慢|差|不及|不如))"
FORMERS = (
    re.compile(f"(?P<one>[前后])者[^，。；\\d]{{0,6}}?{TURNS}[于过]?(?P<other>[前后])者"),
    re.compile(f"(?P<one>[前后])者[比较](?P<other>[前后])者[^，。；\\d]{{0,3}}?{TURNS}"),
)
EVEN = re.compile(
    "(?P<about>基本|大致|大体)?(?:持平|相同|一样多?|不变|相等|相当|没有变化|没变|不增不减)(?=[，。；：—（）]|$)"
)
MOVED = re.compile(
    "^[，；](?P<who>[^，。；\\d]{0,8}?)(?:有所|略有|稍有|小幅|大幅|明显|显著|略微|稍微|有了?较大)(?:的)?"
    f"(?:(?P<up>{MORES}|攀升|回升)|(?P<down>{LESSES}|下挫))(?=[，。；]|$)"
)
OTHERS = re.compile("[比较与同]|总|合计|累计|率|均|占")  # what moved is another thing
OF_ANOTHER = re.compile("[与和同跟](?!上|去|前|同期|往年|20\\d\\d|本|后)")  # 进度与时序大体相当
HEAD = re.compile("：|——")
NO_FIGURE = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET)
SLACK, LOOSE, NEAR = Fraction(3, 100), Fraction(10, 100), 6  # of the value; characters between a claim and its pair


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{claim}”，但前一数是{one}，后一数是{other}。"},
    remedy="对照两个数改正说法或数字。",
)
def pairs_are_as_words_say(report: StatedReport) -> Hits:
    """A claim beside two figures of one unit is true of them."""
    for sentence in report.with_figures(2):
        for pair in pairwise(sentence.statements):
            claim = _wrong(sentence, pair) if _is_pair(pair) else None
            if claim:
                yield doubtful(pair[1].line, kind=TURNED, claim=claim, one=pair[0].text, other=pair[1].text)


def _is_pair(pair: Pair) -> bool:
    one, other = pair
    is_alike = one.unit == other.unit not in (POINTS, "", "倍", "个百分点") and one.depth == other.depth
    is_plain = not any(each.is_about or each.role in NO_FIGURE or each.value <= 0 for each in pair)
    return is_alike and is_plain and one.value != other.value and "；" not in other.between


def _wrong(sentence: Sentence, pair: Pair) -> str | None:
    behind = _behind(sentence, pair[1])
    return _by_place(sentence, pair, behind) or _moved(pair, behind) or _even(pair, behind)


def _behind(sentence: Sentence, last: Statement) -> str:
    """The words behind a figure up to the next one."""
    following = next((each for each in sentence.statements if each.quantity.start >= last.quantity.end), None)
    return sentence.text[last.quantity.end : following.quantity.start if following else len(sentence.text)]


def _by_place(sentence: Sentence, pair: Pair, behind: str) -> str | None:
    """“前者多于后者” of the only two figures of their unit before it."""
    words = behind.partition("；")[0] if "者" in behind else ""
    said = next((found for shape in FORMERS if (found := shape.search(words))), None)
    alike = [each for each in sentence.statements if each.unit == pair[0].unit]
    if said is None or said["one"] == said["other"] or len(alike) != len(pair):
        return None
    first, second = pair if said["one"] == "前" else pair[::-1]
    is_more = first.value > second.value
    return said[0] if is_more != bool(said["up"]) else None


def _moved(pair: Pair, behind: str) -> str | None:
    """“四季度有所回落” right behind the figures of two quarters."""
    said = MOVED.match(behind)
    order = _in_order(pair) if said and not OTHERS.search(said["who"]) else None
    if said is None or order is None:
        return None
    then, now = order
    named = period_of(said["who"])
    is_of_now = not said["who"] or (named is not None and named == period_of(now.between))
    return said[0].lstrip("，；") if is_of_now and (now.value > then.value) != bool(said["up"]) else None


def _even(pair: Pair, behind: str) -> str | None:
    """“与上年持平” right before the figures of two years, or right behind them."""
    one, other = pair
    heads = HEAD.split(one.between)[:-1]
    beside = [heads[-1][-NEAR * 2 :]] if heads else []
    beside += [behind.partition("；")[0][: NEAR * 2]] if behind.startswith("，") else []
    said = next((found for words in beside if not OF_ANOTHER.search(words) and (found := EVEN.search(words))), None)
    order = _in_order(pair) if said else None
    if said is None or order is None or abs(one.value - other.value) <= (LOOSE if said["about"] else SLACK) * one.value:
        return None
    return said[0]


def _in_order(pair: Pair) -> Pair | None:
    """The earlier of two figures and the later one, by the periods told right before them."""
    periods = [period_of(HEAD.split(each.between)[-1]) for each in pair]
    one, other = periods
    if one is None or other is None or one[0] != other[0] or one == other:
        return None
    return pair if one < other else pair[::-1]


SHAPES = (
    re.compile(r"(?P<year>(?:19|20)\d\d)(?:年|届)", re.ASCII),
    re.compile("(?P<quarter>[一二三四])季度"),
    re.compile(r"(?<!\d)(?P<month>\d{1,2})月(?!\d)", re.ASCII),
    re.compile("(?P<half>[上下])半年"),
    re.compile("(?P<session>[前上去本今当])一?(?:年|届|期)"),
)
IN_ORDER = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 0, "下": 1}
SESSIONS = {"前": -1, "上": 0, "去": 0, "本": 1, "今": 1, "当": 1}
Period = tuple[int, int]  # the kind of period, and its place


def period_of(words: str) -> Period | None:
    """The one period that words name; None where they name none, or several."""
    found = [(at, match) for at, shape in enumerate(SHAPES) for match in shape.finditer(words)]
    if len(found) != 1:
        return None
    at, match = found[0]
    name, told = next((name, told) for name, told in match.groupdict().items() if told)
    place = SESSIONS[told] if name == "session" else int(told) if told.isdigit() else IN_ORDER[told]
    return at, place

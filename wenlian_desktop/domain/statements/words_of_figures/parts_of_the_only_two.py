"""A part in words, beside the only two figures that it can be of: “面积4350平方米，出租1450平方米，四分之一出租”.

Whatever words tie them, or none: where the two make another part to the last digit, that one was meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare
from wenlian_desktop.domain.statements.closed_passages.three_figures import clauses_of
from wenlian_desktop.domain.statements.money_recomputed.words_of_size import PART, range_said, share_named
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.statements.words_of_figures.parts_in_words import part_said

Hits = Iterator[Hit[int]]
SIGN = re.compile("分之|成|半|番|倍")  # a first look
TWICE = re.compile("翻(?:了)?(?:一)?番|(?<=[增加长多高大])(?:了)?一倍")
NO_TENTHS = re.compile("[立果员本效熟为品型交功绩都]")  # 一成立
RISING, FALLING = re.compile("增|涨|升|提高|扩大|[翻多]"), re.compile("减|降|[压紧]缩|[节省]|少|下滑|回落")
LESS, MORE = re.compile("不[足到及]|未[到达]"), re.compile("超|逾")
ROUGHLY, AND_MORE = re.compile("[近约]|接近|目标|计划|力争|不[足到]|超"), re.compile("[多强余]|以上|左右|有余")
OF_THE_LAST = re.compile("其中|当中|里面")  # 学生240人，其中三分之一来自外区
NO_TERM = (FigureRole.PER_HEAD, FigureRole.GROWTH)
PAIR, NEAR, CLAUSE = 2, 14, re.compile("[，；。：（）]")
ROUND, DOUBLED, LOOSE, ALL = (2, 3, 4, 5, 6, 8, 10), (Fraction(85), Fraction(115)), 4, 100


@dataclass(frozen=True)
class WordedPart:
    """A part in words: the rates in % that it may mean, and the way of a change by it."""

    words: str
    low: Fraction
    high: Fraction
    way: int
    never: Fraction | None = None  # what it says it is less than, or more than
    is_of_both: bool = False  # it may be one of what the figures make together

    def fits(self, rate: Fraction) -> bool:
        """Whether the words can mean a rate."""
        return self.low <= rate <= self.high and rate != self.never


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{words}”不对：{terms}＝{right}。"},
    remedy="按两数之比改正。",
)
def parts_of_the_only_two_fit(report: StatedReport) -> Hits:
    """No two figures of the clause make the part in words, and two of them make another one to the last digit."""
    for sentence in report.with_figures(PAIR):
        if SIGN.search(sentence.text):
            for clause in clauses_of(sentence.statements):
                yield from _wrong(sentence, clause)


def _wrong(sentence: Sentence, clause: Sequence[Statement]) -> Hits:
    pair = _pair(clause)
    parts = list(_parts(sentence, clause)) if pair else []
    if not pair or len(parts) != 1:
        return
    rates = list(_rates(*pair, parts[0].way))
    meant = next((each for each in rates if _is_round(each[1])), None)
    told = [rate for _, rate in rates]
    told += _of_a_change(*pair, parts[0].way)
    if parts[0].is_of_both:
        told += [ALL * each.value / (pair[0].value + pair[1].value) for each in pair]
    if meant and not any(parts[0].fits(rate) for rate in told):
        right = f"{number(meant[1], 2)}%"
        yield doubtful(sentence.line, kind=TURNED, words=parts[0].words, terms=meant[0], right=right)


def _pair(clause: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The more and the less of the only two figures that count the same; a third may be what lies between them."""
    if any(each.unit in (RATE, POINTS) or each.is_about or each.role in NO_TERM for each in clause):
        return None
    unit = clause[-1].unit
    own = sorted((each for each in clause if each.unit == unit), key=lambda each: -each.value)
    if len(own) == PAIR + 1 and own[0].value == own[1].value + own[2].value:
        own = own[:PAIR]
    is_pair = len(own) == PAIR and bool(unit) and is_same_unit(*own) and own[0].value > own[1].value > 0
    return (own[0], own[1]) if is_pair else None


def _parts(sentence: Sentence, clause: Sequence[Statement]) -> Iterator[WordedPart]:
    """The parts in words behind the figures of a clause, or before all of them."""
    text, begin = sentence.text, clause[0].quantity.start
    for match in PART.finditer(text):
        is_part = not (match["most"] or match["least"]) and not (match["tenths"] and NO_TENTHS.match(text, match.end()))
        if is_part and _is_beside(text, match, clause) and not part_said(sentence, match):
            words, share = CLAUSE.split(text[: match.end()])[-1], share_named(match)
            is_less, is_more = LESS.search(words) is not None, MORE.search(words) is not None
            low, high = (share / 2, share) if is_less else (share, share * 2) if is_more else range_said(match)
            never = share if is_less or is_more else None
            is_of_both = match.start() < begin or "占" in words
            yield WordedPart(match[0].removeprefix("了"), low, high, _way(text, match), never, is_of_both)
    for match in TWICE.finditer(text):
        is_exact = not ROUGHLY.search(text, max(match.start() - LOOSE, 0), match.start())
        if is_exact and not AND_MORE.match(text, match.end()) and _is_beside(text, match, clause):
            yield WordedPart(match[0], *DOUBLED, 1)


def _is_beside(text: str, match: re.Match[str], clause: Sequence[Statement]) -> bool:
    """Whether nothing but some words stands between a part and the last figure before it, or the first behind."""
    before = [each for each in clause if each.quantity.end <= match.start()]
    if not before:
        between = text[match.end() : clause[0].quantity.start]
        return len(between) <= NEAR and "；" not in between
    between = text[before[-1].quantity.end : match.start()]
    is_of_the_last = "；" in between or OF_THE_LAST.search(between) is not None
    return before[-1].unit == clause[-1].unit and len(between) <= NEAR and not is_of_the_last


def _way(text: str, match: re.Match[str]) -> int:
    """1 where a part is one that was added, -1 where it was taken away, 0 where it is one of a whole."""
    words = CLAUSE.split(text[: match.start()])[-1]
    return -1 if FALLING.search(words) else int(RISING.search(words) is not None)


def _rates(more: Statement, less: Statement, way: int) -> Iterator[tuple[str, Fraction]]:
    """The rates in % of two figures, with their terms: of a change that way, or of a part in its whole."""
    apart = more.value - less.value
    ways = {1: [(apart, less)], -1: [(apart, more)], 0: [(less.value, more), (apart, more)]}[way]
    for part, whole in ways:
        shown = written(part, whole.quantity).removesuffix(whole.unit).rstrip("万亿千百")
        yield f"{shown}÷{bare(whole.quantity, whole.quantity)}", ALL * part / whole.value


def _of_a_change(more: Statement, less: Statement, way: int) -> list[Fraction]:
    """“2018年为1.80万元，压减0.54万元，压减三成”: the rates of the less where it is told as what was changed."""
    changed = FALLING if way < 0 else RISING
    if not way or not changed.search(less.label):
        return []
    before = more.value - way * less.value  # where the more is what it became
    return [ALL * less.value / each for each in (more.value, before) if each > 0]


def _is_round(rate: Fraction) -> bool:
    """Whether a rate is one that words tell: a half, a third, seven tenths."""
    return any((rate * parts / ALL).denominator == 1 for parts in ROUND)

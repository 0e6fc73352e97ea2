"""Sentences of different lines that tell of one thing: what may be read as one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

NEXT, MOST_LINES, MOST_FIGURES = 2, 4, 14  # sentences with figures, lines, figures of all together
MOST_IN_A_RUN = 7  # lines
POINTING = re.compile(
    "(?:从[^，。]{1,4}看，)?[^，。]{0,4}(?:[两二]年|[两二]者|其中|[该此]|上[述列]|以上|折算|[按据因由]此|对照|相比|[降增升]幅|合计|共|[前后]者|余下|其余|进入|仅)"
)
NO_NOUN = re.compile(
    "[^\u4e00-\u9fff]|全年|年度|[本当上去]年|同[比期]|其中|实际|合计|共计?|累计|总[计额数]?|平均|达到?|增[长加]|下降|减少|提高|万元|部门|单位|文联"
    "|原因|主要|支出|预算|项目|活动|工作|完成|举办|开展|[为是的了与和及在比较由各个]"
)
FEWEST_SCORES = 3  # parts of one score
GAP, MARK, ENDS = "　", "，", "。；！？"
GOES_ON, NUMBER = "；", re.compile("^(?:[（(]?\\d{1,2}[)）.、]|[①-⑳])")
PERIOD = re.compile("季度|月|半年")
TOTAL = re.compile("共计?(?:[支收]出)?[为有]?$|合计|累计|总[数量额分]")
DERIVED = (
    FigureRole.PER_HEAD, FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.SHARE, FigureRole.RATE,
    FigureRole.SAVING_RATE,
)  # fmt: skip
NO_PART = (*DERIVED, FigureRole.TARGET, FigureRole.REFERENCE)
FAR = 5  # a sum is off by less than so much of a whole


@dataclass(frozen=True)
class ReadAsOne:
    """Sentences, and their words as one; `is_pointing`: the last one tells of the first by its words."""

    sentences: tuple[Sentence, ...]
    text: str
    is_pointing: bool = True

    def are_of_one_thing(self, each: Statement, own: Sentence, terms: Sequence[Statement]) -> bool:
        """Whether a figure has a noun of one of its terms in another sentence: a rate in its own words."""
        if each.unit == POINTS and sum(term.unit == POINTS for term in terms) >= FEWEST_SCORES:
            return True
        is_rate = each.unit == RATE
        if POINTING.match(each.label) or (
            self.is_pointing and (not is_rate or POINTING.match(self.sentences[-1].text))
        ):
            return bool(terms)
        words = each.label + GAP + each.after if is_rate else own.text
        told = (nouns(term.between + GAP + term.after) for term in terms)
        return any(not nouns(words).isdisjoint(others) for others in told)


def read_as_one(report: StatedReport) -> Iterator[ReadAsOne]:
    """Two sentences of lines near each other, and runs of lines that are one sentence."""
    yield from _neighbours(report)
    yield from _runs(report)


def _neighbours(report: StatedReport) -> Iterator[ReadAsOne]:
    """Two sentences with figures at a time, that share a noun, or one points to the other or may be its parts."""
    told = report.with_figures(1)
    for at, one in enumerate(told):
        for other in told[at + 1 : at + 1 + NEXT]:
            is_near = 0 < other.line - one.line <= MOST_LINES
            if is_near and len(one.statements) + len(other.statements) <= MOST_FIGURES:
                is_pointing = told[at + 1] is other and (_points(other) or _may_be_parts(one, other))
                if is_pointing or _have_scores(one, other) or not nouns(one.text).isdisjoint(nouns(other.text)):
                    yield ReadAsOne((one, other), _joined([one.text, other.text]), is_pointing)


def _runs(report: StatedReport) -> Iterator[ReadAsOne]:
    """Lines that end with ；, and the one behind them: one sentence, set as a list."""
    run: list[Sentence] = []
    for each in report.sentences:
        if run and each.line != run[-1].line and not run[-1].text.endswith(GOES_ON):
            run = []
        run = [*run, each] if not run or each.line != run[-1].line else []
        is_end = not each.text.endswith(GOES_ON)
        if is_end and 2 < len(run) <= MOST_IN_A_RUN and sum(len(one.statements) for one in run) <= MOST_FIGURES:
            yield ReadAsOne(tuple(run), _joined([NUMBER.sub("", one.text) for one in run]))


def _joined(texts: Sequence[str]) -> str:
    return MARK.join(text.rstrip(ENDS) for text in texts) + ENDS[0]


def _have_scores(*both: Sentence) -> bool:
    """Whether each tells some points: of one evaluation."""
    return all(any(each.unit == POINTS for each in sentence.statements) for sentence in both)


def _may_be_parts(one: Sentence, other: Sentence) -> bool:
    """Whether all figures of a unit in one of two sentences are nearly what one of the other is."""
    return _is_near_sum(one, other) or _is_near_sum(other, one)


def _is_near_sum(whole: Sentence, parts: Sentence) -> bool:
    told = sorted((each for each in parts.statements if each.role not in NO_PART), key=lambda each: each.unit)
    for unit, group in groupby(told, key=lambda each: each.unit):
        values = [each.amount for each in group]
        total = sum(values)
        wholes = (each.amount for each in whole.statements if each.unit == unit and each.role not in NO_PART)
        if any(PERIOD.search(each.label) for each in parts.statements):
            return False  # 公益讲座按季推进，第一季度9期: of what they are the words tell
        if len(values) > 1 and any(abs(total - value) * FAR < value and max(values) < value for value in wholes):
            return True
    return False


def _points(sentence: Sentence) -> bool:
    """Whether a sentence begins with what is told of something before it: 其中, 降幅为, 合计, 平均每场."""
    first = sentence.statements[0]
    return POINTING.match(sentence.text) is not None or first.role in DERIVED or TOTAL.search(first.label) is not None


@lru_cache(512)
def nouns(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text, without the words that any figure may have."""
    return frozenset(pair for pair in pairs_of(NO_NOUN.sub(GAP, text)) if GAP not in pair)

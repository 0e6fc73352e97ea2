"""Sentences of different lines that tell of one thing: what may be read as one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

NEXT, MOST_LINES, MOST_FIGURES = 2, 4, 14  # sentences with figures, lines, figures of both together
POINTING = re.compile(
    "(?:从[^，。]{1,4}看，)?[^，。]{0,4}(?:[两二]年|[两二]者|其中|[该此]|上[述列]|以上|折算|[按据因由]此|对照|相比|[降增升]幅|合计|共|[前后]者|余下|其余|进入|仅)"
)
NO_NOUN = re.compile(
    "[^\u4e00-\u9fff]|全年|年度|[本当上去]年|同[比期]|其中|实际|合计|共计?|累计|总[计额数]?|平均|达到?|增[长加]|下降|减少|提高|万元|部门|单位|文联"
    "|原因|主要|支出|预算|项目|活动|工作|完成|举办|开展|[为是的了与和及在比较由各个]"
)
FEWEST_SCORES = 3  # parts of one score
GAP, MARK, ENDS = "　", "，", "。；！？"
TOTAL = re.compile("共计?(?:[支收]出)?[为有]?$|合计|累计|总[数量额分]")
DERIVED = (
    FigureRole.PER_HEAD, FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.SHARE, FigureRole.RATE,
    FigureRole.SAVING_RATE,
)  # fmt: skip


@dataclass(frozen=True)
class Neighbours:
    """Two sentences of lines near each other; `is_pointing`: the second one tells of the first by its words."""

    one: Sentence
    other: Sentence
    is_pointing: bool

    def text(self) -> str:
        """Both as one sentence."""
        return MARK.join(each.text.rstrip(ENDS) for each in (self.one, self.other)) + ENDS[0]

    def are_of_one_thing(self, each: Statement, own: Sentence, terms: Sequence[Statement]) -> bool:
        """Whether a figure has a noun of one of its terms in the other sentence: a rate in its own words."""
        if each.unit == POINTS and sum(term.unit == POINTS for term in terms) >= FEWEST_SCORES:
            return True
        is_rate = each.unit == RATE
        if POINTING.match(each.label) or (self.is_pointing and (not is_rate or POINTING.match(self.other.text))):
            return bool(terms)
        words = each.label + GAP + each.after if is_rate else own.text
        told = (nouns(term.between + GAP + term.after) for term in terms)
        return any(not nouns(words).isdisjoint(others) for others in told)


def neighbours(report: StatedReport) -> Iterator[Neighbours]:
    """Two sentences with figures at a time, of lines near each other, that share a noun, or one points to the other."""
    told = report.with_figures(1)
    for at, one in enumerate(told):
        for other in told[at + 1 : at + 1 + NEXT]:
            is_near = 0 < other.line - one.line <= MOST_LINES
            if is_near and len(one.statements) + len(other.statements) <= MOST_FIGURES:
                is_pointing = told[at + 1] is other and _points(other)
                if is_pointing or _have_scores(one, other) or not nouns(one.text).isdisjoint(nouns(other.text)):
                    yield Neighbours(one, other, is_pointing)


def _have_scores(*both: Sentence) -> bool:
    """Whether each tells some points: of one evaluation."""
    return all(any(each.unit == POINTS for each in sentence.statements) for sentence in both)


def _points(sentence: Sentence) -> bool:
    """Whether a sentence begins with what is told of something before it: 其中, 降幅为, 合计, 平均每场."""
    first = sentence.statements[0]
    return POINTING.match(sentence.text) is not None or first.role in DERIVED or TOTAL.search(first.label) is not None


@lru_cache(512)
def nouns(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text, without the words that any figure may have."""
    return frozenset(pair for pair in pairs_of(NO_NOUN.sub(GAP, text)) if GAP not in pair)

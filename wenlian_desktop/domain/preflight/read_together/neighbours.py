"""Sentences of different lines that tell of one thing: what may be read as one sentence."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

NEXT, MOST_LINES, MOST_FIGURES = 3, 4, 14  # sentences with figures, lines, figures of both together
POINTING = re.compile(
    "[^，。]{0,4}(?:[两二]年|[两二]者|其中|[该此]|上[述列]|以上|折算|[按据因由]此|对照|相比|[降增升]幅|合计|共|[前后]者|余下|其余|进入|仅)"
)
NO_NOUN = re.compile(
    "[^\u4e00-\u9fff]|全年|年度|[本当上去]年|同[比期]|其中|实际|合计|共计?|累计|总[计额数]?|平均|达到?|增[长加]|下降|减少|提高|万元|部门|单位|文联"
    "|原因|主要|支出|预算|项目|活动|工作|完成|举办|开展|[为是的了与和及在比较由各个]"
)
GAP = "　"


def neighbours(report: StatedReport) -> Iterator[tuple[Sentence, Sentence]]:
    """Two sentences with figures at a time, of lines near each other, that share a noun, or one points to the other."""
    told = report.with_figures(1)
    for at, one in enumerate(told):
        for other in told[at + 1 : at + 1 + NEXT]:
            is_near = 0 < other.line - one.line <= MOST_LINES
            if is_near and len(one.statements) + len(other.statements) <= MOST_FIGURES and _are_tied(told, at, other):
                yield one, other


def _are_tied(told: Sequence[Sentence], at: int, other: Sentence) -> bool:
    is_next = told[at + 1] is other and POINTING.match(other.text) is not None
    return is_next or not nouns(told[at].text).isdisjoint(nouns(other.text))


def is_of(each: Statement, own: Sentence, terms: Sequence[Statement]) -> bool:
    """Whether a figure has a noun of one of some figures of the other sentence, a rate in its own words, or points."""
    if POINTING.match(each.between):
        return True
    words = each.label + GAP + each.after if each.unit == RATE else own.text
    return any(not nouns(words).isdisjoint(nouns(term.between + GAP + term.after)) for term in terms)


@lru_cache(512)
def nouns(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text, without the words that any figure may have."""
    return frozenset(pair for pair in pairs_of(NO_NOUN.sub(GAP, text)) if GAP not in pair)

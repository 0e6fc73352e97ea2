"""The figures that a mean or a rate may be of, wherever a report tells them: in sentences and in rows of tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport

NO_NOUN = re.compile(
    "[^\u4e00-\u9fff]|全年|年度|[本当上去]年|实际|合计|共计?|累计|总[计额数]?|平均|达到?|万元|部门|支出|预算|项目|经费|资金|完成|举办|开展|[为是的了与和及在比较由各个每按均]"
)
GAP = "　"


@dataclass(frozen=True)
class TermTold:
    """A figure, its words, and its line."""

    quantity: WrittenFigure
    words: frozenset[str]
    line: int

    @property
    def value(self) -> Fraction:
        """分, or units."""
        return self.quantity.value


@lru_cache(4)
def terms_told(report: StatedReport) -> tuple[TermTold, ...]:
    """All exact figures of a report but its rates."""
    return tuple(each for each in (*_of_sentences(report), *_of_rows(report)) if each.value > 0)


def _of_sentences(report: StatedReport) -> Iterator[TermTold]:
    for each in report.statements:
        if each.unit not in (RATE, "") and not each.is_about:
            yield TermTold(each.quantity, nouns_of(each.between + GAP + each.after), each.line)


def _of_rows(report: StatedReport) -> Iterator[TermTold]:
    for table in report.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.quantity and cell.quantity.unit != RATE:
                    yield TermTold(cell.quantity, nouns_of(row.name + GAP + table.head(cell.column)), row.line)


def nouns_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text, without the words that any figure may have."""
    return frozenset(pair for pair in pairs_of(NO_NOUN.sub(GAP, text)) if GAP not in pair)


def is_money(term: TermTold) -> bool:
    """Whether a figure is an amount."""
    return term.quantity.unit == MONEY

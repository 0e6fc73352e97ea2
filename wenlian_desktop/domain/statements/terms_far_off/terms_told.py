"""The figures of a report, each with the nouns of its clause and of its sentence, or of its row and its column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import WrittenFigure
from wenlian_desktop.domain.statements.recomputing.averages import EACH, PER
from wenlian_desktop.domain.statements.recomputing.near_figures import SAME_UNIT
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

NO_NOUN = re.compile(
    "[^\u4e00-\u9fff]|全年|年度|[本当上去]年|实际|合计|共计?|累计|总[计额数]?|平均|达到?|万元|部门|支出|预算|项目|经费|资金|完成|举办|开展|[为是的了与和及在比较由各个每按均]"
)
SET = re.compile("按|标准|控制|[高低多少]于|超|发放|补[助贴]|奖")  # no mean of anything
MOST = 1e15  # 分, or units
GAP, BUDGET = "　", "预算"
OF_ALL, NONE = frozenset({BUDGET}), frozenset[str]()  # what all the money of a department has in common
OF_DEPARTMENT = (FigureRole.FULL, FigureRole.INITIAL)


@dataclass(frozen=True, eq=False)
class TermTold:
    """A figure and its line; `name`: the words before it; `words`, `around`: nouns of its clause, of its sentence.

    `amount`: 分, % or units, for a first look; `unit`: 元, %, or what is counted, 人 for 名 and 位.
    """

    quantity: WrittenFigure
    name: str
    words: frozenset[str]
    around: frozenset[str]
    line: int
    amount: float
    unit: str

    @cached_property
    def per(self) -> str:
        """The unit for each of which it is told, if it is a mean (元 for each 场); "" if it is none, or set."""
        per = EACH.search(self.name) or PER.search(self.name)
        return (per.groupdict().get("unit") or "") if per and not SET.search(self.name) else ""


@lru_cache(4)
def terms_told(report: StatedReport) -> tuple[TermTold, ...]:
    """All exact figures of a report that have a unit; none so great that no office has it."""
    return tuple(each for each in (*_of_sentences(report), *_of_rows(report)) if 0 < each.amount < MOST and each.unit)


def _of_sentences(report: StatedReport) -> Iterator[TermTold]:
    for sentence in report.with_figures(1):
        around = nouns_of(sentence.text) | (OF_ALL if BUDGET in sentence.text else NONE)
        for each in sentence.statements:
            if not each.is_about:
                told = each.between + GAP + each.after
                is_of_all = BUDGET in told or (each.subject == WHOLE and each.role in OF_DEPARTMENT)
                words = nouns_of(told) | (OF_ALL if is_of_all else NONE)
                yield _term(each.quantity, each.label, words, around, each.line)


def _of_rows(report: StatedReport) -> Iterator[TermTold]:
    for table in report.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.quantity:
                    words = nouns_of(row.name + GAP + table.head(cell.column))
                    yield _term(cell.quantity, row.name, words, words, row.line)


def _term(figure: WrittenFigure, name: str, words: frozenset[str], around: frozenset[str], line: int) -> TermTold:
    return TermTold(figure, name, words, around, line, figure.amount, SAME_UNIT.get(figure.unit, figure.unit))


def nouns_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text, without the words that any figure may have."""
    return frozenset(pair for pair in pairs_of(NO_NOUN.sub(GAP, text)) if GAP not in pair)

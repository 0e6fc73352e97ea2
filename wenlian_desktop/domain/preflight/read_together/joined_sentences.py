"""What rules of one sentence say of two that are read as one, at the lines where these stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import permutations

from wenlian_desktop.domain.preflight.read_together.neighbours import MOST_FIGURES, is_of, neighbours
from wenlian_desktop.domain.preflight.read_together.one_sentence_rules import ONE_SENTENCE
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import RATE, WrittenFigure
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

ENDS, MARK = "。；！？", "，"
FAR = 0.25  # of the larger one: a figure so far from what was computed is of something else
HUNDRED, CLOSE, SHORT = 100, 0.02, 3  # %, of a first look, digits of an average
Pair = tuple[Sentence, Sentence]
Read = Callable[[Rule, Hit[int]], Remark]


@dataclass(frozen=True, eq=False)
class JoinedSentences:
    """A report, and one made of its neighbouring sentences, each two of them in a line of their own."""

    told: StatedReport
    joined: StatedReport
    pairs: tuple[Pair, ...]

    @classmethod
    def read(cls, told: StatedReport) -> "JoinedSentences | None":
        """The joined sentences of a report below its title; None if no two tell of one thing."""
        pairs = tuple(neighbours(told))
        texts = [MARK.join(each.text.rstrip(ENDS) for each in pair) + ENDS[0] for pair in pairs]
        if not texts:
            return None
        title = told.manuscript.normal[0].text
        return cls(told, StatedReport.read(Manuscript.parse([title, *texts])), pairs)

    def remarks(self, rules: Sequence[Rule], read: Read) -> Iterator[Remark]:
        """What rules of one sentence say of them, with both lines as places; never more than a 警.

        `read`: a rule and its hit in the report of joined sentences as a remark.
        """
        for each in rules:
            for found in each.find(self.joined) if each.name in ONE_SENTENCE else ():
                remark = read(each, found)
                for own, other in self._places(remark):
                    places = (own.line, other.line)
                    yield Remark(remark.rule, replace(remark.hit, places=places, in_doubt=True))

    def _places(self, remark: Remark) -> Iterator[Pair]:
        """The sentence of the figure that is doubted, and the one that has some of its terms."""
        at = remark.line - len(("title", "first"))
        if not (remark.figure and remark.computed and 0 <= at < len(self.pairs)) or self._is_far_or_told(remark):
            return
        pair = self.pairs[at]
        if all(_is_made(self.joined, each) for each in self.joined.by_line[remark.line] if _is_it(each, remark)):
            return
        for own, other in (pair, pair[::-1]):
            named = [each for each in own.statements if _is_it(each, remark)]
            numbers = {float(term) for term in remark.operands or remark.terms}
            terms = [each for each in other.statements if _number(each) in numbers]
            if any(is_of(each, own, terms) and self._is_open(each, float(remark.computed)) for each in named):
                yield own, other
                return

    def _is_far_or_told(self, remark: Remark) -> bool:
        """Whether what is computed is far from the figure, or told elsewhere: then the figure is of something else."""
        stated, right = float(remark.figure), float(remark.computed)
        return abs(stated - right) > FAR * max(abs(stated), abs(right)) or right in self._numbers

    def _is_open(self, each: Statement, right: float) -> bool:
        """Whether nothing in its paragraph makes a figure, nor a pair of another one; an average is one slip off."""
        if each.role is FigureRole.PER_HEAD and not is_slip_of_digits(
            each.quantity, each.value * Fraction(right / _number(each)), SHORT
        ):
            return False
        return not _is_made(self.told, each) and not self._is_of_one_line(each)

    def _is_of_one_line(self, rate: Statement) -> bool:
        """Whether any two figures of a line of the report make a rate."""
        pairs = (pair for group in self.told.by_line.values() for pair in permutations(group[:MOST_FIGURES], 2))
        return rate.unit == RATE and any(
            part.unit == whole.unit != RATE
            and whole.value > part.value
            and abs(HUNDRED * part.amount / whole.amount - rate.amount) < CLOSE
            and agrees(rate.quantity, *quotient(part.quantity, whole.quantity))
            for part, whole in pairs
        )

    @cached_property
    def _numbers(self) -> set[float]:
        """The numbers of the whole report, tables included, as they are written."""
        cells = (cell.quantity for table in self.told.tables for row in table.rows for cell in row.cells)
        figures = (each.quantity for each in self.told.statements)
        return {_written(each) for each in (*figures, *cells) if each}


def _number(each: Statement) -> float:
    return _written(each.quantity)


def _written(figure: WrittenFigure) -> float:
    """A figure as a number, in the scale in which it is written."""
    return float(bare(figure, figure).replace(",", ""))


def _is_it(each: Statement, remark: Remark) -> bool:
    return _number(each) == float(remark.figure)


def _is_made(report: StatedReport, each: Statement) -> bool:
    """Whether others of its paragraph make a figure."""
    return is_quotient(report, each) if each.unit == RATE else is_explained(report, each)

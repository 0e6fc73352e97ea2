"""What rules of one sentence say of two that are read as one, at the lines where these stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import permutations

from wenlian_desktop.domain.preflight.read_together.neighbours import MOST_FIGURES, Neighbours, neighbours
from wenlian_desktop.domain.preflight.read_together.one_sentence_rules import OF_CLAIMS, ONE_SENTENCE
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, WrittenFigure
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

FAR = Fraction(1, 4)  # of the larger one: a figure so far from what was computed is of something else
ASKED, FIRST = ONE_SENTENCE | OF_CLAIMS, 2  # the line of the first two, below the title
HUNDRED, CLOSE, SHORT = 100, 0.02, 3  # %, of a first look, digits of an average
FAR_SCORES = Fraction(1, 25)
Pair = tuple[Sentence, Sentence]
Read = Callable[[Rule, Hit[int]], Remark]


@dataclass(frozen=True, eq=False)
class JoinedSentences:
    """A report, and one made of its neighbouring sentences, each two of them in a line of their own."""

    told: StatedReport
    joined: StatedReport
    pairs: tuple[Neighbours, ...]

    @classmethod
    def read(cls, told: StatedReport) -> "JoinedSentences | None":
        """The joined sentences of a report below its title; None if no two tell of one thing."""
        pairs = tuple(neighbours(told))
        if not pairs:
            return None
        lines = [told.manuscript.normal[0].text, *(each.text() for each in pairs)]
        return cls(told, StatedReport.read(Manuscript.parse(lines)), pairs)

    def remarks(self, rules: Sequence[Rule], read: Read) -> Iterator[Remark]:
        """What rules of one sentence say of them, with both lines as places; never more than a 警.

        `read`: a rule and its hit in the report of joined sentences as a remark.
        """
        for each in rules:
            for found in each.find(self.joined) if each.name in ASKED else ():
                remark = read(each, found)
                at = remark.line - FIRST
                both = self._places(self.pairs[at], remark) if 0 <= at < len(self.pairs) else None
                if both:
                    places = tuple(sentence.line for sentence in both)
                    yield Remark(remark.rule, replace(remark.hit, places=places, in_doubt=True))

    def _places(self, pair: Neighbours, remark: Remark) -> Pair | None:
        """The sentence that is doubted, and the one that has some of the terms; None if it may be meant otherwise."""
        if not (remark.figure and remark.computed):
            return (pair.other, pair.one) if remark.rule.name in OF_CLAIMS else None
        if self._is_told(remark):
            return None
        for own, other in ((pair.one, pair.other), (pair.other, pair.one)):
            named = [each for each in own.statements if _number(each) == float(remark.figure)]
            terms = [each for each in other.statements if _number(each) in _numbers_of(remark)]
            is_all_told = pair.is_pointing and len(terms) > 1  # 4期共有学员168人。平均每期48人
            if any(
                pair.are_of_one_thing(each, own, terms) and self._is_open(each, remark, is_all_told) for each in named
            ):
                return own, other
        return None

    def _is_told(self, remark: Remark) -> bool:
        """Whether what is computed is told elsewhere, or the figure is made by all of both sentences."""
        named = [each for each in self.joined.by_line[remark.line] if _number(each) == float(remark.figure)]
        return float(remark.computed) in self._numbers or all(_is_made(self.joined, each) for each in named)

    def _is_open(self, each: Statement, remark: Remark, is_all_told: bool) -> bool:
        """Whether a figure may be a wrong one of what is computed, and nothing in the report makes it."""
        right = each.value * Fraction(remark.computed) / Fraction(remark.figure) if each.value else Fraction(0)
        far = FAR_SCORES if each.unit == POINTS else FAR
        is_near = abs(each.value - right) <= far * max(each.value, right) and (
            is_all_told or each.role is not FigureRole.PER_HEAD
        )
        is_near = is_near or is_slip_of_digits(each.quantity, right, SHORT)
        return (
            is_near
            and not _is_made(self.told, each)
            and not (self._is_of_one_line(each) or self._is_mean(each, remark))
        )

    def _is_mean(self, mean: Statement, remark: Remark) -> bool:
        """Whether one of the terms and another figure of the report make an average, or two of its paragraph."""
        if mean.role is not FigureRole.PER_HEAD:
            return False
        figures = [each for each in self.told.statements if each.value and each is not mean and each.unit != RATE]
        terms = [each for each in figures if _number(each) in _numbers_of(remark) or each.line == mean.line]
        pairs = (pair for term in terms for other in figures for pair in ((term, other), (other, term)))
        return any(
            total.unit.startswith(mean.unit)
            and count.unit != mean.unit
            and abs(total.amount / count.amount - mean.amount) <= CLOSE * mean.amount
            and agrees(mean.quantity, total.value / count.value)
            for total, count in pairs
        )

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


def _numbers_of(remark: Remark) -> set[float]:
    """The numbers from which a remark computes."""
    return {float(term) for term in remark.operands or remark.terms}


def _is_made(report: StatedReport, each: Statement) -> bool:
    """Whether others of its paragraph make a figure."""
    return is_quotient(report, each) if each.unit == RATE else is_explained(report, each)

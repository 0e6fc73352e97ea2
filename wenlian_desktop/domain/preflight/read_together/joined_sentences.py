"""What rules of one sentence say of two that are read as one, at the lines where these stand."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import permutations

from wenlian_desktop.domain.preflight.read_together.neighbours import MOST_FIGURES, ReadAsOne, read_as_one
from wenlian_desktop.domain.preflight.read_together.one_sentence_rules import OF_CLAIMS, ONE_SENTENCE
from wenlian_desktop.domain.preflight.remark import NUMBER, Remark
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, WrittenFigure
from wenlian_desktop.domain.statements.recomputing.averages import EACH
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

FAR = Fraction(1, 4)  # of the larger one: a figure so far from what was computed is of something else
REST = re.compile("(?:其余|其他|余下|另外)[^，。；\\d]*[，。；]")  # told without a number: 其余为综合班
BY_UNIT = re.compile("[\u4e00-\u9fff](?<!平)均")
ASKED, FIRST = ONE_SENTENCE | OF_CLAIMS, 2  # the line of the first two, below the title
HUNDRED, CLOSE, SHORT = 100, 0.02, 3  # %, of a first look, digits of an average
FAR_SCORES = Fraction(1, 25)
Read = Callable[[Rule, Hit[int]], Remark]


@dataclass(frozen=True, eq=False)
class JoinedSentences:
    """A report, and one made of its neighbouring sentences, each two of them in a line of their own."""

    told: StatedReport
    joined: StatedReport
    read_so: tuple[ReadAsOne, ...]

    @classmethod
    def read(cls, told: StatedReport) -> "JoinedSentences | None":
        """The joined sentences of a report below its title; None if no two tell of one thing."""
        read_so = tuple(read_as_one(told))
        if not read_so:
            return None
        lines = [told.manuscript.normal[0].text, *(each.text for each in read_so)]
        return cls(told, StatedReport.read(Manuscript.parse(lines)), read_so)

    def remarks(self, rules: Sequence[Rule], read: Read) -> Iterator[Remark]:
        """What rules of one sentence say of them, with both lines as places; never more than a 警.

        `read`: a rule and its hit in the report of joined sentences as a remark.
        """
        for each in rules:
            for found in each.find(self.joined) if each.name in ASKED else ():
                remark = read(each, found)
                at = remark.line - FIRST
                places = self._places(self.read_so[at], remark) if 0 <= at < len(self.read_so) else ()
                if places:
                    yield Remark(remark.rule, replace(remark.hit, places=places, in_doubt=True))

    def _places(self, one: ReadAsOne, remark: Remark) -> tuple[int, ...]:
        """The line that is doubted, and those that have its terms; none if it may be meant otherwise."""
        lines = [each.line for each in one.sentences]
        if not (remark.figure and remark.computed):
            return tuple(lines[::-1]) if remark.rule.name in OF_CLAIMS else ()
        if self._is_told(remark) or REST.search(one.text):
            return ()
        for own in one.sentences:
            named = [each for each in own.statements if _number(each) == float(remark.figure)]
            others = [each for each in one.sentences if each is not own] or [own]
            terms = [each for other in others for each in other.statements if _number(each) in _numbers_of(remark)]
            if _mixes(own, terms, remark):
                continue
            is_all_told = one.is_pointing and len(terms) > 1  # 4期共有学员168人。平均每期48人
            if any(
                one.are_of_one_thing(each, own, terms) and self._is_open(each, remark, is_all_told) for each in named
            ):
                return (own.line, *(line for line in lines if line != own.line))
        return ()

    def _is_told(self, remark: Remark) -> bool:
        """Whether what is computed is told elsewhere, or the figure is made by all of both sentences."""
        named = [each for each in self.joined.by_line[remark.line] if _number(each) == float(remark.figure)]
        return float(remark.computed) in self._numbers or all(_is_made(self.joined, each) for each in named)

    def _is_open(self, each: Statement, remark: Remark, is_all_told: bool) -> bool:
        """Whether a figure may be a wrong one of what is computed, and nothing in the report makes it."""
        if each.role is FigureRole.PER_HEAD and not (EACH.search(each.label) or BY_UNIT.search(each.label)):
            return False  # 演出日平均客流: of what, its words do not tell
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


def _mixes(own: Sentence, terms: Sequence[Statement], remark: Remark) -> bool:
    """Whether some parts of a sum stand beside it, and others in another sentence: two lists run into each other."""
    beside = [each for each in own.statements if _number(each) in _numbers_of(remark)]
    return (
        len(_numbers_of(remark)) > len(("one", "other")) and bool(beside) and own.line != terms[0].line
        if terms
        else False
    )


def _numbers_of(remark: Remark) -> set[float]:
    """The numbers that a remark tells besides the one it doubts and the one it computes."""
    told = {float(number) for number in NUMBER.findall(remark.message.replace(",", ""))}
    return told - {float(remark.figure), float(remark.computed)}


def _is_made(report: StatedReport, each: Statement) -> bool:
    """Whether others of its paragraph make a figure."""
    return is_quotient(report, each) if each.unit == RATE else is_explained(report, each)

"""What rules of one sentence say of its parts, read without what stands between them and tells of something else.

“2023年会员400人，涉及5个街道，2024年会员480人，增长率为22%；另接待来访12批次”: 5个街道 and 12批次 are of other things.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from itertools import permutations

from wenlian_desktop.domain.preflight.read_together.one_sentence_rules import OF_CLAIMS, OF_PLAIN, OF_SUMS, ONE_SENTENCE
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Rule
from wenlian_desktop.domain.statements.arithmetic import agrees, is_slip_of_digits
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.statements.witnessed.lists_that_close import number_of

CLAUSE, ASIDE = re.compile("[^，；]+[，；]?"), re.compile("（[^（）]*\\d[^（）]*）")
FEWEST, MOST, FIRST = 3, 14, 2  # figures of a sentence and of a part; the line of the first part, below the title
ASKED, ENDS, STOP = (ONE_SENTENCE | OF_CLAIMS | OF_PLAIN) - OF_SUMS, "，；。！？", "。"
FAR, SHORT = Fraction(1, 4), 3  # of the larger one; digits
HUNDRED, CLOSE = 100, 0.02  # %
TOGETHER = re.compile("合计|共计|总计|两[者项]|相加|上述|以上|累计")  # also of what stands before “；”
OF_SIZE = re.compile("半|分之|[一二三四五六七八九]成|目标|任务|计划")
OF_GOALS = re.compile("满意|目标|不[低少高]于|不超过|[≥≤]")
Read = Callable[[Rule, Hit[int]], Remark]


@dataclass(frozen=True)
class Clause:
    """What stands between two marks, and what its figures count, without rates."""

    text: str
    units: frozenset[str]
    count: int
    is_last: bool  # of its part: “；” is behind it


@dataclass(frozen=True, eq=False)
class SingleMatters:
    """A report, and one made of the plain parts of its sentences, each in a line of its own."""

    told: StatedReport
    joined: StatedReport
    parts: tuple[Sentence, ...]

    @classmethod
    def read(cls, told: StatedReport) -> "SingleMatters | None":
        """The plain parts of the sentences of a report below its title; None if no sentence tells of several things."""
        found = [(each, text) for each in told.with_figures(FEWEST) for text in plain_parts(each)]
        if not found:
            return None
        lines = [told.manuscript.normal[0].text, *(text for _, text in found)]
        return cls(told, StatedReport.read(Manuscript.parse(lines)), tuple(each for each, _ in found))

    def remarks(self, rules: Sequence[Rule], read: Read) -> Iterator[Remark]:
        """What rules of one sentence say of the parts, where nothing else in the paragraph makes the figure."""
        for each in rules:
            for found in each.find(self.joined) if each.name in ASKED else ():
                remark = read(each, found)
                at = remark.line - FIRST
                if 0 <= at < len(self.parts) and self._is_open(self.parts[at], remark):
                    yield Remark(remark.rule, replace(remark.hit, places=(self.parts[at].line,), in_doubt=True))

    def _is_open(self, sentence: Sentence, remark: Remark) -> bool:
        """Whether a figure may be a wrong one of others of its part, and nothing in the report makes it."""
        if not (remark.figure and remark.computed):
            return remark.rule.name in OF_CLAIMS | OF_PLAIN
        own = {number_of(each) for each in self.joined.by_line[remark.line]}
        named = [each for each in sentence.statements if number_of(each) == float(remark.figure)]
        return {float(term) for term in remark.operands or remark.terms} <= own and any(
            map(partial(self._is_wrong, remark=remark), named)
        )

    def _is_wrong(self, each: Statement, remark: Remark) -> bool:
        right = each.value * Fraction(remark.computed) / Fraction(remark.figure) if each.value else Fraction(0)
        is_near = abs(each.value - right) <= FAR * max(each.value, right)
        is_near = is_near or is_slip_of_digits(each.quantity, right, SHORT)
        told = (number_of(one) for one in self.told.by_line[each.line])
        is_other = float(remark.computed) in told or each.unit == POINTS or OF_GOALS.search(each.label)
        return is_near and not is_other and not self._is_made(each)

    def _is_made(self, each: Statement) -> bool:
        """Whether others of its paragraph make a figure, or one of them and any of the report a rate."""
        if each.role is FigureRole.PER_HEAD:
            return _is_mean(each, self.told.by_line[each.line])
        if each.unit != RATE:
            return is_explained(self.told, each)
        near = [one for one in self.told.by_line[each.line] if one.unit not in (RATE, POINTS, "") and one.value]
        return is_quotient(self.told, each) or any(
            _is_rate(each, one, other) for one in near for other in self.told.statements if other.unit == one.unit
        )


def _is_mean(mean: Statement, group: Sequence[Statement]) -> bool:
    """Whether two figures of a paragraph make an average."""
    return any(
        total.unit != count.unit and count.value and agrees(mean.quantity, total.value / count.value)
        for total, count in permutations([each for each in group if each.unit != RATE], 2)
    )


def _is_rate(rate: Statement, one: Statement, other: Statement) -> bool:
    """Whether two figures make a rate: one of the other, or what lies between them of either."""
    if not other.value or one.value == other.value:
        return False
    rates = (one.amount / other.amount, other.amount / one.amount)
    return any(abs(HUNDRED * made - rate.amount) <= CLOSE for each in rates for made in (each, abs(each - 1)))


def plain_parts(sentence: Sentence) -> Iterator[str]:
    """The parts of a sentence that tell of one thing each, as sentences; none if that is all of it."""
    clauses = _clauses(sentence)
    if TOGETHER.search(sentence.text.partition("；")[2]):
        return
    found = dict.fromkeys((*_between_stops(clauses), *_without_strangers(clauses), *_of_one_unit(clauses)))
    own = _text([clause.text for clause in clauses])
    whole = sentence.text.rstrip(ENDS) + STOP
    yield from (each for each in found if each and each != whole)
    if own != whole and own not in found:
        yield own


def _clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence, without brackets that hold figures."""
    found = []
    aside = [match.span() for match in ASIDE.finditer(sentence.text)] if "（" in sentence.text else []
    for match in CLAUSE.finditer(sentence.text):
        own = [
            each for each in sentence.statements
            if match.start() <= each.quantity.start < match.end()
            and not any(begin <= each.quantity.start < end for begin, end in aside)
        ]  # fmt: skip
        units = frozenset(each.unit for each in own if each.unit not in (RATE, ""))
        text = ASIDE.sub("", match[0])
        found.append(Clause(text, units, len(own), text.endswith("；")))
    return found


def _text(clauses: Sequence[str]) -> str:
    return "".join(clauses).rstrip(ENDS) + STOP


def _told(clauses: Sequence[Clause]) -> str:
    """Clauses as a sentence; nothing if they have too few figures."""
    text, count = _text([each.text for each in clauses]), sum(each.count for each in clauses)
    return text if FEWEST <= count <= MOST or (count == FEWEST - 1 and OF_SIZE.search(text)) else ""


def _stops(clauses: Sequence[Clause]) -> Iterator[list[Clause]]:
    part: list[Clause] = []
    for each in clauses:
        part.append(each)
        if each.is_last:
            yield part
            part = []
    yield part


def _between_stops(clauses: Sequence[Clause]) -> Iterator[str]:
    yield from (_told(part) for part in _stops(clauses))


def _without_strangers(clauses: Sequence[Clause]) -> Iterator[str]:
    """Each part without the clauses whose figures count what no other one of it counts."""
    for part in _stops(clauses):
        kept = [each for at, each in enumerate(part) if not _is_strange(each, [*part[:at], *part[at + 1 :]])]
        yield _told(kept) if len(kept) < len(part) else ""


def _is_strange(each: Clause, others: Sequence[Clause]) -> bool:
    is_counted = bool(each.units) and each.count == 1
    return is_counted and POINTS not in each.units and all(each.units.isdisjoint(other.units) for other in others)


def _of_one_unit(clauses: Sequence[Clause]) -> Iterator[str]:
    """Each run of clauses whose figures count one thing, with the rates between them and behind."""
    for part in _stops(clauses):
        run: list[Clause] = []
        units: frozenset[str] = frozenset()
        for each in part:
            if units and each.units and units.isdisjoint(each.units):
                yield _told(run)
                run, units = [], frozenset()
            run.append(each)
            units |= each.units
        yield _told(run)

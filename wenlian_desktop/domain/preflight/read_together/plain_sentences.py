"""What rules of sums say of a sentence without what it tells of other matters: asides in brackets, other units.

“追加两笔，5月18.40万元，9月23.60万元，累计44.00万元；另接待来访12批次” is told as the same without its last clause.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from wenlian_desktop.domain.preflight.read_together.joined_sentences import Read
from wenlian_desktop.domain.preflight.read_together.one_sentence_rules import OF_SUMS
from wenlian_desktop.domain.preflight.read_together.other_matters import plain_texts
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence
from wenlian_desktop.domain.statements.witnessed.lists_that_close import lists_that_close, number_of

FAR, FEWEST, SHORT = 0.25, 3, 3  # of the larger one, figures of a list that closes, digits of a slip
FAR_SCORES = 0.04
ASKED, FIRST = OF_SUMS, 2  # the line of the first one, below the title


@dataclass(frozen=True, eq=False)
class PlainSentences:
    """A report, and one made of its sentences without other matters, each in a line of its own."""

    told: StatedReport
    plain: StatedReport
    lines: tuple[int, ...]

    @classmethod
    def read(cls, told: StatedReport) -> "PlainSentences | None":
        """The plain sentences of a report; None if all its sentences are plain."""
        found = [(each.line, text) for each, text in _plain(told)]
        if not found:
            return None
        lines = [told.manuscript.normal[0].text, *(text for _, text in found)]
        return cls(told, StatedReport.read(Manuscript.parse(lines)), tuple(line for line, _ in found))

    def remarks(self, rules: Sequence[Rule], read: Read) -> Iterator[Remark]:
        """What rules of sums say of the plain ones, at the lines where these stand; never more than a 警."""
        for each in rules:
            for found in each.find(self.plain) if each.name in ASKED else ():
                remark = read(each, found)
                at = remark.line - FIRST
                if 0 <= at < len(self.lines) and self._is_open(remark, self.lines[at]):
                    yield Remark(remark.rule, replace(remark.hit, places=(self.lines[at],), in_doubt=True))

    def _is_open(self, remark: Remark, line: int) -> bool:
        """Whether a figure is near what is computed, which its paragraph does not tell, and no list makes it."""
        if not (remark.figure and remark.computed):
            return False
        stated, right = float(remark.figure), float(remark.computed)
        group = self.told.by_line[line]
        named = [each for each in group if number_of(each) == stated]
        far = FAR_SCORES if any(each.unit == POINTS for each in named) else FAR  # a score may have more parts
        is_near = abs(stated - right) <= far * max(stated, right)
        is_near = is_near or any(is_slip_of_digits(each.quantity, Fraction(remark.computed), SHORT) for each in named)
        return (
            is_near
            and all(number_of(each) != right for each in group)
            and not any(any(lists_that_close(self.told, each, FEWEST)) for each in named)
        )


def _plain(told: StatedReport) -> Iterator[tuple[Sentence, str]]:
    """The sentences of a report that tell of other matters too, with each of the texts that they are without them."""
    group = told.sentences
    for at, each in enumerate(group):
        after = group[at + 1] if at + 1 < len(group) and group[at + 1].line == each.line else None
        for text in plain_texts(each, after) if each.statements else ():
            yield each, text

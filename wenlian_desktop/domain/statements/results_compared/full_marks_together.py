"""Full marks told with the scores of all parts: together no more than the hundred that the total is out of."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import summed
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
OUT_OF = re.compile("^(?:满分|总分|标准分|分值|权重)(?:值|为|是)?$")
TOGETHER = re.compile("(?:合计|共计?|总计|总分|加起来|相加|之和|合起来|总得分)(?:为|得|共|是)?$")
OTHER_SCALE = re.compile("附加分|加分项|折算|(?:1[1-9]0|1000|120|150)分制")
HUNDRED, LEAST = 100, 2


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says="各部分满分之和为{sum}，超过100分。",
    remedy="核对各部分的满分，改正不符的一处。",
)
def full_marks_are_a_hundred_together(report: StatedReport) -> Hits:
    """“甲得49.10分（满分60分），乙得48.70分（满分50分），两项加起来97.80分”."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        if sentence.text.count("分") <= 2 * LEAST or OTHER_SCALE.search(sentence.text):
            continue
        pairs = [(found[at], found[at + 1]) for at in range(len(found) - 1) if _is_pair(found[at], found[at + 1])]
        marks = [full.quantity for _, full in pairs]
        total = sum((full.value for full in marks), Fraction(0))
        if len(pairs) >= LEAST and total > HUNDRED and _is_told_together(found, [score for score, _ in pairs]):
            yield hit(sentence.line, sum=summed(marks, marks[0]))


def _is_pair(score: Statement, full: Statement) -> bool:
    is_points = score.unit == full.unit == POINTS and not score.depth and score.value <= full.value
    return is_points and full.depth == 1 and OUT_OF.match(full.label) is not None


def _is_told_together(found: Sequence[Statement], scores: Sequence[Statement]) -> bool:
    """Whether the sentence adds these scores up to a total of at most a hundred."""
    total = sum((score.value for score in scores), Fraction(0))
    return total <= HUNDRED and any(
        each.unit == POINTS and each.value == total and TOGETHER.search(each.label) for each in found
    )

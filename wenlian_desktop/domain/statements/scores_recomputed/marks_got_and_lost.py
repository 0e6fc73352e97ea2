"""Items told by their name alone: “预算配置4分，得3.4分，……扣0.6分”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import FULL_MARKS, HUNDRED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
GOT = re.compile("^[，、](?:实得|得|得分|自评得)(?:为)?$")
LOST = re.compile("(?:扣|扣减|扣除|失|丢)(?:分|了|掉)?$")
EACH = re.compile("每[^，。；]{0,14}$|最[多高]|不超过")
SOME = re.compile("主要|等|其中|较[多大]|最[多大]")


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="得分写“{got}”、扣分写“{lost}”，合起来不是{full}。",
    remedy="按“满分－扣分＝得分”核对，改正不符的一处。",
)
def marks_are_got_or_lost(report: StatedReport) -> Hits:
    """What is got and what is lost of an item make its marks."""
    for group in report.by_line.values():
        points = [each for each in group if each.unit == POINTS]
        for at, (full, got) in enumerate(pairwise(points)):
            is_item = GOT.match(got.between) is not None and full.value >= got.value and full.value < HUNDRED
            if not is_item or FULL_MARKS.search(full.label) or len(full.label) < 2 or LOST.search(full.label):
                continue
            lost = _lost(points[at + 2 :], got)
            if lost and not _fits(full, got, lost) and not _is_some(report, got, lost[-1]):
                shown = "＋".join(number(each.value, 2) for each in lost) + "分"
                yield hit(got.line, got=got.text, lost=shown, full=full.text)


def _lost(following: Sequence[Statement], got: Statement) -> list[Statement]:
    """What is told to be lost behind a score, up to the next ；."""
    lost: list[Statement] = []
    for each in following:
        if each.sentence != got.sentence or "；" in each.between or not LOST.search(each.label):
            break
        if EACH.search(each.label) or each.is_about:
            return []
        lost.append(each)
    return lost


def _fits(full: Statement, got: Statement, lost: Sequence[Statement]) -> bool:
    """Whether all that is lost, the first of it, or the last, makes the marks with the score."""
    values = [each.value for each in lost]
    sums: set[Fraction] = {*accumulate(values), *accumulate(reversed(values)), *values}
    return full.value - got.value in sums


def _is_some(report: StatedReport, got: Statement, last: Statement) -> bool:
    """Whether the words between say that only some of it is told."""
    return SOME.search(report.sentences[got.sentence].text[got.quantity.end : last.quantity.end]) is not None

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


FULL_OF_ITEM = re.compile(
    "(?P<item>该项|此项|本项|[\u4e00-\u9fff]{2,10}?)?(?:指标|部分)?(?:满分|分值|标准分|总分)(?:为|是|共)?$"
)
OF_IT = ("该项", "此项", "本项", None)
ALSO_LOST = re.compile("^，?(?:实际|共|合计|被)*(?:扣|扣减|扣除|失|丢)(?:分|了|掉)?$")


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="扣分写“{lost}”，{full}－{got}＝{right}分。",
    remedy="按“满分－扣分＝得分”核对，改正不符的一处。",
)
def lost_is_what_was_not_got(report: StatedReport) -> Hits:
    """“目标实现得57.90分；……扣分主要在目标实现，该项满分60分，失3.20分”: the score told before, by the item's name."""
    for group in report.by_line.values():
        points = [each for each in group if each.unit == POINTS and not each.is_about]
        for at, (full, lost) in enumerate(pairwise(points)):
            named = FULL_OF_ITEM.search(full.label)
            if not at or named is None or not ALSO_LOST.match(lost.between) or full.value >= HUNDRED:
                continue
            text = report.sentences[full.sentence].text[: full.quantity.start]
            scores = _scores_before(points[:at], full, named["item"], text)
            if scores and not any(full.value - each.value == lost.value for each in points[: at + 3]):
                right = number(full.value - scores[-1].value, 2)
                yield hit(lost.line, lost=lost.text, full=full.text, got=scores[-1].text, right=right)


def _scores_before(earlier: Sequence[Statement], full: Statement, item: str | None, text: str) -> list[Statement]:
    """The scores told before the full marks of an item: those it is named by, else the one right before."""
    got = [each for each in earlier if GOT_IT.search(each.label) and each.value <= full.value]
    if item in OF_IT and earlier[-1:] == got[-1:] and earlier[-1:] and full.sentence == earlier[-1].sentence:
        return got[-1:]
    names = [(each, GOT_IT.sub("", each.label)[-SHORTEST:]) for each in got]
    return [each for each, name in names if len(name) == SHORTEST and name in (text if item in OF_IT else item or "")]


GOT_IT = re.compile("(?:实得|得分|自评得|得)(?:为|是)?$")
SHORTEST = 4  # characters of the name of an item

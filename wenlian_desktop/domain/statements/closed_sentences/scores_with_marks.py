"""Scores each told with its full marks, over one line or several, and the total told before or behind them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, summed
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]  # score, full marks
GOT = re.compile("(?:得|拿|获|打|评|给)(?:得|到|出|下|取|了|分|定|的|为|是)*$")
FULL = re.compile("(?:分值|满分|权重|标准分|总分值|占)(?:为|是|有)?$")
TOTAL = re.compile("相加|合计|总计|总分|共|累计|总得分|汇总|加起来|之和")
OTHER = re.compile(
    "扣(?![分减除]?后)|失|丢|上年|去年|平均|最[高低]|每|附加|加分|以[上下]|低于|高于|超过|分别|依次|由|从"
)
NO_MARKS = re.compile("加权|平均|以[上下]|至|到|～|—|÷|×|制|（含）|及以")
LEAST, ALL = 2, 100
FAR = 30  # points: full marks that are not those of all
BEFORE, BEHIND = 3, 2  # lines between the total and its scores


@dataclass(frozen=True)
class ScoresWithMarks:
    """The scores of neighbouring lines, their full marks, and the one total told with them."""

    scores: Sequence[Statement]
    fulls: Sequence[Statement]
    total: Statement | None
    hundred: Statement | None

    @property
    def made(self) -> Fraction:
        """What the scores make."""
        return sum((each.value for each in self.scores), Fraction(0))

    @property
    def marks(self) -> Fraction:
        """What the full marks make."""
        return sum((each.value for each in self.fulls), Fraction(0))


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "总分写“{stated}”，各项得分之和为{sum}。"},
    remedy="核对各项得分和总分。",
)
def scores_told_with_marks_make_the_total(report: StatedReport) -> Hits:
    """“得分96.42分。……执行满分20分，得19.32分。……目标满分60分，得58.90分；余下的20分归管理，得19.20分。”."""
    for marked in _marked(report):
        total = marked.total
        if total is None or marked.made == total.value or not _are_all(marked):
            continue
        shown = summed([each.quantity for each in marked.scores], total.quantity)
        lines = dict.fromkeys((total.line, *(each.line for each in marked.scores)))
        yield hit(*lines, kind=TURNED, stated=total.text, sum=shown)


def _are_all(marked: ScoresWithMarks) -> bool:
    """Whether it is the total of these scores: their marks make a hundred, or the total stands in their line."""
    is_within = all(score.value <= full.value for score, full in zip(marked.scores, marked.fulls, strict=True))
    return is_within and (marked.marks == ALL or _is_in_their_line(marked))


def _is_in_their_line(marked: ScoresWithMarks) -> bool:
    total = marked.total
    is_told = total is not None and TOTAL.search(total.label) is not None
    return is_told and {each.line for each in marked.scores} == {total.line if total else 0}


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "各项满分之和为{sum}分，不是100分。"},
    remedy="核对各项的分值。",
)
def marks_told_with_scores_make_a_hundred(report: StatedReport) -> Hits:
    """The full marks of the items of a total."""
    for marked in _marked(report):
        is_near = marked.marks != ALL and abs(marked.marks - ALL) < FAR
        if is_near and (marked.hundred or _is_in_their_line(marked) or _is_one_slip(marked)):
            at = marked.hundred or marked.total or marked.fulls[-1]
            lines = dict.fromkeys((at.line, *(each.line for each in marked.fulls)))
            yield hit(*lines, kind=TURNED, sum=number(marked.marks, 2))


def _is_one_slip(marked: ScoresWithMarks) -> bool:
    """Whether the scores make the total, so that none is missing, and one wrong digit makes the marks wrong."""
    is_complete = marked.total is not None and marked.made == marked.total.value
    off = ALL - marked.marks
    return is_complete and any(may_be_meant(each.quantity, *[each.value + off] * 2) for each in marked.fulls)


def _marked(report: StatedReport) -> Iterator[ScoresWithMarks]:
    """The runs of neighbouring lines that tell score and full marks in turn."""
    run: list[tuple[Statement, Statement]] = []
    for line, group in report.by_line.items():
        pairs = list(pairs_told(group))
        if run and (not pairs or line - run[-1][0].line > 1):
            yield from _closed(report, run)
            run = []
        run += pairs
    yield from _closed(report, run)


def pairs_told(group: Sequence[Statement]) -> Iterator[Pair]:
    """The scores of a line, each with the full marks told beside it; of none where points are left over between."""
    points = [each for each in group if each.unit == POINTS and not each.is_about]
    if len(points) < LEAST or any(OTHER.search(each.label) or NO_MARKS.match(each.after) for each in points):
        return
    used: Statement | None = None
    for one, other in pairwise(points):
        if one is used or one.sentence != other.sentence or "；" in other.between or _is_total(one) or _is_total(other):
            continue
        if _is_full(one) and GOT.search(other.label) and _follows(group, one, other):
            yield other, one
        elif GOT.search(one.label) and (_is_behind(other) or other.between == "（"):
            yield one, other
        else:
            continue
        used = other


def _follows(group: Sequence[Statement], full: Statement, score: Statement) -> bool:
    """Whether a score is told right behind its marks: no figure between, and no new name in its own clause."""
    return group[group.index(full) + 1] is score and SCORED.fullmatch(score.label) is not None


SCORED = re.compile(f"(?:扣[分减除]?后)?(?:自评|自|评价|实际|最[终后]|本次|共|实|自我)?{GOT.pattern}")


def _is_behind(full: Statement) -> bool:
    """Whether marks stand right behind their score: “得9.20分，满分10分”, and not behind a name of their own."""
    return FULL.fullmatch(full.label) is not None and full.between in (f"，{full.label}", f"（{full.label}")


def _is_full(each: Statement) -> bool:
    """Whether points may be full marks: whole ones that nothing tells to be scored."""
    return each.quantity.step >= 1 and not GOT.search(each.label) and 0 < each.value < ALL


def _is_total(each: Statement) -> bool:
    return TOTAL.search(each.label) is not None or each.value == ALL


def _closed(report: StatedReport, run: Sequence[Pair]) -> Iterator[ScoresWithMarks]:
    if len(run) < LEAST:
        return
    first, last = run[0][0].line, run[-1][0].line
    paired = {each for pair in run for each in pair}
    near = [each for each in report.statements if first - BEFORE <= each.line <= last + BEHIND]
    others = [each for each in near if each.unit == POINTS and each not in paired and not OTHER.search(each.label)]
    within = [each for each in others if first <= each.line <= last]
    most = max(score.value for score, _ in run)
    totals = [each for each in others if most < each.value < ALL and _may_be_total(report, each)]
    if any(each not in totals and each.value != ALL for each in within):
        return  # points that are not understood
    hundred = next((each for each in within if each.value == ALL and SUMMED.search(each.label)), None)
    is_one = len({each.value for each in totals}) == 1
    yield ScoresWithMarks([one for one, _ in run], [full for _, full in run], totals[0] if is_one else None, hundred)


SUMMED = re.compile("(?:满分|分值|权重)[^，。；]{0,4}(?:之和|合计|相加|总计|共)")


def _may_be_total(report: StatedReport, each: Statement) -> bool:
    is_named = GOT.search(each.label) or TOTAL.search(each.label) or re.search("得分|评分", each.label)
    return bool(is_named) and report.is_of_year(each) and not each.is_about and not NO_MARKS.match(each.after)

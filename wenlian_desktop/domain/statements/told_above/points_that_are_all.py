"""Points told in one sentence, or one paragraph, that are a whole and all of its parts: “58.55分由两部分组成，…”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, summed
from wenlian_desktop.domain.statements.closed_passages.three_figures import clauses_of
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
OTHER_POINTS = re.compile(
    "满分|分值|权重|标准分|扣|丢|失分|均分|平均|上年|去年|目标(?!实现|完成)|每|最高|最低|提高|增|减|相差|比|加分"
)
OF_ALL = re.compile("共|计|之和|相加|加起来|合在一起|总分|总得分|[即是为]|两者|[二两三四五六七八]项")
ALL_BEFORE = re.compile("共|合计|之和|相加|加起来|合在一起")
FULL_MARKS, HUNDRED = re.compile("(?:满分|分值|权重|标准分)(?:为|是)?$"), 100
LEAST, MOST = 3, 9  # points that are told together
CLOSE = Fraction(3, 100)  # of the whole


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，各部分之和为{sum}。"},
    remedy="核对各项得分和小计，改正不符的一处。",
)
def points_that_are_all(report: StatedReport) -> Hits:
    """The first or the last of all points of a sentence is nearly the sum of the others, and none is that of any."""
    for group in _groups(report):
        wholes = [pair for pair in ((group[0], group[1:]), (group[-1], group[:-1])) if _is_meant(*pair)]
        if wholes and not _is_sum_told(report, group):
            whole, parts = wholes[0]
            yield doubtful(
                whole.line, kind=TURNED, stated=whole.text, sum=summed([one.quantity for one in parts], whole.quantity)
            )


def _groups(report: StatedReport) -> Iterator[Sequence[Statement]]:
    """The points of each sentence that tells enough of them; of two sentences and more up to one that sums them up."""
    run: list[Statement] = []
    for sentence in report.with_figures(1):
        points = [each for each in sentence.statements if each.unit == POINTS]
        if len(points) >= LEAST:
            yield from _usable(points)
            yield from _of_one_item(points)
            run = []
        elif points and run and run[-1].line != sentence.line:
            run = points
        else:
            run += points
            if len(points) == 1 and len(run) >= LEAST and ALL_BEFORE.search(points[0].between):
                yield from _usable(run)


def _of_one_item(points: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    """“目标实现满分60分，产出得29.20分、效果得28.04分，合计57.24分；”: what an item got, without its full marks."""
    for clause in clauses_of(points):
        full = [each for each in clause if FULL_MARKS.search(each.label)]
        got = [each for each in clause if each not in full]
        if len(full) == 1 and len(got) >= LEAST and max(each.value for each in got) <= full[0].value < HUNDRED:
            yield from _usable([replace(got[0], between=f"，{got[0].label}"), *got[1:]])


def _usable(points: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    words = "".join(each.between + each.after for each in points)
    is_plain = not OTHER_POINTS.search(words) and not any(each.is_about or each.depth for each in points)
    names = [each.label for each in points]
    if is_plain and len(points) <= MOST and all(names[1:]) and len({*names}) == len(names):
        yield points


def _is_meant(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether points were meant to be the sum of others: near it, or with a slip of the hand."""
    total = _sum(parts)
    if whole.value <= max(part.value for part in parts) or whole.value == total or not total:
        return False
    if "其中" in whole.between and whole.quantity.start < parts[0].quantity.start:
        return False  # itself a part of what is told before
    is_last = parts[0].quantity.start < whole.quantity.start or parts[0].sentence < whole.sentence
    if is_last and not OF_ALL.search(whole.between):
        return False
    is_near = abs(whole.value - total) <= CLOSE * whole.value
    return is_near or is_slip_of_digits(whole.quantity, total)


def _is_sum_told(report: StatedReport, group: Sequence[Statement]) -> bool:
    """Whether the report tells the sum of the first, the last, or all points of a group otherwise."""
    sums = {_sum(group), _sum(group[1:]), _sum(group[:-1])}
    return any(each.value in sums for each in report.by_line[group[0].line] if each.unit == POINTS) or _is_nested(group)


def _is_nested(group: Sequence[Statement]) -> bool:
    """Whether one of the points is the sum of those told right beside it: then there are parts of parts."""
    values = [each.value for each in group]
    runs = [(at, end) for at in range(len(values)) for end in range(at + 2, len(values) + 1)]
    beside = (
        (sum(values[at:end], Fraction(0)), [*values[max(at - 1, 0) : at], *values[end : end + 1]]) for at, end in runs
    )
    return any(total in near for total, near in beside)


def _sum(points: Sequence[Statement]) -> Fraction:
    return sum((each.value for each in points), Fraction(0))

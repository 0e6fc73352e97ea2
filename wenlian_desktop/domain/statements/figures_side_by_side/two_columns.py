"""Figures told as two columns in one paragraph, in pairs or one list after the other, each with its total.

“行政编制16名，实有14人；事业编制19名，实有13人；总编制31名，总人数27人”: one column makes its total, so the other must.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, sum_agrees, summed
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
PEOPLE = ("人", "名")
TOTAL = re.compile("总|合计|(?<![公])共|相加|汇总|之和|加起来|累计|全部|两项|三项")
OF_POSTS = re.compile("编制|在[职编岗]|实有")
OF_POINTS = re.compile("总|合计|共|[相汇]|得|之和|^$")
OTHER = re.compile("\\d月[底末]|季度?[底末]|扣|失分|退休|上年|去年|平均|最[高低多少]|每|比|增|减")
LIMIT = re.compile("^（含）|^为?[优良中差]|^以[上下]")
LEAST_PAIRS = 2
ALL, NEAR_ALL = 100, 30


class TotalledColumn(NamedTuple):
    """The figures of one column, and their total."""

    parts: Sequence[Statement]
    total: Statement

    @property
    def is_right(self) -> bool:
        """Whether the column makes its total."""
        return sum_agrees(self.total.quantity, [each.quantity for each in self.parts])


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，前面各项之和为{sum}。"},
    remedy="核对各项和合计，改正不符的一处。",
)
def amounts_in_two_columns(report: StatedReport) -> Hits:
    """Budgets and spending of each of a list, and both in all."""
    yield from _wrong(report, (MONEY,))


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{stated}”，前面各项之和为{sum}。"},
    remedy="核对各类人数和合计，改正不符的一处。",
)
def people_in_two_columns(report: StatedReport) -> Hits:
    """Posts and people of each kind, and both in all."""
    yield from _wrong(report, PEOPLE)


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "各项满分之和为{sum}分，不是100分。"},
    remedy="核对各项的分值。",
)
def marks_beside_scores_make_a_hundred(report: StatedReport) -> Hits:
    """Full marks and scores told side by side, the scores making their total."""
    for scores, fulls in _scored(report):
        made = sum((each.value for each in fulls), Fraction(0))
        if scores.is_right and 0 < abs(made - ALL) <= NEAR_ALL:
            yield hit(fulls[0].line, kind=TURNED, sum=number(made, 2))


def _wrong(report: StatedReport, units: Sequence[str]) -> Hits:
    for group in _groups(report, units):
        ways = list(_pairs_of_columns(group))
        if any(one.is_right and other.is_right for one, other in ways):
            continue
        wrong = next((_only_wrong(*way) for way in ways if _only_wrong(*way)), None)
        if wrong:
            shown = summed([each.quantity for each in wrong.parts], wrong.total.quantity)
            yield hit(wrong.total.line, kind=TURNED, stated=wrong.total.label + wrong.total.text, sum=shown)


def _only_wrong(one: TotalledColumn, other: TotalledColumn) -> TotalledColumn | None:
    """The one of two columns that does not make its total, as the other does, nor any figure of its own."""
    wrong = None if one.is_right == other.is_right else other if one.is_right else one
    told = [each.value for each in (*wrong.parts, wrong.total)] if wrong else []
    return wrong if told and 2 * max(told) != sum(told) else None


def _groups(report: StatedReport, units: Sequence[str]) -> Iterator[list[Statement]]:
    """The figures of each paragraph in one of the units, where no other figures stand with them but rates."""
    for group in report.by_line.values():
        found = [each for each in group if each.unit in units and not each.is_about]
        if len(found) >= 2 * LEAST_PAIRS + 2 and not any(OTHER.search(each.label) for each in found):
            yield found


def _pairs_of_columns(group: Sequence[Statement]) -> Iterator[tuple[TotalledColumn, TotalledColumn]]:
    """The ways to read so many figures as two columns that their words bear out."""
    if len(group) % 2:
        return
    odd, even, half = group[0::2], group[1::2], len(group) // 2
    first, second = group[:half], group[half:]
    in_pairs = (
        (TotalledColumn(odd[:-1], odd[-1]), TotalledColumn(even[:-1], even[-1])),
        (TotalledColumn(odd[1:], odd[0]), TotalledColumn(even[1:], even[0])),
    )
    in_lists = (
        (TotalledColumn(first[1:], first[0]), TotalledColumn(second[1:], second[0])),
        (TotalledColumn(first[:-1], first[-1]), TotalledColumn(second[:-1], second[-1])),
    )
    yield from (way for way in in_pairs if _are_totals(*way) and any(_are_of_one_kind(each.parts) for each in way))
    yield from (way for way in in_lists if all(map(_is_total, way)) and _are_totals(*way) and _are_named_alike(*way))


def _are_totals(one: TotalledColumn, other: TotalledColumn) -> bool:
    """Whether the totals are told to be that, and no part is."""
    names = [each.total.label + each.total.after for each in (one, other)]
    is_total = any(map(TOTAL.search, names)) or all(map(OF_POSTS.search, names))
    is_total = is_total and all(_is_total(each) or _is_of_its_parts(each) for each in (one, other))
    return is_total and not any(TOTAL.search(each.label) for each in (*one.parts, *other.parts))


def _is_total(column: TotalledColumn) -> bool:
    name = column.total.label + column.total.after
    return TOTAL.search(name) is not None or OF_POSTS.search(name) is not None


def _is_of_its_parts(column: TotalledColumn) -> bool:
    """Whether a total has the word of its parts: 预算……预算……预算, or no word at all."""
    endings = {each.label[-2:] for each in column.parts}
    return column.total.label[-2:] in endings and (column.total.label != "" or endings == {""})


def _are_of_one_kind(parts: Sequence[Statement]) -> bool:
    """Whether figures are told by the same word: 行政编制, 事业编制."""
    words = [pairs_of(each.label) for each in parts]
    return bool(set[str].intersection(*map(set, words))) or {each.label for each in parts} <= {"／", "/", ""}


def _are_named_alike(one: TotalledColumn, other: TotalledColumn) -> bool:
    """Whether the parts of both are of the same kinds, in the same order."""
    pairs = zip(one.parts, other.parts, strict=True)
    return all(pairs_of(a.label) & pairs_of(b.label) for a, b in pairs)


def _scored(report: StatedReport) -> Iterator[tuple[TotalledColumn, Sequence[Statement]]]:
    """The scores of a paragraph with their total, and the full marks beside them."""
    for group in report.by_line.values():
        points = [each for each in group if each.unit == POINTS and not each.quantity.mark]
        points = [each for each in points if not LIMIT.match(each.after) and not each.is_about]
        is_plain = not any(OTHER.search(each.label) for each in points) and not any(each.unit == RATE for each in group)
        if is_plain and len(points) > 2 * LEAST_PAIRS:
            yield from _read(points)


def _read(points: Sequence[Statement]) -> Iterator[tuple[TotalledColumn, Sequence[Statement]]]:
    """The one way to read points as scores within their marks, and a total."""
    hundreds = [each for each in points if each.value == ALL]
    rest = [each for each in points if each not in hundreds]
    for total, told in ((rest[-1], rest[:-1]), (rest[0], rest[1:])) if len(hundreds) < 2 else ():
        half = len(told) // 2
        ways = ((told[0::2], told[1::2]), (told[:half], told[half:])) if len(told) == 2 * half else ()
        if half < LEAST_PAIRS or not OF_POINTS.search(total.label):
            continue
        for one, other in ways:
            fulls, scores = _by_size(one, other)
            is_all = sum((each.value for each in fulls), Fraction(0)) == ALL
            if fulls and (is_all or all(each.value < total.value for each in scores)):
                yield TotalledColumn(scores, total), fulls
                return


def _by_size(one: Sequence[Statement], other: Sequence[Statement]) -> tuple[Sequence[Statement], Sequence[Statement]]:
    """Of two columns the marks and the scores, all of these within; ((), ()) where neither is within the other."""
    pairs = list(zip(one, other, strict=True))
    for fulls, scores, is_within in (
        (one, other, all(a.value >= b.value for a, b in pairs)),
        (other, one, all(a.value <= b.value for a, b in pairs)),
    ):
        if is_within and all(each.value.denominator == 1 and each.value % FIVE == 0 for each in fulls):
            return fulls, scores
    return (), ()


FIVE = 5  # points: full marks are told in round numbers

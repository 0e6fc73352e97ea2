"""Checks of figures in another unit than that of their field: a ratio for a percentage, 万元 for 元."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey
from wenlian_desktop.domain.records.budget import Payment
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows, Tally
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, FEN_PER_YUAN, Ref
from wenlian_desktop.domain.values.formatting import format_editable

RATIOS: tuple[tuple[type[Record], str], ...] = ((Survey, "target"), (Indicator, "coefficient"))  # shares of 100 %
AMOUNTS: tuple[tuple[type[Record], str], ...] = ((Payment, "amount"), (Activity, "budget"), (Activity, "cost"))
ONE_PERCENT = 100  # as stored, in 0.01 %
LEAST_NEIGHBOURS = 3  # other amounts, to tell what is usual
USUAL = 10_000 * FEN_PER_YUAN  # 分; below it nobody writes 万元
MANY = 2_000  # amounts
SIZE = 100 * FEN_PER_YUAN  # 分; amounts are counted by hundreds
SMALL = 1_000 * FEN_PER_YUAN  # 分; an amount below it may be one of 万元
TIMES = FEN_PER_WAN_YUAN // FEN_PER_YUAN
LEAST_SHARE, MOST_SHARE = 50, 2  # of the budget: at least a fiftieth of it, at most twice as much
MOST_TIMES = 50  # an amount read as 万元 is at most so many times the usual one, and at least this part of it


@rule(
    "D07",
    Level.WARNING,
    on=Year,
    says="{place}为{stated}%，疑似把比值{stated}当成了百分数（{meant}%）。",
    remedy="是比值的，改为百分数；确实如此的，写情况说明。",
)
def ratios_are_percentages(year: Year) -> YearHits:
    """No percentage of a whole is a ratio: 0.95 where 95 is meant."""
    for cls, name in RATIOS:
        for row in year.rows(cls):
            value = getattr(row, name)
            if value is not None and 0 < value <= ONE_PERCENT:
                ref, field = ref_to(row, name), cls.spec.fields[name]
                stated, meant = (format_editable(field, each) for each in (value, value * 100))
                yield hit(ref, place=describe_field(year, ref), stated=_trimmed(stated), meant=_trimmed(meant))


def _trimmed(figure: str) -> str:
    return figure.rstrip("0").rstrip(".")


@rule(
    "D08",
    Level.HINT,
    on=Year,
    says={
        "": "{place}为{stated:元}元，别的多在{usual:元}元上下，疑似把万元当成了元（{meant:元}元）。",
        "several": "{column}有{number}条疑似把万元当成了元：最大的{stated:元}元，别的多在{usual:元}元上下。",
        "all": "{column}{number}条合计只有{stated:元}元，预算是{budget:万元}万元，疑似都把万元当成了元。",
    },
    remedy="是万元的，改为元；确实如此的，不用处理。",
)
def amounts_are_in_yuan(year: Year) -> YearHits:
    """No amount in 元 is ten thousand times smaller than it would be among its neighbours, nor a whole column of them
    against the budget. A column is asked about once.
    """
    for cls, name in AMOUNTS:
        rows = year.rows(cls)
        found = [row for uid in rows.tally(_small_of(name)) if (row := rows.find(str(uid))) is not None]
        amounts = [
            (ref_to(row, name), getattr(row, name)) for row in sorted(found, key=lambda row: (row.position, row.uid))
        ]
        if amounts:
            column = f"“{cls.spec.label}”的“{cls.spec.fields[name].label}”"
            yield from _small_amounts(
                year, column, amounts, sum(rows.tally(_size_of(name)).values()), _usual(rows, name)
            )


def _small_amounts(
    year: Year, column: str, amounts: Sequence[tuple[Ref, int]], number: int, usual: int | None
) -> YearHits:
    """`amounts` are the small ones of the `number` in a column."""
    if usual is None:
        yield from _all_small(year, column, amounts if len(amounts) == number else ())
        return
    small = [(ref, fen) for ref, fen in amounts if _may_be_in_wan(fen, usual)]
    largest = max((fen for _, fen in small), key=abs, default=0)
    if len(small) > 1:
        refs = (ref for ref, _ in small)
        yield hit(*refs, kind="several", column=column, number=len(small), stated=largest, usual=usual)
    for ref, fen in small if len(small) == 1 else ():
        yield hit(ref, place=describe_field(year, ref), stated=fen, usual=usual, meant=fen * TIMES)


def _may_be_in_wan(fen: int, usual: int) -> bool:
    meant = fen * TIMES
    return abs(fen) < SMALL and usual <= abs(meant) * MOST_TIMES and abs(meant) <= usual * MOST_TIMES


def _all_small(year: Year, column: str, amounts: Sequence[tuple[Ref, int]]) -> YearHits:
    """A column that was pasted in 万元 as a whole: read so, it is about as large as the budget."""
    total, budget = sum(fen for _, fen in amounts), derived.execution(year, None).full
    if (
        len(amounts) > LEAST_NEIGHBOURS
        and budget
        and budget <= total * TIMES * LEAST_SHARE
        and total * TIMES <= budget * MOST_SHARE
    ):
        refs = (ref for ref, _ in amounts)
        yield hit(*refs, kind="all", column=column, number=len(amounts), stated=total, budget=budget)


def _usual(rows: Rows[Any], name: str) -> int | None:
    """The median of the amounts in 分; None where there are few, or where 万元 is not what they are counted in.

    Counted by size from edit to edit. Of many it is told to the hundred, and they are not looked through again.
    """
    counts = cast(Mapping[int, int], rows.tally(_size_of(name)))
    number = sum(counts.values())
    if number <= LEAST_NEIGHBOURS:
        return None
    low, high, end, below, sizes = (number - 1) // 2, number // 2, 0, 0, set[int]()
    for size in sorted(counts):
        start, end = end, end + counts[size]
        if end <= low:
            below = end
        elif start <= high:
            sizes.add(size)
    if number > MANY:
        return min(sizes) * SIZE if min(sizes) * SIZE >= USUAL else None
    about = sorted(abs(fen) for row in rows if (fen := getattr(row, name)) and abs(fen) // SIZE in sizes)
    middle = (about[low - below] + about[high - below]) // 2
    return middle if middle >= USUAL else None


@cache
def _size_of(name: str) -> Tally:
    def size(row: Record) -> tuple[int, int] | None:
        fen = getattr(row, name)
        return (abs(fen) // SIZE, 1) if fen else None

    return size


@cache
def _small_of(name: str) -> Tally:
    def small(row: Record) -> tuple[str, int] | None:
        fen = getattr(row, name)
        return (row.uid, 1) if fen and abs(fen) < SMALL else None

    return small

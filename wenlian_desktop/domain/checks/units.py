"""Checks of figures in another unit than that of their field: a ratio for a percentage, 万元 for 元."""

from collections.abc import Iterable
from statistics import median

from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey
from wenlian_desktop.domain.records.budget import Payment
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, FEN_PER_YUAN
from wenlian_desktop.domain.values.formatting import format_editable

RATIOS: tuple[tuple[type[Record], str], ...] = ((Survey, "target"), (Indicator, "coefficient"))  # shares of 100 %
AMOUNTS: tuple[tuple[type[Record], str], ...] = ((Payment, "amount"), (Activity, "budget"), (Activity, "cost"))
ONE_PERCENT = 100  # as stored, in 0.01 %
LEAST_NEIGHBOURS = 3  # other amounts, to tell what is usual
USUAL = 10_000 * FEN_PER_YUAN  # 分; below it nobody writes 万元
SMALL = 1_000 * FEN_PER_YUAN  # 分; an amount below it may be one of 万元
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
    says="{place}为{stated:元}元，别的多在{usual:元}元上下，疑似把万元当成了元（{meant:元}元）。",
    remedy="是万元的，改为元；确实如此的，不用处理。",
)
def amounts_are_in_yuan(year: Year) -> YearHits:
    """No amount in 元 is ten thousand times smaller than it would be among its neighbours."""
    for cls, name in AMOUNTS:
        amounts = [(row, fen) for row in year.rows(cls) if (fen := getattr(row, name))]
        usual = _usual(fen for _, fen in amounts)
        if usual is None:
            continue
        for row, fen in amounts:
            meant = fen * (FEN_PER_WAN_YUAN // FEN_PER_YUAN)
            if abs(fen) < SMALL and usual <= abs(meant) * MOST_TIMES and abs(meant) <= usual * MOST_TIMES:
                ref = ref_to(row, name)
                yield hit(ref, place=describe_field(year, ref), stated=fen, usual=usual, meant=meant)


def _usual(amounts: Iterable[int]) -> int | None:
    """The median of some amounts in 分; None where there are few, or where 万元 is not what they are counted in."""
    sizes = [abs(fen) for fen in amounts]
    middle = int(median(sizes)) if len(sizes) > LEAST_NEIGHBOURS else 0
    return middle if middle >= USUAL else None

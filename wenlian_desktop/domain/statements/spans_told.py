"""How many months, or days, a paragraph tells something went on: what an average by month or by day is of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from wenlian_desktop.domain.statements.quantities import WrittenFigure

MONTHS = WrittenFigure(0, 0, "12个月", Fraction(12), "个月", Fraction(1))
DAYS = WrittenFigure(0, 0, "365天", Fraction(365), "天", Fraction(1))
LEAP = 366
SO_MANY_MONTHS = re.compile(r"(?<!\d)(\d{1,2})个(?:整|多)?月", re.ASCII)
BEGUN = re.compile(
    r"(?<!\d)(?P<month>\d{1,2})月(?:\d{1,2}日|初)?[^，。；\d]{0,8}(?:起|开放|开馆|启用|开通|上线|投入使用|成立|开业|运行|开园|开始)",
    re.ASCII,
)
MOST_TOLD = 6  # counts of days that are looked at


def months_told(text: str) -> list[WrittenFigure]:
    """The months of a paragraph: those it counts, those from an opening to the end of the year, and the twelve."""
    told = [int(each) for each in SO_MANY_MONTHS.findall(text)]
    told += [MONTHS_OF_YEAR + 1 - int(match["month"]) for match in BEGUN.finditer(text)]
    counts = dict.fromkeys((*(each for each in told if 0 < each < MONTHS_OF_YEAR), MONTHS_OF_YEAR))
    return [replace(MONTHS, text=f"{each}个月", value=Fraction(each)) for each in counts]


MONTHS_OF_YEAR = 12


def days_told(counts: Sequence[WrittenFigure]) -> list[WrittenFigure]:
    """The days of a year, those told, and the year without those told (366天，扣除闭馆52天)."""
    values = [each.value for each in counts if 1 < each.value <= LEAP][:MOST_TOLD]
    found = dict.fromkeys((*_without(values, LEAP - 1), *_without(values, LEAP), *values))
    return [replace(DAYS, text=f"{each}天", value=Fraction(each)) for each in found]


def _without(values: Sequence[Fraction], whole: int) -> Iterator[Fraction]:
    yield Fraction(whole)
    yield from (whole - value for value in values if value < whole)
    total = sum(values, Fraction(0))
    if total < whole:
        yield whole - total

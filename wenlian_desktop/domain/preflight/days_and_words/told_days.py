"""The days and months that a sentence tells, each with the words of its clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

DAY = re.compile(
    r"(?<![\d.—~-])(?:(?P<year>20\d{2})年)?(?P<month>1[0-2]|[1-9])月(?:(?P<day>\d{1,2})日|(?P<end>[底末初中]))?",
    re.ASCII,
)
MARKS = re.compile("[，。；：、（）]")
ANY_YEAR = 2000  # of days that name none, in a report that names none


@dataclass(frozen=True)
class ToldDay:
    """One day, or the first of a month told without one; `words`: its clause, as far as no other day is in it."""

    day: date
    begin: int
    end: int
    words: str
    before: str
    is_month: bool
    has_year: bool


def told_days(text: str, of: int | None) -> tuple[ToldDay, ...]:
    """The days of a sentence in order, each in the year that it or the one before it names; none if one is no day."""
    found, year = list[ToldDay](), of or ANY_YEAR
    for match, left, right in _clauses(text):
        year = int(match["year"] or year)
        before = text[left : match.start()]
        try:
            day = date(year, int(match["month"]), int(match["day"] or 1))
        except ValueError:
            return ()  # no day of the calendar: told by another rule
        words = before + text[match.end() : right]
        is_month, has_year = match["day"] is None, match["year"] is not None
        found.append(ToldDay(day, match.start(), match.end(), words, before, is_month, has_year))
    return tuple(found)


def _clauses(text: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each day with the place where its clause begins and ends."""
    days = [*DAY.finditer(text)]
    edges = [0, *(match.start() for match in MARKS.finditer(text)), len(text)]
    for at, match in enumerate(days):
        left = max(edge for edge in edges if edge <= match.start())
        right = min((edge for edge in edges if edge >= match.end()), default=len(text))
        left = max(left, days[at - 1].end() if at else 0)
        right = min(right, days[at + 1].start() if at + 1 < len(days) else right)
        yield match, left, right


def are_in_one_year(days: tuple[ToldDay, ...]) -> bool:
    """Whether no day of these is told to be of another year than the one before it."""
    return all(one.day.year == other.day.year for one, other in pairwise(days))

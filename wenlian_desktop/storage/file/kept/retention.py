"""Which backups are kept: all of the last two days, then one a day, a week and a month, for a number of each.

Only days on which there are backups count, in the order of their numbers: a clock that was wrong for a while, or a
summer without work, makes no backup superfluous.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime
from itertools import islice

from wenlian_desktop.domain.values.frozen import frozen

ALL_OF_DAYS = 2
DAYS, WEEKS, MONTHS = 12, 10, 9  # RELIABILITY rule 8, after Anki


@frozen
class DatedBackup:
    """A backup by its number and the time that the clock said; `is_permanent`: made before a migration."""

    number: int
    at: datetime
    is_permanent: bool = False


Period = Callable[[date], Hashable]
TIERS: tuple[tuple[Period, int], ...] = (
    (lambda day: day, DAYS),
    (lambda day: day.isocalendar()[:2], WEEKS),
    (lambda day: (day.year, day.month), MONTHS),
)


def superfluous(backups: Iterable[DatedBackup], is_sound: Callable[[DatedBackup], bool]) -> list[DatedBackup]:
    """The backups that need not be kept, the oldest first; none where no sound one would be left.

    A damaged one takes no place: of each period the newest sound one is kept. `is_sound` is asked only where anything
    may go.
    """
    newest_first = sorted((each for each in backups if not each.is_permanent), key=lambda each: -each.number)
    if len(_kept(newest_first, lambda _: True)) == len(newest_first):
        return []
    kept = _kept(newest_first, is_sound)
    return [each for each in reversed(newest_first) if each not in kept] if any(map(is_sound, kept)) else []


def _kept(newest_first: list[DatedBackup], is_sound: Callable[[DatedBackup], bool]) -> list[DatedBackup]:
    recent = set(_periods(newest_first, lambda day: day)[:ALL_OF_DAYS])
    kept = [each for each in newest_first if each.at.date() in recent]
    waiting = [each for each in newest_first if each.at.date() not in recent]
    for period, number in TIERS:
        chosen, waiting = _thinned(waiting, period, number, is_sound)
        kept += chosen
    return kept


def _periods(newest_first: list[DatedBackup], period: Period) -> list[Hashable]:
    return list(dict.fromkeys(period(each.at.date()) for each in newest_first))


def _thinned(
    waiting: list[DatedBackup], period: Period, number: int, is_sound: Callable[[DatedBackup], bool]
) -> tuple[list[DatedBackup], list[DatedBackup]]:
    """(a sound backup of each of the newest periods, all backups of the periods that came before)."""
    kept: list[DatedBackup] = []
    by_period: dict[Hashable, list[DatedBackup]] = {}
    for each in waiting:
        by_period.setdefault(period(each.at.date()), []).append(each)
    for current in list(by_period):
        if len(kept) == number:
            break
        kept += islice(filter(is_sound, by_period.pop(current)), 1)
    older = by_period.keys()
    return kept, [each for each in waiting if period(each.at.date()) in older]

"""Which backups stay: all of two days, 12 daily, 10 weekly, 9 monthly, whatever the clock said, and never a damaged one
in place of a sound one."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenlian_desktop.storage.file.kept.retention import DatedBackup, superfluous

MONDAY = datetime(2024, 12, 30, 9)


def history(*moments: str) -> list[DatedBackup]:
    """Backups numbered from 1, made at “2024-12-30 09:00”, …; a trailing ! is one before a migration."""
    return [
        DatedBackup(number, datetime.fromisoformat(moment.rstrip("!")), moment.endswith("!"))
        for number, moment in enumerate(moments, 1)
    ]


def left(backups: list[DatedBackup], damaged: tuple[int, ...] = ()) -> list[int]:
    """The numbers that stay."""
    gone = superfluous(backups, lambda each: each.number not in damaged)
    return [each.number for each in backups if each not in gone]


TWO_DAYS = ("2024-12-29 09:00", "2024-12-29 17:00", "2024-12-30 09:00", "2024-12-30 09:30", "2024-12-30 17:00")
THIRD_DAY = ("2024-12-28 09:00", "2024-12-28 12:00", "2024-12-28 17:00")
CASES = {
    "nothing": ((), (), []),
    "one": (("2024-12-30 09:00",), (), [1]),
    "all of two days": (TWO_DAYS, (), [1, 2, 3, 4, 5]),
    "of the third day the last": ((*THIRD_DAY, *TWO_DAYS), (), [3, 4, 5, 6, 7, 8]),
    "of the third day the last that is sound": ((*THIRD_DAY, *TWO_DAYS), (3,), [2, 4, 5, 6, 7, 8]),
    "the damaged of the last two days stay beside the sound": ((*THIRD_DAY, *TWO_DAYS), (8, 7), [3, 4, 5, 6, 7, 8]),
    "nothing goes while all others are damaged": ((*THIRD_DAY, *TWO_DAYS), (3, 4, 5, 6, 7, 8), [2, 4, 5, 6, 7, 8]),
    "nothing goes while all are damaged": ((*THIRD_DAY, *TWO_DAYS), tuple(range(1, 9)), list(range(1, 9))),
    "those before migrations always": (("2024-12-28 09:00!", *THIRD_DAY, *TWO_DAYS), (), [1, 4, 5, 6, 7, 8, 9]),
    "a clock set forward for a day": (
        (*THIRD_DAY, *TWO_DAYS[:2], "2026-01-30 09:00", *TWO_DAYS[2:]), (), [3, 5, 6, 7, 8, 9]
    ),
    "a clock set back for a day": (
        (*THIRD_DAY, *TWO_DAYS[:2], "2023-01-30 09:00", *TWO_DAYS[2:]), (), [3, 5, 6, 7, 8, 9]
    ),
    "a clock that stands still": (("1970-01-01 08:00",) * 40, (), list(range(1, 41))),
    "a summer without work": (("2024-06-01 09:00", "2024-06-02 09:00", "2024-12-30 09:00"), (), [1, 2, 3]),
}  # fmt: skip


@pytest.mark.parametrize(("moments", "damaged", "expected"), CASES.values(), ids=CASES)
def test_what_stays(moments: tuple[str, ...], damaged: tuple[int, ...], expected: list[int]) -> None:
    assert left(history(*moments), damaged) == expected


def test_three_years_of_working_days() -> None:
    """One backup each working day until Monday 30 December 2024."""
    days = [day for day in (MONDAY - timedelta(days=back) for back in range(3 * 365)) if day.weekday() < 5]
    backups = [DatedBackup(number, day) for number, day in enumerate(reversed(days), 1)]
    numbers = set(left(backups))
    stay = [f"{each.at:%m-%d}" for each in backups if each.number in numbers]
    assert stay == [
        "02-29", "03-29", "04-30", "05-31", "06-28", "07-31", "08-30", "09-30", "10-04",  # the last of nine months
        "10-11", "10-18", "10-25", "11-01", "11-08", "11-15", "11-22", "11-29", "12-06", "12-10",  # of ten weeks
        "12-11", "12-12", "12-13", "12-16", "12-17", "12-18", "12-19", "12-20", "12-23", "12-24", "12-25", "12-26",
        "12-27", "12-30",
    ]  # fmt: skip


@given(st.lists(st.tuples(st.integers(-500, 500), st.integers(0, 3), st.booleans(), st.booleans()), max_size=70))
def test_the_rule_holds_for_any_clock_and_any_damage(plan: list[tuple[int, int, bool, bool]]) -> None:
    backups, damaged = [], set()
    at = MONDAY
    for number, (jump, hours, jumps, is_damaged) in enumerate(plan, 1):
        at += timedelta(days=jump) if jumps else timedelta(hours=6 * hours)
        backups.append(DatedBackup(number, at))
        damaged |= {number} if is_damaged else set()
    stay = set(left(backups, tuple(damaged)))
    sound = [each for each in backups if each.number not in damaged]
    recent = list(dict.fromkeys(each.at.date() for each in reversed(backups)))[:2]
    older = [each for each in backups if each.at.date() not in recent]
    assert {each.number for each in backups if each.at.date() in recent} <= stay
    assert not sound or any(each.number in stay for each in sound)
    if sound:
        assert sum(each.number in stay for each in older) <= 12 + 10 + 9 or len(stay) == len(backups)
    if len(stay) < len(backups):
        assert all(each.number not in damaged for each in older if each.number in stay)
        newest_days = list(dict.fromkeys(e.at.date() for e in reversed(older) if e.number not in damaged))[:12]
        for day in newest_days:  # of each of the next twelve days with a sound backup, the newest sound one
            of_day = [each.number for each in older if each.at.date() == day and each.number not in damaged]
            assert max(of_day) in stay

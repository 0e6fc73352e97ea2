"""Dates of activities that are told elsewhere: in the results of indicators, by the parts of a series."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wenlian_desktop.domain.records.activities import CANCELLED, Activity, Indicator
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.sources.indicator_sources import activities_of
from wenlian_desktop.domain.values.fields import Ref

TOLD_DATE = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?P<after>[^，。；、\d]{0,12})")
BEGUN = re.compile("^(?:正式)?(?:开幕|开始|启动|开展|开讲|开课)")
ENDED = re.compile("^[^前后]{0,2}(?:闭幕|结束|收官|落幕|完成)")


@dataclass(frozen=True)
class ToldDate:
    """A date told of an activity: where, as written, and the field that holds the date."""

    place: Ref
    written: str
    source: Ref
    right: date


def wrong_dates(year: Year) -> list[ToldDate]:
    """Those of `_dates`, kept while indicators and activities stay the same."""
    return year.kept(_all_wrong_dates, Indicator, Activity, Report)


def _all_wrong_dates(year: Year) -> list[ToldDate]:
    return list(_dates(year))


def _dates(year: Year) -> Iterator[ToldDate]:
    """The dates in results of indicators that are not those of the only activity that names the indicator."""
    for indicator in year.rows(Indicator):
        activities = activities_of(year, indicator) if indicator.actual_text else []
        if len(activities) == 1:
            yield from _wrong_dates(year, indicator, activities[0])


def _wrong_dates(year: Year, indicator: Indicator, activity: Activity) -> Iterator[ToldDate]:
    for match in TOLD_DATE.finditer(indicator.actual_text or ""):
        field = "started" if BEGUN.match(match["after"]) else "ended" if ENDED.match(match["after"]) else ""
        right: date | None = getattr(activity, field) if field else None
        told = int(match[1] or year.number or 0), int(match[2]), int(match[3])
        if right is not None and told != (right.year, right.month, right.day):
            yield ToldDate(ref_to(indicator, "actual_text"), match[0], ref_to(activity, field), right)


@dataclass(frozen=True)
class PartOutside:
    """A part of a series that begins before it, or ends after it."""

    part: Activity
    series: Activity
    field: str


def parts_outside(year: Year) -> list[PartOutside]:
    """Those of `_parts_outside`, kept while activities stay the same."""
    return year.kept(_all_parts_outside, Activity)


def _all_parts_outside(year: Year) -> list[PartOutside]:
    return list(_parts_outside(year))


def _parts_outside(year: Year) -> Iterator[PartOutside]:
    """The parts of series whose dates are outside of those of the series."""
    for part in year.rows(Activity):
        series = year.rows(Activity).find(part.series) if part.series != part.uid else None
        if series is None or CANCELLED in (part.status, series.status):
            continue
        if part.started and series.started and part.started < series.started:
            yield PartOutside(part, series, "started")
        if part.ended and series.ended and part.ended > series.ended:
            yield PartOutside(part, series, "ended")

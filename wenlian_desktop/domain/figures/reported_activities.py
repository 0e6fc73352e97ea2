"""The activities that the report tells: those held, by theme, each part of a series under its series."""

from wenlian_desktop.domain.figures.derived import is_held
from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.frozen import frozen


@frozen
class ReportedActivity:
    """An activity told in the report, and the parts of its series that are told with it."""

    activity: Activity
    parts: tuple[Activity, ...]


def is_reported(activity: Activity) -> bool:
    """Whether an activity is told: held, and not left out of the report."""
    return activity.in_report is not False and is_held(activity)


def reported_activities(year: Year, theme: Theme | None) -> list[ReportedActivity]:
    """The told activities of a theme (None: of no theme), in order; a part has the theme of its series."""
    return year.rows(Activity).cached(_by_theme).get(theme.uid if theme else None, [])


def listed_activities(year: Year, theme: Theme | None) -> list[Activity]:
    """The told activities of a theme one after another, each series followed by its parts."""
    return [each for told in reported_activities(year, theme) for each in (told.activity, *told.parts)]


def _by_theme(activities: Rows[Activity]) -> dict[str | None, list[ReportedActivity]]:
    reported = {activity.uid: activity for activity in activities if is_reported(activity)}
    parts: dict[str, list[Activity]] = {}
    for activity in reported.values():
        head = _head(reported, activity)
        parts.setdefault(head.uid, []).extend([activity] if head is not activity else [])
    found: dict[str | None, list[ReportedActivity]] = {}
    for activity in reported.values():
        if activity.uid in parts:
            told = ReportedActivity(activity, tuple(parts[activity.uid]))
            found.setdefault(activity.theme, []).append(told)
    return found


def _head(reported: dict[str, Activity], activity: Activity) -> Activity:
    """The outermost series of an activity; of series that are parts of each other the first."""
    passed = [activity]
    while (above := reported.get(passed[-1].series or "")) is not None:
        if above in passed:
            ring = passed[passed.index(above) :]
            return next(each for each in reported.values() if each in ring)
        passed.append(above)
    return passed[-1]

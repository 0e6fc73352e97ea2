"""All figures of a year that a text is likely to tell, in parts that an edit leaves or changes as a whole."""

from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.sources import compared_figures, known_figures
from wenlian_desktop.domain.sources.known_figures import FiguresByKind, KnownPart, known_part

OF_YEAR = (
    known_figures.of_budget,
    known_figures.of_shares,
    known_figures.of_months,
    known_figures.of_surveys,
    known_figures.of_rows,
    known_figures.of_indicators,
    compared_figures.of_accounts,
    compared_figures.of_averages,
    compared_figures.of_costs,
    compared_figures.of_counts,
    compared_figures.of_pairs,
    compared_figures.of_quarters,
    compared_figures.of_answers,
)
MOST_KEPT = 20_000
_kept_activities: dict[str, tuple[Activity, KnownPart]] = {}  # an edit changes one of many


def figures_of_year(year: Year) -> dict[str, KnownPart]:
    """The figures of a year in parts: a part that is the same object in another year has the same figures."""
    return year.cached(_all_parts)


def all_figures(year: Year) -> FiguresByKind:
    """The figures of a year by kind."""
    return FiguresByKind(each for part in figures_of_year(year).values() for each in part.values())


def _all_parts(year: Year) -> dict[str, KnownPart]:
    found = {source.__name__: known_part(source(year)) for source in OF_YEAR}
    found["totals"] = year.kept(_totals, Activity, Theme)
    return found | {activity.uid: _of_activity(activity) for activity in year.rows(Activity)}


def _totals(year: Year) -> KnownPart:
    return known_part(known_figures.of_totals(year)) | known_part(compared_figures.of_audiences(year))


def _of_activity(activity: Activity) -> KnownPart:
    kept = _kept_activities.get(activity.uid)
    if kept is not None and kept[0] is activity:
        return kept[1]
    if len(_kept_activities) > MOST_KEPT:
        _kept_activities.clear()
    part = known_part(known_figures.of_activity(activity))
    _kept_activities[activity.uid] = activity, part
    return part

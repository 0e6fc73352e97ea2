"""Every figure of the sample year that an edit makes stale is named, and nothing else: `stale_places` is the truth."""

from collections.abc import Iterable

import pytest

from tests.domain.sources import stale_places
from tests.domain.sources.edits import (
    a_day_later,
    activity_called,
    after,
    cancelled,
    missed,
    named,
    new_findings,
    unrelated,
    without,
)
from tests.domain.sources.stale_places import Edit
from tests.make.page_years import sample_year
from wenlian_desktop.domain.checks.after_edit.outdated import outdated
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import describe_field

# Typed in one place alone, nothing of the year says otherwise: 主要任务 and 机关运行经费 changed themselves.
ONLY_THERE = ("task", stale_places.RUNNING)


def _holes(year: Year, places: Iterable[str]) -> list[str]:
    """The places that neither the checks nor the edit tells, and the findings about something else."""
    found = new_findings(year)
    told = {describe_field(year, each.place) for each in outdated(sample_year(), year)}
    return missed(places, named(year, found) | told) + [each.message for each in unrelated(year, found, places)]


@pytest.mark.parametrize("edits", ["BUDGET", "SPENDING", "ACTIVITY_FIGURES", "INDICATORS"])
def test_each_figure_changed_alone(edits: str) -> None:
    listed: tuple[Edit, ...] = getattr(stale_places, edits)
    holes = {edit[:4]: _holes(after(edit), edit.places) for edit in listed if not _is_only_there(edit)}
    assert {edit: found for edit, found in holes.items() if found} == {}


def _is_only_there(edit: Edit) -> bool:
    return edit.record in ONLY_THERE or edit.places == ONLY_THERE[1:]


@pytest.mark.parametrize(
    ("activities", "change"), [("CANCELLED", cancelled), ("DELETED", without), ("REDATED", a_day_later)]
)
def test_each_activity_cancelled_deleted_and_a_day_later(activities: str, change: object) -> None:
    assert callable(change)
    listed: dict[str, tuple[str, ...]] = getattr(stale_places, activities)
    holes = {title: _holes(change(activity_called(title)), places) for title, places in listed.items()}
    assert {title: found for title, found in holes.items() if found} == {}

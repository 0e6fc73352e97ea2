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
from wenlian_desktop.domain.records.year import Year

# Not contradicted by anything of the year: told where the figure is changed (`test_told_at_the_edit`).
ONLY_AT_THE_EDIT = (
    *(stale_places.INCOME, stale_places.OPENING, stale_places.RUNNING, stale_places.NOTE, stale_places.EXPLAINED),
    *("年度主要任务", "绩效指标“青年演员参演人次”", "活动“‘戏韵流芳’戏曲文化周”的“创作作品”"),
)


def _holes(year: Year, places: Iterable[str]) -> list[str]:
    """The places that are not named, and the findings about something else."""
    found = new_findings(year)
    holes = [each for each in missed(places, named(year, found)) if not each.startswith(ONLY_AT_THE_EDIT)]
    return holes + [finding.message for finding in unrelated(year, found, places)]


@pytest.mark.parametrize("edits", ["BUDGET", "SPENDING", "ACTIVITY_FIGURES", "INDICATORS"])
def test_each_figure_changed_alone(edits: str) -> None:
    listed: tuple[Edit, ...] = getattr(stale_places, edits)
    holes = {edit[:4]: _holes(after(edit), edit.places) for edit in listed}
    assert {edit: found for edit, found in holes.items() if found} == {}


@pytest.mark.parametrize(
    ("activities", "change"), [("CANCELLED", cancelled), ("DELETED", without), ("REDATED", a_day_later)]
)
def test_each_activity_cancelled_deleted_and_a_day_later(activities: str, change: object) -> None:
    assert callable(change)
    listed: dict[str, tuple[str, ...]] = getattr(stale_places, activities)
    holes = {title: _holes(change(activity_called(title)), places) for title, places in listed.items()}
    assert {title: found for title, found in holes.items() if found} == {}

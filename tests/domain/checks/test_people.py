"""Checks of people: where each fires, and where it stays silent."""

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.make.records import new, year_with
from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.rules.rule import Level


def test_overstaffed_fires() -> None:
    over = new(Staffing, category="参公编制", authorized=16, actual=18)
    unposted = new(Staffing, category="工勤编制", authorized=0, actual=1)
    assert findings_of("C51", year_with(over, unposted)) == [
        (Level.WARNING, "参公编制16名，实有18人，控制率112.50%。", refs_of(over, "actual", "authorized")),
        (Level.WARNING, "工勤编制0名，实有1人。", refs_of(unposted, "actual", "authorized")),
    ]


@pytest.mark.parametrize(("posts", "people"), [(16, 16), (16, 0), (None, 3), (16, None)])
def test_overstaffed_stays_silent(posts: int | None, people: int | None) -> None:
    assert findings_of("C51", year_with(new(Staffing, category="参公编制", authorized=posts, actual=people))) == []

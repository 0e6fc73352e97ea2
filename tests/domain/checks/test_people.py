"""Checks of people: where each fires, and where it stays silent."""

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.records.department import Department, OtherStaff, Staffing, SubordinateUnit
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


def people(*numbers: int | None) -> list[OtherStaff]:
    """离休, 退休, 聘用, as far as numbers are given."""
    kinds = ("离休", "退休", "聘用")
    return [new(OtherStaff, category=kind, number=each) for kind, each in zip(kinds, numbers, strict=False)]


def test_retired_people_agree_fires() -> None:
    old, retired, hired = people(1, 12, 3)
    together = new(Staffing, category="离退休", actual=12)
    message = "“其他人员”中离休和退休共13人，“人员编制”中离退休为12人。"
    where = (*refs_of(old, "number"), *refs_of(retired, "number"), *refs_of(together, "actual"))
    assert findings_of("D12", year_with(old, retired, hired, together)) == [(Level.WARNING, message, where)]


def test_retired_people_agree_stays_silent() -> None:
    together = new(Staffing, category="离退休", actual=13)
    for rows in (people(1, 12), people(1, None), [], people(None, None, 3)[2:]):
        assert findings_of("D12", year_with(*rows, together)) == []
    posts = new(Staffing, category="行政编制", actual=5)
    assert findings_of("D12", year_with(*people(1, 12), posts)) == []
    assert findings_of("D12", year_with(*people(1, 12), new(Staffing, category="离退休"))) == []


def test_units_are_all_listed_fires() -> None:
    office = new(Department, subordinate_count=3)
    units = [new(SubordinateUnit, name=name) for name in ("区美术馆", "区书画院")]
    assert findings_of("D14", year_with(office, *units)) == [
        (Level.WARNING, "“下属单位数”填3个，“下属单位”列了2个。", refs_of(office, "subordinate_count"))
    ]


def test_units_are_all_listed_stays_silent() -> None:
    unit = new(SubordinateUnit, name="区美术馆")
    for office in (new(Department, subordinate_count=1), new(Department)):
        assert findings_of("D14", year_with(office, unit)) == []
    assert findings_of("D14", year_with(new(Department, subordinate_count=3))) == []  # none is listed yet
    none = new(Department)
    assert findings_of("D14", year_with(none, confirmed_none(none, "subordinate_count"))) == []

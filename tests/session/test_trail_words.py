"""Each entry of the trail in the office's words, as the dialog of the trail lists it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.make.records import new, year_with
from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.session.trail_labels import TrailLabels, format_time

GONE = "f" * 16  # a row that is deleted


def entry(
    record: str, row: str = "", field: str = "", old: str | None = None, new: str | None = None
) -> dict[str, Any]:
    return {
        "at": "2025-01-03T10:32:07+08:00", "record": record, "row": row, "field": field, "old": old, "new": new,
    }  # fmt: skip


@pytest.fixture(scope="module")
def rows() -> dict[str, Record]:
    theme = new(Theme, title="聚焦时代主题")
    activity = new(Activity, name="国庆展演", theme=theme.uid)
    note = new(FieldNote, record="activity", row=activity.uid, field="name")
    office = new(Department, name="示例区文联")
    about_office = new(FieldNote, record="department", row=office.uid, field="name")
    return {
        "theme": theme,
        "activity": activity,
        "note": note,
        "department": office,
        "about_office": about_office,
    }


@pytest.fixture(scope="module")
def year(rows: dict[str, Record]) -> Year:
    return year_with(*rows.values())


def labels(year: Year, *entries: dict[str, Any]) -> TrailLabels:
    return TrailLabels(year, entries)


def test_a_time_is_told_to_the_second() -> None:
    assert format_time(entry("activity")) == "2025-01-03 10:32:07"


@pytest.mark.parametrize(
    ("record", "expected"), [("activity", "活动"), ("theme", "主题"), ("field_note", "栏目备注"), ("*", "整个年度")]
)
def test_a_record_has_its_label(year: Year, record: str, expected: str) -> None:
    assert labels(year).record_label(entry(record)) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("theme", "聚焦时代主题"),
        ("activity", "国庆展演"),
        ("department", ""),
        ("note", "活动“国庆展演”的“活动名称（全称）”"),
        ("about_office", "部门的“部门全称”"),
    ],
)
def test_a_row_that_is_there_is_called_as_it_is_now(
    year: Year, rows: dict[str, Record], key: str, expected: str
) -> None:
    row = rows[key]
    renamed = entry(row.spec.name, row.uid, "name", old="从前的名称", new="又一个名称")
    assert labels(year, renamed).row_name(entry(row.spec.name, row.uid)) == expected


def test_the_whole_year_has_no_row(year: Year) -> None:
    assert labels(year).row_name(entry("*")) == ""


def test_a_deleted_row_is_called_as_the_trail_last_called_it(year: Year) -> None:
    known = labels(
        year,
        entry("activity", GONE, "name", new="甲"),
        entry("activity", GONE, "place", new="文化馆"),
        entry("activity", GONE, "name", old="甲", new="乙\n第二行"),
    )
    assert known.row_name(entry("activity", GONE)) == "乙"
    assert labels(year).row_name(entry("activity", GONE)) == "（已删除）"
    emptied = labels(year, entry("activity", GONE, "name", old="丙"))
    assert emptied.row_name(entry("activity", GONE)) == "丙"


def deleted_note(row: str, field: str) -> list[dict[str, Any]]:
    return [
        entry("field_note", GONE, "record", new="activity"),
        entry("field_note", GONE, "row", new=row),
        entry("field_note", GONE, "field", new=field),
    ]


def test_a_deleted_note_is_called_by_the_field_it_was_about(year: Year, rows: dict[str, Record]) -> None:
    known = labels(year, *deleted_note(rows["activity"].uid, "name"))
    assert known.row_name(entry("field_note", GONE)) == "活动“国庆展演”的“活动名称（全称）”"
    assert labels(year, *deleted_note("0" * 16, "name")).row_name(entry("field_note", GONE)) == (
        "活动“（已删除）”的“活动名称（全称）”"
    )
    assert labels(year, *deleted_note(GONE, "no_such")).row_name(entry("field_note", GONE)) == "（已删除）"
    assert labels(year).row_name(entry("field_note", GONE)) == "（已删除）"


@pytest.mark.parametrize(
    ("record", "field", "expected"),
    [
        ("activity", "name", "活动名称（全称）"),
        ("activity", "*", "整条"),
        ("activity", "position", "次序"),
        ("activity", "no_such", ""),
        ("*", "digests", ""),
    ],
)
def test_a_field_has_its_label(year: Year, record: str, field: str, expected: str) -> None:
    assert labels(year).field_label(entry(record, field=field)) == expected


def on_activity(field: str, text: str | None) -> Callable[[dict[str, Record]], dict[str, Any]]:
    return lambda rows: entry("activity", rows["activity"].uid, field, new=text)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (on_activity("*", None), ""),
        (on_activity("*", "1024"), "有"),
        (on_activity("name", None), ""),
        (on_activity("name", ""), ""),
        (on_activity("name", "国庆展演"), "国庆展演"),
        (on_activity("place", "ab" * 32), "内容摘要 abababab…"),
        (lambda rows: on_activity("theme", rows["theme"].uid)(rows), "聚焦时代主题"),
        (on_activity("theme", GONE), "（已删除）"),
        (on_activity("name", GONE), GONE),
        (lambda rows: entry("*", field="digests", new="0123456789 accounts:1"), "内容摘要 01234567…"),
        (lambda rows: entry("edition", GONE, "content", new='{\n "format": 1}'), "（整份数据）"),
        (lambda rows: entry("explanation", GONE, "facts", new='{"a": 1}'), "（由程序记下的事实）"),
        (lambda rows: entry("field_note", GONE, "record", new="activity"), "活动"),
        (lambda rows: entry("field_note", GONE, "record", new="no_such"), "（已删除）"),
        (lambda rows: entry("field_note", GONE, "row", new=rows["activity"].uid), "国庆展演"),
        (lambda rows: entry("field_note", GONE, "field", new="name"), "活动名称（全称）"),
        (lambda rows: entry("field_note", GONE, "field", new="no_such"), "（已删除）"),
        (lambda rows: entry("attachment", GONE, "owner_record", new="activity"), "活动"),
    ],
)
def test_a_value_is_told_in_words(
    year: Year, rows: dict[str, Record], of: Callable[[dict[str, Record]], dict[str, Any]], expected: str
) -> None:
    told = of(rows)
    known = labels(year, entry("field_note", GONE, "record", new="activity"))
    assert known.value(told, "new") == expected
    assert known.value({**told, "old": told["new"], "new": None}, "old") == expected
    assert known.value(told, "old") == ""


def test_an_address_whose_record_nobody_knows_is_of_something_deleted(year: Year) -> None:
    assert labels(year).value(entry("field_note", GONE, "row", new="0" * 16), "new") == "（已删除）"

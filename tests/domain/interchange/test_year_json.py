"""load and dump: every record and field is restored, and errors name their place."""

import json
from collections.abc import Callable
from typing import Any

import fastjsonschema
import pytest

from tests.make.records import new, year_with
from tests.make.years import some_years
from tests.storage.file.snapshots import JSON_SCHEMA
from wenlian_desktop.domain.interchange.year_json import (
    format_year,
    parse_year,
    year_from_json,
    year_to_json,
)
from wenlian_desktop.domain.records.activities import Association
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref

NOTHING_WRITTEN = "没有写入任何数据。"

Json = dict[str, Any]

KEPT = [cls for cls in CATALOGUE if not cls.spec.transient]
ONE, TWO, THREE = ({"uid": f"{number:016x}"} for number in (1, 2, 3))
SINGLES: Json = {"report": [ONE], "department": [TWO], "accounts": [THREE]}
FOUR, FIVE = "0000000000000004", "0000000000000005"


def document(records: Json) -> Json:
    """A valid document with these records."""
    return {"format": "wenlian-year", "version": 1, "records": SINGLES | records}


def refusal(data: Any) -> str:
    with pytest.raises(UserError) as refused:
        year_from_json(data)
    return str(refused.value)


def filled(year: Year) -> set[tuple[str, str]]:
    """The fields with a value in some row."""
    return {
        (cls.spec.name, name)
        for cls in KEPT
        for row in year.rows(cls)
        for name in ("carried_from", *cls.spec.fields)
        if getattr(row, name) not in (None, ())
    }


def test_every_field_of_every_record_comes_back_from_json() -> None:
    seen: set[tuple[str, str]] = set()
    for year in some_years(200):
        once = year_to_json(year)
        again = year_from_json(json.loads(json.dumps(once)))
        assert again == year
        assert year_to_json(again) == once
        seen.update(filled(year))
    assert seen == {(cls.spec.name, name) for cls in KEPT for name in ("carried_from", *cls.spec.fields)}


def test_the_sample_comes_back_to_the_byte(sample_text: str) -> None:
    assert format_year(parse_year(sample_text)) == sample_text


def test_the_sample_fills_nearly_every_field(sample: Year) -> None:
    of_every_year = [cls for cls in KEPT if not cls.spec.parts]
    empty = {(cls.spec.name, name) for cls in of_every_year for name in cls.spec.fields} - filled(sample)
    assert len(empty) < 40, sorted(empty)


def test_drafts_stay_out_of_the_dump() -> None:
    year = year_with(new(Draft, record="report", row="0" * 16, field="year", typed="二零二四"))
    assert "二零二四" not in format_year(year)
    assert "draft" not in year_to_json(year)["records"]


def test_rows_keep_their_order_whatever_their_uids() -> None:
    first, second = new(Association, name="书法家协会"), new(Association, name="美术家协会")
    names = [row["name"] for row in year_to_json(year_with(second, first))["records"]["association"]]
    assert names == ["书法家协会", "美术家协会"]
    records = {"association": [{"uid": FIVE, "name": "甲"}, {"uid": FOUR, "name": "乙"}]}
    assert [row.name for row in year_from_json(document(records)).rows(Association)] == ["甲", "乙"]


def test_what_is_read_is_read_as_at_the_door() -> None:
    records = {"activity": [{"uid": FOUR, "cost": "1,093.4 元", "started": "2024年6月30日", "audience": "200余"}]}
    row = year_to_json(year_from_json(document(records)))["records"]["activity"][0]
    assert row == {"uid": FOUR, "cost": "1093.4", "started": "2024-06-30", "audience": "200余"}


SOMETHING_ELSE = [None, [], "文字", {}, {"format": "xlsx", "records": {}}, {"format": "wenlian-year", "records": []}]
NOT_A_YEAR = f"文件不是本程序的年度数据。{NOTHING_WRITTEN}“format”应为“wenlian-year”。"


@pytest.mark.parametrize("data", SOMETHING_ELSE, ids=str)
def test_json_of_something_else_is_refused(data: Any) -> None:
    assert refusal(data) == NOT_A_YEAR


@pytest.mark.parametrize(("version", "shown"), [(2, "2"), ("1", '"1"'), (True, "true"), (1.0, "1.0")])
def test_another_version_is_refused_as_it_is_written(version: Any, shown: str) -> None:
    assert (
        refusal(document({}) | {"version": version}) == f"数据格式版本是 {shown}，本程序读取版本 1。{NOTHING_WRITTEN}"
    )


@pytest.mark.parametrize("text", ["", "{", "\ufeff{}", '{"format": wenlian}', '{"a": ' + "9" * 5000 + "}"])
def test_a_text_that_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_year(text)
    assert refused.value.happened.startswith("文件不是有效的 JSON（")
    assert refused.value.safe == NOTHING_WRITTEN


WRONG_RECORDS: list[tuple[str, Any, str]] = [
    ("themes", [], "不认识的记录“themes”。"),
    ("draft", [], "不认识的记录“draft”。"),
    ("theme", {}, "“theme”应是列表。"),
    ("theme", ["戏曲"], "主题第1条：uid 应是16位小写十六进制数。"),
    ("theme", [{"title": "戏曲"}], "主题第1条：uid 应是16位小写十六进制数。"),
    ("theme", [{"uid": FOUR}, {"uid": "A" * 16}], "主题第2条：uid 应是16位小写十六进制数。"),
    ("theme", [{"uid": FOUR, "carried_from": "去年"}], "主题第1条：carried_from 应是16位小写十六进制数。"),
    ("theme", [{"uid": FOUR, "heading": "戏曲"}], "主题第1条：不认识的栏目“heading”。"),
    ("theme", [{"uid": FOUR}, {"uid": FOUR}], f"主题：uid {FOUR} 出现了两次。"),
    ("theme", [{"uid": ONE["uid"]}], f"主题：uid {ONE['uid']} 出现了两次。"),
    ("theme", [{"uid": FOUR, "objectives": [FIVE]}], f"主题第1条：栏目“对应绩效目标”指向不存在的 {FIVE}。"),
    ("payment", [{"uid": FOUR, "line": FIVE}], f"支出第1条：栏目“预算项目”指向不存在的 {FIVE}。"),
    ("report", [], "“报告”应恰有一条，文件中有0条。"),
    ("report", [ONE, {"uid": FOUR}], "“报告”应恰有一条，文件中有2条。"),
]


NOTE = {"record": "theme", "row": FOUR, "field": "title"}
WRONG_RECORDS += [
    ("section", [{"uid": FOUR, "node": "产出质量"}, {"uid": FIVE, "node": "产出质量"}],
     "正文段落“产出质量”有2条，只能有一条。"),
    ("field_note", [{"uid": FOUR, "comment": "待核"}], "栏目备注没有写明是哪一栏的：全未填。"),
    ("field_note", [NOTE | {"uid": FOUR, "field": "heading"}], f"栏目备注没有写明是哪一栏的：theme、{FOUR}、heading。"),
    ("field_note", [NOTE | {"uid": FOUR}, NOTE | {"uid": FIVE}], f"栏目备注：theme {FOUR} 的“title”有两条备注。"),
]  # fmt: skip


@pytest.mark.parametrize(("record", "rows", "sentence"), WRONG_RECORDS)
def test_a_record_that_is_wrong_is_named(record: str, rows: Any, sentence: str) -> None:
    assert refusal(document({record: rows})).startswith(sentence + NOTHING_WRITTEN)


def test_what_stands_beside_the_records_is_not_lost() -> None:
    assert refusal(document({}) | {"comments": ["核过"]}).startswith(
        f"不认识的内容“comments”，不能丢掉。{NOTHING_WRITTEN}"
    )


def test_a_note_with_a_uid_of_its_own_is_found_at_its_field() -> None:
    records = {"theme": [{"uid": FOUR, "title": "戏曲"}], "field_note": [NOTE | {"uid": FIVE, "comment": "待核"}]}
    year = year_from_json(document(records))
    note = year.note(Ref("theme", FOUR, "title"))
    assert note is not None
    assert note.comment == "待核"


WRONG_VALUES: list[tuple[str, str, Any, str]] = [
    ("activity", "name", 5, "：栏目“活动名称（全称）”的值 5 类型不对。"),
    ("activity", "name", None, "：栏目“活动名称（全称）”的值 null 类型不对。"),
    ("activity", "sessions", "36", '：栏目“场次”的值 "36" 类型不对。'),
    ("activity", "sessions", 36.0, "：栏目“场次”的值 36.0 类型不对。"),
    ("activity", "sessions", True, "：栏目“场次”的值 true 类型不对。"),
    ("activity", "sessions", -3, "，场次：“-3”是负数，本栏不能为负。"),
    ("activity", "sessions", 10**18, "，场次：“1000000000000000000”过大，请检查位数。"),
    ("activity", "cost", 1093.4, "：栏目“实际额”的值 1093.4 类型不对。"),
    ("activity", "cost", "0.001", "，实际额：“0.001”精确到了分以下，元最多2位小数。"),
    ("activity", "audience", "约30", "，观众人次（线下）：“约30”中的“约”不是下限。请填已核实的下限，例如 20余。"),
    ("activity", "started", "2024-6-31", "，开始日期：“2024-6-31”不存在：2024年6月没有31日。"),
    ("activity", "venue", "云端", "，线上线下：“云端”不在可选项中，可选：线下、线上、线上线下结合。"),
    ("activity", "is_brand", 1, "：栏目“品牌活动”的值 1 类型不对。"),
    ("activity", "associations", FIVE, f'：栏目“承办协会”的值 "{FIVE}" 类型不对。'),
    ("activity", "associations", [5], "：栏目“承办协会”的值 [5] 类型不对。"),
    ("activity", "effect", "\ud800", "，成效描述（入报告）：文字中有无法保存的字符（U+D800），请删去后重新填写。"),
    ("survey", "target", 95, "：栏目“满意度目标”的值 95 类型不对。"),
    ("monthly_plan", "month", 13, "，月份：“13”不是月份，请填 1 至 12。"),
    ("indicator", "weight", 10, "：栏目“分值”的值 10 类型不对。"),
]


@pytest.mark.parametrize(("record", "field", "value", "sentence"), WRONG_VALUES)
def test_a_value_that_is_wrong_is_named_by_row_and_field(record: str, field: str, value: Any, sentence: str) -> None:
    rows = [{"uid": FOUR}, {"uid": FIVE, field: value}]
    label = next(cls.spec.label for cls in CATALOGUE if cls.spec.name == record)
    assert refusal(document({record: rows})) == f"{label}第2条{sentence}{NOTHING_WRITTEN}"


Validate = Callable[[Json], Json]


@pytest.fixture(scope="module")
def validate() -> Validate:
    """Raises if the data do not match the schema."""
    return fastjsonschema.compile(json.loads(JSON_SCHEMA.read_text(encoding="utf-8")))


def test_a_dump_has_the_shape_of_the_schema_in_db(validate: Validate) -> None:
    for year in some_years(200)[:50]:
        validate(json.loads(json.dumps(year_to_json(year))))


def test_the_sample_has_the_shape_of_the_schema_in_db(validate: Validate, sample_text: str) -> None:
    validate(json.loads(sample_text))


@pytest.mark.parametrize(
    ("records", "fault"),
    [
        ({"themes": []}, "data.records must not contain {'themes'} properties"),
        ({"theme": [{"title": "戏曲"}]}, "data.records.theme[0] must contain ['uid'] properties"),
        ({"theme": [ONE | {"heading": "戏曲"}]}, "data.records.theme[0] must not contain {'heading'} properties"),
        ({"activity": [ONE | {"sessions": -1}]}, "data.records.activity[0].sessions must be bigger than or equal to 0"),
        ({"activity": [ONE | {"is_brand": 1}]}, "data.records.activity[0].is_brand must be boolean"),
        ({"activity": [ONE | {"started": "2024-6-3"}]}, "data.records.activity[0].started must be date"),
        ({"payment": [ONE | {"paid_on": 5}]}, "data.records.payment[0].paid_on must be string"),
    ],
)
def test_what_has_another_shape_is_seen(validate: Validate, records: Json, fault: str) -> None:
    with pytest.raises(fastjsonschema.JsonSchemaValueException) as seen:
        validate(document(records))
    assert seen.value.message == fault


@pytest.mark.parametrize("key", ["uid", "carried_from"])
def test_a_uid_that_is_a_number_is_refused(key: str) -> None:
    row = {"uid": FOUR, key: 1234567890123456}
    assert refusal(document({"theme": [row]})) == f"主题第1条：{key} 应是16位小写十六进制数。{NOTHING_WRITTEN}"


def test_json_nested_without_end_is_refused() -> None:
    with pytest.raises(UserError, match="文件不是有效的 JSON"):
        parse_year("[" * 200_000)


def test_a_reference_to_nothing_is_named_by_its_row() -> None:
    rows = [{"uid": FOUR}, {"uid": FIVE, "line": "0" * 16}]
    assert refusal(document({"payment": rows})).startswith("支出第2条")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"format": "wenlian-year", "format": "wenlian-year"}', "“format”写了两次"),
        ('{"records": {"activity": [{"name": "甲", "name": "乙"}]}}', "“name”写了两次"),
        ("[" * 200_000, "层次过深"),
    ],
)
def test_a_text_that_can_be_read_in_two_ways_is_refused(text: str, reason: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_year(text)
    assert str(refused.value) == f"文件不是有效的 JSON（{reason}）。{NOTHING_WRITTEN}请检查后重试。"

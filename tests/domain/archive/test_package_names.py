"""Names of packages and attachments, metadata, 四性检测 and 数据字典."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenlian_desktop.domain.archive import package_names
from wenlian_desktop.domain.archive.inspection_report import (
    InspectionItem,
    checked_item,
    inspection_text,
    inspection_xml,
    manual_items,
)
from wenlian_desktop.domain.archive.metadata import ArchivingContext, PackageFile, metadata_items, metadata_xml
from wenlian_desktop.domain.interchange.data_dictionary import data_dictionary
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year

CIRCUMSTANCES = ArchivingContext("张三", "2025-04-18T10:00:00+08:00", "文联绩效 0.1.0", 2, "a" * 64, "b" * 64, 7)


def with_rows(year: Year, *rows: Record) -> Year:
    return year.with_changes([RowChange(None, row) for row in rows])


def changed(year: Year, row: Record, **values: object) -> Year:
    return year.with_changes([RowChange(row, replace(row, **values))])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("国庆展演", "国庆展演"),
        ('a/b\\c:d*e?f"g<h>i|j%k', "a_b_c_d_e_f_g_h_i_j_k"),
        ("..", "无名"),
        ("", "无名"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("换\n行\u202e反", "换_行_反"),
        ("长" * 100, "长" * 40),
        ("末尾. ", "末尾"),
    ],
)
def test_a_text_becomes_a_name_that_every_system_takes(text: str, name: str) -> None:
    assert package_names.safe_name(text) == name


@settings(max_examples=50)
@given(st.text(max_size=80))
def test_no_text_makes_a_name_that_leads_elsewhere(text: str) -> None:
    name = package_names.safe_name(text)
    assert name not in ("", ".", "..")
    assert not set(name) & set('/\\:*?"<>|%\n\r\0')
    assert len(name.encode()) <= package_names.MAX_NAME_BYTES + 1
    assert package_names.safe_name(name) == name


def test_the_package_is_called_after_year_office_and_edition(sample: Year) -> None:
    assert package_names.package_name(sample) == "2024_区文联_年度数据_未封存"
    first = Edition(uid="e" * 16, number=1, closed_at="2025-04-18T02:00:00Z")
    closed = with_rows(sample, first)
    assert package_names.package_name(closed) == "2024_区文联_年度数据"
    reopened = changed(closed, first, reopened_at="2025-05-01T02:00:00Z")
    assert package_names.package_name(reopened) == "2024_区文联_年度数据_未封存"
    second = with_rows(reopened, Edition(uid="f" * 16, number=2, closed_at="2025-05-02T02:00:00Z"))
    assert package_names.package_name(second) == "2024_区文联_年度数据_第2版"


def test_attachments_are_numbered_and_get_the_ending_of_their_kind(sample: Year) -> None:
    rows = [
        Attachment(uid=f"{place:016x}", position=10**6 + place, name=name, sha256=sha256)
        for place, (name, sha256) in enumerate(
            [("现场/照片", "1"), ("通知.PDF", "2"), ("无", "3"), (None, None), ("同名", "1"), ("同名", "1")]
        )
    ]
    others = [row for table in sample.tables.values() for row in table if not isinstance(row, Attachment)]
    year = Year.of([*others, *rows])
    names = package_names.attachment_names(year, {"1": b"\xff\xd8\xff\xe0", "2": b"%PDF-1.7", "3": b"??"})
    assert list(names.values()) == [
        "01_现场_照片.jpg", "02_通知.PDF", "03_无.bin", "04_无名.bin", "05_同名.jpg", "06_同名.jpg",
    ]  # fmt: skip


def test_the_metadata_hold_the_least_set(sample: Year) -> None:
    told = dict(metadata_items(sample, CIRCUMSTANCES))
    least = "聚合层次 全宗名称 立档单位名称 档号 题名 责任者 文号 日期 密级 保管期限 年度 机构或问题 附件数 创建程序"
    assert {*least.split(), "数字摘要算法", "归档人", "归档时间", "关联（前一年度）"} <= set(told)
    assert told["题名"] == "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
    assert (told["日期"], told["版本"], told["附件数"]) == ("2025-04-18", "未封存", "15")


def test_the_metadata_are_xml_whatever_the_office_is_called(sample: Year) -> None:
    year = changed(sample, sample.single(Department), name='<某>&"局"')
    root = ET.fromstring(metadata_xml(metadata_items(year, CIRCUMSTANCES), [PackageFile('data/a&"b.csv', 3, "c" * 64)]))
    told = {each.get("名称"): each.text for each in root.findall("元数据项")}
    assert told["立档单位名称"] == '<某>&"局"'
    assert [each.text for each in root.iterfind("文件/元数据项")] == [
        'data/a&"b.csv', "CSV（UTF-8）", "3", "c" * 64,
    ]  # fmt: skip


def test_the_inspection_tells_what_failed_and_what_people_must_look_at() -> None:
    found = [
        checked_item("真实性", "摘要<一致>", True, ""),
        checked_item("完整性", "原件齐全", False, "缺1件"),
        *manual_items(),
    ]
    text = inspection_text("包", found)
    assert "  1. 原件齐全：不通过\n     缺1件" in text
    assert text.count("待人工检测") == 3
    root = ET.fromstring(inspection_xml("包", found))
    assert [each.get("结果") for each in root] == ["通过", "不通过", *["待人工检测"] * 3]
    assert isinstance(found[0], InspectionItem)


def test_the_dictionary_names_every_field_of_every_record() -> None:
    text = data_dictionary()
    for cls in CATALOGUE:
        assert f"\n{cls.spec.name}　{cls.spec.label}" in text
        for field in cls.spec.fields.values():
            assert f"  {field.name}　{field.caption}：" in text

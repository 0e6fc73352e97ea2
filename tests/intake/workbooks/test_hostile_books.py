"""Workbooks that mean harm, or are none: a sentence each, and nothing is run, followed or inflated."""

import io
import zipfile

import pytest

from tests.make.table_books import workbook
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.workbooks import workbook_reader
from wenlian_desktop.intake.workbooks.workbook_reader import read_workbook

GOOD = workbook([["支付日期", "预算项目", "支出数（元）"], ["2024-3-5", "甲", 10]])
SHEET = "xl/worksheets/sheet1.xml"


def with_parts(**parts: bytes) -> bytes:
    """The good workbook with other parts; `__` stands for / and a last `_` for the dot before the ending."""
    named = {name.replace("__", "/"): content for name, content in parts.items()}
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, named.pop(name, None) or old.read(name))
        for name, content in named.items():
            new.writestr(name, content)
    return changed.getvalue()


def sheet_of(inner: str, declared: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    text = f'<?xml version="1.0"?>{declared}<worksheet xmlns="{space}"><sheetData>{inner}</sheetData></worksheet>'
    return with_parts(**{SHEET: text.encode()})


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("表.xlsx", b"PK nothing", "不是 Excel 工作簿"),
        ("表.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "旧格式（.xls）的表格，或者加了密码"),
        ("表.xls", b"<html>", "不是 .xlsx 或 .csv"),
        ("表.et", b"", "不是 .xlsx 或 .csv"),
        ("表.txt", b"", "不是表格文件"),
        ("表.csv", b"\xff\xfe\xff\xff", "读不出“表.csv”的文字"),
        ("表.csv", b'a,"b\nc', "引号不成对"),
        ("表.xlsx", sheet_of("<row><c><v>1</v></c>", '<!DOCTYPE w [<!ENTITY a "1">]>'), "不合 Excel 工作簿的格式"),
        ("表.xlsx", sheet_of("<row r='1'><c><v>1</v></row>"), "不合 Excel 工作簿的格式"),
        ("表.xlsx", sheet_of("<row r='99999999'><c><v>1</v></c></row>"), "表格范围异常"),
        ("表.xlsx", sheet_of("<row>" + "<c/>" * 20_000 + "</row>"), "表格范围异常"),
        ("表.xlsx", sheet_of(" " * 3_000_000), "展开后过大"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(name: str, content: bytes, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        read_workbook(name, content)


def test_too_many_cells_are_refused_while_they_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_reader, "MAX_CELLS", 3)
    with pytest.raises(UserError, match="表格范围异常"):
        read_workbook("表.xlsx", GOOD)


def test_a_stated_range_of_a_million_rows_costs_nothing() -> None:
    book = read_workbook("表.xlsx", sheet_of('<row r="1"><c r="A1"><v>1</v></c></row>'))
    assert book.sheets[0].rows[0][0].number == "1"
    assert len(book.sheets[0].rows) == 1


def test_macros_links_and_objects_are_left_alone_and_named() -> None:
    content = with_parts(
        **{
            "xl/vbaProject.bin": b"macro",
            "xl/externalLinks/externalLink1.xml": b"<x/>",
            "xl/embeddings/oleObject1.bin": b"object",
        }
    )
    remarks = read_workbook("表.xlsx", content).remarks
    assert [remark[:5] for remark in remarks] == ["文件里有宏", "文件链接着", "文件里嵌有"]

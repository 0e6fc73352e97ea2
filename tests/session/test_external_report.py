"""Reports from other hands as lines: encodings of a text file, paragraphs of a Word file, and what is refused."""

import zipfile
from pathlib import Path

import pytest

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.readers import word_package
from wenlian_desktop.session import external_report
from wenlian_desktop.session.external_report import read_lines

BODY = "word/document.xml"
FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

TEXT = "一、部门概况\r\n无。\n二、当年预算执行情况"
LINES = ["一、部门概况", "无。", "二、当年预算执行情况"]


def word_file(folder: Path, body: str, name: str = "报告.docx", declared: str = "") -> Path:
    """A Word file with that inside its body."""
    space, mark = FALLBACK.split(" ")
    content = f'{declared}<w:document xmlns:w="{WORD}" xmlns:mc="{space}"><w:body>{body}</w:body></w:document>'
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(BODY, content.replace("mc:Fallback", f"mc:{mark}"))
    return path


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_text_file_is_read_in_the_encodings_of_the_trade(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "报告.TXT"
    path.write_bytes(TEXT.encode(encoding))
    assert read_lines(path) == LINES


def test_a_word_file_gives_its_paragraphs(tmp_path: Path) -> None:
    pieces = "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>二、当年</w:t></w:r>"
    pieces += "<w:del><w:r><w:delText>上年</w:delText></w:r></w:del><w:r><w:instrText>PAGEREF</w:instrText></w:r>"
    pieces += "<w:ins><w:r><w:t>预算执行情况</w:t></w:r></w:ins></w:p>"
    path = word_file(tmp_path, paragraph(LINES[0]) + paragraph("无。") + pieces)
    assert read_lines(path) == LINES


def test_a_row_of_a_table_is_one_line_with_tabs_and_a_text_box_is_read_once(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("支出项目", "合计"))
    box = f"<w:p><mc:Fallback>{paragraph('印章')}</mc:Fallback><w:r><w:t>完。</w:t></w:r></w:p>"
    path = word_file(tmp_path, f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + box)
    assert read_lines(path) == ["支出项目\t合计\t", "完。"]


def test_a_document_type_is_refused_whatever_it_declares(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "无">]>'
    with pytest.raises(UserError, match="不合 Word 文档的格式"):
        read_lines(word_file(tmp_path, paragraph("&a;"), declared=bomb))


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = word_file(tmp_path, paragraph("无" * 100_000))
    monkeypatch.setattr(word_package, "MAX_XML_BYTES", 10_000)
    with pytest.raises(UserError, match="展开后过大"):
        read_lines(path)
    monkeypatch.setattr(external_report, "MAX_FILE_BYTES", 10)
    with pytest.raises(UserError, match="过大"):
        read_lines(path)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("报告.doc", b"", "读不了“报告.doc”：这是旧版 Word 文档"),
        ("报告.docx", b"PK nothing", "不是 Word 文档"),
        ("报告.txt", b"\xff\xfe\xff\xff", "读不出“报告.txt”的文字"),
        ("没有.txt", None, "找不到“没有.txt”"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_reason(
    tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=reason):
        read_lines(path)


def test_a_broken_document_and_one_without_a_body_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="不合 Word 文档的格式"):
        read_lines(word_file(tmp_path, "<w:p>"))
    with zipfile.ZipFile(tmp_path / "空.docx", "w") as package:
        package.writestr("别的.xml", "")
    with pytest.raises(UserError, match="不是 Word 文档"):
        read_lines(tmp_path / "空.docx")


def no_inflating(*_: object, **__: object) -> None:
    raise AssertionError("inflated")


def test_a_small_file_that_becomes_huge_is_refused_before_it_is_inflated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = word_file(tmp_path, "<w:p/>" * 3_000_000)
    assert path.stat().st_size < 100_000
    monkeypatch.setattr(zipfile.ZipFile, "open", no_inflating)
    with pytest.raises(UserError, match="展开后过大"):
        read_lines(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("twin", [BODY, BODY.upper()])
def test_a_member_that_stands_twice_in_a_word_file_is_refused(tmp_path: Path, twin: str) -> None:
    path = word_file(tmp_path, paragraph("甲"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(twin, package.read(BODY))
    with pytest.raises(UserError, match="重名"):
        read_lines(path)


def test_a_word_file_in_an_encoding_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="内容不合 Word 文档的格式"):
        read_lines(word_file(tmp_path, paragraph("a"), declared='<?xml version="1.0" encoding="UTF9999"?>'))


def test_a_word_file_in_an_encoding_or_a_compression_that_word_does_not_use_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="不合 Word 文档的格式"):
        read_lines(word_file(tmp_path, paragraph("a"), declared='<?xml version="1.0" encoding="GBK"?>'))
    with zipfile.ZipFile(tmp_path / "乙.docx", "w", zipfile.ZIP_LZMA) as package:
        package.writestr(BODY, "x" * 1000)
    content = bytearray((tmp_path / "乙.docx").read_bytes())
    content[60:64] = b"\xff" * 4
    (tmp_path / "乙.docx").write_bytes(content)
    with pytest.raises(UserError, match="不是 Word 文档"):
        read_lines(tmp_path / "乙.docx")


def test_more_text_than_a_report_has_is_refused(tmp_path: Path) -> None:
    (tmp_path / "长行.txt").write_text("1," * 500_000, encoding="utf-8")
    (tmp_path / "长文.txt").write_text("无。\n" * 600_000, encoding="utf-8")
    numbers = [str(number * 7919 % 100_003) for number in range(20_000)]
    cell = f"<w:tbl><w:tr><w:tc>{''.join(map(paragraph, numbers))}</w:tc></w:tr></w:tbl>"
    word_file(tmp_path, cell, "长格.docx")
    word_file(tmp_path, "".join(paragraph(number * 12) for number in numbers), "长文.docx")
    for name in ("长行.txt", "长文.txt", "长格.docx", "长文.docx"):
        with pytest.raises(UserError, match="文字太多"):
            read_lines(tmp_path / name)


def test_what_a_report_has_is_read(tmp_path: Path) -> None:
    form = f"<w:tbl><w:tr><w:tc>{paragraph('无' * 20) * 1_000}</w:tc></w:tr></w:tbl>"  # a whole report in one cell
    assert len(read_lines(word_file(tmp_path, form))[0]) == 1_000 * 20 + 999 + 1


GARBLED = "二零二四年度部門整體績效評價報告，本年度預算執行情況良好，各項活動均已完成，群眾滿意度較高。"
JAPANESE = "令和六年度の事業報告書について、予算の執行状況は良好であり、各種の活動は全て完了した。満足度も高い。"


@pytest.mark.parametrize(("text", "encoding"), [(GARBLED, "big5"), (JAPANESE, "shift_jis")])
def test_a_text_in_an_encoding_of_elsewhere_is_refused_not_garbled(tmp_path: Path, text: str, encoding: str) -> None:
    (tmp_path / "报告.txt").write_bytes(text.encode(encoding))
    with pytest.raises(UserError, match="请另存为 UTF-8"):
        read_lines(tmp_path / "报告.txt")
    (tmp_path / "报告.txt").write_text(text, encoding="utf-8")
    assert read_lines(tmp_path / "报告.txt") == [text]


def test_hidden_text_is_not_read(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
    shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>写明</w:t></w:r>"
    mark = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"  # the end of the paragraph alone
    assert read_lines(word_file(tmp_path, f"<w:p>{mark}{hidden}{shown}<w:r><w:t>的</w:t></w:r></w:p>")) == ["写明的"]


def test_the_notes_at_foot_and_end_are_read_after_the_text(tmp_path: Path) -> None:
    path = word_file(tmp_path, paragraph("正文"))
    with zipfile.ZipFile(path, "a") as package:
        for name in ("footnotes", "endnotes", "comments", "header1"):
            package.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{WORD}">{paragraph(name)}</w:{name}>')
    assert read_lines(path) == ["正文", "footnotes", "endnotes"]

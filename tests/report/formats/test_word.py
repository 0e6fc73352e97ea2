"""The report as a Word file: valid, complete, and as other programs read it."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from tests.make.pictures import png
from tests.make.records import new, year_with
from tests.report.printed_text import document
from wenlian_desktop import cli
from wenlian_desktop.domain.comparison.compare_years import compare
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.comparison_report import comparison_report
from wenlian_desktop.report.content.document import (
    Annex,
    AnnexList,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Paragraph,
    Photograph,
    Photographs,
    Signature,
    Table,
    TableOfContents,
    Title,
)
from wenlian_desktop.report.content.monitoring_form import monitoring_form
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.pictures.print_image import print_image

FACES = {"仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体"}  # GB/T 9704-2012, as offices have them
TYPE_AREA, TYPE_AREA_HEIGHT = 8844, 12756  # twips: 156 and 225 mm
EMU = 914400  # in an inch


def word(whole: Document) -> Any:
    return docx.Document(io.BytesIO(render_document(whole, ".docx")))


def parts(whole: Document) -> dict[str, str]:
    """The XML of a Word file by name of the part."""
    with zipfile.ZipFile(io.BytesIO(render_document(whole, ".docx"))) as package:
        return {name: package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))}


def paragraphs(opened: Any) -> list[str]:
    return [each.text.replace("\n", "") for each in opened.paragraphs if each.text]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def with_contents(whole: Document) -> Document:
    return replace(whole, blocks=(TableOfContents(), *whole.blocks))


@pytest.fixture(scope="module")
def whole(sample: Year) -> Document:
    return annual_report(sample)


@pytest.fixture(scope="module")
def opened(whole: Document) -> Any:
    return word(whole)


@pytest.fixture(scope="module")
def documents(sample: Year, whole: Document) -> dict[str, Document]:
    return {
        "report": whole,
        "with contents": with_contents(whole),
        "an empty year": annual_report(year_with()),
        "monitoring form": monitoring_form(sample),
        "comparison": comparison_report(compare([sample, sample])),
    }


DOCUMENTS = ("report", "with contents", "an empty year", "monitoring form", "comparison")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_file_is_valid(documents: dict[str, Document], tmp_path: Path, name: str) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(render_document(documents[name], ".docx"))
    assert [each.description for each in OpenXmlValidator().validate(str(path)).errors] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_face_is_named_for_chinese_and_none_is_left_to_the_theme(
    documents: dict[str, Document], name: str
) -> None:
    used = [each for xml in parts(documents[name]).values() for each in re.findall("<w:rFonts[^>]*>", xml)]
    assert len(used) > 15
    for each in used:
        faces = dict(re.findall(r'w:(\w+)="([^"]*)"', each))
        assert faces.pop("hint") == "eastAsia"
        assert set(faces) == {"ascii", "hAnsi", "eastAsia", "cs"}
        assert len(set(faces.values())) == 1
        assert set(faces.values()) <= FACES


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_paragraphs_are_those_of_the_text(documents: dict[str, Document], name: str) -> None:
    """Tables aside, whose rows have tabs in the text, and charts, whose figures are in the picture."""
    made = documents[name]
    charts = {f"{block.caption}（{block.unit}）": block.caption for block in made.blocks if isinstance(block, Chart)}
    told = [charts.get(line, line) for line in "\n".join(lines_of(made)).split("\n") if line and "\t" not in line]
    found = paragraphs(word(made))
    if name == "with contents":
        found = found[found.index("示例区文学艺术界联合会") :]
    assert found == told


def test_the_rows_of_tables_are_those_of_the_text(whole: Document, opened: Any) -> None:
    tables = [block for block in whole.blocks if isinstance(block, Table)]
    assert len(opened.tables) == len(tables) == 8
    for block, table in zip(tables, opened.tables, strict=True):
        texts = [[cell.text.replace("\n", "") for cell in row.cells] for row in table.rows]
        if block.head_row is None:
            assert texts.pop(0) == [column.head.replace("\n", "") for column in block.columns]
        for row, told in zip(block.rows, texts, strict=True):
            for cell, text in zip(row, told, strict=True):
                assert cell is None or "".join(run.text for run in cell.runs).replace("\n", "") == text


def test_merged_cells_are_merged() -> None:
    table = Table(
        "", "", (Column("甲", 1), Column("乙", 1), Column("丙", 1)),
        (
            (Cell((Run("二行二列"),), column_span=2, row_span=2), None, Cell((Run("1"),))),
            (None, None, Cell((Run("2"),))),
            (Cell((Run("三列"),), column_span=3), None, None),
        ),
    )  # fmt: skip
    (made,) = word(document(table)).tables
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["甲", "乙", "丙"], ["二行二列", "二行二列", "1"], ["二行二列", "二行二列", "2"], ["三列"] * 3
    ]  # fmt: skip


def test_the_widths_of_a_table_add_up_and_its_head_is_repeated(whole: Document, opened: Any) -> None:
    blocks = [block for block in whole.blocks if isinstance(block, Table)]
    for block, table in zip(blocks, opened.tables, strict=True):
        element = table._tbl
        grid = [int(each.get(qn("w:w"))) for each in element.iter(qn("w:gridCol"))]
        assert int(element.tblPr.find(qn("w:tblW")).get(qn("w:w"))) == sum(grid)
        assert sum(grid) in (TYPE_AREA, TYPE_AREA_HEIGHT)
        for row in element.tr_lst:
            assert sum(int(each.get(qn("w:w"))) for each in row.iter(qn("w:tcW"))) == sum(grid)
            assert row.trPr.find(qn("w:cantSplit")) is not None
        heads = [row for row in element.tr_lst if row.trPr.find(qn("w:tblHeader")) is not None]
        assert heads == ([] if block.head_row is not None else [element.tr_lst[0]])


def test_headings_are_headings(whole: Document, opened: Any) -> None:
    levels = [(block.level, block.text) for block in whole.blocks if isinstance(block, Heading)]
    named = [(int(each.style.name[-1]), each.text) for each in opened.paragraphs if each.style.name[:7] == "Heading"]
    assert named == levels


def test_the_contents_have_the_pages_of_the_pdf(whole: Document) -> None:
    made = with_contents(whole)
    composition = compose(made, shipped_fonts())
    front = sum(page.page_number is None for page in composition.pages)
    shown = [f"{entry.text}\t{entry.page - front + 1}" for entry in composition.entries if entry.level <= 2]
    opened = word(made)
    entries = [each for each in opened.paragraphs if each.style.name.startswith("toc")]
    assert [each.text for each in entries] == shown
    xml = parts(made)["word/document.xml"]
    assert "TOC \\o &quot;1-2&quot;" in xml
    bookmarks, links = re.findall(r'bookmarkStart w:id="\d+" w:name="(\w+)"', xml), re.findall(r'w:anchor="(\w+)"', xml)
    assert bookmarks == links
    assert "updateFields" not in "".join(parts(made).values())  # Word would ask at every opening


def test_text_is_never_markup() -> None:
    text = "<b>甲</b>&amp;“乙”\x00\x0b\ud800丙"
    made = document(Title(((Run("标题"),),)), paragraph(text))
    assert paragraphs(word(replace(made, name=text, author=text)))[-1] == "<b>甲</b>&amp;“乙”丙"


def test_pages_are_those_of_the_standard(opened: Any) -> None:
    """The text, four turned annexes, and between them three sheets of forms that stand upright."""
    sections = [*opened.sections]
    is_turned = [section.page_width > section.page_height for section in sections]
    assert is_turned == [False, True, False, False, False, True, True, True]
    edges = ("page_width", "page_height", "top_margin", "right_margin", "bottom_margin", "left_margin")
    for section, turned in zip(sections, is_turned, strict=True):
        expected = [297, 210, 28, 37, 26, 35] if turned else [210, 297, 37, 26, 35, 28]
        assert [round(getattr(section, name).mm) for name in edges] == expected


def test_page_numbers_stand_at_the_outer_edge(opened: Any) -> None:
    """Odd pages right, even ones left, one character in (GB/T 9704-2012, 7.5)."""
    upright = opened.sections[0]
    for footer, alignment in ((upright.footer, "RIGHT"), (upright.even_page_footer, "LEFT")):
        (number,) = footer.paragraphs
        assert (number.text, number.alignment.name) == ("— 1 —", alignment)
        indent = number.paragraph_format
        assert (indent.right_indent or indent.left_indent).pt == 14
    for section in [each for each in opened.sections if each.page_width > each.page_height]:
        assert [each.text for each in section.footer.paragraphs] == [""]
        for header in (section.header, section.even_page_header):
            ((cell,),) = [row.cells for row in header.tables[0].rows]
            assert cell.text == "— 1 —"


def test_the_contents_have_no_number_and_the_text_begins_with_page_1(whole: Document) -> None:
    contents, text, *_ = word(with_contents(whole)).sections
    assert [each.text for each in contents.footer.paragraphs] == [""]
    assert text.start_type.name == "ODD_PAGE"
    assert text._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_charts_are_pictures_with_a_text_that_stands_for_them(whole: Document, opened: Any) -> None:
    charts = [block for block in whole.blocks if isinstance(block, Chart)]
    pictures = opened.inline_shapes
    assert len(pictures) == len(charts) == 2
    for chart, picture in zip(charts, pictures, strict=True):
        told = picture._inline.docPr.get("descr")
        assert told.startswith(f"{chart.caption}（万元）。{chart.series[0].name}：{chart.categories[0]}")
        image = opened.part.related_parts[picture._inline.graphic.graphicData.pic.blipFill.blip.embed].image
        assert (image.horz_dpi, image.vert_dpi) == (300, 300)
        assert abs(picture.width / EMU - 156 / 25.4) < 0.01
        assert image.px_width == round(156 / 25.4 * 300)


def test_photos_stand_side_by_side_with_their_captions_and_sizes() -> None:
    shown = Photographs(
        (
            Photograph("甲", (Run("开幕式"),)),
            Photograph("乙", (Run("观众"),)),
        )
    )
    jpeg = print_image(png(1200, 900), 75 / 25.4 * 72, 56.25 / 25.4 * 72)
    made = replace(document(shown, paragraph("后")), read_picture=lambda name: jpeg if name == "甲" else None)
    opened = word(made)
    ((left, right),) = [row.cells for row in opened.tables[0].rows]
    assert [each.text for each in left.paragraphs] == ["", "开幕式"]
    assert [each.text for each in right.paragraphs] == ["照片读不出来", "观众"]
    (picture,) = opened.inline_shapes
    assert round(picture.width.mm, 1) == 75.0
    assert picture._inline.docPr.get("descr") == "开幕式"
    assert [each.text for each in opened.paragraphs if each.text] == ["后"]


DATE = "2025年4月8日"
DATE_WIDTH = 16 * 3 + 8 * 6  # three signs and six digits
LINE = 156 / 25.4 * 72  # pt


def signature_lines(office: str, is_sealed: bool) -> list[tuple[float, float, str]]:
    """(left and right edge in pt, text) of each line of a signature; a sign of 仿宋 is one em wide, a digit half."""
    made = word(document(paragraph("正文。"), Signature((Run(office),), (Run(DATE),), is_sealed)))
    found = []
    for each in [each for each in made.paragraphs if each.text][1:]:
        place = each.paragraph_format
        left, right = (0.0 if edge is None else edge.pt for edge in (place.left_indent, place.right_indent))
        for line in each.text.split("\n"):
            width = DATE_WIDTH if line == DATE else 16 * len(line)
            alignment = "RIGHT" if place.alignment is None else place.alignment.name  # that of the style
            x = {"LEFT": left, "CENTER": (left + LINE - right - width) / 2, "RIGHT": LINE - right - width}[alignment]
            found.append((x, x + width, line))
    return found


@pytest.mark.parametrize("count", range(5, 41))
def test_the_office_stands_centered_over_the_date_on_which_it_is_sealed(count: int) -> None:
    name = ("某某省某某某自治州某某某某自治县某某某某某某某某街道" * 2)[: max(count - 8, 0)] + "文学艺术界联合会"[
        -count:
    ]
    *lines, (left, right, date) = signature_lines(name, is_sealed=True)
    assert "".join(text for _, _, text in lines) == name
    assert date == DATE
    for one, other, _ in lines:
        assert (one + other) / 2 == pytest.approx((left + right) / 2, abs=0.1)
        assert one >= 0
        assert other <= LINE + 0.1
    assert right == pytest.approx(LINE - 4 * 16, abs=0.1) or count > 14  # 右空四字, while there is room for the name


def test_a_long_name_of_the_office_is_broken_after_the_name_of_a_place() -> None:
    lines = signature_lines("延边朝鲜族自治州龙井市文学艺术界联合会文艺志愿者协会", is_sealed=True)
    assert [text for *_, text in lines] == ["延边朝鲜族自治州龙井市", "文学艺术界联合会文艺志愿者协会", DATE]


@pytest.mark.parametrize(
    "name", ["示例区文联", "示例区文学艺术界联合会", "双江拉祜族佤族布朗族傣族自治县文学艺术界联合会"]
)
def test_without_a_seal_the_date_begins_two_characters_after_the_name(name: str) -> None:
    """GB/T 9704-2012, 7.3.5.2: the longer of the two ends two characters from the right."""
    *names, date = signature_lines(name, is_sealed=False)
    assert [date[0] - left for left, _, _ in names] == pytest.approx([2 * 16] * len(names), abs=0.1)
    assert max(right for _, right, _ in (*names, date)) == pytest.approx(LINE - 2 * 16, abs=0.1)


def test_figures_that_are_too_wide_for_their_column_are_smaller_as_on_the_page() -> None:
    columns = (Column("项目", 24), *(Column(f"{month}月", 10, is_numeric=True) for month in range(1, 13)))
    row = (Cell((Run("人员经费"),)), *(Cell((Run("123456789.12"),)) for _ in range(12)))
    made = document(Annex("附件", "一览表", is_landscape=True), Table("", "", columns, (row,), is_small=True))
    (table,) = word(made).tables
    name, *figures = table.rows[1].cells
    sizes = {run.font.size for cell in figures for run in cell.paragraphs[0].runs}
    shown = {line.size for page in compose(made, shipped_fonts()).pages for line in page.texts()
             if line.font_runs[0].text == "123456789.12"}  # fmt: skip
    assert {size.pt for size in sizes} == shown
    assert max(shown) < 10.5
    assert name.paragraphs[0].runs[0].font.size is None  # that of the style, 五号


def test_an_annex_begins_on_a_page_of_its_own(opened: Any) -> None:
    labels = [each for each in opened.paragraphs if each.style.name == "公文附件标识"]
    assert [each.text for each in labels] == [f"附件{number}" for number in range(1, 7)]
    assert {section.start_type.name for section in opened.sections} == {"NEW_PAGE"}


def test_a_long_title_is_broken_after_a_phrase() -> None:
    department = new(Department, name="示例区文学艺术界联合会暨文艺志愿者协会")
    made = word(annual_report(year_with(department, new(Report, year=2024))))
    lines = made.paragraphs[0].text.split("\n") + made.paragraphs[1].text.split("\n")
    assert all(len(line) <= 20 for line in lines)
    assert "".join(lines).startswith("示例区文学艺术界联合会暨文艺志愿者协会2024年度")


def test_check_of_the_word_file_finds_what_it_finds_in_the_text(
    whole: Document, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = (Run("示例区文学艺术界联合会暨文艺志愿者协会2024年度部门整体绩效评价报告"),)  # two lines
    kept = [block for block in whole.blocks[2:] if not isinstance(block, AnnexList) and "二、" not in str(block)]
    blocks, said = (Title((name,)), *kept), []
    for suffix in (".txt", ".docx"):
        path = tmp_path / f"报告{suffix}"
        path.write_bytes(render_document(document(*blocks), suffix))
        cli.main(["check", "--text", str(path)])
        said.append(re.sub(r"第\d+[行段]", "", capsys.readouterr().out))
    assert said[0] == said[1]
    assert len(said[0].splitlines()) >= 3


def test_an_annex_is_named_in_the_contents_with_its_title() -> None:
    made = document(TableOfContents(), paragraph("正文。"), Annex("附件", "一览表"), paragraph("内容。"))
    xml = parts(made)["word/document.xml"]
    assert "TC &quot;附件 一览表&quot; \\l 1" in xml
    assert "附件 一览表\t2" in [each.text for each in word(made).paragraphs]

"""The report as text and PDF: same content, complete, and within the page."""

import io
from datetime import date
from itertools import pairwise

import pdfplumber
import pypdfium2
import pytest
from pdfminer.pdftypes import resolve_all

from tests.make.records import new, wan, year_with
from tests.report.gbt_9704 import PITCH
from tests.report.printed_text import (
    Char,
    body,
    cells,
    document,
    expected_text,
    page_numbers,
    pdf_of,
    read_chars,
    running_text,
    without_spaces,
)
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline
from wenlian_desktop.domain.records.activities import Theme
from wenlian_desktop.domain.records.budget import PROJECT, BudgetLine
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import (
    AnnexList,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Title,
)
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.formats import FORMATS, print_warnings, render_document
from wenlian_desktop.report.formats.text import lines_of

RARE = "䶮㙓堃喆昇镕旻翀祎"  # names of people are written with them; 仿宋 lacks them, 楷体 has them
BEYOND_16_BITS = "𬭎"  # and this one
LACKING = "🙂☑"  # no face has them
LINES_A_PAGE = 22


@pytest.fixture(scope="module")
def whole(sample: Year) -> Document:
    return annual_report(sample)


@pytest.fixture(scope="module")
def pdf(whole: Document) -> bytes:
    return render_document(whole, ".pdf")


@pytest.fixture(scope="module")
def printed(pdf: bytes) -> list[Char]:
    return read_chars(pdf)


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def printed_body(*blocks: Block) -> str:
    return body(read_chars(render_document(document(*blocks), ".pdf")))


def test_the_formats_are_those_a_file_name_can_ask_for(whole: Document) -> None:
    assert {".pdf", ".docx", ".txt"} <= FORMATS.keys()
    assert render_document(whole, ".PDF").startswith(b"%PDF-")


@pytest.mark.parametrize(("suffix", "named"), [(".doc", ".doc"), ("", "没有扩展名的文件")])
def test_another_kind_of_file_is_refused(whole: Document, suffix: str, named: str) -> None:
    with pytest.raises(UserError) as refused:
        render_document(whole, suffix)
    assert str(refused.value) == f"不能导出为“{named}”。可导出：{'、'.join(FORMATS)}。"


def test_the_text_is_one_line_a_paragraph_and_tabs_in_tables() -> None:
    row = (Cell((Run("基本"),), indent=1), Cell((Run("1.00"),)))
    table = Table("表题", "单位：万元", (Column("项目", 1), Column("数", 1, is_numeric=True)), (row,), "注：尾差。")
    blocks = [
        Title(((Run("示例区"),), (Run("报告"),))),
        Heading(1, "一、", (Run("概况"),)),
        paragraph("正文。"),
        table,
        PageBreak(),
        Signature((Run("文联"),), (Run("2025年4月8日"),)),
    ]
    assert render_document(document(*blocks), ".txt").decode() == (
        "示例区\n报告\n一、概况\n正文。\n表题\n单位：万元\n项目\t数\n　基本\t1.00\n注：尾差。\n文联\n2025年4月8日\n"
    )
    assert printed_body(*blocks) == without_spaces(render_document(document(*blocks), ".txt").decode())


def test_every_heading_stands_in_the_text_and_the_pdf_in_order_even_in_an_empty_year(printed: list[Char]) -> None:
    empty = annual_report(year_with())
    for text in (without_spaces("".join(lines_of(empty))), printed_body(*empty.blocks), body(printed)):
        place = 0
        for each in shipped_outline().numbered:
            place = text.index(each.text, place)


def test_the_pdf_says_what_the_text_says(whole: Document, printed: list[Char]) -> None:
    assert running_text(printed) == expected_text(whole)
    assert len(running_text(printed)) > 7000
    told = "".join(sign.text for sign in printed if 10 < sign.size < 13)
    place = 0
    for text in cells(whole):
        place = without_spaces(told).index(text, place)


def test_pages_are_numbered_from_1_without_a_gap(printed: list[Char]) -> None:
    pages = printed[-1].page
    assert pages >= 10
    assert page_numbers(printed) == [(page, f"— {page} —") for page in range(1, pages + 1)]


def test_odd_pages_have_their_number_at_the_right_and_even_ones_at_the_left(printed: list[Char]) -> None:
    below = [sign for sign in printed if not sign.is_in_body and not sign.is_landscape]
    middle = 210 / 25.4 * 72 / 2
    assert {sign.page % 2 == 1 for sign in below if sign.left > middle} == {True}
    assert {sign.page % 2 == 1 for sign in below if sign.left < middle} == {False}


def test_every_character_keeps_to_the_type_area(printed: list[Char]) -> None:
    assert [sign for sign in printed if sign.is_in_body and not sign.is_inside] == []


def test_no_page_has_more_lines_than_the_standard_allows() -> None:
    long = read_chars(render_document(document(*[paragraph("文")] * 60), ".pdf"))
    baselines = {(sign.page, round(sign.baseline)) for sign in long if sign.is_in_body}
    assert [len([1 for page, _ in baselines if page == each]) for each in (1, 2, 3)] == [22, 22, 16]


def test_lines_of_body_text_stand_one_pitch_apart() -> None:
    heights = [
        sign.baseline for sign in read_chars(render_document(document(*[paragraph("文")] * LINES_A_PAGE), ".pdf"))
    ]
    gaps = [below - above for above, below in pairwise(heights[:LINES_A_PAGE])]
    assert gaps == pytest.approx([PITCH] * (LINES_A_PAGE - 1), abs=0.01)


@pytest.mark.parametrize("before", range(LINES_A_PAGE - 3, LINES_A_PAGE + 1))
def test_a_heading_stands_on_the_page_of_what_follows(before: int) -> None:
    following = [paragraph("后文。" * 40)]
    blocks = [*[paragraph("文")] * before, Heading(1, "一、", (Run("概况"),)), *following]
    pages: dict[str, int] = {}
    for sign in read_chars(render_document(document(*blocks), ".pdf")):
        pages.setdefault(sign.text, sign.page)
    assert pages["概"] == pages["后"] == (1 if before <= LINES_A_PAGE - 2 else 2)


def test_what_follows_a_page_break_stands_on_the_next_page() -> None:
    pages = {
        sign.text: sign.page
        for sign in read_chars(render_document(document(paragraph("甲"), PageBreak(), paragraph("乙")), ".pdf"))
    }
    assert (pages["甲"], pages["乙"]) == (1, 2)


def test_equal_input_gives_equal_bytes_and_other_input_others(whole: Document, pdf: bytes) -> None:
    other = Document(whole.name, whole.author, (*whole.blocks, paragraph("多一段。")))
    assert render_document(other, ".pdf") != pdf
    assert render_document(whole, ".pdf") == pdf
    assert render_document(whole, ".txt") == render_document(whole, ".txt") != render_document(other, ".txt")


def test_the_pdf_tells_readers_what_it_is(pdf: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert opened.metadata["Title"] == "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
        assert opened.metadata["Author"] == "示例区文学艺术界联合会"
        assert opened.doc.catalog["Lang"] == b"zh-CN"
        outline = [(level, title) for level, title, *_ in opened.doc.get_outlines()]
    titles = (
        "部门整体绩效评价指标体系评分表", "部门整体支出绩效目标申报表", "项目支出绩效自评表", "2024年度活动一览表",
        "2024年度预算支出按月情况表", "检查结果情况说明",
    )  # fmt: skip
    annexes = [(1, f"附件{place} {title}") for place, title in enumerate(titles, 1)]
    assert outline == [*((each.level, each.text) for each in shipped_outline().numbered), *annexes]


def test_the_file_asks_to_be_printed_on_a4_without_scaling_and_tells_no_day(pdf: bytes) -> None:
    """LAYOUT: A4, print-scaling=none, the title over the window; equal reports are equal files."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        preferences = resolve_all(opened.doc.catalog["ViewerPreferences"])
        sheets = {tuple(round(side, 2) for side in resolve_all(page.page_obj.mediabox)) for page in opened.pages}
        turned = {(page.page_obj.rotate, page.width > page.height) for page in opened.pages}
        assert set(opened.metadata) == {"Title", "Author", "Creator"}
    assert (preferences["PrintScaling"].name, preferences["DisplayDocTitle"]) == ("None", True)
    assert sheets == {(0, 0, 595.28, 841.89)}
    assert turned == {(0, False), (90, True)}
    assert pdf.startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("block", "face", "size"),
    [
        (Title(((Run("题目"),),)), "NotoSerifSC-Bold", 22),  # 7.3.1: 2号小标宋体字
        (Heading(1, "", (Run("题目"),)), "NotoSansSC-Bold", 16),  # 7.3.3: 第一层用黑体
        (Heading(2, "", (Run("题目"),)), "WenlianKai-Regular", 16),  # 第二层用楷体
        (Heading(3, "", (Run("题目"),)), "FandolFang-Regular", 16),  # 第三层和第四层用仿宋体
        (Heading(4, "", (Run("题目"),)), "FandolFang-Regular", 16),
        (Paragraph((Run("题目"),)), "FandolFang-Regular", 16),  # 5.2.2: 一般用3号仿宋体字
        (AnnexList(("题目",)), "FandolFang-Regular", 16),
        (Signature((Run("题目"),), (Run("题目"),), is_sealed=True), "FandolFang-Regular", 16),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str | int) else str(value),
)
def test_each_level_is_set_in_its_face_and_size(block: Block, face: str, size: int) -> None:
    printed = [char for char in read_chars(render_document(document(block), ".pdf")) if char.text in "题目"]
    assert {(char.font, char.size) for char in printed} == {(face, size)}


def test_each_part_stands_in_the_face_of_the_standard_and_every_face_is_embedded(
    printed: list[Char], pdf: bytes
) -> None:
    assert {sign.font for sign in printed if sign.size == 22} == {"NotoSerifSC-Bold"}
    assert {sign.font for sign in printed if sign.size == 14 and not sign.is_in_body} == {"NotoSerifSC-Regular"}
    assert {sign.font for sign in printed if sign.size == 16 and sign.text in "一、二三四五六部门概况"} >= {
        *("NotoSansSC-Bold", "WenlianKai-Regular", "FandolFang-Regular"),
    }
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") == len({sign.font for sign in printed}) == 5


MARKS_ON_PAPER = [
    Title(((Run("文“文”文‘文’文——文·文……文"),),)),
    *(Heading(level, "", (Run("文“文”文‘文’文——文·文……文"),)) for level in (1, 2, 3)),
    Table("文“文”文‘文’文——文·文……文", "", (Column("甲", 1),), ()),
]


@pytest.mark.parametrize("block", MARKS_ON_PAPER, ids=["小标宋", "黑体", "楷体", "仿宋", "四号黑体"])
def test_quotation_marks_stand_beside_what_they_enclose_and_dashes_and_dots_in_the_middle(block: Block) -> None:
    pdf = pdf_of(block)
    with pypdfium2.PdfDocument(pdf) as opened:
        sheet = opened[0].render(scale=4).to_pil().convert("L").point(lambda level: 255 if level < 128 else 0)
    for sign in read_chars(pdf):
        if sign.text in "“”‘’—·…" and sign.size > 13 and sign.is_in_body:
            place = sheet.crop(tuple(round(4 * edge) for edge in (sign.left, sign.top, sign.right, sign.bottom)))
            left, _, right, _ = place.getbbox()
            middle = (left + right) / 2 / place.width
            assert (middle < 0.5) if sign.text in "”’" else (middle > 0.5) if sign.text in "“‘" else True, sign
            assert sign.text not in "—·…" or middle == pytest.approx(0.5, abs=0.06), sign


def test_rare_characters_of_names_are_printed_as_they_are_and_can_be_searched() -> None:
    assert shipped_fonts().missing_characters(RARE + BEYOND_16_BITS) == set()
    assert printed_body(paragraph(f"填报人{RARE}{BEYOND_16_BITS}。")) == f"填报人{RARE}{BEYOND_16_BITS}。"


def test_a_character_beyond_16_bits_is_drawn_once_and_as_wide_as_any_other() -> None:
    drawn = read_chars(render_document(document(paragraph(f"人{BEYOND_16_BITS}。")), ".pdf"))[:3]
    assert [round(sign.right - sign.left, 1) for sign in drawn] == [16.0, 16.0, 16.0]


def with_rare(text: str) -> Year:
    """A year with a text in its title, a heading, a paragraph and a table."""
    theme = new(Theme, title=f"主题{text}", opening=f"开头{text}")
    line = new(BudgetLine, name=f"项目{text}", category=PROJECT, initial_fiscal=wan("1"))
    return year_with(
        new(Department, name=f"文联{text}"), theme, line, new(Section, node="产出质量", content=f"质量{text}")
    )


def test_characters_no_face_has_are_named_and_drawn_as_a_mark_that_is_read_back_as_they_are() -> None:
    report = annual_report(with_rare(LACKING))
    assert print_warnings(report, ".pdf", shipped_fonts()) == ("", "字体中没有这些字，印为“〓”：☑、🙂。")
    assert print_warnings(report, ".txt", shipped_fonts()) == ("", "")
    assert running_text(read_chars(render_document(report, ".pdf"))) == expected_text(report)
    assert print_warnings(annual_report(with_rare("堃")), ".pdf", shipped_fonts()) == ("", "")


def test_the_text_format_keeps_every_character() -> None:
    text = render_document(annual_report(with_rare(LACKING)), ".txt").decode()
    assert text.count(LACKING) == 6


def test_a_long_name_of_the_office_keeps_to_the_type_area_in_the_signature() -> None:
    office = new(Department, name="示例区文学艺术界联合会" * 3)
    report = annual_report(year_with(office, new(Report, dated=date(2025, 4, 8))))
    assert [sign.text for sign in read_chars(render_document(report, ".pdf")) if not sign.is_inside] == []


def test_a_row_of_a_table_higher_than_a_page_loses_nothing() -> None:
    report = annual_report(year_with(new(BudgetLine, name="长" * 600, category=PROJECT)))
    assert body(read_chars(render_document(report, ".pdf"))).count("长") == 600

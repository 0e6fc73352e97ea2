"""What of the report is printed: 报送版, 全本, 公开版, own definitions; one form alone; 草稿 while it is unfinished."""

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pypdfium2
import pytest

from tests.make.records import new, wan, year_with
from tests.report.printed_text import without_spaces
from wenlian_desktop.domain.outlines.report_definitions import (
    ReportParts,
    all_report_parts,
    chosen_report_parts,
    keep_report_parts,
    remove_report_parts,
    report_parts,
)
from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.records.budget import PROJECT, BudgetLine
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.content.document import (
    AnnexList,
    Block,
    Chart,
    Document,
    Heading,
    Paragraph,
    TableOfContents,
)
from wenlian_desktop.report.content.form_document import form_document, form_names
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.content.unprintable import marked_as_draft
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.page import TextMark

SCORES, GOALS, PROJECTS = "部门整体绩效评价指标体系评分表", "部门整体支出绩效目标申报表", "项目支出绩效自评表"
REST = ["2024年度活动一览表", "2024年度预算支出按月情况表", "检查结果情况说明"]


def printed(year: Year, name: str) -> Document:
    parts = report_parts(year, name)
    assert parts is not None
    return annual_report(year, parts)


def of_kind(made: Document, *kinds: type[Block]) -> list[Block]:
    return [block for block in made.blocks if isinstance(block, kinds)]


def annexes_of(made: Document) -> list[str]:
    return [title for block in made.blocks if isinstance(block, AnnexList) for title in block.titles]


def changed(year: Year, changes: list[RowChange]) -> Year:
    return year.with_changes(changes)


def finished(year: Year) -> Year:
    """The sample with its one empty section written."""
    section = next(row for row in year.rows(Section) if row.node == "产出成本")
    return changed(year, [RowChange(section, replace(section, content="成本控制在批复的预算以内。"))])


# --- definitions ---


@pytest.mark.parametrize(
    ("name", "annexes", "charts", "pages"),
    [
        ("报送版", [SCORES, GOALS, PROJECTS], 0, 25),
        ("全本", [SCORES, GOALS, PROJECTS, *REST], 2, 32),
        ("公开版", [SCORES, GOALS, PROJECTS], 0, 25),
    ],
)
def test_a_definition_prints_its_annexes_and_charts(
    sample: Year, name: str, annexes: list[str], charts: int, pages: int
) -> None:
    made = printed(sample, name)
    assert annexes_of(made) == annexes
    assert len(of_kind(made, Chart)) == charts
    assert len(compose(made, shipped_fonts()).pages) == pages


def test_every_definition_has_all_headings_and_texts(sample: Year) -> None:
    whole = annual_report(sample)
    assert [each.name for each in all_report_parts(sample)] == ["报送版", "全本", "公开版"]
    assert printed(sample, "全本").blocks == whole.blocks
    for name in ("报送版", "公开版"):
        assert of_kind(printed(sample, name), Heading, Paragraph) == of_kind(whole, Heading, Paragraph)


def test_the_public_report_names_no_leader_and_no_telephone(sample: Year) -> None:
    told = {name: render_document(printed(sample, name), ".txt").decode() for name in ("报送版", "公开版")}
    assert "简如松" in told["报送版"]
    assert not re.search("简如松|宋临舟|机关总机", told["公开版"])
    assert told["公开版"].count("〔未填〕") == told["报送版"].count("〔未填〕") == 1


def test_what_was_ticked_is_kept_under_its_name_and_stands_in_the_order_of_the_outline(sample: Year) -> None:
    asked = ReportParts("报送版", ("self_evaluation", "months", "scores"), has_charts=True, has_contents=True)
    year = changed(sample, keep_report_parts(sample, asked))
    made = printed(year, "报送版")
    assert annexes_of(made) == [SCORES, "2024年度预算支出按月情况表", "部门整体绩效自评表"]
    assert len(of_kind(made, Chart)) == 2
    assert len(of_kind(made, TableOfContents)) == 1
    assert annexes_of(printed(year, "公开版")) == [SCORES, GOALS, PROJECTS]
    assert chosen_report_parts(year).name == "报送版"
    assert keep_report_parts(year, chosen_report_parts(year)) == []


def test_an_own_definition_is_chosen_until_another_is_and_can_be_removed(sample: Year) -> None:
    own = ReportParts("报人大", ("scores",), has_charts=False, has_contents=False)
    year = changed(sample, keep_report_parts(sample, own))
    assert [each.name for each in all_report_parts(year)] == ["报送版", "全本", "公开版", "报人大"]
    assert chosen_report_parts(year) == own
    whole = report_parts(year, "全本")
    assert whole is not None
    year = changed(year, keep_report_parts(year, whole))
    assert chosen_report_parts(year) == whole == report_parts(sample, "全本")
    year = changed(year, remove_report_parts(year, "报人大"))
    assert report_parts(year, "报人大") is None
    assert chosen_report_parts(year).name == "全本"


def test_choosing_what_is_chosen_changes_nothing(sample: Year) -> None:
    assert keep_report_parts(sample, chosen_report_parts(sample)) == []


def test_a_built_in_definition_that_was_only_chosen_follows_the_year(sample: Year) -> None:
    public = report_parts(sample, "公开版")
    assert public is not None
    year = changed(sample, keep_report_parts(sample, public))
    report = year.single(Report)
    year = changed(year, [RowChange(report, replace(report, has_contents=True))])
    assert chosen_report_parts(year) == replace(public, has_contents=True)


# --- one form alone ---

FORMS = {
    "scores": (SCORES, "99.90"),
    "goals": (GOALS, "≥170场"),
    "projects": (PROJECTS, "99.21"),
    "projects_cost": (PROJECTS, "99.06"),
    "self_evaluation": ("部门整体绩效自评表", "99.95"),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_alone_can_be_read_back_from_every_format(sample: Year, name: str) -> None:
    title, figure = FORMS[name]
    made = form_document(sample, name)
    with pypdfium2.PdfDocument(render_document(made, ".pdf")) as opened:
        pdf = without_spaces("".join(page.get_textpage().get_text_range() for page in opened))
    with zipfile.ZipFile(io.BytesIO(render_document(made, ".docx"))) as opened:
        word = re.sub("<[^>]+>", "", opened.read("word/document.xml").decode())
    book = openpyxl.load_workbook(io.BytesIO(render_document(made, ".xlsx")))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    for told in (pdf, word, *map(str, cells[:1])):
        assert title in told
    assert figure in pdf
    assert figure in word
    shown = [f"{each:.2f}" if isinstance(each, float) else str(each) for each in cells]
    assert figure in shown or name == "scores"  # there the total is a formula
    assert render_document(made, ".txt").decode().startswith(f"{title}\n")


def test_each_project_has_a_sheet_of_its_own(sample: Year) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_document(form_document(sample, "projects_cost"), ".xlsx")))
    assert book.sheetnames == ["文艺惠民与志愿服务", "戏曲文化周品牌活动"]


def test_projects_that_begin_alike_have_sheets_that_excel_can_tell_apart(sample: Year) -> None:
    alike = "文艺志愿服务进社区进校园进企业进军营进机关进乡村活动经费项目名"
    lines = [line for line in sample.rows(BudgetLine) if line.category == PROJECT]
    year = changed(sample, [RowChange(line, replace(line, name=f"{alike}{at}期")) for at, line in enumerate(lines)])
    book = openpyxl.load_workbook(io.BytesIO(render_document(form_document(year, "projects_cost"), ".xlsx")))
    sheets = [name.casefold() for name in book.sheetnames]
    assert (len(sheets), len(set(sheets)), max(map(len, sheets))) == (2, 2, 31)
    assert {sheet.print_title_rows for sheet in book.worksheets} != {None}


def test_a_form_alone_has_lines_to_sign_and_within_the_report_it_has_none(sample: Year) -> None:
    alone = render_document(form_document(sample, "projects_cost"), ".txt").decode()
    assert alone.count("项目负责人：") == 2
    assert "项目负责人：" not in render_document(annual_report(sample), ".txt").decode()


def test_a_report_with_both_projects_forms_is_recomputed_each_by_itself(sample: Year) -> None:
    """预算执行率 is scored above the indicators, so that 总分 is more than the column below it."""
    lines = lines_of(printed(finished(sample), "报送版"))
    assert [remark.code for remark in run_preflight(lines)] == []
    for right, wrong in (("99.06", "98.06"), ("99.99", "99.09")):
        [at] = [at for at, line in enumerate(lines) if line.startswith("总分") and right in line]
        spoiled = [*lines[:at], lines[at].replace(right, wrong), *lines[at + 1 :]]
        assert ("C21", at + 1) in [(remark.code, remark.line) for remark in run_preflight(spoiled)]


def test_a_form_without_content_is_refused_and_not_offered() -> None:
    year = year_with(new(BudgetLine, name="展演", category=PROJECT, initial_fiscal=wan("10")))
    assert form_names(year) == {}
    with pytest.raises(UserError, match="“绩效目标申报表”还没有内容。"):
        form_document(year, "goals")


@pytest.mark.parametrize(
    ("name", "asked"), [("evidence", "照片"), ("activities", "“活动”"), ("units", "“下属单位”"), ("months", "各月")]
)
def test_an_annex_without_content_says_what_it_is_made_of(name: str, asked: str) -> None:
    with pytest.raises(UserError) as refusal:
        form_document(year_with(), name)
    assert asked in refusal.value.remedy


# --- 草稿 ---


def marks(made: Document) -> list[tuple[int, float, float]]:
    """(page, size, height above the type area) of every 草稿."""
    return [
        (number, mark.size, -mark.y)
        for number, page in enumerate(compose(made, shipped_fonts()).pages)
        for _, _, group in page.groups
        for mark in group
        if isinstance(mark, TextMark) and "".join(piece.text for piece in mark.font_runs) == "草稿"
    ]


def test_an_unfinished_report_is_a_draft_on_every_page_above_the_text(sample: Year) -> None:
    made = marked_as_draft(sample, printed(sample, "报送版"))
    found = marks(made)
    assert [number for number, _, _ in found] == [*range(25)]
    assert {size for _, size, _ in found} == {14.0}  # 四号
    assert all(height > 0 for _, _, height in found)
    assert "草稿" not in render_document(made, ".txt").decode()
    with zipfile.ZipFile(io.BytesIO(render_document(made, ".docx"))) as opened:
        headers = [opened.read(f"word/header{number}.xml").decode() for number in (1, 2, 3)]
    assert ["草稿" in header for header in headers] == [True] * 3
    book = openpyxl.load_workbook(io.BytesIO(render_document(made, ".xlsx")))
    assert {sheet.oddHeader.right.text for sheet in book} == {"草稿"}


def test_a_finished_report_is_no_draft_nor_is_a_closed_one(sample: Year) -> None:
    year = finished(sample)
    made = printed(year, "报送版")
    assert marks(marked_as_draft(year, made)) == []
    closed = Year.of([*(row for rows in sample.tables.values() for row in rows), new(Edition, number=1)])
    assert marks(marked_as_draft(closed, printed(closed, "报送版"))) == []


def test_an_unexplained_error_makes_a_draft(sample: Year) -> None:
    year = finished(sample)
    line = next(row for row in year.rows(BudgetLine) if row.spent_once is not None)
    wrong = changed(year, [RowChange(line, replace(line, spent_once=wan("502")))])
    assert "〔" not in render_document(form_document(wrong, "goals"), ".txt").decode()
    assert marked_as_draft(wrong, form_document(wrong, "goals")).mark == "草稿"
    assert marked_as_draft(wrong, printed(wrong, "报送版")).mark == "草稿"


def test_an_annex_that_is_complete_is_no_draft(sample: Year) -> None:
    assert marked_as_draft(sample, form_document(sample, "goals")).mark == ""

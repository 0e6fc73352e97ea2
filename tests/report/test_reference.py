"""A published report: its figures and paragraphs, entered into fields, are printed in the PDF with headings.

The text is not part of the project; without it these tests are skipped.
"""

import re
from pathlib import Path

import pytest

from tests.report.printed_text import read_chars, running_text, without_spaces
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain import narrative
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession

REFERENCE = ROOT.parent / "shared" / "reference" / "report-2024.txt"
LEFTOVER = "[bookmark: _GoBack]"

Printed = tuple[YearSession, str]  # the session, and the text of its PDF without white space

pytestmark = pytest.mark.skipif(not REFERENCE.exists(), reason="the published report is not at hand")


@pytest.fixture(scope="module")
def lines() -> list[str]:
    text = REFERENCE.read_text(encoding="utf-8")
    return [line.strip() for line in text.split("\n") if line.strip()]


def add_row(session: YearSession, record: str, **texts: str) -> str:
    """Add a row and enter its fields."""
    uid = session.add(record)
    for field, text in texts.items():
        assert session.enter(Ref(record, uid, field), text) == ""
    return uid


def fill_section(session: YearSession, title: str, *paragraphs: str) -> None:
    """Enter the text of one outline node."""
    section = next(row for row in session.view.rows(Section) if row.node == title)
    assert session.enter(ref_to(section, "content"), "\n".join(paragraphs)) == ""


def enumerated(text: str) -> list[tuple[str, str]]:
    """(name, effect) of each “n是举办….” of a paragraph."""
    pieces = re.split(r"[一二三四五六]是举办", text)[1:]
    return [tuple(piece.split("。", 1)) for piece in pieces]  # type: ignore[misc]


def fill(session: YearSession, lines: list[str]) -> None:
    """Enter the published report, tab by tab."""
    department, report = session.view.single(Department), session.view.single(Report)
    session.enter(ref_to(department, "name"), "北京市西城区文学艺术界联合会")
    session.enter(ref_to(department, "short_name"), "区文联")
    session.enter(ref_to(report, "stated_score"), "99.90")
    fill_section(session, outline.ORGANISATION, lines[3])
    fill_section(session, outline.OBJECTIVES, lines[5])
    for line in lines[6:13]:
        add_row(session, "objective", content=line.split(".", 1)[1])
    fill_budget(session)
    fill_activities(session, lines)
    fill_rest(session, lines)


def fill_budget(session: YearSession) -> None:
    lines = (("基本支出", "人员经费", "713.4", "541.09"), ("项目", "项目支出", "380", "501.43"))
    for name, category, budget, spent in lines:
        texts = {"name": name, "category": category, "initial_fiscal": budget, "mode": "全年一次", "spent_once": spent}
        add_row(session, "budget_line", **texts)


def fill_activities(session: YearSession, lines: list[str]) -> None:
    first = add_row(session, "theme", title=lines[18].removeprefix("（1）"), style="逐项")
    for name, effect in enumerated(lines[19]):
        add_row(session, "activity", name=name, effect=effect, category="展览", theme=first)
    second = add_row(session, "theme", title=lines[20].removeprefix("（2）"), style="连贯")
    club, season = lines[21].split("举办“梨园", 1)
    add_row(session, "activity", name="西城曲艺传习社", effect=club, category="其他", theme=second)
    name = "“梨园芳华 京聚西城”——2024京剧文化季活动"
    add_row(session, "activity", name=name, effect="举办“梨园" + season, category="品牌活动", theme=second)


def fill_rest(session: YearSession, lines: list[str]) -> None:
    fill_section(session, outline.PROGRESS, lines[23])
    fill_section(session, outline.COST, lines[25])
    effects = [line.split(".", 1)[1] for line in lines[26:30]]
    for title, text in zip(("经济效益", "社会效益", "可持续性影响", outline.SATISFACTION), effects, strict=True):
        fill_section(session, title, text)
    fill_section(session, outline.RULES, lines[32])
    fill_section(session, outline.COMPLIANCE, lines[33])
    fill_section(session, outline.ASSETS, lines[35])
    fill_section(session, outline.PERFORMANCE, lines[37])
    fill_section(session, outline.CARRYOVER, lines[39])
    fill_section(session, outline.DIFFERENCE, lines[41].removeprefix(LEFTOVER))
    add_row(session, "problem", content=lines[46])
    for line in lines[48:50]:
        add_row(session, "measure", content=re.sub(r"^（.）", "", line))


@pytest.fixture(scope="module")
def printed(lines: list[str], tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The session with the reference, closed and reopened, and the text of its PDF without white space."""
    path = tmp_path_factory.mktemp("reference") / "2024.wenlian"
    year_files.new(path, 2024)
    session = YearSession(path)
    fill(session, lines)
    session.close()
    again = YearSession(path)
    pdf = render_document(annual_report(again.view), ".pdf")
    again.close()
    return again, running_text(read_chars(pdf))


def test_the_figures_are_computed(printed: Printed) -> None:
    view = printed[0].view
    whole = derived.execution(view)
    assert (whole.full, whole.spent, whole.rate) == (1_093_400_000, 1_042_520_000, "95.35%")
    assert derived.execution(view, "项目支出").rate == "131.96%"
    assert (derived.carryover(view), derived.carryover_rate(view)) == (50_880_000, "4.65%")


def test_the_budget_sentence_is_the_published_one(printed: Printed, lines: list[str]) -> None:
    published = next(line for line in lines if line.startswith("2024年全年预算数"))
    assert plain_text(narrative.budget_sentence(printed[0].view)) == published
    assert published in printed[1]


# Headings of its own; 无, instead of which the report says that there is nothing else to tell; the office by a short
# name that it never introduces.
OTHERWISE_PRINTED = (
    "部门整体绩效目标设立情况。", "产出数量及质量：", "无。", "区文联部门整体绩效评价得分为99.90分。",
)  # fmt: skip


def sentences(lines: list[str]) -> list[str]:
    """Every sentence of the report's paragraphs, without preceding numbers and headings."""
    found: list[str] = []
    for line in lines[1:]:
        text = re.sub(r"^(（[一二三四五六1-9]）|\d\.)", "", line.replace(LEFTOVER, ""))
        found += re.findall(r"[^。；]+[。；：]", text)
    return [sentence for sentence in found if sentence not in OTHERWISE_PRINTED]


def test_every_sentence_of_its_paragraphs_stands_in_the_pdf_in_order(printed: Printed, lines: list[str]) -> None:
    text, at = printed[1], 0
    assert len(sentences(lines)) > 60
    for sentence in sentences(lines):
        found = text.find(without_spaces(sentence), at)
        assert found >= 0, sentence
        at = found


def test_the_lost_headings_are_back_and_the_leftover_is_gone(printed: Printed) -> None:
    text, at = printed[1], 0
    for each in shipped_outline().numbered:
        heading = each.text
        at = text.find(heading, at)
        assert at >= 0, heading
    assert "bookmark" not in text
    assert "评价得分为99.90分。" in text


def test_overspending_and_the_missing_parts_are_found(printed: Printed) -> None:
    findings = [(each.code, each.message) for each in printed[0].findings()]
    assert ("C08", "“项目”支出501.43万元，超过全年预算380万元（执行率131.96%），没有说明。") in findings
    assert ("C32", CONTRADICTIONS["C32"]) in findings


CONTRADICTIONS = {
    "C05": "项目支出501.43万元，超过项目支出全年预算380万元，其中登记的预算调整合计0万元。",
    "C08": "“项目”支出501.43万元，超过全年预算380万元（执行率131.96%），没有说明。",
    "C10": "“结转结余率”写“无”，而全年预算1093.4万元，支出1042.52万元，结转结余50.88万元，结转结余率4.65%，超过0.5%。",
    "C11": "“部门预决算差异率”写“无”，而年初预算1093.4万元，决算1042.52万元，相差50.88万元，差异率−4.65%，超过0.5%。",
    "C24": "填报得分99.9分，而按规则最多得99.07分（预算执行率1042.52÷1093.4＝95.35%），没有人工评分和理由。",
    "C32": "提纲应有22节，有内容的19节，缺：产出质量、环境效益、会计基础信息完善性。",
}


def test_what_the_report_says_against_its_figures_is_found_with_both_numbers(printed: Printed) -> None:
    found = {each.code: each.message for each in printed[0].findings() if each.level is Level.ERROR}
    assert found == CONTRADICTIONS


def test_repaired_it_has_no_error_left(lines: list[str], tmp_path: Path) -> None:
    path = tmp_path / "2024.wenlian"
    year_files.new(path, 2024)
    session = YearSession(path)
    fill(session, lines)
    changes = (("追减", "基本支出", "171.1"), ("追加", "项目", "125.46"))
    for kind, line, amount in changes:
        add_row(session, "budget_change", kind=kind, line=line, amount=amount)
    for title in (outline.QUALITY, "环境效益", outline.BOOKKEEPING, outline.CARRYOVER, outline.DIFFERENCE):
        fill_section(session, title, "各项工作按要求完成，资料齐全。")
    assert [each for each in session.findings() if each.level is Level.ERROR] == []
    session.close()

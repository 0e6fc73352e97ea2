"""Checks of completeness: where each fires, and where it stays silent."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.checks.run_checks import run_checks, unexplained_errors
from wenlian_desktop.domain.outlines.outline_editing import to_outline_text, without
from wenlian_desktop.domain.outlines.outline_model import Outline
from wenlian_desktop.domain.outlines.shipped_outlines import outline_copy, shipped_outline, shipped_outline_texts
from wenlian_desktop.domain.records.activities import CANCELLED, Activity, Indicator, Survey, Theme
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.budget import CUT, BudgetChange, BudgetLine
from wenlian_desktop.domain.records.conclusions import Measure, OutlineCopy, Problem, RuleSet, ScoreEntry
from wenlian_desktop.domain.records.department import Department, Objective, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, note_uid, ref_to
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of


def office(*rows: Record) -> Year:
    """A year whose single records have all required fields."""
    return year_with(new(Report, year=2024), new(Department, name="示例区文联", short_name="区文联"), *rows)


def test_required_fields_fires() -> None:
    named, nameless = new(Activity, name="巡演"), new(Activity, category="演出")
    assert findings_of("R01", office(named, nameless)) == [
        (Level.ERROR, "活动“巡演”的“类别”未填，此栏必填。", refs_of(named, "category")),
        (Level.ERROR, "活动“活动第2条”的“活动名称（全称）”未填，此栏必填。", refs_of(nameless, "name")),
    ]


def test_required_fields_of_what_stands_once_are_named_without_a_row() -> None:
    year = year_with()
    report, department = year.single(Report), year.single(Department)
    assert findings_of("R01", year) == [
        (Level.ERROR, "报告的“评价年度”未填，此栏必填。", refs_of(report, "year")),
        (Level.ERROR, "部门的“部门全称”未填，此栏必填。", refs_of(department, "name")),
        (Level.ERROR, "部门的“部门简称”未填，此栏必填。", refs_of(department, "short_name")),
    ]


def test_required_fields_stays_silent() -> None:
    filled = new(Activity, name="巡演", category="演出")
    zero = new(BudgetLine, name="公用经费", category="公用经费", initial_fiscal=0, mode="逐笔")
    assert findings_of("R01", office(filled, zero)) == []


def test_a_required_field_with_unread_typing_is_told_once() -> None:
    line = new(BudgetLine, name="公用经费", category="公用经费", mode="逐笔")
    typed = drafted("budget_line", line.uid, "initial_fiscal", "一千万")
    year = office(line, typed)
    assert findings_of("R01", year) == []
    assert len(findings_of("R02", year)) == 1


def test_many_empty_sections_are_told_by_the_outline_alone() -> None:
    year = office(*written(outline.QUALITY, outline.COST))
    assert findings_of("R03", year) == []
    assert len(findings_of("C32", year)) == 1


def drafted(record: str, uid: str, field: str, typed: str | None) -> Draft:
    return Draft(uid=note_uid(Ref(record, uid, field)), record=record, row=uid, field=field, typed=typed)


def test_unread_drafts_fires() -> None:
    show = new(Activity, name="巡演")
    year = office(show, drafted("activity", show.uid, "cost", "12.5O"))
    message = "活动“巡演”的“实际额”中的输入“12.5O”尚未存为数据。"
    assert findings_of("R02", year) == [(Level.ERROR, message, refs_of(show, "cost"))]


def test_an_unread_draft_is_told_by_its_beginning_even_where_its_row_is_gone() -> None:
    messages = [
        message for _, message, _ in findings_of("R02", office(drafted("activity", "f" * 16, "name", "长" * 50)))
    ]
    assert messages == [f"活动“（已删除）”的“活动名称（全称）”中的输入“{'长' * 40}”尚未存为数据。"]


def test_unread_drafts_stays_silent() -> None:
    assert findings_of("R02", office(new(Activity, name="巡演", cost=1250))) == []


def written(*but: str) -> list[Record]:
    """A text for every heading but these."""
    return [new(Section, node=title, content="已写。") for title in outline.SECTION_TITLES if title not in but]


def test_empty_sections_fires() -> None:
    empty = new(Section, node=outline.QUALITY)
    message = "报告“产出质量”一节没有正文。"
    assert findings_of("R03", office(empty, *written(outline.QUALITY))) == [
        (Level.WARNING, message, refs_of(empty, "content"))
    ]


def test_a_heading_whose_row_is_missing_is_found_too() -> None:
    assert findings_of("R03", office(*written(outline.QUALITY))) == [
        (Level.WARNING, "报告“产出质量”一节没有正文。", (Ref("section", "", "content", "产出质量"),))
    ]


def test_empty_sections_stays_silent() -> None:
    none, told, twice = (new(Section, node=node) for node in ("环境效益", outline.QUANTITY, outline.QUALITY))
    show = new(Activity, name="巡演", category="演出")
    rest = written("环境效益", outline.QUANTITY)  # a text for 产出质量 stands beside the empty row
    assert findings_of("R03", office(none, confirmed_none(none, "content"), told, twice, show, *rest)) == []


def test_broken_figures_fires() -> None:
    gone, never = f"⟦{'a' * 16}.initial_fiscal=1093.4⟧", f"⟦{'b' * 16}.amount⟧"
    text = new(Section, node=outline.QUALITY, content=f"预算{gone}万元，支出{never}万元。")
    show = new(Activity, name="巡演", effect=f"⟦{text.uid}.content⟧")
    lost, of_text = refs_of(show, "effect"), refs_of(text, "content")
    here = "正文段落“产出质量”的“正文”中"
    assert findings_of("R05", office(text, show)) == [
        (Level.ERROR, "活动“巡演”的“成效描述（入报告）”中有一个数据（content）找不到来源，印为〔未填〕。", lost),
        (Level.ERROR, f"{here}的“年初预算：当年财政拨款”所在的记录已删除，印最后的值“1093.4”。", of_text),
        (Level.ERROR, f"{here}有一个数据（调整金额或支出数）找不到来源，印为〔未填〕。", of_text),
    ]


def test_broken_figures_stays_silent() -> None:
    line = new(BudgetLine, name="公用经费", initial_fiscal=1)
    tokens = f"⟦{line.uid}.initial_fiscal⟧、⟦{line.uid}.carried_in⟧、⟦⟧、⟦{line.uid}⟧"
    assert findings_of("R05", office(line, new(Section, node=outline.QUALITY, content=tokens))) == []


def printed_under(year: Year, title: str) -> str:
    """The first line of the report under a heading."""
    lines = lines_of(annual_report(year))
    return lines[next(place for place, line in enumerate(lines) if line.endswith(title)) + 1]


PROJECT = new(BudgetLine, name="文化周")
TOLD: list[tuple[str, Record]] = [
    (outline.OBJECTIVES, new(Objective, content="一年三展。")),
    (outline.EXECUTION, PROJECT),
    (outline.QUANTITY, new(Activity, name="巡演", category="演出")),
    (outline.QUANTITY, new(Theme, title="戏曲", opening="戏曲传承历史较长。")),
    (outline.SATISFACTION, new(Survey, name="调查")),
    (outline.CARRYOVER, PROJECT),
    (outline.DIFFERENCE, PROJECT),
    (outline.PROBLEMS, new(Problem, content="进度偏慢。")),
    (outline.MEASURES, new(Measure, content="按节点付款。")),
]
UNTOLD: list[tuple[str, Record]] = [
    (outline.QUANTITY, new(Activity, name="巡演", category="演出", status=CANCELLED)),
    (outline.QUANTITY, new(Activity, name="巡演", category="演出", in_report=False)),
    (outline.QUANTITY, new(Theme, title="戏曲")),
    (outline.OBJECTIVES, new(Objective, content="项目目标。", line=PROJECT.uid)),
]


@pytest.mark.parametrize(("node", "row"), TOLD)
def test_a_heading_told_by_data_needs_no_text(node: str, row: Record) -> None:
    year = office(row, *written(node))
    assert printed_under(year, node) != "〔未填〕"
    assert findings_of("R03", year) == []


@pytest.mark.parametrize(("node", "row"), UNTOLD, ids=["cancelled", "not to be told", "no opening", "of a project"])
def test_a_heading_with_nothing_under_it_is_found_whatever_rows_there_are(node: str, row: Record) -> None:
    year = office(row, *written(node))
    assert printed_under(year, node) == "〔未填〕"
    assert [message for _, message, _ in findings_of("R03", year)] == [f"报告“{node}”一节没有正文。"]


def test_unusable_rule_set_fires() -> None:
    copy = new(RuleSet, name="自拟", content="{}")
    [(level, message, refs)] = findings_of("R06", year_with(copy))
    assert (level, refs) == (Level.ERROR, refs_of(copy, "content"))
    assert message.startswith("本年度的评分规则集不能使用，得分算不出来：不是本程序的评分规则集")


def test_unusable_rule_set_stays_silent(sample: Year) -> None:
    assert findings_of("R06", sample) == findings_of("R06", year_with()) == []


def test_unusable_outline_fires() -> None:
    copy = new(OutlineCopy, name="自拟", content='{"format": "别的"}')
    [(level, message, refs)] = findings_of("R10", year_with(copy))
    assert (level, refs) == (Level.ERROR, refs_of(copy, "content"))
    assert message == "本年度存的报告提纲读不出来，报告暂按自带的北京提纲印。"


def test_unusable_outline_stays_silent(sample: Year) -> None:
    own = new(OutlineCopy, name="湖南", content=shipped_outline_texts()["hunan"])
    assert findings_of("R10", sample) == findings_of("R10", year_with(own)) == []


def test_score_of_no_item_fires() -> None:
    entry = new(ScoreEntry, item="资产")
    message = "人工评分的“资产”不是规则集《北京市部门整体绩效评价指标体系（20/60/20）》的评分项，没有计入得分。"
    assert findings_of("R07", year_with(entry)) == [(Level.WARNING, message, refs_of(entry, "item"))]


def test_score_of_no_item_stays_silent(sample: Year) -> None:
    assert findings_of("R07", sample) == []
    of_project = new(ScoreEntry, item="资产", line="1" * 16)
    assert findings_of("R07", year_with(new(ScoreEntry), new(ScoreEntry, item="C21"), of_project)) == []
    assert findings_of("R07", year_with(new(ScoreEntry, item="资产"), new(RuleSet, content="{"))) == []


# --- scored items without data ---


def without_grade(year: Year) -> tuple[Year, Indicator]:
    """The sample without the grade of its judged indicator, and without a stated total."""
    judged = next(row for row in year.rows(Indicator) if row.grade)
    report = year.single(Report)
    unstated = replace(report, stated_score=None, stated_grade=None)
    emptied = replace(judged, grade=None)
    return year.with_changes([RowChange(judged, emptied), RowChange(report, unstated)]), emptied


def test_scored_items_have_data_fires(sample: Year) -> None:
    year, judged = without_grade(sample)
    told = f"评分项“可持续性影响”缺绩效指标“{judged.name}”的“定性档次”，总分算不出来。"
    assert findings_of("R09", year) == [(Level.ERROR, told, refs_of(judged, "grade"))]
    assert [each.is_to_fill for each in run_checks(year) if each.code == "R09"] == [False]
    assert "R09" in [each.code for each in unexplained_errors(year)]  # the year cannot be closed


def test_scored_items_have_data_stays_silent(sample: Year) -> None:
    assert findings_of("R09", sample) == []


@pytest.mark.parametrize(
    ("node", "fields", "told"),
    [
        ("财务管理制度健全性", {}, "评分项“财务管理制度健全性”没有勾选符合的评分要点，也没有人工评分，总分算不出来。"),
        ("财务管理制度健全性", {"score": Decimal("0.8")}, None),
        ("财务管理制度健全性", {"points_met": "有制度"}, None),
    ],
)  # fmt: skip
def test_points_are_ticked_or_scored_by_hand(sample: Year, node: str, fields: dict[str, Any], told: str | None) -> None:
    entry = next(row for row in sample.rows(ScoreEntry) if row.item == node)
    empty = {"score": None, "points_met": None, "not_applicable": None, "lost_reason": None}
    year = sample.with_changes([RowChange(entry, replace(entry, **{**empty, **fields}))])
    assert [sentence for _, sentence, _ in findings_of("R09", year)] == ([told] if told else [])


def test_an_item_nobody_scored_leads_to_its_line_in_the_ledger(sample: Year) -> None:
    entry = next(row for row in sample.rows(ScoreEntry) if row.item == "财务管理制度健全性")
    [(_, _, places)] = findings_of("R09", sample.with_changes([RowChange(entry, None)]))
    assert places == (Ref("score_entry", "", "", "财务管理制度健全性"),)


def test_satisfaction_without_a_survey_is_told(sample: Year) -> None:
    gone = [RowChange(row, None) for row in sample.rows(Survey)]
    gone += [RowChange(row, None) for row in sample.rows(Indicator) if row.level1 == "满意度"]
    found = findings_of("R09", sample.with_changes(gone))
    told = "评分项“服务对象满意度”没有满意度调查，总分算不出来。"
    assert found == [(Level.ERROR, told, (Ref("survey", "", ""),))]


def test_a_new_year_is_told_once_that_its_items_are_to_be_filled_in() -> None:
    found = [each for each in run_checks(year_with()) if each.code == "R09"]
    assert [each.is_to_fill for each in found] == [True]
    assert found[0].message.startswith("有17个评分项缺数据，总分算不出来：预算执行率、产出数量、")


def test_a_part_whose_only_item_lost_its_budget_is_told_beside_a_stated_total(sample: Year) -> None:
    cuts = [
        RowChange(None, new(BudgetChange, kind=CUT, line=row.uid, amount=10**10)) for row in sample.rows(BudgetLine)
    ]
    year = sample.with_changes(cuts)
    assert year.single(Report).stated_score is not None
    told = [sentence for _, sentence, _ in findings_of("R09", year)]
    name = sample.rows(BudgetLine)[0].name
    assert f"评分项“预算执行率”算不出来：预算项目“{name}”的“年初预算：当年财政拨款”等合计为0，或者小于0。" in told


@pytest.mark.parametrize("target", ["0", None])
def test_a_goal_of_nothing_is_the_field_to_mend(sample: Year, target: str | None) -> None:
    row = next(each for each in sample.rows(Indicator) if each.level2 == "数量")
    changed = replace(row, target=target and Decimal(target), sign="≥", direction="正向")
    [(_, told, places)] = findings_of("R09", sample.with_changes([RowChange(row, changed)]))
    assert places == (ref_to(row, "target"),)
    assert "年度指标值（调整后）" in told


def test_a_total_stated_by_hand_needs_no_items() -> None:
    assert findings_of("R09", year_with(new(Report, stated_score=Decimal("95")))) == []


def test_texts_without_a_place_fires() -> None:
    typed = new(Section, node=outline.ASSETS, content="账实相符。")
    text = to_outline_text(without_assets(""))
    year = year_with(outline_copy("c" * 16, 1, text), typed)
    message = "“资产管理”写了正文，而提纲里没有它的位置，没有印。"
    assert findings_of("R11", year) == [(Level.HINT, message, refs_of(typed, "content"))]


def test_texts_without_a_place_stays_silent(sample: Year) -> None:
    typed = new(Section, node=outline.ASSETS, content="账实相符。")
    explained = outline_copy("c" * 16, 1, to_outline_text(without_assets("区里没有资产，由上级管理")))
    assert findings_of("R11", year_with(explained, typed)) == findings_of("R11", year_with(explained)) == []
    assert findings_of("R11", sample) == []


def without_assets(reason: str) -> Outline:
    """The default outline without 资产管理; without a reason it is as if nobody had left it out."""
    shorter = without(shipped_outline(), "D2", reason)
    return shorter if reason else replace(shorter, left_out=())

"""The outline and the generated sentences of the report, word for word."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain import activity_narrative, execution_narrative, narrative
from wenlian_desktop.domain.activity_narrative import theme_paragraph
from wenlian_desktop.domain.narrative import RATE_RULE
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline
from wenlian_desktop.domain.records.activities import (
    CANCELLED,
    ENUMERATED,
    NARROW,
    PROSE,
    Activity,
    Association,
    MediaReport,
    Survey,
    Theme,
)  # fmt: skip
from wenlian_desktop.domain.records.budget import ONCE, OTHER, PROJECT, STAFF, Accounts, BudgetLine, Payment
from wenlian_desktop.domain.records.department import Department, Report, Staffing
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.fields import Floor, Ref
from wenlian_desktop.domain.values.outline import SECTION_TITLES, heading_number
from wenlian_desktop.domain.values.runs import Derivation, plain_text

# DOMAIN 1.2, level by level
OUTLINE = """
一、部门概况
 （一）机构设置及职责工作任务情况
 （二）部门整体绩效目标设立情况
二、当年预算执行情况
三、整体绩效目标实现情况
 （一）产出完成情况分析
   1.产出数量
   2.产出质量
   3.产出进度
   4.产出成本
 （二）效果实现情况分析
   1.经济效益
   2.社会效益
   3.环境效益
   4.可持续性影响
   5.服务对象满意度
四、预算管理情况分析
 （一）财务管理
   1.财务管理制度健全性
   2.资金使用合规性和安全性
   3.会计基础信息完善性
 （二）资产管理
 （三）绩效管理
 （四）结转结余率
 （五）部门预决算差异率
五、总体评价结论
 （一）评价得分情况
 （二）存在的问题及原因分析
六、措施建议
"""


def test_the_outline_is_the_one_of_the_bureau_with_its_numbers() -> None:
    indent = {1: "", 2: " ", 3: "   "}
    lines = [f"{indent[each.level]}{each.text}" for each in shipped_outline().numbered]
    assert lines == OUTLINE.strip("\n").split("\n")


@pytest.mark.parametrize(
    ("level", "numbers"),
    [(1, "一、 十、 十一、"), (2, "（一） （十） （十一）"), (3, "1. 10. 11."), (4, "（1） （10） （11）")],
)
def test_numbers_follow_the_standard_of_official_documents(level: int, numbers: str) -> None:
    assert " ".join(heading_number(level, place) for place in (1, 10, 11)) == numbers


def test_free_text_stands_under_headings_without_headings_of_their_own() -> None:
    assert len(SECTION_TITLES) == len(set(SECTION_TITLES)) == 22
    assert not {"部门概况", "产出完成情况分析", "财务管理"} & set(SECTION_TITLES)
    assert {"当年预算执行情况", "产出数量", "资产管理", "措施建议"} < set(SECTION_TITLES)


def line(category: str, initial: str | None, spent: str | None) -> BudgetLine:
    amounts = [None if text is None else wan(text) for text in (initial, spent)]
    return new(BudgetLine, category=category, initial_fiscal=amounts[0], mode=ONCE, spent_once=amounts[1])


PUBLISHED = (
    "2024年全年预算数1093.4万元，其中，基本支出预算数713.4万元，项目支出预算数380万元，其他支出预算数0万元。"
    "资金总体支出1042.52万元，其中，基本支出541.09万元，项目支出501.43万元，其他支出0万元。"
    "预算执行率为95.35%。"
)


def published() -> Year:
    """The figures of the published report of 2024 (DOMAIN 1.3)."""
    lines = [line(STAFF, "713.4", "541.09"), line(PROJECT, "380", "501.43"), line(OTHER, "0", "0")]
    return year_with(new(Report, year=2024), *lines)


def test_the_budget_sentence_is_the_fixed_one() -> None:
    assert plain_text(narrative.budget_sentence(published())) == PUBLISHED


def test_the_budget_sentence_knows_where_its_figures_come_from() -> None:
    year = published()
    runs = narrative.budget_sentence(year)
    assert runs[0].source == Ref("report", year.single(Report).uid, "year")
    assert runs[-2] == narrative.Run("95.35%", RATE_RULE)
    assert [run.text for run in runs if run.source == narrative.BUDGET_RULE] == [
        "1093.4", "713.4", "380", "0", "1042.52", "541.09", "501.43", "0",
    ]  # fmt: skip


def test_a_budget_that_is_not_filled_in_prints_as_unfilled() -> None:
    year = year_with(line(STAFF, None, "541.09"), line(PROJECT, "380", None))
    assert plain_text(narrative.budget_sentence(year)) == (
        "〔未填〕年全年预算数〔未填〕万元，其中，基本支出预算数〔未填〕万元，项目支出预算数380万元，其他支出预算数0万元。"
        "资金总体支出〔未填〕万元，其中，基本支出541.09万元，项目支出〔未填〕万元，其他支出0万元。"
        "预算执行率为〔未填〕。"
    )


def show(name: str | None, effect: str | None = None, **values: Any) -> Activity:
    return new(Activity, name=name, effect=effect, **values)


def told(theme: Theme | None, *rows: Record) -> str:
    return plain_text(theme_paragraph(year_with(*([theme] if theme else []), *rows), theme))


def test_spending_of_which_nothing_is_filled_in_is_not_told_as_nought() -> None:
    lines = [
        new(BudgetLine, name="人员", category=STAFF, mode="逐月", initial_fiscal=wan("10")),
        new(BudgetLine, name="展览", category=PROJECT, mode="逐笔", initial_fiscal=wan("5")),
    ]
    year = year_with(new(Report, year=2024), *lines)
    told = plain_text(narrative.budget_sentence(year))
    assert "全年预算数15万元" in told
    assert "资金总体支出〔未填〕万元，其中，基本支出〔未填〕万元，项目支出〔未填〕万元，其他支出0万元。" in told
    one = year_with(new(Report, year=2024), *lines, new(Payment, line=lines[1].uid, amount=wan("2")))
    assert "资金总体支出2万元，其中，基本支出0万元，项目支出2万元" in plain_text(narrative.budget_sentence(one))


def test_the_activities_of_a_theme_are_enumerated() -> None:
    theme = new(Theme, title="时代主题", opening="以年度主线统筹各协会。", style=ENUMERATED)
    activities = [
        show("山河新卷", "作品以街巷更新为题材。", theme=theme.uid),
        show("“光影”摄影展", "记录日常变化。", theme=theme.uid, verb="推出"),
        show("《清溪文艺》2024年卷", None, theme=theme.uid, verb="出版"),
    ]
    assert told(theme, *activities) == (
        "以年度主线统筹各协会。"
        "一是举办“山河新卷”。作品以街巷更新为题材。"
        "二是推出“光影”摄影展。记录日常变化。"
        "三是出版《清溪文艺》2024年卷。"
    )


def test_a_theme_told_in_prose_has_no_numbers_and_names_an_activity_once() -> None:
    theme = new(Theme, style=PROSE)
    activities = [
        show("2024年戏曲文化周", "10月举办的戏曲文化周从剧场走到校园。", short_name="戏曲文化周", theme=theme.uid),
        show("曲苑书场", "周末免费开放。", theme=theme.uid, verb="开展"),
    ]
    assert told(theme, *activities) == "10月举办的戏曲文化周从剧场走到校园。本部门开展“曲苑书场”。周末免费开放。"


def test_ten_and_more_activities_are_counted_on() -> None:
    text = told(None, *(show(f"第{number}场") for number in range(1, 22)))
    assert "十是举办“第10场”。\n十一是举办“第11场”。" in text
    assert text.endswith("二十是举办“第20场”。\n二十一是举办“第21场”。")


def test_only_activities_that_were_held_and_are_to_be_told_are_told() -> None:
    theme = new(Theme, title="戏曲")
    rows = [
        show("取消的", theme=theme.uid, status=CANCELLED),
        show("不写的", theme=theme.uid, in_report=False),
        show("别处的"),
        show("要写的", theme=theme.uid, in_report=True),
    ]
    assert told(theme, *rows) == "一是举办“要写的”。"
    assert told(None, theme, *rows) == "一是举办“别处的”。"


@pytest.mark.parametrize(
    ("name", "quoted"),
    [("写生展", "“写生展”"), ("“清溪两岸”写生展", "“清溪两岸”写生展"), ("《清溪文艺》首发", "《清溪文艺》首发")],
)
def test_a_name_is_quoted_unless_it_brings_its_own_marks(name: str, quoted: str) -> None:
    assert activity_narrative.quote_name(name) == quoted


def test_an_activity_without_a_name_prints_as_unfilled() -> None:
    assert told(None, show(None, "观众踊跃。")) == "一是举办〔未填〕。观众踊跃。"


def test_every_piece_of_an_activity_leads_to_its_field() -> None:
    held = show("山河新卷", "观众踊跃。", tells_figures=True, audience=Floor(200, "余"))
    runs = theme_paragraph(year_with(held, new(MediaReport, activity=held.uid, outlet="市报")), None)
    assert [(run.text, getattr(run.source, "field", run.source)) for run in runs] == [
        ("一是", None), ("举办", "verb"), ("“山河新卷”", "name"), ("。", None), ("观众踊跃。", "effect"),
        ("现场观众", None), ("200余", "audience"), ("人次", None),
        ("，", None), ("1", Derivation("媒体报道家数")), ("家媒体作了报道", None), ("。", None),
    ]  # fmt: skip


def test_the_sentence_of_figures_tells_what_is_filled_in() -> None:
    held = show(
        "巡演", tells_figures=True, sessions=30, artists=Floor(432), audience=Floor(1_380_000, "超过", True),
        online_views=Floor(86_000, "", True), exhibited=Floor(0), gifts=Floor(20, "余"),
    )  # fmt: skip
    reports = [new(MediaReport, activity=held.uid, outlet=outlet) for outlet in ("市报", "市报", "区融媒体")]
    assert plain_text(activity_narrative.activity_figures(year_with(held, *reports), held)) == (
        "活动共举办30场，艺术家参与432人次，现场观众超过138万人次，线上浏览8.6万次，赠送作品20余件，2家媒体作了报道。"
    )


NOTHING_TO_TELL: list[dict[str, Any]] = [
    {},
    {"sessions": 30, "tells_figures": False},
    {"sessions": 1, "tells_figures": True},
    {"tells_figures": True},
]


@pytest.mark.parametrize("values", NOTHING_TO_TELL)
def test_without_figures_to_tell_there_is_no_sentence(values: dict[str, Any]) -> None:
    held = show("巡演", **values)
    assert activity_narrative.activity_figures(year_with(held), held) == ()


def test_staffing_tells_posts_with_their_people_and_associations() -> None:
    rows = [new(Staffing, authorized=16, actual=13), new(Staffing, authorized=1, actual=1), new(Staffing, actual=9)]
    year = year_with(*rows, *(new(Association, name=name) for name in ("书法", "美术")))
    assert plain_text(narrative.staffing_sentence(year)) == "本部门核定编制17名，实有14人，联系管理文艺家协会2个。"
    assert narrative.staffing_sentence(year_with()) == ()
    assert (
        plain_text(narrative.staffing_sentence(year_with(*rows, new(Staffing, authorized=2)))) == "本部门核定编制19名。"
    )
    assert plain_text(narrative.staffing_sentence(year_with(new(Association)))) == "本部门联系管理文艺家协会1个。"


def test_a_survey_says_how_it_was_counted() -> None:
    answers = {
        "very_satisfied": 300,
        "satisfied": 74,
        "fairly_satisfied": 20,
        "dissatisfied": 3,
        "very_dissatisfied": 1,
    }
    survey = new(Survey, name="惠民活动调查", issued=420, returned=406, valid=398, method=NARROW, **answers)
    assert plain_text(narrative.survey_sentence(year_with(survey), survey)) == (
        "惠民活动调查发放问卷420份，回收406份，其中有效问卷398份，按“（非常满意＋满意）÷有效份数”计算，满意度为93.97%。"
    )
    empty = new(Survey)
    assert plain_text(narrative.survey_sentence(year_with(empty), empty)) == (
        "〔未填〕发放问卷〔未填〕份，回收〔未填〕份，其中有效问卷〔未填〕份，按“〔未填〕”计算，满意度为〔未填〕。"
    )


def stays_and_differs(year: Year) -> list[str]:
    return [
        plain_text(execution_narrative.carryover_sentence(year)),
        plain_text(execution_narrative.difference_sentence(year)),
    ]


def test_carryover_and_difference_are_told_with_sum_and_rate() -> None:
    assert stays_and_differs(published()) == [
        "本年度支出预算数1093.4万元，全年支出1042.52万元，年末结转结余50.88万元，结转结余率为4.65%。",
        "年初部门预算1093.4万元，部门决算支出1042.52万元，决算比年初预算减少50.88万元，预决算差异率为4.65%。",
    ]
    assert stays_and_differs(year_with(line(STAFF, None, None))) == [
        "本年度支出预算数〔未填〕万元，年末结转结余〔未填〕万元，结转结余率为〔未填〕。",
        "年初部门预算〔未填〕万元，部门决算支出〔未填〕万元，预决算差异率为〔未填〕。",
    ]


def test_a_carryover_of_nothing_is_told_as_nothing() -> None:
    year = year_with(line(STAFF, "5", "4"), new(Accounts, closing_carryover=0, closing_surplus=0))
    assert (
        plain_text(execution_narrative.carryover_sentence(year))
        == "本年度支出预算数5万元，全年支出4万元，按部门决算，年末结转结余0万元，结转结余率为0.00%。"
    )


def test_a_derived_score_is_told_with_its_parts_and_its_grade(sample: Year) -> None:
    report = sample.single(Report)
    first = "当年预算执行情况19.90分（满分20分）"
    parts = f"其中，{first}，整体绩效目标实现情况60.00分（满分60分），预算管理情况20.00分（满分20分）"
    told = f"区文联部门整体绩效评价得分为99.90分，{parts}，评价等级为“优”。"
    assert plain_text(narrative.score_sentence(sample)) == told
    unstated = sample.with_changes([RowChange(report, replace(report, stated_score=None, stated_grade=None))])
    assert plain_text(narrative.score_sentence(unstated)) == told
    other = sample.with_changes([RowChange(report, replace(report, stated_score=Decimal("99.07"), stated_grade="良"))])
    assert plain_text(narrative.score_sentence(other)) == told.replace("99.90", "99.07").replace("“优”", "“良”")


def test_the_score_is_told_as_it_was_typed() -> None:
    office = new(Department, short_name="区文联")
    scored = year_with(office, new(Report, stated_score=Decimal("99.90"), stated_grade="优"))
    assert plain_text(narrative.score_sentence(scored)) == "区文联部门整体绩效评价得分为99.90分，评价等级为“优”。"
    assert plain_text(narrative.score_sentence(year_with(office))) == "区文联部门整体绩效评价得分为〔未填〕分。"


def test_the_title_is_typed_or_made_of_department_and_year() -> None:
    office = new(Department, name="示例区文学艺术界联合会")
    assert title(office, new(Report, year=2024)) == ["示例区文学艺术界联合会", "2024年度部门整体绩效评价报告"]
    assert title(office, new(Report, year=2024, title="示例区文联\n\n 绩效报告 ")) == ["示例区文联", "绩效报告"]
    assert title() == ["〔未填〕", "〔未填〕年度部门整体绩效评价报告"]


def title(*rows: Record) -> list[str]:
    return [plain_text(line) for line in narrative.title(year_with(*rows))]


def test_a_line_without_a_category_belongs_to_the_whole_budget() -> None:
    uncategorised = new(BudgetLine, name="某项目", initial_fiscal=wan("380"), mode=ONCE, spent_once=wan("1"))
    assert plain_text(narrative.budget_sentence(year_with(uncategorised))).startswith(
        "〔未填〕年全年预算数380万元，其中，"
    )

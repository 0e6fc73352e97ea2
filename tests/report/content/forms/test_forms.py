"""The forms of the bureau: their sums are those of the data, and points add up to the score."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from tests.make.records import new, wan, year_with
from tests.report.content.forms.printed_forms import after_head, column, row_of, texts
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey
from wenlian_desktop.domain.records.budget import BY_MONTH, ONCE, PROJECT, BudgetChange, BudgetLine, Payment
from wenlian_desktop.domain.records.conclusions import ScoreEntry
from wenlian_desktop.domain.records.department import Objective, SubordinateUnit, Task
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.report.content.annexes import annex_tables
from wenlian_desktop.report.content.document import Table

UNFILLED = "〔未填〕"
FOLK, OPERA = "文艺惠民与志愿服务", "戏曲文化周品牌活动"


def form(year: Year, name: str, number: int = 0) -> Table:
    return annex_tables(year, name).tables[number]


def project(**values: object) -> BudgetLine:
    given = {"name": "展演", "category": PROJECT, "mode": ONCE, "initial_fiscal": wan("10"), "spent_once": wan("9")}
    return new(BudgetLine, **(given | values))


def indicator(line: BudgetLine | None, level1: str, name: str, **values: object) -> Indicator:
    given = {"sign": "≥", "target": Decimal(10), "actual": Decimal(10), "unit": "场"}
    return new(Indicator, line=line and line.uid, level1=level1, name=name, **(given | values))


# --- 部门整体支出绩效目标申报表 ---


def test_the_tasks_have_their_money_and_its_sums(sample: Year) -> None:
    """The sample's projects have 374 and 6 万元 at the beginning of the year."""
    table = form(sample, "goals")
    assert row_of(table, "戏曲文化周品牌建设")[2:] == ["88.00", "82.00", "6.00"]
    assert row_of(table, "金额合计")[1:] == ["380.00", "374.00", "6.00"]
    assert derived.execution(sample, PROJECT).initial == wan("380")
    named = [task.name for task in sample.rows(Task)]
    assert sum(wan(row_of(table, name or "")[2]) for name in named) == wan("380")


def test_what_is_applied_for_is_what_was_planned_at_first(sample: Year) -> None:
    """170 场 and 1093.4 万元, later raised to 180 and cut to 1047.76."""
    table = form(sample, "goals")
    assert row_of(table, "组织文艺活动场次") == ["组织文艺活动场次", "≥170场"]
    assert row_of(table, "全年支出控制在批复预算内")[-1] == "≤1093.4万元"
    assert "全年举办主题展览不少于3个" in row_of(table, "年度总体目标")[1]
    assert "群众对文艺活动的满意度" in "".join(column(table, 2))
    assert "文化周观众满意度" not in "".join(column(table, 2))  # a project's


def test_a_year_without_goals_has_no_form() -> None:
    assert annex_tables(year_with(new(Task, name="任务")), "goals").tables == ()
    assert annex_tables(year_with(new(Objective, content="目标", line="1" * 16)), "goals").tables == ()


def test_tasks_without_an_amount_have_a_dash_and_no_nought() -> None:
    year = year_with(new(Objective, content="目标"), new(Task, name="甲"), new(Task, name="乙", fiscal=wan("3")))
    table = form(year, "goals")
    assert row_of(table, "甲")[2:] == ["—", "—", "—"]
    assert row_of(table, "金额合计")[1:] == ["3.00", "3.00", "—"]


# --- 项目支出绩效自评表 ---


@pytest.mark.parametrize(
    ("name", "number", "parts", "score"),
    [
        ("projects_cost", 0, {"成本指标": 20, "产出指标": 40, "效益指标": 20, "满意度指标": 10}, "99.06"),
        ("projects_cost", 1, {"成本指标": 20, "产出指标": 40, "效益指标": 20, "满意度指标": 10}, "99.99"),
        ("projects", 0, {"产出指标": 50, "效益指标": 30, "满意度指标": 10}, "99.21"),
        ("projects", 1, {"产出指标": 50, "效益指标": 30, "满意度指标": 10}, "99.99"),
    ],
)
def test_a_projects_self_evaluation_adds_up_to_its_score(
    sample: Year, name: str, number: int, parts: dict[str, int], score: str
) -> None:
    """99.06: 9.95 of 10 for 73.62 of 73.96, 41 of 45 performances cost 0.89 of 10. With 产出 50: 0.74 of 8.34."""
    table = form(sample, name, number)
    execution = row_of(table, "年度资金总额")
    full, got = ([Decimal(row[at]) for row in after_head(table)] for at in (-3, -2))
    assert row_of(table, "总分") == ["总分", "100", score, ""]
    assert sum(full) + Decimal(execution[-3]) == 100
    assert sum(got) + Decimal(execution[-1]) == Decimal(score)
    assert column(table, 0)[-1 - len(parts) : -1] == [f"{part}\n（{points}分）" for part, points in parts.items()]


def test_the_office_s_points_are_taken_where_they_make_the_part(sample: Year) -> None:
    table = form(sample, "projects_cost", 1)
    assert [row[-3:-1] for row in after_head(table)][:4] == [["20", "20"], ["15", "15"], ["15", "15"], ["10", "10"]]
    assert "折算" not in table.note
    assert "分值按各指标所填分值的比例折算。" in form(sample, "projects", 1).note


def test_the_funds_are_those_of_the_data_and_add_up_by_source(sample: Year) -> None:
    """82 of the budget and 6 of others, 62 added in August; 6 of others are spent whole."""
    table = form(sample, "projects_cost", 1)
    assert row_of(table, "年度资金总额")[1:4] == ["88.00", "150.00", "149.86"]
    assert row_of(table, "其中：当年财政拨款")[1:4] == ["82.00", "144.00", "143.86"]
    assert row_of(table, "上年结转资金")[1:] == ["—"] * 6
    assert row_of(table, "其他资金")[1:] == ["6.00", "6.00", "6.00", "—", "100.00%", "—"]


def test_spending_that_has_no_source_is_not_told_by_source() -> None:
    line = project(initial_other=wan("2"), mode=BY_MONTH)
    table = form(year_with(line, indicator(line, "产出", "场次")), "projects")
    assert [row_of(table, name)[3] for name in ("其中：当年财政拨款", "其他资金")] == ["—", "—"]
    assert "不能分来源列示" in table.note
    change = new(BudgetChange, kind="追加", line=line.uid, amount=wan("1"))
    table = form(year_with(line, change, indicator(line, "产出", "场次")), "projects")
    assert row_of(table, "年度资金总额")[2] == "13.00"
    assert row_of(table, "其他资金")[2] == "—"


def test_a_transfer_and_a_reversal_go_to_their_source() -> None:
    line, other = project(mode="逐笔", initial_other=wan("2"), carried_in=wan("1")), project(name="别的")
    moved = new(
        BudgetChange, kind="调剂", line=line.uid, to_line=other.uid, amount=wan("1"), source="其他资金",
    )  # fmt: skip
    paid = [
        new(Payment, line=line.uid, amount=wan(amount), source=source)
        for amount, source in (("8", "当年财政拨款"), ("-1", "当年财政拨款"), ("1", "上年结转"))
    ]
    table = form(year_with(line, other, moved, *paid, indicator(line, "产出", "场次")), "projects")
    assert row_of(table, "年度资金总额")[1:4] == ["12.00", "12.00", "8.00"]
    assert row_of(table, "其中：当年财政拨款")[1:4] == ["10.00", "10.00", "7.00"]
    assert row_of(table, "上年结转资金")[1:4] == ["—", "1.00", "1.00"]
    assert row_of(table, "其他资金")[1:4] == ["2.00", "1.00", "0.00"]
    table = form(year_with(line, other, moved, *paid, indicator(other, "产出", "场次")), "projects")
    assert row_of(table, "年度资金总额")[1:4] == ["10.00", "11.00", "9.00"]
    assert row_of(table, "其他资金")[1:4] == ["—", "1.00", "—"]


def test_a_part_without_indicators_gives_its_points_to_the_others_and_says_so() -> None:
    line = project()
    year = year_with(line, indicator(line, "产出", "场次"), indicator(line, "效益", "观众", actual=Decimal(5)))
    table = form(year, "projects")
    assert [row[-3:-1] for row in after_head(table)] == [["56.25", "56.25"], ["33.75", "16.88"]]
    assert row_of(table, "总分")[1:3] == ["100", "82.13"]  # 9 for 9 of 10 万元
    assert "没有满意度指标，其10分按比例分给其他指标。" in table.note


def test_a_survey_of_its_own_activities_stands_for_the_satisfaction_of_a_project() -> None:
    line = project()
    own, foreign = new(Activity, name="展演", line=line.uid), new(Activity, name="别的")
    answers = {"valid": 100, "very_satisfied": 60, "satisfied": 30, "fairly_satisfied": 5, "dissatisfied": 5,
               "very_dissatisfied": 0, "method": "（非常满意＋满意）÷有效份数", "target": 9000}  # fmt: skip
    asked = [new(Survey, name=each.name, activity=each.uid, **answers) for each in (own, foreign)]
    rows = [indicator(line, level, level) for level in ("产出", "效益")]
    table = form(year_with(line, own, foreign, *asked, *rows), "projects")
    assert after_head(table)[-1][:7] == [
        "满意度指标（10分）",
        "服务对象满意度指标",
        "展演",
        "≥90%",
        "90.00%",
        "10",
        "10",
    ]


def test_what_cannot_be_scored_is_unfilled_and_so_is_the_total() -> None:
    line = project()
    year = year_with(line, indicator(line, "产出", "场次", actual=None), indicator(line, "效益", "观众"))
    table = form(year, "projects")
    assert row_of(table, "场次")[1:5] == ["≥10场", UNFILLED, "56.25", UNFILLED]
    assert row_of(table, "总分")[1:3] == ["100", UNFILLED]


def test_points_given_by_hand_are_shared_out() -> None:
    line = project()
    entry = new(ScoreEntry, item="产出指标", line=line.uid, score=Decimal(40), reason="抽查扣分。")
    some = [indicator(line, "产出", name, weight=Decimal(weight)) for name, weight in (("甲", 3), ("乙", 2))]
    rest = [indicator(line, level, level) for level in ("效益", "满意度")]
    table = form(year_with(line, entry, *some, *rest), "projects")
    assert [row[-3:-1] for row in after_head(table)][:2] == [["30", "24"], ["20", "16"]]
    assert row_of(table, "总分")[1:3] == ["100", "89"]


def test_projects_without_indicators_are_named_below() -> None:
    line, left = project(), project(name="会刊")
    year = year_with(line, left, indicator(line, "产出", "场次"))
    [table] = annex_tables(year, "projects").tables
    assert "没有填绩效指标、未列自评表的项目：会刊。" in table.note
    assert annex_tables(year_with(left), "projects").tables == ()


def test_whatever_was_entered_the_points_of_a_form_add_up() -> None:
    chance, known = Random(16), 0
    for _ in range(150):
        line = project(spent_once=wan(str(chance.randint(0, 12))))
        rows = [
            indicator(
                line, chance.choice(("产出", "成本", "效益", "满意度")), f"指标{number}",
                actual=Decimal(chance.randint(0, 15)), direction=chance.choice(("正向", "反向", None)),
                weight=chance.choice((None, Decimal(chance.randint(1, 30)), Decimal("7.5"))),
            )
            for number in range(chance.randint(1, 9))
        ]  # fmt: skip
        year = year_with(line, *rows)
        for name in ("projects", "projects_cost"):
            table = form(year, name)
            execution = row_of(table, "年度资金总额")
            _, full, got, _ = row_of(table, "总分")
            points = after_head(table)
            assert sum(Decimal(row[-3]) for row in points) + Decimal(execution[-3]) == Decimal(full) == 100
            known += got != UNFILLED
            if got != UNFILLED:
                assert sum(Decimal(row[-2]) for row in points) + Decimal(execution[-1]) == Decimal(got)
    assert known > 100


# --- 部门整体绩效自评表 ---


def test_the_department_s_form_has_first_and_adjusted_goals_coefficients_and_core(sample: Year) -> None:
    table = form(sample, "self_evaluation")
    assert row_of(table, "组织文艺活动场次") == [
        "组织文艺活动场次",
        "场",
        "≥",
        "170",
        "180",
        "193",
        "100",
        "6.67",
        "6.67",
        "是",
    ]
    assert row_of(table, "媒体报道篇数")[3:6] == ["30", "32", "40"]
    assert row_of(table, "活动内容审核率")[-1] == "否"
    assert texts(table)[2] == ["1093.40", "1047.76", "1042.52", "99.50%", "10", "9.95"]
    first, adjusted, actual = texts(table)[4]
    assert "不少于3个" in first
    assert "调整为不少于4个" in adjusted
    assert "举办主题展览4个" in actual


def test_the_department_s_form_adds_up_to_its_score(sample: Year) -> None:
    table = form(sample, "self_evaluation")
    rows = after_head(table)
    assert sum(Decimal(row[-3]) for row in rows) + 10 == 100
    assert sum(Decimal(row[-2]) for row in rows) + Decimal("9.95") == Decimal("99.95")
    assert row_of(table, "总分")[1:3] == ["100", "99.95"]
    halved = next(row for row in sample.rows(Indicator) if row.name == "引入合作单位资金投入")
    year = sample.with_changes([RowChange(halved, replace(halved, coefficient=5000))])
    table = form(year, "self_evaluation")
    assert row_of(table, "引入合作单位资金投入")[-4:-1] == ["50", "6", "3"]
    assert row_of(table, "总分")[1:3] == ["100", "96.95"]


# --- 下属单位情况表 ---


def units() -> list[SubordinateUnit]:
    facts = (("区文艺活动中心", 12, 11, "150", "148.5"), ("区书画院", 5, 5, "60", "60"))
    return [
        new(
            SubordinateUnit,
            name=name,
            kind="事业单位",
            authorized=posts,
            actual=staff,
            full=wan(full),
            spent=wan(spent),
        )
        for name, posts, staff, full, spent in facts
    ]


def test_units_stand_in_one_table_with_sums_of_their_own(sample: Year) -> None:
    year = Year.of([*(row for rows in sample.tables.values() for row in rows), *units()])
    table = form(year, "units")
    assert texts(table)[0][1:8] == ["区文艺活动中心", "事业单位", "12", "11", "150.00", "148.50", "99.00%"]
    assert texts(table)[-1] == ["合计", "17", "16", "210.00", "208.50", "99.29%", ""]
    assert "不计入本单位的各项数据" in table.note
    assert derived.execution(year).spent == derived.execution(sample).spent == wan("1042.52")
    alone = form(year_with(units()[0]), "units")
    assert len(alone.rows) == 1

"""What other outlines print beside the default one: seen only there, said word for word, with its sources."""

from decimal import Decimal

import pytest

from tests.make.records import confirmed_none, new, wan, year_with
from wenlian_desktop.domain.family_narrative import PARAGRAPHS
from wenlian_desktop.domain.outlines.outline_model import PARTS
from wenlian_desktop.domain.outlines.shipped_outlines import (
    is_used,
    outline_copy,
    shipped_outline,
    shipped_outline_texts,
)
from wenlian_desktop.domain.records.budget import (
    ONCE,
    BudgetLine,
    Building,
    IncomeSource,
    RestrainedExpense,
    SpendingClass,
    ThreePublic,
)
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.department import OtherStaff, SubordinateUnit
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import plain_text

ON_DEMAND = {"其他人员", "下属单位", "收入来源", "支出分类", "会议培训等费用", "楼堂馆所"}


def seen(*rows: Record) -> set[str]:
    year = year_with(*rows)
    return {cls.spec.label for cls in CATALOGUE if cls.spec.label in ON_DEMAND and is_used(year, cls)}


def test_an_office_of_the_default_outline_sees_none_of_them() -> None:
    assert {cls.spec.label for cls in CATALOGUE} >= ON_DEMAND
    assert seen() == set()
    assert is_used(year_with(), ThreePublic)


def test_what_is_filled_in_stays_to_be_seen_whatever_the_outline() -> None:
    assert seen(new(Building, name="文艺活动中心")) == {"楼堂馆所"}


@pytest.mark.parametrize("name", ["hunan", "sichuan", "guangdong"])
def test_an_outline_that_prints_them_has_them_seen(name: str) -> None:
    assert seen(outline_copy("c" * 16, 1, shipped_outline_texts()[name])) >= ON_DEMAND - {"支出分类"}


def test_no_outline_of_beijing_prints_them() -> None:
    asked = {part for cls in CATALOGUE for part in cls.spec.parts}
    assert asked & (shipped_outline("beijing").parts | shipped_outline("beijing-merged").parts) == set()
    assert asked <= {part for name in shipped_outline_texts() for part in shipped_outline(name).parts}


def said(part: str, *rows: Record) -> list[str]:
    return [plain_text(runs) for runs in PARAGRAPHS[part](year_with(*rows)) if runs]


GENERAL = new(IncomeSource, source="一般公共预算财政拨款", received=wan("1000"), spent=wan("980"))
FUND = new(
    IncomeSource, source="政府性基金预算财政拨款", budget=wan("50"), received=wan("60.5"), spent=wan("60"),
    purpose="用于彩票公益金项目。\n已验收。",
)  # fmt: skip


def test_incomes_are_added_up_and_told_by_source() -> None:
    assert said("income_sources", GENERAL, FUND) == [
        "本年收入合计1060.5万元，其中，一般公共预算财政拨款1000万元，政府性基金预算财政拨款60.5万元。"
    ]


def test_one_source_is_told_with_its_use() -> None:
    assert said("government_fund", GENERAL, FUND) == [
        "政府性基金预算财政拨款年初预算50万元，本年收入60.5万元，本年支出60万元。",
        "用于彩票公益金项目。",
        "已验收。",
    ]
    assert said("state_capital", GENERAL, FUND) == []


LINE = new(
    BudgetLine, category="项目支出", initial_fiscal=wan("90"), initial_other=wan("6"), carried_in=wan("4"), mode=ONCE
)  # fmt: skip


@pytest.mark.parametrize(
    ("part", "text", "sentence"),
    [
        ("government_fund", "政府性基金预算支出情况", "本年度没有政府性基金预算收入和支出。"),
        ("state_capital", "国有资本经营预算支出情况", "本年度没有国有资本经营预算收入和支出。"),
        ("social_insurance", "社会保险基金预算支出情况", "本部门不涉及社会保险基金预算。"),
    ],
)
def test_a_fund_that_an_office_has_not_is_told_unless_the_clerk_tells_it(part: str, text: str, sentence: str) -> None:
    assert said(part, GENERAL, LINE) == [sentence]
    assert said(part, GENERAL) == []  # nothing is known of the budget
    typed, empty = new(Section, node=text, content="见附表。"), new(Section, node=text)
    assert said(part, LINE, typed) == []
    assert said(part, LINE, empty) == [sentence]
    assert said(part, LINE, empty, confirmed_none(empty, "content")) == []


def test_the_budget_is_told_by_source_and_what_was_carried_in_beside_it() -> None:
    other = new(BudgetLine, category="人员经费", initial_fiscal=wan("10"), mode=ONCE)
    assert said("income", LINE, other) == [
        "年初部门预算106万元，其中，当年财政拨款100万元，其他资金6万元；另有上年结转4万元。"
    ]
    assert said("income", other) == ["年初部门预算10万元，均为当年财政拨款。"]
    assert said("income", new(BudgetLine, category="人员经费", initial_other=wan("6"))) == [
        "年初部门预算〔未填〕万元。"
    ]


def test_no_outline_lacks_what_the_program_can_tell() -> None:
    """Those of Beijing print what the bureau asks for; two parts repeat the budget sentence group by group."""
    for name in shipped_outline_texts():
        if not name.startswith("beijing"):
            assert set(PARTS) - shipped_outline(name).parts <= {"basic_spending", "project_spending"}, name


def test_spending_is_told_by_each_classification() -> None:
    assert said(
        "spending_classes",
        new(SpendingClass, kind="功能分类", subject="文化旅游体育与传媒支出", spent=wan("900")),
        new(SpendingClass, kind="经济分类", subject="工资福利支出", spent=wan("500")),
        new(SpendingClass, kind="功能分类", subject="社会保障和就业支出", spent=wan("80")),
        new(SpendingClass, kind="经营支出", subject="展厅运营", spent=wan("12.5")),
    ) == [
        "按功能分类，支出合计980万元，其中，文化旅游体育与传媒支出900万元，社会保障和就业支出80万元；"
        "按经济分类，支出合计500万元，均为工资福利支出；经营支出12.5万元，均为展厅运营。"
    ]


def test_meetings_training_and_labour_are_told_as_they_stand() -> None:
    meetings = new(RestrainedExpense, item="会议费", budget=wan("2"), spent=wan("1.2"))
    training = new(RestrainedExpense, item="培训费", budget=wan("1"))
    assert said("restrained_expenses", meetings, training, confirmed_none(training, "spent")) == [
        "会议费年初预算2万元，支出1.2万元；培训费年初预算1万元，没有支出。"
    ]


def test_a_building_is_told_by_what_is_known_of_it() -> None:
    built = new(Building, name="文艺活动中心改造", approved_area=Decimal("1200.50"), spent=wan("280"), note="已完工。")
    assert said("buildings", built) == [
        "文艺活动中心改造，批复规模1200.5平方米，实际投资280万元。", "已完工。",
    ]  # fmt: skip
    assert said("buildings", new(Building, name="综合楼维修")) == []


def test_people_beside_the_posts_are_told_in_one_sentence() -> None:
    assert said(
        "other_staff", new(OtherStaff, category="离休", number=1), new(OtherStaff, category="退休", number=12)
    ) == ["本部门另有离休1人，退休12人。"]


def test_units_are_counted_and_told_one_by_one() -> None:
    art = new(
        SubordinateUnit, name="区美术馆", kind="事业单位", authorized=10, actual=9, full=wan("200"), spent=wan("198"),
        work="承担馆藏和展览。",
    )  # fmt: skip
    bare = new(SubordinateUnit, name="区书画院")
    assert said("subordinate_units", art, bare) == [
        "本部门有下属单位2个，为区美术馆、区书画院。",
        "区美术馆（事业单位），编制10名，实有9人，全年预算数200万元，全年支出198万元。",
        "承担馆藏和展览。",
    ]


def test_a_figure_that_is_missing_leads_to_its_field() -> None:
    lacking = new(IncomeSource, source="其他收入")
    [runs] = PARAGRAPHS["income_sources"](year_with(lacking))
    assert plain_text(runs) == "本年收入合计〔未填〕万元，其中，其他收入〔未填〕万元。"
    assert {run.source for run in runs if run.text == "〔未填〕"} == {Ref("income_source", lacking.uid, "received")}

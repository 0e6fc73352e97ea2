"""Figures of texts against what their words name: where they are told, and where all is well."""

from dataclasses import replace

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_accounts import told
from tests.domain.checks.test_budget_execution import line
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.checks.repairs import repairs
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.activities import DONE, Activity
from wenlian_desktop.domain.records.budget import BY_MONTH, RUNNING, BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Floor

LINE = line("150", "149.86", name="戏曲文化周品牌活动")
OFFICE = line("100", None, name="公用经费", mode=BY_MONTH, category=RUNNING)
MONTHS = [new(MonthlyPlan, line=OFFICE.uid, month=month, spent=wan("8")) for month in range(1, 13)]
WEEK = new(
    Activity, name="“戏韵流芳”戏曲文化周", short_name="戏曲文化周", status=DONE, sessions=18, audience=Floor(5550)
)


def saying(text: str) -> tuple[Section, Year]:
    """A year with a line of 150 of which 149.86 were spent, one of 8 a month, and an activity of 18 performances."""
    section = told(outline.PROGRESS, text)
    return section, year_with(new(Report, year=2024), section, LINE, OFFICE, *MONTHS, WEEK)


def test_figures_are_of_what_they_name_fires() -> None:
    section, year = saying("戏曲文化周品牌活动支出148.86万元。戏曲文化周演出17场。截至6月底，公用经费支出47万元。")
    said = "正文段落“产出进度”的“正文”写"
    assert findings_of("D22", year) == [
        (Level.WARNING, f"{said}“戏曲文化周品牌活动支出148.86万元”，按数据戏曲文化周品牌活动支出为149.86万元。",
         refs_of(section, "content")),
        (Level.WARNING, f"{said}“戏曲文化周演出17场”，按数据戏曲文化周的场次是18场。",
         (*refs_of(section, "content"), *refs_of(WEEK, "sessions"))),
        (Level.WARNING, f"{said}“公用经费支出47万元”，按数据1—6月公用经费支出为48万元。", refs_of(section, "content")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "戏曲文化周品牌活动支出149.86万元，执行率99.91%。戏曲文化周演出18场，现场观众5550人次。",
        "截至6月底，公用经费支出48万元。上半年公用经费支出48万元，12月支出8万元。",
        "戏曲文化周演出由上届的15场增加到18场，上年支出140万元。",
        "戏曲文化周品牌活动支出不超过150万元，戏曲文化周演出不少于15场，场均观众308人次。",
        "戏曲文化周开幕演出1场。戏曲文化周和曲苑书场演出54场。",  # a part of it; both together
        "采风项目全年预算27.5万元，支出24.42万元，执行率88.80%。",  # no line is called so
        "2023年戏曲文化周品牌活动支出140万元。2025年计划支出160万元。",
    ],
)
def test_figures_are_of_what_they_name_stays_silent(text: str) -> None:
    assert findings_of("D22", saying(text)[1]) == []


def test_reasons_and_explanations_are_read_too() -> None:
    year = saying("")[1]
    row = year.rows(BudgetLine)[0]
    reasoned = year.with_changes([RowChange(row, replace(row, explanation="全年支出140万元，尾款跨年。"))])
    [(_, message, places)] = findings_of("D22", reasoned)
    assert message.startswith("预算项目“戏曲文化周品牌活动”的“执行偏差说明”写“全年支出140万元”")
    assert places == refs_of(row, "explanation")


def test_a_wrong_figure_is_linked_or_put_right() -> None:
    section, year = saying("戏曲文化周演出17场。")
    [finding] = [each for each in run_checks(year) if each.code == "D22"]
    link, right = repairs(year, finding)
    assert (link.label, right.label) == ("关联", "改为18场")
    assert right.changes == ((*refs_of(section, "content"), "戏曲文化周演出18场。"),)

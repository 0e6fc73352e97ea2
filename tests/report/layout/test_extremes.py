"""Extreme years and texts: each is printed completely, within the rules."""

from datetime import date

import pytest

from tests.make.page_years import heavy_year, sample_with_contents
from tests.make.records import new, year_with
from tests.report.test_any_year import faults, outside, text_of
from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.budget import PROJECT, BudgetLine
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.layout.composer import compose

RARE = "𬭎䶮㙓堃喆昇镕"
SENTENCE = "全年开展文艺志愿服务1093.4场次，占计划的95.35%，受到“群众”欢迎（含线上）；"


def section(content: str) -> Section:
    return new(Section, node="产出质量", content=content)


def activities(count: int) -> Year:
    theme = new(Theme, title="扎根基层")
    some = [
        new(
            Activity,
            name=f"“走进第{place}社区”文艺演出",
            category="演出",
            theme=theme.uid,
            effect="群众欢迎。",
            sessions=place,
        )
        for place in range(1, count + 1)
    ]
    return year_with(new(Report, year=2024, dated=date(2025, 4, 8)), new(Department, name="示例区文联"), theme, *some)


EXTREMES = {
    "an empty year": year_with(),
    "one activity": activities(1),
    "contents": sample_with_contents(),
    "2,000 activities": activities(2000),
    "a row of a table higher than a page": year_with(new(BudgetLine, name="长" * 1200, category=PROJECT)),
    "a paragraph of 5,000 characters": year_with(section((SENTENCE * 120)[:5000])),
    "a word of 300 letters": year_with(section("专项（" + "Abcdefghij" * 30 + "）。")),
    "rare characters": year_with(section(f"填报人{RARE}，" * 40), new(Department, name=f"示例区{RARE}联合会")),
    "emoji": year_with(section("群众称赞👍🏽🎉" * 30)),
    "mixed widths": year_with(section("ＡＢＣ１２３abc123　全角　半角 half——……“”‘’·％%" * 20)),
    "marks and nothing else": year_with(section("。，、；：？！”）》" * 30 + "“（《" * 30)),
    "one number": year_with(section("1" * 200)),
}


@pytest.mark.parametrize("year", EXTREMES.values(), ids=EXTREMES)
def test_an_extreme_is_set_whole_within_the_rules(year: Year) -> None:
    assert faults(year) == []


def test_2000_activities_are_all_told_in_text_and_annex() -> None:
    pages = compose(annual_report(EXTREMES["2,000 activities"]), shipped_fonts()).pages
    lines = [text_of(line) for page in pages if page.is_landscape for line in page.texts()]
    assert sum(line.startswith("“走进第") for line in lines) == 2000
    assert "2000" in lines
    assert len(pages) > 150


def test_a_year_of_200_activities_and_long_names_stays_within_the_edges() -> None:
    made = compose(annual_report(heavy_year()), shipped_fonts())
    assert [*outside(made)] == []
    assert made.front == 2
    upright = [line for page in made.pages if not page.is_landscape for line in page.texts()]
    last_text = [text_of(line) for line in upright if line.size == 16][-30:]  # 三号: not that of forms
    assert "青川傣族自治县" in "".join(last_text)

"""The 绩效运行监控表 as printed: funds, indicators, notes and signatories."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.make.records import new, wan, year_with
from tests.make.years import years
from wenlian_desktop.domain.records.budget import BY_PAYMENT, PROJECT, BudgetLine, Monitoring, Payment
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.content.monitoring_form import monitoring_form
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.session import exporting


def test_the_form_of_the_sample(sample: Year) -> None:
    lines = lines_of(monitoring_form(sample))
    assert lines[:2] == ["示例区文学艺术界联合会", "2024年度绩效运行监控表（1—7月）"]
    assert "人员经费\t598.60\t508.60\t256.97\t50.52%\t—\t\t\t" in lines
    assert any(
        line.startswith("戏曲文化周品牌活动\t88.00\t88.00\t12.60\t14.32%\t150.00\t其他：文化周") for line in lines
    )
    assert "合计\t1093.40\t1044.26\t486.33\t46.57%\t—\t\t\t" in lines
    assert "注：*为监控记录中填报的数，该项目的支出按“全年一次”登记，不分月份。" in lines
    assert "二、绩效指标完成情况（部门整体）" in lines
    assert "产出\t数量\t组织文艺活动场次\t≥180场\t104场\t57.78%\t\t" in lines
    signed = lines[-1].split("\n")
    assert signed[-2:] == [
        "填报人：钟以晴　　　财务负责人：孟书宁　　　单位负责人：陆怀谨",
        "联系电话：机关总机转6021　　　填报日期：　　　　年　　月　　日",
    ]


def test_a_reason_of_the_years_end_stays_out_of_a_form_of_july(sample: Year) -> None:
    text = "\n".join(lines_of(monitoring_form(sample)))
    assert "增加的社区巡演受秋季天气影响" in text
    assert "申报时参照上一届水平设定目标" not in text


def test_two_figures_for_one_line_are_both_told() -> None:
    line = new(BudgetLine, name="下乡演出", category=PROJECT, mode=BY_PAYMENT, initial_fiscal=wan("100"))
    year = year_with(
        new(Report, year=2024), line, new(Payment, line=line.uid, paid_on=date(2024, 2, 1), amount=wan("30")),
        new(Monitoring, line=line.uid, spent=wan("33.5")),
    )  # fmt: skip
    text = "\n".join(lines_of(monitoring_form(year)))
    assert "注：“下乡演出”监控记录填报33.5万元，表中为按支出登记计算的30万元。" in text


def test_the_form_is_written_as_pdf_and_refused_without_lines(sample: Year, tmp_path: Path) -> None:
    path = tmp_path / "监控表.pdf"
    exporting.export(monitoring_form(sample), path)
    assert path.read_bytes().startswith(b"%PDF-")
    with pytest.raises(UserError, match="还没有预算项目"):
        monitoring_form(year_with())


@settings(max_examples=6)
@given(years())
def test_any_year_with_a_budget_has_its_form(year: Year) -> None:
    year = year.with_changes([RowChange(None, new(BudgetLine))])
    assert render_document(monitoring_form(year), ".pdf").startswith(b"%PDF-")

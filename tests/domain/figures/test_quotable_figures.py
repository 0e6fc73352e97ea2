"""What texts may quote of the sample: each figure with its label, unit and value, as the published tables have them."""

import pytest

from wenlian_desktop.domain.figures.quotable_figures import LINE_FIGURES, YEAR_FIGURES
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year

OF_THE_YEAR = """
    computed_initial 年初预算 1093.4 万元
    computed_full 全年预算 1047.76 万元
    computed_spent 支出 1042.52 万元
    computed_unspent 未支出 3.74 万元
    computed_changed 调整 −52.14 万元
    computed_left 结转结余 3.74 万元
    computed_rate 预算执行率 99.50%
    computed_left_rate 结转结余率 0.36%
    computed_difference_rate 预决算差异率 −4.65%
    computed_basic_initial 基本支出年初预算 713.4 万元
    computed_basic_full 基本支出预算 542.3 万元
    computed_basic_spent 基本支出 541.09 万元
    computed_basic_unspent 基本支出未支出 1.21 万元
    computed_basic_changed 基本支出调整 −171.1 万元
    computed_project_initial 项目支出年初预算 380 万元
    computed_project_full 项目支出预算 505.46 万元
    computed_project_spent 项目支出 501.43 万元
    computed_project_unspent 项目支出未支出 2.53 万元
    computed_project_changed 项目支出调整 118.96 万元
    computed_other_initial 其他支出年初预算 0 万元
    computed_other_full 其他支出预算 0 万元
    computed_other_spent 其他支出 0 万元
    computed_other_unspent 其他支出未支出 0 万元
    computed_other_changed 其他支出调整 0 万元
    computed_basic_rate 基本支出执行率 99.78%
    computed_project_rate 项目支出执行率 99.20%
    computed_other_rate 其他支出执行率 —
    computed_sessions 已完成活动的场次合计 193 场
    computed_artists 已完成活动的艺术家人次合计 2374 人次
    computed_audience 已完成活动的观众人次（线下）合计 58220 人次
    computed_exhibited 已完成活动的展出作品合计 642余 件
    computed_collected 已完成活动的征集作品合计 2380 件
    computed_created 已完成活动的创作作品合计 382 件
    computed_couplets 已完成活动的春联福字合计 6800余 副
    computed_gifts 已完成活动的赠送作品合计 2020余 件
"""
OF_A_LINE = """
    computed_initial “公用经费”的年初预算 114.8 万元
    computed_full “公用经费”的全年预算 92.2 万元
    computed_spent “公用经费”的支出 91.72 万元
    computed_unspent “公用经费”的未支出 0.48 万元
    computed_changed “公用经费”的调整 −22.6 万元
    computed_rate “公用经费”的执行率 99.48%
"""


@pytest.mark.parametrize("line", OF_THE_YEAR.strip().splitlines())
def test_a_figure_of_the_year(sample: Year, line: str) -> None:
    name, label, value, *unit = line.split()
    figure, report = YEAR_FIGURES[name], sample.single(Report)
    assert (figure.title(report), figure.format(sample, report) or "—", figure.unit) == (label, value, "".join(unit))


@pytest.mark.parametrize("text", OF_A_LINE.strip().splitlines())
def test_a_figure_of_a_budget_line(sample: Year, text: str) -> None:
    name, title, value, *unit = text.split()
    figure = LINE_FIGURES[name]
    line = next(each for each in sample.rows(BudgetLine) if each.name == "公用经费")
    assert (figure.title(line), figure.format(sample, line), figure.unit) == (title, value, "".join(unit))


def test_no_figure_is_missing_here() -> None:
    assert [line.split()[0] for line in OF_THE_YEAR.strip().splitlines()] == list(YEAR_FIGURES)
    assert [line.split()[0] for line in OF_A_LINE.strip().splitlines()] == list(LINE_FIGURES)

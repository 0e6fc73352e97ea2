"""Trials: the points resulting from other figures, in a temporary copy."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from tests.make.records import new, wan, year_with
from tests.make.years import years
from wenlian_desktop.domain.records.activities import REVERSE, WEIGHTED, Indicator, Survey
from wenlian_desktop.domain.records.budget import BY_PAYMENT, PROJECT, BudgetLine, Payment
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.ledger import Ledger, score_year
from wenlian_desktop.domain.scoring.schemes import shipped_scheme
from wenlian_desktop.domain.scoring.trial import TrialFigure, trial_figures, with_trial_values

BEIJING = shipped_scheme()


def knob(year: Year, row: str, name: str) -> TrialFigure:
    found = [each for each in trial_figures(year, score_year(year, BEIJING)) if (each.row, each.name) == (row, name)]
    assert len(found) == 1, [(each.row, each.name) for each in trial_figures(year, score_year(year, BEIJING))]
    return found[0]


def points(scored: Ledger, item: str) -> str:
    return next(str(line.got) for line in scored.lines if line.item.name == item)


def test_an_indicator_tried_changes_its_points_and_never_the_year(sample: Year) -> None:
    one = knob(sample, "年度活动计划按期完成率", "实际完成值")
    after = score_year(with_trial_values(sample, [(one, Decimal(76))]), BEIJING)
    assert (after.score, points(after, "产出进度")) == (Decimal("98.70"), "4.80")
    assert score_year(sample, BEIJING).score == Decimal("99.90")


def test_budget_and_spending_of_a_line_are_tried_however_they_are_entered() -> None:
    line = new(BudgetLine, name="展览", category=PROJECT, mode=BY_PAYMENT, initial_fiscal=wan("100"))
    year = year_with(line, new(Payment, line=line.uid, amount=wan("80")))
    assert [(each.name, each.value) for each in trial_figures(year, score_year(year, BEIJING))[:3]] == [
        ("年初预算：当年财政拨款", wan("100")), ("全年预算数（追加或追减后）", wan("100")), ("全年支出", wan("80")),
    ]  # fmt: skip
    spent, full = knob(year, "展览", "全年支出"), knob(year, "展览", "全年预算数（追加或追减后）")
    for values, expected in (
        ([], "16.00"),
        ([(spent, wan("95"))], "19.00"),
        ([(full, wan("160"))], "10.00"),
        ([(full, wan("80"))], "20.00"),
        ([(spent, wan("95")), (full, wan("190"))], "10.00"),
        ([(full, wan("100"))], "16.00"),
    ):
        assert points(score_year(with_trial_values(year, values), BEIJING), "预算执行率") == expected


def test_a_survey_a_judgement_and_a_score_by_hand_are_tried() -> None:
    answers = {"very_satisfied": 8, "satisfied": 0, "fairly_satisfied": 0, "dissatisfied": 0, "very_dissatisfied": 2}
    survey = new(Survey, name="观众", valid=10, method=WEIGHTED, target=10_000, **answers)
    cost = new(Indicator, level1="成本", name="成本", direction=REVERSE, target=Decimal(5), actual=Decimal(10))
    year = year_with(survey, cost)
    worse = with_trial_values(year, [(knob(year, "观众", "非常满意"), 5), (knob(year, "观众", "非常不满意"), 5)])
    assert [points(score_year(each, BEIJING), "服务对象满意度") for each in (year, worse)] == ["8.00", "5.00"]
    better = with_trial_values(year, [(knob(year, "成本", "实际完成值"), Decimal(5))])
    assert [points(score_year(each, BEIJING), "产出成本") for each in (year, better)] == ["3.00", "6.00"]
    by_hand = with_trial_values(year, [(knob(year, "绩效管理情况", "人工评分"), Decimal("3.5"))])
    assert points(score_year(by_hand, BEIJING), "绩效管理情况") == "3.50"


def test_each_figure_is_offered_once(sample: Year) -> None:
    words = [(each.group, each.row, each.name) for each in trial_figures(sample, score_year(sample, BEIJING))]
    assert len(words) == len(set(words))
    assert {group for group, _, _ in words} == {"预算项目", "绩效指标", "年末决算", "人工评分"}


@pytest.mark.parametrize("name", ["beijing", "hunan", "sichuan"])
@settings(max_examples=10)
@given(years(most=1))
def test_trying_what_is_there_changes_no_point(name: str, year: Year) -> None:
    scheme = shipped_scheme(name)
    before = score_year(year, scheme)
    same: list[tuple[TrialFigure, Any]] = [
        (each, each.value) for each in trial_figures(year, before) if each.value is not None
    ]
    after = score_year(with_trial_values(year, same), scheme)
    assert [line.got for line in after.lines] == [line.got for line in before.lines]
    assert sum(line.lost for line in after.lines) == after.full - after.score

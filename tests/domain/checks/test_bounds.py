"""Checks of figures that cannot be: where each fires, and where it stays silent."""

from decimal import Decimal

from tests.domain.checks.found import found, places
from tests.domain.checks.test_accounts import told
from tests.domain.checks.test_budget import line
from tests.domain.made import made, new, wan
from wenlian_desktop.domain import outline
from wenlian_desktop.domain.checks.finding import Level
from wenlian_desktop.domain.records.activities import Indicator, Survey
from wenlian_desktop.domain.records.budget import CUT, BudgetChange


def rate(name: str, target: str, actual: str) -> Indicator:
    return new(Indicator, name=name, unit="%", target=Decimal(target), actual=Decimal(actual))


def test_figures_within_bounds_fires() -> None:
    budget = line("5", "-1")
    cut = new(BudgetChange, kind=CUT, line=budget.uid, amount=wan("7"))
    survey, weighed = new(Survey, name="观众", target=10_100), new(Indicator, name="场次", coefficient=12_000)
    share = rate("内容审核率", "100", "103")
    text = told(outline.SATISFACTION, "满意度达到101%。")
    assert found("C15", made(budget, cut, survey, weighed, share, text)) == [
        (Level.WARNING, "“戏曲文化周”的全年预算为-2万元，小于0。", places(budget, "initial_fiscal")),
        (Level.WARNING, "“戏曲文化周”的支出为-1万元，小于0。", places(budget, "mode")),
        (Level.WARNING, "满意度调查“观众”的“满意度目标”为101.00%，大于100%。", places(survey, "target")),
        (Level.WARNING, "绩效指标“场次”的“得分系数”为120.00%，大于100%。", places(weighed, "coefficient")),
        (Level.WARNING, "指标“内容审核率”的完成值为103%，不在0至100%之间。", places(share, "actual")),
        (
            Level.WARNING,
            "正文段落“服务对象满意度”的“正文”：满意度“101%”不在0至100%之间。",
            places(text, "content"),
        ),
    ]


def test_figures_within_bounds_stays_silent() -> None:
    quiet = [
        line("5", "0"),
        new(Survey, target=9_000),
        new(Indicator, name="场次", coefficient=10_000),
        rate("内容审核率", "100", "100"),
        rate("观众增长率", "-5", "130"),
        new(Indicator, name="场次", unit="场", target=Decimal(180), actual=Decimal(193)),
    ]
    assert found("C15", made(*quiet)) == []

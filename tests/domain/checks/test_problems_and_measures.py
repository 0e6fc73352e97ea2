"""Checks of the conclusions: where each fires, and where it stays silent."""

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_accounts import told
from tests.domain.checks.test_budget_execution import line
from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.records.conclusions import Measure, Problem
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline

SLOW = "部分采风项目付款进度较慢。"


def test_conclusions_agree_fires() -> None:
    problem = new(Problem, content=SLOW)
    progress = told(outline.PROGRESS, "活动进度符合年初安排。")
    within = told(outline.COST, "各项花费都在批复预算之内。")
    over = "项目支出501.43万元，超过全年预算380万元。"
    both = (*refs_of(problem, "content"), *refs_of(progress, "content"))
    assert findings_of("C42", year_with(problem, progress, within, line("380", "501.43"))) == [
        (
            Level.WARNING,
            "问题中写“部分采风项目付款进度较慢”，“产出进度”一节写“活动进度符合年初安排”，两者矛盾。",
            both,
        ),
        (Level.WARNING, f"问题中写“部分采风项目付款进度较慢”，而{over}", refs_of(problem, "content")),
        (Level.WARNING, f"“产出成本”一节写“各项花费都在批复预算之内”，而{over}", refs_of(within, "content")),
    ]


def test_conclusions_agree_stays_silent() -> None:
    admitted = told(outline.PROGRESS, "产出进度达到目标，采风项目支出进度慢于其他项目。")
    within = told(outline.EXECUTION, "基本支出和项目支出均未超过调整后的预算。")
    assert findings_of("C42", year_with(new(Problem, content=SLOW), admitted, within, line("380", "370"))) == []
    assert (
        findings_of("C42", year_with(new(Problem, content="场地紧张。"), told(outline.PROGRESS, "均按期完成。"))) == []
    )


def test_problems_have_causes_and_measures_fires() -> None:
    problem, measure = new(Problem, content="场地紧张。"), new(Measure, content="提前排期。")
    assert findings_of("C43", year_with(problem, measure)) == [
        (Level.WARNING, "问题“场地紧张。”没有写原因。", refs_of(problem, "cause")),
        (Level.WARNING, "问题“场地紧张。”没有对应的措施。", refs_of(problem, "content")),
        (Level.WARNING, "措施“提前排期。”没有对应的问题。", refs_of(measure, "problems")),
    ]


def test_problems_have_causes_and_measures_stays_silent() -> None:
    problem, plain = new(Problem, content="场地紧张。", cause="排期集中。"), new(Problem, content="人手不足。")
    measure = new(Measure, content="提前排期。", problems=(problem.uid, plain.uid))
    assert findings_of("C43", year_with(problem, plain, confirmed_none(plain, "cause"), measure)) == []

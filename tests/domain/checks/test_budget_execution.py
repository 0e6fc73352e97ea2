"""Checks of budget and spending: where each fires, and where it stays silent."""

from typing import Any

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.checks.run_checks import review_findings
from wenlian_desktop.domain.records.budget import (
    ADD,
    BY_MONTH,
    ONCE,
    PROJECT,
    RUNNING,
    STAFF,
    TRANSFER,
    Accounts,
    BudgetChange,
    BudgetLine,
    MonthlyPlan,
)
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.rule import Level


def line(budget: str | None, spent: str | None, **values: Any) -> BudgetLine:
    money = {"initial_fiscal": budget, "spent_once": spent}
    amounts = {name: None if text is None else wan(text) for name, text in money.items()}
    return new(BudgetLine, **({"name": "戏曲文化周", "category": PROJECT, "mode": ONCE} | amounts | values))


def accounts(**money: str) -> Accounts:
    return new(Accounts, **{name: wan(text) for name, text in money.items()})


def stated(**money: str) -> tuple[Accounts, BudgetLine, BudgetLine, Year]:
    """Accounts beside two lines of 713.4 and 380 万元, of which 541.09 and 380 were spent; 10 were added."""
    about, staff, project = accounts(**money), line("713.4", "541.09", category=STAFF), line("380", "380")
    added = new(BudgetChange, kind=ADD, line=project.uid, amount=wan("10"))
    return about, staff, project, year_with(about, staff, project, added)


def test_budget_total_fires() -> None:
    about, staff, project, year = stated(approved_initial="1093.5", approved_full="1093.4")
    lines = (*refs_of(staff, "initial_fiscal"), *refs_of(project, "initial_fiscal"))
    initial = "年初预算批复总额1093.5万元，基本、项目、其他支出预算之和为1093.4万元。"
    full = "全年预算批复总额1093.4万元，基本、项目、其他支出预算之和为1103.4万元。"
    assert findings_of("C01", year) == [
        (Level.ERROR, initial, (*refs_of(about, "approved_initial"), *lines)),
        (Level.ERROR, full, (*refs_of(about, "approved_full"), *lines)),
    ]


@pytest.mark.parametrize(
    "money",
    [
        {"approved_initial": "1093.4", "approved_full": "1103.4"},
        {"approved_initial": "1093.405", "approved_full": "1103.395"},  # as far as rounding goes (DOMAIN C01)
        {},
    ],
    ids=["equal", "rounded", "not stated"],
)
def test_budget_total_stays_silent(money: dict[str, str]) -> None:
    assert findings_of("C01", stated(**money)[-1]) == []


def test_a_budget_total_out_by_more_than_rounding_is_found() -> None:
    assert len(findings_of("C01", stated(approved_initial="1093.405001")[-1])) == 1


def test_a_budget_total_is_not_held_against_parts_that_are_not_filled_in() -> None:
    assert findings_of("C01", year_with(accounts(approved_initial="5"), line(None, None))) == []


def test_spending_total_fires() -> None:
    parts = {"basic_spent": "541.09", "project_spent": "380", "other_spent": "0.01"}
    about, staff, project, year = stated(total_spent="921", **parts)
    in_parts = "决算支出合计921万元，基本、项目、其他支出之和为921.1万元。"
    in_lines = "决算支出合计921万元，各预算项目支出之和为921.09万元。"
    lines = (*refs_of(staff, "spent_once"), *refs_of(project, "spent_once"))
    assert findings_of("C02", year) == [
        (Level.ERROR, in_parts, refs_of(about, "total_spent", "basic_spent")),
        (Level.ERROR, in_lines, (*refs_of(about, "total_spent"), *lines)),
    ]


@pytest.mark.parametrize(
    "money",
    [
        {"total_spent": "921.09", "basic_spent": "541.09", "project_spent": "380", "other_spent": "0"},
        {"total_spent": "921.095", "basic_spent": "541.095", "project_spent": "380", "other_spent": "0"},
        {"total_spent": "921.09", "basic_spent": "5"},  # the other parts are not filled in
        {"basic_spent": "5", "project_spent": "5", "other_spent": "5"},
    ],
    ids=["equal", "rounded", "parts missing", "total missing"],
)
def test_spending_total_stays_silent(money: dict[str, str]) -> None:
    assert findings_of("C02", stated(**money)[-1]) == []


def test_full_budget_includes_changes_fires() -> None:
    about, _, _, year = stated(approved_full="1093.4")
    [change] = year.rows(BudgetChange)
    message = "全年预算批复总额1093.4万元与年初预算相同，而按预算调整记录应为1103.4万元。"
    assert findings_of("C04", year) == [
        (Level.WARNING, message, (*refs_of(about, "approved_full"), *refs_of(change, "amount")))
    ]


def test_full_budget_includes_changes_stays_silent() -> None:
    assert findings_of("C04", stated(approved_full="1103.4")[-1]) == []
    assert findings_of("C04", stated()[-1]) == []
    assert findings_of("C04", year_with(accounts(approved_full="5"), line("5", "5"))) == []


def test_overspent_projects_fires() -> None:
    over, other = line("380", "501.43"), line("20", "10")
    message = "项目支出511.43万元，超过项目支出全年预算400万元，其中登记的预算调整合计0万元。"
    assert findings_of("C05", year_with(over, other)) == [
        (Level.ERROR, message, (*refs_of(over, "initial_fiscal"), *refs_of(other, "initial_fiscal")))
    ]


def test_overspent_projects_stays_silent() -> None:
    giving, taking = line("713.4", "541.09", category=STAFF), line("380", "501.43")
    moved = new(BudgetChange, kind=TRANSFER, line=giving.uid, to_line=taking.uid, amount=wan("121.43"))
    assert findings_of("C05", year_with(giving, taking, moved)) == []
    assert findings_of("C05", year_with(line("380", "501.43"), line("200", "10"))) == []
    assert findings_of("C05", year_with(line(None, "501.43"))) == []


def test_basic_spending_fires() -> None:
    slow, over = line("713.4", "541.09", category=STAFF), line("5", "6", category=STAFF)
    low = "基本支出541.09万元，全年预算713.4万元，执行率75.85%，低于85%，没有说明。"
    high = "基本支出6万元，全年预算5万元，执行率120.00%，超过预算。"
    assert findings_of("C06", year_with(slow)) == [(Level.WARNING, low, refs_of(slow, "explanation"))]
    assert findings_of("C06", year_with(over)) == [(Level.WARNING, high, refs_of(over, "explanation"))]


@pytest.mark.parametrize(
    "quiet",
    [
        line("100", "85", category=STAFF),
        line("100", "70", category=STAFF, explanation="人员调出。"),
        line("100", "70"),
        line("0", "0", category=STAFF),
        line("100", None, category=STAFF),
    ],
    ids=["at the limit", "explained", "a project", "no budget", "unfilled"],
)
def test_basic_spending_stays_silent(quiet: BudgetLine) -> None:
    assert findings_of("C06", year_with(quiet)) == []


def test_overspent_whole_fires() -> None:
    staff, project = line("10", "9", category=STAFF), line("5", "7")
    message = "支出总额16万元，超过全年预算总额15万元（执行率106.67%）。"
    assert findings_of("C07", year_with(staff, project)) == [
        (Level.ERROR, message, (*refs_of(staff, "initial_fiscal"), *refs_of(project, "initial_fiscal")))
    ]


def test_overspent_whole_stays_silent() -> None:
    assert findings_of("C07", year_with(line("10", "8", category=STAFF), line("5", "7"))) == []
    assert findings_of("C07", year_with(line("10", None))) == []


def test_overspent_lines_fires() -> None:
    over = line("380", "501.43")
    message = "“戏曲文化周”支出501.43万元，超过全年预算380万元（执行率131.96%），没有说明。"
    assert findings_of("C08", year_with(over, line("5", "5"))) == [
        (Level.ERROR, message, refs_of(over, "explanation", "initial_fiscal"))
    ]


def test_a_line_that_spent_without_any_budget_has_no_rate_to_tell() -> None:
    messages = [message for _, message, _ in findings_of("C08", year_with(line("0", "1")))]
    assert messages == ["“戏曲文化周”支出1万元，超过全年预算0万元，没有说明。"]


def test_overspent_lines_stays_silent() -> None:
    granted = line("380", "501.43")
    added = new(BudgetChange, kind=ADD, line=granted.uid, amount=wan("121.43"))
    explained = line("380", "501.43", explanation="年末批复在途。")
    assert (
        findings_of("C08", year_with(granted, added, explained, line("5", "5"), line(None, "5"), line("5", None))) == []
    )


def test_a_line_over_by_one_cent_is_found() -> None:
    assert len(findings_of("C08", year_with(line("380", "380.000001")))) == 1


def test_slow_lines_fires() -> None:
    slow = line("27.5", "24.42")
    message = "“戏曲文化周”全年预算27.5万元，支出24.42万元，执行率88.80%，低于90%。"
    assert findings_of("C09", year_with(slow)) == [(Level.WARNING, message, refs_of(slow, "explanation"))]


@pytest.mark.parametrize(
    "quiet",
    [
        line("100", "90"),
        line("100", "110"),
        line("27.5", "24.42", explanation="画册验收跨年。"),
        line("0", "0"),
        line(None, "5"),
        line("5", None),
    ],
    ids=["at the limit", "over", "explained", "no budget", "budget unfilled", "spending unfilled"],
)
def test_slow_lines_stays_silent(quiet: BudgetLine) -> None:
    assert findings_of("C09", year_with(quiet)) == []


def test_before_any_spending_is_entered_no_line_is_slow() -> None:
    unpaid = new(BudgetLine, name="展览", category=STAFF, initial_fiscal=wan("8"), mode="逐笔")
    assert findings_of("C09", year_with(unpaid)) == []
    assert findings_of("C06", year_with(unpaid)) == []
    stated = new(Accounts, total_spent=wan("5"))
    assert findings_of("C02", year_with(unpaid, stated)) == []


def test_a_line_without_any_spending_is_not_filled_in_yet_however_far_the_others_are() -> None:
    begun = line("100", "95", category=STAFF)
    unpaid = new(BudgetLine, name="展览", category=RUNNING, initial_fiscal=wan("88"), mode="逐笔")
    year = year_with(begun, unpaid)
    assert findings_of("C06", year) == []  # 95 of 188
    message = "“展览”全年预算88万元，还没有填支出。"
    assert findings_of("C09", year) == [(Level.WARNING, message, refs_of(unpaid, "mode"))]
    assert [each.finding.word for each in review_findings(year) if each.finding.code == "C09"] == ["待填"]


def test_a_line_just_under_the_limit_is_found_though_its_rate_is_rounded_up() -> None:
    [(_, message, _)] = findings_of("C09", year_with(line("100", "89.9999")))
    assert message.endswith("执行率90.00%，低于90%。")


def test_transfer_without_target_fires() -> None:
    project = line("5", "5")
    lost = new(BudgetChange, kind=TRANSFER, line=project.uid, amount=wan("4.5"))
    message = "调剂4.5万元没有填调入项目，全年预算数算不出来。"
    assert findings_of("R04", year_with(project, lost)) == [(Level.ERROR, message, refs_of(lost, "to_line"))]


def test_transfer_without_target_stays_silent() -> None:
    giving, taking = line("5", "5"), line("5", "5")
    moved = new(BudgetChange, kind=TRANSFER, line=giving.uid, to_line=taking.uid, amount=wan("4.5"))
    added = new(BudgetChange, kind=ADD, line=giving.uid, amount=wan("1"))
    assert findings_of("R04", year_with(giving, taking, moved, added)) == []


def test_slow_whole_fires() -> None:
    one, other = line("10", "8"), line("10", "9.5")
    message = "全年预算20万元，支出17.5万元，总体执行率87.50%，低于90%。"
    assert findings_of("D20", year_with(one, other)) == [
        (Level.WARNING, message, (*refs_of(one, "mode"), *refs_of(other, "mode")))
    ]
    monthly = line("10", None, mode=BY_MONTH)
    plans = [new(MonthlyPlan, line=monthly.uid, month=month, spent=wan("2")) for month in (3, 11, 12)]
    [(_, message, _)] = findings_of("D20", year_with(one, monthly, *plans))
    assert message.endswith("总体执行率70.00%，低于90%；到9月底为50.00%，不足75%，可能被列入绩效抽评。")


def test_slow_whole_stays_silent() -> None:
    assert findings_of("D20", year_with(line("10", "9"), line("10", "9"))) == []
    assert findings_of("D20", year_with(line("10", "8"))) == []  # its own check tells it
    assert findings_of("D20", year_with(line("10", "8"), line("10", None))) == []

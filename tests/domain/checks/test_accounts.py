"""Checks of the final accounts: where each fires, and where it stays silent."""

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_budget_execution import accounts, line
from tests.make.records import confirmed_none, new, wan, year_with
from wenlian_desktop.domain.records.budget import RECOVER, STAFF, BudgetChange, IncomeSource, SpendingClass
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline


def told(node: str, content: str | None) -> Section:
    return new(Section, node=node, content=content)


def none_of(node: str) -> tuple[Section, Record]:
    section = told(node, None)
    return section, confirmed_none(section, "content")


@pytest.mark.parametrize("typed", ["无。", None])
def test_carryover_is_stated_fires(typed: str | None) -> None:
    section = told(outline.CARRYOVER, typed)
    rows = [section] if typed else [section, confirmed_none(section, "content")]
    message = (
        "“结转结余率”写“无”，而全年预算1093.4万元，支出1042.52万元，结转结余50.88万元，结转结余率4.65%，超过0.5%。"
    )
    assert findings_of("C10", year_with(line("1093.4", "1042.52"), *rows)) == [
        (Level.ERROR, message, refs_of(section, "content"))
    ]


def test_a_carryover_that_is_not_what_the_budget_leaves_is_found() -> None:
    about = accounts(closing_carryover="3", closing_surplus="2.16")
    budget = line("100", "95")
    taken = new(BudgetChange, kind=RECOVER, line=budget.uid, amount=wan("1"))
    message = "年末结转结余5.16万元，而全年预算减支出减收回为4万元。"
    where = refs_of(about, "closing_carryover", "closing_surplus")
    assert findings_of("C10", year_with(about, budget, taken)) == [(Level.ERROR, message, where)]


def test_a_carryover_told_otherwise_in_a_text_is_found() -> None:
    section = told(outline.CARRYOVER, "年末结转结余48万元，结转结余率为4.4%。")
    [amount, rate] = [message for _, message, _ in findings_of("C10", year_with(line("1093.4", "1042.52"), section))]
    where = "正文段落“结转结余率”的“正文”写"
    assert amount == f"{where}“年末结转结余48万元”，按数据结转结余为50.88万元。"
    assert rate == f"{where}“结转结余率为4.4%”，按数据结转结余率为4.65%。"


def test_carryover_is_stated_stays_silent() -> None:
    spent_up = year_with(line("1093.4", "1088"), *none_of(outline.CARRYOVER))
    written = year_with(line("1093.4", "1042.52"), told(outline.CARRYOVER, "结转结余50.88万元，结转结余率为4.65%。"))
    balanced = year_with(accounts(closing_carryover="5", closing_surplus="0"), line("100", "95"))
    unknown = year_with(line("1093.4", None), *none_of(outline.CARRYOVER))
    for year in (spent_up, written, balanced, unknown, year_with()):
        assert findings_of("C10", year) == []


def test_difference_is_stated_fires() -> None:
    section, note = none_of(outline.DIFFERENCE)
    message = "“部门预决算差异率”写“无”，而年初预算1093.4万元，决算1042.52万元，相差50.88万元，差异率−4.65%，超过0.5%。"
    assert findings_of("C11", year_with(line("1093.4", "1042.52"), section, note)) == [
        (Level.ERROR, message, refs_of(section, "content"))
    ]
    wrong = told(outline.DIFFERENCE, "部门预决算差异率为4.65%。")
    [(_, message, _)] = findings_of("C11", year_with(line("1093.4", "1042.52"), wrong))
    assert message.endswith("写“部门预决算差异率为4.65%”，按数据预决算差异率为−4.65%。")


def test_difference_is_stated_stays_silent() -> None:
    same = year_with(line("1093.4", "1090"), *none_of(outline.DIFFERENCE))
    written = year_with(line("1093.4", "1042.52"), told(outline.DIFFERENCE, "预决算差异率为-4.65%。"))
    for year in (same, written, year_with(line("0", "0"), *none_of(outline.DIFFERENCE)), year_with()):
        assert findings_of("C11", year) == []


BOOKS = {"opening": "6.5", "fiscal_income": "1033.76", "operating_income": "0", "other_income": "6"}
ENDS = {"total_spent": "1042.52", "closing_carryover": "1.58", "closing_surplus": "2.16"}


def test_accounts_balance_fires() -> None:
    about = accounts(**BOOKS, **ENDS | {"closing_surplus": "3"})
    [(level, message, where)] = findings_of("C12", year_with(about))
    assert level is Level.ERROR
    assert message == "年初结转结余加本年收入1046.26万元，减支出和结余分配后为3.74万元，而年末结转结余填的是4.58万元。"
    assert where == refs_of(about, *BOOKS, *ENDS)


def test_accounts_balance_stays_silent() -> None:
    assert findings_of("C12", year_with(accounts(**BOOKS, **ENDS))) == []
    assert findings_of("C12", year_with(accounts(**BOOKS, **ENDS | {"closing_surplus": "1.16"}, distributed="1"))) == []
    assert findings_of("C12", year_with(accounts(**ENDS))) == []
    assert findings_of("C12", year_with(accounts(**BOOKS))) == []


def test_parts_of_accounts_fires() -> None:
    about, staff, project = (
        accounts(basic_spent="541", project_spent="501.43"),
        line("713.4", "541.09", category=STAFF),
        line("380", "380"),
    )
    assert findings_of("C17", year_with(about, staff, project)) == [
        (
            Level.ERROR,
            "决算基本支出541万元，各预算项目的基本支出之和为541.09万元。",
            (*refs_of(about, "basic_spent"), *refs_of(staff, "spent_once")),
        ),
        (
            Level.ERROR,
            "决算项目支出501.43万元，各预算项目的项目支出之和为380万元。",
            (*refs_of(about, "project_spent"), *refs_of(project, "spent_once")),
        ),
    ]


def test_parts_of_accounts_stays_silent() -> None:
    staff, project = line("713.4", "541.09", category=STAFF), line("380", "380")
    assert findings_of("C17", year_with(accounts(basic_spent="541.09", project_spent="380.005"), staff, project)) == []
    assert findings_of("C17", year_with(staff, project)) == []


def income(source: str, received: str | None) -> IncomeSource:
    return new(IncomeSource, source=source, received=None if received is None else wan(received))


FISCAL, FUND, OWN = "一般公共预算财政拨款", "政府性基金预算财政拨款", "其他收入"


def test_incomes_agree_with_accounts_fires() -> None:
    about = accounts(fiscal_income="1033.76", operating_income="0", other_income="6")
    general, fund, own = income(FISCAL, "1000"), income(FUND, "30"), income(OWN, "6")
    told = "“收入来源”中财政拨款收入合计1030万元，“年末决算”的财政拨款收入为1033.76万元。"
    where = (*refs_of(general, "received"), *refs_of(fund, "received"), *refs_of(about, "fiscal_income"))
    assert findings_of("D13", year_with(about, general, fund, own)) == [(Level.WARNING, told, where)]
    general, own = income(FISCAL, "1033.76"), income(OWN, "5")
    [(_, told, _)] = findings_of("D13", year_with(about, general, own))
    assert told == "“收入来源”中本年收入合计1038.76万元，“年末决算”的本年收入为1039.76万元。"


def test_incomes_agree_with_accounts_stays_silent() -> None:
    about = accounts(fiscal_income="1033.76", operating_income="0", other_income="6")
    agreeing = [income(FISCAL, "1003.76"), income(FUND, "30"), income(OWN, "6")]
    assert findings_of("D13", year_with(about, *agreeing)) == []
    assert findings_of("D13", year_with(about, income(FISCAL, None), income(OWN, "5"))) == []
    assert findings_of("D13", year_with(*agreeing)) == []
    assert findings_of("D13", year_with(about)) == []


def spending_class(kind: str, spent: str | None) -> SpendingClass:
    return new(SpendingClass, kind=kind, subject="科目", spent=None if spent is None else wan(spent))


def test_classes_add_up_to_spending_fires() -> None:
    about = accounts(total_spent="1042.52")
    art, pensions = spending_class("功能分类", "950"), spending_class("功能分类", "90")
    message = "“支出分类”中按功能分类的决算数合计1040万元，全年决算支出为1042.52万元。"
    where = (*refs_of(art, "spent"), *refs_of(pensions, "spent"))
    assert findings_of("D15", year_with(about, art, pensions)) == [(Level.WARNING, message, where)]
    [(_, message, _)] = findings_of("D15", year_with(line("100", "95"), spending_class("经济分类", "94")))
    assert message == "“支出分类”中按经济分类的决算数合计94万元，全年决算支出为95万元。"


def test_classes_add_up_to_spending_stays_silent() -> None:
    about = accounts(total_spent="1042.52")
    whole = [
        spending_class("功能分类", "1042.52"),
        spending_class("经济分类", "1000"),
        spending_class("经济分类", "42.52"),
    ]
    for rows in (whole, [spending_class("经营支出", "3")], [spending_class("功能分类", None)], []):
        assert findings_of("D15", year_with(about, *rows)) == []
    assert findings_of("D15", year_with(*whole)) == []


def test_a_negative_carryover_is_told() -> None:
    short = accounts(closing_carryover="-1", closing_surplus="0")
    assert [message for _, message, _ in findings_of("C10", year_with(short))][:1] == ["年末结转结余为−1万元，小于0。"]

"""All checks together: order, registration, and which findings a 情况说明 explains."""

from decimal import Decimal

import pytest
from hypothesis import given, settings

from tests.make.records import new, wan, year_with
from tests.make.years import years
from wenlian_desktop.domain.checks.run_checks import explanation_of, run_checks, unexplained_errors
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import ONCE, PROJECT, BudgetLine
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.department import Department, Report, Staffing
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import Finding
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.outline import SECTION_TITLES

OFFICE = (
    new(Report, year=2024, stated_score=Decimal(60)),
    new(Department, name="示例区文联", short_name="区文联"),
    new(BudgetLine, name="展览", category=PROJECT, mode=ONCE, initial_fiscal=wan("2000"), spent_once=wan("1850")),
    *(new(Section, node=title, content="满意度为95%。") for title in SECTION_TITLES if title != "产出质量"),
)
QUALITY = new(Section, node="产出质量", content="均已验收。")


def overspent() -> BudgetLine:
    amounts = {"initial_fiscal": wan("380"), "spent_once": wan("501.43")}
    return new(BudgetLine, name="文化周", category=PROJECT, mode=ONCE, **amounts)


def explained(check: str, row: Record, field: str) -> Explanation:
    about = {"about_record": row.spec.name, "about_uid": row.uid, "about_field": field}
    return new(Explanation, check=check, content="年末批复在途。", author="钟以晴", **about)


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_the_sample_has_three_warnings_of_which_one_is_explained(sample: Year) -> None:
    findings = run_checks(sample)
    answered = [explanation_of(sample, finding) is not None for finding in findings]
    assert sorted(codes(findings)) == ["C09", "C28", "R03"]
    assert {finding.level for finding in findings} == {Level.WARNING}
    assert sorted(answered) == [False, False, True]
    assert unexplained_errors(sample) == []


def test_findings_come_by_level_then_what_is_not_filled_in_then_by_code() -> None:
    slow = new(BudgetLine, name="采风", category=PROJECT, mode=ONCE, initial_fiscal=wan("5"), spent_once=wan("1"))
    short = new(Indicator, level1="产出", name="场次", target=Decimal(8), actual=Decimal(7))
    findings = run_checks(year_with(*OFFICE, slow, overspent(), short))
    assert codes(findings) == ["C08", "C27", "R03", "C09"]


def test_a_finding_carries_the_remedy_of_its_check() -> None:
    [finding] = run_checks(year_with(*OFFICE, QUALITY, overspent()))
    assert finding.remedy == "补录预算调整，或在该项目的“执行偏差说明”中写明原因。"


def test_an_error_that_is_explained_no_longer_stops_the_filing() -> None:
    line = overspent()
    answer = explained("C08", line, "explanation")
    year = year_with(*OFFICE, QUALITY, line, answer)
    [finding] = run_checks(year)
    assert explanation_of(year, finding) == answer
    assert unexplained_errors(year) == []


@pytest.mark.parametrize("field", ["explanation", "initial_fiscal"])
def test_an_explanation_may_be_about_any_place_of_the_finding(field: str) -> None:
    line = overspent()
    assert unexplained_errors(year_with(*OFFICE, line, explained("C08", line, field))) == []


def test_an_explanation_of_something_else_explains_nothing() -> None:
    line, other = overspent(), new(BudgetLine, name="别的", category=PROJECT, mode=ONCE, initial_fiscal=0, spent_once=0)
    strangers = [
        explained("C09", line, "explanation"),
        explained("C08", line, "name"),
        explained("C08", other, "explanation"),
    ]
    year = year_with(*OFFICE, line, other, *strangers)
    assert codes(unexplained_errors(year)) == ["C08"]


def test_a_warning_stops_nothing() -> None:
    year = year_with(*OFFICE)
    assert codes(run_checks(year)) == ["R03"]
    assert unexplained_errors(year) == []


@settings(max_examples=30)
@given(years())
def test_any_year_can_be_examined_and_every_finding_leads_somewhere(year: Year) -> None:
    for finding in run_checks(year):
        assert finding.places
        assert finding.message.endswith("。")
        for ref in finding.places:  # a field, or where a row is missing
            assert year.row(ref.record, ref.uid) is not None or (not ref.uid and ref.record in RECORDS)
            assert ref.field in RECORDS[ref.record].spec.fields or (not ref.uid and not ref.field)
        assert explanation_of(year, finding) is None or finding.code in {row.check for row in year.rows(Explanation)}


@pytest.mark.parametrize(
    "row",
    [
        new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("1"), spent_once=wan("2")),
        new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("2"), spent_once=wan("1")),
        new(Staffing, authorized=1, actual=2),
        new(Section),
        new(Indicator, target=Decimal(2), actual=Decimal(1)),
        new(Indicator, target=Decimal(1), actual=Decimal(2)),
    ],
    ids=["C08", "C09", "C51", "R03", "C27", "C28"],
)
def test_no_finding_calls_a_nameless_row_none(row: Record) -> None:
    messages = [finding.message for finding in run_checks(year_with(*OFFICE, row))]
    assert messages
    assert [message for message in messages if "None" in message] == []


def test_places_are_addresses_of_fields() -> None:
    line = overspent()
    [finding] = run_checks(year_with(*OFFICE, QUALITY, line))
    assert finding.places[0] == Ref("budget_line", line.uid, "explanation")

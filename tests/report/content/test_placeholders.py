"""What would be printed as 〔…〕: the list against the printed text, and the fields that mend it."""

import dataclasses
from collections.abc import Iterator
from datetime import date

from tests.make.half_filled import half_filled
from tests.make.records import new, wan, year_with
from tests.make.years import some_years
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import BY_PAYMENT, ONCE, PROJECT, BudgetLine, Payment
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.monitoring_form import monitoring_form
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.content.placeholders import Placeholder, by_field, placeholders
from wenlian_desktop.report.formats.text import render

YEARS = 25  # `./go torture` takes 200


def printed_placeholders(text: str) -> list[str]:
    """Read off the printed text, sign by sign: what stands between 〔 and 〕, but for the year of a document number."""
    found, start = [], None
    for place, sign in enumerate(text):
        if sign == "〔":
            start = place
        elif sign == "〕" and start is not None:
            inside = text[start + 1 : place]
            if not (len(inside) == 4 and set(inside) <= set("0123456789")):
                found.append(f"〔{inside}〕")
            start = None
    return found


def documents(year: Year) -> Iterator[Document]:
    yield annual_report(year)
    try:
        yield monitoring_form(year)
    except UserError:
        return  # no budget lines: no form


def faults(year: Year) -> list[str]:
    """Where the list differs from the print, or a placeholder does not lead to what is missing."""
    wrong = []
    for document in documents(year):
        listed = placeholders(document)
        if [each.text for each in listed] != printed_placeholders(render(document).decode()):
            wrong.append(f"{document.name}: the list differs from the print")
        wrong += [f"{document.name}: {each} leads to {_value(year, each)}" for each in listed if not mends(year, each)]
    return wrong


def _value(year: Year, each: Placeholder) -> object:
    return None if each.ref is None else year.value(each.ref)


def mends(year: Year, each: Placeholder) -> bool:
    """Whether the place is an empty field, a divisor of 0, a text that holds the placeholder, or a row to be added."""
    if each.ref is None:
        return False
    value = year.value(each.ref)
    is_gap_in_text = isinstance(value, str) and ("〔" in value or "⟦" in value)
    return not each.ref.uid or value in (None, (), 0) or is_gap_in_text


def half_filled_years(number: int) -> Iterator[Year]:
    """The sample and generated years in turn, half filled."""
    sample = parse_year(SAMPLE.read_text(encoding="utf-8"))
    for place, generated in enumerate(some_years(number)):
        yield half_filled(generated if place % 2 else sample, place)


def test_the_list_is_what_the_report_prints_for_half_filled_years() -> None:
    found = {place: wrong for place, year in enumerate(half_filled_years(YEARS)) if (wrong := faults(year))}
    assert found == {}


def found_in(*rows: Record) -> list[tuple[str, str, Ref | None]]:
    return [(each.place, each.nearby, each.ref) for each in placeholders(annual_report(year_with(*rows)))]


def test_a_sum_leads_to_the_line_whose_budget_is_missing() -> None:
    known = new(BudgetLine, name="甲", category=PROJECT, mode=ONCE, initial_fiscal=wan("80"), spent_once=wan("70"))
    empty = new(BudgetLine, name="乙", category=PROJECT, mode=ONCE, spent_once=wan("5"))
    found = found_in(known, empty)
    of_the_year = [ref for _, nearby, ref in found if "年全年预算数〔未填〕" in nearby]
    assert of_the_year[-1] == ref_to(empty, "initial_fiscal")
    assert ("二、当年预算执行情况", "合计·全年预算：〔未填〕", ref_to(empty, "initial_fiscal")) in found
    assert not [ref for _, _, ref in found if ref is not None and ref.uid == known.uid]


def test_an_unknown_rate_leads_to_the_payment_without_an_amount() -> None:
    line = new(BudgetLine, name="甲", category=PROJECT, mode=BY_PAYMENT, initial_fiscal=wan("80"))
    payment = new(Payment, line=line.uid, paid_on=date(2024, 3, 1))
    assert {ref for _, nearby, ref in found_in(line, payment) if "执行率" in nearby} == {ref_to(payment, "amount")}


def test_the_missing_total_leads_to_the_item_without_data() -> None:
    department, report = new(Department, name="区文联", short_name="区文联"), new(Report, year=2024)
    indicator = new(Indicator, level1="效果", level2="可持续影响", name="机制", nature="定性")
    found = [each for each in found_in(department, report, indicator) if "得分为" in each[1]]
    assert found == [("（一）评价得分情况", "区文联部门整体绩效评价得分为〔未填〕分。", Ref("budget_line", "", ""))]


def test_the_number_of_a_document_is_no_placeholder() -> None:
    told = new(Section, node="产出质量", content="按京财〔2024〕12号文件，办〔待填：场次〕场。")
    assert [ref for _, nearby, ref in found_in(told) if "12号" in nearby] == [ref_to(told, "content")]
    assert [nearby for _, nearby, _ in found_in(told) if "场次" in nearby] == [
        "…财〔2024〕12号文件，办〔待填：场次〕场。"
    ]


def test_a_heading_without_a_text_leads_to_where_it_is_added() -> None:
    assert Ref("section", "", "content", "产出质量") in [ref for _, _, ref in found_in()]


def test_placeholders_are_gathered_by_the_field_that_mends_them(sample: Year) -> None:
    line = sample.rows(BudgetLine)[0]
    year = sample.with_changes([RowChange(line, dataclasses.replace(line, initial_fiscal=None))])
    groups = by_field(placeholders(annual_report(year)))
    assert [group[0].ref for group in groups] == list(dict.fromkeys(each.ref for group in groups for each in group))
    assert max(groups, key=len)[0].ref == ref_to(line, "initial_fiscal")

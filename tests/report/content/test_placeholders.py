"""What would be printed as 〔…〕: the list against the printed text, and the fields that mend it."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from tests.make.half_filled import half_filled
from tests.make.records import new, wan, year_with
from tests.make.years import some_years
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.domain.records.activities import Indicator, Survey
from wenlian_desktop.domain.records.budget import BY_PAYMENT, ONCE, PROJECT, BudgetLine, Payment
from wenlian_desktop.domain.records.conclusions import ScoreEntry
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

"""What the list of sections says of each: 未填, 无, 已填, 由程序写好, or what is still lacking."""

from dataclasses import replace
from decimal import Decimal

from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.ui.pages.sections import state_words

SCORE = new(Section, node="评价得分情况")
CARRYOVER = "结转结余率"
OFFICE = new(Department, short_name="区文联")


def said(year: Year, section: Section) -> str:
    return state_words(year, section)[1]


def test_a_score_that_is_not_known_is_not_called_written() -> None:
    assert said(year_with(OFFICE, SCORE), SCORE) == "由程序写，还缺数据"
    assert said(year_with(OFFICE, SCORE, new(Report, stated_score=Decimal(99))), SCORE) == "由程序写好"


def test_a_sentence_with_a_gap_in_it_is_not_called_written() -> None:
    unpaid, carryover = (
        new(BudgetLine, name="展览", mode="全年一次", initial_fiscal=1_000_000),
        new(Section, node=CARRYOVER),
    )
    paid = replace(unpaid, spent_once=900_000)
    assert said(year_with(OFFICE, unpaid, carryover), carryover) == "由程序写，还缺数据"
    assert said(year_with(OFFICE, paid, carryover), carryover) == "由程序写好"


def test_the_score_of_the_sample_is_written_by_the_program(sample: Year) -> None:
    typed = next(row for row in sample.rows(Section) if row.node == SCORE.node)
    empty = replace(typed, content=None)
    assert said(sample, typed) == "已填"
    assert said(sample.with_changes([RowChange(typed, empty)]), empty) == "由程序写好"


def test_other_sections_are_empty_or_confirmed_as_none() -> None:
    section = new(Section, node="环境效益")
    assert said(year_with(section), section) == "未填"
    assert said(year_with(section, confirmed_none(section, "content")), section) == "无"

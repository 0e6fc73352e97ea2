"""A line of thousands of numbers is no paragraph: recomputing it, each with each, would take hours."""

import pytest

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.statements import stated_report
from wenlian_desktop.domain.statements.stated_report import StatedReport

TWO = "举办展览3场、讲座5场。"


def numbers_read(lines: list[str]) -> int:
    return len(StatedReport.read(Manuscript.parse(lines)).statements)


def test_a_line_of_a_few_hundred_numbers_is_read_and_one_of_more_is_not() -> None:
    assert numbers_read([TWO * 150]) == 300
    assert numbers_read([TWO * 151, TWO]) == 2


def test_what_comes_after_more_numbers_than_a_report_has_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stated_report, "MOST_NUMBERS", 8)
    assert numbers_read([TWO * 2] * 2) == 8
    assert numbers_read([*[TWO * 2] * 2, TWO]) == 8

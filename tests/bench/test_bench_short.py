"""Short benchmarks: the time of an edit and of a comparison must not grow with the data."""

from pathlib import Path

from tests.bench.comparison import all_of, archived
from tests.bench.measuring import big_file, edit_times, timed
from tests.bench.sheets import shares
from tests.bench.typesetting import cold_process
from tests.make.records import year_with
from wenlian_desktop.report.content.parts import annual_report

PAYMENTS = 2000
EDITS = 100
BAR = 8.0  # milliseconds, the same as for ten times as many payments: a busy machine must not fail the tests

SHEET_ROWS = 1_000
MOST_READING, MOST_TAKING_IN = 2.0, 5.0  # times openpyxl; a note of each value would make it ten

FEW_YEARS = 5
BAR_OF_YEARS = 1000.0  # milliseconds, five times what the bar of fifty years leaves for so few


def test_an_edit_among_many_payments_is_quick(tmp_path: Path) -> None:
    assert edit_times(big_file(tmp_path, PAYMENTS), EDITS).entering < BAR


def test_a_few_archived_years_are_compared_quickly(tmp_path: Path) -> None:
    packages = archived(tmp_path, FEW_YEARS)
    assert timed(lambda: all_of(packages)) < BAR_OF_YEARS


def test_a_sheet_is_taken_in_at_a_few_times_the_cost_of_reading_it_by_openpyxl(tmp_path: Path) -> None:
    cost = shares(tmp_path, SHEET_ROWS)
    assert cost.reading < MOST_READING
    assert cost.taking_in < MOST_TAKING_IN


def test_a_new_process_sets_the_report_whose_time_is_taken(tmp_path: Path) -> None:
    took, memory = cold_process(annual_report(year_with()), tmp_path, repeats=1)
    assert took > 0
    assert memory > 0
    assert (tmp_path / "cold.pdf").read_bytes().startswith(b"%PDF-")

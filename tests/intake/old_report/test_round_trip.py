"""Our own report, printed and taken in again: every figure comes back right; `./go torture intake`: of 200 years."""

import pytest

from tests.intake.old_report.offers import lost_characters
from tests.intake.old_report.round_trip import OUTLINES, faults, printed_figures, printed_lines
from tests.make.years import some_years
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.intake.old_report.read_report import read_old_report


@pytest.mark.parametrize("outline", OUTLINES)
@pytest.mark.parametrize("suffix", [".txt", ".docx"])
def test_figures_of_the_sample_come_back(sample: Year, outline: str, suffix: str) -> None:
    own, lines = printed_lines(sample, outline, suffix)
    assert len(printed_figures(own, lines)) == 12
    assert list(faults(sample, outline, suffix)) == []
    assert lost_characters(lines, read_old_report(lines)) == {}


@pytest.mark.parametrize(("outline", "suffix"), [("beijing", ".docx"), ("hunan", ".txt"), ("sichuan", ".docx")])
def test_figures_of_a_generated_year_come_back(outline: str, suffix: str) -> None:
    assert list(faults(some_years(1)[0], outline, suffix)) == []

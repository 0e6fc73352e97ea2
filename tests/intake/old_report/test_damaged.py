"""Damaged reports lose no character, and nothing wrong in them is sure; `./go torture intake` looks at a thousand."""

import pytest

from tests.intake.old_report.damage_faults import damage_faults
from tests.intake.old_report.offers import REPORTS, lines_of, values
from tests.make.damaged_reports import lines_broken, lists_in_one_line
from wenlian_desktop.intake.old_report.figures import self_proof
from wenlian_desktop.intake.old_report.read_report import read_old_report
from wenlian_desktop.intake.readers.report_reader import parse_report

LISTED = (("objective", "content"), ("problem", "content"), ("measure", "content"))


def test_no_damage_loses_a_character_or_makes_a_wrong_amount_sure() -> None:
    assert list(damage_faults(36)) == []


def test_the_measure_sees_a_wrong_amount(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where any sum is taken for one that holds, wrong amounts are sure, and found."""
    monkeypatch.setattr(self_proof, "_is_sum", lambda values: True)
    assert any("amount wrong" in fault for fault in damage_faults(27))


@pytest.mark.parametrize("damage", [lines_broken, lists_in_one_line])
def test_lists_are_found_in_damaged_reports(damage: object) -> None:
    whole = found = 0
    for path in REPORTS[::9]:
        lines = lines_of(path)
        offers = [read_old_report(each) for each in (lines, damage(lines, None))]  # type: ignore[operator]
        counted = [sum(len(values(offer, *field)) for field in LISTED) for offer in offers]
        whole, found = whole + counted[0], found + counted[1]
    assert found >= 0.95 * whole


def test_a_file_of_an_old_windows_reads_the_same() -> None:
    path = REPORTS[0]
    lines = lines_of(path)
    again = parse_report("报告.txt", "\r\n".join(lines).encode("gb18030"))
    assert read_old_report(again) == read_old_report(lines)

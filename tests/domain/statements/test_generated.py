"""Generated reports of several outlines: nothing false on the orderly ones, and the planted faults are told."""

from tests.make.stated_reports.measuring import clean_remarks, tell

LEAST_FOUND = 0.9


def test_orderly_reports_have_no_error() -> None:
    remarks = [remark for seed in range(10_000, 10_040) for remark in clean_remarks(seed)]
    assert [text for _, level, text in remarks if level == "错"] == []


def test_planted_faults_are_told() -> None:
    told = [tell(seed) for seed in range(20_000, 20_080)]
    missed = [f"{one.planted.kind}：{one.text}" for one in told if not one.found]
    assert len(missed) <= (1 - LEAST_FOUND) * len(told), "\n".join(missed)

"""Reports written, and spoiled, by people who had not seen the rules: what is found of them, and left in peace."""

from tests.bench.truth import orderly_reports, outcomes_in
from wenlian_desktop.domain.rules.rule import Level

LEAST_FOUND = 0.92  # of the planted faults, under the code that their authors gave them
MOST_FALSE = {Level.ERROR: 0, Level.WARNING: 2, Level.HINT: 14}  # remarks on the clean reports (示: outlines unknown)
ONE_IN = 8  # reports: all of them are measured by `./go bench truth`

MOST_EACH = 1  # remarks on an orderly report


def test_most_of_what_others_planted_is_found_and_their_clean_reports_are_left_in_peace() -> None:
    outcomes = list(outcomes_in("other_hands", one_in=ONE_IN))
    found, missed = (sum(len(getattr(each, part)) for each in outcomes) for part in ("found", "missed"))
    clean = [each for each in outcomes if not each.found and not each.missed]
    told = [(each.name, remark) for each in clean for remark in each.unexpected]
    assert found >= LEAST_FOUND * (found + missed)
    for level, most in MOST_FALSE.items():
        assert len([name for name, remark in told if remark.level is level]) <= most, told


def test_reports_without_a_fault_are_left_in_peace() -> None:
    """No 错, and of what has to be looked at (no date at the end, an outline of another province) at most one each."""
    for each in orderly_reports():
        told = [(remark.line, remark.code, remark.message) for remark in each.unexpected]
        assert not [remark for remark in each.unexpected if remark.level is Level.ERROR], (each.name, told)
        assert len(told) <= MOST_EACH, (each.name, told)

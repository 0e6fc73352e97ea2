"""The bar of an edit, in short form: it must not grow with the table. `./go bench` takes the real figures."""

from pathlib import Path

from tests.bench.measuring import big_file, edit_times

PAYMENTS = 2000
EDITS = 100
BAR = 8.0  # milliseconds, the same as for ten times as many payments: a busy machine must not fail the tests


def test_an_edit_among_many_payments_is_quick(tmp_path: Path) -> None:
    assert edit_times(big_file(tmp_path, PAYMENTS), EDITS).entering < BAR

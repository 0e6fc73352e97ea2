"""The collector of garbage does not walk the rows of a large year again and again."""

import gc
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.ui.start import open_year
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.mark.parametrize(("large", "is_frozen"), [(0, True), (5_000_000, False)])
def test_the_rows_of_a_large_year_are_left_alone(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int, is_frozen: bool
) -> None:
    write_sample(tmp_path / "2024.wenlian")
    monkeypatch.setattr(open_year, "LARGE", large)
    gc.unfreeze()
    assert window.open(tmp_path / "2024.wenlian")
    assert window.bridge is not None
    collected = {id(each) for each in gc.get_objects()}
    rows = window.bridge.view.tables["payment"]
    assert {id(row) in collected for row in rows} == {not is_frozen}
    gc.unfreeze()

"""Sheets drawn by chance: what they say is taken in, and nothing else."""

import pytest

from tests.make.generated_sheets import faults, generated_sheet


@pytest.mark.parametrize("seed", range(20))
def test_a_sheet_is_taken_in_as_it_says(seed: int) -> None:
    assert list(faults(generated_sheet(seed))) == []

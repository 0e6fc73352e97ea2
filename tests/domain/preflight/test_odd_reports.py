"""Reports with slips that nobody planted: whatever is in them, the preflight ends and says what it has to say."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.make.old_files import FILES
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

REPORTS = sorted((FILES / "other_hands").glob("*.txt"))[::30]
NUMERALS = "一二三四五六七八九十"


def _without_value(text: str, chance: random.Random) -> str:
    """About half of the figures are 0."""
    return re.sub(r"\d+(?:\.\d+)?", lambda found: "0" if chance.random() < 0.5 else found[0], text)


def _twice_counted(text: str, chance: random.Random) -> str:
    """Chinese numerals run into others: 第三四部分."""
    return re.sub(f"[{NUMERALS}]", lambda found: found[0] + chance.choice(NUMERALS) * (chance.random() < 0.4), text)


def _with_lost_characters(text: str, chance: random.Random) -> str:
    return "".join(character for character in text if character == "\n" or chance.random() > 0.05)


@pytest.mark.parametrize("slip", [_without_value, _twice_counted, _with_lost_characters])
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_no_slip_keeps_the_rest_from_being_looked_at(path: Path, slip: Callable[[str, random.Random], str]) -> None:
    lines = slip(path.read_text(encoding="utf-8"), random.Random(path.stem)).split("\n")
    remarks = run_preflight(lines)
    assert remarks
    assert all(1 <= each.line <= len(lines) for each in remarks)


def test_a_table_may_be_all_there_is() -> None:
    assert run_preflight(["月份\t人次", "1月\t120", "2月\t130", "3月\t140"])

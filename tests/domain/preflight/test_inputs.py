"""Small inputs as other hands write them, each with what must be told of it and what must not (tests/files/inputs)."""

import json
from pathlib import Path

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.session.external_report import line_unit, read_lines

INPUTS = Path(__file__).parents[2] / "files" / "inputs"
EXPECTED = sorted(INPUTS.glob("*.expected.json"))


@pytest.mark.parametrize("path", EXPECTED, ids=[path.name.removesuffix(".expected.json") for path in EXPECTED])
def test_what_other_hands_write_is_read_as_it_is_meant(path: Path) -> None:
    expected = json.loads(path.read_text(encoding="utf-8"))
    name = path.name.removesuffix(".expected.json")
    file = next(INPUTS / f"{name}{ending}" for ending in (".txt", ".docx") if (INPUTS / f"{name}{ending}").exists())
    told = [(each.code, each.message) for each in run_preflight(read_lines(file), line_unit(file))]
    for code, words in expected["must"]:
        assert [each for each in told if code in ("*", each[0]) and words in each[1]], told
    for code, words in expected["must_not"]:
        assert [each for each in told if code in ("*", each[0]) and words in each[1]] == []


def test_what_two_rules_say_alike_is_told_once() -> None:
    path = next(INPUTS.glob("4196-*.txt"))
    told = [(each.code, each.message) for each in run_preflight(read_lines(path), line_unit(path))]
    assert len(told) == len(set(told)) > 0


def test_a_remark_between_soft_breaks_is_at_its_paragraph() -> None:
    path = next(INPUTS.glob("4308-*.docx"))
    [rate] = [each for each in run_preflight(read_lines(path), line_unit(path)) if each.code == "C03"]
    assert rate.places == (8,)

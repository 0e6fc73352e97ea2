"""The mutator itself: its list is up to date, its mutants are what they say."""

import ast

import pytest

from tests.mutate.drawing import near_tests, reaching
from tests.mutate.mutants import Mutant, drawn, mutants, with_reports
from tests.mutate.planted import Fault, faults
from tests.mutate.trees import ROOT, Reach


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.name)
def test_a_planted_fault_still_finds_its_place(fault: Fault) -> None:
    """`./go mutate` plants each and runs the tests it names."""
    assert fault.old != fault.new
    ast.parse(fault.planted())
    for test in fault.tests:
        assert (ROOT / test).exists(), test


CODE = '''"""Doc."""

LIMIT = 3
MARKS = frozenset("，。")


def share(part: int, whole: int | None) -> str:
    """Doc."""
    if whole is None or part < 0:
        raise ValueError("甲乙")
    note(f"{part + 1}")
    return str(part * 100 // whole) if whole else "—"
'''


def test_every_kind_of_slip_has_its_mutant() -> None:
    changed = {(each.line, told.partition("  ->  ")[2]) for each in mutants(CODE, "a.py") for told in [each.told(CODE)]}
    assert changed == {
        (3, "4"),
        (4, "'，'"),
        (9, "(whole is None and part < 0)"),
        (9, "(not (whole is None or part < 0))"),
        (9, "whole is not None"),
        (9, "part <= 0"),
        (9, "1"),
        (10, "pass"),
        (11, "pass"),
        (12, "return None"),
        (12, "(not (whole))"),
        (12, "(part * 100 * whole)"),
        (12, "(part // 100)"),
        (12, "101"),
        (12, "''"),
    }


def test_a_mutant_changes_one_place_and_nothing_else() -> None:
    for each in mutants(CODE, "a.py"):
        changed = each.of(CODE)
        assert changed != CODE
        ast.parse(changed)
        assert [a for a, b in zip(CODE.splitlines(), changed.splitlines(), strict=True) if a != b] == [
            CODE.splitlines()[each.line - 1]
        ]


def test_the_same_seed_draws_the_same_mutants_and_another_others() -> None:
    sites = [("a.py", each) for each in mutants(CODE, "a.py")]
    assert drawn(sites, 5, "甲") == drawn(sites, 5, "甲") != drawn(sites, 5, "乙")
    assert len(drawn(sites, 5, "甲")) == 5
    assert drawn(sites, 500, "甲") == sites


def test_a_file_that_reports_says_which_of_its_functions_ran(monkeypatch: pytest.MonkeyPatch) -> None:
    reached: list[str] = []
    monkeypatch.setattr("builtins.__reached__", reached.append, raising=False)
    space = {"note": lambda text: None}
    exec(compile(with_reports(CODE, "a.py"), "a.py", "exec"), space)
    assert reached == []
    assert space["share"](1, 4) == "25"  # type: ignore[operator]
    assert reached == ["a.py:7 share"]
    assert {each.function for each in mutants(CODE, "a.py")} == {"", "a.py:7 share"}


def test_a_file_is_looked_at_by_the_tests_near_its_room_and_by_those_that_import_it() -> None:
    found = near_tests(["wenlian_desktop/domain/scoring/ledger.py"])
    assert {"tests/domain/scoring/test_ledger.py", "tests/domain/scoring/test_schemes.py"} <= set(found)
    assert "tests/storage/file/test_schema.py" not in found


def test_what_stands_in_no_function_is_shown_first_to_the_tests_of_its_file_then_to_all() -> None:
    reach = Reach({"a.py:7 share": ["test_share", "test_both"], "b.py:1 sum": ["test_both", "test_sum"]}, {})
    assert reaching(reach, "a.py", Mutant(0, 1, "4", 3)) == ["", "test_share", "test_both"]
    assert reaching(reach, "a.py", Mutant(0, 1, "4", 9, "a.py:7 share")) == ["test_share", "test_both"]
    assert reaching(reach, "a.py", Mutant(0, 1, "4", 20, "a.py:20 other")) is None

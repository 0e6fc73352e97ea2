"""A few inputs of each reader, the same at each run, and proof that the harness sees. 2,000 each: `./go torture`."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.reliability.fuzz import harness
from tests.reliability.fuzz.readers import READERS, Reader
from wenlian_desktop.domain.values.errors import UserError

NUMBERS = {"year": 8, "JSON": 8, "SQL": 6, "CSV": 6, "package": 4, "Word": 20, "picture": 20, "workbook": 40}


@pytest.mark.parametrize("name", READERS)
def test_each_input_is_an_answer_or_a_sentence(name: str) -> None:
    assert [wrong for number in range(NUMBERS[name]) if (wrong := harness.read_input(name, number)[1])] == []


def crash(path: Path) -> None:
    raise KeyError(path)


def blame(path: Path) -> None:
    raise UserError("sqlite3.DatabaseError")


def lie(path: Path) -> None:
    path.write_text("changed", encoding="utf-8")
    raise UserError("读不出来。文件没有改动。")


def stray(path: Path) -> None:
    (path.parent.parent / "stray").write_text("x", encoding="utf-8")


def hang(path: Path) -> None:
    while True:
        pass


@pytest.mark.parametrize(
    ("read", "wrong"),
    [(crash, "KeyError"), (blame, "no sentence"), (lie, "nothing changed, but it did"), (stray, "left ['stray']"),
     (hang, "took too long")],
)  # fmt: skip
def test_the_harness_sees(monkeypatch: pytest.MonkeyPatch, read: Callable[[Path], object], wrong: str) -> None:
    def make(folder: Path, draw: Random) -> Path:
        (folder / "输入").write_text("as it was", encoding="utf-8")
        return folder / "输入"

    monkeypatch.setattr(harness, "MOST_CPU", 0.05)
    monkeypatch.setitem(READERS, "planted", Reader(make, read))
    assert wrong in harness.read_input("planted", 0)[1]

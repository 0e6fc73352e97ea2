"""Faults that tests once let pass, kept as data in planted.toml: each must be seen by the tests it names."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from tests.mutate.trees import ROOT

LIST = Path(__file__).with_name("planted.toml")


@dataclass(frozen=True)
class Fault:
    """In `file` the text `old`, found exactly once, becomes `new`; `tests` ought to fail then."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def planted(self) -> str:
        """The file with the fault; raises OutOfDate."""
        path = ROOT / self.file
        source = path.read_text(encoding="utf-8") if path.exists() else ""
        if source.count(self.old) != 1:
            raise OutOfDate(f"{self.name}: found {source.count(self.old)} times in {self.file}, not once:\n{self.old}")
        return source.replace(self.old, self.new)


class OutOfDate(Exception):  # noqa: N818 -- a state of the list
    """The code has changed since a fault was written down: write it anew."""


def faults() -> list[Fault]:
    """All faults of the list."""
    entries = tomllib.loads(LIST.read_text(encoding="utf-8"))["fault"]
    return [Fault(**{**entry, "tests": tuple(entry["tests"])}) for entry in entries]

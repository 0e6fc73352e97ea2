"""Faults that tests once let pass, kept as data in planted.toml: each must be seen by the tests it names."""

import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tests.mutate.trees import ROOT, NotSound, Survived, trees

LIST = Path(__file__).with_name("planted.toml")
MORE_SECONDS = 30.0  # than all tests of the list take together: what lasts longer will not end


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


def hold_planted() -> bool:
    """Plant every fault of the list, one by one; returns whether each is seen."""
    try:
        return _hold()
    except (OutOfDate, NotSound) as reason:
        print(reason, file=sys.stderr)
        return False


def _hold() -> bool:
    wanted = [(fault, fault.planted()) for fault in faults()]
    passed = 0
    with trees(1) as (tree,):
        started = time.monotonic()
        tree.demand_sound(sorted({test for fault, _ in wanted for test in fault.tests}))
        longest = time.monotonic() - started + MORE_SECONDS
        for fault, source in wanted:
            with tree.changed(fault.file, source):
                is_seen = not isinstance(tree.outcome(fault.tests, longest), Survived)
            print(f"{'seen  ' if is_seen else 'PASSED'}  {fault.name}", flush=True)
            passed += not is_seen
    print(f"planted faults: {len(wanted)}, {passed} not seen", flush=True)
    return not passed

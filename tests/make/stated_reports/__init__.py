"""Reports of five outlines with random, consistent figures, and the same with one planted fault.

What they say comes from the trade alone; nothing here knows the rules that are measured by it.
"""

from dataclasses import dataclass
from random import Random

from tests.make.stated_reports.drafting import draft
from tests.make.stated_reports.faults import KINDS


@dataclass(frozen=True)
class Planted:
    """One fault: its kind, its line (from 1), what it should be, and all lines at which it may be told."""

    kind: str
    line: int
    right: str
    lines: frozenset[int]


def orderly(seed: int, held: bool = False) -> list[str]:
    """A report without a fault; `held`: in the wordings kept from those who write the rules."""
    return draft(seed, held).written()


def spoiled(seed: int, held: bool = False) -> tuple[list[str], Planted]:
    """The same report with exactly one fault; its kind follows from the seed."""
    report = draft(seed, held)
    rng, kinds = Random(f"{seed} fault"), list(KINDS)
    for turn in range(len(kinds)):
        kind = kinds[(seed + turn) % len(kinds)]
        if (change := KINDS[kind](rng, report)) is not None:
            lines = report.written()
            lines[change.at] = change.text
            met = frozenset(place + 1 for place in change.met | {change.at})
            return lines, Planted(kind, change.at + 1, change.right, met)
    raise AssertionError(f"no fault fits the report of seed {seed}")

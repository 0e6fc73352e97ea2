"""Memory running out: an operation gets ever more of it, and ends with an answer or a sentence at every step."""

import contextlib
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from tests.reliability.calls.deep import Found
from tests.reliability.calls.operations import OPERATIONS
from tests.reliability.calls.runs import bench
from tests.reliability.calls.telling import Telling
from wenlian_desktop.domain.records.year import Year

T = TypeVar("T")
SMALLEST, GROWTH = 200_000, 1.5  # bytes beyond what the process has; from step to step
PAGE = 4096
BLOCKS = (1 << 20, 1 << 16, 1 << 12)  # bytes
POOR = ("opening", "edit", "exporting", "archiving")


class Poor(Telling):
    """Memory instead of calls is what fails."""

    bytes_left = 0
    _held: list[bytearray]

    def arm(self) -> None:
        size = int(Path("/proc/self/statm").read_text().split()[0]) * PAGE
        _limit(size)
        self._held = [block for size_of_block in BLOCKS for block in _all_that_is_free(size_of_block)]
        _limit(size + self.bytes_left)

    def disarm(self, shown: Year | None) -> None:
        self.lift()
        super().disarm(shown)

    def lift(self) -> None:
        """So that the rest can be told."""
        _limit(resource.RLIM_INFINITY)
        self._held = []


def _limit(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (size, resource.RLIM_INFINITY))


def _all_that_is_free(size: int) -> Iterator[bytearray]:
    """What a process keeps of memory that it does not use, which would hide the limit."""
    with contextlib.suppress(MemoryError):
        while True:
            yield bytearray(size)


def steps(name: str, most: int, seed: int, share: tuple[int, int]) -> Iterator[Found]:
    """`most` steps of memory for one operation."""
    with bench(OPERATIONS[name]) as place:
        for step in range(most)[share[0] :: share[1]]:
            left = int(SMALLEST * GROWTH**step)
            run = place.run(telling=type("PoorBy", (Poor,), {"bytes_left": left}))
            flaw = place.flaw(run)
            yield Found(f"{name}: {left // 1000} kB{', refused' if run.is_refused else ''}", flaw)

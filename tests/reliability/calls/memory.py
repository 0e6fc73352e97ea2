"""Memory running out: an operation gets ever more of it, and ends with an answer or a sentence at every step."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from tests.reliability.calls.deep import Found
from tests.reliability.calls.operations import OPERATIONS
from tests.reliability.calls.runs import bench
from tests.reliability.calls.telling import Telling
from wenlian_desktop.domain.records.year import Year

T = TypeVar("T")
SMALLEST, GROWTH = 8_000, 1.8  # bytes beyond what the process has; from step to step
PAGE = 4096
BLOCKS = (1 << 20, 1 << 16, 1 << 12, 480, 224, 96, 16)  # bytes; Python keeps free places for each small size
RESERVED = 2  # of each size
POOR = ("opening", "edit", "exporting", "archiving")


class Poor(Telling):
    """Memory instead of calls is what fails."""

    bytes_left = 0
    _is_poor = False
    _held: object = None

    def arm(self) -> None:
        self._is_poor = True
        self._starve()

    def _starve(self) -> None:
        reserve = [bytes(size) for size in BLOCKS[2:] for _ in range(RESERVED)]  # for what is done below
        size = int(Path("/proc/self/statm").read_text().split()[0]) * PAGE
        _limit(size)
        self._held = _all_that_is_free()
        reserve.clear()
        _limit(size + self.bytes_left)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """The harness has what it needs."""
        was_poor, self._is_poor = self._is_poor, False
        if was_poor:
            _limit(resource.RLIM_INFINITY)
        yield
        self._is_poor = was_poor
        if was_poor:
            self._starve()

    def tell(self, kind: str, text: str) -> None:
        with self.aside():
            super().tell(kind, text)

    def disarm(self, shown: Year | None) -> None:
        self.lift()
        super().disarm(shown)

    def lift(self) -> None:
        """So that the rest can be told."""
        _limit(resource.RLIM_INFINITY)
        self._is_poor, self._held = False, None


def _limit(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (size, resource.RLIM_INFINITY))


def _all_that_is_free() -> object:
    """What a process keeps of memory that it does not use, which would hide the limit: a chain of blocks."""
    held: object = None
    for size in BLOCKS:
        with suppress(MemoryError):
            while True:
                held = (bytes(size), held)
    return held


def steps(name: str, most: int, seed: int, share: tuple[int, int]) -> Iterator[Found]:
    """`most` steps of memory for one operation."""
    with bench(OPERATIONS[name]) as place:
        for step in range(most)[share[0] :: share[1]]:
            left = int(SMALLEST * GROWTH**step)
            run = place.run(telling=type("PoorBy", (Poor,), {"bytes_left": left}))
            flaw = place.flaw(run)
            yield Found(f"{name}: {left // 1000} kB{', refused' if run.is_refused else ''}", flaw)

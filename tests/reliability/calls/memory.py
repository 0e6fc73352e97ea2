"""Memory running out: an operation gets ever more of it, and ends with an answer or a sentence at every step."""

import resource
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any, TypeVar

from tests.reliability.calls.deep import Found
from tests.reliability.calls.operations import OPERATIONS
from tests.reliability.calls.runs import bench
from tests.reliability.calls.telling import Telling
from wenlian_desktop.domain.records.year import Year

T = TypeVar("T")
GROWTH = 1.5  # of the bytes beyond what the process has, from step to step
PAGE = 4096
BLOCKS = (1 << 20, 1 << 16, 1 << 12, 480, 224, 96, 16)  # bytes; Python keeps free places for each small size
UNLIMITED = resource.RLIM_INFINITY, resource.RLIM_INFINITY
POOR = {"opening": 200_000, "edit": 8_000, "exporting": 200_000, "archiving": 200_000}  # bytes at the first step


class Poor(Telling):
    """Memory instead of calls is what fails."""

    bytes_left = 0
    _is_poor = False
    _held: object = None

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._enough = _Enough(self)

    def arm(self) -> None:
        self.starve()

    def starve(self) -> None:
        """From here on there are only the bytes left."""
        self._is_poor = True
        size = int(Path("/proc/self/statm").read_text().split()[0]) * PAGE
        limits = size + self.bytes_left, resource.RLIM_INFINITY  # made while there is memory for it
        resource.setrlimit(resource.RLIMIT_AS, (size, resource.RLIM_INFINITY))
        self._held = _all_that_is_free()
        resource.setrlimit(resource.RLIMIT_AS, limits)

    def aside(self) -> "_Enough":
        return self._enough

    def tell(self, kind: str, text: str) -> None:
        with self._enough:
            super().tell(kind, text)

    def disarm(self, shown: Year | None) -> None:
        self.lift()
        super().disarm(shown)

    def lift(self) -> None:
        """So that the rest can be told."""
        resource.setrlimit(resource.RLIMIT_AS, UNLIMITED)
        self._is_poor, self._held = False, None

    @property
    def is_poor(self) -> bool:
        """Whether memory is limited now."""
        return self._is_poor


class _Enough(AbstractContextManager[None]):
    """Inside, the harness has what it needs; entering it takes no memory."""

    def __init__(self, telling: Poor) -> None:
        self._telling, self._depth = telling, 0

    def __enter__(self) -> None:
        self._depth += 1
        resource.setrlimit(resource.RLIMIT_AS, UNLIMITED)

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        if self._telling.is_poor and not self._depth:
            self._telling.starve()


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
            left = int(POOR[name] * GROWTH**step)
            run = place.run(telling=type("PoorBy", (Poor,), {"bytes_left": left}))
            flaw = place.flaw(run)
            yield Found(f"{name}: {left // 1000} kB{', refused' if run.is_refused else ''}", flaw)

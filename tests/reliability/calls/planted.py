"""Faults planted on purpose, each of which the way of faults named with it must find."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.reliability.calls import power_cuts, telling
from wenlian_desktop.storage.file import atomic_write, backups, connection


@dataclass(frozen=True)
class Plant:
    """A planted fault: where it must be found, by how many runs at most, and how it is planted in a worker."""

    way: str
    operation: str
    most: int
    plant: Callable[[], None]


def _set(name: str, value: Any) -> Callable[[], None]:
    return lambda: connection.PRAGMAS.update({name: value})


def _without_journal() -> None:
    connection.PRAGMAS.update({"journal_mode": "off", "cache_size": 5})


def _no_sync() -> None:
    os.fsync = lambda handle: None  # type: ignore[assignment]


def _lying_sync() -> None:
    power_cuts.IGNORED = {"sync"}


def _saved_early() -> None:
    telling.IS_EARLY = True


def _raising_clean_up() -> None:
    def unlink(part: Path) -> None:
        part.unlink(missing_ok=True)

    atomic_write.discard = unlink
    backups.discard = unlink  # type: ignore[attr-defined]


def _no_clean_up() -> None:
    backups.remove_partial_backups = lambda path: None


PLANTS = {
    "journal OFF": Plant("calls", "edit", 240, _without_journal),
    "synchronous OFF": Plant("powercuts", "edit", 600, _set("synchronous", 0)),
    "synchronous NORMAL": Plant("syncs", "edit", 1, _set("synchronous", 1)),
    "synchronous FULL": Plant("syncs", "edit", 1, _set("synchronous", 2)),
    "no sync": Plant("powercuts", "closing", 600, _no_sync),
    "a sync that lies": Plant("powercuts", "edit", 600, _lying_sync),
    "已保存 before COMMIT": Plant("calls", "edit", 240, _saved_early),
    "a clean-up that hides the sentence": Plant("calls", "backup", 1200, _raising_clean_up),
    "no clean-up": Plant("calls", "backup", 1200, _no_clean_up),
}

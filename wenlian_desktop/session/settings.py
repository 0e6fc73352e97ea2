"""What the program remembers of a person between two starts: the look, the window's place, the years opened last."""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.storage.durable import write_whole

SYSTEM, LIGHT, DARK = "system", "light", "dark"
LOOKS = (SYSTEM, LIGHT, DARK)
POINTS = 10
SMALLEST, LARGEST = 9, 18  # points
MOST_RECENT = 12


@dataclass(frozen=True)
class RecentYear:
    """A year that was opened: where it lies, what it said of itself, when (local time)."""

    path: str
    office: str
    number: int | None
    opened: str

    @property
    def is_there(self) -> bool:
        """Whether its file is where it was."""
        try:
            return Path(self.path).is_file()
        except OSError:  # a share that is not connected
            return False


@dataclass(frozen=True)
class Settings:
    """Everything remembered. `geometry` is Qt's own text of the window's place."""

    look: str = SYSTEM
    points: int = POINTS
    geometry: str = ""
    panel: bool = True
    recent: tuple[RecentYear, ...] = ()


def read(path: Path) -> Settings:
    """What a settings file says; the usual where there is none, and for each part of it that is damaged."""
    try:
        return _understood(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, RecursionError) as fault:
        logging.getLogger("settings").warning("settings ignored: %s", type(fault).__name__)
        return Settings()


def _understood(data: Any) -> Settings:
    if not isinstance(data, dict):
        raise TypeError(data)
    found = {name: _fitting(data, name, fits) for name, fits in FITTING.items()}
    kept = {name: value for name, value in found.items() if value is not None}
    return replace(Settings(), **kept, recent=tuple(_recent(data)))


def _fitting(data: dict[str, Any], name: str, fits: Callable[[Any], bool]) -> Any:
    value = data.get(name)
    if value is not None and not fits(value):
        logging.getLogger("settings").warning("setting ignored: %s", name)
        return None
    return value


FITTING: dict[str, Callable[[Any], bool]] = {
    "look": lambda value: value in LOOKS,
    "points": lambda value: type(value) is int and SMALLEST <= value <= LARGEST,
    "geometry": lambda value: isinstance(value, str),
    "panel": lambda value: isinstance(value, bool),
}


def _recent(data: dict[str, Any]) -> list[RecentYear]:
    entries = data.get("recent", [])
    if not isinstance(entries, list):
        return []
    return [
        RecentYear(each["path"], each["office"], each["number"], each["opened"])
        for each in entries[:MOST_RECENT]
        if isinstance(each, dict)
        and all(isinstance(each.get(name), str) for name in ("path", "office", "opened"))
        and isinstance(each.get("number", ""), int | None)
    ]


class Remembered:
    """The settings in use, written at each change. A settings file that cannot be written stops nobody."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` None remembers nothing beyond this run."""
        self._path = path
        self.settings = read(path) if path is not None else Settings()

    def keep(self, **changes: Any) -> None:
        """Change some settings."""
        changed = replace(self.settings, **changes)
        if changed == self.settings:
            return
        self.settings = changed
        if self._path is None:
            return
        try:
            write_whole(self._path, json.dumps(asdict(changed), ensure_ascii=False, indent=1).encode(), 0o600)
        except UserError as refusal:
            logging.getLogger("settings").warning("settings not kept: %s", refusal.happened)

    def opened(self, path: Path, office: str, number: int | None) -> None:
        """A year was opened: it is the first of the list now."""
        year = RecentYear(str(path.absolute()), office, number, datetime.now().isoformat(timespec="minutes"))
        others = [each for each in self.settings.recent if each.path != year.path]
        self.keep(recent=(year, *others)[:MOST_RECENT])

    def forget(self, year: RecentYear) -> None:
        """Take a year off the list; its file is not touched."""
        self.keep(recent=tuple(each for each in self.settings.recent if each != year))

"""The user's settings: appearance, window geometry, recently opened years."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.storage.file.atomic_write import write_atomically

SYSTEM, LIGHT, DARK = "system", "light", "dark"
LOOKS = (SYSTEM, LIGHT, DARK)
DEFAULT_POINTS = 10
MIN_POINTS, MAX_POINTS = 9, 18  # points
MAX_RECENT = 60  # more years than an office has


@frozen
class Summary:
    """Key data of a year file from when it was last read.

    `edition`: the number of the closed version, None where the year is open. `score`: points as text, empty where an
    item has no score yet. `size` in bytes, `changed` in local time (ISO).
    """

    edition: int | None
    score: str
    size: int
    changed: str


@frozen
class RecentYear:
    """A recently opened year: path, key data, and when it was opened (local time)."""

    path: str
    office: str
    number: int | None
    opened: str
    summary: Summary | None = None

    @property
    def exists(self) -> bool:
        """Whether its file still exists."""
        try:
            return Path(self.path).is_file()
        except OSError:  # a disconnected network share
            return False


@frozen
class Settings:
    """All settings.

    `second_place`: folder of further backups; `second_asked`: when it was offered (ISO).
    `seen_version`: the version of the program that was used last.
    `geometry`: Qt's saved window geometry as text; `layout`: how the parts of a page were left.
    """

    look: str = SYSTEM
    points: int = DEFAULT_POINTS
    geometry: str = ""
    panel: bool = True
    recent: tuple[RecentYear, ...] = ()
    second_place: str = ""
    second_asked: str = ""
    seen_version: str = ""
    layout: Mapping[str, str] = field(default_factory=dict)  # by part: “更多 activity”, “表 payment”


def load(path: Path) -> Settings:
    """Load a settings file; defaults where it is missing, and for each value that is not valid."""
    try:
        return _parse(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, RecursionError) as error:
        logging.getLogger("settings").warning("settings ignored: %s", type(error).__name__)
        return Settings()


def _parse(data: Any) -> Settings:
    if not isinstance(data, dict):
        raise TypeError(data)
    found = {name: _validate(data, name, fits) for name, fits in VALIDATORS.items()}
    valid = {name: value for name, value in found.items() if value is not None}
    return replace(Settings(), **valid, recent=tuple(_parse_recent(data)))


def _validate(data: dict[str, Any], name: str, fits: Callable[[Any], bool]) -> Any:
    value = data.get(name)
    if value is not None and not fits(value):
        logging.getLogger("settings").warning("setting ignored: %s", name)
        return None
    return value


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


VALIDATORS: dict[str, Callable[[Any], bool]] = {
    "look": lambda value: value in LOOKS,
    "points": lambda value: type(value) is int and MIN_POINTS <= value <= MAX_POINTS,
    "geometry": lambda value: isinstance(value, str),
    "panel": lambda value: isinstance(value, bool),
    "second_place": lambda value: isinstance(value, str),
    "second_asked": lambda value: isinstance(value, str) and (value == "" or _is_day(value)),
    "seen_version": lambda value: isinstance(value, str),
    "layout": lambda value: isinstance(value, dict) and all(isinstance(each, str) for each in value.values()),
}


def _parse_recent(data: dict[str, Any]) -> list[RecentYear]:
    entries = data.get("recent", [])
    if not isinstance(entries, list):
        return []
    return [
        RecentYear(each["path"], each["office"], each["number"], each["opened"], _parse_summary(each.get("summary")))
        for each in entries[:MAX_RECENT]
        if isinstance(each, dict)
        and all(isinstance(each.get(name), str) for name in ("path", "office", "opened"))
        and isinstance(each.get("number", ""), int | None)
    ]


def _parse_summary(data: Any) -> Summary | None:
    if not isinstance(data, dict):
        return None
    values = [data.get(name) for name in ("edition", "score", "size", "changed")]
    fits = isinstance(values[0], int | None) and [type(value) for value in values[1:]] == [str, int, str]
    return Summary(*values) if fits else None  # type: ignore[arg-type]


class SettingsStore:
    """The current settings, saved on each change. A settings file that cannot be written is only logged."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` None: settings are not saved."""
        self._path = path
        self.settings = load(path) if path is not None else Settings()

    def update(self, **changes: Any) -> None:
        """Change and save settings."""
        changed = replace(self.settings, **changes)
        if changed == self.settings:
            return
        self.settings = changed
        if self._path is None:
            return
        try:
            write_atomically(self._path, json.dumps(asdict(changed), ensure_ascii=False, indent=1).encode(), 0o600)
        except UserError as refusal:
            logging.getLogger("settings").warning("settings not kept: %s", refusal.happened)

    def remember(self, part: str, layout: str) -> None:
        """Save how a part of a page was left."""
        self.update(layout={**self.settings.layout, part: layout})

    def remembered(self, part: str) -> str:
        """How a part of a page was left; empty where that is not known."""
        return self.settings.layout.get(part, "")

    def add_recent(self, path: Path, office: str, number: int | None) -> None:
        """Put a year at the top of the recent years."""
        known = next((each for each in self.settings.recent if each.path == str(path.absolute())), None)
        when = datetime.now().isoformat(timespec="minutes")
        year = RecentYear(str(path.absolute()), office, number, when, known.summary if known else None)
        others = [each for each in self.settings.recent if each.path != year.path]
        self.update(recent=(year, *others)[:MAX_RECENT])

    def update_summaries(self, summaries: Mapping[str, Summary]) -> None:
        """Store new summaries of recent years, by path."""
        recent = self.settings.recent
        self.update(recent=tuple(replace(each, summary=summaries.get(each.path, each.summary)) for each in recent))

    def remove_recent(self, year: RecentYear) -> None:
        """Remove a year from the recent years; its file is not touched."""
        self.update(recent=tuple(each for each in self.settings.recent if each.path != year.path))

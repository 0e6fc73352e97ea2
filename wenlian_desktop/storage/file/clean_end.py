"""What a year file holds itself to: the digests of its content, kept as an entry of its own trail and looked at again.

The entry is written before each backup, copy and closing (`stamp`). After a clean end it is the last one.
"""

import copy
import json
from collections.abc import Generator, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.row_digests import TableDigests, differing_tables
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.storage.file import trail
from wenlian_desktop.storage.file.atomic_write import replace_file
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, release_cursors
from wenlian_desktop.storage.file.lock_file import partial_path
from wenlian_desktop.storage.file.original_store import BACKUPS
from wenlian_desktop.storage.outside.plain_file import read_beside

CLOCK_TOLERANCE = timedelta(minutes=10)
ENTRIES_A_SLICE = 100


@frozen
class ContentCheck:
    """What an opened file shows: tables that are not as they were left, and signs of what happened to the file.

    `broken_entry`: the first entry of the trail that does not fit; `last_entry`: time of the latest one where the clock
    is behind it; `closed_at`: the last closing in this place, of another file; `stamp`: number of the entry compared.
    """

    tables: frozenset[str] = frozenset()
    broken_entry: int | None = None
    last_entry: str = ""
    closed_at: str = ""
    is_copy_of_open_year: bool = False
    stamp: int = 0


class KnownContent:
    """The digests of what a file must hold: what was read at the opening, and each step written since."""

    def __init__(self, year: Year) -> None:
        self._year = year
        self._as_read = TableDigests()
        self._building: Iterator[None] | None = self._as_read.add_rows(year)
        self._later: list[RowChange] = []
        self.at_opening = ""

    @property
    def is_computed(self) -> bool:
        """Whether `line` answers at once."""
        return self._building is None

    def compute(self) -> Iterator[None]:
        """Compute the digests, a row per iteration; edits in between do not move what was read."""
        while self._building is not None:
            if next(self._building, self) is self:
                self._building = None
                self.at_opening = str(self._as_read)
                self._as_read.apply(self._later)
            else:
                yield

    def follow(self, step: Step) -> None:
        """A step was written."""
        if self._building is None:
            self._as_read.apply(step.changes)
        else:
            self._later.extend(step.changes)

    def line(self, step: Step | None = None) -> str:
        """The digests of all that was written, after one further step; computed at once where they are not yet."""
        for _ in self.compute():
            pass
        digests = copy.deepcopy(self._as_read)
        digests.apply(step.changes if step else ())
        return str(digests)

    def find(self, record: str, uid: str) -> Record | None:
        """A row as it was read; None where there was none."""
        return self._year.row(record, uid) if record in self._year.tables else None


def check_content(
    database: SqliteDatabase, path: Path, known: KnownContent, had_mark: bool, is_comparable: bool
) -> Generator[None, None, ContentCheck]:
    """Look at trail and content, a slice per iteration.

    `had_mark`: the last session did not close the file; `is_comparable`: it was not migrated meanwhile.
    """
    head = trail.head(database)
    broken = yield from _broken_entry(database, head[0])
    yield from known.compute()
    stamp = trail.last_stamp(database, head[0])
    tables: set[str] = set()
    if stamp is not None and stamp[1] and is_comparable:  # a backup that was cleared has no digests
        tables = set(_differences(database, known, stamp, head[0], had_mark))
    noted, closed_at = _noted_beside(path)
    return ContentCheck(
        frozenset(tables),
        broken,
        _later_than_now(database, head[0]),
        closed_at if noted is not None and trail.steps_after(database, noted) is None else "",
        stamp is not None and not had_mark and stamp[0] < head[0] and noted != head,
        stamp[0] if stamp else 0,
    )


def _broken_entry(database: SqliteDatabase, last: int) -> Generator[None, None, int | None]:
    """The number of the first entry that breaks the chain; None where there is none."""
    previous = trail.START
    for start in range(0, last, ENTRIES_A_SLICE):
        try:
            rows = trail.entries(database, start, min(start + ENTRIES_A_SLICE, last))
        except DATABASE_ERRORS as error:  # text that is no UTF-8
            release_cursors(error)
            return start + 1
        broken = yield from trail.find_break(rows, start, previous)
        if broken is not None or len(rows) < min(ENTRIES_A_SLICE, last - start):
            return broken or start + len(rows) + 1
        previous = rows[-1]["hash"]
        yield
    return None


def _differences(
    database: SqliteDatabase, known: KnownContent, stamp: trail.Stamp, last: int, had_mark: bool
) -> Iterator[str]:
    """Tables whose content is explained neither by the last digests nor by the entries after them."""
    number, line = stamp
    touched = set()
    for record, uid, field, new in trail.last_values(database, number, last):
        touched.add(record)
        if record in RECORDS and trail.text_in(field, known.find(record, uid)) != new:
            yield record
    unrecorded = {name for name, cls in RECORDS.items() if cls.spec.transient} if had_mark or touched else set()
    yield from differing_tables(line, known.at_opening) - touched - unrecorded


def _later_than_now(database: SqliteDatabase, last: int) -> str:
    """The time of the last entry, where the clock of this computer is behind it."""
    try:
        found = datetime.fromisoformat(trail.time_of(database, last))
        return f"{found:%Y-%m-%d %H:%M}" if found > datetime.now().astimezone() + CLOCK_TOLERANCE else ""
    except (ValueError, TypeError, *DATABASE_ERRORS):  # a damaged entry is found by its hash
        return ""


# --- beside the file ---


def _record_beside(path: Path) -> Path:
    return path.parent / BACKUPS / f"{path.name}.末次关闭"


def record_beside(database: SqliteDatabase, path: Path) -> None:
    """Note the head of the trail beside the file's backups, where there are any; raises OSError."""
    number, value = trail.head(database)
    beside = _record_beside(path)
    if beside.parent.is_dir() and not beside.parent.is_symlink():
        content = {"entry": number, "hash": value.decode(errors="replace"), "at": f"{datetime.now():%Y-%m-%d %H:%M}"}
        part = beside.with_name(f"{partial_path(path).stem}.末次.part")
        replace_file(beside, json.dumps(content).encode(), 0o600, part)


def _noted_beside(path: Path) -> tuple[trail.Head | None, str]:
    """The head of the trail at the last closing in this place, and when that was; None where nothing is noted."""
    try:
        noted = json.loads(read_beside(_record_beside(path)))
        return (int(noted["entry"]), str(noted["hash"]).encode()), str(noted["at"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None, ""

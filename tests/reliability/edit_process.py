"""The process that edits a year, to be killed: prints the year's state after each 已保存.

`python -m tests.reliability.edit_process FILE SEED [--edits N] [--terse] [--journal-off] [--files] [--seal]`. Line 0 is
the state after opening, line n the state after the n-th acknowledged step; the same file and seed give the same lines.
`--files` attaches files between the edits. `--terse` omits the states, which take longer than an edit: random kills
should hit the edits. `--seal` closes (封存), reopens and closes the year instead of editing.
"""

import argparse
import hashlib
import itertools
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.annotations import Attachment, Draft
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values import uids
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.session import year_session
from wenlian_desktop.session.year_session import Listener, YearSession

OMITTED = "-"
FAILED_WITH_PREVIOUS = "前一项没有保存成功"  # the error of an edit that fails with the previous one
FAILED = 4  # exit code when an edit was refused
STAMP = "digests"  # entries that no edit made
CHAINED_AT_RANDOM = ("seq", "at", "who", "host", "salt", "old_hash", "new_hash", "hash")
EDITED = [cls for cls in CATALOGUE if cls.spec.shown and not cls.spec.transient]
ROWS_COME_AND_GO = ("payment", "activity", "problem", "measure", "media_report", "budget_line")
SIGNS = "文联预算支出活动协会惠民演出𬭎，。；0123456789"
UNREADABLE = "12.5O"  # the letter O: stays a draft in a numeric field

TEXTS: dict[Kind, Callable[[Random], str]] = {
    Kind.DATE: lambda chance: f"2024-{chance.randint(1, 12)}-{chance.randint(1, 28)}",
    Kind.MONTH: lambda chance: str(chance.randint(1, 12)),
    Kind.YES_NO: lambda chance: chance.choice("是否"),
    Kind.TEXT: lambda chance: random_text(chance, 12),
    Kind.LONG_TEXT: lambda chance: random_text(chance, 2500),  # some need several pages of the file
}


def random_text(chance: Random, longest: int) -> str:
    """Chinese text of a random length."""
    return "".join(chance.choices(SIGNS, k=chance.randint(1, longest)))


def state_digest(session: YearSession) -> str:
    """Everything that must be consistent: rows, drafts, and the trail without times and salts."""
    trail = [entry for entry in session.trail() if entry["field"] != STAMP]
    entries = [{key: entry[key] for key in entry if key not in CHAINED_AT_RANDOM} for entry in trail]
    drafts = [(draft.uid, draft.typed) for draft in session.view.rows(Draft)]
    files = [_is_whole(session, row.sha256 or "") for row in session.view.rows(Attachment)]
    return hashlib.sha256(json.dumps([format_year(session.view), drafts, entries, files]).encode()).hexdigest()


def _is_whole(session: YearSession, sha256: str) -> bool:
    """Whether the year has the original of an attachment."""
    return session.read_original(sha256).exception() is None


@contextmanager
def seeded_uids(seed: int) -> Iterator[None]:
    """Uids from the seed, so that two runs create the same rows."""
    chance = Random(f"uids {seed}")
    seeded = SimpleNamespace(token_hex=lambda size: f"{chance.getrandbits(8 * size):0{2 * size}x}")
    with patch.object(uids, "secrets", seeded):  # not the module itself: the writer draws salts in its own time
        yield


class AcknowledgingListener(Listener):
    """Prints, unbuffered, what the session reports as saved, and nothing else."""

    def __init__(self, session: YearSession, is_terse: bool) -> None:
        self._session = session
        self._is_terse = is_terse
        self._numbers = itertools.count()
        self.saved(datetime.now())

    def saved(self, at: datetime) -> None:
        told = OMITTED if self._is_terse else state_digest(self._session)
        os.write(1, f"{next(self._numbers)} {told}\n".encode())

    def failed(self, step: Step, reason: UserError) -> None:
        os.write(2, f"{step.name}: {reason}\n".encode())
        os._exit(FAILED)


class RandomEdits:
    """Random edits in an order given by the seed."""

    def __init__(self, session: YearSession, seed: int, with_files: bool = False) -> None:
        self._session = session
        self._with_files = with_files
        self._chance = Random(seed)

    def make_one(self) -> None:
        """One edit; it may have no effect, as an undo without history."""
        session = self._session
        edits = [self._enter, self._add, self._paste, self._delete, session.undo, session.redo]
        weights = [5, 2, 2, 1, 2, 1]
        if self._with_files:
            edits, weights = [*edits, self._attach], [*weights, 9]
        self._chance.choices(edits, weights=weights)[0]()

    def _attach(self) -> None:
        rows = self._session.view.tables["activity"]
        owner = "activity", self._chance.choice(list(rows)).uid
        content = self._chance.randbytes(self._chance.randint(1, 200_000))
        self._session.attach(owner, make_original(f"{self._chance.randint(1, 99)}.jpg", content))

    def _enter(self) -> None:
        ref = self._any_field()
        self._session.enter(ref, self._text_for(ref))

    def _add(self) -> None:
        self._session.add(self._chance.choice(ROWS_COME_AND_GO))

    def _paste(self) -> None:
        rows = self._session.view.rows(Payment)
        start = self._chance.randrange(max(1, len(rows) - 8))
        block = [rows[index] for index in range(start, min(start + 8, len(rows)))]
        refs = [ref_to(row, name) for row in block for name in ("paid_on", "amount", "payee", "line")]
        self._session.enter_block([(ref, self._text_for(ref)) for ref in refs])

    def _delete(self) -> None:
        record = self._chance.choice(ROWS_COME_AND_GO)
        rows = list(self._session.view.tables[record])
        few = min(len(rows), 1 if record == BudgetLine.spec.name else 3)
        self._session.delete(record, [row.uid for row in self._chance.sample(rows, few)])

    def _any_field(self) -> Ref:
        view = self._session.view
        row = self._chance.choice([row for cls in EDITED for row in _sample_rows(self._chance, view, cls)])
        refs = [ref_to(row, name) for name in row.spec.fields]
        return self._chance.choice([ref for ref in refs if self._session.lock(ref) is None])

    def _text_for(self, ref: Ref) -> str:
        field = self._session.view.row(ref.record, ref.uid).spec.fields[ref.field]  # type: ignore[union-attr]
        if self._chance.random() < 0.1:
            return UNREADABLE
        return _text_for(field, self._session.view, self._chance)


def _sample_rows(chance: Random, view: Year, cls: type[Record]) -> list[Any]:
    """At most two rows of a record: payments would get most edits otherwise."""
    rows = list(view.rows(cls))
    return chance.sample(rows, min(2, len(rows)))


def _text_for(field: Field, view: Year, chance: Random) -> str:
    if field.target:
        rows = list(view.tables[field.target])
        return chance.choice(rows).uid if rows else ""
    if field.choices:
        return chance.choice(field.choices)
    return TEXTS.get(field.kind, lambda any_number: str(any_number.randint(1, 9999)))(chance)


class FrozenClock(datetime):
    """A constant time, so that two runs close the year at the same time."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "FrozenClock":
        return cls(2025, 3, 1, tzinfo=tz)


def close_twice(session: YearSession) -> None:
    """封存, 解封, 封存."""
    with patch.object(year_session, "datetime", FrozenClock):
        session.seal()
        session.unseal("更正")
        session.seal()


def plant_journal_off(session: YearSession) -> None:
    """The planted fault: no journal, and a cache so small that pages are written during a transaction.

    It uses private attributes because no option of the program switches the journal off.
    """
    database = session._writer._file._held._database
    for pragma in ("journal_mode = OFF", "cache_size = 5"):
        database.execute_sql(f"PRAGMA {pragma}")


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("--edits", type=int, default=10)
    parser.add_argument("--terse", action="store_true")
    parser.add_argument("--journal-off", action="store_true")
    parser.add_argument("--seal", action="store_true")
    parser.add_argument("--files", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Open, edit, close."""
    options = parse_options()
    session = YearSession(options.file)
    if options.journal_off:
        plant_journal_off(session)
    session.listener = AcknowledgingListener(session, options.terse)
    edits = RandomEdits(session, options.seed, options.files)
    with seeded_uids(options.seed):
        if options.seal:
            close_twice(session)
        for _ in range(0 if options.seal else options.edits):
            edits.make_one()
    session.close()


if __name__ == "__main__":
    main()

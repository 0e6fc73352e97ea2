"""Flipped bits in a cleanly closed year: each is found at the opening, or changes nothing anybody can see or lose."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession

EDITED = ("budget_line", "payment", "activity", "section", "department")  # a row of each takes an edit afterwards

AROUND = 120  # bytes of an entry before its hash


@dataclass(frozen=True)
class FlipVerdict:
    """One flipped bit: where, how it was found (empty: not at all), and what is wrong."""

    where: str
    found: str = ""
    bad: str = ""


class ClosedYear:
    """A cleanly closed year with some history, photos and backups, and what must be in it."""

    def __init__(self, folder: Path, sample_text: str, edits: int = 12) -> None:
        self.path = folder / "年度.wenlian"
        year_files.load(self.path, sample_text)
        session = YearSession(self.path)
        chance = Random(edits)
        for number in range(edits):
            session.enter(ref_to(session.view.single(Department), "code"), f"10{number}")
        activity = session.view.tables["activity"][0].uid
        session.attach(("activity", activity), make_original("现场.jpg", chance.randbytes(9000)))
        session.save_draft(ref_to(session.view.single(Department), "name"), "写到一半的名称")
        session.close()
        with closing(YearSession(self.path)) as again:
            self.view, self.trail = again.view, again.trail()
            self.originals = _verified(again)
        self.size = self.path.stat().st_size

    def trail_flips(self, number: int) -> Iterator[tuple[int, int]]:
        """Bits of the trail's entries as they lie in the file."""
        chance, content = Random(number), self.path.read_bytes()
        hashes = [each["hash"].encode() for each in self.trail]
        for _ in range(number):
            found = chance.choice(hashes)
            at = content.index(found)
            yield chance.randrange(at - AROUND, at + len(found)), chance.randrange(8)

    def flipped(self, offset: int, bit: int) -> FlipVerdict:
        """The verdict for one bit."""
        where = f"byte {offset} bit {bit}"
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / self.path.name
            content = bytearray(self.path.read_bytes())
            content[offset] ^= 1 << bit
            path.write_bytes(content)
            beside = self.path.parent / "备份"
            (Path(folder) / "备份").mkdir()
            for each in beside.glob("*.末次关闭"):
                shutil.copy(each, Path(folder) / "备份")
            try:
                return FlipVerdict(where, *self._look(path))
            except Exception as bug:  # noqa: BLE001 -- a traceback is the finding
                return FlipVerdict(where, bad=f"{type(bug).__name__}: {bug}")

    def _look(self, path: Path) -> tuple[str, str]:
        try:
            session = YearSession(path)
        except UserError as refusal:
            return refusal.happened, ""
        try:
            found = _found_in(session, self.originals)
            if found:
                return found, ""
            return "", _difference(session, self.view, self.trail) or _edited(session)
        finally:
            session.close(force=True)


def _verified(session: YearSession) -> str:
    return str(session._writer.verify_originals().result())


def _found_in(session: YearSession, originals: str) -> str:
    check = session.check_content().result()
    if check.tables or check.broken_entry or check.closed_at or check.is_copy_of_open_year:
        return str(check)
    verified = _verified(session)
    return "" if verified == originals else verified


def _difference(session: YearSession, view: Year, trail: list[dict[str, Any]]) -> str:
    if session.view != view:
        return "the year reads differently"
    if session.trail() != trail:
        return "the trail reads differently"
    return ""


def _edited(session: YearSession) -> str:
    """Whether edits after an unseen flip are kept, and the file stays whole."""
    for record in EDITED:
        row = session.view.tables[record][-1]
        session.change("改", [_moved(row)])
    session.delete("payment", [session.view.tables["payment"][0].uid])
    if not session.is_saved:
        return "an edit was refused"
    view = session.view
    session.close(force=True)  # without a backup
    with closing(sqlite3.connect(session.path)) as connection:
        told = connection.execute("PRAGMA integrity_check").fetchone()
    if told != ("ok",):
        return f"damaged by the next edits: {told}"
    with closing(YearSession(session.path)) as again:
        return "" if again.view == view else "edits after it are lost"


def _moved(row: Record) -> RowChange:
    return RowChange(row, replace(row, position=row.position + 1))


def random_flips(size: int, number: int, seed: int) -> Iterable[tuple[int, int]]:
    """Bits spread over the file."""
    chance = Random(seed)
    return [(chance.randrange(size), chance.randrange(8)) for _ in range(number)]

"""Packages for tests: a year with attachments is archived, and bits of the package are flipped."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from typing import BinaryIO
from unittest.mock import patch

from wenlian_desktop import fresh_process
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving
from wenlian_desktop.session.archiving import Package
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.file.create_year import create_year_file
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.package import attachment_bytes, bag, package_writer
from wenlian_desktop.storage.package.bag import FileDigests
from wenlian_desktop.storage.package.raw_tables import read_tables
from wenlian_desktop.storage.package.rebuild import rebuild
from wenlian_desktop.storage.package.verify_bag import find_flaws

Snapshot = tuple[str, dict[str, bytes]]  # the content digest, and the originals by their digests

PROGRAM = replace(fresh_process.program(), name="文联绩效 试验")
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # where a sync takes no time
PHOTO, PAPER, ORPHAN = b"\xff\xd8\xff\xe0 a photograph", b"%PDF-1.7 a decision", b"nobody speaks of it any more"


def with_originals(year: Year, contents: Sequence[bytes] = (PHOTO, PAPER)) -> Year:
    """The year with these bytes as the originals of its first attachments."""
    rows = list(year.rows(Attachment))
    known = [
        replace(row, sha256=hashlib.sha256(content).hexdigest(), size=len(content))
        for row, content in zip(rows, contents, strict=False)
    ]
    others = [row for table in year.tables.values() for row in table if not isinstance(row, Attachment)]
    return Year.of([*others, *known, *rows[len(known) :]])


def year_file(path: Path, year: Year, contents: Sequence[bytes] = (PHOTO, PAPER, ORPHAN)) -> Path:
    """A year file with these bytes as originals."""
    bare = path.with_name(f"无原件-{path.name}")
    create_year_file(bare, year, Step("0" * 16, "载入年度数据", ()))
    with closing(connect(bare, "ro")) as database:
        rows = read_tables(database, digest(database))
    rebuild(path, rows, {hashlib.sha256(content).hexdigest(): partial(bytes, content) for content in contents})
    bare.unlink()
    return path


@contextmanager
def in_memory() -> Iterator[Path]:
    """A temporary folder without disk access."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        yield Path(name)


@contextmanager
def in_this_process() -> Iterator[None]:
    """Verify packages in this process: a new process takes a second, and has a test of its own."""

    def has_verified(partial: Path, *rest: object) -> bool:
        for flaw in archiving.verify(partial):
            raise UserError(str(flaw))
        return True

    with patch.object(archiving, "verify_in_new_process", has_verified):
        yield


def archive_year(path: Path, folder: Path) -> Package:
    """Archive a year file, whatever its checks find."""
    unchecked = patch.object(archiving, "unexplained_errors", lambda view: [])
    with closing(YearSession(path)) as session, in_this_process(), unchecked:
        return archiving.archive(session, folder, PROGRAM, shipped_only=True)


def snapshot(path: Path) -> Snapshot:
    """The content of a year file: its content digest and its originals."""
    with closing(connect(path, "ro")) as database:
        held = {
            sha256: attachment_bytes.read_bytes(database, sha256)
            for sha256 in attachment_bytes.stored_digests(database)
        }
        return digest(database), held


def undetected_flips(package: Path, number: int, seed: int) -> list[str]:
    """Flip single bits all over the package; returns the flips that the verification did not find.

    Only the changed file is read again each time.
    """
    chance = Random(seed)
    paths = bag.all_paths(package)
    sizes = [(package / path).stat().st_size for path in paths]
    known = {path: bag.compute_digests(package, path) for path in paths}
    missed = []
    for index in range(number):
        path = chance.choices(paths, sizes)[0] if index % 2 else chance.choice(paths)
        bit = chance.randrange(8 * (package / path).stat().st_size)
        with _flipped(package / path, bit):
            if not find_flaws(package, _cached_digests(known, path)):
                missed.append(f"{path} bit {bit}")
    return missed


def _cached_digests(known: dict[str, FileDigests], hit: str) -> bag.ComputeDigests:
    return lambda package, path: bag.compute_digests(package, path) if path == hit else known[path]


@contextmanager
def _flipped(path: Path, bit: int) -> Iterator[None]:
    with path.open("r+b") as file:
        file.seek(bit // 8)
        byte = file.read(1)[0]
        _put_byte(file, bit // 8, byte ^ 1 << bit % 8)
        yield
        _put_byte(file, bit // 8, byte)


def _put_byte(file: BinaryIO, index: int, byte: int) -> None:
    file.seek(index)
    file.write(bytes([byte]))
    file.flush()


def write_data_only(path: Path, folder: Path) -> Path:
    """Only the data/ of a package, without report and manifests: ten times faster."""
    data = folder / "包" / "data"
    data.mkdir(parents=True)
    with closing(YearSession(path)) as session:
        session.copy_to(data / "年度.wenlian").result()
    package_writer.write_data(data.parent, PROGRAM.name)
    return data


def unrestored_formats(year: Year, folder: Path, data_of: Callable[[Path, Path], Path] = write_data_only) -> list[str]:
    """The formats (SQL, CSV) from which the year is not restored unchanged, originals included."""
    original = year_file(folder / "原件.wenlian", with_originals(year))
    before = snapshot(original)
    data = data_of(original, folder)
    forms = [next(data.glob("*.sql")), data / "csv"]
    restored = [archiving.restore(form, folder / f"{form.name}.wenlian").path for form in forms]
    return [path.name for path in restored if snapshot(path) != before]

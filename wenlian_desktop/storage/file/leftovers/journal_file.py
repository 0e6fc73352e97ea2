"""SQLite's rollback journal: whether it is hot, and which state of a file it leads back to.

Its format: sqlite.org/fileformat2.html, "The Rollback Journal".
"""

import os
import secrets
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.storage.outside.plain_file import open_plain

MAGIC = bytes.fromhex("d9d505f920a163d7")
HEADER_BYTES = 28
SIZES = {1 << power for power in range(5, 17)}  # of a sector or a page, in bytes
TO_THE_END = 0xFFFFFFFF  # instead of a number of records
COUNTER = slice(24, 28)  # of the first page of a file: changes with the first commit of each connection
COUNTER_AGAIN = 92  # where SQLite keeps it a second time


class DamagedJournal(Exception):  # noqa: N818 -- never leaves this module
    """A journal that SQLite would replay in part or not at all."""


@frozen
class HotJournal:
    """The state it leads back to: its length in bytes, and the change counter, where the first page is in it."""

    length: int
    counter: int | None


def journal_path(path: Path) -> Path:
    """The path of SQLite's rollback journal."""
    return path.with_name(path.name + "-journal")


def has_hot_journal(path: Path) -> bool:
    """Whether the journal has content: a transaction was interrupted and will be rolled back."""
    try:
        return is_hot(path)
    except OSError:
        return False


def is_hot(path: Path) -> bool:
    """`has_hot_journal`; raises OSError where it cannot be read."""
    try:
        with open_plain(journal_path(path)) as file:
            return any(file.read(8))
    except (FileNotFoundError, UserError):
        return False


def read_journal(path: Path) -> HotJournal | None:
    """What the journal beside a year says; None where it is damaged: SQLite would undo a part, or nothing.

    Raises OSError where it cannot be read.
    """
    try:
        with open_plain(journal_path(path)) as file:
            return _parse(file, os.fstat(file.fileno()).st_size)
    except (UserError, DamagedJournal):
        return None


def give_own_counter(path: Path) -> None:
    """Let the change counter of a new, closed file start anywhere: files are told apart by it. Raises OSError."""
    counter = secrets.randbits(31).to_bytes(4)
    with open(path, "r+b") as file:
        for start in (COUNTER.start, COUNTER_AGAIN):
            file.seek(start)
            file.write(counter)
        file.flush()
        os.fsync(file.fileno())


def _parse(file: BufferedReader, size: int) -> HotJournal:
    first = file.read(HEADER_BYTES)
    sector, page_size = _number(first, 20), _number(first, 24)
    is_begun = MAGIC.startswith(first[:12].rstrip(b"\0"))  # cut off while written: the year was not written to yet
    if not (first.startswith(MAGIC) or is_begun) or not {sector, page_size} <= SIZES or page_size < 512:
        raise DamagedJournal
    counter = None
    for number, page in _records(file, size, sector, page_size):
        if number == 1:
            counter = int.from_bytes(page[COUNTER])
    return HotJournal(_number(first, 16) * page_size, counter)


def _records(file: BufferedReader, size: int, sector: int, page_size: int) -> Iterator[tuple[int, bytes]]:
    """(number, original) of the pages in all segments; the last ends where no header follows."""
    start = 0
    while True:
        file.seek(start)
        header = file.read(HEADER_BYTES)
        if not header.startswith(MAGIC) or len(header) < HEADER_BYTES:
            return
        start += sector
        count = _number(header, 8)
        if count == TO_THE_END:
            count = (size - start) // (page_size + 8)
        file.seek(start)
        for _ in range(count):
            yield _record(file, page_size, _number(header, 12))
        start = -(-(start + count * (page_size + 8)) // sector) * sector


def _record(file: BufferedReader, page_size: int, nonce: int) -> tuple[int, bytes]:
    record = file.read(page_size + 8)
    page = record[4:-4]
    if len(page) < page_size or _number(record, page_size + 4) != _checksum(page, nonce):
        raise DamagedJournal
    return _number(record, 0), page


def _checksum(page: bytes, nonce: int) -> int:
    return (nonce + sum(page[len(page) - 200 : 0 : -200])) & 0xFFFFFFFF


def _number(content: bytes, start: int) -> int:
    return int.from_bytes(content[start : start + 4])

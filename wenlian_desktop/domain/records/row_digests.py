"""Digests of the rows of a year, by which a file is compared at its next opening.

Fields without a value are left out: a field that a later format adds changes no digest.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year

SIZE = 16  # bytes
MODULUS = 1 << (8 * SIZE)


def row_digest(row: Record) -> int:
    """The digest of one row, as a number."""
    values = [(name, _canonical(getattr(row, name))) for name in row.spec.fields]
    filled = [row.uid, row.position, row.carried_from, *((name, value) for name, value in values if value is not None)]
    text = json.dumps(filled, ensure_ascii=False, separators=(",", ":"))
    return int.from_bytes(hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=SIZE).digest())


def _canonical(value: Any) -> Any:
    match value:
        case None | str() | int():
            return value
        case tuple():
            return [str(each) for each in value] or None
    return str(value)


class TableDigests:
    """A digest for each table: the sum of the digests of its rows, so that each change of a row moves it."""

    def __init__(self) -> None:
        self._sums: dict[str, int] = {}

    def add_rows(self, year: Year) -> Iterator[None]:
        """Add all rows of a year, one per iteration."""
        for table in year.tables.values():
            for row in table:
                self._add(row, 1)
                yield

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Follow changes of rows."""
        for change in changes:
            if change.before is not None:
                self._add(change.before, -1)
            if change.after is not None:
                self._add(change.after, 1)

    def _add(self, row: Record, sign: int) -> None:
        name = row.spec.name
        self._sums[name] = (self._sums.get(name, 0) + sign * row_digest(row)) % MODULUS

    def __str__(self) -> str:
        """One line: a digest of all, then each table that has rows with its own."""
        tables = sorted(f"{name}:{total:0{2 * SIZE}x}" for name, total in self._sums.items() if total)
        return " ".join((hashlib.sha256(" ".join(tables).encode()).hexdigest(), *tables))


def differing_tables(stored: str, found: str) -> set[str]:
    """The tables in which two lines of digests differ."""
    return {each.partition(":")[0] for each in set(stored.split()[1:]) ^ set(found.split()[1:])}

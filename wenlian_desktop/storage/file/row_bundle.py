"""A bundle: many rows that one step added or removed, as one value of the trail, compressed.

Its hash covers a salted hash of each cell: a single cell can be removed, and the chain of the trail stays whole.
"""

import base64
import binascii
import hashlib
import json
import secrets
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

SALT_BYTES = 16
MAX_BYTES = 1_000_000_000  # of text: a year of 100,000 payments has 20 million
ROWS_A_SLICE = 200
KEY_CELLS = ("uid", "position")  # before the fields of a row


@dataclass(frozen=True)
class BundledRow:
    """A row of a bundle: its position and the text of each of its fields; `removed`: fields whose text was removed."""

    record: str
    uid: str
    texts: dict[str, str | None]
    removed: frozenset[str] = frozenset()


def pack_rows(rows: Iterable[BundledRow]) -> str:
    """The text of a bundle of rows; those of one record should follow each other."""
    lines, heading = [_json({"salt": secrets.token_hex(SALT_BYTES)})], ""
    for row in rows:
        own = _json({"record": row.record, "cells": [*KEY_CELLS[:1], *row.texts]})
        if own != heading:
            lines.append(own)
            heading = own
        lines.append(_json([row.uid, *row.texts.values()]))
    return _packed(lines)


def unpack_rows(text: str, uid: str = "") -> Iterator[BundledRow]:
    """The rows of a bundle, or only the one with a uid; raises ValueError where it is damaged."""
    record, names = "", []
    for line in _lines(text)[1:]:
        if line.startswith('{"record"'):
            heading = json.loads(line)
            record, names = heading["record"], heading["cells"][1:]
        elif uid in line:
            row = _row(record, names, json.loads(line))
            if uid in ("", row.uid):
                yield row


def _row(record: str, names: list[str], stored: Any) -> BundledRow:
    cells = stored["cells"] if isinstance(stored, dict) else stored
    removed = {name for name, cell in zip(names, cells[1:], strict=True) if isinstance(cell, dict)}
    texts = {name: None if name in removed else cell for name, cell in zip(names, cells[1:], strict=True)}
    return BundledRow(record, cells[0], texts, frozenset(removed))


def bundle_hash(text: str) -> Generator[None, None, str]:
    """The hash of a bundle, a slice per iteration; of a damaged one it is empty."""
    total = hashlib.sha256()
    try:
        lines = iter(_lines(text))
        salt = str(json.loads(next(lines)).get("salt", ""))
        numbered = enumerate(lines)
        while some := list(islice(numbered, ROWS_A_SLICE)):
            for number, line in some:
                total.update(_line_hash(line, _row_key(salt, number)))
            yield
    except (ValueError, TypeError, KeyError, AttributeError, StopIteration):
        return ""
    return total.hexdigest()


def _line_hash(line: str, key: str) -> bytes:
    if line.startswith('{"record"'):
        return hashlib.sha256(line.encode()).digest()
    cells, salts = _cells_and_salts(json.loads(line), key)
    return b"".join(_cell_hash(cell, salt) for cell, salt in zip(cells, salts, strict=True))


def _cells_and_salts(stored: Any, key: str) -> tuple[list[Any], list[str]]:
    """The cells of a row, and their salts as hex; those of a row with removed cells stand in it."""
    if not isinstance(stored, dict):
        return stored, _salts(key, len(stored))
    cells = stored["cells"]
    return cells, stored["salts"] if "salts" in stored else _salts(stored["key"], len(cells))


def _cell_hash(cell: Any, salt: str) -> bytes:
    if isinstance(cell, dict):
        return bytes.fromhex(cell["hash"])
    return hashlib.sha256(f"{salt}{'' if cell is None else '=' + cell}".encode()).digest()


def _row_key(salt: str, number: int) -> str:
    return hashlib.sha256(f"{salt}{number}".encode()).hexdigest()[: 2 * SALT_BYTES]


def _salts(key: str, number: int) -> list[str]:
    digits, size = hashlib.shake_128(key.encode()).hexdigest(SALT_BYTES * number), 2 * SALT_BYTES
    return [digits[start : start + size] for start in range(0, size * number, size)]


def without_texts(text: str, is_removed: Callable[[BundledRow, str], bool]) -> str:
    """A bundle without the texts of some fields, (row, field), and with the same hash; the same text without any.

    The common salt goes: it would tell the salts of what was removed. Raises ValueError where the bundle is damaged.
    """
    head, *lines = _lines(text)
    salt, record, names, is_changed = json.loads(head).get("salt", ""), "", [], False
    for number, line in enumerate(lines):
        stored = json.loads(line)
        if line.startswith('{"record"'):
            record, names = stored["record"], stored["cells"][1:]
            continue
        row, key = _row(record, names, stored), _row_key(salt, number)
        gone = {name for name, cell in row.texts.items() if cell is not None and is_removed(row, name)}
        is_changed = is_changed or bool(gone)
        lines[number] = _json(_without(stored, key, [name in gone for name in (KEY_CELLS[0], *names)]))
    return _packed([_json({}), *lines]) if is_changed else text


def _without(stored: Any, key: str, gone: list[bool]) -> Any:
    """A row as it is stored once there is no common salt; `gone`: the cells to remove."""
    cells, salts = _cells_and_salts(stored, key)
    if not any(gone):
        return stored if isinstance(stored, dict) else {"key": key, "cells": cells}
    hashes = [{"hash": _cell_hash(cell, salt).hex()} for cell, salt in zip(cells, salts, strict=True)]
    kept = [hash if is_gone else cell for cell, hash, is_gone in zip(cells, hashes, gone, strict=True)]
    return {
        "cells": kept,
        "salts": ["" if isinstance(cell, dict) else salt for cell, salt in zip(kept, salts, strict=True)],
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _packed(lines: list[str]) -> str:
    return base64.b64encode(zlib.compress("\n".join(lines).encode(), 6)).decode()


def _lines(text: str) -> list[str]:
    inflating = zlib.decompressobj()
    try:
        content = inflating.decompress(base64.b64decode(text, validate=True), MAX_BYTES)
    except (zlib.error, binascii.Error) as error:
        raise ValueError("no bundle") from error
    if not inflating.eof or inflating.unused_data:
        raise ValueError("no bundle")
    return content.decode().split("\n")

"""The bytes of attachments: in a year file or as files in a folder."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.originals import digest_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import original_store
from wenlian_desktop.storage.file.atomic_write import disk_error
from wenlian_desktop.storage.file.models import BYTES_TABLE
from wenlian_desktop.storage.outside.plain_file import open_plain
from wenlian_desktop.storage.package.raw_tables import RawTables

ReadBytes = Callable[[], bytes]
BytesByDigest = Mapping[str, ReadBytes]  # by SHA-256
UNREFERENCED = "未引用"  # bytes in the year file whose row was deleted


def in_folder(folder: Path) -> BytesByDigest:
    """All files of a folder and its subfolders, by digest; links are skipped."""
    found: dict[str, ReadBytes] = {}
    for path in _files(folder):
        found[_digest(path)] = path.read_bytes
    return found


def _files(folder: Path) -> Iterator[Path]:
    for root, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = Path(root, name)
            if path.is_file() and not path.is_symlink():
                yield path


def _digest(path: Path) -> str:
    try:
        with open_plain(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise disk_error(f"读取“{path.name}”", error) from None


def stored_digests(database: SqliteDatabase) -> list[str]:
    """The digests of all originals in a year file; format 1 had none."""
    return original_store.stored_digests(database) if database.table_exists(BYTES_TABLE) else []


def read_bytes(database: SqliteDatabase, sha256: str) -> bytes:
    """The bytes of one original; raises UserError where they do not match their digest."""
    content = original_store.stored_bytes(database, sha256)
    if content is None or digest_of(content) != sha256:
        raise UserError(f"佐证材料原件 {sha256[:12]}… 已损坏。", "数据文件没有改动。", "请从最近的备份中取回这份材料。")
    return content


def first_bytes(database: SqliteDatabase) -> dict[str, bytes]:
    """The first bytes of every original, by digest: enough to detect the file type."""
    return dict(database.execute_sql(f"SELECT sha256, substr(bytes, 1, 16) FROM {BYTES_TABLE}").fetchall())


def referenced_digests(contents: RawTables) -> set[str]:
    """The digests that attachments refer to."""
    return {value for value in contents.column("attachment", "sha256") if isinstance(value, str)}

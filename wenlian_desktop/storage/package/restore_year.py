"""恢复: a year file restored from a package, a backup, SQL or CSV, never over an existing file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import backups
from wenlian_desktop.storage.file.create_year import create_atomically
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.original_store import original_folders
from wenlian_desktop.storage.package import attachment_bytes, bag
from wenlian_desktop.storage.package.attachment_bytes import BytesByDigest
from wenlian_desktop.storage.package.consistency import YEAR_FILES, only_file, open_copy, read_csv, read_sql, upgraded
from wenlian_desktop.storage.package.raw_tables import RawTables, read_tables
from wenlian_desktop.storage.package.rebuild import NO_FILE_CREATED, rebuild
from wenlian_desktop.storage.package.verify_bag import find_flaws

ATTACHMENTS = "附件"
KINDS = "可以用归档包（文件夹）、备份或年度文件（.wenlian）、归档包里的 .sql 文件或 csv 文件夹。"


@dataclass(frozen=True)
class Restored:
    """The new file, and the number of attachments whose original was not found."""

    path: Path
    missing: int

    def __str__(self) -> str:
        missing_note = f"有{self.missing}件佐证材料没有找到原件。" if self.missing else ""
        return f"已恢复：{self.path}\n{missing_note}内容与来源一致，已经核对。"


def restore(source: Path, target: Path, files: Path | None = None) -> Restored:
    """Restore a year file; `files`: the folder of originals, by default next to the source. Raises UserError."""
    with create_atomically(target, "恢复") as part, _open_source(source, files) as (contents, bytes_of):
        referenced = attachment_bytes.referenced_digests(contents)
        rebuild(part, contents, bytes_of)
    return Restored(target, len(referenced - set(bytes_of)))


@contextmanager
def _open_source(source: Path, files: Path | None) -> Iterator[tuple[RawTables, BytesByDigest]]:
    if not source.exists():
        raise UserError(f"找不到“{source.name}”。", "", "请检查路径。")
    if source.is_dir() and bag.is_bag(source):
        _refuse_flawed(source)
        with open_copy(only_file(source, YEAR_FILES)) as database:
            yield _read_year_file(database, None)
    elif source.is_dir():
        contents = read_csv(source)
        yield contents, _needed_originals(contents, files or _attachments_folder(source))
    elif source.suffix.lower() == ".sql":
        contents = read_sql(source)
        yield contents, _needed_originals(contents, files or _attachments_folder(source))
    elif source.suffix.lower() == SUFFIX:
        with upgraded(source, backups.sidecar_digest(source)) as database:
            yield _read_year_file(database, files or _originals_folder(source))
    else:
        raise UserError(f"不能从“{source.name}”恢复。", NO_FILE_CREATED, KINDS)


def _refuse_flawed(package: Path) -> None:
    flaws = find_flaws(package)
    if flaws:
        more = f"另有{len(flaws) - 1}处。" if len(flaws) > 1 else ""
        raise UserError(f"归档包核验没有通过。{flaws[0]}{more}", NO_FILE_CREATED, "核验归档包可以看到全部问题。")


def _read_year_file(database: SqliteDatabase, files: Path | None) -> tuple[RawTables, BytesByDigest]:
    """The tables of a year file, with the originals in it and in a folder."""
    contents = read_tables(database, digest(database))
    from_files = _needed_originals(contents, files)
    stored = {
        sha256: _read_or_fall_back(database, sha256, from_files.get(sha256))
        for sha256 in attachment_bytes.stored_digests(database)
    }
    return contents, {**from_files, **stored}


def _read_or_fall_back(
    database: SqliteDatabase, sha256: str, spare: attachment_bytes.ReadBytes | None
) -> attachment_bytes.ReadBytes:
    """The original in the file, or the one in the folder where it is damaged."""

    def read() -> bytes:
        try:
            return attachment_bytes.read_bytes(database, sha256)
        except UserError:
            if spare is None:
                raise
            return spare()

    return read


def _needed_originals(contents: RawTables, folder: Path | None) -> BytesByDigest:
    """The files of a folder that attachments or editions refer to, and those in 未引用."""
    if folder is None:
        return {}
    referenced = attachment_bytes.referenced_digests(contents)
    editions = [text for text in contents.column("edition", "content") if isinstance(text, str)]
    unreferenced = attachment_bytes.in_folder(folder / attachment_bytes.UNREFERENCED)
    return {
        sha256: read
        for sha256, read in attachment_bytes.in_folder(folder).items()
        if sha256 in referenced or sha256 in unreferenced or any(sha256 in text for text in editions)
    }


def _attachments_folder(source: Path) -> Path | None:
    """附件 next to the .sql file or the csv folder."""
    folder = source.parent / ATTACHMENTS
    return folder if folder.is_dir() else None


def _originals_folder(source: Path) -> Path | None:
    """原件 next to a backup or to the backups of a year, or the 附件 of a package whose year file this is."""
    near = (*reversed(original_folders(source)), source.parent / ATTACHMENTS)
    return next((folder for folder in near if folder.is_dir()), None)

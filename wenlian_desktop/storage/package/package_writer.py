"""Writing an archive package (归档): under a temporary name (`….partial`), synced, verified, then renamed.

After a kill the package is absent or complete; a remaining `….partial` is removed by the next archiving of the same
year.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.archive import metadata, package_names
from wenlian_desktop.domain.archive.metadata import ArchivingContext, PackageFile
from wenlian_desktop.domain.interchange import year_json
from wenlian_desktop.domain.interchange.data_dictionary import data_dictionary
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import trail
from wenlian_desktop.storage.file.atomic_write import (
    discard,
    disk_error,
    move,
    refuse_unusable_path,
    sync_file,
    sync_folder,
    write_new_file,
)
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, connect, release_cursors
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.lock_file import current_user
from wenlian_desktop.storage.file.rows_io import read_year
from wenlian_desktop.storage.package import attachment_bytes, bag, plain_csv, plain_sql
from wenlian_desktop.storage.package.bag import BAGIT, MANIFESTS, TAG_MANIFESTS, FileDigests
from wenlian_desktop.storage.package.consistency import DIGEST, FORMAT_COLUMNS, FORMAT_TABLE, FORMAT_VERSION, TRAIL_HEAD
from wenlian_desktop.storage.package.raw_tables import RawTable, read_tables

PARTIAL = ".partial"
RECEIPT = "_收据.pdf"
PUBLIC = "_公开版"
NOTHING_LEFT = "年度文件没有受影响，没有留下不完整的归档包。"


@dataclass(frozen=True)
class PackagePaths:
    """The paths of a package, its receipt and its 公开版: in one folder, none of them existing yet."""

    package: Path
    receipt: Path
    public: Path

    @property
    def partial(self) -> Path:
        """The temporary path of the package."""
        return partial_path(self.package)


def partial_path(path: Path) -> Path:
    """The temporary path for a final path."""
    return path.with_name(path.name + PARTIAL)


def _paths_of(folder: Path, name: str) -> PackagePaths:
    return PackagePaths(folder / name, folder / (name + RECEIPT), folder / (name + PUBLIC))


def unused_paths(folder: Path, name: str) -> PackagePaths:
    """Paths that do not exist: a second package of the same edition is called 第2份."""
    names, copy = _paths_of(folder, name), 1
    while any(each.exists() or each.is_symlink() for each in (names.package, names.receipt, names.public)):
        copy += 1
        names = _paths_of(folder, f"{name}_第{copy}份")
    return names


def remove_partial(folder: Path, name: str) -> None:
    """Complete or remove what an interrupted archiving of the same year left."""
    pattern = re.compile(re.escape(name) + rf"(_第\d+份)?({re.escape(RECEIPT)}|{PUBLIC})?" + re.escape(PARTIAL))
    for part in sorted(folder.iterdir()):
        if part.is_symlink() or not pattern.fullmatch(part.name):
            continue
        final = part.with_name(part.name.removesuffix(PARTIAL))
        if final.name.endswith(RECEIPT) and final.with_name(final.name.removesuffix(RECEIPT)).is_dir():
            move(part, final)  # its package is complete
        elif part.is_dir():
            shutil.rmtree(part)
        else:
            part.unlink()


def write_synced(path: Path, content: bytes) -> None:
    """Write and sync one new file of a temporary package; raises OSError."""
    refuse_unusable_path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_new_file(path, content, 0o666)


def make_folder(folder: Path, part: Path) -> None:
    """Create a folder in a temporary package; on failure the package is removed. Raises OSError."""
    try:
        folder.mkdir(parents=True)
    except OSError:
        delete(part)
        raise


def sync_folders(part: Path) -> None:
    """fsync a folder and all its subfolders."""
    for folder, _, _ in os.walk(part):
        sync_folder(Path(folder))


def rename_into_place(part: Path, final: Path) -> None:
    """Rename to the final path, never over an existing one; raises OSError."""
    sync_folders(part)
    if final.exists() or final.is_symlink():
        raise UserError(f"“{final.name}”已经存在。", NOTHING_LEFT, "请把它移走后重新归档。")
    move(part, final)
    sync_folder(final.parent)


def delete(*parts: Path) -> None:
    """Delete temporary files and folders."""
    for part in parts:
        if part.is_dir() and not part.is_symlink():
            shutil.rmtree(part, ignore_errors=True)
        else:
            discard(part)


@dataclass(frozen=True)
class ArchivedYear:
    """The year in a package that is being written, and the circumstances of its archiving."""

    year: Year
    circumstances: ArchivingContext
    missing: tuple[str, ...]  # names of attachments whose original is missing


def write_data(partial: Path, program: str) -> ArchivedYear:
    """Write data/ from the copy of the year file that is already there; raises OSError or UserError."""
    copy = next((partial / "data").glob(f"*{SUFFIX}"))
    sync_file(copy)
    data = copy.parent
    with closing(connect(copy, "ro")) as database:
        year, entries, fields = read_year(database), trail.entries(database), list(trail.read(database))
        circumstances = _circumstances(database, entries, program)
        _write_text_formats(database, copy, year, circumstances)
        missing = _write_attachments(database, data / "附件", year)
    write_synced(data / "操作日志.csv", plain_csv.format_csv(_trail_table(fields)))
    write_synced(data / "数据字典.txt", data_dictionary().encode())
    return ArchivedYear(year, circumstances, missing)


def _circumstances(database: SqliteDatabase, entries: list[dict[str, Any]], program: str) -> ArchivingContext:
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    head = entries[-1]["hash"] if entries else trail.START
    version = database.pragma("user_version")
    return ArchivingContext(current_user(), at, program, version, digest(database), head, len(entries))


def _write_text_formats(database: SqliteDatabase, copy: Path, year: Year, circumstances: ArchivingContext) -> None:
    """Write the year as SQL, CSV and JSON."""
    version, content_digest = circumstances.format_version, circumstances.content_digest
    write_synced(copy.with_suffix(".sql"), plain_sql.format_sql(database, content_digest))
    about = RawTable(FORMAT_TABLE, FORMAT_COLUMNS, ((version, content_digest),))
    for table in (*read_tables(database, content_digest).tables, about):
        write_synced(copy.parent / "csv" / f"{table.name}.csv", plain_csv.format_csv(table))
    write_synced(copy.with_suffix(".json"), year_json.format_year(year).encode())


def _write_attachments(database: SqliteDatabase, folder: Path, year: Year) -> tuple[str, ...]:
    """Write the originals under numbered names; returns the names of attachments whose original is missing."""
    names = package_names.attachment_names(year, attachment_bytes.first_bytes(database))
    stored = set(attachment_bytes.stored_digests(database))
    for path, sha256 in _attachment_paths(year, names, stored):
        write_synced(folder / path, attachment_bytes.read_bytes(database, sha256))
    return tuple(names[row.uid] for row in year.rows(Attachment) if row.sha256 not in stored)


def _attachment_paths(year: Year, names: dict[str, str], stored: set[str]) -> Iterator[tuple[str, str]]:
    """(path below 附件, digest) of every original; those without a row go into a folder of their own."""
    rows = [row for row in year.rows(Attachment) if row.sha256 in stored]
    yield from ((names[row.uid], row.sha256 or "") for row in rows)
    for sha256 in sorted(stored - {row.sha256 or "" for row in rows}):
        yield f"{attachment_bytes.UNREFERENCED}/{sha256}.bin", sha256


TRAIL_COLUMNS = {
    "seq": "序号", "at": "时间", "who": "操作人", "host": "电脑", "name": "操作", "record": "记录", "row": "记录编号",
    "field": "栏目", "origin": "来源", "old": "原值", "new": "新值",
}  # fmt: skip


def _trail_table(entries: list[dict[str, Any]]) -> RawTable:
    rows = tuple(tuple(entry[name] for name in TRAIL_COLUMNS) for entry in entries)
    return RawTable("操作日志", tuple(TRAIL_COLUMNS.values()), rows)


def write_tag_files(partial: Path, archived: ArchivedYear, inspection: dict[str, bytes]) -> None:
    """Write the metadata and all manifests; raises OSError or UserError."""
    payload = [bag.compute_digests(partial, path) for path in bag.all_paths(partial)]
    metadata_items = metadata.metadata_items(archived.year, archived.circumstances)
    files = [PackageFile(each.path, each.size, each.sha256) for each in payload]
    write_synced(partial / "metadata" / "元数据.xml", metadata.metadata_xml(metadata_items, files).encode())
    for name, content in inspection.items():
        write_synced(partial / "metadata" / name, content)
    write_synced(partial / "bagit.txt", BAGIT)
    write_synced(partial / "bag-info.txt", bag.format_bag_info(_bag_info(archived, payload)))
    for manifests in (MANIFESTS, TAG_MANIFESTS):
        known = {each.path: each for each in payload}
        files_now = [path for path in bag.all_paths(partial) if path not in TAG_MANIFESTS]
        all_summed = [known.get(path) or bag.compute_digests(partial, path) for path in files_now]
        for name in manifests:
            write_synced(partial / name, bag.format_manifest(name, all_summed))


def _bag_info(archived: ArchivedYear, payload: list[FileDigests]) -> list[tuple[str, str]]:
    items = dict(metadata.metadata_items(archived.year, archived.circumstances))
    return [
        ("Source-Organization", items["立档单位名称"]),
        ("Bagging-Date", archived.circumstances.at[:10]),
        ("External-Description", items["题名"]),
        ("Payload-Oxum", bag.payload_oxum(payload)),
        ("Bag-Software-Agent", archived.circumstances.program),
        ("年度", items["年度"]),
        ("版本", items["版本"]),
        ("归档人", items["归档人"]),
        ("归档时间", items["归档时间"]),
        ("佐证材料件数", items["附件数"]),
        (FORMAT_VERSION, items["结构版本"]),
        (DIGEST, archived.circumstances.content_digest),
        ("操作日志条数", items["操作日志条数"]),
        (TRAIL_HEAD, archived.circumstances.trail_head),
    ]


@contextmanager
def archive_errors() -> Iterator[None]:
    """Raise errors of the disk and of the copy's database as UserError."""
    try:
        yield
    except OSError as error:
        raise archive_error(error) from None
    except DATABASE_ERRORS as error:
        release_cursors(error)
        raise UserError("归档失败：写好的副本读不出来。", NOTHING_LEFT, "请检查磁盘后重试。") from error


def archive_error(error: OSError) -> UserError:
    """The UserError for an archiving that failed on disk."""
    cause = disk_error("归档", error)
    return UserError(cause.happened, NOTHING_LEFT, cause.remedy)

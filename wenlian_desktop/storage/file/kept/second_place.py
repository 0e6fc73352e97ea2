"""A second place for backups, on another disk: the newest sound backup of a year, with the originals beside it."""

import os
from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import discard, disk_error, rename_into_place, replace_file, sync_file
from wenlian_desktop.storage.file.kept.backup_names import sidecar_path
from wenlian_desktop.storage.file.kept.folder import backups_in, thin
from wenlian_desktop.storage.file.kept.intact import is_intact
from wenlian_desktop.storage.file.original_store import BACKUPS, DIGEST, FOLDER
from wenlian_desktop.storage.outside.plain_file import open_plain, read_beside
from wenlian_desktop.storage.outside.private_folder import make_private_folder

CHUNK = 1 << 20  # bytes


def copy_to_second_place(year: Path, place: Path) -> Path:
    """Copy the newest sound backup of a year to another folder, verified; raises UserError.

    What is there already stays, as many as the rule for backups keeps.
    """
    if not place.is_dir():
        raise UserError(f"找不到“{place}”。", "年度和原有的备份都在。", "请插好 U 盘，或另选一个文件夹。")
    if place.resolve() in (year.parent.resolve(), (year.parent / BACKUPS).resolve()):
        raise UserError("这就是年度文件所在的文件夹。", "没有改动。", "请选 U 盘或另一个磁盘上的文件夹。")
    newest = next((each.path for each in backups_in(year.parent / BACKUPS, year) if is_intact(each.path)), None)
    if newest is None:
        raise UserError("这个年度还没有完好的备份。", "没有改动。", "请先用“工具”菜单的“立即备份”。")
    folder = place / BACKUPS
    try:
        make_private_folder(folder)
        _copy_originals(newest.parent / FOLDER, folder / FOLDER)
        _copy_backup(newest, folder / newest.name)
    except OSError as fault:
        raise disk_error("另存备份", fault) from None
    thin(folder, year)
    return folder / newest.name


def second_place_time(year: Path, place: Path) -> datetime | None:
    """When the newest backup of a year in the second place was made; None where there is none, or it is not there."""
    try:
        return next((each.name.at for each in backups_in(place / BACKUPS, year)), None)
    except OSError:
        return None


def _copy_backup(backup: Path, target: Path) -> None:
    _copy_file(backup, target)
    replace_file(sidecar_path(target), read_beside(sidecar_path(backup)), 0o600)
    if not is_intact(target):
        discard(target)
        discard(sidecar_path(target))
        raise UserError("另存的备份与原来的不一致，已放弃。", "年度和原有的备份都在。", "请换一个 U 盘或文件夹。")


def _copy_originals(source: Path, folder: Path) -> None:
    if not source.is_dir() or source.is_symlink():
        return
    make_private_folder(folder)
    for original in source.iterdir():
        target = folder / original.name
        if DIGEST.fullmatch(original.name) and not original.is_symlink() and not _has_size_of(target, original):
            _copy_file(original, target)


def _has_size_of(target: Path, original: Path) -> bool:
    return target.is_file() and target.stat().st_size == original.stat().st_size


def _copy_file(source: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as copy, open_plain(source) as file:
            while chunk := file.read(CHUNK):
                copy.write(chunk)
        sync_file(part)
        rename_into_place(part, target)
    finally:
        discard(part)

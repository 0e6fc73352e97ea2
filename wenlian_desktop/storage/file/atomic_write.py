"""Atomic writing: a file is written as a whole or not at all; the paths that are allowed."""

import contextlib
import errno
import os
import secrets
import time
from pathlib import Path

from wenlian_desktop.domain.archive.package_names import DEVICES
from wenlian_desktop.domain.values.errors import UserError, error_reason

IS_WINDOWS = os.name == "nt"
MAX_PATH_BYTES = 380  # bytes: SQLite refuses 505 and more; backups are one folder deeper
# UTF-16 units, of the 259 that Windows allows where nobody has changed that: SQLite appends “-journal”; a backup adds
# to its folder “备份\\”, 60 of the year's name, its number, day and occasion, and what stands beside it
MAX_WINDOWS_PATH, MAX_WINDOWS_YEAR_FOLDER = 250, 140
LONG_PATH = "\\\\?\\"  # a path that Windows takes as it is, up to 32,767 units
IMPOSSIBLE_ON_WINDOWS = frozenset('<>:"/\\|?*')
HELD_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.8)  # waited on Windows: what scans or indexes a new file holds it that long
MAX_NAME_BYTES = 240  # bytes of UTF-8, and UTF-16 units on Windows
FILES_UNCHANGED = "原有文件没有改动。"
REMEDIES = {
    errno.ENOSPC: ("磁盘已满。", "请清理磁盘空间后重试。"),
    errno.EDQUOT: ("磁盘配额已用完。", "请清理磁盘空间后重试。"),
    errno.EROFS: ("磁盘是只读的。", "请换一个可以写入的文件夹。"),
    errno.EACCES: ("没有写入权限。", "请换一个文件夹，或关闭正在使用该文件的程序后重试。"),
    errno.EPERM: ("没有写入权限。", "请换一个文件夹，或关闭正在使用该文件的程序后重试。"),
    errno.ENOENT: ("文件夹不存在。", "请检查路径。"),
    errno.EEXIST: ("同名的文件已经存在。", "请把它移走或改名后重试。"),
    errno.ENOTDIR: ("路径中有一段不是文件夹。", "请检查路径。"),
    errno.EIO: ("磁盘读写出错。", "请换一个磁盘，并尽快检查此磁盘。"),
}


def refuse_unusable_path(path: Path, keeps_backups: bool = False) -> None:
    """Raise UserError where path or file name is too long for one of the supported systems, or is none on this one.

    `keeps_backups`: of a year, beside which backups will lie.
    """
    if len(os.fsencode(path.absolute())) > MAX_PATH_BYTES or len(os.fsencode(path.name)) > MAX_NAME_BYTES:
        _refuse_long()
    if IS_WINDOWS:
        _refuse_on_windows(path, keeps_backups)


def _refuse_on_windows(path: Path, keeps_backups: bool) -> None:
    """Names of devices lead to the device, and what follows a colon to a stream that no folder shows."""
    folder, name = _units(path.absolute().parent), path.name
    if not str(path).startswith(LONG_PATH):
        too_deep = keeps_backups and folder > MAX_WINDOWS_YEAR_FOLDER
        if too_deep or _units(path.absolute()) > MAX_WINDOWS_PATH:
            _refuse_long()
    if DEVICES.match(name) or IMPOSSIBLE_ON_WINDOWS & {*name} or name != name.rstrip(" ."):
        raise UserError(
            f"“{name}”不能用作 Windows 的文件名。",
            "没有建立或改动任何文件。",
            '请换一个文件名：不用 < > : " / \\ | ? *，末尾不用点和空格，也不用 CON、NUL、COM1 之类设备的名称。',
        )


def _units(path: Path) -> int:
    return len(str(path).encode("utf-16-le", "surrogatepass")) // 2


def _refuse_long() -> None:
    raise UserError("路径过长。", "没有建立或改动任何文件。", "请换一个文件夹，或把文件名改短。")


def disk_error(action: str, error: OSError) -> UserError:
    """The UserError for a failed file operation; `action` names the operation."""
    cause, remedy = REMEDIES.get(error.errno or 0, (f"{error_reason(error)}。", "请换一个位置重试。"))
    return UserError(f"{action}失败：{cause}", FILES_UNCHANGED, remedy)


def write_atomically(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Replace a file: a reader sees the old or the whole new content. Raises UserError.

    write -> fsync -> replace -> fsync of the folder (RELIABILITY rule 21). The umask applies to `mode`; 0o600: only the
    owner may read.
    """
    refuse_unusable_path(path)
    try:
        replace_file(path, content, mode)
    except OSError as error:
        raise disk_error(f"写入“{path.name}”", error) from None


def replace_file(path: Path, content: bytes, mode: int, part: Path | None = None) -> None:
    """`write_atomically` without the check of the path's length; raises OSError.

    `part`: a name of its own for the temporary file, where only one process writes: what a kill leaves is found again.
    """
    if part is None:
        part = path.with_name(f".{secrets.token_hex(8)}.part")
    else:
        part.unlink(missing_ok=True)
    write_new_file(part, content, mode)
    rename_into_place(part, path)


def write_new_file(part: Path, content: bytes, mode: int) -> None:
    """Write and sync a file that must not exist yet; on failure it is removed and OSError is raised."""
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        discard(part)
        raise


def discard(part: Path) -> None:
    """Remove a temporary file, where the disk lets it: the error that made it useless tells more."""
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)


def move(part: Path, path: Path) -> None:
    """`os.replace`; on Windows tried again while something else has one of the two open. Raises OSError."""
    for seconds in HELD_SECONDS if IS_WINDOWS else ():
        try:
            os.replace(part, path)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    os.replace(part, path)


def rename_into_place(part: Path, path: Path) -> None:
    """Rename a finished, synced temporary file, replacing `path`; on failure the temporary file is removed."""
    try:
        move(part, path)
    except OSError:
        discard(part)
        raise
    sync_folder(path.parent)


def link_into_place(part: Path, path: Path) -> None:
    """Rename a finished temporary file without replacing anything; raises FileExistsError where `path` exists."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # FAT and exFAT have no links
        _rename_to_reserved(part, path)
    else:
        discard(part)
    sync_folder(path.parent)


def _rename_to_reserved(part: Path, path: Path) -> None:
    """Reserve the name with an empty file, then replace that."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    try:
        move(part, path)
    except OSError:
        discard(path)
        raise


def sync_file(path: Path) -> None:
    """fsync of a closed file."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """fsync of a folder's entries; not available on Windows."""
    if IS_WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

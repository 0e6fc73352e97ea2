"""The door for files from outside: only plain files are opened, and read up to a limit.

A FIFO would wait for its writer for ever, a device has no end, and what opening one does is up to its driver.
"""

import os
import stat
from io import BufferedReader
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError

UNCHANGED = "文件没有改动。"
FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def refuse_special_file(name: str, status: os.stat_result, safe: str = UNCHANGED) -> None:
    """Raise UserError for a folder, FIFO, device or socket."""
    if stat.S_ISDIR(status.st_mode):
        raise UserError(f"“{name}”是文件夹。", safe, "请选择其中的文件。")
    if not stat.S_ISREG(status.st_mode):
        raise UserError(f"“{name}”不是普通文件。", safe, "请选择磁盘上的文件。")


def open_plain(path: Path, safe: str = UNCHANGED) -> BufferedReader:
    """Open a plain file for reading; raises UserError for anything else, OSError where it cannot be opened.

    Looked at before it is opened, and again afterwards: the name may lead elsewhere by then.
    """
    refuse_special_file(path.name, path.stat(), safe)
    file = os.fdopen(os.open(path, FLAGS), "rb")
    try:
        refuse_special_file(path.name, os.fstat(file.fileno()), safe)
    except UserError:
        file.close()
        raise
    return file


def read_plain(path: Path, limit: int, safe: str = UNCHANGED) -> bytes:
    """The content of a plain file of at most `limit` bytes; raises as `open_plain`, UserError for a larger one."""
    with open_plain(path, safe) as file:
        size = os.fstat(file.fileno()).st_size
        content = file.read(limit + 1) if size <= limit else b""
    if max(size, len(content)) > limit:
        raise UserError(f"“{path.name}”过大（超过{limit // 1_000_000}MB）。", safe, "请检查是不是选错了文件。")
    return content


def read_beside(path: Path, limit: int = 100_000) -> bytes:
    """The content of a small file that the program keeps beside a year; OSError for anything else, links too."""
    if path.is_symlink():
        raise OSError(f"a link: {path.name}")
    try:
        return read_plain(path, limit)
    except UserError as refusal:
        raise OSError(str(refusal)) from None

"""Reading a year file that is not going to be used: its bytes stay as they are, whatever its version."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.year import Year
from wenlian_desktop.storage import opening
from wenlian_desktop.storage.migrating import newest
from wenlian_desktop.storage.year_file import YearFile


def read_aside(path: Path) -> tuple[Year, str]:
    """(the year, the digest of its content); raises UserError for what cannot be read, FileBusy where it is open.

    A file of an older version is copied and the copy brought up.
    """
    header = opening.look(path)
    if opening.has_journal(path):
        raise UserError(f"“{path.name}”上次没有正常关闭。", opening.UNTOUCHED, "请先打开它一次，关闭后再结转。")
    if header.version == newest():
        return _read(YearFile(path, only_reads=True))
    opening.readable(path).close()  # refuses what somebody is writing
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        return _read(YearFile(copy))


def _read(file: YearFile) -> tuple[Year, str]:
    try:
        return file.read(), file.digest()
    finally:
        file.close()

"""A copy of a year file is never torn: nobody writes to the file while it is read."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wenlian_desktop.storage.file.copying import copy_year_file

WRITE = """
import sqlite3, sys
sqlite3.connect(sys.argv[1], timeout=0).execute("BEGIN EXCLUSIVE")
"""


def write_error(path: Path) -> str:
    """What another process is told that wants to write."""
    return subprocess.run([sys.executable, "-c", WRITE, str(path)], capture_output=True, text=True).stderr


def test_nobody_writes_while_a_file_is_copied(year_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    errors: list[str] = []
    copyfile = shutil.copyfile

    def watched(source: Path, target: Path) -> Any:
        errors.append(write_error(source))
        return copyfile(source, target)

    monkeypatch.setattr(shutil, "copyfile", watched)
    copy = tmp_path / "副本.wenlian"
    copy_year_file(year_file, copy)
    assert [error.splitlines()[-1] for error in errors] == ["sqlite3.OperationalError: database is locked"]
    assert copy.read_bytes() == year_file.read_bytes()
    assert write_error(year_file) == ""

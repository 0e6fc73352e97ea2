"""The report as a file: whole, or the old one as it was."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.formats.formats import FORMATS, render_document
from wenlian_desktop.session.exporting import annual_report, export, shortfalls

OLD = b"the report of yesterday"


@pytest.fixture(params=FORMATS)
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A report that lies there already."""
    path = tmp_path / f"report{request.param}"
    path.write_bytes(OLD)
    return path


def test_a_report_takes_the_place_of_the_old_one(sample: Year, report: Path) -> None:
    export(annual_report(sample), report, shipped_only=True)
    assert report.read_bytes() != OLD
    assert os.listdir(report.parent) == [report.name]


@pytest.mark.parametrize("suffix", FORMATS)
def test_equal_years_are_equal_files(sample: Year, tmp_path: Path, suffix: str) -> None:
    paths = [tmp_path / f"{name}{suffix}" for name in ("a", "b")]
    for path in paths:
        export(annual_report(sample), path, shipped_only=True)
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    sample: Year, report: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def no_space(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, call, no_space)
    with pytest.raises(UserError) as refusal:
        export(annual_report(sample), report, shipped_only=True)
    assert str(refusal.value) == f"写入“{report.name}”失败：磁盘已满。原有文件没有改动。请清理磁盘空间后重试。"
    assert report.read_bytes() == OLD
    assert os.listdir(report.parent) == [report.name]


class FullDisk(io.FileIO):
    """A file on a disk with room for some bytes more."""

    room = 0

    def write(self, content: Any) -> int:
        super().write(memoryview(content)[: self.room])
        raise OSError(errno.ENOSPC, "no space")


@pytest.mark.parametrize("share", [0.0, 0.001, 0.5, 0.999])
def test_a_disk_that_is_full_after_some_bytes_leaves_the_old_file_and_nothing_else(
    sample: Year, report: Path, monkeypatch: pytest.MonkeyPatch, share: float
) -> None:
    document = annual_report(sample)
    size = len(render_document(document, report.suffix))
    monkeypatch.setattr(FullDisk, "room", int(size * share))
    monkeypatch.setattr(os, "fdopen", FullDisk)
    with pytest.raises(UserError, match=r"磁盘已满。原有文件没有改动。请清理磁盘空间后重试。"):
        export(document, report, shipped_only=True)
    assert report.read_bytes() == OLD
    assert os.listdir(report.parent) == [report.name]


KILLED = """
import os, sys
from pathlib import Path
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.session.exporting import annual_report, export
from wenlian_desktop.session.exporting import render_document

path, document = Path(sys.argv[1]), annual_report(parse_year(SAMPLE.read_text(encoding="utf-8")))
whole = render_document(document, path.suffix)


class Torn:
    def __init__(self, handle, mode):
        self.handle = handle

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def write(self, content):
        os.write(self.handle, content[: len(content) // 2])
        os._exit(9)


for call in ("open", "fdopen", "fsync", "replace"):
    child = os.fork()
    if child == 0:
        setattr(os, call, Torn if call == "fdopen" else lambda *_: os._exit(9))
        export(document, path, shipped_only=True)
    print(call, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), path.read_text())
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
def test_a_killed_export_leaves_the_old_file(report: Path) -> None:
    own = {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-c", KILLED, str(report)]
    done = subprocess.run(command, env=os.environ | own, capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines() == [f"{call} 9 {OLD.decode()}" for call in ("open", "fdopen", "fsync", "replace")]


def test_a_cancelled_export_leaves_the_old_file(sample: Year, report: Path) -> None:
    export(annual_report(sample), report, is_wanted=lambda: False, shipped_only=True)
    assert report.read_bytes() == OLD


def test_what_will_not_print_is_told_before(sample: Year) -> None:
    assert shortfalls(annual_report(sample), ".pdf", shipped_only=True) == ("", "")
    for suffix in (".txt", ".docx"):
        assert shortfalls(annual_report(sample), suffix) == ("", "")

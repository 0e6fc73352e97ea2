"""The report as a file: whole, or the old one as it was."""

import errno
import os
from pathlib import Path

import pytest

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.exporting import annual_report, export, shortfalls

OLD = b"the report of yesterday"


@pytest.fixture(params=["report.pdf", "report.txt"])
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A report that lies there already."""
    path = tmp_path / request.param
    path.write_bytes(OLD)
    return path


def test_a_report_takes_the_place_of_the_old_one(sample: Year, report: Path) -> None:
    export(annual_report(sample), report, shipped_only=True)
    assert report.read_bytes() != OLD
    assert os.listdir(report.parent) == [report.name]


def test_equal_years_are_equal_files(sample: Year, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.pdf", "b.pdf")]
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


def test_a_cancelled_export_leaves_the_old_file(sample: Year, report: Path) -> None:
    export(annual_report(sample), report, is_wanted=lambda: False, shipped_only=True)
    assert report.read_bytes() == OLD


def test_what_will_not_print_is_told_before(sample: Year) -> None:
    assert shortfalls(annual_report(sample), ".pdf", shipped_only=True) == ("", "")
    assert shortfalls(annual_report(sample), ".txt") == ("", "")

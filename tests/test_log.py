"""The log does not grow without end, and loses nothing on the way."""

import logging
from pathlib import Path

from wenlian_desktop.log import RotatingLog

LINE = "x" * 999  # and its end: 1000 bytes


def test_a_full_log_is_renamed_and_three_old_ones_are_kept(tmp_path: Path) -> None:
    log = RotatingLog(tmp_path / "wenlian.log", encoding="utf-8")
    for number in range(2_600):
        log.emit(logging.makeLogRecord({"msg": f"{number:04}{LINE[4:]}"}))
    log.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "wenlian.log", "wenlian.log.1", "wenlian.log.2", "wenlian.log.3",
    ]  # fmt: skip
    files = ["wenlian.log.3", "wenlian.log.2", "wenlian.log.1", "wenlian.log"]
    lines = [line for name in files for line in (tmp_path / name).read_text().splitlines()]
    numbers = [int(line[:4]) for line in lines]
    assert numbers == list(range(numbers[0], 2_600))
    assert all((tmp_path / name).stat().st_size <= 501_000 for name in files)
    assert 1_500 < len(numbers) < 2_100

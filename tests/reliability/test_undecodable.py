"""Text that is not valid UTF-8: the file is reported as damaged on each attempt, and closed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.reliability.odd_files import OPEN_BACKUP, refusal, untouched
from wenlian_desktop.cli import main
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import read_once
from wenlian_desktop.storage.file.backups import newest_intact_backup
from wenlian_desktop.storage.file.writer import writer_thread
from wenlian_desktop.storage.package import restore_year

DAMAGED = f"数据文件已损坏。没有改动任何内容。{OPEN_BACKUP}，并保留此文件。"
IN_TRAIL = "只在日志里的话"


def flip(path: Path, text: str) -> None:
    """Flip one bit of a text in the file, so that it is not valid UTF-8."""
    whole, sound = path.read_bytes(), text.encode()
    assert sound in whole
    path.write_bytes(whole.replace(sound, bytes([sound[0] ^ 0x80]) + sound[1:]))


def uid_in(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT uid FROM department").fetchone()[0])


PLACES: dict[str, Callable[[Path], str]] = {
    "record": lambda path: "示例区文学艺术界联合会",
    "uid": uid_in,
    "schema": lambda path: "本年度已封存",
}


@pytest.mark.parametrize("text_in", PLACES.values(), ids=PLACES)
def test_a_year_with_such_a_text_is_refused_each_time_and_let_go(
    year_file: Path, text_in: Callable[[Path], str]
) -> None:
    flip(year_file, text_in(year_file))
    with untouched(year_file.parent):
        assert [refusal(year_file) for _ in range(2)] == [DAMAGED] * 2
        with pytest.raises(UserError) as refused:
            YearSession(year_file, writer_thread())
        assert str(refused.value) == DAMAGED


@pytest.mark.parametrize("text_in", PLACES.values(), ids=PLACES)
def test_it_is_told_where_the_year_is_only_looked_at(
    year_file: Path, tmp_path: Path, text_in: Callable[[Path], str]
) -> None:
    flip(year_file, text_in(year_file))
    with untouched(tmp_path):
        for look in (read_once.read_year_file, read_once.read_year_and_digest):
            with pytest.raises(UserError, match=r"^数据文件已损坏。"):
                look(year_file)
        with pytest.raises(UserError, match=r"^数据文件已损坏。"):
            restore_year.restore(year_file, tmp_path / "恢复.wenlian")


def test_a_bug_in_reading_leaves_nothing_locked(year_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise KeyError("planted")

    with monkeypatch.context() as planted, untouched(year_file.parent):
        planted.setattr("wenlian_desktop.storage.file.year_file.read_year", stumble)
        for _ in range(2):
            with pytest.raises(KeyError, match="planted"):
                YearSession(year_file)
    YearSession(year_file).close()


def test_nothing_is_swept_out_of_a_year_that_cannot_be_read(year_file: Path) -> None:
    """A photo that no row names any more may be named by the text that got damaged."""
    with closing(sqlite3.connect(year_file)) as connection, connection:
        connection.execute("INSERT INTO attachment_bytes (sha256, bytes) VALUES (?, x'00')", ("0" * 64,))
    flip(year_file, "示例区文学艺术界联合会")
    with untouched(year_file.parent):
        assert refusal(year_file) == DAMAGED


# --- in the trail, which is not read on opening ---


@pytest.fixture
def year_with_trail(year_file: Path) -> Path:
    """A year where only the trail has a certain text, damaged there."""
    with closing(YearSession(year_file)) as session:
        ref = ref_to(session.view.single(Department), "code")
        session.enter(ref, IN_TRAIL)
        session.enter(ref, "")
    flip(year_file, IN_TRAIL)
    return year_file


def test_a_damaged_trail_is_told_and_the_year_can_be_worked_in_and_closed(year_with_trail: Path) -> None:
    session = YearSession(year_with_trail)
    for read in (session.trail, session.trail_for_display):
        with pytest.raises(UserError) as refused:
            read()
        assert str(refused.value) == DAMAGED
    session.enter(ref_to(session.view.single(Department), "code"), "101")
    assert session.is_saved
    session.close()
    backup = newest_intact_backup(year_with_trail)
    assert backup is not None
    for path in (year_with_trail, backup):
        with closing(YearSession(path, read_only=path == backup)) as again:
            assert again.view.single(Department).code == "101"


def test_the_command_tells_a_damaged_trail(year_with_trail: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trail", str(year_with_trail)]) == 2
    assert DAMAGED in capsys.readouterr().err

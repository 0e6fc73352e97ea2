"""Years on the shelf: their backups, and how each of them stands."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from tests.reliability.odd_files import hot_copy, untouched
from tests.reliability.test_odd_files import HOLD, ROOT
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.session.settings import RecentYear, Summary
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import opening


def backed_up(session: YearSession, short_name: str) -> Path:
    session.enter(ref_to(session.view.single(Department), "short_name"), short_name)
    made = session.back_up().result()
    assert made is not None
    return made


def test_the_newest_sound_backup_is_looked_at(session: YearSession) -> None:
    assert year_files.readable_backup(session.path) is None
    assert year_files.last_backup_time(session.path) is None
    sound, damaged = backed_up(session, "甲"), backed_up(session, "乙")
    damaged.write_bytes(sound.read_bytes())  # a file of ours, but not what its sidecar says
    found = year_files.readable_backup(session.path)
    assert found is not None
    assert found[0] == sound
    assert found[1] is not None
    assert datetime.now() - found[1] < timedelta(minutes=1)
    sound.with_name(sound.name + ".摘要").unlink()
    assert year_files.readable_backup(session.path) is None


def test_a_backup_is_opened_for_looking_alone(session: YearSession) -> None:
    backup = backed_up(session, "甲")
    looking = YearSession(backup, read_only=True)
    assert looking.is_read_only
    assert looking.view.single(Department).short_name == "甲"
    with pytest.raises(UserError, match="只读"):
        looking.enter(ref_to(looking.view.single(Department), "short_name"), "乙")
    looking.close()
    assert not list(backup.parent.glob("*使用中*"))


def test_a_held_year_is_told_from_one_that_cannot_be_opened(session: YearSession, tmp_path: Path) -> None:
    with pytest.raises(UserError) as held:
        YearSession(session.path)
    with pytest.raises(UserError) as missing:
        YearSession(tmp_path / "不在.wenlian")
    assert (year_files.is_in_use(held.value), year_files.is_in_use(missing.value)) == (True, False)


def on_the_list(path: Path, known: Summary | None = None) -> RecentYear:
    return RecentYear(str(path), "区文联", 2024, "2025-01-03T10:32", known)


@pytest.fixture
def sample_file(tmp_path: Path) -> Path:
    path = tmp_path / "示例.wenlian"
    write_sample(path)
    return path


def test_a_year_of_the_list_says_state_score_and_size(sample_file: Path) -> None:
    with untouched(sample_file.parent):
        found = year_files.status_of(on_the_list(sample_file))
    assert found.state is year_files.FileState.READ
    assert found.summary is not None
    assert (found.summary.edition, found.summary.score) == (None, "99.90")
    assert found.summary.size == sample_file.stat().st_size
    with closing(YearSession(sample_file)) as session:
        session.seal()
    again = year_files.status_of(on_the_list(sample_file, found.summary)).summary
    assert again is not None
    assert (again.edition, again.score) == (1, "99.90")


def test_an_item_that_cannot_be_scored_leaves_the_score_open(year_file: Path) -> None:
    found = year_files.status_of(on_the_list(year_file)).summary
    assert found is not None
    assert found.score == ""


def test_a_year_that_is_as_it_was_is_not_read_again(sample_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = year_files.summarize(sample_file)
    monkeypatch.setattr(year_files, "summarize", lambda path: pytest.fail("read again"))
    assert year_files.status_of(on_the_list(sample_file, known)) == year_files.YearStatus(
        year_files.FileState.READ, known
    )
    os.utime(sample_file, (0, 0))
    with pytest.raises(pytest.fail.Exception):
        year_files.status_of(on_the_list(sample_file, known))


def test_a_year_held_elsewhere_keeps_what_it_said_and_its_holder_is_not_disturbed(
    sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "ATTEMPTS", 2)
    known = year_files.summarize(sample_file)
    command = [sys.executable, "-c", HOLD, str(sample_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        found = year_files.status_of(on_the_list(sample_file, known))
        assert (found.state, found.summary) == (year_files.FileState.IN_USE, known)
        assert re.match(r"已由 .+ 在 .+ 上（.+ 起） 打开。", found.message)
        with pytest.raises(UserError, match="已由"):
            year_files.back_up(sample_file)
        process.stdin.close()
    assert year_files.status_of(on_the_list(sample_file)).state is year_files.FileState.READ


@pytest.mark.parametrize(
    ("spoil", "state"),
    [
        (lambda path: path.unlink(), year_files.FileState.MISSING),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), year_files.FileState.UNREADABLE),
    ],
)
def test_a_year_that_cannot_be_read_says_so_and_is_left_alone(
    sample_file: Path, spoil: Callable[[Path], object], state: year_files.FileState
) -> None:
    spoil(sample_file)
    with untouched(sample_file.parent):
        assert year_files.status_of(on_the_list(sample_file)).state is state


def test_a_year_whose_last_edit_was_cut_off_is_read_in_a_copy(sample_file: Path, tmp_path: Path) -> None:
    copy = hot_copy(sample_file, tmp_path / "U盘")
    with untouched(copy.parent):
        found = year_files.status_of(on_the_list(copy))
    assert (found.state, found.summary.score if found.summary else "") == (year_files.FileState.READ, "99.90")


def test_a_year_is_backed_up_from_the_shelf_once(sample_file: Path) -> None:
    made = year_files.back_up(sample_file)
    assert made is not None
    assert (made.parent.name, year_files.back_up(sample_file)) == ("备份", None)


def test_a_year_that_would_keep_something_unseen_is_not_loaded(tmp_path: Path, sample_text: str) -> None:
    note = re.search(r'"row": "([0-9a-f]{16})"', sample_text)
    assert note is not None
    path, text = tmp_path / "年.wenlian", sample_text.replace(note[0], f'"row": "{"0" * 16}"', 1)
    with pytest.raises(UserError, match="数据里没有这一条。没有写入任何数据。"):
        year_files.load(path, text)
    assert not path.exists()

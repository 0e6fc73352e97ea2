"""Backups as a person may look at them."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.year import ref_to
from wenlian_desktop.session import shelf
from wenlian_desktop.session.year_session import YearSession


def backed_up(session: YearSession, short_name: str) -> Path:
    session.enter(ref_to(session.view.only(Department), "short_name"), short_name)
    made = session.back_up().result()
    assert made is not None
    return made


def test_the_newest_sound_backup_is_looked_at(session: YearSession) -> None:
    assert shelf.backup_to_look_at(session.path) is None
    assert shelf.backed_up_at(session.path) is None
    sound, damaged = backed_up(session, "甲"), backed_up(session, "乙")
    damaged.write_bytes(sound.read_bytes())  # a file of ours, but not what its sidecar says
    found = shelf.backup_to_look_at(session.path)
    assert found is not None
    assert found[0] == sound
    assert found[1] is not None
    assert datetime.now() - found[1] < timedelta(minutes=1)
    sound.with_name(sound.name + ".摘要").unlink()
    assert shelf.backup_to_look_at(session.path) is None


def test_a_backup_is_opened_for_looking_alone(session: YearSession) -> None:
    backup = backed_up(session, "甲")
    looking = YearSession(backup, only_reads=True)
    assert looking.is_read_only
    assert looking.view.only(Department).short_name == "甲"
    with pytest.raises(UserError, match="只读"):
        looking.enter(ref_to(looking.view.only(Department), "short_name"), "乙")
    looking.close()
    assert not list(backup.parent.glob("*使用中*"))


def test_a_held_year_is_told_from_one_that_cannot_be_opened(session: YearSession, tmp_path: Path) -> None:
    with pytest.raises(UserError) as held:
        YearSession(session.path)
    with pytest.raises(UserError) as missing:
        YearSession(tmp_path / "不在.wenlian")
    assert (shelf.is_held(held.value), shelf.is_held(missing.value)) == (True, False)

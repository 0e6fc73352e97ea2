"""A damaged year is restored in its place from the newest sound backup; the damaged file stays, with its journal."""

import errno
import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.past import restoring
from wenlian_desktop.session.past.damage import unclean_end_sentence
from wenlian_desktop.session.past.restoring import restorable, restore_in_place
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.leftovers import aside


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A year with a backup, overwritten in its middle afterwards."""
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as session:
        session.enter(ref_to(session.view.single(Department), "short_name"), "备份里的简称")
    content = bytearray(path.read_bytes())
    content[8192:40960] = bytes(32768)
    path.write_bytes(content)
    return path


def test_the_backup_takes_the_place_and_the_damaged_file_is_kept(damaged: Path) -> None:
    bytes_before = damaged.read_bytes()
    with pytest.raises(UserError) as refusal:
        YearSession(damaged)
    found = restorable(damaged, refusal.value)
    assert found is not None
    sentence = restore_in_place(found)
    [aside] = (damaged.parent / "备份").glob("搁置-*")
    assert sentence == f"已用备份恢复。损坏的文件没有删除，连同它的日志放在“备份/{aside.name}”里。"
    assert (aside / damaged.name).read_bytes() == bytes_before
    with closing(YearSession(damaged)) as session:
        assert session.view.single(Department).short_name == "备份里的简称"
    assert sorted(each.name for each in damaged.parent.iterdir()) == ["2024.wenlian", "备份"]


def test_a_full_disk_leaves_all_as_it_was(damaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before, names = damaged.read_bytes(), sorted(each.name for each in damaged.parent.iterdir())
    with pytest.raises(UserError) as refusal:
        YearSession(damaged)
    found = restorable(damaged, refusal.value)
    assert found is not None
    monkeypatch.setattr(restoring, "set_aside_damaged", fail)
    with pytest.raises(UserError, match=r"^恢复失败：磁盘已满。原有文件没有改动。请清理磁盘空间后重试。$"):
        restore_in_place(found)
    assert (damaged.read_bytes(), sorted(each.name for each in damaged.parent.iterdir())) == (before, names)


def test_what_was_being_set_aside_has_no_name_until_it_is_whole(damaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A power cut in the middle, which leaves what was written; the next time it goes."""

    def cut(path: Path) -> None:
        raise SystemExit

    with pytest.raises(UserError) as refusal:
        YearSession(damaged)
    found = restorable(damaged, refusal.value)
    assert found is not None
    with monkeypatch.context() as cutting:
        cutting.setattr(aside, "sync_file", cut)
        cutting.setattr(aside, "discard", lambda path: None)
        cutting.setattr(shutil, "rmtree", lambda path, ignore_errors: None)
        with pytest.raises(SystemExit):
            restore_in_place(found)
    beside = damaged.parent / "备份"
    assert [each.name for each in beside.glob("搁置*")] == []
    restore_in_place(found)
    [folder] = beside.glob("*搁置*")
    assert [oct(each.stat().st_mode & 0o777) for each in (folder, *folder.iterdir())] == ["0o700", "0o600"]


def test_a_damaged_backup_is_not_offered(damaged: Path) -> None:
    for backup in (damaged.parent / "备份").glob("*.wenlian"):
        backup.write_bytes(damaged.read_bytes())
    with pytest.raises(UserError) as refusal:
        YearSession(damaged)
    assert restorable(damaged, refusal.value) is None
    assert restorable(damaged, UserError("别的原因。")) is None


def test_an_unclean_end_says_up_to_when_all_is_there(tmp_path: Path) -> None:
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as session:
        session.enter(ref_to(session.view.single(Department), "short_name"), "最后一项")
        at = session.trail()[-1]["at"][:16].replace("T", " ")
        assert unclean_end_sentence(session) == ""
    path.with_name(f".{path.name}.使用中").write_text("{}", "utf-8")
    with closing(YearSession(path)) as again:
        said = f"上次没有正常退出；已核对文件，到{at}（修改部门简称）为止保存过的内容都在。"
        assert unclean_end_sentence(again) == said

"""The folder of backups: newest by number, thinned by the rule, and nothing touched that is not ours."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.make.pictures import png
from tests.make.year_files import write_sample
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import backups
from wenlian_desktop.storage.file.kept.folder import backups_in, thin
from wenlian_desktop.storage.file.kept.second_place import copy_to_second_place, second_place_time


@pytest.fixture
def session(tmp_path: Path) -> Iterator[YearSession]:
    """The sample year as 2024.wenlian."""
    path = tmp_path / "年度" / "2024.wenlian"
    path.parent.mkdir()
    write_sample(path)
    with closing(YearSession(path)) as opened:
        yield opened


class Clock(datetime):
    """A clock that says what it is told."""

    says = datetime(2024, 12, 30, 15, 30)

    @classmethod
    def now(cls, tz: object = None) -> datetime:
        return cls.says


def back_up_at(session: YearSession, moment: str) -> str:
    """A backup of a new content at a moment; its name."""
    session.enter(ref_to(session.view.single(Department), "short_name"), f"区文联{moment}")
    Clock.says = datetime.fromisoformat(moment)
    with patch.object(backups, "datetime", Clock):
        made = session.back_up().result()
    assert made is not None
    return made.name


def names(session: YearSession) -> list[str]:
    return sorted(each.name for each in (session.path.parent / "备份").iterdir() if each.suffix == ".wenlian")


def test_names_say_number_time_and_occasion(session: YearSession) -> None:
    assert back_up_at(session, "2024-12-31 15:30") == "2024 第0001份 2024-12-31 1530 手动.wenlian"
    assert back_up_at(session, "2024-12-31 15:30:20") == "2024 第0002份 2024-12-31 1530 手动.wenlian"
    session.enter(ref_to(session.view.single(Department), "short_name"), "区文联")
    session.close()
    assert [name.split()[1] + name.split()[-1] for name in names(session)][-1] == "第0003份关闭时.wenlian"


def test_the_newest_is_that_with_the_highest_number_whatever_the_clock_said(session: YearSession) -> None:
    back_up_at(session, "2024-12-30 09:00")
    back_up_at(session, "2026-02-03 09:00")
    last = back_up_at(session, "2024-03-05 09:00")
    newest = backups.newest_backup(session.path)
    assert newest is not None
    assert newest.name == last == "2024 第0003份 2024-03-05 0900 手动.wenlian"
    assert backups.newest_intact_backup(session.path) == newest


def test_backups_of_older_versions_are_older_than_all_numbered_ones(session: YearSession) -> None:
    old = session.path.parent / "备份" / "2024-备份-20301231-235959.wenlian"
    numbered = back_up_at(session, "2024-03-05 09:00")
    shutil.copyfile(old.with_name(numbered), old)
    shutil.copyfile(old.with_name(f"{numbered}.摘要"), old.with_name(f"{old.name}.摘要"))
    found = backups_in(old.parent, session.path)
    assert [each.path.name for each in found] == [numbered, old.name]


def test_a_number_is_given_once(session: YearSession) -> None:
    first = back_up_at(session, "2024-12-30 09:00")
    second = session.path.parent / "备份" / back_up_at(session, "2024-12-30 10:00")
    second.rename(second.with_name("交给会计的.wenlian"))
    assert back_up_at(session, "2024-12-30 11:00").split()[1] == "第0003份"
    assert first in names(session)


def test_only_what_the_program_made_is_thinned(session: YearSession, tmp_path: Path) -> None:
    folder = session.path.parent / "备份"
    made = [back_up_at(session, f"2024-12-{day} {hour}:00") for day in (26, 27, 28) for hour in ("09", "10", "11")]
    renamed = (folder / made[0]).rename(folder / "2024 第0001份（给会计）.wenlian")
    (folder / f"{made[1]}.摘要").unlink()  # nobody can say whose it is
    elsewhere = tmp_path / "别处.wenlian"
    shutil.copyfile(folder / made[3], elsewhere)
    linked = folder / "2024 第0000份 2024-12-26 0700 手动.wenlian"
    linked.symlink_to(elsewhere)
    (folder / f"{linked.name}.摘要").write_bytes((folder / f"{made[3]}.摘要").read_bytes())
    other = folder / "2023 第0001份 2023-12-26 0700 手动.wenlian"
    other.write_bytes(b"1")
    gone = thin(folder, session.path)
    assert [each.name for each in gone] == []  # three backups of the 26th: one renamed, one without a sidecar
    (folder / made[2]).unlink()
    back_up_at(session, "2024-12-29 09:00")
    gone = thin(folder, session.path)
    assert [each.name for each in gone] == [made[3], made[4]]
    assert not (folder / f"{made[3]}.摘要").exists()
    assert renamed.exists()
    assert (folder / made[1]).exists()
    assert linked.is_symlink()
    assert elsewhere.exists()
    assert other.exists()


def test_a_linked_folder_is_not_thinned(session: YearSession, tmp_path: Path) -> None:
    made = [back_up_at(session, f"2024-12-{day} {hour}:00") for day in (26, 27, 28) for hour in ("09", "10")]
    folder = (session.path.parent / "备份").rename(tmp_path / "搬走的备份")
    (session.path.parent / "备份").symlink_to(folder)
    assert thin(session.path.parent / "备份", session.path) == []
    assert len(made) == len(list(folder.glob("*.wenlian")))


def test_of_the_backups_of_a_day_the_newest_sound_one_stays(session: YearSession) -> None:
    folder = session.path.parent / "备份"
    made = [back_up_at(session, f"2024-12-{day} {hour}:00") for day in (26, 27, 28) for hour in ("09", "10", "11")]
    (folder / made[2]).write_bytes((folder / made[0]).read_bytes())  # opens, and is not what it was
    assert [each.name for each in thin(folder, session.path)] == [made[0], made[2]]


def test_temporary_files_of_killed_programs_go_and_no_others(session: YearSession) -> None:
    folder, beside = session.path.parent / "备份", session.path.parent
    folder.mkdir()
    ours = [
        folder / ".2024 第0007份 2024-12-31 1530 手动.wenlian.part-journal",
        beside / ".2024.wenlian.part",
        beside / ".2024.wenlian.part-journal",
    ]
    others = [folder / ".草稿.part", beside / ".2025.wenlian.part", beside / ".2024.wenlian.探测-x", folder / "0.part"]
    others += [folder / ".0123456789abcdef.part"]  # somebody may be writing it
    for each in (*ours, *others):
        each.write_bytes(b"1")
    session.back_up().result()
    assert [each.exists() for each in ours] == [False] * len(ours)
    assert [each.exists() for each in others] == [True] * len(others)


def test_a_second_place_gets_the_newest_sound_backup_with_its_originals(session: YearSession, tmp_path: Path) -> None:
    stick = tmp_path / "U盘"
    with pytest.raises(UserError, match="请插好 U 盘"):
        copy_to_second_place(session.path, stick)
    stick.mkdir()
    with pytest.raises(UserError, match="还没有完好的备份"):
        copy_to_second_place(session.path, stick)
    session.attach(("", ""), make_original("开幕.png", png(seed=1))).result()
    back_up_at(session, "2024-12-30 09:00")
    copied = copy_to_second_place(session.path, stick)
    assert copied == stick / "备份" / "2024 第0001份 2024-12-30 0900 手动.wenlian"
    assert second_place_time(session.path, stick) == datetime(2024, 12, 30, 9)
    with closing(YearSession(copied, read_only=True)) as again:
        assert again.view.single(Department).short_name == "区文联2024-12-30 09:00"
    assert len(os.listdir(stick / "备份" / "原件")) == 1
    with pytest.raises(UserError, match="就是年度文件所在的文件夹"):
        copy_to_second_place(session.path, session.path.parent)


def test_deleting_many_rows_and_bringing_rows_back_leave_a_backup_of_before(session: YearSession) -> None:
    rows = session.new_rows("association", 101)
    session.enter_block([(ref_to(row, "name"), f"协会{i}") for i, row in enumerate(rows)], "粘贴", rows)
    before = session.view
    session.delete("association", [row.uid for row in rows])
    newest = backups.newest_backup(session.path)
    assert newest is not None
    assert newest.name.endswith(" 批量删除前.wenlian")
    with closing(YearSession(newest, read_only=True)) as backup:
        assert backup.view == before

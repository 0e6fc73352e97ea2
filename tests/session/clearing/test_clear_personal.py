"""清除个人信息: afterwards no file of the year has the words or the photo, and everything still verifies."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.make.old_files import format_of, stored_texts, write_file
from tests.make.pictures import png
from tests.reliability import packages
from wenlian_desktop.cli import main
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import archiving, year_session
from wenlian_desktop.session.clearing import clear_personal
from wenlian_desktop.session.clearing.clear_personal import PlaceList, wanted_files, wanted_words
from wenlian_desktop.session.past.damage import remarks
from wenlian_desktop.session.settings import SettingsStore
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.clearing import cleared_backup
from wenlian_desktop.storage.clearing.cleared_text import cleared_text
from wenlian_desktop.storage.clearing.holdings import Holdings, Wanted
from wenlian_desktop.storage.file import backups
from wenlian_desktop.storage.file.kept.backup_names import Sidecar
from wenlian_desktop.storage.file.kept.intact import is_intact
from wenlian_desktop.storage.file.kept.second_place import copy_to_second_place
from wenlian_desktop.storage.file.read_once import read_year_file
from wenlian_desktop.storage.file.trail import broken_at

NAME = "欧阳清照"
PHOTO = make_original("欧阳清照身份证.png", png(60, 40, seed=5))
OTHER = make_original("开幕.png", png(60, 40, seed=6))


def wanted() -> bool:
    return True


@pytest.fixture
def told(session: YearSession) -> Path:
    """A year that has the name in a text, a draft, a deleted row, its trail, and two backups."""
    show = session.add("activity", name="书画展")
    session.enter(Ref("activity", show, "host"), NAME)
    session.enter(Ref("activity", show, "place"), f"由{NAME}等三人布置的展厅")
    gone = session.add("problem", content=f"{NAME}没有到场")
    assert session.back_up().result()
    session.delete("problem", [gone])
    session.save_draft(Ref("activity", show, "sessions"), f"{NAME}说三场")
    session.close()
    return session.path


@pytest.fixture
def pictured(session: YearSession) -> Path:
    """A year with two photos, one of which shows an identity card; both are backed up."""
    show = session.add("activity", name="书画展")
    for each in (PHOTO, OTHER):
        session.attach(("activity", show), each).result()
    session.close()
    return session.path


def files_with(folder: Path, *contents: bytes) -> list[str]:
    """All files below a folder that have one of these bytes, backups and journals too."""
    files = [each for each in sorted(folder.rglob("*")) if each.is_file()]
    return [each.name for each in files if any(content in each.read_bytes() for content in contents)]


def files_naming(folder: Path, words: str) -> list[str]:
    return files_with(folder, *(words.encode(each) for each in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")))


def year_backups(path: Path) -> Iterator[Path]:
    yield from sorted(backups.backup_folder(path).glob("*.wenlian"))


def all_is_sound(path: Path) -> Year:
    """The year opens without a remark, the trail verifies, each backup matches its sidecar and opens."""
    for backup in year_backups(path):
        assert is_intact(backup)
        read_year_file(backup)
    opened = YearSession(path)
    try:
        assert remarks(opened, opened.check_content().result()) == []
        assert broken_at(opened.trail()) is None
        return opened.view
    finally:
        opened.close()


def test_a_name_is_in_no_file_afterwards_and_everything_verifies(told: Path) -> None:
    assert len(files_naming(told.parent, NAME)) == 3
    receipt = clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted)
    assert files_naming(told.parent, NAME) == []
    year = all_is_sound(told)
    (row,) = year.tables["activity"]
    assert (row.name, row.host, row.place) == ("书画展", None, "由〔已清除〕等三人布置的展厅")  # type: ignore[attr-defined]
    assert [draft.typed for draft in year.tables["draft"]] == ["〔已清除〕说三场"]  # type: ignore[attr-defined]
    assert receipt.parent == told.parent


def test_the_receipt_says_what_where_when_and_by_whom_but_not_the_name(told: Path) -> None:
    text = clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted).read_text("utf-8")
    for part in (
        "清除个人信息收据",
        "4个字",
        "活动·主办单位，1处",
        "活动·地点，1处",
        "操作日志",
        "备份“",
        "办理：",
        "归档包",
    ):
        assert part in text
    assert NAME not in text


def test_the_trail_keeps_who_and_when_and_says_that_it_was_cleared(told: Path) -> None:
    before = YearSession(told)
    entries = before.trail()
    before.close()
    clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted)
    after = YearSession(told)
    later = after.trail()
    after.close()
    assert [each["hash"] for each in later[: len(entries)]] == [each["hash"] for each in entries]
    emptied = [new["seq"] for old, new in zip(entries, later, strict=False) if old["salt"] and not new["salt"]]
    assert emptied == [each["seq"] for each in entries if NAME in f"{each['old']}{each['new']}"]
    assert "清除个人信息（年度3处" in later[len(entries)]["name"]


def test_what_a_step_of_many_rows_removed_goes_cell_by_cell(session: YearSession) -> None:
    texts = [f"问题{number}" for number in range(119)] + [f"{NAME}的问题"]
    rows = [session.add("problem", content=text) for text in texts]
    session.delete("problem", rows)
    session.close()
    clear_personal.clear(session.path, PlaceList(wanted_words(NAME)), None, wanted)
    all_is_sound(session.path)
    opened = YearSession(session.path)
    told = [each["old"] for each in opened.trail_fields() if each["field"] == "content" and each["old"]]
    opened.close()
    assert len(told) == 119
    assert not [each for each in told if NAME in each]


def test_a_photo_is_in_no_file_afterwards(pictured: Path) -> None:
    assert len(files_with(pictured.parent, PHOTO.content)) == 2  # the year, and beside its backups
    opened = YearSession(pictured)
    chosen = wanted_files(opened.view, PHOTO.name)
    opened.close()
    clear_personal.clear(pictured, PlaceList(chosen), None, wanted)
    assert files_with(pictured.parent, PHOTO.content, PHOTO.sha256.encode()) == []
    assert files_naming(pictured.parent, "欧阳清照身份证") == []
    assert len(files_with(pictured.parent, OTHER.content)) == 2
    assert [row.name for row in all_is_sound(pictured).rows(Attachment)] == ["开幕.png"]


def test_a_photo_that_was_deleted_before_goes_by_its_digest(session: YearSession) -> None:
    show = session.add("activity", name="书画展")
    session.attach(("activity", show), PHOTO).result()
    assert session.back_up().result()
    session.delete("attachment", [row.uid for row in session.view.rows(Attachment)])
    session.close()
    assert PHOTO.sha256 in files_with(session.path.parent, PHOTO.content)  # 备份/原件 keeps it
    clear_personal.clear(session.path, PlaceList(Wanted(files=frozenset({PHOTO.sha256}))), None, wanted)
    assert files_with(session.path.parent, PHOTO.content, PHOTO.sha256.encode()) == []
    all_is_sound(session.path)


@pytest.mark.parametrize("number", [1, 3, 5])
def test_backups_of_older_formats_are_cleared_in_their_own_format(told: Path, tmp_path: Path, number: int) -> None:
    old = backups.backup_folder(told) / f"{told.stem}-升级前-20240101-000000.wenlian"
    write_file(old, next(each for each in stored_texts() if format_of(each) == number))
    with closing(sqlite3.connect(old)) as database:
        database.execute("UPDATE department SET name = ?", (NAME,))
        database.commit()
    clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted)
    assert files_naming(told.parent, NAME) == []
    with closing(sqlite3.connect(old)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (number,)
    assert read_year_file(old).single(Department).name is None


def test_the_archive_made_afterwards_verifies_and_has_nothing_of_it(told: Path, tmp_path: Path) -> None:
    clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted)
    (tmp_path / "out").mkdir()
    package = packages.archive_year(told, tmp_path / "out").path
    assert archiving.verify(package) == []
    assert files_naming(package.parent, NAME) == []


def test_a_closed_version_stays_and_the_receipt_says_why(told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year_session, "refuse_unexplained_errors", lambda view: None)
    opened = YearSession(told)
    opened.seal()
    opened.close()
    with pytest.raises(UserError, match="解封"):
        clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted)
    opened = YearSession(told)
    opened.unseal("清除个人信息")
    opened.close()
    text = clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted).read_text("utf-8")
    assert "封存的版本：第1版。封存的版本是归档的凭证" in text
    assert [edition.number for edition in all_is_sound(told).tables["edition"]] == [1]  # type: ignore[attr-defined]


def test_the_list_before_names_each_place_and_clears_nothing(told: Path) -> None:
    (told.parent / "名单.txt").write_text(f"{NAME}\n", encoding="gb18030")
    before = {each: each.read_bytes() for each in told.parent.rglob("*") if each.is_file()}
    opened = YearSession(told)
    chosen = wanted_words(NAME)
    found = clear_personal.survey(opened.view, opened.holdings(chosen).result(), told, chosen, wanted)
    opened.close()
    assert {each.what for each in found.cleared if each.where == "年度"} == {
        "活动“书画展”的“主办单位”", "活动“书画展”的“地点”", "未完成的输入",
    }  # fmt: skip
    assert len([each for each in found.cleared if each.where.startswith("备份“")]) == 2
    assert "“名单.txt”" in [each.where for each in found.kept]
    assert {each: each.read_bytes() for each in before if each != told} == {
        k: v for k, v in before.items() if k != told
    }


@pytest.fixture
def interrupted(told: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A year whose clearing met a fault where a backup was in place and its new sidecar was not."""
    rename = os.replace

    def fail(part: Path, target: Path) -> None:
        if target.name.endswith(".摘要"):
            raise OSError(5, "I/O error")
        rename(part, target)

    with monkeypatch.context() as failing:
        failing.setattr(os, "replace", fail)
        with pytest.raises(UserError, match="磁盘"):
            clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted)
    return told


def test_a_clearing_that_is_interrupted_is_done_again(interrupted: Path) -> None:
    assert interrupted.name in files_naming(interrupted.parent, NAME)  # the year says that it is not done
    clear_personal.clear(interrupted, PlaceList(wanted_words(NAME)), None, wanted)
    assert files_naming(interrupted.parent, NAME) == []
    all_is_sound(interrupted)


def test_a_backup_whose_rewriting_was_interrupted_is_sound_after_the_next_opening(interrupted: Path) -> None:
    YearSession(interrupted).close()
    copies = list((interrupted.parent / "备份").glob("*.wenlian"))
    assert [each.name for each in copies if not is_intact(each)] == []
    assert [
        each.name for each in (interrupted.parent / "备份").iterdir() if ".part" in each.name or "新" in each.name
    ] == []


def test_a_backup_that_cannot_be_read_for_a_moment_is_cleared_all_the_same(
    told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up, calls = cleared_backup.look_up, []

    def fail_once(*given: Any) -> Holdings:
        calls.append(given)
        if len(calls) == 1:
            raise sqlite3.OperationalError("disk I/O error")
        return look_up(*given)

    monkeypatch.setattr(cleared_backup, "look_up", fail_once)
    clear_personal.clear(told, PlaceList(wanted_words(NAME)), None, wanted)
    assert files_naming(told.parent, NAME) == []


@pytest.fixture
def stick(told: Path, tmp_path: Path) -> Path:
    """A second place with a copy of the newest backup."""
    place = tmp_path.with_name(f"{tmp_path.name}-U盘")
    place.mkdir()
    copy_to_second_place(told, place)
    return place


def test_a_second_place_that_is_there_is_cleared_too(told: Path, stick: Path) -> None:
    assert files_naming(stick, NAME)
    text = clear_personal.clear(told, PlaceList(wanted_words(NAME), second=stick), None, wanted).read_text("utf-8")
    done, kept = text.split("没有清除：")
    assert files_naming(stick, NAME) == []
    assert all(is_intact(each) for each in (stick / "备份").glob("*.wenlian"))
    assert f"另存在“{stick}”的备份“" in done
    assert str(stick) not in kept


def test_a_photo_goes_from_the_second_place_too(pictured: Path, tmp_path: Path) -> None:
    place = tmp_path.with_name(f"{tmp_path.name}-U盘")
    place.mkdir()
    copy_to_second_place(pictured, place)
    receipt = clear_personal.clear(
        pictured, PlaceList(Wanted(files=frozenset({PHOTO.sha256})), second=place), None, wanted
    )
    assert [each.name for each in (place / "备份/原件").iterdir()] == [OTHER.sha256]
    assert f"另存在“{place}”的“原件”文件夹：1个原件" in receipt.read_text("utf-8")


def test_a_second_place_that_is_not_there_is_named_and_cleared_later(told: Path, stick: Path) -> None:
    pulled = stick.rename(stick.with_name(f"{stick.name}-拔下"))
    stick.mkdir()  # where it is mounted
    kept = (
        clear_personal.clear(told, PlaceList(wanted_words(NAME), second=stick), None, wanted)
        .read_text("utf-8")
        .split("没有清除：")[1]
    )
    assert f"另存备份的地方“{stick}”：没有插好，没有查。请插好、确认可以写，再清除一次" in kept
    stick.rmdir()
    pulled.rename(stick)
    with closing(YearSession(told)) as opened:
        settings = stick.with_name(f"{stick.name}-设置.json")
        SettingsStore(settings).update(second_place=str(stick))
        found = clear_personal.list_places(opened, NAME, None, settings)
    assert [each.where.partition("的备份")[0] for each in found.cleared] == [f"另存在“{stick}”"]
    clear_personal.clear(told, found, None, wanted)
    assert files_naming(stick, NAME) == []


def test_a_second_place_that_resists_is_named_and_keeps_nothing_back(
    told: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_backup = cleared_backup.replace_backup

    def fail(part: Path, target: Path, sidecar: Sidecar) -> None:
        if stick in target.parents:
            raise OSError(30, "Read-only file system")
        replace_backup(part, target, sidecar)

    monkeypatch.setattr(cleared_backup, "replace_backup", fail)
    text = clear_personal.clear(told, PlaceList(wanted_words(NAME), second=stick), None, wanted).read_text("utf-8")
    assert files_naming(told.parent, NAME) == []
    done, kept = text.split("没有清除：")
    assert str(stick) not in done
    assert f"另存在“{stick}”的备份“" in kept
    assert "写不进去，还在里面" in kept


def test_emergency_copies_with_the_name_go_too(told: Path, tmp_path: Path) -> None:
    rescue = tmp_path / "抢救"
    rescue.mkdir()
    for name, words in (("甲.json", NAME), ("乙.json", "别的")):
        (rescue / name).write_text(words, encoding="utf-8")
    clear_personal.clear(told, PlaceList(wanted_words(NAME)), rescue, wanted)
    assert [each.name for each in rescue.iterdir()] == ["乙.json"]


def test_a_document_that_has_the_words_inside_is_named(session: YearSession, tmp_path: Path) -> None:
    show = session.add("activity", name="书画展")
    session.attach(("activity", show), make_original("名单.txt", NAME.encode("gb18030"))).result()
    session.close()
    text = clear_personal.clear(session.path, PlaceList(wanted_words(NAME)), None, wanted).read_text("utf-8")
    assert "1个原件里有这段文字" in text


@pytest.mark.parametrize("text", ["", "张", "12345", "department", "a" * 300, '张"三', "张\n三", "⟦张三"])
def test_what_is_too_general_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="不能清除"):
        wanted_words(text)


@pytest.mark.parametrize(
    ("stored", "left"),
    [("张三", None), (" 张三 ", None), ("张三和李四", "〔已清除〕和李四"), ("李四", "李四"),
     ('{"name":"张三","on":["张三丰",1,null]}', '{"name":null,"on":["〔已清除〕丰",1,null]}'),
     ("共⟦0123456789abcdef.name=张三⟧", "共⟦0123456789abcdef.name=〔已清除〕⟧")],
)  # fmt: skip
def test_what_is_left_of_a_text(stored: str, left: str | None) -> None:
    assert cleared_text(stored, "张三") == left


@pytest.mark.parametrize("stored", ["0123456789abcdef", "2024-05-23", "⟦1380013800138001.name⟧"])
def test_what_is_no_text_stays(stored: str) -> None:
    for words in ("13800138", "01234567", "2024-0"):
        assert cleared_text(stored, words) == stored


def test_on_the_command_line_it_is_told_first_and_done_on_request(
    told: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clear", str(told), "--text", NAME]) == 0
    assert "活动“书画展”的“主办单位”" in capsys.readouterr().out
    assert files_naming(told.parent, NAME)
    assert main(["clear", str(told), "--text", NAME, "--yes"]) == 0
    assert "收据" in capsys.readouterr().out
    assert files_naming(told.parent, NAME) == []

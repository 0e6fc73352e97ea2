"""Files attached to a year: kept with their row or not at all, undone, backed up once, joined again, verified."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import peewee
import pytest

from tests.make.pictures import jpeg_of, png
from tests.reliability.odd_files import change_with_sqlite
from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import MAX_SIZE, Original, make_original
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import attaching, year_files
from wenlian_desktop.session.attaching import read_original
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import backups, original_store
from wenlian_desktop.storage.file.writer import writer_thread
from wenlian_desktop.storage.file.year_file import YearFile
from wenlian_desktop.storage.package.restore_year import restore

PHOTO = make_original("开幕.png", png(seed=1))
NOTICE = make_original("通知.pdf", b"%PDF-1.7 notice")
LOST = "这份材料的原件不在本文件中。登记的内容都在。请找到原来的文件，用“添加文件…”补上。"
DAMAGED = "这份材料的原件已损坏。登记的内容都在。请找到原来的文件，重新添加一次。"


@pytest.fixture
def show(session: YearSession) -> tuple[str, str]:
    """An activity that files belong to."""
    return "activity", session.add("activity", name="迎新春书画展")


def attachments(session: YearSession) -> list[str | None]:
    """What the attachments of a year are called."""
    return [row.name for row in session.view.rows(Attachment)]


def content(session: YearSession, original: Original) -> bytes:
    """What the year gives back for an original."""
    return session.read_original(original.sha256).result()


def refusal_of(session: YearSession, original: Original) -> str:
    """The sentence where an original is not to be had."""
    with pytest.raises(UserError) as refusal:
        content(session, original)
    return str(refusal.value)


def bytes_in(path: Path) -> list[str]:
    """The digests whose bytes lie in a closed year file."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT sha256 FROM attachment_bytes")]


def backed_up_originals(path: Path) -> list[str]:
    """The digests whose bytes lie beside the backups."""
    return sorted(each.name for each in (path.parent / "备份" / "原件").glob("*") if len(each.name) == 64)


def test_a_file_is_kept_with_its_row(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, make_original("现场.jpg", jpeg_of("2024:02:03 09:00:00")))
    (row,) = session.view.rows(Attachment)
    assert (row.name, row.kind, row.owner_record, row.owner_uid) == ("现场.jpg", "照片", *show)
    assert (row.taken_on, row.size) == (date(2024, 2, 3), len(jpeg_of("2024:02:03 09:00:00")))
    session.close()
    with closing(YearSession(session.path)) as again:
        assert list(again.view.rows(Attachment)) == [row]
        assert again.read_original(row.sha256 or "").result() == jpeg_of("2024:02:03 09:00:00")
        entry = again.trail()[-2]  # the last one holds the digests
        assert (entry["name"], entry["record"], entry["origin"]) == ("添加“…”", "attachment", "导入")


def test_the_same_bytes_twice_are_stored_once(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    other = "activity", session.add("activity", name="另一项活动")
    attaching.attach_or_supply(session, other, PHOTO).result()
    with pytest.raises(UserError, match=r"^“开幕.png”已经添加过（“开幕.png”）。$"):
        attaching.attach_or_supply(session, show, PHOTO)
    session.close()
    assert bytes_in(session.path) == [PHOTO.sha256]
    with closing(YearSession(session.path)) as again:
        again.delete("attachment", [again.view.rows(Attachment)[0].uid])
        again.close()
    assert bytes_in(session.path) == [PHOTO.sha256]


def test_undo_takes_the_row_and_redo_brings_it_with_its_bytes(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    session.undo()
    assert attachments(session) == []
    session.redo()
    assert (attachments(session), content(session, PHOTO)) == (["开幕.png"], PHOTO.content)
    session.delete("attachment", [session.view.rows(Attachment)[0].uid])
    session.undo()
    assert (attachments(session), content(session, PHOTO)) == (["开幕.png"], PHOTO.content)


def test_a_batch_is_undone_as_one(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, NOTICE)
    for number in range(3):
        session.attach(show, make_original(f"{number}.png", png(seed=number)), batch="一批")
    session.undo()
    assert attachments(session) == ["通知.pdf"]
    assert session.history.redo_name == "添加“0.png”等3项"
    session.redo()
    assert attachments(session) == ["通知.pdf", "0.png", "1.png", "2.png"]
    session.undo()
    session.undo()
    assert attachments(session) == []
    assert session.history.undo_name == "新增活动"


def test_a_batch_with_nothing_before_it_is_undone_as_one(session: YearSession, show: tuple[str, str]) -> None:
    session.close()
    with closing(YearSession(session.path)) as again:
        for name in ("甲", "乙"):
            again.attach(show, make_original(f"{name}.png", png(seed=len(name))), batch="一批")
        assert again.history.undo_name == "添加“甲.png”等2项"
        again.undo()
        assert (attachments(again), again.history.undo_name) == ([], "")


def test_two_batches_are_undone_one_after_the_other(session: YearSession, show: tuple[str, str]) -> None:
    for number, batch in enumerate(("一", "二")):
        session.attach(show, make_original(f"{number}.png", png(seed=number)), batch=batch)
    session.undo()
    assert attachments(session) == ["0.png"]


def test_bytes_that_nothing_refers_to_go_on_closing(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    session.attach(show, NOTICE)
    session.undo()
    session.close()
    assert bytes_in(session.path) == [PHOTO.sha256]


def test_bytes_that_an_edition_names_stay(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    session.add(
        "edition", number=1, content=format_year(session.view), reopened_at="2026-01-01T00:00:00Z", reason="更正"
    )
    session.delete("attachment", [session.view.rows(Attachment)[0].uid])
    session.close()
    assert bytes_in(session.path) == [PHOTO.sha256]


def test_an_activity_goes_with_its_files_and_comes_back_with_them(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    session.attach(("", ""), NOTICE)
    session.delete(*show[:1], [show[1]])
    assert attachments(session) == ["通知.pdf"]
    session.undo()
    assert attachments(session) == ["开幕.png", "通知.pdf"]
    assert content(session, PHOTO) == PHOTO.content


def test_a_row_without_a_file_gets_it(session: YearSession) -> None:
    uid = session.add("attachment", name="会议纪要")
    session.supply_original(uid, NOTICE)
    row = session.view.rows(Attachment).find(uid)
    assert row is not None
    assert (row.name, row.sha256, row.size) == ("会议纪要", NOTICE.sha256, len(NOTICE.content))
    session.undo()
    assert session.view.rows(Attachment)[0].sha256 is None


@pytest.mark.parametrize("threaded", [False, True])
def test_a_full_disk_keeps_nothing_half(year_file: Path, threaded: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    put = original_store.insert

    def full(*given: object) -> None:
        put(*given)  # type: ignore[arg-type]
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"  # type: ignore[misc]
        raise error

    answers: list[Callable[[], None]] = []
    session = YearSession(year_file, writer_thread(), answers.append) if threaded else YearSession(year_file)
    with monkeypatch.context() as planted:
        planted.setattr(original_store, "insert", full)
        refusal = session.attach(("", ""), PHOTO).exception()
    assert str(refusal) == "磁盘已满，“开幕.png”没有添加。已保存的内容都在。请处理后重新添加。"
    session._writer.trail()  # behind all answers
    for answer in answers:
        answer()
    assert (attachments(session), refusal_of(session, PHOTO)) == ([], LOST)
    assert session.attach(("", ""), PHOTO).exception() is None
    assert (attachments(session), content(session, PHOTO)) == (["开幕.png"], PHOTO.content)
    session.close()


def test_a_file_that_could_not_be_supplied_leaves_its_row_without_one(
    session: YearSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = session.add("attachment", name="会议纪要")
    with monkeypatch.context() as planted:
        planted.setattr(YearFile, "write", lambda *given: (_ for _ in ()).throw(UserError("磁盘已满。")))
        assert session.supply_original(uid, NOTICE).exception() is not None
    assert session.is_saved
    session.close()
    with closing(YearSession(session.path)) as again:
        assert again.view.rows(Attachment)[0].sha256 is None


def test_a_year_that_is_only_read_can_be_backed_up(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    session.close()
    session.path.with_name("备份").rename(session.path.with_name("旧备份"))
    with closing(YearSession(session.path, read_only=True)) as looking:
        backup = looking.back_up().result()
        assert backup is not None
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT count(*) FROM attachment_bytes").fetchone() == (0,)
        assert copy.execute("SELECT name FROM attachment").fetchone() == ("开幕.png",)
    assert backed_up_originals(session.path) == [PHOTO.sha256]


def test_a_read_only_year_takes_no_file(session: YearSession) -> None:
    session.close()
    with closing(YearSession(session.path, read_only=True)) as looking, pytest.raises(UserError, match="文件是只读的"):
        looking.attach(("", ""), PHOTO)


def test_a_backup_leaves_the_bytes_out_and_they_lie_beside_it_once(session: YearSession, show: tuple[str, str]) -> None:
    photos = [make_original(f"{number}.png", png(seed=number) + bytes(100_000)) for number in range(50)]
    for photo in photos:
        session.attach(show, photo)
    first = session.back_up().result()
    assert first is not None
    assert first.stat().st_size < 1_000_000  # of photos of 5,000,000
    folder = first.parent / "原件"
    times = {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}
    assert sorted(times) == sorted(photo.sha256 for photo in photos)
    assert {oct(each.stat().st_mode & 0o777) for each in (folder, *folder.iterdir())} == {"0o700", "0o600"}
    session.enter(Ref(*show, "name"), "改了名称")
    assert session.back_up().result() != first
    assert {each.name: each.stat().st_mtime_ns for each in folder.iterdir()} == times


def test_a_copy_that_fails_leaves_the_connection_as_it_was(session: YearSession, tmp_path: Path) -> None:
    database = session._writer._file._held._database
    with pytest.raises(peewee.OperationalError):
        backups._copy_rows(database, tmp_path / "没有这个", ["activity"])
    (tmp_path / "空").touch()
    with pytest.raises(peewee.OperationalError):
        backups._copy_rows(database, tmp_path / "空", ["activity"])
    assert database.pragma("foreign_keys") == 1
    assert [name for _, name, _ in database.execute_sql("PRAGMA database_list") if name != "temp"] == ["main"]
    assert session.back_up().result() is not None


def test_a_backup_and_its_originals_join_to_the_same_year(
    session: YearSession, show: tuple[str, str], tmp_path: Path
) -> None:
    session.attach(show, PHOTO)
    session.attach(show, NOTICE)
    backup = session.back_up().result()
    assert backup is not None
    (backup.parent / "原件" / NOTICE.sha256).write_bytes(b"damaged")
    target = tmp_path / "恢复.wenlian"
    assert restore(backup, target).missing == 1
    with closing(YearSession(target)) as again:
        assert format_year(again.view) == format_year(session.view)
        assert content(again, PHOTO) == PHOTO.content
        assert refusal_of(again, NOTICE) == LOST
    with pytest.raises(UserError, match="已经存在"):
        restore(backup, target)
    assert sorted(each.name for each in tmp_path.glob(".*恢复*")) == []


def test_what_an_older_edition_names_is_backed_up_and_restored(
    session: YearSession, show: tuple[str, str], tmp_path: Path
) -> None:
    session.attach(show, PHOTO)
    session.add(
        "edition", number=1, content=format_year(session.view), reopened_at="2026-01-01T00:00:00Z", reason="更正"
    )
    session.delete("attachment", [session.view.rows(Attachment)[0].uid])
    backup = session.back_up().result()
    assert backup is not None
    assert backed_up_originals(session.path) == [PHOTO.sha256]
    restore(backup, tmp_path / "恢复.wenlian")
    assert bytes_in(tmp_path / "恢复.wenlian") == [PHOTO.sha256]


def test_a_year_with_a_damaged_original_is_restored_from_what_lies_beside(
    session: YearSession, show: tuple[str, str], tmp_path: Path
) -> None:
    session.attach(show, PHOTO)
    session.close()
    damage(session.path, PHOTO)
    assert restore(session.path, tmp_path / "恢复.wenlian").missing == 0
    with closing(YearSession(tmp_path / "恢复.wenlian")) as again:
        assert content(again, PHOTO) == PHOTO.content


def test_a_backup_that_is_looked_at_shows_its_originals(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    backup = session.back_up().result()
    assert backup is not None
    with closing(YearSession(backup, read_only=True)) as looking:
        assert content(looking, PHOTO) == PHOTO.content


def damage(path: Path, original: Original) -> None:
    """Change one byte of an original with an outside tool."""
    change_with_sqlite(
        path, f"UPDATE attachment_bytes SET bytes = zeroblob(length(bytes)) WHERE sha256 = '{original.sha256}'"
    )


def test_damaged_bytes_are_read_from_beside_the_backups_and_mended(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    session.close()
    damage(session.path, PHOTO)
    with closing(YearSession(session.path)) as again:
        assert content(again, PHOTO) == PHOTO.content
        verification = again.verify_originals()
        assert verification is not None
        assert verification.result().repaired == [PHOTO.sha256]
    (session.path.parent / "备份" / "原件" / PHOTO.sha256).unlink()
    with closing(YearSession(session.path)) as again:
        assert content(again, PHOTO) == PHOTO.content
        assert again.verify_originals() is None  # it was looked at today


def test_damaged_and_lost_originals_are_named_and_come_back_by_adding_them_again(
    session: YearSession, show: tuple[str, str]
) -> None:
    session.attach(show, PHOTO)
    session.attach(show, NOTICE)
    session.close()
    for original in (PHOTO, NOTICE):
        (session.path.parent / "备份" / "原件" / original.sha256).unlink()
    damage(session.path, PHOTO)
    change_with_sqlite(session.path, f"DELETE FROM attachment_bytes WHERE sha256 = '{NOTICE.sha256}'")
    with closing(YearSession(session.path)) as again:
        assert (refusal_of(again, PHOTO), refusal_of(again, NOTICE)) == (DAMAGED, LOST)
        verification = again.verify_originals()
        assert verification is not None
        found = verification.result()
        assert (found.damaged, found.missing, found.repaired) == ([PHOTO.sha256], [NOTICE.sha256], [])
        backup = again.back_up().result()  # the data are backed up all the same
        assert backup is None or backup.exists()
        for original in (PHOTO, NOTICE):
            attaching.attach_or_supply(again, show, original).result()
            assert content(again, original) == original.content
        assert attachments(again) == ["开幕.png", "通知.pdf"]


@pytest.mark.parametrize("named", ["../../机密", "\0", "x" * 300, "", "."])
def test_a_digest_that_is_none_leads_nowhere(session: YearSession, named: str) -> None:
    (session.path.parent / "机密").write_text("secret")
    with pytest.raises(UserError, match="原件不在本文件中"):
        session.read_original(named).result()


def test_pages_of_bytes_that_cannot_be_read_harm_neither_backup_nor_verification(session: YearSession) -> None:
    large = make_original("大.png", png() + b"Z" * 300_000)
    session.attach(("", ""), large)
    session.close()
    (session.path.parent / "备份" / "原件" / large.sha256).unlink()
    whole = session.path.read_bytes()
    page = whole.index(b"Z" * 4000) // 4096 * 4096
    session.path.write_bytes(whole[:page] + b"\xff" * 4 + whole[page + 4 :])
    with closing(YearSession(session.path)) as again:
        assert refusal_of(again, large) == DAMAGED
        again.add("activity")
        assert again.back_up().result() is not None
        verification = again.verify_originals()
        assert verification is not None
        assert verification.result().damaged == [large.sha256]


def test_originals_are_verified_weekly(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    session.close()
    mark = next((session.path.parent / "备份" / "原件").glob("*.核对"), None)
    assert mark is None
    for days, is_due in ((None, True), (0, False), (6, False), (7, True), (-3, True)):
        if days is not None:
            mark = next((session.path.parent / "备份" / "原件").glob("*.核对"))
            mark.write_text((date.today() - timedelta(days)).isoformat())
        with closing(YearSession(session.path)) as again:
            verification = again.verify_originals()
            assert (verification is not None) == is_due, days
            if verification is not None:
                verification.result()


def test_edits_go_between_the_slices_of_a_backup(year_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wenlian_desktop.storage.file.writer.SLICE_SECONDS", 0.0)
    answers: list[Callable[[], None]] = []
    session = YearSession(year_file, writer_thread(), answers.append)
    for number in range(5):
        session.attach(("", ""), make_original(f"{number}.png", png(seed=number))).result()
    order: list[str] = []
    lay, write = original_store._write_original, YearFile.write
    monkeypatch.setattr(original_store, "_write_original", lambda *given: (order.append("原件"), lay(*given)))
    monkeypatch.setattr(YearFile, "write", lambda *given: (order.append("编辑"), write(*given))[1])
    busy = session._writer._executor.submit(lambda: session._writer.read)  # the thread has begun
    backup = session.back_up()
    session.add("activity")
    busy.result()
    backup.result()
    assert order[-1] == "原件"
    assert "编辑" in order[:-1]
    for answer in answers:
        answer()
    session.close()


def test_what_goes_on_in_slices_is_given_up_on_closing(year_file: Path) -> None:
    session = YearSession(year_file, writer_thread(), lambda answer: None)
    session.attach(("", ""), PHOTO).result()
    session._writer._is_closing = True
    assert str(session.back_up().exception()) == "年度已经关闭，没有做完。"
    session.close(force=True)


def test_opening_looks_at_the_other_tables_alone(session: YearSession, show: tuple[str, str]) -> None:
    """Damage inside the bytes does not keep the year from opening; in any other table it does."""
    session.attach(show, make_original("大.png", png() + b"Z" * 300_000))
    session.close()
    whole = session.path.read_bytes()
    at = whole.index(b"Z" * 4000)
    page = at // 4096 * 4096
    session.path.write_bytes(whole[:page] + b"\xff" * 4 + whole[page + 4 :])  # the next page of the bytes: nowhere
    with closing(YearSession(session.path)) as again:
        assert attachments(again) == ["大.png"]


# Files as they are found on a disk.


def test_what_is_no_readable_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    empty, folder, large, pipe = tmp_path / "空.jpg", tmp_path / "文件夹", tmp_path / "大.mp4", tmp_path / "管道.jpg"
    empty.touch()
    folder.mkdir()
    os.mkfifo(pipe)
    with large.open("wb") as file:
        file.truncate(MAX_SIZE + 1)
    told = {}
    for path in (empty, folder, large, pipe, tmp_path / "没有.jpg", Path("\0.jpg")):
        with pytest.raises(UserError) as refusal:
            read_original(path)
        told[path.name] = refusal.value
        assert refusal.value.safe == "没有添加它，其他内容没有改动。"
    assert [told[name].happened for name in ("空.jpg", "文件夹", "大.mp4", "管道.jpg", "没有.jpg")] == [
        "“空.jpg”是空文件。", "“文件夹”是文件夹。", "“大.mp4”有50MB，超过每个文件50MB的限制。",
        "“管道.jpg”不是普通文件。", "找不到“没有.jpg”。",
    ]  # fmt: skip


def test_links_and_names_no_screen_can_show(tmp_path: Path) -> None:
    (tmp_path / "原图.png").write_bytes(png())
    (tmp_path / "链接.png").symlink_to("原图.png")
    (tmp_path / "断.png").symlink_to("没有")
    odd = tmp_path / os.fsdecode(b"\xff\xfe.png")
    odd.write_bytes(png(seed=2))
    assert read_original(tmp_path / "链接.png").content == png()
    assert read_original(odd).name == "??.png"
    with pytest.raises(UserError, match=r"^找不到“断.png”。"):
        read_original(tmp_path / "断.png")


# Out of a year and into another.


def test_dump_with_files_and_load_with_them_are_inverse(
    session: YearSession, show: tuple[str, str], tmp_path: Path
) -> None:
    session.attach(show, PHOTO)
    session.attach(show, NOTICE)
    folder = tmp_path / "原件出"
    assert attaching.export_originals(session, folder) == []
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == {
        PHOTO.sha256: PHOTO.content, NOTICE.sha256: NOTICE.content,
    }  # fmt: skip
    (folder / "别的.txt").write_bytes(b"stranger")
    (folder / "空的.txt").touch()
    (folder / PHOTO.sha256).rename(folder / "改了名.png")
    target = tmp_path / "载入.wenlian"
    year_files.load(target, format_year(session.view), folder)
    with closing(YearSession(target)) as again:
        assert format_year(again.view) == format_year(session.view)
        assert [content(again, each) for each in (PHOTO, NOTICE)] == [PHOTO.content, NOTICE.content]
    assert sorted(bytes_in(target)) == sorted([PHOTO.sha256, NOTICE.sha256])


def test_dump_names_the_originals_that_are_not_there(session: YearSession, tmp_path: Path) -> None:
    session.add("attachment", name="照片", sha256="0" * 64)
    assert attaching.export_originals(session, tmp_path / "出") == [f"“照片”：{LOST}"]


def test_a_folder_that_is_not_there_makes_no_year(session: YearSession, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^打不开文件夹“没有”"):
        year_files.load(tmp_path / "载入.wenlian", format_year(session.view), tmp_path / "没有")
    assert not list(tmp_path.glob("*载入*"))


def test_the_activity_of_a_year_knows_its_row(session: YearSession, show: tuple[str, str]) -> None:
    session.attach(show, PHOTO)
    assert session.view.rows(Activity).find(session.view.rows(Attachment)[0].owner_uid) is not None

"""Attachments as a user handles them: add, drop, paste, view, open, save, delete; and files that are no images."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.make.pictures import png
from tests.reliability.odd_files import change_with_sqlite
from tests.ui.conftest import RecordingDialogs, page_of
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import original_store
from wenlian_desktop.storage.file.writer import writer_thread
from wenlian_desktop.ui.attachments.attachment_views import AttachmentCard
from wenlian_desktop.ui.window.main_window import MainWindow

NO_ATTACHMENT_SELECTED = "请先在表中选一份材料。"
NO_FILE = "这份材料还没有文件。请用“补上文件…”。"


def session_of(window: MainWindow) -> YearSession:
    assert window.bridge is not None
    return window.bridge.session


@pytest.fixture
def card(opened: MainWindow) -> AttachmentCard:
    """The attachment card of the only activity."""
    uid = session_of(opened).add("activity", name="迎新春书画展")
    page = page_of(opened, "activity")
    page.go_to(Ref("activity", uid, "name"))
    files: AttachmentCard = page.files
    return files


def create_files(folder: Path, **contents: bytes) -> list[Path]:
    """Create files with these contents."""
    for name, content in contents.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    return [folder / name.replace("_", ".") for name in contents]


def names(window: MainWindow) -> list[str | None]:
    return [row.name for row in session_of(window).view.rows(Attachment)]


def wait_for_message(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Wait until the status bar shows a message."""
    qtbot.waitUntil(lambda: text in window.status.currentMessage(), timeout=10_000)


def add(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, paths: list[Path]) -> None:
    dialogs.chosen_files = paths
    qtbot.mouseClick(card.pane.add_button, Qt.MouseButton.LeftButton)
    wait_for_message(qtbot, window, "已添加")


def test_files_are_added_to_the_chosen_activity_and_seen(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, tmp_path: Path
) -> None:
    add(
        qtbot,
        opened,
        dialogs,
        card,
        create_files(tmp_path, 开幕_png=png(400, 300), 坏_jpg=b"no picture", 通知_pdf=b"%PDF"),
    )
    (activity,) = session_of(opened).view.rows(Activity)
    rows = list(session_of(opened).view.rows(Attachment))
    assert [(row.name, row.kind, row.owner_uid) for row in rows] == [
        ("开幕.png", "照片", activity.uid), ("坏.jpg", "照片", activity.uid), ("通知.pdf", None, activity.uid),
    ]  # fmt: skip
    assert opened.status.currentMessage() == "已添加3个文件，可以撤销（Ctrl+Z）。"
    assert card.pane.model.rowCount() == 3
    qtbot.waitUntil(lambda: card.photo_strip.count() == 2)  # the two that are called pictures
    good, bad = card.photo_strip.item(0), card.photo_strip.item(1)
    qtbot.waitUntil(lambda: "打不开" in bad.toolTip())
    assert (
        bad.toolTip()
        == "这张照片打不开：可能已损坏，或不是图片。原件仍在，没有改动。可以打开或另存后，用看图软件查看。"
    )
    assert (good.text(), good.icon().isNull()) == ("开幕.png", False)
    assert good.icon().pixmap(112, 84).toImage().pixelColor(50, 40) == QImage.fromData(png()).pixelColor(5, 5)
    opened.menus.actions["undo"].trigger()
    assert names(opened) == []


def test_what_cannot_be_added_is_named_and_the_rest_is_there(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, tmp_path: Path
) -> None:
    good, empty = create_files(tmp_path, 好_png=png(), 空_png=b"")
    add(qtbot, opened, dialogs, card, [empty, good, tmp_path, tmp_path / "没有.png", good])
    assert names(opened) == ["好.png"]
    assert opened.status.currentMessage() == "已添加1个文件，4个没有添加。可以撤销（Ctrl+Z）。"
    assert [line.split("。")[0] for line in card.pane.reasons.text().splitlines()] == [
        "“空.png”是空文件", f"“{tmp_path.name}”是文件夹", "找不到“没有.png”", "“好.png”已经添加过（“好.png”）",
    ]  # fmt: skip
    assert card.pane.reasons.isVisible()


def test_sixty_files_are_one_step_to_undo(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, tmp_path: Path
) -> None:
    paths = create_files(tmp_path, **{f"第{number}_txt": f"{number}".encode() for number in range(60)})
    add(qtbot, opened, dialogs, card, paths)
    assert names(opened) == [path.name for path in paths]
    opened.menus.actions["undo"].trigger()
    assert names(opened) == []
    opened.menus.actions["redo"].trigger()
    assert len(names(opened)) == 60


def test_cancelling_takes_the_batch_back(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, tmp_path: Path
) -> None:
    session_of(opened).attach(("", ""), make_original("早先.txt", b"before"))
    dialogs.chosen_files = create_files(tmp_path, **{f"第{number}_txt": f"{number}".encode() for number in range(30)})
    card.pane.add()
    qtbot.waitUntil(lambda: 3 < len(names(opened)) < 30)
    session_of(opened).add("attachment", name="手工登记")
    opened.status.cancel_requested.emit()
    assert names(opened) == ["早先.txt", "手工登记"]
    assert opened.page is not None
    opened.page.wait_for_jobs()
    qtbot.wait(20)
    assert names(opened) == ["早先.txt", "手工登记"]


def test_closing_takes_in_what_is_still_waiting(
    opened: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, tmp_path: Path
) -> None:
    dialogs.chosen_files = create_files(tmp_path, **{f"第{number}_txt": f"{number}".encode() for number in range(5)})
    path = session_of(opened).path
    card.pane.add()
    opened.close_year()
    again = YearSession(path)
    assert [row.name for row in again.view.rows(Attachment)] == [each.name for each in dialogs.chosen_files]
    again.close()


def drop(widget: QWidget, *paths: Path) -> None:
    """Drop files onto a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    widget.dropEvent(event)


def test_files_can_be_dropped(qtbot: QtBot, opened: MainWindow, card: AttachmentCard, tmp_path: Path) -> None:
    drop(card.pane, *create_files(tmp_path, 现场_png=png()))
    wait_for_message(qtbot, opened, "已添加1个文件")
    assert names(opened) == ["现场.png"]


def test_a_picture_is_pasted_and_a_text_goes_into_the_cells(
    qtbot: QtBot, opened: MainWindow, card: AttachmentCard
) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(png()))
    card.pane.add_button.setFocus()
    qtbot.keyClick(card.pane.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for_message(qtbot, opened, "已添加1个文件")
    (row,) = session_of(opened).view.rows(Attachment)
    assert (row.name or "")[:6] == "粘贴的图片 "
    assert (row.name or "")[-4:] == ".png"
    QGuiApplication.clipboard().setText("开幕式现场")
    card.pane.go_to(row.uid, "caption")
    card.pane.view.setFocus()
    qtbot.keyClick(card.pane.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert session_of(opened).view.rows(Attachment)[0].caption == "开幕式现场"


def test_a_photo_is_opened_as_a_private_copy_that_goes_with_the_year(
    qtbot: QtBot,
    opened: MainWindow,
    dialogs: RecordingDialogs,
    card: AttachmentCard,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())) or True)
    add(qtbot, opened, dialogs, card, create_files(tmp_path, 开幕_png=png(), 程序_exe=b"MZ"))
    first, second = session_of(opened).view.rows(Attachment)
    card.photo_strip.open_requested.emit(first.uid)
    qtbot.waitUntil(lambda: bool(shown))
    (copy,) = shown
    assert (copy.name, copy.read_bytes(), oct(copy.stat().st_mode & 0o777)) == ("开幕.png", png(), "0o400")
    assert oct(copy.parent.parent.parent.stat().st_mode & 0o777) == "0o700"
    card.pane.go_to(second.uid, "name")
    qtbot.mouseClick(card.pane.open_button, Qt.MouseButton.LeftButton)
    wait_for_message(qtbot, opened, "不直接打开")
    assert len(shown) == 1
    opened.close_year()
    assert not copy.exists()


def test_a_copy_is_saved_where_one_wants(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, tmp_path: Path
) -> None:
    add(qtbot, opened, dialogs, card, create_files(tmp_path, 程序_exe=b"MZ program"))
    card.pane.go_to(session_of(opened).view.rows(Attachment)[0].uid, "name")
    dialogs.chosen_path = tmp_path / "存到" / "程序.exe"
    qtbot.mouseClick(card.pane.save_button, Qt.MouseButton.LeftButton)
    wait_for_message(qtbot, opened, "文件夹不存在")
    dialogs.chosen_path = tmp_path / "存下的.exe"
    qtbot.mouseClick(card.pane.save_button, Qt.MouseButton.LeftButton)
    wait_for_message(qtbot, opened, f"已另存：{dialogs.chosen_path}")
    assert dialogs.chosen_path.read_bytes() == b"MZ program"


def test_a_deleted_photo_comes_back_by_undo(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, tmp_path: Path
) -> None:
    add(qtbot, opened, dialogs, card, create_files(tmp_path, 开幕_png=png()))
    qtbot.waitUntil(lambda: card.photo_strip.count() == 1)
    card.pane.go_to(session_of(opened).view.rows(Attachment)[0].uid, "name")
    qtbot.mouseClick(card.pane.delete_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.photo_strip.count() == 0)
    assert (names(opened), card.photo_strip.isVisible()) == ([], False)
    opened.menus.actions["undo"].trigger()
    qtbot.waitUntil(lambda: card.photo_strip.count() == 1)
    assert names(opened) == ["开幕.png"]


def test_buttons_say_why_they_do_nothing(opened: MainWindow, card: AttachmentCard) -> None:
    pane = card.pane
    assert (pane.open_button.isEnabled(), pane.open_button.toolTip()) == (False, NO_ATTACHMENT_SELECTED)
    uid = session_of(opened).add("attachment", name="纪要", **pane.model.new_row_values)
    pane.go_to(uid, "name")
    assert (pane.open_button.isEnabled(), pane.open_button.toolTip()) == (False, NO_FILE)
    assert (pane.supply_button.isVisible(), pane.save_button.isVisible()) == (True, False)
    session_of(opened).attach(("", ""), make_original("无主.png", png()))
    card.show_row(None)
    assert card.photo_strip.count() == 0
    assert "请先选中一项活动" in pane.add_button.toolTip()
    assert not pane.add_button.isEnabled()


def test_a_row_without_a_file_gets_it(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, card: AttachmentCard, tmp_path: Path
) -> None:
    uid = session_of(opened).add("attachment", name="会议纪要")
    page = page_of(opened, "attachment")
    page.go_to(Ref("attachment", uid, "name"))
    dialogs.chosen_files = create_files(tmp_path, 扫描_pdf=b"%PDF scan")
    qtbot.mouseClick(page.attachments.supply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session_of(opened).view.rows(Attachment)[0].sha256 is not None)
    assert names(opened) == ["会议纪要"]


def test_whose_an_attachment_is_is_chosen_by_name(opened: MainWindow, card: AttachmentCard) -> None:
    uid = session_of(opened).add("attachment", name="会议纪要")
    policy = session_of(opened).add("policy", name="财务管理办法")
    page = page_of(opened, "attachment")
    page.go_to(Ref("attachment", uid, "name"))
    page.owner.editor.committed.emit("制度：财务管理办法")
    row = session_of(opened).view.rows(Attachment)[0]
    assert (row.owner_record, row.owner_uid) == ("policy", policy)
    assert page.owner.editor.text() == "制度：财务管理办法"
    page.owner.editor.committed.emit("制度：没有这个")
    assert page.owner.reason.isVisible()
    assert session_of(opened).view.rows(Attachment)[0].owner_uid == policy
    opened.menus.actions["undo"].trigger()
    assert (page.owner.editor.text(), session_of(opened).view.rows(Attachment)[0].owner_uid) == ("", None)


def test_a_full_disk_stops_the_batch_with_a_sentence(
    qtbot: QtBot,
    opened: MainWindow,
    dialogs: RecordingDialogs,
    card: AttachmentCard,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorname = "SQLITE_FULL"  # type: ignore[misc]
    with monkeypatch.context() as planted:
        planted.setattr(original_store, "insert", lambda *given: (_ for _ in ()).throw(error) if given[1] else None)
        add(
            qtbot,
            opened,
            dialogs,
            card,
            create_files(tmp_path, 一_png=png(seed=1), 二_png=png(seed=2), 三_png=png(seed=3)),
        )
    assert names(opened) == []
    assert opened.status.currentMessage() == "已添加0个文件，3个没有添加。"
    assert "磁盘已满，“一.png”没有添加。" in card.pane.reasons.text()


def test_a_finding_leads_to_the_attachment(opened: MainWindow, card: AttachmentCard) -> None:
    uid = session_of(opened).add("attachment", name="会议纪要")
    assert opened.page is not None
    opened.page.go_to(Ref("attachment", uid, "sha256"))
    assert page_of(opened, "attachment").attachments.current().name == "会议纪要"


def test_in_a_window_with_a_writer_of_its_own(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, year_file: Path, tmp_path: Path
) -> None:
    window._environment = window._environment.__class__(**{**window._environment.__dict__, "executor": writer_thread})
    assert window.open(year_file)
    uid = session_of(window).add("activity", name="迎新春书画展")
    page = page_of(window, "activity")
    page.go_to(Ref("activity", uid, "name"))
    add(
        qtbot,
        window,
        dialogs,
        page.files,
        create_files(tmp_path, **{f"第{each}_png": png(seed=each) for each in range(8)}),
    )
    qtbot.waitUntil(lambda: page.files.photo_strip.count() == 8)
    items = [page.files.photo_strip.item(place) for place in range(8)]
    qtbot.waitUntil(lambda: all(not item.icon().isNull() for item in items), timeout=10_000)
    assert window.close_year()


def with_a_photo(path: Path) -> None:
    """A closed year with one activity and a photo."""
    session = YearSession(path)
    show = session.add("activity", name="迎新春书画展")
    session.attach(("activity", show), make_original("开幕.png", png()))
    session.close()
    change_with_sqlite(path, "UPDATE attachment_bytes SET bytes = zeroblob(length(bytes))")


def test_a_damaged_original_is_named_on_opening(window: MainWindow, year_file: Path) -> None:
    with_a_photo(year_file)
    next(each for each in (year_file.parent / "备份" / "原件").iterdir() if len(each.name) == 64).unlink()
    assert window.open(year_file)
    assert window.page is not None
    assert not window.page.content_watch.originals.banner.isHidden()
    assert window.page.content_watch.originals.banner.text() == (
        "“开幕.png”（活动：迎新春书画展）的原件已损坏，登记的内容都在。"
        "请找到原来的文件，在它所属的活动或制度里用“添加文件…”重新添加一次。"
    )


def test_a_damaged_original_is_mended_from_beside_the_backups(
    qtbot: QtBot, window: MainWindow, year_file: Path
) -> None:
    with_a_photo(year_file)
    assert window.open(year_file)
    mended = "“开幕.png”（活动：迎新春书画展）的原件曾损坏，已用备份旁的原件修复。"
    qtbot.waitUntil(lambda: window.status.currentMessage() == mended)
    assert window.page is not None
    assert window.page.content_watch.originals.banner.isHidden()


def test_a_lost_original_is_named_on_opening(qtbot: QtBot, window: MainWindow, year_file: Path) -> None:
    with_a_photo(year_file)
    session = YearSession(year_file)
    session.attach(("", ""), make_original("通知.txt", b"notice"))
    session.close()
    change_with_sqlite(
        year_file, f"DELETE FROM attachment_bytes WHERE sha256 = '{make_original('', b'notice').sha256}'"
    )
    (year_file.parent / "备份" / "原件" / make_original("", b"notice").sha256).unlink()
    assert window.open(year_file)
    qtbot.waitUntil(lambda: "“开幕.png”（活动：迎新春书画展）的原件曾损坏" in window.status.currentMessage())
    assert "“通知.txt”的原件不在本文件中。" in window.status.currentMessage()


def test_owners_are_pasted_by_name_and_an_unknown_one_is_told(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "attachment")
    view, model = page.view, page.view.model()
    column = page.pane.model.column_of("kind") + 1
    view.setFocus()
    view.setCurrentIndex(model.index(0, column))
    QGuiApplication.clipboard().setText("活动：曲苑书场\n没有这一项\n资产：设备\n戏曲文化周观众满意度调查\n")
    before = model.index(1, column).data()
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [model.index(row, column).data() for row in range(4)] == [
        "“曲苑书场”周末公益演出", before, "设备", "戏曲文化周观众满意度调查"
    ]  # fmt: skip
    assert "没有“没有这一项”这一条，“属于”没有改。" in with_sample.status.currentMessage()
    assert session_of(with_sample).history.undo_name == "更改所属"

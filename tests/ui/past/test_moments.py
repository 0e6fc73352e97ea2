"""昨天的样子 by keyboard: moments in words, differences, one field taken back, a moment looked at; former values."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, page_of
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.session.past import keeping_backups
from wenlian_desktop.storage.file import backups
from wenlian_desktop.storage.file.read_once import read_year_file
from wenlian_desktop.ui.past.former_values_dialog import FormerValuesDialog
from wenlian_desktop.ui.past.moments_window import MomentsWindow
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def changed(with_sample: MainWindow) -> MainWindow:
    """The sample year with a backup, and two names and a short name changed since."""
    assert with_sample.bridge is not None
    session = with_sample.bridge.session
    session.back_up("昨天").result()
    session.enter(ref_to(session.view.single(Department), "short_name"), "改过的简称")
    session.enter(ref_to(session.view.single(Department), "name"), "改过的全称")
    session.enter(ref_to(session.view.rows(BudgetLine)[0], "name"), "改过的项目")
    return with_sample


def shown_moments(qtbot: QtBot, window: MainWindow) -> MomentsWindow:
    """The window 昨天的样子, after it has compared."""
    window.menus.actions["moments"].trigger()
    shown = window.side_windows.moments
    assert shown is not None
    qtbot.waitUntil(lambda: "此后" in shown.list.item(0).text())
    return shown


def press(widget: object, *keys: Qt.Key) -> None:
    for key in keys:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = " " if key == Qt.Key.Key_Space else ""
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))  # type: ignore[arg-type]


def test_one_field_of_yesterday_comes_back_by_keys(qtbot: QtBot, changed: MainWindow) -> None:
    assert changed.bridge is not None
    session = changed.bridge.session
    then = session.view.single(Department)
    shown = shown_moments(qtbot, changed)
    title, words = shown.list.item(0).text().split("\n")
    assert title.startswith(f"{date.today()} ")
    assert title.endswith("（昨天的备份）")
    assert words == "此后：部门概况：改2处；预算执行：改1处"
    assert shown.focusWidget() is shown.list
    press(shown.list, Qt.Key.Key_Tab)
    assert shown.focusWidget() is shown.tree
    down = Qt.Key.Key_Down
    press(shown.tree, down, Qt.Key.Key_Right, down)  # the department, opened, its first field
    assert [shown.tree.currentItem().text(column) for column in (0, 1)] == ["部门全称", "改过的全称"]
    press(shown.tree, Qt.Key.Key_Space)
    for _ in range(3):  # 打开来看, 全部勾选, 取回
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert shown.focusWidget() is shown.take_button
    press(shown.take_button, Qt.Key.Key_Space)
    now = session.view.single(Department)
    assert (now.name != then.name, now.short_name) == (True, "改过的简称")
    assert session.history.undo_name == f"取回{title}的1栏"
    qtbot.waitUntil(lambda: shown.list.item(0).text().endswith("此后：部门概况：改1处；预算执行：改1处"))
    changed.menus.actions["undo"].trigger()
    assert session.view.single(Department).name == "改过的全称"


def test_all_of_yesterday_comes_back_as_one_step(qtbot: QtBot, changed: MainWindow) -> None:
    assert changed.bridge is not None
    shown = shown_moments(qtbot, changed)
    qtbot.mouseClick(shown.all_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shown.take_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.list.item(0).text().endswith("此后：没有不同"))
    newest = backups.newest_backup(changed.bridge.session.path)
    assert newest is not None
    assert newest.name.endswith(" 恢复前.wenlian")


def test_a_moment_is_looked_at_beside_today(qtbot: QtBot, changed: MainWindow) -> None:
    assert changed.bridge is not None
    shown = shown_moments(qtbot, changed)
    qtbot.mouseClick(shown.open_button, Qt.MouseButton.LeftButton)
    [beside] = changed.side_windows.beside
    assert beside.page.bridge.is_read_only
    assert beside.page.bridge.view.single(Department).name != "改过的全称"
    assert changed.bridge.view.single(Department).name == "改过的全称"
    assert beside.windowTitle().endswith("的样子（只能查看）")
    assert changed.close_year()


def test_ctrl_f2_in_a_field_brings_a_former_value_back(
    qtbot: QtBot, changed: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert changed.bridge is not None
    ref = ref_to(changed.bridge.view.single(Department), "short_name")
    changed.bridge.enter(ref, "又改")
    oldest = "区文联"  # of the sample
    assert changed.page is not None
    changed.page.go_to(ref)

    def choose_the_oldest(dialog: QDialog) -> bool:
        assert isinstance(dialog, FormerValuesDialog)
        dialog.show()
        press(dialog.list, Qt.Key.Key_End, Qt.Key.Key_Return)
        return dialog.result() == QDialog.DialogCode.Accepted

    dialogs.answer = choose_the_oldest
    qtbot.keyClick(changed.focusWidget(), Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    [dialog] = dialogs.shown
    assert isinstance(dialog, FormerValuesDialog)
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    texts = [item.text(0) for item in items if item is not None]
    assert texts == ["改过的简称", oldest]
    assert changed.bridge.view.single(Department).short_name == oldest
    assert changed.bridge.session.history.undo_name == "恢复以前的内容：部门简称"


def test_a_table_offers_former_values_too(qtbot: QtBot, changed: MainWindow, dialogs: RecordingDialogs) -> None:
    view = page_of(changed, "association").view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    ref = view.current_ref()
    assert changed.bridge is not None
    before = changed.bridge.session.display_text(ref)
    changed.bridge.enter(ref, "改过的协会")
    [action] = [each for each in view.context_menu().actions() if each.text() == "以前的内容…"]
    action.trigger()
    assert changed.bridge.session.display_text(ref) == before


def test_the_weekly_offer_is_put_off_for_a_week(qtbot: QtBot, changed: MainWindow) -> None:
    assert changed.page is not None
    assert changed.bridge is not None
    schedule, path = changed.page.content_watch.schedule, changed.bridge.session.path
    assert keeping_backups.is_offer_due(path, changed.settings_store.settings)
    schedule.start()
    assert not schedule.banner.isHidden()
    qtbot.mouseClick(schedule.later_button, Qt.MouseButton.LeftButton)
    assert schedule.banner.isHidden()
    assert not keeping_backups.is_offer_due(path, changed.settings_store.settings)


def test_the_weekly_offer_is_taken_with_a_stick(
    qtbot: QtBot, changed: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    assert changed.page is not None
    assert changed.bridge is not None
    path, schedule = changed.bridge.session.path, changed.page.content_watch.schedule
    schedule.start()
    dialogs.chosen_path = tmp_path / "U盘"
    dialogs.chosen_path.mkdir()
    with qtbot.waitSignal(schedule.message) as told:
        qtbot.mouseClick(schedule.choose_button, Qt.MouseButton.LeftButton)
    newest = backups.newest_backup(path)
    assert newest is not None
    assert told.args == [f"已另存并核对：{dialogs.chosen_path / '备份' / newest.name}"]
    assert read_year_file(dialogs.chosen_path / "备份" / newest.name) == read_year_file(newest)
    assert schedule.banner.isHidden()
    settings, today = changed.settings_store.settings, date.today()
    assert not keeping_backups.is_offer_due(path, settings, today + timedelta(days=6))
    assert keeping_backups.is_offer_due(path, settings, today + timedelta(days=7))


def test_half_an_hour_of_work_is_backed_up(changed: MainWindow) -> None:
    assert changed.page is not None
    assert changed.bridge is not None
    session, schedule = changed.bridge.session, changed.page.content_watch.schedule

    def newest() -> str:
        return getattr(backups.newest_backup(session.path), "name", "")

    assert schedule.timer.interval() == 30 * 60 * 1000
    assert newest().endswith(" 打开时.wenlian")
    session.enter(ref_to(session.view.single(Department), "name"), "又改过的全称")
    schedule.timer.timeout.emit()
    assert newest().endswith(" 工作中.wenlian")


def test_what_is_typed_before_the_look_at_the_content_is_no_damage(changed: MainWindow) -> None:
    assert changed.page is not None
    assert changed.page.content_watch.notice.isHidden()


def test_damage_is_told_before_the_backup_on_opening_takes_it_for_good(qtbot: QtBot, changed: MainWindow) -> None:
    assert changed.bridge is not None
    path = changed.bridge.session.path
    assert changed.close_year()
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE payment SET payee = '改过的单位' WHERE uid = (SELECT uid FROM payment LIMIT 1)")
        file.commit()
    before = backups.newest_backup(path)
    assert changed.open(path)
    assert changed.page is not None
    watch = changed.page.content_watch
    qtbot.waitUntil(lambda: "与上次留存的摘要不符" in watch.sentences.text())
    assert backups.newest_backup(path) == before

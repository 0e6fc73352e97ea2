"""The commands 封存 and 解封: confirmation, locks, and unsealing."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.ui.conftest import RecordingDialogs, compose, menu_lines, page_of
from tests.ui.pages.test_pages import boxes, build_all, focused_field
from tests.ui.window.test_unprintable import double_click, told_unprintable
from wenlian_desktop.domain.interchange import editions
from wenlian_desktop.domain.prose.section_reviews import write_review
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.kit.asking.text_dialogs import TextDialog
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def closed(window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with the sample year, sealed."""
    path = tmp_path / "示例年度.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as session:
        session.seal()
    assert window.open(path)
    return window


def banner_of(window: MainWindow) -> str:
    assert window.page is not None
    return "".join(label.text() for label in window.page.findChildren(QLabel) if label.property("role") == "banner")


def on(window: MainWindow, *names: str) -> list[bool]:
    lines = menu_lines(window)
    return [lines[name][1] for name in names]


def test_closing_says_beforehand_what_will_happen(with_sample: MainWindow, dialogs: RecordingDialogs) -> None:
    with_sample.menus.actions["seal"].trigger()
    assert dialogs.messages[-1].startswith(
        "还有1条“警”没有说明，1项待填，3栏“待核”还没有核。\n\n封存前先自动备份。封存后，本年度可以查看、打印和导出，不能修改"
    )
    assert with_sample.bridge is not None
    assert not editions.is_closed(with_sample.bridge.view)


def test_what_is_to_be_reviewed_is_counted_and_shown_on_wish(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    bridge, page = with_sample.bridge, with_sample.page
    assert bridge is not None
    assert page is not None
    section = next(row for row in bridge.view.rows(Section) if row.content)
    assert section.node is not None
    bridge.session.change("已核", write_review(bridge.view, section.node, "李主席", date(2024, 12, 20), "原来的话"))
    with_sample.menus.actions["seal"].trigger()
    assert dialogs.messages[-1].startswith("还有1条“警”没有说明，1项待填，3栏“待核”还没有核，1节“核后有改动”。\n\n")
    qtbot.waitUntil(page.working.review.isVisible)
    assert page.working.review.fields_heading.text() == "待核 3 栏"


def test_the_checks_run_in_the_closed_year_too(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    dialogs.confirms = True
    assert with_sample.page is not None
    with_sample.page.tabs.setCurrentIndex(3)
    open_page = with_sample.page
    with_sample.menus.actions["seal"].trigger()
    qtbot.waitUntil(lambda: with_sample.page is not open_page, timeout=20_000)
    qtbot.waitUntil(lambda: counted(with_sample))


def counted(window: MainWindow) -> bool:
    """Whether the checks have run."""
    return window.page is not None and window.page._entries is not None


def test_what_is_typed_while_the_backup_is_made_is_closed_in(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    dialogs.confirms = True
    assert with_sample.page is not None
    assert with_sample.bridge is not None
    with_sample.page.go_to(ref_to(with_sample.bridge.view.single(Department), "superior"))
    editor = with_sample.focusWidget()
    with_sample.menus.actions["seal"].trigger()
    compose(editor, "区委宣传部")
    qtbot.waitUntil(lambda: editions.is_closed(with_sample.bridge.view), timeout=20_000)  # type: ignore[union-attr]
    assert "区委宣传部" in str(with_sample.bridge.view.single(Department).superior)
    assert dialogs.messages[-1].startswith("还有")  # nothing was told after the question


def test_files_on_their_way_while_the_backup_is_made_are_closed_in(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    dialogs.confirms = True
    assert with_sample.bridge is not None
    before = len(with_sample.bridge.view.rows(Attachment))
    page = page_of(with_sample, "activity")
    page.go_to(Ref("activity", with_sample.bridge.view.rows(Activity)[0].uid, "name"))
    dialogs.chosen_files = [tmp_path / f"签到表{number}.txt" for number in range(100)]
    for number, path in enumerate(dialogs.chosen_files):
        path.write_text(str(number), encoding="utf-8")
    with_sample.menus.actions["seal"].trigger()
    qtbot.mouseClick(page.files.pane.add_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: editions.is_closed(with_sample.bridge.view), timeout=20_000)  # type: ignore[union-attr]
    assert len(with_sample.bridge.view.rows(Attachment)) == before + 100


def test_errors_stop_the_closing_and_are_shown(opened: MainWindow, dialogs: RecordingDialogs) -> None:
    dialogs.confirms = True
    opened.menus.actions["seal"].trigger()
    assert "条“待填”，也没有情况说明，不能封存：" in dialogs.messages[-1]
    assert opened.bridge is not None
    assert not opened.bridge.is_read_only
    assert opened.page is not None
    assert opened.page.side_panel.findings.list.hasFocus()


def test_a_closed_year_says_so_everywhere(closed: MainWindow) -> None:
    page = closed.page
    assert page is not None
    assert banner_of(closed).startswith("本年度已于")
    assert banner_of(closed).endswith("不能修改。要修改，请用“数据”菜单的“解封…”写明理由。")
    assert (page.state.text(), page.tabs._year.text()) == ("已封存", "2024年度　已封存")
    assert on(closed, "seal", "unseal", "undo", "redo", "export", "print") == [False, True, False, False, True, True]
    build_all(closed)
    reasons = {box.editor.toolTip() for box in boxes(closed)}
    assert len(reasons) == 1
    assert next(iter(reasons)).startswith("本年度已于")


def test_a_year_is_closed_by_the_menu_and_shown_closed(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    dialogs.confirms = True
    with_sample.page.tabs.setCurrentIndex(3)  # type: ignore[union-attr]
    with_sample.menus.actions["seal"].trigger()
    qtbot.waitUntil(lambda: with_sample.windowTitle() == "2024年度 — 区文联 — 已封存 — 文联绩效[*]")
    assert with_sample.page is not None
    assert with_sample.page.tabs.currentIndex() == 3
    assert with_sample.status.currentMessage() == "已封存：以后只能查看、打印和导出。"


@pytest.mark.parametrize("record", ["activity", "budget_line"])
def test_tables_of_a_closed_year_say_why_they_take_nothing(closed: MainWindow, qtbot: QtBot, record: str) -> None:
    view = page_of(closed, record).view
    before = closed.bridge.view if closed.bridge is not None else None
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_5):
        closed.status.show_message("")
        qtbot.keyClick(view, key)
        assert closed.status.currentMessage().startswith("本年度已于"), key
    assert closed.bridge is not None
    assert closed.bridge.view is before
    off = [each for each in page_of(closed, record).findChildren(QPushButton) if each.text()[:2] in ("新增", "删除")]
    assert off
    assert all(not each.isEnabled() and each.toolTip().startswith("本年度已于") for each in off)


def test_a_situation_cannot_be_explained_in_a_closed_year(closed: MainWindow) -> None:
    closed.menus.actions["check"].trigger()
    closed.menus.actions["explain"].trigger()
    assert closed.status.currentMessage().startswith("本年度已于")


def test_a_closed_year_opens_closed_and_leaves_no_step_to_undo(closed: MainWindow) -> None:
    assert closed.bridge is not None
    path = closed.bridge.session.path
    assert closed.close_year()
    before = path.read_bytes()
    assert closed.open(path)
    build_all(closed)
    assert closed.close_year()
    assert path.read_bytes() == before


def test_reopening_asks_for_a_reason_and_unlocks(closed: MainWindow, dialogs: RecordingDialogs) -> None:
    closed.page.tabs.setCurrentIndex(2)  # type: ignore[union-attr]
    closed.menus.actions["unseal"].trigger()
    assert "封存的第1版仍然保留" in dialogs.messages[-1]
    assert closed.bridge is not None
    assert closed.bridge.is_read_only  # thought better of it
    dialogs.entered_text = "财政局退回"
    closed.menus.actions["unseal"].trigger()
    assert closed.page is not None
    assert (banner_of(closed), closed.page.tabs.currentIndex()) == ("", 2)
    assert on(closed, "seal", "unseal") == [True, False]
    assert "财政局退回" in [entry["new"] for entry in closed.bridge.session.trail()]
    assert closed.status.currentMessage() == "已解封，可以修改；改好后请再次封存。"


def test_a_closing_that_fails_says_why_and_the_year_stays_open(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "备份").write_text("in the way")
    dialogs.confirms = True
    with_sample.menus.actions["seal"].trigger()
    qtbot.waitUntil(lambda: "备份失败" in with_sample.status.currentMessage())
    assert with_sample.bridge is not None
    assert not with_sample.bridge.is_read_only
    (tmp_path / "备份").unlink()


def test_a_reason_is_typed_in_a_dialog_that_wants_words(qtbot: QtBot, styled_app: QApplication) -> None:
    dialog = TextDialog("为什么？", "解封", "先不解封")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.editor
    assert (dialog.editor.accessibleName(), dialog.accept_button.isEnabled()) == ("为什么？", False)
    compose(dialog.editor, " 更正 ")
    dialog.accept_button.click()
    assert (dialog.result(), dialog.entered_text()) == (dialog.DialogCode.Accepted, "更正")


@pytest.mark.parametrize("name", ["carry", "customary", "verify_field", "verify_row", "verify_page"])
def test_commands_that_write_say_why_not_in_a_closed_year(closed: MainWindow, name: str) -> None:
    closed.menus.actions[name].trigger()
    assert closed.status.currentMessage().startswith("本年度已于")
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("record", ["activity", "budget_line"])
def test_commands_for_tables_say_why_not_in_a_closed_year(closed: MainWindow, record: str) -> None:
    page = page_of(closed, record)
    page.view.setFocus()
    page.view.selectAll()
    assert closed.bridge is not None
    before = closed.bridge.view
    for name in ("add_row", "delete_rows", "fill_down", "put_today", "clear", "confirm_none"):
        closed.status.show_message("")
        closed.menus.actions[name].trigger()
        assert closed.status.currentMessage().startswith("本年度已于"), name
    assert closed.bridge.view is before


def test_what_cannot_be_printed_yet_is_told_before_closing_and_leads_to_its_field(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    dialogs.answer = lambda dialog: double_click(qtbot, dialog)
    with_sample.menus.actions["seal"].trigger()
    assert told_unprintable(dialogs) == ["“产出成本”一节的正文\n　4.产出成本：〔未填〕"]
    assert dialogs.messages == []  # not asked any further
    assert focused_field() == "正文"
    assert with_sample.page is not None
    assert "产出成本" in [label.text()[-4:] for label in with_sample.page.findChildren(QLabel) if label.isVisible()]

"""Start page, tabs, header, side panel, status bar and menus, by keyboard."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose, menu_lines
from wenlian_desktop import fresh_process, paths
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.editing.editors import LongTextEditor
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.pages.page_header import money_unit
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.window import wait_for_backup as closing
from wenlian_desktop.ui.window.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key in the focused widget."""
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def page_of(window: MainWindow) -> YearPage:
    assert window.page is not None
    return window.page


def test_from_the_welcome_page_to_a_mended_finding_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assert window.start_page is not None
    assert window.focusWidget() is window.start_page.office
    compose(window.start_page.office, "示例区文学艺术界联合会")
    press(qtbot, window, Qt.Key.Key_Tab)
    qtbot.keyClicks(window.start_page.year, "2025")
    press(qtbot, window, Qt.Key.Key_Return)
    page = page_of(window)
    assert window.windowTitle() == "2025年度 — 示例区文学艺术界联合会 — 文联绩效[*]"
    assert (tmp_path / "2025年度.wenlian").exists()
    press(qtbot, window, Qt.Key.Key_3, CTRL)
    assert (page.header.title.text(), page.header.unit.text()) == ("预算执行", "金额单位：万元；支出：元")
    press(qtbot, window, Qt.Key.Key_F8)  # the first finding of an empty year: 部门简称
    assert page.header.title.text() == "部门概况"
    editor = window.focusWidget()
    assert editor.accessibleName() == "部门简称"
    compose(editor, "区文联")
    press(qtbot, window, Qt.Key.Key_Tab)
    assert window.windowTitle().startswith("2025年度 — 区文联 — ")
    press(qtbot, window, Qt.Key.Key_7, CTRL)
    assert menu_lines(window)["undo"] == ("撤销 修改部门简称(&U)", True)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.bridge is not None
    assert window.bridge.view.single(Department).short_name is None
    assert menu_lines(window)["redo"] == ("重做 修改部门简称(&R)", True)


def test_f8_goes_round_the_findings_and_shift_f8_back(qtbot: QtBot, with_sample: MainWindow) -> None:
    visited = []
    for key, modifier in ((Qt.Key.Key_F8, NONE), (Qt.Key.Key_F8, NONE), (Qt.Key.Key_F8, SHIFT)):
        press(qtbot, with_sample, key, modifier)
        entry = page_of(with_sample).side_panel.findings.list.current()
        visited.append((entry.finding.code, page_of(with_sample).header.title.text()))
    assert visited == [("C28", "活动"), ("R03", "活动"), ("C28", "活动")]


def test_the_findings_lead_to_their_fields_by_enter(qtbot: QtBot, with_sample: MainWindow) -> None:
    press(qtbot, with_sample, Qt.Key.Key_F7)
    found = page_of(with_sample).side_panel.findings.list
    assert found.hasFocus()
    press(qtbot, with_sample, Qt.Key.Key_End)
    press(qtbot, with_sample, Qt.Key.Key_Return)
    focused = with_sample.focusWidget()
    assert isinstance(focused, LongTextEditor)
    assert focused.accessibleName() == "执行偏差说明"
    assert page_of(with_sample).tabs.currentWidget() is page_of(with_sample).pages["预算执行"]


def test_a_tab_tells_its_open_findings_to_eyes_and_ears(with_sample: MainWindow) -> None:
    tabs = page_of(with_sample).tabs
    names = [tabs.bar.accessibleTabName(place) for place in range(1, 6)]
    assert names == ["部门概况", "预算执行", "活动，1条待处理，1项待填", "预算管理", "评价结论"]


def test_the_panel_folds_away_in_a_narrow_window_and_opens_on_demand(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample)
    with_sample.resize(1024, 768)
    assert page.side_panel.isHidden()
    press(qtbot, with_sample, Qt.Key.Key_F7)
    assert page.side_panel.isVisibleTo(with_sample)
    with_sample.resize(1366, 768)
    assert page.side_panel.isVisibleTo(with_sample)
    page.header.panel_button.click()
    assert page.side_panel.isHidden()
    assert with_sample.settings_store.settings.panel is False


def test_the_panel_has_three_faces(with_sample: MainWindow) -> None:
    side = page_of(with_sample).side_panel
    assert [side.tab_bar.tabText(place) for place in range(side.tab_bar.count())] == ["检查", "预览", "核对 3"]


def test_the_window_is_usable_at_1024_by_768(with_sample: MainWindow) -> None:
    least = with_sample.minimumSizeHint()
    assert (least.width() <= 1024, least.height() <= 768) == (True, True)


def test_the_status_bar_tells_file_and_findings_and_the_sum(with_sample: MainWindow) -> None:
    status = with_sample.status
    assert with_sample.bridge is not None
    assert status.file_label.text() == f"示例年度.wenlian　{with_sample.bridge.session.path.parent}"
    assert status.findings_button.accessibleName() == "检查结果：错0条，警1条，示0条，待填1条"
    page_of(with_sample).sum_changed.emit("合计 12.30　3 格")
    assert (status.sum_label.text(), status.sum_label.isHidden()) == ("合计 12.30　3 格", False)
    page_of(with_sample).sum_changed.emit("")
    assert status.sum_label.isHidden()


def test_saved_and_unsaved_are_told_in_the_header_and_the_title(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    path = opened.bridge.session.path
    ref = ref_to(opened.bridge.view.single(Department), "short_name")
    opened.bridge.enter(ref, "甲")
    assert page_of(opened).state.text().startswith("已保存 ")
    path.rename(path.with_name("移走.wenlian"))
    opened.bridge.enter(ref, "乙")
    assert (page_of(opened).state.text(), opened.isWindowModified()) == ("有内容尚未保存", True)
    path.with_name("移走.wenlian").rename(path)
    opened.bridge.enter(ref, "乙")
    assert opened.isWindowModified() is False


def test_find_in_page_asks_the_page_and_says_when_there_is_nothing(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(opened)
    asked: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        page.pages["活动"], "find_text", lambda text, backwards: asked.append((text, backwards)) or False
    )
    press(qtbot, opened, Qt.Key.Key_4, CTRL)
    press(qtbot, opened, Qt.Key.Key_F, CTRL)
    assert page.edges.find_bar.search_line.hasFocus()
    compose(page.edges.find_bar.search_line, "春联")
    press(qtbot, opened, Qt.Key.Key_Return)
    press(qtbot, opened, Qt.Key.Key_Return, SHIFT)
    press(qtbot, opened, Qt.Key.Key_F3)
    assert asked == [("春联", False), ("春联", True), ("春联", False)]
    assert page.edges.find_bar.status_label.text() == "本页没有找到"
    press(qtbot, opened, Qt.Key.Key_Escape)
    assert page.edges.find_bar.isHidden()


def test_find_everywhere_leads_to_the_field(qtbot: QtBot, with_sample: MainWindow) -> None:
    press(qtbot, with_sample, Qt.Key.Key_F, CTRL | SHIFT)
    search = with_sample.side_windows.search
    assert search is not None
    search.search_line.setText("1,093.4")
    search.search()
    search.jobs.wait()
    qtbot.waitUntil(lambda: search.list.count() > 0)
    search.search_line.setText("满意度很高但没有这句")
    search.search()
    qtbot.waitUntil(lambda: search.status_label.text() == "没有找到。")
    search.search_line.setText("人员经费")
    search.search()
    qtbot.waitUntil(lambda: search.list.count() > 0)
    qtbot.keyClick(search.list, Qt.Key.Key_Return)
    assert page_of(with_sample).header.title.text() == "预算执行"


def test_every_button_and_field_of_the_frame_has_a_name(with_sample: MainWindow) -> None:
    page = page_of(with_sample)
    parts: list[QWidget] = [page.header, page.side_panel, page.tabs, page.edges.find_bar, with_sample.status]
    nameless = [
        each
        for part in parts
        for each in part.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.metaObject().className() not in ("QStackedWidget",)
        if not each.accessibleName() and not (isinstance(each, QPushButton) and each.text())
        if not isinstance(each.parentWidget(), QWidget) or each.objectName() not in ("qt_scrollarea_viewport",)
    ]
    assert nameless == []


def test_every_command_has_keys_or_a_mnemonic_of_its_own(window: MainWindow) -> None:
    for menu in window.menus.menus.values():
        words = [each.text() for each in menu.actions() if each.text()]
        letters = [text[text.index("&") + 1] for text in words]
        assert len(letters) == len(set(letters)), words
        assert [text for text in words if "…(" in text] == []  # as people know it: 打开(O)…
    keys = [keys for action in window.menus.actions.values() for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_commands_that_need_a_year_are_off_without_one(window: MainWindow, year_file: Path) -> None:
    off = disabled(window)
    assert {"undo", "save", "export", "check", "find", "tab_3", "trail", "back_up"} <= set(off)
    assert {"new", "open", "quit", "help", "larger"}.isdisjoint(off)
    assert window.open(year_file)
    assert disabled(window) == ["undo", "redo", "unseal"]


def disabled(window: MainWindow) -> list[str]:
    return [name for name, (_, is_enabled) in menu_lines(window).items() if not is_enabled]


def test_keys_of_commands_that_need_a_year_do_nothing_without_one(
    window: MainWindow, dialogs: RecordingDialogs
) -> None:
    for name in disabled(window):
        window.menus.actions[name].trigger()
    assert (window.status.currentMessage(), dialogs.messages) == ("", [])
    assert window.centralWidget() is window.start_page


def test_a_menu_that_was_open_while_nothing_could_be_undone_leaves_ctrl_z_alive(
    qtbot: QtBot, opened: MainWindow
) -> None:
    assert "undo" in disabled(opened)
    assert opened.bridge is not None
    before = opened.bridge.view.single(Department)
    opened.bridge.enter(ref_to(before, "short_name"), "新的简称")
    assert opened.bridge.view.single(Department).short_name == "新的简称"
    press(qtbot, opened, Qt.Key.Key_Z, CTRL)
    assert opened.bridge.view.single(Department) == before


def test_back_up_now_says_where(qtbot: QtBot, opened: MainWindow) -> None:
    opened.menus.actions["back_up"].trigger()
    qtbot.waitUntil(lambda: opened.status.currentMessage().startswith("已备份并核对："))
    opened.menus.actions["back_up"].trigger()
    qtbot.waitUntil(lambda: "与现在的内容相同" in opened.status.currentMessage())


def test_a_cancelled_export_writes_nothing(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.chosen_path = tmp_path / "报告.pdf"
    page, gate = page_of(opened), threading.Event()
    page.jobs.run(lambda is_wanted: gate.wait(5), lambda _: None)  # the export waits its turn behind it
    opened.menus.actions["export"].trigger()
    opened.status.cancel_requested.emit()
    with qtbot.waitSignal(page.jobs.idle):
        gate.set()
        page.wait_for_jobs()
    assert not dialogs.chosen_path.exists()


def test_slow_work_is_named_with_a_way_out(opened: MainWindow) -> None:
    page_of(opened).jobs.slow.emit("正在导出")
    assert opened.status.progress.label.text() == "正在导出…"
    assert opened.status.progress.cancel_button.isVisibleTo(opened.status)
    page_of(opened).jobs.idle.emit()
    assert not opened.status.progress.cancel_button.isVisibleTo(opened.status)


def test_a_window_that_was_left_on_a_screen_now_gone_comes_to_the_middle(window: MainWindow) -> None:
    assert window_geometry.is_on_screen(QRect(10, 10, 600, 400))
    assert not window_geometry.is_on_screen(QRect(-5000, 10, 600, 400))
    window_geometry.restore_geometry(window, "00ff-damaged")
    assert window_geometry.is_on_screen(window.frameGeometry())


def test_money_is_named_with_its_unit_where_a_tab_takes_money() -> None:
    assert {tab: money_unit(tab) for tab in ("部门概况", "活动", "评价结论")} == {
        "部门概况": "金额单位：万元",
        "活动": "金额单位：元",
        "评价结论": "",
    }


def test_the_tabs_are_real_tabs_to_the_keyboard(qtbot: QtBot, opened: MainWindow) -> None:
    page = page_of(opened)
    page.tabs.bar.setFocus()
    press(qtbot, opened, Qt.Key.Key_Down)
    assert page.tabs.currentIndex() == 1
    assert QApplication.focusWidget() is page.tabs.bar


def test_a_finding_is_explained_from_the_panel(with_sample: MainWindow, dialogs: RecordingDialogs) -> None:
    page = page_of(with_sample)
    found = page.side_panel.findings.list
    with_sample.menus.actions["explain"].trigger()
    assert with_sample.status.currentMessage().startswith("请先在检查结果中选一条")
    codes = [each.finding.code[0] for each in found.findings_model.entries]
    found.setCurrentIndex(found.findings_model.index(codes.index("R")))
    page.side_panel.findings.explain_action.trigger()
    assert "不能用说明代替" in with_sample.status.currentMessage()
    found.setCurrentIndex(found.findings_model.index(codes.index("C")))
    dialogs.entered_explanation = ("按批复的指标值。", "钟以晴")
    with_sample.menus.actions["explain"].trigger()
    assert dialogs.messages[-1].startswith(found.findings_model.entries[codes.index("C")].finding.message)
    assert with_sample.status.currentMessage().startswith("已写情况说明")


class SlowDisk(ThreadPoolExecutor):
    """A writer's executor whose jobs can be made slow."""

    delay = 0.0  # s

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        def slowly() -> Any:
            time.sleep(self.delay)
            return fn(*args, **kwargs)

        return super().submit(slowly)


def test_closing_waits_for_the_backup_with_a_word(
    qtbot: QtBot, styled_app: QApplication, year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = SlowDisk(1)
    environment = Environment(
        paths.SAMPLE, paths.SAMPLE_NAME, year_file.parent, None, lambda: disk, fresh_process.program()
    )
    created = MainWindow(environment, RecordingDialogs())
    qtbot.addWidget(created)
    created.show()
    assert created.open(year_file)
    assert created.bridge is not None
    created.bridge.enter(ref_to(created.bridge.view.single(Department), "short_name"), "甲")
    messages: list[str] = []
    monkeypatch.setattr(closing, "PROGRESS_AFTER", 0)
    monkeypatch.setattr(
        created.status, "show_progress", lambda name, can_cancel: messages.append(f"{name} {can_cancel}")
    )
    disk.delay = 3 * closing.POLL_INTERVAL
    assert created.close()
    assert messages[0] == "正在备份 False"
    assert len(list((year_file.parent / "备份").glob("*.wenlian"))) == 1


def test_f6_leaves_a_table_and_goes_round_the_areas(qtbot: QtBot, with_sample: MainWindow) -> None:
    with_sample.resize(1366, 768)
    QApplication.processEvents()
    press(qtbot, with_sample, Qt.Key.Key_4, CTRL)
    visited = []
    for _ in range(9):
        press(qtbot, with_sample, Qt.Key.Key_F6)
        focused = with_sample.focusWidget()
        assert focused is not None
        visited.append(focused.accessibleName())
    assert visited[:2] == ["活动名称（全称）", "照片"]  # from the table to the form
    assert visited[2:] == ["照片和材料", "媒体报道", "侧栏", "检查结果", "年度内容", "活动的两面", "活动"]
    press(qtbot, with_sample, Qt.Key.Key_F6, SHIFT)
    assert with_sample.focusWidget().accessibleName() == "活动的两面"


def test_a_tab_gives_the_cursor_back_where_it_was(qtbot: QtBot, with_sample: MainWindow) -> None:
    with_sample.resize(1366, 768)
    QApplication.processEvents()
    press(qtbot, with_sample, Qt.Key.Key_3, CTRL)
    view = with_sample.focusWidget()
    press(qtbot, with_sample, Qt.Key.Key_Down)
    press(qtbot, with_sample, Qt.Key.Key_7, CTRL)
    assert with_sample.focusWidget().accessibleName() == "报告的页面"
    press(qtbot, with_sample, Qt.Key.Key_3, CTRL)
    assert (with_sample.focusWidget(), view.accessibleName()) == (view, "预算项目（万元）")
    press(qtbot, with_sample, Qt.Key.Key_4, CTRL)  # for the first time, from within another tab
    assert with_sample.focusWidget().accessibleName() == "活动"
    assert isinstance(with_sample.focusWidget(), QTableView)


def test_ctrl_1_shows_the_overview_from_its_top(qtbot: QtBot, with_sample: MainWindow) -> None:
    with_sample.resize(1000, 620)
    QApplication.processEvents()
    press(qtbot, with_sample, Qt.Key.Key_1, CTRL)
    overview = page_of(with_sample).overview
    assert overview.verticalScrollBar().maximum() > 0
    assert (overview.verticalScrollBar().value(), with_sample.focusWidget()) == (0, overview)

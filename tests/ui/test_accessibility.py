"""Every page, side window and dialog as a screen reader is told about them."""

from collections.abc import Iterator
from contextlib import closing

from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget

from tests.ui.accessible_tree import Role, faces, nameless, told, year_page
from tests.ui.conftest import page_of
from wenlian_desktop.ui.kit.dialogs import ExplanationDialog, NoteDialog, TextDialog
from wenlian_desktop.ui.scoring.scheme_window import SchemeWindow
from wenlian_desktop.ui.scoring.trial_window import TrialWindow
from wenlian_desktop.ui.window.crash_window import CrashWindow
from wenlian_desktop.ui.window.main_window import MainWindow


def test_every_control_of_every_page_has_a_name(shared_sample: MainWindow) -> None:
    found = {face: nameless(shared_sample) for face in faces(year_page(shared_sample))}
    assert len(found) > 30
    assert {face: controls for face, controls in found.items() if controls} == {}


def side_windows(window: MainWindow) -> Iterator[QDialog]:
    page, sides = year_page(window), window.side_windows
    sides.show_help()
    sides.show_search(page)
    sides.show_trail(page)
    sides.show_preflight()
    sides.compare()
    for each in (sides.help, sides.search, sides.trail, sides.preflight, sides.comparison):
        assert each is not None
        yield each
    score = page_of(window, "score_entry")
    yield TrialWindow(page.bridge.view, score.ledger, window)
    yield SchemeWindow(page.bridge, page.dialogs, window)
    yield ExplanationDialog("支出超过预算。", "核对。", "", "张三", window)
    yield NoteDialog("部门 › 编制", "原因", "", False, window)
    yield TextDialog("为什么解封？", "解封", "取消", window)
    yield CrashWindow("details", window)


def test_every_control_of_every_other_window_has_a_name(shared_sample: MainWindow) -> None:
    found = {}
    for window in side_windows(shared_sample):
        with closing(window):
            window.show()
            assert window.windowTitle()
            found[type(window).__name__] = nameless(window)
    assert {name: controls for name, controls in found.items() if controls} == {}


def test_the_start_page_has_names(window: MainWindow) -> None:
    assert nameless(window) == []


def test_a_locked_field_tells_that_it_is_locked_and_why(shared_sample: MainWindow) -> None:
    page = page_of(shared_sample, "budget_line")
    page.detail_tabs.setCurrentIndex(0)
    box = page.form.boxes["spent_once"]
    [field] = [each for each in told(box) if each.role == Role.EditableText]
    assert (field.is_read_only, "登记" in field.description) == (True, True)


def test_cells_tell_their_column_their_text_and_their_state(shared_sample: MainWindow) -> None:
    page = page_of(shared_sample, "budget_line")
    elements = told(page.view)
    heads = [each.name for each in elements if each.role == Role.ColumnHeader]
    assert heads[:3] == ["项目", "年初（万元）", "上年结转"]
    names = {each.name for each in elements}
    assert {"基本支出", "人员经费"} <= names


def test_the_figures_of_a_chart_are_told(shared_sample: MainWindow) -> None:
    page = year_page(shared_sample)
    page.tabs.setCurrentIndex(0)
    told_of = {each.name: each.description for each in told(page.overview)}
    assert "7月" in told_of["月度累计支出与序时进度"]
    assert "区书协7项" in told_of["各协会活动"]


def test_the_walk_finds_a_control_without_a_name(styled_app: QApplication) -> None:
    holder = QWidget()
    QVBoxLayout(holder).addWidget(QPushButton())
    with closing(holder):
        holder.show()
        assert nameless(holder) == ["QWidget/QPushButton: Button"]

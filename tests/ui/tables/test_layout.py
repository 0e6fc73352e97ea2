"""The look of tables: a frozen name, heights by content, and what the user chose is remembered."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.tables.frozen_column import FrozenColumn
from wenlian_desktop.ui.tables.table_view import RowsView
from wenlian_desktop.ui.window.main_window import MainWindow

HORIZONTAL = Qt.Orientation.Horizontal


def headings(view: RowsView) -> list[str]:
    model = view.model()
    shown = [column for column in range(model.columnCount()) if not view.isColumnHidden(column)]
    return [model.headerData(column, HORIZONTAL) for column in shown]


def reopened(qtbot: QtBot, window: MainWindow, part: str, word: str) -> None:
    """Open the year again once the layout of a part is saved with a word in it."""
    assert window.bridge is not None
    path = window.bridge.session.path
    qtbot.waitUntil(lambda: word in window.settings_store.remembered(part))
    assert window.close_year()
    assert window.open(path)


def frozen(view: RowsView) -> FrozenColumn | None:
    return next((each for each in view.findChildren(FrozenColumn) if each.isVisible()), None)


def test_the_name_stays_in_sight_while_the_table_is_scrolled(qtbot: QtBot, with_sample: MainWindow) -> None:
    view = page_of(with_sample, "indicator").view
    assert frozen(view) is None
    view.horizontalScrollBar().setValue(600)
    names = frozen(view)
    assert names is not None
    assert names.indexAt(QPoint(5, 5)).data() == view.model().index(0, view.rows_model.column_of("name")).data()
    assert names.rowHeight(0) == view.rowHeight(0)
    view.verticalScrollBar().setValue(3)
    assert names.verticalScrollBar().value() == 3
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert view.currentIndex().column() == view.rows_model.column_of("name")
    assert frozen(view) is None


def test_the_frozen_name_never_covers_the_current_cell(qtbot: QtBot, with_sample: MainWindow) -> None:
    view = page_of(with_sample, "activity").view
    view.setFocus()
    view.go_to(view.rows_model.uid(0), view.rows_model.column_of("status"))
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Left)
        names = frozen(view)
        if names is not None and view.currentIndex().column() != names.column:
            assert view.visualRect(view.currentIndex()).left() >= names.width() - 1


def test_hidden_columns_widths_and_sorting_are_remembered(qtbot: QtBot, with_sample: MainWindow) -> None:
    pane = page_of(with_sample, "policy").pane
    usual = headings(pane.view)
    name = pane.model.column_of("name")
    action = next(each for each in pane.columns.menu().actions() if each.text() == "文号")
    action.trigger()
    assert headings(pane.view) == [each for each in usual if each != "文号"]
    pane.view.setColumnWidth(name, 333)
    header = pane.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(name) + 20, 8)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.view.horizontalHeader().isSortIndicatorShown()
    order = [pane.model.uid(row) for row in range(pane.model.rowCount())]
    reopened(qtbot, with_sample, "表 policy", '"sort": ["name"')
    pane = page_of(with_sample, "policy").pane
    assert "文号" not in headings(pane.view)
    assert abs(pane.view.columnWidth(name) - 333) <= 1
    assert [pane.model.uid(row) for row in range(pane.model.rowCount())] == order
    assert pane.view.horizontalHeader().isSortIndicatorShown()
    next(each for each in pane.columns.menu().actions() if each.text() == "全部显示").trigger()
    assert headings(pane.view) == usual


def test_a_splitter_stays_where_it_was_left(qtbot: QtBot, with_sample: MainWindow) -> None:
    with_sample.resize(1440, 900)
    page = page_of(with_sample, "policy")
    handle = page.splitter.handle(1)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(50, 4))
    qtbot.mouseMove(handle, QPoint(50, 64))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(50, 4))
    sizes = page.splitter.sizes()
    reopened(qtbot, with_sample, "分栏 policy", str(sizes[0]))
    again = page_of(with_sample, "policy").splitter
    qtbot.waitUntil(lambda: abs(again.sizes()[0] - sizes[0]) <= 3)


def test_six_payments_are_in_sight_on_a_small_screen(qtbot: QtBot, with_sample: MainWindow) -> None:
    with_sample.resize(1024, 768)
    page = page_of(with_sample, "budget_line")
    pane = page.pane("payment").pane
    page.detail_tabs.setCurrentIndex(2)
    page.view.go_to_group("合计")
    qtbot.waitUntil(lambda: pane.view.viewport().height() >= 6 * pane.view.rowHeight(0))
    assert page.view.viewport().height() >= 3 * page.view.sizeHintForRow(0)


def test_six_budget_lines_are_in_sight_above_the_form_on_a_small_screen(qtbot: QtBot, with_sample: MainWindow) -> None:
    with_sample.resize(1024, 768)
    page = page_of(with_sample, "budget_line")
    qtbot.waitUntil(lambda: page.view.viewport().height() >= 6 * page.view.sizeHintForRow(0))
    page.view.go_to_group("合计")
    page.detail_tabs.setCurrentIndex(2)
    qtbot.waitUntil(
        lambda: page.view.viewport().rect().contains(page.view.visualRect(page.view.currentIndex()).center())
    )


def test_three_lines_of_the_budget_stay_in_sight_with_large_letters(qtbot: QtBot, with_sample: MainWindow) -> None:
    for _ in range(4):
        with_sample.menus.actions["larger"].trigger()
    with_sample.resize(1440, 900)
    page = page_of(with_sample, "budget_line")
    page.detail_tabs.setCurrentIndex(2)
    for _ in range(5):
        QApplication.processEvents()
    qtbot.waitUntil(lambda: page.view.viewport().height() >= 3 * page.view.sizeHintForRow(0))
    with_sample.menus.actions["usual"].trigger()


def test_the_forms_of_the_office_scroll_together(with_sample: MainWindow) -> None:
    with_sample.resize(1024, 600)
    page = page_of(with_sample, "department")
    QApplication.processEvents()
    bars = [each for each in page.findChildren(QScrollArea) if each.verticalScrollBar().isVisible()]
    assert len(bars) == 1
    assert with_sample.bridge is not None
    department = with_sample.bridge.view.single(Department)
    for record, field in ((department, "volunteer_count"), (department, "name")):
        page.go_to(ref_to(record, field))
        box = page.forms["department"].boxes[field]
        assert box.visibleRegion().boundingRect().height() == box.height(), field


def test_a_short_table_leaves_the_room_to_its_form(with_sample: MainWindow) -> None:
    with_sample.resize(1440, 900)
    page = page_of(with_sample, "staffing")
    long, short = page_of(with_sample, "indicator").splitter.sizes(), page_of(with_sample, "survey").splitter.sizes()
    assert page is not None
    assert short[0] < long[0]
    assert short[1] > long[1]


def test_a_form_too_narrow_for_its_fields_gets_a_scroll_bar(with_sample: MainWindow) -> None:
    with_sample.resize(1024, 768)
    page = page_of(with_sample, "activity")
    page.splitter.setSizes([5_000, 1])
    QApplication.processEvents()
    area = page.form
    hidden = area.widget().width() - area.viewport().width()
    assert hidden <= 0 or area.horizontalScrollBar().isVisible()

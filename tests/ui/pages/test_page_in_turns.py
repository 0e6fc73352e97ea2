"""A page that is visited for the first time comes in turns of the event loop, and is whole to whoever needs it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.record_form import RecordForm
from wenlian_desktop.ui.pages.activity_page import ActivityPage
from wenlian_desktop.ui.pages.tab_page import TabPage
from wenlian_desktop.ui.tables.table_pane import TablePane
from wenlian_desktop.ui.window.main_window import MainWindow

COMMON = {field.name for field in Activity.spec.fields.values() if field.shown and not field.rare}


def activities(window: MainWindow) -> TabPage:
    """活动, as a click on the tab shows it."""
    assert window.page is not None
    tab = window.page.pages["活动"]
    window.page.tabs.setCurrentWidget(tab)
    return tab


def labels(tab: TabPage) -> list[str]:
    """The fields in sight, in reading order."""
    boxes = [box for box in tab.findChildren(FieldBox) if box.isVisible()]
    return [box.field.name for box in boxes]


def test_the_table_is_there_at_once_and_the_fields_follow(qtbot: QtBot, with_sample: MainWindow) -> None:
    tab = activities(with_sample)
    assert [pane.isVisible() for pane in tab.findChildren(TablePane)] == [True]
    assert labels(tab) == []
    qtbot.waitUntil(lambda: len(labels(tab)) >= len(COMMON) and len(tab.findChildren(TablePane)) == 3)
    assert set(labels(tab)) >= COMMON
    shown = {box.field.name: box.display_text() for box in tab.findChildren(FieldBox)}
    assert with_sample.bridge is not None
    assert shown["name"] == with_sample.bridge.view.rows(Activity)[0].name


def test_a_group_of_pages_is_entered_without_creating_the_others(with_sample: MainWindow) -> None:
    tab = activities(with_sample)
    before = len(tab.findChildren(TablePane))
    tab.findChildren(QTabBar)[1 if tab.findChildren(QTabBar)[0].objectName() == "pages" else 0].setCurrentIndex(1)
    assert tab.current_spec.title == "绩效指标"
    created = [pane.record.spec.name for pane in tab.findChildren(TablePane)][before:]
    assert created == ["indicator"]


def test_whoever_asks_for_a_field_gets_all(with_sample: MainWindow) -> None:
    tab = activities(with_sample)
    [page] = tab.findChildren(ActivityPage)
    assert page.form is not None
    form = page.form
    assert form.boxes["name"].isVisible()
    assert set(labels(tab)) >= COMMON


def test_tab_goes_through_the_fields_as_they_stand(qtbot: QtBot, with_sample: MainWindow) -> None:
    tab = activities(with_sample)
    qtbot.waitUntil(lambda: len(labels(tab)) >= len(COMMON) and len(tab.findChildren(TablePane)) == 3)
    [form] = tab.findChildren(RecordForm)
    form.focus_field(labels(tab)[0])
    passed: list[str] = []
    while isinstance(box := _box_around(), FieldBox):
        if box.field.name not in passed:
            passed.append(box.field.name)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert passed == labels(tab)[: len(passed)]
    assert set(passed) >= COMMON


def _box_around() -> object:
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, FieldBox):
        widget = widget.parentWidget()
    return widget

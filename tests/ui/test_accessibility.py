"""Every page, side window and dialog as a screen reader is told about them."""

import importlib
import pkgutil
from collections.abc import Iterator
from contextlib import closing

from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from tests.ui.accessible_tree import Role, faces, nameless, side_windows, told, untold, year_page
from tests.ui.conftest import page_of
from wenlian_desktop import ui
from wenlian_desktop.ui.pages.page_registry import PAGES
from wenlian_desktop.ui.window.main_window import MainWindow


def test_every_control_of_every_page_tells_its_name_and_its_state(shared_sample: MainWindow) -> None:
    found = {face: untold(shared_sample) for face in faces(year_page(shared_sample))}
    assert len(found) > 30
    assert {face: controls for face, controls in found.items() if controls} == {}


def test_no_path_says_a_name_twice() -> None:
    for tab, pages in PAGES.items():
        titles = [page.title for page in pages]
        assert len(titles) == len(set(titles))
        assert not {tab, *(page.group for page in pages)} & set(titles)
        assert tab not in [page.group for page in pages]


def test_every_control_of_every_other_window_tells_its_name_and_its_state(shared_sample: MainWindow) -> None:
    found = {}
    for window in side_windows(shared_sample):
        assert window.windowTitle()
        found[type(window)] = untold(window)
    assert {window: controls for window, controls in found.items() if controls} == {}
    for module in pkgutil.walk_packages(ui.__path__, "wenlian_desktop.ui."):
        importlib.import_module(module.name)
    assert found.keys() == set(dialog_classes(QDialog))


def dialog_classes(base: type[QDialog]) -> Iterator[type[QDialog]]:
    """The classes of dialogs of the program that have no further ones below them."""
    for each in base.__subclasses__():
        below = list(dialog_classes(each))
        yield from below
        if not below and each.__module__.startswith("wenlian_desktop."):
            yield each


def test_the_start_page_tells_names_and_states(window: MainWindow) -> None:
    assert untold(window) == []


def test_a_locked_field_tells_that_it_is_locked_and_why(shared_sample: MainWindow) -> None:
    page = page_of(shared_sample, "budget_line")
    page.detail_tabs.setCurrentIndex(0)
    box = page.form.boxes["spent_once"]
    [field] = [each for each in told(box) if each.role == Role.EditableText]
    assert (field.is_read_only, "登记" in field.description) == (True, True)


def test_cells_tell_their_column_their_text_and_their_state(shared_sample: MainWindow) -> None:
    page = page_of(shared_sample, "budget_line")
    elements = told(page.view)
    heads = [each.name.replace("\n", "") for each in elements if each.role == Role.ColumnHeader]
    assert heads[:3] == ["项目", "年初（万元）", "上年结转（万元）"]
    names = {each.name for each in elements}
    assert {"基本支出", "人员经费"} <= names


def test_cells_of_tables_and_trees_tell_their_row_and_column(shared_sample: MainWindow) -> None:
    policies = told(page_of(shared_sample, "policy").view)
    heads = {each.name: each.heads for each in policies if each.role == Role.Cell and each.name}
    assert heads["示财绩〔2023〕12号"] == ("1 示例区区级部门预算绩效管理办法", "文号")
    page = page_of(shared_sample, "budget_line")
    places = {each.description: each.name for each in told(page.view) if each.role == Role.TreeItem}
    assert places["公用经费，年初（万元）"] == "114.80"
    [staff] = [each for each in told(page.view) if each.name == "基本支出"]
    assert (bool(staff.state.expandable), bool(staff.state.expanded)) == (True, True)


def test_what_is_chosen_checked_and_disabled_is_told(shared_sample: MainWindow) -> None:
    page = page_of(shared_sample, "report")
    tabs = {each.name: bool(each.state.selected) for each in told(shared_sample) if each.role == Role.PageTab}
    assert (tabs["报告与部门"], tabs["职责与编制"]) == (True, False)
    assert page is not None
    layout = year_page(shared_sample).working.pages["报告设置"]
    year_page(shared_sample).tabs.setCurrentWidget(layout)
    layout.bring_to_front(0)
    boxes = {each.name: each.state for each in told(shared_sample) if each.role == Role.CheckBox}
    marks = [(bool(boxes[name].checked), bool(boxes[name].checkStateMixed)) for name in ("加盖公章", "附目录")]
    assert marks == [(True, False), (True, True)]  # 是, and 未填
    page = page_of(shared_sample, "explanation")
    [button] = [each for each in told(shared_sample) if each.name == "新增情况说明"]
    assert (button.is_disabled, "按 F7" in button.description) == (True, True)


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


def test_the_walk_finds_what_is_disabled_without_a_reason_and_a_cell_without_a_head(styled_app: QApplication) -> None:
    holder, button, table = QWidget(), QPushButton("存"), QTableWidget(1, 1)
    table.setAccessibleName("表")
    table.setHorizontalHeaderLabels(["名称"])
    table.setItem(0, 0, QTableWidgetItem("甲"))
    button.setEnabled(False)
    column = QVBoxLayout(holder)
    for each in (button, table):
        column.addWidget(each)
    with closing(holder):
        holder.show()
        assert untold(holder) == [
            "QWidget/QPushButton “存”: is disabled without a reason", "QWidget/QTableWidget “甲”: says “1” for its row"
        ]  # fmt: skip

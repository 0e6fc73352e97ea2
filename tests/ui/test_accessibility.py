"""Every page, side window and dialog as a screen reader is told about them."""

import importlib
import pkgutil
from collections.abc import Iterator
from contextlib import closing

from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget

from tests.ui.accessible_tree import Role, faces, nameless, side_windows, told, year_page
from tests.ui.conftest import page_of
from wenlian_desktop import ui
from wenlian_desktop.ui.window.main_window import MainWindow


def test_every_control_of_every_page_has_a_name(shared_sample: MainWindow) -> None:
    found = {face: nameless(shared_sample) for face in faces(year_page(shared_sample))}
    assert len(found) > 30
    assert {face: controls for face, controls in found.items() if controls} == {}


def test_every_control_of_every_other_window_has_a_name(shared_sample: MainWindow) -> None:
    found = {}
    for window in side_windows(shared_sample):
        assert window.windowTitle()
        found[type(window)] = nameless(window)
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
    heads = [each.name.replace("\n", "") for each in elements if each.role == Role.ColumnHeader]
    assert heads[:3] == ["项目", "年初（万元）", "上年结转（万元）"]
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

"""Copying a selection of sorted, filtered and scattered cells: what is seen goes out, nothing else."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of
from tests.ui.tables.test_pasting import CONTROL, PLAIN, SHIFT, click, column, headings, select
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.ui.window.main_window import MainWindow


def copied(qtbot: QtBot, view: Any) -> list[list[str]]:
    """Ctrl+C; the cells of each row on the clipboard."""
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


@pytest.fixture
def pane(with_sample: MainWindow) -> Any:
    return page_of(with_sample, "activity")


def click_cells(qtbot: QtBot, view: Any, *cells: tuple[int, str]) -> None:
    """Click the first cell, Ctrl+click the others."""
    for number, (row, name) in enumerate(cells):
        index = view.model().index(row, headings(view).index(name))
        click(qtbot, view, index, CONTROL if number else PLAIN)


def test_a_sorted_table_is_copied_in_the_order_on_the_screen(qtbot: QtBot, pane: Any) -> None:
    before, header = column(pane.view, "简称"), pane.view.horizontalHeader()
    at = header.sectionViewportPosition(headings(pane.view).index("简称")) + 8
    for _ in range(2):  # the last first
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, PLAIN, QPoint(at, 8))
    seen = column(pane.view, "简称")
    assert seen != before
    select(qtbot, pane.view, 0, 5, "简称")
    assert copied(qtbot, pane.view) == [[name] for name in seen]


def test_a_filtered_table_leaves_out_what_does_not_match(qtbot: QtBot, pane: Any) -> None:
    word = column(pane.view, "简称", 1)[0][:2]
    compose(pane.pane.filter_line, word)
    shown = pane.view.model().rowCount()
    assert 0 < shown < len(pane.pane.model.bridge.view.tables["activity"])
    select(qtbot, pane.view, 0, shown - 1, "简称")
    assert copied(qtbot, pane.view) == [[name] for name in column(pane.view, "简称", shown)]


def test_rows_between_clicked_ones_are_not_copied(qtbot: QtBot, pane: Any) -> None:
    names, kinds = column(pane.view, "简称"), column(pane.view, "类别")
    click_cells(qtbot, pane.view, (4, "类别"), (4, "简称"), (1, "简称"), (1, "类别"))
    order = sorted(["简称", "类别"], key=headings(pane.view).index)
    rows = {"简称": names, "类别": kinds}
    assert copied(qtbot, pane.view) == [[rows[name][row] for name in order] for row in (1, 4)]


def test_columns_between_and_hidden_ones_are_not_copied(qtbot: QtBot, pane: Any) -> None:
    shown = [name for at, name in enumerate(headings(pane.view)) if not pane.view.isColumnHidden(at)]
    first, second, third, fourth = shown[:4]
    click_cells(qtbot, pane.view, (0, first), (0, third))
    assert copied(qtbot, pane.view) == [[column(pane.view, first)[0], column(pane.view, third)[0]]]
    pane.view.setColumnHidden(headings(pane.view).index(second), True)
    select(qtbot, pane.view, 0, 0, first, fourth)
    assert copied(qtbot, pane.view) == [[column(pane.view, name)[0] for name in (first, third, fourth)]]


def test_cells_of_a_staircase_keep_their_columns(qtbot: QtBot, pane: Any) -> None:
    first, second = [name for at, name in enumerate(headings(pane.view)) if not pane.view.isColumnHidden(at)][:2]
    click_cells(qtbot, pane.view, (0, first), (2, second))
    assert copied(qtbot, pane.view) == [[column(pane.view, first)[0], ""], ["", column(pane.view, second)[2]]]


def test_cut_clears_only_the_cells_it_copied(qtbot: QtBot, pane: Any) -> None:
    names = column(pane.view, "简称")
    click_cells(qtbot, pane.view, (0, "简称"), (2, "简称"))
    qtbot.keyClick(pane.view, Qt.Key.Key_X, CONTROL)
    assert QGuiApplication.clipboard().text().splitlines() == [names[0], names[2]]
    assert column(pane.view, "简称") == ["", names[1], "", *names[3:]]


def test_the_budget_tree_copies_the_selected_cells(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "budget_line")
    view, model = page.view, page.model
    first, last = [line for line in model.bridge.view.rows(BudgetLine) if line.category == "项目支出"][:3:2]
    click(qtbot, view, model.index_of(last.uid, 0))
    click(qtbot, view, model.index_of(first.uid, 0), CONTROL)
    assert copied(qtbot, view) == [[first.name], [last.name]]
    click(qtbot, view, model.index_of(first.uid, 0))
    click(qtbot, view, model.index_of(first.uid, 1), SHIFT)
    assert copied(qtbot, view) == [[first.name, model.index_of(first.uid, 1).data()]]


def test_lines_of_a_closed_group_are_not_copied(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "budget_line")
    view, model = page.view, page.model
    projects = [line.name for line in model.bridge.view.rows(BudgetLine) if line.category == "项目支出"]
    view.setFocus()
    view.go_to_group("项目支出")
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    view.collapse(model.group_index("项目支出"))
    names = [row[0] for row in copied(qtbot, view)]
    assert "项目支出" in names
    assert not set(names) & set(projects)

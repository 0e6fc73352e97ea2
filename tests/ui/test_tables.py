"""Tables: models that Qt's own tester finds sound, blocks to and from Excel, rows that come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.domain.interchange import dumped
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.management import Policy
from wenlian_desktop.session import shelf
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.lines import LineEditor
from wenlian_desktop.ui.table_model import RowsModel
from wenlian_desktop.ui.table_view import RowsView


@pytest.fixture
def bridge(dressed: object, tmp_path: Path, sample_text: str) -> Iterator[Bridge]:
    """The sample year without a window."""
    path = tmp_path / "示例.wenlian"
    shelf.load(path, sample_text)
    made = Bridge(path)
    yield made
    made.session.close()


@pytest.fixture
def payments(qtbot: QtBot, bridge: Bridge) -> RowsView:
    view = RowsView(RowsModel(bridge, Payment))
    qtbot.addWidget(view)
    view.show()
    return view


def texts(view: RowsView, row: int, columns: range) -> list[str]:
    return [view.model().index(row, column).data() for column in columns]


def paste(view: RowsView, qtbot: QtBot, text: str, row: int, column: int) -> None:
    QGuiApplication.clipboard().setText(text)
    view.setCurrentIndex(view.model().index(row, column))
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("record", [cls for cls in CATALOGUE if cls.spec.shown], ids=lambda cls: cls.spec.name)
def test_every_model_is_sound_through_edits_insertions_deletions_and_undo(bridge: Bridge, record: type) -> None:
    model = RowsModel(bridge, record)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    session, name = bridge.session, record.spec.name
    if not record.spec.single:
        uid = session.add(name, model.uid(0) if model.rowCount() else None)
        session.delete(name, [uid])
        session.undo()
    field = next(iter(record.spec.fields))
    session.enter(Ref(name, model.uid(0), field), "无")
    while session.history.undo_name:
        session.undo()
    assert model.rowCount() == len(bridge.view.tables[name])
    del tester


def test_rows_that_make_room_for_new_ones_keep_their_order(bridge: Bridge) -> None:
    model = RowsModel(bridge, Policy)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first, rest = model.uid(0), [model.uid(row) for row in range(1, model.rowCount())]
    made = [bridge.session.add("policy", first) for _ in range(14)]
    assert [model.uid(row) for row in range(model.rowCount())] == [first, *reversed(made), *rest]
    for _ in made:
        bridge.session.undo()
    assert [model.uid(row) for row in range(model.rowCount())] == [first, *rest]
    del tester


def test_headers_carry_the_unit(payments: RowsView) -> None:
    header = [payments.model().headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert header == ["预算项目", "支付日期", "支出数（元）"]


def test_a_block_goes_out_and_comes_back_as_it_was(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    before = dumped(bridge.view)
    model = payments.model()
    block = QItemSelection(model.index(0, 0), model.index(3, 4))
    payments.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(payments, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert len(copied.splitlines()) == 4
    qtbot.keyClick(payments, Qt.Key.Key_Delete)
    assert texts(payments, 2, range(1, 5)) == ["", "", "", ""]
    paste(payments, qtbot, copied, 0, 0)
    assert dumped(bridge.view) == before


def test_a_pasted_block_takes_the_good_cells_and_names_the_rest(
    qtbot: QtBot, payments: RowsView, bridge: Bridge
) -> None:
    told: list[str] = []
    payments.told.connect(told.append)
    last = payments.model().rowCount() - 1
    paste(payments, qtbot, "3月5日\t１，２００.5", last, 1)
    assert texts(payments, last, range(1, 3)) == ["2024-03-05", "1,200.50"]
    paste(payments, qtbot, "6月31日\t8O0", last, 1)
    assert texts(payments, last, range(1, 3)) == ["6月31日", "8O0"]
    assert told[0] == "2格读不出来，已留在格中待改：支付日期：“6月31日”不存在：2024年6月没有31日。"
    tip = payments.model().index(last, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "支出数：“8O0”不是有效的数：第2个字符是“O”，不是数字0。"


def test_a_cell_of_several_lines_pastes_as_one_cell(qtbot: QtBot, payments: RowsView) -> None:
    paste(payments, qtbot, '"某某公司\n（代收）"\t布展', 0, 3)
    assert texts(payments, 0, range(3, 5)) == ["某某公司 （代收）", "布展"]


def test_enter_in_the_last_row_makes_a_new_one_and_deletion_is_undone(
    qtbot: QtBot, payments: RowsView, bridge: Bridge
) -> None:
    rows = payments.model().rowCount()
    payments.setCurrentIndex(payments.model().index(rows - 1, 2))
    qtbot.keyClick(payments, Qt.Key.Key_Return)
    assert (payments.model().rowCount(), payments.currentIndex().row()) == (rows + 1, rows)
    before = dumped(bridge.view)
    payments.delete_rows()
    assert payments.model().rowCount() == rows
    bridge.session.undo()
    assert dumped(bridge.view) == before


def test_chinese_is_typed_into_a_cell(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    payments.setCurrentIndex(payments.model().index(0, 3))
    qtbot.keyClick(payments, Qt.Key.Key_F2)
    editor = payments.findChild(LineEditor)
    editor.selectAll()
    compose(editor, "示例文化服务公司")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bridge.view.rows(Payment)[0].payee == "示例文化服务公司")


def test_a_renamed_line_is_renamed_in_the_payments(payments: RowsView, bridge: Bridge) -> None:
    line = bridge.view.rows(Payment)[0].line
    assert line is not None
    bridge.session.enter(Ref("budget_line", line, "name"), "改名后的项目")
    assert texts(payments, 0, range(1)) == ["改名后的项目"]
    assert bridge.view.rows(BudgetLine).find(line) is not None

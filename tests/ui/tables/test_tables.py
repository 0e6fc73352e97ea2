"""Tables: valid item models, copy and paste with Excel, undo of deleted rows."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.ui.conftest import compose
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import BudgetLine, MonthlyPlan, Payment
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.management import Policy, Section
from wenlian_desktop.domain.values.fields import Floor, Kind, Ref
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.budget.budget_model import BudgetTreeModel
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.line_editors import LineEditor
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.tables import row_filter
from wenlian_desktop.ui.tables.selection_sum import sum_text
from wenlian_desktop.ui.tables.table_model import RowsModel
from wenlian_desktop.ui.tables.table_pane import TablePane
from wenlian_desktop.ui.tables.table_view import RowsView


@pytest.fixture
def bridge(styled_app: object, tmp_path: Path) -> Iterator[Bridge]:
    """The sample year without a window."""
    path = tmp_path / "示例.wenlian"
    write_sample(path)
    created = Bridge(path)
    yield created
    created.session.close()


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
    created = [bridge.session.add("policy", first) for _ in range(14)]
    assert [model.uid(row) for row in range(model.rowCount())] == [first, *reversed(created), *rest]
    for _ in created:
        bridge.session.undo()
    assert [model.uid(row) for row in range(model.rowCount())] == [first, *rest]
    del tester


def test_headers_carry_the_unit(payments: RowsView) -> None:
    header = [payments.model().headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert header == ["预算项目", "支付日期", "支出数（元）"]


def test_a_block_goes_out_and_comes_back_as_it_was(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    before = year_to_json(bridge.view)
    model = payments.model()
    block = QItemSelection(model.index(0, 0), model.index(3, 4))
    payments.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(payments, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert len(copied.splitlines()) == 4
    qtbot.keyClick(payments, Qt.Key.Key_Delete)
    assert texts(payments, 2, range(1, 5)) == ["", "", "", ""]
    paste(payments, qtbot, copied, 0, 0)
    assert year_to_json(bridge.view) == before


def test_a_pasted_block_takes_the_good_cells_and_names_the_rest(
    qtbot: QtBot, payments: RowsView, bridge: Bridge
) -> None:
    messages: list[str] = []
    payments.message.connect(messages.append)
    last = payments.model().rowCount() - 1
    paste(payments, qtbot, "3月5日\t１，２００.5", last, 1)
    assert texts(payments, last, range(1, 3)) == ["2024-03-05", "1,200.50"]
    paste(payments, qtbot, "6月31日\t8O0", last, 1)
    assert texts(payments, last, range(1, 3)) == ["6月31日", "8O0"]
    assert messages[0] == "2格读不出来，已留在格中待改：支付日期：“6月31日”不存在：2024年6月没有31日。"
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
    before = year_to_json(bridge.view)
    payments.delete_rows()
    assert payments.model().rowCount() == rows
    bridge.session.undo()
    assert year_to_json(bridge.view) == before


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


def test_a_choice_from_the_list_is_taken_at_once(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    column = payments.rows_model.column_of("method")
    payments.setCurrentIndex(payments.model().index(0, column))
    payments.setFocus()
    qtbot.keyClick(payments, Qt.Key.Key_F2)
    editor = payments.findChild(ChoiceEditor)
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    popup = editor.view()
    qtbot.keyClick(popup, Qt.Key.Key_End)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert bridge.view.rows(Payment)[0].method == "其他"


def test_typing_on_a_cell_replaces_it_and_enter_goes_down(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    payments.setCurrentIndex(payments.model().index(0, 2))
    payments.setFocus()
    qtbot.keyClick(payments, Qt.Key.Key_8)
    qtbot.keyClicks(payments.findChild(LineEditor), "00")
    qtbot.keyClick(payments.findChild(LineEditor), Qt.Key.Key_Return)
    assert bridge.view.rows(Payment)[0].amount == 80_000
    assert (payments.currentIndex().row(), payments.currentIndex().column()) == (1, 2)
    qtbot.keyClick(payments, Qt.Key.Key_F2)
    qtbot.keyClick(payments.findChild(LineEditor), Qt.Key.Key_Tab)
    assert (payments.currentIndex().row(), payments.currentIndex().column()) == (1, 3)
    qtbot.keyClick(payments, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert payments.currentIndex().row() == 0


def test_chinese_typed_on_a_cell_opens_its_editor(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    payments.setCurrentIndex(payments.model().index(0, 4))
    payments.setFocus()
    QApplication.sendEvent(payments, QInputMethodEvent("bu'zhan", []))
    editor = payments.findChild(LineEditor)
    assert editor.is_composing
    qtbot.keyClick(payments, Qt.Key.Key_Return)  # belongs to the input method
    assert (editor.isVisible(), payments.currentIndex().row()) == (True, 0)
    compose(payments, "布展")
    assert (editor.text(), editor.is_composing) == ("布展", False)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bridge.view.rows(Payment)[0].purpose == "布展")


def test_a_block_wider_than_the_table_names_what_lay_past_its_edge(
    qtbot: QtBot, payments: RowsView, bridge: Bridge
) -> None:
    messages: list[str] = []
    payments.message.connect(messages.append)
    last = payments.model().columnCount() - 1
    paste(payments, qtbot, "30201 办公费\t甲\t乙\n30202 印刷费\t丙\t", 0, last)
    assert messages == ["右边放不下的3格没有粘贴：“甲”、“乙”、“丙”。"]
    assert texts(payments, 1, range(last, last + 1)) == ["30202 印刷费"]


def test_a_block_longer_than_the_table_makes_rows_in_one_step(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    before, rows = year_to_json(bridge.view), payments.model().rowCount()
    paste(payments, qtbot, "公用经费\t3月5日\t1\n公用经费\t3月6日\t2\n公用经费\t3月7日\t3\n", rows - 1, 0)
    assert payments.model().rowCount() == rows + 2
    assert texts(payments, rows + 1, range(3)) == ["公用经费", "2024-03-07", "3.00"]
    bridge.session.undo()
    assert year_to_json(bridge.view) == before


def test_cut_fill_down_and_today(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    payments.setFocus()
    first = texts(payments, 0, range(5))
    payments.select_block(0, 0, 2, 4)
    qtbot.keyClick(payments, Qt.Key.Key_D, control)
    assert texts(payments, 2, range(5)) == first
    assert bridge.session.history.undo_name == "向下填充10格"
    payments.select_block(0, 3, 0, 4)
    qtbot.keyClick(payments, Qt.Key.Key_X, control)
    assert QGuiApplication.clipboard().text() == "\t".join(first[3:]) + "\n"
    assert texts(payments, 0, range(3, 5)) == ["", ""]
    payments.select_block(0, 0, 1, 2)
    qtbot.keyClick(payments, Qt.Key.Key_Semicolon, control)
    assert texts(payments, 1, range(1, 3)) == [date.today().isoformat(), first[2]]


def test_filling_down_keeps_a_reference_whose_name_two_rows_share(
    qtbot: QtBot, payments: RowsView, bridge: Bridge
) -> None:
    line = bridge.view.rows(BudgetLine)[0]
    bridge.session.enter(Ref("budget_line", bridge.view.rows(BudgetLine)[1].uid, "name"), str(line.name))
    payments.select_block(0, 0, 1, 0)
    bridge.session.enter(payments.rows_model.ref(payments.model().index(0, 0)), line.uid)
    qtbot.keyClick(payments, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert bridge.view.rows(Payment)[1].line == line.uid


def test_the_selection_is_summed(qtbot: QtBot, payments: RowsView, bridge: Bridge) -> None:
    received: list[str] = []
    payments.sum_changed.connect(received.append)
    payments.select_block(0, 1, 2, 3)
    qtbot.waitUntil(lambda: bool(received) and bool(received[-1]))
    amounts = [bridge.view.rows(Payment)[row].amount or 0 for row in range(3)]
    assert received[-1] == f"合计 {sum(amounts) / 100:,.2f}元 · 计数 3"
    payments.select_block(0, 1, 0, 3)
    qtbot.waitUntil(lambda: received[-1] == "")


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([("人次", Kind.PERSON_TIMES, Floor(200, "余")), ("人次", Kind.PERSON_TIMES, Floor(1300))],
         "合计 1,500人次以上 · 计数 2"),
        ([("人", Kind.COUNT, 1), ("人", Kind.COUNT, None), ("人", Kind.COUNT, 4)], "合计 5人 · 计数 2"),
        ([("元", Kind.YUAN, 100), ("万元", Kind.WAN_YUAN, 100)], "计数 2"),
        ([("万元", Kind.WAN_YUAN, 1_093_400_000), ("万元", Kind.WAN_YUAN, 1)], "合计 1,093.400001万元 · 计数 2"),
        ([("%", Kind.PERCENT, 9000), ("%", Kind.PERCENT, 9100)], "计数 2"),
        ([("年", Kind.COUNT, 2024), ("年", Kind.COUNT, 2025)], "计数 2"),
        ([("元", Kind.YUAN, 100)], ""),
    ],
)  # fmt: skip
def test_sums(numbers: list[tuple[str, Kind, object]], text: str) -> None:
    assert sum_text(numbers) == text


def test_the_filter_narrows_as_one_types_and_keeps_the_current_row(
    qtbot: QtBot, bridge: Bridge, styled_app: object
) -> None:
    pane = TablePane(PageContext(bridge), Payment)
    qtbot.addWidget(pane)
    pane.show()
    total = pane.model.rowCount()
    pane.view.go_to(pane.model.uid(30), 2)
    uid, amount = pane.model.uid(30), bridge.view.rows(Payment)[30].amount or 0
    compose(pane.filter_line, f"{amount / 100:,.2f}")
    qtbot.waitUntil(lambda: pane.model.rowCount() < total)
    assert pane.view.current_uid() == uid
    assert pane.count_label.text() == f"{pane.model.rowCount()} / {total} 条"
    pane.filter_line.setText("没有这样的支出")
    assert pane.empty_state.isVisible()
    qtbot.keyClick(pane.filter_line, Qt.Key.Key_Escape)
    assert (pane.model.rowCount(), pane.view.current_uid()) == (total, uid)


def test_on_a_slow_machine_the_filter_finds_the_same_a_little_at_a_time(
    qtbot: QtBot, bridge: Bridge, styled_app: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_filter, "SLICE_SECONDS", 0.0)
    pane = TablePane(PageContext(bridge), Payment)
    qtbot.addWidget(pane)
    pane.show()
    pane.view.go_to(pane.model.uid(130), 2)
    uid = pane.model.uid(130)
    compose(pane.filter_line, f"{(bridge.view.rows(Payment)[130].amount or 0) / 100:,.2f}")
    assert pane.model.is_filtering
    qtbot.waitUntil(lambda: not pane.model.is_filtering)
    assert (pane.count_label.text(), pane.view.current_uid()) == ("3 / 139 条", uid)


def test_header_clicks_sort_up_down_and_back(payments: RowsView, bridge: Bridge) -> None:
    natural = [payments.rows_model.uid(row) for row in range(payments.model().rowCount())]
    amounts = {row.uid: row.amount or 0 for row in bridge.view.rows(Payment)}
    orders = []
    for _ in range(3):
        payments.sort_by(2)
        orders.append([amounts[payments.rows_model.uid(row)] for row in range(payments.model().rowCount())])
    assert orders[0] == sorted(amounts.values())
    assert orders[1] == sorted(amounts.values(), reverse=True)
    assert [payments.rows_model.uid(row) for row in range(payments.model().rowCount())] == natural


def test_sorting_by_names_goes_by_pinyin_and_leaves_the_empty_ones_last(bridge: Bridge) -> None:
    model = RowsModel(bridge, Policy)
    first = bridge.view.rows(Policy)[0]
    for name, row in zip(("章程", "安全制度", "办法"), list(bridge.view.rows(Policy))[1:4], strict=True):
        bridge.session.enter(Ref("policy", row.uid, "name"), name)
    bridge.session.delete("policy", [row.uid for row in list(bridge.view.rows(Policy))[4:]])
    bridge.session.add("policy")
    bridge.session.delete("policy", [first.uid])
    model.sort(0)
    assert [model.index(row, 0).data() for row in range(4)] == ["安全制度", "办法", "章程", ""]


def test_models_stay_sound_under_filter_sort_and_scope(bridge: Bridge) -> None:
    model = RowsModel(bridge, Payment)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    line = bridge.view.rows(BudgetLine)[1].uid
    model.show_only(lambda row: row.line == line, line=line)
    model.sort(2, Qt.SortOrder.DescendingOrder)
    count = model.rowCount()
    created = model.add_row(model.uid(2))
    assert model.uid(model.rowCount() - 1) == created or model.row_of(created) is not None
    bridge.session.enter(Ref("payment", created, "line"), "人员经费")
    assert (model.row_of(created), model.rowCount()) == (None, count)
    bridge.session.undo()
    assert model.row_of(created) is not None
    model.filter("2024-03")
    bridge.session.delete(model.record, [model.uid(0)])
    bridge.session.undo()
    model.show_only(None)
    model.filter("")
    model.sort(-1)
    assert [model.uid(row) for row in range(model.rowCount())] == [row.uid for row in bridge.view.rows(Payment)]
    del tester


def test_the_budget_tree_is_sound_through_edits_moves_and_undo(bridge: Bridge) -> None:
    model = BudgetTreeModel(bridge)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    session = bridge.session
    lines = [line.uid for line in bridge.view.rows(BudgetLine)]
    created = session.add("budget_line", lines[3])
    session.enter(Ref("budget_line", created, "category"), "项目支出")
    session.enter(Ref("budget_line", lines[0], "category"), "其他支出")
    session.delete("budget_line", [lines[4]])
    while session.history.undo_name:
        session.undo()
    assert [uid for name in ("基本支出", "项目支出") for uid in model.lines_under(model.group_index(name))] == lines
    del tester


def test_an_edit_far_away_repaints_nothing_here(bridge: Bridge) -> None:
    model = RowsModel(bridge, Payment)
    changes: list[object] = []
    model.dataChanged.connect(lambda *what: changes.append(what))
    model.modelReset.connect(lambda: changes.append("reset"))
    bridge.session.enter(Ref("policy", bridge.view.rows(Policy)[0].uid, "name"), "改名")
    bridge.session.save_draft(Ref("policy", bridge.view.rows(Policy)[0].uid, "number"), "1")
    assert changes == []
    bridge.session.enter(Ref("payment", model.uid(7), "purpose"), "改名")
    assert [(top.row(), bottom.row()) for top, bottom, *_ in changes] == [(7, 7)]


def test_a_computed_cell_says_how_it_is_computed(bridge: Bridge) -> None:
    model = RowsModel(bridge, Indicator)
    column = next(place for place, each in enumerate(model.columns) if each.caption.startswith("完成率"))
    index = model.index(0, column)
    assert index.data() == "107.22%"
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("“完成率”由完成值÷目标值")


def test_a_month_of_a_line_kept_otherwise_takes_nothing_and_says_why(bridge: Bridge) -> None:
    model = RowsModel(bridge, MonthlyPlan)
    locked = [
        row for row in range(model.rowCount()) if model.not_editable_reason(model.index(row, model.column_of("spent")))
    ]
    modes = {bridge.view.rows(BudgetLine).find(bridge.view.rows(MonthlyPlan)[row].line).mode for row in locked}
    assert modes == {"逐笔", "全年一次"}
    messages: list[str] = []
    view = RowsView(model)
    view.message.connect(messages.append)
    QGuiApplication.clipboard().setText("5\n")
    view.setCurrentIndex(model.index(locked[0], model.column_of("spent")))
    view.cell_actions.paste()
    assert messages[0].startswith("1格不能修改，没有粘贴：")
    view.deleteLater()


def test_a_long_text_keeps_its_paragraphs_in_a_cell(qtbot: QtBot, bridge: Bridge, styled_app: object) -> None:
    view = RowsView(RowsModel(bridge, Section))
    qtbot.addWidget(view)
    view.show()
    text = bridge.view.rows(Section)[0].content
    assert text is not None
    assert "\n" in text
    view.setCurrentIndex(view.model().index(0, 1))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(LongTextEditor)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    compose(editor, "新的一段。")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert bridge.view.rows(Section)[0].content == f"{text}\n新的一段。"

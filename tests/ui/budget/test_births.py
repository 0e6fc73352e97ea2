"""New budget lines: born in the class they stand in; the tree tells units, classes and what was taken back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, page_of
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.ui.tables.editable_model import MarkRole
from wenlian_desktop.ui.window.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def lines(window: MainWindow) -> list[tuple[str | None, str | None, str | None]]:
    assert window.bridge is not None
    return [(row.name, row.category, row.mode) for row in window.bridge.view.rows(BudgetLine)]


def test_a_line_is_born_in_the_class_that_is_selected(qtbot: QtBot, opened: MainWindow) -> None:
    page = page_of(opened, "budget_line")
    for group, name in (("项目支出", "惠民演出"), ("基本支出", "人员"), ("基本支出", "公用"), ("其他支出", "其他")):
        page.view.go_to_group(group)
        qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
        assert opened.bridge is not None
        opened.bridge.enter(page.form.boxes["name"].ref, name)
    assert lines(opened) == [
        ("惠民演出", "项目支出", "逐笔"), ("人员", "人员经费", "逐月"), ("公用", "公用经费", "逐月"),
        ("其他", "其他支出", "全年一次"),
    ]  # fmt: skip
    page.view.go_to(page.model.lines_under(page.model.group_index("项目支出"))[0])
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    assert ("项目支出", "逐笔") in [each[1:] for each in lines(opened) if each[0] is None]


def test_spending_is_shown_with_the_two_places_of_the_report(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = page_of(with_sample, "budget_line")
    line = next(row for row in with_sample.bridge.view.rows(BudgetLine) if row.name == "公用经费")
    assert page.model.index_of(line.uid, 5).data() == "91.72"
    with_sample.bridge.session.add("payment", line=line.uid, amount=5_050)
    cell = page.model.index_of(line.uid, 5)
    assert cell.data() == "91.73"
    assert cell.data(Qt.ItemDataRole.ToolTipRole).startswith("精确到分：91.7")
    page.view.setCurrentIndex(cell)
    page.view.cell_actions.copy()
    assert QGuiApplication.clipboard().text().strip() == "91.72505"  # what is added up elsewhere is exact


def test_pasted_lines_take_their_class_from_group_and_name(qtbot: QtBot, opened: MainWindow) -> None:
    page = page_of(opened, "budget_line")
    page.view.setFocus()
    page.view.go_to_group("基本支出")
    QGuiApplication.clipboard().setText("人员经费\t100\n公用经费\t50")
    qtbot.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    page.view.go_to_group("项目支出")
    QGuiApplication.clipboard().setText("惠民演出\t30")
    qtbot.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    page.view.go_to_group("合计")
    QGuiApplication.clipboard().setText("公用经费（追加）\t5\n其他\t1")
    qtbot.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    assert lines(opened) == [
        ("人员经费", "人员经费", "逐月"), ("公用经费", "公用经费", "逐月"), ("惠民演出", "项目支出", "逐笔"),
        ("公用经费（追加）", "公用经费", "逐月"), ("其他", None, None),
    ]  # fmt: skip


def test_the_table_of_all_lines_has_its_columns_in_the_order_of_the_tree(with_sample: MainWindow) -> None:
    page = page_of(with_sample, "budget_line")
    page.view.go_to_group("合计")
    table, tree = page.lines.pane.model, page.model
    heads = [
        [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in range(model.columnCount())]
        for model in (table, tree)
    ]
    words = "名称", "年初", "上年结转", "支出（", "支出类别", "登记方式"
    seen = [[word for head in each for word in words if word in head.replace("\n", "")] for each in heads]
    assert list(dict.fromkeys(seen[0])) == list(words)
    assert list(dict.fromkeys(seen[1])) == list(words[1:])  # the first is called 项目


def test_heads_tell_units_and_the_class_has_a_column(with_sample: MainWindow) -> None:
    with_sample.resize(1440, 900)
    page = page_of(with_sample, "budget_line")
    heads = [page.model.headerData(place, Qt.Orientation.Horizontal) for place in range(page.model.columnCount())]
    assert [head.replace("\n", "") for head in heads[1:6]] == [
        "年初（万元）", "上年结转（万元）", "调整（万元）", "全年（万元）", "支出（万元）"
    ]  # fmt: skip
    classes = heads.index("支出类别")
    group = page.model.group_index("基本支出")
    assert [page.model.index(row, classes, group).data() for row in range(2)] == ["人员经费", "公用经费"]


def test_money_taken_back_is_seen_in_the_tree(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = page_of(with_sample, "budget_line")
    line = with_sample.bridge.view.rows(BudgetLine)[0]
    cell = page.model.index_of(line.uid, 3)
    assert not cell.data(MarkRole)
    with_sample.bridge.session.add("budget_change", kind="收回", line=line.uid, amount=3_000_000)
    cell = page.model.index_of(line.uid, 3)
    assert cell.data(MarkRole) == "收"
    assert "另有收回3.00万元" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_ctrl_d_fills_down_in_the_tree(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "budget_line")
    group = page.model.group_index("项目支出")
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(0, 2, group))
    for _ in range(2):
        qtbot.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    before = page.model.index(0, 2, group).data()
    qtbot.keyClick(page.view, Qt.Key.Key_D, CONTROL)
    assert [page.model.index(row, 2, group).data() for row in range(3)] == [before] * 3


def test_payments_of_the_whole_office_are_in_one_table_and_take_new_ones(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = page_of(with_sample, "budget_line")
    pane = page.pane("payment").pane
    page.detail_tabs.setCurrentIndex(2)
    page.view.go_to_group("合计")
    number = len(with_sample.bridge.view.tables["payment"])
    assert pane.model.rowCount() == number
    qtbot.mouseClick(pane.add_button, Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == number + 1


def test_a_note_is_written_from_the_menu_of_a_table_below_the_tree(
    with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    page = page_of(with_sample, "budget_line")
    page.detail_tabs.setCurrentIndex(2)
    pane = page.pane("payment").pane
    page.view.go_to_group("合计")
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.view.model().index(0, 2))
    dialogs.entered_note = ("凭证待补", False)
    [line] = [each for each in pane.view.context_menu().actions() if each.text().startswith("备注")]
    line.trigger()
    assert with_sample.bridge is not None
    assert "凭证待补" in [note.comment for note in with_sample.bridge.view.rows(FieldNote)]


def test_what_lacks_spending_leads_to_its_table(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    assert opened.page is not None
    opened.bridge.session.add("budget_line", name="展览", category="项目支出", mode="逐笔", initial_fiscal=80_000)
    page = page_of(opened, "budget_line")
    opened.page.run_checks()
    line = opened.page.pages["预算执行"].next_step_line
    assert "影响28分" in line.sentence.text()
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert page.detail_tabs.tabText(page.detail_tabs.currentIndex()) == "支出"
    assert opened.focusWidget() is page.pane("payment").pane.add_button

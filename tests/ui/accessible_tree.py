"""The window as a screen reader is told about it: a walk over the accessible tree, and over all pages and windows."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.session.taking_in.offers import report_of_2024
from tests.ui.conftest import page_of
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.session.exporting import annual_report, unprintable
from wenlian_desktop.session.past.changed_rows import ChangedRow
from wenlian_desktop.session.past.damage import Damage
from wenlian_desktop.session.past.former_values import FormerValue
from wenlian_desktop.session.taking_in.pasted_tables import pasted_columns
from wenlian_desktop.session.taking_in.report_files import ReadReport
from wenlian_desktop.session.taking_in.table_files import read_pasted_table
from wenlian_desktop.session.taking_in.take_in import Source
from wenlian_desktop.ui.clearing.clear_dialog import ClearDialog
from wenlian_desktop.ui.editing.figure_picker import FigurePicker
from wenlian_desktop.ui.kit.asking.text_dialogs import ExplanationDialog, NoteDialog, ResultDialog, TextDialog
from wenlian_desktop.ui.outlines.outline_window import OutlineWindow
from wenlian_desktop.ui.output.report_parts_dialog import ReportPartsDialog
from wenlian_desktop.ui.output.unprintable_dialog import UnprintableDialog
from wenlian_desktop.ui.pages.damaged_rows_window import DamagedRowsWindow
from wenlian_desktop.ui.pages.year_page import TABS, YearPage
from wenlian_desktop.ui.past.former_values_dialog import FormerValuesDialog
from wenlian_desktop.ui.past.moments_window import MomentsWindow
from wenlian_desktop.ui.scoring.scheme_window import SchemeWindow
from wenlian_desktop.ui.scoring.trial_window import TrialWindow
from wenlian_desktop.ui.start.carry_dialog import CarryDialog
from wenlian_desktop.ui.tables.headed_paste import HeadMappingDialog
from wenlian_desktop.ui.taking_in.table_window import TableWindow
from wenlian_desktop.ui.taking_in.taking_in_window import TakingInWindow
from wenlian_desktop.ui.taking_in.uses import Use
from wenlian_desktop.ui.window.crash_window import CrashWindow
from wenlian_desktop.ui.window.main_window import MainWindow

Role = QAccessible.Role
OWN_KEY = "（Alt+"  # in the name of a button inside a field that the field presses at this key
ENTRIES = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.Link,
    Role.RadioButton,
    Role.SpinBox,
}
CONTROLS = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.ComboBox, Role.EditableText, Role.Link, Role.List, Role.PageTab,
    Role.PageTabList, Role.RadioButton, Role.Slider, Role.SpinBox, Role.Table, Role.Tree, Role.Graphic, Role.Chart,
    Role.ProgressBar, Role.ColumnHeader, Role.Dialog, Role.MenuItem, Role.Document,
}  # fmt: skip


LAST_ROW_LOOKED_AT = 1  # of a table, where the heads of cells are asked for


class Told(NamedTuple):
    """What is told of one element."""

    role: QAccessible.Role
    name: str
    value: str
    description: str
    is_focusable: bool
    is_read_only: bool
    is_disabled: bool
    path: str
    state: QAccessible.State
    heads: tuple[str, str]  # of a cell: of its row and of its column


def _heads(element: QAccessibleInterface) -> tuple[str, str]:
    """Of a cell of a tree: the place of its column, where that is not the first, for want of a head."""
    cell = element.tableCellInterface() if element.role() in (Role.Cell, Role.TreeItem) else None
    if cell is None or cell.rowIndex() > LAST_ROW_LOOKED_AT:
        return "", ""
    rows, columns = (
        "".join(head.text(QAccessible.Text.Name) for head in heads)
        for heads in (cell.rowHeaderCells(), cell.columnHeaderCells())
    )
    return (str(cell.columnIndex() or "") if element.role() == Role.TreeItem else rows), columns


def told(widget: QWidget) -> list[Told]:
    """Everything visible in a widget, in the order of the tree."""
    QApplication.processEvents()
    return list(_walk(QAccessible.queryAccessibleInterface(widget), type(widget).__name__))


def _walk(element: QAccessibleInterface, path: str) -> Iterator[Told]:
    state = element.state()
    if not element.isValid() or (state.invisible and not state.offscreen):
        return
    text = [
        element.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    ]
    flags = bool(state.focusable), bool(state.readOnly), bool(state.disabled)
    yield Told(element.role(), *text, *flags, path, state, _heads(element))
    for place in range(element.childCount()):
        child = element.child(place)
        if child is not None:
            owner = child.object()
            yield from _walk(child, f"{path}/{type(owner).__name__}" if owner is not None else path)


def nameless(widget: QWidget) -> list[str]:
    """The controls of a widget that a screen reader could only call by their kind."""
    return sorted(
        {f"{each.path}: {each.role.name}" for each in told(widget) if each.role in CONTROLS and not each.name}
    )


def untold(widget: QWidget) -> list[str]:
    """What a screen reader could not say of the names and states in a widget."""
    elements = told(widget)
    found = [f"{each.path} “{each.name}”: {fault}" for each in elements for fault in _faults(each)]
    tabs = [each for each in elements if each.role == Role.PageTab]
    groups = {each.path for each in tabs}
    found += [f"{path}: no tab is selected" for path in groups if not _has_selected(tabs, path)]
    return sorted(set(found))


def _has_selected(tabs: list[Told], path: str) -> bool:
    return any(each.state.selected for each in tabs if each.path == path)


def _faults(each: Told) -> Iterator[str]:
    if each.role in CONTROLS and not each.name:
        yield f"{each.role.name} without a name"
    if each.role in ENTRIES and each.is_disabled and not each.description:
        yield "is disabled without a reason"
    if each.role in ENTRIES and not (each.is_disabled or each.is_focusable or OWN_KEY in each.name):
        yield "cannot have the focus"
    if each.role == Role.EditableText and not each.is_disabled:
        if not (each.is_read_only or each.state.editable):
            yield "is neither read-only nor editable"
        if each.is_read_only and not each.description:
            yield "is read-only without a reason"
    if each.role in (Role.CheckBox, Role.RadioButton) and not each.state.checkable:
        yield "cannot be checked"
    if each.role in (Role.Cell, Role.TreeItem):
        yield from _faults_of_cell(each)


def _faults_of_cell(each: Told) -> Iterator[str]:
    row, column = each.heads
    if not each.state.selectable and not each.is_disabled:
        yield "cannot be selected"
    if each.role == Role.Cell and column and not row.strip(" 0123456789"):
        yield f"says “{row}” for its row"
    if each.role == Role.TreeItem and row and column.replace("\n", "") not in each.description:
        yield f"does not say “{column}”"


def year_page(window: MainWindow) -> YearPage:
    assert window.page is not None
    return window.page


def faces(page: YearPage) -> Iterator[str]:
    """Brings every page that the year has a use for to the front, and every table below the budget."""
    for place, title in enumerate(TABS):
        page.tabs.setCurrentIndex(place)
        tab = page.current_tab
        for number in range(len(tab.page_specs) if tab is not None else 0):
            assert tab is not None
            if not tab.page_specs[number].is_seen(page.bridge.view):
                continue
            shown = tab.bring_to_front(number)
            details = getattr(shown, "detail_tabs", None)
            for below in range(details.count() if details is not None else 0):
                details.setCurrentIndex(below)
                yield f"{title} › {tab.page_specs[number].title} › {details.tabText(below)}"
            yield f"{title} › {tab.page_specs[number].title}"
        yield title


def side_windows(window: MainWindow) -> Iterator[QDialog]:
    """Every other window of the program, shown in turn."""
    for each in _created_windows(window):
        each.show()
        yield each
        each.close()


def _created_windows(window: MainWindow) -> Iterator[QDialog]:
    page, sides = year_page(window), window.side_windows
    sides.show_help()
    sides.show_search(page)
    sides.show_replace(page)
    sides.show_trail(page)
    sides.show_preflight()
    sides.compare()
    for each in (sides.help, sides.search, sides.replace, sides.trail, sides.preflight, sides.comparison):
        assert each is not None
        yield each
    score = page_of(window, "score_entry")
    yield TrialWindow(page.bridge.view, score.ledger, window)
    yield SchemeWindow(page.bridge, page.dialogs, window)
    yield OutlineWindow(page.bridge, page.dialogs, window)
    yield ExplanationDialog("支出超过预算。", "核对。", "", "张三", window)
    yield NoteDialog("部门 › 编制", "原因", "", False, window)
    yield TextDialog("为什么解封？", "解封", "取消", window)
    yield CrashWindow("details", window)
    yield ResultDialog("已归档。", "打开文件夹", "包摘要 SHA-256：" + "0" * 64, window)
    line = page.bridge.view.rows(BudgetLine)[0]
    damaged = ChangedRow("人员经费", lambda record, uid: "人员经费", line, replace(line, name="公用经费"))
    yield DamagedRowsWindow(Damage((damaged,), "备份.wenlian"), True, window)
    yield ClearDialog(page.bridge.session, window)
    yield MomentsWindow(page.bridge, page.dialogs, window)
    former = FormerValue("旧的全称", "旧的全称", "2024-12-30 15:30:00", "张会计", "修改部门全称")
    yield FormerValuesDialog("部门的“部门全称”", "新的全称", [former], "", window)
    yield FigurePicker(page.bridge.view, window)
    yield CarryDialog([], page.dialogs.choose_year_file, lambda *_: page.bridge.view, 2024, window)
    use = Use("本年的内容", "", lambda: page.bridge.view, lambda *_: None)
    taking = TakingInWindow("由报告导入", lambda _: (use, use), page.dialogs, window)
    taking.show_source(ReadReport(Source("报告.docx", "", "段"), ("原文",) * 14, report_of_2024()))
    yield taking
    table = TableWindow("由 Excel 导入", lambda _: (use,), page.dialogs, 2024, window)
    table.show_table(read_pasted_table("支付日期\t预算项目\t支出数（元）\n3月5日\t公用经费\t100\n", 2024))
    yield table
    columns = pasted_columns("日期\t项目\t金额（元）\n3月5日\t公用经费\t100\n", "payment")
    yield HeadMappingDialog("payment", columns, window)
    yield ReportPartsDialog("导出", page.bridge, page.dialogs, window)
    yield UnprintableDialog(unprintable(page.bridge.view, annual_report(page.bridge.view)), "仍要导出", "取消", window)

"""The window as a screen reader is told about it: a walk over the accessible tree, and over all pages and windows."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.ui.conftest import page_of
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.session.exporting import annual_report, unprintable
from wenlian_desktop.session.past.damage import Damage, DamagedRow
from wenlian_desktop.ui.editing.figure_picker import FigurePicker
from wenlian_desktop.ui.kit.dialogs import ExplanationDialog, NoteDialog, ResultDialog, TextDialog
from wenlian_desktop.ui.outlines.outline_window import OutlineWindow
from wenlian_desktop.ui.output.unprintable_dialog import UnprintableDialog
from wenlian_desktop.ui.pages.damaged_rows_window import DamagedRowsWindow
from wenlian_desktop.ui.pages.year_page import TABS, YearPage
from wenlian_desktop.ui.scoring.scheme_window import SchemeWindow
from wenlian_desktop.ui.scoring.trial_window import TrialWindow
from wenlian_desktop.ui.start.carry_dialog import CarryDialog
from wenlian_desktop.ui.window.crash_window import CrashWindow
from wenlian_desktop.ui.window.main_window import MainWindow

Role = QAccessible.Role
CONTROLS = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.ComboBox, Role.EditableText, Role.Link, Role.List, Role.PageTab,
    Role.PageTabList, Role.RadioButton, Role.Slider, Role.SpinBox, Role.Table, Role.Tree, Role.Graphic, Role.Chart,
    Role.ProgressBar, Role.ColumnHeader, Role.Dialog, Role.MenuItem, Role.Document,
}  # fmt: skip


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
    yield Told(element.role(), *text, bool(state.focusable), bool(state.readOnly), bool(state.disabled), path)
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


def year_page(window: MainWindow) -> YearPage:
    assert window.page is not None
    return window.page


def faces(page: YearPage) -> Iterator[str]:
    """Brings every page of every tab to the front, and every table below the budget."""
    for place, title in enumerate(TABS):
        page.tabs.setCurrentIndex(place)
        tab = page.current_tab
        for number in range(len(tab.page_specs) if tab is not None else 0):
            assert tab is not None
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
    damaged = DamagedRow("人员经费", lambda record, uid: "人员经费", line, replace(line, name="公用经费"))
    yield DamagedRowsWindow(Damage((damaged,), "备份.wenlian"), True, window)
    yield FigurePicker(page.bridge.view, window)
    yield CarryDialog([], page.dialogs.choose_year_file, lambda *_: page.bridge.view, 2024, window)
    yield UnprintableDialog(unprintable(page.bridge.view, annual_report(page.bridge.view)), "仍要导出", "取消", window)

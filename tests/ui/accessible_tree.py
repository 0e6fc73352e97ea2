"""The window as a screen reader is told about it: a walk over the accessible tree, and over all pages and windows."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from wenlian_desktop.ui.pages.year_page import TABS, YearPage
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

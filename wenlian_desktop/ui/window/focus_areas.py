"""The areas of the window, for who works without a mouse: F6 goes from one to the next. Tab never leaves a table.

They follow each other as they stand in their parents, in a splitter from its first part on. Qt's own focus chain must
not be walked: PySide 6.9 takes what `nextInFocusChain` returns for a child of the widget that was asked, and drops the
window's menus along with it.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QSplitter, QTabBar, QTabWidget, QWidget

from wenlian_desktop.ui.editing.record_form import RecordForm
from wenlian_desktop.ui.output.pages_view import PagesView
from wenlian_desktop.ui.pages.overview import Overview
from wenlian_desktop.ui.tables.table_pane import EmptyState

AREA_CLASSES = (QTabBar, QAbstractItemView, Overview, RecordForm, PagesView, EmptyState)


def _area_of(widget: QWidget | None) -> QWidget | None:
    """The area a widget stands in; None for what stands between them."""
    while widget is not None and not isinstance(widget, AREA_CLASSES):
        widget = widget.parentWidget()
    return widget


def _is_tab_stop(widget: QWidget) -> bool:
    """Whether Tab stops here."""
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_keys and widget.isEnabled()


def _ordered_children(widget: QWidget) -> Sequence[QObject]:
    """The children of a widget in the order in which they are read."""
    match widget:
        case QSplitter():
            return [widget.widget(place) for place in range(widget.count())]
        case QTabWidget():
            return [widget.tabBar(), widget.currentWidget()]
        case _:
            return widget.children()


def _visible_descendants(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that is seen in it."""
    yield widget
    for each in _ordered_children(widget):
        if isinstance(each, QWidget) and each.isVisible() and not each.isWindow():
            yield from _visible_descendants(each)


def _first_stops(root: QWidget) -> dict[QWidget, QWidget]:
    """The areas within a widget in order, each with its first stop."""
    found: dict[QWidget, QWidget] = {}
    for each in filter(_is_tab_stop, _visible_descendants(root)):
        area = _area_of(each)
        if area is not None:
            found.setdefault(area, each)
    return found


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    ancestor = widget.parentWidget()
    while ancestor is not None:
        if isinstance(ancestor, QScrollArea):
            ancestor.ensureWidgetVisible(widget)
        ancestor = ancestor.parentWidget()


def focus_next_area(window: QWidget, by: int) -> None:
    """The cursor to the next (1) or the previous (-1) area of a window; from between them to the first or last."""
    firsts, here = _first_stops(window), _area_of(window.focusWidget())
    order = list(firsts)
    if order:
        place = order.index(here) + by if here in firsts else min(by, 0)
        _focus(firsts[order[place % len(order)]])


def focus_page(page: QWidget) -> None:
    """The cursor into a page: where it was when the page was left, else to its proxy, else to its first area."""
    last = page.focusWidget()
    if last is not None and last.isVisible() and _area_of(last) is not None:
        last.setFocus(Qt.FocusReason.OtherFocusReason)
    elif page.focusProxy() is not None:
        page.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        for first in list(_first_stops(page).values())[:1]:
            _focus(first)

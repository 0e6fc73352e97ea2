"""F6 navigation between the areas of the window; Tab does not leave a table.

The order is that of the children, in a splitter that of its parts. Qt's focus chain must not be used: PySide 6.9 makes
the result of `nextInFocusChain` a child of the widget that was asked, and deletes the window's menus with it.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QSplitter, QTabBar, QTabWidget, QWidget

from wenlian_desktop.ui.editing.record_form import RecordForm
from wenlian_desktop.ui.output.pages_view import PagesView
from wenlian_desktop.ui.pages.overview import Overview
from wenlian_desktop.ui.tables.empty_state import EmptyState

AREA_CLASSES = (QTabBar, QAbstractItemView, Overview, RecordForm, PagesView, EmptyState)


def _area_of(widget: QWidget | None) -> QWidget | None:
    """The area that contains a widget; None if it is in none."""
    while widget is not None and not isinstance(widget, AREA_CLASSES):
        widget = widget.parentWidget()
    return widget


def _is_tab_stop(widget: QWidget) -> bool:
    """Whether a widget accepts focus by Tab."""
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_keys and widget.isEnabled()


def _ordered_children(widget: QWidget) -> Sequence[QObject]:
    """The children of a widget in reading order."""
    match widget:
        case QSplitter():
            return [widget.widget(place) for place in range(widget.count())]
        case QTabWidget():
            return [widget.tabBar(), widget.currentWidget()]
        case _:
            return widget.children()


def _visible_descendants(widget: QWidget) -> Iterator[QWidget]:
    """A widget and its visible descendants."""
    yield widget
    for each in _ordered_children(widget):
        if isinstance(each, QWidget) and each.isVisible() and not each.isWindow():
            yield from _visible_descendants(each)


def _first_stops(root: QWidget) -> dict[QWidget, QWidget]:
    """The areas within a widget in order, each with its first tab stop."""
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
    """Focus the next (1) or previous (-1) area; the first or last one if no area has the focus."""
    firsts, here = _first_stops(window), _area_of(window.focusWidget())
    order = list(firsts)
    if order:
        place = order.index(here) + by if here in firsts else min(by, 0)
        _focus(firsts[order[place % len(order)]])


def focus_page(page: QWidget) -> None:
    """Focus a page: the widget focused last, else its focus proxy, else its first area below the tabs."""
    last = page.focusWidget()
    if last is not None and last.isVisible() and not isinstance(_area_of(last), QTabBar | None):
        last.setFocus(Qt.FocusReason.OtherFocusReason)
    elif page.focusProxy() is not None:
        page.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        areas = sorted(_first_stops(page).items(), key=lambda each: isinstance(each[0], QTabBar))
        for _, first in areas[:1]:
            _focus(first)

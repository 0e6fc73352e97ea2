"""One of the five tabs that are filled in: its pages in a row of tabs, each made when it is first looked at."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.budget.budget_view import BudgetView
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.page_context import Desk
from wenlian_desktop.ui.kit.ask import Ask
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.pages.page_registry import PAGES, PageKind
from wenlian_desktop.ui.pages.page_search import PageSearch
from wenlian_desktop.ui.tables.table_view import RowsView

NONE_KEYS = "Alt+N"


class TabPage(QWidget):
    """The pages of a tab.

    `told` is a sentence for the status bar, `summed` sum and count of the selected cells ("" for none), `editing`
    the Ref of the field the cursor is in, or None; `wanted` the Ref of one, in whatever tab, a person wants to see.
    """

    told = Signal(str)
    summed = Signal(str)
    editing = Signal(object)
    wanted = Signal(object)

    def __init__(self, bridge: Bridge, tab: str, jobs: Jobs | None = None, ask: Ask | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self._desk = Desk(bridge, self, jobs, ask)
        self.kinds: tuple[PageKind, ...] = PAGES[tab]
        self._pages: dict[int, Any] = {}
        self._table: RowsView | BudgetView | None = None  # where the cursor was last, of tables
        self._search = PageSearch()
        self._bar, self._faces = page_bar(tab), page_bar(f"{tab}的两面")
        self._stack = QStackedWidget()
        for kind in self.kinds:
            self._bar.addTab(kind.title)
            self._stack.addWidget(_holder())
        for face in dict.fromkeys(kind.face for kind in self.kinds):
            self._faces.addTab(face)
        self._lay_out()
        self._connect()
        self._show_face(0)

    def _lay_out(self) -> None:
        self._faces.setObjectName("faces")
        bars = QHBoxLayout()
        bars.setSpacing(16)
        bars.addWidget(self._faces)
        bars.addWidget(self._bar, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 4, 18, 10)
        layout.setSpacing(0)
        layout.addLayout(bars)
        layout.addWidget(self._stack, 1)
        self._faces.setVisible(self._faces.count() > 1)  # not before it has a parent: it would be a window

    def _connect(self) -> None:
        self._desk.told.connect(self.told)
        self._desk.summed.connect(self.summed)
        self._desk.editing.connect(self.editing)
        self._desk.wanted.connect(self.wanted)
        self._bar.currentChanged.connect(self._show)
        self._faces.currentChanged.connect(self._show_face)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        none = QShortcut(QKeySequence(NONE_KEYS), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        none.activated.connect(self.confirm_none)

    def _show_face(self, number: int) -> None:
        """Offer the pages of one face only."""
        face = self._faces.tabText(number)
        for place, kind in enumerate(self.kinds):
            self._bar.setTabVisible(place, kind.face == face)
        current = self.kinds[self._bar.currentIndex()]
        if current.face != face:
            self._bar.setCurrentIndex(next(place for place, kind in enumerate(self.kinds) if kind.face == face))

    def look(self) -> None:
        """The tab is looked at: its current page must be there."""
        self._show(self._bar.currentIndex())

    def _show(self, place: int) -> None:
        self.summed.emit("")
        self._made(place)
        self._stack.setCurrentIndex(place)

    def _made(self, place: int) -> Any:
        if place not in self._pages:
            self._pages[place] = self.kinds[place].make(self._desk)
            layout = self._stack.widget(place).layout()
            assert layout is not None
            layout.addWidget(self._pages[place])
            self._pages[place].show()  # now: a hidden field cannot get the cursor
        return self._pages[place]

    def shows(self, record: str) -> bool:
        """Whether one of the pages is there for a record."""
        return any(record in kind.records for kind in self.kinds)

    def page(self, record: str) -> Any:
        """The page that shows a record, made now where it was not yet."""
        return self._made(next(place for place, kind in enumerate(self.kinds) if record in kind.records))

    def turn_to(self, place: int) -> Any:
        """Bring a page to the front."""
        faces = [self._faces.tabText(number) for number in range(self._faces.count())]
        self._faces.setCurrentIndex(faces.index(self.kinds[place].face))
        self._bar.setCurrentIndex(place)
        self._show(place)
        return self._pages[place]

    def go_to(self, record: str, uid: str, field: str) -> None:
        """Show a field and put the cursor into it; nothing happens where it has no place in this tab."""
        ref = Ref(record, uid, field)
        for place, kind in enumerate(self.kinds):
            if kind.holds(self._bridge.view, ref):
                self.turn_to(place).go_to(record, uid, field)
                return

    def find(self, text: str, backwards: bool = False) -> bool:  # type: ignore[override]
        """Show the next place of the current page that holds a text; False where there is none."""
        return self._search.find(self._stack.currentWidget(), text, backwards)

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        for page in self._pages.values():
            page.flush()

    def refresh_theme(self) -> None:
        """The colours changed."""
        for widget in self.findChildren(QWidget):
            refresh = getattr(widget, "refresh_theme", None)
            if refresh is not None:
                refresh()

    @property
    def kind(self) -> PageKind:
        """The page in front."""
        return self.kinds[self._bar.currentIndex()]

    def fields_at_cursor(self) -> list[Ref]:
        """The field the cursor is in; of a table its selected cells."""
        place = _place_of(QApplication.focusWidget())
        if isinstance(place, RowsView):
            return place.cells.refs()
        ref = place.ref if isinstance(place, FieldBox) else place.current_ref() if place is not None else None
        return [ref] if ref is not None else []

    def confirm_none(self) -> None:
        """Alt+N: confirm that there is nothing to fill in where the cursor is."""
        place = _place_of(QApplication.focusWidget())
        if isinstance(place, FieldBox):
            place.confirm_none()
        elif place is not None:
            place.cells.confirm_none()

    def in_table(self, do: Callable[[RowsView | BudgetView], object]) -> None:
        """Do something with the table the cursor was in last; a sentence where there is none to be seen."""
        if self._table is not None and self._table.isVisible():
            do(self._table)
        else:
            self.told.emit("请先把光标放到表格里。")

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            if old is not None and self.isAncestorOf(old) and new is not None:
                self.editing.emit(None)
            return
        place = _place_of(new)
        if isinstance(place, FieldBox):
            self.editing.emit(place.ref)
        else:
            self._table = place or self._table
            self.editing.emit(place.current_ref() if place is not None else None)


def _place_of(widget: QWidget | None) -> FieldBox | RowsView | BudgetView | None:
    """The field or the table a widget with the cursor belongs to."""
    while widget is not None and not isinstance(widget, FieldBox | RowsView | BudgetView):
        widget = widget.parentWidget()
    return widget


def _holder() -> QWidget:
    """The place of a page until it is made."""
    holder = QWidget()
    QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
    return holder


def page_bar(name: str) -> QTabBar:
    """A row of tabs with a name for screen readers."""
    bar = QTabBar()
    bar.setObjectName("pages")
    bar.setUsesScrollButtons(True)
    bar.setExpanding(False)
    bar.setDrawBase(False)
    bar.setAccessibleName(name)
    return bar

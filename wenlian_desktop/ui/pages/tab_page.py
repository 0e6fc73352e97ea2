"""A tab with pages: the pages are created on first use."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.checks.next_steps import next_step
from wenlian_desktop.domain.checks.progress import Progress
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import OutlineCopy
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import ReviewedFinding
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.settings import SettingsStore
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing import note_editing
from wenlian_desktop.ui.editing.base_page import BasePage
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.kit.theme import Themed
from wenlian_desktop.ui.pages.next_step_line import NextStepLine
from wenlian_desktop.ui.pages.page_registry import PAGES, PageSpec
from wenlian_desktop.ui.pages.page_search import PageSearch
from wenlian_desktop.ui.past.former_values_dialog import show_former_values
from wenlian_desktop.ui.tables.editable_view import EditableView

NONE_KEYS = "Alt+N"
ON_DEMAND = {OutlineCopy.spec.name, Section.spec.name, *(cls.spec.name for cls in CATALOGUE if cls.spec.parts)}

TableAction = Callable[[EditableView], object]


class TabPage(QWidget):
    """The pages of one tab in a tab bar, optionally in two groups.

    Signals: `message` for the status bar, `sum_changed` of the selected cells ("" for none), `current_field_changed`
    (Ref or None) of the focus, `field_requested` (Ref) of a field to show in any tab.
    """

    message = Signal(str)
    sum_changed = Signal(str)
    current_field_changed = Signal(object)
    field_requested = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        tab: str,
        jobs: Jobs | None = None,
        dialogs: Dialogs | None = None,
        settings: SettingsStore | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self._context = PageContext(bridge, self, jobs, dialogs, settings)
        self._tab = tab
        self.page_specs: tuple[PageSpec, ...] = PAGES[tab]
        self._pages: dict[int, BasePage] = {}
        self._last_table: EditableView | None = None  # the table focused last
        self._search = PageSearch()
        self._page_bar, self._group_bar = create_tab_bar(tab), create_tab_bar(f"{tab}的两面")
        self._stack = QStackedWidget()
        self.next_step_line = NextStepLine()
        self._entries: list[ReviewedFinding] | None = None
        self._progress = Progress()
        for kind in self.page_specs:
            self._page_bar.addTab(kind.title)
            self._stack.addWidget(_empty_holder())
        for face in dict.fromkeys(kind.group for kind in self.page_specs):
            self._group_bar.addTab(face)
        self._lay_out()
        self._connect()
        self._show_group(0)

    def _lay_out(self) -> None:
        self._group_bar.setObjectName("faces")
        bars = QHBoxLayout()
        bars.setSpacing(16)
        bars.addWidget(self._group_bar)
        bars.addWidget(self._page_bar, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 4, 18, 10)
        layout.setSpacing(0)
        layout.addLayout(bars)
        layout.addWidget(self.next_step_line)
        layout.addWidget(self._stack, 1)
        self._page_bar.setVisible(self._page_bar.count() > 1)
        self._group_bar.setVisible(self._group_bar.count() > 1)  # only with a parent, else it would become a window

    def _connect(self) -> None:
        self._bridge.changed.connect(self._on_changed)
        self._context.message.connect(self.message)
        self._context.sum_changed.connect(self.sum_changed)
        self._context.current_field_changed.connect(self.current_field_changed)
        self._context.field_requested.connect(self.field_requested)
        self._context.note_requested.connect(self.edit_note)
        self._context.mark_requested.connect(self.toggle_mark)
        self._context.former_requested.connect(self.show_former_values)
        self.next_step_line.field_requested.connect(self.field_requested)
        self._page_bar.currentChanged.connect(self._show_page)
        self._group_bar.currentChanged.connect(self._show_group)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        none = QShortcut(QKeySequence(NONE_KEYS), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        none.activated.connect(self.confirm_none)

    def _show_group(self, number: int) -> None:
        """Show the pages of one group only."""
        group = self._group_bar.tabText(number)
        shown = [kind.group == group and kind.is_seen(self._bridge.view) for kind in self.page_specs]
        self._set_tabs_visible(shown, True)
        if not shown[self._page_bar.currentIndex()]:
            self._page_bar.setCurrentIndex(shown.index(True))
        self._set_tabs_visible(shown, False)  # last: hiding the current one would show, and create, each page after it

    def _set_tabs_visible(self, shown: Sequence[bool], is_wanted: bool) -> None:
        for place, is_shown in enumerate(shown):
            if is_shown is is_wanted and self._page_bar.isTabVisible(place) is not is_wanted:
                self._page_bar.setTabVisible(place, is_wanted)

    def _on_changed(self, view: Year, step: Step) -> None:
        """Pages that the outline has a use for come, others go."""
        if any(change.record in ON_DEMAND for change in step.changes):
            self._show_group(self._group_bar.currentIndex())

    def show_current_page(self) -> None:
        """Show the current page, creating it if needed."""
        self._show_page(self._page_bar.currentIndex())

    def _show_page(self, place: int) -> None:
        self.sum_changed.emit("")
        self.message.emit("")  # what was said of another page is old
        self._ensure_page(place)
        self._stack.setCurrentIndex(place)
        self._show_next_step()

    def show_entries(self, entries: list[ReviewedFinding], progress: Progress | None) -> None:
        """Take the findings of the whole year, and the progress of this tab, for the line on top of each page."""
        self._entries, self._progress = entries, progress or Progress()
        self._show_next_step()

    def _show_next_step(self) -> None:
        view = self._bridge.view
        if self._entries is None or self._bridge.is_read_only:
            self.next_step_line.show_step(None)
            return
        spec = self.current_spec
        self.next_step_line.show_step(
            next_step(view, self._entries, self._progress, lambda ref: self._shows(spec, ref))
        )

    def _ensure_page(self, place: int) -> BasePage:
        if place not in self._pages:
            self._context.holder = self._stack.widget(place)
            self._pages[place] = self.page_specs[place].create(self._context)
            self._context.holder = None
            layout = self._stack.widget(place).layout()
            assert layout is not None
            layout.addWidget(self._pages[place])
            self._pages[place].show()  # immediately: a hidden field cannot get the focus
        return self._pages[place]

    def finish_page(self) -> None:
        """Make the current page whole, for keys that go through it."""
        self._ensure_page(self._page_bar.currentIndex()).finish()

    def has_page_for(self, record: str) -> bool:
        """Whether a page shows a record."""
        return any(record in kind.records for kind in self.page_specs)

    def page_for(self, record: str) -> BasePage:
        """The page that shows a record, whole, created if needed."""
        page = self._ensure_page(self._place_of(record))
        page.finish()
        return page

    def show_page_of(self, record: str) -> BasePage:
        """Bring the page that shows a record to the front."""
        return self.bring_to_front(self._place_of(record))

    def _place_of(self, record: str) -> int:
        return next(place for place, spec in enumerate(self.page_specs) if record in spec.records)

    def bring_to_front(self, place: int) -> BasePage:
        """Show a page by its number and return it, whole."""
        groups = [self._group_bar.tabText(number) for number in range(self._group_bar.count())]
        with QSignalBlocker(self._page_bar):  # the first page of the group is not created on the way
            self._group_bar.setCurrentIndex(groups.index(self.page_specs[place].group))
            self._page_bar.setCurrentIndex(place)
        self._show_page(place)
        self._pages[place].finish()
        return self._pages[place]

    def turn_page(self, by: int) -> BasePage | None:
        """Show the page after or before the current one and return it; None beyond the first and the last."""
        view, here = self._bridge.view, self._page_bar.currentIndex()
        places = range(here + by, len(self.page_specs) if by > 0 else -1, by)
        place = next((place for place in places if self.page_specs[place].is_seen(view)), None)
        return self.bring_to_front(place) if place is not None else None

    def go_to(self, ref: Ref) -> None:
        """Focus a field, or where a missing row is added; does nothing if no page of this tab shows it."""
        place = next((place for place, kind in enumerate(self.page_specs) if self._shows(kind, ref)), None)
        if place is not None:
            page = self.bring_to_front(place)
            (page.go_to if ref.uid else page.go_to_missing)(ref)

    def _shows(self, kind: PageSpec, ref: Ref) -> bool:
        """Whether a page of this tab shows a field; the fields of the report are on several tabs."""
        view = self._bridge.view
        return find_tab(view, ref) == self._tab and kind.shows(view, ref)

    def find_text(self, text: str, backwards: bool = False) -> bool:
        """Show the next match in the current page; False if there is none."""
        self.finish_page()
        return self._search.find(self._stack.currentWidget(), text, backwards)

    def flush(self) -> None:
        """Save the pending drafts of all pages."""
        for page in self._pages.values():
            page.flush()

    def refresh_theme(self) -> None:
        """Refresh all widgets whose colours are not in the style sheet."""
        for widget in self.findChildren(QWidget):
            if isinstance(widget, Themed):
                widget.refresh_theme()

    @property
    def current_spec(self) -> PageSpec:
        """The PageSpec of the current page."""
        return self.page_specs[self._page_bar.currentIndex()]

    def fields_at_cursor(self) -> list[Ref]:
        """The focused field; of a table, the fields of the selected cells."""
        place = _field_or_table(QApplication.focusWidget())
        if isinstance(place, FieldBox):
            return [place.ref] if place.ref is not None else []
        return place.cell_actions.selected_refs() if place is not None else []

    def confirm_none(self) -> None:
        """Confirm 无 for the focused field or cells (Alt+N)."""
        place = _field_or_table(QApplication.focusWidget())
        if isinstance(place, FieldBox):
            place.confirm_none()
        elif place is not None:
            place.cell_actions.confirm_none()

    def edit_note(self) -> None:
        """Write the note of the focused field or cell."""
        note_editing.edit_note(self._bridge.session, self._context.dialogs, self.message.emit, self._focused_ref())

    def show_former_values(self) -> None:
        """Show what the focused field or cell held before."""
        session, dialogs = self._bridge.session, self._context.dialogs
        show_former_values(session, dialogs, self.message.emit, self._focused_ref(), self.window())

    def _focused_ref(self) -> Ref | None:
        place = _field_or_table(QApplication.focusWidget())
        return place.ref if isinstance(place, FieldBox) else place.current_ref() if place is not None else None

    def toggle_mark(self) -> None:
        """Mark the focused field or the selected cells as 待核, or take the mark away."""
        note_editing.toggle_mark(self._bridge.session, self.message.emit, self.fields_at_cursor())

    def run_in_table(self, action: TableAction) -> None:
        """Run an action with the table focused last; a message if none is visible."""
        if self._last_table is not None and self._last_table.isVisible():
            action(self._last_table)
        else:
            self.message.emit("请先把光标放到表格里。")

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            if old is not None and self.isAncestorOf(old) and new is not None:
                self.current_field_changed.emit(None)
            return
        place = _field_or_table(new)
        if isinstance(place, FieldBox):
            self.current_field_changed.emit(place.ref)
        else:
            self._last_table = place or self._last_table
            self.current_field_changed.emit(place.current_ref() if place is not None else None)


def _field_or_table(widget: QWidget | None) -> FieldBox | EditableView | None:
    """The field or table that contains a widget."""
    while widget is not None and not isinstance(widget, FieldBox | EditableView):
        widget = widget.parentWidget()
    return widget


def _empty_holder() -> QWidget:
    """A placeholder for a page that is not created yet."""
    holder = QWidget()
    QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
    return holder


def create_tab_bar(name: str) -> QTabBar:
    """A tab bar with an accessible name."""
    bar = QTabBar()
    bar.setObjectName("pages")
    bar.setUsesScrollButtons(True)
    bar.setExpanding(False)
    bar.setDrawBase(False)
    bar.setAccessibleName(name)
    return bar

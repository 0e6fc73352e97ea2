"""One of the five tabs that are filled in: a page for each of its records, made when it is first looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.record_page import Page, page_for


class TabPage(QWidget):
    """A title, and the pages of the tab's records."""

    told = Signal(str)
    summed = Signal(str)
    editing = Signal(object)

    def __init__(self, bridge: Bridge, tab: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self.records: list[type[Record]] = [cls for cls in CATALOGUE if cls.spec.tab == tab and cls.spec.shown]
        self._pages: dict[str, Page] = {}
        self._tabs = QTabWidget()
        self._tabs.setTabBar(_page_bar())
        self._tabs.setDocumentMode(True)
        for cls in self.records:
            self._tabs.addTab(_Holder(), cls.spec.label)
        self._tabs.currentChanged.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 4, 18, 10)
        layout.addWidget(self._tabs, 1)

    def look(self) -> None:
        """The tab is looked at: its current page must be there."""
        self._show(self._tabs.currentIndex())

    def _show(self, place: int) -> None:
        self.page(self.records[place].spec.name)

    def page(self, record: str) -> Page:
        """The page of a record, made now where it was not yet."""
        if record not in self._pages:
            place = next(each for each, cls in enumerate(self.records) if cls.spec.name == record)
            made = self._pages[record] = page_for(self._bridge, self.records[place])
            made.told.connect(self.told)
            holder = self._tabs.widget(place)
            assert isinstance(holder, _Holder)
            holder.hold(made)
        return self._pages[record]

    def go_to(self, record: str, uid: str, field: str) -> None:
        """Show a field and put the cursor into it."""
        place = next(each for each, cls in enumerate(self.records) if cls.spec.name == record)
        self._tabs.setCurrentIndex(place)
        self.page(record).go_to(uid, field)

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        for page in self._pages.values():
            page.flush()

    def find(self, text: str, backwards: bool = False) -> bool:  # type: ignore[override]
        """Go to the next field that holds a text; whether there is one."""
        return False

    def refresh_theme(self) -> None:
        """The colours changed."""


class _Holder(QWidget):
    """The place of a page until it is made."""

    def hold(self, page: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)


def _page_bar() -> QTabBar:
    bar = QTabBar()
    bar.setObjectName("pages")
    bar.setUsesScrollButtons(True)
    bar.setExpanding(False)
    return bar

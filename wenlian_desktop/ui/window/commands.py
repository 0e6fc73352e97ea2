"""Commands of the open year: functions of its page, and what they need of the year."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.pages.year_page import YearPage


class Needs(Enum):
    """What a command needs of the open year."""

    PAGE = auto()
    WRITABLE = auto()
    TABLE = auto()


def in_any_year(page: YearPage) -> bool:
    """Default of `PageCommand.is_available`."""
    return True


@frozen
class PageCommand:
    """A menu item that is disabled while no year is open; if the year lacks what it needs, it shows why."""

    menu: str
    name: str
    text: str
    run: Callable[[YearPage], object]
    shortcuts: str = ""
    needs: Needs = Needs.PAGE
    separator_before: bool = False
    is_available: Callable[[YearPage], bool] = in_any_year
    current_text: Callable[[YearPage], str] | None = None

    def bound_to(self, current_page: Callable[[], YearPage | None]) -> Command:
        """The command, applied to the page that is current when it runs."""
        return Command(
            self.menu,
            self.name,
            self.text,
            partial(self._run, current_page),
            self.shortcuts,
            self.separator_before,
            partial(self._is_available, current_page),
            partial(self._current_text, current_page),
        )

    def _run(self, current_page: Callable[[], YearPage | None]) -> None:
        page = current_page()
        if page is None or not self.is_available(page):
            return
        reason = self._unmet_need(page)
        if reason:
            page.message.emit(reason)
        else:
            self.run(page)

    def _unmet_need(self, page: YearPage) -> str:
        if self.needs is not Needs.PAGE and page.bridge.is_read_only:
            return read_only_reason(page.bridge.session)
        return "这一页没有可以填写的表格。" if self.needs is Needs.TABLE and page.current_tab is None else ""

    def _is_available(self, current_page: Callable[[], YearPage | None]) -> bool:
        page = current_page()
        return page is not None and self.is_available(page)

    def _current_text(self, current_page: Callable[[], YearPage | None]) -> str:
        page = current_page()
        return self.text if page is None or self.current_text is None else self.current_text(page)

"""封存 and 解封 in the window: said beforehand what will happen, done, and the year shown anew as it stands then."""

from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.domain.interchange.editions import closing_edition, is_closed
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import refuse_unexplained_errors
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.pages.year_page import YearPage


class SealCommands:
    """Each command does nothing while no year is open. `show` opens a year in place of the open one."""

    def __init__(
        self,
        current: Callable[[], YearPage | None],
        dialogs: Dialogs,
        commit_field: Callable[[], None],
        reopen: Callable[[Path], bool],
    ) -> None:
        self._current, self._dialogs, self._commit_field, self._reopen = current, dialogs, commit_field, reopen

    def commands(self) -> list[Command]:
        """The lines of the menu."""
        return [
            Command("数据", "seal", "封存年度…(&S)", self.seal, separator_before=True, is_available=self._can_change),
            Command("数据", "unseal", "解封…(&U)", self.unseal, is_available=self._is_closed),
        ]

    def _can_change(self) -> bool:
        page = self._current()
        return page is not None and not page.bridge.is_read_only

    def _is_closed(self) -> bool:
        page = self._current()
        return page is not None and is_closed(page.bridge.view)

    def seal(self) -> None:
        """Close the year, after a backup, if nothing stands against it and the person agrees."""
        page = self._current()
        if page is None:
            return
        self._commit_field()
        try:
            refuse_unexplained_errors(page.bridge.view)
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            page.show_findings()
            return
        if self._dialogs.confirm(_seal_question(page), "封存", "先不封存"):
            backup = page.bridge.session.back_up()
            page.jobs.run(lambda is_wanted: backup.result(), lambda _: self._seal_now(page), "正在备份")

    def _seal_now(self, page: YearPage) -> None:
        if page is self._current():  # else another year was opened while the backup was made
            self._commit_field()
            page.flush()  # what was typed and added meanwhile belongs to the closed year
            self._apply(page, page.bridge.session.seal, "已封存：以后只能查看、打印和导出。")

    def unseal(self) -> None:
        """Reopen the year, for a reason that the person writes."""
        page = self._current()
        edition = closing_edition(page.bridge.view) if page is not None else None
        if page is None or edition is None:
            return
        reason = self._dialogs.ask_text(
            f"解封后可以修改本年度；封存的第{edition.number}版仍然保留。改好后请再次封存，成为新的一版。\n\n"
            "请写明解封的理由，它会和您的名字一起记入操作日志：",
            "解封",
            "先不解封",
        )
        if reason is not None:
            self._apply(page, lambda: page.bridge.session.unseal(reason), "已解封，可以修改；改好后请再次封存。")

    def _apply(self, page: YearPage, action: Callable[[], None], message: str) -> None:
        """Close or reopen, and show the year anew: every field, table and command stands differently now."""
        try:
            action()
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        place = page.tabs.currentIndex()
        self._reopen(page.bridge.session.path)
        shown = self._current()
        if shown is not None:
            shown.tabs.setCurrentIndex(place)
            shown.message.emit(message)


def _seal_question(page: YearPage) -> str:
    """What closing will do, and what is still unanswered."""
    open_ones = [entry.finding.level for entry in page.entries if not entry.is_explained]
    left = f"还有{open_ones.count(Level.WARNING)}条“警”没有说明。\n\n" if Level.WARNING in open_ones else ""
    return (
        f"{left}封存前先自动备份。封存后，本年度可以查看、打印和导出，不能修改；操作不能撤销。\n\n"
        "以后要修改，须写明理由“解封”，封存的这一版仍然保留。"
    )

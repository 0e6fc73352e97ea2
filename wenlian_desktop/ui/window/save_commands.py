"""Saving, undoing and backing up: what keeps the work of a clerk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.pages.year_page import YearPage


class SaveCommands:
    """Each does nothing while no year is open. `leave`: what is being typed becomes an edit first."""

    def __init__(self, current: Callable[[], YearPage | None], commit_field: Callable[[], None]) -> None:
        self._current, self._commit_field = current, commit_field

    def undo_commands(self) -> list[Command]:
        """The lines for undoing."""
        return [
            Command("编辑", "undo", "撤销(&U)", self.undo, "Ctrl+Z"),
            Command("编辑", "redo", "重做(&R)", self.redo, "Ctrl+Y|Ctrl+Shift+Z"),
        ]

    def save(self) -> None:
        """Saving is no act; Ctrl+S leaves the field and says so."""
        page = self._committed_page()
        if page is not None and page.bridge.session.is_saved:
            page.message.emit("已保存：离开一栏即保存，不需要另外保存。")

    def undo(self) -> None:
        """Take the last step back."""
        page = self._committed_page()
        if page is not None:
            name = page.bridge.session.history.undo_name
            page.bridge.session.undo()
            self._show_done(page, "已撤销", name)

    def redo(self) -> None:
        """Do again what was taken back."""
        page = self._committed_page()
        if page is not None:
            name = page.bridge.session.history.redo_name
            page.bridge.session.redo()
            self._show_done(page, "已重做", name)

    def _show_done(self, page: YearPage, verb: str, name: str) -> None:
        """What was taken back may stand on another tab."""
        if name:
            page.message.emit(f"{verb}：{name}")

    def back_up(self) -> None:
        """A backup now, in the writer's thread; the answer comes in the status bar."""
        page = self._committed_page()
        if page is None:
            return
        backup = page.bridge.session.back_up()

        def show(backup: Path | None) -> None:
            page.message.emit(f"已备份并核对：{backup}" if backup else "最近的备份与现在的内容相同，无需再备份。")

        page.jobs.run(lambda is_wanted: backup.result(), show, "正在备份")

    def open_folder(self) -> None:
        """The folder of the year, in the system's own window."""
        page = self._current()
        if page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(page.bridge.session.path.parent)))

    def _committed_page(self) -> YearPage | None:
        page = self._current()
        if page is not None:
            self._commit_field()
        return page

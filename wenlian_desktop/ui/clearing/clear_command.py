"""The command 清除个人信息: the list of places, the question, and the clearing while the year is closed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.start.environment import Environment

QUESTION = (
    "清除以后不能撤销：年度、操作日志和{}份备份里的都一并去掉，程序里再也找不回来。\n年度会先关闭，清除完再打开。"
)
DONE = "已清除。何时、何人、在哪里清除的，写在收据“{}”里（不写清除的内容）。"


class ClearCommand:
    """Clears in a job of `jobs`; the year is closed meanwhile, and opened again."""

    def __init__(
        self, jobs: Jobs, environment: Environment, close_year: Callable[[], bool], open_year: Callable[[Path], bool]
    ) -> None:
        self._jobs, self._environment, self._close_year, self._open_year = jobs, environment, close_year, open_year

    def run(self, page: YearPage) -> None:
        """Show where it stands, ask, and clear it."""
        from wenlian_desktop.session.clearing import clear_personal
        from wenlian_desktop.ui.clearing.clear_dialog import ClearDialog

        page.commit_field()
        page.flush()
        dialogs = page.dialogs
        if self._jobs.is_busy:
            dialogs.inform("上一件事还没有做完，请等它完成，或先取消。")
            return
        path, rescue = page.bridge.session.path, self._environment.rescue
        second = clear_personal.second_folder(self._environment.settings)
        dialog = ClearDialog(page.bridge.session, page.window(), second)
        is_chosen = dialogs.show_dialog(dialog)
        found = dialog.found
        dialog.deleteLater()
        if not is_chosen or found is None:
            return
        copies = sum("备份“" in each.where for each in found.cleared)
        if not dialogs.confirm(QUESTION.format(copies), "清除", "先不清除") or not self._close_year():
            return

        def clear(is_wanted: Callable[[], bool]) -> Path | UserError:
            try:
                return clear_personal.clear(path, found, rescue, is_wanted)
            except UserError as refusal:
                return refusal

        self._jobs.run(clear, lambda result: self._show_result(dialogs, path, result), "正在清除")

    def _show_result(self, dialogs: Dialogs, path: Path, result: Path | UserError) -> None:
        self._open_year(path)
        if isinstance(result, UserError):
            dialogs.inform(str(result))
        elif dialogs.offer_action(DONE.format(result.name), "打开收据"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(result)))

"""归档, 核验 and 恢复 from the menus: asks for the places, lets a job do the work, tells how it ended."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.kit.dialogs import YEAR_FILES, Dialogs
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs
from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.window.status_bar import StatusBar

MAX_FLAWS = 8  # flaws told in one message
STILL_RUNNING = "上一件事还没有做完，请等它完成，或先取消。"


class ArchiveCommands(QObject):
    """Lives as long as the window, with jobs of its own: previews and edits go on beside them.

    `open_wanted` tells the path of a year that was restored and is to be opened.
    """

    open_requested = Signal(object)

    def __init__(
        self, current: Callable[[], YearSession | None], environment: Environment, dialogs: Dialogs, status: StatusBar
    ) -> None:
        super().__init__(status)
        self._current, self._environment, self._dialogs, self._status = current, environment, dialogs, status
        self.jobs = Jobs(self)
        self.jobs.refused.connect(self._show_refusal)
        self.jobs.slow.connect(status.show_progress)
        self.jobs.idle.connect(status.hide_progress)
        status.cancel_requested.connect(self.jobs.cancel)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.jobs.cancel)

    def commands(self) -> list[Command]:
        """The lines of the menus."""
        return [
            Command("文件", "archive", "归档…(&A)", self.archive, separator_before=True),
            Command("文件", "restore", "从归档包或备份恢复…(&B)", self.restore, needs_year=False),
            Command("工具", "verify", "核验归档包…(&V)", self.verify, needs_year=False),
        ]

    def archive(self) -> None:
        """Ask for a folder, and make the package of the open year in it."""
        session = self._current()
        if session is None or self._is_busy():
            return
        folder = self._dialogs.choose_folder("归档包放在哪个文件夹", session.path.parent)
        if folder is None:
            return
        try:
            prepared = archiving.prepare(session, folder, self._environment.program)
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        self.jobs.run(_finish_job(prepared), self._show_archived, "正在归档")

    def _show_archived(self, package: "archiving.Package | None") -> None:
        if package is None:  # cancelled
            return
        if self._dialogs.offer_action(str(package), "打开文件夹"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(package.path.parent)))

    def verify(self) -> None:
        """Ask for a package, and read every byte of it."""
        if self._is_busy():
            return
        package = self._dialogs.choose_folder("选择要核验的归档包（文件夹）", self._environment.documents)
        if package is not None:
            self.jobs.run(lambda is_wanted: (package, archiving.verify(package)), self._show_verified, "正在核验")

    def _show_verified(self, answer: "tuple[Path, list[archiving.Flaw]]") -> None:
        package, flaws = answer
        self._dialogs.inform(describe_flaws(package, flaws) if flaws else archiving.intact_message(package))

    def restore(self) -> None:
        """Ask what to restore from and under which name, make the year, and offer to open it."""
        if self._is_busy():
            return
        chosen = self._dialogs.choose_backup(self._environment.documents)
        if chosen is None:
            return
        source = archiving.resolve_source(chosen)
        proposal = self._environment.documents / f"{source.stem}-恢复{SUFFIX}"
        target = self._dialogs.choose_save_path("恢复成哪个文件", proposal, YEAR_FILES)
        if target is not None:
            self.jobs.run(lambda is_wanted: archiving.restore(source, target), self._show_restored, "正在恢复")

    def _show_restored(self, restored: "archiving.Restored") -> None:
        if self._dialogs.offer_action(str(restored), "打开这个年度"):
            self.open_requested.emit(restored.path)

    def _is_busy(self) -> bool:
        if self.jobs.is_busy:
            self._status.show_message(STILL_RUNNING)
        return self.jobs.is_busy

    def _show_refusal(self, refusal: UserError) -> None:
        self._dialogs.inform(str(refusal))


def _finish_job(prepared: "archiving.PreparedArchive") -> "Callable[[IsWanted], archiving.Package | None]":
    return lambda is_wanted: archiving.finish(prepared, is_wanted)


def describe_flaws(package: Path, flaws: "list[archiving.Flaw]") -> str:
    """What a verification found, the first few in full."""
    lines = [f"核验没有通过：“{package.name}”有{len(flaws)}处问题。", "", *(str(flaw) for flaw in flaws[:MAX_FLAWS])]
    more = [f"另有{len(flaws) - MAX_FLAWS}处，用命令 wenlian verify 可以看到全部。"] if len(flaws) > MAX_FLAWS else []
    return "\n".join([*lines, *more])

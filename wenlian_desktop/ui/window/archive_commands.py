"""归档, 核验 and 恢复 from the menus: asks for the places, lets a job do the work, tells how it ended."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.kit.ask import YEAR_FILES, Ask
from wenlian_desktop.ui.kit.jobs import Function, Jobs
from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.start.environment import Surroundings
from wenlian_desktop.ui.window.status_bar import StatusBar

SHOWN = 8  # flaws told in one message
UNDER_WAY = "上一件事还没有做完，请等它完成，或先取消。"


class Filing(QObject):
    """Lives as long as the window, with jobs of its own: previews and edits go on beside them.

    `open_wanted` tells the path of a year that was restored and is to be opened.
    """

    open_wanted = Signal(object)

    def __init__(
        self, current: Callable[[], YearSession | None], around: Surroundings, ask: Ask, status: StatusBar
    ) -> None:
        super().__init__(status)
        self._current, self._around, self._ask, self._status = current, around, ask, status
        self.jobs = Jobs(self)
        self.jobs.refused.connect(self._refuse)
        self.jobs.slow.connect(status.show_work)
        self.jobs.idle.connect(status.end_work)
        status.cancel_wanted.connect(self.jobs.cancel)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.jobs.cancel)

    def table(self) -> list[Command]:
        """The lines of the menus."""
        return [
            Command("文件", "archive", "归档…(&A)", self.archive, is_after_line=True),
            Command("文件", "restore", "从归档包或备份恢复…(&B)", self.restore, needs_year=False),
            Command("工具", "verify", "核验归档包…(&V)", self.verify, needs_year=False),
        ]

    def archive(self) -> None:
        """Ask for a folder, and make the package of the open year in it."""
        session = self._current()
        if session is None or self._has_to_wait():
            return
        folder = self._ask.folder("归档包放在哪个文件夹", session.path.parent)
        if folder is None:
            return
        try:
            begun = archiving.prepare(session, folder, self._around.program)
        except UserError as refusal:
            self._ask.tell(str(refusal))
            return
        self.jobs.run(_finishing(begun), self._say_filed, "正在归档")

    def _say_filed(self, made: "archiving.Package") -> None:
        if self._ask.offers(str(made), "打开文件夹"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path.parent)))

    def verify(self) -> None:
        """Ask for a package, and read every byte of it."""
        if self._has_to_wait():
            return
        package = self._ask.folder("选择要核验的归档包（文件夹）", self._around.documents)
        if package is not None:
            self.jobs.run(lambda is_wanted: (package, archiving.verify(package)), self._say_verified, "正在核验")

    def _say_verified(self, answer: "tuple[Path, list[archiving.Flaw]]") -> None:
        package, flaws = answer
        self._ask.tell(told_of(package, flaws) if flaws else archiving.intact_message(package))

    def restore(self) -> None:
        """Ask what to restore from and under which name, make the year, and offer to open it."""
        if self._has_to_wait():
            return
        chosen = self._ask.file_to_restore(self._around.documents)
        if chosen is None:
            return
        source = archiving.resolve_source(chosen)
        proposal = self._around.documents / f"{source.stem}-恢复{SUFFIX}"
        target = self._ask.new_file("恢复成哪个文件", proposal, YEAR_FILES)
        if target is not None:
            self.jobs.run(lambda is_wanted: archiving.restore(source, target), self._say_restored, "正在恢复")

    def _say_restored(self, done: "archiving.Restored") -> None:
        if self._ask.offers(str(done), "打开这个年度"):
            self.open_wanted.emit(done.path)

    def _has_to_wait(self) -> bool:
        if self.jobs.is_busy:
            self._status.tell(UNDER_WAY)
        return self.jobs.is_busy

    def _refuse(self, refusal: UserError) -> None:
        self._ask.tell(str(refusal))


def _finishing(begun: "archiving.PreparedArchive") -> Function:
    return lambda is_wanted: archiving.finish(begun, is_wanted)


def told_of(package: Path, flaws: "list[archiving.Flaw]") -> str:
    """What a verification found, the first few in full."""
    lines = [f"核验没有通过：“{package.name}”有{len(flaws)}处问题。", "", *(str(flaw) for flaw in flaws[:SHOWN])]
    more = [f"另有{len(flaws) - SHOWN}处，用命令 wenlian verify 可以看到全部。"] if len(flaws) > SHOWN else []
    return "\n".join([*lines, *more])

"""The commands 归档, 核验 and 恢复."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.kit.dialogs import YEAR_FILES, Dialogs
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.window.status_bar import StatusBar

if TYPE_CHECKING:
    from wenlian_desktop.session.archiving import Flaw, Package, Restored

MAX_FLAWS = 8  # flaws listed in a message
RECEIPTS = "收据 (*.pdf)"
SAME_ONE = "要确认它就是归档时的那一份，按“与收据核对…”，选择收据的文件。"
STILL_RUNNING = "上一件事还没有做完，请等它完成，或先取消。"


class ArchiveCommands(QObject):
    """Has its own job queue, so that previews and edits are not blocked.

    `open_requested` carries the path of a restored year.
    """

    open_requested = Signal(object)

    def __init__(self, environment: Environment, dialogs: Dialogs, status: StatusBar) -> None:
        super().__init__(status)
        self._environment, self._dialogs, self._status = environment, dialogs, status
        self.jobs = Jobs(self)
        self.jobs.refused.connect(self._show_refusal)
        self.jobs.slow.connect(status.show_progress)
        self.jobs.idle.connect(status.hide_progress)
        status.cancel_requested.connect(self.jobs.cancel)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.jobs.cancel)

    def archive(self, page: YearPage) -> None:
        """Ask for a folder and create the archive package of the open year in it."""
        from wenlian_desktop.session import archiving

        page.commit_field()
        session = page.bridge.session
        if self._is_busy():
            return
        folder = self._dialogs.choose_folder("归档包、收据和公开版放在哪个文件夹", session.path.parent)
        if folder is None:
            return
        try:
            prepared = archiving.prepare(session, folder, self._environment.program)
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        self.jobs.run(partial(archiving.finish, prepared), self._show_archived, "正在归档")

    def _show_archived(self, package: "Package | None") -> None:
        self._status.hide_progress()  # it is done; the message stays until it is read
        if package is None:  # cancelled
            return
        if self._dialogs.offer_action(package.message, "打开文件夹", package.details):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(package.path.parent)))

    def verify(self) -> None:
        """Ask for a package and verify it."""
        if self._is_busy():
            return
        package = self._dialogs.choose_folder("选择要核验的归档包（文件夹）", self._environment.documents)
        if package is not None:
            self.jobs.run(partial(_verify, package), partial(self._show_verified, package), "正在核验")

    def _show_verified(self, package: Path, result: tuple[str, str]) -> None:
        message, digests = result
        self._status.hide_progress()
        if not digests:
            self._dialogs.inform(message)
        elif self._dialogs.offer_action(message, "与收据核对…", digests):
            self._compare_with_receipt(package)

    def _compare_with_receipt(self, package: Path) -> None:
        from wenlian_desktop.session import archiving

        receipt = self._dialogs.choose_file("选择收据", RECEIPTS)
        if receipt is not None:
            self.jobs.run(lambda is_wanted: archiving.compare_with_receipt(package, receipt), self._inform, "正在核对")

    def restore(self) -> None:
        """Ask for a source and a target, restore the year, and offer to open it."""
        from wenlian_desktop.session import archiving

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

    def _show_restored(self, restored: "Restored") -> None:
        self._status.hide_progress()
        if self._dialogs.offer_action(str(restored), "打开这个年度"):
            self.open_requested.emit(restored.path)

    def _is_busy(self) -> bool:
        if self.jobs.is_busy:
            self._status.show_message(STILL_RUNNING)
        return self.jobs.is_busy

    def _show_refusal(self, refusal: UserError) -> None:
        self._inform(str(refusal))

    def _inform(self, message: str) -> None:
        self._status.hide_progress()
        self._dialogs.inform(message)


def _verify(package: Path, is_wanted: IsWanted) -> tuple[str, str]:
    """Verify a package; (the result as text, its digests, which are empty where it has flaws)."""
    from wenlian_desktop.session import archiving

    flaws = archiving.verify(package, is_wanted)
    if flaws:
        return describe_flaws(package, flaws), ""
    return f"{archiving.intact_summary(package)}\n\n{SAME_ONE}", archiving.digests_of(package)


def describe_flaws(package: Path, flaws: "list[Flaw]") -> str:
    """The result of a failed verification, with the first flaws in full."""
    lines = [f"核验没有通过：“{package.name}”有{len(flaws)}处问题。", "", *(str(flaw) for flaw in flaws[:MAX_FLAWS])]
    more = [f"另有{len(flaws) - MAX_FLAWS}处，用命令 wenlian verify 可以看到全部。"] if len(flaws) > MAX_FLAWS else []
    return "\n".join([*lines, *more])

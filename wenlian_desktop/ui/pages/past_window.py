"""A window beside the main one that shows the year as it was at another moment, for looking only."""

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.past.moments import Moment
from wenlian_desktop.session.temporary_copies import TemporaryCopies
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.pages.year_page import YearPage

SIZE = (1000, 680)


class PastWindow(QMainWindow):
    """The pages of a year that cannot be changed."""

    def __init__(self, path: Path, title: str, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        """Open a copy of a moment; raises UserError where it cannot be opened."""
        super().__init__(parent)
        self.page = YearPage(Bridge(path, read_only=True), f"这是{title}的样子，只能查看。", dialogs=dialogs)
        self.setCentralWidget(self.page)
        self.setWindowTitle(f"{title}的样子（只能查看）")
        self.resize(*SIZE)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.page.jobs.cancel()
        self.page.jobs.wait()
        self.page.bridge.session.close(force=True)
        super().closeEvent(event)


def open_moment(moment: Moment, copies: TemporaryCopies, dialogs: Dialogs, parent: QWidget) -> PastWindow | None:
    """Show a moment in a window of its own; None, and the reason, where that is not possible."""
    try:
        window = PastWindow(moment.write_copy(copies.new_folder()), moment.title, dialogs, parent)
    except UserError as refusal:
        dialogs.inform(str(refusal))
        return None
    window.show()
    return window

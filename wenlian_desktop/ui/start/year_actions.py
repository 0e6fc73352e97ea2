"""What can be done with a year of the list: the same lines as buttons under it and in the menu of its rows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.session.year_files import FileState, YearStatus
from wenlian_desktop.ui.kit.labels import say_locked
from wenlian_desktop.ui.start.recent_list import RecentList

OFF = {FileState.MISSING: "文件不在，不能做这件事。", FileState.IN_USE: "由他人打开着，不能做这件事。"}


@dataclass(frozen=True)
class Deed:
    """One thing to do with a year; `states`: in which it can be done."""

    words: str
    do: Callable[[RecentYear], object]
    states: tuple[FileState, ...] = (FileState.READ,)

    def why_off(self, standing: YearStatus) -> str:
        """Why it cannot be done now; empty where it can."""
        return "" if standing.state in self.states else standing.message or OFF.get(standing.state, "")


class DeedBar(QWidget):
    """Acts on the current year of a list."""

    def __init__(self, years: RecentList) -> None:
        super().__init__()
        self._years = years
        self._deeds: list[Deed] = []
        self.buttons: list[QPushButton] = []
        self.menu = QMenu(years)
        self.menu.setToolTipsVisible(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        years.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        years.customContextMenuRequested.connect(self._open_menu)
        years.selectionModel().currentChanged.connect(self._look)
        years.years.dataChanged.connect(self._look)
        years.years.modelReset.connect(self._look)

    def offer(self, deeds: Iterable[Deed]) -> None:
        """What can be done, from the left."""
        for deed in deeds:
            button = QPushButton(deed.words)
            button.clicked.connect(lambda _=False, deed=deed: self._do(deed))
            action = self.menu.addAction(deed.words)
            action.triggered.connect(button.click)
            self._deeds.append(deed)
            self.buttons.append(button)
            self._row.insertWidget(len(self.buttons) - 1, button)
        self._look()

    def _do(self, deed: Deed) -> None:
        year = self._years.chosen()
        if year is not None:
            deed.do(year)

    def _look(self) -> None:
        standing = self._years.chosen_standing()
        self.setVisible(standing is not None)
        for deed, button, action in zip(self._deeds, self.buttons, self.menu.actions(), strict=True):
            reason = deed.why_off(standing) if standing is not None else ""
            button.setEnabled(not reason)
            say_locked(button, reason)
            action.setEnabled(not reason)
            action.setToolTip(reason)

    def _open_menu(self, at: QPoint) -> None:
        if self._years.chosen() is not None:
            self.menu.popup(self._years.viewport().mapToGlobal(at))

"""Actions on a year of the list, offered as buttons and in its context menu."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.session.year_files import FileState, YearStatus
from wenlian_desktop.ui.kit.labels import show_lock_reason
from wenlian_desktop.ui.start.recent_list import RecentList

DISABLED_REASONS = {FileState.MISSING: "文件不在，不能做这件事。", FileState.IN_USE: "由他人打开着，不能做这件事。"}


@dataclass(frozen=True)
class YearAction:
    """An action on a year; `enabled_states`: the states in which it is enabled."""

    text: str
    run: Callable[[RecentYear], object]
    enabled_states: tuple[FileState, ...] = (FileState.READ,)

    def disabled_reason(self, status: YearStatus) -> str:
        """Why it is disabled; empty if it is not."""
        return "" if status.state in self.enabled_states else status.message or DISABLED_REASONS.get(status.state, "")


class YearActionBar(QWidget):
    """The buttons for the current year of a list."""

    def __init__(self, years: RecentList) -> None:
        super().__init__()
        self._list = years
        self._actions: list[YearAction] = []
        self.buttons: list[QPushButton] = []
        self.menu = QMenu(years)
        self.menu.setToolTipsVisible(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        years.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        years.customContextMenuRequested.connect(self._open_menu)
        years.selectionModel().currentChanged.connect(self._update_buttons)
        years.recent_model.dataChanged.connect(self._update_buttons)
        years.recent_model.modelReset.connect(self._update_buttons)

    def set_actions(self, actions: Iterable[YearAction]) -> None:
        """Set the actions, left to right."""
        for each in actions:
            button = QPushButton(each.text)
            button.clicked.connect(lambda _=False, chosen=each: self._run(chosen))
            action = self.menu.addAction(each.text)
            action.triggered.connect(button.click)
            self._actions.append(each)
            self.buttons.append(button)
            self._row.insertWidget(len(self.buttons) - 1, button)
        self._update_buttons()

    def _run(self, action: YearAction) -> None:
        year = self._list.current_year()
        if year is not None:
            action.run(year)

    def _update_buttons(self) -> None:
        status = self._list.current_status()
        self.setVisible(status is not None)
        for year_action, button, action in zip(self._actions, self.buttons, self.menu.actions(), strict=True):
            reason = year_action.disabled_reason(status) if status is not None else ""
            button.setEnabled(not reason)
            show_lock_reason(button, reason)
            action.setEnabled(not reason)
            action.setToolTip(reason)

    def _open_menu(self, at: QPoint) -> None:
        if self._list.current_year() is not None:
            self.menu.popup(self._list.viewport().mapToGlobal(at))

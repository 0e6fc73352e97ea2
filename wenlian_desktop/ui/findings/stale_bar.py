"""The bar that tells what an edit made stale elsewhere, with one button that updates all that is sure."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.elided import ElidedLabel

if TYPE_CHECKING:
    from wenlian_desktop.domain.checks.after_edit.outdated import Outdated

UPDATE, LOOK = "全部更新", "逐处看…"
ALL_SURE = "把拿得准的，和由此要改的，一次改好；引号里的和拿不准的不动；一次撤销。"
SURE, UNSURE = "可以更新", "请核对"


class StaleBar(QFrame):
    """Hidden until an edit leaves a former figure somewhere.

    `examined` is emitted when the checks have run; `go_to` shows a place, `notify` tells a sentence.
    """

    def __init__(
        self,
        bridge: Bridge,
        examined: SignalInstance,
        go_to: Callable[[Ref], None],
        notify: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._bridge, self._go_to, self._notify = bridge, go_to, notify
        examined.connect(self.show_examined)
        self._examined: Year | None = None
        self.stale: list[Outdated] = []
        self.menu: QMenu | None = None
        self.setProperty("role", "quote")
        self.label = ElidedLabel()
        self.update_button, self.look_button = QPushButton(UPDATE), QPushButton(LOOK)
        self.close_button = QToolButton()
        self.close_button.setIcon(icons.icon("close"))
        self.close_button.setAccessibleName("收起")
        self.update_button.setToolTip(ALL_SURE)
        self.update_button.clicked.connect(self.update_all)
        self.look_button.clicked.connect(self._show_menu)
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self.label, 1)
        for button in (self.update_button, self.look_button, self.close_button):
            row.addWidget(button)
        self.hide()

    def show_examined(self) -> None:
        """Look for what the edits since the last time made stale, once the checks have run."""
        before, view = self._examined, self._bridge.view
        self._examined = view
        if before is None or before is view or self._bridge.is_read_only:
            return
        from wenlian_desktop.domain.checks.after_edit import outdated

        found = outdated.outdated(before, view)
        left = [each for each in self.stale if before.value(each.place) == view.value(each.place)]
        self.stale = found or left
        self._show()

    def _show(self) -> None:
        from wenlian_desktop.domain.checks.after_edit import outdated

        self.setVisible(bool(self.stale))
        if self.stale:
            self.label.show_text(f"{outdated.summary(self.stale)}。")
            view = self._bridge.view
            self.update_button.setVisible(any(outdated.is_sure(view, each) for each in self.stale))

    def update_all(self) -> None:
        """Put right all that is sure, as one step."""
        from wenlian_desktop.domain.checks.after_edit import outdated

        repair = outdated.update_all(self._bridge.view, self.stale)
        if repair is None:
            return
        try:
            self._bridge.session.repair(repair)
        except UserError as reason:
            self._notify(str(reason))
            return
        self._notify(f"{repair.description}，可以撤销（Ctrl+Z）。")

    def _show_menu(self) -> None:
        from wenlian_desktop.domain.checks.after_edit import outdated

        view = self._bridge.view
        self.menu = QMenu(self)
        self.menu.destroyed.connect(self._on_menu_closed)
        for each in self.stale:
            word = SURE if outdated.is_sure(view, each) else UNSURE
            written = f"：{each.figure.text if each.figure is not None else each.written}"
            action = self.menu.addAction(f"{describe_field(view, each.place)}{written}（{word}）")
            action.setToolTip(each.source)
            action.setData(each.place)
        self.menu.setToolTipsVisible(True)
        self.menu.triggered.connect(lambda action: self._go_to(action.data()))
        self.menu.popup(self.look_button.mapToGlobal(QPoint(0, self.look_button.height())))

    def _on_menu_closed(self) -> None:
        self.menu = None

    def _close(self) -> None:
        self.stale = []
        self.hide()

    def refresh_theme(self) -> None:
        self.close_button.setIcon(icons.icon("close"))

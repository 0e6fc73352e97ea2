"""The dialog 以前的内容: what a field held before, who entered it and when; one of them may be brought back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.field_locks import lock_reason
from wenlian_desktop.session.past.former_values import FormerValue, former_values, restore_value
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.kit.asking.text_dialogs import quotation
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.edit_menu import NO_FIELD_WITH_PAST
from wenlian_desktop.ui.kit.item_models import name_cells
from wenlian_desktop.ui.kit.labels import unlock

CANNOT_COME_BACK = "这个值引用的内容已删除，或已清除，不能恢复。"
NEVER_CHANGED = "这一栏没有改过。"
SIZE = (720, 420)
HEADS = (("内容", 300), ("从何时起", 150), ("何人", 90), ("操作", 140))


class FormerValuesDialog(QDialog):
    """The values, the newest first. Enter brings the chosen one back; `chosen` is None where that is not possible."""

    def __init__(
        self, place: str, now: str, values: Sequence[FormerValue], reason: str, window: QWidget | None = None
    ) -> None:
        """`now`: what the field holds; `reason`: why nothing can be brought back, empty where it can."""
        super().__init__(window)
        self.setWindowTitle("以前的内容")
        self.resize(*SIZE)
        self._values, self._reason = values, reason
        self.list = QTreeWidget()
        self.list.setAccessibleName("以前的内容")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([name for name, _ in HEADS])
        for column, (_, width) in enumerate(HEADS):
            self.list.setColumnWidth(column, width)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for each in values:
            QTreeWidgetItem(self.list, [each.text.replace("\n", " "), each.since, each.who, each.action])
        name_cells(self.list)
        self.restore_button = QPushButton("恢复此值(&R)")
        self.restore_button.setDefault(True)
        self.restore_button.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(quotation(place, f"现在：{now or '（空）'}" + (f"　{reason}" if reason else "")))
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.list.currentItemChanged.connect(self._update_button)
        self.list.itemActivated.connect(self._activate)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> FormerValue | None:
        """The value under the cursor, where it can be brought back."""
        row = self.list.indexOfTopLevelItem(self.list.currentItem()) if self.list.currentItem() else -1
        value = self._values[row] if row >= 0 else None
        return value if value is not None and value.can_be_restored and not self._reason else None

    def _update_button(self) -> None:
        unlock(self.restore_button, "" if self.chosen is not None else self._reason or CANNOT_COME_BACK)

    def _activate(self) -> None:
        if self.chosen is not None:
            self.accept()


def show_former_values(
    session: YearSession, dialogs: Dialogs, notify: Callable[[str], None], ref: Ref | None, window: QWidget | None
) -> None:
    """Show what a field held before, and bring back what is chosen; a message where there is nothing."""
    if ref is None:
        notify(NO_FIELD_WITH_PAST)
        return
    try:
        values = former_values(session, ref)
        if not values:
            notify(NEVER_CHANGED)
            return
        place, now = describe_field(session.view, ref), session.display_text(ref).replace("\n", " ")
        dialog = FormerValuesDialog(place, now, values, lock_reason(session, ref), window)
        if dialogs.show_dialog(dialog) and dialog.chosen is not None:
            restore_value(session, ref, dialog.chosen)
            notify(f"已{session.history.undo_name}，可以撤销（Ctrl+Z）。")
    except UserError as refusal:
        dialogs.inform(str(refusal))

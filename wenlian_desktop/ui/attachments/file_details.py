"""The size and the digest of an attachment's file, folded away until they are wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.labels import plain_label

DETAILS = "详细"
BYTES_PER_MB = 1_000_000


class FileDetails(QWidget):
    """A button 详细 that shows and hides the facts about the file."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge, self._uid = bridge, ""
        self.button = QPushButton(DETAILS)
        self.button.setCheckable(True)
        self.button.setProperty("role", "link")
        self.label = plain_label(role="muted")
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.label)
        self.button.toggled.connect(self.label.setVisible)
        bridge.changed.connect(self._on_changed)

    def show_row(self, uid: str | None) -> None:
        """Show the file of another attachment; None for none."""
        self._uid = uid or ""
        row = self._bridge.view.rows(Attachment).find(uid)
        self.setVisible(row is not None and bool(row.sha256))
        if row is not None and row.sha256:
            size = row.size or 0
            self.label.setText(
                f"文件大小：{size / BYTES_PER_MB:.2f} MB（{size:,} 字节）\n数字摘要（SHA-256）：{row.sha256}"
            )

    def _on_changed(self, view: Year, step: Step) -> None:
        if any(change.row.uid == self._uid for change in step.changes):
            self.show_row(self._uid)

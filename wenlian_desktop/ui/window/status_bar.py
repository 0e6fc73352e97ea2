"""The status bar: file, progress of jobs, sum of the selection, score, and number of findings."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from wenlian_desktop.domain.rules.finding import TO_FILL, WORDS
from wenlian_desktop.ui.kit.elided import ElidedLabel

MESSAGE_TIMEOUT = 15_000  # ms


class ProgressArea(QWidget):
    """The name of a running job, its bar, and 取消."""

    def __init__(self) -> None:
        super().__init__()
        self.label, self.cancel_button = QLabel(), QPushButton("取消")
        self.cancel_button.setProperty("role", "link")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(90, 8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for each in (self.label, self.bar, self.cancel_button):
            row.addWidget(each)

    def show_job(self, name: str, can_cancel: bool) -> None:
        """Show that a job runs."""
        self.label.setText(f"{name}…" if name else "请稍候…")
        self.bar.setAccessibleName(self.label.text())
        self.cancel_button.setVisible(can_cancel)
        self.show()


class StatusBar(QStatusBar):
    """`cancel_requested` and `findings_requested` are emitted by its buttons."""

    cancel_requested = Signal()
    findings_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.file_label = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self.file_label.setProperty("role", "muted")
        self.file_label.setContentsMargins(8, 0, 0, 0)
        self.sum_label = QLabel()
        self.sum_label.setContentsMargins(12, 0, 12, 0)
        self.findings_button = QPushButton()
        self.findings_button.setProperty("role", "link")
        self.findings_button.setToolTip("看检查结果（F7）")
        self.findings_button.clicked.connect(self.findings_requested)
        self.score_label = QLabel()
        self.score_label.setContentsMargins(12, 0, 12, 0)
        self._progress: ProgressArea | None = None
        self.addWidget(self.file_label, 1)
        for each in (self.sum_label, self.score_label, self.findings_button):
            self.addPermanentWidget(each)
        self.show_start()

    @property
    def progress(self) -> ProgressArea:
        """What shows a job, made for the first one."""
        if self._progress is None:
            self._progress = ProgressArea()
            self._progress.cancel_button.clicked.connect(self.cancel_requested)
            self.insertPermanentWidget(1, self._progress)  # after the file
            self._progress.hide()
        return self._progress

    def show_start(self) -> None:
        """Hide everything that belongs to an open year."""
        self.clearMessage()
        self.file_label.show_text("")
        for each in (self.sum_label, self.score_label, self.findings_button):
            each.hide()
        self.hide_progress()

    def show_file(self, path: Path) -> None:
        """Show the path of the open file."""
        self.file_label.show_text(f"{path.name}　{path.parent}")

    def show_counts(self, counts: Counter[str]) -> None:
        """Show the number of open findings by word; 待填 only where something is."""
        words = [word for word in WORDS if word != TO_FILL or counts[word]]
        self.findings_button.setText("　".join(f"{word} {counts[word]}" for word in words))
        description = "，".join(f"{word}{counts[word]}条" for word in words)
        self.findings_button.setAccessibleName(f"检查结果：{description}")
        self.findings_button.show()

    def show_score(self, text: str) -> None:
        """Show the score."""
        self.score_label.setText(text)
        self.score_label.show()

    def show_sum(self, text: str) -> None:
        """Show sum and count of the selected cells."""
        self.sum_label.setText(text)
        self.sum_label.setVisible(bool(text))

    def show_progress(self, name: str, can_cancel: bool = True) -> None:
        """Show the progress of a job."""
        self.progress.show_job(name, can_cancel)

    def hide_progress(self) -> None:
        """Hide the progress."""
        if self._progress is not None:
            self._progress.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Show the current message again: a style change reveals the widgets it hides."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self.currentMessage():
            self.show_message(self.currentMessage())

    def show_message(self, sentence: str) -> None:
        """Show a message for a few seconds."""
        self.showMessage(sentence, MESSAGE_TIMEOUT)

"""The line at the bottom: which file, how many findings, the sum of the selected cells, and work that takes long."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from wenlian_desktop.domain.rules.finding import Level
from wenlian_desktop.ui.kit.elided import ElidedLabel

TOLD_FOR = 15_000  # ms


class StatusBar(QStatusBar):
    """`cancel_wanted`: the person does not want what is under way; `findings_wanted`: the findings are to be seen."""

    cancel_wanted = Signal()
    findings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.place = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self.place.setProperty("role", "muted")
        self.place.setContentsMargins(8, 0, 0, 0)
        self.sums = QLabel()
        self.sums.setContentsMargins(12, 0, 12, 0)
        self.findings = QPushButton()
        self.findings.setProperty("role", "link")
        self.findings.setToolTip("看检查结果（F7）")
        self.findings.clicked.connect(self.findings_wanted)
        self.score = QLabel()
        self.score.setContentsMargins(12, 0, 12, 0)
        self._work = self._make_work()
        self.addWidget(self.place, 1)
        for each in (self._work, self.sums, self.score, self.findings):
            self.addPermanentWidget(each)
        self.show_start()

    def _make_work(self) -> QWidget:
        self.work_name = QLabel()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(90, 8)
        self.cancel_button = QPushButton("取消")
        self.cancel_button.setProperty("role", "link")
        self.cancel_button.clicked.connect(self.cancel_wanted)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        for each in (self.work_name, self.progress, self.cancel_button):
            row.addWidget(each)
        return work

    def show_start(self) -> None:
        """No year is open."""
        self.clearMessage()
        self.place.say("")
        for each in (self.sums, self.score, self.findings, self._work):
            each.hide()

    def show_file(self, path: Path) -> None:
        """Which file is open, and where it lies."""
        self.place.say(f"{path.name}　{path.parent}")

    def show_counts(self, counts: Counter[Level]) -> None:
        """How many findings of each level are open."""
        self.findings.setText("　".join(f"{level.value} {counts[level]}" for level in Level))
        said = "，".join(f"{level.value}{counts[level]}条" for level in Level)
        self.findings.setAccessibleName(f"检查结果：{said}")
        self.findings.show()

    def show_score(self, text: str) -> None:
        """The score now."""
        self.score.setText(text)
        self.score.show()

    def show_sum(self, text: str) -> None:
        """Sum and count of the selected cells."""
        self.sums.setText(text)
        self.sums.setVisible(bool(text))

    def show_work(self, name: str, can_cancel: bool = True) -> None:
        """Something takes long enough to say so."""
        self.work_name.setText(f"{name}…" if name else "请稍候…")
        self.progress.setAccessibleName(self.work_name.text())
        self.cancel_button.setVisible(can_cancel)
        self._work.show()

    def end_work(self) -> None:
        """Nothing is under way any more."""
        self._work.hide()

    def changeEvent(self, event: QEvent) -> None:
        """A new look brings out what a sentence had taken the place of: the sentence takes it again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self.currentMessage():
            self.tell(self.currentMessage())

    def tell(self, sentence: str) -> None:
        """A sentence that goes away by itself."""
        self.showMessage(sentence, TOLD_FOR)

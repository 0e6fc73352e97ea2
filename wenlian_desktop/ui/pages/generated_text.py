"""Generated text of the report, shown beside the fields it is made of."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.runs import Runs, plain_text
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.labels import plain_label

ParagraphSource = Callable[[Year], list[Runs]]


class GeneratedText(QFrame):
    """Paragraphs generated from the year; updated after changes while visible."""

    def __init__(
        self, bridge: Bridge, source: ParagraphSource, title: str = "报告中的句子（自动生成）", empty_text: str = ""
    ) -> None:
        super().__init__()
        self._bridge, self._source, self._empty_text = bridge, source, empty_text
        self._is_stale = True
        self.setProperty("role", "quote")
        self.text = plain_label()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(4)
        layout.addWidget(plain_label(title, "small"))
        layout.addWidget(self.text)
        bridge.changed.connect(self._on_changed)

    def _on_changed(self, view: Year, step: Step) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Update now if visible, else when shown."""
        self._is_stale = True
        if self.isVisible():
            self._update_text()

    def _update_text(self) -> None:
        self._is_stale = False
        paragraphs = [plain_text(runs) for runs in self._source(self._bridge.view)]
        text = "\n".join(each for each in paragraphs if each) or self._empty_text
        if text != self.text.text():
            self.text.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._update_text()

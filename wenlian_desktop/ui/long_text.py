"""Several paragraphs of plain text: grows with what is written, Tab leaves it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from wenlian_desktop.domain.fields import Field
from wenlian_desktop.ui.edit_menu import edit_menu
from wenlian_desktop.ui.lines import ENTER_KEYS, Names, is_for_the_window, say_locked, would_type

LEAST_LINES, MOST_LINES = 3, 14
AROUND = 20  # px of border and padding above and below the lines


def characters(text: str) -> int:
    """字数: what is written, without blanks and line breaks."""
    return len("".join(text.split()))


class LongEditor(QPlainTextEdit):
    """`typed` and `left` as every editor; `refused` where somebody types while it is locked."""

    typed = Signal(str)
    left = Signal(str)
    refused = Signal()

    def __init__(self, field: Field, names: Names) -> None:
        super().__init__()
        self._settled = ""
        self._is_settled = True
        self.is_composing = False
        self.least, self.most = LEAST_LINES, MOST_LINES
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """As high as its lines, within bounds."""
        lines = min(max(round(self.document().size().height()), self.least), self.most)
        height = lines * self.fontMetrics().lineSpacing() + AROUND
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def refresh_theme(self) -> None:
        """Letters may have another size now."""
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        if is_for_the_window(event, self.text() != self._settled):
            event.ignore()
            return False
        return super().event(event)

    def text(self) -> str:
        """What stands in the editor, without what an input method is still composing."""
        return self.toPlainText()

    def present(self, shown: str, edited: str, settled: bool = True) -> None:
        """Show a text."""
        self._is_settled = settled
        if edited != self.toPlainText():
            self.setPlainText(edited)
        self._settled = self.toPlainText()  # Qt turns some blanks into others

    def lock(self, reason: str) -> None:
        """Take nothing any more, for a reason; "" takes again."""
        self.setReadOnly(bool(reason))
        say_locked(self, reason)

    def _tell(self) -> None:
        if self.hasFocus() and self.text() != self._settled:
            self.typed.emit(self.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_composing and event.key() in ENTER_KEYS:
            event.accept()
        elif self.isReadOnly() and would_type(event):
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.is_composing:  # half a syllable is nobody's text
            QApplication.sendEvent(self, QInputMethodEvent())
        super().focusOutEvent(event)
        if self.text() != self._settled or not self._is_settled:
            self._settled = self.text()
            self.left.emit(self.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        edit_menu(self).exec(event.globalPos())

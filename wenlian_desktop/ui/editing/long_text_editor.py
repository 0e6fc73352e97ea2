"""Multi-line editor with figure chips; grows with its text, Tab leaves it."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QToolTip

from wenlian_desktop.domain.texts.figure_tokens import Token
from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.ui.editing.figure_chips import (
    OBJECT_CHARACTER,
    ChipPainter,
    chips,
    document_position,
    insert_text,
    text_between,
)
from wenlian_desktop.ui.editing.figure_picker import FigurePicker
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, ChoiceProvider, is_text_input
from wenlian_desktop.ui.editing.quoted_figures import QuotedFigures
from wenlian_desktop.ui.kit.clipboard import text_from_mime, text_to_mime
from wenlian_desktop.ui.kit.edit_menu import edit_menu
from wenlian_desktop.ui.kit.labels import show_lock_reason
from wenlian_desktop.ui.kit.search_line import is_window_shortcut

MIN_LINES, MAX_LINES = 3, 14
FRAME_HEIGHT = 20  # px of border and padding above and below the lines
INSERT, INSERT_KEYS = "插入数据…", "Ctrl+Shift+D"
TO_FIELD, TO_FIELD_KEYS = "到数据所在的栏", "Ctrl+Return"
LINK, LINK_KEYS = "关联数字…", "Alt+Return"
CONTROL = Qt.KeyboardModifier.ControlModifier


def count_characters(text: str) -> int:
    """The number of characters (字数) without whitespace."""
    return len("".join(text.split()))


class LongTextEditor(QPlainTextEdit):
    """Editor of a long text with quoted figures.

    `text()` returns figures as tokens, `display_text()` as values. `field_requested` carries the Ref of a quoted figure
    that the user wants to see.
    """

    typed = Signal(str)
    committed = Signal(str)
    refused = Signal()
    field_requested = Signal(object)
    link_requested = Signal(int, QPoint)  # position in `text()`, position on the screen

    def __init__(self, field: Field, choices: ChoiceProvider) -> None:
        super().__init__()
        self._saved_text = ""
        self._is_settled = True
        self._values: list[str] = []
        self._is_picking = False
        self.is_composing = False
        self.figures: QuotedFigures | None = None
        self.min_lines, self.max_lines = MIN_LINES, MAX_LINES
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._painter = ChipPainter(self, self._token_value, self._is_lost)
        self.textChanged.connect(self._emit_typed)
        self.document().documentLayout().documentSizeChanged.connect(self.fit_height)
        self.fit_height()

    def fit_height(self) -> None:
        """Set the height to the number of lines, within limits."""
        lines = min(max(round(self.document().size().height()), self.min_lines), self.max_lines)
        height = lines * self.fontMetrics().lineSpacing() + FRAME_HEIGHT
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def refresh_theme(self) -> None:
        self.fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_height()

    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride  # checked first, because this runs for every event
        if is_key and is_window_shortcut(event, self.text() != self._saved_text):
            event.ignore()
            return False
        return super().event(event)

    def text(self) -> str:
        """The text with tokens, without the pre-edit text of an input method."""
        plain = self.toPlainText()
        return plain if OBJECT_CHARACTER not in plain else text_between(self.document(), 0, self._end())

    def display_text(self) -> str:
        """The text with the values of quoted figures."""
        plain = self.toPlainText()
        return (
            plain if OBJECT_CHARACTER not in plain else text_between(self.document(), 0, self._end(), self._token_value)
        )

    def _end(self) -> int:
        return self.document().characterCount() - 1

    def show_value(self, shown: str, edited: str, settled: bool = True) -> None:
        self._is_settled = settled
        if edited != self.text():
            self._replace_text(edited)
        self._saved_text = self.text()  # Qt replaces some whitespace characters
        self.refresh_figures()

    def _replace_text(self, text: str) -> None:
        """Replace the whole text and clear the undo history."""
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        insert_text(cursor, text)
        cursor.endEditBlock()
        self.document().setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_locked(self, reason: str) -> None:
        self.setReadOnly(bool(reason))
        show_lock_reason(self, reason)

    def _emit_typed(self) -> None:
        if self.hasFocus() and self.text() != self._saved_text:
            self.typed.emit(self.text())

    # --- figures ---

    def _token_value(self, token: Token) -> str:
        return self.figures.value(token) if self.figures else token.last

    def _is_lost(self, token: Token) -> bool:
        return self.figures is None or self.figures.is_lost(token)

    def refresh_figures(self) -> bool:
        """Repaint the chips if a value changed; returns whether one did."""
        found = list(chips(self.document())) if OBJECT_CHARACTER in self.toPlainText() else []
        values = [self._token_value(token) for _, token in found]
        if values == self._values:
            return False
        self._values = values
        for block in {self.document().findBlock(position).blockNumber() for position, _ in found}:
            self._relayout_block(block)
        self.viewport().update()
        return True

    def _relayout_block(self, number: int) -> None:
        block = self.document().findBlockByNumber(number)
        block.clearLayout()  # else Qt keeps the old width of the chips
        self.document().markContentsDirty(block.position(), block.length())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return
        painter = QPainter(self.viewport())
        for position, token in chips(self.document()):
            if cursor.selectionStart() <= position < cursor.selectionEnd():
                self._painter.draw_selected(painter, QPointF(self._rect_at(position).topLeft()), token)

    def _rect_at(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def choose_figure(self) -> None:
        """Open the figure picker; the chosen figure is inserted at the cursor."""
        if self.isReadOnly() or self.figures is None:
            self.refused.emit()
            return
        self._end_composing()
        self._is_picking = True
        picker = FigurePicker(self.figures.view, self)
        picker.finished.connect(self._on_picker_closed)
        picker.chosen.connect(self.insert_figure)
        picker.open()
        picker.search_line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picker_closed(self) -> None:
        self._is_picking = False
        self.activateWindow()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def insert_figure(self, token: Token) -> None:
        """Insert a figure at the cursor, replacing the selection."""
        insert_text(self.textCursor(), str(token))
        self.refresh_figures()
        if not self.hasFocus():  # else textChanged emitted it already
            self.typed.emit(self.text())

    def request_link(self) -> None:
        """Request linking of the figure at the cursor to the data."""
        if self.isReadOnly():
            self.refused.emit()
        elif not self.is_composing:
            place = len(text_between(self.document(), 0, self.textCursor().position()))
            self.link_requested.emit(place, self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def move_cursor_after(self, place: int) -> None:
        """Move the cursor after a position of `text()`."""
        cursor = self.textCursor()
        cursor.setPosition(min(document_position(self.text()[:place]), self._end()))
        self.setTextCursor(cursor)

    def token_at(self, point: QPoint) -> Token | None:
        """The token at a point of the viewport."""
        near = self.cursorForPosition(point).position()
        for position, token in chips(self.document()):
            if position in (near - 1, near) and self._chip_contains(position, point):
                return token
        return None

    def _chip_contains(self, position: int, point: QPoint) -> bool:
        before, after = self._rect_at(position), self._rect_at(position + 1)
        is_on_one_line = after.top() == before.top()
        last = after.left() if is_on_one_line else self.viewport().width()
        return before.left() <= point.x() <= last and before.top() <= point.y() <= before.bottom()

    def _token_at_cursor(self) -> Token | None:
        """The token before or after the cursor, or in the selection."""
        first, last = self.textCursor().selectionStart(), self.textCursor().selectionEnd()
        near = [token for position, token in chips(self.document()) if first - 1 <= position <= last]
        return near[0] if near else None

    def _go_to(self, token: Token | None) -> bool:
        ref = self.figures.ref(token) if token is not None and self.figures else None
        if ref is not None:
            self.field_requested.emit(ref)
        return ref is not None

    # --- clipboard ---

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        text = text_between(self.document(), cursor.selectionStart(), cursor.selectionEnd())
        return text_to_mime(self.figures.view if self.figures else None, text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        insert_text(self.textCursor(), text_from_mime(self.figures.view if self.figures else None, source))
        self.refresh_figures()
        self.ensureCursorVisible()

    # --- keys, mouse, input method ---

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_composing and event.key() in ENTER_KEYS:
            event.accept()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == CONTROL | Qt.KeyboardModifier.ShiftModifier:
            self.choose_figure()
        elif event.key() in ENTER_KEYS and event.modifiers() == CONTROL and self._go_to(self._token_at_cursor()):
            event.accept()
        elif event.key() in ENTER_KEYS and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.request_link()
        elif self.isReadOnly() and is_text_input(event):
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._go_to(self.token_at(event.position().toPoint())):
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.figures is not None:
            token = self.token_at(event.pos())
            if token is not None:
                QToolTip.showText(event.globalPos(), self.figures.describe(token), self)
                return True
        return super().viewportEvent(event)

    def _end_composing(self) -> None:
        if self.is_composing:  # drop the pre-edit text
            QApplication.sendEvent(self, QInputMethodEvent())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_composing()
        super().focusOutEvent(event)
        if not self._is_picking and (self.text() != self._saved_text or not self._is_settled):
            self._saved_text = self.text()
            self.committed.emit(self.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_menu(self.token_at(event.pos())).exec(event.globalPos())

    def context_menu(self, token: Token | None) -> QMenu:
        """The edit menu with actions for figures on top; `token` is the one under the mouse."""
        menu = edit_menu(self)
        first = menu.actions()[0]
        insert = menu.addAction(INSERT, self.choose_figure)
        insert.setShortcut(INSERT_KEYS)
        insert.setEnabled(self.figures is not None and not self.isReadOnly())
        go = menu.addAction(TO_FIELD, lambda: self._go_to(token))
        go.setShortcut(TO_FIELD_KEYS)
        go.setEnabled(token is not None and self.figures is not None and self.figures.ref(token) is not None)
        link = menu.addAction(LINK, self.request_link)
        link.setShortcut(LINK_KEYS)
        link.setEnabled(not self.isReadOnly())
        menu.insertActions(first, [insert, go, link])
        menu.insertSeparator(first)
        return menu

"""The lines of a source: pasted before they are read, then only to be looked at; the lines of a proposal stand out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from wenlian_desktop.intake.proposals import Place
from wenlian_desktop.ui.kit.theme import colours

SOFT_BREAK, SHOWN_BREAK = "\u000b", "\u2028"  # between lines of one paragraph: as read, and as Qt shows it
PASTE_HERE = "在这里粘贴报告的文字，按“读取粘贴的文字”；或打开 .docx、.txt 文件。"
READ_ONLY = "只能看：这是文件里的原文。回车或点一下，右边就到用这一行的建议。"


class LinesPane(QPlainTextEdit):
    """`line_chosen` carries the number of a line, from 1, that was clicked or on which Enter was pressed."""

    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("原文")
        self.setPlaceholderText(PASTE_HERE)
        self.setTabChangesFocus(True)
        self._place, self._words = Place(), ""

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show what was read; it cannot be edited any more."""
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleDescription(READ_ONLY)
        self.setPlainText("\n".join(line.replace("\n", " ").replace(SOFT_BREAK, SHOWN_BREAK) for line in lines))
        self.show_place(Place())

    def show_place(self, place: Place, words: str = "") -> None:
        """Let words stand out in the lines of a place, or those lines, and bring the first into sight."""
        self._place, self._words = place, words
        cursors = self._cursors_of_words() or [self._cursor_of_line(line) for line in place.lines]
        self.setExtraSelections([_standing_out(cursor) for cursor in cursors])
        if cursors:
            first = QTextCursor(cursors[0])
            first.setPosition(first.selectionStart())
            self.setTextCursor(first)
            self.centerCursor()

    def _cursors_of_words(self) -> list[QTextCursor]:
        """A cursor for each piece of the words; none where one is not found as it stands."""
        found = []
        for piece in filter(str.strip, self._words.split("\n")):
            cursor = next((each for line in self._place.lines if (each := self._cursor_of(line, piece))), None)
            if cursor is None:
                return []
            found.append(cursor)
        return found

    def _cursor_of(self, line: int, piece: str) -> QTextCursor | None:
        block = self.document().findBlockByNumber(line - 1)
        start = block.text().find(piece)
        return None if start < 0 else _selecting(QTextCursor(block), block.position() + start, len(piece))

    def _cursor_of_line(self, line: int) -> QTextCursor:
        block = self.document().findBlockByNumber(line - 1)
        return _selecting(QTextCursor(block), block.position(), max(block.length() - 1, 0))

    def refresh_theme(self) -> None:
        """Paint what stands out in the colours of another theme."""
        self.show_place(self._place, self._words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._choose_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_line()
        else:
            super().keyPressEvent(event)

    def _choose_line(self) -> None:
        if self.isReadOnly() and not self.textCursor().hasSelection():
            self.line_chosen.emit(self.textCursor().blockNumber() + 1)


def _selecting(cursor: QTextCursor, start: int, length: int) -> QTextCursor:
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _standing_out(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor  # type: ignore[attr-defined]
    selection.format.setBackground(colours().qcolor("accent_soft"))  # type: ignore[attr-defined]
    return selection

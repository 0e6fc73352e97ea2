"""The editor in a cell, and how a cell is painted."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.editors import Editor, editor_for, is_composing, offered
from wenlian_desktop.ui.editing.field_box import DRAFT_AFTER
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, TAB_KEYS
from wenlian_desktop.ui.editing.long_text_editor import LongEditor
from wenlian_desktop.ui.editing.quoted_figures import Figures
from wenlian_desktop.ui.editing.reference_editor import ReferencesLine
from wenlian_desktop.ui.kit.theme import tokens
from wenlian_desktop.ui.tables.cells import RIGHT, WRONG, Index, LetterRole

Hint = QAbstractItemDelegate.EndEditHint
LONG_WIDTH, LONG_LINES = 420, 6
MARK_WIDTH, LETTER_SIZE = 16, 0.8


class CellDelegate(QStyledItemDelegate):
    """Puts the editor of the field's kind into the cell.

    `left` tells by which key it was left: (rows down, columns right); `wanted` the field of a figure in its text that
    a person wants to see.
    """

    left = Signal(int, int)
    wanted = Signal(object)

    def __init__(self, model: Any, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._begun: tuple[Ref, str | None] | None = None
        self.closeEditor.connect(self._give_up)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = self._model.field_at(index)
        editor = editor_for(field, offered(field, self._model.names_of), parent, True, Figures(self._model.bridge))
        editor.setAutoFillBackground(True)
        if isinstance(editor, LongEditor):
            editor.least = editor.most = LONG_LINES
            editor.fit()
            editor.setToolTip("Alt+Enter 换行")
            editor.wanted.connect(self.wanted)
        self._keep_drafts(editor, self._model.ref(index))
        if isinstance(editor, ChoiceEditor):
            editor.activated.connect(self._take_choice(editor))
        return editor

    def _take_choice(self, editor: QWidget) -> Callable[[int], None]:
        """A choice from the list is taken at once."""

        def take(place: int) -> None:
            if editor.hasFocus():  # Qt tells of a choice once more while the editor goes
                self.commitData.emit(editor)

        return take

    def _keep_drafts(self, editor: Editor, ref: Ref) -> None:
        """What is typed into a cell is kept like what is typed into a form."""
        pause = QTimer(editor, singleShot=True, interval=DRAFT_AFTER)

        def keep() -> None:
            if is_composing(editor):
                pause.start()
            else:
                self._model.keep_typing(ref, editor.text())

        pause.timeout.connect(keep)
        editor.typed.connect(pause.start)
        self._begun = (ref, self._model.draft(ref))
        self._pause = pause

    def _give_up(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """Esc: what was typed is forgotten, and a draft that was there before stands again."""
        if hint == Hint.RevertModelCache and self._begun is not None:
            self._pause.stop()
            self._model.put_back(*self._begun)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A long text is edited in a sheet over the cells around it, within the table."""
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, LongEditor):
            parent = editor.parentWidget()
            assert parent is not None
            room = parent.rect()
            rect = QRect(option.rect.topLeft(), editor.size())  # type: ignore[attr-defined]
            rect.setWidth(min(max(option.rect.width(), LONG_WIDTH), room.width()))  # type: ignore[attr-defined]
            rect.moveRight(min(rect.right(), room.right()))
            rect.moveBottom(min(rect.bottom(), room.bottom()))
            rect.moveTopLeft(rect.topLeft() if rect.top() >= 0 else rect.topLeft() - rect.topLeft())
            editor.setGeometry(rect)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = index.data(Qt.ItemDataRole.EditRole)
        editor.present(text, text)  # type: ignore[attr-defined]

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        self._pause.stop()
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)  # type: ignore[attr-defined]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            way = self._way_out(watched, event)
            if way is not None:
                if isinstance(watched, ReferencesLine):
                    watched.take_suggested()
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, Hint.NoHint)
                self.left.emit(*way)
                return True
        return super().eventFilter(watched, event)

    def _way_out(self, editor: QWidget, event: QKeyEvent) -> tuple[int, int] | None:
        """Where a key leads out of the cell: Enter down, Tab right, Shift the other way; None for typing."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        back = held == Qt.KeyboardModifier.ShiftModifier
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) or is_composing(editor):
            if isinstance(editor, LongEditor) and event.key() in ENTER_KEYS and held == Qt.KeyboardModifier.AltModifier:
                editor.insertPlainText("\n")
            return None
        if event.key() in ENTER_KEYS:
            return (-1 if back else 1), 0
        if event.key() in TAB_KEYS:
            return 0, (-1 if back or event.key() == Qt.Key.Key_Backtab else 1)
        return None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        letter = index.data(LetterRole)
        if letter:
            rect = option.rect  # type: ignore[attr-defined]
            is_right = index.data(Qt.ItemDataRole.TextAlignmentRole) == RIGHT
            left = rect.left() + 2 if is_right else rect.right() - MARK_WIDTH - 2  # where the text is not
            self._paint_letter(painter, QRect(left, rect.top() + 2, MARK_WIDTH, MARK_WIDTH), letter)

    def _paint_letter(self, painter: QPainter, place: QRect, letter: str) -> None:
        """Where the value came from, or that it is none, in the corner of its cell."""
        token = "wrong" if letter == WRONG else "warning"
        painter.save()
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * LETTER_SIZE)
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().colour(f"{token}_soft"))
        painter.drawRoundedRect(place, 3, 3)
        painter.setPen(tokens().colour(token))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
        painter.restore()

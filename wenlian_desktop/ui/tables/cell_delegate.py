"""Editors and painting of table cells."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.editors import Editor, choices_for, create_editor, is_composing
from wenlian_desktop.ui.editing.field_box import DRAFT_DELAY
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, TAB_KEYS
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor
from wenlian_desktop.ui.editing.quoted_figures import QuotedFigures
from wenlian_desktop.ui.editing.reference_editor import ReferencesCellEditor
from wenlian_desktop.ui.kit.item_models import Index, tells_errors_later
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.tables.editable_model import REFUSED_MARK, RIGHT, EditableModel, MarkRole

Hint = QAbstractItemDelegate.EndEditHint
LONG_WIDTH, LONG_LINES = 420, 6
MARK_SIZE, MARK_FONT_SCALE = 16, 0.8
DOT_SIZE, TEXT_MARGINS = 5, 10  # px


class CellDelegate(QStyledItemDelegate):
    """Opens the editor of the field's kind in the cell.

    `exited` carries the step (rows down, columns right) by which the cell was left, `field_requested` the Ref of a
    quoted figure that the user wants to see.
    """

    exited = Signal(int, int)
    field_requested = Signal(object)

    def __init__(self, model: EditableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._edited: Ref | None = None
        self.closeEditor.connect(self._on_editor_closed)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = self._model.field_at(index)
        assert field is not None  # Qt asks for no editor of a cell that cannot be edited
        editor = create_editor(
            field, choices_for(field, self._model.choices_of), parent, True, QuotedFigures(self._model.bridge)
        )
        editor.setAutoFillBackground(True)
        if isinstance(editor, LongTextEditor):
            editor.min_lines = editor.max_lines = LONG_LINES
            editor.fit_height()
            editor.setToolTip("Alt+Enter 换行")
            editor.field_requested.connect(self.field_requested)
        self._save_drafts(editor, self._model.ref(index))
        if isinstance(editor, ChoiceEditor):
            editor.activated.connect(self._commit_choice(editor))
        return editor

    def _commit_choice(self, editor: QWidget) -> Callable[[int], None]:
        """Commit a choice from the list immediately."""

        def commit(place: int) -> None:
            if editor.hasFocus():  # Qt emits `activated` again while the editor closes
                self.commitData.emit(editor)

        return commit

    def _save_drafts(self, editor: Editor, ref: Ref) -> None:
        """Save what is typed into a cell as a draft, as in forms."""
        pause = QTimer(editor, singleShot=True, interval=DRAFT_DELAY)

        def save() -> None:
            if is_composing(editor):
                pause.start()
            else:
                self._model.save_draft(ref, editor.text())

        pause.timeout.connect(save)
        editor.typed.connect(pause.start)
        self._edited = ref
        self._draft_timer = pause

    def _on_editor_closed(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """After Esc, the cell is as it was before."""
        if hint == Hint.RevertModelCache and self._edited is not None:
            self._draft_timer.stop()
            self._model.cancel_typing(self._edited)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Open a long text in an editor larger than its cell, within the table."""
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, LongTextEditor):
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
        editor.show_value(text, text)  # type: ignore[attr-defined]

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        self._draft_timer.stop()
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)  # type: ignore[attr-defined]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            step = self._exit_step(watched, event)
            if step is not None:
                if isinstance(watched, ReferencesCellEditor):
                    watched.take_suggested()
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, Hint.NoHint)
                self.exited.emit(*step)
                return True
        return super().eventFilter(watched, event)

    def _exit_step(self, editor: QWidget, event: QKeyEvent) -> tuple[int, int] | None:
        """The step a key makes out of the cell: Enter down, Tab right, reversed with Shift; None to go on typing."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        back = modifiers == Qt.KeyboardModifier.ShiftModifier
        if modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) or is_composing(editor):
            if (
                isinstance(editor, LongTextEditor)
                and event.key() in ENTER_KEYS
                and modifiers == Qt.KeyboardModifier.AltModifier
            ):
                editor.insertPlainText("\n")
            return None
        if event.key() in ENTER_KEYS:
            return (-1 if back else 1), 0
        if event.key() in TAB_KEYS:
            return 0, (-1 if back or event.key() == Qt.Key.Key_Backtab else 1)
        return None

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The tool tip of a cell, after its whole text where that is elided."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        is_elided = QStyledItemDelegate.sizeHint(self, option, index).width() > view.visualRect(index).width()
        text = index.data(Qt.ItemDataRole.DisplayRole) if is_elided else None
        tip = "\n".join(filter(None, (text, index.data(Qt.ItemDataRole.ToolTipRole))))
        QToolTip.showText(event.globalPos(), tip, view)
        return True

    @tells_errors_later
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        mark = index.data(MarkRole)
        if mark:
            text = option.fontMetrics.horizontalAdvance(str(index.data() or ""))  # type: ignore[attr-defined]
            is_right = index.data(Qt.ItemDataRole.TextAlignmentRole) == RIGHT
            self._paint_mark(painter, option.rect, mark, is_right, text)  # type: ignore[attr-defined]

    def _paint_mark(self, painter: QPainter, rect: QRect, mark: str, is_right: bool, text: int) -> None:
        """Paint the provenance mark opposite to the text (px wide): a dot where it would cover a digit."""
        token = "wrong" if mark == REFUSED_MARK else "warning"
        if rect.width() - text < MARK_SIZE + TEXT_MARGINS:
            left = rect.left() if is_right else rect.right() - DOT_SIZE
            painter.fillRect(QRect(left, rect.top() + 2, DOT_SIZE, DOT_SIZE), colours().qcolor(token))
            return
        left = rect.left() + 2 if is_right else rect.right() - MARK_SIZE - 2
        place = QRect(left, rect.top() + 2, MARK_SIZE, MARK_SIZE)
        painter.save()
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * MARK_FONT_SCALE)
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().qcolor(f"{token}_soft"))
        painter.drawRoundedRect(place, 3, 3)
        painter.setPen(colours().qcolor(token))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark)
        painter.restore()

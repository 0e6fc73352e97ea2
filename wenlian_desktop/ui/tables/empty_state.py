"""What a table without rows shows below its heads."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.tables.table_view import RowsView

FOCUS_WIDTH, FOCUS_RADIUS = 1.5, 6  # px


class EmptyState(QWidget):
    """Shown if there are no rows: what to do, the offer of the customary rows, and a button that clears the filter.

    It takes the focus in place of the table: Enter and Ins add a row, Ctrl+V pastes.
    """

    add_requested = Signal()

    def __init__(self, view: RowsView) -> None:
        super().__init__()
        self._view = view
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentence = plain_label(role="muted")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setWordWrap(True)
        self.button = QPushButton("清除筛选")
        self.offer = QPushButton()
        self.offer.setProperty("role", "link")
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        layout.addSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say(self, sentence: str, is_filtered: bool) -> None:
        """Show why there are no rows; `is_filtered`: because of the filter."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.setVisible(is_filtered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert) and self.button.isHidden():
            self.add_requested.emit()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Paste rows into the empty table, and go to the first one."""
        self._view.paste()
        if self._view.rows_model.rowCount():
            self._view.go_to(self._view.rows_model.uid(0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours().qcolor("accent"), FOCUS_WIDTH))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), FOCUS_RADIUS, FOCUS_RADIUS)
            painter.end()


class TableArea(QWidget):
    """A table; without rows, the empty state lies below its heads and takes the focus in its place."""

    def __init__(self, view: RowsView) -> None:
        super().__init__()
        self._view = view
        self._focus_policy = view.focusPolicy()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)
        self.empty_state = EmptyState(view)
        self.empty_state.setParent(self)
        self.empty_state.hide()
        view.horizontalHeader().geometriesChanged.connect(self._place)
        view.horizontalScrollBar().rangeChanged.connect(self._place)

    def show_table(self, has_rows: bool) -> None:
        """Show the rows, or that there are none."""
        view, empty = self._view, self.empty_state
        had_focus = view.window().focusWidget() in (view, empty, empty.button)  # though a dialog is in front
        view.setFocusPolicy(self._focus_policy if has_rows else Qt.FocusPolicy.NoFocus)
        empty.setVisible(not has_rows)
        view.setMinimumHeight(0 if has_rows else self.content_height())
        self._place()
        if had_focus:
            (view if has_rows else empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def content_height(self) -> int:
        """The height that shows all rows, or all that is said where there are none, in px."""
        return self._view.content_height() + (
            0 if self.empty_state.isHidden() else self.empty_state.sizeHint().height()
        )

    def _place(self) -> None:
        view = self._view
        frame, top = view.frameWidth(), view.horizontalHeader().geometry().bottom() + 1
        inside = QRect(frame, top, view.width() - 2 * frame, view.viewport().geometry().bottom() + 1 - top)
        self.empty_state.setGeometry(inside)
        self.empty_state.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

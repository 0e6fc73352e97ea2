"""Line editors for text, numbers (formatted when not focused) and dates."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QToolTip,
    QWidget,
)

from wenlian_desktop.domain.values.fields import NUMERIC_KINDS, Field
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.edit_menu import edit_menu
from wenlian_desktop.ui.kit.labels import show_lock_reason
from wenlian_desktop.ui.kit.search_line import is_window_shortcut
from wenlian_desktop.ui.kit.theme import colours

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
TEXT_MARGIN = 2  # px that Qt leaves on either side of the text of a line edit
MAX_LENGTH = 10_000_000  # characters: Qt would cut a line at 32,767

ChoiceProvider = Callable[[], list[str]]  # lists the names a reference can have


def is_today_shortcut(event: QKeyEvent) -> bool:
    """Whether a key is Ctrl+; (today, as in Excel), also with the full-width ；of Chinese input methods."""
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and (
        event.key() == Qt.Key.Key_Semicolon or event.text() == "；"
    )


def is_text_input(event: QKeyEvent) -> bool:
    """Whether a key would change a text."""
    is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    is_typing = is_plain and bool(event.text()) and event.text().isprintable()
    return is_typing or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TextLineEdit(QLineEdit):
    """A line edit that is safe for input methods: Enter is ignored while composing.

    Ctrl+Z undoes in the year unless something was typed. `refused` is emitted on typing while locked.
    Without the focus, a text that is too long is elided, with the whole of it as tool tip.
    """

    refused = Signal()

    ICON_WIDTH = 24  # px that Qt leaves for an action with an icon

    def __init__(self) -> None:
        super().__init__()
        self.is_composing = False
        self.setMaxLength(MAX_LENGTH)

    def event(self, event: QEvent) -> bool:
        if is_window_shortcut(event, self.isModified() and self.isUndoAvailable()):
            event.ignore()
            return False
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.is_elided:
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, (self.text(), self.toolTip()))), self)
            return True
        return super().event(event)

    @property
    def is_elided(self) -> bool:
        """Whether the text is shown without its end."""
        return not self.hasFocus() and self.fontMetrics().horizontalAdvance(self.text()) > self._text_room().width()

    def _text_room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        icons_width = sum(self.ICON_WIDTH for action in self.actions() if not action.icon().isNull())
        return room.adjusted(TEXT_MARGIN, 0, -TEXT_MARGIN - icons_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_elided:
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        room = self._text_room()
        painter.setPen(self.palette().text().color())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_composing and event.key() in ENTER_KEYS:
            event.accept()
        elif self.isReadOnly() and is_text_input(event):
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.is_composing:  # drop the pre-edit text
            QApplication.sendEvent(self, QInputMethodEvent())
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        edit_menu(self).exec(event.globalPos())


class LineEditor(TextLineEdit):
    """A single-line editor: numbers are shown formatted without focus, and plain with focus."""

    typed = Signal(str)
    committed = Signal(str)

    def __init__(self, field: Field, choices: ChoiceProvider) -> None:
        super().__init__()
        self._edited = self._shown = ""
        self._is_settled = True
        if field.kind in NUMERIC_KINDS:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self._commit)

    def show_value(self, shown: str, edited: str, settled: bool = True) -> None:
        self._shown, self._edited, self._is_settled = shown, edited, settled
        self._set_text(edited if self.hasFocus() else shown)

    def set_locked(self, reason: str) -> None:
        self.setReadOnly(bool(reason))
        show_lock_reason(self, reason)

    def _set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setModified(False)
            self.setCursorPosition(len(text) if self.hasFocus() else 0)

    def set_typed_text(self, text: str) -> None:
        """Set a text as if it were typed; Ctrl+Z undoes it."""
        self.selectAll()
        self.insert(text)
        self.setModified(True)
        self.typed.emit(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.isModified():  # an input method may write before the editor has the focus
            self._set_text(self._edited)
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.isModified() and self._is_settled:
            self._set_text(self._shown)

    def _commit(self) -> None:
        if self.isModified() or not self._is_settled:
            self.setModified(False)
            self.committed.emit(self.text())


class CalendarPopup(QCalendarWidget):
    """A popup calendar to choose a day."""

    def __init__(self, parent: QWidget, day: QDate) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setLocale(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setAccessibleName("选择日期")
        quiet = QTextCharFormat()
        quiet.setForeground(colours().qcolor("muted"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, quiet)
        self.setSelectedDate(day)


class DateEditor(LineEditor):
    """Accepts dates in any usual notation; Alt+↓ opens a calendar, Ctrl+; enters today."""

    def __init__(self, field: Field, choices: ChoiceProvider) -> None:
        super().__init__(field, choices)
        self._button = QAction(icons.icon("calendar"), "选择日期（Alt+↓）", self)
        self._button.triggered.connect(self.open_calendar)
        self.addAction(self._button, QLineEdit.ActionPosition.TrailingPosition)

    def set_locked(self, reason: str) -> None:
        super().set_locked(reason)
        self._button.setEnabled(not reason)

    def refresh_theme(self) -> None:
        self._button.setIcon(icons.icon("calendar"))

    def open_calendar(self) -> None:
        """Open the calendar at the current date."""
        if self.isReadOnly():
            self.refused.emit()
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        day = QDate.fromString(self._edited, Qt.DateFormat.ISODate)
        calendar = CalendarPopup(self, day if day.isValid() else QDate.currentDate())
        calendar.clicked.connect(self._on_day_chosen)
        calendar.activated.connect(self._on_day_chosen)
        calendar.move(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_day_chosen(self, day: QDate) -> None:
        calendar = self.findChild(CalendarPopup)
        if calendar is not None and calendar.isVisible():  # Enter in a calendar emits both signals
            calendar.close()
            self.set_typed_text(day.toString(Qt.DateFormat.ISODate))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_today_shortcut(event) and not self.isReadOnly():
            self.set_typed_text(date.today().isoformat())
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

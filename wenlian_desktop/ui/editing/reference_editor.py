"""Several rows by their names: chips in forms, one line with ； in cells."""

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QCompleter, QFrame, QPushButton, QSizePolicy, QWidget

from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, TAB_KEYS, LineEditor, Names, TypingLine
from wenlian_desktop.ui.kit.labels import say_locked
from wenlian_desktop.ui.kit.theme import restyle

PART = "；"
CROSS_WIDTH = 24  # px at the right end of a chip, where a click takes it away
GAP, LINE_LEAST = 5, 110


def completer_for(line: TypingLine, offered: QStringListModel) -> QCompleter:
    """A completer of its own for a line: Qt's would replace the whole text."""
    completer = QCompleter(offered, line)
    completer.setWidget(line)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return completer


def suggested(completer: QCompleter) -> str:
    """The name an open list suggests: the marked one, or the only one that holds what was typed; "" for none."""
    popup = completer.popup()
    if not popup.isVisible():
        return ""
    is_only = completer.completionCount() == 1 and completer.completionPrefix()
    name = popup.currentIndex().data() or (completer.currentCompletion() if is_only else "")
    return str(name)


class ReferencesLine(LineEditor):
    """Names parted by ；, with completion of the one being typed: the editor of a cell."""

    def __init__(self, field: Field, names: Names) -> None:
        super().__init__(field, names)
        self.setPlaceholderText("多条之间用“；”分开，按↓选择")
        self._names = names
        self._offered = QStringListModel(self)
        self.completer_ = completer_for(self, self._offered)
        self.completer_.activated.connect(self._choose)
        self.textEdited.connect(self._offer)

    def _offer(self, text: str = "") -> None:
        self._offered.setStringList(self._names())
        self.completer_.setCompletionPrefix(self.text().rpartition(PART)[2].strip())
        self.completer_.complete()

    def _choose(self, name: str) -> None:
        before, mark, _ = self.text().rpartition(PART)
        self.put_typed(f"{before}{mark}{name}")

    def event(self, event: QEvent) -> bool:
        """A key that leaves the cell comes from the open list past the delegate of the cell: it is sent there too."""
        if not isinstance(event, QKeyEvent) or not self._is_leaving_list(event):
            return super().event(event)
        is_marked = self.completer_.popup().currentIndex().isValid()
        self.take_suggested()
        if not (is_marked and event.key() in ENTER_KEYS):  # another name may follow one from the list
            QApplication.sendEvent(self, event.clone())
        event.accept()
        return True

    def _is_leaving_list(self, event: QKeyEvent) -> bool:
        is_leaving = event.type() == QEvent.Type.KeyPress and event.key() in (*ENTER_KEYS, *TAB_KEYS)
        return is_leaving and not self.is_composing and self.completer_.popup().isVisible()

    def take_suggested(self) -> None:
        """Put in what the open list suggests, and close it."""
        name = suggested(self.completer_)
        if name:
            self._choose(name)
        self.completer_.popup().hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._offer()
        else:
            super().keyPressEvent(event)


class Chip(QPushButton):
    """One name. × or Del takes it away; ← and → go to its neighbours."""

    taken = Signal(object)
    moved = Signal(object, int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.setText(f"{name}  ×")
        self.setAccessibleName(f"{name}，按Delete去掉")
        self.setToolTip(name)
        self.setProperty("role", "tag")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.width() - CROSS_WIDTH <= event.position().x() < self.width():
            self.taken.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self.taken.emit(self)
            case Qt.Key.Key_Left:
                self.moved.emit(self, -1)
            case Qt.Key.Key_Right:
                self.moved.emit(self, 1)
            case _:
                super().keyPressEvent(event)


class TagLine(TypingLine):
    """Where the next name is typed.

    `wanted_back` asks for the chip before it, to take (True) or to select; `passed_on` tells of Tab before it acts.
    """

    wanted_back = Signal(bool)
    wanted_list = Signal()
    done = Signal()
    has_left = Signal()
    passed_on = Signal()

    def event(self, event: QEvent) -> bool:
        is_tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in TAB_KEYS
        if is_tab and not self.is_composing:
            self.passed_on.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at_start = event.key(), self.cursorPosition() == 0 and not self.is_composing
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left) and at_start and not self.hasSelectedText():
            self.wanted_back.emit(key == Qt.Key.Key_Backspace)
        elif key == Qt.Key.Key_Down:
            self.wanted_list.emit()
        elif (key in ENTER_KEYS or event.text() in (";", PART)) and not self.is_composing:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.text():
            self.wanted_list.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.has_left.emit()


class TagsEditor(QFrame):
    """Chips, and a line with completion behind them; Backspace takes the last chip, ← selects it."""

    typed = Signal(str)
    left = Signal(str)
    refused = Signal()

    def __init__(self, field: Field, names: Names) -> None:
        super().__init__()
        self._names = names
        self._chips: list[Chip] = []
        self._settled, self._is_settled = "", True
        self.line = TagLine()
        self.line.setParent(self)
        self.line.setProperty("role", "tags")
        self.setFocusProxy(self.line)
        self.setProperty("role", "tags")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._offered = QStringListModel(self)
        self.completer = completer_for(self.line, self._offered)
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        self.completer.activated.connect(self._choose)
        self.line.textEdited.connect(self._offer)
        self.line.textEdited.connect(self._tell)
        self.line.wanted_back.connect(self._go_back)
        self.line.wanted_list.connect(self._offer)
        self.line.done.connect(self._take_typed)
        self.line.passed_on.connect(self._take_suggested)
        self.line.has_left.connect(self._leave)
        self.line.refused.connect(self.refused)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def hasFocus(self) -> bool:
        return self.line.hasFocus() or any(chip.hasFocus() for chip in self._chips)

    def names(self) -> list[str]:
        """The names on the chips."""
        return [chip.name for chip in self._chips]

    def text(self) -> str:
        """All names and what is being typed, parted by ；."""
        return PART.join([*self.names(), *([self.line.text().strip()] if self.line.text().strip() else [])])

    def present(self, shown: str, edited: str, settled: bool = True) -> None:
        """Show a text: a chip for each name."""
        self._is_settled = settled
        if edited != self.text():
            self._put([piece.strip() for piece in edited.split(PART) if piece.strip()])
            self.line.clear()
        self._settled = self.text()
        known = set() if settled else set(self._names())
        for chip in self._chips:
            restyle(chip, wrong=not settled and chip.name not in known)

    def lock(self, reason: str) -> None:
        """Take nothing any more, for a reason; "" takes again."""
        self.line.setReadOnly(bool(reason))
        self.line.setPlaceholderText("" if reason else "输入名称，或按↓选择")
        say_locked(self, reason)
        self.line.setToolTip(reason)
        self.line.setAccessibleDescription(reason)

    def _put(self, names: list[str]) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._made(name) for name in names]
        self._arrange()

    def _made(self, name: str) -> Chip:
        chip = Chip(name, self)
        chip.taken.connect(self._take)
        chip.moved.connect(self._move)
        chip.show()
        return chip

    def _tell(self) -> None:
        self.typed.emit(self.text())

    def _offer(self, text: str = "") -> None:
        if self.line.isReadOnly():
            self.refused.emit()
            return
        self._offered.setStringList([name for name in self._names() if name not in self.names()])
        self.completer.setCompletionPrefix(self.line.text().strip())
        self.completer.complete()

    def _choose(self, name: str) -> None:
        self.line.setText(name)
        self._take_typed()

    def _take_typed(self) -> None:
        """What the list suggests, else what is typed, becomes a chip, and the field is entered."""
        name = (suggested(self.completer) or self.line.text()).strip()
        self.completer.popup().hide()
        if name:
            self._enter([*self.names(), name])

    def _take_suggested(self) -> None:
        if self.is_offering:
            self._take_typed()

    @property
    def is_offering(self) -> bool:
        """Whether the list is open."""
        return self.completer.popup().isVisible()

    def _take(self, chip: Chip) -> None:
        if self.line.isReadOnly():
            self.refused.emit()
            return
        rest = [each.name for each in self._chips if each is not chip]
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enter(rest)

    def _enter(self, names: list[str]) -> None:
        self.line.clear()
        self._put(names)
        self._settled = self.text()
        self.left.emit(self.text())

    def _go_back(self, takes: bool) -> None:
        if self._chips and takes:
            self._take(self._chips[-1])
        elif self._chips:
            self._chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, chip: Chip, by: int) -> None:
        place = self._chips.index(chip) + by
        target = self._chips[place] if 0 <= place < len(self._chips) else self.line if by > 0 else chip
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self.text() != self._settled or not self._is_settled:
            self._settled = self.text()
            self.left.emit(self.text())

    def _arrange(self) -> None:
        """Chips in rows, the line behind the last one; as high as it needs."""
        width = max(self.width() - 2 * GAP, LINE_LEAST)
        x = y = GAP
        high = self.line.sizeHint().height()
        for chip in self._chips:
            wide = min(chip.sizeHint().width(), width)
            if x > GAP and x + wide > width + GAP:
                x, y = GAP, y + high + GAP
            chip.setGeometry(x, y, wide, high)
            x += wide + GAP
        if x > GAP and x + LINE_LEAST > width + GAP:
            x, y = GAP, y + high + GAP
        self.line.setGeometry(x, y, width + GAP - x, high)
        if self.minimumHeight() != y + high + GAP:
            self.setFixedHeight(y + high + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "line"):
            self._arrange()

    def refresh_theme(self) -> None:
        """Letters may have another size now."""
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(LINE_LEAST * 2, self.minimumHeight())

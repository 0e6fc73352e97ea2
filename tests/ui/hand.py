"""One hand before the window: it clicks, presses keys and puts texts in where a person could, and counts each."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QMenuBar,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from tests.ui.conftest import compose
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.kit.dialogs import Dialogs

Key, Held = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT, NONE = Held.ControlModifier, Held.ShiftModifier, Held.AltModifier, Held.NoModifier
MOST_NOTCHES = 60
MOST_STOPS = 90  # more than any page has
MOST_TURNS = 500  # of 10 ms, in which the fields of a page are all there
LEFT = Qt.MouseButton.LeftButton
Found = TypeVar("Found", bound=QWidget)


class Hand:
    """A mouse, a keyboard and a clipboard. A chord is one key, a pasted block one key and one text."""

    def __init__(self, home: QWidget) -> None:
        self.home = home
        self.clicks = self.keys = self.texts = 0

    @property
    def window(self) -> QWidget:
        """The window that takes the input: a dialog, else the one that is active."""
        return QApplication.activeModalWidget() or QApplication.activeWindow() or self.home

    # What a person sees.

    def seen(self, kind: type[Found]) -> Iterator[Found]:
        """The widgets of a kind that are in sight, in part at least."""
        for each in self.window.findChildren(kind):
            if each.isVisible() and each.window() is self.window and not each.visibleRegion().isEmpty():
                yield each

    def button(self, text: str) -> QAbstractButton:
        """The button with a text."""
        found = [each for each in self.seen(QAbstractButton) if each.text().split("(")[0] == text]
        assert found, f"no button {text} among {[each.text() for each in self.seen(QAbstractButton)]}"
        return found[0]

    def table(self, name: str = "") -> Any:
        """The table or tree with an accessible name, else the first one in sight."""
        views = [each for each in self.seen(QAbstractItemView) if isinstance(each, QTableView | QTreeView)]
        found = [each for each in views if not name or each.accessibleName() == name]
        assert found, f"no table {name} among {[each.accessibleName() for each in views]}"
        return found[0]

    # What a person does.

    def click(self, widget: QWidget, place: QPoint | None = None, modifiers: Held = NONE) -> None:
        where = widget.rect().center() if place is None else place
        assert widget.isEnabled(), f"{widget} is disabled"
        assert widget.visibleRegion().contains(where), f"{widget} is out of sight"
        self.clicks += 1
        QTest.mouseClick(widget, LEFT, modifiers, where)
        self._settle()

    def _settle(self) -> None:
        """What an act brings up is there before the next one; offscreen, no window comes back by itself."""
        QApplication.processEvents()
        if QApplication.activeWindow() is None and QApplication.activeModalWidget() is None:
            self.home.activateWindow()
            QApplication.processEvents()

    def press(self, key: Key, modifiers: Held = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.keys += 1
            QTest.keyClick(self.place, key, modifiers)
            self._settle()

    @property
    def place(self) -> QWidget:
        """Where the keys go."""
        focused = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focused is not None
        return focused

    def write(self, text: str) -> None:
        """Type or dictate one text."""
        self.texts += 1
        if text.isascii():
            QTest.keyClicks(self.place, text)
        else:
            compose(self.place, text)
        QApplication.processEvents()

    def paste(self, text: str) -> None:
        """Ctrl+V of what was copied elsewhere."""
        self.texts += 1
        QGuiApplication.clipboard().setText(text)
        self.press(Key.Key_V, CTRL)

    def press_until(self, is_there: Callable[[], bool], key: Key, modifiers: Held = NONE) -> None:
        """Press a key until something is so."""
        for _ in range(MOST_STOPS):
            if is_there():
                return
            self.press(key, modifiers)
        raise AssertionError(f"{key} leads nowhere; the keys go to {self.place} “{self.place.accessibleName()}”")

    def press_button(self, text: str) -> None:
        """Tab to the button with a text, and press it."""
        self.press_until(lambda: str(getattr(self.place, "text", str)()).split("(")[0] == text, Key.Key_Tab)
        self.press(Key.Key_Space)

    def choose_by_key(self, menu: Key, command: Key) -> None:
        """Choose a command of the menu bar by the two letters that are underlined."""
        self.press(menu, ALT)
        self.press(command)

    @property
    def field(self) -> str:
        """The label of the field that has the focus; empty if none has."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, FieldBox):
            widget = widget.parentWidget()
        return widget.field.label if widget is not None else ""

    def turn_wheel(self, area: QAbstractScrollArea, target: Callable[[], QRect]) -> None:
        """Turn the wheel over an area until a part of its viewport is in sight; a turn, however far, is one click."""
        self.clicks += 1
        for _ in range(MOST_NOTCHES):
            rect, room = target(), area.viewport().rect()
            middle = rect.center()
            if room.contains(middle):
                return
            across = not room.left() <= middle.x() <= room.right()
            beyond = middle.x() > room.right() if across else middle.y() > room.bottom()
            notch = QPoint(-120 if beyond else 120, 0) if across else QPoint(0, -120 if beyond else 120)
            self._turn(area.viewport(), notch)
        raise AssertionError(f"{target()} is not in {area.viewport().rect()}")

    def _turn(self, widget: QWidget, notch: QPoint) -> None:
        place = QPointF(widget.rect().center())
        event = QWheelEvent(
            place, widget.mapToGlobal(place), QPoint(), notch, Qt.MouseButton.NoButton, NONE,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        QApplication.processEvents()

    def answer(self, act: Callable[[], None], opening: Callable[[], None]) -> None:
        """Do what opens a modal dialog, and act in it; it must be closed then."""

        def run() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or QApplication.activeWindow() is not dialog:
                QTimer.singleShot(1, run)  # it is not open yet
                return
            try:
                act()
                assert not dialog.isVisible(), f"{dialog} is still open"
            finally:  # what was raised fails the test when the dialog is gone
                dialog.close()

        QTimer.singleShot(0, run)
        opening()
        self._settle()

    def click_button(self, text: str) -> None:
        self.click(self.button(text))

    def click_tab(self, text: str) -> None:
        """Bring the page with this tab to the front."""
        for bar in self.seen(QTabBar):
            for place in range(bar.count()):
                if bar.tabText(place) == text and bar.isTabVisible(place):
                    self.click(bar, bar.tabRect(place).center())
                    return
        raise AssertionError(f"no tab {text}")

    def choose(self, menu: str, command: str) -> None:
        """Choose a command in a menu of the menu bar."""
        [bar] = self.seen(QMenuBar)
        head = next(each for each in bar.actions() if each.text().startswith(menu))
        self.click(bar, bar.actionGeometry(head).center())
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        line = next(each for each in popup.actions() if each.text().startswith(command))
        assert line.isEnabled(), command
        self.click(popup, popup.actionGeometry(line).center())

    def click_field(self, label: str) -> None:
        """Click into the field with a label, which comes in a turn of its own where its page is first visited."""
        for _ in range(MOST_TURNS):
            if any(box.field.label == label for box in self.seen(FieldBox)):
                break
            QTest.qWait(10)
        for box in self.seen(FieldBox):
            if box.field.label == label:
                target = box.editor
                self.click(target, QPoint(12, min(target.height() // 2, 12)))
                return
        raise AssertionError(f"no field {label} among {[box.field.label for box in self.seen(FieldBox)]}")

    def click_cell(self, view: Any, index: QModelIndex) -> None:
        """Click a cell; one out of sight is brought there with the wheel first."""
        if not view.viewport().rect().contains(view.visualRect(index).center()):
            self.turn_wheel(view, lambda: view.visualRect(index))
        rect: QRect = view.visualRect(index)
        self.click(view.viewport(), rect.intersected(view.viewport().rect()).center())


class SystemDialogs(Dialogs):
    """The program's own dialogs; in those of the system a path is put in, and Enter pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.hand: Hand | None = None
        self.paths: list[Path] = []

    def _put_in(self) -> list[Path]:
        assert self.hand is not None
        self.hand.texts += 1
        self.hand.keys += 1
        return self.paths

    def choose_files(self, title: str) -> list[Path]:
        return self._put_in()

    def choose_year_file(self) -> Path | None:
        return self._put_in()[0]

    def choose_folder(self, title: str, start: Path) -> Path | None:
        return self._put_in()[0]

    def choose_save_path(self, title: str, suggested: Path, filters: str) -> Path | None:
        return self._put_in()[0]

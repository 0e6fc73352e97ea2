"""The window under test: offscreen, its questions answered by a recorder, every widget gone afterwards."""

import math
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.make.year_files import write_sample
from wenlian_desktop import fresh_process, paths
from wenlian_desktop.storage.file.writer import ImmediateExecutor
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.reference_editor import ReferencesEditor
from wenlian_desktop.ui.kit import theme
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.tables import row_filter
from wenlian_desktop.ui.window.main_window import MainWindow


class RecordingDialogs(Dialogs):
    """Answers as the test says, and keeps what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.answer: Path | None = None
        self.chosen: list[Path] = []
        self.source: Path | None = None
        self.agreed = False
        self.chooses_printer = False
        self.typed: str | None = None

    def inform(self, message: str) -> None:
        self.told.append(message)

    def confirm(self, question: str, yes: str, no: str) -> bool:
        self.told.append(question)
        return self.agreed

    def ask_text(self, question: str, yes: str, no: str) -> str | None:
        self.told.append(question)
        return self.typed

    def offer_action(self, message: str, action: str) -> bool:
        self.told.append(message)
        return self.agreed

    def choose_backup(self, start: Path) -> Path | None:
        return self.source

    def choose_year_file(self) -> Path | None:
        return self.answer

    def choose_report(self) -> Path | None:
        return self.answer

    def choose_file(self, title: str, kinds: str) -> Path | None:
        return self.answer

    def choose_files(self, title: str) -> list[Path]:
        return self.chosen

    def choose_folder(self, title: str, start: Path) -> Path | None:
        return self.answer

    def choose_printer(self, printer: object) -> bool:
        return self.chooses_printer

    def choose_save_path(self, title: str, proposal: Path, kinds: str) -> Path | None:
        return self.answer


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with its look, once."""
    theme.apply(qapp, dark=False)
    return qapp


@pytest.fixture(autouse=True)
def filtered_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A filter has looked at all rows when it returns, however busy the machine."""
    monkeypatch.setattr(row_filter, "SLICE_SECONDS", math.inf)


@pytest.fixture
def dialogs() -> RecordingDialogs:
    return RecordingDialogs()


@pytest.fixture
def window(dressed: QApplication, dialogs: RecordingDialogs, tmp_path: Path) -> Iterator[MainWindow]:
    """A window without a year; its writer answers at once."""
    yield from a_window(dialogs, tmp_path)


def a_window(
    dialogs: RecordingDialogs, folder: Path, executor: Callable[[], Executor] = ImmediateExecutor
) -> Iterator[MainWindow]:
    """A window, gone afterwards."""
    around = Environment(paths.SAMPLE, paths.SAMPLE_NAME, folder, folder / "抢救", executor, fresh_process.program())
    made = MainWindow(around, dialogs)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def shared_sample(dressed: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window with the sample year, for those tests of a module that change nothing in it."""
    dialogs, folder = RecordingDialogs(), tmp_path_factory.mktemp("shared")
    write_sample(folder / "示例年度.wenlian")
    for made in a_window(dialogs, folder):
        assert made.open(folder / "示例年度.wenlian")
        yield examined(made)


@pytest.fixture
def opened(window: MainWindow, year_file: Path) -> MainWindow:
    """The window with an empty year."""
    assert window.open(year_file)
    return examined(window)


@pytest.fixture
def with_sample(window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path) -> MainWindow:
    """The window with the sample year."""
    dialogs.answer = tmp_path / "示例年度.wenlian"
    write_sample(dialogs.answer)
    assert window.open(dialogs.answer)
    return examined(window)


def examined(window: MainWindow) -> MainWindow:
    """The window as it is a moment after the first picture."""
    assert window.page is not None
    window.page.run_checks()
    return window


def page_of(window: MainWindow, record: str) -> Any:
    """The page that shows a record, brought to the front."""
    assert window.page is not None
    return window.page.show_page_of(record)


def menu_lines(window: MainWindow) -> dict[str, tuple[str, bool]]:
    """What each command's line says when its menu is opened, and whether it is enabled."""
    found: dict[str, tuple[str, bool]] = {}
    for menu in window.menus.menus.values():
        menu.popup(window.pos())
        lines = {name: action for name, action in window.menus.actions.items() if action in menu.actions()}
        found |= {name: (action.text(), action.isEnabled()) for name, action in lines.items()}
        menu.hide()
    return found


def typed_into(editor: Any) -> QWidget:
    """The widget of an editor that gets the keys."""
    if isinstance(editor, ChoiceEditor):
        line = editor.lineEdit()
        assert line is not None
        return line
    return editor.line if isinstance(editor, ReferencesEditor) else editor


def compose(widget: QWidget, text: str) -> None:
    """Type Chinese as an input method does: pre-edit first, then commit. keyClicks would abort the process."""
    QApplication.sendEvent(widget, QInputMethodEvent("pin'yin", []))
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)

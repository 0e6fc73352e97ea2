"""The main window offscreen, with recorded dialogs; all widgets are deleted after each test."""

import math
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.make.year_files import write_sample
from wenlian_desktop import fresh_process, paths
from wenlian_desktop.session.open_year.stored_year import StoredYear
from wenlian_desktop.storage.file.writer import ImmediateExecutor
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.reference_editor import ReferencesEditor
from wenlian_desktop.ui.kit import theme
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.output.report_parts_dialog import ReportPartsDialog
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.tables import row_filter
from wenlian_desktop.ui.window.main_window import MainWindow


class RecordingDialogs(Dialogs):
    """Dialogs that answer as the test says and record their messages."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []
        self.details = ""
        self.chosen_action: str | None = "另建"
        self.chosen_path: Path | None = None
        self.chosen_files: list[Path] = []
        self.chosen_backup: Path | None = None
        self.confirms = False
        self.shown: list[QDialog] = []
        self.answer: Callable[[QDialog], bool] = lambda dialog: True
        self.choose_parts: Callable[[ReportPartsDialog], bool] = lambda dialog: True
        self.chooses_printer = False
        self.entered_text: str | None = None
        self.entered_note: tuple[str, bool] | None = None
        self.entered_explanation: tuple[str, str] | None = None

    def inform(self, message: str) -> None:
        self.messages.append(message)

    def confirm(self, question: str, yes: str, no: str) -> bool:
        self.messages.append(question)
        return self.confirms

    def ask_text(self, question: str, yes: str, no: str) -> str | None:
        self.messages.append(question)
        return self.entered_text

    def edit_note(
        self, where: str, hint: str, comment: str, to_verify: bool, describe: Callable[[str], str] | None = None
    ) -> tuple[str, bool] | None:
        self.messages.append(f"{where}：{comment}{'（待核）' if to_verify else ''}")
        return self.entered_note

    def write_explanation(
        self, finding: str, remedy: str, text: str, signer: str, describe: Callable[[str], str] | None = None
    ) -> tuple[str, str] | None:
        self.messages.append(f"{finding}：{text}（{signer}）")
        return self.entered_explanation

    def offer_action(self, message: str, action: str, details: str = "") -> bool:
        self.messages.append(message)
        self.details = details
        return self.confirms

    def show_dialog(self, dialog: QDialog) -> bool:
        if isinstance(dialog, ReportPartsDialog):
            return self.choose_parts(dialog)
        self.shown.append(dialog)
        return self.answer(dialog)

    def choose_action(self, message: str, actions: Sequence[str], reject: str = "取消") -> str | None:
        self.messages.append(message)
        self.offered = [*actions, reject]
        return self.chosen_action

    def choose_backup(self, start: Path) -> Path | None:
        return self.chosen_backup

    def choose_year_file(self) -> Path | None:
        return self.chosen_path

    def choose_report(self) -> Path | None:
        return self.chosen_path

    def choose_file(self, title: str, kinds: str) -> Path | None:
        return self.chosen_path

    def choose_files(self, title: str) -> list[Path]:
        return self.chosen_files

    def choose_folder(self, title: str, start: Path) -> Path | None:
        return self.chosen_path

    def choose_printer(self, printer: object) -> bool:
        return self.chooses_printer

    def choose_save_path(self, title: str, proposal: Path, kinds: str) -> Path | None:
        return self.chosen_path


@pytest.fixture(scope="session")
def styled_app(qapp: QApplication) -> QApplication:
    """The application with its theme, once per session."""
    qapp.setStyle("Fusion")
    theme.apply(qapp, dark=False)
    return qapp


@pytest.fixture(autouse=True)
def filtered_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Row filters finish in one slice, however slow the machine."""
    monkeypatch.setattr(row_filter, "SLICE_SECONDS", math.inf)


@pytest.fixture
def dialogs() -> RecordingDialogs:
    return RecordingDialogs()


@pytest.fixture
def window(styled_app: QApplication, dialogs: RecordingDialogs, tmp_path: Path) -> Iterator[MainWindow]:
    """A window without a year, with a synchronous writer."""
    yield from open_window(dialogs, tmp_path)


def open_window(
    dialogs: RecordingDialogs, folder: Path, executor: Callable[[], Executor] = ImmediateExecutor
) -> Iterator[MainWindow]:
    """A window that is deleted afterwards."""
    environment = Environment(
        paths.SAMPLE, paths.SAMPLE_NAME, folder, folder / "抢救", executor, fresh_process.program()
    )
    created = MainWindow(environment, dialogs)
    created.show()
    yield created
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StoredYear, "back_up", no_backup)
        created.close()
    created.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.clipboard().clear()  # offscreen, Qt crashes on leaving with a copied table in it


def no_backup(session: StoredYear, occasion: str) -> Future[Path | None]:
    """The test is over: nobody looks at the backup that closing makes, and it takes longer than the rest."""
    done: Future[Path | None] = Future()
    done.set_result(None)
    return done


@pytest.fixture(scope="module")
def shared_sample(styled_app: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """A window with the sample year, for the tests of a module that do not change it."""
    dialogs, folder = RecordingDialogs(), tmp_path_factory.mktemp("shared")
    write_sample(folder / "示例年度.wenlian")
    for created in open_window(dialogs, folder):
        assert created.open(folder / "示例年度.wenlian"), dialogs.messages
        yield examined(created)


@pytest.fixture
def opened(window: MainWindow, year_file: Path) -> MainWindow:
    """A window with an empty year."""
    assert window.open(year_file)
    return examined(window)


@pytest.fixture
def with_sample(window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path) -> MainWindow:
    """A window with the sample year."""
    dialogs.chosen_path = tmp_path / "示例年度.wenlian"
    write_sample(dialogs.chosen_path)
    assert window.open(dialogs.chosen_path)
    return examined(window)


def examined(window: MainWindow) -> MainWindow:
    """The window after the first checks have run."""
    assert window.page is not None
    window.page.run_checks()
    return window


def page_of(window: MainWindow, record: str) -> Any:
    """The page that shows a record, brought to the front."""
    assert window.page is not None
    return window.page.show_page_of(record)


def menu_lines(window: MainWindow) -> dict[str, tuple[str, bool]]:
    """The text and the enabled state of each command when its menu is open."""
    found: dict[str, tuple[str, bool]] = {}
    for menu in window.menus.menus.values():
        menu.popup(window.pos())
        lines = {name: action for name, action in window.menus.actions.items() if action in menu.actions()}
        found |= {name: (action.text(), action.isEnabled()) for name, action in lines.items()}
        menu.hide()
    return found


def typed_into(editor: Any) -> QWidget:
    """The widget of an editor that receives keys."""
    if isinstance(editor, ChoiceEditor):
        line = editor.lineEdit()
        assert line is not None
        return line
    return editor.line if isinstance(editor, ReferencesEditor) else editor


def compose(widget: QWidget, text: str) -> None:
    """Type as an input method does: pre-edit first, then commit. keyClicks would abort the process."""
    QApplication.sendEvent(widget, QInputMethodEvent("pin'yin", []))
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)

"""A year file dropped onto the window is opened; anything else is left alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.make.year_files import write_empty
from wenlian_desktop.ui.window.main_window import MainWindow

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(window: MainWindow, *files: Path) -> bool:
    """Drag files into the window and let go; whether they are taken."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dragged, LEFT, NO_KEY)
    entered.ignore()
    QApplication.sendEvent(window, entered)
    dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dragged, LEFT, NO_KEY)
    QApplication.sendEvent(window, dropped)
    return entered.isAccepted()


def test_a_dropped_year_is_opened(window: MainWindow, tmp_path: Path) -> None:
    year = tmp_path / "2024 年.WENLIAN"
    write_empty(year)
    assert drop(window, year)
    assert window.bridge is not None
    assert window.bridge.session.path == year


@pytest.mark.parametrize("names", [("报告.docx",), ("甲.wenlian", "乙.wenlian"), ()])
def test_other_files_are_not_taken(window: MainWindow, tmp_path: Path, names: tuple[str, ...]) -> None:
    assert not drop(window, *(tmp_path / name for name in names))
    assert window.bridge is None

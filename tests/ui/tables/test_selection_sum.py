"""The sum of the selected cells, which follows the selection in the next turn of the event loop."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from wenlian_desktop.ui.window.main_window import MainWindow


def test_a_table_that_loses_its_model_sums_nothing(qtbot: QtBot, with_sample: MainWindow) -> None:
    view = page_of(with_sample, "policy").view
    view.selectAll()
    view.rows_model.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()  # the sum was due: what is raised here fails the test

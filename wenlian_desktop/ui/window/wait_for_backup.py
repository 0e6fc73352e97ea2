"""Waits for the backup on closing while the window stays responsive; progress is shown if it takes long."""

import time
from concurrent.futures import wait

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QGuiApplication

from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.window.status_bar import StatusBar

PROGRESS_AFTER = 0.3  # s
POLL_INTERVAL = 0.03  # s


def wait_for_backup(session: YearSession, status: StatusBar) -> None:
    """Wait until the backup for closing is made or failed; closing the session reports the result."""
    backup = session.backup_before_close()
    if backup is None or backup.done():
        return
    started = time.monotonic()
    QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
    try:
        while not wait([backup], timeout=POLL_INTERVAL).done:
            if time.monotonic() - started > PROGRESS_AFTER:
                status.show_progress("正在备份", can_cancel=False)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    finally:
        QGuiApplication.restoreOverrideCursor()
        status.hide_progress()

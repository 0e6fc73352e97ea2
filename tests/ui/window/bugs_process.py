"""The program with planted bugs: in a slot, in a job, for lack of memory, in a thread. Run by test_bugs."""

import sys
import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit, QPushButton

from wenlian_desktop import app
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.window.crash_window import CrashWindow

SECRET = "13812345678"
LONGEST = 20_000  # ms, where a window does not come up


def in_a_slot() -> None:
    raise ZeroDivisionError(SECRET)


def without_memory() -> None:
    raise MemoryError(SECRET)


def in_a_job(is_wanted: object) -> None:
    raise KeyError(SECRET)


def in_a_thread() -> None:
    raise IndexError(SECRET)


class Clerk:
    """Accepts each crash window, prints its text, and triggers the next bug."""

    def __init__(self, qt: QApplication) -> None:
        self._qt, self._jobs, self._seen = qt, Jobs(), 0
        self._clock = QTimer(interval=20)
        self._clock.timeout.connect(self._look)
        self._clock.start()
        QTimer.singleShot(LONGEST, qt.quit)
        QTimer.singleShot(0, in_a_slot)

    def _look(self) -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, QMessageBox):
            print(window.text(), flush=True)
            window.buttons()[0].click()
            QTimer.singleShot(0, self._end)
        if not isinstance(window, CrashWindow):
            return
        self._seen += 1
        (details,) = window.findChildren(QPlainTextEdit)
        print(details.toPlainText().splitlines()[-1], flush=True)
        next(button for button in window.findChildren(QPushButton) if button.text() == "继续").click()
        if self._seen == 1:
            QTimer.singleShot(0, lambda: self._jobs.run(in_a_job, print))
        else:
            QTimer.singleShot(0, without_memory)

    def _end(self) -> None:
        thread = threading.Thread(target=in_a_thread)
        thread.start()
        thread.join()
        self._qt.quit()


if __name__ == "__main__":
    qt = QApplication([])
    clerk = Clerk(qt)
    sys.exit(app.show(qt, None))

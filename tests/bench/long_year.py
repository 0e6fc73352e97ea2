"""A year of 100,000 payments in the window: how long a turn of it takes while a backup is made, and closing."""

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.bench import window
from tests.bench.measuring import Figure, amounts, big_file

PAYMENTS, EDITS = 100_000, 30
EVERY, BEAT = 150, 2  # ms between edits; between looks at the clock
MOST_TURN, MOST_CLOSING = 50, 10_000  # ms


class Turns:
    """The longest turn of the event loop since `begin`, in ms of CPU of the window's thread."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(interval=BEAT)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        self.longest, self._last = 0.0, time.thread_time()
        self._timer.start()

    def _look(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000), now


def figures(folder: Path) -> Iterator[Figure]:
    """The figures; of CPU where other programs would disturb a clock."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    place = folder / "长年度"
    place.mkdir()
    opened = window.opened(big_file(place, PAYMENTS))
    assert opened.page is not None
    session, turns = opened.page.bridge.session, Turns()
    refs = iter(amounts(session, EDITS))
    window.settle(3.0)  # the first look at the whole year
    turns.begin()
    backup = session.back_up("手动")
    for number, ref in enumerate(refs):
        session.enter(ref, f"{number}.25")
        window.settle(EVERY / 1000)
    yield Figure(
        "100,000 payments, the longest turn while values are entered and backed up, CPU", turns.longest, MOST_TURN
    )
    assert backup.result() is not None
    began = time.perf_counter()
    window.close(opened)
    yield Figure("100,000 payments, closing with a backup", (time.perf_counter() - began) * 1000, MOST_CLOSING)

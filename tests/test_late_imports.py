"""What the first paint does not need is imported after it, one module a turn; no turn holds the window up long."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from wenlian_desktop import paths
from wenlian_desktop.app import LATE_MODULES
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.session import year_files
from wenlian_desktop.ui.kit.module_loader import ALL

STARTS = 3  # the quietest of them counts
LONGEST = 0.4  # CPU of a turn to that of importing Qt: 0.3 is 30 ms where Qt takes 100, the rest is for a busy machine
PROGRAM = """
import json
import os
import sys
import time
from pathlib import Path

began = time.process_time()
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
qt = 1000 * (time.process_time() - began)

from wenlian_desktop import app

seen, turns, depth = {}, [], 0


def loaded():
    return [name for name in app.LATE_MODULES if name in sys.modules]


class Watched(QApplication):
    def notify(self, receiver, event):
        global depth
        depth += 1
        is_turn = depth == 1 and bool(seen)  # looking at what is loaded costs more than most events inside a turn
        before = len(loaded()) if is_turn else 0
        began = time.thread_time()
        result = super().notify(receiver, event)
        depth -= 1
        if is_turn:
            turns.append((1000 * (time.thread_time() - began), len(loaded()) - before))
        if event.type() == QEvent.Type.Paint and isinstance(receiver, app.MainWindow):
            seen.setdefault("first picture", loaded())
        return result


class Window(app.MainWindow):
    def open(self, path):
        super().open(path)
        self.page.examined.connect(self.leave)

    def leave(self, entries):
        seen["first checks"] = loaded()
        self.page.jobs.run(lambda is_wanted: None, self.report)

    def report(self, result):
        print(json.dumps(seen | {"qt": qt, "turns": turns}), flush=True)
        os._exit(0)


app.QApplication, app.MainWindow = Watched, Window
app.main(Path(sys.argv[1]), None)
"""


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Starts with the sample year: what was loaded when, (ms, modules loaded) of each turn after the first picture.

    `qt`: the ms that importing Qt took, which tell how fast this machine is now.
    """
    home = tmp_path_factory.mktemp("home")
    year = home / "2024.wenlian"
    year_files.load(year, year_files.read_text(paths.SAMPLE))
    own = {"HOME": str(home), "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":offscreen"}
    own |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(home / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    found: list[dict[str, Any]] = []
    command = [sys.executable, "-P", "-c", PROGRAM, str(year)]
    for _ in range(1 + STARTS):  # the first one compiles
        done = subprocess.run(command, env=os.environ | own, capture_output=True, text=True, timeout=60, check=True)
        found.append(json.loads(done.stdout))
    return found[1:]


def test_the_first_picture_needs_nothing_of_what_is_late(starts: list[dict[str, Any]]) -> None:
    assert starts[0]["first picture"] == []
    assert starts[0]["first checks"] == [name for name in LATE_MODULES if not name.endswith(ALL)]


def test_one_module_is_imported_a_turn(starts: list[dict[str, Any]]) -> None:
    assert max(count for _, count in starts[0]["turns"]) == 1


def test_no_turn_after_the_first_picture_is_long(starts: list[dict[str, Any]]) -> None:
    longest = [max(took for took, _ in start["turns"]) / start["qt"] for start in starts]
    print(longest)
    assert min(longest) < LONGEST, longest

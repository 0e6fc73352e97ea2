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

LONGEST = 30  # ms of a turn after the first picture, on a quiet machine
SLACK = 3  # times as long on a busy one: its caches are shared
PROGRAM = """
import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from wenlian_desktop import app

seen, turns, depth = {}, [], 0


def loaded():
    return [name for name in app.LATE_MODULES if name in sys.modules]


class Watched(QApplication):
    def notify(self, receiver, event):
        global depth
        depth += 1
        is_after, began, before = bool(seen), time.thread_time(), len(loaded())
        result = super().notify(receiver, event)
        depth -= 1
        if depth == 0 and is_after:
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
        print(json.dumps(seen | {"turns": turns}), flush=True)
        os._exit(0)


app.QApplication, app.MainWindow = Watched, Window
app.main(Path(sys.argv[1]), None)
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a start with the sample year had loaded when, and (ms, modules loaded) of each turn after its picture."""
    home = tmp_path_factory.mktemp("home")
    year = home / "2024.wenlian"
    year_files.load(year, year_files.read_text(paths.SAMPLE))
    own = {"HOME": str(home), "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":offscreen"}
    own |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(home / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-P", "-c", PROGRAM, str(year)]
    for _ in range(2):  # the first one compiles
        done = subprocess.run(command, env=os.environ | own, capture_output=True, text=True, timeout=60, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_first_picture_needs_nothing_of_what_is_late(start: dict[str, Any]) -> None:
    assert start["first picture"] == []
    assert start["first checks"] == list(LATE_MODULES)


def test_one_module_is_imported_a_turn(start: dict[str, Any]) -> None:
    assert max(count for _, count in start["turns"]) == 1


def test_no_turn_after_the_first_picture_is_long(start: dict[str, Any]) -> None:
    assert max(took for took, _ in start["turns"]) < LONGEST * SLACK

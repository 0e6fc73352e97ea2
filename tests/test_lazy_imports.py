"""Lazy modules are not loaded before the first display; they are loaded afterwards."""

import os
import subprocess
import sys
from pathlib import Path

from wenlian_desktop import lazy_imports, paths
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.session import year_files

PROGRAM = """
import os
import sys
from pathlib import Path
from wenlian_desktop import lazy_imports
lazy_imports.defer_all()
from wenlian_desktop import app

def tell():
    print(*(name for name in lazy_imports.LAZY if not lazy_imports.is_deferred(name)), flush=True)

class Watched(app.MainWindow):
    def open(self, path):
        super().open(path)
        self.page._first_paint_timer.timeout.disconnect()
        self.page._first_paint_timer.timeout.connect(self.seen)
        self.page.examined.connect(self.leave)

    def seen(self):
        tell()
        self.page._on_first_paint()

    def leave(self, entries):
        tell()
        self.page.jobs.run(lambda is_wanted: None, self.go)

    def go(self, result):
        tell()
        os._exit(0)

app.MainWindow = Watched
app.main(Path(sys.argv[1]), None)
"""


def loaded(year: Path, home: Path) -> list[list[str]]:
    """The modules of `LAZY` that are loaded after the first display, the first checks, and the first job."""
    own = {"HOME": str(home), "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":offscreen"}
    environment = os.environ | own | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-c", PROGRAM, str(year)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    return [line.split() for line in done.stdout.splitlines()]


def test_the_first_picture_needs_nothing_of_what_is_late(tmp_path: Path) -> None:
    year = tmp_path / "2024.wenlian"
    year_files.load(year, year_files.read_text(paths.SAMPLE))
    first, then, at_last = loaded(year, tmp_path)
    assert first == []
    assert set(at_last) == set(lazy_imports.LAZY)
    assert (
        {"domain.checks.run_checks", "domain.checks.progress", "ui.pages.working_tabs"}
        <= set(then)
        < set(lazy_imports.LAZY)
    )

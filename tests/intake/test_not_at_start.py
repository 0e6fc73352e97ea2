"""Reading what other programs wrote is imported when something is read, not when the window starts."""

import os
import subprocess
import sys

from wenlian_desktop.distribution import ROOT

PROGRAM = """
import sys
import wenlian_desktop.app, wenlian_desktop.ui.window.main_window
print([name for name in sys.modules if name.startswith("wenlian_desktop.intake.old_report")])
"""


def test_the_window_starts_without_the_reading_of_reports() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-P", "-c", PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "[]"

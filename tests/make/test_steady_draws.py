"""What is drawn does not depend on what a process has loaded before."""

import os
import subprocess
import sys

from wenlian_desktop.distribution import ROOT

PROGRAM = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
from hypothesis import given, settings, strategies
import tests.make.steady_draws

@settings(max_examples=200, derandomize=True, database=None)
@given(strategies.integers(), strategies.text())
def draw(number, text):
    print(number, ascii(text))

draw()
"""
LOADED = ("wenlian_desktop.report.layout.grid", "wenlian_desktop.domain.records.catalogue")


def drawn_after(*modules: str) -> str:
    own = {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-P", "-c", PROGRAM, *modules]
    return subprocess.run(command, env=os.environ | own, capture_output=True, text=True, check=True).stdout


def test_draws_are_the_same_whatever_was_loaded_before() -> None:
    assert drawn_after() == drawn_after(
        "wenlian_desktop.report.layout.composer", "wenlian_desktop.session.year_session"
    )

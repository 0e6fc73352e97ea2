"""PySide6 6.12 loses a reference to None at each call that returns it; on Python 3.11 the process aborts in the end."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 1000
NOISE = 50  # unrelated references

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from 3.12 on")


class Sender(QObject):
    """An object with signals."""

    told = Signal(object)


def lost(call: Callable[[], object]) -> list[int]:
    """The number of references to None and True lost by that many calls."""
    before = [sys.getrefcount(each) for each in (None, True)]
    for _ in range(CALLS):
        call()
    return [was - sys.getrefcount(each) for was, each in zip(before, (None, True), strict=True)]


SENDER = Sender()


@pytest.mark.parametrize("call", [SENDER.parent, lambda: SENDER.told.emit(None), lambda: SENDER.told.emit(True)])
def test_calls_of_qt_keep_none_and_true(call: Callable[[], object]) -> None:
    assert max(abs(each) for each in lost(call)) < NOISE

"""A process of this program that is asked on its input, answers on its output, and is ended when it takes too long."""

import contextlib
import subprocess
from collections.abc import Callable, Iterator
from threading import Event, Thread
from time import monotonic
from typing import BinaryIO

from wenlian_desktop import fresh_process

POLL_SECONDS = 0.05  # between looks whether the time is over, or nobody waits any more

IsWanted = Callable[[], bool]


def start(argument: str) -> subprocess.Popen[bytes]:
    """Start a process of this program that is asked on its input and answers on its output; raises OSError."""
    program = fresh_process.program()
    return subprocess.Popen(
        [*program.command, argument],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=program.environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


@contextlib.contextmanager
def watched(process: subprocess.Popen[bytes], is_wanted: IsWanted, most_seconds: float) -> Iterator[Event]:
    """Ends the process when its time is over or nobody waits for its answer; the event tells of the former."""
    is_answered, is_late, due = Event(), Event(), monotonic() + most_seconds

    def watch() -> None:
        while not is_answered.wait(POLL_SECONDS):
            if monotonic() > due or not is_wanted():
                if monotonic() > due:
                    is_late.set()
                process.kill()
                return

    watcher = Thread(target=watch, name="watched process", daemon=True)
    watcher.start()
    try:
        yield is_late
    finally:
        is_answered.set()
        watcher.join()


def requests_of(process: subprocess.Popen[bytes]) -> BinaryIO:
    """Where a process that `start` started is asked."""
    assert process.stdin is not None
    return process.stdin  # type: ignore[return-value]


def read_exactly(process: subprocess.Popen[bytes], size: int) -> bytes:
    """So many bytes of what a process answers; raises EOFError where it ended before."""
    assert process.stdout is not None
    content = process.stdout.read(size)
    if len(content) < size:
        raise EOFError
    return content

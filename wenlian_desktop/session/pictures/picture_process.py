"""The process that decodes photos, seen from here: started when needed, reused, replaced after a fault."""

import atexit
import contextlib
import json
import subprocess
from threading import Lock
from typing import NamedTuple

from wenlian_desktop import child_process
from wenlian_desktop.child_process import IsWanted
from wenlian_desktop.distribution import DECODE
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.pictures.picture_worker import ANSWER, READY, REFUSED, REQUEST

MOST_SECONDS = 30.0  # a photo, on the clock; the CPU time it may take is limited in the process
MOST_ANSWERED = 80_000_000  # bytes: more than any photo for print or screen


class ProcessDiedError(Exception):
    """The process ended, or was ended, over a photo; `was_late`: because it took too long."""

    def __init__(self, was_late: bool) -> None:
        super().__init__()
        self.was_late = was_late


class Answer(NamedTuple):
    """A decoded photo: its size in pixels where it consists of pixels, and its bytes."""

    width: int
    height: int
    body: bytes


class PictureProcess:
    """One process, one photo at a time; called in any thread."""

    def __init__(self, most_seconds: float = MOST_SECONDS) -> None:
        self._most_seconds = most_seconds
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        atexit.register(self.end)

    @property
    def pid(self) -> int | None:
        """The id of the running process."""
        return None if self._process is None else self._process.pid

    def decode(self, purpose: int, content: bytes, width: float, height: float, is_wanted: IsWanted) -> Answer:
        """The decoded photo; raises UserError where it cannot be decoded, or ProcessDiedError."""
        with self._lock:
            process = self._running()
            with child_process.watched(process, is_wanted, self._most_seconds) as is_late:
                try:
                    _write(process, REQUEST.pack(purpose, width, height, len(content)), content)
                    return _read_answer(process)
                except (OSError, EOFError):
                    self.end()
                    raise ProcessDiedError(is_late.is_set()) from None

    def end(self) -> None:
        """End the process; the next photo starts a new one."""
        if self._process is not None:
            self._process.kill()
            with contextlib.suppress(OSError):  # what it had not read yet
                self._process.communicate()
            self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            self._process = _started()
        return self._process


def _started() -> subprocess.Popen[bytes]:
    try:
        process = child_process.start(DECODE)
        outcome = ANSWER.unpack(child_process.read_exactly(process, ANSWER.size))[0]
    except (OSError, EOFError):
        raise _not_started() from None
    if outcome != READY:
        raise _not_started()
    return process


def _not_started() -> UserError:
    return UserError(
        "照片现在不能预览：读照片的程序没有启动。",
        "原件仍在，没有改动。",
        "可以打开或另存后查看；也可以重新启动本程序再试。",
    )


def _write(process: subprocess.Popen[bytes], *parts: bytes) -> None:
    requests = child_process.requests_of(process)
    for part in parts:
        requests.write(part)
    requests.flush()


def _read_answer(process: subprocess.Popen[bytes]) -> Answer:
    outcome, width, height, size = ANSWER.unpack(child_process.read_exactly(process, ANSWER.size))
    if size > MOST_ANSWERED:
        raise EOFError
    body = child_process.read_exactly(process, size)
    if outcome == REFUSED:
        raise UserError(*json.loads(body))
    return Answer(width, height, body)

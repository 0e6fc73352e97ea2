"""The process that decodes photos, seen from here: started when needed, reused, replaced after a fault."""

import atexit
import contextlib
import json
import subprocess
from collections.abc import Callable, Iterator
from threading import Event, Lock, Thread
from time import monotonic
from typing import BinaryIO, NamedTuple

from wenlian_desktop import fresh_process
from wenlian_desktop.distribution import DECODE
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.pictures.picture_worker import ANSWER, READY, REFUSED, REQUEST

MOST_SECONDS = 30.0  # a photo, on the clock; the CPU time it may take is limited in the process
POLL_SECONDS = 0.05  # between looks whether the time is over, or nobody waits any more
MOST_ANSWERED = 80_000_000  # bytes: more than any photo for print or screen

IsWanted = Callable[[], bool]


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
            with self._watched(process, is_wanted) as is_late:
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

    @contextlib.contextmanager
    def _watched(self, process: subprocess.Popen[bytes], is_wanted: IsWanted) -> Iterator[Event]:
        """Ends the process when its time is over or nobody waits for its answer; the event tells of the former."""
        is_answered, is_late, due = Event(), Event(), monotonic() + self._most_seconds

        def watch() -> None:
            while not is_answered.wait(POLL_SECONDS):
                if monotonic() > due or not is_wanted():
                    if monotonic() > due:
                        is_late.set()
                    process.kill()
                    return

        watcher = Thread(target=watch, name="photos", daemon=True)
        watcher.start()
        try:
            yield is_late
        finally:
            is_answered.set()
            watcher.join()


def _started() -> subprocess.Popen[bytes]:
    program = fresh_process.program()
    try:
        process = subprocess.Popen(
            [*program.command, DECODE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=program.environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        outcome = ANSWER.unpack(_exactly(_pipe(process.stdout), ANSWER.size))[0]
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
    requests = _pipe(process.stdin)
    for part in parts:
        requests.write(part)
    requests.flush()


def _read_answer(process: subprocess.Popen[bytes]) -> Answer:
    answers = _pipe(process.stdout)
    outcome, width, height, size = ANSWER.unpack(_exactly(answers, ANSWER.size))
    if size > MOST_ANSWERED:
        raise EOFError
    body = _exactly(answers, size)
    if outcome == REFUSED:
        raise UserError(*json.loads(body))
    return Answer(width, height, body)


def _exactly(pipe: BinaryIO, size: int) -> bytes:
    content = pipe.read(size)
    if len(content) < size:
        raise EOFError
    return content


def _pipe(pipe: object) -> BinaryIO:
    assert pipe is not None
    return pipe  # type: ignore[return-value]

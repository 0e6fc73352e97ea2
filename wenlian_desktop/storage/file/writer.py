"""The writer thread: the only one that holds the connection. Steps are written in order."""

import math
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from wenlian_desktop.domain.records.originals import Original, VerificationResult
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.year_file import YearFile

P = ParamSpec("P")
T = TypeVar("T")
SLICE_SECONDS = 0.03  # s that an edit may have to wait for other work


class ImmediateExecutor(Executor):
    """Runs what it is given at once, in the caller's thread: for the command line and for tests."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 -- handed on to whoever asks for the result
            future.set_exception(error)
        return future


def writer_thread() -> Executor:
    """One worker thread: for the window."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")


class Writer:
    """Hands everything that touches the file to one executor, in order."""

    def __init__(self, path: Path, executor: Executor, read_only: bool = False) -> None:
        """Open the file in the executor; raises UserError where it cannot be opened."""
        self._executor = executor
        try:
            self._file = executor.submit(YearFile, path, read_only).result()
        except BaseException:
            executor.shutdown()
            raise
        self._slice = math.inf if isinstance(executor, ImmediateExecutor) else SLICE_SECONDS
        self._is_closing = False
        self._round = 0
        self._failed_round = -1
        self.is_read_only = self._file.is_read_only
        self.ended_uncleanly = self._file.ended_uncleanly
        self.is_verification_due = self._file.is_verification_due

    def read(self) -> Year:
        """The year on the disk; waits for it."""
        return self._executor.submit(self._file.read).result()

    def write(self, step: Step, files: Sequence[Original] = ()) -> Future[None]:
        """Write a step, with the files it brings, behind all before it.

        The future is done when it is on the disk, or fails with UserError.

        After a failure the steps that were made on top of it fail too, until `go_on`.
        """
        return self._executor.submit(self._write, step, files, self._round)

    def _write(self, step: Step, files: Sequence[Original], round_number: int) -> None:
        if round_number == self._failed_round:
            raise UserError("前一项没有保存成功，此项尚未保存。")
        try:
            self._file.write(step, files)
        except BaseException:
            self._failed_round = round_number
            raise

    def resume(self) -> None:
        """What failed was taken back: steps made from now on may be written again."""
        self._round += 1

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail; waits for it."""
        return self._executor.submit(self._file.trail).result()

    def digest(self) -> str:
        """The logical digest; waits for it."""
        return self._executor.submit(self._file.digest).result()

    def back_up(self) -> Future[Path | None]:
        """A verified backup of all steps queued so far; edits that come meanwhile go between its slices."""
        return self._run_in_slices(self._file.back_up)

    def verify_originals(self) -> Future[VerificationResult]:
        """A look at the bytes of all attachments, edits first."""
        return self._run_in_slices(self._file.verify_originals)

    def read_original(self, sha256: str) -> Future[bytes]:
        """The bytes of an attachment; the future fails with UserError where they are gone or damaged."""
        return self._executor.submit(self._file.read_original, sha256)

    def _run_in_slices(self, begin: Callable[[], Generator[None, None, T]]) -> Future[T]:
        """Work that would hold up edits, a slice at a time, each behind what was queued before it."""
        future: Future[T] = Future()
        slices = begin()

        def run_slice() -> None:
            ends = time.monotonic() + self._slice
            try:
                self._refuse_if_closing()
                next(slices)
                while time.monotonic() < ends:
                    next(slices)
            except StopIteration as end:
                future.set_result(end.value)
            except Exception as error:  # noqa: BLE001 -- handed on to whoever asks for the result
                future.set_exception(error)
            else:
                self._executor.submit(run_slice)

        self._executor.submit(run_slice)
        return future

    def _refuse_if_closing(self) -> None:
        if self._is_closing:
            raise UserError("年度已经关闭，没有做完。")

    def delete_unreferenced(self) -> None:
        """Take away bytes that nothing but an undo could want; waits."""
        self._executor.submit(self._file.delete_unreferenced).result()

    def copy_to(self, path: Path) -> Future[None]:
        """A whole copy of the file behind all steps queued so far."""
        return self._executor.submit(self._file.copy_to, path)

    def close(self) -> None:
        """Close the file after all that is queued, and end the thread; what goes on in slices is given up."""
        self._is_closing = True
        self._executor.submit(self._file.close).result()
        self._executor.shutdown()

"""The writer thread: the only one that holds the connection. Steps are written in order."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.year import Year
from wenlian_desktop.storage.year_file import YearFile

P = ParamSpec("P")
T = TypeVar("T")


class AtOnce(Executor):
    """Runs what it is given at once, in the caller's thread: for the command line and for tests."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 -- handed on to whoever asks for the result
            done.set_exception(error)
        return done


def thread_of_its_own() -> Executor:
    """One worker thread: for the window."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")


class Writer:
    """Hands everything that touches the file to one executor, in order."""

    def __init__(self, path: Path, executor: Executor, only_reads: bool = False) -> None:
        """Open the file in the executor; raises UserError where it cannot be opened."""
        self._executor = executor
        try:
            self._file = executor.submit(YearFile, path, only_reads).result()
        except BaseException:
            executor.shutdown()
            raise
        self._round = 0
        self._failed_round = -1
        self.is_read_only = self._file.is_read_only
        self.ended_uncleanly = self._file.ended_uncleanly

    def read(self) -> Year:
        """The year on the disk; waits for it."""
        return self._executor.submit(self._file.read).result()

    def write(self, step: Step) -> Future[None]:
        """Write a step behind all before it; the future is done when it is on the disk, or fails with UserError.

        After a failure the steps that were made on top of it fail too, until `go_on`.
        """
        return self._executor.submit(self._write, step, self._round)

    def _write(self, step: Step, made_in: int) -> None:
        if made_in == self._failed_round:
            raise UserError("前一项没有保存成功，此项尚未保存。")
        try:
            self._file.write(step)
        except BaseException:
            self._failed_round = made_in
            raise

    def go_on(self) -> None:
        """What failed was taken back: steps made from now on may be written again."""
        self._round += 1

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail; waits for it."""
        return self._executor.submit(self._file.trail).result()

    def digest(self) -> str:
        """The logical digest; waits for it."""
        return self._executor.submit(self._file.digest).result()

    def back_up(self) -> Future[Path | None]:
        """A verified backup behind all steps queued so far."""
        return self._executor.submit(self._file.back_up)

    def copy_to(self, path: Path) -> Future[None]:
        """A whole copy of the file behind all steps queued so far."""
        return self._executor.submit(self._file.copy_to, path)

    def close(self) -> None:
        """Close the file after all that is queued, and end the thread."""
        self._executor.submit(self._file.close).result()
        self._executor.shutdown()

"""The writer thread: the only thread that uses the database connection; steps are written in order."""

import math
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, Generic, ParamSpec, TypeVar

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.originals import Original, VerificationResult
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.clean_end import ContentCheck
from wenlian_desktop.storage.file.year_file import YearFile

P = ParamSpec("P")
T = TypeVar("T")
SLICE_SECONDS = 0.03  # maximum time in s that an edit waits for background work


class ImmediateExecutor(Executor):
    """Runs tasks immediately in the caller's thread: for the command line and for tests."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 -- handed on to whoever asks for the result
            future.set_exception(error)
        return future


class WriterThread(ThreadPoolExecutor):
    """An executor with one thread, for the window. It may begin to open a year ahead of the Writer that asks for it."""

    def __init__(self) -> None:
        super().__init__(max_workers=1, thread_name_prefix="writer")
        self._begun: tuple[Path, Future[YearFile], Future[Year]] | None = None

    def begin(self, path: Path) -> None:
        """Open a year for editing and read it; what refuses it is told to the Writer."""
        file = self.submit(YearFile, path)
        self._begun = path, file, self.submit(lambda: file.result().read())

    def take(self, path: Path) -> "tuple[Future[YearFile], Future[Year]] | None":
        """What was begun of a year; None where nothing was."""
        begun, self._begun = self._begun, None
        return begun[1:] if begun is not None and begun[0] == path else None


def writer_thread() -> WriterThread:
    """An executor with one thread, for the window."""
    return WriterThread()


class Writer:
    """Runs all operations on a year file in one executor, in order."""

    def __init__(self, path: Path, executor: Executor, read_only: bool = False) -> None:
        """Open the file in the executor; raises UserError where it cannot be opened."""
        self._executor = executor
        begun = executor.take(path) if isinstance(executor, WriterThread) and not read_only else None
        opening, reading = begun or (executor.submit(YearFile, path, read_only), None)
        self._first_reading: Future[Year] | None = reading
        try:
            self._file = opening.result()
        except BaseException:
            executor.shutdown()
            raise
        self._slice = math.inf if isinstance(executor, ImmediateExecutor) else SLICE_SECONDS
        self._is_closing = False
        self._waiting_check: _SlicedRun[ContentCheck] | None = None
        self._backups: list[_SlicedRun[Path | None]] = []  # in the order in which they are made
        self._round = 0
        self._failed_round = -1
        self.is_read_only = self._file.is_read_only
        self.ended_uncleanly = self._file.ended_uncleanly
        self.kept_before_upgrade = self._file.kept_before_upgrade
        self.is_verification_due = self._file.is_verification_due

    def read(self) -> Year:
        """The year on disk; blocks."""
        reading, self._first_reading = self._first_reading, None
        return (reading or self._executor.submit(self._file.read)).result()

    def write(self, step: Step, files: Sequence[Original] = ()) -> Future[None]:
        """Queue a step with the files it adds.

        The future is done when it is on disk, or fails with UserError. After a failure the queued steps that depend on
        it fail too, until `resume` is called.
        """
        self.begin_check()
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
        """The failed steps were rolled back: later steps are written again."""
        self._round += 1

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail; blocks."""
        return self._executor.submit(self._file.trail).result()

    def trail_fields(self) -> list[dict[str, Any]]:
        """The audit trail, field by field; blocks."""
        return self._executor.submit(self._file.trail_fields).result()

    def last_recorded(self) -> dict[str, Any] | None:
        """The last entry of the trail that holds no digests; blocks."""
        return self._executor.submit(self._file.last_recorded).result()

    def history(self, record: str, uid: str, field: str) -> Future[list[dict[str, Any]]]:
        """The entries of the trail about a field, and about its row as a whole."""
        return self._executor.submit(self._file.history, record, uid, field)

    def look(self, query: Callable[[SqliteDatabase], T]) -> Future[T]:
        """What a query reads, after all steps queued so far."""
        return self._executor.submit(self._file.look, query)

    def digest(self) -> str:
        """The content digest; blocks."""
        return self._executor.submit(self._file.digest).result()

    def back_up(self, occasion: str) -> Future[Path | None]:
        """A verified backup of all steps queued so far; edits are written between its slices."""
        return self._run_in_slices(lambda: self._file.back_up(occasion), self._backups)

    def back_up_first(self, occasion: str) -> Future[Path | None]:
        """A verified backup before any step that is queued after it."""
        return self._executor.submit(self._back_up_at_once, occasion)

    def _back_up_at_once(self, occasion: str) -> Path | None:
        """One after the other: what is being backed up in slices comes to its end first."""
        for earlier in list(self._backups):
            earlier.run(math.inf)
            self._backups.remove(earlier)
        now = _SlicedRun(self._file.back_up(occasion))
        now.run(math.inf)
        return now.future.result()

    def verify_originals(self) -> Future[VerificationResult]:
        """Verify the bytes of all attachments; edits take precedence."""
        return self._run_in_slices(self._file.verify_originals)

    def check_content(self, waits: bool = False) -> Future[ContentCheck]:
        """Compare the content with what the last session left; edits take precedence.

        `waits`: until `begin_check`, at the latest until the first step: it looks at the trail without any of them.
        """
        self._waiting_check = _SlicedRun(self._file.check_content())
        future = self._waiting_check.future
        if not waits:
            self.begin_check()
        return future

    def begin_check(self) -> None:
        """Begin with a look at the content that waits, if there is one."""
        if self._waiting_check is not None:
            self._executor.submit(self._run_slice, self._waiting_check, None)
            self._waiting_check = None

    def accept_content(self) -> None:
        """What differed was mended or found right."""
        self._executor.submit(self._file.accept_content)

    def read_original(self, sha256: str) -> Future[bytes]:
        """The bytes of an attachment; the future fails with UserError where they are missing or damaged."""
        return self._executor.submit(self._file.read_original, sha256)

    def _run_in_slices(
        self, begin: Callable[[], Generator[None, None, T]], line: "list[_SlicedRun[T]] | None" = None
    ) -> Future[T]:
        """Run a long operation in time slices, each queued behind the edits that came before it.

        Of those in a `line` the next begins when the first has ended.
        """
        run = _SlicedRun(begin())
        if line is not None:
            line.append(run)
        self._executor.submit(self._run_slice, run, line)
        return run.future

    def _run_slice(self, run: "_SlicedRun[T]", line: "list[_SlicedRun[T]] | None") -> None:
        is_next = not line or line[0] is run or run.future.done()
        if self._is_closing:
            run.refuse(UserError("年度已经关闭，没有做完。"))
        elif is_next:
            run.run(self._slice)
        if not run.future.done():
            self._executor.submit(self._run_slice, run, line)
        elif line and run in line:
            line.remove(run)

    def delete_unreferenced(self) -> None:
        """Delete originals that only undo could restore; blocks."""
        self._executor.submit(self._file.delete_unreferenced).result()

    def copy_to(self, path: Path) -> Future[None]:
        """Copy the whole file after all steps queued so far."""
        return self._executor.submit(self._file.copy_to, path)

    def close(self) -> None:
        """Close the file after all queued operations and end the thread; sliced operations are cancelled."""
        self._is_closing = True
        self.begin_check()  # only to be refused
        try:
            self._executor.submit(self._file.close).result()
        finally:
            self._executor.shutdown()


class _SlicedRun(Generic[T]):
    """A long operation on its way to the answer in `future`."""

    def __init__(self, slices: Generator[None, None, T]) -> None:
        self._slices = slices
        self.future: Future[T] = Future()

    def run(self, seconds: float) -> None:
        """Go on for that time, or to the end."""
        ends = time.monotonic() + seconds
        try:
            while not self.future.done():
                next(self._slices)
                if time.monotonic() >= ends:
                    return
        except StopIteration as end:
            self.future.set_result(end.value)
        except Exception as error:  # noqa: BLE001 -- handed on to whoever asks for the result
            self.future.set_exception(error)

    def refuse(self, reason: UserError) -> None:
        """Do not go on."""
        self._slices.close()
        if not self.future.done():
            self.future.set_exception(reason)

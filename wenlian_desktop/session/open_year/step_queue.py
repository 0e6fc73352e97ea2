"""Steps on their way to the disk: shown at once, written in order, rolled back where they cannot be written."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.originals import Original
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.open_year.field_texts import FieldTexts
from wenlian_desktop.session.open_year.history import History
from wenlian_desktop.session.steps import step_fields
from wenlian_desktop.storage.file.atomic_write import write_atomically
from wenlian_desktop.storage.file.writer import ImmediateExecutor, Writer

Dispatch = Callable[[Callable[[], None]], None]  # runs a function in the thread that owns the session


def dispatch_directly(function: Callable[[], None]) -> None:
    """For a session without another thread."""
    function()


class Listener:
    """Notified by a session; the user interface overrides its methods."""

    def changed(self, view: Year, step: Step) -> None:
        """A step changed the view."""

    def row_left(self) -> None:
        """A new row was left and is judged from now on."""

    def saved(self, at: datetime) -> None:
        """All steps are on disk."""

    def failed(self, step: Step, reason: UserError) -> None:
        """A step could not be written and was rolled back."""

    def backup_failed(self, reason: UserError) -> None:
        """There is no backup before a great step."""


class StepQueue(FieldTexts):
    """The frozen `view` of an open year with all its steps, and those of them that are not on disk yet."""

    def __init__(
        self, path: Path, executor: Executor | None, dispatch: Dispatch, rescue: Path | None, read_only: bool
    ) -> None:
        self.path = path
        self._rescue = rescue
        self._unsaved, self._typing = {}, {}
        self.listener = Listener()
        self._dispatch = dispatch
        self._writer = Writer(path, executor or ImmediateExecutor(), read_only)
        self.ended_uncleanly = self._writer.ended_uncleanly
        self.kept_before_upgrade = self._writer.kept_before_upgrade
        try:
            self.view = self._writer.read()
        except BaseException:
            self._writer.close()
            raise
        self.history = History()
        self._pending: list[Step] = []
        self._futures: dict[str, Future[None]] = {}
        self._has_changed = False
        self._rows_in_entry: dict[str, Record] = {}  # as they were begun

    @property
    def is_saved(self) -> bool:
        """Whether all steps are on disk and none failed."""
        return not self._pending and not self._unsaved

    def _apply(self, step: Step, files: Sequence[Original] = ()) -> Future[None]:
        view = self.view.with_changes(step.changes)
        if step_fields.removes_many(step):
            self.back_up_before("批量删除前")
        future = self._writer.write(step, files)
        step_fields.forget_changed(self._unsaved, step)
        for change in step.changes:
            if change.after is None:
                self._rows_in_entry.pop(change.row.uid, None)
        self.view = view
        self._pending.append(step)
        self._futures[step.uid] = future
        self._has_changed = True
        try:
            self.listener.changed(self.view, step)
        finally:  # a bug of the screen keeps nothing from the disk, nor its answer from the screen
            future.add_done_callback(lambda _: self._dispatch(lambda: self._finish(step, future)))
        return future

    def _apply_and_wait(self, step: Step) -> None:
        """Apply a step and wait until it is on disk; raises UserError. It ends the undo history."""
        future = self._apply(step)
        failure = future.exception()  # blocks
        self._finish(step, future)
        if failure is not None:
            raise failure
        self.history.clear()

    def back_up_before(self, occasion: str) -> None:
        """Make a backup before the next step. One that fails is told and keeps no step from the disk."""
        if self._writer.is_read_only:
            return
        future = self._writer.back_up_first(occasion)

        def tell() -> None:
            if isinstance(reason := future.exception(), UserError):
                self.listener.backup_failed(reason)

        future.add_done_callback(lambda _: self._dispatch(tell))

    def _finish(self, step: Step, future: Future[None]) -> None:
        if step not in self._pending:
            return  # already rolled back with an earlier step that failed
        error = future.exception()
        self._futures.pop(step.uid, None)
        if error is None:
            self._pending.remove(step)
            self.history.forget_snapshot(step.uid)
            if self.is_saved:
                self.listener.saved(datetime.now())
            return
        self._roll_back(step, error if isinstance(error, UserError) else UserError("程序出错，此项尚未保存。"))
        if not isinstance(error, UserError):
            raise error

    def _roll_back(self, step: Step, reason: UserError) -> None:
        """Remove a step that could not be written, and all later ones, from the view; their texts stay in fields."""
        index = self._pending.index(step)
        failed, self._pending = self._pending[index:], self._pending[:index]
        self._futures = {uid: done for uid, done in self._futures.items() if uid not in {each.uid for each in failed}}
        error = reason
        try:
            error = UserError(reason.happened, _write_rescue_copy(self._rescue, self.path, self.view), reason.remedy)
        finally:
            self._drop(failed, error)

    def _drop(self, failed: list[Step], error: UserError) -> None:
        texts: dict[Ref, tuple[str, str]] = {}
        with ExitStack() as stack:  # in reverse order; a failure must not stop the others
            stack.callback(self.listener.failed, failed[0], error)
            stack.callback(self._writer.resume)
            stack.callback(self._keep_texts, texts)
            for each in failed:
                stack.callback(self._drop_step, each, texts, str(error))

    def _drop_step(self, step: Step, texts: dict[Ref, tuple[str, str]], reason: str) -> None:
        for ref, text in step_fields.entered_texts(step, self.row_name):
            texts.setdefault(ref, (text, reason))  # the last typed text wins
        self.history.drop_failed(step.uid)
        undone = step.reversed(new_uid())
        self.view = self.view.with_changes(undone.changes)
        self.listener.changed(self.view, undone)

    def _keep_texts(self, texts: dict[Ref, tuple[str, str]]) -> None:
        self._unsaved |= {ref: text for ref, text in texts.items() if self.view.row(ref.record, ref.uid) is not None}

    def _wait_for_queued(self) -> None:
        for step in list(self._pending):
            future = self._futures.get(step.uid)
            if future is not None:
                future.exception()  # blocks
                self._finish(step, future)


def _write_rescue_copy(folder: Path | None, path: Path, view: Year) -> str:
    """Save the whole year as JSON in another place; returns what is safe, as a sentence."""
    if folder is None:
        return "已保存的内容都在，刚才的输入还在栏中。"
    copy = folder / f"{path.stem}-抢救-{datetime.now():%Y%m%d-%H%M%S}.json"
    try:
        write_atomically(copy, format_year(view).encode(), 0o600)
    except UserError as failure:
        return f"刚才的输入还在栏中，但另存也失败了（{failure.happened}）。"
    return f"刚才的输入还在栏中，全部内容已另存到“{copy}”。"

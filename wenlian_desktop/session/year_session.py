"""The session with one year: the one door through which every change goes."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wenlian_desktop.domain.interchange.editions import (
    closing_edition,
    closing_step,
    is_closed,
    refuse_if_closed,
    reopening_step,
)
from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.originals import Original, VerificationResult
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year, field_of
from wenlian_desktop.domain.rules.finding import Finding, ReviewedFinding
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.values.errors import ParseError, UserError
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.session import lock_rules, steps
from wenlian_desktop.session.field_texts import FieldTexts
from wenlian_desktop.session.history import History
from wenlian_desktop.session.temporary_copies import TemporaryCopies
from wenlian_desktop.storage.file.atomic_write import write_atomically
from wenlian_desktop.storage.file.lock_file import current_user
from wenlian_desktop.storage.file.writer import ImmediateExecutor, Writer

if TYPE_CHECKING:
    from wenlian_desktop.domain.checks.repairs import Repair

Dispatch = Callable[[Callable[[], None]], None]  # runs a function in the thread that owns the session

MAX_NAMED_ERRORS = 5  # how many of the 错 that stop the closing are named


def dispatch_directly(function: Callable[[], None]) -> None:
    """The delivery of a session that has no other thread."""
    function()


class Listener:
    """What a session tells; a screen overrides what it shows."""

    def changed(self, view: Year, step: Step) -> None:
        """The view changed by a step."""

    def saved(self, at: datetime) -> None:
        """All steps so far are on the disk."""

    def failed(self, step: Step, reason: UserError) -> None:
        """A step could not be written and was taken back."""


class YearSession(FieldTexts):
    """A year in use: its frozen `view`, the door for changes, undo, and what is on its way to the disk."""

    def __init__(
        self,
        path: Path,
        executor: Executor | None = None,
        dispatch: Dispatch = dispatch_directly,
        rescue: Path | None = None,
        read_only: bool = False,
    ) -> None:
        """Open a year file; raises UserError where it cannot be opened.

        `executor` runs what touches the file, `deliver` brings its answers to the owner's thread, `rescue` is a
        folder in another place, for what could not be written. `only_reads` opens for looking alone.
        """
        self.path = path
        self._rescue = rescue
        self._unsaved = {}
        self.listener = Listener()
        self._dispatch = dispatch
        self._writer = Writer(path, executor or ImmediateExecutor(), read_only)
        self.ended_uncleanly = self._writer.ended_uncleanly
        try:
            self.view = self._writer.read()
        except BaseException:
            self._writer.close()
            raise
        self.history = History()
        self.temporary_copies = TemporaryCopies()
        self._pending: list[Step] = []
        self._futures: dict[str, Future[None]] = {}
        self._has_changed = False
        self.is_closed = False

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed: the file takes no writing, or the year is closed (封存)."""
        return self._writer.is_read_only or is_closed(self.view)

    @property
    def is_saved(self) -> bool:
        """Whether nothing is on its way to the disk, and nothing failed to get there."""
        return not self._pending and not self._unsaved

    def findings(self) -> list[Finding]:
        """What the checks find in the year as it is now."""
        from wenlian_desktop.domain.checks import run_checks

        return run_checks.run_checks(self.view)

    def examined(self) -> list[ReviewedFinding]:
        """What the checks find, open findings before explained ones."""
        from wenlian_desktop.domain.checks import run_checks

        return run_checks.review_findings(self.view)

    def enter(self, ref: Ref, text: str, origin: Origin = Origin.TYPED) -> str:
        """Put a typed text into a field. A text that cannot be read stays a draft; its reason is returned.

        Raises UserError where the field takes nothing.
        """
        self._refuse_if_read_only()
        self._refuse_if_locked(ref)
        try:
            value, is_none = self._parse(ref, text)
        except ParseError as refusal:
            self._apply_draft(steps.draft_step(self.view, ref, text))
            return str(refusal)
        step = steps.entry_step(self.view, ref, value, is_none, origin)
        if step is not None:
            self._apply_undoable(step)
        else:
            self.discard_draft(ref)
        return ""

    def save_draft(self, ref: Ref, text: str) -> None:
        """Keep typing in progress as a draft; it makes no undo step and no trail."""
        self._refuse_if_read_only()
        self._refuse_if_locked(ref)
        if text != self.edit_text(ref):
            self._apply_draft(steps.draft_step(self.view, ref, text))

    def discard_draft(self, ref: Ref) -> None:
        """Drop the draft of a field: the person thought better of it."""
        self._refuse_if_read_only()
        self._unsaved.pop(ref, None)
        self._apply_draft(steps.discard_draft_step(self.view, ref))

    def enter_block(
        self,
        cells: list[tuple[Ref, str]],
        name: str = "粘贴",
        origin: Origin = Origin.TYPED,
        rows: Sequence[Record] = (),
    ) -> list[str]:
        """Put a block in as one step, `rows` of it new ones (`fresh`); unreadable cells become drafts.

        Returns the reasons of those.
        """
        self._refuse_if_read_only()
        changes, reasons = steps.block_changes(self.view, cells, rows, self._parse, origin)
        if changes:
            self._apply_undoable(Step(steps.new_uid(), f"{name}{len(cells)}格", tuple(changes), origin))
        return reasons

    def with_block(self, cells: list[tuple[Ref, str]], rows: Sequence[Record]) -> Year:
        """The year as a block would make it."""
        return self.view.with_changes(steps.block_changes(self.view, cells, rows, self._parse, Origin.TYPED)[0])

    def new_rows(self, record: str, number: int, **values: Any) -> list[Record]:
        """Rows behind all others that are not in the year yet, for a block to bring in."""
        return steps.new_rows(self.view, record, number, **values)

    def add(self, record: str, after: str | None = None, **values: Any) -> str:
        """A new row behind `after` (None: at the end); returns its uid."""
        self._refuse_if_read_only()
        step, uid = steps.add_step(self.view, record, after, **values)
        self._apply_undoable(step)
        return uid

    def change(self, name: str, changes: Sequence[RowChange], origin: Origin = Origin.TYPED) -> None:
        """Changes of rows made elsewhere, as one step; nothing where there are none."""
        self._refuse_if_read_only()
        if changes:
            self._apply_undoable(Step(steps.new_uid(), name, tuple(changes), origin))

    def explain(self, finding: Finding) -> Ref:
        """A new 情况说明 about a finding; returns the field where its words go."""
        place = finding.places[0]
        uid = self.add(
            Explanation.spec.name, check=finding.code, about_record=place.record, about_uid=place.uid,
            about_field=place.field, finding=finding.message,
        )  # fmt: skip
        return Ref(Explanation.spec.name, uid, "content")

    def repair(self, repair: "Repair") -> None:
        """Write what a repair says, as one step."""
        self._refuse_if_read_only()
        changes, _ = steps.block_changes(self.view, repair.changes, (), self._parse, Origin.TYPED)
        if changes:
            self._apply_undoable(Step(steps.new_uid(), repair.label, tuple(changes)))

    def attach(self, owner: tuple[str, str], original: Original, batch: str = "") -> Future[None]:
        """A file as a new attachment of a row, (record, uid); files of one `batch` are undone together.

        The future is done when it is on the disk, or fails with the reason why it is not.
        """
        self._refuse_if_read_only()
        return self._apply_undoable(steps.attach_step(self.view, owner, original, batch), (original,))

    def supply_original(self, uid: str, original: Original) -> Future[None]:
        """The file of an attachment that has none, or whose own is lost."""
        self._refuse_if_read_only()
        row = self.view.rows(Attachment).find(uid)
        assert row is not None
        return self._apply_undoable(steps.supply_step(row, original), (original,))

    def read_original(self, sha256: str) -> Future[bytes]:
        """The bytes of an attachment; the future fails with UserError where they are gone or damaged."""
        return self._writer.read_original(sha256)

    def verify_originals(self) -> Future[VerificationResult] | None:
        """The weekly look at the bytes of all attachments, begun now; None where it is not due."""
        return self._writer.verify_originals() if self._writer.is_verification_due else None

    def delete(self, record: str, uids: list[str]) -> None:
        """Take rows away, and what cannot be without them."""
        self._refuse_if_read_only()
        if uids:
            self._apply_undoable(steps.delete_step(self.view, record, uids))

    def undo(self) -> None:
        """Take the last step back; does nothing where there is none."""
        self._refuse_if_read_only()
        if self.history.undo_name:
            uid = steps.new_uid()
            self._apply(steps.adapt_drafts(self.view, self.history.undo(uid).reversed(uid)))

    def redo(self) -> None:
        """Do again what was taken back; does nothing where there is none."""
        self._refuse_if_read_only()
        if self.history.redo_name:
            uid = steps.new_uid()
            undone = self.history.redo(uid)
            step = replace(undone, uid=uid, name=f"重做 {undone.name}")
            self._apply(steps.adapt_drafts(self.view, step))

    def seal(self) -> None:
        """Close the year (封存) after a verified backup: it takes nothing any more, in the file itself neither.

        Raises UserError where an unexplained 错 stops it, or where something could not be written.
        """
        self._refuse_if_read_only()
        self._flush()
        refuse_unexplained_errors(self.view)
        self.history.clear()
        self._writer.delete_unreferenced()
        self.back_up().result()
        self._apply_and_wait(closing_step(self.view, steps.new_uid(), current_user(), datetime.now(UTC)))

    def unseal(self, reason: str) -> None:
        """Reopen a closed year (解封) so that the next version can be made; the closed one is kept.

        Raises UserError where there is no reason, where the year is not closed, or where it could not be written.
        """
        self._refuse_if_file_is_read_only()
        edition = closing_edition(self.view)
        if edition is None:
            raise UserError("本年度没有封存。", "没有改动。", "可以直接修改，不需要解封。")
        if not reason.strip():
            raise UserError("没有写解封的理由。", "没有改动。", "请写明为什么要修改已经封存的年度。")
        self._apply_and_wait(
            reopening_step(edition, steps.new_uid(), current_user(), datetime.now(UTC), reason.strip())
        )

    def _apply_and_wait(self, step: Step) -> None:
        """A step that is on the disk when this comes back, or raises; undo reaches neither it nor what was before."""
        future = self._apply(step)
        failure = future.exception()  # waits
        self._finish(step, future)
        if failure is not None:
            raise failure
        self.history.clear()

    def _refuse_if_read_only(self) -> None:
        refuse_if_closed(self.view)
        self._refuse_if_file_is_read_only()

    def _refuse_if_locked(self, ref: Ref) -> None:
        """A draft unlocks its field: what was typed and not read must stay within reach."""
        reason = lock_rules.reason_in(self.view, ref) if self.is_accepted(ref) else ""
        if reason:
            raise UserError(f"“{field_of(ref).label}”现在不能填写。", "没有改动。", reason)

    def _refuse_if_file_is_read_only(self) -> None:
        if self._writer.is_read_only:
            raise UserError("文件是只读的。", "没有改动。", "请把文件复制到可以写入的文件夹后再打开。")

    def _apply_undoable(self, step: Step, files: Sequence[Original] = ()) -> Future[None]:
        self.history.push(step)
        return self._apply(step, files)

    def _apply_draft(self, step: Step | None) -> None:
        if step is not None:
            self._apply(step)

    def _apply(self, step: Step, files: Sequence[Original] = ()) -> Future[None]:
        for ref in steps.changed_refs(step):
            self._unsaved.pop(ref, None)
        self.view = self.view.with_changes(step.changes)
        self._pending.append(step)
        self._has_changed = True
        self.listener.changed(self.view, step)
        future = self._writer.write(step, files)
        self._futures[step.uid] = future
        future.add_done_callback(lambda _: self._dispatch(lambda: self._finish(step, future)))
        return future

    def _finish(self, step: Step, future: Future[None]) -> None:
        if step not in self._pending:
            return  # taken back already, with an earlier step that failed
        error = future.exception()
        self._futures.pop(step.uid, None)
        if error is None:
            self._pending.remove(step)
            self.history.settle(step.uid)
            if self.is_saved:
                self.listener.saved(datetime.now())
            return
        if isinstance(error, UserError):
            self._roll_back(step, error)
            return
        self._roll_back(step, UserError("程序出错，此项尚未保存。"))
        raise error

    def _roll_back(self, step: Step, reason: UserError) -> None:
        """A step that did not reach the disk leaves the view, and so do those made on top of it; texts stay."""
        index = self._pending.index(step)
        failed, self._pending = self._pending[index:], self._pending[:index]
        self._futures = {uid: done for uid, done in self._futures.items() if uid not in {each.uid for each in failed}}
        error = reason
        try:
            error = UserError(reason.happened, _write_rescue_copy(self._rescue, self.path, self.view), reason.remedy)
        finally:
            self._drop(failed, error)

    def _drop(self, fallen: list[Step], told: UserError) -> None:
        texts: dict[Ref, tuple[str, str]] = {}
        with ExitStack() as all_of_it:  # from the last to the first, and each whatever becomes of the others
            all_of_it.callback(self.listener.failed, fallen[0], told)
            all_of_it.callback(self._writer.resume)
            all_of_it.callback(self._keep_texts, texts)
            for each in fallen:
                all_of_it.callback(self._drop_step, each, texts, str(told))

    def _drop_step(self, step: Step, texts: dict[Ref, tuple[str, str]], told: str) -> None:
        for ref, text in steps.entered_texts(step, self.row_name):
            texts.setdefault(ref, (text, told))  # the last one typed stays
        self.history.drop_failed(step.uid)
        undone = step.reversed(steps.new_uid())
        self.view = self.view.with_changes(undone.changes)
        self.listener.changed(self.view, undone)

    def _keep_texts(self, texts: dict[Ref, tuple[str, str]]) -> None:
        self._unsaved |= {ref: text for ref, text in texts.items() if self.view.row(ref.record, ref.uid) is not None}

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail."""
        return self._writer.trail()

    def trail_for_display(self) -> list[dict[str, Any]]:
        """The audit trail for people: with the figures of now where a text has tokens."""
        values = ("old", "new")
        return [
            entry | {side: expand_tokens(self.view, entry[side] or "") or None for side in values}
            for entry in self.trail()
        ]

    def back_up(self) -> Future[Path | None]:
        """A verified backup of all done so far; None where the newest says the same."""
        return self._writer.back_up()

    def copy_to(self, path: Path) -> Future[None]:
        """A whole copy of the file as it is after all done so far, attachments' bytes included."""
        return self._writer.copy_to(path)

    def backup_before_close(self) -> Future[Path | None] | None:
        """The backup that closing would wait for, begun now; None where nothing changed since the opening."""
        return self.back_up() if self._has_changed else None

    def close(self, force: bool = False) -> None:
        """Close after all that is queued, with a backup of what changed.

        Raises UserError where something is not saved or the backup failed; the file is then still open. `even_so`
        closes all the same: the person was told and decided.
        """
        if self.is_closed:
            return
        if not force:
            self._flush()
            if self._has_changed:
                self.back_up().result()
        self._writer.close()
        self.temporary_copies.clear()
        self.is_closed = True

    def _flush(self) -> None:
        """Wait for what is queued, and try once more what failed; raises UserError where it fails again."""
        self._wait_for_queued()
        for ref, (text, _) in list(self._unsaved.items()):
            self.enter(ref, text)
        self._wait_for_queued()
        if self._pending or self._unsaved:
            raise UserError("有内容没有保存成功。", "内容还在栏中。", "请处理提示的问题后再关闭。")

    def _wait_for_queued(self) -> None:
        for step in list(self._pending):
            future = self._futures.get(step.uid)
            if future is not None:
                future.exception()  # waits
                self._finish(step, future)


def _write_rescue_copy(folder: Path | None, path: Path, view: Year) -> str:
    """Write all a view holds to another place; says what is safe."""
    if folder is None:
        return "已保存的内容都在，刚才的输入还在栏中。"
    copy = folder / f"{path.stem}-抢救-{datetime.now():%Y%m%d-%H%M%S}.json"
    try:
        write_atomically(copy, format_year(view).encode(), 0o600)
    except UserError as failure:
        return f"刚才的输入还在栏中，但另存也失败了（{failure.happened}）。"
    return f"刚才的输入还在栏中，全部内容已另存到“{copy}”。"


def refuse_unexplained_errors(view: Year) -> None:
    """Raise UserError where unexplained 错 stop the closing, with the first few of them."""
    from wenlian_desktop.domain.checks import run_checks

    errors = run_checks.unexplained_errors(view)
    if errors:
        first = "\n".join(f"{each.code} {each.message}" for each in errors[:MAX_NAMED_ERRORS])
        more = "\n……" if len(errors) > MAX_NAMED_ERRORS else ""
        raise UserError(
            f"有{len(errors)}条“错”没有改正，也没有情况说明，不能封存：\n{first}{more}\n",
            "年度没有封存，没有改动。",
            "请逐条改正或写情况说明后再封存。",
        )

"""The session with one open year: the only place where it is changed."""

from collections.abc import Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wenlian_desktop.domain.interchange.editions import (
    closing_edition,
    closing_step,
    is_closed,
    refuse_if_closed,
    reopening_step,
)
from wenlian_desktop.domain.records import lock_rules, row_order
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.lock_rules import Locked
from wenlian_desktop.domain.records.originals import Original
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.rules.finding import ReviewedFinding, YearFinding
from wenlian_desktop.domain.values.errors import ParseError, UserError
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.open_year.step_queue import Dispatch, StepQueue, dispatch_directly
from wenlian_desktop.session.open_year.step_queue import Listener as Listener
from wenlian_desktop.session.open_year.stored_year import StoredYear
from wenlian_desktop.session.steps import deletion, field_steps, row_steps, step_fields
from wenlian_desktop.session.temporary_copies import TemporaryCopies
from wenlian_desktop.storage.file.lock_file import current_user

if TYPE_CHECKING:
    from wenlian_desktop.domain.checks.repairs import Repair

ON_CLOSING = "关闭时"  # the occasion of a backup
MAX_NAMED_ERRORS = 5  # 错 that are listed when they prevent closing


@frozen
class EnteredBlock:
    """The result of a block: why cells could not be parsed, and the cells that are locked."""

    unparsed: tuple[str, ...] = ()
    locked: tuple[Locked, ...] = ()


class YearSession(StepQueue, StoredYear):
    """An open year: its frozen `view`, changes, undo, and the steps that are not on disk yet."""

    def __init__(
        self,
        path: Path,
        executor: Executor | None = None,
        dispatch: Dispatch = dispatch_directly,
        rescue: Path | None = None,
        read_only: bool = False,
    ) -> None:
        """Open a year file; raises UserError.

        `executor` runs all operations on the file, `dispatch` calls a function in the owner's thread, `rescue`: a
        folder for a copy of the year when it cannot be written. `read_only`: open for reading.
        """
        super().__init__(path, executor, dispatch, rescue, read_only)
        self.temporary_copies = TemporaryCopies()
        self.is_closed = False

    @property
    def is_read_only(self) -> bool:
        """Whether the year cannot be changed: the file is not writable, or the year is closed (封存)."""
        return self._writer.is_read_only or is_closed(self.view)

    def findings(self) -> list[YearFinding]:
        """The findings of all checks for the current year."""
        from wenlian_desktop.domain.checks import run_checks

        return run_checks.run_checks(self.view)

    def review_findings(self) -> list[ReviewedFinding]:
        """The findings, open ones before explained ones; none about rows being entered or text being typed."""
        from wenlian_desktop.domain.checks import run_checks

        return [
            each
            for each in run_checks.review_findings(self.view)
            if not {ref.uid for ref in each.finding.places[:1]} & self._rows_in_entry.keys()
            and not (run_checks.is_unread(each.finding) and self.is_being_typed(each.finding.places[0]))
        ]

    def enter(self, ref: Ref, text: str, origin: Origin = Origin.TYPED) -> str:
        """Enter a text into a field. A text that cannot be parsed becomes a draft; returns the reason, else "".

        Raises UserError where the field is locked.
        """
        self._refuse_if_read_only()
        lock_rules.refuse_locked(self.locked_cells([(ref, text)]))
        before = self._typing.pop(ref, self.view.draft(ref))
        try:
            step = field_steps.entry_step(self.view, ref, *self._parse(ref, text), origin)
        except ParseError as refusal:
            self._apply_since_typing(field_steps.draft_step(self.view, ref, text), ref, before)
            return str(refusal)
        self._unsaved.pop(ref, None)
        if step is not None:
            self._apply_since_typing(step, ref, before)
        return ""

    def save_draft(self, ref: Ref, text: str) -> None:
        """Save text that is being typed as a draft: no undo step, no audit trail."""
        self._refuse_if_read_only()
        lock_rules.refuse_locked(self.locked_cells([(ref, text)]))
        if text != self.edit_text(ref):
            self._typing.setdefault(ref, self.view.draft(ref))
            self._apply(field_steps.draft_step(self.view, ref, text))

    def cancel_typing(self, ref: Ref) -> None:
        """Take back what is being typed into a field and not entered yet."""
        self._refuse_if_read_only()
        if ref in self._typing:
            step = field_steps.cancelling_step(self.view, ref, self._typing.pop(ref))
            if step is not None:
                self._apply(step)

    def enter_block(
        self, cells: list[tuple[Ref, str]], name: str = "粘贴", rows: Sequence[Record] = ()
    ) -> EnteredBlock:
        """Enter a block of cells as one step, `rows` are new ones (`new_rows`).

        Cells that cannot be parsed become drafts, locked cells stay as they are.
        """
        self._refuse_if_read_only()
        locked = self.locked_cells(cells, rows)
        taken = [(ref, text) for ref, text in cells if ref not in locked]
        changes, _ = field_steps.block_changes(self.view, taken, rows, self._parse, Origin.TYPED)
        self._apply_changes(f"{name}{len(taken)}格", changes, Origin.TYPED)
        unparsed = [self.refusal_reason(ref) for ref, _ in taken if self.view.draft(ref) is not None]
        return EnteredBlock(tuple(unparsed), tuple(locked.values()))

    def new_rows(self, record: str, number: int, **values: Any) -> list[Record]:
        """New rows at the end of a record, not yet in the year, for `enter_block`."""
        return row_order.new_rows(self.view, record, number, **values)

    def add(self, record: str, after: str | None = None, **values: Any) -> str:
        """Add a row after `after` (None: at the end); returns its uid."""
        return self.insert(record, row_order.row_after(self.view.tables[record], after), **values)

    def insert(self, record: str, before: str | None, **values: Any) -> str:
        """Add a row before `before` (None: at the end); returns its uid."""
        self._refuse_if_read_only()
        step, uid = row_steps.add_step(self.view, record, before, **values)
        self._apply_undoable(step)
        return uid

    def begin_row(self, record: str, before: str | None, **values: Any) -> str:
        """Add a row as `insert` does. Nothing is said about it until it is left (`leave_row`); returns its uid."""
        uid = self.insert(record, before, **values)
        row = self.view.row(record, uid)
        assert row is not None
        self._rows_in_entry[uid] = row
        return uid

    def leave_row(self, uid: str) -> None:
        """A row that was begun is left: one in which nothing was entered vanishes without a trace in undo."""
        begun = self._rows_in_entry.pop(uid, None)
        if begun is None:
            return
        removal = deletion.removal_of_untouched(self.view, begun)
        if removal is None:
            self.listener.row_left()
        else:
            self.history.forget_addition(uid, removal.uid)
            self._apply(removal)

    def leave_rows(self) -> None:
        """Leave all rows that were begun."""
        for uid in list(self._rows_in_entry):
            self.leave_row(uid)

    def move(self, record: str, uids: Sequence[str], before: str | None) -> None:
        """Move rows before `before` (None: to the end)."""
        self._refuse_if_read_only()
        step = row_steps.move_step(self.view, record, uids, before)
        if step is not None:
            self._apply_undoable(step)

    def copy_rows(self, record: str, uids: Sequence[str]) -> list[str]:
        """Copy rows as new ones after the last of them; returns the uids of the copies."""
        self._refuse_if_read_only()
        step, copies = row_steps.copy_step(self.view, record, uids)
        self._apply_undoable(step)
        return copies

    def change(self, name: str, changes: Sequence[RowChange], origin: Origin = Origin.TYPED) -> None:
        """Apply changes of rows as one step; nothing where there are none.

        Raises UserError where they write a field that is locked in the year they make.
        """
        self._refuse_if_read_only()
        lock_rules.refuse_changes(self.view, changes)
        self._apply_changes(name, changes, origin)

    def explain(self, finding: YearFinding, text: str, author: str, on: date, old: Explanation | None = None) -> None:
        """Write a 情况说明 of a finding, or write the `old` one anew, as one step."""
        self._refuse_if_read_only()
        self._apply_undoable(row_steps.explanation_step(self.view, finding, text, author, on, old))

    def repair(self, repair: "Repair") -> None:
        """Apply a repair as one step; raises UserError where a field of it is locked."""
        self._refuse_if_read_only()
        lock_rules.refuse_locked(self.locked_cells(lock_rules.without_set_by_repair(repair.changes)))
        changes, _ = field_steps.block_changes(self.view, repair.changes, (), self._parse, Origin.TYPED)
        self._apply_changes(repair.label, changes, Origin.TYPED)

    def attach(self, owner: tuple[str, str], original: Original, batch: str = "") -> Future[None]:
        """Add a file as an attachment of a row, (record, uid); files with the same `batch` are undone together.

        The future is done when it is on disk, or fails with UserError.
        """
        self._refuse_if_read_only()
        return self._apply_undoable(row_steps.attach_step(self.view, owner, original, batch), (original,))

    def supply_original(self, uid: str, original: Original) -> Future[None]:
        """Add the original to an attachment that has none or whose original is lost."""
        self._refuse_if_read_only()
        return self._apply_undoable(row_steps.supply_step(self.view, uid, original), (original,))

    def restore_rows(self, name: str, changes: Sequence[RowChange]) -> Future[None] | None:
        """Bring rows back to what they were, whatever locks them now, after a backup; None where nothing changes."""
        self._refuse_if_read_only()
        if not changes:
            return None
        self.back_up_before("恢复前")
        return self._apply_undoable(Step(new_uid(), name, tuple(changes)))

    def delete(self, record: str, uids: list[str]) -> None:
        """Delete rows and the rows that require them."""
        self._refuse_if_read_only()
        if uids:
            self._apply_undoable(deletion.delete_step(self.view, record, uids))

    def consequences_of_deletion(self, record: str, uids: list[str]) -> str:
        """What else is deleted or emptied with rows, as sentences; empty where nothing is."""
        return deletion.consequences_of_deletion(self.view, record, uids)

    def undo(self) -> None:
        """Undo the last step; nothing where there is none."""
        self._refuse_if_read_only()
        if self.history.undo_name:
            uid = new_uid()
            self._apply_entered(step_fields.adapt_drafts(self.view, self.history.undo(uid).reversed(uid)))

    def redo(self) -> None:
        """Redo the last undone step; nothing where there is none."""
        self._refuse_if_read_only()
        if self.history.redo_name:
            uid = new_uid()
            undone = self.history.redo(uid)
            self._apply_entered(
                step_fields.adapt_drafts(self.view, replace(undone, uid=uid, name=f"重做 {undone.name}"))
            )

    def seal(self) -> None:
        """Close the year (封存) after a verified backup: the file itself refuses changes from then on.

        Raises UserError where an unexplained 错 prevents it, or where something could not be written.
        """
        self._refuse_if_read_only()
        self.leave_rows()
        self._flush()
        refuse_unexplained_errors(self.view)
        self.history.clear()
        self._writer.delete_unreferenced()
        self.back_up("封存前").result()
        self._apply_and_wait(closing_step(self.view, new_uid(), current_user(), datetime.now(UTC)))

    def unseal(self, reason: str) -> None:
        """Reopen a closed year (解封) for the next version; the closed version is kept.

        Raises UserError without a reason, where the year is not closed, or where it could not be written.
        """
        self._refuse_if_file_is_read_only()
        edition = closing_edition(self.view)
        if edition is None:
            raise UserError("本年度没有封存。", "没有改动。", "可以直接修改，不需要解封。")
        if not reason.strip():
            raise UserError("没有写解封的理由。", "没有改动。", "请写明为什么要修改已经封存的年度。")
        step = reopening_step(edition, new_uid(), current_user(), datetime.now(UTC), reason.strip())
        self._apply_and_wait(step)

    def _refuse_if_read_only(self) -> None:
        refuse_if_closed(self.view)
        self._refuse_if_file_is_read_only()

    def _refuse_if_file_is_read_only(self) -> None:
        if self._writer.is_read_only:
            raise UserError("文件是只读的。", "没有改动。", "请把文件复制到可以写入的文件夹后再打开。")

    def _apply_changes(self, name: str, changes: Sequence[RowChange], origin: Origin) -> None:
        if changes:
            self._apply_undoable(Step(new_uid(), name, tuple(changes), origin))

    def _apply_undoable(self, step: Step, files: Sequence[Original] = ()) -> Future[None]:
        step = field_steps.with_names_taken_in(self.view, step, self._typing)
        self.history.push(step)
        return self._apply_entered(step, files)

    def _apply_since_typing(self, step: Step, ref: Ref, before: Draft | None) -> None:
        """Apply what was entered into a field; undo goes back to the draft it had before typing began."""
        step = field_steps.with_names_taken_in(self.view, step, self._typing)
        undoable = field_steps.since_typing(step, ref, before)
        if undoable.changes:
            self.history.push(undoable)
        if undoable.changes or step_fields.is_effective(step):
            self._apply_entered(step)

    def _apply_entered(self, step: Step, files: Sequence[Original] = ()) -> Future[None]:
        """Apply a step of the user: texts in its fields are no longer being typed."""
        step_fields.forget_changed(self._typing, step)
        return self._apply(step, files)

    def backup_before_close(self) -> Future[Path | None] | None:
        """Start the backup that `close` would make; None where nothing changed since the opening."""
        return self.back_up(ON_CLOSING) if self._has_changed else None

    def close(self, force: bool = False) -> None:
        """Close the file after all queued steps and a backup of the changes.

        Raises UserError where something is not saved or the backup failed; then the file stays open. `force`: close in
        any case.
        """
        if self.is_closed:
            return
        if not force:
            self.leave_rows()
            self._flush()
            if self._has_changed:
                self.back_up(ON_CLOSING).result()
        try:
            self._writer.close()
        finally:
            self.temporary_copies.clear()
            self.is_closed = True

    def _flush(self) -> None:
        """Wait for queued steps and retry failed ones; raises UserError where one fails again."""
        self._wait_for_queued()
        for ref, (text, _) in list(self._unsaved.items()):
            self.enter(ref, text)
        self._wait_for_queued()
        if self._pending or self._unsaved:
            raise UserError("有内容没有保存成功。", "内容还在栏中。", "请处理提示的问题后再关闭。")


def refuse_unexplained_errors(view: Year) -> None:
    """Raise UserError with the first unexplained 错 that prevent closing."""
    from wenlian_desktop.domain.checks import run_checks

    errors = run_checks.unexplained_errors(view)
    if errors:
        first = "\n".join(f"{each.word}：{each.message}" for each in errors[:MAX_NAMED_ERRORS])
        more = "\n……" if len(errors) > MAX_NAMED_ERRORS else ""
        raise UserError(
            f"还有{run_checks.count_in_words(errors)}，也没有情况说明，不能封存：\n{first}{more}\n",
            "年度没有封存，没有改动。",
            "请逐条填上、改正或写情况说明后再封存。",
        )

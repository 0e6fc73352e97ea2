"""The session with one year: the one door through which every change goes."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from wenlian_desktop.domain.checks.examination import Examined, examine, examined
from wenlian_desktop.domain.checks.finding import Finding
from wenlian_desktop.domain.errors import NotReadable, UserError
from wenlian_desktop.domain.fields import Kind, Origin, Ref
from wenlian_desktop.domain.interchange import written
from wenlian_desktop.domain.naming import called, choices, matching
from wenlian_desktop.domain.reading import NONE_WORDS, Context, read
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.margins import Draft
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.showing import display, editable
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.tokens import told
from wenlian_desktop.domain.year import Year, field_of, ref_to
from wenlian_desktop.session import steps
from wenlian_desktop.session.history import History
from wenlian_desktop.storage.durable import write_whole
from wenlian_desktop.storage.writer import AtOnce, Writer

Deliver = Callable[[Callable[[], None]], None]  # runs a function in the thread that owns the session


def at_once(function: Callable[[], None]) -> None:
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


class YearSession:
    """A year in use: its frozen `view`, the door for changes, undo, and what is on its way to the disk."""

    def __init__(
        self,
        path: Path,
        executor: Executor | None = None,
        deliver: Deliver = at_once,
        rescue: Path | None = None,
        only_reads: bool = False,
    ) -> None:
        """Open a year file; raises UserError where it cannot be opened.

        `executor` runs what touches the file, `deliver` brings its answers to the owner's thread, `rescue` is a
        folder in another place, for what could not be written. `only_reads` opens for looking alone.
        """
        self.path = path
        self._rescue = rescue
        self._unsaved: dict[Ref, tuple[str, str]] = {}
        self.listener = Listener()
        self._deliver = deliver
        self._writer = Writer(path, executor or AtOnce(), only_reads)
        self.is_read_only = self._writer.is_read_only
        self.ended_uncleanly = self._writer.ended_uncleanly
        try:
            self.view = self._writer.read()
        except UserError:
            self._writer.close()
            raise
        self.history = History()
        self._waiting: list[Step] = []
        self._answers: dict[str, Future[None]] = {}
        self._has_changed = False
        self.is_closed = False

    @property
    def is_saved(self) -> bool:
        """Whether nothing is on its way to the disk, and nothing failed to get there."""
        return not self._waiting and not self._unsaved

    def findings(self) -> list[Finding]:
        """What the checks find in the year as it is now."""
        return examine(self.view)

    def examined(self) -> list[Examined]:
        """What the checks find, open findings before explained ones."""
        return examined(self.view)

    def shown(self, ref: Ref) -> str:
        """The text of a field when nobody edits it: its draft, 无, or the value, as a person reads it."""
        text = self._text(ref, display)
        return told(self.view, text) if field_of(ref).kind is Kind.LONG_TEXT else text

    def edited(self, ref: Ref) -> str:
        """The text of a field to edit: its draft, 无, or the value as it reads back."""
        return self._text(ref, editable)

    def _text(self, ref: Ref, write: Callable[..., str]) -> str:
        if ref in self._unsaved:
            return self._unsaved[ref][0]
        draft = self.view.draft(ref)
        if draft is not None:
            return draft.typed or ""
        value = self.view.value(ref)
        if value in (None, ()):
            note = self.view.note(ref)
            return "无" if note is not None and note.confirmed_none else ""
        return write(field_of(ref), value, self.name)

    def name(self, record: str, uid: str) -> str:
        """What a row is called."""
        return called(self.view, record, uid)

    def choices(self, record: str) -> list[str]:
        """What the rows of a record are called where one is chosen."""
        return choices(self.view, record)

    def is_settled(self, ref: Ref) -> bool:
        """Whether the text in a field is a kept value, not a draft."""
        return ref not in self._unsaved and self.view.draft(ref) is None

    def reason(self, ref: Ref) -> str:
        """Why the text in a field is not kept as a value; empty where it is, or where there is none."""
        if ref in self._unsaved:
            return self._unsaved[ref][1]
        draft = self.view.draft(ref)
        try:
            if draft is not None:
                self._read(ref, draft.typed or "")
        except NotReadable as refusal:
            return str(refusal)
        return ""

    def enter(self, ref: Ref, text: str, origin: Origin = Origin.TYPED) -> str:
        """Put a typed text into a field. A text that cannot be read stays a draft; its reason is returned."""
        self._refuse_if_read_only()
        try:
            value, is_none = self._read(ref, text)
        except NotReadable as refusal:
            self._pass_by(steps.drafted(self.view, ref, text))
            return str(refusal)
        step = steps.entered(self.view, ref, value, is_none, origin)
        if step is not None:
            self._do(step)
        else:
            self.forget_typing(ref)
        return ""

    def _read(self, ref: Ref, text: str) -> tuple[Any, bool]:
        """(value, whether 无 was confirmed); raises NotReadable."""
        field = field_of(ref)
        if text.strip() in NONE_WORDS and field.may_be_none:
            if field.required:
                raise NotReadable(f"{field.label}：此栏必填，不能填“无”。")
            return (() if field.kind is Kind.REFERENCES else None), True
        if field.target == ref.record and self.view.row(ref.record, ref.uid) is not None:
            self._refuse_itself(ref, text)
        context = Context(self.view.number, lambda record, typed: matching(self.view, record, typed))
        return read(field, text, context), False

    def _refuse_itself(self, ref: Ref, text: str) -> None:
        if ref.uid in matching(self.view, ref.record, text.strip()):
            raise NotReadable(f"{field_of(ref).label}：“{text}”就是这一条自己，请选择另一条。")

    def keep_typing(self, ref: Ref, text: str) -> None:
        """Keep typing in progress as a draft; it makes no undo step and no trail."""
        self._refuse_if_read_only()
        if text != self.edited(ref):
            self._pass_by(steps.drafted(self.view, ref, text))

    def forget_typing(self, ref: Ref) -> None:
        """Drop the draft of a field: the person thought better of it."""
        self._unsaved.pop(ref, None)
        self._pass_by(steps.undrafted(self.view, ref))

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
        puts, reasons = steps.block(self.view, cells, rows, self._read, origin)
        if puts:
            self._do(Step(steps.new_uid(), f"{name}{len(cells)}格", tuple(puts), origin))
        return reasons

    def fresh(self, record: str, number: int, **values: Any) -> list[Record]:
        """Rows behind all others that are not in the year yet, for a block to bring in."""
        return steps.fresh(self.view, record, number, **values)

    def add(self, record: str, after: str | None = None, **values: Any) -> str:
        """A new row behind `after` (None: at the end); returns its uid."""
        self._refuse_if_read_only()
        step, uid = steps.added(self.view, record, after, **values)
        self._do(step)
        return uid

    def explain(self, finding: Finding) -> Ref:
        """A new 情况说明 about a finding; returns the field where its words go."""
        place = finding.places[0]
        uid = self.add(
            Explanation.spec.name, check=finding.code, about_record=place.record, about_uid=place.uid,
            about_field=place.field, finding=finding.message,
        )  # fmt: skip
        return Ref(Explanation.spec.name, uid, "content")

    def delete(self, record: str, uids: list[str]) -> None:
        """Take rows away, and what cannot be without them."""
        self._refuse_if_read_only()
        if uids:
            self._do(steps.deleted(self.view, record, uids))

    def undo(self) -> None:
        """Take the last step back; does nothing where there is none."""
        if self.history.undo_name:
            uid = steps.new_uid()
            self._apply(steps.for_history(self.view, self.history.undone(uid).reversed(uid)))

    def redo(self) -> None:
        """Do again what was taken back; does nothing where there is none."""
        if self.history.redo_name:
            uid = steps.new_uid()
            again = self.history.redone(uid)
            step = replace(again, uid=uid, name=f"重做 {again.name}")
            self._apply(steps.for_history(self.view, step))

    def _refuse_if_read_only(self) -> None:
        if self.is_read_only:
            raise UserError("文件是只读的。", "没有改动。", "请把文件复制到可以写入的文件夹后再打开。")

    def _do(self, step: Step) -> None:
        self.history.remember(step)
        self._apply(step)

    def _pass_by(self, step: Step | None) -> None:
        if step is not None:
            self._apply(step)

    def _apply(self, step: Step) -> None:
        for ref in steps.refs_of(step):
            self._unsaved.pop(ref, None)
        self.view = self.view.after(step.puts)
        self._waiting.append(step)
        self._has_changed = True
        self.listener.changed(self.view, step)
        done = self._writer.write(step)
        self._answers[step.uid] = done
        done.add_done_callback(lambda _: self._deliver(lambda: self._settle(step, done)))

    def _settle(self, step: Step, done: Future[None]) -> None:
        if step not in self._waiting:
            return  # taken back already, with an earlier step that failed
        error = done.exception()
        self._answers.pop(step.uid, None)
        if error is None:
            self._waiting.remove(step)
            if self.is_saved:
                self.listener.saved(datetime.now())
            return
        if isinstance(error, UserError):
            self._take_back(step, error)
            return
        self._take_back(step, UserError("程序出错，此项尚未保存。"))
        raise error

    def _take_back(self, step: Step, reason: UserError) -> None:
        """A step that did not reach the disk leaves the view, and so do those made on top of it; texts stay."""
        place = self._waiting.index(step)
        fallen, self._waiting = self._waiting[place:], self._waiting[:place]
        self._answers = {uid: done for uid, done in self._answers.items() if uid not in {each.uid for each in fallen}}
        told = UserError(reason.happened, self._rescued(), reason.remedy)
        texts: dict[Ref, tuple[str, str]] = {}
        for each in reversed(fallen):
            for ref, text in self._texts(each):
                texts.setdefault(ref, (text, str(told)))  # the last one typed stays
            self.history.take_back(each.uid)
            undone = each.reversed(steps.new_uid())
            self.view = self.view.after(undone.puts)
            self.listener.changed(self.view, undone)
        self._unsaved |= {ref: text for ref, text in texts.items() if self.view.row(ref.record, ref.uid) is not None}
        self._writer.go_on()
        self.listener.failed(step, told)

    def _texts(self, step: Step) -> list[tuple[Ref, str]]:
        """What a step wrote into fields of rows that stay, as text."""
        kept = [put for put in step.puts if put.before is not None and put.after is not None]
        drafts = [put.after for put in step.puts if isinstance(put.after, Draft)]
        return [(Ref(str(d.record), str(d.row), str(d.field)), d.typed or "") for d in drafts] + [
            (ref_to(put.row, field.name), editable(field, getattr(put.after, field.name), self.name))
            for put in kept
            for field in put.row.spec.fields.values()
            if not put.row.spec.aside and getattr(put.before, field.name) != getattr(put.after, field.name)
        ]

    def _rescued(self) -> str:
        """Write all the view holds to another place; says what is safe."""
        if self._rescue is None:
            return "已保存的内容都在，刚才的输入还在栏中。"
        copy = self._rescue / f"{self.path.stem}-抢救-{datetime.now():%Y%m%d-%H%M%S}.json"
        try:
            write_whole(copy, written(self.view).encode(), 0o600)
        except UserError as failure:
            return f"刚才的输入还在栏中，但另存也失败了（{failure.happened}）。"
        return f"刚才的输入还在栏中，全部内容已另存到“{copy}”。"

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail."""
        return self._writer.trail()

    def trail_to_read(self) -> list[dict[str, Any]]:
        """The audit trail for people: with the figures of now where a text has tokens."""
        values = ("old", "new")
        return [entry | {side: told(self.view, entry[side] or "") or None for side in values} for entry in self.trail()]

    def back_up(self) -> Future[Path | None]:
        """A verified backup of all done so far; None where the newest says the same."""
        return self._writer.back_up()

    def copy_to(self, path: Path) -> Future[None]:
        """A whole copy of the file as it is after all done so far, attachments' bytes included."""
        return self._writer.copy_to(path)

    def backup_on_closing(self) -> Future[Path | None] | None:
        """The backup that closing would wait for, begun now; None where nothing changed since the opening."""
        return self.back_up() if self._has_changed else None

    def close(self, even_so: bool = False) -> None:
        """Close after all that is queued, with a backup of what changed.

        Raises UserError where something is not saved or the backup failed; the file is then still open. `even_so`
        closes all the same: the person was told and decided.
        """
        if self.is_closed:
            return
        if not even_so:
            self._settle_all()
            if self._has_changed:
                self.back_up().result()
        self._writer.close()
        self.is_closed = True

    def _settle_all(self) -> None:
        """Wait for what is queued, and try once more what failed; raises UserError where it fails again."""
        self._settle_queued()
        for ref, (text, _) in list(self._unsaved.items()):
            self.enter(ref, text)
        self._settle_queued()
        if self._waiting or self._unsaved:
            raise UserError("有内容没有保存成功。", "内容还在栏中。", "请处理提示的问题后再关闭。")

    def _settle_queued(self) -> None:
        for step in list(self._waiting):
            answer = self._answers.get(step.uid)
            if answer is not None:
                answer.exception()  # waits
                self._settle(step, answer)

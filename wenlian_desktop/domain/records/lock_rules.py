"""Fields that are locked because another field determines their value, or because a command of its own sets them.

The locks hold for every change of single fields. A year that is loaded whole is loaded as it is: what a field held
before it was locked stays in it, and does not count.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.budget import BY_MONTH, BY_PAYMENT, ONCE, BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, field_of, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.quoting import quoted

MODE = BudgetLine.spec.fields["mode"].label
COUNTED_BY = {BY_PAYMENT: "由“支出”逐笔合计", BY_MONTH: "由“月度计划”的实际支出逐月合计"}

CHOSEN_AS_OWNER = "请在“佐证材料”的“属于”中选择。"
WRITTEN_BY_CHECK = "由检查写入，不用填写。数字变了的，请在检查结果中按“重新确认说明”。"
COMPUTED_FROM_FILE = "由程序从文件算出，不用填写。没有文件的，请用“补上文件…”。"


@frozen
class Locked:
    """A locked field: why it cannot be edited, and what to do about it."""

    ref: Ref
    reason: str


FindReason = Callable[[Year, Record], str | None]


def _spent_once(year: Year, row: Record) -> str | None:
    assert isinstance(row, BudgetLine)
    if row.mode is None:
        return f"还没有选“{MODE}”。请先在“预算项目”的“{MODE}”中选定，选“{ONCE}”时在此填写。"
    if row.mode == ONCE:
        return None
    return f"本项目{row.mode}登记，全年支出{COUNTED_BY[row.mode]}。要在此填写，请把“{MODE}”改为“{ONCE}”。"


def _spent_in_month(year: Year, row: Record) -> str | None:
    assert isinstance(row, MonthlyPlan)
    line = year.rows(BudgetLine).find(row.line)
    return None if line is None or line.mode is None else why_not_by_month(line)


def why_not_by_month(line: BudgetLine) -> str | None:
    """Why the spending of a line is not entered by month, and what to do; None where it is."""
    if line.mode is None:
        return f"{quoted(line.name or '')}还没有选“{MODE}”。请先在“预算项目”中选定，选“{BY_MONTH}”时在此填写。"
    if line.mode == BY_MONTH:
        return None
    name = quoted(line.name or "")
    return f"{name}{line.mode}登记，不按月填实际支出。要在此填写，请把该项目的“{MODE}”改为“{BY_MONTH}”。"


DECIDED: dict[tuple[str, str], FindReason] = {  # by another field
    (BudgetLine.spec.name, "spent_once"): _spent_once,
    (MonthlyPlan.spec.name, "spent"): _spent_in_month,
}
SET_BY_COMMAND: dict[tuple[str, str], str] = {
    (Attachment.spec.name, "owner_record"): CHOSEN_AS_OWNER,
    (Attachment.spec.name, "owner_uid"): CHOSEN_AS_OWNER,
    (Attachment.spec.name, "sha256"): COMPUTED_FROM_FILE,
    (Attachment.spec.name, "size"): COMPUTED_FROM_FILE,
    (Explanation.spec.name, "finding"): WRITTEN_BY_CHECK,
}
SET_BY_REPAIR = {(Explanation.spec.name, "finding")}
LOCKABLE = DECIDED.keys() | SET_BY_COMMAND.keys()


def find_lock(year: Year, ref: Ref) -> Locked | None:
    """Why a field is locked in a year, and what to do; None where it is not."""
    key = ref.record, ref.field
    if key in SET_BY_COMMAND:
        return Locked(ref, SET_BY_COMMAND[key])
    row = year.row(ref.record, ref.uid) if key in DECIDED else None
    reason = DECIDED[key](year, row) if row is not None else None
    return None if reason is None else Locked(ref, reason)


def without_set_by_repair(cells: Iterable[tuple[Ref, str]]) -> list[tuple[Ref, str]]:
    """Texts for fields, without those of fields that nobody types and repairs write."""
    return [(ref, text) for ref, text in cells if (ref.record, ref.field) not in SET_BY_REPAIR]


def find_locks(year: Year, refs: Iterable[Ref]) -> dict[Ref, Locked]:
    """Those of some fields that are locked."""
    locks = {ref: find_lock(year, ref) for ref in refs}
    return {ref: lock for ref, lock in locks.items() if lock is not None}


def refuse_locked(locked: Mapping[Ref, Locked]) -> None:
    """Raise UserError where a field is locked."""
    for ref, lock in locked.items():
        raise UserError(f"“{field_of(ref).label}”现在不能填写。", "没有改动。", lock.reason)


def is_lockable(ref: Ref) -> bool:
    """Whether a field can be locked."""
    return (ref.record, ref.field) in LOCKABLE


def refuse_changes(year: Year, changes: Sequence[RowChange]) -> None:
    """Raise UserError where changes of whole rows write a field that is locked in the year they make."""
    written = [
        ref_to(change.after, field)
        for change in changes
        for record, field in DECIDED
        if change.after is not None and change.record == record and _is_written(change, field)
    ]
    if written:
        refuse_locked(find_locks(year.with_changes(changes), written))


def _is_written(change: RowChange, field: str) -> bool:
    before = None if change.before is None else getattr(change.before, field)
    return bool(getattr(change.after, field) != before)

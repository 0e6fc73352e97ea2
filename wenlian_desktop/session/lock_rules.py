"""Fields that are locked because another field determines their value."""

from collections.abc import Callable

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.budget import BY_MONTH, BY_PAYMENT, ONCE, BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref

MODE = BudgetLine.spec.fields["mode"].label
COUNTED_BY = {BY_PAYMENT: "由“支出”逐笔合计", BY_MONTH: "由“月度计划”的实际支出逐月合计"}

Rule = Callable[[Year, Record], str]


def _spent_once(year: Year, row: Record) -> str:
    assert isinstance(row, BudgetLine)
    if row.mode is None:
        return f"还没有选“{MODE}”。请先在“预算项目”的“{MODE}”中选定，选“{ONCE}”时在此填写。"
    if row.mode == ONCE:
        return ""
    return f"本项目{row.mode}登记，全年支出{COUNTED_BY[row.mode]}。要在此填写，请把“{MODE}”改为“{ONCE}”。"


def _chosen_in_owner(year: Year, row: Record) -> str:
    return "请在“佐证材料”的“属于”中选择。"


def _computed_from_file(year: Year, row: Record) -> str:
    return "由程序从文件算出，不用填写。没有文件的，请用“补上文件…”。"


def _spent_in_month(year: Year, row: Record) -> str:
    assert isinstance(row, MonthlyPlan)
    line = year.rows(BudgetLine).find(row.line)
    if line is None or line.mode in (BY_MONTH, None):
        return ""
    return f"“{line.name or ''}”{line.mode}登记，不按月填实际支出。要在此填写，请把该项目的“{MODE}”改为“{BY_MONTH}”。"


RULES: dict[tuple[str, str], Rule] = {
    (BudgetLine.spec.name, "spent_once"): _spent_once,
    (MonthlyPlan.spec.name, "spent"): _spent_in_month,
    (Attachment.spec.name, "owner_record"): _chosen_in_owner,
    (Attachment.spec.name, "owner_uid"): _chosen_in_owner,
    (Attachment.spec.name, "sha256"): _computed_from_file,
    (Attachment.spec.name, "size"): _computed_from_file,
}


def reason_in(year: Year, ref: Ref) -> str:
    """Why a field is locked in this year, and what to do; empty where it is not."""
    rule = RULES.get((ref.record, ref.field))
    row = year.row(ref.record, ref.uid) if rule else None
    return rule(year, row) if rule is not None and row is not None else ""

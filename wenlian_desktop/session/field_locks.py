"""Why a field takes nothing, and where that can be changed."""

from collections.abc import Callable, Sequence

from wenlian_desktop.domain.interchange.editions import REOPEN_HINT, closing_edition, describe_edition, is_closed
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.budget import BY_MONTH, BY_PAYMENT, ONCE, BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.year_session import YearSession

READ_ONLY = "文件是只读的，不能修改。请把文件复制到可以写入的文件夹后再打开。"
CLOSED, FILLING = "已封存", "填报中"
NO_ROW = "还没有选中一条记录。请先在表中选一条，或新增一条。"
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


def read_only_reason(session: YearSession) -> str:
    """Why nothing in the year takes anything, and what to do; empty where it does."""
    edition = session.view.cached(closing_edition)  # asked at every cell that is painted
    if edition is not None:
        return f"本年度已于{describe_edition(edition)}，不能修改。{REOPEN_HINT}"
    return READ_ONLY if session.is_read_only else ""


def banner(session: YearSession) -> str:
    """The sentence over a year that only can be looked at; empty over any other."""
    edition = closing_edition(session.view)
    if edition is not None:
        return f"本年度已于{describe_edition(edition)}，可以查看、打印和导出，不能修改。{REOPEN_HINT}"
    return "只读：文件或文件夹不能写入，内容只能查看。" if session.is_read_only else ""


def status_word(session: YearSession) -> str:
    """In one word how a year stands."""
    if is_closed(session.view):
        return CLOSED
    return "只读" if session.is_read_only else FILLING


def status_chip(session: YearSession) -> tuple[str, str]:
    """What the header says of a year that was just opened, and how that looks."""
    return (status_word(session), "warning") if session.is_read_only else ("已保存", "good")


def lock_reason(session: YearSession, ref: Ref | None) -> str:
    """The reason a field takes nothing; empty where it does.

    A draft unlocks its field: what was typed and not read must stay within reach.
    """
    reason = read_only_reason(session)
    if reason:
        return reason
    if ref is None:
        return NO_ROW
    rule = RULES.get((ref.record, ref.field))
    row = session.view.row(ref.record, ref.uid) if rule else None
    if rule is None or row is None or not session.is_accepted(ref):
        return ""
    return rule(session.view, row)


def locked_anew(session: YearSession, rows: Sequence[Record], cells: list[tuple[Ref, str]]) -> dict[Ref, str]:
    """The cells of new rows that take nothing, with the reasons: as the rows will be with all that comes in."""
    ruled = [ref for ref, _ in cells if (ref.record, ref.field) in RULES]
    if not ruled:
        return {}
    year = session.with_block(cells, rows)
    reasons = ((ref, _reason_in(year, ref)) for ref in ruled)
    return {ref: reason for ref, reason in reasons if reason}


def _reason_in(year: Year, ref: Ref) -> str:
    row = year.row(ref.record, ref.uid)
    assert row is not None
    return RULES[ref.record, ref.field](year, row)

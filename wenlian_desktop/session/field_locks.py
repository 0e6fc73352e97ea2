"""Why a field takes nothing, and where that can be changed."""

from collections.abc import Sequence

from wenlian_desktop.domain.interchange.editions import REOPEN_HINT, closing_edition, describe_edition, is_closed
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.lock_rules import RULES, reason_in
from wenlian_desktop.session.year_session import YearSession

READ_ONLY = "文件是只读的，不能修改。请把文件复制到可以写入的文件夹后再打开。"
CLOSED, FILLING = "已封存", "填报中"
NO_ROW_SELECTED = "还没有选中一条记录。请先在表中选一条，或新增一条。"


def read_only_reason(session: YearSession) -> str:
    """Why nothing in the year takes anything, and what to do; empty where it does."""
    edition = session.view.cached(closing_edition)  # asked at every cell that is painted
    if edition is not None:
        return f"本年度已于{describe_edition(edition)}，不能修改。{REOPEN_HINT}"
    return READ_ONLY if session.is_read_only else ""


def read_only_banner(session: YearSession) -> str:
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
        return NO_ROW_SELECTED
    return reason_in(session.view, ref) if session.is_accepted(ref) else ""


def locked_anew(session: YearSession, rows: Sequence[Record], cells: list[tuple[Ref, str]]) -> dict[Ref, str]:
    """The cells of new rows that take nothing, with the reasons: as the rows will be with all that comes in."""
    ruled = [ref for ref, _ in cells if (ref.record, ref.field) in RULES]
    if not ruled:
        return {}
    year = session.with_block(cells, rows)
    reasons = ((ref, reason_in(year, ref)) for ref in ruled)
    return {ref: reason for ref, reason in reasons if reason}

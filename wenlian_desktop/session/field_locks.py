"""Why a field cannot be edited, and how to unlock it."""

from wenlian_desktop.domain.interchange.editions import REOPEN_HINT, closing_edition, describe_edition, is_closed
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.year_session import YearSession

READ_ONLY = "文件是只读的，不能修改。请把文件复制到可以写入的文件夹后再打开。"
CLOSED, FILLING = "已封存", "填报中"
NO_ROW_SELECTED = "还没有选中一条记录。请先在表中选一条，或新增一条。"


def read_only_reason(session: YearSession) -> str:
    """Why the year cannot be changed, and what to do; empty where it can."""
    edition = session.view.cached(closing_edition)  # called for every painted cell
    if edition is not None:
        return f"本年度已于{describe_edition(edition)}，不能修改。{REOPEN_HINT}"
    return READ_ONLY if session.is_read_only else ""


def read_only_banner(session: YearSession) -> str:
    """The message above a read-only year; empty for any other."""
    edition = closing_edition(session.view)
    if edition is not None:
        return f"本年度已于{describe_edition(edition)}，可以查看、打印和导出，不能修改。{REOPEN_HINT}"
    return "只读：文件或文件夹不能写入，内容只能查看。" if session.is_read_only else ""


def status_word(session: YearSession) -> str:
    """The status of a year in one word."""
    if is_closed(session.view):
        return CLOSED
    return "只读" if session.is_read_only else FILLING


def status_chip(session: YearSession) -> tuple[str, str]:
    """(text, style) of the header's status for a newly opened year."""
    return (status_word(session), "warning") if session.is_read_only else ("已保存", "good")


def lock_reason(session: YearSession, ref: Ref | None) -> str:
    """Why a field cannot be edited; empty where it can."""
    reason = read_only_reason(session)
    if reason:
        return reason
    if ref is None:
        return NO_ROW_SELECTED
    lock = session.lock(ref)
    return "" if lock is None else lock.reason

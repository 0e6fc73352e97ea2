"""Reminders of due dates, the snapshot of last year, and the closed versions of the year."""

from datetime import date

from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.records.tabs import DEPARTMENT
from wenlian_desktop.domain.values.fields import SHIFTED, count, day, long_text, text, yes_no


@record("reminder", "年度日程", DEPARTMENT, title=("name",))
class Reminder(Record):
    """One due date of the yearly cycle (年度日程); shown on 概览 before it is due."""

    name: str | None = text("事项", required=True, personal=False, carried=SHIFTED)
    due: date | None = day("办理时限", required=True, carried=SHIFTED)
    duty: str | None = long_text("要做什么", personal=False, carried=SHIFTED)
    done: bool | None = yes_no("已办")


@record("last_year", "上年数据", DEPARTMENT, title=("year",), shown=False)
class LastYear(Record):
    """A snapshot of last year's file, taken when data were carried over from it; payments are summed."""

    year: int | None = count("上年年度", "年", required=True)
    source: str | None = text("来源文件", personal=False)
    digest: str | None = text("来源内容摘要（SHA-256）", personal=False)
    taken_on: date | None = day("结转日期")
    content: str | None = long_text("上年数据（JSON）", required=True, personal=False, proofread=False)


@record("edition", "封存版本", DEPARTMENT, title=("number",), shown=False)
class Edition(Record):
    """One closing (封存) of the year, which is closed while the newest has no `reopened_at`. UTC, ISO 8601."""

    number: int | None = count("版本", "版", required=True)
    closed_at: str | None = text("封存时间", required=True, personal=False)
    closed_by: str | None = text("封存人", personal=True)
    digest: str | None = text("封存内容摘要（SHA-256）", personal=False)
    content: str | None = long_text("封存时的内容（JSON）", personal=False, proofread=False)
    reopened_at: str | None = text("解封时间", personal=False)
    reopened_by: str | None = text("解封人", personal=True)
    reason: str | None = long_text("解封理由", personal=False, proofread=False)
    is_filed: bool | None = yes_no("已归档")

"""Closing and reopening a year (封存, 解封): its editions, and whether it is closed.

A closed year is read-only. A correction needs a new edition (更正件); older editions are kept.
"""

import hashlib
from dataclasses import replace
from datetime import datetime

from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError

REOPEN_HINT = "要修改，请用“数据”菜单的“解封…”写明理由。"


def newest_edition(year: Year) -> Edition | None:
    """The newest edition; None if the year was never closed."""
    return max(year.rows(Edition), key=lambda edition: edition.number or 0, default=None)


def closing_edition(year: Year) -> Edition | None:
    """The edition by which the year is closed; None if it is open."""
    return max(
        (edition for edition in year.rows(Edition) if edition.reopened_at is None),
        key=lambda edition: edition.number or 0,
        default=None,
    )


def is_closed(year: Year) -> bool:
    """Whether the year has an edition that was not reopened."""
    return year.cached(closing_edition) is not None


def refuse_if_closed(year: Year) -> None:
    """Raise UserError if the year is closed."""
    edition = closing_edition(year)
    if edition is not None:
        raise UserError(f"本年度已于{describe_edition(edition)}，不能修改。", "没有改动。", REOPEN_HINT)


def find_edition(year: Year, number: int) -> Edition | None:
    """The edition of that number, or None."""
    return next((edition for edition in year.rows(Edition) if edition.number == number), None)


def closing_step(year: Year, uid: str, by: str, at: datetime) -> Step:
    """The step that closes a year: adds the next edition with the content of the year. `at` is in UTC."""
    before = newest_edition(year)
    number = (before.number or 0 if before else 0) + 1
    content = _content(year)
    edition = Edition(
        uid=uid, position=POSITION_STEP * number, number=number,
        closed_at=at.isoformat(timespec="seconds"), closed_by=by,
        digest=hashlib.sha256(content.encode()).hexdigest(), content=content,
    )  # fmt: skip
    return Step(uid, f"封存（第{number}版）", (RowChange(None, edition),))


def _content(year: Year) -> str:
    """The year as JSON, without the content of older editions."""
    copies = [RowChange(edition, replace(edition, content=None)) for edition in year.rows(Edition) if edition.content]
    return format_year(year.with_changes(copies)).rstrip()  # as long texts are parsed


def reopening_step(edition: Edition, uid: str, by: str, at: datetime, reason: str) -> Step:
    """The step that reopens a year. `at` is in UTC."""
    reopened = replace(edition, reopened_at=at.isoformat(timespec="seconds"), reopened_by=by, reason=reason)
    return Step(uid, f"解封（第{edition.number}版）", (RowChange(edition, reopened),))


def describe_edition(edition: Edition) -> str:
    """2026年3月1日封存（第1版）, in local time."""
    return f"{_day(edition.closed_at)}封存（第{edition.number}版）"


def _day(at: str | None) -> str:
    """The local date of an ISO time in UTC; empty if it is invalid."""
    try:
        local = datetime.fromisoformat(at or "").astimezone()
    except ValueError:
        return ""
    return f"{local.year}年{local.month}月{local.day}日"

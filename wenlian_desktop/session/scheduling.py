"""The customary steps of the cycle as reminders of a year."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from wenlian_desktop.domain.figures.deadlines import STANDARD_DEADLINES, StandardDeadline, missing_deadlines
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.year_session import YearSession


def build_reminders(number: int, customs: Iterable[StandardDeadline]) -> list[Reminder]:
    """Reminder rows for the steps, in their order."""
    return [
        Reminder(uid=new_uid(), position=POSITION_STEP * index, name=each.name, due=each.due(number), duty=each.duty)
        for index, each in enumerate(customs, 1)
    ]


def upcoming_reminders(number: int, today: date) -> list[Reminder]:
    """Reminders for a new year: the steps that are due today or later."""
    return build_reminders(number, (each for each in STANDARD_DEADLINES if each.due(number) >= today))


def add_customary_reminders(session: YearSession) -> list[Reminder]:
    """Append the customary steps that a year lacks, as one undo step; returns their rows."""
    number = session.view.number
    if number is None:
        raise UserError("还没有填评价年度，推算不出办理时限。", "没有改动。", "请先在“部门概况”中填写评价年度。")
    rows = build_reminders(number, missing_deadlines(session.view))
    places = session.new_rows(Reminder.spec.name, len(rows))
    placed = [replace(row, position=slot.position) for row, slot in zip(rows, places, strict=True)]
    session.change("按惯例加入年度日程", [RowChange(None, row) for row in placed])
    return placed

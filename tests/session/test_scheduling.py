"""The customary steps of the cycle in a year, new or in use."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from wenlian_desktop.domain.figures.deadlines import STANDARD_DEADLINES
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.session.scheduling import add_customary_reminders
from wenlian_desktop.session.year_session import YearSession


def names(session: YearSession) -> list[str | None]:
    return [row.name for row in session.view.rows(Reminder)]


def test_a_new_year_is_reminded_of_what_is_still_to_come() -> None:
    whole = year_files.empty_year(2024, today=date(2023, 1, 1)).rows(Reminder)
    assert [row.name for row in whole] == [custom.name for custom in STANDARD_DEADLINES]
    late = year_files.empty_year(2024, today=date(2025, 5, 20)).rows(Reminder)
    assert [(row.name, row.due) for row in late] == [
        ("部门整体绩效评价报告", date(2025, 5, 20)), ("归档移交", date(2025, 6, 30)),
        ("财政复核和整改", date(2025, 8, 31)), ("决算公开", date(2025, 9, 20)),
    ]  # fmt: skip
    assert len(year_files.empty_year(2024, today=date(2026, 1, 1)).rows(Reminder)) == 0
    assert len(year_files.empty_year(2024).rows(Reminder)) == 0


def test_the_file_of_a_new_year_holds_them(tmp_path: Path) -> None:
    path = tmp_path / "2099.wenlian"
    year_files.new(path, 2099)
    with closing(YearSession(path)) as made:
        assert names(made) == [custom.name for custom in STANDARD_DEADLINES]
        assert made.view.rows(Reminder)[5].due == date(2099, 8, 15)


def test_what_is_not_listed_yet_is_added_as_one_step(session: YearSession) -> None:
    own = session.add(Reminder.spec.name, name=STANDARD_DEADLINES[3].name, due=date(2024, 4, 9))
    before = names(session)
    added = add_customary_reminders(session)
    assert len(added) == len(STANDARD_DEADLINES) - len(before)
    assert len(set(names(session))) == len(STANDARD_DEADLINES)
    assert session.view.rows(Reminder).find(own) == session.view.row(Reminder.spec.name, own)
    assert session.view.rows(Reminder)[len(before) - 1].name == STANDARD_DEADLINES[3].name
    assert add_customary_reminders(session) == []
    session.undo()
    assert names(session) == before
    assert session.history.redo_name == "按惯例加入年度日程"


def test_without_a_year_there_are_no_dates(session: YearSession) -> None:
    session.view.single(Report)
    session.enter(ref_to(session.view.single(Report), "year"), "")
    with pytest.raises(UserError, match="还没有填评价年度"):
        add_customary_reminders(session)

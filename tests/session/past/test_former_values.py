"""Former values of a field: from the trail, who, when, by which action; each can be brought back with one undo."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.session.clearing import clear_personal
from wenlian_desktop.session.past.former_values import former_values, restore_value
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.lock_file import current_user


@pytest.fixture
def session(tmp_path: Path) -> Iterator[YearSession]:
    """The sample year."""
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as opened:
        yield opened


def test_the_values_a_field_had_the_newest_first(session: YearSession) -> None:
    ref = ref_to(session.view.single(Department), "short_name")
    first = session.display_text(ref)
    assert former_values(session, ref) == []
    for text in ("甲", "乙", "丙"):
        session.enter(ref, text)
    found = former_values(session, ref)
    assert [(each.text, each.action) for each in found] == [("乙", "修改部门简称"), ("甲", "修改部门简称"), (first, "")]
    assert {each.who for each in found[:2]} == {current_user()}
    assert found[0].since[:10] == f"{datetime.now():%Y-%m-%d}"
    assert found[2].since == "建立或载入时"


def test_a_former_value_comes_back_and_is_undone(session: YearSession) -> None:
    line = session.view.rows(BudgetLine)[0]
    for ref, texts in (
        (ref_to(line, "initial_fiscal"), ("1,000.5", "2000")),
        (ref_to(session.view.rows(Payment)[0], "paid_on"), ("2024-03-05", "2024-04-06")),
        (ref_to(session.view.rows(Activity)[0], "participants"), ("200余", "超过138万")),
    ):
        before = session.view.value(ref)
        for text in texts:
            session.enter(ref, text)
        newest = session.view.value(ref)
        restore_value(session, ref, former_values(session, ref)[-1])
        assert session.view.value(ref) == before
        session.undo()
        assert session.view.value(ref) == newest


def test_references_are_named_and_come_back(session: YearSession) -> None:
    activity = next(row for row in session.view.rows(Activity) if row.associations)
    ref = ref_to(activity, "associations")
    names = session.display_text(ref)
    session.enter(ref, "")
    [former] = former_values(session, ref)
    assert (former.text, former.can_be_restored) == (names, True)
    restore_value(session, ref, former)
    assert session.view.value(ref) == activity.associations
    session.enter(ref, "")
    session.delete("association", [activity.associations[0]])
    assert not former_values(session, ref)[0].can_be_restored  # what it named is gone


def test_values_of_rows_that_came_in_a_bundle_are_found(session: YearSession) -> None:
    rows = session.new_rows("association", 120)
    session.enter_block([(ref_to(row, "name"), f"协会{i}") for i, row in enumerate(rows)], "粘贴", rows)
    ref = ref_to(rows[7], "name")
    session.enter(ref, "改了名")
    assert [(each.text, each.action) for each in former_values(session, ref)] == [
        ("协会7", "粘贴120格"),
        ("（空）", ""),
    ]


def test_what_was_cleared_is_told_and_is_not_to_be_had_back(session: YearSession) -> None:
    ref = ref_to(session.view.rows(Activity)[0], "host")
    for text in ("欧阳清照", "区文联"):
        session.enter(ref, text)
    session.close()
    clear_personal.clear(session.path, clear_personal.PlaceList(clear_personal.wanted_words("欧阳清照")), None)
    with closing(YearSession(session.path)) as later:
        newest = former_values(later, ref)[0]
        assert (newest.text, newest.stored, newest.can_be_restored) == ("（已清除）", None, False)
        assert (newest.who, newest.action) == (current_user(), "修改主办单位")

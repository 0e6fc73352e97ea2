"""What is said before rows are deleted, and what undo calls it afterwards."""

from dataclasses import replace

import pytest

from tests.make.records import new, year_with
from wenlian_desktop.domain.records.activities import Activity, Association, Theme
from wenlian_desktop.domain.records.annotations import Attachment, Draft, FieldNote
from wenlian_desktop.domain.records.budget import BudgetLine, MonthlyPlan, Payment
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.session.steps.deletion import consequences_of_deletion, delete_step, removal_of_untouched

LINE, OTHER = new(BudgetLine, name="公用经费"), new(BudgetLine, name="展览经费")
PAYMENTS = [new(Payment, line=LINE.uid, amount=1), new(Payment, line=LINE.uid, amount=2)]
PLAN = new(MonthlyPlan, line=OTHER.uid, month=1, planned=5)
THEME = new(Theme, title="聚焦时代")
BOTH = [new(Association, name="书协"), new(Association, name="美协")]
ACTIVITIES = [
    new(Activity, name="展演", theme=THEME.uid, associations=(BOTH[0].uid, BOTH[1].uid)),
    new(Activity, name="讲座", theme=THEME.uid, associations=(BOTH[0].uid,)),
]
PHOTO = new(Attachment, name="现场", owner_record="activity", owner_uid=ACTIVITIES[0].uid)
NOTE = new(FieldNote, record="activity", row=ACTIVITIES[0].uid, field="name")
DRAFT = new(Draft, record="activity", row=ACTIVITIES[0].uid, field="place", typed="文")
YEAR = year_with(LINE, OTHER, *PAYMENTS, PLAN, THEME, *BOTH, *ACTIVITIES, PHOTO, NOTE, DRAFT)


@pytest.mark.parametrize(
    ("record", "uids", "expected"),
    [
        ("payment", [PAYMENTS[0].uid], ""),
        ("theme", [THEME.uid], "“聚焦时代”被2项活动引用：删除后“主题”为空。"),
        (
            "association",
            [BOTH[0].uid],
            "“书协”被1项活动引用：删除后从“承办协会”中去掉。\n“书协”被1项活动引用：删除后“承办协会”为空。",
        ),
        (
            "association",
            [each.uid for each in BOTH],
            "选中的2条协会被2项活动引用：删除后“承办协会”为空。",
        ),
        ("association", [BOTH[1].uid], "“美协”被1项活动引用：删除后从“承办协会”中去掉。"),
        ("activity", [ACTIVITIES[0].uid], "连同删除属于它的1项佐证材料。"),
        ("activity", [ACTIVITIES[1].uid], ""),
        ("budget_line", [LINE.uid], "连同删除属于它的2项支出。"),
        ("budget_line", [LINE.uid, OTHER.uid], "连同删除属于它的1项月度计划。\n连同删除属于它的2项支出。"),
    ],
)
def test_what_goes_with_it_is_told_before(record: str, uids: list[str], expected: str) -> None:
    assert consequences_of_deletion(YEAR, record, uids) == expected


@pytest.mark.parametrize(
    ("record", "uids", "name", "gone"),
    [
        ("theme", [THEME.uid], "删除主题“聚焦时代”", {THEME.uid}),
        (
            "activity",
            [ACTIVITIES[0].uid],
            "删除活动“展演”（连同1条相关记录）",
            {ACTIVITIES[0].uid, PHOTO.uid, NOTE.uid, DRAFT.uid},
        ),
        ("activity", [each.uid for each in ACTIVITIES], "删除活动2条（连同1条相关记录）",
         {*(each.uid for each in ACTIVITIES), PHOTO.uid, NOTE.uid, DRAFT.uid}),
        (
            "budget_line",
            [LINE.uid],
            "删除预算项目“公用经费”（连同2条相关记录）",
            {LINE.uid, *(each.uid for each in PAYMENTS)},
        ),
    ],
)  # fmt: skip
def test_a_deletion_takes_what_it_said_and_no_more(record: str, uids: list[str], name: str, gone: set[str]) -> None:
    step = delete_step(YEAR, record, uids)
    after = YEAR.with_changes(step.changes)
    assert step.name == name
    assert all_uids(YEAR) - all_uids(after) == gone
    assert YEAR.with_changes(step.changes).with_changes(step.reversed("0" * 16).changes).tables == YEAR.tables


def all_uids(year: Year) -> set[str]:
    return {row.uid for table in year.tables.values() for row in table}


def test_references_that_remain_are_cleared() -> None:
    after = YEAR.with_changes(delete_step(YEAR, "association", [BOTH[0].uid]).changes)
    assert [row.associations for row in after.rows(Activity)] == [(BOTH[1].uid,), ()]
    after = YEAR.with_changes(delete_step(YEAR, "theme", [THEME.uid]).changes)
    assert [row.theme for row in after.rows(Activity)] == [None, None]


def test_only_a_row_in_which_nothing_was_entered_goes_by_itself() -> None:
    begun = new(Activity)
    year = YEAR.with_changes([])
    assert removal_of_untouched(year, begun) is None
    with_it = Year.of([*(row for table in YEAR.tables.values() for row in table), begun])
    removal = removal_of_untouched(with_it, begun)
    assert removal is not None
    assert all_uids(with_it.with_changes(removal.changes)) == all_uids(YEAR)
    assert removal_of_untouched(with_it, replace(begun, place="馆")) is None
    assert removal_of_untouched(with_it, replace(begun, position=begun.position + 7)) is not None
    used = new(Attachment, owner_record="activity", owner_uid=begun.uid)
    kept = Year.of([*(row for table in with_it.tables.values() for row in table), used])
    assert removal_of_untouched(kept, begun) is None

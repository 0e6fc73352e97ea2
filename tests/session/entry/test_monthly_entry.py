"""Plan and spending by month below the window: rows made and gone, what is not taken and why."""

from wenlian_desktop.domain.records.budget import MonthlyPlan
from wenlian_desktop.domain.records.field_notes import write_note
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.entry.monthly_entry import cancel_typing, enter_months, plans_by_month, type_month
from wenlian_desktop.session.year_session import YearSession

WAN = 1_000_000  # 分 in 1 万元


def planned(uid: str) -> Ref:
    return Ref("monthly_plan", uid, "planned")


def spent(uid: str) -> Ref:
    return Ref("monthly_plan", uid, "spent")


def month_of(line: str, month: int) -> MonthlyPlan:
    """A row that is not in the year yet."""
    return MonthlyPlan(uid=f"{month:016x}", position=0, line=line, month=month)


def months(session: YearSession) -> list[tuple[int | None, int | None, int | None]]:
    return [(row.month, row.planned, row.spent) for row in session.view.rows(MonthlyPlan)]


def test_months_are_made_with_their_figures_and_go_with_them(session: YearSession) -> None:
    line = session.add("budget_line", name="采风", mode="逐月")
    plans = [month_of(line, month) for month in (1, 2, 3)]
    first, second, third = (plan.uid for plan in plans)
    told = enter_months(session, [(planned(first), "5"), (planned(second), ""), (spent(third), "7")], plans, "填月度数")
    assert (told.unparsed, told.locked) == ((), ())
    assert months(session) == [(1, 5 * WAN, None), (3, None, 7 * WAN)]
    assert session.history.undo_name == "填月度数"
    positions = [row.position for row in session.view.rows(MonthlyPlan)]
    assert positions == sorted(set(positions))
    enter_months(session, [(planned(first), "")], [], "清空")
    assert months(session) == [(3, None, 7 * WAN)]
    session.undo()
    session.undo()
    assert months(session) == []


def test_what_is_locked_makes_no_row_and_says_why(session: YearSession) -> None:
    line = session.add("budget_line", name="采风", mode="逐笔")
    plan = month_of(line, 4)
    told = enter_months(session, [(spent(plan.uid), "9")], [plan], "填月度数")
    reason = "“采风”逐笔登记，不按月填实际支出。要在此填写，请把该项目的“支出登记方式”改为“逐月”。"
    assert [each.reason for each in told.locked] == [reason]
    assert (told.unparsed, months(session)) == ((), [])
    told = enter_months(session, [(planned(plan.uid), "3"), (spent(plan.uid), "9")], [plan], "填月度数")
    assert ([each.reason for each in told.locked], months(session)) == ([reason], [(4, 3 * WAN, None)])


def test_what_cannot_be_read_stays_as_it_was_typed_with_its_reason(session: YearSession) -> None:
    line = session.add("budget_line", name="采风")
    plan = month_of(line, 4)
    told = enter_months(session, [(planned(plan.uid), "五万")], [plan], "填月度数")
    assert told.unparsed == ("计划支出：“五万”不是有效的数，请填数字，例如 1093.4。",)
    assert session.display_text(planned(plan.uid)) == "五万"
    assert months(session) == [(4, None, None)]
    assert enter_months(session, [(planned(plan.uid), "5")], [], "填月度数").unparsed == ()
    assert months(session) == [(4, 5 * WAN, None)]


def test_a_month_with_a_remark_or_a_mark_of_doubt_stays_when_it_is_emptied(session: YearSession) -> None:
    line = session.add("budget_line", name="采风")
    for month, remark in enumerate(("", "待批", ""), 1):
        uid = session.add("monthly_plan", line=line, month=month, planned=WAN)
        session.change("备注", write_note(session.view, planned(uid), remark, month == 3))
    rows = list(session.view.rows(MonthlyPlan))
    enter_months(session, [(ref_to(row, "planned"), "") for row in rows], [], "清空")
    assert months(session) == [(2, None, None), (3, None, None)]


def test_typing_begins_a_row_that_goes_when_it_is_taken_back(session: YearSession) -> None:
    line = session.add("budget_line", name="采风")
    plan = month_of(line, 4)
    type_month(session, plan, planned(plan.uid), "1")
    type_month(session, plan, planned(plan.uid), "12")
    assert months(session) == [(4, None, None)]
    assert session.display_text(planned(plan.uid)) == "12"
    assert {key: [row.uid for row in rows] for key, rows in plans_by_month(session.view).items()} == {
        (line, 4): [plan.uid]
    }
    cancel_typing(session, planned(plan.uid))
    assert months(session) == []
    assert plans_by_month(session.view) == {}


def test_months_without_a_line_or_a_number_belong_to_none(session: YearSession) -> None:
    session.add("monthly_plan", month=1)
    session.add("monthly_plan", line=session.add("budget_line", name="采风"))
    assert plans_by_month(session.view) == {}

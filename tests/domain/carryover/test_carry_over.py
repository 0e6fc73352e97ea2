"""Carry-over from last year: names and draft texts, never amounts, results or dates; idempotent."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from tests.domain.carryover.carry_over_faults import EVERYTHING, faults
from tests.make.records import confirmed_none, new, wan, year_with
from tests.make.years import some_years
from wenlian_desktop.domain.carryover.carry_choices import RECOMMENDED
from wenlian_desktop.domain.carryover.carry_over import CarryOver, LastYearFile, available_choices, carry_over
from wenlian_desktop.domain.records.activities import CANCELLED, DONE, PLANNED, Activity, Association, Indicator, Theme
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import FollowUp, Measure, Problem, RuleSet
from wenlian_desktop.domain.records.cycle import LastYear, Reminder
from wenlian_desktop.domain.records.department import Department, Objective, Report
from wenlian_desktop.domain.records.management import Policy, Section
from wenlian_desktop.domain.records.record import R, Record
from wenlian_desktop.domain.records.year import Year, note_uid, ref_to
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Origin

TODAY = date(2025, 1, 6)
PAIRS = 30  # torture takes 200


def year_of(number: int | None, *rows: Record) -> Year:
    """A year of that number with these rows."""
    return year_with(new(Report, year=number), *rows)


def carry(before: Year, this: Year, ticked: frozenset[str] = EVERYTHING) -> CarryOver:
    uids = (f"{number:016x}" for number in count(10**9))
    return carry_over(LastYearFile(before, "2024.wenlian", "摘要"), this, ticked, lambda: next(uids), TODAY)


def new_year_rows(before: Year, cls: type[R], ticked: frozenset[str] = EVERYTHING) -> list[R]:
    """The rows carried over into a new year 2025."""
    this = year_of(2025)
    return list(this.with_changes(carry(before, this, ticked).changes).rows(cls))


def test_no_amount_no_result_no_date_is_carried_and_a_second_time_changes_nothing() -> None:
    generated = some_years(200)
    for before, this in zip(generated[:PAIRS], generated[PAIRS:], strict=False):
        assert faults(before, this) == []


def test_the_sample_is_carried_whole(sample: Year) -> None:
    assert faults(sample, year_with()) == []
    found = {choice.name: number for choice, number in available_choices(sample)}
    assert (found["policies"], found["associations"], found["problems"], found["lines"]) == (17, 9, 4, 8)


def test_a_line_comes_with_its_name_and_without_its_money() -> None:
    line = new(
        BudgetLine, name="2024年主题展", category="项目支出", initial_fiscal=wan("380"), mode="逐笔", leader="甲"
    )
    [carried_line] = new_year_rows(year_of(2024, line), BudgetLine)
    assert (carried_line.name, carried_line.category, carried_line.mode, carried_line.leader) == (
        "2025年主题展", "项目支出", "逐笔", "甲",
    )  # fmt: skip
    assert carried_line.initial_fiscal is None
    assert carried_line.carried_from == line.uid


def test_a_recurring_activity_is_planned_in_its_next_edition() -> None:
    theme, club = new(Theme, title="惠民"), new(Association, name="书法家协会", members=30)
    brand = new(
        Activity, name="第三届2024年戏曲文化周", edition=3, is_brand=True, theme=theme.uid, associations=(club.uid,),
        status=DONE, started=date(2024, 10, 9), sessions=12, cost=1, effect="好",
    )  # fmt: skip
    once, off = new(Activity, name="庆祝展"), new(Activity, name="停办", is_brand=True, status=CANCELLED)
    before = year_of(2024, theme, club, brand, once, off)
    [planned] = new_year_rows(before, Activity, RECOMMENDED)
    [carried_club] = new_year_rows(before, Association)
    assert (planned.name, planned.edition, planned.status) == ("第四届2025年戏曲文化周", 4, PLANNED)
    assert (planned.started, planned.sessions, planned.cost, planned.effect) == (None, None, None, None)
    assert len(planned.associations) == 1
    assert planned.theme is not None
    assert carried_club.members is None
    assert len(new_year_rows(before, Activity)) == 2


def test_what_is_not_carried_is_not_referred_to() -> None:
    objective = new(Objective, content="目标")
    indicator = new(Indicator, name="场次", level1="产出", objective=objective.uid)
    [alone] = new_year_rows(year_of(2024, objective, indicator), Indicator, frozenset({"indicators"}))
    [together] = new_year_rows(year_of(2024, objective, indicator), Indicator, frozenset({"indicators", "objectives"}))
    assert alone.objective is None
    assert together.objective is not None


def test_a_figure_in_a_text_leads_to_the_carried_row_or_waits_to_be_filled_in() -> None:
    line = new(BudgetLine, name="展览", initial_fiscal=wan("380"))
    activity = new(Activity, name="一次", sessions=7)
    text = f"安排⟦{line.uid}.initial_fiscal⟧万元，办⟦{activity.uid}.sessions⟧场，⟦00000000000000ff.cost=3⟧元。"
    objective = new(Objective, content=text)
    before, this = year_of(2024, line, activity, objective), year_of(2025)
    after = this.with_changes(carry(before, this, RECOMMENDED).changes)
    [carried_line] = after.rows(BudgetLine)
    assert after.rows(Objective)[0].content == (
        f"安排⟦{carried_line.uid}.initial_fiscal⟧万元，办〔待填：场次〕场，〔待填〕元。"
    )


def test_nothing_that_is_filled_in_is_written_over() -> None:
    department = new(Department, name="新名称")
    section, confirmed = new(Section, node=outline.ORGANISATION, content="今年的"), new(Section, node=outline.ASSETS)
    typed = new(Section, node=outline.PERFORMANCE)
    draft_of = ref_to(typed, "content")
    draft = Draft(
        uid=note_uid(draft_of), record=draft_of.record, row=draft_of.uid, field=draft_of.field, typed="还没打完"
    )
    policy = new(Policy, name="采购办法", number="今年的文号")
    this = year_of(2025, department, section, confirmed, confirmed_none(confirmed, "content"), typed, draft, policy)
    before = year_of(
        2024,
        new(Department, name="旧名称", short_name="区文联"),
        *(new(Section, node=node, content="去年的") for node in (outline.ORGANISATION, outline.ASSETS)),
        new(Section, node=outline.PERFORMANCE, content="去年的"),
        new(Policy, name="采购办法", number="去年的文号", issuer="办公室"),
    )
    after = this.with_changes(carry(before, this).changes)
    assert (after.single(Department).name, after.single(Department).short_name) == ("新名称", "区文联")
    assert [row.content for row in after.rows(Section)] == ["今年的", None, None]
    [kept] = after.rows(Policy)
    assert (kept.number, kept.issuer, kept.carried_from) == ("今年的文号", "办公室", before.rows(Policy)[0].uid)
    assert carry(before, after).changes == ()


def test_a_year_keeps_the_rule_set_it_has() -> None:
    before = year_of(2024, new(RuleSet, name="本区规则", content="{}"))
    assert [row.name for row in new_year_rows(before, RuleSet)] == ["本区规则"]
    this = year_of(2025, new(RuleSet, name="北京规则", content="{}"))
    assert [row.name for row in this.with_changes(carry(before, this).changes).rows(RuleSet)] == ["北京规则"]


def test_problems_and_measures_are_asked_again_as_they_were_said() -> None:
    line = new(BudgetLine, name="采风", spent_once=wan("24.42"), mode="全年一次")
    one, other = new(Problem, content=f"2024年只用了⟦{line.uid}.spent_once⟧万元。"), new(Problem, content="没有预案。")
    measure = new(Measure, content="按阶段付款。", problems=(one.uid,), responsible="创作部", due=date(2025, 3, 31))
    still = new(FollowUp, problem="总结晚。", measure="十日内报。", status="进行中", result="在改")
    done = new(FollowUp, problem="甲", measure="乙", status="已落实", result="好了")
    asked = new_year_rows(year_of(2024, line, one, other, measure, still, done), FollowUp)
    assert [(row.problem, row.measure, row.responsible, row.status, row.result) for row in asked] == [
        ("2024年只用了24.42万元。", "按阶段付款。", "创作部", None, None),
        ("没有预案。", "（上年没有写措施）", None, None, None),
        ("总结晚。", "十日内报。", None, None, None),
    ]


def test_reminders_move_on_by_a_year() -> None:
    due, leap = date(2024, 8, 15), date(2024, 2, 29)
    before = year_of(2024, new(Reminder, name="监控", due=due, done=True), new(Reminder, name="闰日", due=leap))
    assert [(row.due, row.done) for row in new_year_rows(before, Reminder)] == [
        (date(2025, 8, 15), None), (date(2025, 2, 28), None),
    ]  # fmt: skip


def test_every_carried_field_says_so() -> None:
    before, this = year_of(2024, new(Policy, name="采购办法", number="12号")), year_of(2025)
    after = this.with_changes(carry(before, this).changes)
    [policy] = after.rows(Policy)
    for name in ("name", "number"):
        note = after.note(ref_to(policy, name))
        assert note is not None
        assert note.origin == Origin.CARRIED.value
    assert after.note(ref_to(policy, "issuer")) is None


def test_last_years_file_is_kept_anew_when_it_says_something_else() -> None:
    before, this = year_of(2024), year_of(2025)
    first = this.with_changes(carry(before, this).changes)
    [kept] = first.rows(LastYear)
    assert (kept.year, kept.source, kept.digest, kept.taken_on) == (2024, "2024.wenlian", "摘要", TODAY)
    older = this.with_changes([*carry(before, this).changes])
    changed = LastYearFile(before, "2024.wenlian", "另一个摘要")
    [change] = carry_over(changed, older, EVERYTHING, lambda: "f" * 16, TODAY).changes
    assert change.after == replace(kept, digest="另一个摘要")


@pytest.mark.parametrize(
    ("last", "this", "told"),
    [
        (None, 2025, "没有填评价年度"),
        (2025, 2025, "也是2025年度的"),
        (2026, 2025, "在2025年度之后"),
        (2024, None, "本年度"),
    ],
)
def test_a_file_of_no_earlier_year_is_refused(last: int | None, this: int | None, told: str) -> None:
    with pytest.raises(UserError, match=told):
        carry(year_of(last), year_of(this))

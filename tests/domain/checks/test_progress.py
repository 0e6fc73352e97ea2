"""Progress of a year, and the list of what to do next."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.domain.checks.findings import refs_of
from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.checks.next_steps import missing_parts, next_step, points_at_stake, todo_list
from wenlian_desktop.domain.checks.progress import Progress, is_written_by_program, progress_by_tab
from wenlian_desktop.domain.checks.run_checks import ReviewedFinding, review_findings
from wenlian_desktop.domain.records.activities import CANCELLED, Activity, Indicator, Survey
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.conclusions import Measure, Problem
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import Department, Report, Staffing
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.tabs import ACTIVITIES, CONCLUSIONS
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.fields import Ref

# What a clerk is asked for besides the required fields, tab by tab.
ASKED_FOR = {
    "部门概况": {
        "report": ("submitted_to", "dated", "filled_by", "finance_head", "unit_head", "phone"),
        "department": ("nature", "internal_units"),
        "objective": ("actual",),
    },
    "预算执行": {
        "accounts": (
            *("approved_initial", "approved_full", "basic_spent", "project_spent", "other_spent", "total_spent"),
            *("closing_carryover", "closing_surplus"),
        ),
    },
    "活动": {"activity": ("started", "sessions", "effect"), "indicator": ("target", "actual")},
    "评价结论": {"problem": ("cause",), "measure": ("responsible",)},
}
FIELDS = [(tab, name, field) for tab, rows in ASKED_FOR.items() for name, fields in rows.items() for field in fields]
TODAY = date(2020, 1, 1)  # before anything is due
EMPTY = [new(cls) for cls in CATALOGUE if not cls.spec.single and not cls.spec.transient]


@pytest.mark.parametrize(("tab", "name", "field"), FIELDS)
def test_each_field_that_is_asked_for_counts_as_done_once_it_is_confirmed(tab: str, name: str, field: str) -> None:
    year = year_with(*EMPTY)
    note = confirmed_none(year.rows(RECORDS[name])[0], field)
    before, after = progress_by_tab(year)[tab], progress_by_tab(year_with(*EMPTY, note, *singles(year)))[tab]
    assert (after.total, after.done) == (before.total, before.done + 1)


def singles(year: Year) -> list[Record]:
    return [row for cls in CATALOGUE if cls.spec.single for row in year.rows(cls)]


def test_required_and_recommended_fields_count_once_each() -> None:
    problem = new(Problem, content="宣传不够")
    measure = new(Measure, content="加强宣传", responsible="办公室")
    progress = progress_by_tab(year_with(problem, measure))[CONCLUSIONS]
    assert (progress.done, progress.advised) == (3, refs_of(problem, "cause"))


def test_a_confirmed_none_is_filled_in() -> None:
    problem = new(Problem, content="宣传不够")
    year = year_with(problem, new(Measure, content="加强", responsible="办公室"), confirmed_none(problem, "cause"))
    assert progress_by_tab(year)[CONCLUSIONS].advised == ()


def test_of_a_cancelled_activity_only_the_required_fields_are_asked_for() -> None:
    def asked(**values: str) -> int:
        return progress_by_tab(year_with(new(Activity, name="春联", category="展览", **values)))[ACTIVITIES].total

    assert asked() - asked(status=CANCELLED) == 3  # 开始日期、场次、成效描述


def test_an_empty_year_misses_every_part_and_the_sample_none(sample: Year) -> None:
    assert [cls.spec.label for cls in missing_parts(year_with())] == [
        "人员编制", "绩效目标", "预算项目", "活动", "协会", "绩效指标", "存在问题", "改进措施",
    ]  # fmt: skip
    assert missing_parts(sample) == []


def test_what_to_do_next_leads_from_open_findings_to_missing_parts(sample: Year) -> None:
    found = review_findings(sample)
    assert [each.is_explained for each in found] == [False, False, True]
    assert todo_list(sample, found, TODAY) == found[:2]
    steps = todo_list(year_with(new(Department)), [], TODAY)
    assert steps[0].finding.places == (Ref(Staffing.spec.name, "", ""),)
    assert steps[0].finding.message == "还没有填“人员编制”。"
    assert all(isinstance(each, ReviewedFinding) for each in steps)


# --- needed, advised, written by the program ---


def test_in_a_year_without_errors_nothing_is_missing(sample: Year) -> None:
    assert [each for each in review_findings(sample) if each.finding.level is Level.ERROR] == []
    assert {progress.missing for progress in progress_by_tab(sample).values()} == {()}


def test_what_is_missing_is_a_required_field_or_what_the_score_needs(sample: Year) -> None:
    judged = next(row for row in sample.rows(Indicator) if row.grade)
    activity = sample.rows(Activity)[0]
    year = sample.with_changes(
        [RowChange(judged, replace(judged, grade=None)), RowChange(activity, replace(activity, category=None))]
    )
    assert progress_by_tab(year)["活动"].missing == (*refs_of(activity, "category"), *refs_of(judged, "grade"))


def test_what_the_program_writes_is_done(sample: Year) -> None:
    section = next(row for row in sample.rows(Section) if row.node == "部门预决算差异率")
    empty = replace(section, content=None)
    year = sample.with_changes([RowChange(section, empty)])
    assert is_written_by_program(year, empty)
    assert progress_by_tab(year) == progress_by_tab(sample)


def test_the_sentence_on_the_score_is_not_done_before_there_is_a_score(sample: Year) -> None:
    section = next(row for row in sample.rows(Section) if row.node == "评价得分情况")
    judged = next(row for row in sample.rows(Indicator) if row.grade)
    report = sample.rows(Report)[0]
    gone = [RowChange(section, replace(section, content=None)), RowChange(report, replace(report, stated_score=None))]
    unwritten = sample.with_changes(gone)
    unknown = unwritten.with_changes([RowChange(judged, replace(judged, grade=None))])
    before, after = (progress_by_tab(year)[CONCLUSIONS] for year in (unwritten, unknown))
    assert (after.done, after.missing, after.advised) == (before.done - 1, before.missing, before.advised)


def test_a_text_belongs_to_the_tab_of_its_chapter(sample: Year) -> None:
    section = next(row for row in sample.rows(Section) if row.node == "社会效益")
    year = sample.with_changes([RowChange(section, replace(section, content=None))])
    assert refs_of(section, "content")[0] in progress_by_tab(year)["活动"].advised


# --- what to do next ---


def test_what_costs_most_points_comes_first(sample: Year) -> None:
    judged = next(row for row in sample.rows(Indicator) if row.grade)  # 可持续性影响: 6 points
    gone = [RowChange(row, None) for row in sample.rows(Survey)]  # 服务对象满意度: 10 points
    gone += [RowChange(row, None) for row in sample.rows(Indicator) if row.level1 == "满意度"]
    year = sample.with_changes([RowChange(judged, replace(judged, grade=None)), *gone])
    steps = todo_list(year, review_findings(year), TODAY)
    assert [(each.points, each.finding.code) for each in steps[:2]] == [(Decimal(10), "R09"), (Decimal(6), "R09")]
    assert {each.points for each in steps[2:]} == {Decimal(0)}
    assert points_at_stake(year, refs_of(judged, "grade")) == Decimal(6)


def test_what_is_due_soon_comes_before_all_else(sample: Year) -> None:
    due = new(Reminder, name="报送绩效自评", due=date(2025, 3, 10))
    done = new(Reminder, name="年初预算", due=date(2025, 3, 1), done=True)
    later = new(Reminder, name="归档", due=date(2025, 6, 30))
    year = year_with(due, done, later)
    told = [each.finding.message for each in todo_list(year, [], date(2025, 3, 7))]
    assert told[0] == "“报送绩效自评”还有3天。"
    assert not [each for each in told if "年初预算" in each or "归档" in each]


def test_a_page_says_what_is_to_fill_and_what_it_is_worth(sample: Year) -> None:
    judged = next(row for row in sample.rows(Indicator) if row.grade)
    year = sample.with_changes([RowChange(judged, replace(judged, grade=None, name=None))])
    step = next_step(year, review_findings(year), Progress(), lambda ref: ref.record == "indicator")
    assert step.sentence == "1项待填，1条“错”要改正，1条“警”要核对，影响6分"
    assert step.ref == refs_of(judged, "grade")[0]


def test_a_page_with_everything_says_so_and_leads_to_what_is_advised(sample: Year) -> None:
    survey = sample.rows(Survey)[0]
    nothing = next_step(sample, [], Progress(), lambda ref: ref.record == "survey")
    assert (nothing.sentence, nothing.ref) == ("这一页都有了，没有要做的", None)
    begun = Progress(missing=refs_of(survey, "target"))
    asked = next_step(sample, [], begun, lambda ref: ref.record == "survey")
    assert (asked.sentence, asked.ref) == ("还缺1项必填", refs_of(survey, "target")[0])
    advised = next_step(sample, [], Progress(advised=refs_of(survey, "target")), lambda ref: ref.record == "survey")
    assert (advised.sentence, advised.ref) == ("必填的都有了，还有1项建议填", refs_of(survey, "target")[0])


def test_a_page_without_rows_does_not_say_that_everything_is_there() -> None:
    empty = year_with()
    part = Ref("activity", "", "")
    asked = next_step(empty, [], Progress(advised=(part,)), lambda ref: ref.record == "activity")
    assert (asked.sentence, asked.ref) == ("还没有活动，建议填", part)
    needed = next_step(empty, [], Progress(missing=(part,)), lambda ref: ref.record == "activity")
    assert (needed.sentence, needed.first) == ("还缺1项必填", "还没有活动")
    optional = next_step(empty, [], Progress(), lambda ref: ref.record == "three_public")
    assert (optional.sentence, optional.ref) == ("这一页还空着，有就新增，没有不用填", None)

"""Progress of a year, and the list of what to do next."""

import pytest

from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.checks.progress import (
    Progress,
    missing_parts,
    progress_by_tab,
    todo_list,
)
from wenlian_desktop.domain.checks.run_checks import ReviewedFinding, review_findings
from wenlian_desktop.domain.records.activities import CANCELLED, Activity
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.conclusions import Measure, Problem
from wenlian_desktop.domain.records.department import Department, Staffing
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.tabs import ACTIVITIES, CONCLUSIONS
from wenlian_desktop.domain.records.year import Year
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
    assert progress_by_tab(year_with(problem, measure))[CONCLUSIONS] == Progress(3, 4)


def test_a_confirmed_none_is_filled_in() -> None:
    problem = new(Problem, content="宣传不够")
    year = year_with(problem, new(Measure, content="加强", responsible="办公室"), confirmed_none(problem, "cause"))
    assert progress_by_tab(year)[CONCLUSIONS].missing == 0


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
    assert todo_list(sample, found) == found[:2]
    steps = todo_list(year_with(new(Department)), [])
    assert steps[0].finding.places == (Ref(Staffing.spec.name, "", ""),)
    assert steps[0].finding.message == "还没有填“人员编制”。"
    assert all(isinstance(each, ReviewedFinding) for each in steps)

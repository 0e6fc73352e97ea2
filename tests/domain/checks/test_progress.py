"""How far a year is filled in, and what to do next."""

from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.checks.progress import (
    EXPECTED,
    RECOMMENDED,
    Progress,
    missing_parts,
    progress_by_tab,
    todo_list,
)
from wenlian_desktop.domain.checks.run_checks import ReviewedFinding, review_findings
from wenlian_desktop.domain.records.activities import CANCELLED, Activity
from wenlian_desktop.domain.records.conclusions import Measure, Problem
from wenlian_desktop.domain.records.department import Department, Staffing
from wenlian_desktop.domain.records.tabs import ACTIVITIES, CONCLUSIONS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref


def test_recommended_fields_are_fields() -> None:
    assert [(cls, name) for cls, names in RECOMMENDED.items() for name in names if name not in cls.spec.fields] == []


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

    assert asked() - asked(status=CANCELLED) == len(RECOMMENDED[Activity])


def test_an_empty_year_misses_every_part_and_the_sample_none(sample: Year) -> None:
    assert missing_parts(year_with()) == list(EXPECTED)
    assert missing_parts(sample) == []


def test_what_to_do_next_leads_from_open_findings_to_missing_parts(sample: Year) -> None:
    found = review_findings(sample)
    assert [each.is_explained for each in found] == [False, False, True]
    assert todo_list(sample, found) == found[:2]
    steps = todo_list(year_with(new(Department)), [])
    assert steps[0].finding.places == (Ref(Staffing.spec.name, "", ""),)
    assert steps[0].finding.message == "还没有填“人员编制”。"
    assert all(isinstance(each, ReviewedFinding) for each in steps)

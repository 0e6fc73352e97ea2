"""Another word in a template changes the sentence and nothing else; another figure is another finding."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.domain.checks.test_accounts import told
from tests.domain.checks.test_prose import SHOWS, year_saying
from tests.make.records import new, year_with
from wenlian_desktop.domain.checks.repairs import Repair, repairs
from wenlian_desktop.domain.checks.run_checks import explanation_of, review_findings, run_checks
from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.records.activities import Theme
from wenlian_desktop.domain.records.conclusions import Explanation, Problem
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.rules.finding import Finding, YearFinding
from wenlian_desktop.domain.rules.rule import RULES, Hit, Rule
from wenlian_desktop.domain.rules.template import JOINTS, Fact, pieces
from wenlian_desktop.domain.values import outline
from wenlian_desktop.session.steps.row_steps import explanation_values

TEMPLATES = [(rule, kind) for rule in RULES for kind in rule.says]
IDS = [f"{rule.code} {rule.subject.__name__} {kind}".strip() for rule, kind in TEMPLATES]
MENDABLE = (
    "全年预算数1100万元。加强管理,提高水平。\n及时拔付。[bookmark: _GoBack]支出2.3亿元。\n"
    "年度任务(展览)完成。翰墨弘道—书法。结转结余率为3%。预算执行率为95.35%。"
)
REPORT = """示例区文联部门整体绩效报告
一、部门概况
（一）机构设置和职责情况
2023年度部门预算由财政批复。
（三）整体绩效目标实现情况
全年预算数1000万元，其中基本支出预算700万元，项目支出预算200万元，其他支出预算0万元。
资金总体支出1100万元，预算执行率99%。结转结余无。
存在问题：项目执行进度缓慢,支出2.3亿元。""".splitlines()


def faulty_year() -> Year:
    """A year in which everything is wrong that the program can mend, each finding with its 情况说明."""
    _, year = year_saying(MENDABLE)
    rows = [
        told(outline.QUANTITY, "全年共举办各类文艺活动35场，河之端——源远。"),
        new(Problem, content="总体满意度为95%。执行进度缓慢。"),
        new(Theme, title="文化惠民。"),
        *SHOWS,
    ]
    year = year.with_changes(RowChange(None, row) for row in rows)
    return explained(year)


def explained(year: Year) -> Year:
    """A year with a 情况说明 of every finding that has a place."""
    answers = [
        new(Explanation, **explanation_values(each), content="已核实。", author="张会计")
        for each in run_checks(year)
        if each.places
    ]
    return year.with_changes(RowChange(None, each) for each in answers)


def reword(monkeypatch: pytest.MonkeyPatch, rule: Rule, kind: str) -> None:
    """Change words of one template: those it begins and ends with."""
    assert isinstance(rule.says, dict)
    monkeypatch.setitem(rule.says, kind, f"换了说法的{rule.says[kind]}又及")


def seen(finding: Finding[Any]) -> tuple[Any, ...]:
    """A finding but for its sentence."""
    return finding.code, finding.level, finding.kind, finding.places, finding.facts, finding.edits, finding.remedy


def offered(year: Year) -> list[tuple[Repair, ...]]:
    """What can be repaired, finding by finding."""
    return [repairs(year, each) for each in run_checks(year)]


def answered(year: Year) -> list[bool]:
    """Which findings have their 情况说明."""
    return [explanation_of(year, each) is not None for each in run_checks(year)]


@pytest.fixture(scope="module")
def faulty() -> Year:
    """The faulty year, made once."""
    return faulty_year()


def test_the_faulty_year_shows_what_can_be_mended(faulty: Year) -> None:
    assert {each.code for each in run_checks(faulty) if repairs(faulty, each)} >= {
        "C03", "C13", "C34", "C39", "C41", "C45", "C46", "C47", "C48",
    }  # fmt: skip
    assert all(explanation_of(faulty, each) for each in run_checks(faulty) if each.places)


@pytest.mark.parametrize(("rule", "kind"), TEMPLATES, ids=IDS)
def test_another_word_changes_the_sentence_alone(
    monkeypatch: pytest.MonkeyPatch, sample: Year, faulty: Year, rule: Rule, kind: str
) -> None:
    years = (sample, faulty)
    before = [([seen(each) for each in run_checks(year)], answered(year), offered(year)) for year in years]
    remarks = [seen(each) for each in run_preflight(REPORT)]
    reword(monkeypatch, rule, kind)
    assert [([seen(each) for each in run_checks(year)], answered(year), offered(year)) for year in years] == before
    assert not any(each.outdated for year in years for each in review_findings(year))
    assert [seen(each) for each in run_preflight(REPORT)] == remarks


def example(fact_format: str, number: int) -> Fact:
    """A fact of a format; another number, another fact."""
    match fact_format:
        case "万元" | "元":
            return number * 1_000_000
        case "数":
            return Decimal(number)
        case "%":
            return Fraction(number)
        case "日":
            return date(2024, 1, 1) + timedelta(number)
        case "":
            return f"甲{number}"
    assert fact_format in JOINTS
    return (f"甲{number}", "乙")


def finding_of(rule: Rule, kind: str, place: Any) -> YearFinding:
    """A finding as the rule might find it, with a fact for each place of its template."""
    facts = {each.name: example(each.format, 1) for each in pieces(rule.says[kind]) if each.name}
    return Finding(rule, Hit((place,), facts, kind))


@pytest.mark.parametrize(("rule", "kind"), TEMPLATES, ids=IDS)
def test_another_word_reopens_no_explanation(monkeypatch: pytest.MonkeyPatch, rule: Rule, kind: str) -> None:
    department = new(Department, name="示例区文联")
    place = ref_to(department, "name")
    before = finding_of(rule, kind, place)
    answer = new(Explanation, **explanation_values(before), content="已核实。", author="张会计")
    year, message = year_with(department, answer), before.message
    reword(monkeypatch, rule, kind)
    after = finding_of(rule, kind, place)
    assert after.message == f"换了说法的{message}又及"
    assert explanation_of(year, after) == answer


def other_facts(finding: YearFinding) -> Iterator[YearFinding]:
    """The finding with one fact changed, for each of its facts."""
    for piece in pieces(finding.rule.says[finding.kind]):
        if piece.name:
            facts = {**finding.facts, piece.name: example(piece.format, 2)}
            yield Finding(finding.rule, replace(finding.hit, facts=facts))


@pytest.mark.parametrize(("rule", "kind"), TEMPLATES, ids=IDS)
def test_another_fact_is_not_answered(rule: Rule, kind: str) -> None:
    department = new(Department, name="示例区文联")
    finding = finding_of(rule, kind, ref_to(department, "name"))
    answer = new(Explanation, **explanation_values(finding), content="已核实。", author="张会计")
    year = year_with(department, answer)
    assert explanation_of(year, finding) == answer
    assert [explanation_of(year, each) for each in other_facts(finding)] == [None] * len(list(other_facts(finding)))


def test_another_figure_of_the_sample_reopens_its_explanation(sample: Year) -> None:
    [finding] = [each for each in run_checks(sample) if each.code == "C09"]
    answer = explanation_of(sample, finding)
    assert answer is not None
    line = sample.row("budget_line", finding.places[0].uid)
    assert line is not None
    raised = replace(line, initial_fiscal=line.initial_fiscal + 1_000_000)  # type: ignore[attr-defined]
    year = sample.with_changes([RowChange(line, raised)])
    [entry] = [each for each in review_findings(year) if each.finding.code == "C09"]
    assert (entry.is_explained, entry.outdated) == (False, answer)

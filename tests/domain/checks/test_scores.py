"""Checks of the score: where each fires, and where it stays silent."""

import json
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_budget_execution import line
from tests.make.records import new, year_with
from wenlian_desktop.domain.records.conclusions import RuleSet, ScoreEntry
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.scoring.schemes import shipped_scheme_texts

MOF = "mof-10-50-30-10"


def scored(total: str | None, grade: str | None = None, execution: str = "99.5", **by_hand: Any) -> Year:
    """A year with scheme 10/50/30/10 and manual full marks for all items except the execution rate."""
    report = new(Report, stated_score=None if total is None else Decimal(total), stated_grade=grade)
    entries = [
        new(ScoreEntry, item=name, score=Decimal(full), reason="集体评议。")
        for name, full in (("产出指标", 50), ("效益指标", 30), ("满意度指标", 10))
    ]
    return year_with(report, scheme(MOF), line("100", execution), *entries, *_entry(by_hand))


def _entry(values: dict[str, Any]) -> list[Record]:
    return [new(ScoreEntry, item="预算执行率", **values)] if values else []


def scheme(name: str, **changes: Any) -> RuleSet:
    content = json.dumps(json.loads(shipped_scheme_texts()[name]) | changes, ensure_ascii=False)
    return new(RuleSet, name="自拟", content=content)


def stated(year: Year, *fields: str) -> tuple[Any, ...]:
    return refs_of(year.single(Report), *fields)


def by_hand(year: Year, *fields: str) -> tuple[Any, ...]:
    return refs_of(next(row for row in year.rows(ScoreEntry) if row.item == "预算执行率"), *fields)


def test_stated_score_is_the_sum_fires() -> None:
    year = scored("99.96")
    told = "填报得分99.96分，各评分项得分之和为99.95分，相差0.01分。"
    assert findings_of("C21", year) == [(Level.ERROR, told, stated(year, "stated_score"))]


@pytest.mark.parametrize("score", ["99.95", "99.954", "99.955", "99.945", None])
def test_stated_score_is_the_sum_stays_silent(score: str | None, sample: Year) -> None:
    assert findings_of("C21", scored(score)) == findings_of("C21", sample) == []


def test_a_sum_that_is_not_known_is_no_sum_to_compare_with() -> None:
    assert findings_of("C21", year_with(new(Report, stated_score=Decimal(80)))) == []


def test_weights_add_up_fires() -> None:
    copy = scheme(MOF, total="99")
    name = json.loads(shipped_scheme_texts()[MOF])["name"]
    why = f"规则集“{name}”总分99分，下级分值之和为100分。"
    told = f"本年度评分规则集的分值不相符，得分算不出来：{why}"
    assert findings_of("C22", year_with(copy)) == [(Level.ERROR, told, refs_of(copy, "content"))]
    assert findings_of("R06", year_with(copy)) == []


def test_weights_add_up_stays_silent(sample: Year) -> None:
    assert (
        findings_of("C22", sample)
        == findings_of("C22", year_with())
        == findings_of("C22", year_with(new(RuleSet, content="{}")))
        == []
    )


def test_scores_within_bounds_fires() -> None:
    year = scored("100.01", score=Decimal("10.01"))
    assert findings_of("C23", year) == [
        (Level.ERROR, "“预算执行率”人工评分10.01分，分值为10分。", by_hand(year, "score")),
        (Level.ERROR, "填报得分100.01分，规则集总分为100分。", stated(year, "stated_score")),
    ]
    below = scored("-1", score=Decimal(-1))
    assert [told for _, told, _ in findings_of("C23", below)] == [
        "“预算执行率”人工评分−1分，分值为10分。", "填报得分−1分，规则集总分为100分。",
    ]  # fmt: skip


@pytest.mark.parametrize(("score", "entry"), [("100", "10"), ("0", "0"), ("99.95", "9.95")])
def test_scores_within_bounds_stays_silent(score: str, entry: str) -> None:
    assert findings_of("C23", scored(score, score=Decimal(entry))) == []


def test_scores_off_the_rule_have_a_reason_fires() -> None:
    year = scored(None, score=Decimal("9.93"))
    told = "“预算执行率”按规则得9.95分，人工评分9.93分，没有写理由。"
    assert findings_of("C24", year) == [(Level.ERROR, told, by_hand(year, "reason", "score"))]


def test_a_total_no_rule_can_reach_asks_for_a_reason() -> None:
    """The published report's own figures: 1042.52 ÷ 1093.4 and 99.90 points (DOMAIN 2.2)."""
    budget = line("1093.4", "1042.52")
    year = year_with(budget, new(Report, stated_score=Decimal("99.90")))
    why = "预算执行率1042.52÷1093.4＝95.35%"
    told = f"填报得分99.9分，而按规则最多得99.07分（{why}），没有人工评分和理由。"
    expected = (*stated(year, "stated_score"), *refs_of(budget, "initial_fiscal"))
    assert findings_of("C24", year) == [(Level.ERROR, told, expected)]


def test_scores_off_the_rule_have_a_reason_stays_silent(sample: Year) -> None:
    assert findings_of("C24", sample) == []
    assert findings_of("C24", scored(None, score=Decimal("9.94"))) == []  # 0.01 is not beyond it
    assert findings_of("C24", scored(None, score=Decimal("9.0"), reason="进度较慢。")) == []
    reachable = year_with(line("1093.4", "1042.52"), new(Report, stated_score=Decimal("99.07")))
    assert findings_of("C24", reachable) == []


def test_grade_goes_with_the_score_fires() -> None:
    year = scored("89.99", "优")
    told = "得分89.99分，应为“良”（80分起），填报等级为“优”。"
    assert findings_of("C25", year) == [(Level.ERROR, told, stated(year, "stated_grade", "stated_score"))]
    of_the_ledger = scored(None, "良")
    assert [told for _, told, _ in findings_of("C25", of_the_ledger)] == [
        "得分99.95分，应为“优”（90分起），填报等级为“良”。"
    ]


@pytest.mark.parametrize(
    ("score", "grade"), [("90", "优"), ("89.99", "良"), ("80", "良"), ("60", "中"), ("59.99", "差"), ("90", None)]
)
def test_grade_goes_with_the_score_stays_silent(score: str, grade: str | None) -> None:
    assert findings_of("C25", scored(score, grade)) == []


def test_a_grade_the_report_does_not_offer_is_compared_with_nothing() -> None:
    grades = [["优秀", "90"], ["合格", "0"]]
    year = year_with(scheme(MOF, grades=grades), new(Report, stated_score=Decimal(95), stated_grade="优"))
    assert findings_of("C25", year) == []
    assert findings_of("C25", year_with(new(Report, stated_grade="优"))) == []


def test_full_marks_for_less_than_all_fires() -> None:
    year = scored(None, score=Decimal(10), reason="调剂所致。")
    rule = "“预算执行率”按规则得9.95分（预算执行率99.5÷100＝99.50%）"
    budget = refs_of(next(iter(year.rows(type(line("1", "1"))))), "initial_fiscal")
    expected = (*by_hand(year, "score"), *budget)
    assert findings_of("C26", year) == [(Level.WARNING, f"{rule}，而得分为满分10分。", expected)]
    whole = scored("100")
    told = f"{rule}，而填报得分为满分100分。"
    assert [(told, places[0]) for _, told, places in findings_of("C26", whole)] == [
        (told, stated(whole, "stated_score")[0])
    ]


def test_full_marks_for_less_than_all_stays_silent(sample: Year) -> None:
    assert findings_of("C26", sample) == findings_of("C26", year_with()) == []
    assert findings_of("C26", scored("100", execution="100", score=Decimal(10))) == []
    assert findings_of("C26", scored("99.95")) == []
    lenient = year_with(scheme("beijing-full-from-95"), line("100", "99.5"), new(Report, stated_score=Decimal(100)))
    assert findings_of("C26", lenient) == []

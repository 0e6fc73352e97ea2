"""The ledger: every lost point is explained, sums are exact, and the ways to 99.90."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.make.records import confirmed_none, new, wan, year_with
from tests.make.years import some_years
from wenlian_desktop.domain.records.activities import QUALITATIVE, REVERSE, WEIGHTED, Indicator, Survey
from wenlian_desktop.domain.records.budget import (
    ADD,
    ONCE,
    PROJECT,
    RUNNING,
    TRANSFER,
    Accounts,
    BudgetChange,
    BudgetLine,
    Procurement,
    ThreePublic,
)  # fmt: skip
from wenlian_desktop.domain.records.conclusions import RuleSet, ScoreEntry
from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.records.management import Asset, Policy, Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.scoring import ledger
from wenlian_desktop.domain.scoring.apportioning import apportion
from wenlian_desktop.domain.scoring.ledger import (
    Ledger,
    LedgerLine,
    full_marks,
    ledger_or_none,
    rule_set_row,
    scheme_of,
    score_year,
    unmatched_entries,
)
from wenlian_desktop.domain.scoring.methods import Checklist, Manual
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError
from wenlian_desktop.domain.scoring.schemes import (
    Scheme,
    scheme_from_json,
    shipped_scheme,
    shipped_scheme_texts,
)

ROUND_SUM = "先相加再取位"

BEIJING = shipped_scheme()
PROVINCES = list(shipped_scheme_texts())


def line_of(made_ledger: Ledger, name: str) -> LedgerLine:
    return next(line for line in made_ledger.lines if line.item.name == name)


def changed(name: str, *changes: tuple[str, dict[str, Any]], **rounding: Any) -> Scheme:
    """A shipped scheme with items changed by code."""
    data = json.loads(shipped_scheme_texts()[name])
    data["rounding"] |= rounding

    def walk(items: list[dict[str, Any]]) -> None:
        for item in items:
            for code, values in changes:
                if item["code"] == code:
                    item |= values
            walk(item.get("children", []))

    walk(data["items"])
    return scheme_from_json(data)


# --- the sample and the ways to 99.90 ---


def test_the_score_of_the_sample_is_derived(sample: Year) -> None:
    scored = ledger_or_none(sample)
    assert scored is not None
    assert (scored.score, scored.grade, scored.is_known) == (Decimal("99.90"), "优", True)
    assert [part.got for part in scored.parts] == [Decimal("19.90"), 60, 20]
    [lost] = [line for line in scored.lines if line.lost]
    assert (lost.item.name, lost.lost, lost.loss_reason) == (
        "预算执行率",
        Decimal("0.10"),
        "预算执行率1042.52÷1047.76＝99.50%",
    )
    assert lost.arithmetic == "预算执行率1042.52÷1047.76＝99.50%；20×99.4999%＝19.9分"


def test_the_sample_keeps_the_default_scheme(sample: Year) -> None:
    assert scheme_of(sample) == BEIJING


def with_budget(sample: Year, initial: tuple[str, str], spent: tuple[str, str], *more: Record) -> Year:
    """The sample with other figures of 基本 and 项目, in mode 全年一次, without changes and accounts."""
    old = [*sample.rows(BudgetLine), *sample.rows(BudgetChange), *sample.rows(Accounts)]
    lines = [
        new(BudgetLine, name=kind, category=kind, mode=ONCE, initial_fiscal=wan(budget), spent_once=wan(paid))
        for kind, budget, paid in zip((RUNNING, PROJECT), initial, spent, strict=True)
    ]
    return sample.with_changes(
        [*(RowChange(row, None) for row in old), *(RowChange(None, row) for row in (*lines, new(Accounts), *more))]
    )


REPORTED = (("713.4", "380"), ("541.09", "501.43"))


def score(year: Year, scheme: Scheme) -> str:
    scored = score_year(year, scheme)
    assert scored.is_known
    assert all(line.loss_reason for line in scored.lines if line.lost)
    return str(scored.score)


def test_over_the_initial_budget_no_way_leads_there(sample: Year) -> None:
    year = with_budget(sample, *REPORTED)
    assert score(year, BEIJING) == "99.07"  # V1
    assert line_of(score_year(year, BEIJING), "预算执行率").arithmetic.endswith(
        "1042.52÷1093.4＝95.35%；20×95.3466%＝19.07分"
    )
    assert score(year, shipped_scheme("mof-10-50-30-10")) == "99.53"  # V2


def test_full_marks_from_95_and_a_tenth_taken_off_by_hand(sample: Year) -> None:
    scheme = shipped_scheme("beijing-full-from-95")
    assert score(with_budget(sample, *REPORTED), scheme) == "100.00"
    reason = "个别项目进度略慢，扣0.1分。"
    entry = new(ScoreEntry, item="产出进度", score=Decimal("5.9"), reason=reason)
    year = with_budget(sample, *REPORTED, entry)
    assert score(year, scheme) == "99.90"  # V3
    line = line_of(score_year(year, scheme), "产出进度")
    assert (line.rule_score, line.got, line.loss_reason) == (6, Decimal("5.90"), f"人工评分5.9分：{reason}")


@pytest.mark.parametrize(
    ("full", "expected"),
    [("1047.49", "99.91"), ("1047.50", "99.90"), ("1047.76", "99.90"), ("1048.02", "99.90"), ("1048.03", "99.89")],
)
def test_the_true_base_leads_there(sample: Year, full: str, expected: str) -> None:
    project = str(Decimal(full) - Decimal("541.09"))
    year = with_budget(sample, ("541.09", project), REPORTED[1])
    assert score(year, BEIJING) == expected  # V4


@pytest.mark.parametrize(
    ("full", "expected"), [("1052.51", "99.91"), ("1052.52", "99.90"), ("1053.58", "99.90"), ("1053.59", "99.89")]
)
def test_ten_points_over_a_base_between(sample: Year, full: str, expected: str) -> None:
    project = str(Decimal(full) - Decimal("541.09"))
    year = with_budget(sample, ("541.09", project), REPORTED[1])
    assert score(year, shipped_scheme("mof-10-50-30-10")) == expected  # V5


@pytest.mark.parametrize(("places", "expected"), [(2, "99.91"), (1, "99.90")])
def test_two_points_less_the_carryover_rate_in_one_place(sample: Year, places: int, expected: str) -> None:
    points = [{"name": name, "points": "3", "fact": name} for name in ("assets_counted", "assets_agree")]
    scheme = changed(
        "beijing-full-from-95",
        ("C2", {"weight": "6"}), ("C21", {"weight": "6", "parameters": {"points": points}}), ("C4", {"weight": "2"}),
        ("C41", {"weight": "2", "method": "reverse_ratio", "parameters": {"factor": "1"}}), places=places,
    )  # fmt: skip
    assert score(with_budget(sample, *REPORTED), scheme) == expected  # V6


# --- perfect and nothing ---


def indicators(actual: str, low: str, grade: str, coefficient: int) -> list[Record]:
    levels = [("产出", each) for each in ("数量", "质量", "时效", "成本")] + [("满意度", "服务对象满意度")]
    levels += [("效益", each) for each in ("经济效益", "社会效益", "生态效益", "可持续影响")]
    forward: list[Record] = [
        new(Indicator, level1=one, level2=two, name=two, target=Decimal(100), actual=Decimal(actual), unit="%",
            coefficient=coefficient)
        for one, two in levels
    ]  # fmt: skip
    cost = new(
        Indicator, level1="成本", level2="经济成本", name="成本", direction=REVERSE, target=Decimal(1),
        actual=Decimal(low), coefficient=coefficient,
    )  # fmt: skip
    judged = new(
        Indicator,
        level1="效益",
        level2="可持续影响",
        name="机制",
        nature=QUALITATIVE,
        grade=grade,
        coefficient=coefficient,
    )
    return [*forward, cost, judged]


def by_hand(scheme: Scheme, is_good: bool) -> Iterable[Record]:
    """A score, or the 要点 met, for each manually scored item."""
    for leaf in scheme.leaves:
        if isinstance(leaf.method, Checklist):
            met = "；".join(point.name for point in leaf.method.points) if is_good else "一项也不符合"
            yield new(ScoreEntry, item=leaf.name, points_met=met)
        elif isinstance(leaf.method, Manual):
            yield new(ScoreEntry, item=leaf.name, score=leaf.weight if is_good else Decimal(0), reason="集体评议。")


def perfect(scheme: Scheme) -> Year:
    return year_with(
        new(BudgetLine, category=RUNNING, mode=ONCE, initial_fiscal=wan("700"), spent_once=wan("700")),
        new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("300"), spent_once=wan("300"), is_key=True),
        new(Staffing, category="参公编制", authorized=17, actual=17),
        new(ThreePublic, budget=wan("3"), spent=wan("3"), last_year=wan("3")),
        new(Procurement, budget=wan("9"), spent=wan("9")),
        new(Asset, counted_on="2024-12-18", count_agrees=True, within_standard=True, disposed=0),
        new(Policy, name="规定", is_own=True, in_force=True),
        new(Survey, valid=10, very_satisfied=10, satisfied=0, fairly_satisfied=0, dissatisfied=0, very_dissatisfied=0,
            method=WEIGHTED, target=9000),
        *indicators("100", "1", "达成年度指标", 10_000), *by_hand(scheme, is_good=True),
    )  # fmt: skip


def worst(scheme: Scheme) -> Year:
    """The worst year: budget and plans, nothing done, every bound exceeded."""
    line = new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("300"), spent_once=0)
    return year_with(
        line, new(BudgetChange, kind=ADD, line=line.uid, amount=wan("150")),
        new(BudgetChange, kind=TRANSFER, line=line.uid, to_line=line.uid, amount=wan("60")),
        new(Accounts, opening=wan("1"), closing_carryover=wan("450"), closing_surplus=0),
        new(Staffing, category="参公编制", authorized=10, actual=30),
        new(ThreePublic, budget=wan("0.01"), spent=wan("90000"), last_year=wan("1")),
        new(Procurement, budget=wan("9"), spent=0),
        new(Asset, count_agrees=False, within_standard=False, disposed=1),
        new(Survey, valid=10, very_satisfied=0, satisfied=0, fairly_satisfied=0, dissatisfied=0, very_dissatisfied=10,
            method=WEIGHTED, target=9000),
        *indicators("0", "1000000", "未达成且效果较差", 0), *by_hand(scheme, is_good=False),
    )  # fmt: skip


@pytest.mark.parametrize("name", PROVINCES)
def test_a_perfect_year_has_full_marks(name: str) -> None:
    scored = score_year(perfect(shipped_scheme(name)), shipped_scheme(name))
    assert [(line.item.name, line.loss_reason) for line in scored.lines if line.lost] == []
    assert (scored.score, scored.full, scored.is_known) == (100, 100, True)


@pytest.mark.parametrize("name", PROVINCES)
def test_where_nothing_was_done_there_are_no_points(name: str) -> None:
    for year in (year_with(), worst(shipped_scheme(name))):
        scored = score_year(year, shipped_scheme(name))
        assert [(line.item.name, line.arithmetic) for line in scored.lines if line.got] == []
        assert all(line.loss_reason for line in scored.lines)
    assert not score_year(year_with(), shipped_scheme(name)).is_known


# --- nothing is lost between the lines ---


def with_scores_by_hand(year: Year, scheme: Scheme) -> Year:
    """The year with its manual scores assigned to items of the scheme."""
    entries = list(year.rows(ScoreEntry))
    return year.with_changes(
        [
            RowChange(entry, replace(entry, item=leaf.name))
            for entry, leaf in zip(entries, scheme.leaves[1:], strict=False)
        ]
    )


ALL = (*map(shipped_scheme, PROVINCES), *(replace(BEIJING, order=ROUND_SUM, places=places) for places in (0, 1)))


def hold_ledgers(year: Year, schemes: Sequence[Scheme] = ALL) -> None:
    """Every point is either scored or reported as lost."""
    for scheme in schemes:
        scored = score_year(with_scores_by_hand(year, scheme), scheme)
        assert scored.full == scheme.total
        assert sum(line.lost for line in scored.lines) == scored.full - scored.score
        assert sum(part.got for part in scored.parts) == scored.score
        for line in scored.lines:
            assert 0 <= line.got <= line.full
            assert line.got.as_tuple().exponent >= -2
            assert bool(line.loss_reason) == (line.lost > 0 or line.is_absent)


def test_what_is_lost_is_what_is_missing_to_the_cent() -> None:
    for number, year in enumerate(some_years(200)):  # `./go torture` holds every year to every scheme
        hold_ledgers(year, [ALL[(number + each) % len(ALL)] for each in range(3)])


def test_cents_that_have_no_place_are_a_bug_and_no_endless_loop() -> None:
    with pytest.raises(ArithmeticError, match="300 cents have no place"):
        apportion([Fraction(1), Fraction(1)], 300, [100, 100])
    assert apportion([Fraction(1), Fraction("1.005")], 201, [100, 101]) == [100, 101]


def test_added_first_and_rounded_then() -> None:
    thirds = [new(Indicator, level1=one, name="x", target=Decimal(3), actual=Decimal(2)) for one in ("产出", "效益")]
    line = new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("3"), spent_once=wan("2"))
    year = year_with(line, *thirds, new(Indicator, level1="满意度", name="y", target=Decimal(3), actual=Decimal(2)))
    each, together = (changed("mof-10-50-30-10", order=order) for order in ("先各自取位再相加", "先相加再取位"))
    assert [str(line.got) for line in score_year(year, each).lines] == ["6.67", "33.33", "20.00", "6.67"]
    assert score_year(year, each).score == Decimal("66.67")
    assert [str(line.got) for line in score_year(year, together).lines] == ["6.67", "33.33", "20.00", "6.67"]
    whole = score_year(year, changed("mof-10-50-30-10", order="先相加再取位", places=0))
    assert whole.score == 67
    assert sum(line.lost for line in whole.lines) == 33


def test_an_item_may_be_rounded_to_whole_points() -> None:
    line = new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("43.2"), spent_once=wan("37.24"))
    scheme = changed("mof-10-50-30-10", ("A", {"places": 0}))
    assert line_of(score_year(year_with(line), scheme), "预算执行率").got == 9  # 37.24 ÷ 43.2 = 86.2 % (DOMAIN 2.3 g)


# --- 不涉及 ---


def goes(**absence: str) -> Scheme:
    return changed("beijing", ("B23", {"absence": absence}))


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (BEIJING, "4 10.00 0.00 6 10 20"),
        (goes(goes="同级按比例"), "4.62 6.92 0.00 6.92 11.54 20.00"),
        (goes(goes="总分缩放"), "4.17 6.25 0.00 6.25 10.42 20.83"),
        (goes(goes="固定指标", item="A1"), "4 6 0.00 6 10 24"),
    ],
)
def test_points_of_what_is_not_involved_go_where_the_scheme_says(scheme: Scheme, expected: str) -> None:
    full = full_marks(scheme, frozenset({"B23"}))
    assert [full[code] for code in ("B21", "B22", "B23", "B24", "B25", "A1")] == [Decimal(x) for x in expected.split()]
    assert sum(full.values()) == 100


def test_all_that_may_be_missing_is_missing() -> None:
    full = full_marks(shipped_scheme("hunan"), frozenset({"D1", "D3", "B16"}))
    assert sum(full.values()) == 100
    every = frozenset(leaf.code for leaf in BEIJING.leaves)
    assert full_marks(BEIJING, every) == full_marks(BEIJING, frozenset())


def test_a_section_of_none_or_an_entry_says_that_it_is_not_involved() -> None:
    section = new(Section, node="环境效益")
    none = confirmed_none(section, "content")
    entry = new(ScoreEntry, item="环境效益", not_applicable=True)
    measured = new(Indicator, level1="效益", level2="生态效益", name="绿化", target=Decimal(1), actual=Decimal(1))
    for year, is_absent in (
        (year_with(section, none), True), (year_with(section), False), (year_with(entry), True),
        (year_with(section, none, measured), False),
        (year_with(section, none, replace(entry, not_applicable=False)), False),
        (year_with(new(ScoreEntry, item="社会效益", not_applicable=True)), False),
    ):  # fmt: skip
        scored = score_year(year, BEIJING)
        assert any(line.is_absent for line in scored.lines) == is_absent
        assert line_of(scored, "社会效益").full == (10 if is_absent else 6)


# --- by hand ---


def test_a_score_by_hand_stands_instead_of_the_rule_and_tells_its_reason() -> None:
    entry = new(ScoreEntry, item="C31", score=Decimal("3.5"), lost_reason="监控表迟报。")
    line = line_of(score_year(year_with(entry), BEIJING), "绩效管理情况")
    assert (line.manual, line.got, line.lost, line.is_known) == (Decimal("3.5"), Decimal("3.5"), Decimal("0.5"), True)
    assert line.loss_reason == "监控表迟报。；人工评分3.5分，没有写理由"
    assert line.refs[0] == ref_to(entry, "score")


def test_a_score_by_hand_over_full_marks_is_capped() -> None:
    entry = new(ScoreEntry, item="绩效管理情况", score=Decimal(9), reason="很好。")
    assert line_of(score_year(year_with(entry), BEIJING), "绩效管理情况").got == 4


def test_entries_that_name_no_item_are_told() -> None:
    good, stray = (new(ScoreEntry, item=item) for item in ("资产管理规范性", "资产"))
    assert unmatched_entries(year_with(good, stray, new(ScoreEntry, item="x", line="1" * 16)), BEIJING) == [stray]


def test_a_project_has_a_ledger_of_its_own_and_is_not_scored_by_what_it_has_no_indicators_of() -> None:
    own, other = (
        new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("10"), spent_once=wan(spent)) for spent in "95"
    )
    done = new(Indicator, level1="产出", name="场次", line=own.uid, target=Decimal(10), actual=Decimal(9))
    entry = new(ScoreEntry, item="效益指标", line=own.uid, score=Decimal(30), reason="好。")
    scored = score_year(year_with(own, other, done, entry), shipped_scheme("mof-10-50-30-10"), own.uid)
    # 满意度's ten points go to 产出 and 效益, five to three; the budget keeps its ten.
    assert [str(line.full) for line in scored.lines] == ["10.00", "56.25", "33.75", "0.00"]
    assert [str(line.got) for line in scored.lines] == ["9.00", "50.63", "30.00", "0.00"]


# --- the copy a year keeps ---


def test_a_year_is_scored_by_the_copy_it_keeps() -> None:
    copy = rule_set_row("1" * 16, 1, shipped_scheme_texts()["hubei"])
    assert (copy.name, copy.version) == ("湖北式（执行20分）", "1")
    assert scheme_of(year_with(copy)) == shipped_scheme("hubei")
    assert scheme_of(year_with()) == BEIJING


def test_a_copy_that_cannot_be_used_scores_nothing() -> None:
    year = year_with(new(RuleSet, name="坏", content="{"))
    assert ledger_or_none(year) is None
    with pytest.raises(SchemeError):
        scheme_of(year)


def test_surveys_stand_in_where_no_indicator_tells_the_satisfaction() -> None:
    survey = new(Survey, name="问卷", valid=10, very_satisfied=4, satisfied=4, fairly_satisfied=2, dissatisfied=0,
                 very_dissatisfied=0, method="（非常满意＋满意）÷有效份数", target=9000)  # fmt: skip
    line = line_of(score_year(year_with(survey), BEIJING), "服务对象满意度")
    assert (line.got, line.loss_reason) == (Decimal("8.89"), "“问卷”80.00%÷目标90.00%")
    without_target = line_of(score_year(year_with(replace(survey, target=None)), BEIJING), "服务对象满意度")
    assert (without_target.got, without_target.loss_reason) == (0, "“问卷”80.00%，没有填目标")


def test_done_tasks_within_the_budget_have_full_marks_for_execution() -> None:
    scheme = shipped_scheme("mof-2021-101")
    line = new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("10"), spent_once=wan("7"))
    done, undone = (new(Indicator, level1="产出", name="场", target=Decimal(2), actual=Decimal(x)) for x in (2, 1))
    assert line_of(score_year(year_with(line, done), scheme), "预算执行率").got == 10
    assert line_of(score_year(year_with(line, undone), scheme), "预算执行率").got == 5


def test_the_rule_of_what_is_judged_stands_beside_the_rule_of_what_is_measured(sample: Year) -> None:
    scored = score_year(sample, BEIJING)
    assert line_of(scored, "可持续性影响").rule.startswith("定性指标按档次评定：“达成年度指标”得80%至100%分值，")
    assert line_of(scored, "社会效益").rule == "得分＝完成率×分值，不超过分值。"


def test_an_unfilled_figure_is_no_zero() -> None:
    line = new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("10"))
    told = line_of(score_year(year_with(line), BEIJING), "预算执行率")
    assert (told.is_known, told.got, told.loss_reason) == (False, 0, "预算执行率算不出：有未填的数")


@pytest.mark.parametrize(
    ("content", "is_absent"),
    [
        ("无。本年度活动均为公益性活动。", True),
        ("不涉及，本年度没有经营性活动。", True),
        ("无", True),
        ("无障碍设施进一步完善。", False),
        ("带动周边消费约20万元。", False),
        (None, False),
    ],
)
def test_a_none_with_its_reason_in_the_text_stays_not_applicable(
    sample: Year, content: str | None, is_absent: bool
) -> None:
    section = next(row for row in sample.rows(Section) if row.node == "环境效益")
    note = sample.note(ref_to(section, "content"))
    assert note is not None
    year = sample.with_changes(
        [RowChange(note, replace(note, confirmed_none=None)), RowChange(section, replace(section, content=content))]
    )
    assert line_of(score_year(year, ledger.scheme_of(year)), "环境效益").is_absent == is_absent


def test_a_none_with_its_reason_in_the_note_stays_not_applicable(sample: Year) -> None:
    section = next(row for row in sample.rows(Section) if row.node == "环境效益")
    note = sample.note(ref_to(section, "content"))
    assert note is not None
    assert note.comment
    assert line_of(score_year(sample, ledger.scheme_of(sample)), "环境效益").is_absent

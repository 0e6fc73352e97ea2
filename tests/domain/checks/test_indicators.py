"""Checks of indicators: where each fires, and where it stays silent."""

from decimal import Decimal
from typing import Any

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.make.records import new, year_with
from wenlian_desktop.domain.records.activities import FORWARD, QUALITATIVE, QUANTITATIVE, REVERSE, Indicator
from wenlian_desktop.domain.rules.rule import Level


def indicator(target: str | None, actual: str | None, **values: Any) -> Indicator:
    figures = {name: text and Decimal(text) for name, text in (("target", target), ("actual", actual))}
    return new(Indicator, name="媒体家数", unit="家", **figures, **values)


def test_unmet_without_cause_fires() -> None:
    short = indicator("8.0", "7")
    half_told = indicator("8", "7", deviation="点位合并。")
    slow = new(Indicator, name="办结天数", target=Decimal(5), actual=Decimal(8), direction=REVERSE)
    message = "“媒体家数”目标8家，完成7家，未达目标而没有说明。"
    assert findings_of("C27", year_with(short, half_told, slow)) == [
        (Level.ERROR, message, refs_of(short, "deviation", "actual")),
        (Level.ERROR, message, refs_of(half_told, "remedy", "actual")),
        (Level.ERROR, "“办结天数”目标5，完成8，未达目标而没有说明。", refs_of(slow, "deviation", "actual")),
    ]


@pytest.mark.parametrize(
    "quiet",
    [
        indicator("8", "8"),
        indicator("8", "9"),
        indicator("8", "7", deviation="点位合并。", remedy="提前勘察。"),
        indicator("8", "7", direction=REVERSE),
        indicator("8", "7", sign="≤"),
        indicator("8", None),
        indicator(None, "7"),
        indicator("0", "7"),
        indicator(None, None, target_text="显著提升", actual_text="有所提升"),
    ],
    ids=["met", "passed", "explained", "reverse", "at most", "not done yet", "no target", "target 0", "qualitative"],
)
def test_unmet_without_cause_stays_silent(quiet: Indicator) -> None:
    assert findings_of("C27", year_with(quiet)) == []


def nought(actual: str, **values: Any) -> Indicator:
    """安全责任事故 of a year: none shall happen."""
    return indicator("0", actual, nature=QUANTITATIVE, sign="≤", **values)


def test_a_goal_of_nought_is_kept_or_missed() -> None:
    kept, missed = nought("0"), nought("1")
    assert [findings_of(code, year_with(kept)) for code in ("C27", "C28", "C29")] == [[], [], []]
    [(_, message, _)] = findings_of("C27", year_with(missed))
    assert message == "“媒体家数”目标0家，完成1家，未达目标而没有说明。"
    assert findings_of("C29", year_with(missed)) == []


def test_far_above_target_fires() -> None:
    far, low = indicator("8", "11"), indicator("130", "100", direction=REVERSE)
    assert findings_of("C28", year_with(far, low)) == [
        (
            Level.WARNING,
            "“媒体家数”目标8家，完成11家，为目标的137.5%，不低于130%，目标值可能偏低。",
            refs_of(far, "target", "actual"),
        ),
        (
            Level.WARNING,
            "“媒体家数”目标130家，完成100家，为目标的130%，不低于130%，目标值可能偏低。",
            refs_of(low, "target", "actual"),
        ),
    ]


@pytest.mark.parametrize(
    "quiet",
    [indicator("100", "129.99"), indicator("8", "8"), indicator("8", "2"), indicator("0", "9"), indicator(None, "9")],
    ids=["just under", "met", "unmet", "target 0", "no target"],
)
def test_far_above_target_stays_silent(quiet: Indicator) -> None:
    assert findings_of("C28", year_with(quiet)) == []


def test_a_target_missed_by_a_hair_is_missed() -> None:
    assert len(findings_of("C27", year_with(indicator("50000", "49999")))) == 1


def test_quantitative_without_target_fires() -> None:
    none, zero = indicator(None, "7", nature=QUANTITATIVE), indicator("0", "7", nature=QUANTITATIVE)
    rest = "完成值为7，完成率算不出来。"
    assert findings_of("C29", year_with(none, zero)) == [
        (Level.ERROR, f"定量指标“媒体家数”的年度指标值为〔未填〕，{rest}", refs_of(none, "target")),
        (Level.ERROR, f"定量指标“媒体家数”的年度指标值为0，{rest}", refs_of(zero, "target")),
    ]


def test_quantitative_without_target_stays_silent() -> None:
    quiet = indicator("8", None, nature=QUANTITATIVE), indicator(None, None, nature=QUALITATIVE), indicator("0", "0")
    assert findings_of("C29", year_with(*quiet)) == []


def test_direction_and_sign_fires() -> None:
    reverse = indicator("8", "7", direction=REVERSE, sign="≥")
    forward = indicator("8", "7", direction=FORWARD, sign="≤")
    cost = indicator("8", "7", level1="成本", direction=FORWARD, sign="＝")
    assert findings_of("C30", year_with(reverse, forward, cost)) == [
        (Level.WARNING, message, refs_of(row, "sign", "direction"))
        for row, message in (
            (reverse, "指标“媒体家数”的方向是“反向”，符号是“≥”，两者不一致。"),
            (forward, "指标“媒体家数”的方向是“正向”，符号是“≤”，两者不一致。"),
            (cost, "成本指标“媒体家数”的方向是“正向”，符号是“＝”，成本应越低越好。"),
        )
    ]


def test_direction_and_sign_stays_silent() -> None:
    quiet = [
        indicator("8", "7", direction=REVERSE, sign="≤"),
        indicator("8", "7", direction=FORWARD, sign="≥"),
        indicator("8", "7", direction=FORWARD, sign="＝"),
        indicator("8", "7", level2="经济成本", direction=REVERSE, sign="＜"),
        indicator("8", "7", level1="成本"),
    ]
    assert findings_of("C30", year_with(*quiet)) == []


def test_vague_results_fires() -> None:
    vague = indicator(None, None, actual_text="展出200余幅，约三十人参加")
    assert findings_of("C49", year_with(vague)) == [
        (Level.WARNING, f"指标“媒体家数”的完成情况写“{figure}”，是约数。", refs_of(vague, "actual_text"))
        for figure in ("200余幅", "约三十人")
    ]


def test_vague_results_stays_silent() -> None:
    quiet = indicator(None, None, actual_text="10月18日开幕，展出206幅", target_text="不少于200幅")
    assert findings_of("C49", year_with(quiet, indicator("8", "8"))) == []

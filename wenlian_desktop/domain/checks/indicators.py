"""Checks of performance indicators: target against actual."""

from wenlian_desktop.domain.figures.derived import completion_percent, completion_share
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figures_in_prose import parse_figures
from wenlian_desktop.domain.records.activities import FORWARD, QUANTITATIVE, REVERSE, Indicator
from wenlian_desktop.domain.records.limits import format_limit, limit
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.thresholds import COMPLETION_LIMIT


def _describe_indicator(indicator: Indicator) -> str:
    target, actual = (
        trim_zeros(value) if value is not None else UNFILLED for value in (indicator.target, indicator.actual)
    )
    return f"“{indicator.name or UNFILLED}”目标{target}{indicator.unit or ''}，完成{actual}{indicator.unit or ''}"


@check("C27", Level.ERROR, "写明偏差原因和改进措施。")
def unmet_without_cause(year: Year) -> CheckResults:
    """An indicator that fell short says why, and what will be done."""
    for indicator in year.rows(Indicator):
        done = completion_share(indicator)
        missing = [field for field in ("deviation", "remedy") if not getattr(indicator, field)]
        if done is not None and done < 1 and missing:
            yield (
                f"{_describe_indicator(indicator)}，未达目标而没有说明。",
                (ref_to(indicator, missing[0]), ref_to(indicator, "actual")),
            )


@check("C28", Level.WARNING, "核对目标值是否设定偏低，或写情况说明。")
def far_above_target(year: Year) -> CheckResults:
    """An indicator that passed its target by 30 % or more had a target that asks for a look."""
    most = limit(year, COMPLETION_LIMIT)
    most_share = most / 100
    for indicator in year.rows(Indicator):
        share, done = completion_share(indicator), completion_percent(indicator)
        if share is not None and done is not None and share >= most_share:
            yield (
                f"{_describe_indicator(indicator)}，为目标的{trim_zeros(done)}%，不低于{format_limit(most)}，目标值可能偏低。",
                (ref_to(indicator, "target"), ref_to(indicator, "actual")),
            )


@check("C29", Level.ERROR, "填上年度指标值；不能用数表示的，改为定性指标。")
def quantitative_without_target(year: Year) -> CheckResults:
    """A quantitative indicator has a target, and one that can be divided by."""
    for indicator in year.rows(Indicator):
        if indicator.nature == QUANTITATIVE and not indicator.target:
            target = UNFILLED if indicator.target is None else trim_zeros(indicator.target)
            actual = UNFILLED if indicator.actual is None else trim_zeros(indicator.actual)
            message = (
                f"定量指标“{indicator.name or UNFILLED}”的年度指标值为{target}，完成值为{actual}，完成率算不出来。"
            )
            yield message, (ref_to(indicator, "target"),)


AT_LEAST, AT_MOST = ("≥", "＞"), ("≤", "＜")
COSTS = ("成本", "经济成本", "社会成本", "生态环境成本")


@check("C30", Level.WARNING, "成本和反向指标用“≤”，正向指标用“≥”或“＝”。")
def direction_and_sign(year: Year) -> CheckResults:
    """The sign of an indicator goes with its direction; costs are to be kept below something."""
    for indicator in year.rows(Indicator):
        sign, direction = indicator.sign, indicator.direction
        is_cost = indicator.level1 in COSTS or indicator.level2 in COSTS
        name, places = indicator.name or UNFILLED, (ref_to(indicator, "sign"), ref_to(indicator, "direction"))
        if (direction == REVERSE and sign in AT_LEAST) or (direction == FORWARD and sign in AT_MOST):
            yield f"指标“{name}”的方向是“{direction}”，符号是“{sign}”，两者不一致。", places
        elif is_cost and (sign in AT_LEAST or direction == FORWARD):
            message = f"方向是“{direction or UNFILLED}”，符号是“{sign or UNFILLED}”"
            yield f"成本指标“{name}”的{message}，成本应越低越好。", places


@check("C49", Level.WARNING, "填核实过的数；确实只有下限的，写情况说明。")
def vague_results(year: Year) -> CheckResults:
    """A result is told in a figure, not in 余, 约, 近."""
    for indicator in year.rows(Indicator):
        for figure in parse_figures(indicator.actual_text or ""):
            if figure.mark in (*figures_in_prose.AT_LEAST, *figures_in_prose.ABOUT):
                message = f"指标“{indicator.name or UNFILLED}”的完成情况写“{figure.text}”"
                yield f"{message}，是约数。", (ref_to(indicator, "actual_text"),)

"""Checks of performance indicators: target against actual."""

from wenlian_desktop.domain.figures.derived import AT_MOST, completion_percent, completion_share, is_nought
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figures_in_prose import parse_figures
from wenlian_desktop.domain.records.activities import FORWARD, QUANTITATIVE, REVERSE, Indicator
from wenlian_desktop.domain.records.limits import limit
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.rules.template import Fact
from wenlian_desktop.domain.values.thresholds import COMPLETION_LIMIT


def _facts(indicator: Indicator) -> dict[str, Fact]:
    return {
        "name": indicator.name,
        "target": indicator.target,
        "actual": indicator.actual,
        "unit": indicator.unit or None,
    }


@rule(
    "C27",
    Level.ERROR,
    on=Year,
    says="“{name}”目标{target:数}{unit:|~}，完成{actual:数}{unit:|~}，未达目标而没有说明。",
    remedy="写明偏差原因和改进措施。",
)
def unmet_without_cause(year: Year) -> YearHits:
    """An indicator below its target has a cause and a measure."""
    for indicator in year.rows(Indicator):
        done = completion_share(indicator)
        missing = [field for field in ("deviation", "remedy") if not getattr(indicator, field)]
        if done is not None and done < 1 and missing:
            yield Hit((ref_to(indicator, missing[0]), ref_to(indicator, "actual")), _facts(indicator))


@rule(
    "C28",
    Level.WARNING,
    on=Year,
    says="“{name}”目标{target:数}{unit:|~}，完成{actual:数}{unit:|~}，为目标的{done:数}%，不低于{limit:%}，目标值可能偏低。",
    remedy="核对目标值是否设定偏低，或写情况说明。",
)
def far_above_target(year: Year) -> YearHits:
    """An indicator is not 30 % or more above its target: the target may be too low."""
    most = limit(year, COMPLETION_LIMIT)
    most_share = most / 100
    for indicator in year.rows(Indicator):
        share, done = completion_share(indicator), completion_percent(indicator)
        if share is not None and done is not None and share >= most_share:
            places = ref_to(indicator, "target"), ref_to(indicator, "actual")
            yield Hit(places, _facts(indicator) | {"done": done, "limit": most})


@rule(
    "C29",
    Level.ERROR,
    on=Year,
    says="定量指标“{name}”的年度指标值为{target:数}，完成值为{actual:数}，完成率算不出来。",
    remedy="填上年度指标值；不能用数表示的，改为定性指标。",
)
def quantitative_without_target(year: Year) -> YearHits:
    """A quantitative indicator has a target other than 0, unless nothing of it shall happen."""
    for indicator in year.rows(Indicator):
        if indicator.nature == QUANTITATIVE and not indicator.target and not is_nought(indicator):
            yield Hit((ref_to(indicator, "target"),), _facts(indicator), to_fill=indicator.target is None)


AT_LEAST = "≥", "＞"
COSTS = ("成本", "经济成本", "社会成本", "生态环境成本")


@rule(
    "C30",
    Level.WARNING,
    on=Year,
    says={
        "opposed": "指标“{name}”的方向是“{direction}”，符号是“{sign}”，两者不一致。",
        "cost": "成本指标“{name}”的方向是“{direction}”，符号是“{sign}”，成本应越低越好。",
    },
    remedy="成本和反向指标用“≤”，正向指标用“≥”或“＝”。",
)
def direction_and_sign(year: Year) -> YearHits:
    """The sign of an indicator matches its direction; costs have an upper limit."""
    for indicator in year.rows(Indicator):
        sign, direction = indicator.sign, indicator.direction
        is_cost = indicator.level1 in COSTS or indicator.level2 in COSTS
        is_opposed = (direction == REVERSE and sign in AT_LEAST) or (direction == FORWARD and sign in AT_MOST)
        if is_opposed or (is_cost and (sign in AT_LEAST or direction == FORWARD)):
            places = ref_to(indicator, "sign"), ref_to(indicator, "direction")
            kind = "opposed" if is_opposed else "cost"
            yield hit(*places, kind=kind, name=indicator.name, direction=direction, sign=sign)


@rule(
    "C49",
    Level.WARNING,
    on=Year,
    says="指标“{name}”的完成情况写“{written}”，是约数。",
    remedy="填核实过的数；确实只有下限的，写情况说明。",
)
def vague_results(year: Year) -> YearHits:
    """A result is exact, without 余, 约, 近."""
    for indicator in year.rows(Indicator):
        for figure in parse_figures(indicator.actual_text or ""):
            if figure.mark in (*figures_in_prose.AT_LEAST, *figures_in_prose.ABOUT):
                yield hit(ref_to(indicator, "actual_text"), name=indicator.name, written=figure.text)

"""Checks of performance indicators: target against actual."""

from wenlian_desktop.domain.checks.finding import Found, Level, check
from wenlian_desktop.domain.derived import completion, reached
from wenlian_desktop.domain.money import UNFILLED
from wenlian_desktop.domain.numerals import trimmed
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.year import Year, ref_to

FAR_OVER = 130  # %, from there on the target looks too low (DOMAIN C28)


def _told(indicator: Indicator) -> str:
    target, actual = (
        trimmed(value) if value is not None else UNFILLED for value in (indicator.target, indicator.actual)
    )
    return f"“{indicator.name or UNFILLED}”目标{target}{indicator.unit or ''}，完成{actual}{indicator.unit or ''}"


@check("C27", Level.ERROR, "写明偏差原因和改进措施。")
def unmet_without_cause(year: Year) -> Found:
    """An indicator that fell short says why, and what will be done."""
    for indicator in year.rows(Indicator):
        done = reached(indicator)
        missing = [field for field in ("deviation", "remedy") if not getattr(indicator, field)]
        if done is not None and done < 1 and missing:
            yield (
                f"{_told(indicator)}，未达目标而没有说明。",
                (ref_to(indicator, missing[0]), ref_to(indicator, "actual")),
            )


@check("C28", Level.WARNING, "核对目标值是否设定偏低，或写情况说明。")
def far_over_target(year: Year) -> Found:
    """An indicator that passed its target by 30 % or more had a target that asks for a look."""
    for indicator in year.rows(Indicator):
        share, done = reached(indicator), completion(indicator)
        if share is not None and done is not None and share * 100 >= FAR_OVER:
            yield (
                f"{_told(indicator)}，为目标的{trimmed(done)}%，目标值可能偏低。",
                (ref_to(indicator, "target"), ref_to(indicator, "actual")),
            )

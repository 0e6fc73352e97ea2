"""Indicators and surveys as inputs of the score, with their addresses and their arithmetic."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import figure
from wenlian_desktop.domain.records.activities import QUALITATIVE, REVERSE, Indicator, Survey
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring.method import Input, percent
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import trim_zeros


def derived_share(indicator: Indicator) -> Fraction | None:
    """完成率 as it is scored: what shall be low and is, is met, even where the actual value is 0."""
    target, actual = indicator.target, indicator.actual
    if indicator.direction == REVERSE and target is not None and actual is not None and actual <= target:
        return Fraction(1)
    if indicator.direction == REVERSE and target == 0:
        return None if actual is None else Fraction(0)
    return derived.reached(indicator)


def measured(indicator: Indicator, value: Fraction | None, told: str) -> Input:
    """An indicator as an input of this value; `told`: how it comes about."""
    unit, coefficient = indicator.unit or "", indicator.coefficient
    target, actual = (
        trim_zeros(number) if number is not None else UNFILLED for number in (indicator.target, indicator.actual)
    )
    made = Input(
        indicator.name or UNFILLED,
        (ref_to(indicator, "actual"), ref_to(indicator, "target")), told, value,
        f"{indicator.sign or ''}{target}{unit}", f"{actual}{unit}", Fraction(indicator.weight or 0),
        coefficient=None if coefficient is None else Fraction(coefficient, 10_000),
        reason=indicator.deviation or "",
    )  # fmt: skip
    return _judged(indicator, made) if indicator.nature == QUALITATIVE else made


def _judged(indicator: Indicator, made: Input) -> Input:
    """A qualitative indicator: told in words, scored by its grade."""
    return replace(
        made,
        refs=(ref_to(indicator, "grade"), ref_to(indicator, "target_text")), value=None,
        target=indicator.target_text or UNFILLED, actual=indicator.actual_text or UNFILLED,
        grade=indicator.grade or UNFILLED, told=f"“{made.name}”没有填定性档次",
    )  # fmt: skip


def attained(indicator: Indicator) -> Input:
    """An indicator as an input of its 完成率."""
    share = derived_share(indicator)
    name = indicator.name or UNFILLED
    if indicator.nature == QUALITATIVE or share is None:
        return measured(indicator, None, f"“{name}”算不出：未填，或目标值为0")
    target, actual = trim_zeros(indicator.target or Decimal(0)), trim_zeros(indicator.actual or Decimal(0))
    if indicator.direction != REVERSE:
        return measured(indicator, share, f"“{name}”{actual}÷{target}＝{percent(share)}")
    told = f"{actual}不高于{target}" if share == 1 else f"{target}÷{actual}＝{percent(share)}"
    return measured(indicator, share, f"“{name}”{told}")


def surveyed(year: Year, survey: Survey, is_against_target: bool) -> Input:
    """A survey as an input of its 满意度, or of that against its target."""
    name, found = survey.name or UNFILLED, derived.satisfaction(year, survey)
    answers = [figure(year, survey, field) for field in derived.ANSWERS]
    known = tuple(answer for answer in answers if answer is not None)
    value = None if found is None else Fraction(found.removesuffix("%")) / 100
    told = f"“{name}”算不出：有未填的数" if found is None else f"“{name}”{found}"
    if is_against_target and value is not None:
        goal = Fraction(survey.target or 0, 10_000)
        told += f"÷目标{percent(goal)}" if goal else "，没有填目标"
        value = value / goal if goal else None
    refs = (ref_to(survey, "valid"), ref_to(survey, "target"))
    target = "" if survey.target is None else f"≥{trim_zeros(Decimal(survey.target) / 100)}%"
    return Input(
        name, refs, told, value, target, found or UNFILLED, Fraction(survey.valid or 0),
        answers=known if len(known) == len(answers) else None,
    )  # fmt: skip

"""Scoring inputs from indicators and surveys, with their fields and arithmetic."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import figure_of
from wenlian_desktop.domain.figures.missing_inputs import for_satisfaction
from wenlian_desktop.domain.records.activities import QUALITATIVE, Indicator, Survey
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring.method import ScoringInput, format_percent
from wenlian_desktop.domain.values.fields import HUNDRED_PERCENT
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import trim_zeros, with_minus
from wenlian_desktop.domain.values.quoting import quoted


def scored_completion(indicator: Indicator) -> Fraction | None:
    """完成率 for scoring: a reverse indicator at or below its target counts as 1, even if the actual value is 0."""
    target, actual = indicator.target, indicator.actual
    if derived.is_reverse(indicator) and target is not None and actual is not None and actual <= target:
        return Fraction(1)
    if derived.is_reverse(indicator) and target == 0:
        return None if actual is None else Fraction(0)
    return derived.completion_share(indicator)


def indicator_input(indicator: Indicator, value: Fraction | None, arithmetic: str) -> ScoringInput:
    """The input of an indicator with this value; `arithmetic`: how it was computed."""
    unit, coefficient = indicator.unit or "", indicator.coefficient
    target, actual = (
        with_minus(trim_zeros(number)) if number is not None else UNFILLED
        for number in (indicator.target, indicator.actual)
    )
    needed = ("target", "actual") if indicator.target == 0 else ("actual", "target")
    scoring_input = ScoringInput(
        indicator.name or UNFILLED,
        tuple(ref_to(indicator, name) for name in needed), arithmetic, value,
        f"{indicator.sign or ''}{target}{unit}", f"{actual}{unit}", Fraction(indicator.weight or 0),
        coefficient=None if coefficient is None else Fraction(coefficient, HUNDRED_PERCENT),
        reason=indicator.deviation or "",
    )  # fmt: skip
    return _qualitative_input(indicator, scoring_input) if indicator.nature == QUALITATIVE else scoring_input


def _qualitative_input(indicator: Indicator, scoring_input: ScoringInput) -> ScoringInput:
    """The input of a qualitative indicator, which is scored by its grade."""
    return replace(
        scoring_input,
        refs=tuple(ref_to(indicator, name) for name in ("grade", "target_text", "actual_text")), value=None,
        target=indicator.target_text or UNFILLED, actual=indicator.actual_text or UNFILLED,
        grade=indicator.grade or UNFILLED, arithmetic=f"{quoted(scoring_input.name)}没有填定性档次",
    )  # fmt: skip


def completion_input(indicator: Indicator) -> ScoringInput:
    """The input of an indicator with its 完成率."""
    share = scored_completion(indicator)
    name = indicator.name or UNFILLED
    if indicator.nature == QUALITATIVE or share is None:
        return indicator_input(indicator, None, f"{quoted(name)}算不出：未填，或目标值为0")
    target, actual = (with_minus(trim_zeros(each or Decimal(0))) for each in (indicator.target, indicator.actual))
    return indicator_input(indicator, share, f"{quoted(name)}{_arithmetic(indicator, share, target, actual)}")


def _arithmetic(indicator: Indicator, share: Fraction, target: str, actual: str) -> str:
    """How the 完成率 comes about, in words where no quotient is taken."""
    if derived.is_reverse(indicator) and share == 1:
        return f"{actual}不高于{target}"
    if derived.is_signed(indicator):
        is_kept = "不低于" if share else "高于" if derived.is_reverse(indicator) else "低于"
        return f"{actual}{is_kept}{target}"
    whole, part = (actual, target) if derived.is_reverse(indicator) else (target, actual)
    return f"{part}÷{whole}＝{format_percent(share)}"


def survey_input(year: Year, survey: Survey, is_against_target: bool) -> ScoringInput:
    """The input of a survey with its 满意度, or 满意度 ÷ target."""
    name, found = survey.name or UNFILLED, derived.satisfaction(year, survey)
    answers = [figure_of(year, survey, field) for field in derived.ANSWERS]
    known = tuple(answer for answer in answers if answer is not None)
    value = None if found is None else Fraction(found.removesuffix("%")) / 100
    arithmetic = f"{quoted(name)}算不出：有未填的数" if found is None else f"{quoted(name)}{found}"
    if is_against_target and value is not None:
        goal = Fraction(survey.target or 0, HUNDRED_PERCENT)
        arithmetic += f"÷目标{format_percent(goal)}" if goal else "，没有填目标"
        value = value / goal if goal else None
    missing = () if value is not None else for_satisfaction(year, survey)
    refs = tuple(dict.fromkeys((*missing, ref_to(survey, "valid"), ref_to(survey, "target"))))
    target = "" if survey.target is None else f"≥{trim_zeros(Decimal(survey.target) / 100)}%"
    return ScoringInput(
        name, refs, arithmetic, value, target, found or UNFILLED, Fraction(survey.valid or 0),
        answers=known if len(known) == len(answers) else None,
    )  # fmt: skip

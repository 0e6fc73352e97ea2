"""Checks of satisfaction surveys: the sample, the answers, the way of counting."""

from itertools import pairwise

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.figure_matching import parse_percentage
from wenlian_desktop.domain.prose.figures_in_prose import FigureKind, parse_figures
from wenlian_desktop.domain.records.activities import Survey
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import UNFILLED

REQUIRED = ("issued", "returned", "valid", "method")
SEQUENCE = ("issued", "returned", "valid")
FULL_SATISFACTION = 100  # %: a survey of which everybody is satisfied asks for a look


@check("C31", Level.WARNING, "补全样本数、有效份数和口径，核对各级人数；没有调查的，写明依据。")
def surveys_are_complete(year: Year) -> CheckResults:
    """A satisfaction rate rests on sheets sent, returned and valid, on answers that add up, and on a told method."""
    for survey in year.rows(Survey):
        yield from _missing(survey)
        yield from _out_of_order(survey)
        yield from _answers(year, survey)
    if not len(year.rows(Survey)):
        yield from _missing_survey(year)


def _missing(survey: Survey) -> CheckResults:
    missing = [field for field in REQUIRED if getattr(survey, field) is None]
    if missing:
        labels = "、".join(RECORDS["survey"].spec.fields[field].label for field in missing)
        yield f"满意度调查“{survey.name or UNFILLED}”没有填{labels}。", _refs(survey, *missing)


def _out_of_order(survey: Survey) -> CheckResults:
    for before, after in pairwise(SEQUENCE):
        sent, back = getattr(survey, before), getattr(survey, after)
        if sent is not None and back is not None and back > sent:
            labels = RECORDS["survey"].spec.fields
            message = f"{labels[after].label}{back}份，多于{labels[before].label}{sent}份"
            yield f"满意度调查“{survey.name or UNFILLED}”的{message}。", _refs(survey, after, before)


def _answers(year: Year, survey: Survey) -> CheckResults:
    total = derived.sum_or_none(*(derived.figure_of(year, survey, name) for name in derived.ANSWERS))
    name, rate = survey.name or UNFILLED, parse_percentage(derived.satisfaction(year, survey))
    if total is not None and survey.valid is not None and total != survey.valid:
        message = f"五级人数之和{total}人，有效份数{survey.valid}份"
        yield f"满意度调查“{name}”的{message}，两者不等。", _refs(survey, *derived.ANSWERS, "valid")
    elif rate is not None and rate >= FULL_SATISFACTION:
        message = f"有效{survey.valid}份，满意度为{derived.satisfaction(year, survey)}"
        yield f"满意度调查“{name}”{message}，请核对。", _refs(survey, "very_satisfied", "valid")


def _missing_survey(year: Year) -> CheckResults:
    for row in year.rows(Section):
        text = row.content or ""
        if (
            row.node == outline.SATISFACTION
            and text
            and not any(f.kind is FigureKind.RATE for f in parse_figures(text))
        ):
            yield "“服务对象满意度”一节没有数据：没有登记满意度调查，正文也没有满意度。", (ref_to(row, "content"),)


def _refs(survey: Survey, *fields: str) -> tuple[Ref, ...]:
    return tuple(ref_to(survey, field) for field in fields)

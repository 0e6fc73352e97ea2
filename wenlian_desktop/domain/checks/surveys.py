"""Checks of satisfaction surveys: sample, answers, formula."""

from itertools import pairwise

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.figure_matching import parse_percentage
from wenlian_desktop.domain.prose.figures_in_prose import FigureKind, parse_figures
from wenlian_desktop.domain.records.activities import Survey
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule, unfilled
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref

REQUIRED = ("issued", "returned", "valid", "method")
SEQUENCE = ("issued", "returned", "valid")
FULL_SATISFACTION = 100  # %: complete satisfaction is reported


@rule(
    "C31",
    Level.WARNING,
    on=Year,
    says={
        "missing": "满意度调查“{name}”没有填{fields:、}。",
        "more": "满意度调查“{name}”的{field}{count}份，多于{other_field}{other_count}份。",
        "answers": "满意度调查“{name}”的五级人数之和{answers}人，有效份数{valid}份，两者不等。",
        "all_satisfied": "满意度调查“{name}”有效{valid}份，满意度为{rate}，请核对。",
        "no_survey": "“服务对象满意度”一节没有数据：没有登记满意度调查，正文也没有满意度。",
    },
    remedy="补全样本数、有效份数和口径，核对各级人数；没有调查的，写明依据。",
)
def surveys_are_complete(year: Year) -> YearHits:
    """A survey has numbers of sheets sent, returned and valid, answers that add up, and a formula."""
    for survey in year.rows(Survey):
        yield from _missing(survey)
        yield from _out_of_order(survey)
        yield from _answers(year, survey)
    if not len(year.rows(Survey)):
        yield from _missing_survey(year)


def _missing(survey: Survey) -> YearHits:
    missing = [field for field in REQUIRED if getattr(survey, field) is None]
    if missing:
        labels = tuple(_label(field) for field in missing)
        yield unfilled(*_refs(survey, *missing), kind="missing", name=survey.name, fields=labels)


def _out_of_order(survey: Survey) -> YearHits:
    for before, after in pairwise(SEQUENCE):
        sent, back = getattr(survey, before), getattr(survey, after)
        if sent is not None and back is not None and back > sent:
            counts = {"field": _label(after), "count": back, "other_field": _label(before), "other_count": sent}
            yield hit(*_refs(survey, after, before), kind="more", name=survey.name, **counts)


def _label(field: str) -> str:
    return Survey.spec.fields[field].label


def _answers(year: Year, survey: Survey) -> YearHits:
    total = derived.sum_or_none(*(derived.figure_of(year, survey, name) for name in derived.ANSWERS))
    valid, rate = survey.valid, derived.satisfaction(year, survey)
    percent = parse_percentage(rate)
    if total is not None and valid is not None and total != valid:
        places = _refs(survey, *derived.ANSWERS, "valid")
        yield hit(*places, kind="answers", name=survey.name, answers=total, valid=valid)
    elif percent is not None and percent >= FULL_SATISFACTION:
        places = _refs(survey, "very_satisfied", "valid")
        yield hit(*places, kind="all_satisfied", name=survey.name, valid=valid, rate=rate)


def _missing_survey(year: Year) -> YearHits:
    for row in year.rows(Section):
        text = row.content or ""
        if (
            row.node == outline.SATISFACTION
            and text
            and not any(f.kind is FigureKind.RATE for f in parse_figures(text))
        ):
            yield hit(ref_to(row, "content"), kind="no_survey")


def _refs(survey: Survey, *fields: str) -> tuple[Ref, ...]:
    return tuple(ref_to(survey, field) for field in fields)

"""How often a figure told for a month counts, by the span of the year that it is told of: “上半年每月3期” six times."""

import re
from fractions import Fraction

from wenlian_desktop.domain.statements.spans_told import ONE_MONTH, span_told
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Term = tuple[Statement, int]  # a figure and how often it counts
EACH_MONTH = re.compile("每个?月|各月|月均")
NO_PART = (FigureRole.TARGET, FigureRole.DIFFERENCE, FigureRole.REFERENCE)


def term_of(part: Statement) -> Term | None:
    """A figure and the months for each of which it is told; one where it is of a whole span."""
    if part.is_about or part.role in NO_PART:
        return None
    span = span_told(part.between)
    if span and EACH_MONTH.search(part.label):
        return part, int(span.value)
    return (part, 1) if span or ONE_MONTH.search(part.between) else None


def is_of_spans(report: StatedReport, figure: Statement) -> bool:
    """“上半年每月3期，下半年每月5期，全年48期”: whether what each month has makes a figure, by its months."""
    sentence = report.sentences[figure.sentence]
    if "月" not in sentence.text or not EACH_MONTH.search(sentence.text):
        return False
    alike = [one for one in sentence.statements if one.unit == figure.unit]
    terms = [term for one in alike if (term := term_of(one))]
    totals = [one for one in alike if one not in [part for part, _ in terms]]
    made = sum((part.value * times for part, times in terms), Fraction(0))
    return len(terms) > 1 and len(totals) == 1 and totals[0].value == made

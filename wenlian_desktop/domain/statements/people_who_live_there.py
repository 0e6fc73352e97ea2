"""Averages by the people who live in a place: “按常住人口计算人均0.67册”."""

import re
from collections.abc import Sequence
from itertools import product

from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

POPULATION = re.compile("人口")
NO_TOTAL = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE)


def is_of_population(group: Sequence[Statement], each: Statement) -> bool:
    """“按常住人口计算人均0.67册……人均1.20册”: said of it, or of the one per head before it."""
    before = (one for one in group if one.sentence == each.sentence and one.role is FigureRole.PER_HEAD)
    named = next((one for one in before if POPULATION.search(one.label)), None)
    return named is not None and "人均" in each.label and named.quantity.start <= each.quantity.start


def by_population(
    report: StatedReport, group: Sequence[Statement], each: Statement
) -> list[tuple[Statement, Statement]]:
    """What is told before an average by the people who live there: (total, people)."""
    living = [one for one in report.statements if POPULATION.search(one.label) and one.unit in ("人", "名")]
    totals = [one for one in group[: group.index(each)] if one.unit == each.unit and one.role not in NO_TOTAL]
    return list(product(totals, (one for one in living if one.role is not FigureRole.PER_HEAD)))

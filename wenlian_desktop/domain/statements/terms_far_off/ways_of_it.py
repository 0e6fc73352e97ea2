"""Which of the ways to a value are of the thing that a figure is told of, by the nouns of its sentence."""

import re
from collections.abc import Iterator
from functools import lru_cache

from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE, rough
from wenlian_desktop.domain.statements.recomputing.averages import ALSO
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.terms_far_off.slips_of_digits import LONG, Slip, count_of_digits
from wenlian_desktop.domain.statements.terms_far_off.terms_told import TermTold, terms_told
from wenlian_desktop.domain.statements.terms_far_off.ways_made import Making, Way, ways_made

FEWEST_DIGITS, LEAST_COUNT = 3, 2
ALIKE = 3  # nouns that a figure of few digits shares with the one it repeats
CLOSE = 1e-3  # of the last digit of a mean
OF_CHANGE = {Making.FALL: re.compile("[降减压节缩少低下]"), Making.GROWTH: re.compile("[增升长高多超扩]")}
OF_GOALS = re.compile("目标|计划|标准|上限|要求|任务")


def ways_to(report: StatedReport, each: TermTold, value: float) -> Iterator[Way]:
    """The ways to a value (分, % or units, to the last digit of a figure) of terms that tell of its thing."""
    step = rough(each.quantity.step)
    for way in (*ways_made(report).to(each.unit, value, step), *_means_to(report, each, value)):
        if each not in way.terms and _tells_of(way, each):
            yield way


def is_made(report: StatedReport, each: TermTold) -> bool:
    """Whether something makes or repeats a figure: terms of its thing, or any that make a mean for each of its unit.

    A rate is also made of what is told with it and any whole: what the department spent, of its budget far above.
    """
    if any(ways_to(report, each, each.amount)) or _means_to(report, each, each.amount):
        return True
    rates = ways_made(report).to(each.unit, each.amount, rough(each.quantity.step)) if each.unit == RATE else ()
    return any(way.making is Making.SHARE and way.terms[0].line == each.line for way in rates)


def likely_slips(each: TermTold) -> tuple[Slip, ...]:
    """The slips of a figure that are no chance where terms make it otherwise."""
    return (Slip.TURNED, Slip.MIXED) if each.unit == RATE else (Slip.TURNED,)


def is_likely(way: Way, each: TermTold, slip: Slip) -> bool:
    """Whether a way may have made a figure before a slip: it is no chance, and no rule of one paragraph asks it.

    Some term stands in another line. A change is told as one; a sum or a difference is of the very thing.
    """
    if slip is Slip.MIXED and way.making is not Making.SHARE:
        return False
    far = max(abs(term.line - each.line) for term in way.terms)
    is_apart = all(term.line != each.line for term in way.terms)
    if not far or (is_apart and way.making is Making.SHARE and count_of_digits(each.quantity) <= FEWEST_DIGITS):
        return False  # 抽检合格率99.6%, and a goal of 500万页 for 515.75万页: three digits are met by chance
    if way.making is Making.COPY or count_of_digits(each.quantity) < FEWEST_DIGITS:
        return way.making is Making.COPY and len(way.terms[0].words & (each.words | each.around)) >= ALIKE
    if way.making in OF_CHANGE:
        return OF_CHANGE[way.making].search(each.name) is not None and not OF_GOALS.search(each.name)
    is_long = each.unit == PERCENT_POINTS or count_of_digits(each.quantity) >= LONG
    is_of_it = is_long and each.unit != POINTS and all(not term.words.isdisjoint(each.words) for term in way.terms)
    return way.making not in (Making.SUM, Making.APART) or is_of_it


def _tells_of(way: Way, each: TermTold) -> bool:
    """Whether the terms stand in the line of a figure, or share nouns with its sentence: all, if none stands there."""
    named = way.terms[:1] if way.making is Making.MEAN else way.terms  # a count is of it by its unit
    others = [term for term in named if term.line != each.line]
    if way.making is Making.COPY:
        return bool(others) and not others[0].words.isdisjoint(each.words | each.around)
    shared = [not term.words.isdisjoint(each.around) for term in others]
    return not others or (any(shared) if len(others) < len(named) else all(shared))


@lru_cache(64)
def _means(report: StatedReport, each: TermTold) -> tuple[Way, ...]:
    """What all amounts or counts of its unit are by each of what a figure is told for."""
    terms = terms_told(report)
    counts = [one for one in terms if one.unit in (each.per, *ALSO.get(each.per, ())) and one.amount >= LEAST_COUNT]
    totals = [one for one in terms if one.unit == each.unit and one.amount > each.amount]
    return tuple(Way(Making.MEAN, one.amount / count.amount, (one, count)) for one in totals for count in counts)


def _means_to(report: StatedReport, each: TermTold, value: float) -> list[Way]:
    close = rough(each.quantity.step) * (1 + CLOSE) / 2
    return [way for way in _means(report, each) if abs(way.value - value) <= close] if each.per else []

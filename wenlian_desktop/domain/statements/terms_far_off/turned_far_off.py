"""A figure with a slip of its digits, whose terms stand anywhere: 283.50÷412.60, and 67.81% told."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare
from wenlian_desktop.domain.statements.quantities import rough, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.terms_far_off.slips_of_digits import values_before
from wenlian_desktop.domain.statements.terms_far_off.terms_told import TermTold, terms_told
from wenlian_desktop.domain.statements.terms_far_off.ways_made import Making, Way
from wenlian_desktop.domain.statements.terms_far_off.ways_of_it import is_likely, is_made, likely_slips, ways_to

Hits = Iterator[Hit[int]]
NEAR = 2  # lines
SIGNS = {Making.SHARE: "÷", Making.MEAN: "÷", Making.APART: "－", Making.SUM: "＋"}
SAYS = {TURNED: "“{name}{stated}”像是写错了数字：{sum}。"}
REMEDY = "按算式核对各数，改正不符的一处。"


@rule("C03", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def turned_rates_of_terms_far_off(report: StatedReport) -> Hits:
    """“9月底支出283.50万元，为67.81%”: of 412.60万元, told in another part, that is 68.71%."""
    yield from _told(report, Making.SHARE)


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def turned_changes_of_terms_far_off(report: StatedReport) -> Hits:
    """“比上年增长12.54%”, where 40200 and 45330 stand apart; differences too."""
    yield from _told(report, Making.FALL, Making.GROWTH, Making.APART)


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def turned_sums_of_terms_far_off(report: StatedReport) -> Hits:
    """“馆藏38.65万卷”, where 36.20万卷 of the year before and 2.36万卷 that came are told in another part."""
    yield from _told(report, Making.SUM)


@rule("C41", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def turned_means_of_terms_far_off(report: StatedReport) -> Hits:
    """“平均每场2.38万元”, where 356.40万元 and 126场 are told in another part."""
    yield from _told(report, Making.MEAN)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”像是写错了数字：另一处写{right}。"},
    remedy="核对两处，改正不符的一处。",
)
def turned_figures_told_elsewhere(report: StatedReport) -> Hits:
    """“会员521人”, told to be 512 in another part."""
    for each, way in _slipped(report):
        if way.making is Making.COPY:
            right = written(Fraction(way.value), each.quantity)
            lines = dict.fromkeys((each.line, way.terms[0].line))
            yield doubtful(*lines, kind=TURNED, name=each.name, stated=each.quantity.text, right=right)


def _told(report: StatedReport, *makings: Making) -> Hits:
    for each, way in _slipped(report):
        if way.making in makings:
            lines = dict.fromkeys((each.line, *(term.line for term in way.terms)))
            shown = f"{_formula(way)}＝{written(Fraction(way.value), each.quantity)}"
            yield doubtful(*lines, kind=TURNED, name=each.name, stated=each.quantity.text, sum=shown)


def _formula(way: Way) -> str:
    if way.making in (Making.FALL, Making.GROWTH):
        more, less = (bare(term.quantity, way.terms[0].quantity) for term in way.terms)
        return f"（{more}－{less}）÷{more if way.making is Making.FALL else less}"
    terms = [bare(term.quantity, term.quantity).removesuffix(term.quantity.unit) for term in way.terms]
    return SIGNS[way.making].join(terms)


@lru_cache(4)
def _slipped(report: StatedReport) -> tuple[tuple[TermTold, Way], ...]:
    """The figures that nothing of a report makes or repeats, each with what made it before a slip of the hand."""
    found = ((each, _before_a_slip(report, each)) for each in terms_told(report))
    return tuple((each, way) for each, way in found if way and not _is_term(report, each))


def _before_a_slip(report: StatedReport, each: TermTold) -> Way | None:
    """What makes the one value that a figure may have been; None if nothing does, or something makes the figure."""
    values = values_before(each.quantity, likely_slips(each))
    ways = [way for value, slip in values for way in ways_to(report, each, value) if is_likely(way, each, slip)]
    named = [way for way in ways if all(not term.words.isdisjoint(each.words) for term in way.terms)] or ways
    rights = {round(way.value / rough(each.quantity.step)) for way in named}
    return named[0] if len(rights) == 1 and not is_made(report, each) else None


def _is_term(report: StatedReport, each: TermTold) -> bool:
    """Whether a figure and others make one near them exactly."""
    return any(
        each in way.terms
        and way.making is not Making.COPY
        and all(abs(one.line - other.line) <= NEAR for one in way.terms)
        for other in terms_told(report)
        for way in (ways_to(report, other, other.amount) if abs(other.line - each.line) <= NEAR else ())
    )

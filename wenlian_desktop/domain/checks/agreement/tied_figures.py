"""Checks that a typed figure is what the rest of the year says: of indicators, monitoring, series."""

from collections.abc import Callable
from decimal import Decimal
from itertools import chain

from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.year import Year, field_of
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule
from wenlian_desktop.domain.sources.indicator_sources import indicator_ties
from wenlian_desktop.domain.sources.tie import Ties
from wenlian_desktop.domain.sources.typed_copies import copied_ties
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.numerals import trim_zeros, with_minus

TIES: tuple[Callable[[Year], Ties], ...] = (indicator_ties, copied_ties)


@rule(
    "D17",
    Level.WARNING,
    on=Year,
    says="{place}填的是{stated}，而{what}为{right}。",
    remedy="核对两处，改正不符的一处；口径确实不同的，写情况说明。",
)
def figures_have_one_value(year: Year) -> YearHits:
    """A figure that is typed agrees with where it comes from."""
    for tie in chain.from_iterable(ties(year) for ties in TIES):
        stated = tie.number
        if stated is not None and not tie.agrees:
            right = tie.right(stated)
            edits = () if set(tie.also) - {tie.value} else ((tie.place, _editable(tie.place, right)),)
            shown = {"stated": _shown(year, tie.place, stated), "right": _shown(year, tie.place, right)}
            place = describe_field(year, tie.place)
            yield hit(tie.place, *tie.sources, edits=edits, place=place, what=tie.what, **shown)


def _editable(place: Ref, value: Decimal) -> str:
    """The value as it is typed."""
    field = field_of(place)
    return trim_zeros(value) if field.kind in (Kind.NUMBER, *FLOORS) else format_editable(field, int(value))


FLOORS = (Kind.FLOOR, Kind.PERSON_TIMES)


def _shown(year: Year, place: Ref, value: Decimal | int) -> str:
    """The value with its unit."""
    row, field = year.row(place.record, place.uid), field_of(place)
    unit = (row.unit or "") if isinstance(row, Indicator) and field.kind is Kind.NUMBER else field.unit
    unit = {Kind.WAN_YUAN: "万元", Kind.YUAN: "元", Kind.PERCENT: "%"}.get(field.kind, unit)
    return f"{with_minus(_editable(place, Decimal(value)))}{unit}"

"""Figures that an objective tells of its indicators: goals at the start of the year, adjusted goals, results."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, parse_figures
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.department import Objective
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.sources.claims import OTHER_YEAR
from wenlian_desktop.domain.sources.indicator_sources import COUNTED
from wenlian_desktop.domain.sources.known_figures import pairs_shared
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, Ref

EQUAL_UNITS = {"场次": "场", "课次": "场", "幅": "件", "名": "人", "万元": "元"}
BEFORE = re.compile("[由从]$|原[为来定]?$")
AFTER = re.compile("(?:调整|提高|增加|延长|降低|减少|调减|上调|下调|改|定)?(?:为|到|至)$")
REACHED = "actual"
CHANGED = re.compile("(?:增加|减少|增长|下降|上升|提高|降低|多|少|超过|高出)了?$")
PART_OF = re.compile("^其中")
RATE_NAMED = re.compile("满意度|[\u4e00-\u9fff]{1,3}(?:率|比例)")
RANGE_BEGUN = re.compile(r"\d[^，。；]{0,2}(?:—|–|至|到)$")
ADJUSTED_FROM = re.compile("[由从]")
RANGE = re.compile("(?:—|–|至|到)\\d")


@dataclass(frozen=True)
class ToldFigure:
    """A figure of an objective, and the field of the indicator it tells: initial_target, target or actual."""

    place: Ref
    figure: Figure
    indicator: Indicator
    field: str

    @property
    def value(self) -> Fraction:
        """The value in the indicator, as figures of texts are kept: money in 分."""
        worth = FEN_PER_WAN_YUAN if self.figure.kind is FigureKind.MONEY else 1
        return Fraction(getattr(self.indicator, self.field)) * worth

    @cached_property
    def agrees(self) -> bool:
        """Whether both are the same: a goal to the last digit, a result as it is rounded."""
        return self.figure.value == self.value or (self.field == REACHED and self.figure.agrees_with(self.value))


def told_figures(year: Year) -> list[ToldFigure]:
    """The figures of all objectives that tell a figure of one of their indicators."""
    return year.kept(_all_told, Objective, Indicator)


def _all_told(year: Year) -> list[ToldFigure]:
    return list(_told_figures(year))


def _told_figures(year: Year) -> Iterator[ToldFigure]:
    indicators = year.rows(Indicator).cached(_by_objective)
    for objective in year.rows(Objective):
        own = indicators.get(objective.uid, [])
        for field in ("content", "adjusted", "actual") if own else ():
            text: str | None = getattr(objective, field)
            shown = mask_tokens(text) if text else ""
            for figure in parse_figures(shown):
                found = None if _is_of_a_range(figure, shown) else _told(ref_to(objective, field), figure, own)
                yield from [found] if found else []


def _by_objective(indicators: Rows[Indicator]) -> dict[str | None, list[Indicator]]:
    found: dict[str | None, list[Indicator]] = {}
    for each in indicators:
        found.setdefault(each.objective, []).append(each)
    return found


def _told(place: Ref, figure: Figure, indicators: list[Indicator]) -> ToldFigure | None:
    """What a figure tells; None if it is of no indicator, or of several."""
    of_unit = [each for each in indicators if figure.unit and _unit(each.unit or "") == _unit(figure.unit)]
    of_unit = [each for each in of_unit if _may_be_of(figure, each)]
    near = [each for each in of_unit if _share_words(figure.preceding, each.name or "")]
    best = max((pairs_shared(figure.clause, each.name or "") for each in near), default=0)
    named = [each for each in near if pairs_shared(figure.clause, each.name or "") == best]
    field = _field(place.field, figure, named[0]) if len(named) == 1 else None
    return ToldFigure(place, figure, named[0], field) if field else None


def _is_of_a_range(figure: Figure, text: str) -> bool:
    is_begun = RANGE_BEGUN.search(figure.clause) is not None
    return (RANGE.match(text, figure.end) is not None or is_begun) and not ADJUSTED_FROM.search(figure.clause)


def _may_be_of(figure: Figure, indicator: Indicator) -> bool:
    """Whether the words before a figure leave open that it is of an indicator: no change, no other thing."""
    name, clause = indicator.name or "", figure.clause
    if OTHER_YEAR.search(clause) or CHANGED.search(clause) or PART_OF.search(clause):
        return False
    if figure.kind is FigureKind.RATE:
        rates = RATE_NAMED.findall(figure.preceding)
        return not rates or pairs_shared(name, rates[-1]) == len(rates[-1]) - 1
    counted = _counted(clause, figure.unit), _counted(name, indicator.unit or "")
    return "" in counted or counted[0] == counted[1]


def _counted(words: str, unit: str) -> str:
    """What some words count: works collected, shown, made; empty if they do not tell."""
    found = (field for units, named, field in COUNTED if unit in units and named.pattern and named.search(words))
    return next(found, "")


def _field(told_in: str, figure: Figure, indicator: Indicator) -> str | None:
    """The field of an indicator that a figure tells, if it is filled in."""
    if told_in == "adjusted":
        field = "initial_target" if BEFORE.search(figure.clause) else "target" if _is_new(figure) else ""
    elif told_in == "actual":
        field = REACHED if not figure.mark else ""
    else:
        field = "initial_target" if indicator.initial_target is not None else "target"
    value: Decimal | None = getattr(indicator, field) if field else None
    return field if value is not None else None


def _is_new(figure: Figure) -> bool:
    return AFTER.search(figure.clause) is not None


def _unit(unit: str) -> str:
    return EQUAL_UNITS.get(unit, unit)


def _share_words(words: str, name: str) -> bool:
    return pairs_shared(words, name) > 0

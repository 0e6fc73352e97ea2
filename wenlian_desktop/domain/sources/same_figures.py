"""With which figures of the year a typed one is the same, told by their whole names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wenlian_desktop.domain.prose.figure_matching import DataFigure, FigureMatch, MatchStatus
from wenlian_desktop.domain.prose.figures_in_prose import TARGET_MARKS, Figure, FigureKind
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.sources.figures_of_year import all_figures
from wenlian_desktop.domain.sources.known_figures import pairs_shared, words_about
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import Derivation

BEGINS_MONTHS = re.compile(r"\d{1,2}(?:—|–|-|至|到)\d{1,2}月")
RATE_NAMED = re.compile("率|满意度")
OF_WORDS = tuple("上下同每某另任")
LEAST_TELLING = 10  # a smaller count is equal to many
LEAST_PAIRS = 2  # pairs of characters of its name that must stand beside a computed figure


def counts_nothing(figure: Figure, text: str) -> bool:
    """Whether it only looks like a figure: the first of some months (1—7月), the 一 of 下一年."""
    is_month = figure.kind is FigureKind.BARE and BEGINS_MONTHS.match(text, figure.start) is not None
    return is_month or (figure.text.startswith("一") and text[figure.start - 1 : figure.start] in OF_WORDS)


def with_same(year: Year, match: FigureMatch, text: str) -> FigureMatch:
    """A match with the names of what it is the same as; what the program computes is found as well.

    A count of one digit, and a rate that is named, are the same as what the words name, else as nothing.
    """
    words = words_about(match.figure, text)
    if match.status is MatchStatus.SAME:
        named = tuple(_with_row(year, each) for each in match.candidates)
        is_rate_named = match.figure.kind is FigureKind.RATE and RATE_NAMED.search(match.figure.clause) is not None
        near = tuple(each for each in named if pairs_shared(match.figure.clause if is_rate_named else words, each.name))
        is_chance = match.figure.kind is FigureKind.COUNT and match.figure.value < LEAST_TELLING
        found = near or (() if is_chance or is_rate_named else named)
        if found:
            return replace(match, candidates=found)
        match = replace(match, candidates=(), status=MatchStatus.UNLINKED)
    if match.status is not MatchStatus.UNLINKED or match.figure.mark in TARGET_MARKS:
        return match
    best = max(_computed(year, match.figure), key=lambda each: pairs_shared(words, each.name), default=None)
    is_near = best is not None and pairs_shared(words, best.name) >= LEAST_PAIRS
    return replace(match, status=MatchStatus.SAME, candidates=(best,)) if best is not None and is_near else match


def _computed(year: Year, figure: Figure) -> Iterator[DataFigure]:
    """The figures of the year of that value; one without decimals is no rounding."""
    for each in year.cached(all_figures).like(figure):
        if each.value == figure.value or ("." in figure.text and figure.agrees_with(each.value)):
            yield DataFigure(each.name, each.value, Derivation(each.name))


def _with_row(year: Year, known: DataFigure) -> DataFigure:
    if not isinstance(known.source, Ref) or RECORDS[known.source.record].spec.single:
        return known
    row = year.row(known.source.record, known.source.uid)
    title = getattr(row, "short_name", None) or row_title(year, known.source.record, known.source.uid)
    return known if title in known.name else replace(known, name=f"{title}的{known.name}")

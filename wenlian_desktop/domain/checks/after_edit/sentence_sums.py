"""What follows a stale figure in its sentence: differences, sums, shares and averages that were computed from it."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, parse_figures
from wenlian_desktop.domain.sources.known_figures import FiguresByKind, kind_of, pairs_shared, words_about

SENTENCE_END = re.compile("[。\n]")
CHANGE = re.compile("(?:增加|减少|增长|下降|提高|降低|多|少|超过目标|高出)(?:了|支出)?$|比[^，。；]{1,10}[高低]$")
RATE, COUNT, MONEY = FigureKind.RATE, FigureKind.COUNT, FigureKind.MONEY
KINDS = (RATE, COUNT, MONEY)
MOST_ADDED = 5  # figures of one sum
LEAST_OF_QUOTIENT = 10  # an average below it may be a chance
Kind = tuple[FigureKind, str]


def computed_from(text: str, stale: list[Figure], known: FiguresByKind) -> Iterator[tuple[Figure, Figure]]:
    """The figures that were computed from stale ones, each with the one it follows; `known`: what is right now."""
    told, begin = list(stale), 0
    for end in [*(match.end() for match in SENTENCE_END.finditer(text)), len(text)]:
        if any(begin <= each.start < end for each in stale):
            listed = [
                each for each in parse_figures(text) if begin <= each.start < end and each.kind in (RATE, COUNT, MONEY)
            ]
            yield from _in_sentence(text, listed, told, known)
        begin = end


def _in_sentence(
    text: str, listed: list[Figure], told: list[Figure], known: FiguresByKind
) -> Iterator[tuple[Figure, Figure]]:
    """Again and again, for what is computed may be computed from."""
    is_new = True
    while is_new:
        is_new = False
        for figure in [each for each in listed if each not in told]:
            of = next((each for each in listed if each in told and _follows(figure, each, listed)), None)
            if of is not None and not _is_right(figure, text, known):
                told.append(figure)
                is_new = True
                yield figure, of


def _is_right(figure: Figure, text: str, known: FiguresByKind) -> bool:
    """Whether a figure is what a figure of that name is now; results of indicators are copies, as it may be one."""
    words = words_about(figure, text)
    found = [each for each in known.like(figure) if not each.is_copy and figure.agrees_with(each.value)]
    return any(pairs_shared(words, each.name) for each in found)


def _follows(figure: Figure, stale: Figure, listed: list[Figure]) -> bool:
    if stale.end <= figure.start and CHANGE.search(figure.clause):
        return True
    others = [each for each in listed if each not in (figure, stale)]
    return any(_is(figure, *each) for other in others for each in _of_two(stale, other)) or any(
        _is(figure, kind_of(stale), total) for total in _sums_beside(figure, stale, listed)
    )


def _is(figure: Figure, kind: Kind, value: Fraction) -> bool:
    shown = abs(value) if figure.value >= 0 else value
    return kind_of(figure) == kind and (figure.value == shown or (not figure.mark and figure.agrees_with(shown)))


def _of_two(one: Figure, other: Figure) -> Iterator[tuple[Kind, Fraction]]:
    """What two figures make: difference, share, growth, or so many for each."""
    kind = kind_of(one)
    if kind == kind_of(other):
        yield kind, one.value - other.value
        if one.kind is not RATE:
            for part, whole in ((one.value, other.value), (other.value, one.value)):
                if whole:
                    yield (RATE, ""), 100 * part / whole
                    yield (RATE, ""), 100 * (part - whole) / whole
        return
    for spread, count in ((one, other), (other, one)):
        if count.kind is COUNT and spread.kind is not RATE and count.value:
            average = spread.value / count.value
            if spread.kind is MONEY or average >= LEAST_OF_QUOTIENT:
                yield kind_of(spread), average


def _sums_beside(figure: Figure, stale: Figure, listed: list[Figure]) -> Iterator[Fraction]:
    """The sums of figures of one kind that stand right before or after a figure."""
    alike = [each for each in listed if kind_of(each) == kind_of(stale)]
    if figure not in alike or figure.kind is RATE:
        return
    at = alike.index(figure)
    for count in range(2, MOST_ADDED + 1):
        for run in (alike[max(at - count, 0) : at], alike[at + 1 : at + 1 + count]):
            if len(run) == count and stale in run:
                yield sum((each.value for each in run), Fraction(0))

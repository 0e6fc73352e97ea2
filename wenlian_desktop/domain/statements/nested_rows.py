"""Rows that are parts of the row above them by their figures alone: 产出30分, and below it 10分、10分、5分、5分."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

LEAST_PARTS, MOST_ROWS = 2, 60
Amounts = tuple[Fraction, ...]


def outermost(amounts: Sequence[Fraction], whole: Fraction) -> list[int]:
    """The rows that make the whole, where each other row is a part of a row before it; none where all make it."""
    listed = tuple(amounts)
    if len(listed) > MOST_ROWS or min(listed, default=whole) < 0 or sum(listed) <= whole:
        return []
    return next(_outer(listed, 0, whole), [])


def parts_of(amounts: Sequence[Fraction], whole: Fraction) -> dict[int, list[int]]:
    """Each row that has parts, with the rows that are its own parts: those of these are left out."""
    found = dict[int, list[int]]()
    tops = outermost(amounts, whole)
    for at, end in pairwise([*tops, len(amounts)] if tops else ()):
        first, below = at + 1, amounts[at + 1 : end]
        if below:
            found[at] = [first + one for one in outermost(below, amounts[at]) or range(len(below))]
            inner = parts_of(below, amounts[at])
            found |= {first + one: [first + part for part in parts] for one, parts in inner.items()}
    return found


def _outer(amounts: Amounts, at: int, left: Fraction) -> Iterator[list[int]]:
    """The rows from one on that make what is left, to the last row: those with parts first."""
    if at == len(amounts):
        yield from [[]] if not left else []
        return
    rest = left - amounts[at]
    if rest < 0:
        return
    for end in (*sorted(_ends_of_parts(amounts, at), reverse=True), at + 1):
        if len(amounts) in _ends(amounts, end, rest):
            yield from ([at, *others] for others in _outer(amounts, end, rest))


def _ends_of_parts(amounts: Amounts, at: int) -> list[int]:
    return [end for end in _ends(amounts, at + 1, amounts[at]) if end > at + LEAST_PARTS]


@lru_cache(maxsize=4096)
def _ends(amounts: Amounts, at: int, left: Fraction) -> frozenset[int]:
    """Where the rows from one on may end that make an amount, some of them with their parts below."""
    found = frozenset((at,)) if not left else frozenset[int]()
    if at == len(amounts) or amounts[at] > left:
        return found
    rest = left - amounts[at]
    ways = (_ends(amounts, end, rest) for end in (at + 1, *_ends_of_parts(amounts, at)) if amounts[at])
    return found.union(*ways) if amounts[at] else found | _ends(amounts, at + 1, left)

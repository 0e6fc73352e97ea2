"""The sentence of a rule: a template with named facts, each shown by a format of a closed set.

`{stated:万元}` shows 分 as 万元; `{rate:|（执行率~）}` shows nothing where the fact is None, else the words around it.
"""

import string
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from wenlian_desktop.domain.values.fields import Floor
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.numerals import trim_zeros

Fact = str | int | Decimal | Fraction | date | Floor | None
Facts = Mapping[str, Fact]

OPTIONAL, PLACE = "|", "~"  # between format and optional words; where in the words the fact stands


class Piece(NamedTuple):
    """A stretch of a template: literal words, then a fact with its format and optional words ("" for none)."""

    literal: str
    name: str
    format: str
    words: str


def _wan(fact: Fact) -> str:
    assert fact is None or isinstance(fact, int)
    return format_wan(fact)


def _date(fact: Fact) -> str:
    assert isinstance(fact, date)
    return format_date(fact)


def _trimmed(fact: Fact) -> str:
    assert isinstance(fact, Decimal)
    return trim_zeros(fact)


def _plain(fact: Fact) -> str:
    return UNFILLED if fact is None else str(fact)


FORMATS: dict[str, Callable[[Fact], str]] = {"": _plain, "万元": _wan, "日": _date, "数": _trimmed}


@lru_cache(None)
def pieces(template: str) -> tuple[Piece, ...]:
    """The stretches of a template. Raises KeyError for a format that does not exist, ValueError for a stray brace."""
    found = []
    for literal, name, spec, _ in string.Formatter().parse(template):
        form, _, words = (spec or "").partition(OPTIONAL)
        FORMATS[form]
        found.append(Piece(literal, name or "", form, words))
    return tuple(found)


def shown(template: str, facts: Facts) -> dict[str, str]:
    """Each fact of a template as its sentence shows it, without the words around it; one that is left out is absent."""
    return {
        piece.name: FORMATS[piece.format](facts[piece.name])
        for piece in pieces(template)
        if piece.name and not _is_left_out(piece, facts)
    }


def sentence(template: str, facts: Facts) -> str:
    """The sentence a template makes of facts. Raises KeyError for a fact that is missing."""
    return "".join(piece.literal + _filled(piece, facts) for piece in pieces(template))


def _filled(piece: Piece, facts: Facts) -> str:
    if not piece.name or _is_left_out(piece, facts):
        return ""
    text = FORMATS[piece.format](facts[piece.name])
    return piece.words.replace(PLACE, text) if piece.words else text


def _is_left_out(piece: Piece, facts: Facts) -> bool:
    return bool(piece.words) and facts[piece.name] is None

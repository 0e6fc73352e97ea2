"""Message templates of rules: named facts, each with a format from a closed set.

`{stated:万元}` formats 分 as 万元; `{rate:|（执行率~）}` is empty if the fact is None, else adds the words around it;
`{missing:、}` joins the parts of a fact that is a tuple. A part may be a phrase: another template of the same rule.
"""

import re
import string
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from wenlian_desktop.domain.records.limits import format_limit
from wenlian_desktop.domain.values.fields import Floor
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.money import UNFILLED, amount_in_wan, exact_yuan, format_wan
from wenlian_desktop.domain.values.numerals import trim_zeros, with_minus
from wenlian_desktop.domain.values.quoting import OPEN, within_quotes

Fact: TypeAlias = "str | int | Decimal | Fraction | date | Floor | Phrase | tuple[Fact, ...] | None"
Facts: TypeAlias = Mapping[str, Fact]
Shown: TypeAlias = "str | dict[str, Shown] | list[Shown]"  # a formatted fact, as a JSON value

OPTIONAL, PLACE = "|", "~"  # separates format and optional words; position of the fact in the words
JOINTS = ("、", "；", "，", "、与", "，没有", "")
LISTED, MOST_LISTED = "、", 5
DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # of writing, and none of them is seen
PHRASE = "phrase"  # the key of a formatted phrase for its template


@frozen
class Phrase:
    """A part of a message with its own template and facts."""

    kind: str
    facts: Facts


def phrase(kind: str, **facts: Fact) -> Phrase:
    """Create a part of a message; `kind`: key of its template."""
    return Phrase(kind, facts)


class Piece(NamedTuple):
    """A piece of a template: literal text, then a fact with format and optional words ("" for none)."""

    literal: str
    name: str
    format: str
    words: str


def _wan(fact: Fact) -> str:
    assert fact is None or isinstance(fact, int)
    return format_wan(None) if fact is None else amount_in_wan(fact)


def _date(fact: Fact) -> str:
    assert isinstance(fact, date)
    return format_date(fact)


def _yuan(fact: Fact) -> str:
    assert isinstance(fact, int)
    return with_minus(exact_yuan(fact))


def _trimmed(fact: Fact) -> str:
    assert fact is None or isinstance(fact, Decimal)
    return UNFILLED if fact is None else with_minus(trim_zeros(fact))


def _percent(fact: Fact) -> str:
    assert isinstance(fact, Fraction)
    return format_limit(fact)


def _plain(fact: Fact) -> str:
    """What was typed, its marks of direction by their numbers: they would turn the sentence around."""
    return UNFILLED if fact is None else DIRECTION.sub(lambda mark: f"U+{ord(mark[0]):04X}", str(fact))


FORMATS: dict[str, Callable[[Fact], str]] = {
    "": _plain,
    "万元": _wan,
    "元": _yuan,
    "日": _date,
    "数": _trimmed,
    "%": _percent,
}


@lru_cache(None)
def pieces(template: str) -> tuple[Piece, ...]:
    """The pieces of a template. Raises ValueError for an unknown format or a stray brace."""
    found = []
    for literal, name, spec, _ in string.Formatter().parse(template):
        form, _, words = (spec or "").partition(OPTIONAL)
        if form not in FORMATS and form not in JOINTS:
            raise ValueError(f"no such format: {form}")
        found.append(Piece(literal, name or "", form, words))
    return tuple(found)


def sentence(says: Mapping[str, str], kind: str, facts: Facts) -> str:
    """The message from the template of a kind and facts. Raises KeyError for a missing fact."""
    return "".join(piece.literal + _filled(says, piece, facts) for piece in pieces(says[kind]))


def _filled(says: Mapping[str, str], piece: Piece, facts: Facts) -> str:
    if not piece.name or _is_left_out(piece, facts):
        return ""
    text = _text(says, piece, facts[piece.name])
    before = piece.words.partition(PLACE)[0] or piece.literal
    text = within_quotes(text) if before.endswith(OPEN) else text
    return piece.words.replace(PLACE, text) if piece.words else text


def _text(says: Mapping[str, str], piece: Piece, fact: Fact) -> str:
    if isinstance(fact, tuple):
        return _joined([_part(says, part) for part in fact], piece.format)
    return sentence(says, fact.kind, fact.facts) if isinstance(fact, Phrase) else FORMATS[piece.format](fact)


def _joined(parts: list[str], joint: str) -> str:
    """The parts of a list; of a long one the first few, and how many there are."""
    if not _is_cut_short(parts, joint):
        return joint.join(parts)
    return f"{joint.join(parts[:MOST_LISTED])}等{len(parts)}项"


def _is_cut_short(parts: Sequence[object], joint: str) -> bool:
    return joint == LISTED and len(parts) > MOST_LISTED + 1


def long_list(says: Mapping[str, str], kind: str, facts: Facts) -> list[str]:
    """All parts of the lists that the message cuts short."""
    lists = [(fact, piece.format) for piece in pieces(says[kind]) if isinstance(fact := facts.get(piece.name), tuple)]
    return [_part(says, part) for fact, joint in lists if _is_cut_short(fact, joint) for part in fact]


def _part(says: Mapping[str, str], part: Fact) -> str:
    return sentence(says, part.kind, part.facts) if isinstance(part, Phrase) else _plain(part)


def shown(says: Mapping[str, str], kind: str, facts: Facts) -> dict[str, Shown]:
    """The formatted facts of a message, without the words around them; unused facts are absent."""
    return {
        piece.name: _shown(says, piece, facts[piece.name])
        for piece in pieces(says[kind])
        if piece.name and not _is_left_out(piece, facts)
    }


def _shown(says: Mapping[str, str], piece: Piece, fact: Fact) -> Shown:
    if isinstance(fact, tuple):
        return [_shown(says, piece, part) for part in fact]
    if isinstance(fact, Phrase):
        return {PHRASE: fact.kind, **shown(says, fact.kind, fact.facts)}
    return _plain(fact) if piece.format in JOINTS else FORMATS[piece.format](fact)


def _is_left_out(piece: Piece, facts: Facts) -> bool:
    return bool(piece.words) and facts[piece.name] is None


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """Facts as JSON values: amounts in 分, other numbers and dates as text, phrases with their kind."""
    return {name: _fact_to_json(fact) for name, fact in facts.items()}


def _fact_to_json(fact: Fact) -> Any:
    if isinstance(fact, Phrase):
        return {PHRASE: fact.kind, **facts_to_json(fact.facts)}
    if isinstance(fact, tuple):
        return [_fact_to_json(part) for part in fact]
    return fact if fact is None or isinstance(fact, int) else str(fact)

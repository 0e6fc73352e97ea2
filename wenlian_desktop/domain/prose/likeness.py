"""Texts and sentences that repeat last year's, and how much of them does.

A cheap bound (lengths, then the letters both have) comes before the comparison itself.
"""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from fractions import Fraction

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import claimed
from wenlian_desktop.domain.values.fields import Kind

SHORTEST_TEXT, SHORTEST_SENTENCE = 40, 16  # characters; what is shorter is alike by chance
ENDS = re.compile(r"[。！？；\n]+")
ENDING = 6  # characters at either end by which a sentence is looked up


def alike(text: str, other: str, least: Fraction) -> Fraction | None:
    """How much of two texts is the same, in %; None where it is less than `least`."""
    total = len(text) + len(other)

    def falls_short(common: int) -> bool:
        return 200 * common * least.denominator < least.numerator * total

    if not text or not other or falls_short(min(len(text), len(other))):
        return None
    if falls_short(sum((Counter(text) & Counter(other)).values())):
        return None
    same = sum(block.size for block in SequenceMatcher(None, text, other, autojunk=False).get_matching_blocks())
    return None if falls_short(same) else Fraction(200 * same, total)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text that are long enough to be compared."""
    for each in ENDS.split(text):
        sentence = each.strip(" \t\u3000")
        if len(sentence) >= SHORTEST_SENTENCE:
            yield sentence


class Said:
    """The sentences of a year, found again by their beginning or their end."""

    def __init__(self, year: Year) -> None:
        self._by_ends: dict[str, list[str]] = {}
        self._likenesses: dict[Fraction, Likeness] = {}
        for text in _texts(year):
            for sentence in sentences(text):
                for end in _ends(sentence):
                    self._by_ends.setdefault(end, []).append(sentence)

    def candidates(self, sentence: str) -> Iterator[str]:
        """The sentences of that year that begin or end like this one."""
        for end in _ends(sentence):
            yield from self._by_ends.get(end, ())

    def at(self, least: Fraction) -> "Likeness":
        """What is at least so much alike, in %."""
        return self._likenesses.setdefault(least, Likeness(self, least))


class Likeness:
    """Texts of another year against a year's, each compared once."""

    def __init__(self, said: Said, least: Fraction) -> None:
        self._said, self._least = said, least
        self._repeated: dict[str, tuple[str, ...]] = {}
        self._shares: dict[tuple[str, str], Fraction | None] = {}

    def share(self, text: str, other: str) -> Fraction | None:
        """How much of two texts is the same, in %; None where it is too little to be told."""
        if (text, other) not in self._shares:
            self._shares[text, other] = alike(text, other, self._least)
        return self._shares[text, other]

    def repeated(self, text: str) -> tuple[str, ...]:
        """The sentences of a text that were said in that year."""
        if text not in self._repeated:
            self._repeated[text] = tuple(filter(self._was_said, sentences(text)))
        return self._repeated[text]

    def _was_said(self, sentence: str) -> bool:
        return any(
            other == sentence or alike(sentence, other, self._least) for other in self._said.candidates(sentence)
        )


def _ends(sentence: str) -> tuple[str, str]:
    return f"^{sentence[:ENDING]}", f"{sentence[-ENDING:]}$"


def _texts(year: Year) -> Iterator[str]:
    for cls in CATALOGUE:
        long = [field.name for field in cls.spec.fields.values() if field.kind is Kind.LONG_TEXT]
        for row in year.rows(cls) if cls.spec.shown else ():
            yield from (claimed(text) for name in long if (text := getattr(row, name)))

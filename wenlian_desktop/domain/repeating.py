"""Texts and sentences that repeat last year's, and how much of them does.

A cheap bound (lengths, then the letters both have) comes before the comparison itself, whose answers are remembered.
"""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.fields import Kind
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.tokens import claimed
from wenlian_desktop.domain.year import Year

SHORTEST_TEXT, SHORTEST_SENTENCE = 40, 16  # characters; what is shorter is alike by chance
ENDS = re.compile(r"[。！？；\n]+")
ENDING = 6  # characters at either end by which a sentence is looked up


def alike(text: str, other: str, least: Fraction) -> Fraction | None:
    """How much of two texts is the same, in %; None where it is less than `least`."""
    if not text or not other or _bound(len(text), len(other), min(len(text), len(other))) < least:
        return None
    share = _share(text, other, least)
    return share if share is not None and share >= least else None


def _bound(one: int, other: int, common: int) -> Fraction:
    return Fraction(200 * common, one + other)


@lru_cache(maxsize=1024)
def _share(text: str, other: str, least: Fraction) -> Fraction | None:
    common = sum((Counter(text) & Counter(other)).values())
    if _bound(len(text), len(other), common) < least:
        return None
    same = sum(block.size for block in SequenceMatcher(None, text, other, autojunk=False).get_matching_blocks())
    return _bound(len(text), len(other), same)


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
        self._asked: dict[tuple[str, Fraction], tuple[str, ...]] = {}
        for text in _texts(year):
            for sentence in sentences(text):
                for end in _ends(sentence):
                    self._by_ends.setdefault(end, []).append(sentence)

    def repeated(self, text: str, least: Fraction) -> tuple[str, ...]:
        """The sentences of a text of another year that are at least so much alike, in %; found once for each text."""
        if (text, least) not in self._asked:
            found = (each for each in sentences(text) if self.like(each, least) is not None)
            self._asked[text, least] = tuple(found)
        return self._asked[text, least]

    def like(self, sentence: str, least: Fraction) -> str | None:
        """A sentence of that year that is at least so much alike, in %; None where there is none."""
        for end in _ends(sentence):
            for other in self._by_ends.get(end, ()):
                if other == sentence or alike(sentence, other, least) is not None:
                    return other
        return None


def _ends(sentence: str) -> tuple[str, str]:
    return f"^{sentence[:ENDING]}", f"{sentence[-ENDING:]}$"


def _texts(year: Year) -> Iterator[str]:
    for cls in CATALOGUE:
        long = [field.name for field in cls.spec.fields.values() if field.kind is Kind.LONG_TEXT]
        for row in year.rows(cls) if cls.spec.shown else ():
            yield from (claimed(text) for name in long if (text := getattr(row, name)))

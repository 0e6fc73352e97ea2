"""Similarity of texts and sentences to last year's.

A cheap upper bound (lengths, then common characters) is tested before the comparison itself.
"""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from fractions import Fraction

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.values.fields import Kind

MIN_TEXT, MIN_SENTENCE = 40, 16  # characters; shorter texts are similar by chance
SENTENCE_END = re.compile(r"[。！？；\n]+")
KEY_LENGTH = 6  # characters at either end by which sentences are indexed


def similarity(text: str, other: str, least: Fraction) -> Fraction | None:
    """The similarity of two texts in %; None below `least`."""
    total = len(text) + len(other)

    def falls_short(common: int) -> bool:
        return 200 * common * least.denominator < least.numerator * total

    if not text or not other or falls_short(min(len(text), len(other))):
        return None
    if falls_short(sum((Counter(text) & Counter(other)).values())):
        return None
    same = sum(block.size for block in SequenceMatcher(None, text, other, autojunk=False).get_matching_blocks())
    return None if falls_short(same) else Fraction(200 * same, total)


def split_sentences(text: str) -> Iterator[str]:
    """The sentences of a text that are long enough for comparison."""
    for each in SENTENCE_END.split(text):
        sentence = each.strip(" \t\u3000")
        if len(sentence) >= MIN_SENTENCE:
            yield sentence


class SentenceIndex:
    """The sentences of a year, indexed by their first and last characters."""

    def __init__(self, year: Year) -> None:
        self._by_ends: dict[str, list[str]] = {}
        self._caches: dict[Fraction, SimilarityCache] = {}
        for text in _texts(year):
            for sentence in split_sentences(text):
                for end in _keys(sentence):
                    self._by_ends.setdefault(end, []).append(sentence)

    def candidates(self, sentence: str) -> Iterator[str]:
        """The sentences with the same first or last characters."""
        for end in _keys(sentence):
            yield from self._by_ends.get(end, ())

    def with_threshold(self, least: Fraction) -> "SimilarityCache":
        """Comparisons with this threshold, in %."""
        return self._caches.setdefault(least, SimilarityCache(self, least))


class SimilarityCache:
    """Comparisons with a year for one threshold, cached."""

    def __init__(self, sentences: SentenceIndex, least: Fraction) -> None:
        self._sentences, self._least = sentences, least
        self._repeated: dict[str, tuple[str, ...]] = {}
        self._shares: dict[tuple[str, str], Fraction | None] = {}

    def similarity(self, text: str, other: str) -> Fraction | None:
        """The similarity of two texts in %; None below the threshold."""
        if (text, other) not in self._shares:
            self._shares[text, other] = similarity(text, other, self._least)
        return self._shares[text, other]

    def repeated_sentences(self, text: str) -> tuple[str, ...]:
        """The sentences of a text that repeat sentences of the year."""
        if text not in self._repeated:
            self._repeated[text] = tuple(filter(self._is_repeated, split_sentences(text)))
        return self._repeated[text]

    def _is_repeated(self, sentence: str) -> bool:
        return any(
            other == sentence or similarity(sentence, other, self._least)
            for other in self._sentences.candidates(sentence)
        )


def _keys(sentence: str) -> tuple[str, str]:
    return f"^{sentence[:KEY_LENGTH]}", f"{sentence[-KEY_LENGTH:]}$"


def _texts(year: Year) -> Iterator[str]:
    for cls in CATALOGUE:
        long = [field.name for field in cls.spec.fields.values() if field.kind is Kind.LONG_TEXT]
        for row in year.rows(cls) if cls.spec.shown else ():
            yield from (mask_tokens(text) for name in long if (text := getattr(row, name)))

"""Normalization of texts for filters and searches."""

import unicodedata


def normalized(text: str) -> str:
    """A text for comparison: NFKC, case-folded, without thousands separators."""
    return unicodedata.normalize("NFKC", text).casefold().replace(",", "")


def search_words(text: str) -> list[str]:
    """The words of a query, all of which must match."""
    return normalized(text).split()

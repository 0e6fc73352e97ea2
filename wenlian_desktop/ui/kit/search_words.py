"""Texts as they are compared in filters and searches."""

import unicodedata


def normalized(text: str) -> str:
    """A text as it is compared: one width, one case, figures without thousands."""
    return unicodedata.normalize("NFKC", text).casefold().replace(",", "")


def search_words(text: str) -> list[str]:
    """The words of a filter, which must all be there."""
    return normalized(text).split()

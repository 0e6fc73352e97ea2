"""The family of outlines that the headings of a report follow."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from wenlian_desktop.domain.outlines.outline_json import FOUND
from wenlian_desktop.domain.outlines.outline_model import Outline
from wenlian_desktop.domain.outlines.shipped_outlines import families, shipped_outline

LEAST_MET = 2  # headings of a family in a report of it
LEAST_CHAPTERS = 5  # of a whole report
MOST = Fraction(2, 3)  # of the headings of a report of the default family


class HeadingWords(NamedTuple):
    """A heading of a report: its level, from 1, and its words without the number."""

    level: int
    words: str


def family_of(headings: Sequence[HeadingWords], *, is_of_self: bool) -> Outline | None:
    """The family that the headings fit, and are likest to; None if they fit none.

    `is_of_self`: the title says 自评 and not 评价; then it is none of the default family.
    """
    asked = [each for each in headings if 1 <= each.level <= 2]
    fitting = [outline for outline in families() if _fits(outline, asked)]
    fitting = [each for each in fitting if not (is_of_self and each == shipped_outline())]
    return max(fitting, key=lambda outline: _likeness(outline, asked), default=None)


def _fits(outline: Outline, headings: Sequence[HeadingWords]) -> bool:
    """Whether a family explains the headings of a report: half of them, and half of its own that must stand in one.

    Of the default family, whose lower headings must exist too, those of level 2 count, most of them are met, and
    its chapters stand in its order, no more than one with other words; of others those of level 1.
    """
    is_default = outline == shipped_outline()
    asked = [each for each in headings if each.level <= (2 if is_default else 1)]
    met = [each for each in asked if _met(outline, each)]
    chapters = [each.words for each in headings if each.level == 1]
    found = [each for each in outline.headings if each.known == FOUND]
    there = [each for each in found if any(map(each.wording.search, chapters))]
    least = len(found) if not is_default or len(chapters) >= LEAST_CHAPTERS else 0
    if is_default and (MOST * len(asked) > len(met) or not _has_its_chapters(outline, chapters)):
        return False
    return len(met) >= LEAST_MET and 2 * len(met) >= len(asked) and 2 * len(there) >= least


def _met(outline: Outline, heading: HeadingWords) -> bool:
    """Whether a heading is one of the outline at its level."""
    return any(each.level == heading.level and each.heading.wording.search(heading.words) for each in outline.numbered)


def _has_its_chapters(outline: Outline, chapters: Sequence[str]) -> bool:
    """Whether the chapters of a report follow each other as in an outline, no more than one of them is none of it."""
    places = [at for words in chapters for at, each in enumerate(outline.headings) if each.wording.search(words)]
    return places == sorted(places) and len(chapters) <= len(places) + 1


def _likeness(outline: Outline, headings: Sequence[HeadingWords]) -> int:
    """How like the headings are to a family: 3 in its very words, 1 in other words, twice as much at level 1."""
    likeness = 0
    for each in outline.numbered:
        words = [heading.words.strip() for heading in headings if heading.level == each.level]
        met = 3 if each.heading.title in words else int(any(map(each.heading.wording.search, words)))
        likeness += met * (2 if each.level == 1 else 1)
    return likeness

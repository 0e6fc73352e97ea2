"""What a sentence adds up of the activities that it names: 文化周和书场的观众合计."""

import re
from fractions import Fraction

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.figures_in_prose import FigureKind
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.sources.known_figures import OF_ACTIVITY, KnownPart, Named, known_part
from wenlian_desktop.domain.sources.names_in_text import known_names

SENTENCE = re.compile("[^。\n]+")
TOGETHER = re.compile("合计|共|总计|一起|[两三四]项")
LEAST, MOST = 2, 6  # activities in one sentence


def named_together(year: Year, text: str) -> KnownPart:
    """The sums of the activities that each sentence of a text names together, and their share of the whole."""
    if not TOGETHER.search(text):
        return {}
    found: KnownPart = {}
    for match in SENTENCE.finditer(text):
        if TOGETHER.search(match[0]):
            found |= known_part(_sums(year, _activities_named(year, match[0])))
    return found


def _activities_named(year: Year, sentence: str) -> list[Activity]:
    named = dict.fromkeys(
        each.subject.key for each in known_names(year).mentions(sentence) if each.subject.record == Activity.spec.name
    )
    found = [year.rows(Activity).find(uid) for uid in named]
    return [each for each in found if each is not None]


def _sums(year: Year, activities: list[Activity]) -> Named:
    if not LEAST <= len(activities) <= MOST:
        return
    name = "和".join(f"“{each.short_name or each.name}”" for each in activities)
    key = "".join(each.uid for each in activities)
    yield f"{name}的实际额合计#{key}", FigureKind.MONEY, "", derived.sum_or_none(*(each.cost for each in activities))
    counted = derived.counted_activities(year)
    for field in OF_ACTIVITY:
        total = derived.sum_counts(getattr(each, field.name) for each in activities)
        whole = derived.sum_counts(getattr(each, field.name) for each in counted)
        if total is not None:
            yield f"{name}的{field.label}合计#{key}", FigureKind.COUNT, field.unit, total.number
            share = Fraction(100 * total.number, whole.number) if whole is not None and whole.number else None
            yield f"{name}的{field.label}占全部{field.label}#{key}", FigureKind.RATE, "", share

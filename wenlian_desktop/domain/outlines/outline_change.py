"""What becomes of the typed texts of a year when it is printed by another outline."""

from enum import Enum

from wenlian_desktop.domain.outlines.outline_model import NumberedHeading, Outline
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.fields import State
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.outline import TEXT_KEYS


class Fate(Enum):
    """What becomes of a text: where it stands in both, only in the old, or only in the new outline."""

    KEPT = "不变"
    MOVED = "换到"
    UNPLACED = "没有位置，留在“未归类”"
    NEW = "新的一节，还没有写"


@frozen
class TextChange:
    """A text (by its key): whether it is typed, its fate, and the headings it stood and will stand under."""

    text: str
    is_typed: bool
    fate: Fate
    before: str
    after: str


def changes_of_texts(year: Year, old: Outline, new: Outline) -> tuple[TextChange, ...]:
    """The texts that one of the outlines has a place for, or that are typed; in the order of the new outline."""
    typed = typed_texts(year)
    order = (*new.texts, *(text for text in TEXT_KEYS if text not in new.texts))
    return tuple(
        _change(text, text in typed, old.heading_of(text), new.heading_of(text))
        for text in order
        if text in typed or text in new.texts
    )


def typed_texts(year: Year) -> frozenset[str]:
    """The keys of the texts with something typed, or confirmed as 无."""
    rows = year.rows(Section)
    return frozenset(row.node for row in rows if row.node and year.state(ref_to(row, "content")) is not State.EMPTY)


def unplaced_texts(year: Year, outline: Outline) -> tuple[str, ...]:
    """The typed texts that an outline has no place for (未归类): they are kept and not printed."""
    typed = typed_texts(year)
    return tuple(text for text in TEXT_KEYS if text in typed and text not in outline.texts)


def _change(text: str, is_typed: bool, old: NumberedHeading | None, new: NumberedHeading | None) -> TextChange:
    before, after = (_path(each) if each else "" for each in (old, new))
    if new is None:
        fate = Fate.UNPLACED
    elif old is None and not is_typed:
        fate = Fate.NEW
    else:
        fate = Fate.KEPT if before == after else Fate.MOVED
    return TextChange(text, is_typed, fate, before, after)


def _path(place: NumberedHeading) -> str:
    return " › ".join((*(each.title for each in place.parents), place.heading.title))

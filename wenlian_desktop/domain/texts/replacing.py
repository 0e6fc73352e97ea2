"""Find and replace in the texts of all records: what would change, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.lock_rules import find_lock
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import TOKEN_PATTERN, expand_tokens
from wenlian_desktop.domain.values.fields import Field, Kind, Ref

TEXT_KINDS = (Kind.TEXT, Kind.LONG_TEXT)
BEFORE_CHANGE, AFTER_CHANGE = 10, 30  # characters shown around the first change


@dataclass(frozen=True)
class Replacement:
    """The texts of a field before and after, as they are stored; `occurrences`: how often the text stands in it."""

    ref: Ref
    before: str
    after: str
    occurrences: int


def replacements(year: Year, wanted: str, by: str) -> Iterator[Replacement]:
    """The fields in which a text would be replaced, in the order of tabs and rows.

    Capital letters, widths and blanks count. Figure tokens stay whole. Fields that are locked, and those with a text
    that is not data yet, are left out.
    """
    if not wanted or wanted == by:
        return
    for cls in CATALOGUE:
        fields = [field for field in cls.spec.shown_fields if field.kind in TEXT_KINDS] if cls.spec.shown else []
        for row in year.rows(cls) if fields else ():
            for field in fields:
                found = _replacement(year, row, field, wanted, by)
                if found is not None:
                    yield found


def _replacement(year: Year, row: Record, field: Field, wanted: str, by: str) -> Replacement | None:
    before = getattr(row, field.name) or ""
    after, occurrences = replace_text(before, wanted, by) if wanted in before else (before, 0)
    ref = ref_to(row, field.name)
    if not occurrences or year.draft(ref) is not None or find_lock(year, ref) is not None:
        return None
    return Replacement(ref, before, after, occurrences)


def replace_text(text: str, wanted: str, by: str) -> tuple[str, int]:
    """A text with its figure tokens as they are, replaced between them; and how often. Nothing where a token would be
    made."""
    pieces: list[str] = []
    end = occurrences = 0
    for token in (*TOKEN_PATTERN.finditer(text), None):
        plain = text[end : token.start() if token is not None else len(text)]
        occurrences += plain.count(wanted)
        pieces += [plain.replace(wanted, by), token[0] if token is not None else ""]
        end = token.end() if token is not None else end
    replaced = "".join(pieces)
    is_same = TOKEN_PATTERN.findall(replaced) == TOKEN_PATTERN.findall(text)
    return (replaced, occurrences) if is_same else (text, 0)


def excerpts(year: Year, change: Replacement) -> tuple[str, str]:
    """The texts before and after around their first difference, as they are read."""
    before, after = expand_tokens(year, change.before), expand_tokens(year, change.after)
    same = (place for place, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
    place = next(same, min(len(before), len(after)))
    return _excerpt(before, place), _excerpt(after, place)


def _excerpt(text: str, place: int) -> str:
    first, last = max(place - BEFORE_CHANGE, 0), place + AFTER_CHANGE
    cut = text[first:last].replace("\n", " ")
    return ("…" if first else "") + cut + ("…" if last < len(text) else "")

"""The outlines that ship with the program, and the outline of a year."""

from functools import cache

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.domain.outlines.outline_json import OutlineError, parse_outline
from wenlian_desktop.domain.outlines.outline_model import Outline
from wenlian_desktop.domain.records.conclusions import OutlineCopy
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year

FOLDER = RESOURCES / "outlines"
DEFAULT = "beijing"
FOR_PRINTING = ("beijing-merged",)  # variants of a family, no families to check a report by


@cache
def shipped_outline_texts() -> dict[str, str]:
    """The texts of the outlines that ship with the program, by the name of their file."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))}


@cache
def shipped_outline(name: str = DEFAULT) -> Outline:
    """An outline that ships with the program."""
    return parse_outline(shipped_outline_texts()[name])


@cache
def families() -> tuple[Outline, ...]:
    """The outlines that a report can be recognised by, the default one first."""
    names = [name for name in shipped_outline_texts() if name not in (DEFAULT, *FOR_PRINTING)]
    return tuple(shipped_outline(name) for name in (DEFAULT, *names))


def outline_of(year: Year) -> Outline:
    """The outline that a year is printed by: its own copy; the default one without, or where the copy is not valid."""
    return year.rows(OutlineCopy).cached(_used)


def is_used(year: Year, cls: type[Record]) -> bool:
    """Whether a record is to be seen: the year's outline prints it, whatever the outline, or there are rows of it."""
    parts = cls.spec.parts
    return not parts or len(year.rows(cls)) > 0 or not outline_of(year).parts.isdisjoint(parts)


def own_outline(copy: OutlineCopy) -> Outline:
    """The outline of a year's copy; raises OutlineError."""
    return parse_outline(copy.content or "")


def has_unusable_copy(year: Year) -> bool:
    """Whether the year has an outline of its own that cannot be read: it is printed by the default one meanwhile."""
    return year.rows(OutlineCopy).cached(_is_unusable)


def outline_copy(uid: str, position: int, text: str) -> OutlineCopy:
    """The row that keeps an outline (JSON) in a year; raises OutlineError."""
    found = parse_outline(text)
    return OutlineCopy(uid=uid, position=position, name=found.name, version=found.version, content=text)


def _used(copies: Rows[OutlineCopy]) -> Outline:
    first = next(iter(copies), None)
    return shipped_outline() if first is None or _is_unusable(copies) else own_outline(first)


def _is_unusable(copies: Rows[OutlineCopy]) -> bool:
    for copy in list(copies)[:1]:
        try:
            own_outline(copy)
        except OutlineError:  # told by a check (R10)
            return True
    return False

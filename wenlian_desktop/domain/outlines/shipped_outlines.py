"""The outlines that ship with the program, and the outline of a year."""

from functools import cache

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.domain.outlines.outline_json import parse_outline
from wenlian_desktop.domain.outlines.outline_model import Outline
from wenlian_desktop.domain.records.year import Year

FOLDER = RESOURCES / "outlines"
DEFAULT = "beijing"
FOR_PRINTING = ("beijing-merged",)  # variants of a family, no families to check a report by


@cache
def shipped_outline_texts() -> dict[str, str]:
    """The texts of the outlines that ship with the program, by the name of their file."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))}


def shipped_outline(name: str = DEFAULT) -> Outline:
    """An outline that ships with the program."""
    return parse_outline(shipped_outline_texts()[name])


@cache
def families() -> tuple[Outline, ...]:
    """The outlines that a report can be recognised by, the default one first."""
    names = [name for name in shipped_outline_texts() if name not in (DEFAULT, *FOR_PRINTING)]
    return tuple(shipped_outline(name) for name in (DEFAULT, *names))


def outline_of(year: Year) -> Outline:
    """The outline that a year is printed by."""
    return shipped_outline()

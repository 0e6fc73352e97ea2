"""The budget lines, activities, surveys and classes of spending that a text names."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from wenlian_desktop.domain.figures.derived import GROUPS
from wenlian_desktop.domain.records.activities import Activity, Survey, Theme
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year

QUOTED = re.compile("“([^”]{2,})”")
SHORTEST = 3  # characters of a name that is looked for
CLASSES = (*GROUPS, "人员经费", "公用经费")
CLASS, WHOLE = "class", "whole"


class Subject(NamedTuple):
    """What a figure is about: the record and uid of a row; a class of spending; the whole department."""

    record: str = WHOLE
    key: str = ""
    name: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it is the department."""
        return self.record == WHOLE


DEPARTMENT = Subject()
Alias = tuple[str, Subject]


@dataclass(frozen=True)
class Mention:
    """A name in a text."""

    start: int
    end: int
    subject: Subject


class KnownNames:
    """The names of a year: finds them in texts, the longest first."""

    def __init__(self, aliases: tuple[Alias, ...]) -> None:
        self.claims: dict[tuple[str, Subject | None], Any] = {}  # what was read with these names
        self._subjects = dict(aliases)
        names = sorted(self._subjects, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, names)))

    def mentions(self, text: str) -> Iterator[Mention]:
        """The names in a text, in order."""
        for match in self._pattern.finditer(text):
            yield Mention(*match.span(), self._subjects[match[0]])


@lru_cache(8)
def _known_names(aliases: tuple[Alias, ...]) -> KnownNames:
    return KnownNames(aliases)  # one object for the same names, so that what was read with them is kept


def known_names(year: Year) -> KnownNames:
    """The names of a year."""
    return year.kept(_names, Activity, BudgetLine, Survey, Theme)


def _names(year: Year) -> KnownNames:
    found = [(name, Subject(CLASS, name, name)) for name in CLASSES]
    for row in (*year.rows(BudgetLine), *year.rows(Activity), *year.rows(Survey), *year.rows(Theme)):
        found += [(alias, Subject(row.spec.name, row.uid, alias)) for alias in _aliases(row)]
    counts = Counter(name for name, _ in found)
    return _known_names(tuple(each for each in found if counts[each[0]] == 1 or each[1].record == CLASS))


def _aliases(row: Record) -> tuple[str, ...]:
    names = [getattr(row, field, None) or "" for field in ("name", "short_name", "title")]
    return _aliases_of(row.spec.name, *names)


@lru_cache(20_000)
def _aliases_of(record: str, *names: str) -> tuple[str, ...]:
    found = [*names, *(quoted for name in names for quoted in QUOTED.findall(name))]
    found += [f"“{quoted}”" for name in names for quoted in QUOTED.findall(name)]
    if record == Theme.spec.name:
        found += [names[2].partition("，")[0]]
    return tuple(dict.fromkeys(name for name in found if len(name) >= SHORTEST))

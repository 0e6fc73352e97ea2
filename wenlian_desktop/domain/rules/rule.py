"""A rule: its code and level, what it looks at, what it says; the one registry that all of them enter."""

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from importlib import import_module
from types import ModuleType
from typing import Any, Generic, TypeVar

from wenlian_desktop.domain.rules.template import Fact, Facts, pieces


class Level(Enum):
    """错 stops filing and archiving (never saving), 警 wants a look or an explanation, 示 is a hint."""

    ERROR = "错"
    WARNING = "警"
    HINT = "示"


P = TypeVar("P")  # where a rule finds something: a field of the year, a span of a text, a line of a report


@dataclass(frozen=True)
class Hit(Generic[P]):
    """One thing a rule found: the places, the facts, which of its sentences says it, and the edits that mend it."""

    places: tuple[P, ...]
    facts: Facts = field(hash=False)
    kind: str = ""
    edits: tuple[Any, ...] = ()


def hit(*places: P, kind: str = "", edits: tuple[Any, ...] = (), **facts: Fact) -> Hit[P]:
    """What a rule yields. `kind`: which of its sentences, where it has several."""
    return Hit(places, facts, kind, edits)


@dataclass(frozen=True)
class Rule:
    """A registered rule.

    `code`: C and its number in the trade's list (DOMAIN section 5); R what is not filled in or not read (cannot be
    explained); D what was found missing beyond that list. `says`: kind -> template of the sentence.
    """

    code: str
    level: Level = field(compare=False)
    subject: type
    says: Mapping[str, str] = field(compare=False)
    remedy: str = field(compare=False)
    find: Callable[[Any], Iterable[Hit[Any]]]

    @property
    def name(self) -> str:
        """The name of its function."""
        return self.find.__name__


RULES: list[Rule] = []

Find = TypeVar("Find", bound=Callable[[Any], Iterable[Hit[Any]]])


def rule(code: str, level: Level, *, on: type, says: str | Mapping[str, str], remedy: str) -> Callable[[Find], Find]:
    """Enter a rule in the registry. `on`: what it looks at; `says`: its sentence, or kind -> sentence."""
    templates = {"": says} if isinstance(says, str) else dict(says)
    for template in templates.values():
        pieces(template)  # a template that cannot be read is found when its module is imported

    def register(find: Find) -> Find:
        RULES.append(Rule(code, level, on, templates, remedy, find))
        return find

    return register


def import_rules(package: ModuleType) -> None:
    """Import every module of a folder: what stands in it is registered, a forgotten one cannot be."""
    for module in pkgutil.iter_modules(package.__path__):
        import_module(f"{package.__name__}.{module.name}")


def rules_on(subject: type) -> Iterator[Rule]:
    """The rules for a kind of thing, by their code and in the order they were registered."""
    return iter(sorted((each for each in RULES if each.subject is subject), key=lambda each: each.code))

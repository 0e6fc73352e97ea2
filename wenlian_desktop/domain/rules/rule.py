"""Rules: code, level, subject, message templates; and the registry of all rules."""

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from importlib import import_module
from types import ModuleType
from typing import Any, Generic, TypeVar

from wenlian_desktop.domain.rules.template import Fact, Facts, pieces
from wenlian_desktop.domain.values.frozen import frozen


class Level(Enum):
    """错 prevents closing and archiving (never saving), 警 requires a review or an explanation, 示 is a hint."""

    ERROR = "错"
    WARNING = "警"
    HINT = "示"


P = TypeVar("P")  # place of a hit: a field of the year, a span of a text, a line of a report


@dataclass(frozen=True)
class Hit(Generic[P]):
    """One hit of a rule: places, facts, key of the message template, edits that correct it.

    `to_fill`: nothing is wrong yet, something is not filled in (待填). Its level says what it prevents, as for others.
    `in_doubt`: it may be meant otherwise than it is read: to be looked at (警), no 错.
    """

    places: tuple[P, ...]
    facts: Facts = field(hash=False)
    kind: str = ""
    edits: tuple[Any, ...] = ()
    to_fill: bool = False
    in_doubt: bool = False


def hit(*places: P, kind: str = "", edits: tuple[Any, ...] = (), **facts: Fact) -> Hit[P]:
    """Create a hit. `kind`: key of the message template, if there are several."""
    return Hit(places, facts, kind, edits)


def doubtful(*places: P, kind: str = "", **facts: Fact) -> Hit[P]:
    """Create a hit that is likely, but may be meant otherwise than it is read: a 警 where its rule says 错."""
    return Hit(places, facts, kind, in_doubt=True)


def unfilled(*places: P, kind: str = "", **facts: Fact) -> Hit[P]:
    """Create a hit on something that is not filled in yet."""
    return Hit(places, facts, kind, to_fill=True)


@frozen
class Rule:
    """A registered rule.

    `code`: C and its number in the trade's list (DOMAIN section 5); R: missing or unparsed input (cannot be
    explained); D: additions to that list. `says`: kind -> message template.
    """

    code: str
    level: Level = field(compare=False)
    subject: type
    says: Mapping[str, str] = field(compare=False)
    remedy: str = field(compare=False)
    find: Callable[[Any], Iterable[Hit[Any]]]

    @property
    def name(self) -> str:
        """The name of the function."""
        return self.find.__name__


RULES: list[Rule] = []

Find = TypeVar("Find", bound=Callable[[Any], Iterable[Hit[Any]]])


def rule(code: str, level: Level, *, on: type, says: str | Mapping[str, str], remedy: str) -> Callable[[Find], Find]:
    """Register a rule. `on`: type of its subject; `says`: message template, or kind -> template."""
    templates = {"": says} if isinstance(says, str) else dict(says)
    for template in templates.values():
        pieces(template)  # raises for an invalid template when the module is imported

    def register(find: Find) -> Find:
        RULES.append(Rule(code, level, on, templates, remedy, find))
        return find

    return register


def import_rules(package: ModuleType) -> None:
    """Import all modules of a folder, which registers their rules."""
    for module in pkgutil.iter_modules(package.__path__):
        import_module(f"{package.__name__}.{module.name}")


def rules_on(subject: type) -> Iterator[Rule]:
    """The rules for a type of subject, by code, in the order of registration."""
    return iter(sorted((each for each in RULES if each.subject is subject), key=lambda each: each.code))

"""The base class of all records, and the decorator that declares a record."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar, dataclass_transform

from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.domain.values.frozen import frozen, refuse_change, represent


@frozen
class Spec:
    """The declaration of a record: names, tab, and fields in order.

    `title`: the fields whose values name a row. `single`: the year holds exactly one row.
    `transient`: the record is excluded from dump, trail and digest. `shown`: the window has a page for it.
    `groups`: the headings of its form, in order. `expected`: every office has some rows. `parts`: the parts of outlines
    that print it: without rows it is only to be seen where the year's outline has one of them; none means always.
    """

    name: str
    label: str
    tab: str
    title: tuple[str, ...]
    single: bool
    transient: bool
    shown: bool
    groups: tuple[str, ...]
    expected: bool
    parts: tuple[str, ...]
    fields: dict[str, Field]

    def __post_init__(self) -> None:
        strays = [field.name for field in self.shown_fields if field.group not in self.groups]
        if strays or not self.fields.keys() >= set(self.title):
            raise TypeError(f"{self.name}: no group of the form for {strays}, or no field for {self.title}")

    @property
    def shown_fields(self) -> tuple[Field, ...]:
        """The fields that people see."""
        return tuple(field for field in self.fields.values() if field.shown)

    def grouped_fields(self) -> list[tuple[str, list[Field]]]:
        """(heading, fields) of the form; the heading is empty where there is only one."""
        placed = sorted(self.shown_fields, key=lambda field: field.place)
        return [(group, [field for field in placed if field.group == group]) for group in self.groups]

    def names(self, holds: Callable[[Field], object]) -> tuple[str, ...]:
        """The names of the fields that are declared so, in order."""
        return tuple(name for name, field in self.fields.items() if holds(field))


T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def _fielded(cls: type[T]) -> type[T]:
    """A dataclass with fields for `dataclasses.replace`, but without generated methods."""
    return dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)(cls)


# Not a frozen dataclass: generating six methods for each of thirty records took 25 ms of every start. The methods
# are the same for all records, so they are written once, here.
@_fielded
class Record:
    """One row, immutable. `uid`: 16 random hex digits; `position`: sort key; `carried_from`: last year's uid."""

    spec: ClassVar[Spec]
    empty: ClassVar[dict[str, Any]] = {"position": 0, "carried_from": None}  # defaults of fields that are not given
    uid: str
    position: int = 0
    carried_from: str | None = None

    def __init__(self, **values: Any) -> None:
        whole = self.empty | values
        if len(whole) != len(self.empty) + 1 or "uid" not in values:
            raise TypeError(f"{type(self).__name__} does not take {sorted(values)}")
        for name, value in whole.items():
            object.__setattr__(self, name, value)

    __setattr__ = __delattr__ = refuse_change
    __repr__ = represent

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__.values()))


R = TypeVar("R", bound=Record)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(
    name: str, label: str, tab: str, *, title: tuple[str, ...] = (),
    single: bool = False, transient: bool = False, shown: bool = True, groups: tuple[str, ...] = ("",),
    expected: bool = False, parts: tuple[str, ...] = (),
) -> Callable[[type[R]], type[R]]:  # fmt: skip
    """Declare a record: turns the class attributes into fields and sets its `spec`."""

    def declare(cls: type[R]) -> type[R]:
        declared_class = _fielded(cls)
        own = [each for each in dataclasses.fields(declared_class) if "kind" in each.metadata]
        declared = {each.name: Field(name=each.name, **each.metadata) for each in own}
        declared_class.empty = Record.empty | {each.name: each.default for each in own}
        declared_class.spec = Spec(name, label, tab, title, single, transient, shown, groups, expected, parts, declared)
        return declared_class

    return declare

"""The base of every record, and the decorator that turns an annotated class into a declared record."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar, dataclass_transform

from wenlian_desktop.domain.fields import Field


@dataclass(frozen=True)
class Spec:
    """What is declared about a record: its names, tab and fields in order.

    `title` names the fields whose values name a row to a person. `single`: the year holds exactly one row.
    `aside`: the record is outside dump, trail and digest. `shown`: the window has a page of its own for it.
    """

    name: str
    label: str
    tab: str
    title: tuple[str, ...]
    single: bool
    aside: bool
    shown: bool
    fields: dict[str, Field]


@dataclass(frozen=True, kw_only=True)
class Record:
    """One row: `uid` is 16 random hex digits, `position` its place, `carried_from` last year's uid."""

    spec: ClassVar[Spec]
    uid: str
    position: int = 0
    carried_from: str | None = None


R = TypeVar("R", bound=Record)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(
    name: str, label: str, tab: str, *, title: tuple[str, ...] = (),
    single: bool = False, aside: bool = False, shown: bool = True,
) -> Callable[[type[R]], type[R]]:  # fmt: skip
    """Make a frozen dataclass of the class and hang its `Spec` on it."""

    def declare(cls: type[R]) -> type[R]:
        frozen = dataclass(frozen=True, kw_only=True)(cls)
        declared = {
            each.name: dataclasses.replace(each.metadata["field"], name=each.name)
            for each in dataclasses.fields(frozen)
            if "field" in each.metadata
        }
        frozen.spec = Spec(name, label, tab, title, single, aside, shown, declared)
        return frozen

    return declare

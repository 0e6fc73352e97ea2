"""A frozen dataclass without generated methods: for values that are declared or made a few times, not by the thousand.

`dataclasses.dataclass(frozen=True)` writes and compiles six methods for each class, half a millisecond each time the
program starts; here all classes share theirs. Making and comparing a value takes three times as long in return.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(cls: type[T]) -> type[T]:
    """Declare a frozen dataclass; `fields`, `replace`, `asdict` and `match` work as with the standard one."""
    own = set(vars(cls))
    declared = dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
    fields = dataclasses.fields(declared)  # type: ignore[arg-type]
    compared = attrgetter(*(field.name for field in fields if field.compare))

    def equals(self: object, other: object) -> bool:
        return bool(compared(self) == compared(other)) if type(other) is type(self) else NotImplemented

    def digest(self: object) -> int:
        return hash(compared(self))

    shared = {"__init__": _initialiser(fields), "__repr__": represent, "__eq__": equals, "__hash__": digest}
    for name, method in (shared | {"__setattr__": refuse_change, "__delattr__": refuse_change}).items():
        if name not in own or (name == "__hash__" and "__eq__" not in own):
            setattr(declared, name, method)
    return declared


def _initialiser(fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    names = tuple(field.name for field in fields)
    defaults = {field.name: field.default for field in fields if field.default is not MISSING}
    makers = [(field.name, field.default_factory) for field in fields if field.default_factory is not MISSING]
    known = frozenset(names)

    def initialise(self: Any, *given: object, **named: object) -> None:
        values = defaults | dict(zip(names, given, strict=False)) | named
        for name, make in makers:
            if name not in values:
                values[name] = make()
        if values.keys() != known or len(given) > len(names):
            raise TypeError(f"{type(self).__name__} takes {', '.join(names)}, not {given} and {sorted(named)}")
        self.__dict__.update(values)
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    return initialise


def represent(self: Any) -> str:
    """The text of a value for people who debug."""
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__name__}({', '.join(shown)})"


def refuse_change(self: object, name: str, value: object = None) -> None:
    """Values do not change: `replace` makes another."""
    raise FrozenInstanceError(f"cannot assign to or delete field {name!r}")

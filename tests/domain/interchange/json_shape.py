"""A small checker of JSON Schema: the words db/year.schema.json uses, and no other."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,), "boolean": (bool,),
}  # fmt: skip
REMARKS = ("$schema", "title", "examples")


def faults(shape: dict[str, Any], value: Any, where: str = "$") -> list[str]:
    """What does not fit, each with its place; empty where the value has the shape."""
    kind = shape.get("type")
    if kind is not None and (not isinstance(value, TYPES[kind]) or (kind == "integer" and isinstance(value, bool))):
        return [f"{where}: {value!r} is no {kind}"]
    words = [(RULES[word], rule) for word, rule in shape.items() if word not in (*REMARKS, "type")]
    return [f"{where}{fault}" for rule, demanded in words for fault in rule(demanded, value, shape)]


def _properties(demanded: dict[str, Any], value: Any, shape: Any) -> Iterator[str]:
    for name, item in value.items():
        if name in demanded:
            yield from faults(demanded[name], item, f".{name}")


def _nothing_else(demanded: bool, value: Any, shape: Any) -> Iterator[str]:
    assert demanded is False
    yield from (f".{name}: unknown" for name in value if name not in shape["properties"])


def _items(demanded: dict[str, Any], value: Any, shape: Any) -> Iterator[str]:
    for place, item in enumerate(value):
        yield from faults(demanded, item, f"[{place}]")


def _date(demanded: str, value: Any, shape: Any) -> Iterator[str]:
    assert demanded == "date"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value) or date.fromisoformat(value).isoformat() != value:
        yield f": {value!r} is no date"


def _unless(fits: Callable[[Any, Any], bool], word: str) -> Callable[[Any, Any, Any], Iterator[str]]:
    def rule(demanded: Any, value: Any, shape: Any) -> Iterator[str]:
        if not fits(demanded, value):
            yield f": {value!r} breaks {word} {demanded!r}"

    return rule


RULES: dict[str, Callable[[Any, Any, Any], Iterator[str]]] = {
    "properties": _properties,
    "additionalProperties": _nothing_else,
    "items": _items,
    "format": _date,
    "required": lambda names, value, shape: (f".{name}: missing" for name in names if name not in value),
    "const": _unless(lambda wanted, value: value == wanted, "const"),
    "enum": _unless(lambda wanted, value: value in wanted, "enum"),
    "pattern": _unless(lambda wanted, value: re.search(wanted, value) is not None, "pattern"),
    "minimum": _unless(lambda least, value: value >= least, "minimum"),
    "maximum": _unless(lambda most, value: value <= most, "maximum"),
}

"""JSON from outside: what a program might read one way and a person another is refused."""

import json
from collections.abc import Callable
from typing import Any


class AmbiguousJson(ValueError):  # noqa: N818 -- a reason, told within a UserError
    """A JSON text that can be read in two ways, or is nested without end; its message is the reason in Chinese."""


def parse_json(text: str, parse_float: Callable[[str], Any] = float) -> Any:
    """The values of a JSON text; raises ValueError, AmbiguousJson where a name stands twice in one object."""
    try:
        return json.loads(text, object_pairs_hook=_without_repeats, parse_float=parse_float)
    except RecursionError:
        raise AmbiguousJson("层次过深") from None


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise AmbiguousJson(f"“{next(name for name in names if names.count(name) > 1)[:40]}”写了两次")
    return found

"""Remarks: the findings of a preflight."""

from typing import Any

from wenlian_desktop.domain.rules.finding import Finding
from wenlian_desktop.domain.rules.template import facts_to_json


class Remark(Finding[int]):
    """A finding in a report; its places are line numbers, its code is that of the corresponding check."""

    @property
    def line(self) -> int:
        """The first line."""
        return self.places[0]


def remark_to_json(remark: Remark) -> dict[str, Any]:
    """A remark as JSON for `check --text --json`; with `lines` if there are several."""
    lines = {"lines": list(remark.places)} if len(remark.places) > 1 else {}
    return {
        "line": remark.line,
        **lines,
        "code": remark.code,
        "level": remark.level.value,
        "message": remark.message,
        "remedy": remark.remedy,
        "facts": facts_to_json(remark.facts),
    }

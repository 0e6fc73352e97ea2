"""What a preflight says of a report."""

from typing import Any

from wenlian_desktop.domain.rules.finding import Finding
from wenlian_desktop.domain.rules.template import facts_to_json


class Remark(Finding[int]):
    """A finding in a report; its places are the lines it is seen in, its code that of the check of the same subject."""

    @property
    def line(self) -> int:
        """The line to look at first."""
        return self.places[0]


def remark_to_json(remark: Remark) -> dict[str, Any]:
    """A remark as `check --text --json` prints it; `lines` where it is seen in several."""
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

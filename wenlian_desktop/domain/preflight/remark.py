"""What a preflight says of a report."""

from dataclasses import dataclass
from typing import Any

from wenlian_desktop.domain.rules.rule import Level, Rule
from wenlian_desktop.domain.rules.template import Facts, facts_to_json, sentence


@dataclass(frozen=True)
class Remark:
    """One thing found in a report: the rule, the facts, and the lines it is seen in."""

    rule: Rule
    kind: str
    facts: Facts
    lines: tuple[int, ...]

    @property
    def line(self) -> int:
        """The line to look at first."""
        return self.lines[0]

    @property
    def code(self) -> str:
        """The code of the rule, that of the check of the same subject (DOMAIN section 5)."""
        return self.rule.code

    @property
    def level(self) -> Level:
        """错, 警 or 示."""
        return self.rule.level

    @property
    def message(self) -> str:
        """What is wrong."""
        return sentence(self.rule.says, self.kind, self.facts)

    @property
    def remedy(self) -> str:
        """What to do."""
        return self.rule.remedy


def remark_to_json(remark: Remark) -> dict[str, Any]:
    """A remark as `check --text --json` prints it; `lines` where it is seen in several."""
    lines = {"lines": list(remark.lines)} if len(remark.lines) > 1 else {}
    return {
        "line": remark.line,
        **lines,
        "code": remark.code,
        "level": remark.level.value,
        "message": remark.message,
        "remedy": remark.remedy,
        "facts": facts_to_json(remark.facts),
    }

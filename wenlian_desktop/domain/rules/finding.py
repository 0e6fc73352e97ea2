"""Findings: a rule and its hit. The message is generated for display; a finding is identified by its facts."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, Generic

from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.rules.rule import Hit, Level, P, Rule
from wenlian_desktop.domain.rules.template import Facts, Shown, facts_to_json, long_list, sentence, shown
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.frozen import frozen

TO_FILL = "待填"
WORDS = (*(level.value for level in Level), TO_FILL)  # in the order of the list of findings


@dataclass(frozen=True)
class Finding(Generic[P]):
    """One finding: the rule and its hit."""

    rule: Rule
    hit: Hit[P]

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def level(self) -> Level:
        """The level."""
        return self.rule.level

    @property
    def is_to_fill(self) -> bool:
        """Whether something is not filled in yet: work to do, not a fault."""
        return self.hit.to_fill

    @property
    def word(self) -> str:
        """待填, or the level: how it is called on the screen."""
        return TO_FILL if self.is_to_fill else self.level.value

    @property
    def kind(self) -> str:
        """The key of its message template; "" if the rule has one."""
        return self.hit.kind

    @property
    def places(self) -> tuple[P, ...]:
        """Where it was found: fields of a year, spans of a text, or lines of a report."""
        return self.hit.places

    @property
    def facts(self) -> Facts:
        """The facts of the finding."""
        return self.hit.facts

    @property
    def edits(self) -> tuple[Any, ...]:
        """The edits that correct it; empty if a person must decide."""
        return self.hit.edits

    @cached_property
    def message(self) -> str:
        """The message."""
        return sentence(self.rule.says, self.hit.kind, self.hit.facts)

    @property
    def long_list(self) -> list[str]:
        """All that is in the list of which the message names the first few only."""
        return long_list(self.rule.says, self.hit.kind, self.hit.facts)

    @property
    def remedy(self) -> str:
        """What to do."""
        return sentence({"": self.rule.remedy}, "", self.hit.facts)

    @cached_property
    def shown_facts(self) -> dict[str, Shown]:
        """The facts as formatted in the message."""
        return shown(self.rule.says, self.hit.kind, self.hit.facts)

    @cached_property
    def identity(self) -> str:
        """Kind and formatted facts as JSON: what a 情况说明 refers to, independent of the wording."""
        known = {"facts": self.shown_facts, "kind": self.hit.kind}
        return json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


YearFinding = Finding[Ref]
YearHits = Iterator[Hit[Ref]]  # what a rule on a year yields


def apply_rule(rule: Rule, subject: Any) -> Iterator[Finding[Any]]:
    """The findings of a rule."""
    return (Finding(rule, each) for each in rule.find(subject))


def without_widths(text: str) -> str:
    """The text without blanks and in half width, for comparison."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@frozen
class ReviewedFinding:
    """A finding, whether it is explained by a 情况说明, and the tab of its field (empty if there is none).

    `outdated`: a 情况说明 of the same finding with other facts. `points`: the points at stake, where they are counted.
    """

    finding: Finding[Any]
    is_explained: bool = False
    tab: str = ""
    outdated: Explanation | None = None
    points: Decimal = Decimal(0)


def count_open(entries: list[ReviewedFinding]) -> Counter[str]:
    """The number of open findings by word: 错, 警, 示, and 待填."""
    return Counter(each.finding.word for each in entries if not each.is_explained)


def counts_in_words(counts: Counter[str]) -> str:
    """How many findings are open and how much is to fill; empty where there is nothing."""
    found = counts.total() - counts[TO_FILL]
    parts = (f"{found}条待处理" if found else "", f"{counts[TO_FILL]}项待填" if counts[TO_FILL] else "")
    return "，".join(part for part in parts if part)


def finding_to_json(finding: YearFinding, is_explained: bool) -> dict[str, Any]:
    """A finding as `check --json` prints it."""
    return {
        "code": finding.code,
        "level": finding.level.value,
        "message": finding.message,
        "remedy": finding.remedy,
        "explained": is_explained,
        "places": [{"record": ref.record, "uid": ref.uid, "field": ref.field} for ref in finding.places],
        "facts": facts_to_json(finding.facts),
    }

"""A finding: a rule and what it found. Its sentence is made when it is shown; what it is known by are its facts."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic

from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.rules.rule import Hit, Level, P, Rule
from wenlian_desktop.domain.rules.template import Facts, Shown, sentence, shown
from wenlian_desktop.domain.values.fields import Ref


@dataclass(frozen=True)
class Finding(Generic[P]):
    """One thing found: by which rule, and what."""

    rule: Rule
    hit: Hit[P]

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def level(self) -> Level:
        """How grave it is."""
        return self.rule.level

    @property
    def kind(self) -> str:
        """Which sentence of its rule says it; "" where there is one."""
        return self.hit.kind

    @property
    def places(self) -> tuple[P, ...]:
        """Where it was found: of a year the fields it concerns, of a text its spans, of a report its lines."""
        return self.hit.places

    @property
    def facts(self) -> Facts:
        """What was found, as values."""
        return self.hit.facts

    @property
    def edits(self) -> tuple[Any, ...]:
        """What mends it; nothing where a person has to decide."""
        return self.hit.edits

    @cached_property
    def message(self) -> str:
        """The sentence."""
        return sentence(self.rule.says, self.hit.kind, self.hit.facts)

    @property
    def remedy(self) -> str:
        """What to do."""
        return sentence({"": self.rule.remedy}, "", self.hit.facts)

    @cached_property
    def shown_facts(self) -> dict[str, Shown]:
        """The facts as the sentence shows them."""
        return shown(self.rule.says, self.hit.kind, self.hit.facts)

    @cached_property
    def identity(self) -> str:
        """Kind and shown facts as JSON: what a 情况说明 answers, however the sentence is worded."""
        known = {"facts": self.shown_facts, "kind": self.hit.kind}
        return json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


YearFinding = Finding[Ref]
YearHits = Iterator[Hit[Ref]]  # what a rule on a year yields


def apply_rule(rule: Rule, subject: Any) -> Iterator[Finding[Any]]:
    """What a rule finds."""
    return (Finding(rule, each) for each in rule.find(subject))


def without_widths(text: str) -> str:
    """A text without what does not matter: blanks and the width of signs."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass(frozen=True)
class ReviewedFinding:
    """A finding, whether a 情况说明 answers it, and the tab it is mended in (empty where it concerns no field).

    `outdated`: the 情况说明 that answered it while its figures were other ones.
    """

    finding: Finding[Any]
    is_explained: bool = False
    tab: str = ""
    outdated: Explanation | None = None

"""Remarks: the findings of a preflight."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.personal_data import personal_entries, without_parts
from wenlian_desktop.domain.rules.finding import Finding
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.rules.template import Fact, Facts, Phrase, facts_to_json
from wenlian_desktop.domain.statements.arithmetic import is_far
from wenlian_desktop.domain.statements.stated_report import StatedReport

NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
RESULT = re.compile("＝|应为")
COMPUTED = ("right", "sum", "terms")  # facts that end with what was computed


class Remark(Finding[int]):
    """A finding in a report; its places are line numbers, its code is that of the corresponding check."""

    @property
    def level(self) -> Level:
        """That of its rule; 警 for a figure so far from what was computed that it may be of something else."""
        if self.rule.level is not Level.ERROR:
            return self.rule.level
        is_far_off = self.rule.subject is StatedReport and _is_far_off(self.facts)
        return Level.WARNING if self.hit.in_doubt or is_far_off else Level.ERROR

    @property
    def line(self) -> int:
        """The first line."""
        return self.places[0]

    @property
    def figure(self) -> str:
        """The number that it says is wrong; "" if it names none."""
        return _stated(self.facts)

    @property
    def computed(self) -> str:
        """The number that it says is right; "" if it names none."""
        return _computed(self.facts)

    @property
    def terms(self) -> list[str]:
        """The numbers from which it computes that."""
        return _terms(self.facts)

    @property
    def operands(self) -> list[str]:
        """All numbers of its formula, that of a right value included (按1228÷1260应为97.46)."""
        return _operands(self.facts)


def _terms(facts: Facts) -> list[str]:
    """The numbers from which a hit computes."""
    told = [RESULT.split(str(facts[name]))[0] for name in COMPUTED if name in facts and name != "right"]
    return NUMBER.findall(" ".join(told).replace(",", ""))


def _operands(facts: Facts) -> list[str]:
    """The numbers of the formula that a hit tells."""
    told = [RESULT.split(str(facts[name]))[0] for name in COMPUTED if name in facts and RESULT.search(str(facts[name]))]
    return NUMBER.findall(" ".join(told).replace(",", ""))


def _stated(facts: Facts) -> str:
    """The number that a hit states: the last one in its words; "" if there is none."""
    return next(reversed(NUMBER.findall(str(facts.get("stated", "")).replace(",", ""))), "")


def _computed(facts: Facts) -> str:
    """The number that a hit computes; "" if there is none."""
    computed = next((RESULT.split(str(facts[name]))[-1] for name in COMPUTED if name in facts), "")
    return next(iter(NUMBER.findall(computed.replace(",", ""))), "")


def _is_far_off(facts: Facts) -> bool:
    """Whether the figure that a hit states is far from the one that it computes."""
    stated, right = _stated(facts), _computed(facts)
    return bool(stated and right) and is_far(stated, right)


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


def without_personal_data(remarks: Iterable[Remark], report: Manuscript) -> Iterator[Remark]:
    """The remarks, with stars for what they quote of the personal data of their lines."""
    private: dict[int, tuple[str, ...]] = {}
    for line in (*report.normal, *report.contents):
        spans = [(each.place, each.end) for each in personal_entries(line.text)]
        parts = {part for span in spans for part in (line.text[slice(*span)], line.written(*span))}
        private |= {number: (*private.get(number, ()), *parts) for number in line.numbers if parts}
    for each in remarks:
        quoted = tuple(part for place in each.places for part in private.get(place, ()))
        facts = {name: _hidden(fact, quoted) for name, fact in each.facts.items()} if quoted else each.facts
        yield Remark(each.rule, replace(each.hit, facts=facts)) if quoted else each


def _hidden(fact: Fact, private: tuple[str, ...]) -> Fact:
    if isinstance(fact, str):
        return without_parts(fact, private)
    if isinstance(fact, tuple):
        return tuple(_hidden(part, private) for part in fact)
    if isinstance(fact, Phrase):
        return Phrase(fact.kind, {name: _hidden(part, private) for name, part in fact.facts.items()})
    return fact

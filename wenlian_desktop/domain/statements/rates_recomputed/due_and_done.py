"""Rates of what was due: “应检4200人，实检4158人，检查率99.00%”, also where both are told of several groups."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient, is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
NAMED = re.compile("(?P<what>[\u4e00-\u9fff]{2})率(?:为|达到?|是)?$")
DONE = "(?:已|实|实际|完成)"


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按算式复算后改正。",
)
def rates_of_what_was_due(report: StatedReport) -> Hits:
    """“应服务儿童…，已服务…；应服务成人…，已服务…，服务率…”: all that were done, of all that were due."""
    for sentence in report.with_figures(1):
        for at, rate in enumerate(sentence.statements):
            said = NAMED.search(rate.label) if rate.unit == RATE and at > 1 and not rate.is_about else None
            if said is None or f"应{said['what']}" not in sentence.text:
                continue
            before = sentence.statements[:at]
            due, done = _labelled(before, f"应{said['what']}"), _labelled(before, f"{DONE}{said['what']}")
            is_pair = len(due) == len(done) > 0 and all(is_same_unit(one, due[0]) for one in (*due, *done))
            if is_pair and not is_quotient(report, rate):
                yield from _wrong(rate, due, done)


def _labelled(before: Sequence[Statement], words: str) -> list[Statement]:
    return [each for each in before if re.match(words, each.label) and each.unit != RATE and not each.is_about]


def _wrong(rate: Statement, due: Sequence[Statement], done: Sequence[Statement]) -> Hits:
    whole, part = (sum((each.value for each in told), Fraction(0)) for told in (due, done))
    right = 100 * part / whole if whole else rate.value
    if not agrees(rate.quantity, right):
        shown = f"{number(part, 2)}÷{number(whole, 2)}＝{written(right, rate.quantity)}"
        yield hit(rate.line, name=rate.label, stated=rate.text, right=shown)

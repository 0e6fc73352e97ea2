"""Shares told by the names of amounts told before: “甲86.40万元，乙47.25万元，……。甲占项目支出的52.19%，乙占28.54%”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, percentage, quotient
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]  # a share, and the amount of its name
NAMED = re.compile(
    "^(?:其中|而|和|与)?(?P<name>[^占，。；、]{2,14}?)(?:支出|经费|资金|投入|费用)?(?:的)?(?:仅|只|约|又|也)?占"
)
NO_UNITS = (RATE, PERCENT_POINTS, POINTS, "")
LEAST = 2


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{name}{stated}”不对：{part}÷{whole}＝{right}。",
    remedy="按金额复算各项占比，改正不符的一处。",
)
def shares_by_the_names_of_amounts(report: StatedReport) -> Hits:
    """Shares of one whole, each of an amount told above under its name: all but one of them right."""
    for group in report.by_line.values():
        for run in _runs(group):
            pairs = _pairs(group, run)
            wrong = _only_wrong(group, pairs) if len(pairs) >= LEAST else None
            if wrong and not is_quotient(report, wrong[0]):
                share, part, whole = wrong
                yield hit(
                    share.line, name=share.label, stated=share.text, part=bare(part.quantity, part.quantity),
                    whole=written(whole, part.quantity), right=written(percentage(part.value, whole), share.quantity),
                )  # fmt: skip


def _runs(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The shares of a paragraph told one after another, each under a name."""
    run: list[Statement] = []
    for each in group:
        if each.unit == RATE and "占" in each.label and NAMED.match(each.label) and not each.is_about:
            run.append(each)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _pairs(group: Sequence[Statement], run: Sequence[Statement]) -> list[Pair]:
    """Each share with the last amount before the first of them that its name is told of."""
    before = [each for each in group[: group.index(run[0])] if each.unit not in NO_UNITS and each.value > 0]
    pairs = []
    for share in run:
        named = NAMED.match(share.label)
        own = [each for each in before if named and _bears(each, named["name"])]
        pairs += [(share, own[-1])] if own else []
    return pairs if len(pairs) == len(run) and len({part.unit for _, part in pairs}) == 1 else []


def _bears(each: Statement, name: str) -> bool:
    return each.label.endswith(name) or (len(each.label) > 1 and each.label == name[-len(each.label) :])


def _only_wrong(group: Sequence[Statement], pairs: Sequence[Pair]) -> tuple[Statement, Statement, Fraction] | None:
    """The only share that is not that of its amount in a whole that the others are of."""
    parts = [part for _, part in pairs]
    most, total = max(part.value for part in parts), sum((part.value for part in parts), Fraction(0))
    told = [each.value for each in group if each.unit == parts[0].unit and each.value > most and each not in parts]
    found = None
    for whole in dict.fromkeys((*told, *([total] if len(parts) > LEAST else []))):
        wrong = [pair for pair in pairs if not _fits(pair, whole)]
        if not wrong:
            return None
        if len(wrong) == 1:
            found = found or (*wrong[0], whole)
    return found


def _fits(pair: Pair, whole: Fraction) -> bool:
    share, part = pair
    of = WrittenFigure(0, 0, "", whole, part.unit, part.quantity.step, part.quantity.scale)
    return agrees(share.quantity, *quotient(part.quantity, of))

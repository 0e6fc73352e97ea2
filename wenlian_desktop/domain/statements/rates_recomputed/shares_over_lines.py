"""Shares and rates told in a list: line by line (“1.维修184.56万元，占28.92%”), or in the order of amounts."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Shared = tuple[Statement, Statement]  # an amount and its share
OF_ALL = re.compile("^，?(?:约)?占[^，。；\\d]{0,12}$|^，?比重(?:为)?$|^，?占比(?:为)?$")
IN_ORDER = re.compile("分别|依次|各")
IN_LIST = ("、", "和", "及", "，", "与")
ROLES = (FigureRole.FULL, FigureRole.SPENT, FigureRole.INCOME, FigureRole.INITIAL)
LEAST, APART = 3, 2  # lines of a list; lines between two of them


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{stated}”不对：{right}。",
    remedy="按算式复算后改正。",
)
def shares_over_lines(report: StatedReport) -> Hits:
    """Of shares told line by line, or rates told in the order of amounts, all but one are of one whole."""
    for told in (*_line_by_line(report), *_in_order(report)):
        wholes = [*_own_wholes(report, told), *_facts(report)]
        best = max(wholes, key=lambda whole: sum(_agrees(pair, whole) for pair in told), default=None)
        wrong = [pair for pair in told if best is not None and not _agrees(pair, best)]
        if best is not None and len(wrong) == 1 and len(told) - 1 >= LEAST - 1:
            part, share = wrong[0]
            right = written(100 * part.value / best.value, share.quantity)
            terms = f"{bare(part.quantity, best)}÷{bare(best, best)}＝{right}"
            yield hit(share.line, stated=share.label + share.text, right=terms)


def _agrees(pair: Shared, whole: WrittenFigure) -> bool:
    part, share = pair
    right = 100 * part.value / whole.value if whole.value else Fraction(-1)
    return part.unit == whole.unit and agrees(share.quantity, right, Fraction(1, 100))


def _own_wholes(report: StatedReport, told: Sequence[Shared]) -> list[WrittenFigure]:
    """What the shares may be of: the sum of all, and the figures told right above the list."""
    first = told[0][0].line
    total = sum((part.value for part, _ in told), Fraction(0))
    above = [each for line in range(first - APART, first + 1) for each in report.by_line.get(line, ())]
    like = told[0][0].quantity
    own = [each.quantity for each in above if each.unit == like.unit and each.value > told[0][0].value]
    summed = WrittenFigure(0, 0, "", total, like.unit, like.step, like.scale)
    return [*own, summed]


def _facts(report: StatedReport) -> list[WrittenFigure]:
    return [each.quantity for role in ROLES for name in (WHOLE, *CLASSES) for each in report.facts(role, name)]


def _line_by_line(report: StatedReport) -> Iterator[list[Shared]]:
    run: list[Shared] = []
    for line, group in report.by_line.items():
        pair = _opening(group)
        is_alike = pair is not None and bool(run) and _alike(pair) == _alike(run[0])
        if run and (not is_alike or line - run[-1][0].line > APART):
            yield from [run] if len(run) >= LEAST else []
            run = []
        run += [pair] if pair else []
    yield from [run] if len(run) >= LEAST else []


def _alike(pair: Shared) -> tuple[str, str]:
    """By what the lines of one list are alike: the unit, and what the shares are of (占基本支出的)."""
    return pair[0].unit, pair[1].label


def _opening(group: Sequence[Statement]) -> Shared | None:
    """The amount and its share with which a line begins."""
    if len(group) < len(("amount", "share")):
        return None
    part, share = group[0], group[1]
    is_amount = part.unit not in (RATE, POINTS, "") and not part.is_about and part.sentence == share.sentence
    is_share = share.unit == RATE and OF_ALL.match(share.between) is not None and not share.is_about
    return (part, share) if is_amount and is_share else None


def _in_order(report: StatedReport) -> Iterator[list[Shared]]:
    """“3月末…、6月末…、9月末…，执行率分别为20.58%、45.82%和69.75%”: each rate with the amount of its place."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, first in enumerate(found):
            if first.unit != RATE or not IN_ORDER.search(first.between) or not at:
                continue
            rates = [first]
            for before, each in pairwise(found[at:]):
                if each.unit != RATE or each.between not in IN_LIST or before is not rates[-1]:
                    break
                rates.append(each)
            parts = [each for each in found[:at] if each.unit == MONEY][-len(rates) :]
            if len(rates) == len(parts) >= LEAST:
                yield list(zip(parts, rates, strict=True))

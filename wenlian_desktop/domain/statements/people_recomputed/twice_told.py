"""People of two kinds, how many they are together, and how many are of both, told last."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.counts_recomputed.left_over import WITHOUT_TWICE
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_BOTH = re.compile("^(?:同时|两项|兼|重复|既)[^，。；]{0,8}(?:享受|参加|领取|获得|享有|报名|两[项类])?")
BOTH_BEFORE = re.compile("(?:同时|重复)[^，。；\\d]{0,12}(?:有|为|的)?$")
KINDS, SHARED = 2, 2  # kinds of people, characters of the word that both have


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{terms}。",
    remedy="核对两类人数、去重后的人数和重复人数，改正不符的一处。",
)
def how_many_are_of_both(report: StatedReport) -> Hits:
    """“A惠及1162人；B惠及1412人。两项去重后共惠及2037人，有537人同时享受”."""
    for group in report.by_line.values():
        counts = [each for each in group if each.unit not in (MONEY, RATE, POINTS, "") and not each.is_about]
        for at, (together, both) in enumerate(pairwise(counts)):
            is_told = WITHOUT_TWICE.search(together.between) is not None and together.unit == both.unit
            is_of_both = OF_BOTH.match(both.after) is not None or BOTH_BEFORE.search(both.label) is not None
            kinds = _kinds(counts[:at], together) if is_told and is_of_both else []
            right = sum((each.value for each in kinds), Fraction(0)) - together.value
            if len(kinds) == KINDS and right > 0 and right != both.value:
                shown = "＋".join(number(each.value, 0) for each in kinds)
                terms = f"{shown}－{number(together.value, 0)}＝{written(right, both.quantity)}"
                yield hit(both.line, stated=both.text, terms=terms)


def _kinds(before: list[Statement], together: Statement) -> list[Statement]:
    """The two last figures of that unit, which share their last word and are no more than both together."""
    told = [each for each in before if each.unit == together.unit and each.role is FigureRole.PLAIN and not each.depth]
    kinds = told[-KINDS:]
    is_alike = len({each.label[-SHARED:] for each in kinds}) == 1
    return kinds if is_alike and all(each.value <= together.value for each in kinds) else []

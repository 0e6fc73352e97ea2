"""Amounts per head told beside each other: of the same people, one fits the staff, the other does not."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]  # an amount, and what each has of it
PER_HEAD = re.compile("(?:人均|每人|平均每人)(?:为|达)?")
OF_STAFF = frozenset(("基本支出", "人员经费", "公用经费", WHOLE))
LEAST = 2


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：同一句里按{count}人平均，{terms}＝{right}。",
    remedy="按“总数÷人数”复算后改正。",
)
def heads_are_of_the_same_people(report: StatedReport) -> Hits:
    """“人员支出135.20万元，人均16.90万元；公用支出17.44万元，人均2.81万元”: of 8 people, and of no number."""
    for sentence in report.sentences:
        pairs = list(_pairs(sentence.statements)) if "人" in sentence.text else []
        counts = [count for pair in pairs if (count := _count(report, pair))]
        if len(pairs) < LEAST or len(set(counts)) != 1 or len(counts) == len(pairs):
            continue
        for whole, head in pairs:
            right = whole.value / counts[0]
            if not _is_of_a_number(whole, head) and not _is_near(head, right) and not _fits(report, whole, head):
                terms = f"{bare(whole.quantity, whole.quantity)}÷{counts[0]}"
                shown = written(right, head.quantity)
                yield hit(
                    head.line, name=head.label, stated=head.text, count=number(Fraction(counts[0]), 0),
                    terms=terms, right=shown,
                )  # fmt: skip


def _pairs(found: Sequence[Statement]) -> Iterator[Pair]:
    for whole, head in pairwise(found):
        is_money = whole.unit == head.unit == MONEY and not whole.is_about and not head.is_about
        is_head = head.role is FigureRole.PER_HEAD and PER_HEAD.fullmatch(head.label) is not None
        if is_money and is_head and head.between == f"，{head.label}" and whole.subject in OF_STAFF and head.value:
            yield whole, head


def _count(report: StatedReport, pair: Pair) -> int | None:
    """The people that the report counts and that make this average, if any do."""
    whole, head = pair
    return next((count for count in _people(report) if _is_near(head, whole.value / count)), None)


def _is_of_a_number(whole: Statement, head: Statement) -> bool:
    """Whether a whole number of people makes this average."""
    count = round(whole.value / head.value)
    return count > 0 and _is_near(head, whole.value / count)


def _people(report: StatedReport) -> list[int]:
    told = [each for each in report.statements if each.unit in ("人", "名") and not each.is_about]
    return sorted({int(each.value) for each in told if each.value.denominator == 1 and each.value > 0})


def _is_near(head: Statement, right: Fraction) -> bool:
    return abs(head.value - right) <= head.quantity.step


def _fits(report: StatedReport, whole: Statement, head: Statement) -> bool:
    """Whether another amount of the paragraph has that average: then the head is of that."""
    others = [one for one in report.by_line[whole.line] if one.unit == MONEY and one is not head]
    return any(_is_near(head, one.value / count) for one in others for count in _people(report))

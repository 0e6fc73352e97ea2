"""Measures that add to what there is: “增加床位36张，使总床位达到100张” stands upon 64张 told before."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
ADDED = re.compile(
    "(?:增加|新增|增配|增设|增聘|引进|新建|新购|添置|购置|选送|招录|招聘|补充|培养|培育|发展|吸收|扩充|改造)(?!到|至)[^，；。]{0,12}$"
)
RAISED = re.compile(
    "^，(?:力争|争取|预计)?(?:使|让|推动|确保)?(?P<of>[^，；。\\d]{2,14}?)(?:总数|总量|数量|人数|数)?(?:达到|增至|增加到|增加至|扩大到|增长到|提高到|升至|达)$"
)
NO_NAME = re.compile("^(?:总|其|全[县市区乡镇省馆会]|具[有备]|从事|各类|的)+|(?:的)$")
PEOPLE = ("人", "名", "位")
LEAST_SHARED, LONG, LEAST_DIGITS, MOST_OFF = 2, 4, 2, 2  # characters of a name, digits of a slip, things miscounted


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="写“{label}{stated}”，现有{then}，增加{added}后应为{right}。",
    remedy="按“现有数＋增加数”核对，改正不符的一处。",
)
def measures_add_to_what_there_is(report: StatedReport) -> Hits:
    """What is to be added, and how many there are to be then, are as far apart as what there is by that name."""
    for sentence in report.sentences:
        for added, total in pairwise(sentence.statements):
            said = RAISED.match(total.between) if ADDED.search(added.label) else None
            if said and _are_counts(added, total) and added.value < total.value:
                yield from _checked(report, added, total, said["of"])


def _are_counts(added: Statement, total: Statement) -> bool:
    are_plain = added.unit not in (MONEY, RATE, POINTS, "") and not added.is_about and not total.is_about
    return are_plain and _is_alike(added, total)


def _is_alike(one: Statement, other: Statement) -> bool:
    return one.unit == other.unit or {one.unit, other.unit} <= {*PEOPLE}


def _checked(report: StatedReport, added: Statement, total: Statement, of: str) -> Hits:
    """No figure of that unit is what there must have been; the only one of that name told before is a slip off it."""
    base = total.value - added.value
    before = [each for each in report.statements if each.sentence < total.sentence and _is_alike(each, total)]
    if any(each.value == base for each in before) or _stands_in_a_table(report, total, base):
        return
    named = [each for each in before if _is_named(each, NO_NAME.sub("", of)) and not each.is_about]
    values = {each.value for each in named}
    if len(values) != 1:
        return
    then, right = named[-1], named[-1].value + added.value
    if abs(right - total.value) <= MOST_OFF or is_slip_of_digits(total.quantity, right, LEAST_DIGITS):
        yield hit(
            total.line, then.line, label=total.label, stated=total.text, then=then.text, added=added.text,
            right=f"{bare(then.quantity, total.quantity)}＋{bare(added.quantity, total.quantity)}"
            f"＝{written(right, total.quantity)}",
        )  # fmt: skip


def _stands_in_a_table(report: StatedReport, total: Statement, base: Fraction) -> bool:
    cells = (cell.quantity for table in report.tables for row in table.rows for cell in row.cells)
    return any(figure and figure.value == base and figure.unit in ("", total.unit) for figure in cells)


def _is_named(each: Statement, name: str) -> bool:
    """Whether the clause of a figure has the name of what is to be more, or four characters of it."""
    words = each.label + each.after
    parts = [name, *(name[at : at + LONG] for at in range(len(name) - LONG + 1))]
    return len(name) >= LEAST_SHARED and any(part in words for part in parts)

"""So many a month in one span of the year, so many in another: together those of the year.

“1月至11月每月放映2场，12月加映到5场，全年放映27场”; “上半年每月3期，下半年每月5期，全年48期”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.witnessed.months_told import EACH_MONTH, NO_PART, term_of

Hits = Iterator[Hit[int]]
ALL_YEAR = re.compile("全年|合计|共|累计|年度")
NEAR, SHORT = Fraction(1, 5), 2


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，{terms}。"},
    remedy="按“每月数×月数”逐段复算后改正。",
)
def months_make_the_year(report: StatedReport) -> Hits:
    """What each month of a span has, by its months, and what other spans have, are what the year has."""
    for sentence in report.with_figures(3):
        if not EACH_MONTH.search(sentence.text):
            continue
        total = sentence.statements[-1]
        alike = [one for one in sentence.statements if is_same_unit(one, total) and one.unit not in (RATE, POINTS, "")]
        if alike[-1:] == [total] and ALL_YEAR.search(total.label) and len(alike) > len(("one", "total")):
            yield from _wrong(alike[:-1], total)
            continue
        total = next((one for one in alike if ALL_YEAR.search(one.label) and not EACH_MONTH.search(one.label)), total)
        parts = alike[: alike.index(total)] if total in alike else []
        yield from _wrong(parts, total) if len(parts) > 1 else ()


def _wrong(parts: Sequence[Statement], total: Statement) -> Hits:
    terms = [term for part in parts if (term := term_of(part))]
    is_each = any(times > 1 for _, times in terms)
    if len(terms) < len(parts) or not is_each or total.is_about or total.role in NO_PART:
        return
    right = sum((part.value * times for part, times in terms), Fraction(0))
    is_near = abs(total.value - right) <= NEAR * right or is_slip_of_digits(total.quantity, right, SHORT)
    if right != total.value and is_near:
        told = "＋".join(number(part.value, 2) + (f"×{times}" if times > 1 else "") for part, times in terms)
        yield doubtful(
            total.line, kind=TURNED, stated=total.label + total.text, terms=f"{told}＝{written(right, total.quantity)}"
        )

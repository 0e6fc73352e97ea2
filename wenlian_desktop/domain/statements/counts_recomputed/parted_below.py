"""Counts told in one paragraph and parted in the next: “持证残疾人620人。／按类别划分：肢体310人、视力120人、…”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import SAME_UNIT
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OPENS = re.compile(
    "^(?:从?按[^，。：；\\d]{1,10}?(?:划?分|区分|看|计|统计)?[类别]?[：，]|[^，。：；\\d]{2,10}(?:当)?中[，：])"
)
LEAST_PARTS, SHORT, LINES_ABOVE = 3, 3, 2
MOST_OFF = 4  # times: what is missing, of the whole


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，下一段分项之和为{sum}。",
    remedy="逐项核对，改正不符的一处。",
)
def counts_parted_below(report: StatedReport) -> Hits:
    """Parts that a paragraph begins with make the count told last in the paragraph above it."""
    for line, group in report.by_line.items():
        parts = _parts(report, group) if OPENS.match(group[0].between) else []
        if len(parts) < LEAST_PARTS:
            continue
        total = sum((part.value for part in parts), Fraction(0))
        above = [each for at in range(line - LINES_ABOVE, line) for each in report.by_line.get(at, ())]
        wholes = [each for each in above if _is_whole(each, parts)]
        if wholes and not any(each.value == total for each in (*above, *group)) and _is_slip(wholes[-1], parts, total):
            sum_of_parts = summed([part.quantity for part in parts], wholes[-1].quantity)
            yield hit(wholes[-1].line, line, stated=wholes[-1].text, sum=sum_of_parts)


def _parts(report: StatedReport, group: Sequence[Statement]) -> list[Statement]:
    """The counts of the first sentence, where all of them are parts told side by side."""
    told = [each for each in group if each.sentence == group[0].sentence and each.unit != RATE and not each.depth]
    is_listed = all(each.between[:1] in "、，；" and len(each.between) == 1 + len(each.label) for each in told[1:])
    is_plain = all(each.role is FigureRole.PLAIN and each.unit not in (MONEY, POINTS, "") for each in told)
    is_exact = not any(each.is_about or each.meaning.is_part_year for each in told)
    return told if is_listed and is_plain and is_exact else []


def _is_whole(each: Statement, parts: Sequence[Statement]) -> bool:
    units = {SAME_UNIT.get(part.unit, part.unit) for part in parts}
    is_of_unit = units <= {*(each.unit + each.after[:1]), SAME_UNIT.get(each.unit, each.unit)}  # 册件: 册 and 件
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and not each.depth
    return is_of_unit and is_plain and each.value > max(part.value for part in parts)


def _is_slip(whole: Statement, parts: Sequence[Statement], total: Fraction) -> bool:
    rest = whole.value - total
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, total)]
    is_slip = any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)
    return is_slip and abs(rest) * MOST_OFF <= whole.value

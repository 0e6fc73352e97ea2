"""Lists of one thing a line, below the figure that they make."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Listed = tuple[list[Statement], list[Statement]]  # figures above or below a list, and those of its lines
OPENS = re.compile("[：:]$")
TOTAL = re.compile("^(?:合计|共计|总计|以上)")
LEAST, SHORT = 3, 3  # lines of a list, characters of a figure
MOST_ABOVE = 60  # characters of a line of a list before its figure
NO_PART = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.PER_HEAD)


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，下面各行之和为{sum}。",
    remedy="逐行核对，改正不符的一处。",
)
def amounts_over_lines(report: StatedReport) -> Hits:
    """Amounts of a list, one a line, make one of those in the line that opens it."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，下面各行之和为{sum}。",
    remedy="逐行核对，改正不符的一处。",
)
def counts_over_lines(report: StatedReport) -> Hits:
    """Counts of a list, one a line, make one of those in the line that opens it."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit not in (MONEY, RATE, POINTS))


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
    return hit(*lines, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, list[Statement]]]:
    for wholes, parts in _lists(report):
        figures = [part.quantity for part in parts]
        total = sum((part.value for part in parts), Fraction(0))
        if any(sum_agrees(whole.quantity, figures) for whole in wholes):
            continue
        for whole in wholes:
            rest = whole.value - total
            rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, total)]
            is_slip = any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)
            if is_slip and abs(rest) * 4 <= whole.value:
                yield whole, parts
                break


def _lists(report: StatedReport) -> Iterator[Listed]:
    """Each list with the figures of its unit in the line that opens it."""
    lines = [line for line in report.manuscript.normal if not line.is_row]
    for at, line in enumerate(lines):
        if not OPENS.search(line.text.rstrip()):
            continue
        parts: list[Statement] = []
        for below in lines[at + 1 :]:
            first = next(iter(report.by_line.get(below.number, ())), None)
            if first is None or not _is_part(first, parts):
                break
            parts.append(first)
            if below.text.rstrip().endswith("。"):
                break
        totals = [parts.pop()] if parts and TOTAL.match(parts[-1].label) else []
        above = [each for each in report.by_line.get(line.number, ()) if not each.is_about]
        wholes = [each for each in (*above, *totals) if parts and each.unit == parts[0].unit]
        if len(parts) >= LEAST and wholes:
            yield [each for each in wholes if each.value > max(part.value for part in parts)], parts


def _is_part(first: Statement, parts: Sequence[Statement]) -> bool:
    is_like = not parts or first.unit == parts[0].unit
    is_plain = first.unit not in (RATE, "") and first.role not in NO_PART and not first.depth and not first.is_about
    return is_like and is_plain and first.quantity.start <= MOST_ABOVE and "其中" not in first.between

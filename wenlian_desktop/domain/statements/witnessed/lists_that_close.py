"""Lists of one paragraph that close exactly: a whole with its parts behind it, or parts with their total.

“全年举办24场，其中美术展11场，书法展8场，历时45天，摄影展5场”: the 24 is made by all that follows of its unit.
"""

from fractions import Fraction
from itertools import accumulate

from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

MOST = 14  # figures of a list
FEWEST = 4  # a whole and three parts: fewer of small counts close by chance


def number_of(each: Statement) -> float:
    """A figure as a number, in the scale in which it is written."""
    return float(bare(each.quantity, each.quantity).replace(",", ""))


def is_of_a_list_that_closes(report: StatedReport, each: Statement, fewest: int = FEWEST) -> bool:
    """Whether a figure is the whole or a part of a list of its paragraph, with no figure of its unit left out."""
    if each.unit == RATE:
        return False
    group = [one for one in report.by_line[each.line] if is_same_unit(one, each) and one.value]
    at = next((place for place, one in enumerate(group) if one is each), None)
    if at is None:
        return False
    values = [one.value for one in group]
    is_whole = _closes(values[at : at + MOST], fewest) or _closes(values[max(at - MOST, 0) : at + 1][::-1], fewest)
    ends = range(at + 1, min(at + MOST, len(values)))
    return is_whole or any(_closes(values[end::-1][:MOST], max(fewest, end - at + 1)) for end in ends)


def _closes(values: list[Fraction], fewest: int) -> bool:
    """Whether the first is the sum of the next ones: all in all so many figures or more."""
    sums = accumulate(values[1:])
    return any(total == values[0] and count >= fewest for count, total in enumerate(sums, 2))

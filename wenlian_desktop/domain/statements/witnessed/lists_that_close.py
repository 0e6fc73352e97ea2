"""Lists of one paragraph that close exactly: a whole with its parts behind it, or parts with their total.

“全年举办24场，其中美术展11场，书法展8场，历时45天，摄影展5场”: the 24 is made by all that follows of its unit.
"""

from collections.abc import Iterator, Sequence
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


def lists_that_close(report: StatedReport, each: Statement, fewest: int = FEWEST) -> Iterator[list[Statement]]:
    """The lists of its paragraph that a figure is the whole or a part of, with no figure of its unit left out."""
    group = [one for one in report.by_line[each.line] if is_same_unit(one, each) and one.value]
    at = next((place for place, one in enumerate(group) if one is each), None)
    if each.unit == RATE or at is None:
        return
    yield from _closed(group[at : at + MOST], fewest)
    for end in range(at, min(at + MOST, len(group))):
        yield from _closed(group[end::-1][:MOST], max(fewest, end - at + 1))


def _closed(group: Sequence[Statement], fewest: int) -> Iterator[list[Statement]]:
    """The first with the next ones that it is the sum of: all in all so many or more."""
    for count, total in enumerate(accumulate(one.value for one in group[1:]), 2):
        if total == group[0].value and count >= fewest:
            yield [*group[:count]]

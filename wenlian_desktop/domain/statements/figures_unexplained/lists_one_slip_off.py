"""A list of parts that one wrong digit of one of them keeps from making its whole: 54项，其中3项、14项、27项."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
LEAST_PARTS = 3
SHORT = 2  # digits
OPENED = re.compile("其中|分别|构成|包括|包含|分为|具体|[：（]|^，(?:含|有|由)")
NEXT = re.compile("^[，、；]|^和|^及")
NOT_ALL = re.compile("主要|重点|仅|只有|等|最[多高大]|至少|不少于|超过|新增|首次|每|均|共|合计|占|其余|[里中内]$")
CROSSING = re.compile("同时|交叉|重复|重叠|兼|既是|两类")
NO_PARTS = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，所列各部分之和为{sum}。"},
    remedy="核对各部分和总数，改正不符的一处。",
)
def lists_are_no_slips(report: StatedReport) -> Hits:
    """“54项，其中国家级3项、市级14项、区级27项”: with 37 they would make it."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, whole in enumerate(found[:-LEAST_PARTS]):
            parts = _listed(found[at + 1 :], whole)
            is_crossing = CROSSING.search(sentence.text) is not None
            if len(parts) >= LEAST_PARTS and not is_crossing and _is_slip(report, whole, parts):
                shown = summed([part.quantity for part in parts], whole.quantity)
                yield doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _listed(following: Sequence[Statement], whole: Statement) -> list[Statement]:
    """The parts told right after a whole, to the end of their list; [] if it does not open one, or not of all."""
    parts: list[Statement] = []
    if whole.is_about or whole.unit in (RATE, POINTS, "") or whole.role in NO_PARTS:
        return []
    for each in following:
        is_next = NEXT.search(each.between) if parts else OPENED.search(each.between)
        if not is_next or not is_same_unit(each, whole):
            break
        if NOT_ALL.search(each.between) or NOT_ALL.match(each.after) or each.role in NO_PARTS or each.is_about:
            return []
        parts.append(each)
    return parts


def _is_slip(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    total = sum((part.value for part in parts), Fraction(0))
    rest = whole.value - total
    if sum_agrees(whole.quantity, [part.quantity for part in parts]) or not total:
        return False
    if max(part.value for part in parts) >= whole.value or is_explained(report, whole):
        return False
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, total)]
    return any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)

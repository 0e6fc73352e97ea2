"""Products: so many times so much each makes the total told after it."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
EACH = re.compile("^(?:[^。；]*[，、；])?每一?(?P<unit>[期天场次辑册个班届批周月季组队站馆村校店车台])[^，。；]{0,6}$")
TOTAL = re.compile("共|合计|总|全年|全部|时间|每周|每月|累计")
NEAR = 2  # times: a total farther off is of something else
NO_COUNT = (FigureRole.TARGET, FigureRole.REFERENCE)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{terms}。",
    remedy="核对个数、每个的数量和总数，改正不符的一处。",
)
def products_are_right(report: StatedReport) -> Hits:
    """“出版3期，每期印数1500册，全年印刷4500册”, “每周开放6天、每天开放10小时，每周开放时间共60小时”."""
    for group in report.by_line.values():
        for at, each in enumerate(group[:-1]):
            per = EACH.match(each.between)
            total = _total_after(group, at, per["unit"]) if per else group[at + 1]
            is_total = is_same_unit(total, each) or {total.unit, each.unit} == {"人", "人次"}
            is_total = is_total and each.unit not in (RATE, MONEY, POINTS, "") and TOTAL.search(total.label) is not None
            if not per or not is_total or total.sentence != each.sentence or each.is_about or total.is_about:
                continue
            told = group[: group.index(total)]
            counts = [one for one in told if one.unit == per["unit"] and one.role not in NO_COUNT and one is not each]
            wrong = _nearest(each, total, counts)
            if wrong is not None:
                right = wrong.value * each.value
                terms = f"{number(wrong.value, 0)}×{number(each.value, 0)}＝{written(right, total.quantity)}"
                yield hit(total.line, stated=total.text, terms=terms)


def _total_after(group: Sequence[Statement], at: int, unit: str) -> Statement:
    """The figure after the one told for each; behind the count of these if that is between: “15场共接待360人次”."""
    following = group[at + 1]
    is_count = following.unit == unit and at + 2 < len(group) and group[at + 2].between == group[at + 2].label
    return group[at + 2] if is_count else following


def _nearest(each: Statement, total: Statement, counts: Sequence[Statement]) -> Statement | None:
    """The count that a wrong total was meant to come from; None where one makes it."""
    if any(one.value * each.value == total.value for one in counts):
        return None
    near = [one for one in counts if total.value / NEAR < one.value * each.value < total.value * NEAR]
    return near[-1] if near else None

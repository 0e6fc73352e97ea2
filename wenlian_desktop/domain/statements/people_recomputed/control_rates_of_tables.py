"""The rate of the staff among the posts, told in the text, of a table that has both: “控制率94.63%” of 84 and 81."""

import re
from collections.abc import Callable, Iterator
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, is_slip_of_digits, percentage
from wenlian_desktop.domain.statements.quantities import RATE, WrittenFigure, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
StaffAndPosts = tuple[WrittenFigure, WrittenFigure]
IS_STAFF, IS_POSTS = re.compile("实有|在[职编岗]").search, re.compile("编制(?!外)(?!内)").search
IS_ALL = re.compile("合计|总计|小计|全部").search
PEOPLE, SHOWN, NEAR = ("人", "名", "个"), 0.0051, 5  # SHOWN, NEAR: % points


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”与表不符：{staff}÷{posts}＝{right}。"},
    remedy="按“实有人数÷编制数”复算后改正。",
)
def control_rates_are_those_of_the_table(report: StatedReport) -> Hits:
    """The staff of all kinds by the posts of all kinds, where no row and no sentence makes the rate."""
    rates = [each for each in report.statements if each.role is FigureRole.CONTROL_RATE and each.unit == RATE]
    pairs = [pair for table in report.tables for pair in _pairs(table)] if rates else []
    for rate in rates if pairs else ():
        staff, posts = pairs[-1]
        right = percentage(staff.value, posts.value)
        is_told = any(_makes(rate, one.amount, of.amount) for one, of in pairs) or _is_of_text(report, rate)
        is_near = abs(right - rate.value) <= NEAR or is_slip_of_digits(rate.quantity, right)
        if (
            is_near
            and not is_told
            and not rate.is_about
            and report.is_of_year(rate)
            and not agrees(rate.quantity, right)
        ):
            terms = {"staff": number(staff.value, 0), "posts": number(posts.value, 0)}
            shown = written(right, rate.quantity)
            yield doubtful(rate.line, kind=TURNED, name=rate.label, stated=rate.text, right=shown, **terms)


def _pairs(table: StatedTable) -> Iterator[StaffAndPosts]:
    """Staff and posts side by side, those of all kinds last: in columns of that name, or in rows."""
    staff, posts = _only(table.heads, IS_STAFF), _only(table.heads, IS_POSTS)
    cells = (
        [(row.name, row.figure(staff), row.figure(posts)) for row in table.rows]
        if staff is not None and posts is not None
        else []
    )
    names = [row.name for row in table.rows]
    of_staff, of_posts = _only(names, IS_STAFF), _only(names, IS_POSTS)
    if of_staff is not None and of_posts is not None:
        rows = table.rows[of_staff], table.rows[of_posts]
        cells += [(table.head(at), rows[0].figure(at), rows[1].figure(at)) for at in table.columns]
    for _, one, of in sorted(cells, key=lambda cell: IS_ALL(cell[0]) is not None):
        if one and of and one.value > 0 < of.value:
            yield one, of


def _only(names: tuple[str, ...] | list[str], is_it: Callable[[str], object]) -> int | None:
    """Where the only name of a kind stands."""
    found = [at for at, name in enumerate(names) if is_it(name)]
    return found[0] if len(found) == 1 else None


def _makes(rate: Statement, staff: float, posts: float) -> bool:
    return abs(100 * staff / posts - rate.amount) <= SHOWN


def _is_of_text(report: StatedReport, rate: Statement) -> bool:
    """Whether two figures of people told in the text make the rate."""
    told = {each.amount for each in report.statements if each.unit in PEOPLE and each.amount > 1}
    return any(_makes(rate, *pair) for pair in permutations(told, 2))

"""“三公”经费 and its items told in paragraphs of their own: what each cost makes the whole."""

from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
PUBLIC, CARS = "三公经费", ("公务用车购置费", "公务用车运行维护费")
ITEMS = ("因公出国（境）费", "公务接待费")
CARS_IN_ALL = "公务用车购置及运行维护费"
ROLES = (FigureRole.SPENT, FigureRole.PLAIN)
REACH, SHORT = 8, 3  # lines in which they stand; characters of a figure


@rule(
    "C16",
    Level.ERROR,
    on=StatedReport,
    says="“三公”经费写“{stated}”，各项之和为{sum}。",
    remedy="核对“三公”经费各项，改正不符的一处。",
)
def three_public_far_apart(report: StatedReport) -> Hits:
    """Where each is told once, in lines apart, the items that were spent make the whole, but for a slip."""
    told = report.facts(FigureRole.SPENT, PUBLIC)
    parts = _items(report) if len(told) == 1 else []
    if len(parts) < 2 or any(part.line == told[0].line for part in parts):
        return
    if any(abs(part.line - told[0].line) > REACH for part in parts):
        return
    total = sum((part.value for part in parts), Fraction(0))
    rest = told[0].value - total
    slips = [(part.quantity, part.value + rest) for part in parts] + [(told[0].quantity, total)]
    if rest and any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in slips):
        lines = dict.fromkeys((told[0].line, *(part.line for part in parts)))
        yield doubtful(*lines, stated=told[0].text, sum=summed([part.quantity for part in parts], told[0].quantity))


def _items(report: StatedReport) -> list[Statement]:
    """What each item cost; [] where one is told with two amounts."""
    told: dict[str, dict[Fraction, Statement]] = {}
    for each in report.statements:
        if each.unit == MONEY and each.role in ROLES and report.is_of_year(each) and not each.meaning.is_part_year:
            told.setdefault(each.subject, {}).setdefault(each.value, each)
    names = (*ITEMS, CARS_IN_ALL) if CARS_IN_ALL in told else (*ITEMS, *CARS)
    found = [[*told.get(name, {}).values()] for name in names]
    return [] if any(len(each) > 1 for each in found) else [each[0] for each in found if each]

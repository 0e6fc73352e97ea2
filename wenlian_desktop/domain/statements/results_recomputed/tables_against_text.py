"""Results in tables of indicators against the same indicator told in the text."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import goal_lines
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, WrittenFigure, quantities
from wenlian_desktop.domain.statements.recomputing.goals_and_results import DONE_HEAD, TARGET_HEAD
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
LEAST_NAME = 3  # characters of a name that is known again
SHORTEST = 3  # characters of a figure in which one wrong digit is no chance, where its name is the same
ASIDE = re.compile("（[^（）]*）|\\([^()]*\\)|≥.*$|≤.*$|不低于.*$|不少于.*$")
NOT_IT = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.GROWTH)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”表中写{tabled}，正文写{told}。",
    remedy="核对后统一。",
)
def tables_agree_with_text(report: StatedReport) -> Hits:
    """The result of an indicator in its table is the one that the text tells by its name."""
    for table in report.tables:
        target = next((at for at, head in reversed([*enumerate(table.heads)]) if TARGET_HEAD.search(head)), None)
        done = next((at for at, head in enumerate(table.heads) if DONE_HEAD.search(head) and at != target), None)
        for row in table.rows if None not in (target, done) else ():
            figure, name = row.figure(done), _name(row, target)
            told = _told_by_name(report, name, figure) if figure else []
            goal = _goal_of(row, target)
            if not figure or not told or any(each.value in (figure.value, goal) for each in told):
                continue
            is_slip = any(is_slip_of_digits(figure, each.value, SHORTEST) for each in told)
            if is_slip and (figure.unit != RATE or any(is_quotient(report, each) for each in told)):
                yield hit(row.line, told[0].line, name=name, tabled=figure.text, told=told[0].text)


def _name(row: StatedRow, target: int | None) -> str:
    """The last words before the goal: those of the indicator itself, not of its class."""
    words = [cell.text for cell in row.cells if cell.column < (target or 0) and not cell.quantity]
    return ASIDE.sub("", next((each for each in reversed(words) if len(each) >= LEAST_NAME), ""))


def _goal_of(row: StatedRow, target: int | None) -> Fraction | None:
    """The figure of the cell of the goal: “≥160场”."""
    found = (each.value for each in quantities(row.words(target)) if isinstance(each, WrittenFigure))
    return next(found, None)


def _told_by_name(report: StatedReport, name: str, figure: WrittenFigure) -> Sequence[Statement]:
    """The figures of that unit whose words end with the name of an indicator."""
    if len(name) < LEAST_NAME or figure.unit in (POINTS, ""):
        return []
    return [
        each for each in report.statements
        if each.unit == figure.unit and each.role not in NOT_IT and not each.is_about
        and re.sub("(?:为|达到?|是)$", "", each.label).endswith(name) and report.is_of_year(each)
        and each.line not in goal_lines(report)
    ]  # fmt: skip

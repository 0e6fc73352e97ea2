"""Results of tables with two digits turned, where the text tells the same result with a limit or a quotient."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_turned
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import POINTS, WrittenFigure, quantities
from wenlian_desktop.domain.statements.recomputing.goals_and_results import DONE_HEAD, TARGET_HEAD
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NOT_IT = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.GROWTH)
ASIDE = re.compile("（[^（）]*）|\\([^()]*\\)")
LEAST_DIGITS = 3


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”表中写{tabled}，正文写{told}，数字颠倒。",
    remedy="核对后统一。",
)
def results_are_not_turned(report: StatedReport) -> Hits:
    """“场均支出3.58万元” and a row “场均成本 3.85万元”: no other figure of the report is either of them."""
    cells = [*_results(report)]
    tabled = {(figure.unit, figure.value) for table in report.tables for figure in _figures(table)}
    told = {(each.unit, each.value) for each in report.statements}
    for row, figure in cells:
        for each in report.statements:
            is_pair = each.unit == figure.unit and each.role not in NOT_IT and is_turned(figure, each.value)
            is_single = is_pair and (figure.unit, figure.value) not in told and (each.unit, each.value) not in tabled
            if is_single and not each.is_about and _share_a_word(row, each):
                yield hit(row.line, each.line, name=row.name, tabled=figure.text, told=each.text)
                break


def _results(report: StatedReport) -> Iterator[tuple[StatedRow, WrittenFigure]]:
    """The results of the tables of indicators that have digits to turn."""
    for table in report.tables:
        target = next((at for at, head in reversed([*enumerate(table.heads)]) if TARGET_HEAD.search(head)), None)
        done = next((at for at, head in enumerate(table.heads) if DONE_HEAD.search(head) and at != target), None)
        for row in table.rows if None not in (target, done) else ():
            figure = row.figure(done)
            digits = len(re.sub("\\D", "", figure.text)) if figure else 0
            if figure and figure.unit not in (POINTS, "") and digits >= LEAST_DIGITS and not row.is_total:
                yield row, figure


def _figures(table: StatedTable) -> Iterator[WrittenFigure]:
    for row in table.rows:
        for cell in row.cells:
            yield from (each for each in quantities(cell.text) if isinstance(each, WrittenFigure))


def _share_a_word(row: StatedRow, each: Statement) -> bool:
    """Whether a figure is told with a word of the indicator, the last one before its goal."""
    names = [cell.text for cell in row.cells if not cell.quantity and not any(one.isdigit() for one in cell.text)]
    words = {pair for name in names[:LEAST_DIGITS] for pair in pairs_of(ASIDE.sub("", name))}
    return bool(words & pairs_of(each.label))

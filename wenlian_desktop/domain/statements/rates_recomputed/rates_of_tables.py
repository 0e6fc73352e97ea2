"""Rates of execution told behind an amount whose budget stands in a table: “基本支出298.46万元，执行率97.60%”."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, permutations, product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
BESIDE = re.compile("^，(?:预算)?(?:执行率|完成率|支出率)(?:为|达)?$")
BUDGET_HEAD = re.compile("预算(?!率)")
MOST_OFF = 20  # % points: farther off, it is of another budget


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：按表中的预算，{right}。",
    remedy="按“支出÷预算”复算后改正。",
)
def rates_by_budgets_of_tables(report: StatedReport) -> Hits:
    """A rate right behind an amount that a row of a table has too is of the budget of that row."""
    for sentence in report.sentences if report.tables else ():
        if not _has_rate_of_each(sentence):
            continue
        for spent, rate in pairwise(sentence.statements):
            is_pair = spent.unit == MONEY and rate.unit == RATE and rate.role is FigureRole.EXECUTION
            if not is_pair or not BESIDE.match(rate.between) or rate.is_about or is_quotient(report, rate):
                continue
            budgets = [*_budgets(report, spent)]
            rights = [(100 * spent.value / of.value, of, line) for of, line in budgets]
            if rights and not any(agrees(rate.quantity, right, Fraction(1, 100)) for right, _, _ in rights):
                right, of, line = rights[0]
                if abs(right - rate.value) <= MOST_OFF and not _is_told(report, spent, rate):
                    terms = f"{bare(spent.quantity, of)}÷{bare(of, of)}＝{written(right, rate.quantity)}"
                    lines = dict.fromkeys((rate.line, line))
                    yield hit(*lines, name=rate.label, stated=rate.text, right=terms)


def _has_rate_of_each(sentence: Sentence) -> bool:
    """Whether each class has its own rate: one behind several of them is that of the whole."""
    amounts = [each for each in sentence.statements if each.unit == MONEY and each.subject in CLASSES]
    rates = [each for each in sentence.statements if each.role is FigureRole.EXECUTION]
    return 0 < len(amounts) <= len(rates)


def _budgets(report: StatedReport, spent: Statement) -> Iterator[tuple[WrittenFigure, int]]:
    """The budgets of the rows that hold an amount and have a name of it."""
    for table in report.tables:
        columns = [at for at in table.columns if BUDGET_HEAD.search(table.head(at)) and "年初" not in table.head(at)]
        for row in table.rows if columns else ():
            name = re.sub("[一二三四五六七八九十]、|（[一二三四五六七八九十]）|支出|经费", "", row.name)
            is_named = row.is_total or (len(name) > 1 and name in spent.label)
            has_it = any(cell.quantity and cell.quantity.value == spent.value for cell in row.cells)
            figures = [row.figure(at) for at in columns] if is_named and has_it else []
            yield from ((figure, row.line) for figure in figures if figure and figure.value > spent.value)


def _is_told(report: StatedReport, spent: Statement, rate: Statement) -> bool:
    """Whether a budget of the text makes the rate, or it is that of the whole, told behind its parts."""
    facts = report.facts(FigureRole.FULL, spent.subject)
    pairs = [
        *product([spent], facts),
        *product(report.facts(FigureRole.SPENT, WHOLE), report.facts(FigureRole.FULL, WHOLE)),
    ]
    totals = {cell.quantity for table in report.tables for row in table.rows if row.is_total for cell in row.cells}
    figures = [(one.quantity, other.quantity) for one, other in pairs]
    figures += permutations([figure for figure in totals if figure and figure.unit == MONEY], 2)
    return any(agrees(rate.quantity, 100 * one.value / of.value, Fraction(1, 100)) for one, of in figures if of.value)

"""Rates of execution told in the text against the row of the same name in the table of the budget."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
OF_SOME = re.compile("小计|项目|其中")  # their total is not that of the department


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="执行率这里写{stated}，表中“{name}”一行是{other}。",
    remedy="核对后统一。",
)
def rates_are_those_of_the_table(report: StatedReport) -> Hits:
    """The rate of the department, and of a class, is that of its row, where the text tells no amounts of its own."""
    rows = [
        (row, at)
        for table in report.tables
        for at in table.columns
        if _is_rate(table.head(at))
        for row in table.rows
        if not (row.is_total and _is_of_projects(table))
    ]
    compared = _compared(report) if rows else set()
    told = [each for each in report.statements if each.role is FigureRole.EXECUTION and each.unit == RATE]
    for each in report.statements if rows else ():
        is_rate = each.role is FigureRole.EXECUTION and each.unit == RATE and not each.is_about
        is_listed = re.search("分别|依次", each.between) or each.between in ("、", "和", "，")
        is_of_year = (
            not is_listed
            and report.is_of_year(each)
            and not each.meaning.is_part_year
            and each.sentence not in compared
        )
        if (
            not is_rate
            or not is_of_year
            or report.facts(FigureRole.SPENT, each.subject)
            or _is_of_its_own(report, each)
        ):
            continue
        found = [(row, figure) for row, at in rows if _is_of(row, each.subject) and (figure := row.figure(at))]
        if any(one.value == figure.value for _, figure in found for one in told if one.subject != each.subject):
            continue  # the table is of a class whose rate is told
        if len(found) == 1 and found[0][1].value != each.value and found[0][1].step <= each.quantity.step:
            row, figure = found[0]
            yield hit(each.line, row.line, stated=each.text, name=row.name, other=figure.text)


def _is_of_its_own(report: StatedReport, rate: Statement) -> bool:
    """“采购预算742万元，执行716.38万元，执行率96.55%”: of the two amounts right before it."""
    found = report.sentences[rate.sentence].statements
    at = found.index(rate) if rate in found else 0
    whole, part = found[at - 2 : at] if at > 1 else (rate, rate)
    is_money = whole.unit == part.unit == MONEY and whole.value > 0
    return is_money and agrees(rate.quantity, 100 * part.value / whole.value)


def _compared(report: StatedReport) -> set[int]:
    """The sentences that compare: their rates may be those of other years."""
    return {each.sentence for each in report.statements if each.role in (FigureRole.REFERENCE, FigureRole.DIFFERENCE)}


def _is_of_projects(table: StatedTable) -> bool:
    """Whether a table lists projects only: its total is none of the department."""
    return "项目" in table.head(0) and not any(OF_CLASS.search(row.name) for row in table.rows)


OF_CLASS = re.compile("基本|人员|公用|运转|日常")


def _is_rate(head: str) -> bool:
    return head.endswith(("执行率", "执行率（%）"))


def _is_of(row: StatedRow, subject: str) -> bool:
    if subject == WHOLE:
        return row.is_total and not OF_SOME.search(row.name)
    return subject in CLASSES and row.name == subject

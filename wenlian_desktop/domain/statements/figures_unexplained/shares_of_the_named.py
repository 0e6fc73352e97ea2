"""Shares of what is only named, its amount told in a table or elsewhere: “设备购置最少，仅占项目支出的6.38%”."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Pair = tuple[WrittenFigure, WrittenFigure]
NAMED = re.compile(
    "(?:^|[，；：])(?:其中|而|但|仅|只|单是|[^，。；]{2,8}[中里内])?(?P<name>[\u4e00-\u9fff、“”]{2,16}?)(?:这?一[项类块笔])?(?:的)?(?:支出|资金|经费|金额|投入|预算)*"
    "(?:最[高多大低少小]|居首|居第一|居末|排第一|位居首位|次之)?，?(?:仅|只|就|约|也|又|单独|所|则)*占(?:比)?(?:[^，。；]*的|了?)?(?:比重|比例)?(?:为|达)?$"
)
ENDING = re.compile("(?:支出|资金|经费|金额|投入|预算|费用?)$")
OTHERS = re.compile("^(?:两者|二者|三者|合计|其余|其他|共|前.项|.项|以上|上述|总计|同比|比重|占比|分别|各)")
ROLES = (FigureRole.FULL, FigureRole.SPENT, FigureRole.INCOME, FigureRole.INITIAL)
FAR = 3  # times: a share that much off is of something else


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”占{stated}不对：表中{right}。",
    remedy="按算式复算后改正。",
)
def shares_of_named_rows(report: StatedReport) -> Hits:
    """A share told of a row by its name is that of one of its amounts, in the total of its column or of the year."""
    for each in report.statements if report.tables else ():
        is_share = each.role is FigureRole.SHARE and each.unit == RATE and each.quantity.step < 1 and not each.is_about
        named = NAMED.search(each.between) if is_share and report.is_of_year(each) else None
        if not named or OTHERS.search(named["name"]):
            continue
        rows = [(table, row) for table in report.tables for row in table.rows if _is_named(row, named["name"])]
        facts = _facts(report, each.label) if rows else []
        pairs = [pair for table, row in rows for pair in _pairs(table, row, facts)]
        if pairs and not any(_fits(each, pair) for pair in pairs) and not is_quotient(report, each):
            yield from _told(each, pairs, named["name"], rows[0][1].line)


def _told(each: Statement, pairs: list[Pair], name: str, line: int) -> Hits:
    part, whole = min(pairs, key=lambda pair: abs(quotient(*pair)[0] - each.value))
    right = quotient(part, whole)[0]
    if right / FAR < each.value < right * FAR:
        shown = f"{bare(part, whole)}÷{bare(whole, whole)}＝{written(right, each.quantity)}"
        yield doubtful(each.line, line, name=name, stated=each.text, right=shown)


def _facts(report: StatedReport, words: str) -> list[WrittenFigure]:
    """What the year has of the class that the words of a share name, or of each."""
    named = [name for name in CLASSES if f"占{name}" in words and report.facts(FigureRole.SPENT, name)]
    names = named or (WHOLE, *CLASSES)
    return [each.quantity for role in ROLES for name in names for each in report.facts(role, name)]


def _is_named(row: StatedRow, name: str) -> bool:
    return not row.is_total and ENDING.sub("", row.name) == ENDING.sub("", name)


def _pairs(table: StatedTable, row: StatedRow, facts: list[WrittenFigure]) -> Iterator[Pair]:
    """Each amount of a row, in the total of its column, in the sum of its column, and in the amounts of the year."""
    for at in table.columns:
        part = row.figure(at)
        if part is None or part.unit in (RATE, "分") or not part.value:
            continue
        wholes = [figure for one in table.rows if one.is_total and (figure := one.figure(at))]
        figures = [figure for one in table.rows if not one.is_total and (figure := one.figure(at))]
        alike = [figure for figure in figures if figure.unit == part.unit]
        total = WrittenFigure(
            0, 0, "", sum((one.value for one in alike), Fraction(0)), part.unit, part.step, part.scale
        )
        wholes += [total, *(facts if part.unit == MONEY else ())]
        yield from product([part], [whole for whole in wholes if whole.unit == part.unit and whole.value >= part.value])


def _fits(each: Statement, pair: Pair) -> bool:
    right, slack = quotient(*pair)
    return agrees(each.quantity, right, slack)

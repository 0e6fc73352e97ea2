"""Rates told in one place, the two counts that they are of in another: “征集426件，获奖85件” and “获奖率19.95%”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, TURNED, agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NAMED = re.compile(
    "(?P<of>[\u4e00-\u9fff“”]{2,14})(?P<name>[\u4e00-\u9fff]{2})率(?:（%）|\\(%\\))?(?:为|是|达到?|已?达)?$"
)
OTHER_RATES = re.compile(
    "预算|执行|支出|结转|结余|控制|差异|增长|满意|覆盖|公开|资金|采购|到位|支付|节约|合规|目标|自评|下降"
)
NOT_OF_IT = (FigureRole.TARGET, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.REFERENCE)
NO_COUNT = (MONEY, RATE, POINTS, PERCENT_POINTS, "")
LEAST, MOST_FIGURES, EXACT = 10, 8, 2  # the least whole, figures of a sentence, decimals of a rate that is no chance


@dataclass(frozen=True)
class Told:
    """A rate: its line, what it is of, its name, its figure."""

    line: int
    of: str
    name: str
    figure: WrittenFigure


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”与另一处不符：{right}。"},  # where no other rule tells it
    remedy="按算式复算后改正。",
)
def rates_and_counts_apart(report: StatedReport) -> Hits:
    """A rate is that of the counts told of its topic elsewhere, where one slip of a digit is all that is between."""
    rates = [*_in_text(report), *_in_tables(report)]
    pairs = [*_pairs(report)] if rates else []
    for rate in rates:
        own = [pair for pair in pairs if pair[0].line != rate.line and _is_of(report, rate, *pair)]
        beside = [pair for pair in pairs if pair[0].line == rate.line]
        if not any(_fits(rate.figure, *pair) for pair in (*own, *beside)):
            slips = [pair for pair in own if _is_one_slip(rate.figure, *pair)]
            for part, whole in slips[:1]:
                shown = f"{bare(part.quantity, part.quantity)}÷{bare(whole.quantity, whole.quantity)}＝"
                shown += written(100 * part.value / whole.value, rate.figure)
                name = f"{rate.of}{rate.name}率"
                yield doubtful(rate.line, part.line, kind=TURNED, name=name, stated=rate.figure.text, right=shown)


def _in_text(report: StatedReport) -> Iterator[Told]:
    for each in report.statements:
        if each.unit == RATE and "率" in each.label and not each.is_about and each.role not in NOT_OF_IT:
            named = NAMED.search(each.label)
            if named and not OTHER_RATES.search(named[0]) and report.is_of_year(each) and each.value <= 100:
                yield Told(each.line, named["of"], named["name"], each.quantity)


def _in_tables(report: StatedReport) -> Iterator[Told]:
    for table in report.tables:
        for row in table.rows:
            cell = next((cell.text for cell in row.cells if NAMED.search(cell.text)), "")
            named = NAMED.search(cell)
            figure = _result(table, row, cell) if named and not OTHER_RATES.search(cell) else None
            if named and figure and 0 < figure.value <= 100:
                yield Told(row.line, named["of"], named["name"], figure)


def _result(table: StatedTable, row: StatedRow, name: str) -> WrittenFigure | None:
    """What a row of an indicator tells as its result."""
    column = next((at for at in table.columns if re.search("完成值|实际|完成情况", table.head(at))), None)
    figures = [cell.quantity for cell in row.cells if cell.quantity and not re.search("[≥≤不以]", cell.text)]
    figure = row.figure(column) if column is not None else next(iter(figures), None)
    is_rate = figure is not None and (figure.unit == RATE or (not figure.unit and "%" in name))
    return figure if is_rate else None


def _pairs(report: StatedReport) -> Iterator[tuple[Statement, Statement]]:
    """The part and the whole of counts of one kind told one after another."""
    goals = all_goal_lines(report)
    for sentence in report.with_figures(1):
        told = [each for each in sentence.statements if _is_count(each)]
        if sentence.line in goals or not 1 < len(told) <= MOST_FIGURES:
            continue
        for one, other in pairwise(told):
            if is_same_unit(one, other) and one.value != other.value:
                part, whole = sorted((one, other), key=lambda each: each.value)
                if whole.value >= LEAST:
                    yield part, whole


def _is_count(each: Statement) -> bool:
    return each.unit not in NO_COUNT and each.role not in NOT_OF_IT and not each.is_about and each.value > 0


def _is_of(report: StatedReport, rate: Told, part: Statement, whole: Statement) -> bool:
    """Whether the counts are told with words of the topic and of the name of the rate."""
    sentence = report.sentences[part.sentence]
    shares_topic = any(rate.of[at : at + 2] in sentence.text for at in range(len(rate.of) - 1))
    words = part.label + part.after[:4]
    return shares_topic and (rate.name in words or any(sign in words for sign in rate.name))


def _fits(rate: WrittenFigure, part: Statement, whole: Statement) -> bool:
    return agrees(rate, 100 * part.value / whole.value)


def _is_one_slip(rate: WrittenFigure, part: Statement, whole: Statement) -> bool:
    """Whether a slip in the rate, in the part or in the whole is what keeps them apart."""
    right = 100 * part.value / whole.value
    if is_slip_of_digits(rate, right, NEVER):
        return True
    least = 2 if rate.step * 10**EXACT <= 1 else NEVER  # one wrong digit, where a rate has its decimals
    meant = Fraction(round(rate.value * whole.value / 100))
    is_part = agrees(rate, 100 * meant / whole.value) and is_slip_of_digits(part.quantity, meant, least)
    base = Fraction(round(100 * part.value / rate.value)) if rate.value else Fraction(0)
    is_whole = base > 0 and agrees(rate, 100 * part.value / base) and is_slip_of_digits(whole.quantity, base, least)
    return is_part or is_whole

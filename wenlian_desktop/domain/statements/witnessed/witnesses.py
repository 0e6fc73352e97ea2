"""Relations to the last digit that tell what a figure is: what makes it beside it, in a row, or by a count.

“比上年的331.81万元增加12.83万元，增长3.87%”; “420.00万元÷336场，每场1.25万元”; “有效512份，非常满意290份、满意202份”.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.averages import EACH, PER
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

ALL, LONG, LONG_SUM = 100, 4, 5  # %; digits of a figure that another makes by no chance
MORE, LESS = re.compile("超|多|增|升|提高"), re.compile("少|减|降|差|欠|低|节|压")
OF_CHANGE, OF_GOAL = re.compile("[增降减超节升]"), re.compile("完成|达成")


def digits_of(each: Statement) -> int:
    """How many digits a figure has, without those that it is rounded by."""
    return len(str(abs(each.value) // each.quantity.step))


def is_by_what_lies_between(rate: Statement, others: Sequence[Statement], told: set[Fraction]) -> bool:
    """“比上年的3318120元增加128311.40元，增长3.87%”, “18公里，超出目标1公里，完成率105.9%”: by a difference told.

    `told`: all of the paragraph; where what the difference makes the other way stands there, it is turned about.
    """
    apart = [each for each in others if each.unit != RATE and _way(each)]
    amounts = [each for each in others if each.unit != RATE and each not in apart and each.value]
    pairs = [(one, other) for one in apart for other in amounts if is_same_unit(one, other)]
    if OF_CHANGE.search(rate.label):
        return any(
            agrees(rate.quantity, ALL * one.value / base.value)
            for one, base in pairs
            if base.role is FigureRole.REFERENCE
            and (_way(one) > 0) != bool(LESS.search(rate.label))
            and base.value - _way(one) * one.value not in told
        )
    goals = ((now, now.value - _way(one) * one.value) for one, now in pairs if digits_of(now) >= LONG - 1)
    is_of_goal = OF_GOAL.search(rate.label) is not None and digits_of(rate) >= LONG
    return is_of_goal and any(goal > 0 and agrees(rate.quantity, ALL * now.value / goal) for now, goal in goals)


def _way(each: Statement) -> int:
    """1 where a figure is told to be more than another by that, -1 where it is less, 0 for what is no difference."""
    if each.role not in (FigureRole.DIFFERENCE, FigureRole.ADDED, FigureRole.CUT) and not BEYOND.search(each.label):
        return 0
    return -1 if LESS.search(each.label) else 1 if MORE.search(each.label) else 0


BEYOND = re.compile("(?:超[出过额]?|多于|少于|[比较])(?:年度|年初|全年)?(?:目标|计划|任务)(?:值|数)?[多少超]?$")


def is_of_three(each: Statement, others: Sequence[Statement]) -> bool:
    """“420.00万元是1246.35万元中的一部分，其余826.35万元”: one of three of which two make the third."""
    if each.unit in (RATE, POINTS, "") or not REST.search("".join(one.label for one in (each, *others))):
        return False
    alike = [one for one in others if is_same_unit(one, each) and one.value]
    told = ((one, other, sorted((each.value, one.value, other.value))) for one, other in combinations(alike, 2))
    return any(
        values[0] + values[1] == values[2] and max(map(digits_of, (each, one, other))) >= LONG_SUM
        for one, other, values in told
        if REST.search(each.label + one.label + other.label)
    )


REST = re.compile("其余|余下|剩余|另|剔除|扣除|除去|减去")


def is_of_a_row(report: StatedReport, rate: Statement) -> bool:
    """“就业培训未支出4.3524万元，执行率94.85%”: a row of a table has both the rate and the figure before it."""
    own = report.sentences[rate.sentence].statements
    at = own.index(rate)
    before = own[at - 1] if at else rate
    if rate.unit != RATE or before.unit == RATE or min(digits_of(rate), digits_of(before)) < LONG:
        return False
    text, values = report.sentences[rate.sentence].text, (before.value, before.value / before.quantity.scale)
    rows = (row for table in report.tables for row in table.rows if len(row.name) >= NAME and row.name in text)
    figures = ({cell.quantity.value for cell in row.cells if cell.quantity} for row in rows if row.line != rate.line)
    return any(rate.value in told and not told.isdisjoint(values) for told in figures)


NAME = 3  # characters of what a row is of


def is_of_answers(report: StatedReport, rate: Statement) -> bool:
    """“有效512份，非常满意290份、满意202份、一般16份……满意度96.09%”: of two answers that follow what is valid."""
    if rate.role is not FigureRole.SATISFACTION or digits_of(rate) < LONG:
        return False
    told = [each for each in report.by_line[rate.line] if each.unit not in (RATE, MONEY, POINTS, "")]
    if any(_is_of_first_two(rate, whole, part) for whole, part in pairwise(told)):
        return True
    threes = zip(told, told[1:], told[2:], strict=False)
    return any(
        whole.value and VERY.search(one.label) and PLEASED.search(other.label) and one.unit == whole.unit
        and agrees(rate.quantity, ALL * (one.value + other.value) / whole.value)
        for whole, one, other in threes
    )  # fmt: skip


def _is_of_first_two(rate: Statement, whole: Statement, part: Statement) -> bool:
    """“两套有效问卷800份，前两档771份，总满意度96.38%”."""
    is_told = FIRST_TWO.search(part.label) is not None and part.unit == whole.unit and whole.value > part.value
    return is_told and agrees(rate.quantity, ALL * part.value / whole.value)


FIRST_TWO = re.compile("前[两二三][档项级][^，。；]{0,4}$")
VERY, PLEASED = re.compile("(?:非常|很)满意[”]?$"), re.compile("(?<![不本])满意[”]?$")


def is_mean_of_a_count(report: StatedReport, mean: Statement) -> bool:
    """“辅具适配支出870450元，件均558元”: of the amount right before it by a count that is told elsewhere, 1560件."""
    per = EACH.search(mean.label) or PER.search(mean.label)
    unit = per["unit"] if per and mean.role is FigureRole.PER_HEAD else None
    before = next((one for one, other in pairwise(report.sentences[mean.sentence].statements) if other is mean), None)
    if not unit or before is None or before.unit != mean.unit or digits_of(before) < LONG:
        return False
    counts = [one.value for one in report.statements if one.unit == unit and one.value]
    if any(one.unit == unit for one in report.by_line[mean.line] if one is not mean):
        return False  # its paragraph has its count
    counts += [value for value in _counts_of_tables(report, unit) if value]
    return any(agrees(mean.quantity, before.value / count) for count in counts)


def _counts_of_tables(report: StatedReport, unit: str) -> Iterator[Fraction]:
    """The bare figures of the rows that name a unit: 辅具适配（件）｜1500｜1560."""
    for table in report.tables:
        for row in table.rows if table.rows else ():
            if f"（{unit}）" in row.name:
                yield from (cell.quantity.value for cell in row.cells if cell.quantity and not cell.quantity.unit)


def has_a_rate_of(report: StatedReport, whole: Statement, terms: Collection[str]) -> bool:
    """“样品240批次，优等96批次，良好132批次，优良率95.00%”: a rate tells that these are not all of it."""
    own = report.sentences[whole.sentence].statements
    parts = [each for each in own if each is not whole and each.unit == whole.unit]
    total = sum((Fraction(term) for term in terms), Fraction(0)) * whole.quantity.scale
    is_of_them = len(parts) > 1 and total == sum((each.value for each in parts), Fraction(0)) and whole.value > total
    names = "".join(each.label for each in parts)
    rates = [each for each in own if each.unit == RATE and digits_of(each) >= LONG]
    rates = [each for each in rates if (name := OF_GRADES.search(each.label)) and {*name[1]} <= {*names}]
    return is_of_them and any(agrees(each.quantity, ALL * total / whole.value) for each in rates)


OF_GRADES = re.compile("([一-鿿]{2})率")

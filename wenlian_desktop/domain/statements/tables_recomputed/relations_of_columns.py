"""Columns that come from two others in every row but one: sums, differences, products, quotients."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
Figures = tuple[WrittenFigure, WrittenFigure, WrittenFigure]  # two columns and the one that comes from them
Misfit = tuple[StatedTable, StatedRow, int, str, Figures]  # with the column, and the sign of the arithmetic
SIGNS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "＋": lambda one, other: one + other,
    "－": lambda one, other: one - other,
    "×": lambda one, other: one * other,
    "÷": lambda one, other: one / other,
}
SAME_UNITS, COMMUTES = ("＋", "－"), ("＋", "×")
LEAST_AGREEING, MOST_COLUMNS = 3, 9  # rows; wider tables are forms
LONG = 3  # digits: shorter figures fit by chance
MOST_OFF = 2  # times


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”的“{head}”写{stated}，别的行都是前两栏相算，{terms}应为{right}。",
    remedy="逐行复算，改正不符的一处。",
)
def columns_that_make_another(report: StatedReport) -> Hits:
    """A column that is the sum, the difference, the product or the quotient of two others in all rows but one."""
    for table, row, column, sign, (one, other, stated) in _misfits(report):
        terms = f"{bare(one, one)}{sign}{bare(other, other)}"
        right = written(SIGNS[sign](one.value, other.value), stated)
        yield hit(row.line, name=row.name, head=table.head(column), stated=stated.text, terms=terms, right=right)


def rows_told(report: StatedReport) -> set[int]:
    """The lines of the rows of which that is told."""
    return {row.line for _, row, _, _, _ in _misfits(report)}


@lru_cache(2)
def _misfits(report: StatedReport) -> tuple[Misfit, ...]:
    return tuple(misfit for table in report.tables for misfit in _misfits_of(table))


def _misfits_of(table: StatedTable) -> Iterator[Misfit]:
    columns = [at for at in table.columns if table.head(at)][:MOST_COLUMNS]
    told: set[int] = set()
    for three in permutations(columns, 3):
        for sign in SIGNS:
            found = _one_misfit(table, three, sign) if sign not in COMMUTES or three[0] < three[1] else None
            if found and found[0].line not in told:
                told.add(found[0].line)
                yield table, found[0], three[2], sign, found[1]


def _one_misfit(table: StatedTable, columns: tuple[int, ...], sign: str) -> tuple[StatedRow, Figures] | None:
    """The one row in which a relation does not hold that holds in three others at least."""
    wrong: list[tuple[StatedRow, Figures]] = []
    agreeing = 0
    for row in table.rows:
        figures = tuple(row.figure(column) for column in columns)
        one, other, stated = figures
        if one is None or other is None or stated is None or (row.is_total and sign not in SAME_UNITS):
            continue
        if not _can_be(one, other, stated, sign):
            return None
        if _agrees(one, other, stated, sign):
            agreeing += _digits(stated) >= LONG and other.value != 0
        elif wrong:
            return None
        else:
            wrong.append((row, (one, other, stated)))
    is_one = len(wrong) == 1 and agreeing >= LEAST_AGREEING
    return wrong[0] if is_one and _is_near(wrong[0][1], sign) else None


def _can_be(one: WrittenFigure, other: WrittenFigure, stated: WrittenFigure, sign: str) -> bool:
    """Whether figures of these units can be so related."""
    if RATE in (one.unit, other.unit, stated.unit) or (sign == "÷" and not other.value):
        return False
    if sign in SAME_UNITS:
        return one.unit == other.unit == stated.unit
    if sign == "×" and other.unit == MONEY:
        return one.unit != MONEY and stated.unit == MONEY
    return other.unit != MONEY and one.unit == stated.unit and abs(other.value) != 1


def _agrees(one: WrittenFigure, other: WrittenFigure, stated: WrittenFigure, sign: str) -> bool:
    right = SIGNS[sign](one.value, other.value)
    scale = abs(other.value) if sign == "×" else 1 / abs(other.value) if sign == "÷" else Fraction(1)
    slack = stated.step / 2 + (one.rounding + other.rounding if sign in SAME_UNITS else one.rounding * scale)
    slack += other.rounding * abs(one.value) if sign == "×" else 0
    return abs(right - stated.value) <= slack


def _digits(figure: WrittenFigure) -> int:
    return sum(char.isdigit() for char in figure.text)


def _is_near(figures: Figures, sign: str) -> bool:
    one, other, stated = figures
    right = SIGNS[sign](one.value, other.value)
    return right > 0 and right / MOST_OFF < stated.value < right * MOST_OFF

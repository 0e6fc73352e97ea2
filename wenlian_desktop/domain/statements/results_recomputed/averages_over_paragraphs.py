"""Averages whose total, or whose count, is told in another paragraph."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import NOISE, pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, WrittenFigure, number, written
from wenlian_desktop.domain.statements.recomputing.averages import EACH, OF_OTHERS, PER, SET, is_per
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NamedAmount = tuple[str, WrittenFigure, int]  # words, amount, line
NO_TOTAL = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE)
OF_TIME = ("月", "年")
LEAST_SHARED, NEAR = 2, 10  # pairs of characters; times less
LONG = 3  # digits of a count in which turned ones are no chance
MOST_TOTALS = 200
MEASURES = ("平方米", "立方米", "公里", "公顷", "亩")
WORDS_BEFORE = 80  # characters before an average that tell what it is of


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按“总数÷个数”复算，核对总数和个数。",
)
def averages_over_paragraphs(report: StatedReport) -> Hits:
    """“演出总成本156万元，场均11.50万元”, where another paragraph counts the performances by that name."""
    for group in report.by_line.values():
        for at, each in enumerate(group):
            per = EACH.search(each.label) or PER.search(each.label)
            is_head = each.role is FigureRole.PER_HEAD and each.unit not in (RATE, POINTS, "")
            unit = per["unit"] if per and is_head else None
            is_other = SET.search(each.label + each.after) or OF_OTHERS.search(each.label)
            if not unit or unit in OF_TIME or is_other or each.is_about or not report.is_of_year(each):
                continue
            counts = [one for one in group if _counts(one, unit) and one.unit != each.unit]
            totals = [one for one in group if _is_total(one, each.unit)]
            is_beside = at > 0 and group[at - 1] in totals and group[at - 1].sentence == each.sentence
            if totals and not counts and is_beside:
                yield from _by_counts(report, each, group[at - 1], unit)
            elif len(totals) == 1 and not counts and unit in MEASURES:
                yield from _by_measure(report, each, totals[0], unit)
            elif each.unit == MONEY and counts and not totals and counts[-1].quantity.start < each.quantity.start:
                yield from _by_totals(report, each, counts[-1])


def _counts(one: Statement, unit: str) -> bool:
    is_count = one.unit not in (MONEY, RATE, POINTS, "") and one.role is FigureRole.PLAIN and not one.is_about
    return is_count and one.value > 0 and is_per(one, unit)


def _is_total(one: Statement, unit: str = MONEY) -> bool:
    return one.unit == unit and one.role not in NO_TOTAL and one.value > 0 and not one.is_about


def _words(report: StatedReport, each: Statement) -> set[str]:
    before = report.sentences[each.sentence].text[: each.quantity.start]
    return pairs_of(NOISE.sub("", re.sub("[，。；：、“”《》]", "", before[-WORDS_BEFORE:])))


def _by_counts(report: StatedReport, each: Statement, total: Statement, unit: str) -> Hits:
    """The total beside it, by the counts of that unit told elsewhere: one named as the total is, and nearly right."""
    counts = [one for one in report.statements if _counts(one, unit) and one.unit != each.unit]
    if any(agrees(each.quantity, total.value / one.value, each.quantity.step / 2) for one in counts):
        return
    name = pairs_of(NOISE.sub("", total.label))
    last = {pair for pair in name if any(one.label.endswith(pair) for one in counts)} if each.unit == MONEY else set()
    for one in counts:
        right = total.value / one.value
        is_near = is_slip(each.quantity, right) or abs(right - each.value) * NEAR <= each.value
        shared = name & pairs_of(NOISE.sub("", one.label + one.after))
        if is_near and (len(shared) >= LEAST_SHARED or one.label[-2:] in last):
            yield _told(each, total.quantity, one, total.line)
            return


def _by_measure(report: StatedReport, each: Statement, total: Statement, unit: str) -> Hits:
    """“用电3982000千瓦时，…。每平方米用电49.06千瓦时”: by the largest measure told, where one slip parts the two."""
    counts = [one for one in report.statements if _counts(one, unit)]
    is_told = any(agrees(each.quantity, total.value / one.value, each.quantity.step / 2) for one in counts)
    most = max(counts, key=lambda one: one.value, default=None)
    if most and not is_told and is_slip_of_digits(each.quantity, total.value / most.value, LONG):
        yield _told(each, total.quantity, most, total.line)


def _by_totals(report: StatedReport, each: Statement, count: Statement) -> Hits:
    """The count beside it, by totals told elsewhere under its name: where the digits of the count are turned."""
    totals = [*_totals(report)][:MOST_TOTALS] if count.value and each.value else []
    if any(agrees(each.quantity, one.value / count.value, each.quantity.step / 2) for _, one, _ in totals):
        return
    name = _words(report, each)
    for words, one, line in totals:
        right = round(one.value / each.value)
        is_turned = len(str(right)) >= LONG and is_slip_of_digits(
            count.quantity, Fraction(right * count.quantity.scale), LONG
        )
        is_slipped = (right and is_turned and agrees(each.quantity, one.value / right)) or is_slip(
            each.quantity, one.value / count.value
        )
        if is_slipped and len(name & pairs_of(NOISE.sub("", words))) >= LEAST_SHARED:
            yield _told(each, one, count, line)
            return


def _totals(report: StatedReport) -> Iterator[NamedAmount]:
    """The amounts of the text and of the tables, by their names."""
    yield from ((one.label, one.quantity, one.line) for one in report.statements if _is_total(one))
    for table in report.tables:
        for row in table.rows:
            cells = (cell.quantity for cell in row.cells)
            yield from (
                (row.name, figure, row.line) for figure in cells if figure and figure.unit == MONEY and figure.value
            )


def _told(each: Statement, total: WrittenFigure, count: Statement, line: int) -> Hit[int]:
    right = written(total.value / count.value, each.quantity)
    terms = f"{bare(total, total)}÷{number(count.value, 0)}＝{right}"
    lines = tuple(dict.fromkeys((each.line, line, count.line)))
    return hit(*lines, name=each.label, stated=each.text, right=terms)

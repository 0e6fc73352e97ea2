"""Rows of a table in columns of two years or of the changes of a budget: what each row makes of its own figures."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole, meaning

Hits = Iterator[Hit[int]]
YEAR = re.compile("20\\d\\d年?", re.ASCII)
LAST_YEAR, THIS_YEAR = re.compile("上年|去年|上期|[造治改施]前$"), re.compile("本年|今年|当年|本期|[造治改施]后$")
APART = re.compile(
    "^(?:比上年|较上年|同比|与上年相比)?(?:增减|增加|增长|变动|变化|减少|下降|降低|上升|提高|节约|节省)(?:额|数|量|情况)?$|^(?:比上年|较上年)?增减$"
)
GROWN = re.compile(
    "(?:增减|增长|增幅|变动|变化|升降|同比)(?:率|幅度|比例|幅)|^增幅$|^同比(?:增减|增长)$"
    "|^(?:比上年|较上年|同比)?(?:增减|增长|变动|变化|升降)（%）$|^[升降]幅|[升降]率"
)
ONE_WAY = re.compile("^(?:比上年|较上年|同比)?(?:下降|降低|上升|提高|压减|压缩|节约|节省|增长|减少|增加)$")
SIGNS = {
    FigureRole.INITIAL: 1,
    FigureRole.CARRIED_IN: 1,
    FigureRole.ADDED: 1,
    FigureRole.CUT: -1,
    FigureRole.TAKEN_BACK: -1,
}
ACCOUNT = {FigureRole.CARRIED_IN: 1, FigureRole.INCOME: 1, FigureRole.SPENT: -1, FigureRole.TAKEN_BACK: -1}
NO_HEAD = re.compile("率|占|比|因|备注")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="表中“{name}”的{head}写“{stated}”，{right}。",
    remedy="按本年数和上年数复算后改正。",
)
def changes_of_rows_are_right(report: StatedReport) -> Hits:
    """“2023年38.00｜2024年41.80｜增减3.80｜增长率10.00%”: the difference and the growth of each row."""
    for table in report.tables:
        pair = _years(table)
        for column in table.columns if pair else ():
            is_grown = _is_grown(table, column)
            if pair and (is_grown or APART.search(table.head(column))) and column not in pair:
                yield from _wrong_changes(table, column, *pair, is_grown=is_grown)


def _is_grown(table: StatedTable, column: int) -> bool:
    """Whether a column shows by how much of what it was each row changed: by its head, or “下降” above rates."""
    if GROWN.search(table.head(column)):
        return True
    told = [figure for row in table.rows if (figure := row.figure(column))]
    return ONE_WAY.search(table.head(column)) is not None and all(each.unit == RATE for each in told)


def _years(table: StatedTable) -> tuple[int, int] | None:
    """The columns of the year before and of the year."""
    changes = (APART, GROWN, ONE_WAY)
    plain = [at for at in table.columns if not any(words.search(table.head(at)) for words in changes)]
    dated = sorted((YEAR.findall(table.head(at))[0], at) for at in plain if YEAR.search(table.head(at)))
    if len(dated) == 2 and int(dated[1][0][:4]) == int(dated[0][0][:4]) + 1:
        return dated[0][1], dated[1][1]
    before = [at for at in plain if LAST_YEAR.search(table.head(at))]
    now = [at for at in plain if THIS_YEAR.search(table.head(at))]
    return (before[0], now[0]) if len(before) == len(now) == 1 else None


def _wrong_changes(table: StatedTable, column: int, before: int, now: int, *, is_grown: bool) -> Hits:
    """The rows whose change is not that of their years, where others are or all but one are."""
    told = [(row, row.figure(before), row.figure(now), row.figure(column)) for row in table.rows]
    known = [(row, a, b, c) for row, a, b, c in told if a and b and c and a.unit == b.unit and a.value]
    is_signed = any(c.value < 0 for *_, c in known)
    wrong = [each for each in known if not _holds(*each[1:], is_grown=is_grown, is_signed=is_signed)]
    if len(wrong) != 1 or len(known) < 2:
        return
    row, a, b, c = wrong[0]
    if is_grown:
        more, less = (b, a) if b.value >= a.value or is_signed else (a, b)
        rate = written(100 * (more.value - less.value) / a.value, c)
        right = f"（{bare(more, a)}－{bare(less, a)}）÷{bare(a, a)}＝{rate}"
    else:
        right = f"{bare(b, a)}－{bare(a, a)}应为{written(b.value - a.value, a)}"
    yield hit(row.line, name=row.name, head=table.head(column), stated=c.text, right=right)


def _holds(before: WrittenFigure, now: WrittenFigure, told: WrittenFigure, *, is_grown: bool, is_signed: bool) -> bool:
    """Whether a change is right; without its sign too, where none of its column has one."""
    if is_grown:
        rate, slack = quotient(now, before)
        return agrees(told, rate - 100, slack) or (not is_signed and agrees(told, abs(rate - 100), slack))
    like = told if told.unit == before.unit else told.in_unit_of(before)
    right = now.value - before.value
    return any(
        abs(like.value - each) <= max(like.step, before.step) for each in (right, right if is_signed else abs(right))
    )


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says="表中“{name}”全年预算写“{stated}”，按各栏应为{right}。",
    remedy="按“年初＋上年结转＋追加－追减”核对各数，改正不符的一处。",
)
def changes_in_columns(report: StatedReport) -> Hits:
    """“年初预算｜上年结转｜追加｜追减｜全年预算”: each row makes its full budget."""
    for table in report.tables_with("年初"):
        roles = {at: meaning(table.head(at), MONEY).role for at in table.columns if not NO_HEAD.search(table.head(at))}
        full = [at for at, role in roles.items() if role is FigureRole.FULL]
        terms = {at: SIGNS[role] for at, role in roles.items() if role in SIGNS}
        terms |= {at: 1 for at in roles if at not in full and _is_signed(table, at)}
        if len(full) != 1 or len(terms) < 2:
            continue
        wrong, right = _balanced(table, terms, full[0])
        if right and len(wrong) <= right:
            for row, due in wrong:
                stated = row.figure(full[0])
                if stated:
                    yield hit(row.line, name=row.name, stated=stated.text, right=written(due, stated))


def _is_signed(table: StatedTable, column: int) -> bool:
    """Whether a column has amounts below nothing: changes up and down, each with its sign (调剂)."""
    return any(figure is not None and figure.value < 0 for figure in (row.figure(column) for row in table.rows))


def _balanced(table: StatedTable, terms: dict[int, int], full: int) -> tuple[list[tuple[StatedRow, Fraction]], int]:
    """The rows that do not make their last column, with what they make; and how many do."""
    wrong: list[tuple[StatedRow, Fraction]] = []
    right = 0
    for row in table.rows:
        stated = row.figure(full)
        if not stated or stated.unit != MONEY:
            continue
        told = [(sign, figure) for at, sign in terms.items() if (figure := row.figure(at))]
        like = [(sign, figure if figure.unit else figure.in_unit_of(stated)) for sign, figure in told]
        due = sum((sign * figure.value for sign, figure in like), Fraction(0))
        is_right = abs(due - stated.value) <= stated.step
        right += is_right
        wrong += [] if is_right else [(row, due)]
    return wrong, right


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="表中年末结转写“{stated}”，按各行应为{right}。",
    remedy="按“年初结转＋收入－支出＝年末结转”核对，改正不符的一处。",
)
def account_in_rows(report: StatedReport) -> Hits:
    """“年初结转 12.40｜本年收入 468.20｜本年支出 462.80｜年末结转 17.80”, one below the other."""
    for table in report.tables:
        if not any("年末" in row.name or "下年" in row.name for row in table.rows):
            continue
        for column in table.columns:
            yield from _wrong_account(table, column)


def _wrong_account(table: StatedTable, column: int) -> Hits:
    found = [(meaning(row.name, MONEY), row, figure) for row in table.rows if (figure := row.figure(column))]
    own = [(each.role, row, figure) for each, row, figure in found if each.subject == WHOLE and figure.unit == MONEY]
    roles = [role for role, _, _ in own]
    needed = (FigureRole.CARRIED_IN, FigureRole.INCOME, FigureRole.SPENT, FigureRole.LEFT)
    if any(roles.count(role) != 1 for role in needed) or "总计" in "".join(row.name for _, row, _ in own):
        return
    stated, last = next((figure, row) for role, row, figure in own if role is FigureRole.LEFT)
    right = sum((ACCOUNT.get(role, 0) * figure.value for role, _, figure in own), Fraction(0))
    if abs(right - stated.value) > stated.step:
        yield hit(
            last.line,
            *(row.line for _, row, _ in own if row is not last),
            stated=stated.text,
            right=written(right, stated),
        )

"""Tables: rates and shares of a row, totals of a column, running totals, posts and people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import (
    agrees,
    bare,
    is_near,
    is_slip_of_digits,
    quotient,
    sum_agrees,
    summed,
)
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, scale_word, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable, without_parts
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole, meaning

Hits = Iterator[Hit[int]]
Base = tuple[WrittenFigure, WrittenFigure]
RATE_HEAD = re.compile("率|占|比重|比例|进度|满意度$")
NOT_ADDED = re.compile(
    "率|占|比|均|每|序号|分|^自评$|权重|系数|进度|累计|单价|(?<![全当本\\d])年(?!初|度|末)|日期|目标|指标|完成值"
)
SPENT_HEAD = re.compile("支付|付款|支出|执行|完成|实际|决算|得分")
BUDGET_HEAD = re.compile("预算|目标|计划|指标值|批复|分值|满分|权重|标准分")
RATE_OF_SPENDING = re.compile("执行率|支付率|支出率|用款率|付款率|使用率")
SPENT_HEADS = (re.compile("支出|执行数|决算"), re.compile("[支实]付|付款|用款|[实列]支|使用[数额]|花费|已[用付]"))
FULL_HEADS = (re.compile("预算"), re.compile("安排|批复|下达|拨[款付]|额度|指标数"))
LEAST_ROWS = 2
GOAL_HEAD, HUNDRED = re.compile("完成率|达成率|完成比例"), 100
SUM = "{name}合计写“{stated}”，{sum}。"


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”的{head}写“{stated}”，{right}。",
    remedy="按算式复算后改正。",
)
def rates_of_rows(report: StatedReport) -> Hits:
    """The rates of a table are those of its rows, by the columns that most rows agree with."""
    for table in report.tables:
        for column in table.columns:
            if RATE_HEAD.search(table.head(column)) and not re.search("得分(?!率)|权重|分值", table.head(column)):
                yield from _wrong_rates(report, table, column)


def _wrong_rates(report: StatedReport, table: StatedTable, column: int) -> Hits:
    rated = [(row, figure) for row in table.rows if (figure := row.figure(column)) and figure.unit in ("%", "")]
    for bases in (*_bases(table, column, rated), *_of_department(report, table, column, rated)):
        wrong = [
            (row, figure, bases[row.line])
            for row, figure in rated
            if row.line in bases and not _holds(figure, bases[row.line])
        ]
        is_sure = len(bases) == 1
        is_of_goals = GOAL_HEAD.search(table.head(column)) is not None
        if is_of_goals and 3 * len(wrong) > len(bases) and not is_sure:
            wrong = [each for each in wrong if each[1].value != HUNDRED]  # a rate that counts no more than that
            is_sure = 2 * len(wrong) <= len(bases)
        if wrong and (is_sure or 3 * len(wrong) <= len(bases)):
            for row, figure, (part, whole) in wrong:
                right = written(quotient(part, whole)[0], figure)
                shown = f"{bare(part, whole)}÷{bare(whole, whole)}＝{right}"
                yield hit(row.line, name=row.name, head=table.head(column), stated=figure.text, right=shown)
        if not is_sure and 3 * len(wrong) <= len(bases):
            return


def _least_known(table: StatedTable, column: int) -> int:
    """The rows that show what a column is of: two where its head says that it is of goals."""
    return LEAST_ROWS if GOAL_HEAD.search(table.head(column)) else LEAST_ROWS + 1


def _holds(figure: WrittenFigure, base: Base) -> bool:
    right, slack = quotient(*base)
    return agrees(figure, right, slack)


def _bases(
    table: StatedTable, column: int, rated: Sequence[tuple[StatedRow, WrittenFigure]]
) -> Iterator[dict[int, Base]]:
    """What the rates of a column may be of, row by row: another column, or the total of one."""
    others = [at for at in table.columns if at != column and not RATE_HEAD.search(table.head(at))]
    spent = _headed(table, others, SPENT_HEADS)
    full = _headed(table, [at for at in others if "年初" not in table.head(at)], FULL_HEADS)
    if RATE_OF_SPENDING.search(table.head(column)) and len(spent) == len(full) == 1:
        for row, _ in rated:
            part, whole = row.figure(spent[0]), row.figure(full[0])
            if part and whole and whole.value and part.unit == whole.unit:
                yield {row.line: (part, whole)}
        return
    for one, other in permutations(others, 2):
        pairs = {row.line: (row.figure(one), row.figure(other)) for row, _ in rated}
        known = {line: (a, b) for line, (a, b) in pairs.items() if a and b and a.unit == b.unit and b.value}
        if (
            len(known) >= _least_known(table, column)
            and SPENT_HEAD.search(table.head(one))
            and BUDGET_HEAD.search(table.head(other))
        ):
            yield known
    yield from _by_most(table, rated, others)
    total = next((row for row in table.rows if row.is_total), None)
    if total is None and re.search("占比|比重|比例", table.head(column)):
        yield from _by_sums(rated, others)
    for one in others if total else ():
        whole = total.figure(one) if total else None
        parts = {row.line: row.figure(one) for row, _ in rated if row is not total}
        if whole and whole.value:
            shares = {line: (part, whole) for line, part in parts.items() if part}
            if len(shares) > 2:
                yield shares


def _headed(table: StatedTable, columns: Sequence[int], heads: Sequence[re.Pattern[str]]) -> list[int]:
    """The columns with a word of the trade in their heads; where there are none, those with another word for it."""
    named = ([at for at in columns if head.search(table.head(at))] for head in heads)
    return next((found for found in named if found), [])


def _by_sums(rated: Sequence[tuple[StatedRow, WrittenFigure]], others: Sequence[int]) -> Iterator[dict[int, Base]]:
    """Shares of all rows together, in a table that tells no total, where most rows agree."""
    for one in others if len(rated) > LEAST_ROWS else ():
        parts = {row.line: part for row, _ in rated if (part := row.figure(one)) and part.unit != "%"}
        if len(parts) < len(rated) or len({part.unit for part in parts.values()}) > 1:
            continue
        first = next(iter(parts.values()))
        whole = replace(first, value=sum((part.value for part in parts.values()), Fraction(0)))
        shares = {line: (part, whole) for line, part in parts.items()}
        if whole.value and sum(not _holds(figure, shares[row.line]) for row, figure in rated) == 1:
            yield shares


def _of_department(
    report: StatedReport, table: StatedTable, column: int, rated: Sequence[tuple[StatedRow, WrittenFigure]]
) -> Iterator[dict[int, Base]]:
    """Rates of progress: what a column tells by the budget, or the spending, of the whole department."""
    roles = (FigureRole.FULL, FigureRole.INITIAL, FigureRole.SPENT)
    wholes = [each.quantity for role in roles for each in report.facts(role, WHOLE) if each.value]
    for one in table.columns if len(rated) > LEAST_ROWS else ():
        parts = {row.line: part for row, _ in rated if (part := row.figure(one)) and part.unit == MONEY}
        for whole in wholes if one != column and len(parts) == len(rated) else ():
            shares = {line: (part, whole) for line, part in parts.items()}
            if sum(_holds(figure, shares[row.line]) for row, figure in rated) >= LEAST_ROWS:
                yield shares


def _by_most(
    table: StatedTable, rated: Sequence[tuple[StatedRow, WrittenFigure]], others: Sequence[int]
) -> Iterator[dict[int, Base]]:
    """Two columns whose quotients are the rates of all rows but one, whatever their heads say."""
    for one, other in permutations(others, 2):
        pairs = {row.line: (row.figure(one), row.figure(other)) for row, _ in rated}
        alike = {line: (_in_unit_of(a, b), b) for line, (a, b) in pairs.items() if a and b}
        known = {line: (a, b) for line, (a, b) in alike.items() if a.unit == b.unit and b.value}
        wrong = [row for row, figure in rated if row.line in known and not _holds(figure, known[row.line])]
        if len(known) == len(rated) > LEAST_ROWS and len(wrong) == 1:
            yield known


def _in_unit_of(figure: WrittenFigure, other: WrittenFigure) -> WrittenFigure:
    """A bare figure (比上年增减) in the unit of the money beside it."""
    return figure.in_unit_of(other) if not figure.unit and other.unit == MONEY else figure


def _wrong_totals(report: StatedReport) -> Iterator[tuple[StatedTable, int, StatedRow, list[WrittenFigure]]]:
    for table in map(_up_to_its_total, report.tables):
        total = table.rows[-1] if table.rows and table.rows[-1].is_total else None
        for column in table.columns if total else ():
            whole = total.figure(column) if total else None
            figures = [row.figure(column) for row in without_parts(table, column)]
            parts = [figure for figure in figures if figure]
            if not whole or NOT_ADDED.search(table.head(column)) or len(parts) != len(figures) or len(parts) < 2:
                continue
            values = [part.value for part in parts if part.value > 0]
            is_slip = is_slip_of_digits(whole, sum(values, Fraction(0)))
            is_meant = bool(values) and (is_slip or is_near(whole.value, values) or _others_add_up(table, column))
            if whole.unit == parts[0].unit and not sum_agrees(whole, parts) and is_meant:
                assert total is not None
                yield table, column, total, parts


def _up_to_its_total(table: StatedTable) -> StatedTable:
    """A table without the rows below its total that tell rates and nothing else: 在职人员控制率｜｜95.31%."""
    rows = list(table.rows)
    while rows and not rows[-1].is_total and _tells_rates(table, rows[-1]):
        rows.pop()
    return replace(table, rows=tuple(rows)) if rows and rows[-1].is_total and len(rows) < len(table.rows) else table


def _tells_rates(table: StatedTable, row: StatedRow) -> bool:
    told = [figure for column in table.columns if (figure := row.figure(column))]
    return bool(told) and all(figure.unit == RATE for figure in told)


def _others_add_up(table: StatedTable, column: int) -> bool:
    """Whether all other columns of amounts of a table are the sums of their rows, and these are two or more."""
    total = table.rows[-1]
    own = total.figure(column)
    if own is None or own.unit == RATE:
        return False
    others = [at for at in table.columns if at != column and not NOT_ADDED.search(table.head(at))]
    added = [(total.figure(at), [row.figure(at) for row in without_parts(table, at)]) for at in others]
    do_add_up = bool(added) and all(
        whole and all(parts) and sum_agrees(whole, [part for part in parts if part]) for whole, parts in added
    )
    return do_add_up and (len(added) > 1 or (len(added[0][1]) > 1 and _is_off_by_little(table, column)))


def _is_off_by_little(table: StatedTable, column: int) -> bool:
    """Whether the rows come near their total, which one other column alone vouches for."""
    whole = table.rows[-1].figure(column)
    total = sum((part.value for row in without_parts(table, column) if (part := row.figure(column))), Fraction(0))
    return whole is not None and abs(total - whole.value) * MOST_OFF <= total


MOST_OFF = 20  # times what it is off is no more than the total


def _told(table: StatedTable, column: int, total: StatedRow, parts: Sequence[WrittenFigure]) -> Hit[int]:
    whole = total.figure(column)
    assert whole is not None
    lines = (total.line, *(row.line for row in table.rows if row is not total))
    return hit(*lines, name=table.head(column), stated=whole.text, sum=summed(parts, whole))


PEOPLE_HEAD = re.compile("编制|实有|在[职岗编]|人员")


@rule("C17", Level.ERROR, on=StatedReport, says=SUM, remedy="核对明细和合计，改正不符的一处。")
def totals_of_money(report: StatedReport) -> Hits:
    """The total of a column of money is the sum of its rows."""
    for table, column, total, parts in _wrong_totals(report):
        if parts[0].unit == MONEY:
            yield _told(table, column, total, parts)


@rule("C39", Level.ERROR, on=StatedReport, says=SUM, remedy="核对明细和合计，改正不符的一处。")
def totals_of_counts(report: StatedReport) -> Hits:
    """The total of a column of counts is the sum of its rows."""
    for table, column, total, parts in _wrong_totals(report):
        if parts[0].unit != MONEY and not PEOPLE_HEAD.search(table.head(column)):
            yield _told(table, column, total, parts)


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={"sum": SUM, "over": "“{name}”实有{there}，超过编制{posts}。"},
    remedy="核对编制和实有人数；超编的写明原因。",
)
def people_of_rows(report: StatedReport) -> Hits:
    """People in a table add up, and are no more than the posts."""
    for table, column, total, parts in _wrong_totals(report):
        if parts[0].unit != MONEY and PEOPLE_HEAD.search(table.head(column)):
            found = _told(table, column, total, parts)
            yield Hit(found.places, found.facts, "sum")
    for table in report.tables_with("编制", "实有"):
        posts = next(at for at, head in enumerate(table.heads) if "编制" in head)
        there = next(at for at, head in enumerate(table.heads) if "实有" in head)
        if any(
            re.search("[离退]休|聘", head) for head in table.heads[there + 1 :]
        ):  # the people there are more than staff
            staff = next((at for at, head in enumerate(table.heads) if re.search("在[职编岗]", head)), None)
            if staff is None:
                continue
            there = staff
        for row in table.rows:
            of, people = row.figure(posts), row.figure(there)
            if of and people and people.value > of.value:
                yield hit(row.line, kind="over", name=row.name, there=people.text, posts=of.text)


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says="累计写“{stated}”，{right}。",
    remedy="逐月（季）累加后改正。",
)
def running_totals(report: StatedReport) -> Hits:
    """A running total is the one before it and the amount of its month."""
    for table in report.tables_with("累计"):
        running = next(at for at, head in enumerate(table.heads) if "累计" in head)
        for column in table.columns:
            if re.search("当[月季期]|本[月季期]|单[月季]|^支出(?:数|金?额)", table.head(column)):
                yield from _wrong_running(table, column, running)


def _wrong_running(table: StatedTable, column: int, running: int) -> Hits:
    rows = [
        (row, a, b)
        for row in table.rows
        if not row.is_total and (a := row.figure(column)) and (b := row.figure(running)) and a.unit == b.unit
    ]
    sound = _told_before(rows[0]) if rows else Fraction(0)
    for row, amount, total in rows:
        sound += amount.value
        if abs(sound - total.value) > total.rounding * 4:
            before = written(sound - amount.value, total).removesuffix(f"{scale_word(total)}{total.unit}")
            shown = f"{before}＋{bare(amount, total)}＝{written(sound, total)}"
            following = next((one.line for one, _, _ in rows if one.line > row.line), row.line)
            yield hit(*dict.fromkeys((row.line, following)), stated=total.text, right=shown)
            return


LATER_PERIOD = re.compile("^(?:[2-9]|1[0-2])月|^第?[二三四2-4]季|^下半年", re.ASCII)


def _told_before(first: tuple[StatedRow, WrittenFigure, WrittenFigure]) -> Fraction:
    """What a running total had before the first row of its table, where that is not the first period of the year."""
    row, amount, total = first
    return max(total.value - amount.value, Fraction(0)) if LATER_PERIOD.match(row.name) else Fraction(0)


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says="表中全年预算写“{stated}”，按各行应为{right}。",
    remedy="按“年初＋上年结转＋追加－追减”核对各数，改正不符的一处。",
)
def changes_in_rows(report: StatedReport) -> Hits:
    """The rows of a form from the initial budget to the full one agree."""
    for table in report.tables:
        for column in table.columns:
            found = [
                (meaning(row.name, MONEY).role, figure, row)
                for row in table.rows
                if (figure := row.figure(column)) and figure.unit == MONEY
            ]
            signed = [(SIGNS[role], figure, row) for role, figure, row in found if role in SIGNS]
            full = next(((figure, row) for role, figure, row in found if role is FigureRole.FULL), None)
            if full and len(signed) > 1 and any(role is FigureRole.INITIAL for role, _, _ in found):
                right = sum((sign * figure.value for sign, figure, _ in signed), Fraction(0))
                back = [figure.value for role, figure, row in found if role is BACK and row.line < full[1].line]
                if all(abs(each - full[0].value) > full[0].step for each in (right, right - sum(back, Fraction(0)))):
                    lines = (full[1].line, *(row.line for _, _, row in signed))
                    yield hit(*lines, stated=full[0].text, right=written(right, full[0]))


SIGNS = {FigureRole.INITIAL: 1, FigureRole.CARRIED_IN: 1, FigureRole.ADDED: 1, FigureRole.CUT: -1}
BACK = FigureRole.TAKEN_BACK  # above the full budget it is taken off (1＋2＋3－4)

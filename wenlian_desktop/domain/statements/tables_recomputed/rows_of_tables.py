"""Tables that run across: totals of a row, running totals, averages, posts and people in rows above each other."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, is_slip, is_slip_of_digits, summed
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
TOTAL_HEAD = re.compile("^(?:[^，。]{0,5}(?:合计|总计|小计)|全年|总数)$")
NOT_ADDED = re.compile("率|比|均|序号|[得满评总扣准]分|分[值数]|^分$|权重|系数|进度|累计|单价")
PEOPLE = re.compile("编制|实有|在[职岗编]|人数|人员")
SUM = "“{name}”一行的合计写“{stated}”，{sum}。"


def _figures(row: StatedRow) -> dict[int, WrittenFigure]:
    return {cell.column: cell.quantity for cell in row.cells if cell.quantity and cell.column}


def _wrong_totals(report: StatedReport) -> Iterator[tuple[StatedRow, WrittenFigure, list[WrittenFigure]]]:
    for table in report.tables:
        totals = [at for at, head in enumerate(table.heads) if at > 1 and TOTAL_HEAD.match(head)]
        if len(totals) != 1:
            continue
        last = totals[0]
        for row in table.rows:
            whole = row.figure(last)
            parts = [figure for at, figure in _figures(row).items() if at < last]
            is_added = whole is not None and len(parts) > 1 and not NOT_ADDED.search(row.name)
            if whole and is_added and {part.unit for part in parts} == {whole.unit} and whole.unit != RATE:
                rest = whole.value - sum(part.value for part in parts)
                is_rounded = abs(rest) <= whole.step * len(parts) * (whole.step < 1 or whole.unit == MONEY)
                if not is_rounded and _is_slip(whole, parts, rest) and not row.is_total:
                    yield row, whole, parts


def _totals_ahead(report: StatedReport) -> Iterator[tuple[StatedRow, WrittenFigure, list[WrittenFigure]]]:
    """“固定资产合计|在用|出租|其他”: a total whose parts are all the columns to its right."""
    for table in report.tables:
        columns = table.columns
        first = columns[0] if columns else 0
        others = [table.head(at) for at in columns[1:]]
        is_ahead = TOTAL_AHEAD.search(table.head(first)) is not None and not any(map(NOT_PARTS.search, others))
        for row in table.rows if is_ahead and len(others) > 1 else ():
            whole, parts = row.figure(first), [row.figure(at) for at in columns[1:]]
            told = [part for part in parts if part is not None]
            if whole and len(told) == len(parts) and {part.unit for part in told} == {whole.unit} != {RATE}:
                rest = whole.value - sum(part.value for part in told)
                rights = [(part, part.value + rest) for part in told]
                if rest and any(right > 0 and is_slip_of_digits(part, right) for part, right in rights):
                    yield row, whole, told


TOTAL_AHEAD = re.compile("(?:合计|总计|总额)(?:（[^（）]*）)?$")
NOT_PARTS = re.compile("其中|人员|公用|结余|累计|合计|率|占|比")


def _is_slip(whole: WrittenFigure, parts: Sequence[WrittenFigure], rest: Fraction) -> bool:
    rights = [(part, part.value + rest) for part in parts] + [(whole, whole.value - rest)]
    is_small = whole.step == 1 and abs(rest) < min((part.value for part in parts if part.value > 0), default=0)
    return is_small or any(right > 0 and is_slip(figure, right) for figure, right in rights)


@rule("C17", Level.ERROR, on=StatedReport, says=SUM, remedy="核对明细和合计，改正不符的一处。")
def totals_of_rows_of_money(report: StatedReport) -> Hits:
    """The total at the end of a row of money is the sum of it."""
    wrong = (*_wrong_totals(report), *_totals_ahead(report))
    yield from (_told(*each) for each in wrong if each[1].unit == MONEY)


@rule("C39", Level.ERROR, on=StatedReport, says=SUM, remedy="核对明细和合计，改正不符的一处。")
def totals_of_rows_of_counts(report: StatedReport) -> Hits:
    """The total at the end of a row of counts is the sum of it."""
    yield from (_told(*each) for each in _wrong_totals(report) if each[1].unit != MONEY and not _is_people(each[0]))


@rule("C51", Level.WARNING, on=StatedReport, says={"sum": SUM, "over": "“{name}”实有{there}，超过编制{posts}。"},
      remedy="核对编制和实有人数；超编的写明原因。")  # fmt: skip
def people_across(report: StatedReport) -> Hits:
    """People in a row add up, and are no more than the posts in the row above."""
    for row, whole, parts in _wrong_totals(report):
        if _is_people(row):
            yield hit(row.line, kind="sum", name=row.name, stated=whole.text, sum=summed(parts, whole))
    for table in report.tables:
        posts = next((row for row in table.rows if "编制" in row.name), None)
        there = next((row for row in table.rows if re.search("实有|在[职编]", row.name) and row is not posts), None)
        for at, people in _figures(there).items() if posts and there else ():
            of = posts.figure(at) if posts else None
            if of and there and people.value > of.value:
                yield hit(there.line, kind="over", name=table.head(at), there=people.text, posts=of.text)


def _is_people(row: StatedRow) -> bool:
    return PEOPLE.search(row.name) is not None and "次" not in row.name


def _told(row: StatedRow, whole: WrittenFigure, parts: list[WrittenFigure]) -> Hit[int]:
    return hit(row.line, name=row.name, stated=whole.text, sum=summed(parts, whole))


@rule("C19", Level.ERROR, on=StatedReport, says="累计写“{stated}”，{right}。", remedy="逐月（季）累加后改正。")
def running_totals_across(report: StatedReport) -> Hits:
    """A running total in a row is the sum of the row of its periods so far."""
    for table in report.tables:
        running = next((row for row in table.rows if "累计" in row.name and not NOT_TOTAL.search(row.name)), None)
        single = next((row for row in table.rows if SINGLE.search(row.name) and row is not running), None)
        if running and single:
            yield from _wrong_running(running, single)


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”扣分写{stated}，满分{full}减得分{got}应为{right}。",
    remedy="核对满分、得分和扣分。",
)
def deductions_across(report: StatedReport) -> Hits:
    """What was deducted is the full mark less the score."""
    for table in report.tables:
        full, got, lost = (
            next((at for at, head in enumerate(table.heads) if shape.search(head)), None)
            for shape in (re.compile("满分|分值|权重"), re.compile("得分$"), re.compile("^扣分$"))
        )
        for row in table.rows if None not in (full, got, lost) else ():
            of, score, deducted = row.figure(full), row.figure(got), row.figure(lost)
            if of and score and deducted and of.value - score.value != deducted.value:
                yield hit(
                    row.line, name=row.name, stated=number(deducted.value, 2), full=number(of.value, 2),
                    got=number(score.value, 2), right=number(of.value - score.value, 2),
                )  # fmt: skip


NOT_TOTAL, SINGLE = re.compile("占|率|比"), re.compile("当[季月期]|本[季月期]|单[季月]|支出")


def _wrong_running(running: StatedRow, single: StatedRow) -> Hits:
    sound, amounts = Fraction(0), _figures(single)
    for at, total in _figures(running).items():
        if at not in amounts:
            return
        before, sound = sound, sound + amounts[at].value
        if abs(sound - total.value) > total.rounding * 4:
            terms = f"{_shown(before, total)}＋{_shown(amounts[at].value, total)}＝{_shown(sound, total)}"
            yield hit(running.line, stated=total.text, right=terms)
            return


def _shown(value: Fraction, like: WrittenFigure) -> str:
    per_unit = (100 if like.unit == MONEY else 1) * like.scale
    return number(value / per_unit, 2)


@rule("C03", Level.ERROR, on=StatedReport, says="表中“{head}”的{name}写“{stated}”，应为{right}。",
      remedy="按算式复算后改正。")  # fmt: skip
def averages_across(report: StatedReport) -> Hits:
    """An average in a row is that of two rows above it, by the two that most columns agree with."""
    for table in report.tables:
        for row in table.rows:
            if re.search("[人场户件次册期月]均|平均", row.name):
                yield from _wrong_averages(table, row)


def _wrong_averages(table: StatedTable, row: StatedRow) -> Hits:
    stated = _figures(row)
    others = [_figures(one) for one in table.rows if one is not row]
    for totals in others:
        for counts in others:
            pairs = {at: (totals[at], counts[at]) for at in stated if at in totals and at in counts}
            known = {at: pair for at, pair in pairs.items() if pair[1].value and totals is not counts}
            rights = {at: total.value / count.value for at, (total, count) in known.items()}
            wrong = [at for at, right in rights.items() if not agrees(stated[at], right)]
            if len(rights) == len(stated) and 0 < len(wrong) * 3 <= len(stated):
                for at in wrong:
                    right = number(rights[at], 2)
                    yield hit(row.line, head=table.head(at), name=row.name, stated=stated[at].text, right=right)
                return

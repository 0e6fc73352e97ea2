"""Rows that follow an order: ranks, editions of each year, and the days from the first date of a row to the last."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
RANK = re.compile("^(?:名次|排名|位次|排序)$")
DATES = (
    re.compile("(?:开始|起始|开幕|开工|启动|开展)(?:日期|时间)"),
    re.compile("(?:结束|截止|闭幕|完工|竣工|终止)(?:日期|时间)"),
)
LENGTH = re.compile("天数?|展期|工期|会期|历时|时长|日数")
BOTH_ENDS = re.compile("含首尾|含起止|首尾")
DAY = re.compile(r"(?P<year>20\d{2})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日", re.ASCII)
EDITION_HEAD, YEAR_HEAD = re.compile("^届[次别]?$|^第几届$"), re.compile("^(?:年度|年份|时间|举办年[度份])$")
EDITION = re.compile("^第([一二三四五六七八九十百\\d]+)届")
YEAR = re.compile(r"^(20\d{2})年?度?$", re.ASCII)
ANNUAL = re.compile("每年(?:举办|一届|一次|举行)|一年一[届度次]|逐年|连年|年年")
LEAST_ROWS = 3
LINES_ABOVE = 3


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”（{stated}）排在“{before}”（{earlier}）之后，按“{head}”次序不对。",
    remedy="核对数字和名次。",
)
def ranks_follow_their_figures(report: StatedReport) -> Hits:
    """Ranks 1, 2, 3 … of a table with one column of figures run with these, all the same way."""
    for table in report.tables:
        rank = next((at for at, head in enumerate(table.heads) if RANK.match(head)), None)
        columns = [at for at in table.columns if at != rank and not re.search("序号|编号", table.head(at))]
        rows = [row for row in table.rows if not row.is_total]
        ranks = [row.words(rank) for row in rows]
        if rank is None or len(columns) != 1 or len(rows) < LEAST_ROWS:
            continue
        if ranks != [str(at) for at in range(1, len(rows) + 1)]:
            continue
        yield from _out_of_order(table, rows, columns[0])


def _out_of_order(table: StatedTable, rows: list[StatedRow], column: int) -> Hits:
    told = [(row, figure) for row in rows if (figure := row.figure(column))]
    falls = [later.value <= earlier.value for (_, earlier), (_, later) in pairwise(told)]
    if len(told) < len(rows) or all(falls) or not any(falls):
        return
    at = falls.index(False) if sum(falls) * 2 >= len(falls) else falls.index(True)
    (before, earlier), (row, later) = told[at], told[at + 1]
    yield hit(
        row.line, before.line,
        name=row.name, stated=later.text, before=before.name, earlier=earlier.text, head=table.head(column),
    )  # fmt: skip


@rule(
    "C36",
    Level.ERROR,
    on=StatedReport,
    says={
        "days": "表中“{name}”的“{head}”写{stated}，按起止日期应为{right}天。",
        "edition": "表中{year}年写“{stated}”，每年一届，应为第{right}届。",
    },
    remedy="核对日期、届次和天数。",
)
def days_and_editions_of_rows(report: StatedReport) -> Hits:
    """“4月1日|4月20日|20”; “2021年|第十五届”, “2022年|第十五届”."""
    for table in report.tables:
        first, last = (next((at for at, head in enumerate(table.heads) if shape.search(head)), None) for shape in DATES)
        length = next((at for at, head in enumerate(table.heads) if LENGTH.search(head) and at in table.columns), None)
        for row in table.rows if None not in (first, last, length) else ():
            yield from _wrong_days(table, row, (first or 0, last or 0, length or 0))
        yield from _wrong_editions(report, table)


def _wrong_days(table: StatedTable, row: StatedRow, columns: tuple[int, int, int]) -> Hits:
    begun, ended = (_day(row.words(at)) for at in columns[:2])
    stated, head = row.figure(columns[2]), table.head(columns[2])
    is_of_days = stated is not None and stated.unit in ("", "天", "日") and "月" not in head
    if begun is None or ended is None or stated is None or not is_of_days or ended < begun:
        return
    right = (ended - begun).days + 1
    rights = (right,) if BOTH_ENDS.search(head) else (right, right - 1)
    if stated.unit != MONEY and stated.value not in rights:
        yield hit(row.line, kind="days", name=row.name, head=head, stated=stated.text, right=right)


def _day(text: str) -> date | None:
    match = DAY.match(text)
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    except ValueError:
        return None  # no day of the calendar: told by another rule


def _wrong_editions(report: StatedReport, table: StatedTable) -> Hits:
    """Editions of following years, where the lines above, or most rows, say that there is one each year."""
    years = next((at for at, head in enumerate(table.heads) if YEAR_HEAD.match(head)), None)
    editions = next((at for at, head in enumerate(table.heads) if EDITION_HEAD.match(head)), None)
    if years is None or editions is None:
        return
    told = [(row, YEAR.match(row.words(years)), EDITION.match(row.words(editions))) for row in table.rows]
    known = [(row, int(year[1]), _number(nth[1])) for row, year, nth in told if year and nth]
    bases = [year - nth for _, year, nth in known]
    base = max(set(bases), key=bases.count, default=0)
    wrong = [each for each in known if each[1] - each[2] != base]
    is_annual = len(known) >= LEAST_ROWS and (_is_annual(report, table) or len(known) > LEAST_ROWS)
    if is_annual and len(wrong) == 1:
        row, year, _ = wrong[0]
        yield hit(row.line, kind="edition", year=year, stated=row.words(editions), right=year - base)


def _is_annual(report: StatedReport, table: StatedTable) -> bool:
    first = table.rows[0].line
    return any(
        ANNUAL.search(line.text) for line in report.manuscript.lines if first - LINES_ABOVE <= line.line_no < first
    )


def _number(text: str) -> int:
    try:
        return int(text) if text.isdigit() else from_chinese(text)
    except ValueError:
        return 0

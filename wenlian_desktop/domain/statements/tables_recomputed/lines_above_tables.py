"""The line that opens a table, against the table: how many rows it lists, and the totals of its columns."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
OPENS = re.compile("(?:如下|见下表|列下表|下表所示|清单为|明细为)[^，。；]{0,8}[：:。]?$")
OF_SOME = re.compile("主要|重点|部分|典型|其中|代表|举例|例如|节选")
LISTED = re.compile("清单|名单|目录|名录|一览")
LISTED_UNITS = frozenset("项个件部家篇幅条")
NUMBERED_HEAD = re.compile("^(?:序号|编号|顺序)$")
PEOPLE = frozenset("人名位")
LEAST_ROWS, MOST_TIMES = 2, 2
RANKED = (
    (("博士",), ("硕士", "研究生"), ("本科",), ("大专", "专科"), ("中专", "高中")),
    (("正高",), ("副高", "高级"), ("中级",), ("初级", "助理")),
)
AND_ABOVE = re.compile("(?P<rank>[\u4e00-\u9fff]{2,5})(?:及|或)?以上")
RANK_HEAD = re.compile("学历|文化程度|职称|级别")


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says="写“{stated}”，下表列了{rows}行。",
    remedy="核对件数和清单，改正不符的一处。",
)
def lists_have_as_many_rows(report: StatedReport) -> Hits:
    """“新制定制度4项，清单如下：” above a table numbered from 1 to 3."""
    for at, line in enumerate(report.manuscript.normal[:-1]):
        if (
            line.is_row
            or not OPENS.search(line.text)
            or not LISTED.search(line.text[-12:])
            or OF_SOME.search(line.text.rsplit("，", 1)[-1])
        ):
            continue
        counts = [each for each in report.by_line.get(line.number, ()) if each.unit in LISTED_UNITS]
        rows = _numbered_rows(report.manuscript.normal[at + 1 :])
        if len(counts) == 1 and not counts[0].is_about and rows >= LEAST_ROWS and counts[0].value != rows:
            yield hit(line.number, stated=counts[0].text, rows=rows)


def _numbered_rows(following: tuple[NormalLine, ...]) -> int:
    """The rows of a table right below, where its first column numbers them from 1 on; 0 otherwise."""
    if not following or not following[0].is_row or not NUMBERED_HEAD.match(following[0].cells[0]):
        return 0
    count = 0
    for line in following[1:]:
        if not line.is_row or line.cells[0] != str(count + 1):
            return 0 if line.is_row and line.cells[0].isdigit() else count
        count += 1
    return count


COUNTED = re.compile(
    r"(?<![\d第])(?P<number>\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?)(?P<unit>[项个条批家座所])(?P<noun>[^，。；：\d]{0,14})(?=[，；：。])"
)
PLAIN_UNITS = "项个条"
OF_ROWS = re.compile("指标|目标|项目|任务|活动|培训班|展览|制度|问题|协会|部室|科室|媒体")
MOST_ROWS_APART = 2


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says="写“{stated}”，下表列了{rows}行。",
    remedy="核对个数和下表，改正不符的一处。",
)
def counts_are_those_of_the_table_below(report: StatedReport) -> Hits:
    """“产出指标共有9项，完成情况如下表：” above a table of eight rows."""
    for table in report.tables:
        opening = _opening(report, table)
        line = next((each for each in report.manuscript.normal if each.number == opening), None)
        told = list(COUNTED.finditer(line.text.rsplit("。", 1)[-1])) if line else []
        if (
            line is None
            or len(told) != 1
            or not any(table.heads)
            or not (_is_of_rows(line.text, told[0]["unit"]) or _is_of_head(told[0], table.head(0)))
            or OF_SOME.search(line.text)
        ):
            continue
        rows = [row for row in table.rows if not row.is_total and not NUMBERED_HEAD.match(row.name)]
        lines = {row.line for row in rows}
        cells = [each.cells for each in report.manuscript.rows if each.number in lines]
        counts = {len(rows)} | {len({*column}) for column in zip(*cells, strict=False)}
        said = written_count(told[0]["number"])
        is_near = 0 < abs(said - len(rows)) <= MOST_ROWS_APART
        if len(rows) > LEAST_ROWS and said and is_near and said not in counts and not any(row.is_part for row in rows):
            yield hit(line.number, *sorted(lines), stated=told[0][0], rows=len(rows))


def _is_of_rows(text: str, unit: str) -> bool:
    return unit in PLAIN_UNITS and OF_ROWS.search(text) is not None


def _is_of_head(told: re.Match[str], head: str) -> bool:
    """Whether what is counted is what the first column names: 6个乡镇 above 乡镇, 3批 above 批次."""
    return len(head) > 1 and (told["noun"].startswith(head) or (not told["noun"] and head.startswith(told["unit"])))


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="正文写“{stated}”，下表“{head}”合计为{sum}。",
    remedy="核对正文和表，改正不符的一处。",
)
def lines_have_the_totals_of_their_table(report: StatedReport) -> Hits:
    """“64场，参与公众9580人次，分类情况如下：” above a table whose totals are 64 and 9850."""
    for table in report.tables:
        opening = _opening(report, table)
        told = [each for each in report.by_line.get(opening, ()) if _is_plain(each)]
        units = ["人" if each.unit in PEOPLE else each.unit for each in told]
        for each in told if len({*units}) == len(told) else ():
            columns = [at for at in table.columns if _is_of_unit(table.head(at), each.unit)]
            total = _total(table, columns[0]) if len(columns) == 1 else None
            is_near = total is not None and total / MOST_TIMES < each.value < total * MOST_TIMES
            is_of_other = any(_total(table, at) == each.value for at in table.columns)  # 编制178名，在职165人
            if total is not None and is_near and total != each.value and not is_of_other:
                lines = (each.line, *(row.line for row in table.rows))
                yield hit(*lines, stated=each.text, head=table.head(columns[0]), sum=number(total, 2))
        yield from _ranked(report, table, opening)


def _opening(report: StatedReport, table: StatedTable) -> int:
    """The line right above a table that says so; 0 if there is none."""
    first = min((row.line for row in table.rows), default=0)
    before = [line for line in report.manuscript.normal if line.number < first and not line.is_row]
    is_told = bool(before) and first - before[-1].number <= LEAST_ROWS and OPENS.search(before[-1].text) is not None
    is_told = is_told and not OF_SOME.search(before[-1].text.rsplit("，", 1)[-1])
    return before[-1].number if is_told else 0


def _is_plain(each: Statement) -> bool:
    is_count = each.unit not in (MONEY, RATE, POINTS, "") and each.quantity.scale == 1
    return is_count and each.role is FigureRole.PLAIN and not each.is_about and not each.depth


def _is_of_unit(head: str, unit: str) -> bool:
    """Whether a column counts in a unit: 场 and 场次, 名 and 人数, but not 人 and 人次."""
    name = re.sub("[（(）)]", "", head)
    if unit in PEOPLE:
        return re.search("人数|人$|名$", name) is not None and "次" not in name
    ends = (unit, f"{unit}数", f"{unit}次") if unit != "人" else (unit, f"{unit}数")
    return name.endswith(ends) and not re.search("均|率|占|比|累计", name)


def _total(table: StatedTable, column: int) -> Fraction | None:
    """The total of a column: that of the last row if it is one, else the sum of rows that all have a figure."""
    last = table.rows[-1]
    whole = last.figure(column) if last.is_total else None
    if last.is_total:
        return whole.value if whole else None
    figures = [row.figure(column) for row in table.rows]
    is_whole = len(figures) > LEAST_ROWS and all(figures) and not any(row.is_part for row in table.rows)
    return sum((figure.value for figure in figures if figure), Fraction(0)) if is_whole else None


def _ranked(report: StatedReport, table: StatedTable, opening: int) -> Hits:
    """“本科及以上学历24名，构成见下表” above 研究生 7, 大学本科 19."""
    if not opening or not RANK_HEAD.search(table.head(0)) or len(table.columns) != 1:
        return
    rows = [row for row in table.rows if not row.is_total]
    for each in report.by_line.get(opening, ()):
        said = AND_ABOVE.search(each.label) if each.unit in PEOPLE else None
        right = _and_above(rows, said["rank"], table.columns[0]) if said else None
        if right is not None and right != each.value and not each.is_about:
            stated = f"{said[0]}{each.text}" if said else each.text
            yield hit(each.line, *(row.line for row in rows), stated=stated, head=table.head(0), sum=number(right, 0))


def _and_above(rows: list[StatedRow], rank: str, column: int) -> Fraction | None:
    """The rows of a rank and of those above it; None where one of the rows has no place among the ranks."""
    for ranks in RANKED:
        places = [_place(row.name, ranks) for row in rows]
        own = _place(rank, ranks)
        if own is None or None in places:
            continue
        kept = [row.figure(column) for row, at in zip(rows, places, strict=True) if at is not None and at <= own]
        return sum((figure.value for figure in kept if figure), Fraction(0)) if all(kept) and kept else None
    return None


def _place(name: str, ranks: tuple[tuple[str, ...], ...]) -> int | None:
    """The place of a name among ranks, 0 for the highest."""
    return next((at for at, words in enumerate(ranks) if any(word in name for word in words)), None)

"""Tables of indicators with a column that says whether each was reached."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import WrittenFigure, quantities
from wenlian_desktop.domain.statements.recomputing.goals_and_results import BETTER_LESS, DONE_HEAD, TARGET_HEAD
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
REACHED = ("是", "完成", "已完成", "达标", "达成", "达到", "√")
MISSED = ("否", "未完成", "未达标", "未达成", "未达到", "×")
SAID_HEAD = re.compile("完成|达[标成到]|实现|结论|判定|评价")
ASIDE = re.compile("（[^（）]*）$")
SIGNED = re.compile(
    r"(?:(?P<more>≥|>=|不少于|不低于|大于等于)|(?P<less>≤|<=|不超过|不高于|不多于|控制在))(?P<figure>\d[\d.]*[^\d]{0,4}?)(?:以内)?"
)
LEAST = 2  # cells that say so


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="“{name}”目标{goal}，完成{done}，却写“{words}”。",
    remedy="核对完成值和是否完成的说法。",
)
def reached_is_told_right(report: StatedReport) -> Hits:
    """“新建协会 3 2 是”: a row whose result is less than its goal does not say that it was reached."""
    for table in report.tables:
        target = next((at for at, head in reversed([*enumerate(table.heads)]) if TARGET_HEAD.search(head)), None)
        done = next((at for at, head in enumerate(table.heads) if DONE_HEAD.search(head) and at != target), None)
        said = _column_that_says(table, {target, done})
        for row in table.rows if None not in (target, done, said) else ():
            (sign, of), got, words = _goal(row, target), _result(row, done), row.words(said).strip()
            if not of or not got or not {of.unit, got.unit} <= {of.unit or got.unit, ""}:
                continue
            if not sign and BETTER_LESS.search("".join(cell.text for cell in row.cells)):
                continue
            is_short = got.value > of.value if sign == "≤" else got.value < of.value
            is_wrong = words in (REACHED if is_short else MISSED)
            if is_wrong and (sign or not re.search("率|金额", row.name + table.head(target or 0))):
                yield hit(row.line, name=row.name, goal=of.text, done=got.text, words=words)


def _goal(row: StatedRow, target: int | None) -> tuple[str, WrittenFigure | None]:
    """The figure of a goal, with its sign if it has one: “≥30”, “≤5%”, “不少于3场”."""
    figure, signed = row.figure(target), SIGNED.fullmatch(row.words(target).strip())
    if figure or not signed:
        return "", figure
    return "≤" if signed["less"] else "≥", _only_figure(signed["figure"])


def _result(row: StatedRow, at: int | None) -> WrittenFigure | None:
    """The figure of a result, whatever is told of it in brackets: “38处（2处待拆迁）”."""
    return row.figure(at) or _only_figure(ASIDE.sub("", row.words(at).strip()))


def _only_figure(words: str) -> WrittenFigure | None:
    found = [each for each in quantities(words) if isinstance(each, WrittenFigure)]
    return found[0] if len(found) == 1 and found[0].text == words and not found[0].mark else None


def _column_that_says(table: StatedTable, known: set[int | None]) -> int | None:
    for at in range(len(table.heads)):
        told = [row.words(at).strip() for row in table.rows]
        if at in known or not SAID_HEAD.search(table.head(at)):
            continue
        if sum(words in REACHED + MISSED for words in told) >= LEAST:
            return at
    return None

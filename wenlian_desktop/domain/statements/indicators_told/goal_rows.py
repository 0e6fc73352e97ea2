"""Rows of tables with a goal and its result: what stands in each, with its sign and its direction."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wenlian_desktop.domain.statements.quantities import WrittenFigure, quantities
from wenlian_desktop.domain.statements.recomputing.goals_and_results import DONE_HEAD, TARGET_HEAD
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

SIGN = re.compile("^(?:[≥≤≧≦⩾⩽><＞＜=＝]|不[低少高大]于|不超过|至少)+")
AT_LEAST, AT_MOST = re.compile("[≥≧⩾>＞]|不[低少]于|至少"), re.compile("[≤≦⩽<＜]|不[高大]于|不超过")
DIRECTION_HEAD, REASON_HEAD = re.compile("方向|性质|正反|正/反"), re.compile("原因|说明|备注|措施|偏差")
NOTHING_TOLD = re.compile("^(?:无|没有|—+|-+|/|0|无偏差|不适用)?。?$")


@dataclass(frozen=True)
class GoalRow:
    """A row: `name` of its indicator, `words` of all cells before the goal; `goal` and `done` as far as figures.

    `filled`: how many of its cells are.
    """

    line: int
    name: str
    words: str
    written: str
    goal: WrittenFigure | None
    done: WrittenFigure | None
    direction: str
    reason: str
    filled: int

    @property
    def is_at_least(self) -> bool:
        """Whether its goal is told as the least (≥)."""
        return AT_LEAST.match(self.written) is not None

    @property
    def is_at_most(self) -> bool:
        """Whether its goal is told as the most (≤)."""
        return AT_MOST.match(self.written) is not None


@lru_cache(2)
def goal_rows(report: StatedReport) -> tuple[tuple[GoalRow, ...], ...]:
    """The rows of each table that has a column of goals and one of results."""
    return tuple(rows for table in report.tables if (rows := tuple(_rows_of(table))))


def _rows_of(table: StatedTable) -> Iterator[GoalRow]:
    goals = [at for at, head in enumerate(table.heads) if TARGET_HEAD.search(head)]
    goal = goals[-1] if goals else None
    done = next((at for at, head in enumerate(table.heads) if DONE_HEAD.search(head) and at != goal), None)
    if goal is None or done is None or done < goal:
        return
    way = next((at for at, head in enumerate(table.heads) if DIRECTION_HEAD.search(head)), None)
    why = [at for at, head in enumerate(table.heads) if REASON_HEAD.search(head)]
    for row in table.rows:
        if not row.is_total:
            yield _row(row, goal, done, way, why)


def _row(row: StatedRow, goal: int, done: int, way: int | None, why: list[int]) -> GoalRow:
    before = [cell.text for cell in row.cells if cell.column < goal and cell.column != way and not cell.quantity]
    named = [text for text in before if text and not SIGN.fullmatch(text) and not text.isdigit()]
    signs = [text for text in before if SIGN.fullmatch(text)]
    reason = "".join(row.words(at) for at in why)
    written = "".join(signs[-1:]) + row.words(goal).strip()
    unit = len(named) > 1 and len(named[-1]) <= LONGEST_UNIT  # 计量单位 has a column of its own
    name = named[-2 if unit else -1] if named else ""
    return GoalRow(
        row.line, name, "".join(named), written, figure_of(written), figure_of(row.words(done)),
        row.words(way).strip() if way is not None else "", "" if NOTHING_TOLD.match(reason) else reason,
        sum(bool(cell.text.strip()) for cell in row.cells),
    )  # fmt: skip


LONGEST_UNIT = 2


def figure_of(text: str) -> WrittenFigure | None:
    """The figure that a cell begins with, its sign left out."""
    bare = SIGN.sub("", text.strip())
    first = next(iter(quantities(bare)), None)
    return first if isinstance(first, WrittenFigure) and first.start == 0 else None

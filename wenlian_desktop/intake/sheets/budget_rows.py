"""The bureau's budget table: rows of groups are sums, and say which class the lines below them have."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wenlian_desktop.domain.figures.derived import BASIC
from wenlian_desktop.domain.records.budget import OTHER, PROJECT, RUNNING, STAFF
from wenlian_desktop.intake.sheets.cell_values import NotRead, Read
from wenlian_desktop.intake.sheets.sheet_rows import RowKind, SheetRow, numbering_level, without_numbering
from wenlian_desktop.intake.sheets.shown_cells import Grid
from wenlian_desktop.intake.sheets.table_head import CHANGED, CUT_DOWN, FULL, TableColumn, TableHead

GROUPS = {
    BASIC: "", "基本支出预算": "", PROJECT: PROJECT, "项目支出预算": PROJECT, "项目经费": PROJECT, "项目": PROJECT,
    OTHER: OTHER, "其他": OTHER, STAFF: STAFF, RUNNING: RUNNING, "人员支出": STAFF, "公用支出": RUNNING,
    "日常公用经费": RUNNING, "日常公用支出": RUNNING,
}  # fmt: skip
ALL_BASIC = (BASIC, "基本支出预算")
VAGUE = ("其他", "项目")  # names of groups that a line of any class may have
TOP = {*ALL_BASIC, PROJECT, "项目支出预算", "项目经费", OTHER}
STAFF_WORDS = re.compile("人员|工资|津贴|补贴|社会保障|住房公积金|离退休|对个人和家庭")
RUNNING_WORDS = re.compile("公用|商品和服务|办公费|水电|工会经费|公务交通")


@dataclass(frozen=True)
class LineGroup:
    """A row of a group, by the depth of its number (0 without one) and the class of its lines."""

    level: int
    category: str
    is_basic: bool

    def ends_before(self, name: str, level: int) -> bool:
        """Whether a row is no part of it any more: numbered no deeper, or one of the highest."""
        return level <= self.level if level and self.level else name in TOP


def find_groups(rows: Sequence[SheetRow], grid: Grid) -> None:
    """Marks rows of groups as totals, and gives each line the class that its group or its name says."""
    groups: list[LineGroup] = []  # those around a row, the outermost first
    data = [row for row in rows if row.is_data]
    for at, row in enumerate(data):
        name, level = without_numbering(row.name), numbering_level(row.name)
        groups = [group for group in groups if not group.ends_before(name, level)]
        if name in GROUPS and _has_lines_below(data, at):
            groups.append(LineGroup(level, GROUPS[name], name in ALL_BASIC))
            row.kind = RowKind.TOTAL
        elif ("category", 0) not in row.outcomes:
            _classify(row, name, groups)
        elif _says_group(row, grid):
            refused = row.outcomes.pop(("category", 0))
            _classify(row, _own_name(row), [*groups, LineGroup(0, "", is_basic=True)])
            row.outcomes.setdefault(("category", 0), refused)


def _says_group(row: SheetRow, grid: Grid) -> bool:
    """Whether the class of a line is the one above 人员经费 and 公用经费: which of them, its name tells."""
    column, outcome = row.outcomes["category", 0]
    return isinstance(outcome, NotRead) and without_numbering(grid.text(row.row, column.index)) in ALL_BASIC


def _own_name(row: SheetRow) -> str:
    """The name of a line, where its class stands before it."""
    _, outcome = row.outcomes.get(("name", 0), (None, None))
    return without_numbering(str(outcome.value)) if isinstance(outcome, Read) else ""


def _has_lines_below(data: Sequence[SheetRow], at: int) -> bool:
    """Whether the next row is a part of this one: numbered deeper, or no group where this is one of the highest."""
    if at + 1 >= len(data):
        return False
    own, following = data[at], data[at + 1]
    name, below = without_numbering(own.name), without_numbering(following.name)
    if below in TOP:
        return False
    level, deeper = numbering_level(own.name), numbering_level(following.name)
    if level and deeper:
        return deeper > level
    if below in GROUPS:
        return name in ALL_BASIC and GROUPS[below] in (STAFF, RUNNING)
    return name in TOP and name != OTHER


def _classify(row: SheetRow, name: str, groups: Sequence[LineGroup]) -> None:
    column = next(iter(row.outcomes.values()))[0]
    category = groups[-1].category if groups else ""
    own = "" if name in VAGUE else GROUPS.get(name, "")
    found, is_sure = own or category, not own or category in ("", own)
    if not found:
        is_basic = any(group.is_basic for group in groups)
        found, is_sure = _class_by_words(name) if is_basic else GROUPS.get(name, ""), False
    if found:
        row.outcomes["category", 0] = (column, Read(found, row.name, is_sure))


def _class_by_words(name: str) -> str:
    """The class of a line of 基本支出 whose name speaks of one only."""
    is_staff, is_running = bool(STAFF_WORDS.search(name)), bool(RUNNING_WORDS.search(name))
    return "" if is_staff == is_running else STAFF if is_staff else RUNNING


def strip_names(rows: Sequence[SheetRow]) -> None:
    """Names of lines without the numbers of the table."""
    for row in rows:
        column, outcome = row.outcomes.get(("name", 0), (None, None))
        if column is not None and isinstance(outcome, Read) and isinstance(outcome.value, str):
            row.outcomes["name", 0] = (column, Read(without_numbering(outcome.value), outcome.words, outcome.is_sure))


def wrong_full(row: SheetRow, head: TableHead) -> NotRead | None:
    """What a row's 全年预算 differs by from its parts, where the table has all of them."""
    full = head.column(FULL)
    parts = [column for column in head.columns if _is_part(column)]
    if full is None or len(parts) < 2 or full.index not in row.figures:
        return None
    whole = sum((_counted(row, column) for column in parts), Decimal(0))
    said = row.figures[full.index]
    if abs(whole - said) <= Decimal("0.005"):
        return None
    return NotRead(f"“{full.head.words}”写的是{said}，年初预算、结转和调整之和是{whole}。", asks=True)


def _is_part(column: TableColumn) -> bool:
    return column.field in ("initial_fiscal", "initial_other", "carried_in", CHANGED, CUT_DOWN)


def _counted(row: SheetRow, column: TableColumn) -> Decimal:
    """A part of 全年预算; what was cut is written without a sign."""
    figure = row.figures.get(column.index, Decimal(0))
    return -abs(figure) if column.field == CUT_DOWN else figure

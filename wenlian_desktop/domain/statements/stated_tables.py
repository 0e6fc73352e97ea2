"""Tables: heads, rows and figures of the rows that stand together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import takewhile

from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.statements.arithmetic import is_near
from wenlian_desktop.domain.statements.nested_rows import parts_of
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure, quantities

UNIT_LINE = re.compile(r"(?:金额)?单位[：:]?\s*(元|万元|千元|亿元)")
UNIT_IN_HEAD = re.compile("[（(](元|万元|千元|亿元|%|分|人|人次|场|个|名|件)[）)]")
SCALE_OF = {"元": 1, "千元": 1_000, "万元": 10_000, "亿元": 10**8}
TOTAL = re.compile(
    r"^(?:合\s*计|小\s*计|总\s*计|总和|总分|汇总|.{0,6}合计|(?:收入|支出|本年|预算)总计|.{0,4}总金?额|年度总金额|全年(?:数|累计)?)$"
)
DASHES = "—–-－/ "  # “—｜合计”: no number in its first cell
PART_OF = re.compile("^其中[：:]?")
NO_MONEY = re.compile("率|占|比|分|数量|人|场|序号|时间|日期|目标|权重|系数|个数|指标|进度|编制|实有|件|次")
MONEY_HEAD = re.compile("预算|支出|执行|金额|决算|收入|拨款|经费|结转|结余|成本|采购|原值|净值|费$")


@dataclass(frozen=True)
class StatedCell:
    """One cell of a row: its column, its words, and its figure if it is one."""

    column: int
    text: str
    quantity: WrittenFigure | None


@dataclass(frozen=True)
class StatedRow:
    """One row of a table; `name`: the words of its first cells; each cell stands at the place of its column."""

    line: int
    name: str
    cells: tuple[StatedCell, ...]

    def figure(self, column: int | None) -> WrittenFigure | None:
        """The figure in a column."""
        return self.cells[column].quantity if column is not None and 0 <= column < len(self.cells) else None

    def words(self, column: int | None) -> str:
        """The words in a column."""
        return self.cells[column].text if column is not None and 0 <= column < len(self.cells) else ""

    @cached_property
    def is_total(self) -> bool:
        """Whether it is 合计 or the like."""
        return TOTAL.match(self.name) is not None

    @cached_property
    def is_subtotal(self) -> bool:
        """Whether it is 小计 of the rows above it, behind the name that all of them have (预算管理｜小计｜20)."""
        words = takewhile(lambda cell: cell.quantity is None, self.cells[1:])
        return not self.is_total and any(TOTAL.match(cell.text) for cell in words)

    @property
    def is_part(self) -> bool:
        """Whether it begins with 其中."""
        return PART_OF.match(self.name) is not None


@dataclass(frozen=True)
class StatedTable:
    """Heads and rows; `is_debris`: columns are not known."""

    heads: tuple[str, ...]
    rows: tuple[StatedRow, ...]

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns in which figures stand."""
        return tuple(at for at in range(len(self.heads)) if any(row.figure(at) for row in self.rows))

    @cached_property
    def nested(self) -> dict[int, list[StatedRow]]:
        """The parts of each row that has some, by its line, as the figures of a column alone tell them.

        Only where the plain sum of the rows is the total of no column.
        """
        rows, total = [row for row in self.rows if not (row.is_total or row.is_subtotal)], self.rows[-1]
        if not total.is_total:
            return {}
        wholes = [(figure.value, at) for at in self.columns if (figure := total.figure(at)) and figure.value > 0]
        listed = [(whole, [_amount(row, at) for row in rows]) for whole, at in wholes]
        if any(sum(amounts) == whole for whole, amounts in listed):
            return {}
        found = next((parts for whole, amounts in listed if (parts := parts_of(amounts, whole))), {})
        return {rows[at].line: [rows[one] for one in parts] for at, parts in found.items()}

    def head(self, column: int) -> str:
        """The words above a column."""
        return self.heads[column] if column < len(self.heads) else ""


def _amount(row: StatedRow, column: int) -> Fraction:
    figure = row.figure(column)
    return figure.value if figure else Fraction(0)


def tables(lines: Sequence[NormalLine]) -> Iterator[StatedTable]:
    """The tables of a report: rows with nothing between them but lines that name the unit."""
    scale, block = 1, list[NormalLine]()
    last = 0
    for line in (*lines, None):
        if line is not None and line.is_row and not line.is_debris:
            if block and line.number > last + 1 and not _goes_on(block, line):
                yield from _split(block, scale)
                block = []
            block.append(line)
            last = line.numbers[-1]
            continue
        if block:
            yield from _split(block, scale)
            block = []
        unit = UNIT_LINE.search(line.text) if line is not None else None
        scale = SCALE_OF[unit[1]] if unit else 0 if line is None or len(line.text) > 20 else scale
        last = line.numbers[-1] if line is not None else last


def _goes_on(block: Sequence[NormalLine], line: NormalLine) -> bool:
    """Whether only a ruled line stands between a head and a row, or the cells of the row before, one in each line."""
    apart, width = line.number - block[-1].numbers[-1], len(line.cells)
    is_below_head = len(block) == 1 and apart == 2 and _is_head(block[0], line)
    return len(block[-1].cells) == width and (is_below_head or apart == width)


def _split(block: Sequence[NormalLine], scale: int) -> Iterator[StatedTable]:
    """The tables of adjoining rows: a row of words alone above rows with figures heads a new one."""
    starts = [at for at, line in enumerate(block) if _is_head(line, block[at + 1] if at + 1 < len(block) else None)]
    for first, end in zip([0, *starts], [*starts, len(block)], strict=True):
        if first == end:
            continue
        for line in block[first:end]:
            unit = UNIT_LINE.search(line.text) or re.match("(?:金额)?单位\t(元|万元)", line.text)
            scale = SCALE_OF[unit[1]] if unit else scale
        if first in starts:
            yield _table(_heads(block, first), block[first + 1 : end], scale)
        else:
            yield _labelled(block[first:end], scale) or _table(
                ("", *("" for _ in block[first].cells[1:])), block[first:end], scale
            )
            for line in block[first:end]:
                unit = re.match("金额单位\t(元|万元)", line.text)
                scale = SCALE_OF[unit[1]] if unit else scale


LABELLED = re.compile(r"([\u4e00-\u9fff]{2,8})(-?[\d,.]+%?)")


def _labelled(lines: Sequence[NormalLine], scale: int) -> StatedTable | None:
    """A table without a head whose cells have their words with them: “预算48.00\t支出48.00\t执行率100.00%”."""
    width = max(len(line.cells) for line in lines)
    heads = [""]
    for column in range(1, width):
        found = [LABELLED.fullmatch(line.cells[column]) for line in lines if column < len(line.cells)]
        names = {each[1] for each in found if each}
        if len(names) != 1 or None in found:
            return None
        heads += names
    bare = [[LABELLED.sub(r"\2", cell) if at else cell for at, cell in enumerate(line.cells)] for line in lines]
    rows = [_row(line, heads, scale, cells) for line, cells in zip(lines, bare, strict=True)]
    return StatedTable(tuple(heads), tuple(rows)) if width > 1 else None


def _heads(block: Sequence[NormalLine], at: int) -> tuple[str, ...]:
    """The heads of the columns: with those of the row above it, where that is a row of heads too (merged cells)."""
    below = block[at].cells
    above = block[at - 1].cells if at and _is_upper_head(block[at - 1], block[at]) else ()
    found: list[str] = []
    carried = ""
    for column in range(max(len(below), len(above))):
        upper = above[column] if column < len(above) else ""
        lower = below[column] if column < len(below) else ""
        carried = upper or (carried if lower else "")
        found.append(f"{carried}{lower}" if carried != lower else lower)
    return tuple(found)


def _is_upper_head(above: NormalLine, below: NormalLine) -> bool:
    has_no_figures = not any(_figure(cell, 0) for cell in above.cells)
    is_merged = any(not cell for cell in (*above.cells[1:], *below.cells))
    return has_no_figures and is_merged and len([cell for cell in above.cells if cell]) > 1


def _is_head(line: NormalLine, following: NormalLine | None) -> bool:
    if following is None or len(line.cells) < 2:
        return False
    filled = [cell for cell in line.cells if cell]
    has_figures = any(_figure(cell, 0) for cell in filled)
    return not has_figures and any(_figure(cell, 0) for cell in following.cells[1:]) and len(filled) > 1


def _table(heads: Sequence[str], lines: Sequence[NormalLine], scale: int) -> StatedTable:
    named = tuple(UNIT_BEHIND.sub("", head) or head for head in heads)  # what the rules ask the heads for
    return StatedTable(named, tuple(_row(line, heads, scale) for line in lines))


UNIT_BEHIND = re.compile("[（(](?:单位[：:]?)?(?:[百千]?[万亿])?元[）)]$")


def _row(line: NormalLine, heads: Sequence[str], scale: int, texts: Sequence[str] = ()) -> StatedRow:
    cells = tuple(
        StatedCell(at, text, _figure(text, _money_scale(heads[at] if at < len(heads) else "", line.cells[0], scale)))
        for at, text in enumerate(texts or line.cells)
    )
    if cells and cells[0].quantity and re.fullmatch(r"\d{1,2}", cells[0].text) and len(cells) > 2:
        cells = (StatedCell(0, cells[0].text, None), *cells[1:])
    words = [cell.text for cell in cells[:2] if not cell.quantity and not cell.text.isdigit()]
    named = [each for each in words if each.strip(DASHES)]
    return StatedRow(line.number, named[0] if named else "", cells)


def _money_scale(head: str, first: str, scale: int) -> int:
    unit = UNIT_IN_HEAD.search(head)
    if unit:
        return SCALE_OF.get(unit[1], 0)
    if MONEY_HEAD.search(head) and not NO_MONEY.search(head.replace("执行数", "")):
        return scale or 10_000
    return scale if not head and scale and MONEY_HEAD.search(first) else 0


def _figure(text: str, money_scale: int) -> WrittenFigure | None:
    """The figure of a cell that holds nothing else."""
    text = text.removeprefix("+")  # +0.45
    for token in quantities(text, money_scale):
        if isinstance(token, WrittenFigure) and token.start == 0 and token.end == len(text):
            return token
        return None
    return None


def is_money(figure: WrittenFigure | None) -> bool:
    """Whether a figure is money."""
    return figure is not None and figure.unit == MONEY


def without_parts(table: StatedTable, column: int) -> list[StatedRow]:
    """The rows that add up to the total: without it, and without those that are parts of the row before.

    其中, numbers or, where nothing else makes the total of any column, the figures tell which these are.
    """
    kept = _named_wholes(table, column)
    nested = {part.line for parts in table.nested.values() for part in parts}
    return [row for row in kept if row.line not in nested]


def _named_wholes(table: StatedTable, column: int) -> list[StatedRow]:
    """The rows without the total, and without those that 其中 or their numbers say are parts of the row before."""
    kept: list[StatedRow] = []
    rows = [row for row in table.rows if not (row.is_total or row.is_subtotal)]
    at = 0
    while at < len(rows):
        kept.append(rows[at])
        at += 1
        at += len(numbered_below(rows[at - 1], rows[at:])) or _parts_below(rows[at - 1], rows[at:], column)
    return kept


NUMBERINGS = tuple(
    map(
        re.compile,
        ("[一二三四五六七八九十]{1,3}、", "（[一二三四五六七八九十]{1,3}）", r"\d{1,2}[.、](?!\d)", r"（\d{1,2}）"),
    )
)


def level_of(row: StatedRow) -> int:
    """How deep the number before the name of a row is: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 0 for none."""
    return next((at for at, shape in enumerate(NUMBERINGS, 1) if shape.match(row.name)), 0)


def numbered_below(row: StatedRow, following: Sequence[StatedRow]) -> list[StatedRow]:
    """The rows after one that are its parts by their numbers: those under （一） and （二） below 二、."""
    level = level_of(row)
    return [*takewhile(lambda one: level_of(one) > level, following)] if level else []


def _unnumbered_below(row: StatedRow, following: Sequence[StatedRow], whole: Fraction, column: int) -> int:
    """How many rows without a number below one with a number (二、目标实现) are its parts: two that come near it."""
    below = [*takewhile(lambda one: not level_of(one), following)] if level_of(row) else []
    figures = [one.figure(column) for one in below]
    parts = [figure.value for figure in figures if figure]
    return len(below) if len(parts) > 1 and is_near(whole, parts) else 0


def _parts_below(row: StatedRow, following: Sequence[StatedRow], column: int) -> int:
    """How many rows after one are its parts: those from 其中 that make it, or that 其中 alone."""
    whole = row.figure(column)
    if following and whole is not None and not following[0].is_part:
        return _unnumbered_below(row, following, whole.value, column)
    if not following or whole is None:
        return 0
    total = 0 * whole.value
    for at, part in enumerate(following, 1):
        figure = part.figure(column)
        total += figure.value if figure else 0
        if total == whole.value:
            return at
    return 1

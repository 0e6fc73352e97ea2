"""The tables of a report with the passages of their rows: which column is what, which unit was stated, what adds up."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.statements.arithmetic import sum_agrees
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure
from wenlian_desktop.domain.statements.stated_tables import (
    UNIT_IN_HEAD,
    StatedRow,
    StatedTable,
    is_money,
    tables,
    without_parts,
)
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.intake.old_report.source.passages import Passage

UNIT_STATED = re.compile("单位[：:]?(?:均?为)?[（(]?(万元|元|千元|亿元)|(万元|元)[）)]")
CAPTION = re.compile(r"^(?:附[件表]\d*|.{2,40}表(?:（.{1,10}）)?|.{0,4}单位[：:].{1,6}|（?\d{4}年度?）?)$")
NOTE = re.compile("^(?:注|说明)[：:]")
NEAR = 3  # lines above a table that may state its unit
BLANK_CELL = ("", "—", "-", "－", "/", "——")


@dataclass(frozen=True)
class SourceTable:
    """A table, its head row and its rows as passages, the lines that belong to it, and whether its unit was stated."""

    table: StatedTable
    head: tuple[Passage, ...]
    rows: tuple[Passage, ...]
    captions: tuple[Passage, ...]
    unit: str  # 万元, 元; "" where none was stated

    @property
    def heads(self) -> tuple[str, ...]:
        """The words above the columns."""
        return self.table.heads

    def column(self, words: str, without: str = "(?!)") -> int | None:
        """The first column whose head has some words and not others."""
        return next(
            (at for at, head in enumerate(self.heads) if re.search(words, head) and not re.search(without, head)), None
        )

    def passage(self, row: StatedRow) -> Passage:
        """Where a row stands."""
        return self.rows[self.table.rows.index(row)]

    @property
    def title(self) -> str:
        """The words of the lines above it."""
        return "".join(each.text for each in self.captions)

    def items(self) -> Iterator[tuple[StatedRow, Passage]]:
        """Its rows without totals."""
        for row, passage in zip(self.table.rows, self.rows, strict=True):
            if not row.is_total:
                yield row, passage

    def total(self) -> tuple[StatedRow, Passage] | None:
        """Its row of totals."""
        pairs = zip(self.table.rows, self.rows, strict=True)
        return next((pair for pair in pairs if pair[0].is_total), None)

    def adds_up(self, column: int | None) -> str:
        """What proves a column: that its rows make its total; "" where they do not."""
        total = self.total()
        whole = total[0].figure(column) if total else None
        if column is None or whole is None or len(self.table.rows) < 3:
            return ""
        parts = [figure for row in without_parts(self.table, column) if (figure := row.figure(column))]
        if len(parts) < 2 or not sum_agrees(whole, parts):
            return ""
        return f"表内{len(parts)}行之和＝{whole.text}" if _exact(whole, parts) else ""

    def knows_unit(self, column: int | None) -> bool:
        """Whether the unit of a column of money was stated."""
        return column is not None and (bool(self.unit) or UNIT_IN_HEAD.search(self.table.head(column)) is not None)


def _exact(whole: WrittenFigure, parts: Iterable[WrittenFigure]) -> bool:
    return whole.value == sum((part.value for part in parts), Fraction(0))


def source_tables(manuscript: Manuscript) -> tuple[SourceTable, ...]:
    """The tables of a report with their passages."""
    normal = manuscript.normal
    at = {id_of(line): index for index, line in enumerate(normal) if line.is_row}
    return tuple(_located(table, normal, at) for table in tables(normal) if table.rows)


def id_of(line: NormalLine) -> int:
    """The number of a row's line: no two rows share one."""
    return line.number


def _located(table: StatedTable, normal: tuple[NormalLine, ...], at: dict[int, int]) -> SourceTable:
    first = at[table.rows[0].line]
    rows = tuple(Passage.of(normal[at[row.line]]) for row in table.rows)
    has_head = any(table.heads)
    head = (Passage.of(normal[first - 1]),) if has_head and first and normal[first - 1].is_row else ()
    if len(head) and first > 1 and normal[first - 2].is_row and _is_upper(normal[first - 2], table):
        head = (Passage.of(normal[first - 2]), *head)
    above = first - len(head)
    captions = tuple(_captions(normal, above))
    end = at[table.rows[-1].line] + 1
    if end < len(normal) and NOTE.match(normal[end].text):
        captions = (*captions, Passage.of(normal[end]))
    near = [line.text for line in normal[max(0, above - NEAR) : above]]
    stated = [
        match[1] or match[2] for text in (*near, *(row.text for row in head)) if (match := UNIT_STATED.search(text))
    ]
    return SourceTable(table, head, rows, captions, stated[-1] if stated else "")


def _is_upper(line: NormalLine, table: StatedTable) -> bool:
    filled = [cell for cell in line.cells if cell]
    return bool(filled) and all(any(cell in head for head in table.heads) for cell in filled)


def _captions(normal: tuple[NormalLine, ...], above: int) -> Iterator[Passage]:
    found: list[Passage] = []
    while above > 0 and not normal[above - 1].is_row and CAPTION.match(normal[above - 1].text) and len(found) < NEAR:
        above -= 1
        found.append(Passage.of(normal[above]))
    yield from reversed(found)


@dataclass(frozen=True)
class HeadedRow:
    """A row of words below a row of heads: `words` by what its head was asked for, `passages` with the heads first."""

    words: dict[str, str]
    passages: tuple[Passage, ...]


def rows_of_words(manuscript: Manuscript, asked: dict[str, str], least: Sequence[str]) -> Iterator[HeadedRow]:
    """The rows below heads with the words that are asked for; `least`: what there must be, and one more.

    A table without figures has no heads of its own, and a form puts several heads into one table.
    """
    columns: dict[str, int] = {}
    heads: list[Passage] = []
    for line in manuscript.rows:
        found = _asked_columns(line, asked)
        if found.keys() >= set(least) and len(found) > len(least):
            columns, heads = found, [Passage.of(line)]
        elif columns and (len(line.cells) <= min(columns[name] for name in least) or "指标" in line.text[:8]):
            columns = {}
        elif columns:
            cells = {name: line.cells[at] for name, at in columns.items() if at < len(line.cells)}
            kept = {name: "" if words in BLANK_CELL else words for name, words in cells.items()}
            yield HeadedRow(kept, (*heads, Passage.of(line)))
            heads = []


def _asked_columns(line: NormalLine, asked: dict[str, str]) -> dict[str, int]:
    if any(len(cell) > LONGEST_HEAD for cell in line.cells):
        return {}
    found: dict[str, int] = {}
    for name, words in asked.items():
        at = next(
            (at for at, cell in enumerate(line.cells) if re.search(words, cell) and at not in found.values()), None
        )
        if at is not None:
            found[name] = at
    return found


LONGEST_HEAD = 16  # characters


def money_text(figure: WrittenFigure | None) -> str:
    """The money of a cell as text with its unit, for a field of any unit; "" where there is none."""
    if figure is None or not is_money(figure) or figure.unit != MONEY:
        return ""
    return yuan_text(figure.value)


def yuan_text(fen: Fraction) -> str:
    """分 as text in 元, exact to the 分, for a field of any unit."""
    return f"{trim_zeros(rounded(fen / 100, 2))}元"


def cell_words(row: StatedRow, column: int | None) -> str:
    """The words of a cell; "" for a dash."""
    words = row.words(column)
    return "" if words in BLANK_CELL else words

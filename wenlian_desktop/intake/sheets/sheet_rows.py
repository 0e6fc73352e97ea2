"""The rows below a head: which hold data, which are totals, notes, repeated heads, hidden or empty ones."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import NamedTuple

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.domain.values.office_writing import compared
from wenlian_desktop.domain.values.uids import SPARE_ROW, UID
from wenlian_desktop.intake.sheets.cell_values import COUNT_KINDS, MONEY_KINDS, CellContext, NotRead, Outcome, Read
from wenlian_desktop.intake.sheets.head_words import head_words
from wenlian_desktop.intake.sheets.shown_cells import Grid
from wenlian_desktop.intake.sheets.split_cells import read_field
from wenlian_desktop.intake.sheets.table_head import CHANGED, CUT_DOWN, FULL, TableColumn, TableHead
from wenlian_desktop.intake.workbooks.cells import BLANK, SourceCell

TOTAL = re.compile(
    r".{0,12}?(?:合计|总计|小计|共计|累计|总和|总额|总分)(?:数|金额)?(?:[(（].{0,8}[)）])?[:：]?"
    r"|(?:过次|承前|转下|接上|转次)页|(?:上|前)页(?:转来|结转|余额)|转下页"
)
LONGEST_TOTAL, TOTAL_SIGNS = 20, re.compile("[计和额分页]")
NOTE = re.compile(r"(?:备?注|说明|填表说明|填报说明|提示|数据来源)\s*[:：1１一①].*|[*※].*", re.DOTALL)
SIGNATURE = re.compile(
    r".{0,6}(?:填表人|填报人|制表人?|审核人?|复核|负责人|经办人?|编制人|联系电话|填报日期|制表日期|填表日期|填报单位|单位盖章|盖章|主管|会计|出纳|制单|领导|签字|签章|经手人)"
    r".{0,4}[:：].*",
    re.DOTALL,
)
EXAMPLE = re.compile(r"[(（【\[]?(?:举?例|示例|样例|填写示例|例如|范例)[)）】\]:：\d].*|示例|样例|例", re.DOTALL)
AS_ABOVE = ("同上", "〃", "″", '"', "''", "〝", "同前", "”", "“")
GOES_ON = {"indicator": ("level1", "level2")}  # columns of groups: an empty cell goes on with the one above
LABEL_KINDS = (Kind.TEXT, Kind.LONG_TEXT, Kind.REFERENCE, Kind.REFERENCES, Kind.CHOICE, Kind.DATE, Kind.MONTH)
MONEY = Field("amount", "金额", Kind.WAN_YUAN, "万元", signed=True)
NUMBERING = re.compile(
    r"\s*(?:(?P<chapter>[一二三四五六七八九十]{1,3}、)|(?P<part>[(（][一二三四五六七八九十]{1,3}[)）])"
    r"|(?P<item>\d{1,2}[.、．](?!\d))|(?P<detail>[(（]\d{1,2}[)）])|(?P<point>[①-⑳])|(?P<of>其中[:：]?))\s*"
)
LEVELS = ("chapter", "part", "item", "detail", "point", "of")  # of numbers, from the highest
SECTION = re.compile(r"(?:预算|支出|经费|所属)?项目(?:名称)?\s*[:：]\s*(?P<line>\S.*)", re.DOTALL)
LEAST_SPANNED = 3  # columns of the heading of a section


class RowKind(Enum):
    """What a row is."""

    DATA = "data"
    TOTAL = "total"
    PASSED = "passed"


class SectionHeading(NamedTuple):
    """A heading above rows (项目：文艺展览): the budget line it names, and its cell."""

    line: str
    row: int
    column: int


@dataclass
class SheetRow:
    """A row as it was read. `outcomes` by (field, month); `figures`: numbers by column; `name`: its first words.

    `new_uid`: which it gets where the year does not have it yet. `section`: what it stands under.
    """

    row: int
    kind: RowKind
    why: str = ""
    outcomes: dict[tuple[str, int], tuple[TableColumn, Outcome]] = field(default_factory=dict)
    figures: dict[int, Decimal] = field(default_factory=dict)
    name: str = ""
    uid: str = ""
    new_uid: str = ""
    section: "SectionHeading | None" = None

    @property
    def is_data(self) -> bool:
        """Whether its values count."""
        return self.kind is RowKind.DATA


@dataclass(frozen=True)
class ColumnReading:
    """How the cells of a column are read."""

    column: TableColumn
    field: Field
    context: CellContext


class RowReader:
    """Reads the rows below one head."""

    def __init__(
        self, grid: Grid, head: TableHead, readings: tuple[ColumnReading, ...], uid_column: int | None
    ) -> None:
        self._grid, self._head, self._readings, self._uid_column = grid, head, readings, uid_column
        self._others = frozenset(reading.column.field for reading in readings)
        self._cache: dict[tuple[int, SourceCell], Mapping[str, Outcome]] = {}
        columns = (*head.columns, *head.passed, *head.unknown)
        self._heads = {column.index: compared(column.head.words) for column in columns}
        self._last_parts = {column.index: column.head.parts[-1] for column in columns if column.head.parts}
        self._above: SheetRow | None = None
        self._section: SectionHeading | None = None
        self._going_on = () if head.is_ours else GOES_ON.get(head.record, ())
        self._is_in_notes = False

    def rows(self) -> Iterator[SheetRow]:
        """Every row with something in it, down to the next head."""
        for row in self._grid.rows:
            if row > self._head.bottom:
                found = self._read(row)
                if found.is_data:
                    self._above = found
                yield found
                if found.why == NEXT_TABLE:
                    return

    def _read(self, row: int) -> SheetRow:
        texts = [each for each in self._grid.texts(row) if not self._is_spare(*each)]
        if not texts:
            return SheetRow(row, RowKind.PASSED)
        if self._uid_column is not None and UID.fullmatch(self._grid.text(row, self._uid_column)):
            return self._with_values(row)
        why = self._passed_reason(row, texts)
        if why:
            return SheetRow(row, RowKind.PASSED, why)
        read = self._with_values(row)
        read.name, read.section = read.name or texts[0][1], self._section
        if any(_is_total(text) for _, text in texts[:4]):
            read.kind = RowKind.TOTAL
        elif not any(self._says_something(outcome) for _, outcome in read.outcomes.values()):
            read.kind = RowKind.PASSED
            read.why = "只有序号或公式，没有填内容，没有取。" if texts else ""
        return read

    def _is_spare(self, column: int, text: str) -> bool:
        return column == self._uid_column and SPARE_ROW.fullmatch(text) is not None

    def _says_something(self, outcome: Outcome) -> bool:
        """Whether a value is more than a formula's nothing."""
        return outcome is not None and not (isinstance(outcome, Read) and outcome.value in ("", None))

    def _passed_reason(self, row: int, texts: list[tuple[int, str]]) -> str:
        first = texts[0][1]
        has_numbers = any(cell.number for cell in self._grid.sheet.rows[row].values())
        if not has_numbers and self._is_repeated_head(texts):
            return "重复的列标题，没有取。"
        if not has_numbers and self._is_other_head(texts):
            return NEXT_TABLE
        is_alone = len(texts) == 1 and not has_numbers
        self._is_in_notes = (len(texts) <= 2 and NOTE.fullmatch(first) is not None) or (self._is_in_notes and is_alone)
        if self._is_in_notes or self._is_signature(row, texts):
            return "表下的说明或签字，没有取。"
        if is_alone and self._begins_section(row, *texts[0]):
            return "分段的标题，没有取。"
        if EXAMPLE.fullmatch(first):
            return "填写示例，没有取。"
        return ""

    def _begins_section(self, row: int, column: int, text: str) -> bool:
        """Whether the only text of a row is a heading above others: it names a project, or spans the table."""
        found = SECTION.fullmatch(text)
        merged = self._grid.merged_at(row, column)
        if found is None and (merged is None or merged.right - merged.left + 1 < LEAST_SPANNED):
            return False
        self._section = SectionHeading(found["line"].strip(), row, column) if found else None
        return True

    def _is_signature(self, row: int, texts: list[tuple[int, str]]) -> bool:
        """Whether a row tells who made the table; one with figures only where it says so twice (制表人, 联系电话)."""
        is_first = SIGNATURE.fullmatch(texts[0][1]) is not None
        has_several = sum(SIGNATURE.fullmatch(text) is not None for _, text in texts) >= 2
        return (is_first and has_several) or ((is_first or has_several) and not self._with_values(row).figures)

    def _is_repeated_head(self, texts: list[tuple[int, str]]) -> bool:
        same = sum(
            compared(text) == self._heads.get(column) or compared(text).startswith(self._last_parts.get(column, "\0"))
            for column, text in texts
        )
        return same >= 2 and same * 2 > len(texts)

    def _is_other_head(self, texts: list[tuple[int, str]]) -> bool:
        """Whether another table begins: a row of known heads, in other places."""
        if len(texts) < 3:
            return False
        exact = head_words().exact
        known = sum(compared(re.sub(r"[(（].*?[)）]", "", text)) in exact for _, text in texts)
        return known >= 3 and known * 4 >= len(texts) * 3

    def _with_values(self, row: int) -> SheetRow:
        read = SheetRow(row, RowKind.DATA)
        for reading in self._readings:
            column = reading.column
            cell = self._cell(row, column)
            for name, outcome in self._outcomes(reading, row, cell).items():
                if outcome is not None:
                    read.outcomes[name, column.month] = (column, outcome)
            figure = _figure(read.outcomes.get((reading.field.name, column.month), (column, None))[1])
            if figure is not None and reading.field.kind in (*MONEY_KINDS, *COUNT_KINDS):
                read.figures[column.index] = figure
            if not read.name and reading.field.kind in LABEL_KINDS and reading.field.kind is not Kind.DATE:
                read.name = self._grid.text(row, column.index)
        if self._uid_column is not None:
            text = self._grid.text(row, self._uid_column)
            spare = SPARE_ROW.fullmatch(text)
            read.uid, read.new_uid = ("", spare[1]) if spare is not None else (text, "")
        return read

    def _cell(self, row: int, column: TableColumn) -> SourceCell:
        """The cell of a column; of a date in two columns both as one."""
        if column.day_index < 0:
            return self._grid.cell(row, column.index)
        month, day = self._grid.text(row, column.index), self._grid.text(row, column.day_index)
        if not month and not day:
            return BLANK
        year = f"{column.head.year}-" if column.head.year else ""
        return SourceCell(f"{year}{month.removesuffix('月')}-{day.removesuffix('日')}")

    def _outcomes(self, reading: ColumnReading, row: int, cell: SourceCell) -> Mapping[str, Outcome]:
        column = reading.column.index
        merged = self._grid.merged_at(row, column)
        if merged is not None and merged.bottom > merged.top and reading.field.kind not in LABEL_KINDS:
            if row > max(merged.top, self._head.bottom):
                return {}
            rows = merged.bottom - merged.top + 1
            text = self._grid.text(row, column)
            why = f"{reading.field.label}：“{text}”合并了{rows}行，不知道各行是多少。"
            return {reading.field.name: NotRead(why, asks=True)} if text else {}
        if cell.text.strip() in AS_ABOVE and (as_above := self._as_above(reading, cell.text.strip())):
            return as_above
        if cell is BLANK and merged is None and reading.field.name in self._going_on:
            return self._as_above(reading, "（同上）")
        known = self._cache.get((column, cell))
        if known is None:
            known = read_field(reading.field, self._head.record, cell, reading.context, self._others)
            self._cache[column, cell] = known
        return known

    def _as_above(self, reading: ColumnReading, sign: str) -> Mapping[str, Outcome]:
        """The value of the row above, which somebody has to look at; nothing where it has none."""
        above = self._above.outcomes.get((reading.field.name, reading.column.month)) if self._above else None
        outcome = above[1] if above else None
        if not isinstance(outcome, Read):
            return {}
        words = outcome.words.partition("（")[2].rstrip("）") if outcome.words.startswith(sign) else outcome.words
        return {reading.field.name: Read(outcome.value, f"{sign}（{words}）", is_sure=False)}


NEXT_TABLE = "next"
BESIDE_FIELDS = (CHANGED, CUT_DOWN, FULL)  # amounts of a budget table that are no fields of its lines


def _is_total(text: str) -> bool:
    return len(text) <= LONGEST_TOTAL and TOTAL_SIGNS.search(text) is not None and bool(TOTAL.fullmatch(compared(text)))


def _figure(outcome: Outcome) -> Decimal | None:
    if not isinstance(outcome, Read) or isinstance(outcome.value, bool):
        return None
    text = str(outcome.value).strip("超过余以上")  # a lower bound counts as it is written
    scale = 10_000 if text.endswith("万") else 1
    try:
        return Decimal(text.removesuffix("万")) * scale
    except InvalidOperation:
        return None


def column_readings(grid: Grid, head: TableHead, year: int | None, is_recomputed: bool) -> tuple[ColumnReading, ...]:
    """How each column is read; a unit in its head goes before the one above the table."""
    fields = RECORDS[head.record].spec.fields
    made = []
    of_names = {column.head.yuan for column in head.columns if column.head.yuan and not _is_money(fields, column)}
    above = head.yuan or (of_names.pop() if len(of_names) == 1 else None)
    stated = {column.head.yuan for column in head.columns if column.head.yuan}
    neighbours = stated.pop() if len(stated) == 1 else None  # the unit of the other columns
    for column in head.columns:
        field = fields.get(column.field, MONEY if column.field in BESIDE_FIELDS else None)
        if column.month and head.kind_column >= 0:
            field = fields["planned"]
        if field is None:
            continue
        if column.field in BESIDE_FIELDS:
            field = field._replace(name=column.field, label=column.head.words)
        yuan = column.head.yuan or above
        unit = column.head.unit or (head.counts if head.counts[1:] == field.unit else "")
        context = CellContext(year, grid.counts_from_1904, is_recomputed, yuan, unit, neighbours, head.is_ours)
        made.append(ColumnReading(column, field, context))
    return tuple(made)


def _is_money(fields: Mapping[str, Field], column: TableColumn) -> bool:
    return column.field in BESIDE_FIELDS or (column.field in fields and fields[column.field].kind in MONEY_KINDS)


def numbering_level(text: str) -> int:
    """How deep a name is numbered: 一、 1, （一） 2, 1. 3, （1） 4, ① 5; 0 for none."""
    found = NUMBERING.match(text)
    return 0 if found is None else next(depth for depth, kind in enumerate(LEVELS, 1) if found[kind])


def without_numbering(text: str) -> str:
    """A name without its number."""
    return NUMBERING.sub("", text, count=2).strip() or text.strip()

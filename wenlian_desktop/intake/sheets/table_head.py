"""Finding the head of a table: which lines it is, of which record, and what each column means."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from wenlian_desktop.domain.records.activities import Activity, Indicator
from wenlian_desktop.domain.records.budget import BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import NUMERIC_KINDS, Field, Kind
from wenlian_desktop.domain.values.office_writing import compared
from wenlian_desktop.domain.values.parsing import ParseContext, parse_value
from wenlian_desktop.domain.values.uids import UID_HEAD
from wenlian_desktop.intake.sheets.column_heads import (
    ColumnHead,
    is_foreign,
    is_serial,
    is_sum_of_months,
    is_unit,
    meanings_of,
    month_of,
    of_years,
    parse_head,
    sheet_counts,
    sheet_unit,
)
from wenlian_desktop.intake.sheets.head_words import PASSED_OVER, HeadMeaning, head_words, table_specs
from wenlian_desktop.intake.sheets.shown_cells import Grid

MOST_LINES = 3  # of a head
MOST_SEARCHED = 60  # rows with something in them above the data
LEAST_COLUMNS, LEAST_MONTHS = 2, 3
UNKNOWN_COSTS, FOREIGN_COSTS, NAMED_ADDS, KEY_ADDS, DATA_ADDS = 0.6, 2.0, 1.5, 0.5, 1.0
GUESSED = 0.8  # closeness of a head below which its column is asked about
MANY_COLUMNS = 4  # that are known tell a table which none names
SAMPLED = 6  # rows
OURS = 100.0  # the score of a workbook of our own
MOST_ABOVE = 40  # cells above a head that tell what it is about
YEAR_IN_TITLE = re.compile(r"(?<!\d)(20\d\d)\s*年")
LONGEST_HEAD = 40  # characters: longer texts are content
TOLD_APART = 0.4  # by so much the best record is better than the next
NAMED_KEYS = {"activity": frozenset({"effect"})}  # what names a row of a table whose title says what it is
WITHOUT_WHICH_NOTHING = {"payment": {"amount"}}
CHANGED, CUT_DOWN, FULL = "@changed", "@cut", "@full"  # columns of a budget table that are no fields of its lines
OF_BUDGET = {
    CHANGED: ("预算调整", "调整", "调整数", "预算调整数", "年中调整", "追加", "追加追减", "调整金额", "预算调整金额",
              "调整额", "年中调整数", "追加预算", "预算追加", "本年调整", "年中追加", "增减调整"),
    CUT_DOWN: ("追减", "预算追减", "调减", "预算调减", "核减", "年中追减", "追减金额", "调减金额", "收回"),
    FULL: ("全年预算", "全年预算数", "调整后预算", "调整后预算数", "全年预算批复", "调整后全年预算"),
}  # fmt: skip


@dataclass(frozen=True)
class TableColumn:
    """A column and what it means. `month`: of the figure, 0 where it is none of a month."""

    index: int
    head: ColumnHead
    field: str
    closeness: float
    month: int = 0
    day_index: int = -1  # of a date in two columns: the one with the days


@dataclass(frozen=True)
class TableHead:
    """The head of a table: its record, rows from 0, columns that are taken, passed over and unknown.

    `yuan`: how many 元 the unit above the table is; `title`: the words above it.
    """

    record: str
    top: int
    bottom: int
    columns: tuple[TableColumn, ...]
    passed: tuple[TableColumn, ...]
    unknown: tuple[TableColumn, ...]
    score: float
    title: str = ""
    yuan: int | None = None
    counts: str = ""  # the unit of counts above the table
    rival: str = ""  # another record that fits as well
    kind_column: int = -1  # of months: tells of each row whether it is planned or spent

    @property
    def is_ours(self) -> bool:
        """Whether the program wrote the workbook: its rows are known by a hidden column."""
        return any(own_record(column.head.words) for column in self.unknown)

    def column(self, field: str) -> TableColumn | None:
        """The column of a field."""
        return next((column for column in self.columns if column.field == field), None)


def with_mapping(head: TableHead, mapping: Mapping[str, str]) -> TableHead:
    """A head with columns as somebody said what they mean: field by the words of the head, "" for one to leave out."""
    everything = sorted((*head.columns, *head.passed, *head.unknown), key=lambda column: column.index)
    told = [
        replace(column, field=mapping[column.head.words], closeness=1.0) if column.head.words in mapping else column
        for column in everything
    ]
    taken = {id(column) for column in head.columns}
    columns = [
        new for old, new in zip(everything, told, strict=True) if new.field and (old is not new or id(old) in taken)
    ]
    kept = {column.index for column in columns}
    passed = tuple(column for column in told if column.index not in kept and column not in head.unknown)
    unknown = tuple(column for column in head.unknown if column.index not in kept)
    return replace(head, columns=tuple(columns), passed=passed, unknown=unknown, rival="")


def find_head(grid: Grid, first: int = 0, wanted: str = "", about: str = "") -> TableHead | None:
    """The head of the first table at or below a row; None where there is none of the wanted record, or of any.

    `about`: the names of file and sheet, which may say what the table is.
    """
    rows = [row for row in grid.rows if row >= first][:MOST_SEARCHED]
    best: TableHead | None = None
    for at, row in enumerate(rows):
        if best is not None and row > best.bottom + 1:
            break
        for found in _heads_at(grid, row, rows[at : at + MOST_LINES], wanted, about, first):
            if best is None or found.score > best.score:
                best = found
    return best


def _heads_at(grid: Grid, top: int, lines: Sequence[int], wanted: str, about: str, first: int) -> Iterator[TableHead]:
    """The heads that begin in a row, of one to three lines."""
    if not _may_be_head(grid, top, False):
        return
    title = None
    for depth, bottom in enumerate(lines):
        if bottom != top + depth or (depth and not _may_be_head(grid, bottom, True)):
            break
        if _goes_on(grid, top, bottom) or _is_unit_line(grid, bottom + 1):
            continue
        heads = of_years(_column_heads(grid, top, bottom), stated_year(_title(grid, first, top, about)))
        if sum(bool(head.parts) for _, head in heads) < LEAST_COLUMNS:
            continue
        if title is None:
            title = _title(grid, first, top, about)
        found = _best_record(grid, heads, top, bottom, wanted, title)
        if found is not None:
            yield found


def _may_be_head(grid: Grid, row: int, is_below: bool) -> bool:
    """Whether a row has texts alone, and short ones."""
    cells = grid.sheet.rows.get(row, {})
    numbers = sum(
        bool(cell.number) and not cell.form.unit and cell.form.shown_as.value == "数" for cell in cells.values()
    )
    if is_below and (numbers or any(cell.is_formula for cell in cells.values())):
        return False
    short = [text for _, text in grid.texts(row) if len(text) <= LONGEST_HEAD]
    return len(short) > (0 if is_below else 1) and numbers <= len(cells) // 2


def _goes_on(grid: Grid, top: int, bottom: int) -> bool:
    """Whether a merged cell of these lines reaches into another one that may be of a head: then that one is."""
    return any(
        (top <= each.top <= bottom < each.bottom and _may_be_head(grid, bottom + 1, True))
        or (each.top < top <= each.bottom < each.top + MOST_LINES)
        for each in grid.sheet.merged
    )


def _is_unit_line(grid: Grid, row: int) -> bool:
    """Whether a line holds units alone: it belongs to the head above it."""
    texts = [text for _, text in grid.texts(row)]
    return bool(texts) and all(map(is_unit, texts))


def _column_heads(grid: Grid, top: int, bottom: int) -> list[tuple[int, ColumnHead]]:
    """The head of each column; a blank cell in an upper line takes the word to its left where one stands below it."""
    by_line: list[list[str]] = []
    for row in range(top, bottom + 1):
        line = [grid.text(row, column) for column in range(grid.last_column + 1)]
        by_line.append(line)
    for upper, lower in pairwise(by_line):
        for column in range(1, len(upper)):
            if not upper[column] and lower[column] and lower[column] != lower[column - 1]:
                upper[column] = upper[column - 1]
    return [(column, parse_head([line[column] for line in by_line])) for column in range(grid.last_column + 1)]


def _title(grid: Grid, first: int, top: int, about: str) -> str:
    above = [text for row in grid.rows if first <= row < top for _, text in grid.texts(row)]
    return " ".join(re.sub(r"\s", "", text) for text in (about, *above[-MOST_ABOVE:]))


def stated_year(title: str) -> int | None:
    """The year in the words above a table, where there is one."""
    years = {int(found) for found in YEAR_IN_TITLE.findall(title)}
    return years.pop() if len(years) == 1 else None


def _best_record(
    grid: Grid, heads: Sequence[tuple[int, ColumnHead]], top: int, bottom: int, wanted: str, title: str
) -> TableHead | None:
    wanted = wanted or next(filter(None, (own_record(head.words) for _, head in heads)), "")
    meanings = {column: meanings_of(head) for column, head in heads if head.parts}
    months = {column for column, head in heads if month_of(head) is not None}
    known = dict.fromkeys(each.record for found in meanings.values() for each in found)
    if len(months) >= LEAST_MONTHS:
        known[MonthlyPlan.spec.name] = None
    by_name = {spec.name for spec in table_specs()}
    rated = [
        _rated(grid, record, heads, meanings, top, bottom, title, is_asked_for=record == wanted)
        for record in known
        if record in by_name and wanted in ("", record)
    ]
    fitting = sorted((each for each in rated if each is not None), key=lambda each: -each.score)
    if not fitting:
        return None
    sampled = sorted((_with_data(grid, each) for each in fitting[:4]), key=lambda each: -each.score)
    is_close = len(sampled) > 1 and sampled[0].score - sampled[1].score < TOLD_APART
    return replace(sampled[0], rival=sampled[1].record if is_close else "")


def own_record(words: str) -> str:
    """The record that the head of the hidden column of our own workbooks names; "" for another head."""
    name = words.partition(f"{UID_HEAD}·")[2]
    return name if name in RECORDS else ""


def _rated(
    grid: Grid,
    record: str,
    heads: Sequence[tuple[int, ColumnHead]],
    meanings: dict[int, tuple[HeadMeaning, ...]],
    top: int,
    bottom: int,
    title: str,
    *,
    is_asked_for: bool,
) -> TableHead | None:
    """The head read as one of a record, with its score; None where it cannot be one."""
    columns, passed, unknown = _sorted_columns(grid, record, heads, meanings)
    is_named = _is_named(record, title)
    keys = _key_fields(record) | NAMED_KEYS.get(record, frozenset()) if is_named else _key_fields(record)
    named = {column.field for column in columns}
    is_pivot = any(column.month for column in columns)
    if any(own_record(column.head.words) for column in unknown):
        return TableHead(record, top, bottom, columns, passed, unknown, OURS, title)
    if RECORDS[record].spec.single:
        return None
    is_short = len(named) < LEAST_COLUMNS or (record == MonthlyPlan.spec.name and "month" not in named)
    if not (WITHOUT_WHICH_NOTHING.get(record, set()) <= named or is_asked_for):
        return None
    close = {column.field for column in columns if column.closeness >= GUESSED}
    if not (named & keys or len(close) >= MANY_COLUMNS) or (is_short and not is_pivot):
        return None
    if not (close & keys or len(close) >= MANY_COLUMNS or is_pivot or is_asked_for or is_named):
        return None
    foreign = sum(is_foreign(column.head) for column in unknown)
    matched = sum(column.closeness for column in columns if not column.month)
    matched += 3.0 * is_pivot
    if len(named) + len(passed) // 2 < len(unknown) and not is_pivot and not is_asked_for:
        return None
    of_keys = sum(column.closeness for column in columns if column.field in keys and not column.month)
    score = matched + KEY_ADDS * of_keys + NAMED_ADDS * is_named
    score += 0.15 * sum(not is_serial(column.head) for column in passed)
    score -= UNKNOWN_COSTS * (len(unknown) - foreign) + FOREIGN_COSTS * foreign
    if score < 1.0 and not is_asked_for:
        return None
    if is_pivot:
        stated = monthly_field(title)
        columns = tuple(replace(each, field=each.field or stated) if each.month else each for each in columns)
    return TableHead(
        record, top, bottom, columns, passed, unknown, score, title, sheet_unit(title), sheet_counts(title)
    )


def _sorted_columns(
    grid: Grid, record: str, heads: Sequence[tuple[int, ColumnHead]], meanings: dict[int, tuple[HeadMeaning, ...]]
) -> tuple[tuple[TableColumn, ...], tuple[TableColumn, ...], tuple[TableColumn, ...]]:
    """(columns with a field each, columns passed over, unknown columns)."""
    taken: dict[str, TableColumn] = {}
    passed: list[TableColumn] = []
    unknown: list[TableColumn] = []
    months: list[TableColumn] = []
    is_ours = any(own_record(head.words) for _, head in heads)
    for index, head in heads:
        if not head.parts:
            continue
        column = _meant(record, index, head, meanings.get(index, ()), is_ours)
        if column.month:
            months.append(column)
        elif column.field == PASSED_OVER:
            (passed if column.closeness else unknown).append(column)
        elif column.field not in taken:
            taken[column.field] = column
        else:
            better, worse = _of_two(grid, record, taken[column.field], column)
            taken[column.field] = better
            passed.append(worse)
    _join_days(record, taken, passed, unknown)
    has_months = len({column.month for column in months}) >= LEAST_MONTHS
    kept = tuple(sorted((*taken.values(), *(months if has_months else ())), key=lambda each: each.index))
    return kept, tuple(passed), tuple(unknown)


def _join_days(
    record: str, taken: dict[str, TableColumn], passed: list[TableColumn], unknown: list[TableColumn]
) -> None:
    """月 and 日 beside each other, as ledgers have them, are the date of a table without another."""
    names = [name for name, field in RECORDS[record].spec.fields.items() if field.kind is Kind.DATE]
    others = [column for column in (*passed, *unknown) if column.head.parts]
    months = {column.index: column for column in others if column.head.parts[-1] == "月"}
    for day in (column for column in others if column.head.parts[-1] == "日"):
        month = months.get(day.index - 1)
        if month is not None and names and names[0] not in taken:
            taken[names[0]] = replace(month, field=names[0], closeness=1.0, day_index=day.index)
            for column in (month, day):
                (passed if column in passed else unknown).remove(column)


@cache
def _captions(record: str) -> frozenset[str]:
    return frozenset(field.caption for field in RECORDS[record].spec.shown_fields)


def _meant(record: str, index: int, head: ColumnHead, meanings: Sequence[HeadMeaning], is_ours: bool) -> TableColumn:
    """What a column means in a record; one that is passed over has no field, an unknown one no closeness either."""
    is_own = is_ours and head.words in _captions(record)
    if is_serial(head) and not is_own:
        return TableColumn(index, head, PASSED_OVER, 1.0)
    found = next((each for each in meanings if each.record == record), None)
    if record == BudgetLine.spec.name:
        special = next((name for name, words in OF_BUDGET.items() if "".join(head.parts) in words), None)
        if special:
            return TableColumn(index, head, special, 1.0)
    if record == MonthlyPlan.spec.name:
        month = month_of(head)
        if month is not None:
            return TableColumn(index, head, monthly_field(month[1]), 1.0, month[0])
        if is_sum_of_months(head):
            return TableColumn(index, head, PASSED_OVER, 1.0)
    if found is None:
        return TableColumn(index, head, PASSED_OVER, 0.0)
    if head.is_computed and not is_own:
        return TableColumn(index, head, PASSED_OVER, 1.0)
    return TableColumn(index, head, found.field, found.closeness)


def monthly_field(words: str) -> str:
    """The field that words say months are about: planned or spent; "" where they do not say."""
    is_plan, is_done = "计划" in words, any(word in words for word in ("实际", "执行", "决算", "实支", "发生", "完成"))
    if is_plan or is_done:
        return "" if is_plan and is_done else "planned" if is_plan else "spent"
    return "spent" if "支出" in words else ""


def _of_two(grid: Grid, record: str, one: TableColumn, other: TableColumn) -> tuple[TableColumn, TableColumn]:
    """(the better, the other) of two columns of one field: shown, a part, then closer, in its unit."""
    field = RECORDS[record].spec.fields.get(one.field)
    hidden = grid.sheet.hidden_columns

    def rank(column: TableColumn) -> tuple[bool, bool, float, bool, int]:
        fits = field is not None and column.head.unit == field.unit
        is_part = column.field == "initial_fiscal" and column.head.is_part  # the other is the sum
        return column.index not in hidden, is_part, column.closeness, fits, -(column.head.yuan or 10**9)

    return (other, one) if rank(other) > rank(one) else (one, other)


@cache
def _key_fields(record: str) -> frozenset[str]:
    """The fields one of which a table must have: those that name its rows or are required; no mere amounts."""
    spec = RECORDS[record].spec
    required = spec.names(lambda field: field.required and field.kind not in NUMERIC_KINDS)
    return frozenset(spec.title) | frozenset(required)


def _is_named(record: str, title: str) -> float:
    """How well the words above a table name a record: by the length of the longest name that they hold."""
    text = compared(title)
    longest = max((len(name) for name in head_words().tables[record] if name in text), default=0)
    return 0.0 if not longest else min(0.4 + 0.15 * longest, 1.3)


def _with_data(grid: Grid, head: TableHead) -> TableHead:
    """The head with its score raised where the cells below can be read, lowered where they cannot."""
    rows = [row for row in grid.rows if row > head.bottom][:SAMPLED]
    shares = []
    for column in head.columns:
        field = RECORDS[head.record].spec.fields.get(column.field)
        if field is not None and field.kind in (Kind.CHOICE, Kind.DATE, Kind.MONTH, Kind.YES_NO):
            texts = [text for row in rows if (text := grid.text(row, column.index))]
            if texts:
                shares.append(sum(_is_readable(field, text) for text in texts) / len(texts) - 0.5)
    return replace(_as_data_says(grid, head, rows), score=head.score + DATA_ADDS * sum(shares))


def _as_data_says(grid: Grid, head: TableHead, rows: Sequence[int]) -> TableHead:
    """The head with what only the cells below tell: which rows are planned, that 指标性质 holds the signs."""
    if any(each.month and not each.field for each in head.columns):
        kinds = (each.index for each in (*head.unknown, *head.passed) if _tells_kinds(grid, each.index, rows))
        return replace(head, kind_column=next(kinds, -1))
    if head.record == Activity.spec.name and head.column("name") is None:  # 活动内容 tells what the activity is
        told = head.column("effect")
        as_name = None if told is None else replace(told, field="name", closeness=GUESSED / 2)
        return replace(head, columns=tuple(as_name if each is told and as_name else each for each in head.columns))
    nature = head.column("nature")
    if nature is None or head.record != Indicator.spec.name:
        return head
    fields = Indicator.spec.fields
    texts = [text for row in rows if (text := grid.text(row, nature.index))]
    others = [name for name in ("nature", "sign", "level2") if name == "nature" or head.column(name) is None]
    fitting = (name for name in others if texts and all(_is_readable(fields[name], text) for text in texts))
    meant = replace(nature, field=next(fitting, "nature"))
    return replace(head, columns=tuple(meant if each is nature else each for each in head.columns))


def _tells_kinds(grid: Grid, column: int, rows: Sequence[int]) -> bool:
    texts = [text for row in rows if (text := grid.text(row, column))]
    return len(texts) > 1 and all(monthly_field(text) for text in texts)


def _is_readable(field: Field, text: str) -> bool:
    try:
        parse_value(field, text, ParseContext(2024))
    except ParseError:
        return field.kind is Kind.DATE and any(sign.isdigit() for sign in text) and len(text) > 3
    return True

"""A book of tables as an offer: every table with a known head, each cell of its rows as a proposal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.office_writing import compared
from wenlian_desktop.domain.values.uncollected import uncollected
from wenlian_desktop.intake.proposals import Ignored, Offer
from wenlian_desktop.intake.sheets.found_table import Found, SeenRows
from wenlian_desktop.intake.sheets.head_words import table_specs
from wenlian_desktop.intake.sheets.shown_cells import Grid
from wenlian_desktop.intake.sheets.table_head import TableHead, find_head, with_mapping
from wenlian_desktop.intake.sheets.table_offer import TableOffer
from wenlian_desktop.intake.workbooks.cells import SourceBook, SourceSheet

UNCHANGED = "没有取任何内容，文件没有改动。"


class UnknownTable(UserError):  # noqa: N818 -- a sentence for people, like UserError
    """No table of a book has a head that the program knows."""


@dataclass(frozen=True)
class WantedTable:
    """What is wanted of a book: `table`, a record, and `sheet`, the name of a sheet; both may be empty. `year`: the one
    that is open. `mapping`: what somebody said that heads mean, field by words.
    """

    table: str = ""
    sheet: str = ""
    year: int | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)


def sheet_offer(book: SourceBook, wanted: WantedTable) -> Offer:
    """What a book offers; raises UnknownTable where none in it is known, UserError where a
    sheet or table is not there that was wanted."""
    with uncollected():
        return _offer_of(book, wanted)


def _offer_of(book: SourceBook, wanted: WantedTable) -> Offer:
    record = table_named(wanted.table) if wanted.table else ""
    sheets = _chosen_sheets(book, wanted.sheet)
    found: list[Found] = []
    passed: list[Ignored] = []
    is_prefixed = len([sheet for sheet in book.sheets if sheet.rows and not sheet.is_hidden]) > 1
    seen = SeenRows()
    for sheet in sheets:
        own = _tables_of(book, sheet, record, wanted, is_prefixed, seen)
        found += own
        if not own and sheet.rows:
            rows = tuple(row + 1 for row in sorted(sheet.rows)[:1])
            passed.append(Ignored(rows, f"工作表“{sheet.name}”里没有认出能导入的表，没有取。"))
    if not found:
        raise _nothing_known(book, record)
    if any(each.is_ours for each in found):  # its other sheets are instructions and lists of choice
        return _joined(found, [], wanted.year)
    passed += [
        Ignored((), f"工作表“{sheet.name}”是隐藏的，没有取。") for sheet in book.sheets if _is_left(sheet, wanted)
    ]
    passed += [Ignored((), remark) for remark in book.remarks]
    return _joined(found, passed, wanted.year)


def table_named(name: str) -> str:
    """The record of a table by its name or its label; raises UserError."""
    for spec in table_specs():
        if compared(name) in (spec.name, compared(spec.label)):
            return spec.name
    known = "、".join(f"{spec.name}（{spec.label}）" for spec in table_specs())
    raise UserError(f"没有“{name}”这张表。", UNCHANGED, f"可以是：{known}。")


def _chosen_sheets(book: SourceBook, name: str) -> Sequence[SourceSheet]:
    if not name:
        return [sheet for sheet in book.sheets if not sheet.is_hidden]
    chosen = [sheet for sheet in book.sheets if compared(sheet.name) == compared(name)]
    if not chosen:
        there = "、".join(f"“{sheet.name}”" for sheet in book.sheets)
        raise UserError(f"“{book.name}”里没有工作表“{name}”。", UNCHANGED, f"有：{there}。")
    return chosen


def _is_left(sheet: SourceSheet, wanted: WantedTable) -> bool:
    return sheet.is_hidden and bool(sheet.rows) and not wanted.sheet


def _tables_of(
    book: SourceBook, sheet: SourceSheet, record: str, wanted: WantedTable, is_prefixed: bool, seen: SeenRows
) -> list[Found]:
    """The tables of a sheet, from top to bottom."""
    grid = Grid(sheet, book.counts_from_1904)
    stem = book.name.rpartition(".")[0]
    about = f"{stem} {sheet.name}"
    found: list[Found] = []
    first = 0
    while (head := find_head(grid, first, record, about)) is not None:
        head = with_mapping(head, wanted.mapping) if wanted.mapping else head
        offer = TableOffer(book, grid, head, wanted.year, f"{sheet.name}!" if is_prefixed else "", seen)
        found.append(offer.read())
        if found[-1].next_row is None:
            break
        first = found[-1].next_row
    return [each for each in found if each.proposals or each.refused] or found[:1]


def _nothing_known(book: SourceBook, record: str) -> UnknownTable:
    if record:
        label = RECORDS[record].spec.label
        return UnknownTable(
            f"“{book.name}”里没有找到“{label}”的列标题。", UNCHANGED, "请检查表的第一行，或另选一张表。"
        )
    return UnknownTable(
        f"“{book.name}”里没有认出能导入的表：列标题和本程序的哪一张表都对不上。",
        UNCHANGED,
        "请看列标题是不是在表里；知道是哪张表的，请指定那张表。",
    )


def _joined(found: Sequence[Found], passed: Sequence[Ignored], year: int | None) -> Offer:
    return Offer(
        family="",
        year=year or next((each.year for each in found if each.year), None),
        department="",
        proposals=tuple(proposal for each in found for proposal in each.proposals),
        unplaced=(),
        refused=tuple(cell for each in found for cell in each.refused),
        asks=tuple(cell for each in found for cell in each.asks),
        ignored=(*(rows for each in found for rows in each.ignored), *passed),
        table=max(found, key=lambda each: len(each.proposals)).record,
    )


def head_of_block(grid: Grid, record: str) -> TableHead | None:
    """The head of a pasted block that begins with one, for a record; None for a block without."""
    head = find_head(grid, 0, record)
    return head if head is not None and head.top == grid.rows[0] else None

"""A block that was copied with its head, pasted into a table: which column goes where, and its rows taken in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.proposals import Certainty, Offer, Place, Proposal
from wenlian_desktop.intake.sheets.offers import WantedTable, head_of_block, sheet_offer
from wenlian_desktop.intake.sheets.shown_cells import Grid
from wenlian_desktop.intake.workbooks.cells import SourceBook, SourceSheet
from wenlian_desktop.intake.workbooks.csv_cells import text_sheet
from wenlian_desktop.session.taking_in.held_offer import Effect, hold
from wenlian_desktop.session.taking_in.table_files import changing
from wenlian_desktop.session.taking_in.take_in import Source, TakenIn, take_in
from wenlian_desktop.session.year_session import YearSession

PASTED = "粘贴"
SAMPLED = 3  # rows shown of each column
MOST_TOLD = 3  # cells told one by one


@dataclass(frozen=True)
class PastedColumn:
    """A column of a block: its head, the field it goes to ("" for none), its first cells."""

    words: str
    field: str
    samples: tuple[str, ...]


def pasted_columns(text: str, record: str) -> tuple[PastedColumn, ...]:
    """The columns of a block that begins with a head of a record; none for a block without."""
    sheet = _sheet(text)
    grid = Grid(sheet)
    head = head_of_block(grid, record) if len(grid.rows) > 1 else None
    if head is None:
        return ()
    rows = [row for row in grid.rows if row > head.bottom][:SAMPLED]
    columns = sorted((*head.columns, *head.passed, *head.unknown), key=lambda column: column.index)
    fields = RECORDS[record].spec.fields
    taken = {column.index for column in head.columns}
    return tuple(
        PastedColumn(
            column.head.words,
            column.field if column.index in taken and column.field in fields else "",
            tuple(filter(None, (grid.text(row, column.index) for row in rows))),
        )
        for column in columns
        if not column.month
    )


def paste_table(
    session: YearSession, text: str, record: str, mapping: Mapping[str, str], given: Mapping[str, Any]
) -> TakenIn:
    """Take the rows of a block in as one step; raises UserError. `given`: the values that new rows of the table have.

    What stands in the year is not overwritten.
    """
    book = SourceBook(PASTED, (_sheet(text),))
    offer = sheet_offer(book, WantedTable(record, year=session.view.number, mapping=mapping))
    held = changing(hold(session.view, _with_given(offer, record, given)))
    chosen = [each for each in held.held if each.is_new]
    others = sum(each.effect is Effect.CHANGES for each in held.held)
    told = _told(offer, others)
    if not chosen:
        raise UserError("没有新的内容可以粘贴，已经有的不重复。", "没有改动。", "".join(told))
    try:
        done = take_in(session, held, chosen, Source(PASTED, "", "行"))
    except UserError as refusal:
        raise UserError(refusal.happened, refusal.safe, "".join((refusal.remedy, *told))) from refusal
    return TakenIn(done.done, (*done.left, *told))


def _sheet(text: str) -> SourceSheet:
    return text_sheet(PASTED, text, "\t")


def _with_given(offer: Offer, record: str, given: Mapping[str, Any]) -> Offer:
    """The offer with the given values in its new rows, where no column tells them."""
    told = {(each.row, each.field) for each in offer.proposals}
    fields = RECORDS[record].spec.fields
    rows = dict.fromkeys(each.row for each in offer.proposals if each.record == record)
    more = tuple(
        Proposal(record, row, name, fields[name].label, value, fields[name].unit, Certainty.SURE, "", Place(), "")
        for row in rows
        for name, value in given.items()
        if (row, name) not in told and value is not None
    )
    return replace(offer, proposals=(*offer.proposals, *more))


def _told(offer: Offer, others: int) -> tuple[str, ...]:
    """What was not taken, as sentences."""
    refused = [f"{each.place.cell}：{each.why}" for each in offer.refused]
    asked = [f"{each.place.cell}：{each.why}" for each in offer.asks]
    sentences = [f"{len(refused)}格读不出，没有粘贴。{''.join(refused[:MOST_TOLD])}"] if refused else []
    sentences += [f"{len(asked)}处请核对。{''.join(asked[:MOST_TOLD])}"] if asked else []
    sentences += [f"{others}格和已经填的不同，没有改；要改请用“由 Excel 导入”。"] if others else []
    passed = [f"第{'、'.join(map(str, each.rows))}行：{each.why}" for each in offer.ignored if each.rows]
    return (*sentences, *passed)

"""Files of tables (.xlsx, .csv): read in a process of their own, and what they offer to a year."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError, error_reason
from wenlian_desktop.domain.values.fields import State
from wenlian_desktop.domain.values.parsing import NONE_WORDS
from wenlian_desktop.intake import reading_worker
from wenlian_desktop.intake.proposals import Offer
from wenlian_desktop.intake.sheets.offers import WantedTable, sheet_offer
from wenlian_desktop.intake.sheets.shown_cells import shown_text
from wenlian_desktop.intake.workbooks.book_values import book_from_values
from wenlian_desktop.intake.workbooks.cells import SourceBook, SourceSheet
from wenlian_desktop.intake.workbooks.csv_cells import text_sheet
from wenlian_desktop.intake.workbooks.workbook_reader import MAX_FILE_BYTES, is_table_file
from wenlian_desktop.session.taking_in.held_offer import Effect, HeldOffer, HeldProposal
from wenlian_desktop.session.taking_in.reading_process import TellStep, read_file
from wenlian_desktop.session.taking_in.report_files import PASTED
from wenlian_desktop.session.taking_in.take_in import Source
from wenlian_desktop.storage.outside.plain_file import UNCHANGED, read_plain, refuse_special_file

MOST_ROWS_SHOWN = 20_000


def _nobody_listens(_: str) -> None:
    return None


def _always() -> bool:
    return True


def is_table(path: Path) -> bool:
    """Whether a file holds tables, by its ending, also one that first has to be saved as another kind."""
    return is_table_file(path.name)


def read_book(
    path: Path, is_wanted: Callable[[], bool] = _always, tell: TellStep = _nobody_listens
) -> SourceBook | None:
    """The cells of a file; None where nobody waits for them any more. Raises UserError."""
    values = read_file(reading_worker.BOOK, path.name, _content(path), is_wanted, tell)
    return None if values is None else book_from_values(values)


def _content(path: Path) -> bytes:
    try:
        refuse_special_file(path.name, path.stat())
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UserError(
                f"“{path.name}”过大（超过{MAX_FILE_BYTES // 1_000_000}MB）。", UNCHANGED, "请只留要导入的表。"
            )
        return read_plain(path, MAX_FILE_BYTES)
    except FileNotFoundError:
        raise UserError(f"找不到“{path.name}”。", "", "请检查路径。") from None
    except OSError as error:
        raise UserError(f"读不出“{path.name}”（{error_reason(error)}）。", UNCHANGED, "请检查文件。") from None


@dataclass(frozen=True)
class ReadTable:
    """What was read: where it is from, its cells, what they offer."""

    source: Source
    book: SourceBook
    offer: Offer

    @property
    def has_questions(self) -> bool:
        """Whether cells could not be read, or have more than one reading."""
        return bool(self.offer.refused or self.offer.asks)

    def shown(self) -> list[tuple[str, dict[int, dict[int, str]]]]:
        """(name, texts by row and column) of the sheets that people see; of long ones the first rows."""
        sheets = [sheet for sheet in self.book.sheets if sheet.rows and not sheet.is_hidden]
        return [(sheet.name, _texts(sheet, self.book.counts_from_1904)) for sheet in sheets]


def read_table(
    path: Path, year: int | None, is_wanted: Callable[[], bool] = _always, tell: TellStep = _nobody_listens
) -> ReadTable | None:
    """The cells of a file and what they offer to a year; None where nobody waits any more. Raises UserError."""
    content = _content(path)
    values = read_file(reading_worker.BOOK, path.name, content, is_wanted, tell)
    if values is None:
        return None
    tell("正在认列标题")
    book = book_from_values(values)
    return ReadTable(_source(path.name, content), book, sheet_offer(book, WantedTable(year=year)))


def read_pasted_table(text: str, year: int | None) -> ReadTable:
    """As `read_table`, of rows that were copied; raises UserError."""
    book = SourceBook(PASTED, (text_sheet(PASTED, text, "\t"),))
    source = _source(PASTED, text.encode("utf-8", "ignore"))
    return ReadTable(source, book, sheet_offer(book, WantedTable(year=year)))


def _source(name: str, content: bytes) -> Source:
    return Source(name, hashlib.sha256(content).hexdigest(), "行")


def _texts(sheet: SourceSheet, counts_from_1904: bool) -> dict[int, dict[int, str]]:
    rows = sorted(sheet.rows)[:MOST_ROWS_SHOWN]
    return {
        row: {column: shown_text(cell, counts_from_1904) for column, cell in sheet.rows[row].items()} for row in rows
    }


def changing(held: HeldOffer) -> HeldOffer:
    """What of a table's offer changes the year: without cells that say what stands there, 无 included."""
    kept = tuple(each for each in held.held if each.effect is not Effect.SAME and not _says_nothing_new(held, each))
    wanted = {id(each.proposal) for each in kept}
    proposals = tuple(each for each in held.offer.proposals if id(each) in wanted)
    return replace(held, offer=replace(held.offer, proposals=proposals), held=kept)


def _says_nothing_new(held: HeldOffer, each: HeldProposal) -> bool:
    state = State.EMPTY if each.effect is Effect.ADDS else held.year.state(each.ref)
    if each.proposal.value == "":
        return state is State.EMPTY
    return each.typed in NONE_WORDS and state is State.NONE


def without_cleared(offer: Offer) -> Offer:
    """An offer that is held against no year: without the cells that would empty a field."""
    return replace(offer, proposals=tuple(each for each in offer.proposals if each.value != ""))

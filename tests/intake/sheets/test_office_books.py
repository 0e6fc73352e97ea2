"""Workbooks as offices keep them: table, values, questions and what is passed over, as a clerk would say."""

import pytest

from tests.make.more_office_books import more_office_books
from tests.make.office_books import OfficeBook, office_books
from wenlian_desktop.intake.proposals import Certainty, Offer
from wenlian_desktop.intake.sheets.offers import UnknownTable, WantedTable, sheet_offer
from wenlian_desktop.intake.workbooks.workbook_reader import read_workbook

BOOKS = {book.name: book for book in (*office_books(), *more_office_books())}


def offer_of(book: OfficeBook) -> Offer:
    return sheet_offer(read_workbook(book.name, book.content), WantedTable(year=2024))


def proposed(offer: Offer, table: str, field: str) -> dict[str, str]:
    return {
        each.place.cell: f"{each.value}?" if each.certainty is Certainty.CANDIDATE else str(each.value)
        for each in offer.proposals
        if (each.record, each.field) == (table, field)
    }


@pytest.mark.parametrize("book", [book for book in BOOKS.values() if book.table], ids=lambda book: book.name)
def test_a_book_says_what_a_clerk_reads_in_it(book: OfficeBook) -> None:
    offer = offer_of(book)
    assert offer.table == book.table
    assert {name: proposed(offer, book.table, name) for name in book.values} == book.values
    assert {each.place.cell for each in (*offer.refused, *offer.asks)} == book.told
    assert {row for each in offer.ignored for row in each.rows} == book.passed


@pytest.mark.parametrize("book", [book for book in BOOKS.values() if not book.table], ids=lambda book: book.name)
def test_a_book_of_another_trade_offers_nothing(book: OfficeBook) -> None:
    with pytest.raises(UnknownTable):
        offer_of(book)


def test_the_table_beside_can_be_asked_for() -> None:
    book = BOOKS["问题整改.xlsx"]
    offer = sheet_offer(read_workbook(book.name, book.content), WantedTable("problem", year=2024))
    assert proposed(offer, "problem", "content") == {"B2": "预算执行偏慢"}
    assert proposed(offer, "problem", "cause") == {"C2": "计划不细"}


def test_a_unit_below_a_head_counts_with_and_without_brackets() -> None:
    for unit, value in (("万元", "15000"), ("（万元）", "15000"), ("元", "1.5"), ("(千元)", "1500")):
        head = f"活动名称,活动时间,受众,经费\n,,人次,{unit}\n书法展,3月5日,300,1.5\n"
        offer = sheet_offer(read_workbook("表.csv", head.encode()), WantedTable(year=2024))
        assert proposed(offer, "activity", "cost") == {"D3": value}, unit

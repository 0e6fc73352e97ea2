"""Ten thousand payments from a workbook: reading, finding the columns, the proposals, taking in; beside openpyxl."""

import io
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import openpyxl

from tests.bench.measuring import LINES, Figure, big_file, timed
from tests.make.table_books import workbook
from wenlian_desktop.intake.sheets.offers import WantedTable, sheet_offer
from wenlian_desktop.intake.sheets.shown_cells import Grid
from wenlian_desktop.intake.sheets.table_head import find_head
from wenlian_desktop.intake.workbooks.workbook_reader import read_workbook
from wenlian_desktop.session.taking_in.held_offer import HeldOffer, hold
from wenlian_desktop.session.taking_in.table_files import changing
from wenlian_desktop.session.taking_in.take_in import Source, take_in
from wenlian_desktop.session.year_session import YearSession

PAYMENTS = 10_000
HEAD = ["付款日期", "项目名称", "金额（元）", "用途", "收款单位", "凭证号"]
MAPPING, TAKING_IN = 300, 1500  # milliseconds


class Shares(NamedTuple):
    """CPU time in that of openpyxl reading the same sheet."""

    reading: float
    taking_in: float


def payments_book(number: int) -> bytes:
    """A workbook of that many payments, of all days and lines."""
    chance = Random(number)
    rows = [
        [date(2024, 1, 1) + timedelta(days=index % 366), f"项目{index % LINES + 1}",
         chance.randint(100, 10_000_000) / 100, "活动场地布置费用", "示例文化传播有限公司", f"记-{index}"]
        for index in range(number)
    ]  # fmt: skip
    return workbook([HEAD, *rows])


def figures(folder: Path) -> Iterator[Figure]:
    """All of them."""
    content = payments_book(PAYMENTS)
    yield Figure(f"{PAYMENTS:,} payments of a sheet, read by openpyxl", timed(lambda: _read_by_peer(content)))
    yield Figure(f"{PAYMENTS:,} payments of a sheet, read", timed(lambda: read_workbook("支出.xlsx", content)))
    book = read_workbook("支出.xlsx", content)
    yield Figure("their columns found", timed(lambda: find_head(Grid(book.sheets[0]))), MAPPING)
    with closing(YearSession(big_file(folder, 0))) as session:
        offers: list[HeldOffer] = []
        yield Figure(f"{len(HEAD) * PAYMENTS:,} proposals", timed(lambda: offers.append(_held(session, content))))
        yield Figure("all of them taken in and on disk", timed(lambda: _take(session, offers[0])), TAKING_IN)


def shares(folder: Path, number: int) -> Shares:
    """What reading and taking in cost beside openpyxl, in CPU time of this thread."""
    content = payments_book(number)
    peer = _cpu(lambda: _read_by_peer(content))
    reading = _cpu(lambda: read_workbook("支出.xlsx", content))
    with closing(YearSession(big_file(folder, 0))) as session:
        held = _held(session, content)
        return Shares(reading / peer, _cpu(lambda: _take(session, held)) / peer)


def _held(session: YearSession, content: bytes) -> HeldOffer:
    return changing(hold(session.view, sheet_offer(read_workbook("支出.xlsx", content), WantedTable(year=2024))))


def _take(session: YearSession, held: HeldOffer) -> None:
    take_in(session, held, [each for each in held.held if each.is_new], Source("支出.xlsx", "", "行"))
    assert session.is_saved


def _read_by_peer(content: bytes) -> list[object]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def _cpu(run: Callable[[], object]) -> float:
    started = time.thread_time()
    run()
    return time.thread_time() - started

"""Workbooks and text tables of offices with their parts, cells and bytes changed, read down to the values of a year."""

import io
import zipfile
from functools import cache
from pathlib import Path
from random import Random

from tests.make.more_office_books import more_office_books
from tests.make.office_books import office_books
from tests.reliability.fuzz.mutations import ODD_TEXTS, bytes_changed, lines_changed
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.intake.sheets.offers import WantedTable, sheet_offer
from wenlian_desktop.intake.workbooks.workbook_reader import read_workbook
from wenlian_desktop.session import year_files
from wenlian_desktop.session.taking_in.entering import enter_chosen
from wenlian_desktop.session.taking_in.held_offer import hold
from wenlian_desktop.session.taking_in.table_files import changing

NUMBERS = ("1e309", "-0", "NaN", "0.1", "99999999999999999999", "45356", "1.2.3", "１２", "", "#REF!")
REFERENCES = ("A1", "XFD1048576", "A0", "ZZZZ9", "B-1", "A1:XFD9", "")


@cache
def _books() -> tuple[tuple[str, bytes], ...]:
    return tuple((book.name, book.content) for book in (*office_books(), *more_office_books()))


@cache
def _year() -> Year:
    return year_files.empty_year(2024)


def make_book(folder: Path, draw: Random) -> Path:
    """One of the books, changed."""
    name, content = draw.choice(_books())
    path = folder / name
    if name.endswith(".csv") or draw.random() < 0.2:
        path.write_bytes(bytes_changed(content, draw))
    else:
        path.write_bytes(_with_parts_changed(content, draw))
    return path


def _with_parts_changed(content: bytes, draw: Random) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        changed = draw.choice([name for name in old.namelist() if name.endswith((".xml", ".rels"))])
        for name in old.namelist():
            part = old.read(name)
            is_sheet = name.startswith("xl/worksheets/sheet") or name == "xl/sharedStrings.xml"
            if name == changed or (is_sheet and draw.random() < 0.7):
                part = _changed_xml(part.decode(), draw).encode("utf-8", "surrogatepass")
            new.writestr(name, part)
    return file.getvalue()


def _changed_xml(text: str, draw: Random) -> str:
    """Elements moved, doubled or lost, or values and references of cells that no program writes."""
    if draw.random() < 0.3:
        return lines_changed(text.replace("><", ">\n<"), draw)
    for opening, closing, values in (("<v>", "</v>", NUMBERS), ("<t>", "</t>", ODD_TEXTS), ('r="', '"', REFERENCES)):
        places = [at + len(opening) for at in range(len(text)) if text.startswith(opening, at)]
        if places and draw.random() < 0.6:
            at = draw.choice(places)
            text = text[:at] + str(draw.choice(values)).replace("<", "&lt;") + text[text.index(closing, at) :]
    return text


def read_book(path: Path) -> object:
    """All that the book offers, entered into an empty year."""
    offer = sheet_offer(read_workbook(path.name, path.read_bytes()), WantedTable(year=2024))
    held = changing(hold(_year(), offer))
    entered = enter_chosen(held, held.held, lambda place: place.cell)
    return _year().with_changes(entered.changes)

"""Workbooks as offices make them, written with openpyxl: rows of values, formats, merged and hidden cells."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

Rows = Sequence[Sequence[Any]]


def workbook(
    rows: Rows,
    *,
    formats: Mapping[str, str] | None = None,
    merged: Sequence[str] = (),
    hidden: Sequence[int] = (),
    filtered: str = "",
    cached: Mapping[str, str] | None = None,
    from_1904: bool = False,
    sheet: str = "Sheet1",
    others: Mapping[str, Rows] | None = None,
) -> bytes:
    """A workbook of one sheet and `others`. `cached`: the values that formulas have, which openpyxl leaves out."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    if from_1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for row in rows:
        page.append(list(row))
    for cell, code in (formats or {}).items():
        page[cell].number_format = code
    for each in merged:
        page.merge_cells(each)
    for number in hidden:
        page.row_dimensions[number].hidden = True
    if filtered:
        page.auto_filter.ref = filtered
    for name, more in (others or {}).items():
        other = book.create_sheet(name)
        for row in more:
            other.append(list(row))
    file = io.BytesIO()
    book.save(file)
    return _with_values(file.getvalue(), cached or {})


def _with_values(content: bytes, cached: Mapping[str, str]) -> bytes:
    if not cached:
        return content
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name).decode() if name.endswith(".xml") else old.read(name)
            if name == "xl/worksheets/sheet1.xml" and isinstance(part, str):
                for cell, value in cached.items():
                    kind = "e" if value.startswith("#") else "str" if not value else ""
                    typed = f' t="{kind}"' if kind else ""
                    part, count = re.subn(
                        rf'<c r="{cell}"([^>]*)><f>(.*?)</f><v ?/?>(</v>)?',
                        rf'<c r="{cell}"\1{typed}><f>\2</f><v>{value}</v>',
                        part,
                    )
                    assert count == 1, cell
            new.writestr(name, part)
    return changed.getvalue()

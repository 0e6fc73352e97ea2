"""A .csv or tab-separated text as a sheet: every cell is a text."""

import csv
import io

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.files.office_parts import UNCHANGED
from wenlian_desktop.intake.files.text_encoding import decode_text
from wenlian_desktop.intake.workbooks.cells import SourceBook, SourceCell, SourceSheet

MAX_COLUMNS = 16_384  # as Excel
MAX_CELLS = 2_000_000
SEPARATORS = (",", "\t", ";", "，")
REMEDY = "请在 Excel 或 WPS 里打开，另存为 .xlsx。"


def read_csv(name: str, content: bytes) -> SourceBook:
    """The cells of a .csv in UTF-8, GB18030 or UTF-16; raises UserError for what is none."""
    text = decode_text(content)
    if text is None or "\0" in text:
        raise UserError(f"读不出“{name}”的文字。", UNCHANGED, REMEDY)
    return SourceBook(name, (text_sheet(name, text, _separator(text)),))


def text_sheet(name: str, text: str, separator: str) -> SourceSheet:
    """The cells of a text with one row a line; raises UserError with the line of what cannot be read."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: dict[int, dict[int, SourceCell]] = {}
    count = 0
    try:
        for at, line in enumerate(reader):
            count += len(line)
            if len(line) > MAX_COLUMNS or count > MAX_CELLS:
                raise UserError(f"“{name}”第{at + 1}行起的格太多。", UNCHANGED, "请只留要导入的行和列。")
            row = {column: SourceCell(cell) for column, cell in enumerate(line) if cell.strip()}
            if row:
                rows[at] = row
    except csv.Error:
        where = f"“{name}”第{reader.line_num}行的引号不成对，或一格的文字过长。"
        raise UserError(where, UNCHANGED, REMEDY) from None
    return SourceSheet(name.rpartition(".")[0] or name, rows)


def _separator(text: str) -> str:
    """The sign that parts cells: the one that most of the first lines have, and most often."""
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    return max(SEPARATORS, key=lambda sign: (sum(sign in line for line in lines), "".join(lines).count(sign)))

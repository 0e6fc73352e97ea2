"""Names with the numbers of their rows before them: 1、书法展, 2、笔会."""

import re
from collections.abc import Sequence

from wenlian_desktop.intake.sheets.cell_values import Read
from wenlian_desktop.intake.sheets.sheet_rows import SheetRow

NUMBERED = re.compile(r"(?P<number>\d{1,3})\s*[、.．)）]\s*(?P<name>(?!\d).+)", re.DOTALL)
LEAST_ROWS = 2


def strip_numbers(rows: Sequence[SheetRow], field: str) -> None:
    """Take the numbers from names that are numbered 1, 2, 3 … from the first row to the last."""
    named = [(row, *row.outcomes[field, 0]) for row in rows if row.is_data and (field, 0) in row.outcomes]
    found = [NUMBERED.fullmatch(outcome.words) if isinstance(outcome, Read) else None for _, _, outcome in named]
    numbers = [int(each["number"]) if each else 0 for each in found]
    if len(numbers) < LEAST_ROWS or numbers != list(range(1, len(numbers) + 1)):
        return
    for (row, column, outcome), each in zip(named, found, strict=True):
        if isinstance(outcome, Read) and each is not None:
            row.outcomes[field, 0] = (column, Read(each["name"], outcome.words, outcome.is_sure))
            row.name = each["name"] if row.name == outcome.words else row.name

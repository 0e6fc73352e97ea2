"""Tab-separated blocks of cells on the clipboard, as Excel writes and reads them."""

import re
from collections.abc import Set

# Excel quotes only cells with a tab or a line break; other quotation marks are part of the text.
QUOTED_CELL = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|$)')
PLAIN_CELL = re.compile(r"[^\t\n]*")
NO_TEXT = "剪贴板里没有文字，没有粘贴。"
GAPS = "选中的格之间有空隙，放不下这一块，没有粘贴。请选中连在一起的格，或者只选左上角的一格，再粘贴。"

Place = tuple[int, int]  # row, column


def parse_block(text: str) -> list[list[str]]:
    """Parse a block into rows of cells; an empty line is a row with one empty cell.

    Below rows of several cells empty lines are no part of the block: texts and mails end with them.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        cell, at = _parse_cell(text, at)
        rows[-1].append(cell)
        if at >= len(text):
            return _without_empty_lines(rows)
        if text[at] == "\n":
            rows.append([])
        at += 1


def _without_empty_lines(rows: list[list[str]]) -> list[list[str]]:
    is_wide = max(map(len, rows)) > 1
    while is_wide and rows[-1] == [""]:
        rows.pop()
    return rows


def _parse_cell(text: str, at: int) -> tuple[str, int]:
    quoted = QUOTED_CELL.match(text, at)
    if quoted and re.search(r"[\t\n]", quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = PLAIN_CELL.match(text, at)
    assert plain is not None
    return plain[0], plain.end()


def format_block(rows: list[list[str]]) -> str:
    """Format rows of cells as a block, the inverse of `parse_block`."""
    return "".join("\t".join(_quoted(cell) for cell in row) + "\n" for row in rows)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if re.search(r"[\t\n]", cell) else cell


def laid_out(block: list[list[str]], selected: Set[Place]) -> dict[Place, str] | None:
    """The text for each cell when a block is pasted into a selection, as Excel does it.

    A single value fills the selection. A block is repeated if the selection is a whole multiple of it, else pasted once
    from the top left cell in its own size. None if cells in gaps of the selection would be hit.
    """
    rows, columns = sorted({row for row, _ in selected}), sorted({column for _, column in selected})
    high, wide = len(block), max(len(line) for line in block)
    if high == wide == 1:
        return dict.fromkeys(sorted(selected), block[0][0])
    is_rectangle = len(selected) == len(rows) * len(columns)
    is_even = all(len(line) == wide for line in block)
    if is_rectangle and is_even and len(rows) % high == len(columns) % wide == 0:
        return {
            (row, column): block[down % high][right % wide]
            for down, row in enumerate(rows)
            for right, column in enumerate(columns)
        }
    if not is_rectangle or _has_gaps(rows) or _has_gaps(columns):
        return None
    return {
        (rows[0] + down, columns[0] + right): text for down, line in enumerate(block) for right, text in enumerate(line)
    }


def without_blank_end(laid: dict[Place, str], rows: int) -> dict[Place, str]:
    """A block without the blank rows at its end that would be made anew below `rows` existing ones."""
    bottom = max((row for (row, _), text in laid.items() if text.strip()), default=0)
    return {place: text for place, text in laid.items() if place[0] < rows or place[0] <= bottom}


def _has_gaps(numbers: list[int]) -> bool:
    return numbers[-1] - numbers[0] >= len(numbers)

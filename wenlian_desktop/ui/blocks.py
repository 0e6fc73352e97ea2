"""Blocks of cells as Excel puts them on the clipboard: tabs between cells, a line each row."""

import re

# Excel quotes a cell only where it holds a tab or a line break; other quotation marks are text.
QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|$)')
PLAIN = re.compile(r"[^\t\n]*")


def cells_of(text: str) -> list[list[str]]:
    """The rows of a block; an empty line is a row of one empty cell."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        cell, at = _cell(text, at)
        rows[-1].append(cell)
        if at >= len(text):
            return rows
        if text[at] == "\n":
            rows.append([])
        at += 1


def _cell(text: str, at: int) -> tuple[str, int]:
    quoted = QUOTED.match(text, at)
    if quoted and re.search(r"[\t\n]", quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = PLAIN.match(text, at)
    assert plain is not None
    return plain[0], plain.end()


def text_of(rows: list[list[str]]) -> str:
    """A block as text that `cells_of` and Excel take back."""
    return "".join("\t".join(_written(cell) for cell in row) + "\n" for row in rows)


def _written(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if re.search(r"[\t\n]", cell) else cell

"""The XML of a sheet as cells (ISO/IEC 29500-1, 18.3)."""

import re
from collections.abc import Callable, Sequence

from wenlian_desktop.intake.files.office_parts import Attributes, parse_xml
from wenlian_desktop.intake.workbooks.cells import MergedRange, SourceCell, SourceSheet
from wenlian_desktop.intake.workbooks.number_forms import GENERAL, NumberForm

SPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
MAX_CELLS = 2_000_000
MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
STORED_SIGN = re.compile("_x([0-9A-Fa-f]{4})_")
NUMBER = re.compile(r"[+-]?(?:[0-9]{1,40}\.?[0-9]{0,40}|\.[0-9]{1,40})(?:[Ee][+-]?[0-9]{1,3})?")


class TooManyCells(Exception):  # noqa: N818 -- raised inside expat, told as a UserError
    """More cells than any office has, or a cell outside the largest sheet."""


def local_name(name: str) -> str:
    """The name of an element of workbooks; "" for others."""
    space, _, local = name.rpartition(" ")
    return local if space in SPACES else ""


def place_of(reference: str) -> tuple[int, int] | None:
    """(row, column) from 0 of a cell's name; None for another text."""
    found = REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row - 1, column - 1) if 0 < row <= MAX_ROW and column <= MAX_COLUMN else None


def range_of(reference: str) -> MergedRange | None:
    """The range of a name like A1:C3, or of one cell."""
    first, _, last = reference.partition(":")
    start, end = place_of(first), place_of(last or first)
    return MergedRange(*start, *end) if start and end and start <= end and start[1] <= end[1] else None


def shared_texts(content: bytes) -> list[str]:
    """The texts of xl/sharedStrings.xml; readings above characters (rPh) left out."""
    parser = _SharedTexts()
    parse_xml(content, parser.start, parser.end, parser.text)
    return parser.texts


def stored_text(text: str) -> str:
    """A text with its escaped characters: _x000D_."""
    return STORED_SIGN.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class _SharedTexts:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._is_text, self._is_reading = False, False

    def start(self, name: str, _: Attributes) -> None:
        local = local_name(name)
        if local == "si":
            self._parts = []
        elif local == "rPh":
            self._is_reading = True
        self._is_text = local == "t" and not self._is_reading

    def end(self, name: str) -> None:
        local = local_name(name)
        self._is_text = False
        if local == "si":
            self.texts.append(stored_text("".join(self._parts)))
        elif local == "rPh":
            self._is_reading = False

    def text(self, text: str) -> None:
        if self._is_text:
            self._parts.append(text)


class SheetParser:
    """Collects the cells of a sheet while expat tells its elements."""

    def __init__(self, texts: Sequence[str], forms: Sequence[NumberForm], allowed: int) -> None:
        self._texts, self._forms, self._allowed = texts, forms, allowed
        self.rows: dict[int, dict[int, SourceCell]] = {}
        self.count = 0
        self._merged: list[MergedRange] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._filtered: tuple[int, int] | None = None
        self._row, self._column = -1, -1
        self._cells: dict[int, SourceCell] = {}
        self._kind, self._style = "n", 0
        self._parts: list[str] = []
        self._is_value, self._is_reading, self._is_formula, self._has_value = False, False, False, False
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "c": self._start_cell, "row": self._start_row, "f": self._start_formula, "v": self._start_value,
            "t": self._start_value, "rPh": self._start_reading, "mergeCell": self._merge, "col": self._hide_columns,
            "autoFilter": self._filter,
        }  # fmt: skip

    def sheet(self, name: str, content: bytes, is_hidden: bool) -> SourceSheet:
        """The sheet; raises TooManyCells."""
        starts = {f"{space} {each}": act for space in SPACES for each, act in self._starts.items()}
        ends = {f"{space} c": self._end_cell for space in SPACES} | {f"{space} row": self._end_row for space in SPACES}
        ends |= {f"{space} {each}": self._end_value for space in SPACES for each in ("v", "t", "f", "rPh")}

        def start(element: str, attributes: Attributes) -> None:
            if (act := starts.get(element)) is not None:
                act(attributes)

        def end(element: str) -> None:
            if (act := ends.get(element)) is not None:
                act()

        parse_xml(content, start, end, self._text)
        return SourceSheet(
            name, self.rows, tuple(self._merged), frozenset(self._hidden_rows), frozenset(self._hidden_columns),
            self._filtered, is_hidden,
        )  # fmt: skip

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r", "")
        self._row = int(number) - 1 if number.isdecimal() else self._row + 1
        if not 0 <= self._row < MAX_ROW:
            raise TooManyCells
        self._column, self._cells = -1, self.rows.get(self._row, {})
        if attributes.get("hidden") in ("1", "true"):
            self._hidden_rows.add(self._row)

    def _end_row(self) -> None:
        if self._cells:
            self.rows[self._row] = self._cells

    def _start_cell(self, attributes: Attributes) -> None:
        place = place_of(attributes.get("r", ""))
        self._column = place[1] if place else self._column + 1
        self.count += 1
        if self.count > self._allowed or self._column >= MAX_COLUMN:
            raise TooManyCells
        self._kind, style = attributes.get("t", "n"), attributes.get("s", "0")
        self._style = int(style) if style.isdecimal() else 0
        self._parts, self._is_formula, self._has_value = [], False, False

    def _end_cell(self) -> None:
        written = "".join(self._parts)
        if not written and not self._is_formula:
            return
        form = self._forms[self._style] if self._style < len(self._forms) else GENERAL
        cell = self._cell(written, form)
        if cell is not None:
            self._cells[self._column] = cell

    def _cell(self, written: str, form: NumberForm) -> SourceCell | None:
        is_formula = self._is_formula
        is_computed = self._has_value and (bool(written) or self._kind == "str")
        match self._kind:
            case "s":
                text = self._texts[int(written)] if written.isdecimal() and int(written) < len(self._texts) else ""
                return SourceCell(text, "", form, is_formula) if text.strip() else None
            case "str" | "inlineStr":
                text = stored_text(written)
                return SourceCell(text, "", form, is_formula, is_computed) if text.strip() or is_formula else None
            case "e":
                return SourceCell(written, "", form, is_formula, is_computed, is_error=True)
            case "b":
                return SourceCell("是" if written == "1" else "否", "", form, is_formula, is_computed)
            case "d":
                return SourceCell(written, "", form, is_formula, is_computed)
        if not is_computed:
            return SourceCell("", "", form, True, False)
        number = written.strip()
        return SourceCell("" if (is_number := NUMBER.fullmatch(number) is not None) else number,
                          number if is_number else "", form, is_formula)  # fmt: skip

    def _start_formula(self, attributes: Attributes) -> None:
        self._is_formula = True

    def _start_value(self, attributes: Attributes) -> None:
        self._is_value = not self._is_reading
        self._has_value = True

    def _start_reading(self, attributes: Attributes) -> None:
        self._is_reading = True

    def _end_value(self) -> None:
        self._is_value = self._is_reading = False

    def _text(self, text: str) -> None:
        if self._is_value:
            self._parts.append(text)

    def _merge(self, attributes: Attributes) -> None:
        found = range_of(attributes.get("ref", ""))
        if found is not None:
            self._merged.append(found)

    def _hide_columns(self, attributes: Attributes) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if attributes.get("hidden") in ("1", "true") and first.isdecimal() and last.isdecimal():
            self._hidden_columns |= set(range(int(first) - 1, min(int(last), MAX_COLUMN)))

    def _filter(self, attributes: Attributes) -> None:
        found = range_of(attributes.get("ref", ""))
        if found is not None:
            self._filtered = (found.top, found.bottom)

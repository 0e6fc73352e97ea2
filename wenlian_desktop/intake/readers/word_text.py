"""The paragraphs of a Word file as lines: as they print, with their automatic numbers."""

from dataclasses import dataclass, field

from wenlian_desktop.intake.files.office_parts import Attributes, parse_xml
from wenlian_desktop.intake.readers.word_numbering import WordNumbering
from wenlian_desktop.intake.readers.word_package import (
    COMPATIBILITY,
    TextTooLong,
    is_on,
    open_package,
    value_of,
    word_name,
)

SOFT_BREAK = "\u000b"  # between lines of one paragraph, and paragraphs of one cell
GAP = "\u2003"  # a tab in a paragraph: only cells have tabs between them
FALLBACK = f"{COMPATIBILITY} Fallback"  # a copy of a text box
# What does not print: deleted and moved texts, former properties, codes of fields, readings above characters.
LEFT_OUT = frozenset(
    ("del", "moveFrom", "pPrChange", "rPrChange", "trPrChange", "tcPrChange", "numberingChange", "instrText", "rt")
)
SIGNS = {"br": SOFT_BREAK, "cr": SOFT_BREAK, "noBreakHyphen": "-", "tab": GAP, "ptab": GAP}
NOTES = ("footnotes", "endnotes")
MAX_DIGITS = 6  # of a level or a span
MAX_CELLS = 64  # columns of a table


def word_lines(name: str, content: bytes, limit: int) -> list[str]:
    """The lines of a Word file, then those of its notes; UserError for what is none.

    Raises TextTooLong for a text of more than `limit` characters.
    """
    with open_package(name, content) as package:
        numbering = WordNumbering(package.part("numbering"), package.part("styles"))
        lines = _StoryParser(package.body(), numbering, limit).lines
        parts = [part for kind in NOTES if (part := package.part(kind)) is not None]
        return lines + [line for part in parts for line in _StoryParser(part, numbering, limit).notes()]


@dataclass
class _Paragraph:
    """An open paragraph; `boxes`: the lines of text boxes anchored in it."""

    style: str = ""
    list_id: str = ""
    level: int | None = None
    texts: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    is_joined: bool = False  # its mark is deleted: it goes on in the next one


@dataclass
class _Row:
    """An open row of a table."""

    cells: list[list[str]] = field(default_factory=list)
    spans: list[int] = field(default_factory=list)
    is_deleted: bool = False


@dataclass
class _Story:
    """A body, or the content of a text box."""

    lines: list[str] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)
    paragraph: _Paragraph | None = None
    begun: str = ""  # the text of a paragraph that goes on in the next one


class _StoryParser:
    """Reads a part with paragraphs; see the module."""

    def __init__(self, content: bytes, numbering: WordNumbering, limit: int) -> None:
        self._numbering, self._limit, self._length = numbering, limit, 0
        self._stories = [_Story()]
        self._path: list[str] = []
        self._left_out = 0
        self._is_hidden = False
        parse_xml(content, self._start, self._end, self._add)

    @property
    def lines(self) -> list[str]:
        return self._stories[0].lines

    def notes(self) -> list[str]:
        """The lines that say something: the first notes of the part are the rules above them."""
        return [line for line in self.lines if line.strip()]

    def _start(self, name: str, attributes: Attributes) -> None:
        local = word_name(name)
        self._path.append(local)
        if self._left_out or name == FALLBACK or self._is_left_out(local):
            self._left_out += 1
            return
        story = self._stories[-1]
        match local:
            case "txbxContent":
                self._stories.append(_Story())
            case "p":
                story.paragraph = _Paragraph()
            case "r":
                self._is_hidden = False
            case "tr":
                story.rows.append(_Row())
            case "tc" if story.rows:
                story.rows[-1].cells.append([])
                story.rows[-1].spans.append(1)
            case "gridSpan" if story.rows and story.rows[-1].spans:
                story.rows[-1].spans[-1] = _span(attributes)
            case "gridBefore" if story.rows:
                story.rows[-1].cells += [[] for _ in range(_span(attributes))]
                story.rows[-1].spans += [1] * _span(attributes)
            case "ins" | "del" if story.rows and "trPr" in self._path[-2:]:
                story.rows[-1].is_deleted = local == "del"
            case _ if story.paragraph is not None:
                self._describe(story.paragraph, local, attributes)

    def _is_left_out(self, local: str) -> bool:
        """Deleted text; a mark of deletion inside properties is none."""
        return local in LEFT_OUT and not (local == "del" and self._path[-2:-1] in (["rPr"], ["trPr"]))

    def _describe(self, paragraph: _Paragraph, local: str, attributes: Attributes) -> None:
        """A property or a sign of a paragraph or of its run."""
        is_of_mark = self._path[-3:-1] == ["pPr", "rPr"]
        match local:
            case "pStyle":
                paragraph.style = value_of(attributes)
            case "numId":
                paragraph.list_id = value_of(attributes)
            case "ilvl":
                paragraph.level = _whole(value_of(attributes))
            case "del" if is_of_mark:
                paragraph.is_joined = True
            case "vanish" if not is_of_mark:
                self._is_hidden = is_on(attributes)
            case "rStyle" if not is_of_mark:
                self._is_hidden = self._is_hidden or self._numbering.is_hidden(value_of(attributes))
            case _ if local in SIGNS and self._path[-2:-1] == ["r"]:
                self._add_text(SIGNS[local])

    def _end(self, name: str) -> None:
        local = self._path.pop()
        if self._left_out:
            self._left_out -= 1
            return
        story = self._stories[-1]
        match local:
            case "txbxContent":
                self._close_box()
            case "p" if story.paragraph is not None:
                self._close_paragraph(story, story.paragraph)
            case "tr" if story.rows:
                self._close_row(story)

    def _close_box(self) -> None:
        box = self._stories.pop()
        anchored = self._stories[-1].paragraph
        if anchored is not None:
            anchored.boxes += (line for line in box.lines if line.strip())

    def _close_paragraph(self, story: _Story, paragraph: _Paragraph) -> None:
        story.paragraph = None
        number = self._numbering.number(paragraph.style, paragraph.list_id, paragraph.level)
        text = "".join(paragraph.texts)
        if self._numbering.is_contents(paragraph.style) or self._numbering.is_hidden(paragraph.style):
            text = ""
        if text.strip() and not story.begun:
            text = number + text.lstrip()
        text, story.begun = story.begun + text, ""
        if paragraph.is_joined:
            story.begun, text = text, ""
        for line in (text, *paragraph.boxes):
            self._add_line(story, line)

    def _close_row(self, story: _Story) -> None:
        row = story.rows.pop()
        if row.is_deleted:
            return
        cells = [SOFT_BREAK.join(cell) + "\t" * (span - 1) for cell, span in zip(row.cells, row.spans, strict=True)]
        if story.rows:  # a table in a cell
            self._add_line(story, GAP.join(cells).replace("\t", GAP))
        else:
            story.lines.append("\t".join(cells) + "\t")

    def _add_line(self, story: _Story, text: str) -> None:
        if story.rows and story.rows[-1].cells:
            if text.strip():
                story.rows[-1].cells[-1].append(text.strip())
        else:
            story.lines.append(text)

    def _add(self, text: str) -> None:
        if not self._left_out and self._path[-1:] == ["t"]:
            self._add_text(text)

    def _add_text(self, text: str) -> None:
        paragraph = self._stories[-1].paragraph
        if paragraph is None or self._is_hidden:
            return
        paragraph.texts.append(text)
        self._length += len(text)
        if self._length > self._limit:
            raise TextTooLong


def _span(attributes: Attributes) -> int:
    return min(max(_whole(value_of(attributes)) or 1, 1), MAX_CELLS)


def _whole(value: str) -> int | None:
    return int(value[:MAX_DIGITS]) if value.isascii() and value.isdigit() else None

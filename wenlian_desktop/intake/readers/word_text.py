"""The paragraphs of a Word file as lines: as they print, with their automatic numbers."""

import re
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
ASIDE = "\t{}\t"  # a label in a text box, beside the text: a row with one cell, and none before it
SENTENCE_END = re.compile(r"[。！？；…]\s*\Z")
NUMBER = "[一二三四五六七八九十]{1,3}"
OF_TEXT = re.compile(rf"{SENTENCE_END.pattern}|\A\s*(?:{NUMBER}、|（{NUMBER}）)")  # a sentence or a heading
FALLBACK = f"{COMPATIBILITY} Fallback"  # a copy of a text box
# What does not print: deleted and moved texts, former properties, codes of fields, readings above characters.
LEFT_OUT = frozenset(
    ("del", "moveFrom", "pPrChange", "rPrChange", "trPrChange", "tcPrChange", "numberingChange", "instrText", "rt")
)
TO_FILL = "〔待填：{}〕"  # what a content control shows until it is filled in
MOST_TO_FILL = 40  # characters of it
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
    is_joined: bool = False  # its mark is deleted or moved away: it goes on in the next one
    is_unseen: bool = False  # its mark is hidden


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
        self._are_unfilled: list[bool] = []  # the open content controls
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
            case "sdt":
                self._are_unfilled.append(False)
            case "showingPlcHdr" if self._are_unfilled:
                self._are_unfilled[-1] = is_on(attributes)
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
        is_mark = local in ("del", "moveFrom") and self._path[-2:-1] in (["rPr"], ["trPr"])
        return local in LEFT_OUT and not is_mark

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
            case "del" | "moveFrom" if is_of_mark:
                paragraph.is_joined = True
            case "vanish" if is_of_mark:
                paragraph.is_unseen = is_on(attributes)
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
            case "sdt" if self._are_unfilled:
                self._are_unfilled.pop()
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
        text = self._printed(story, paragraph)
        if paragraph.is_joined:
            story.begun = text
            text = ""
        else:
            story.begun = ""
        self._add_line(story, text)
        has_text = bool(text.strip()) or paragraph.is_joined
        for line in paragraph.boxes:
            self._add_line(story, self._beside(story, line, is_label=has_text))

    def _printed(self, story: _Story, paragraph: _Paragraph) -> str:
        """The text of a paragraph with its number, and before it what the one above began; "" if it does not print.

        A paragraph that is deleted whole, or hidden, takes no number; one that goes on has that of its beginning.
        """
        text = "".join(paragraph.texts)
        if self._numbering.is_contents(paragraph.style) or self._numbering.is_hidden(paragraph.style):
            text = ""
        is_gone = (paragraph.is_joined or paragraph.is_unseen) and not text.strip()
        is_gone = is_gone or any(row.is_deleted for row in story.rows)
        if story.begun.strip() or is_gone:
            return story.begun + text
        number = self._numbering.number(paragraph.style, paragraph.list_id, paragraph.level)
        return number + text.lstrip() if text.strip() else text

    def _beside(self, story: _Story, text: str, *, is_label: bool) -> str:
        """The text of a box. What is no sentence stands beside the text; one before all text may hold the title.

        `is_label`: the box is anchored in a paragraph with text, so that no heading stands in it.
        """
        is_first = not is_label and not any(line.strip() for line in story.lines)
        is_text = is_first or (SENTENCE_END if is_label else OF_TEXT).search(text) is not None
        return text if is_text or "\t" in text or story.rows else ASIDE.format(text.strip())

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
            is_prompt = any(self._are_unfilled) and 0 < len(text.strip()) <= MOST_TO_FILL
            self._add_text(TO_FILL.format(text.strip()) if is_prompt else text)

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

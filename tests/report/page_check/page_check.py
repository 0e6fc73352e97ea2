"""A report in PDF held against GB/T 9704-2012: grid, margins, ends of lines, page numbers, faces.

A copy of the tool that judges the pages, with its measures and limits; what the tool takes wrongly is mended here, and
each mend says why. Only lines in 三号 (15.3-16.5 pt) count as text. What gives no occasion for a measure holds.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any

import pdfplumber

from tests.report.page_check.pdf_pages import (
    DATE,
    HEIGHT,
    LEFT,
    MM,
    NUMBERED,
    PITCH,
    TOP,
    WIDTH,
    Char,
    EmbeddedFace,
    Line,
    faces_of,
    is_body,
    is_han,
    lines_of,
    text_of,
)

NO_START = set("，。、；：？！）》」』】〕〉”’…·％%‰℃,.;:?!)]}")
NO_END = set("（《「『【〔〈“‘([{")
CHINESE_MARKS = set("，。、；：？！（）《》〈〉“”‘’—…·")
PAGE_NUMBER = re.compile(r"^[—\-–]\s*(\d+)\s*[—\-–]$")
Measure = tuple[str, bool, Any]


def is_drawn(page: Any) -> bool:
    """Whether the page holds a table, a chart or a picture."""
    return any(page.objects.get(kind) for kind in ("line", "rect", "curve", "image"))


def page_number(page: Any) -> tuple[int, float, float] | None:
    low = [char for char in page.chars if char["top"] > TOP + HEIGHT and char["text"].strip()]
    found = PAGE_NUMBER.match("".join(char["text"] for char in sorted(low, key=lambda char: char["x0"])))
    return (int(found[1]), min(c["x0"] for c in low), max(c["x1"] for c in low)) if found else None


class Page:
    """An upright page with lines of text, and what it is measured by."""

    def __init__(self, page: Any, lines: list[Line]) -> None:
        self.lines, self.is_drawn = lines, is_drawn(page)
        middles = [(line[0]["top"] + line[0]["bottom"]) / 2 for _, line in lines]
        self.rows = [(middle - TOP) / PITCH + 0.5 for middle in middles]
        self.shift = median(row - round(row) for row in self.rows)
        self.left = min(line[0]["x0"] for _, line in lines)
        above = [char["top"] for char in page.chars] + [
            each["top"] for kind in ("line", "rect", "image") for each in page.objects.get(kind, [])
        ]
        self.top = lines[0][1][0]["top"]
        self.begins_with_text = min(above) > self.top - 2

    @property
    def last_row(self) -> int:
        return round(self.rows[-1] - self.shift)

    @property
    def is_signed(self) -> bool:
        return any(DATE.fullmatch(text_of(line)) for _, line in self.lines)

    def headings_above(self) -> int:
        """The lines that look like headings at the upper edge: where the text goes on, they move to it together."""
        texts = [text_of(line) for _, line in self.lines]
        return next((index for index, text in enumerate(texts) if not NUMBERED.match(text)), len(texts))


def measure(opened: pdfplumber.PDF, told: str = "") -> dict[str, Any]:
    """The measures of a PDF; `told`: the text that it prints, without white space."""
    pages = [
        (page, lines_of([*filter(is_body, page.chars)]) if page.height > page.width else []) for page in opened.pages
    ]
    text_pages = [Page(page, lines) for page, lines in pages if lines]
    lines = [line for page in text_pages for _, line in page.lines]
    out: dict[str, Any] = {
        "pages": len(pages),
        "short_pages": [*_short_pages(text_pages)],
        "off_grid_lines": sum(
            abs(row - page.shift - round(row - page.shift)) > 0.05
            for page in text_pages if not page.is_drawn for row in page.rows
        ),
        "pitches": [b - a for page in text_pages for (a, _), (b, _) in pairwise(page.lines) if b - a < 40],
        # Mended: a page on which every paragraph is one line has no line at the margin.
        "lefts": [page.left / MM for page in text_pages if page.left < LEFT + 20],
        # Mended: under a title, a table or a picture the first line of text says nothing of the margin above.
        "tops": [page.top / MM for page in text_pages if page.begins_with_text],
        "past_right_edge": [
            text_of(line) for line in lines
            if line[-1]["text"] not in NO_START and line[-1]["x1"] > LEFT + WIDTH + 1
        ],
        # Mended: a page with a table or a picture is not empty, however few lines of text it has.
        "last_page_lines": len(text_pages[-1].lines) if text_pages and not text_pages[-1].is_drawn else None,
    }  # fmt: skip
    return out | _full_lines(lines) | _breaks(lines, told) | _numbers(pages) | _faces(opened)


def _is_full(line: list[Char]) -> bool:
    return bool(line[-1]["x1"] > LEFT + WIDTH - 12)


def _short_pages(pages: list[Page]) -> Iterator[tuple[int, int]]:
    """(page, last row) of pages of text that end too early.

    Mended: the tool demands half of the pages to end on row 22, whatever the text. Here each page that ends earlier
    needs a reason: the headings that begin the next one, and a line under them, would not have had room. The page
    before the last is left out: it gives lines to 落款 and to a last page of one or two (7.3.5).
    """
    for index, (page, following) in enumerate(pairwise(pages), 1):
        is_before_last = index == len(pages) - 1 or following.is_signed
        if not page.is_drawn and not following.is_drawn and not is_before_last:
            row = page.last_row
            if row < 22 and (row < 18 or row + following.headings_above() + 1 <= 22):
                yield index, row


def _full_lines(lines: list[list[Char]]) -> dict[str, Any]:
    counted: Counter[int] = Counter()
    pitches: list[float] = []
    ragged = []
    for line in lines:
        plain = all(is_han(char["text"]) or char["text"] in CHINESE_MARKS for char in line)
        if line[0]["x0"] < LEFT + 4 and plain and _is_full(line):
            counted[len(line)] += 1
            pitches += [b["x0"] - a["x0"] for a, b in pairwise(line) if is_han(a["text"]) and is_han(b["text"])]
            if is_han(line[-1]["text"]) and abs(line[-1]["x1"] - (LEFT + WIDTH)) > 1.5:
                ragged.append(text_of(line))
    return {"counts": counted, "char_pitches": pitches, "ragged": ragged}


def _breaks(lines: list[list[Char]], told: str) -> dict[str, list[str]]:
    """Mended: only within a paragraph, that is before a line that begins at the margin.

    The tool also takes a paragraph that begins or ends with a mark, and two paragraphs of figures, for broken lines. A
    mark of marks alone cannot be broken elsewhere; and figures that a blank parts in the text are two.
    """
    found: dict[str, list[str]] = {"starts": [], "ends": [], "numbers": [], "dashes": []}
    for before, after in pairwise(lines):
        one, other = text_of(before), text_of(after)
        if after[0]["x0"] > LEFT + 20:
            continue
        could_turn = any(a not in NO_END and b not in NO_START for a, b in pairwise(one))
        if could_turn and other[0] in NO_START:
            found["starts"].append(f"{one}|{other}")
        if could_turn and one[-1] in NO_END:
            found["ends"].append(f"{one}|{other}")
        if one[-1].isdigit() and re.match(r"[\d.%]", other) and (not told or one[-6:] + other[:4] in told):
            found["numbers"].append(f"{one}|{other}")
        if one[-1] in "—…" and other[0] == one[-1]:
            found["dashes"].append(f"{one}|{other}")
    return found


def _numbers(pages: list[tuple[Any, list[Line]]]) -> dict[str, list[Any]]:
    numbers: list[Any] = []
    misplaced = []
    for page, _ in pages:
        is_upright = page.height > page.width
        number = page_number(page) if is_upright else None
        numbers.append(number[0] if number else None if is_upright else "turned")
        if number:
            inner = LEFT + WIDTH - number[2] if number[0] % 2 == 1 else number[1] - LEFT
            if not 8 <= inner <= 22:
                misplaced.append(number[0])
    return {"page_numbers": numbers, "misplaced": misplaced}


def _faces(opened: pdfplumber.PDF) -> dict[str, list[Any]]:
    """Mended: read from the faces themselves, which needs no other reader of PDFs."""
    faces = [*faces_of(opened)]
    return {
        "unembedded": [face.name for face in faces if face.file is None],
        "shapeless": [each for face in faces if face.file for each in _shapeless(face)],
    }


def _shapeless(face: EmbeddedFace) -> Iterator[tuple[str, str]]:
    """Characters drawn as nothing, as .notdef or, for 汉字, with another character's outline."""
    outlines, order = face.font["glyf"], face.font.getGlyphOrder()
    seen: dict[bytes, str] = {}
    none = outlines[order[0]].compile(outlines)
    for sign, glyph in face.glyphs.items():
        if sign.isspace():
            continue
        outline = outlines[order[glyph]].compile(outlines)
        if outline in (b"", none) or (is_han(sign) and seen.setdefault(outline, sign) != sign):
            yield sign, face.name


def judge(m: dict[str, Any], cover: int = 0) -> Iterator[Measure]:
    """(measure, whether it holds, its value); `cover`: the pages before page 1, the empty one too."""
    pitch = round(median(m["pitches"]), 2) if m["pitches"] else None
    across = round(median(m["char_pitches"]), 3) if m["char_pitches"] else None
    left, top = (round(median(m[name]), 2) if m[name] else None for name in ("lefts", "tops"))
    counts = m["counts"]
    yield "text pages run to row 22, or a heading moves on", not m["short_pages"], m["short_pages"]
    yield "every body line on the 22-row grid", m["off_grid_lines"] == 0, m["off_grid_lines"]
    most = counts.most_common(1)[0][0] if counts else None
    yield "28 characters on full lines of Chinese text (most)", counts.total() < 5 or most == 28, dict(counts)
    yield "line pitch 28.99 ± 0.5 pt", pitch is None or abs(pitch - 28.99) <= 0.5, pitch
    yield "character pitch 15.793 ± 0.05 pt", across is None or abs(across - 15.793) <= 0.05, across
    yield "left margin 28 ± 1 mm", left is None or abs(left - 28) <= 1, left
    yield "top margin 37 ± 4 mm (first line's box)", top is None or 36 <= top <= 41, top
    yield "no mark at a line's start that may not stand there", not m["starts"], m["starts"]
    yield "no mark at a line's end that may not stand there", not m["ends"], m["ends"]
    yield "no number broken over two lines", not m["numbers"], m["numbers"]
    yield "nothing past the right edge", not m["past_right_edge"], m["past_right_edge"]
    yield "full lines end at 156 mm", not m["ragged"], m["ragged"]
    yield "—— and …… not split", not m["dashes"], m["dashes"]
    expected = [None] * cover + list(range(1, m["pages"] - cover + 1))
    right = all(have in (want, "turned") for have, want in zip(m["page_numbers"], expected, strict=True))
    yield "page numbers 1..n, each in its place", right and not m["misplaced"], m["page_numbers"]
    yield "no character without a shape", not m["shapeless"], m["shapeless"][:5]
    yield "every font embedded", not m["unembedded"], m["unembedded"]
    yield (
        "last page holds more than two body lines",
        m["pages"] == 1 or m["last_page_lines"] not in (0, 1, 2),
        m["last_page_lines"],
    )


def missing_lines(opened: pdfplumber.PDF, wanted: list[str]) -> list[str]:
    """The lines of a text that do not stand in the PDF, white space aside."""
    kept = [
        page.filter(lambda each: each.get("object_type") != "char" or each["top"] < TOP + HEIGHT)
        for page in opened.pages
    ]
    have = re.sub(r"\s", "", "".join(page.extract_text() or "" for page in kept))
    lines = [re.sub(r"\s", "", line) for line in wanted]
    return [line for line in lines if line and line not in have]

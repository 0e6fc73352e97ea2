"""More measures of a report in PDF: looseness, last lines, 落款, page numbers on turned pages, cells, charts, faces.

A copy of the tool that judges the pages, with its measures and limits; what the tool takes wrongly is mended here, and
each mend says why. The measures of the file, of tags and of ends of line are not here: the file is looked at elsewhere.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise
from statistics import mean, median
from typing import Any

import pdfplumber
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.perimeterPen import PerimeterPen

from tests.report.page_check.pdf_pages import (
    DATE,
    HEIGHT,
    LEFT,
    MM,
    NUMBERED,
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

FOOT = 297 * MM - TOP - HEIGHT
CLOSING = set("，。、；：）》」』】〕〉”’")
NUMBER = re.compile(r"^—\s*(\d+)\s*—$")
SCIENCE = re.compile(r"^-?\d+(\.\d+)?e[+-]\d+$")
LARGEST_LABEL = 9.6  # pt: text of charts is smaller
Measures = dict[str, list[Any]]
Judged = tuple[str, bool, Any]
Box = tuple[str, float, float, float, float]


def is_upright(page: Any) -> bool:
    return bool(page.height > page.width)


def is_in_area(page: Any, char: Char, slack: float = 3) -> bool:
    x0, y0, width, height = (LEFT, TOP, WIDTH, HEIGHT) if is_upright(page) else (FOOT, LEFT, HEIGHT, WIDTH)
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(x0 - slack <= x <= x0 + width + slack and y0 - slack <= y <= y0 + height + slack)


def number_of(page: Any) -> tuple[int, float, float] | None:
    """(number, its distance from the left and from the right edge of the type area of the bound sheet in pt)."""
    start, end, along = ("x0", "x1", "top") if is_upright(page) else ("top", "bottom", "x1")
    chars = [char for char in page.chars if char["text"].strip()]
    chars = [char for char in chars if (char[along] > TOP + HEIGHT if is_upright(page) else char[along] < FOOT)]
    found = NUMBER.match(text_of(sorted(chars, key=lambda char: char[start])))
    if not found:
        return None
    return int(found[1]), min(c[start] for c in chars) - LEFT, LEFT + WIDTH - max(c[end] for c in chars)


def measure(
    opened: pdfplumber.PDF, front: int, faces: frozenset[str] = frozenset(), headings: frozenset[str] = frozenset()
) -> Measures:
    """The measures of a PDF; `front`: pages before page 1.

    `faces`: the characters that the face of the text has; `headings`: of the text, without white space.
    """
    m: Measures = defaultdict(list)
    numbers = [number_of(page) for page in opened.pages]
    _page_numbers(numbers, front, m)
    kept = [[char for char in page.chars if is_in_area(page, char)] for page in opened.pages]
    rows = [
        lines_of([*filter(is_body, chars)]) if is_upright(page) else []
        for page, chars in zip(opened.pages, kept, strict=True)
    ]
    last = max((index for index, lines in enumerate(rows) if lines), default=0)
    body = Counter(_face(c) for lines in rows for _, line in lines for c in line if is_han(c["text"])).most_common(1)
    m["body_face"] = [name for name, _ in body]
    for index, (page, chars, lines, number) in enumerate(zip(opened.pages, kept, rows, numbers, strict=True)):
        label = number[0] if number else 0
        blanks = [char for char in chars if not char["text"].strip()]
        _body(lines, blanks, label, m, faces)
        if index < last:  # Mended: below the last line of the text nothing can follow.
            _orphan(page, lines, chars, label, m, headings)
        _signature(lines, label, m)
        inside = [char for char in chars if char["text"].strip()]
        _tables(page, inside, label, m)
        _charts(page, [char for char in inside if char["size"] < LARGEST_LABEL], label, m)
    m["stems"] = [(face.name, *_stems(face)) for face in faces_of(opened) if face.file]
    return m


def _face(char: Char) -> str:
    return str(char["fontname"].split("+")[-1])


def _page_numbers(numbers: list[tuple[int, float, float] | None], front: int, m: Measures) -> None:
    for index, number in enumerate(numbers[front:], front):
        if not number or number[0] != index - front + 1:
            m["number_wrong"].append((index + 1, number and number[0]))
            continue
        is_odd = number[0] % 2 == 1
        if not 8 <= (number[2] if is_odd else number[1]) <= 22:
            m["number_misplaced"].append(number[0])
        if is_odd != (index % 2 == 0):
            m["duplex_wrong"].append(number[0])


def _body(rows: list[Line], blanks: list[Char], label: int, m: Measures, faces: frozenset[str]) -> None:
    edge = LEFT + WIDTH
    for index, (bottom, line) in enumerate(rows):
        text = text_of(line)
        is_indented, is_full = line[0]["x0"] > LEFT + 20, line[-1]["x1"] > edge - 12
        own = [blank for blank in blanks if abs(blank["bottom"] - bottom) <= 3]
        # Mended: a blank typed between 汉字 is no looseness.
        gaps = [
            b["x0"] - a["x1"]
            for a, b in pairwise(line)
            if is_han(a["text"]) and is_han(b["text"]) and not any(a["x0"] < blank["x0"] < b["x0"] for blank in own)
        ]
        if is_full and len(gaps) >= 6:
            loose = mean(gaps) + 0.207
            # 1 pt instead of 0.8: what is looser is broken within Latin phrases; random Latin allows no more
            if loose > 1.0 or loose < -0.5:
                m["slack" if loose > 0 else "tight"].append((label, round(loose, 2), text[:12]))
        if not is_full and not is_indented and index and len(text) <= 2 and rows[index - 1][1][-1]["x1"] > edge - 20:
            m["runts"].append((label, text))
        m["paragraphs"] += [1] * is_indented
        m["foreign_face"] += _foreign(line, label, m["body_face"], faces)


def _foreign(line: list[Char], label: int, body: list[str], faces: frozenset[str]) -> Iterator[tuple[int, str, str]]:
    """Mended: characters that the face does not have at all (𬭎, 堃) have to come from another."""
    if body and _face(line[0]) == body[0]:
        for char in line:
            if is_han(char["text"]) and _face(char) != body[0] and (not faces or char["text"] in faces):
                yield label, char["text"], _face(char)


def _orphan(page: Any, rows: list[Line], chars: list[Char], label: int, m: Measures, headings: frozenset[str]) -> None:
    """Mended: a short paragraph with a number, “（二）〔未填〕”, looks like a heading; the known ones are asked."""
    if not rows:
        return
    last, text = rows[-1][1], text_of(rows[-1][1])
    low = max(
        [c["bottom"] for c in chars] + [each["bottom"] for kind in (page.rects, page.lines) for each in kind]
    )  # fmt: skip
    is_low = low - last[-1]["bottom"] < 4 and last[-1]["x1"] < LEFT + WIDTH - 60
    is_listed = any("附件：" in text_of(line) for _, line in rows)
    whole = (text_of(rows[-2][1]) if len(rows) > 1 else "") + text
    known = any(whole.endswith(each) and len(each) >= len(text) for each in headings)
    is_heading = known if headings else NUMBERED.match(text) is not None
    if is_low and is_heading and not is_listed:
        m["orphan_heading"].append((label, text))


def _signature(rows: list[Line], label: int, m: Measures) -> None:
    texts = [text_of(line) for _, line in rows]
    signed = [index for index, text in enumerate(texts) if DATE.fullmatch(text)]
    if not signed:
        return
    first = next((index for index, text in enumerate(texts) if text.startswith("附件：")), signed[0] - 1)
    m["signature"].append((label, sum(not re.match(r"^\d+\.", text) for text in texts[:first])))
    (_, office), (_, date) = rows[signed[-1] - 1], rows[signed[-1]]
    # Mended: without a seal the date begins two characters after the name (7.3.5.2).
    if abs(date[0]["x0"] - office[0]["x0"] - 2 * 16) > 1:
        m["off_centre"].append((office[0]["x0"] + office[-1]["x1"] - date[0]["x0"] - date[-1]["x1"]) / 2)


# --- tables ---


def cells_of(page: Any) -> Iterator[list[tuple[float, float, float, float]]]:
    """The cells of the ruled tables: (left, upper, right, lower edge); the grid of a chart is no table."""
    lines = {"vertical_strategy": "lines", "horizontal_strategy": "lines", "snap_tolerance": 2, "join_tolerance": 2}
    for table in page.find_tables(lines):
        x0, y0, x1, y1 = table.bbox
        cells = [cell for cell in table.cells if cell]
        # Mended: text of a chart is set in 宋体; figures of a wide table may be as small, lest they be broken.
        is_chart = any(
            char["size"] < LARGEST_LABEL
            and "Serif" in char["fontname"]
            and x0 <= char["x0"] <= x1
            and y0 <= char["top"] <= y1
            for char in page.chars
        )
        if len(cells) > 1 and not is_chart:
            yield cells


def _tables(page: Any, inside: list[Char], label: int, m: Measures) -> None:
    for cells in cells_of(page):
        columns: dict[int, list[tuple[float, str]]] = defaultdict(list)
        for x0, y0, x1, y1 in cells:
            held = [
                char for char in inside
                if x0 <= (char["x0"] + char["x1"]) / 2 <= x1 and y0 <= (char["top"] + char["bottom"]) / 2 <= y1
            ]  # fmt: skip
            m["cells"].append(1)
            if not held:
                continue
            lines = [line for _, line in lines_of(held)]
            texts = [text_of(line) for line in lines]
            for line in lines:
                if line[0]["x0"] < x0 + 0.5 or (line[-1]["x1"] > x1 - 0.5 and line[-1]["text"] not in CLOSING):
                    m["cell_overflow"].append((label, text_of(line)[:12]))
            for one, other in pairwise(texts):
                if re.search(r"[\d.]$", one) and re.match(r"^[\d.%]", other):
                    m["cell_number_broken"].append((label, one[-8:] + "|" + other[:4]))
                if re.search(r"[≥≤=＝⩾⩽><]$", one) and re.match(r"^\d", other):
                    m["cell_sign_parted"].append((label, one[-4:] + "|" + other[:6]))
            if len(texts) > 1 and len(texts[-1]) == 1:
                m["cell_runt"].append((label, texts[-2][-6:] + "|" + texts[-1]))
            if re.fullmatch(r"[-\d.,%—*]+", "".join(texts)):
                columns[round(x0)].append((x1 - max(line[-1]["x1"] for line in lines), "".join(texts)))
        for figures in columns.values():
            at_the_right = [abs(gap - 3) < 1.5 for gap, _ in figures]
            if any(at_the_right) and not all(at_the_right):
                m["mixed_alignment"].append((label, [text for _, text in figures][:3]))


# --- charts ---


def _charts(page: Any, small: list[Char], label: int, m: Measures) -> None:
    # Mended: small figures of a wide table are no labels of a chart.
    small = [char for char in small if "Serif" in char["fontname"]]
    boxes = [box for _, line in lines_of(small) for box in _words(line)]
    m["science"] += [(label, box[0]) for box in boxes if SCIENCE.match(box[0])]
    for a, b in combinations(boxes, 2):
        if min(a[2], b[2]) - max(a[1], b[1]) > 0.3 and min(a[4], b[4]) - max(a[3], b[3]) > 3:
            m["label_overlap"].append((label, a[0], b[0]))
    slopes = [line for line in page.lines if abs(line["x1"] - line["x0"]) > 2 and abs(line["bottom"] - line["top"]) > 1]
    figures = [box for box in boxes if re.fullmatch(r"-?[\d.]+", box[0])]
    m["label_on_line"] += [(label, box[0]) for box in figures if any(_crosses(box, line) for line in slopes)]
    places = Counter(len(text.partition(".")[2]) for text, *_ in boxes if re.fullmatch(r"\d+(\.\d+)?", text))
    if len([each for each in places if each]) > 1:
        m["mixed_decimals"].append((label, dict(places)))


def _words(line: list[Char]) -> Iterator[Box]:
    word = [line[0]]
    for char in line[1:]:
        if char["x0"] - word[-1]["x1"] > 2.2 or char["x0"] < word[-1]["x1"] - 1.5:
            yield _box(word)
            word = []
        word.append(char)
    yield _box(word)


def _box(word: list[Char]) -> Box:
    edges = (min(c["x0"] for c in word), max(c["x1"] for c in word))
    return (text_of(word), *edges, min(c["top"] for c in word), max(c["bottom"] for c in word))


def _crosses(box: Box, line: dict[str, Any]) -> bool:
    _, left, right, top, bottom = box
    (ax, ay), (bx, by) = line["pts"][0], line["pts"][-1]
    points = [(ax + (bx - ax) * step / 40, ay + (by - ay) * step / 40) for step in range(41)]
    return any(left <= x <= right and top + 2 <= y <= bottom - 2 for x, y in points)


# --- faces ---


def _stems(face: EmbeddedFace) -> Iterator[float | None]:
    """The mean stem of its 汉字 and of its digits in 1/1000 em: twice the area over the perimeter."""
    order, glyphs, em = face.font.getGlyphOrder(), face.font.getGlyphSet(), face.font["head"].unitsPerEm
    signs = [*face.glyphs]
    for kind in ([*filter(is_han, signs)][:80], [sign for sign in signs if sign.isascii() and sign.isdigit()]):
        found = []
        for sign in kind:
            area, perimeter = AreaPen(glyphs), PerimeterPen(glyphs)
            glyphs[order[face.glyphs[sign]]].draw(area)
            glyphs[order[face.glyphs[sign]]].draw(perimeter)
            found.append(2 * abs(area.value) / perimeter.value * 1000 / em)
        yield median(found) if found else None


def judge(m: Measures) -> Iterator[Judged]:
    """(measure, whether it holds, its value)."""

    def none(name: str, measured: str) -> Judged:
        return name, not m[measured], m[measured][:6]

    yield none("no full line looser than 1 pt a character", "slack")
    yield none("no full line tighter than -0.5 pt a character", "tight")
    few = 0.05 * max(len(m["paragraphs"]), 1)
    yield "last lines of a paragraph of one or two characters (孤字)", len(m["runts"]) <= few, m["runts"]
    yield none("no orphan heading at the foot", "orphan_heading")
    yield "落款 stands with text", all(count > 0 for _, count in m["signature"]), m["signature"]
    yield "落款: name centred over the date", all(abs(each) < 4 for each in m["off_centre"]), m["off_centre"]
    yield none("page numbers in order, turned pages too", "number_wrong")
    yield none("page numbers one character in, on the bound sheet, turned pages too", "number_misplaced")
    yield none("odd numbers lie on right-hand pages of a sheet printed on both sides", "duplex_wrong")
    yield none("text keeps inside its cell", "cell_overflow")
    yield none("no number broken in a cell", "cell_number_broken")
    yield none("≥ ≤ = not parted from its number in a cell", "cell_sign_parted")
    few = 0.05 * max(len(m["cells"]), 1)
    yield "cells whose last line is one character", len(m["cell_runt"]) <= few, m["cell_runt"]
    yield none("figures of a column aligned alike", "mixed_alignment")
    yield none("no chart label over another", "label_overlap")
    yield none("no chart label on a line of the chart", "label_on_line")
    yield none("no scientific notation", "science")
    yield none("one number of decimals in a chart", "mixed_decimals")
    yield none("汉字 of running text from one face", "foreign_face")
    stems = [(han, digit) for name, han, digit in m["stems"] if name in m["body_face"] and han and digit]
    yield (
        "digits of the body face as dark as its 汉字 (stem ±25 %)",
        all(abs(digit / han - 1) <= 0.25 for han, digit in stems),
        m["stems"],
    )

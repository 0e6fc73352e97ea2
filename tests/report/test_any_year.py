"""200 generated years as pages: nothing lost, nothing beyond the edges, no forbidden line starts and ends,
no split figures, no heading left at the end of a page, no loose lines."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pypdfium2

from tests.make.years import some_years
from tests.report.gbt_9704 import EMPTY_AT_THE_RIGHT, HEIGHT, LEFT, NO_END, NO_START, PAGE_HEIGHT, TOP, WIDTH
from tests.report.printed_text import cells, expected_text, without_spaces
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import Chart, Document, Heading, Paragraph, TableOfContents
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import Role, shipped_face, shipped_fonts
from wenlian_desktop.report.formats.pdf import render
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.line_breaking import may_break
from wenlian_desktop.report.layout.page import Composition, Page, TextMark

MISSING_CHARACTER = "〓"

YEARS = 200
RUNNING = (16, 22)  # the sizes of titles, headings and paragraphs
LOOSEST = 1.0  # pt between two characters of a line of text
CELLS = 12.0  # pt: the largest size of text in cells; charts, whose text is smaller too, are left out


def text_of(line: TextMark) -> str:
    return "".join(piece.text for piece in line.font_runs)


def right_of(line: TextMark) -> float:
    """The right edge of the last character, without the empty half of a mark, in pt."""
    ends = [(start, pieces) for start, _, pieces in line.runs_by_face()]
    start, pieces = ends[-1]
    width = sum(line.width_of(piece) for piece in pieces) - line.spacing
    return line.x + start + width - (line.size / 2 if text_of(line)[-1] in EMPTY_AT_THE_RIGHT else 0)


FOOT = re.compile(r"—\d+—")


def faults(year: Year) -> list[str]:
    """The faults of the pages of a year."""
    whole = annual_report(year)
    found = [*outside(compose(whole, shipped_fonts()))]
    # Contents repeat the headings, and readers of a PDF disagree on the order of the labels of a chart.
    told = tuple(block for block in whole.blocks if not isinstance(block, TableOfContents | Chart))
    report = replace(whole, blocks=told)
    made = compose(report, shipped_fonts())
    lines = [line for page in made.pages for line in page.texts()]
    found += lost_cells(lines, cells(report))
    found += [*left_headings(report, made), *loose_lines(lines)]
    if without_spaces("".join(text_of(line) for line in lines if line.size in RUNNING)) != expected_text(report):
        found.append("the text of the pages is not the text of the document")
    # The number of a turned page may lie beside a line of text, and readers disagree on which comes first.
    printed = without_spaces("".join(text_of(line) for page in made.pages for line in (*page.texts(), *foot(page))))
    if FOOT.sub("", read_back(made)) != FOOT.sub("", printed):
        found.append("the PDF is read back as another text")
    return found + [fault for before, after in pairwise(lines) for fault in bad_breaks(before, after)]


def foot(page: Page) -> list[TextMark]:
    return [page.page_number] if page.page_number else []


def read_back(made: Composition) -> str:
    with pypdfium2.PdfDocument(render(made)) as opened:
        assert len(opened) == len(made.pages)
        return without_spaces("".join(page.get_textpage().get_text_range() for page in opened))


def outside(made: Composition) -> Iterator[str]:
    for page in made.pages:
        left, right = (PAGE_HEIGHT - TOP - HEIGHT, PAGE_HEIGHT - TOP) if page.is_landscape else (LEFT, LEFT + WIDTH)
        bottom = LEFT + WIDTH if page.is_landscape else TOP + HEIGHT
        for line in page.texts():
            if line.x < left - 0.1 or right_of(line) > right + 0.5 or line.y > bottom:
                yield f"past the edge: {text_of(line)}"


def lost_cells(lines: list[TextMark], told: list[str]) -> Iterator[str]:
    """Cells whose text is missing in the drawn cells."""
    drawn = Counter(without_spaces("".join(text_of(line) for line in lines if line.size <= CELLS)))
    wanted = Counter("".join(told))
    if wanted - drawn:
        yield f"lost in a table: {wanted - drawn}"


def left_headings(report: Document, made: Composition) -> Iterator[str]:
    """Headings that end a page: no text, table or picture below them."""
    headings = {block.number + plain_text(block.title) for block in report.blocks if isinstance(block, Heading)}
    headings -= {plain_text(block.runs) for block in report.blocks if isinstance(block, Paragraph)}  # （2）〔未填〕
    for page in made.pages[:-1]:
        _, _, marks = page.groups[-1] if page.groups else (0.0, 0.0, [])
        for line in marks:
            if isinstance(line, TextMark) and line.origin and plain_text(line.origin.runs) in headings:
                yield f"a heading at the end of a page: {text_of(line)}"


def loose_lines(lines: list[TextMark]) -> Iterator[str]:
    """Lines of text whose characters stand apart, though what follows up to the next break would have had room."""
    for line in lines:
        if line.size != min(RUNNING) or line.origin is None:
            continue
        gap = line.spacing + max([piece.after for piece in line.font_runs[:-1]], default=0.0)
        text, end = plain_text(line.origin.runs), line.origin.start + len(text_of(line))
        ends = (place for place in range(end + 1, len(text)) if may_break(text, place))
        following = text[end : next(ends, len(text))].strip()
        needed = sum(line.size if sign > "\u2000" else line.size / 2 for sign in following)
        if gap > LOOSEST and needed <= gap * (end - line.origin.start - 1):
            yield f"loose by {gap:.2f} pt: {text_of(line)}"


def bad_breaks(before: TextMark, after: TextMark) -> Iterator[str]:
    """Faults at line breaks within a paragraph."""
    if before.origin is None or after.origin is None or before.origin.runs is not after.origin.runs:
        return
    text, at = plain_text(after.origin.runs), after.origin.start
    is_wider_than_a_line = re.fullmatch("[0-9.,]{20,}", text_of(before))
    if re.fullmatch(r"[0-9][0-9.,%％‰]|[.,][0-9]", text[at - 1 : at + 1]) and not is_wider_than_a_line:
        yield f"a figure is split: {text_of(before)}|{text_of(after)}"
    could_turn = any(may_break(text, place) for place in range(before.origin.start + 1, at))
    if could_turn and (text[at] in NO_START or text[at - 1] in NO_END):
        yield f"a mark stands where it may not: {text_of(before)}|{text_of(after)}"
    if could_turn and text[at - 1 : at + 1] in ("——", "……"):
        yield f"a mark is broken: {text_of(before)}|{text_of(after)}"


def test_the_pages_of_any_year_hold_all_of_it_within_the_rules() -> None:
    assert {place: found for place, year in enumerate(some_years(YEARS)) if (found := faults(year))} == {}


def test_every_character_has_a_shape_of_its_own_or_is_named() -> None:
    founts, kai = shipped_fonts(), shipped_face(Role.KAI)
    names = [chr(code) for code in (*range(0x4E00, 0x9FFF), *map(ord, "𬭎䶮㙓堃喆昇镕旻翀祎"))]
    assert founts.missing_characters(names) == {
        sign for sign in names if not kai.has_character(sign) and not founts[Role.FANG].faces[0].has_character(sign)
    }
    shapes: dict[bytes, str] = {}
    for sign in set(names) - founts.missing_characters(names):
        ((face, _),) = founts[Role.FANG].split_by_face(sign)
        outline = face.outlines.outline(face.drawn_glyph(sign))
        assert outline
        assert shapes.setdefault(outline, sign) == sign
    assert len(shapes) > 7900
    assert founts.missing_characters("🙂") == {"🙂"}
    assert founts.missing_characters(MISSING_CHARACTER) == set()

"""The pages as the tools see them that judge reports by their PDF; and that these tools see faults."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from tests.make.page_blocks import every_block
from tests.make.page_years import sample_with_contents
from tests.make.records import year_with
from tests.make.years import some_years
from tests.report import test_reference
from tests.report.gbt_9704 import MM
from tests.report.page_check import page_check, page_check_more
from tests.report.page_check.check_years import document_faults, year_faults
from tests.report.printed_text import document
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Document, Heading, Paragraph, Signature, TableOfContents
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.pdf import render
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.page import Composition, Page, TextMark
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession

GENERATED = 20  # all of them: `./go torture`
CLAUSE = "文艺工作者深入基层开展主题创作，受到群众欢迎；"


def contents_of_two_pages() -> Document:
    text = Paragraph((Run(CLAUSE * 3),))
    chapters = [
        block for number in range(1, 41) for block in (Heading(1, f"{number}、", (Run("概况"),)), text)
    ]  # fmt: skip
    return document(TableOfContents(), *chapters, Signature((Run("示例区文联"),), (Run("2025年4月8日"),)))


def test_the_tools_find_no_fault_in_the_sample_with_contents() -> None:
    assert year_faults(sample_with_contents()) == []


def test_they_find_none_in_an_empty_year() -> None:
    assert year_faults(year_with()) == []
    assert year_faults(year_files.empty_year(2024, "示例区文学艺术界联合会", "区文联")) == []


def test_they_find_none_in_contents_of_two_pages_and_in_every_kind_of_block() -> None:
    assert [*document_faults(contents_of_two_pages())] == []
    assert [*document_faults(every_block())] == []


@pytest.mark.parametrize("number", [3, 9, 17])
def test_they_find_none_in_generated_years(number: int) -> None:
    assert year_faults(some_years(GENERATED)[number]) == []


@pytest.mark.skipif(not test_reference.REFERENCE.exists(), reason="the published report is not at hand")
def test_they_find_none_in_the_published_report(tmp_path: Path) -> None:
    """What the report itself spoils aside: its headings are not those of the outline, nor are their numbers."""
    lines = [line.strip() for line in test_reference.REFERENCE.read_text(encoding="utf-8").split("\n") if line.strip()]
    year_files.new(tmp_path / "2024.wenlian", 2024)
    session = YearSession(tmp_path / "2024.wenlian")
    test_reference.fill(session, lines)
    session.close()
    paragraphs = [
        re.sub(r"^\d\.", "", line)
        for line in lines
        if len(line) > 16 and test_reference.LEFTOVER not in line and line not in test_reference.OTHERWISE_PRINTED
    ]
    assert len(paragraphs) > 25
    assert [*document_faults(annual_report(session.view), paragraphs)] == []


# --- the tools see faults ---


def moved(made: Composition, right: float = 0.0, down: float = 0.0) -> Composition:
    pages = [replace(page, groups=[(x + right, y + down, marks) for x, y, marks in page.groups]) for page in made.pages]
    return replace(made, pages=tuple(pages))


def changed(made: Composition, change: Callable[[TextMark], TextMark]) -> Composition:
    """The pages with another line for each line of text."""

    def page(one: Page) -> Page:
        return replace(
            one,
            groups=[
                (x, y, [change(mark) if isinstance(mark, TextMark) and mark.size == 16 else mark for mark in marks])
                for x, y, marks in one.groups
            ],
        )

    return replace(made, pages=tuple(map(page, made.pages)))


def without_numbers(made: Composition) -> Composition:
    return replace(made, pages=tuple(replace(page, page_number=None) for page in made.pages))


def begun_with_a_mark(line: TextMark) -> TextMark:
    return line._replace(font_runs=(line.font_runs[0]._replace(text="，"), *line.font_runs[1:])) if line.x < 1 else line


FAULTS: dict[str, Callable[[Composition], Composition]] = {
    "left margin": lambda made: moved(made, right=4 * MM),
    "top margin": lambda made: moved(made, down=9 * MM),
    "22-row grid": lambda made: replace(made, pages=tuple(
        replace(page, groups=[(x, y + (index == 3) * 4, marks) for index, (x, y, marks) in enumerate(page.groups)])
        for page in made.pages
    )),
    "line pitch": lambda made: replace(made, pages=tuple(
        replace(page, groups=[(x, y + index * 2, marks) for index, (x, y, marks) in enumerate(page.groups)])
        for page in made.pages
    )),
    "character pitch": lambda made: changed(made, lambda line: line._replace(spacing=line.spacing + 0.2)),
    "past the right edge": lambda made: changed(made, lambda line: line._replace(spacing=line.spacing + 0.2)),
    "mark at a line's start": lambda made: changed(made, begun_with_a_mark),
    "page numbers 1..n": without_numbers,
    "page numbers in order": without_numbers,
    "row 22": lambda made: replace(made, pages=tuple(replace(page, groups=page.groups[:-4]) for page in made.pages)),
    "last page": lambda made: replace(
        made, pages=(*made.pages[:-1], replace(made.pages[-1], groups=made.pages[-1].groups[:2]))
    ),
    "looser": lambda made: changed(made, lambda line: line._replace(spacing=line.spacing + 1.2)),
}  # fmt: skip


def found_in(made: Composition) -> Iterator[str]:
    with pdfplumber.open(io.BytesIO(render(made))) as opened:
        for name, holds, _ in page_check.judge(page_check.measure(opened), made.front):
            yield from () if holds else (name,)
        for name, holds, _ in page_check_more.judge(page_check_more.measure(opened, made.front)):
            yield from () if holds else (name,)


@pytest.fixture(scope="module")
def plain() -> Composition:
    texts = [Paragraph((Run(CLAUSE * 9),)) for _ in range(9)]
    return compose(document(*texts), shipped_fonts())


def test_they_find_none_in_plain_text(plain: Composition) -> None:
    assert [*found_in(plain)] == []


@pytest.mark.parametrize("name", FAULTS)
def test_they_see_a_fault(plain: Composition, name: str) -> None:
    assert any(name in found for found in found_in(FAULTS[name](plain)))


def test_they_see_a_name_beside_the_date() -> None:
    made = compose(
        document(Paragraph((Run(CLAUSE),)), Signature((Run("示例区文联"),), (Run("2025年4月8日"),))), shipped_fonts()
    )
    beside = changed(made, lambda line: line._replace(x=line.x - 40) if "2025" in line.font_runs[0].text else line)
    assert [*found_in(made)] == []
    assert "落款: name centred over the date" in [*found_in(beside)]

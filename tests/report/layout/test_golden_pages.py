"""The pages of the sample and of every kind of block, mark by mark, as a person can follow them on a sheet.

The measures have tests elsewhere.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.make.golden import compare_golden
from tests.make.page_blocks import every_block
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.page import Box, Composition, Image, Mark, Page, Stroke, TextMark

PAGES = Path(__file__).parents[2] / "files" / "pages"


def test_the_pages_of_the_sample_are_those_that_were_looked_at(sample: Year, pytestconfig: pytest.Config) -> None:
    _compare("sample", annual_report(sample), pytestconfig)


def test_the_pages_of_every_kind_of_block_are_those_that_were_looked_at(pytestconfig: pytest.Config) -> None:
    _compare("blocks", every_block(), pytestconfig)


def _compare(name: str, document: Document, pytestconfig: pytest.Config) -> None:
    lines = _lines(compose(document, shipped_fonts()))
    compare_golden(PAGES / f"{name}.txt", "".join(f"{line}\n" for line in lines), pytestconfig)


def _lines(made: Composition) -> Iterator[str]:
    """Positions in pt: x, y of a baseline or an upper edge."""
    yield f"{made.name}｜{made.author}"
    for number, page in enumerate(made.pages, 1):
        yield f"== {number}{'（横）' * page.is_landscape}"
        yield from _page(page)
    for entry in made.entries:
        yield f"{'  ' * entry.level}{entry.text} p{entry.page + 1} {entry.y:.2f}"


def _page(page: Page) -> Iterator[str]:
    for left, top, marks in page.groups:
        yield f"@ {left:.2f} {top:.2f}"
        yield from map(_mark, marks)
    for link in page.links:
        yield f"-> {link.entry}: {link.x:.2f} {link.y:.2f} {link.width:.2f} {link.height:.2f}"
    if page.page_number is not None:
        yield f"# {_mark(page.page_number)}"


def _mark(mark: Mark) -> str:
    match mark:
        case TextMark():
            pieces = "".join(f"{piece.text}{_after(piece.after)}" for piece in mark.font_runs)
            faces = "+".join(dict.fromkeys(piece.face.path.stem for piece in mark.font_runs))
            spacing = f" {mark.spacing:+.3f}" if mark.spacing else ""
            return f"{mark.x:.2f} {mark.y:.2f} {faces} {mark.size:g}{spacing}{' bold' * mark.is_bold} {pieces}"
        case Stroke():
            return f"line {mark.x1:.2f} {mark.y1:.2f} {mark.x2:.2f} {mark.y2:.2f} {mark.width:g} {mark.grey:g}"
        case Box():
            return f"box {mark.x:.2f} {mark.y:.2f} {mark.width:.2f} {mark.height:.2f} {mark.grey:g}"
        case Image():
            digest = hashlib.sha256(mark.content).hexdigest()[:8]
            return f"image {mark.x:.2f} {mark.y:.2f} {mark.width:.2f} {mark.height:.2f} {digest}"


def _after(after: float) -> str:
    return f"‹{after:.2f}›" if after else ""

"""The body of a Word file as a person can read it: a line a paragraph, a row of a table, a section."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tests.make.golden import compare_golden
from tests.make.page_blocks import every_block
from wenlian_desktop.report.formats.formats import render_document

GOLDEN = Path(__file__).parents[2] / "files" / "pages" / "word.txt"
MARKS = {"br": "↵", "tab": "⇥"}
SKIPPED = {"pStyle", "sectPr", "hint"}


def test_the_body_of_the_word_file_is_the_one_that_was_read(pytestconfig: pytest.Config) -> None:
    with zipfile.ZipFile(io.BytesIO(render_document(every_block(), ".docx"))) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))[0]
    compare_golden(GOLDEN, "".join(f"{line}\n" for each in body for line in _lines(each)), pytestconfig)


def _name(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def _lines(element: Element) -> Iterator[str]:
    match _name(element.tag):
        case "p":
            yield _paragraph(element)
            for section in element.iter():
                if _name(section.tag) == "sectPr":
                    yield f"== {_properties(section)}"
        case "tbl":
            yield from _table(element)
        case "sectPr":
            yield f"== {_properties(element)}"


def _table(table: Element) -> Iterator[str]:
    properties, grid, *rows = table
    yield f"表 {_properties(properties)} 列宽 {' '.join(value for each in grid for value in each.attrib.values())}"
    for row in rows:
        above, *cells = row
        yield f"  行 {_properties(above)}"
        for cell in cells:
            place, *inside = cell
            yield f"    {_properties(place)}: {' / '.join(map(_paragraph, inside))}"


def _paragraph(paragraph: Element) -> str:
    """Style, properties and content of a paragraph."""
    above, *runs = paragraph
    style = next(iter(above[0].attrib.values()))
    return f"{style}{_braced(above)} {''.join(map(_run, runs))}".rstrip()


def _run(run: Element) -> str:
    match _name(run.tag):
        case "bookmarkStart":
            return f"[{run.attrib[next(key for key in run.attrib if _name(key) == 'name')]}:"
        case "bookmarkEnd":
            return "]"
        case "hyperlink":
            target = next(value for key, value in run.attrib.items() if _name(key) == "anchor")
            return f"<{target}:{''.join(map(_run, run))}>"
    return "".join(map(_piece, run))


def _piece(piece: Element) -> str:
    match _name(piece.tag):
        case "rPr":
            return _braced(piece)
        case "t":
            return piece.text or ""
        case "instrText":
            return f"〈{(piece.text or '').strip()}〉"
        case "fldChar":
            return {"begin": "«", "separate": "=", "end": "»"}[next(iter(piece.attrib.values()))]
        case "drawing":
            return _drawing(piece)
        case name:
            return MARKS[name]


def _drawing(drawing: Element) -> str:
    named = {_name(each.tag): each for each in drawing.iter()}
    size = named["extent"].attrib
    return f"〔图 {int(size['cx']) / 12700:.1f}×{int(size['cy']) / 12700:.1f}pt {named['docPr'].attrib['descr']}〕"


def _braced(above: Element) -> str:
    said = _properties(above)
    return f"{{{said}}}" if said else ""


def _properties(above: Element) -> str:
    """Properties as name=value; a face by its Chinese name alone."""
    return "; ".join(
        f"{_name(each.tag)} {' '.join(_values(each))}".strip() for each in above if _name(each.tag) not in SKIPPED
    )


def _values(element: Element) -> Iterator[str]:
    if _name(element.tag) == "rFonts":
        yield next(value for key, value in element.attrib.items() if _name(key) == "eastAsia")
        return
    for key, value in element.attrib.items():
        yield value if _name(key) == "val" else f"{_name(key)}={value}"
    for inner in element:
        yield f"({_name(inner.tag)} {' '.join(_values(inner))})"

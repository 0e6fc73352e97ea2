"""What another office program makes of the files: pages as ours, formulas as we computed them. Skipped without one."""

import csv
import io
import os
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pdfplumber
import pytest
from fontTools.ttLib import TTFont

from tests.report.gbt_9704 import PITCH
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import FONTS, SHIPPED, Role
from wenlian_desktop.report.formats.formats import render_document

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None or os.name == "nt", reason="LibreOffice is not installed")

MM = 72 / 25.4
NAMES = {
    Role.FANG: "仿宋_GB2312",
    Role.KAI: "楷体_GB2312",
    Role.HEI: "黑体",
    Role.TITLE: "方正小标宋简体",
    Role.SONG: "宋体",
}
RULE = """<match target="pattern"><test name="family"><string>{}</string></test>
<edit name="family" mode="assign" binding="strong"><string>{}</string></edit>
<edit name="weight" mode="assign" binding="strong"><int>{}</int></edit></match>"""
RIGHT_EDGE = 181.5 * MM  # a line that ends beyond is full


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the names of the faces mean the shipped ones."""
    home = tmp_path_factory.mktemp("home")
    rules = []
    for role, name in NAMES.items():
        with TTFont(FONTS / SHIPPED[role], lazy=True) as face:
            names, is_bold = face["name"], face["OS/2"].usWeightClass >= 600
            rules.append(RULE.format(name, names.getDebugName(16) or names.getDebugName(1), 200 if is_bold else 80))
    settings = home / ".config" / "fontconfig" / "fonts.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{FONTS}</dir>{"".join(rules)}</fontconfig>', encoding="utf-8"
    )
    return home


def converted(home: Path, source: Path, kind: str) -> None:
    """Convert a file into the folder it lies in."""
    command = [str(OFFICE), f"-env:UserInstallation=file://{home}/office", "--headless", "--convert-to", kind]
    command += ["--outdir", str(source.parent), str(source)]
    subprocess.run(command, env=os.environ | {"HOME": str(home)}, capture_output=True, timeout=120, check=True)


@pytest.fixture(scope="module")
def whole(sample: Year) -> Document:
    return annual_report(sample)


@pytest.fixture(scope="module")
def pages(whole: Document, home: Path) -> list[Any]:
    """The Word file as LibreOffice sets it."""
    source = home / "报告.docx"
    source.write_bytes(render_document(whole, ".docx"))
    converted(home, source, "pdf")
    return pdf_pages(source.with_suffix(".pdf").read_bytes())


def pdf_pages(content: bytes) -> list[Any]:
    return pdfplumber.open(io.BytesIO(content)).pages


def body_lines(page: Any) -> list[list[Any]]:
    """The lines of 三号 on a page, each its characters from left to right."""
    lines: dict[float, list[Any]] = {}
    for char in page.chars:
        if 15.3 <= char["size"] <= 16.5 and char["text"].strip():
            lines.setdefault(round(char["matrix"][5], 1), []).append(char)
    return [sorted(line, key=lambda char: char["x0"]) for _, line in sorted(lines.items(), reverse=True)]


def test_there_are_as_many_pages_as_in_the_pdf(pages: list[Any], whole: Document) -> None:
    ours = pdf_pages(render_document(whole, ".pdf"))
    assert abs(len(pages) - len(ours)) <= 1


def test_28_characters_stand_on_a_line_and_lines_on_the_grid(pages: list[Any]) -> None:
    lines = [line for page in pages for line in body_lines(page)]
    full = [line for line in lines if line[0]["x0"] < 30 * MM and line[-1]["x1"] > RIGHT_EDGE]
    chinese = [line for line in full if all(ord(char["text"]) > 0x2000 for char in line)]
    assert len(chinese) > 100
    assert sum(len(line) == 28 for line in chinese) >= 0.95 * len(chinese)
    for page in pages:
        distances = [
            above[0]["matrix"][5] - below[0]["matrix"][5]
            for above, below in pairwise(body_lines(page))
            if above[0]["fontname"] == below[0]["fontname"]
        ]
        pitches = [distance for distance in distances if abs(distance - PITCH) < 3]
        if pitches:
            assert all(abs(pitch - PITCH) <= 0.1 for pitch in pitches)  # LibreOffice writes places in tenths of a pt
            assert abs(sum(pitches) / len(pitches) - PITCH) <= 0.07


def test_page_numbers_stand_where_they_are_bound(pages: list[Any]) -> None:
    """At the foot, odd right and even left; on a landscape page at the left edge, odd below and even above."""
    for number, page in enumerate(pages, 1):
        is_landscape = page.width > page.height
        edge = [char for char in page.chars if (char["x1"] < 35 * MM if is_landscape else char["top"] > 262 * MM)]
        along = "top" if is_landscape else "x0"
        shown = sorted((char for char in edge if char["text"].strip()), key=lambda char: char[along])
        assert "".join(char["text"] for char in shown) == f"—{number}—"
        middle = (shown[0][along] + shown[-1][along]) / 2
        assert (middle > 105 * MM) == (number % 2 == 1)


def test_formulas_give_the_values_that_are_kept(whole: Document, home: Path) -> None:
    source = home / "报告.xlsx"
    content = render_document(whole, ".xlsx")
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book:  # openpyxl keeps no values: LibreOffice must compute them
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            cell.number_format = "General"
    book.save(source)
    converted(home, source, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
    kept = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    compared = 0
    for sheet in book:
        with (home / f"报告-{sheet.title}.csv").open(encoding="utf-8", newline="") as file:
            computed = list(csv.reader(file))
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            value = float(computed[cell.row - 1][cell.column - 1])
            assert value == pytest.approx(kept[sheet.title][cell.coordinate].value, abs=1e-6)
            compared += 1
    assert compared > 50

"""What stands before the headings of the report, as its outline says: cover, 主送机关, preamble."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain import narrative
from wenlian_desktop.domain.outlines.outline_model import OFFICE, YEAR
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.runs import Run, Runs
from wenlian_desktop.report.content.document import Block, Cover, Paragraph, Salutation, TableOfContents, Title

PLACES = re.compile(f"({re.escape(OFFICE)}|{re.escape(YEAR)})")


def opening_blocks(year: Year, has_contents: bool) -> Iterator[Block]:
    """The blocks before the first heading."""
    frame, report, lines = outline_of(year).frame, year.single(Report), narrative.title(year)
    if frame.cover:
        yield Cover(lines, tuple(_details(year)))
    if has_contents:
        yield TableOfContents()
    yield Title(lines)
    if frame.addressee:
        yield Salutation((narrative.field_run(year, report, "submitted_to"), Run("：")))
    if frame.preamble:
        yield Paragraph(tuple(_preamble(year, frame.preamble)))


def _details(year: Year) -> Iterator[Runs]:
    """单位名称, and what else of a cover is filled in."""
    report, department = year.single(Report), year.single(Department)
    yield Run("单位名称："), narrative.field_run(year, department, "name")
    asked: tuple[tuple[str, Record, str], ...] = (
        ("预算编码", department, "code"), ("单位负责人", report, "unit_head"), ("填报人", report, "filled_by"),
    )  # fmt: skip
    for label, row, field in asked:
        if getattr(row, field) is not None:
            yield Run(f"{label}："), narrative.field_run(year, row, field)
    if report.dated is not None:
        yield Run("填报日期："), Run(format_date(report.dated), ref_to(report, "dated"))


def _preamble(year: Year, sentence: str) -> Iterator[Run]:
    """The sentence with the name of the office and the year in their places."""
    for piece in PLACES.split(sentence):
        if piece == OFFICE:
            yield narrative.field_run(year, year.single(Department), "name")
        elif piece == YEAR:
            yield narrative.field_run(year, year.single(Report), "year")
        elif piece:
            yield Run(piece)

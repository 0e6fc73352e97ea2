"""The report as pages for the preview, with the source of every piece of text."""

from dataclasses import dataclass

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.formats import choose_fonts, compose_pdf
from wenlian_desktop.report.layout.page import Area, OutlineEntry, Page


@dataclass(frozen=True)
class ReportPreview:
    """The PDF, its pages and headings, and per page the areas of all text runs that have a source."""

    pdf: bytes
    pages: tuple[Page, ...]
    headings: tuple[OutlineEntry, ...]
    areas: tuple[list[Area], ...]

    def find(self, text: str) -> list[tuple[int, list[Area]]]:
        """All occurrences of a text: page number, and its areas there (several where a line breaks in it)."""
        return [(number, areas) for number, page in enumerate(self.pages) for areas in page.find(text)]


def build_preview(view: Year) -> ReportPreview:
    """The preview of a year, with the fonts an export would use."""
    composition, pdf = compose_pdf(annual_report(view), choose_fonts(shipped_only=False))
    areas = tuple(page.areas() for page in composition.pages)
    return ReportPreview(pdf, composition.pages, composition.entries, areas)

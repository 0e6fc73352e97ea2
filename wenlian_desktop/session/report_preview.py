"""The report as pages to look at: the PDF that would be exported, and where every piece of text on it came from."""

from dataclasses import dataclass

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.formats import choose_fonts, compose_pdf
from wenlian_desktop.report.layout.page import Area, OutlineEntry, Page


@dataclass(frozen=True)
class ReportPreview:
    """The bytes of the PDF; its pages and headings, and the rectangles of all runs with a source, page by page."""

    pdf: bytes
    pages: tuple[Page, ...]
    headings: tuple[OutlineEntry, ...]
    areas: tuple[list[Area], ...]

    def find(self, text: str) -> list[tuple[int, list[Area]]]:
        """Every place of a text: its page, and its rectangles there (several where a line is turned in it)."""
        return [(number, hit) for number, page in enumerate(self.pages) for hit in page.find(text)]


def build_preview(view: Year) -> ReportPreview:
    """The pages of a view, in the faces an export would use."""
    composition, pdf = compose_pdf(annual_report(view), choose_fonts(shipped_only=False))
    areas = tuple(page.areas() for page in composition.pages)
    return ReportPreview(pdf, composition.pages, composition.entries, areas)

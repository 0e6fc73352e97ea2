"""The report as pages to look at: the PDF that would be exported, and where every piece of text on it came from."""

from dataclasses import dataclass

from wenlian_desktop.domain.year import Year
from wenlian_desktop.report.composer import compose
from wenlian_desktop.report.formats import founts_of, written
from wenlian_desktop.report.page import Area, Entry, Page
from wenlian_desktop.report.parts import annual_report


@dataclass(frozen=True)
class Previewed:
    """The bytes of the PDF; its pages and headings with their places in pt."""

    pdf: bytes
    pages: tuple[Page, ...]
    headings: tuple[Entry, ...]

    def areas(self, page: int) -> list[Area]:
        """The rectangles of all runs of a page that have a source."""
        return self.pages[page].areas()

    def found(self, text: str) -> list[tuple[int, list[Area]]]:
        """Every place of a text: its page, and its rectangles there (several where a line is turned in it)."""
        return [(number, hit) for number, page in enumerate(self.pages) for hit in page.found(text)]


def previewed(view: Year) -> Previewed:
    """The pages of a view, in the faces an export would use."""
    composition = compose(annual_report(view), founts_of(shipped_only=False))
    return Previewed(written(composition), composition.pages, composition.entries)

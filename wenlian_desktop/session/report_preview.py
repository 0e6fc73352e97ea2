"""The report as pages for the preview, with the source of every piece of text; and its sections as text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wenlian_desktop.domain.outlines.report_definitions import chosen_report_parts
from wenlian_desktop.domain.prose.section_reviews import ReviewState, SectionStatus, find_review
from wenlian_desktop.domain.records.annotations import SectionReview
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.content.document import Document, Paragraph
from wenlian_desktop.report.content.parts import annual_report, section_blocks
from wenlian_desktop.report.content.unprintable import marked_as_draft
from wenlian_desktop.report.formats.formats import choose_fonts, compose_pdf
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.report.layout.page import Area, OutlineEntry, Page
from wenlian_desktop.report.layout.photo_rows import ReadPicture


@dataclass(frozen=True)
class ReportPreview:
    """The PDF, its pages and headings; `definition`: the name of what is printed (印制方案)."""

    definition: str
    pdf: bytes
    pages: tuple[Page, ...]
    headings: tuple[OutlineEntry, ...]

    def areas(self, number: int) -> list[Area]:
        """The areas of all text runs of a page that have a source."""
        return self.pages[number].areas()

    def areas_of(self, source: Ref) -> dict[int, list[Area]]:
        """The areas of a field by page, where there are any."""
        found = {number: page.areas_of(source) for number, page in enumerate(self.pages)}
        return {number: areas for number, areas in found.items() if areas}

    def find(self, text: str) -> list[tuple[int, list[Area]]]:
        """All occurrences of a text: page number, and its areas there (several where a line breaks in it)."""
        return [(number, areas) for number, page in enumerate(self.pages) for areas in page.find(text)]


def build_preview(view: Year, read_picture: ReadPicture | None = None) -> ReportPreview:
    """The preview of what a year prints, with the fonts of an export; `read_picture`: see `photograph_reader`."""
    parts = chosen_report_parts(view)
    made = marked_as_draft(view, annual_report(view, parts))
    document = replace(made, read_picture=read_picture)
    composition, pdf = compose_pdf(document, choose_fonts(shipped_only=False))
    return ReportPreview(parts.name, pdf, composition.pages, composition.entries)


def section_text(view: Year, title: str) -> str:
    """What the report prints under the heading of one section, as lines of text."""
    return "\n".join(lines_of(Document(title, "", tuple(section_blocks(view, title)))))


def section_statuses(view: Year, titles: Iterable[str]) -> tuple[SectionStatus, ...]:
    """The reviews (已核) of sections, against what they print now."""
    return tuple(SectionStatus(title, find_review(view, title), section_text(view, title)) for title in titles)


def changed_sections(view: Year) -> tuple[str, ...]:
    """The sections that print something else than at their review (核后有改动)."""
    reviewed = [row.node or "" for row in view.rows(SectionReview)]
    return tuple(each.node for each in section_statuses(view, reviewed) if each.state is ReviewState.CHANGED)


def section_source(view: Year, title: str) -> Ref | None:
    """The field that a section is written in: its text, else the first one that it prints."""
    written = [ref_to(row, "content") for row in view.rows(Section) if row.node == title]
    paragraphs = [each for each in section_blocks(view, title) if isinstance(each, Paragraph)]
    printed = [run.source for each in paragraphs for run in each.runs if isinstance(run.source, Ref)]
    return next(iter((*written, *printed)), None)

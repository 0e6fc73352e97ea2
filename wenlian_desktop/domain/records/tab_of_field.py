"""The tab in which a field is edited: that of its record; texts of the outline are on the tab of their chapter."""

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.department import LAYOUT, RESULT, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.tabs import ACTIVITIES, BUDGET, CONCLUSIONS, DEPARTMENT, MANAGEMENT, SETTINGS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.outline import numbered_nodes

TABS_OF_CHAPTERS = (DEPARTMENT, BUDGET, ACTIVITIES, MANAGEMENT, CONCLUSIONS, CONCLUSIONS)
CHAPTERS: dict[str, str] = {
    node.title: tab for node, tab in zip(outline.OUTLINE, TABS_OF_CHAPTERS, strict=True)
}  # fmt: skip

TABS_OF_GROUPS = {LAYOUT: SETTINGS, RESULT: CONCLUSIONS}  # of the report


def chapter_of(title: str) -> str:
    """The title of the chapter (level 1) of a heading that has a text; empty for other headings."""
    chapter = ""
    for each in numbered_nodes():
        chapter = each.node.title if each.level == 1 else chapter
        if each.node.title == title and not each.node.children:
            return chapter
    return ""


def find_tab(year: Year, ref: Ref) -> str:
    """The tab in which a field is edited, or a missing row is added."""
    row = year.row(ref.record, ref.uid)
    if isinstance(row, Section):
        return CHAPTERS.get(chapter_of(row.node or ""), SETTINGS) if ref.field != "node" else SETTINGS
    if ref.record == Section.spec.name and ref.part:
        return CHAPTERS.get(chapter_of(ref.part), SETTINGS)
    spec = RECORDS[ref.record].spec
    field = spec.fields.get(ref.field)
    return TABS_OF_GROUPS.get(field.group, spec.tab) if field is not None and spec is Report.spec else spec.tab

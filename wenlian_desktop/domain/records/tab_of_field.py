"""The tab in which a field is edited: that of its record; the texts of the report are spread over the tabs."""

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.department import LAYOUT, RESULT, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.tabs import ACTIVITIES, BUDGET, CONCLUSIONS, DEPARTMENT, MANAGEMENT, SETTINGS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref

TEXTS_OF_TABS = {
    DEPARTMENT: (outline.ORGANISATION, outline.OBJECTIVES),
    BUDGET: (
        outline.EXECUTION, outline.GOVERNMENT_FUNDS, outline.STATE_CAPITAL, outline.SOCIAL_INSURANCE,
    ),
    ACTIVITIES: (*outline.OUTPUTS, *outline.EFFECTS),
    MANAGEMENT: (
        outline.RULES, outline.COMPLIANCE, outline.BOOKKEEPING, outline.ASSETS, outline.PERFORMANCE, outline.CARRYOVER,
        outline.DIFFERENCE,
    ),
    CONCLUSIONS: (
        outline.SCORE, outline.PROBLEMS, outline.MEASURES, outline.CONDUCT, outline.USE_OF_RESULTS,
        outline.OTHER_MATTERS,
    ),
}  # fmt: skip
TAB_OF_TEXT = {text: tab for tab, texts in TEXTS_OF_TABS.items() for text in texts}

TABS_OF_GROUPS = {LAYOUT: SETTINGS, RESULT: CONCLUSIONS}  # of the report


def find_tab(year: Year, ref: Ref) -> str:
    """The tab in which a field is edited, or a missing row is added."""
    row = year.row(ref.record, ref.uid)
    if isinstance(row, Section):
        return TAB_OF_TEXT.get(row.node or "", SETTINGS) if ref.field != "node" else SETTINGS
    if ref.record == Section.spec.name and ref.part:
        return TAB_OF_TEXT.get(ref.part, SETTINGS)
    spec = RECORDS[ref.record].spec
    field = spec.fields.get(ref.field)
    return TABS_OF_GROUPS.get(field.group, spec.tab) if field is not None and spec is Report.spec else spec.tab

"""Checks of what is missing: required fields, unread typing, empty paragraphs."""

from wenlian_desktop.domain.checks.finding import Found, Level, check
from wenlian_desktop.domain.fields import Ref, State
from wenlian_desktop.domain.naming import where
from wenlian_desktop.domain.narrative import is_told_by_data
from wenlian_desktop.domain.outline import SECTION_TITLES
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.margins import Draft
from wenlian_desktop.domain.year import Year, ref_to


@check("R01", Level.ERROR, "填上该栏；没有内容的行可以删除。")
def required_fields(year: Year) -> Found:
    """Every required field of every row is filled in."""
    for cls in CATALOGUE:
        required = [field for field in cls.spec.fields.values() if field.required]
        for row in year.rows(cls) if not cls.spec.aside else ():
            for field in required:
                if getattr(row, field.name) is None:
                    ref = ref_to(row, field.name)
                    yield f"{where(year, ref)}未填，此栏必填。", (ref,)


@check("R02", Level.ERROR, "到该栏改正后离开即保存，不要的输入请清空。")
def unread_drafts(year: Year) -> Found:
    """No field holds typing that was never read into a value."""
    for draft in year.rows(Draft):
        ref = Ref(str(draft.record), str(draft.row), str(draft.field))
        yield f"{where(year, ref)}中的输入“{(draft.typed or '')[:40]}”尚未存为数据。", (ref,)


@check("R03", Level.WARNING, "填写正文，或确认为“无”。")
def empty_sections(year: Year) -> Found:
    """Every paragraph of the outline is filled in or confirmed as 无."""
    for title, places in year.once(empty_nodes).items():
        yield f"报告“{title}”一节没有正文。", places


def empty_nodes(year: Year) -> dict[str, tuple[Ref, ...]]:
    """The headings with neither text nor data nor 无, and the fields their text would stand in."""
    places = {
        title: [ref_to(row, "content") for row in year.rows(Section) if row.node == title] for title in SECTION_TITLES
    }
    return {
        title: tuple(refs)
        for title, refs in places.items()
        if all(year.state(ref) is State.EMPTY for ref in refs) and not is_told_by_data(year, title)
    }

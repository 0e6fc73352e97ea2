"""What of the report is printed (印制方案): built-in definitions, those a year keeps, and the one chosen last."""

from dataclasses import dataclass, replace

from wenlian_desktop.domain.outlines.outline_model import ANNEXES, FORMS
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.conclusions import ReportDefinition
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.uids import new_uid

SUBMITTED, WHOLE, PUBLIC = "报送版", "全本", "公开版"
BUILT_IN = (SUBMITTED, WHOLE, PUBLIC)
SEPARATOR = "、"


@dataclass(frozen=True)
class ReportParts:
    """What is printed beside the text: annexes by name, in order; charts; the contents. `is_public`: 公开版."""

    name: str
    annexes: tuple[str, ...]
    has_charts: bool
    has_contents: bool
    is_public: bool = False


def whole_report(year: Year) -> ReportParts:
    """全本: every annex that the outline names, and the charts; the contents as the year says. Nobody can change it."""
    return ReportParts(WHOLE, outline_of(year).frame.annexes, True, bool(year.single(Report).has_contents))


def _submitted(year: Year) -> ReportParts:
    """报送版: text, score table, and the forms that the outline names."""
    whole = whole_report(year)
    forms = tuple(name for name in whole.annexes if name in FORMS)
    return replace(whole, name=SUBMITTED, annexes=forms, has_charts=False)


def all_report_parts(year: Year) -> list[ReportParts]:
    """The built-in definitions, as the year has changed them, then its own."""
    built_in = {each.name: each for each in _built_in(year)}
    rows = {row.name: row for row in year.rows(ReportDefinition) if row.name and row.name != WHOLE}
    changed = {name: _as_kept(year, row, built_in.get(name)) for name, row in rows.items()}
    return [*(built_in | changed).values()]


def report_parts(year: Year, name: str = SUBMITTED) -> ReportParts | None:
    """A definition by its name; None if there is none."""
    return next((each for each in all_report_parts(year) if each.name == name), None)


def chosen_report_parts(year: Year) -> ReportParts:
    """The definition chosen last; 报送版 at first."""
    chosen = [row.name for row in year.rows(ReportDefinition) if row.is_chosen]
    everything = all_report_parts(year)
    return next((each for each in everything if each.name in chosen), everything[0])


def annex_order(year: Year) -> tuple[str, ...]:
    """All annexes by name: those of the outline in its order, the others after them."""
    return tuple(dict.fromkeys((*outline_of(year).frame.annexes, *ANNEXES)))


def keep_report_parts(year: Year, parts: ReportParts) -> list[RowChange]:
    """The changes by which a year keeps a definition, and that it was chosen; none where it says so already."""
    rows = list(year.rows(ReportDefinition))
    kept = next((row for row in rows if row.name == parts.name), None)
    others = [RowChange(row, replace(row, is_chosen=None)) for row in rows if row is not kept and row.is_chosen]
    is_built_in = parts in _built_in(year)
    if kept is None and is_built_in and parts.name == SUBMITTED:
        return others
    position = max((row.position for row in rows), default=0) + POSITION_STEP
    row = kept or ReportDefinition(uid=new_uid(), position=position, name=parts.name)
    after = replace(_unchanged(row) if is_built_in else _with_parts(row, parts), is_chosen=True)
    is_said = kept is not None and kept.is_chosen and report_parts(year, parts.name) == parts
    return [*others, *([RowChange(kept, after)] if not is_said else [])]


def remove_report_parts(year: Year, name: str) -> list[RowChange]:
    """The changes by which a year no longer keeps a definition; a built-in one is as at first again."""
    return [RowChange(row, None) for row in year.rows(ReportDefinition) if row.name == name]


def _built_in(year: Year) -> tuple[ReportParts, ...]:
    submitted = _submitted(year)
    return submitted, whole_report(year), replace(submitted, name=PUBLIC, is_public=True)


def _unchanged(row: ReportDefinition) -> ReportDefinition:
    """The row of a built-in definition that is only known to be chosen."""
    return replace(row, annexes=None, has_charts=None, has_contents=None, is_public=None)


def _with_parts(row: ReportDefinition, parts: ReportParts) -> ReportDefinition:
    return replace(
        row, annexes=SEPARATOR.join(parts.annexes) or None, has_charts=parts.has_charts,
        has_contents=parts.has_contents, is_public=parts.is_public,
    )  # fmt: skip


def _as_kept(year: Year, row: ReportDefinition, built_in: ReportParts | None) -> ReportParts:
    """A definition as its row says."""
    if built_in is not None and row.has_charts is None:
        return built_in
    asked = (row.annexes or "").split(SEPARATOR)
    annexes = tuple(name for name in annex_order(year) if name in asked)
    has_charts, has_contents, is_public = map(bool, (row.has_charts, row.has_contents, row.is_public))
    return ReportParts(row.name or "", annexes, has_charts, has_contents, is_public)

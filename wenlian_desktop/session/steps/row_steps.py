"""Steps that add, move, copy and fill whole rows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.conclusions import Explanation, RuleSet
from wenlian_desktop.domain.records.originals import Original, guess_kind
from wenlian_desktop.domain.records.row_order import added_row, copied_rows, moved_rows, next_position
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.steps.field_steps import draft_removals


def add_step(year: Year, record: str, before: str | None, **values: Any) -> tuple[Step, str]:
    """Add a row before the row `before` (None: at the end); returns the step and the row's uid."""
    row, changes = added_row(year, record, before, **values)
    return Step(new_uid(), f"新增{row.spec.label}", tuple(changes)), row.uid


def move_step(year: Year, record: str, uids: Sequence[str], before: str | None) -> Step | None:
    """Move rows before the row `before` (None: to the end); None where they stand there already."""
    changes = moved_rows(year, record, uids, before)
    return Step(new_uid(), f"移动{_named(year, record, uids)}", tuple(changes)) if changes else None


def copy_step(year: Year, record: str, uids: Sequence[str]) -> tuple[Step, list[str]]:
    """Copy rows as new ones below the last of them; returns the step and the uids of the copies."""
    copies, changes = copied_rows(year, record, uids)
    return Step(new_uid(), f"复制{_named(year, record, uids)}", tuple(changes)), [each.uid for each in copies]


def _named(year: Year, record: str, uids: Sequence[str]) -> str:
    label = RECORDS[record].spec.label
    return label + quoted(row_title(year, record, uids[0])) if len(uids) == 1 else f"{len(uids)}条{label}"


def explanation_values(finding: YearFinding) -> dict[str, str]:
    """What a 情况说明 holds of the finding it is about."""
    place = finding.places[0]
    return {
        "check": finding.code, "about_record": place.record, "about_uid": place.uid, "about_field": place.field,
        "finding": finding.message, "facts": finding.identity,
    }  # fmt: skip


def explanation_step(
    year: Year, finding: YearFinding, text: str, author: str, on: date, old: Explanation | None
) -> Step:
    """Write a 情况说明 of a finding; `old`: the one to write anew."""
    row = old or Explanation(uid=new_uid(), position=next_position(year, Explanation.spec.name))
    said: dict[str, Any] = {"content": text.strip(), "author": author.strip(), "written_on": on}
    new = replace(row, **(said | explanation_values(finding)))
    drafts = (change for field in Explanation.spec.fields for change in draft_removals(year, ref_to(row, field)))
    return Step(new_uid(), "写情况说明", (RowChange(old, new), *drafts))


def scheme_step(year: Year, text: str) -> Step:
    """Replace the year's copy of its scheme; raises SchemeFault where the text is not valid."""
    from wenlian_desktop.domain.scoring import ledger

    copies = list(year.rows(RuleSet))
    uid, position = (copies[0].uid, copies[0].position) if copies else (new_uid(), POSITION_STEP)
    copy = ledger.rule_set_row(uid, position, text)
    changes = [RowChange(copies[0] if copies else None, copy), *(RowChange(spare, None) for spare in copies[1:])]
    typed = [
        change for name in RuleSet.spec.fields for change in draft_removals(year, Ref(RuleSet.spec.name, uid, name))
    ]
    return Step(new_uid(), f"改用规则集《{copy.name}》", (*changes, *typed))


def attach_step(year: Year, owner: tuple[str, str], original: Original, batch: str = "") -> Step:
    """Add an attachment (佐证材料) to a row, (record, uid); ("", "") where it belongs to none yet."""
    record, uid = owner
    row = Attachment(
        uid=new_uid(), position=next_position(year, Attachment.spec.name), name=original.name,
        kind=guess_kind(original.name, record), owner_record=record or None, owner_uid=uid or None,
        taken_on=original.taken_on, sha256=original.sha256, size=len(original.content),
    )  # fmt: skip
    return Step(new_uid(), f"添加“{original.name}”", (RowChange(None, row),), Origin.IMPORTED, batch)


def supply_step(year: Year, uid: str, original: Original) -> Step:
    """Add the original to an attachment that has none or whose original is lost."""
    row = year.rows(Attachment).find(uid)
    assert row is not None
    filled = replace(
        row, name=row.name or original.name, kind=row.kind or guess_kind(original.name, row.owner_record),
        taken_on=row.taken_on or original.taken_on, sha256=original.sha256, size=len(original.content),
    )  # fmt: skip
    return Step(new_uid(), f"补上“{original.name}”", (RowChange(row, filled),), Origin.IMPORTED)

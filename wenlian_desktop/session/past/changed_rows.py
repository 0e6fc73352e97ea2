"""Rows that are not the same in two states of a year, and how they are brought back."""

from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any

from wenlian_desktop.domain.records.annotations import FIELD_ANNOTATIONS
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import net_changes
from wenlian_desktop.domain.records.tabs import FORM_TABS
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.texts.naming import describe_field, row_title
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.domain.values.formatting import RowNames, format_editable
from wenlian_desktop.session.steps import deletion
from wenlian_desktop.session.year_session import YearSession

NOTHING = "（空）"
WHOLE_ROW, POSITION = "整条", "次序"
OTHER_TAB = "其他"


@dataclass(frozen=True)
class ChangedRow:
    """A row as it is (`now`; None: missing) and as it was (`then`; None: not there)."""

    title: str
    names: RowNames  # of the rows it refers to
    now: Record | None
    then: Record | None

    @property
    def record(self) -> str:
        """The name of the record the row is of."""
        return RowChange(self.now, self.then).record

    @property
    def uid(self) -> str:
        """The uid of the row."""
        return RowChange(self.now, self.then).row.uid

    @property
    def label(self) -> str:
        """The label of the record."""
        return RECORDS[self.record].spec.label

    @property
    def tab(self) -> str:
        """The tab on which the record is shown."""
        tab = RECORDS[self.record].spec.tab
        return tab if tab in FORM_TABS else OTHER_TAB

    def _text(self, field: Field, value: Any) -> str:
        return format_editable(field, value, self.names) or NOTHING

    def changed_fields(self) -> Iterator[tuple[Field, str, str]]:
        """(field, text now, text then) of each difference of a row that is both here and there."""
        if self.now is not None and self.then is not None:
            for field in self.now.spec.fields.values():
                now, then = (getattr(row, field.name) for row in (self.now, self.then))
                if now != then:
                    yield field, self._text(field, now), self._text(field, then)

    def differences(self) -> Iterator[tuple[str, str, str]]:
        """(field, text now, text then); one line for a row that is only here or only there."""
        if self.now is None or self.then is None:
            yield WHOLE_ROW, _existence(self.now), _existence(self.then)
            return
        for field, now, then in self.changed_fields():
            yield field.label, now, then
        if self.now.position != self.then.position:
            yield POSITION, str(self.now.position), str(self.then.position)


def _existence(row: Record | None) -> str:
    return "没有" if row is None else "有"


def changed_rows(now: Year, then: Year, records: Collection[str] | None = None) -> Iterator[ChangedRow]:
    """The rows that differ in two states of a year, in order of the catalogue; `records`: only of these."""
    names = _names(now, then)
    for cls in CATALOGUE:
        name = cls.spec.name
        if (records is not None and name not in records) or now.tables[name] is then.tables[name]:
            continue
        now_rows, then_rows = ({row.uid: row for row in year.tables[name]} for year in (now, then))
        for uid in dict.fromkeys((*then_rows, *now_rows)):
            if now_rows.get(uid) != then_rows.get(uid):
                title = _title(now if uid in now_rows else then, name, uid)
                yield ChangedRow(title, names, now_rows.get(uid), then_rows.get(uid))


def changes_since(now: Year, then: Year) -> list[ChangedRow]:
    """The rows a clerk may want to see and take back: not the typing, and not the closed versions, which only grow."""
    names = {cls.spec.name for cls in CATALOGUE if not cls.spec.transient and cls is not Edition}
    return [row for row in changed_rows(now, then, names) if any(row.differences())]


def _names(now: Year, then: Year) -> RowNames:
    return lambda record, uid: row_title(now if now.row(record, uid) else then, record, uid)


def _title(year: Year, record: str, uid: str) -> str:
    if record in FIELD_ANNOTATIONS:
        note: Any = year.row(record, uid)
        ref = Ref(str(note.record), str(note.row), str(note.field))
        if ref.record in RECORDS and ref.field in RECORDS[ref.record].spec.fields:
            return describe_field(year, ref)
    return row_title(year, record, uid)


def changes_in_words(rows: Iterable[ChangedRow]) -> str:
    """“预算执行：改3处；活动：新增2行，删除1行”: what changed since then, by tab."""
    counts: dict[str, list[int]] = {}
    for row in rows:
        changed, added, removed = counts.setdefault(row.tab, [0, 0, 0])
        is_changed = row.now is not None and row.then is not None
        edits = sum(1 for _ in row.differences()) if is_changed else 0
        counts[row.tab] = [changed + edits, added + (row.then is None), removed + (row.now is None)]
    order = [*FORM_TABS, OTHER_TAB]
    said = [f"{tab}：{_count_words(*counts[tab])}" for tab in sorted(counts, key=order.index)]
    return "；".join(said) or "没有不同"


def _count_words(changed: int, added: int, removed: int) -> str:
    parts = (("改{}处", changed), ("新增{}行", added), ("删除{}行", removed))
    return "，".join(words.format(number) for words, number in parts if number)


def take_back(
    session: YearSession, then: Year, rows: Iterable[ChangedRow], fields: Iterable[Ref], name: str
) -> Future[None] | None:
    """Bring whole rows, and single fields, back to what they were, as one step; None where they are that way already.

    Rows that they refer to come with them; what refers to a row that goes is treated as when it is deleted. Raises
    UserError in a closed or read-only year.
    """
    year = session.view
    changes: list[RowChange] = []
    for row in rows:
        some = _row_changes(year, row)
        changes, year = changes + some, year.with_changes(some)
    for ref in fields:
        some = _field_changes(year, then, ref)
        changes, year = changes + some, year.with_changes(some)
    changes += _missing_targets(year, then, changes)
    return session.restore_rows(name, net_changes(changes))


def _row_changes(year: Year, row: ChangedRow) -> list[RowChange]:
    current = year.row(row.record, row.uid)
    if row.then is None:
        return [] if current is None else list(deletion.delete_step(year, row.record, [row.uid]).changes)
    return [RowChange(current, row.then)] if current != row.then else []


def _field_changes(year: Year, then: Year, ref: Ref) -> list[RowChange]:
    """A field with its note as they were, and no draft; nothing where the row is gone."""
    row, before = year.row(ref.record, ref.uid), then.row(ref.record, ref.uid)
    if row is None or before is None:
        return []
    value: dict[str, Any] = {ref.field: getattr(before, ref.field)}
    notes = [RowChange(year.note(ref), then.note(ref)), RowChange(year.draft(ref), None)]
    changes = [RowChange(row, replace(row, **value)), *notes]
    return [change for change in changes if change.before != change.after]


def _missing_targets(year: Year, then: Year, changes: Iterable[RowChange]) -> list[RowChange]:
    """The rows of then that restored ones refer to and that are gone, with those that these refer to."""
    waiting = [change.after for change in changes if change.after is not None]
    added: dict[tuple[str, str], RowChange] = {}
    while waiting:
        for target, uid in _references(waiting.pop()):
            row = then.row(target, uid)
            if year.row(target, uid) is None and (target, uid) not in added and row is not None:
                added[target, uid] = RowChange(None, row)
                waiting.append(row)
    return list(added.values())


def _references(row: Record) -> Iterator[tuple[str, str]]:
    for field in row.spec.fields.values():
        value = getattr(row, field.name)
        if field.kind is Kind.REFERENCE and value is not None:
            yield field.target, value
        elif field.kind is Kind.REFERENCES:
            yield from ((field.target, uid) for uid in value)

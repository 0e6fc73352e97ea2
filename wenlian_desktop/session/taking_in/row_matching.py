"""Which rows of a year the rows of an offer mean: the same name, date or title; nothing is doubled."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from wenlian_desktop.domain.prose.similarity import similarity
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.texts.naming import matching_rows
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.domain.values.office_writing import compared
from wenlian_desktop.domain.values.parsing import ParseContext, parse_value
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.intake.proposals import EXISTING, FIGURE, SPARE, Offer, Proposal

LEAST_ALIKE = Fraction(80)  # % that two long texts have in common
MIN_ALIKE = 16  # characters; shorter texts are alike by chance
RowKey = tuple[str, str]  # (record, key of a row in the offer)
REFERENCES = (Kind.REFERENCE, Kind.REFERENCES)


class Identity(NamedTuple):
    """What makes two rows the same: `by` is equal, and of `unless` nothing differs that both rows tell."""

    by: tuple[str, ...]
    unless: tuple[str, ...] = ()


IDENTITIES = {
    "activity": Identity(("name",), ("started",)),
    "budget_change": Identity(("kind", "amount"), ("line", "to_line", "approval_no", "approved_on")),
    "indicator": Identity(("name",), ("line", "level1")),
    "media_report": Identity(("outlet",), ("activity", "headline", "published")),
    "monthly_plan": Identity(("line", "month")),
    "objective": Identity(("content",), ("line",)),
    "payment": Identity(("paid_on", "amount"), ("line", "payee", "purpose", "voucher_no")),
    "policy": Identity(("name",), ("number",)),
    "score_entry": Identity(("item",), ("line",)),
    "spending_class": Identity(("kind", "subject")),
}


class MatchedRows(NamedTuple):
    """The rows of an offer -> uids of the year, and those of them that are new, in the order of the offer."""

    uids: Mapping[RowKey, str]
    new: tuple[tuple[str, str], ...]  # (record, uid)


MakeUid = Callable[[str, str], str]  # (record, key of the row in the offer) -> the uid of a new row


def by_chance(record: str, key: str) -> str:
    """The uid of a new row: the one that its workbook has given it, else made by chance."""
    return key.removeprefix(SPARE) if key.startswith(SPARE) else new_uid()


def match_rows(year: Year, offer: Offer, make_uid: MakeUid = by_chance) -> MatchedRows:
    """The row of the year that each row of the offer means, or the uid of a new one."""
    return _Matcher(year, offer, make_uid).run()


def door_text(field: Field, value: Any) -> str:
    """A value of an offer as it is typed into its field."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "；".join(map(str, value))
    return "" if value is None else str(value)


class _Matcher:
    """Matches record by record: those first that others refer to."""

    def __init__(self, year: Year, offer: Offer, make_uid: MakeUid) -> None:
        self._year, self._make_uid = year, make_uid
        self._context = ParseContext(year.number)
        self._rows: dict[str, dict[str, list[Proposal]]] = {}
        for proposal in offer.proposals:
            if proposal.record != FIGURE:
                self._rows.setdefault(proposal.record, {}).setdefault(proposal.row, []).append(proposal)
        self._uids: dict[RowKey, str] = {}
        self._new: list[tuple[str, str]] = []
        self._begun: set[str] = set()
        self._named: dict[tuple[str, str], str | None] = {}  # names that were looked up before

    def run(self) -> MatchedRows:
        for record in self._rows:
            self._match_record(record)
        return MatchedRows(self._uids, tuple(self._new))

    def _match_record(self, record: str) -> None:
        if record in self._begun or record not in self._rows:
            return
        self._begun.add(record)
        spec = RECORDS[record].spec
        for field in spec.fields.values():
            if field.kind in REFERENCES:
                self._match_record(field.target)
        if spec.single:
            uid = self._year.tables[record][0].uid
            self._uids |= {(record, key): uid for key in self._rows[record]}
        else:
            self._match_rows(record)

    def _match_rows(self, record: str) -> None:
        rows = self._rows[record]
        found = {key: uid for key in rows if (uid := self._known(record, key)) is not None}
        if len(self._year.tables[record]) > len(found):
            found |= self._found(record, [key for key in rows if key not in found], set(found.values()))
        for key in rows:
            if key not in found:
                found[key] = self._make_uid(record, key)
                self._new.append((record, found[key]))
            self._uids[record, key] = found[key]

    def _known(self, record: str, key: str) -> str | None:
        uid = key.removeprefix(EXISTING).removeprefix(SPARE)
        return uid if uid != key and self._year.row(record, uid) is not None else None

    def _found(self, record: str, keys: Sequence[str], used: set[str]) -> dict[str, str]:
        """Rows that are equal in all that is proposed first, then those that are the same."""
        title = RECORDS[record].spec.title
        identity = IDENTITIES.get(record, Identity(title[:1], title[1:]))
        free = self._rows_by_identity(record, identity, used)
        by = {key: _identity(identity, self._values(record, key, identity.by)) for key in keys}
        found: dict[str, str] = {}
        for asks_for_all in (True, False):
            for key in keys:
                candidates = free.get(by[key]) if key not in found else None
                if candidates:
                    values = self._values(record, key, None if asks_for_all else identity.unless)
                    same = next((each for each in candidates if self._agree(each, values)), None)
                    if same is not None:
                        candidates.remove(same)
                        found[key] = same.uid
        if len(identity.by) == 1 and RECORDS[record].spec.fields[identity.by[0]].kind is Kind.LONG_TEXT:
            self._find_alike(record, identity.by[0], [key for key in keys if key not in found], found, used)
        return found

    def _find_alike(self, record: str, name: str, keys: Sequence[str], found: dict[str, str], used: set[str]) -> None:
        """Rows that a long text names (objectives, problems, measures): the text may have been worked on since."""
        taken = {*used, *found.values()}
        free = {row.uid: self._stored(row, name) or "" for row in self._year.tables[record] if row.uid not in taken}
        for key in keys:
            text = self._values(record, key, (name,)).get(name) or ""
            alike = [(similarity(text, stored, LEAST_ALIKE), uid) for uid, stored in free.items()]
            known = [(share, uid) for share, uid in alike if share is not None]
            if known and min(len(text), *(len(free[uid]) for _, uid in known)) >= MIN_ALIKE:
                found[key] = max(known)[1]
                del free[found[key]]

    def _rows_by_identity(self, record: str, identity: Identity, used: set[str]) -> dict[Hashable, list[Record]]:
        rows: dict[Hashable, list[Record]] = defaultdict(list)
        for row in self._year.tables[record]:
            if row.uid not in used:
                rows[_identity(identity, {name: self._stored(row, name) for name in identity.by})].append(row)
        rows.pop(None, None)
        return rows

    def _agree(self, row: Record, values: Mapping[str, Any]) -> bool:
        pairs = ((self._stored(row, name), value) for name, value in values.items())
        return all(stored == given or None in (stored, given) for stored, given in pairs)

    def _stored(self, row: Record, name: str) -> Any:
        return _comparable(expand_tokens(self._year, value) if isinstance(value := getattr(row, name), str) else value)

    def _values(self, record: str, key: str, names: Sequence[str] | None) -> dict[str, Any]:
        """What is proposed for some fields of a row (None: all), as it is compared; None where it cannot be read."""
        fields = RECORDS[record].spec.fields
        proposed = (each for each in self._rows[record][key] if names is None or each.field in names)
        return {each.field: self._value(fields[each.field], each.value) for each in proposed}

    def _value(self, field: Field, value: Any) -> Any:
        if field.kind is Kind.REFERENCES:
            return tuple(self._referred(field.target, each) for each in value)
        if field.kind is Kind.REFERENCE:
            return self._referred(field.target, value)
        try:
            return _comparable(parse_value(field, door_text(field, value), self._context))
        except ParseError:
            return None

    def _referred(self, record: str, named: Any) -> str | None:
        """The uid of a row that is named; the name itself, which is no row's uid, where the year has none of it."""
        if (record, named) in self._uids:
            return self._uids[record, named]
        key = (record, str(named).removeprefix(EXISTING))
        if key not in self._named:
            rows = matching_rows(self._year, *key)
            self._named[key] = rows[0] if len(rows) == 1 else None if rows else key[1]
        return self._named[key]


def _comparable(value: Any) -> Any:
    return (compared(value) or None) if isinstance(value, str) else value


def _identity(identity: Identity, values: Mapping[str, Any]) -> Hashable:
    key = tuple(values.get(name) for name in identity.by)
    return None if None in key else key

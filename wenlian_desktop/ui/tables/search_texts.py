"""Cached search texts of rows, for filter and find in page, and sort keys."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.values.fields import Field, Floor, Kind
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.numerals import printed_number
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.search_words import normalized
from wenlian_desktop.ui.tables.columns import COMPUTED_COLUMNS, ComputedColumn, TableColumn

SortKey = Any  # comparable with the other keys of its column; None where there is nothing
NUMBER_KINDS = (Kind.COUNT, Kind.YUAN, Kind.WAN_YUAN, Kind.PERCENT, Kind.NUMBER, Kind.MONTH)


class SearchTexts:
    """The search texts of rows, cached until a row changes."""

    def __init__(self, bridge: Bridge, record: type[Record]) -> None:
        self._bridge, self._record = bridge, record
        self._fields = record.spec.shown_fields
        self.cache: dict[str, str] = {}
        self._names: dict[tuple[str, str], str] = {}

    def text_of(self, row: Record) -> str:
        """The search text of a row."""
        cached = self.cache.get(row.uid)
        if cached is None:
            cached = self.cache[row.uid] = normalized("\n".join(self._parts(row)))
        return cached

    def invalidate(self, uids: Iterable[str]) -> None:
        """Drop the texts of changed rows."""
        for uid in uids:
            self.cache.pop(uid, None)

    def invalidate_all(self) -> None:
        """Drop all texts, because referenced rows changed."""
        self.cache.clear()
        self._names.clear()

    def _parts(self, row: Record) -> Iterable[str]:
        for field in self._fields:
            value = getattr(row, field.name)
            if value not in (None, ()):
                yield self._resolve_tokens(field, format_editable(field, value, self._name))
        drafts = self._bridge.view.rows(Draft)
        if len(drafts):
            yield from (expand_tokens(self._bridge.view, each.typed or "") for each in drafts if each.row == row.uid)
        for column in COMPUTED_COLUMNS.get(self._record.spec.name, ()):
            yield column.text(self._bridge.view, row)

    def _resolve_tokens(self, field: Field, text: str) -> str:
        return expand_tokens(self._bridge.view, text) if field.kind is Kind.LONG_TEXT else text

    def _name(self, record: str, uid: str) -> str:
        key = record, uid
        if key not in self._names:
            self._names[key] = self._bridge.session.row_name(record, uid)
        return self._names[key]


def sort_key(bridge: Bridge, column: TableColumn, row: Record) -> SortKey:
    """The sort key of a row for a column; None if it is empty.

    Texts are sorted by GB 18030, whose common characters are in pinyin order.
    """
    if isinstance(column, ComputedColumn):
        return _computed_key(column.text(bridge.view, row))
    return _value_key(bridge, column, getattr(row, column.name))


def _value_key(bridge: Bridge, field: Field, value: object) -> SortKey:
    if value in (None, ()):
        return None
    if isinstance(value, Floor):
        return value.number
    if field.kind is Kind.CHOICE:
        return field.choices.index(value) if value in field.choices else len(field.choices)
    if field.kind in NUMBER_KINDS or isinstance(value, date | bool):
        return value
    text = format_editable(field, value, bridge.session.row_name)
    return (expand_tokens(bridge.view, text) if field.kind is Kind.LONG_TEXT else text).encode("gb18030")


def _computed_key(text: str) -> SortKey:
    """Numbers by their size, before other texts: a computed column may have both."""
    number = printed_number(text)
    if number is not None:
        return 0, number
    return (1, text.encode("gb18030")) if text else None

"""Years built from the rows of a test and the single records."""

from decimal import Decimal
from itertools import count
from typing import Any

from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.record import R, Record
from wenlian_desktop.domain.records.year import Year, note_uid, ref_to

FEN_PER_WAN_YUAN = 1_000_000  # 1 万元 = 10,000 元 = 1,000,000 分

POSITIONS = count(1)


def new(cls: type[R], **values: Any) -> R:
    """A row positioned after all rows created before."""
    place = next(POSITIONS)
    return cls(uid=f"{place:016x}", position=place, **values)


def year_with(*rows: Record) -> Year:
    """A year with these rows."""
    given = {type(row) for row in rows}
    return Year.of([*rows, *(new(cls) for cls in CATALOGUE if cls.spec.single and cls not in given)])


def confirmed_none(row: Record, field: str) -> FieldNote:
    """The note for a confirmed 无."""
    ref = ref_to(row, field)
    return FieldNote(uid=note_uid(ref), record=ref.record, row=ref.uid, field=ref.field, confirmed_none=True)


def wan(text: str) -> int:
    """万元 in 分."""
    return int(Decimal(text) * FEN_PER_WAN_YUAN)

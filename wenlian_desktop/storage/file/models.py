"""Peewee models derived from the records: a STRICT table each, a column per kind of field, link tables for lists."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from peewee import SQL, BlobField, CompositeKey, IntegerField, Model, TextField
from peewee import Field as Column

from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.record import Spec
from wenlian_desktop.domain.values.fields import Field, Floor, Kind
from wenlian_desktop.domain.values.parsing import parse_value

ANY_FLOOR = Field("", "", Kind.FLOOR)
MOST_DIGITS = 10  # beyond, the parser tells what is too large


def _floor(written: str) -> Floor:
    if len(written) < MOST_DIGITS and written.isascii() and written.isdigit():  # most; the parser costs tenfold
        return Floor(int(written))
    value = parse_value(ANY_FLOOR, written)
    assert isinstance(value, Floor)
    return value


# What SQLite returns, turned into the value of a field; kinds that are not named are stored as they are.
FROM_STORED: dict[Kind, Callable[[Any], Any]] = {
    Kind.PERSON_TIMES: _floor,
    Kind.FLOOR: _floor,
    Kind.NUMBER: Decimal,
    Kind.DATE: date.fromisoformat,
    Kind.YES_NO: bool,
}


class DateColumn(TextField):
    """A date as ISO text."""

    def db_value(self, value: date | None) -> str | None:
        return value.isoformat() if value is not None else None


class DecimalColumn(TextField):
    """A decimal as text, exact (peewee's DecimalField stores REAL)."""

    def db_value(self, value: Decimal | None) -> str | None:
        return f"{value:f}" if value is not None else None


class FloorColumn(TextField):
    """A count that may be a lower bound, as typed: 200余."""

    def db_value(self, value: Floor | None) -> str | None:
        return str(value) if value is not None else None


class BooleanColumn(IntegerField):
    """A boolean as 1 or 0."""

    def db_value(self, value: bool | None) -> int | None:
        return int(value) if value is not None else None


def _reference_column(field: Field) -> Column:
    # Deferred: rows of one step may refer to each other in any order.
    clause = SQL(f'REFERENCES "{field.target}" ("uid") DEFERRABLE INITIALLY DEFERRED')
    return TextField(null=True, constraints=[clause])


def _column(column: type[Column]) -> Callable[[Field], Column]:
    return lambda field: column(null=True)


COLUMNS: dict[Kind, Callable[[Field], Column]] = {
    Kind.TEXT: _column(TextField),
    Kind.LONG_TEXT: _column(TextField),
    Kind.COUNT: _column(IntegerField),
    Kind.PERSON_TIMES: _column(FloorColumn),
    Kind.FLOOR: _column(FloorColumn),
    Kind.YUAN: _column(IntegerField),
    Kind.WAN_YUAN: _column(IntegerField),
    Kind.PERCENT: _column(IntegerField),
    Kind.NUMBER: _column(DecimalColumn),
    Kind.DATE: _column(DateColumn),
    Kind.MONTH: _column(IntegerField),
    Kind.CHOICE: _column(TextField),
    Kind.YES_NO: _column(BooleanColumn),
    Kind.REFERENCE: _reference_column,
}


def column_fields(spec: Spec) -> list[Field]:
    """The fields of a record that are columns of its table, in order."""
    return [field for field in spec.fields.values() if field.kind is not Kind.REFERENCES]


def linked_fields(spec: Spec) -> list[Field]:
    """The fields of a record that have a table of links each."""
    return [field for field in spec.fields.values() if field.kind is Kind.REFERENCES]


def link_table(record: str, field: str) -> str:
    """The name of the table of links of a field."""
    return f"{record}_{field}"


def table_names() -> list[str]:
    """The names of all tables."""
    links = [link_table(cls.spec.name, field.name) for cls in CATALOGUE for field in linked_fields(cls.spec)]
    return [*RECORDS, *links, CHANGE_TABLE, BYTES_TABLE]


def _model(name: str, columns: Mapping[str, Column], **meta: Any) -> type[Model]:
    settings = type("Meta", (), {"table_name": name, "strict_tables": True, "legacy_table_names": False, **meta})
    return type(name, (Model,), {"Meta": settings, **columns})


def _record_model(spec: Spec) -> type[Model]:
    columns: dict[str, Column] = {
        "uid": TextField(primary_key=True),
        "position": IntegerField(),
        "carried_from": TextField(null=True),
    }
    columns |= {field.name: COLUMNS[field.kind](field) for field in column_fields(spec)}
    return _model(spec.name, columns)


def _link_model(spec: Spec, field: Field) -> type[Model]:
    owner = SQL(f'REFERENCES "{spec.name}" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED')
    target = SQL(f'REFERENCES "{field.target}" ("uid") DEFERRABLE INITIALLY DEFERRED')
    columns: dict[str, Column] = {
        "owner": TextField(constraints=[owner]),
        "position": IntegerField(),
        "target": TextField(constraints=[target]),
    }
    return _model(link_table(spec.name, field.name), columns, primary_key=CompositeKey("owner", "position"))


# Made when first written to: opening a year asks for none of them, and all together took 6 ms of every start.
@cache
def model_of(record: str) -> Any:
    """The model of a record."""
    return _record_model(RECORDS[record].spec)


@cache
def link_models(record: str) -> dict[str, Any]:
    """The models of a record's link tables, by field."""
    return {field.name: _link_model(RECORDS[record].spec, field) for field in linked_fields(RECORDS[record].spec)}


CHANGE_TABLE = "change"
Change: Any = _model(
    CHANGE_TABLE,
    {
        "seq": IntegerField(primary_key=True),
        "step": TextField(),
        "at": TextField(),
        "who": TextField(),
        "host": TextField(),
        "name": TextField(),
        "record": TextField(),
        "row": TextField(),
        "field": TextField(),
        "origin": TextField(),
        "old": TextField(null=True),
        "new": TextField(null=True),
        "salt": TextField(null=True),
        "old_hash": TextField(),
        "new_hash": TextField(),
        "hash": TextField(),
    },
)

# The bytes of attachments, never changed once written; referenced by their SHA-256.
BYTES_TABLE = "attachment_bytes"
AttachmentBytes: Any = _model(BYTES_TABLE, {"sha256": TextField(primary_key=True), "bytes": BlobField()})


def all_models() -> list[Any]:
    """The models of all tables."""
    links = (link for record in RECORDS for link in link_models(record).values())
    return [*map(model_of, RECORDS), *links, Change, AttachmentBytes]

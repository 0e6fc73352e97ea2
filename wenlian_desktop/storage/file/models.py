"""Peewee models derived from the records: a STRICT table each, a column per kind of field, link tables for lists."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from peewee import SQL, BlobField, CompositeKey, IntegerField, Model, TextField
from peewee import Field as Column

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.record import Spec
from wenlian_desktop.domain.values.fields import Field, Floor, Kind
from wenlian_desktop.domain.values.parsing import parse_value


class DateColumn(TextField):
    """A date as ISO text."""

    def db_value(self, value: date | None) -> str | None:
        return value.isoformat() if value is not None else None

    def python_value(self, value: str | None) -> date | None:
        return date.fromisoformat(value) if value is not None else None


class DecimalColumn(TextField):
    """A decimal as text, exact (peewee's DecimalField stores REAL)."""

    def db_value(self, value: Decimal | None) -> str | None:
        return f"{value:f}" if value is not None else None

    def python_value(self, value: str | None) -> Decimal | None:
        return Decimal(value) if value is not None else None


class FloorColumn(TextField):
    """A count that may be a lower bound, as typed: 200余."""

    def db_value(self, value: Floor | None) -> str | None:
        return str(value) if value is not None else None

    def python_value(self, value: str | None) -> Floor | None:
        return _parse_floor(value) if value is not None else None


class BooleanColumn(IntegerField):
    """A boolean as 1 or 0."""

    def db_value(self, value: bool | None) -> int | None:
        return int(value) if value is not None else None

    def python_value(self, value: int | None) -> bool | None:
        return bool(value) if value is not None else None


CONVERTED_COLUMNS = (DateColumn, DecimalColumn, FloorColumn, BooleanColumn)
ANY_FLOOR = Field("", "", Kind.FLOOR)


def _parse_floor(written: str) -> Floor:
    value = parse_value(ANY_FLOOR, written)
    assert isinstance(value, Floor)
    return value


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


def _model(name: str, columns: Mapping[str, Column], **meta: Any) -> type[Model]:
    settings = type("Meta", (), {"table_name": name, "strict_tables": True, "legacy_table_names": False, **meta})
    return type(name, (Model,), {"Meta": settings, **columns})


def _record_model(spec: Spec) -> type[Model]:
    columns: dict[str, Column] = {
        "uid": TextField(primary_key=True),
        "position": IntegerField(),
        "carried_from": TextField(null=True),
    }
    columns |= {
        field.name: COLUMNS[field.kind](field) for field in spec.fields.values() if field.kind is not Kind.REFERENCES
    }
    return _model(spec.name, columns)


def _link_model(spec: Spec, field: Field) -> type[Model]:
    owner = SQL(f'REFERENCES "{spec.name}" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED')
    target = SQL(f'REFERENCES "{field.target}" ("uid") DEFERRABLE INITIALLY DEFERRED')
    columns: dict[str, Column] = {
        "owner": TextField(constraints=[owner]),
        "position": IntegerField(),
        "target": TextField(constraints=[target]),
    }
    return _model(f"{spec.name}_{field.name}", columns, primary_key=CompositeKey("owner", "position"))


MODELS: dict[str, Any] = {cls.spec.name: _record_model(cls.spec) for cls in CATALOGUE}

LINK_MODELS: dict[str, dict[str, Any]] = {
    cls.spec.name: {
        field.name: _link_model(cls.spec, field) for field in cls.spec.fields.values() if field.kind is Kind.REFERENCES
    }
    for cls in CATALOGUE
}

Change: Any = _model(
    "change",
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

ALL_MODELS: list[Any] = [
    *MODELS.values(), *(link for some in LINK_MODELS.values() for link in some.values()), Change, AttachmentBytes,
]  # fmt: skip

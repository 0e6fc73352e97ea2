"""The JSON Schema of `load` and `dump`, generated from the records."""

from collections.abc import Callable
from typing import Any

from wenlian_desktop.domain.interchange.year_json import FORMAT, VERSION
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.record import Spec
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.domain.values.parsing import FIRST_YEAR, YEAR_UNIT
from wenlian_desktop.domain.values.uids import UID

Shape = dict[str, Any]
UID_SHAPE: Shape = {"type": "string", "pattern": f"^{UID.pattern}$"}
SHAPES: dict[Kind, Callable[[Field], Shape]] = {
    Kind.TEXT: lambda field: {"type": "string"},
    Kind.LONG_TEXT: lambda field: {"type": "string"},
    Kind.COUNT: lambda field: {"type": "integer", "minimum": FIRST_YEAR if field.unit == YEAR_UNIT else 0},
    Kind.PERSON_TIMES: lambda field: {"type": "string", "examples": ["320", "200余", "20余万", "超过138万"]},
    Kind.FLOOR: lambda field: {"type": "string", "examples": ["320", "200余", "20余万", "超过138万"]},
    Kind.YUAN: lambda field: {"type": "string", "pattern": _decimals(field, 2)},
    Kind.WAN_YUAN: lambda field: {"type": "string", "pattern": _decimals(field, 6)},
    Kind.PERCENT: lambda field: {"type": "string", "pattern": _decimals(field, 2)},
    Kind.NUMBER: lambda field: {"type": "string", "pattern": _decimals(field, 18)},
    Kind.DATE: lambda field: {"type": "string", "format": "date"},
    Kind.MONTH: lambda field: {"type": "integer", "minimum": 1, "maximum": 12},
    Kind.CHOICE: lambda field: {"enum": list(field.choices)},
    Kind.YES_NO: lambda field: {"type": "boolean"},
    Kind.REFERENCE: lambda field: UID_SHAPE,
    Kind.REFERENCES: lambda field: {"type": "array", "items": UID_SHAPE},
}


def _decimals(field: Field, places: int) -> str:
    return f"^{'-?' if field.signed else ''}[0-9]+(\\.[0-9]{{1,{places}}})?$"


def schema() -> Shape:
    """The schema as JSON values; `db/year.schema.json` is its snapshot."""
    kept = [cls.spec for cls in CATALOGUE if not cls.spec.transient]
    records = {spec.name: {"type": "array", "title": spec.label, "items": _row_schema(spec)} for spec in kept}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "文联绩效年度数据",
        "type": "object",
        "required": ["format", "version", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "records": {"type": "object", "additionalProperties": False, "properties": records},
        },
    }


def _row_schema(spec: Spec) -> Shape:
    fields = {field.name: {"title": field.caption} | SHAPES[field.kind](field) for field in spec.fields.values()}
    head: Shape = {"uid": UID_SHAPE, "carried_from": UID_SHAPE}
    return {"type": "object", "required": ["uid"], "additionalProperties": False, "properties": head | fields}

"""Schemes (规则集): indicator tree, points and methods, as data in `resources/schemes/*.json`."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.domain.records.activities import FORWARD, REVERSE, Indicator
from wenlian_desktop.domain.rules.template import Fact
from wenlian_desktop.domain.scoring.inputs import FACTS, SOURCES
from wenlian_desktop.domain.scoring.method import Method, parse_quantity
from wenlian_desktop.domain.scoring.methods import (
    METHODS,
    Band,
    Checklist,
    GradeBand,
    Likert,
    Manual,
    ParameterError,
    method_from_json,
    parse_bands,
)
from wenlian_desktop.domain.scoring.scheme_errors import Key, MethodName, SchemeError, SchemePlace, WeightError
from wenlian_desktop.domain.values.errors import error_reason
from wenlian_desktop.domain.values.outline import TEXT_KEYS
from wenlian_desktop.domain.values.strict_json import parse_json

FOLDER = RESOURCES / "schemes"
DEFAULT = "beijing"
FORMAT, VERSION = "wenlian-scheme", 1
FOUND, KNOWN, INFERRED, ASSUMED, OWN = "找到", "知识", "推断", "假定", "自定"
PROVENANCES = (FOUND, KNOWN, INFERRED, ASSUMED, OWN)
TO_SIBLINGS, TO_ITEM, TO_ALL = "同级按比例", "固定指标", "总分缩放"
ROUND_EACH, ROUND_SUM = "先各自取位再相加", "先相加再取位"
ORDERS = (ROUND_EACH, ROUND_SUM)
PLACES = (0, 1, 2)
MAX_DEPTH = 6  # levels of items; the forms of the trade have three
METHOD_SOURCES: dict[type[Method], tuple[str, ...]] = {
    Checklist: ("points",), Likert: ("surveys",), Manual: ("",), GradeBand: ("indicators", "coefficients"),
}  # fmt: skip
RATE_SOURCES = tuple(name for name in SOURCES if name not in ("points", "surveys", ""))


@dataclass(frozen=True)
class Absence:
    """不涉及: where the points go (`item`: code of a fixed one), and the section that implies it if 无."""

    goes: str
    item: str = ""
    section: str = ""


@dataclass(frozen=True)
class SchemeItem:
    """One item of the indicator tree; leaves have method and source, others have children.

    `of`: levels of its indicators, “一级” or “一级/二级”. `provenance`: how each value is known.
    """

    code: str
    name: str
    weight: Decimal
    provenance: tuple[tuple[str, str], ...]
    children: tuple["SchemeItem", ...] = ()
    method: Method | None = None
    source: str = ""
    of: tuple[str, ...] = ()
    direction: str = FORWARD
    unit: str = ""
    places: int | None = None
    absence: Absence | None = None

    @property
    def leaves(self) -> Iterator["SchemeItem"]:
        """The leaves, in order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves


@dataclass(frozen=True)
class Grade:
    """A grade (等级) and its inclusive lower bound."""

    name: str
    bound: Decimal


@dataclass(frozen=True)
class Scheme:
    """A scheme; `bands` are the 三档 of qualitative indicators."""

    name: str
    version: str
    years: str
    source: str
    note: str
    total: Decimal
    places: int
    order: str
    grades: tuple[Grade, ...]
    bands: tuple[Band, ...]
    items: tuple[SchemeItem, ...]
    provenance: tuple[tuple[str, str], ...]

    @property
    def leaves(self) -> tuple[SchemeItem, ...]:
        """The leaves, in order."""
        return tuple(leaf for item in self.items for leaf in item.leaves)

    def grade(self, score: Decimal) -> str:
        """The grade of a score; bounds are inclusive."""
        return next(grade.name for grade in self.grades if score >= grade.bound)


# --- parsing ---


@lru_cache(maxsize=32)
def parse_scheme(text: str) -> Scheme:
    """A scheme from JSON text; raises SchemeError."""
    try:
        data = parse_json(text, parse_float=str)
    except ValueError as error:
        raise SchemeError("not_json", reason=error_reason(error)) from None
    return scheme_from_json(data)


def scheme_from_json(data: Any) -> Scheme:
    """A scheme from JSON values, validated; raises SchemeError."""
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("version_of_format") != VERSION:
        raise SchemeError("not_a_scheme", format=FORMAT, version=VERSION)
    top = _SchemeReader(data, SchemePlace(str(data.get("name"))))
    top.reject_unknown_keys(
        "format version_of_format name version years source note total rounding grades bands items known"
    )
    rounding = _SchemeReader(top.value("rounding", dict), replace(top.place, part="取位"))
    scheme = Scheme(
        name=top.text("name"), version=top.text("version"), years=top.text("years"), source=top.text("source"),
        note=top.text("note", ""), total=top.decimal("total"),
        places=rounding.choice("places", PLACES), order=rounding.choice("order", ORDERS),
        grades=_grades(top), bands=_bands(top),
        items=tuple(_item(each, top.place) for each in top.value("items", list)),
        provenance=top.provenance("years", "source", "total", "rounding", "grades", "bands"),
    )  # fmt: skip
    _validate(scheme, top.place)
    return scheme


@dataclass(frozen=True)
class _SchemeReader:
    """Reads values of one JSON object; errors name its place."""

    data: dict[str, Any]
    place: SchemePlace

    def error(self, kind: str, **facts: Fact) -> SchemeError:
        return SchemeError(kind, self.place, **facts)

    def reject_unknown_keys(self, known: str) -> None:
        unknown = sorted(set(self.data) - set(known.split()))
        if unknown:
            raise self.error("unknown_key", key=Key(unknown[0]))

    def value(self, key: str, kind: type, default: Any = None) -> Any:
        if key not in self.data and default is not None:
            return default
        value = self.data.get(key)
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
            raise self.error("malformed", key=Key(key))
        return value

    def text(self, key: str, default: str | None = None) -> str:
        text = self.value(key, str, default)
        if default is None and not text.strip():
            raise self.error("empty", key=Key(key))
        return str(text)

    def decimal(self, key: str) -> Decimal:
        """Points: above 0, at most two decimals."""
        try:
            exact = parse_quantity(self.text(key)) * 100
        except (ValueError, ZeroDivisionError):
            raise self.error("not_a_number", key=Key(key)) from None
        if exact.denominator != 1 or not 0 < exact <= 1_000_000:
            raise self.error("not_points", key=Key(key))
        return Decimal(int(exact)).scaleb(-2)

    def choice(self, key: str, choices: tuple[Any, ...]) -> Any:
        value = self.data.get(key)
        if isinstance(value, bool) or value not in choices:
            raise self.error("not_a_choice", key=Key(key), choices=choices)
        return value

    def provenance(self, *values: str) -> tuple[tuple[str, str], ...]:
        """The provenance of each value; exactly these keys are required."""
        known = _SchemeReader(self.value("known", dict), replace(self.place, part="“known”"))
        known.reject_unknown_keys(" ".join(values))
        return tuple((value, known.choice(value, PROVENANCES)) for value in values)


def _grades(top: _SchemeReader) -> tuple[Grade, ...]:
    pairs = top.value("grades", list)
    try:
        grades = tuple(Grade(str(name), _points(parse_quantity(bound))) for name, bound in pairs)
    except (ValueError, TypeError):
        raise top.error("grades_unreadable") from None
    bounds = [grade.bound for grade in grades]
    is_named = all(grade.name.strip() for grade in grades)
    is_falling = bounds == sorted(set(bounds), reverse=True) and bounds[-1:] == [0]
    if not is_named or not is_falling:
        raise top.error("grades_disordered")
    return grades


def _points(exact: Fraction) -> Decimal:
    """Points with at most two decimals; ValueError for more."""
    if (exact * 100).denominator != 1:
        raise ValueError(exact)
    return Decimal(int(exact * 100)).scaleb(-2)


def _bands(top: _SchemeReader) -> tuple[Band, ...]:
    try:
        return parse_bands(top.value("bands", list))
    except (ValueError, TypeError):
        raise top.error("bands_unreadable") from None


def _item(data: Any, place: SchemePlace, level: int = 1) -> SchemeItem:
    if not isinstance(data, dict):
        raise SchemeError("not_an_object", place)
    reader = _SchemeReader(data, replace(place, item=str(data.get("name"))))
    head: dict[str, Any] = {
        "code": reader.text("code"),
        "name": reader.text("name"),
        "weight": reader.decimal("weight"),
    }
    if "children" in data:
        if level == MAX_DEPTH:
            raise reader.error("too_deep", levels=MAX_DEPTH)
        reader.reject_unknown_keys("code name weight children known")
        children = tuple(_item(each, place, level + 1) for each in reader.value("children", list))
        if not children:
            raise reader.error("empty", key=Key("children"))
        return SchemeItem(**head, children=children, provenance=reader.provenance("weight"))
    reader.reject_unknown_keys("code name weight method parameters source of direction unit places absence known")
    direction = reader.choice("direction", (FORWARD, REVERSE)) if "direction" in data else FORWARD
    parameters = reader.value("parameters", dict, {})
    values = ("weight", "method", *(["parameters"] if parameters else []), *(["absence"] if "absence" in data else []))
    method = _method(reader, direction, parameters, head["weight"])
    source = reader.choice("source", sources_for(type(method))) if "source" in data else ""
    if not source and not isinstance(method, Manual):
        raise reader.error("no_source", key=Key("source"))
    return SchemeItem(
        **head, method=method, direction=direction, source=source, of=_of(reader, source), unit=reader.text("unit", ""),
        places=reader.choice("places", PLACES) if "places" in data else None,
        absence=_absence(reader) if "absence" in data else None, provenance=reader.provenance(*values),
    )  # fmt: skip


def _method(reader: _SchemeReader, direction: str, parameters: dict[str, Any], weight: Decimal) -> Method:
    name = reader.choice("method", tuple(METHODS))
    try:
        method = method_from_json(name, direction, parameters)
    except ParameterError as error:
        raise reader.error(error.kind, method=MethodName(name), key=Key(error.key)) from None
    invalid = method.parameter_error(weight)
    facts = [point.fact for point in method.points if point.fact] if isinstance(method, Checklist) else []
    unknown = [fact for fact in facts if fact not in FACTS]
    if invalid:
        keys = {each.name: Key(each.name) for each in fields(method)}
        raise reader.error(invalid, method=MethodName(name), **keys)
    if unknown:
        raise reader.error("unknown_fact", fact=unknown[0])
    return method


def _levels() -> tuple[str, ...]:
    """The valid values of `of`: levels of indicators, “产出” or “产出/数量”."""
    level1, level2 = (Indicator.spec.fields[name].choices for name in ("level1", "level2"))
    return tuple(level for one in level1 for level in (one, *(f"{one}/{two}" for two in level2)))


def sources_for(method: type[Method]) -> tuple[str, ...]:
    """The sources that a method can use."""
    return METHOD_SOURCES.get(method, RATE_SOURCES)


def _of(reader: _SchemeReader, source: str) -> tuple[str, ...]:
    of = reader.value("of", list, [])
    unknown = [each for each in of if each not in _levels()]
    if unknown:
        raise reader.error("unknown_level", key=Key("of"), level=str(unknown[0]))
    if bool(of) != SOURCES[source].needs_of:
        raise reader.error("levels_misplaced", key=Key("of"))
    return tuple(of)


def _absence(reader: _SchemeReader) -> Absence:
    inner = _SchemeReader(reader.value("absence", dict), replace(reader.place, part="不涉及"))
    inner.reject_unknown_keys("goes item section")
    absence = Absence(
        inner.choice("goes", (TO_SIBLINGS, TO_ITEM, TO_ALL)), inner.text("item", ""), inner.text("section", "")
    )
    if (absence.goes == TO_ITEM) != bool(absence.item):
        raise inner.error("item_misplaced", key=Key("item"))
    if absence.section and absence.section not in TEXT_KEYS:
        raise inner.error("unknown_section", section=absence.section)
    return absence


# --- validation of the whole ---


def _validate(scheme: Scheme, place: SchemePlace) -> None:
    _validate_weights(scheme.total, scheme.items, replace(place, part="总分", link=""))
    if scheme.grades[0].bound > scheme.total:
        best = scheme.grades[0]
        raise SchemeError("grade_above_total", place, grade=best.name, bound=best.bound, total=scheme.total)
    codes = [item.code for item in _all_items(scheme.items)]
    leaves = [leaf.name for leaf in scheme.leaves]
    for names, kind in ((codes, "duplicate_code"), (leaves, "duplicate_leaf")):
        duplicate = next((name for name in names if names.count(name) > 1), None)
        if duplicate is not None:
            raise SchemeError(kind, place, name=duplicate)
    leaf_codes = {leaf.code for leaf in scheme.leaves}
    for leaf in scheme.leaves:
        if leaf.absence and leaf.absence.item and leaf.absence.item not in leaf_codes - {leaf.code}:
            raise SchemeError("unknown_target", replace(place, item=leaf.name), target=leaf.absence.item)


def _all_items(items: tuple[SchemeItem, ...]) -> Iterator[SchemeItem]:
    for item in items:
        yield item
        yield from _all_items(item.children)


def _validate_weights(stated: Decimal, items: tuple[SchemeItem, ...], place: SchemePlace) -> None:
    added = sum((item.weight for item in items), Decimal(0))
    if added != stated:
        raise WeightError("weights", place, stated=stated, added=added)
    for item in items:
        if item.children:
            _validate_weights(item.weight, item.children, SchemePlace(item=item.name))


# --- shipped schemes ---


@cache
def shipped_scheme_texts() -> dict[str, str]:
    """The texts of the schemes that ship with the program, by the name of their file."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))}


def shipped_scheme(name: str = DEFAULT) -> Scheme:
    """A scheme that ships with the program."""
    return parse_scheme(shipped_scheme_texts()[name])

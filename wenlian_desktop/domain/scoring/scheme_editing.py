"""A scheme while it is edited: all values as typed text, and the conversion from and to schemes."""

import json
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any

from wenlian_desktop.domain.records.activities import FORWARD, REVERSE
from wenlian_desktop.domain.scoring.inputs import SOURCES
from wenlian_desktop.domain.scoring.method import Method, parse_quantity
from wenlian_desktop.domain.scoring.methods import METHODS, Band, Bound, Point, ReverseRatio
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError, SchemePlace, WeightError
from wenlian_desktop.domain.scoring.scheme_words import (
    FACT_WORDS,
    METHOD_WORDS,
    PERCENT,
    YES,
    Parameter,
    ParameterCell,
    screen_message,
)
from wenlian_desktop.domain.scoring.schemes import (
    FORMAT,
    OWN,
    VERSION,
    Scheme,
    SchemeItem,
    scheme_from_json,
    shipped_scheme,
    shipped_scheme_texts,
    sources_for,
)
from wenlian_desktop.domain.values.numerals import trim_zeros

TypedRows = tuple[tuple[str, ...], ...]
TypedValue = str | TypedRows
Provenance = tuple[tuple[str, str], ...]
OFFICE_SUFFIX = "（本单位）"
NEW_ITEM = "新评分项"


@dataclass(frozen=True)
class EditedItem:
    """An item as typed. `method` is empty for items with children; `original`: the item before the edits."""

    code: str
    name: str
    weight: str
    children: tuple["EditedItem", ...] = ()
    method: str = ""
    source: str = ""
    of: tuple[str, ...] = ()
    direction: str = FORWARD
    unit: str = ""
    places: str = ""
    goes: str = ""
    goes_to: str = ""
    section: str = ""
    parameters: tuple[tuple[str, TypedValue], ...] = ()
    provenance: Provenance = ()
    original: "EditedItem | None" = None

    def parameter(self, key: str) -> TypedValue:
        """The typed value of a parameter; empty if there is none."""
        return dict(self.parameters).get(key, "")


@dataclass(frozen=True)
class EditedScheme:
    """A scheme as typed."""

    name: str
    version: str
    years: str
    source: str
    note: str
    total: str
    places: str
    order: str
    grades: TypedRows
    bands: TypedRows
    items: tuple[EditedItem, ...]
    provenance: Provenance = ()
    original: "EditedScheme | None" = None

    @property
    def all_items(self) -> Iterator[EditedItem]:
        """Every item, each before its children."""
        return _all_items(self.items)

    def item(self, code: str) -> EditedItem | None:
        """An item by its code."""
        return next((item for item in self.all_items if item.code == code), None)


@dataclass(frozen=True)
class SchemeProblem:
    """Why a scheme is invalid: the code of the item (empty: the scheme itself), and a sentence."""

    code: str
    message: str


def _all_items(items: tuple[EditedItem, ...]) -> Iterator[EditedItem]:
    for item in items:
        yield item
        yield from _all_items(item.children)


# --- from a scheme ---


def edit_scheme(scheme: Scheme) -> EditedScheme:
    """Convert a scheme for editing."""
    result = EditedScheme(
        scheme.name, scheme.version, scheme.years, scheme.source, scheme.note, trim_zeros(scheme.total),
        str(scheme.places), scheme.order,
        tuple((grade.name, trim_zeros(grade.bound)) for grade in scheme.grades),
        tuple(_band_row(band) for band in scheme.bands), tuple(_edited(item) for item in scheme.items),
        scheme.provenance,
    )  # fmt: skip
    return replace(result, original=result)


def _edited(item: SchemeItem) -> EditedItem:
    absence = item.absence
    result = EditedItem(
        item.code, item.name, trim_zeros(item.weight), tuple(_edited(child) for child in item.children),
        source=item.source, of=item.of, direction=item.direction, unit=item.unit,
        places="" if item.places is None else str(item.places), provenance=item.provenance,
    )  # fmt: skip
    if item.method is not None:
        result = replace(result, method=item.method.name, parameters=_parameters(item.method))
    if absence is not None:
        result = replace(result, goes=absence.goes, goes_to=absence.item, section=absence.section)
    return replace(result, original=result)


def _parameters(method: Method) -> tuple[tuple[str, TypedValue], ...]:
    usual = {each.name: each.default for each in fields(method)}
    values = [(each, getattr(method, each.key)) for each in METHOD_WORDS[method.name].parameters]
    return tuple(
        (each.key, _typed(each, value)) for each, value in values if each.cell.choices or value != usual[each.key]
    )


def _typed(parameter: Parameter, value: Any) -> TypedValue:
    """The value of a parameter as typed text."""
    if not parameter.columns:
        return _text(parameter.cell, value)
    if parameter.key == "weights":
        return (tuple(_text(cell, each) for cell, each in zip(parameter.columns, value, strict=True)),)
    return tuple(_row(parameter.columns, each) for each in value)


def _row(columns: tuple[ParameterCell, ...], value: Bound | Point | Band) -> tuple[str, ...]:
    match value:
        case Bound(bound, points):
            return _text(columns[0], bound), _text(columns[1], points)
        case Point(name, points, fact, is_vital):
            return name, _text(columns[1], points), FACT_WORDS.get(fact, ""), YES if is_vital else ""
        case Band():
            return _band_row(value)


def _band_row(band: Band) -> tuple[str, ...]:
    rate = ParameterCell("", PERCENT)
    return band.grade, _text(rate, band.low), _text(rate, band.high), _text(rate, band.default)


def _text(cell: ParameterCell, value: Any) -> str:
    """A number as typed text: rates in % without sign; other values as they are."""
    if not isinstance(value, Fraction):
        return str(value)
    return format_exact(value * 100 if cell.unit == PERCENT else value)


def format_exact(number: Fraction) -> str:
    """A number as decimal if it has at most six decimals, else as fraction: 95, 0.4, 200/3."""
    scaled = number * 1_000_000
    if scaled.denominator == 1:
        whole, rest = divmod(int(scaled), 1_000_000)
        return f"{whole}.{rest:06d}".rstrip("0").rstrip(".")
    return f"{number.numerator}/{number.denominator}"


# --- to JSON ---


def edited_to_json(scheme: EditedScheme) -> dict[str, Any]:
    """The edited scheme as JSON values of a scheme file, without validation."""
    heads = {name: getattr(scheme, name).strip() for name in ("name", "version", "years", "source", "note")}
    return {
        "format": FORMAT, "version_of_format": VERSION, **heads, "total": normalize_number(scheme.total),
        "rounding": {"places": _whole(scheme.places), "order": scheme.order},
        "grades": [[name.strip(), normalize_number(bound)] for name, bound in filled_rows(scheme.grades)],
        "bands": [_band(row) for row in filled_rows(scheme.bands)],
        "items": [_item(item) for item in scheme.items],
        "known": _provenance(scheme, scheme.original, _SCHEME_PROVENANCE),
    }  # fmt: skip


def _item(item: EditedItem) -> dict[str, Any]:
    head = {"code": item.code, "name": item.name.strip(), "weight": normalize_number(item.weight)}
    if not item.method:
        known = _provenance(item, item.original, {"weight": _ITEM_PROVENANCE["weight"]})
        return head | {"children": [_item(child) for child in item.children], "known": known}
    values: dict[str, Any] = {
        "parameters": _parameters_as_json(item), "source": item.source, "of": list(item.of), "unit": item.unit.strip(),
        "places": _whole(item.places) if item.places else None, "absence": _absence(item),
    }  # fmt: skip
    if item.direction != FORWARD:
        values["direction"] = item.direction
    given = {key: value for key, value in values.items() if value not in (None, "", [], {})}
    marked = {key: ask for key, ask in _ITEM_PROVENANCE.items() if key in ("weight", "method") or key in given}
    return head | {"method": item.method} | given | {"known": _provenance(item, item.original, marked)}


def _absence(item: EditedItem) -> dict[str, str] | None:
    if not item.goes:
        return None
    given = {"goes": item.goes, "item": item.goes_to, "section": item.section}
    return {key: value for key, value in given.items() if value}


def _parameters_as_json(item: EditedItem) -> dict[str, Any]:
    read = [(each, item.parameter(each.key)) for each in METHOD_WORDS[item.method].parameters]
    # A value typed for another method can have the same key and another shape.
    fitting_ones = [(each, typed) for each, typed in read if isinstance(typed, tuple) == bool(each.columns)]
    return {each.key: _parameter(each, typed) for each, typed in fitting_ones if typed}


def _parameter(parameter: Parameter, typed: TypedValue) -> Any:
    if isinstance(typed, str):
        return typed if parameter.cell.choices else normalize_number(typed, parameter.cell.unit)
    rows = filled_rows(typed)
    match parameter.key:
        case "weights":
            return [normalize_number(each, PERCENT) for row in rows for each in row]
        case "points":
            return [_point(row) for row in rows]
        case "bands":
            return [_band(row) for row in rows]
    return [
        [normalize_number(each, cell.unit) for cell, each in zip(parameter.columns, row, strict=True)] for row in rows
    ]


def _point(row: tuple[str, ...]) -> dict[str, Any]:
    name, points, fact, vital = row
    facts = {words: key for key, words in FACT_WORDS.items()}
    result: dict[str, Any] = {"name": name.strip(), "points": normalize_number(points)}
    if fact:
        result["fact"] = facts.get(fact, fact)
    return result | ({"vital": True} if vital == YES else {})


def _band(row: tuple[str, ...]) -> list[str]:
    return [row[0].strip(), *(normalize_number(each, PERCENT) for each in row[1:])]


def filled_rows(rows: TypedRows) -> TypedRows:
    """The rows of a table that are not empty."""
    return tuple(row for row in rows if any(cell.strip() for cell in row))


def normalize_number(text: str, unit: str = "") -> str:
    """A typed number for the parser: half width, without blanks and 分; rates with %."""
    plain = unicodedata.normalize("NFKC", text).replace(",", "").replace(" ", "").removesuffix("分")
    return plain.removesuffix("%") + "%" if unit == PERCENT else plain


def _whole(text: str) -> Any:
    plain = unicodedata.normalize("NFKC", text).strip()
    return int(plain) if plain.isdecimal() and len(plain) < 3 else text


# --- provenance ---

_SCHEME_PROVENANCE: dict[str, Callable[[Any], Any]] = {
    "years": lambda it: it.years, "source": lambda it: it.source, "total": lambda it: normalize_number(it.total),
    "rounding": lambda it: (it.places, it.order), "grades": lambda it: it.grades, "bands": lambda it: it.bands,
}  # fmt: skip
_ITEM_PROVENANCE: dict[str, Callable[[Any], Any]] = {
    "weight": lambda it: normalize_number(it.weight), "method": lambda it: (it.method, it.source, it.of, it.direction),
    "parameters": lambda it: it.parameters, "absence": lambda it: (it.goes, it.goes_to, it.section),
}  # fmt: skip


def _provenance(now: Any, original: Any, marked: dict[str, Callable[[Any], Any]]) -> dict[str, str]:
    """The provenance of each value: unchanged if the value is, else 自定."""
    provenance = dict(original.provenance) if original is not None else {}
    return {
        key: provenance[key] if key in provenance and ask(now) == ask(original) else OWN for key, ask in marked.items()
    }


# --- validation ---


def to_scheme_text(scheme: EditedScheme) -> str:
    """The text of a scheme file; raises SchemeError if it is invalid."""
    data = edited_to_json(scheme)
    parsed = scheme_from_json(data)
    for name in shipped_scheme_texts():
        shipped = shipped_scheme(name)
        if (shipped.name, shipped.version) == (parsed.name, parsed.version) and shipped != parsed:
            raise SchemeError("name_taken", name=shipped.name, version=shipped.version)
    return json.dumps(data, ensure_ascii=False, indent=1)


def find_problems(scheme: EditedScheme) -> list[SchemeProblem]:
    """All sums that do not add up, then the first other problem."""
    found = list(_sums(scheme))
    try:
        to_scheme_text(scheme)
    except SchemeError as error:
        if not found or not isinstance(error, WeightError):
            found.append(SchemeProblem(_item_code(scheme, error.place), screen_message(error)))
    return found


def _sums(scheme: EditedScheme) -> Iterator[SchemeProblem]:
    levels = [("", "规则集总分", scheme.total, scheme.items)]
    levels += [(item.code, f"“{item.name}”", item.weight, item.children) for item in scheme.all_items if item.children]
    for code, name, stated, items in levels:
        whole, added = parse_amount(stated), total_points(items)
        if whole is not None and added is not None and whole != added:
            word = "少" if added < whole else "多"
            difference = format_exact(abs(whole - added))
            yield SchemeProblem(
                code, f"{name}{format_exact(whole)}分，下级分值之和{format_exact(added)}分，{word}{difference}分。"
            )


def parse_amount(text: str) -> Fraction | None:
    """The value of a typed number; None if it is none."""
    try:
        return parse_quantity(normalize_number(text))
    except (ValueError, ZeroDivisionError):
        return None


def total_points(items: tuple[EditedItem, ...]) -> Fraction | None:
    """The sum of the points of some items; None if one is no number."""
    amounts = [parse_amount(item.weight) for item in items]
    return None if None in amounts else sum((each for each in amounts if each is not None), Fraction(0))


def _item_code(scheme: EditedScheme, place: SchemePlace) -> str:
    """The code of the item at a place, empty for the scheme itself; of two with that name the leaf."""
    named = [item for item in scheme.all_items if item.name.strip() == place.item]
    return next((item.code for item in sorted(named, key=lambda item: not item.method)), "")


# --- changes ---


def with_item(scheme: EditedScheme, item: EditedItem) -> EditedScheme:
    """The scheme with the item of that code replaced."""
    return replace(scheme, items=_mapped(scheme.items, item.code, lambda _: (item,)))


def office_copy(scheme: EditedScheme) -> EditedScheme:
    """A copy for the office to edit, renamed if it has name and version of a shipped scheme."""
    names = {(shipped_scheme(name).name, shipped_scheme(name).version) for name in shipped_scheme_texts()}
    is_shipped = (scheme.name, scheme.version) in names
    return replace(scheme, name=f"{scheme.name}{OFFICE_SUFFIX}") if is_shipped else scheme


def with_method(item: EditedItem, method: str) -> EditedItem:
    """The item with another method and a source for it; typed parameters are kept."""
    sources = sources_for(METHODS[method])
    source = item.source if item.source in sources else sources[0]
    return with_source(replace(item, method=method, direction=_direction(item, method)), source)


def _direction(item: EditedItem, method: str) -> str:
    """The direction for a method: ReverseRatio requires 反向; leaving it restores the original direction."""
    if method == ReverseRatio.name:
        return REVERSE
    before = FORWARD if item.original is None else item.original.direction
    return before if item.method == ReverseRatio.name else item.direction


def with_source(item: EditedItem, source: str) -> EditedItem:
    """The item with another source; indicator levels are kept if it needs them."""
    return replace(item, source=source, of=item.of if SOURCES[source].needs_of else ())


def with_new_item(scheme: EditedScheme, after: str) -> tuple[EditedScheme, str]:
    """The scheme with a new item after another, and its code; the item is manual and has no points yet."""
    code = _free_code(scheme, after)
    names = {item.name for item in scheme.all_items}
    name = next(each for each in (NEW_ITEM, *(f"{NEW_ITEM}{n}" for n in range(2, 1000))) if each not in names)
    new = EditedItem(code, name, "", method="manual")
    return replace(scheme, items=_mapped(scheme.items, after, lambda item: (item, new))), code


def without_item(scheme: EditedScheme, code: str) -> EditedScheme:
    """The scheme without an item and its children."""
    return replace(scheme, items=_mapped(scheme.items, code, lambda _: ()))


def _mapped(
    items: tuple[EditedItem, ...], code: str, change: Callable[[EditedItem], tuple[EditedItem, ...]]
) -> tuple[EditedItem, ...]:
    result: list[EditedItem] = []
    for item in items:
        if item.code == code:
            result += change(item)
        else:
            result.append(replace(item, children=_mapped(item.children, code, change)) if item.children else item)
    return tuple(result)


def _free_code(scheme: EditedScheme, after: str) -> str:
    """An unused code, derived from that of the neighbour: C13, C14, …"""
    taken = {item.code for item in scheme.all_items}
    stem = after.rstrip("0123456789") or after
    digits = after[len(stem) :]
    first = int(digits) if digits else 1
    return next(code for n in range(first + 1, first + 10_000) if (code := f"{stem}{n}") not in taken)

"""The documented JSON of a year: what `dump` writes and `load` reads."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from wenlian_desktop.domain.records.annotations import FieldNote, SectionReview
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import Year, note_uid
from wenlian_desktop.domain.values.errors import ParseError, UserError, error_reason
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.parsing import parse_value
from wenlian_desktop.domain.values.strict_json import parse_json
from wenlian_desktop.domain.values.uids import UID

FORMAT = "wenlian-year"
VERSION = 1
NATIVE_KINDS = (Kind.COUNT, Kind.MONTH, Kind.YES_NO)
REFERENCE_KINDS = (Kind.REFERENCE, Kind.REFERENCES)
NOTHING_WRITTEN = "没有写入任何数据。"
MOST_QUOTED = 100  # characters of a value that is refused
MAX_ROWS = 500_000  # an office of the largest size has 100,000 payments a year


def year_to_json(year: Year) -> dict[str, Any]:
    """A year as JSON values: all records except transient ones, without empty fields, rows in order."""
    kept = [cls.spec for cls in CATALOGUE if not cls.spec.transient]
    records = {spec.name: [_row_to_json(row) for row in year.tables[spec.name]] for spec in kept}
    return {"format": FORMAT, "version": VERSION, "records": records}


def format_year(year: Year) -> str:
    """A year as the text of a JSON file."""
    return json.dumps(year_to_json(year), ensure_ascii=False, indent=1) + "\n"


def _row_to_json(row: Record) -> dict[str, Any]:
    head = {"uid": row.uid} | ({"carried_from": row.carried_from} if row.carried_from else {})
    filled = ((field, getattr(row, field.name)) for field in row.spec.fields.values())
    return head | {field.name: value_to_json(field, value) for field, value in filled if value not in (None, ())}


def value_to_json(field: Field, value: Any) -> Any:
    """The value of a field as `dump` writes it."""
    if field.kind in NATIVE_KINDS or field.kind is Kind.REFERENCE:
        return value
    if field.kind is Kind.REFERENCES:
        return list(value)
    text = format_editable(field, value)
    return trim_zeros(Decimal(text)) if field.kind in (Kind.YUAN, Kind.WAN_YUAN, Kind.PERCENT) else text


def parse_year(text: str) -> Year:
    """A year from the text of a JSON file; raises UserError with the place of the fault."""
    try:
        data = parse_json(text)
    except ValueError as error:
        raise UserError(f"文件不是有效的 JSON（{error_reason(error)}）。", NOTHING_WRITTEN, "请检查后重试。") from None
    return year_from_json(data)


def year_from_json(data: Any) -> Year:
    """A year from JSON values; raises UserError with record, row and field of the fault."""
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("records"), dict):
        raise UserError("文件不是本程序的年度数据。", NOTHING_WRITTEN, f"“format”应为“{FORMAT}”。")
    if type(data.get("version")) is not int or data["version"] != VERSION:
        written = json.dumps(data.get("version"), ensure_ascii=False)[:MOST_QUOTED]
        found = "文件里没有数据格式版本" if data.get("version") is None else f"数据格式版本是 {written}"
        raise UserError(f"{found}，本程序读取版本 {VERSION}。", NOTHING_WRITTEN)
    unknown = sorted(set(data) - {"format", "version", "records"})
    if unknown:
        raise UserError(f"不认识的内容“{unknown[0]}”，不能丢掉。", NOTHING_WRITTEN, "年度的数据都写在“records”里。")
    number = sum(len(items) for items in data["records"].values() if isinstance(items, list))
    if number > MAX_ROWS:
        raise UserError(f"文件里有{number}条记录，超过{MAX_ROWS // 10_000}万条。", NOTHING_WRITTEN, "请拆成几个年度。")
    rows = [_with_own_uid(row) for row in _all_rows(data["records"])]
    _check_unique_uids(rows)
    year = Year.of(rows)
    _check_references(year)
    _check_single_records(year)
    _check_one_of_each(year)
    return year


def _with_own_uid(row: Record) -> Record:
    """A note under the uid that its field gives it, by which alone it is found."""
    if not isinstance(row, FieldNote):
        return row
    where = RECORDS.get(row.record or "")
    if where is None or not row.row or row.field not in where.spec.fields:
        told = "、".join(each for each in (row.record, row.row, row.field) if each)
        raise UserError(f"{row.spec.label}没有写明是哪一栏的：{told or '全未填'}。", NOTHING_WRITTEN)
    return replace(row, uid=note_uid(Ref(where.spec.name, row.row, row.field)))


def _all_rows(records: dict[str, Any]) -> Iterator[Record]:
    for name, items in records.items():
        if name not in RECORDS or RECORDS[name].spec.transient:
            raise UserError(f"不认识的记录“{name}”。", NOTHING_WRITTEN)
        if not isinstance(items, list):
            raise UserError(f"“{name}”应是列表。", NOTHING_WRITTEN)
        for number, item in enumerate(items, 1):
            yield _row_from_json(RECORDS[name], item, f"{RECORDS[name].spec.label}第{number}条", number * POSITION_STEP)


def _row_from_json(cls: type[Record], item: Any, where: str, position: int) -> Record:
    if not isinstance(item, dict) or not _is_uid(item.get("uid")):
        raise UserError(f"{where}：uid 应是16位小写十六进制数。", NOTHING_WRITTEN)
    values: dict[str, Any] = {}
    for name, value in item.items():
        if name in ("uid", "carried_from"):
            continue
        if name not in cls.spec.fields:
            raise UserError(f"{where}：不认识的栏目“{name}”。", NOTHING_WRITTEN)
        values[name] = _value_from_json(cls.spec.fields[name], value, where)
    carried_from = item.get("carried_from")
    if carried_from is not None and not _is_uid(carried_from):
        raise UserError(f"{where}：carried_from 应是16位小写十六进制数。", NOTHING_WRITTEN)
    return cls(uid=item["uid"], position=position, carried_from=carried_from, **values)


def _is_uid(value: Any) -> bool:
    return isinstance(value, str) and UID.fullmatch(value) is not None


def _value_from_json(field: Field, value: Any, where: str) -> Any:
    if _fits(field.kind, value):
        if field.kind in REFERENCE_KINDS or field.kind is Kind.YES_NO:
            return tuple(value) if isinstance(value, list) else value
        try:
            return parse_value(field, str(value))
        except ParseError as refusal:
            raise UserError(f"{where}，{refusal}", NOTHING_WRITTEN) from None
    written = json.dumps(value, ensure_ascii=False)[:MOST_QUOTED]
    raise UserError(f"{where}：栏目“{field.label}”的值 {written} 类型不对。", NOTHING_WRITTEN)


def _fits(kind: Kind, value: Any) -> bool:
    match kind:
        case Kind.YES_NO:
            return isinstance(value, bool)
        case Kind.COUNT | Kind.MONTH:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.REFERENCES:
            return isinstance(value, list) and all(isinstance(uid, str) for uid in value)
        case _:
            return isinstance(value, str)


def _check_unique_uids(rows: list[Record]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.uid in seen and isinstance(row, FieldNote):
            raise UserError(f"{row.spec.label}：{row.record} {row.row} 的“{row.field}”有两条备注。", NOTHING_WRITTEN)
        if row.uid in seen:
            raise UserError(f"{row.spec.label}：uid {row.uid} 出现了两次。", NOTHING_WRITTEN)
        seen.add(row.uid)


def _check_references(year: Year) -> None:
    for cls in CATALOGUE:
        references = [field for field in cls.spec.fields.values() if field.kind in REFERENCE_KINDS]
        for number, row in enumerate(year.rows(cls) if references else (), 1):
            for field in references:
                for uid in _referenced_uids(getattr(row, field.name)):
                    if year.row(field.target, uid) is None:
                        where = f"{cls.spec.label}第{number}条"
                        raise UserError(f"{where}：栏目“{field.label}”指向不存在的 {uid}。", NOTHING_WRITTEN)


def _referenced_uids(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _check_single_records(year: Year) -> None:
    for cls in CATALOGUE:
        if cls.spec.single and len(year.rows(cls)) != 1:
            raise UserError(f"“{cls.spec.label}”应恰有一条，文件中有{len(year.rows(cls))}条。", NOTHING_WRITTEN)


# Of each of these one row is used: the text of a heading, its review.
ONE_OF_EACH: tuple[tuple[type[Record], str], ...] = ((Section, "node"), (SectionReview, "node"))


def _check_one_of_each(year: Year) -> None:
    for cls, field in ONE_OF_EACH:
        named = Counter(value for row in year.rows(cls) if (value := getattr(row, field)) is not None)
        for value, count in named.items():
            if count > 1:
                raise UserError(
                    f"{cls.spec.label}“{value}”有{count}条，只能有一条。", NOTHING_WRITTEN, "请合成一条后重试。"
                )

"""Formatting of values: text for editors (can be parsed again) and for display (with thousands separators)."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.domain.values.money import exact_wan, exact_yuan

WHOLE_NUMBER = re.compile(r"\d+")
RowNames = Callable[[str, str], str]  # (record, uid) -> what the row is called


def _uid_as_name(record: str, uid: str) -> str:
    return uid


def format_editable(field: Field, value: Any, names: RowNames = _uid_as_name) -> str:
    """The text that `parse_value` turns back into the value: 1093.40, 2024-06-30, 是."""
    if value is None:
        return ""
    return FORMATTERS[field.kind](field, value, names)


def format_display(field: Field, value: Any, names: RowNames = _uid_as_name) -> str:
    """The text for display: as `format_editable`, with thousands separators."""
    text = format_editable(field, value, names)
    if field.kind in (Kind.COUNT, Kind.YUAN, Kind.WAN_YUAN) and field.unit != "年":
        return _grouped(text)
    if field.kind in (Kind.PERSON_TIMES, Kind.FLOOR):  # with a mark: 1,250余, 超过138万
        return WHOLE_NUMBER.sub(lambda digits: f"{int(digits[0]):,}", text, count=1)
    return text


def _grouped(text: str) -> str:
    whole, point, rest = text.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.lstrip("-").isdigit() and whole != "-0" else text


def format_date(day: date) -> str:
    """2024年6月30日: without leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def _plain(field: Field, value: Any, names: RowNames) -> str:
    return str(value)


def _percent(field: Field, value: int, names: RowNames) -> str:
    return f"{Decimal(value).scaleb(-2):f}"


def _number(field: Field, value: Decimal, names: RowNames) -> str:
    return f"{value:f}"


FORMATTERS: dict[Kind, Callable[[Field, Any, RowNames], str]] = {
    Kind.TEXT: _plain,
    Kind.LONG_TEXT: _plain,
    Kind.COUNT: _plain,
    Kind.PERSON_TIMES: _plain,
    Kind.FLOOR: _plain,
    Kind.YUAN: lambda field, value, names: exact_yuan(value),
    Kind.WAN_YUAN: lambda field, value, names: exact_wan(value),
    Kind.PERCENT: _percent,
    Kind.NUMBER: _number,
    Kind.DATE: lambda field, value, names: value.isoformat(),
    Kind.MONTH: _plain,
    Kind.CHOICE: _plain,
    Kind.YES_NO: lambda field, value, names: "是" if value else "否",
    Kind.REFERENCE: lambda field, value, names: names(field.target, value),
    Kind.REFERENCES: lambda field, value, names: "；".join(names(field.target, uid) for uid in value),
}

"""Parsing: turns text typed by the user into the value of a field, or raises ParseError with the reason."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, FEN_PER_YUAN, NUMERIC_KINDS, Field, Floor, Kind
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.numerals import from_chinese
from wenlian_desktop.domain.values.office_writing import (
    NO_WORDS,
    YES_WORDS,
    half_width,
    is_bare_dash,
    is_padded_zero,
    meant_choice,
    weekday_of,
    without_brackets,
    without_currency,
    without_letters,
    without_time,
)

MAX_NUMBER = 10**15  # 分 and counts: far above the figures of any office, far below SQLite's 64 bits
INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"))
UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
LOOKALIKES = {"O": "0", "o": "0", "〇": "0", "l": "1", "I": "1", "B": "8", "S": "5", "Z": "2"}
YEAR_UNIT, FIRST_YEAR, LAST_YEAR = "年", 1990, 2100
NONE_WORDS = ("无", "无。")
SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
NAME_SEPARATORS = r"[、，,/]|\s+|和|与|及"  # ； and line breaks always part names, these where all are known

Lookup = Callable[[str, str], Sequence[str]]  # (record, typed text) -> uids of the rows it can mean


def _no_rows(record: str, text: str) -> Sequence[str]:
    return ()


@frozen
class ParseContext:
    """Context of a text: the year for dates without one, and a lookup of rows for references."""

    year: int | None = None
    lookup: Lookup = _no_rows


NO_CONTEXT = ParseContext()


def parse_value(field: Field, text: str, context: ParseContext = NO_CONTEXT) -> Any:
    """The value of a text, None (or an empty tuple) for an empty one; raises ParseError with the reason."""
    if field.kind in NUMERIC_KINDS and is_padded_zero(text):
        text = "0"
    cleaned = _cleaned(field, text)
    if not cleaned:
        return () if field.kind is Kind.REFERENCES else None
    return PARSERS[field.kind](field, cleaned, context)


def _error(field: Field, text: str, reason: str) -> ParseError:
    shown = text if len(text) <= 40 else text[:40] + "…"
    return ParseError(f"{field.label}：“{shown}”{reason}")


def _cleaned(field: Field, text: str) -> str:
    """The text without invisible characters; raises ParseError on characters that cannot be stored."""
    lines = text.translate(INVISIBLE).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    unstorable = UNSTORABLE.search(lines)
    if unstorable:
        raise ParseError(f"{field.label}：文字中有无法保存的字符（U+{ord(unstorable[0]):04X}），请删去后重新填写。")
    if field.kind is Kind.LONG_TEXT:
        return lines.strip("\n\t ")
    return re.sub(r"\s*[\n\t]\s*", " ", lines).strip()


NUMBER_SHAPE = re.compile(r"(?P<number>[+-]?[0-9,. ]*[0-9]\.?) *(?P<scale>[万亿]?) *(?P<unit>\D*)")
GROUPED = re.compile(r"[+-]?[0-9]{1,3}([, ][0-9]{3})+(\.[0-9]+)?")
MISTYPED = re.compile(r"(?<=[0-9.,])[OolIBSZ〇]|[OolIBSZ〇](?=[0-9.,])")


def _decimal(field: Field, text: str, figure: str = "") -> tuple[Decimal, str, str]:
    """(number, scale 万/亿 or empty, unit as typed) of a text, read as `figure` if given; raises ParseError."""
    if is_bare_dash(text):
        raise _error(field, text, f"看不出是0还是没有：是0请写0{'，没有请写“无”' if field.may_be_none else ''}。")
    figure = without_brackets(figure or half_width(text))
    mistyped = MISTYPED.search(without_letters(half_width(text)))
    if mistyped:
        right = LOOKALIKES[mistyped[0]]
        raise _error(field, text, f"不是有效的数：第{mistyped.start() + 1}个字符是“{mistyped[0]}”，不是数字{right}。")
    found = NUMBER_SHAPE.fullmatch(figure)
    if found is None:
        raise _error(field, text, f"不是有效的数，请填数字，例如 {_example(field)}。")
    digits = found["number"]
    if ("," in digits or " " in digits) and not GROUPED.fullmatch(digits):
        raise _error(field, text, "的千分位分隔不对，请写成 1,093.40 或 1093.4。")
    try:
        number = Decimal(re.sub("[, ]", "", digits))
    except InvalidOperation:
        raise _error(field, text, "不是一个数，请检查小数点。") from None
    if number < 0 and not field.signed:
        raise _error(field, text, "是负数，本栏不能为负。")
    return number, found["scale"], found["unit"].strip()


def _example(field: Field) -> str:
    return "120" if field.kind in (Kind.COUNT, Kind.FLOOR, Kind.PERSON_TIMES) else "1093.4"


def _to_int(field: Field, text: str, number: Decimal | Fraction) -> int:
    """The number as int. Compares as fractions, since Decimal would round at 28 digits."""
    exact = Fraction(number)
    if exact.denominator != 1:
        raise _error(field, text, "不是整数，本栏填整数。")
    if abs(exact) >= MAX_NUMBER:
        raise _error(field, text, "过大，请检查位数。")
    return int(exact)


def _parse_whole(field: Field, text: str) -> tuple[int, bool]:
    """(the count, whether it was written in 万); raises ParseError for another unit."""
    number, scale, unit = _decimal(field, text)
    if unit and unit != field.unit:
        hint = {"人": "（人数与人次分开填）", "人次": "（人次与人数分开填）"}.get(unit, "")
        raise _error(field, text, f"的单位是“{unit}”，本栏单位是“{field.unit}”{hint}。")
    return _to_int(field, text, Fraction(number) * SCALES[scale]), scale == "万"


def _parse_text(field: Field, text: str, context: ParseContext) -> str:
    return text


def _parse_count(field: Field, text: str, context: ParseContext) -> int:
    counted = _parse_whole(field, text)[0]
    if field.unit == YEAR_UNIT and not FIRST_YEAR <= counted <= LAST_YEAR:
        raise _error(field, text, f"不是年份，请填四位数，例如 2024（{FIRST_YEAR} 至 {LAST_YEAR}）。")
    return counted


def _parse_floor(field: Field, text: str, context: ParseContext) -> Floor:
    """200余, 20余万, 超过138万, 300人次以上: the lower bound and its mark."""
    figure = half_width(text)
    if figure.startswith(("约", "近")):
        raise _error(field, text, f"中的“{figure[0]}”不是下限。请填已核实的下限，例如 20余。")
    marks = [mark for mark in ("超过", "逾", "余", "多", "以上") if mark in figure]
    for mark in marks:
        figure = figure.replace(mark, "")
    if len(marks) > 1:
        raise _error(field, text, "带有两个约数字样，请只留一个。")
    if not figure.strip("万亿" + field.unit):
        raise _error(field, text, "不是有效的数，请填数字，例如 200余。")
    number, in_wan = _parse_whole(field, figure)
    return Floor(number, {"逾": "超过", "多": "余"}.get(marks[0], marks[0]) if marks else "", in_wan)


def _parse_money(field: Field, text: str, context: ParseContext) -> int:
    """Money in 分. A unit in the text (元, 万元, 亿元) overrides the field's own."""
    figure, has_currency = without_currency(half_width(text))
    number, scale, unit = _decimal(field, text, figure)
    if unit not in ("", "元"):
        raise _error(field, text, f"的单位“{unit}”不是金额单位，请写元或万元。")
    if has_currency and number and not (scale or unit) and field.kind is Kind.WAN_YUAN:
        raise _error(field, text, "没有写是元还是万元，本栏单位是万元：请在后面写上“元”或“万元”。")
    per_unit = FEN_PER_YUAN * SCALES[scale] if scale or unit else _fen_per(field)
    fen = Fraction(number) * per_unit
    if fen.denominator != 1:
        places = "万元最多6位小数" if per_unit == FEN_PER_WAN_YUAN else "元最多2位小数"
        raise _error(field, text, f"精确到了分以下，{places}。")
    return _to_int(field, text, fen)


def _fen_per(field: Field) -> int:
    return FEN_PER_YUAN if field.kind is Kind.YUAN else FEN_PER_WAN_YUAN


def _parse_percent(field: Field, text: str, context: ParseContext) -> int:
    """Hundredths of a percent: 95.35 % is 9535."""
    number, scale, unit = _decimal(field, text)
    if scale or unit not in ("", "%"):
        raise _error(field, text, "不是百分数，请填 95.35 或 95.35%。")
    if (Fraction(number) * 100).denominator != 1:
        raise _error(field, text, "的小数超过两位。")
    return _to_int(field, text, Fraction(number) * 100)


def _parse_number(field: Field, text: str, context: ParseContext) -> Decimal:
    """A decimal that keeps its digits (99.90 stays 99.90)."""
    number, scale, unit = _decimal(field, text)
    if unit and unit != field.unit:
        raise _error(field, text, f"后面的“{unit}”读不出来，请只填数字。")
    _, digits, exponent = number.as_tuple()
    if abs(number) >= MAX_NUMBER or len(digits) > 18 or int(exponent) < -18:
        raise _error(field, text, "的位数过多。")
    return number * SCALES[scale] if scale else number


DATE_SHAPE = r"(?:(\d{4}) *[-./年])? *(\d{1,2}) *[-./月] *(\d{1,2}) *日?"


def _parse_date(field: Field, text: str, context: ParseContext) -> date:
    figure, weekday = without_time(half_width(text))
    found = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", figure) or re.fullmatch(DATE_SHAPE, figure)
    if found is None:
        raise _error(field, text, "不是日期，请写成 2024-6-30 或 6月30日。")
    year = int(found[1]) if found[1] else context.year
    if year is None:
        raise _error(field, text, "没有年份，请写成 2024-6-30。")
    day = _day(field, text, year, int(found[2]), int(found[3]))
    if weekday and weekday != weekday_of(day):
        raise _error(field, text, f"的日期和星期对不上：{year}年{day.month}月{day.day}日是星期{weekday_of(day)}。")
    return day


def _day(field: Field, text: str, year: int, month: int, day: int) -> date:
    if not 1900 <= year <= LAST_YEAR:
        raise _error(field, text, f"的年份是{year}，请检查。")
    if not 1 <= month <= 12:
        raise _error(field, text, f"不存在：没有{month}月。")
    try:
        return date(year, month, day)
    except ValueError:
        raise _error(field, text, f"不存在：{year}年{month}月没有{day}日。") from None


def _parse_month(field: Field, text: str, context: ParseContext) -> int:
    figure = half_width(text).removesuffix("份").removesuffix("月").strip()
    try:
        month = int(figure) if figure.isdecimal() else from_chinese(figure)
    except ValueError:
        raise _error(field, text, "不是月份，请填 1 至 12。") from None
    if not 1 <= month <= 12:
        raise _error(field, text, "不是月份，请填 1 至 12。")
    return month


def _parse_choice(field: Field, text: str, context: ParseContext) -> str:
    if text in field.choices:
        return text
    meant = meant_choice(field.choices, text)
    if meant is not None:
        return meant
    raise _error(field, text, f"不在可选项中，可选：{'、'.join(field.choices)}。")


def _parse_yes_no(field: Field, text: str, context: ParseContext) -> bool:
    answer = half_width(text).upper()
    if answer not in YES_WORDS + NO_WORDS:
        raise _error(field, text, "请填“是”或“否”。")
    return answer in YES_WORDS


def _parse_reference(field: Field, text: str, context: ParseContext) -> str:
    found = context.lookup(field.target, text)
    if len(found) == 1:
        return found[0]
    reason = f"同名的有{len(found)}条，请从列表中选择。" if found else "没有找到，请从列表中选择或先新增。"
    raise _error(field, text, reason)


def _parse_references(field: Field, text: str, context: ParseContext) -> tuple[str, ...]:
    if len(context.lookup(field.target, text)) == 1:
        return (_parse_reference(field, text, context),)
    pieces = [piece.strip() for piece in re.split(r"[；;\n]", text) if piece.strip()]
    found = [uid for piece in pieces for uid in _parse_names(field, piece, context)]
    return tuple(dict.fromkeys(found))


def _parse_names(field: Field, text: str, context: ParseContext) -> list[str]:
    """The rows of names parted by 、 ， / blanks or 和; a name may itself contain these."""
    found = _known_names(field, text, context)
    if found is not None:
        return found
    parts = [part for part in re.split("[、，,]", text) if part.strip()]
    return [_parse_reference(field, part.strip(), context) for part in parts or [text]]


def _known_names(field: Field, text: str, context: ParseContext) -> list[str] | None:
    """The rows, if all of a text is names of rows and separators; the longest names first."""
    ends = [len(text), *(mark.start() for mark in reversed(list(re.finditer(NAME_SEPARATORS, text))))]
    for end in ends:
        uids = context.lookup(field.target, text[:end].strip())
        if len(uids) == 1:
            rest = re.sub(NAME_SEPARATORS, "", text[end:], count=1) if end < len(text) else ""
            others = _known_names(field, rest.strip(), context) if rest.strip() else []
            if others is not None:
                return [*uids, *others]
    return None


PARSERS: dict[Kind, Callable[[Field, str, ParseContext], Any]] = {
    Kind.TEXT: _parse_text,
    Kind.LONG_TEXT: _parse_text,
    Kind.COUNT: _parse_count,
    Kind.PERSON_TIMES: _parse_floor,
    Kind.FLOOR: _parse_floor,
    Kind.YUAN: _parse_money,
    Kind.WAN_YUAN: _parse_money,
    Kind.PERCENT: _parse_percent,
    Kind.NUMBER: _parse_number,
    Kind.DATE: _parse_date,
    Kind.MONTH: _parse_month,
    Kind.CHOICE: _parse_choice,
    Kind.YES_NO: _parse_yes_no,
    Kind.REFERENCE: _parse_reference,
    Kind.REFERENCES: _parse_references,
}

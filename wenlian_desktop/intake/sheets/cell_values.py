"""A cell as the value of a field: read, refused with the reason, or a question where it has two readings."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, FEN_PER_YUAN, Field, Floor, Kind, State
from wenlian_desktop.domain.values.numerals import from_chinese, trim_zeros
from wenlian_desktop.domain.values.office_writing import (
    half_width,
    is_bare_dash,
    is_padded_zero,
    without_currency,
)
from wenlian_desktop.domain.values.parsing import (
    FIRST_YEAR,
    LAST_YEAR,
    MAX_NUMBER,
    NONE_WORDS,
    ParseContext,
    parse_value,
)
from wenlian_desktop.intake.sheets.column_heads import YUAN_BY_UNIT
from wenlian_desktop.intake.sheets.shown_cells import plain_digits, shown_text
from wenlian_desktop.intake.workbooks.cells import SourceCell
from wenlian_desktop.intake.workbooks.number_forms import DIGITS_OF_A_DOUBLE, NumberForm, ShownAs, day_of, decimal_of

MONEY_KINDS = (Kind.YUAN, Kind.WAN_YUAN)
COUNT_KINDS = (Kind.COUNT, Kind.FLOOR, Kind.PERSON_TIMES)
OWN_UNIT = re.compile(r"[元圆]|[万亿]$")
DIGITS_OF_DAY = re.compile(r"(?:19|20)\d{6}")
TIMES = re.compile(r"(?P<count>\d)\s*(?:场次|次|期)$")  # what happened so often
CHINESE_COUNT = re.compile(r"(?P<count>[零一二三四五六七八九十百千]{1,9})(?P<unit>[\u4e00-\u9fff]{0,2})")
NOTES = re.compile(r"[（(][^（）()]*[)）]$|^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s*")


@dataclass(frozen=True)
class Read:
    """A value, as `dump` writes it (references by what the cell calls them). `is_sure`: there is no other reading."""

    value: Any
    words: str
    is_sure: bool = True


@dataclass(frozen=True)
class NotRead:
    """Why a cell has no value; `asks`: whether somebody has to decide between two readings."""

    why: str
    asks: bool = False


Outcome = Read | NotRead | None


@dataclass(frozen=True)
class CellContext:
    """What holds for a column. `yuan`: how many 元 its unit is, None where no unit of money is known; `unit`: another
    unit of the head, with 万 before it where it counts so; `supposed_yuan`: the unit of the columns beside it;
    `is_ours`: whether the program wrote the workbook, so that only ； parts names.
    """

    year: int | None
    counts_from_1904: bool = False
    is_recomputed: bool = False
    yuan: int | None = None
    unit: str = ""
    supposed_yuan: int | None = None
    is_ours: bool = False


def read_cell(field: Field, cell: SourceCell, context: CellContext) -> Outcome:
    """The value of a cell; None for an empty one."""
    fault = _formula_fault(cell, context)
    if fault is not None:
        return fault
    words = shown_text(cell, context.counts_from_1904)
    if not words:
        return None
    if cell.text and words in NONE_WORDS and field.may_be_none:
        return Read(State.NONE.value, words)
    try:
        return READERS.get(field.kind, _read_text)(field, cell, words, context)
    except ParseError as refusal:
        return NotRead(str(refusal))


def _formula_fault(cell: SourceCell, context: CellContext) -> NotRead | None:
    if cell.is_error:
        return NotRead(f"公式出错，显示的是“{cell.text}”。")
    if not cell.is_formula:
        return None
    if not cell.is_computed:
        return NotRead("这一格是公式，文件里没有存它算出的值。请在 Excel 或 WPS 里打开，保存后再导入。")
    if context.is_recomputed and cell.number and not decimal_of(cell.number):
        return NotRead("这一格是公式，存的值是0，可能还没有算过。请在 Excel 或 WPS 里打开，保存后再导入。", asks=True)
    return None


def _dumped(field: Field, value: Any) -> Any:
    """A value as `dump` writes it."""
    match value:
        case bool() | int() if field.kind in (Kind.YES_NO, Kind.COUNT, Kind.MONTH):
            return value
        case int() if field.kind is Kind.YUAN:
            return trim_zeros(Decimal(value) / FEN_PER_YUAN)
        case int() if field.kind is Kind.WAN_YUAN:
            return trim_zeros(Decimal(value) / FEN_PER_WAN_YUAN)
        case int() if field.kind is Kind.PERCENT:
            return trim_zeros(Decimal(value) / 100)
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case Floor():
            return str(value)
    return value


def _parsed(field: Field, text: str, words: str, context: CellContext, is_sure: bool = True) -> Read:
    return Read(_dumped(field, parse_value(field, text, _parse_context(context.year))), words, is_sure)


@cache
def _parse_context(year: int | None) -> ParseContext:
    return ParseContext(year)


def _shown_number(cell: SourceCell) -> Decimal:
    return decimal_of(cell.number) / cell.form.divisor


# --- money ---


def _read_money(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    own = FEN_PER_YUAN if field.kind is Kind.YUAN else FEN_PER_WAN_YUAN
    if not cell.number:
        return _money_of_text(field, cell, context)
    fault = _wrong_form(cell.form, "金额")
    if fault is not None:
        return fault
    shown_unit = YUAN_BY_UNIT.get(cell.form.unit)
    if shown_unit and context.yuan and shown_unit != context.yuan:
        return NotRead(f"列标题和格里写的单位不同（格里显示“{cell.form.unit}”），不知道是哪一个。", asks=True)
    unit = context.yuan or shown_unit
    per_unit = (unit or context.supposed_yuan or own // FEN_PER_YUAN) * FEN_PER_YUAN
    is_sure = unit is not None
    fen = _shown_number(cell) * per_unit
    if fen != fen.to_integral_value():
        return _finer_than_fen(field, cell, per_unit)
    if fen < 0 and not field.signed:
        return NotRead(f"{field.label}：“{words}”是负数，本栏不能为负。")
    if abs(fen) >= MAX_NUMBER:
        return NotRead(f"{field.label}：“{words}”过大，请检查位数。")
    return Read(trim_zeros(fen / own), words, is_sure)


def _finer_than_fen(field: Field, cell: SourceCell, per_unit: int) -> NotRead:
    shown = "" if cell.form.places is None else f"，显示的是{_shown_number(cell):.{cell.form.places}f}"
    value = plain_digits(_shown_number(cell))
    return NotRead(f"{field.label}：存的是{value}{shown}，精确到了分以下，请在表里四舍五入后再导入。", asks=True)


def _money_of_text(field: Field, cell: SourceCell, context: CellContext) -> Outcome:
    text = cell.text
    if is_padded_zero(text):
        return Read("0", text.strip())
    if is_bare_dash(text.strip()):
        return NotRead(f"{field.label}：“{text.strip()}”看不出是0还是没有。", asks=True)
    if OWN_UNIT.search(half_width(text)):
        return _parsed(field, text, text.strip(), context)
    yuan, is_sure = context.yuan or context.supposed_yuan, context.yuan is not None
    if yuan is None:
        return _parsed(field, text, text.strip(), context, is_sure=False)
    if yuan in (FEN_PER_WAN_YUAN // FEN_PER_YUAN, 1):
        kind = Kind.YUAN if yuan == 1 else Kind.WAN_YUAN
        return Read(_dumped(field, parse_value(field._replace(kind=kind), text)), text.strip(), is_sure)
    number = parse_value(field._replace(kind=Kind.NUMBER, unit=""), without_currency(half_width(text))[0])
    return _money_of_number(field, number * yuan * FEN_PER_YUAN, text.strip(), is_sure)


def _money_of_number(field: Field, fen: Decimal, words: str, is_sure: bool) -> Outcome:
    if fen != fen.to_integral_value():
        why = f"{field.label}：“{words}”精确到了分以下，请在表里四舍五入后再导入。"
        return NotRead(why, asks=True)
    if abs(fen) >= MAX_NUMBER:
        return NotRead(f"{field.label}：“{words}”过大，请检查位数。")
    return Read(_dumped(field, int(fen)), words, is_sure)


def _wrong_form(form: NumberForm, called: str) -> NotRead | None:
    if form.shown_as in (ShownAs.DAY, ShownAs.TIME):
        return NotRead(f"格的格式是{form.shown_as.value}，不像{called}，请看一下。", asks=True)
    if form.shown_as is ShownAs.SHARE:
        return NotRead(f"格的格式是百分数，不像{called}，请看一下。", asks=True)
    return None


# --- other numbers ---


def _read_count(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    fault = _wrong_form(cell.form, "数量") if cell.number else None
    if fault is not None:
        return fault
    if not cell.number and is_bare_dash(words):
        return NotRead(f"{field.label}：“{words}”看不出是0还是没有。", asks=True)
    words = TIMES.sub(r"\g<count>场", words) if field.unit == "场" else words
    scale = "万" if context.unit.startswith("万") else ""
    in_chinese = None if scale else _chinese_count(words)
    if in_chinese is not None:
        return _parsed(field, in_chinese, words, context, is_sure=False)
    has_scale = bool(re.search("[万亿]", words))
    return _parsed(field, words if has_scale else words + scale, words, context)


def _chinese_count(words: str) -> str | None:
    """二十人 as 20人; None for other texts."""
    found = CHINESE_COUNT.fullmatch(words)
    try:
        return f"{from_chinese(found['count'])}{found['unit']}" if found else None
    except ValueError:
        return None


def _read_share(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    """A percentage. A share of 1 without a sign has two readings: 0.95 is 95 % in some tables, 0.95 % in others."""
    if cell.number and cell.form.shown_as is ShownAs.SHARE:
        value = decimal_of(cell.number)
        if abs(value) > 2:
            return NotRead(f"{field.label}：显示的是{words}，像是多乘了100。", asks=True)
        return _parsed(field, words, words, context)
    if cell.number and (fault := _wrong_form(cell.form, "百分数")) is not None:
        return fault
    return _share_question(field, words) or _parsed(field, words, words, context)


def _share_question(field: Field, words: str) -> NotRead | None:
    try:
        value = Decimal(half_width(words))
    except ArithmeticError:
        return None
    if value.is_finite() and 0 < abs(value) <= 1:
        return NotRead(f"{field.label}：“{words}”可能是{plain_digits(value * 100)}%，也可能是{words}%。", asks=True)
    return None


def _read_number(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    if field.unit == "%":
        return _read_share(field, cell, words, context)
    if cell.number:
        fault = _wrong_form(cell.form, "数")
        return fault or _parsed(field, plain_digits(_shown_number(cell)), words, context)
    if is_bare_dash(words):
        return NotRead(f"{field.label}：“{words}”看不出是0还是没有。", asks=True)
    return _parsed(field, words, words, context)


# --- days, months ---


def _read_day(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    if not cell.number or (cell.form.shown_as is ShownAs.NUMBER and DIGITS_OF_DAY.fullmatch(words)):
        return _parsed(field, words, words, context)
    day = day_of(decimal_of(cell.number), context.counts_from_1904)
    if cell.form.shown_as is ShownAs.DAY and day is not None and 1900 < day.year <= LAST_YEAR:
        return Read(day.isoformat(), words)
    is_day = cell.form.shown_as is ShownAs.NUMBER and day is not None and FIRST_YEAR <= day.year <= LAST_YEAR
    if is_day and day is not None and (context.year is None or abs(day.year - context.year) <= 1):
        return Read(day.isoformat(), f"{words}（日期的序号）", is_sure=True)
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", words):
        return NotRead(
            f"{field.label}：{words}是一个数，可能是{words.replace('.', '月')}日，也可能丢了末尾的0。", asks=True
        )
    return NotRead(f"{field.label}：“{words}”不是日期，请写成 2024-6-30 或 6月30日。")


def _read_month(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    if cell.number and cell.form.shown_as is ShownAs.DAY:
        day = day_of(decimal_of(cell.number), context.counts_from_1904)
        return Read(day.month, words) if day else NotRead(f"{field.label}：“{words}”不是月份。")
    text = re.sub(r"^(?:19|20)\d\d\s*[-年./]\s*", "", half_width(words))
    return _parsed(field, text, words, context)


# --- words ---


def _read_choice(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    for text in dict.fromkeys((words, NOTES.sub("", words.strip()), NOTES.sub("", NOTES.sub("", words.strip())))):
        try:
            return _parsed(field, text, words, context)
        except ParseError as error:
            refusal = error
    return NotRead(str(refusal))


def _read_text(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    if cell.number:
        digits = f"{abs(Decimal(cell.number)):f}".split(".")[0]
        if len(digits) > DIGITS_OF_A_DOUBLE:
            why = f"{field.label}：是{len(digits)}位的数，Excel 只存得下{DIGITS_OF_A_DOUBLE}位，末几位已经不是原来的。"
            return NotRead(why + "请把这一列改成文本格式重新填。", asks=True)
    return _parsed(field, words, words, context)


def _read_name(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    """A reference, by the name of its row."""
    return Read(words, words)


def _read_names(field: Field, cell: SourceCell, words: str, context: CellContext) -> Outcome:
    names = words.split("；") if context.is_ours else re.split(r"[；;、，,\n]", words)
    return Read([name.strip() for name in names if name.strip()], words)


READERS: dict[Kind, Callable[[Field, SourceCell, str, CellContext], Outcome]] = {
    Kind.YUAN: _read_money,
    Kind.WAN_YUAN: _read_money,
    Kind.COUNT: _read_count,
    Kind.FLOOR: _read_count,
    Kind.PERSON_TIMES: _read_count,
    Kind.PERCENT: _read_share,
    Kind.NUMBER: _read_number,
    Kind.DATE: _read_day,
    Kind.MONTH: _read_month,
    Kind.CHOICE: _read_choice,
    Kind.REFERENCE: _read_name,
    Kind.REFERENCES: _read_names,
}

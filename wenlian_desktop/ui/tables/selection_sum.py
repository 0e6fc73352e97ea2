"""Sum and count of the selected cells for the status bar, as in Excel."""

from collections.abc import Sequence
from decimal import Decimal

from wenlian_desktop.domain.figures.derived import sum_counts
from wenlian_desktop.domain.values.fields import Field, Floor, Kind
from wenlian_desktop.domain.values.formatting import format_display
from wenlian_desktop.domain.values.numerals import trim_zeros

SUMMABLE_KINDS = (Kind.COUNT, Kind.PERSON_TIMES, Kind.FLOOR, Kind.YUAN, Kind.WAN_YUAN, Kind.NUMBER)

Number = int | Decimal | Floor
NumberCell = tuple[str, Kind, Number | None]  # unit, kind, value


def sum_text(numbers: Sequence[NumberCell]) -> str:
    """“合计 1,234.50元 · 计数 7”; only the count if units differ, empty for fewer than two values."""
    filled = [each for each in numbers if each[2] is not None]
    if len(filled) < 2:
        return ""
    units = {(unit, kind) for unit, kind, _ in filled}
    if len(units) > 1 or filled[0][1] not in SUMMABLE_KINDS or filled[0][0] == "年":
        return f"计数 {len(filled)}"
    return f"合计 {_total_text(filled)} · 计数 {len(filled)}"


def _total_text(numbers: Sequence[NumberCell]) -> str:
    unit, kind, _ = numbers[0]
    if kind in (Kind.PERSON_TIMES, Kind.FLOOR):
        whole = sum_counts(value for *_, value in numbers if isinstance(value, int | Floor)) or Floor(0)
        return f"{whole.number:,}{unit}{whole.mark}"
    if kind is Kind.NUMBER:
        return trim_zeros(sum((value for *_, value in numbers if isinstance(value, Decimal)), Decimal(0))) + unit
    whole_amount = sum(value for *_, value in numbers if isinstance(value, int))
    return format_display(Field("", "", kind, unit), whole_amount) + unit

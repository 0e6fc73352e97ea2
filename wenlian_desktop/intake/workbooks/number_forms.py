"""Number formats of cells: what a stored number is (a day, a share, an amount) by the code it is shown with."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import Enum
from functools import cache

FALSE_LEAP_DAY = 60  # Excel counts a 29 February 1900
DAY_ZERO, DAY_ZERO_1904 = date(1899, 12, 30), date(1904, 1, 1)
LAST_SERIAL = 2_958_465  # 9999-12-31
DIGITS_OF_A_DOUBLE = 15  # Excel shows no more
AS_EXCEL = Context(prec=DIGITS_OF_A_DOUBLE, rounding=ROUND_HALF_EVEN)


class ShownAs(Enum):
    """What a number stands for."""

    NUMBER = "数"
    DAY = "日期"
    TIME = "时间"
    SHARE = "百分数"


@dataclass(frozen=True)
class NumberForm:
    """How a number is shown. `divisor`: by which it is divided for showing; `unit`: 元 or 万元 written behind it;
    `least_digits`: leading zeros fill up to so many; `places`: decimals, None where as many as there are.
    """

    shown_as: ShownAs = ShownAs.NUMBER
    divisor: int = 1
    unit: str = ""
    least_digits: int = 0
    places: int | None = None


GENERAL = NumberForm()
DAY, TIME = NumberForm(ShownAs.DAY), NumberForm(ShownAs.TIME)
BUILT_IN = {  # ISO/IEC 29500-1, 18.8.30, with those of Chinese programs (27-36, 50-58)
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58), DAY),
    **dict.fromkeys((18, 19, 20, 21, *range(32, 36), 45, 46, 47, 55, 56), TIME),
    **dict.fromkeys((9,), NumberForm(ShownAs.SHARE, places=0)),
    **dict.fromkeys((10,), NumberForm(ShownAs.SHARE, places=2)),
    **dict.fromkeys((2, 4, 39, 40, 43, 44, 7, 8), NumberForm(places=2)),
}
QUOTED = re.compile(r'"([^"]*)"')
NOT_SHOWN = re.compile(r'"[^"]*"|\[(?!h|m|s)[^\]]*\]|_.|\*.', re.IGNORECASE)
ESCAPED = re.compile(r"[\\!](.)")
MONEY_UNIT = re.compile(r"[亿万千百]?元|万")
SPLIT_BY_POINT = re.compile(r"[\\!]\.|\"\.\"")
DAY_SIGNS, TIME_SIGNS = re.compile("[yd]|m(?!m?:)", re.IGNORECASE), re.compile("[hs]|am/pm|上午", re.IGNORECASE)


def built_in_form(number: int) -> NumberForm:
    """The form with a number of its own, by that number."""
    return BUILT_IN.get(number, GENERAL)


@cache
def parse_form(code: str) -> NumberForm:
    """What a format's code says of positive numbers."""
    first = _first_section(code)
    unit = next((word for word in (*QUOTED.findall(first), *ESCAPED.findall(first)) if MONEY_UNIT.fullmatch(word)), "")
    splits = len(SPLIT_BY_POINT.findall(first)) > 0
    plain = NOT_SHOWN.sub("", first)
    signs = ESCAPED.sub("", plain)
    if "general" in signs.lower() or "通用格式" in signs or signs.strip() == "@":
        return NumberForm(unit=unit)
    if "%" in signs:
        return NumberForm(ShownAs.SHARE, places=_places(signs))
    if not re.search("[0#?]", signs):
        return _form_of_day(signs)
    return _form_of_number(signs, plain, splits, unit)


def _first_section(code: str) -> str:
    """The code up to the first ; outside quotation marks."""
    quoted = False
    for at, sign in enumerate(code):
        quoted ^= sign == '"'
        if sign == ";" and not quoted:
            return code[:at]
    return code


def _form_of_day(signs: str) -> NumberForm:
    if DAY_SIGNS.search(signs):
        is_time_only = TIME_SIGNS.search(signs) and not re.search("[yd]", signs, re.IGNORECASE)
        return TIME if is_time_only else DAY
    return TIME if TIME_SIGNS.search(signs) else GENERAL


def _form_of_number(signs: str, plain: str, splits: bool, unit: str) -> NumberForm:
    """Commas behind the last digit divide by a thousand each; a written point (0!.0,) by ten for each digit behind."""
    digits = signs.split("E")[0].split("e")[0]
    commas = len(digits.rstrip(" )")) - len(digits.rstrip(" )").rstrip(","))
    divisor = 1000**commas
    if splits:
        behind = SPLIT_BY_POINT.split(plain)[-1]
        divisor *= 10 ** len(re.findall("[0#?]", behind))
    whole = digits.split(".")[0]
    zeros = len(re.findall("0", whole)) if not re.search("[#?,]", whole) else 0
    return NumberForm(ShownAs.NUMBER, divisor, unit, zeros if zeros > 1 and divisor == 1 else 0, _places(digits))


def _places(signs: str) -> int | None:
    _, point, behind = signs.partition(".")
    return len(re.findall("[0#?]", behind)) if point else 0


def day_of(serial: Decimal, counts_from_1904: bool) -> date | None:
    """The day of a serial number; None for one that is no day."""
    whole = int(serial)
    if not 0 < whole <= LAST_SERIAL or (whole == FALSE_LEAP_DAY and not counts_from_1904):
        return None
    if counts_from_1904:
        return DAY_ZERO_1904 + timedelta(whole) if whole <= LAST_SERIAL - 1462 else None
    return DAY_ZERO + timedelta(whole + (whole < FALSE_LEAP_DAY))


def decimal_of(digits: str) -> Decimal:
    """A stored number without the noise of binary fractions: 0.30000000000000004 is 0.3."""
    value = Decimal(digits)
    exact = AS_EXCEL.plus(value)
    return exact if exact != exact.to_integral_value() else exact.quantize(Decimal(1)) if abs(exact) < 10**28 else exact

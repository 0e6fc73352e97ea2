"""Rounding and Chinese numerals. All rounding is done here."""

import re
from decimal import Decimal
from fractions import Fraction
from math import floor, log10

DIGITS = "零一二三四五六七八九"
UNITS = {"千": 1000, "百": 100, "十": 10}
LARGEST = 9999
MINUS = "−"  # as printed; what is typed and stored has a hyphen
PRINTED_NUMBER = re.compile(rf"[{MINUS}-]?[0-9][0-9,]*(\.[0-9]+)?%?")
NOT_PYTHON = str.maketrans({MINUS: "-", ",": None, "%": None})


def to_chinese(value: int) -> str:
    """A whole number from 0 to 9999 in Chinese as headings count: 十, 十一, 二十, 一百零五."""
    if not 0 <= value <= LARGEST:
        raise ValueError(value)
    if value < 10:
        return DIGITS[value]
    written = ""
    for unit, power in (*UNITS.items(), ("", 1)):
        digit, value = divmod(value, power)
        if digit:
            written += DIGITS[digit] + unit
        elif written and value and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if written.startswith("一十") else written


def from_chinese(text: str) -> int:
    """The value of a Chinese numeral up to 九千九百九十九; ValueError for any other text."""
    value = digit = 0
    for character in text:
        if character in UNITS:
            value, digit = value + (digit or 1) * UNITS[character], 0
        elif character in DIGITS:
            digit = DIGITS.index(character)
        else:
            raise ValueError(text)
    value += digit
    if value > LARGEST or to_chinese(value) != text:
        raise ValueError(text)
    return value


def written_count(text: str) -> int:
    """A count in digits or in Chinese, 两 for 二; 0 for what is neither, or says two at once (三四个)."""
    if text.isdecimal():
        return int(text)
    try:
        return from_chinese(text.replace("两", "二"))
    except ValueError:
        return 0


def from_spelled(text: str) -> Fraction:
    """The value of a numeral of any size, as amounts are spelled: 四百零七万四千, 六百零八点五万; else ValueError."""
    for unit, scale in (("亿", 10**8), ("万", 10**4)):
        high, found, low = text.rpartition(unit)
        if found:
            rest = from_spelled(low.removeprefix("零")) if low else Fraction(0)
            if rest and not low.startswith("零") and rest * 10 < scale:
                raise ValueError(text)  # 七万四 is 74,000 to some
            return from_spelled(high) * scale + rest
    whole, point, decimals = text.partition("点")
    value = Fraction(from_chinese(re.sub("两(?!十)", "二", whole)))
    if point:
        value += Fraction(int("".join(str(DIGITS.index(digit)) for digit in decimals)), 10 ** len(decimals))
    return value


def divide_half_up(numerator: int, denominator: int, places: int) -> Decimal:
    """numerator ÷ denominator to `places` decimals, halves away from zero (四舍五入), exact before rounding."""
    sign = -1 if (numerator < 0) != (denominator < 0) else 1
    top, bottom = abs(numerator) * 10**places, abs(denominator)
    scaled, rest = divmod(top, bottom)
    if 2 * rest >= bottom:
        scaled += 1
    return Decimal(sign * scaled).scaleb(-places)


def rounded(value: Decimal | Fraction, places: int) -> Decimal:
    """A number to `places` decimals, halves away from zero."""
    return divide_half_up(*value.as_integer_ratio(), places)


def trim_zeros(value: Decimal) -> str:
    """A decimal without trailing zeros and without an exponent: 1093.40 -> 1093.4, 380.00 -> 380."""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def with_minus(number: str) -> str:
    """A number as printed: with a minus instead of a hyphen before it."""
    return MINUS + number[1:] if number.startswith("-") else number


def printed_number(text: str) -> float | None:
    """The number of a printed figure or rate: 1,234.50 and −4.65% (-4.65); None where the text is no number."""
    return float(text.translate(NOT_PYTHON)) if PRINTED_NUMBER.fullmatch(text) else None


def spoken(number: str) -> str:
    """A printed number within a sentence, as it is read aloud: 负4.65%."""
    return number.replace(MINUS, "负", 1) if number.startswith(MINUS) else number


def round_step(span: float, most: int) -> float:
    """A round distance (1, 2, 2.5, 5 times a power of ten) that a span above 0 holds at most so often."""
    rough = span / most
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough - 1e-12)


def percentage(part: int, whole: int) -> str | None:
    """part ÷ whole as 95.35% or −4.65%, two decimals; None if the whole is 0."""
    return with_minus(f"{divide_half_up(part * 100, whole, 2)}%") if whole else None

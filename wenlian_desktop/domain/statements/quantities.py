"""Figures with their units in a text in normal form: money in 分, rates in %, counts in units."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, lru_cache

from wenlian_desktop.domain.values.numerals import written_count

SCALES = {"": 1, "十": 10, "百": 100, "千": 1_000, "万": 10_000, "百万": 10**6, "千万": 10**7, "亿": 10**8}
MONEY, RATE, PERCENT_POINTS, POINTS = "元", "%", "个百分点", "分"
FEN = 100  # 分 of one 元
LONGEST = 25  # characters of a figure: what has more counts nothing, and is beyond what floats hold
LONG_UNITS = [
    "个百分点",
    "百分点",
    "个工作日",
    "工作日",
    "人次",
    "公斤",
    "公顷",
    "批次",
    "人份",
    "卷次",
    "千瓦时",
    "册次",
    "人日",
    "剂次",
    "架次",
    "车次",
    "艘次",
    "立方米",
    "场次",
    "件次",
    "例次",
    "班次",
    "辆次",
    "课次",
    "户次",
    "平方米",
    "公里",
    "课时",
    "学时",
    "小时",
    "分钟",
    "个月",
    "篇次",
    "台次",
    "万字",
    "版块",
]
NO_UNIT = "的和与及或为是占比较至到由从以在年月日时号余多等，后中内前之均共达第来已上下级"
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
DIGIT = re.compile(r"\d", re.ASCII)
TOKEN = re.compile(  # first, for speed, what each of them may begin with
    rf"""(?=[\d×第〔A-Za-z附“负-])(?:(?P<other>\d{{4}}[—~\-至]\d{{4}}年|\d{{4}}年度?(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?|\d{{4}}[./\-]\d{{1,2}}[./\-]\d{{1,2}}
     |\d{{1,2}}(?:、\d{{1,2}})+(?:月|[两三四五2-5]个月)|\d{{1,2}}[—~\-至]\d{{1,2}}月|\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}日|×\s?100%|第\d+[\u4e00-\u9fff]?|〔\d{{4}}〕\d+号|\d+·\d+
     |(?<![A-Za-z])(?![A-Z]{{2,}}\d+[台套部块])[A-Za-z]+-?\d+|\d+号|(?<=（)\d{{1,2}}(?=）(?:型|[\u4e00-\u9fff“《]))|\d{{1,2}}时|123\d\d(?=[\u4e00-\u9fff]{{0,4}}(?:热线|平台))|\d{{1,3}}(?:[至—~-]\d{{1,3}})?周?岁|[1-5]A(?=级|景区)|附[件表]\d+|“\d+[^”\d]{{0,3}}\d*”|\d+个月|\d+周年|\d+年)
    |(?P<sign>(?<![\d—])-|负)?(?P<number>{NUMBER})(?P<more>余|多)?(?P<scale>百万|千万|[百万亿]|千(?!瓦时))?(?P<more2>余|多)?
     (?P<unit>{"|".join(LONG_UNITS)}|%|‰|[\u4e00-\u9fff])?(?P<after>以上|左右)?)""",
    re.VERBOSE | re.ASCII,
)
CHINESE = re.compile(
    "(?<![第数几近百千一二三四五六七八九十])(?P<chinese>[一二三四五六七八九]?十[一二三四五六七八九]?)(?P<unit>[项个家场次名人件篇户份])"
)
OUT_OF = re.compile(rf"/(?:{NUMBER})分(?!之)")  # 9.54/10分


@dataclass(frozen=True)
class WrittenFigure:
    """One figure: `step` is one unit of its last digit, `mark` 余, 多, 以上, 左右; `scale` the one it is written in."""

    start: int
    end: int
    text: str
    value: Fraction
    unit: str
    step: Fraction
    scale: int = 1
    mark: str = ""

    @cached_property
    def amount(self) -> float:
        """The value, for a first look."""
        return rough(self.value)

    @cached_property
    def rounding(self) -> Fraction:
        """What its rounding can be: half of its last decimal; whole amounts and counts are exact."""
        per_unit = FEN if self.unit == MONEY else 1
        is_exact = self.step >= per_unit * self.scale and (self.unit == MONEY or self.scale == 1)
        return Fraction(0) if is_exact else self.step / 2

    def in_unit_of(self, other: "WrittenFigure") -> "WrittenFigure":
        """A bare number as a figure in the unit and scale of another."""
        per_unit = (FEN if other.unit == MONEY else 1) * other.scale
        return replace(self, unit=other.unit, scale=other.scale, value=self.value * per_unit, step=self.step * per_unit)


@dataclass(frozen=True)
class OtherNumber:
    """A date, an ordinal or the number of a document, which counts nothing."""

    start: int
    end: int
    text: str


def rough(value: Fraction) -> float:
    """A value for a first look; one that no float holds is without end."""
    try:
        return value.numerator / value.denominator  # float() of a fraction takes thrice as long
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def quantities(text: str, money_scale: int = 0) -> Iterator[WrittenFigure | OtherNumber]:
    """The numbers of a text in order. `money_scale`: 元 a bare number stands for, 0 where it is no money."""
    spelled = [_spelled(match) for match in CHINESE.finditer(text)] if "十" in text else []
    for match in TOKEN.finditer(text) if DIGIT.search(text) else ():
        while spelled and spelled[0].start < match.start():
            yield spelled.pop(0)
        if match["other"] or len(match["number"]) > LONGEST:
            yield OtherNumber(*match.span(), match[0])
        else:
            yield _quantity(match, money_scale)
    yield from spelled


def _spelled(match: re.Match[str]) -> WrittenFigure:
    """A count from ten to ninety-nine in Chinese numerals; smaller ones number things more often than they count."""
    value = Fraction(written_count(match["chinese"].replace("一十", "十")))  # 一十三 is thirteen
    return WrittenFigure(*match.span(), match[0], value, match["unit"], Fraction(1))


def _quantity(match: re.Match[str], money_scale: int) -> WrittenFigure:
    unit, end = match["unit"] or "", match.end()
    if unit in NO_UNIT:
        unit, end = "", match.start("unit") if match["unit"] else end
    scale = SCALES[match["scale"] or ""]
    if not unit and OUT_OF.match(match.string, end):
        unit = POINTS
    if not unit and not match["scale"] and money_scale:
        unit, scale = MONEY, money_scale
    per_unit = FEN if unit == MONEY else 1
    digits = match["number"].replace(",", "")
    whole, _, decimals = digits.partition(".")
    places, per_digit = len(decimals), (-scale if match["sign"] else scale) * per_unit
    value = Fraction(int(whole + decimals) * per_digit, 10**places) if places else Fraction(int(whole) * per_digit)
    mark = match["more"] or match["more2"] or (match["after"] or "" if unit == match["unit"] else "")
    return WrittenFigure(
        match.start(), end, match.string[match.start() : end], value, unit, _step(scale * per_unit, places), scale, mark
    )


@lru_cache(256)
def _step(per_unit: int, places: int) -> Fraction:
    """One unit of the last of so many decimals."""
    return Fraction(per_unit, 10**places)


def written(value: Fraction, like: WrittenFigure) -> str:
    """A value in the unit and scale of another figure, to 2 decimals at most, or as many as that one has."""
    per_unit = (FEN if like.unit == MONEY else 1) * like.scale
    shown = number(value / per_unit, places_of(like))
    if like.unit == RATE:  # 90.00%, as rates are written
        whole, _, decimals = shown.partition(".")
        shown = f"{whole}.{decimals:0<2}"
    return f"{shown}{scale_word(like)}{like.unit}"


def places_of(like: WrittenFigure) -> int:
    """The decimals a figure is written with, at least those of its kind."""
    per_unit = (FEN if like.unit == MONEY else 1) * like.scale
    shown = len(str((like.step / per_unit).denominator)) - 1
    return max(shown, 2) if like.unit in (MONEY, RATE) or like.scale > 1 else shown


def scale_word(like: WrittenFigure) -> str:
    """万, 亿 or nothing."""
    return next(word for word, scale in SCALES.items() if scale == like.scale)


def number(value: Fraction, places: int) -> str:
    """A number rounded half up to some decimals, without trailing zeros."""
    scaled = abs(value) * 10**places
    whole = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    digits = f"{whole:0{places + 1}d}"
    shown = f"{digits[:-places]}.{digits[-places:]}".rstrip("0").rstrip(".") if places else digits
    return f"-{shown}" if value < 0 and whole else shown

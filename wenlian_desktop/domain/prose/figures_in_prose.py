"""Parses the figures of a free text (文中的数): span, kind, value, unit and the words before."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property, lru_cache

from wenlian_desktop.domain.figures.quotable_figures import CARRYOVER as CARRYOVER
from wenlian_desktop.domain.figures.quotable_figures import CARRYOVER_RATE as CARRYOVER_RATE
from wenlian_desktop.domain.figures.quotable_figures import DIFFERENCE_RATE as DIFFERENCE_RATE
from wenlian_desktop.domain.figures.quotable_figures import FULL as FULL
from wenlian_desktop.domain.figures.quotable_figures import INITIAL as INITIAL
from wenlian_desktop.domain.figures.quotable_figures import RATE as RATE
from wenlian_desktop.domain.figures.quotable_figures import SPENT as SPENT
from wenlian_desktop.domain.values.numerals import from_chinese

SENTENCE_END = re.compile("[。；\n]")
MAX_PRECEDING = 300  # characters
CACHE_SIZE = 20_000  # cached texts: an edit changes one of them
TO_HALF_WIDTH = str.maketrans("０１２３４５６７８９．％－−", "0123456789.%--")
BELOW_NOUGHT = re.compile(r"负(?=\d)")  # as it is read aloud
SCALES = {"": 1, "百": 100, "千": 1_000, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
AT_LEAST = ("余", "多", "超过", "逾", "以上")
ABOUT = ("约", "近", "左右")
TARGET_MARKS = ("不少于", "不低于", "不超过", "不高于", "至少", "低于", "高于", "达到或超过", "力争", "目标")
APPROXIMATION = Fraction(1, 20)  # tolerance of 约 and 近


class FigureKind(Enum):
    """The kind of a figure; the value is its Chinese name."""

    MONEY = "金额"
    RATE = "百分比"
    COUNT = "数量"
    DATE = "日期"
    NUMBERED = "编号"
    LISTED = "列举"
    BARE = "无单位"


@dataclass(frozen=True)
class Figure:
    """One figure of a text: money in 分, rates in %, others as written; `step`: one unit of its last digit.

    `mark` is 余, 约, 不少于, …; `preceding` is the sentence before it, which tells what it is about.
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    value: Fraction
    unit: str = ""
    mark: str = ""
    step: Fraction = Fraction(0)
    preceding: str = ""

    @property
    def clause(self) -> str:
        """The words before the figure, from the last comma."""
        return re.split("[，：、（(]", self.preceding)[-1]

    def agrees_with(self, known: Fraction | int) -> bool:
        """Whether it agrees with a value, considering rounding and marks like 余 and 约."""
        if self.mark in AT_LEAST:
            return known >= self.value
        if self.mark in ABOUT:
            return abs(known - self.value) <= self.value * APPROXIMATION
        if not self.step:
            return known == self.value
        low, high = self._rounded_from
        return low <= known < high

    @cached_property
    def _rounded_from(self) -> tuple[Fraction, Fraction]:
        return self.value - self.step / 2, self.value + self.step / 2


UNITS = (
    "个百分点", "人次", "场次", "课次", "周年", "街道", "小时", "平方米", "方面", "版块", "个", "项", "场", "次",
    "件", "幅", "副", "家", "人", "名", "届", "天", "条", "份", "篇", "支", "所", "类", "期", "部", "首", "台",
    "位", "倍", "户", "册", "套", "辆", "分", "年", "岁", "字", "种", "批", "处", "站",
)  # fmt: skip
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
CHINESE_NUMBER = "[零一二两三四五六七八九十百千万亿]+"
FIGURE_PATTERN = re.compile(  # first, for speed, what each of them may begin with
    rf"""(?=[-\d第〔百超逾约近零一二两三四五六七八九十千万亿{"".join(mark[0] for mark in TARGET_MARKS)}])
    (?:(?P<date>\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{4}}年|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}月)
    |(?P<number>第(?:\d+|{CHINESE_NUMBER})(?:届|次|期|号|条|季度|批|部分)|〔\d{{4}}〕\d+号)
    |(?P<before>{"|".join((*TARGET_MARKS, "超过", "逾", "(?<!节)约", "近"))})?
     (?:百分之(?P<hundredths>{ARABIC}|{CHINESE_NUMBER})
     |(?P<sign>(?<!\d)-)?(?P<arabic>{ARABIC})(?P<more>余|多)?(?P<scale>百万|千万|[百千万亿]?)(?P<more2>余|多)?
      (?P<unit>%|元|{"|".join(UNITS)})?
     |(?P<spelled>{CHINESE_NUMBER})(?P<more3>余|多)?(?P<scale2>[万亿]?)(?P<unit2>元|{"|".join(UNITS)}))
     (?P<after>以上|左右)?)""",
    re.VERBOSE,
)
ENUMERATION_MARK = re.compile("([一二三四五六七八九十]{1,3})是")
BEFORE_ENUMERATION = "。；：，、！？”）:;, \u3000\t\n即有括"  # the last three: 即一是…, 主要有一是…, 包括一是…


@lru_cache(CACHE_SIZE)
def parse_figures(text: str) -> tuple[Figure, ...]:
    """Every figure of a text, in order."""
    narrow = BELOW_NOUGHT.sub("-", text.translate(TO_HALF_WIDTH))
    begins = [0, *(match.end() for match in SENTENCE_END.finditer(text))]
    found: list[Figure] = []
    for match in FIGURE_PATTERN.finditer(narrow):
        begin = begins[bisect_right(begins, match.start()) - 1]
        figure = _parse_figure(text, match, text[max(begin, match.start() - MAX_PRECEDING) : match.start()])
        found += [figure] if figure else []
    found += [
        Figure(
            enumeration[0][1],
            enumeration[-1][2],
            f"一是…{len(enumeration)}项",
            FigureKind.LISTED,
            Fraction(len(enumeration)),
            "项",
        )
        for enumeration in find_enumerations(text)
    ]
    return tuple(sorted(found, key=lambda figure: figure.start))


def find_enumerations(text: str) -> Iterator[list[tuple[int, int, int]]]:
    """Each enumeration 一是…二是… as list of (number, start, end); 一是 starts a new one."""
    enumeration: list[tuple[int, int, int]] = []
    for match in ENUMERATION_MARK.finditer(text):
        number = _item_number(text, match)
        if number is None:
            continue
        if number == 1 and enumeration:
            yield enumeration
            enumeration = []
        enumeration.append((number, match.start(), match.end()))
    if enumeration:
        yield enumeration


def _item_number(text: str, match: re.Match[str]) -> int | None:
    """The number of an enumeration mark; None for words that only look like one: 统一是."""
    if match.start() and text[match.start() - 1] not in BEFORE_ENUMERATION:
        return None
    try:
        return from_chinese(match[1])
    except ValueError:
        return None


def _parse_figure(text: str, match: re.Match[str], preceding: str) -> Figure | None:
    shown = text[slice(*match.span())]
    if match["date"]:
        return Figure(
            *match.span(), shown, FigureKind.DATE, Fraction(re.findall(r"\d+", match[0])[0]), preceding=preceding
        )
    if match["number"]:
        return Figure(*match.span(), shown, FigureKind.NUMBERED, Fraction(0), preceding=preceding)
    digits, scale, unit = _parts(match)
    try:
        number = parse_number(digits) * SCALES[scale]
    except ValueError:
        return None
    kind, per_unit = _kind(unit, scale)
    after = match["more"] or match["more2"] or match["more3"] or match["after"] or ""
    places = len(digits.partition(".")[2])
    step = Fraction(SCALES[scale] * per_unit, 10**places) if places or scale else Fraction(0)
    value = number * per_unit * (-1 if match["sign"] else 1)
    mark = match["before"] or after
    return Figure(*match.span(), shown, kind, value, unit, mark, step or _whole_step(kind, per_unit), preceding)


def _parts(match: re.Match[str]) -> tuple[str, str, str]:
    """(digits, scale, unit) of a match."""
    if match["hundredths"]:
        return match["hundredths"], "", "%"
    if match["arabic"]:
        return match["arabic"], match["scale"], match["unit"] or ""
    return match["spelled"], match["scale2"], match["unit2"]


def _kind(unit: str, scale: str) -> tuple[FigureKind, int]:
    """The kind of a figure with that unit, and the factor to the stored unit: 元 is 100 分."""
    if unit == "元":
        return FigureKind.MONEY, 100
    if unit in ("%", "个百分点"):
        return FigureKind.RATE, 1
    return (FigureKind.COUNT if unit else FigureKind.BARE), 1


def _whole_step(kind: FigureKind, per_unit: int) -> Fraction:
    """The step of a whole figure without scale: one unit for money and rates, which can be rounded; 0 for counts."""
    return Fraction(per_unit) if kind in (FigureKind.MONEY, FigureKind.RATE) else Fraction(0)


def parse_number(digits: str) -> Fraction:
    """The value of Arabic or Chinese digits: 1,093.4, 三百八十, 两万三千; raises ValueError."""
    if digits[0].isdigit():
        return Fraction(digits.replace(",", ""))
    for unit in "亿万":
        high, found, low = digits.partition(unit)
        if found:
            return parse_number(high or "?") * SCALES[unit] + (parse_number(low) if low else 0)
    return Fraction(from_chinese(digits.replace("两", "二").removeprefix("零")))


GROUPS = ("基本支出", "项目支出", "其他支出")
SATISFACTION = "满意度"
THREE_PUBLIC = "“三公”经费"
# How reports name the figures of the department, by kind: name -> pattern of wordings.
QUANTITY_WORDINGS: dict[FigureKind, dict[str, str]] = {
    FigureKind.MONEY: {
        FULL: r"全年总?预算(?:数|总额)?|预算(?:总额|总数)|调整后的?(?:全年)?预算(?:数|总额)?|支出预算数",
        INITIAL: r"年初(?:部门)?预算(?:数|总额|批复数|批复总额)?",
        SPENT: r"(?:资金|经费)?总体?支出|支出(?:总额|合计)|(?:部门)?决算支出(?:合计)?",
        CARRYOVER: r"(?:年末)?结转(?:和)?结余(?:额|资金|总额)?",
        THREE_PUBLIC: r"“?三公”?经费(?:决算|支出|实际支出)?(?:合计|总额|数)?",
        **{f"{group}预算": rf"{group}(?:全年)?预算数?" for group in GROUPS},
        **{group: rf"{group}(?:决算)?数?" for group in GROUPS},
    },
    FigureKind.RATE: {
        RATE: r"(?:总体|整体|部门|总)?(?:预算|资金)?执行率",
        **{f"{group}执行率": rf"{group}(?:预算)?执行率" for group in GROUPS},
        CARRYOVER_RATE: r"结转结余率",
        DIFFERENCE_RATE: r"(?:部门)?预决算差异率",
        SATISFACTION: r"(?:总体|综合|群众|服务对象|观众)?满意度",
    },
}
LEADING_WORDS = r"(?:其中|\d{4}年度?|本年度?|全年|当年|今年|年度|部门|本?单位|我?区文联|整体)*"
LINKING_WORDS = r"(?:为|是|共|共计|合计|总计|达到?|仅)*"
QUANTITY_PATTERNS = {
    kind: [(name, re.compile(f"{LEADING_WORDS}(?:{words}){LINKING_WORDS}")) for name, words in named.items()]
    for kind, named in QUANTITY_WORDINGS.items()
}


def claimed_quantity(figure: Figure) -> str | None:
    """The quantity of the department that a figure claims to be, by the words before it; None if uncertain."""
    clause = re.sub(r"\s", "", figure.clause)
    for name, pattern in QUANTITY_PATTERNS.get(figure.kind, ()):
        if pattern.fullmatch(clause):
            return name
    return None

"""The normal form of a report: one writing for what people write in many, and the way back to the place."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from wenlian_desktop.domain.prose.broken_lines import WrittenParagraph, paragraphs
from wenlian_desktop.domain.prose.character_forms import HAN, INVISIBLE, ODD_CHARACTER, PLAIN_FORMS
from wenlian_desktop.domain.values.numerals import from_chinese, from_spelled, rounded, trim_zeros

Change = Callable[[re.Match[str]], str]

MARK = "，。；：、！？（）《》〈〉“”‘’「」【】〔〕…—"
CHINESE = "一二三四五六七八九十"
NUMBERING = re.compile(
    rf"\s*(?:第\s*(?P<part>[{CHINESE}]{{1,3}})\s*(?:部\s*分|章)\s*[、.：:,，]?\s*"
    rf"|(?P<top>[{CHINESE}]{{1,3}})(?:\s*[、.,，]|\s+(?=[^\s\d]))\s*"
    rf"|[（(]\s*(?P<second>[{CHINESE}]{{1,3}})\s*[）)]\s*[、.]?\s*"
    r"|(?P<third>\d{1,2})\s*(?:、\s*|[.,，](?!\d)\s*|\.(?=20\d\d\s*年|\d{1,2}月\d{1,2}日|\d{1,3}[名个家项场部件位支])|\t\s*)"
    r"|(?P<half>\d{1,2})\s*[）)]\s*(?=[^\s\d，。；])"
    r"|[（(]\s*(?P<fourth>\d{1,2})\s*[）)]\s*[、.]?\s*)",
    re.ASCII,
)
CELL_BLANK = re.compile(r" *([\t\n]) *")
BREAK = re.compile(r"[\t\n\f\r]+")
BLANK = re.compile(r" +")
WORD_EDGE = re.compile(r"[0-9A-Za-z]")
MARKS = dict(zip(",;:!?", "，；：！？", strict=True))
NARROW_MARK = re.compile(rf"(?<=[{HAN}{MARK}%])[,;:!?]|(?<=[0-9A-Za-z])[,;:!?](?=[{HAN}{MARK}])")
NARROW_BRACKETS = re.compile(r"\(([^()\n]{0,120})\)")
THOUSANDS = re.compile(r"(?<![\d.,，])\d{1,3}(?:[,，]\d{3})+(?![\d,，])", re.ASCII)
AMOUNT_AFTER = "[余多]?[万亿]?元"
ZERO = re.compile(
    rf"(?<=[\d.,])[OoQ〇]+(?=[\d.%人个场次件家年分号]|{AMOUNT_AFTER})"
    rf"|(?<![0-9A-Za-z{CHINESE}〇])[Oo〇](?=\.\d|{AMOUNT_AFTER})",
    re.ASCII,
)
CHINESE_DIGITS = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
CHINESE_DATE = re.compile(
    rf"(?P<year>[一二][〇零九O0][〇零一二三四五六七八九O0]{{2}})年"
    rf"(?:(?P<month>[{CHINESE}]{{1,2}})月(?:(?P<day>[{CHINESE}]{{1,3}})[日号])?)?"
)
CHINESE_DAY = re.compile(rf"(?<![{CHINESE}])([{CHINESE}]{{1,2}})月([{CHINESE}]{{1,3}})日")
CHINESE_MONTH = re.compile(  # 一至九月累计, 九月底; no festival (三月三) and no name
    rf"(?<![{CHINESE}第])([{CHINESE}]{{1,2}})(?=(?:月?至|月?到|—)[{CHINESE}]{{1,2}}月(?:[底末份]|累计))"
    rf"|(?<![{CHINESE}第本每])([{CHINESE}]{{1,2}})(?=月(?:[底末份]|累计))"
)
DOTTED_DATE = re.compile(r"(?<![\d.])((?:19|20)\d{2})([./\-])(\d{1,2})\2(\d{1,2})(?![.\-/]?\d|万|元|%)", re.ASCII)

NUMERALS = "零一二两三四五六七八九十百千万亿点"
SPELLED = re.compile(  # 四百零七万四千元, 三百二十人次; 百分之九十五点二
    rf"(?<![第数几{NUMERALS}])(?P<number>[一二两三四五六七八九十][{NUMERALS}]+)(?=元|[人场件册份户名篇幅](?![{NUMERALS}]))"
    rf"|(?P<of>百分之|千分之)(?P<part>[零一二三四五六七八九十][零一二三四五六七八九十点]*)(?![{NUMERALS}几多余])"
)
MOST_PLACES = 6
LEAST_SPELLED = 100  # smaller ones are names and manners of speaking: 三元里, 十人十色


@dataclass(frozen=True)
class NormalLine:
    """One line in normal form. `number`: of its first line in the file, from 1; `raw`: as written, broken lines joined.

    `places[at]` is the place in `raw` of the character `at` of `text`. `cells`: those of a row of a table (in `text`
    with tabs between them, its paragraphs with line feeds); none in prose. `breaks`: (place in `raw`, line of the
    file) of each line after the first.
    """

    number: int
    raw: str
    text: str
    places: Sequence[int]
    cells: tuple[str, ...] = ()
    breaks: tuple[tuple[int, int], ...] = ()
    is_contents: bool = False

    @cached_property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return bool(self.cells)

    @cached_property
    def is_debris(self) -> bool:
        """Whether it is a row, or a cell of one, as a PDF gives it: where cells begin and end is not known."""
        return self.is_row and "\t" not in self.raw

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its lines in the file."""
        return (self.number, *(number for _, number in self.breaks))

    def line_at(self, at: int) -> int:
        """The line of the file in which the character `at` of `text` stands."""
        return self.line_of(self.places[at]) if at < len(self.places) else self.numbers[-1]

    def line_of(self, place: int) -> int:
        """The line of the file in which the character `place` of `raw` stands."""
        return max((number for begin, number in self.breaks if begin <= place), default=self.number)

    def written(self, start: int, end: int) -> str:
        """A span of `text` as it was written."""
        if start >= len(self.places):
            return ""
        last = self.places[end] if end < len(self.places) else len(self.raw.rstrip())
        return self.raw[self.places[start] : last].strip()


def normal_lines(lines: Iterable[str]) -> tuple[NormalLine, ...]:
    """The paragraphs and rows of a report in normal form, without empty ones and page numbers."""
    return tuple(map(_normal_line, paragraphs(lines)))


def _normal_line(paragraph: WrittenParagraph) -> NormalLine:
    spelled = _Spelled(paragraph.text, range(len(paragraph.text)))
    for sign, shape, change in ROW_CHANGES if paragraph.is_row else PROSE_CHANGES:
        if sign is shape or sign.search(spelled.text):
            spelled = spelled.with_changes(shape, change)
    text = spelled.text
    cells = tuple(text.rstrip("\t").split("\t")) if paragraph.is_row else ()
    return NormalLine(
        paragraph.number, paragraph.text, text, spelled.places, cells, paragraph.breaks, paragraph.is_contents
    )


@dataclass(frozen=True)
class _Spelled:
    """A text, with the place where each of its characters was written."""

    text: str
    places: Sequence[int]

    def with_changes(self, shape: re.Pattern[str], change: Change) -> "_Spelled":
        """Every match that the change writes differently, in its new form."""
        parts: list[str] = []
        places: list[int] = []
        last = 0
        for match in shape.finditer(self.text):
            new, (start, end) = change(match), match.span()
            if new == match[0]:
                continue
            parts += (self.text[last:start], new)
            places += self.places[last:start]
            places += (self.places[min(start + at, end - 1)] for at in range(len(new)))
            last = end
        return _Spelled("".join((*parts, self.text[last:])), [*places, *self.places[last:]]) if parts else self


def _nothing(match: re.Match[str]) -> str:
    return ""


def _blank(match: re.Match[str]) -> str:
    return " "


def _plain_character(match: re.Match[str]) -> str:
    return PLAIN_FORMS.get(match[0], match[0])


def _plain_numbering(match: re.Match[str]) -> str:
    """第一部分、 一、 （一） 1. （1）; a blank after “1.” keeps it apart from a figure."""
    if match["part"]:
        return f"第{match['part']}部分、"
    if match["top"]:
        return f"{match['top']}、"
    if match["second"] or match["fourth"]:
        return f"（{match['second'] or match['fourth']}）"
    if match["half"]:
        return f"{match['half']}."
    after = match.string[match.end() : match.end() + 1]
    return f"{match['third']}. " if after.isdigit() else f"{match['third']}."


def _needed_blank(match: re.Match[str]) -> str:
    """A blank only between words and figures in Latin letters, and after a number at the beginning of a line."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    is_number = match.string[max(match.start() - 3, 0) : match.start()].strip(".").isdigit() and before == "."
    return " " if (WORD_EDGE.match(before) or is_number) and WORD_EDGE.match(after) else ""


def _wide_mark(match: re.Match[str]) -> str:
    return MARKS[match[0]]


def _wide_brackets(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    is_chinese = HAN_CHARACTER.search(f"{before}{match[1]}{after}")
    return f"（{match[1]}）" if is_chinese else match[0]


def _without_commas(match: re.Match[str]) -> str:
    return re.sub("[,，]", "", match[0])


def _zeros(match: re.Match[str]) -> str:
    return "0" * len(match[0])


def _plain_date(match: re.Match[str]) -> str:
    year = "".join(CHINESE_DIGITS.get(digit, "0") for digit in match["year"])
    return f"{year}年{_counted(match['month'], '月')}{_counted(match['day'], '日')}"


def _plain_day(match: re.Match[str]) -> str:
    month, day = _counted(match[1], "月"), _counted(match[2], "日")
    return month + day if month[0].isdigit() and day[0].isdigit() else match[0]


def _plain_month(match: re.Match[str]) -> str:
    return _counted(match[0], "")


def _counted(numeral: str | None, unit: str) -> str:
    if not numeral:
        return ""
    try:
        return f"{from_chinese(numeral)}{unit}"
    except ValueError:
        return numeral + unit


def _in_digits(match: re.Match[str]) -> str:
    """407.4万, 320; 95.2%."""
    try:
        value = from_spelled(match["number"] or match["part"])
    except ValueError:
        return match[0]
    if match["of"]:
        return trim_zeros(rounded(value, MOST_PLACES)) + ("%" if match["of"] == "百分之" else "‰")
    is_large = re.search("[万亿]", match["number"]) is not None
    shown = trim_zeros(rounded(value / 10**4 if is_large else value, MOST_PLACES))
    return match[0] if value < LEAST_SPELLED else shown + "万" * is_large


def _dated(match: re.Match[str]) -> str:
    return f"{match[1]}年{int(match[3])}月{int(match[4])}日" if int(match[3]) and int(match[4]) else match[0]


HAN_CHARACTER = re.compile(f"[{HAN}]")
Respelling = tuple[re.Pattern[str], re.Pattern[str], Change]  # a sign that every match has, for speed; matches; change
CHARACTERS: tuple[Respelling, ...] = (
    (INVISIBLE, INVISIBLE, _nothing),
    (ODD_CHARACTER, ODD_CHARACTER, _plain_character),
)
FIGURES: tuple[Respelling, ...] = (
    (BLANK, BLANK, _needed_blank),
    (re.compile(r"[,，]\d", re.ASCII), THOUSANDS, _without_commas),
    (re.compile("[,;:!?]"), NARROW_MARK, _wide_mark),
    (NARROW_BRACKETS, NARROW_BRACKETS, _wide_brackets),  # the inner ones
    (NARROW_BRACKETS, NARROW_BRACKETS, _wide_brackets),
    (re.compile("[一二][〇零九O0]"), CHINESE_DATE, _plain_date),
    (re.compile("[OoQ〇]"), ZERO, _zeros),
    (re.compile(f"[{CHINESE}]月"), CHINESE_DAY, _plain_day),
    (re.compile(f"[{CHINESE}]月(?:[底末份]|累计)"), CHINESE_MONTH, _plain_month),
    (DOTTED_DATE, DOTTED_DATE, _dated),
    (re.compile("[百千万]"), SPELLED, _in_digits),
)
NUMBERED = re.compile(rf"\A{NUMBERING.pattern}", re.ASCII)
PROSE_CHANGES = (*CHARACTERS, (NUMBERED, NUMBERED, _plain_numbering), (BREAK, BREAK, _blank), *FIGURES)
ROW_CHANGES = (*CHARACTERS, (CELL_BLANK, CELL_BLANK, lambda match: match[1]), *FIGURES)

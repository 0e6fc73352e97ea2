"""An external report: its lines, the headings of the outline found in them, and the stated figures."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from wenlian_desktop.domain.outlines.outline_model import Outline, OutlineHeading
from wenlian_desktop.domain.outlines.shipped_outlines import families, shipped_outline
from wenlian_desktop.domain.prose.broken_lines import NUMBERED, parts_of
from wenlian_desktop.domain.prose.family_of_outlines import HeadingWords, family_of
from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, claimed_quantity, parse_figures
from wenlian_desktop.domain.prose.normal_form import NormalLine, normal_lines
from wenlian_desktop.domain.prose.part_of_a_year import WHOLE_YEAR, last_month_of
from wenlian_desktop.domain.values.numerals import from_chinese

LINES, PARAGRAPHS = "行", "段"
MAX_HEADING = 30  # characters
LEVELS = (  # in normal form
    re.compile(r"([一二三四五六七八九十]{1,3})、(.*)", re.DOTALL),
    re.compile(r"（([一二三四五六七八九十]{1,3})）(.*)", re.DOTALL),
    re.compile(r"(\d{1,2})\.(?:(?!\d)|(?=20\d\d年)) ?(.*)", re.ASCII | re.DOTALL),
    re.compile(r"（(\d{1,2})）(.*)", re.ASCII | re.DOTALL),
)
ANNEX_PAGE = re.compile(r"附[件表]\d{0,2}(?:-\d{1,2})?", re.ASCII)  # the first line of an annex
ANNEXED_WORD = re.compile("附[件表]?：")
ANNEX_ITEM = re.compile(
    r"(?:附件)?(\d{1,2})(?:[.、：](?:(?!\d)|(?=20\d\d年))|(?=[\u4e00-\u9fff]))([^；;\d][^；;]*?|20\d\d年[^；;]*?)"
    r"(?=[；;]?\d{1,2}\.(?!\d)|[；;]|$)",
    re.ASCII,
)
DATE_LINE = re.compile(
    r"（?(?:日期：|时间：)?(?P<office>[\u4e00-\u9fff（）]{4,40}?)?(?P<year>\d{4})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?）?",
    re.ASCII,
)
OFFICE_LINE = re.compile(r"(?:单位：)?[\u4e00-\u9fff（）]{4,40}(?:（盖章）)?")
NO_TITLE = re.compile("[：。；]$")  # a salutation or a preamble
BELOW_TITLE = re.compile("（[^（）]{2,20}）")
YEAR_BELOW = re.compile(r"（20\d{2}年(?:度|上半年|前三季度|\d{1,2}月?[—~～\-至到](?:20\d\d年)?\d{1,2}月)?）", re.ASCII)
TITLED = re.compile("报告(?:（[^）]*）)?$|自评表$|总结$|说明$")
TITLE_LINES = 3
GOAL = re.compile(
    r"(?:不[低少高多]于|不超过|达到|[≥≤＞＜]|完成)[^，。]{0,8}\d|\d+(?:\.\d+)?[%％]", re.ASCII
)  # “满意度不低于92%”
ANNEXED = re.compile(r"附[件表]?：(?:(\d{1,2})[.、])?", re.ASCII)
SCORED = re.compile(
    "(?<=[\u4e00-\u9fff])（[^（）。；]{0,8}\\d[\\d.]*分[^（）。；]{0,16}）$"
)  # （一）财务管理（6分，得5.50分）
CHAPTER = re.compile(r"第([一二三四五六七八九十]{1,3})部分、(.*)", re.DOTALL)
INLINE = re.compile(r"([^，。；：\s]{2,20})：(?=.)")


@dataclass(frozen=True)
class TextLine:
    """One line in normal form: number in the file (from 1), text, level and number of its heading numbering."""

    line_no: int
    text: str
    level: int = 0
    number: int = 0
    rest: str = ""
    raw: str = ""

    @cached_property
    def is_heading(self) -> bool:
        """Whether it looks like a heading: a short phrase."""
        words = SCORED.sub("", self.rest.rstrip("。：:；; "))
        return 0 < len(words) <= MAX_HEADING and not re.search(r"[，。；,;]|[：:]\S", words) and not GOAL.search(words)


@dataclass(frozen=True)
class FoundHeading:
    """A heading of the outline found in a line; `is_inline`: at the start of a paragraph, without number."""

    heading: OutlineHeading
    line: TextLine
    is_inline: bool = False


@dataclass(frozen=True)
class ListedAnnex:
    """An annex as the list at the end names it."""

    number: int
    name: str
    line_no: int


@dataclass(frozen=True)
class SignOff:
    """Office and day (year, month, day) at the end of a report, and the lines where they stand."""

    office: str
    day: tuple[int, int, int]
    line_no: int
    office_line: int


@dataclass(frozen=True)
class Manuscript:
    """A report in normal form; `lines` are those of its text, without the rows of tables."""

    normal: tuple[NormalLine, ...]
    unit: str = LINES
    contents: tuple[NormalLine, ...] = ()  # the entries of 目录
    file_lines: tuple[int, ...] = ()  # for each of its lines that of the file; () where they are the same

    @classmethod
    def parse(cls, lines: Sequence[str], unit: str = LINES) -> "Manuscript":
        """A manuscript from the lines of a file. `unit`: what a line is called, 行, or 段 for .docx."""
        read = normal_lines(lines)
        contents = tuple(each for each in read if each.is_contents)
        return cls(tuple(each for each in read if not each.is_contents), unit, contents)

    @classmethod
    def in_parts(cls, lines: Sequence[str], unit: str = LINES) -> "Manuscript":
        """A manuscript whose lines are those between soft breaks too: a heading and its text in one paragraph."""
        parts = [(number, part) for number, line in enumerate(lines, 1) for part in _whole_titles(parts_of(line))]
        return replace(cls.parse([part for _, part in parts], unit), file_lines=tuple(number for number, _ in parts))

    def in_file(self, line_no: int) -> int:
        """The line of the file in which one of its lines stands."""
        return self.file_lines[line_no - 1] if 0 < line_no <= len(self.file_lines) else line_no

    @cached_property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines of text."""
        read = tuple(_line(each) for each in self.normal if not each.is_row)
        return _without_chapters(read) if _has_chapters(read) else read

    @cached_property
    def rows(self) -> tuple[NormalLine, ...]:
        """The rows of tables."""
        return tuple(each for each in self.normal if each.is_row)

    @cached_property
    def family(self) -> Outline | None:
        """The outline that the headings follow; None if it is none of those known (提纲家族)."""
        title = "".join(line.text for line in self.lines[:TITLE_LINES])  # `title` itself asks for the family
        headings = [HeadingWords(line.level, line.rest) for line in self.lines if line.is_heading]
        return family_of(headings, is_of_self="自评" in title and "评价" not in title)

    @cached_property
    def outline(self) -> Outline:
        """The outline that the headings are read by."""
        return self.family or shipped_outline()

    @cached_property
    def headings(self) -> dict[str, FoundHeading]:
        """The headings of the outline by key, each where it first stands at its level, else where it first stands."""
        levels = {each.heading.key: each.level for each in self.outline.numbered}
        found: dict[str, FoundHeading] = {}
        for each in (each for line in self._body for each in _headings(line, self.outline)):
            key, first = each.heading.key, found.setdefault(each.heading.key, each)
            if first.line.level != levels[key] == each.line.level:
                found[key] = each
        return dict(sorted(found.items(), key=lambda item: item[1].line.line_no))

    @cached_property
    def _annexes_at(self) -> int | None:
        """Where the list of annexes begins among the lines: at 附件： after the last heading of level 1."""
        last = max((at for at, line in enumerate(self.lines) if line.level == 1 and line.is_heading), default=-1)
        begins = (at for at, line in enumerate(self.lines) if at > last and ANNEXED.match(line.text))
        return next(begins, None)

    @cached_property
    def _body(self) -> tuple[TextLine, ...]:
        """The lines before the list of annexes at the end."""
        return self.lines[: self._annexes_at]

    @cached_property
    def annexes(self) -> tuple[ListedAnnex, ...]:
        """The annexes that the list at the end names."""
        if self._annexes_at is None:
            return ()
        found: list[ListedAnnex] = []
        for line in self.lines[self._annexes_at :]:
            items = [match.groups() for match in ANNEX_ITEM.finditer(ANNEXED_WORD.sub("", line.text))]
            if not items and not found and (name := ANNEXED_WORD.sub("", line.text)):
                items = [("1", name)]
            elif not items and (found or line is not self.lines[self._annexes_at]):
                break
            found += (ListedAnnex(int(number), name.strip("；。 "), line.line_no) for number, name in items)
        return tuple(found)

    @cached_property
    def sign_off(self) -> SignOff | None:
        """The office and the day at the end: the first line with a day alone after the last heading of level 1."""
        last = max((at for at, line in enumerate(self.lines) if line.level == 1 and line.is_heading), default=0)
        for at, line in enumerate(self.lines):
            dated = DATE_LINE.fullmatch(line.text) if at > last else None
            if dated:
                above = self.lines[at - 1]
                is_office = not above.level and OFFICE_LINE.fullmatch(above.text) is not None
                office = dated["office"] or (above.text if is_office else "")
                day = (int(dated["year"]), int(dated["month"]), int(dated["day"] or 31))
                return SignOff(office, day, line.line_no, line.line_no if dated["office"] else above.line_no)
        return None

    @cached_property
    def title(self) -> tuple[TextLine, ...]:
        """The title: the lines before the first heading, without salutation and preamble."""
        first = min((each.line.line_no for each in self.headings.values()), default=2)
        found: list[TextLine] = []
        for line in self.lines:
            is_titled = bool(found) and TITLED.search(found[-1].text) is not None
            if is_titled and YEAR_BELOW.fullmatch(line.text):
                found.append(line)
                break
            if line.line_no >= first or NO_TITLE.search(line.text) or is_titled:
                break
            found.append(line)
        return tuple(found)

    @cached_property
    def year(self) -> int | None:
        """The year that the title names; None if it names none."""
        named = re.search(r"(20\d{2})年", "".join(line.text for line in self.title), re.ASCII)
        return int(named[1]) if named else None

    @cached_property
    def last_month(self) -> int:
        """The last month of the part of the year that the title, or a line in brackets below it, says it is of."""
        below = (line.text for line in self.lines[: len(self.title) + 1] if BELOW_TITLE.fullmatch(line.text))
        return last_month_of("".join(line.text for line in self.title) + "".join(below))

    @property
    def is_of_part_year(self) -> bool:
        """Whether the year that it is of goes on: goals need not be reached yet, nor the budget be spent."""
        return self.last_month < WHOLE_YEAR

    @cached_property
    def stated(self) -> dict[str, tuple[Figure, TextLine]]:
        """The stated figures of the department by name, each at its first occurrence."""
        found: dict[str, tuple[Figure, TextLine]] = {}
        for line in self.lines:
            for figure in parse_figures(line.text):
                name = claimed_quantity(figure) if figure.kind in (FigureKind.MONEY, FigureKind.RATE) else None
                if name:
                    found.setdefault(name, (figure, line))
        return found

    @cached_property
    def body(self) -> tuple[TextLine, ...]:
        """The lines between the title and the list of annexes."""
        return tuple(line for line in self._body if line not in self.title)

    @property
    def last_line_no(self) -> int:
        """The number of the last line."""
        return self.lines[-1].line_no if self.lines else 1

    def heading_of(self, text: str) -> FoundHeading | None:
        """The heading that a text (by its key) stands under; None where the outline or the report has none."""
        place = self.outline.heading_of(text)
        return self.headings.get(place.heading.key) if place else None

    def under(self, text: str) -> tuple[TextLine, ...]:
        """The lines between the heading of a text (by its key) and the next heading of the outline."""
        found = self.heading_of(text)
        return self.below(found) if found else ()

    def below(self, found: FoundHeading) -> tuple[TextLine, ...]:
        """The lines between a heading and the next one: of the outline, or of its level and none of the outline."""
        first = found.line.line_no + found.line.is_heading  # else the line of the heading holds text as well
        ends = [each.line.line_no for each in self.headings.values()]
        ends += [line.line_no for line in self._numbered if line.level <= found.line.level]
        end = min((line_no for line_no in ends if line_no > found.line.line_no), default=None)
        return tuple(line for line in self.lines if first <= line.line_no and (end is None or line.line_no < end))

    @cached_property
    def _numbered(self) -> tuple[TextLine, ...]:
        return tuple(line for line in self.lines if line.level and line.is_heading)

    def has_table(self, found: FoundHeading) -> bool:
        """Whether a table stands between a heading and the next line of text."""
        after = min((line.line_no for line in self.lines if line.line_no > found.line.line_no), default=None)
        return any(found.line.line_no < row.number and (after is None or row.number < after) for row in self.rows)

    def text(self, text: str) -> str:
        """What stands under the heading of a text (by its key)."""
        return "\n".join(line.text for line in self.under(text))


def _whole_titles(parts: Sequence[str]) -> Sequence[str]:
    """The parts of a paragraph, a title of an outline that a soft break divides as one: 三、整体绩效目标 / 实现情况."""
    found = list(parts[:1])
    for part in parts[1:]:
        begun = found[-1].strip()
        number = NUMBERED.match(begun)
        is_title = number is not None and begun[number.end() :].strip() + part.strip() in _titles()
        found[-1:] = [begun + part.strip()] if is_title else [found[-1], part]
    return found


@cache
def _titles() -> frozenset[str]:
    return frozenset(each.heading.title for outline in families() for each in outline.numbered)


def _line(line: NormalLine) -> TextLine:
    for level, shape in ((1, CHAPTER), *enumerate(LEVELS, 1)):
        match = shape.match(line.text)
        if match:
            try:
                number = int(match[1]) if match[1].isdigit() else from_chinese(match[1])
            except ValueError:
                continue
            return TextLine(line.number, line.text, level, number, match[2], line.raw)
    return TextLine(line.number, line.text, rest=line.text, raw=line.raw)


def _has_chapters(lines: Sequence[TextLine]) -> bool:
    """Whether 第一部分 stands above 一、: then 一、 counts anew in each."""
    first = [line for line in lines if line.level == 1 and line.number == 1]
    return len(first) > 1 and any(map(_is_chapter, first))


def _is_chapter(line: TextLine) -> bool:
    return CHAPTER.match(line.text) is not None


def _without_chapters(lines: Iterable[TextLine]) -> tuple[TextLine, ...]:
    """The lines, with those of chapters as headings above all levels."""
    return tuple(replace(line, level=0) if _is_chapter(line) else line for line in lines)


def _headings(line: TextLine, outline: Outline) -> list[FoundHeading]:
    """The headings of an outline in a line: two if they were merged."""
    inline = INLINE.match(line.text)
    if not inline and not line.is_heading:
        return []
    words = inline[1] if inline else line.rest.strip()
    found = [each.heading for each in outline.numbered if each.heading.wording.search(words)]
    titles = [heading.title for heading in found]
    found = [each for each in found if not any(each.title != title and each.title in title for title in titles)]
    if not line.level:  # without numbering only the exact wording of the outline is a heading
        found = [heading for heading in found if words == heading.title or heading.wording.fullmatch(words)]
    return [FoundHeading(heading, line, inline is not None and not line.level) for heading in found]

"""Numbers of chapters (第一部分, 第二章) and of sections counted through (2.1, 2.2, 2.2.1) follow each other."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
Numbered = tuple[int, str, tuple[int, ...]]  # line, number as written, the numbers from the outermost in
CHAPTER = re.compile(
    "^(?P<shown>第(?P<number>[一二三四五六七八九十]{1,3})(?P<of>部分|章|篇))[ \u3000:：]?[^，。；]{2,30}$"
)
SECTION = re.compile(
    r"^(?P<shown>\d{1,2}(?:\.\d{1,2}){1,3})[ \u3000、]?(?=[\u4e00-\u9fff])(?![个项场家次名人件万亿元分年月日])",
    re.ASCII,
)
LEAST = 4  # sections: fewer may be figures at the beginning of a line


@rule(
    "C33",
    Level.ERROR,
    on=Manuscript,
    says={
        "repeated": "“{was}”之后又是“{now}”，重号。",
        "skipped": "“{was}”之后是“{now}”，跳号。",
    },
    remedy="按顺序重新编号。",
)
def chapters_and_sections_are_consecutive(report: Manuscript) -> Hits:
    """“第六部分” is followed by 第七部分, “2.1” by 2.2, 2.1.1 or 3.1."""
    chapters = list(_chapters(report))
    sections = list(_sections(report))
    yield from _breaks(chapters)
    if len(sections) >= LEAST:
        yield from _breaks(sections)


def _chapters(report: Manuscript) -> Iterator[Numbered]:
    for line in report.lines:
        match = CHAPTER.match(line.text.strip())
        number = written_count(match["number"]) if match else 0
        if match and number:
            yield line.line_no, match["shown"], (number,)


def _sections(report: Manuscript) -> Iterator[Numbered]:
    for line in report.lines:
        match = SECTION.match(line.text.strip())
        if match:
            yield line.line_no, match["shown"], tuple(int(part) for part in match["shown"].split("."))


def _breaks(told: list[Numbered]) -> Hits:
    """Each number that is not one more than the last with as many places, in the same chapter."""
    last: dict[tuple[int, ...], tuple[int, str]] = {}
    for line, shown, numbers in told:
        *above, number = numbers
        before = last.get(tuple(above))
        if before and number != before[0] + 1:
            yield hit(line, kind="repeated" if number <= before[0] else "skipped", was=before[1], now=shown)
        last[tuple(above)] = (number, shown)

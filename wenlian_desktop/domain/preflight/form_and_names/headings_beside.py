"""Headings against those beside them: what they end with, titles that stand twice, numbers that are not there."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.outlines.shipped_outlines import DEFAULT, shipped_outline
from wenlian_desktop.domain.preflight.headings import headings_without_number
from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
LEAST = 3  # headings of a level, to say how they end
LONGEST, SHORTEST = 16, 2  # characters of a title that has lost its number
COLONS, STOP = ("：", ":"), "。"
BARE = re.compile("[\u4e00-\u9fff“”（）、]+")
NO_TITLE = re.compile(
    "^[（“、表]|表$|[元）]$|单位$|如下|^附|报告$|年度$|意见$|^[一二三四五六七八九十]是|[局委馆会院办所公司中心组]$"
)
OPENING = re.compile("如下|以下|下列|\\d|[一二三四五六七八九十两][类项个条种方]")  # of a list, not of a chapter
OF_CHAPTERS = 2  # the levels that divide a whole report
ONLY_HEADED = 4  # numbered headings of a report that numbers its headings


def _levels(report: Manuscript) -> dict[int, list[TextLine]]:
    """The headings of the body by level."""
    found: dict[int, list[TextLine]] = {}
    for line in report.body:
        if line.level and line.is_heading:
            found.setdefault(line.level, []).append(line)
    return found


def _families(report: Manuscript) -> list[list[TextLine]]:
    """The numbered lines of one level that stand below the same heading, headings or not."""
    open_now: dict[int, list[TextLine]] = {}
    found: list[list[TextLine]] = []
    for line in report.body:
        if not line.level:
            continue
        for level in [each for each in open_now if each > line.level]:
            del open_now[level]
        if line.level not in open_now:
            open_now[line.level] = []
            found.append(open_now[line.level])
        open_now[line.level].append(line)
    return found


@rule(
    "C34",
    Level.HINT,
    on=Manuscript,
    says={
        "colon": "标题“{title}”末尾多了冒号，同级的标题没有。",
        "stop": "标题“{title}”末尾多了句号，前后同级的标题没有。",
    },
    remedy="标题末尾不加标点。",
)
def headings_end_without_marks(report: Manuscript) -> Hits:
    """One heading of its level with a colon where no other has one; one of items with a full stop."""
    levels = _levels(report)
    wide = [levels[level] for level in range(1, OF_CHAPTERS + 1) if len(levels.get(level, ())) >= LEAST]
    families = [each for each in _families(report) if each[0].level > OF_CHAPTERS and len(each) > 1]
    families = [each for each in families if all(line.is_heading for line in each)]
    for beside in (*wide, *families):
        ended = [line for line in beside if line.text.rstrip().endswith(COLONS)]
        if len(ended) == 1 and not OPENING.search(ended[0].rest):
            yield hit(ended[0].line_no, kind="colon", title=ended[0].text.strip())
    for beside in families:
        ended = [line for line in beside if line.text.endswith((STOP, "；", "，"))]
        if len(ended) == 1 and ended[0].text.endswith(STOP) and _has_text(report, ended[0]):
            yield hit(ended[0].line_no, kind="stop", title=ended[0].text.strip())


def _has_text(report: Manuscript, heading: TextLine) -> bool:
    """Whether a paragraph without a number stands right below."""
    below = next((line for line in report.body if line.line_no > heading.line_no), None)
    return below is not None and not below.level and STOP in below.text


@rule(
    "C32",
    Level.ERROR,
    on=Manuscript,
    says="“{title}”是两个标题的文字，前面已有“{other}”。",
    remedy="改为这一节自己的标题，补上漏掉的标题。",
)
def titles_stand_once(report: Manuscript) -> Hits:
    """No two headings below the same one, or of the chapters, have one title."""
    for beside in _families(report):
        known: dict[str, TextLine] = {}
        for line in beside if all(each.is_heading for each in beside) else ():
            words = line.rest.strip("。：: ")
            other = known.setdefault(words, line)
            if other is not line and len(words) > SHORTEST:
                yield hit(line.line_no, kind="", title=line.text.strip(), other=other.text.strip())


@rule(
    "C33",
    Level.ERROR,
    on=Manuscript,
    says={
        "first": "“{title}”是这一层的第一个标题，编号应从一开始。",
        "bare": "标题“{title}”没有编号，别的标题都有。",
    },
    remedy="补上编号或漏掉的标题，按顺序重新编号。",
)
def headings_begin_with_one(report: Manuscript) -> Hits:
    """The first heading below another has the number 1; one title without a number, where all others have one."""
    last: dict[int, int] = {}
    first_ones = _first_of_outline(report)
    for beside in _families(report):
        first = beside[0]
        is_on = first.number == last.get(first.level, 0) + 1  # counted on from the chapter before
        are_next = first.number == 2 and [line.number for line in beside[1:2]] == [3]
        are_next = are_next and not is_on and all(line.is_heading for line in beside[:2])
        if are_next or (first.number > 1 and first in first_ones):
            yield hit(first.line_no, kind="first", title=first.text.strip())
        last[first.level] = beside[-1].number
    yield from _without_number(report)


def _first_of_outline(report: Manuscript) -> list[TextLine]:
    """The headings that stand first below another in the default outline, where that one counts anew."""
    if report.family != shipped_outline(DEFAULT):
        return []
    firsts = [each.heading.children[0].key for each in report.outline.numbered if each.heading.children]
    found = [report.headings[key].line for key in firsts if key in report.headings]
    return [line for line in found if line.level and line.is_heading]


def _without_number(report: Manuscript) -> Hits:
    numbered = [line for line in report.body if line.level and line.is_heading]
    if len(numbered) < ONLY_HEADED:
        return
    body = [line for line in report.body if line.line_no <= _end(report)]
    bare = [line for line, below in pairwise(body) if _is_bare_title(line, below, report)]
    told = {line.line_no for line in headings_without_number(report)}
    if len(bare) == 1 and bare[0].line_no not in told:
        yield hit(bare[0].line_no, kind="bare", title=bare[0].text.strip())


def _end(report: Manuscript) -> int:
    """Where the text ends: the line before the office and the day."""
    return report.sign_off.office_line - 1 if report.sign_off else report.last_line_no


def _is_bare_title(line: TextLine, below: TextLine, report: Manuscript) -> bool:
    words = line.text.strip()
    if line.level or not SHORTEST < len(words) <= LONGEST or not BARE.fullmatch(words) or NO_TITLE.search(words):
        return False
    if any(line.line_no < row.number < below.line_no for row in report.rows):
        return False  # the caption of a table
    is_above_text = below.level == 0 and below.text.endswith(STOP) and len(below.text) > LONGEST
    return is_above_text or (below.level > 0 and below.number == 1 and below.is_heading)


MARK = re.compile(
    r"^\s*(?:附[件表]?[：:])?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?P<mark>[.．、])"
)  # after blanks of any width
OTHERS_ALIKE = 2  # items with one mark, beside one with another


@rule(
    "C34",
    Level.HINT,
    on=Manuscript,
    says="“{title}”的编号后用“{mark}”，同级的都用“{other}”。",
    remedy="同级编号的写法统一。",
)
def numbers_have_one_mark(report: Manuscript) -> Hits:
    """“3、项目支出明细表” in a list of 1. and 2."""
    annexed = {each.line_no for each in report.annexes}
    lists = [*_families(report), [line for line in report.lines if line.line_no in annexed]]
    for beside in lists:
        marks = [(line, match["mark"]) for line in beside if (match := MARK.match(line.raw))]
        for mark in {mark for _, mark in marks}:
            odd = [line for line, each in marks if each == mark]
            others = {each for _, each in marks} - {mark}
            if len(odd) == 1 and len(others) == 1 and len(marks) > OTHERS_ALIKE:
                yield hit(odd[0].line_no, title=odd[0].raw.strip()[:12], mark=mark, other=others.pop())

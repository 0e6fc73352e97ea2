"""Preflight rules about headings: outline, numbering, wording."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.outlines.outline_json import FOUND
from wenlian_desktop.domain.outlines.outline_model import OutlineHeading
from wenlian_desktop.domain.outlines.shipped_outlines import DEFAULT, families, shipped_outline
from wenlian_desktop.domain.preflight.ordinals import bracketed_numbers
from wenlian_desktop.domain.prose.manuscript import ANNEX_PAGE, ANNEXED, CHAPTER, Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.rules.template import Phrase, phrase
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.outline import heading_number

Hits = Iterator[Hit[int]]
Headings = Sequence[OutlineHeading]


@rule(
    "D11",
    Level.HINT,
    on=Manuscript,
    says="这份报告的标题不合本程序认得的任何一种提纲（{families:、}），标题是否齐全、次序是否正确没有检查。",
    remedy="对照本级财政部门当年通知所附的提纲，自行核对标题。",
)
def outline_is_known(report: Manuscript) -> Hits:
    """The headings follow one of the families of outlines."""
    if report.family is None:
        yield hit(1, families=tuple(each.name for each in families()))


@rule(
    "C32",
    Level.ERROR,
    on=Manuscript,
    says={
        "lost": "缺标题“{title}”及其下的{count}个小标题：{titles:、}。",
        "lost_anew": "缺标题“{title}”及其下的{count}个小标题，这里的编号重新从1开始：{titles:、}。",
        "faults": "{where}：{faults:；}。",
        "title": "“{title}”",
        "top": "一级标题",
        "below": "“{title}”下",
        "missing": "缺{titles:、}",
        "merged": "“{one}”与“{other}”合成了一个标题“{written}”，其后的编号顺移",
        "inline": "{headings:、}写在段首，没有单列标题和编号",
        "inline_heading": "“{title}”（第{line}{unit}）",
    },
    remedy="按提纲补齐标题，一个标题写一项；不涉及的保留标题并写明理由。",
)
def outline_is_complete(report: Manuscript) -> Hits:
    """Every heading of the outline exists, separate and numbered.

    Of other families than the default one, only those of level 1 that were found in a source must exist.
    """
    if report.family is None:
        return
    if report.outline != shipped_outline(DEFAULT):
        yield from _missing_of_family(report)
        return
    for parent, children in headings_with_children(report):
        if parent is not None and is_missing_with_children(report, parent):
            at, anew = expected_position(report, parent)
            kind, title = "lost_anew" if anew else "lost", _printed(report, parent)
            yield hit(at, kind=kind, title=title, count=len(children), titles=_titles(report, children))
            continue
        if parent is not None and _is_told_in_one(report, parent):
            continue
        faults = (*_missing(report, children), *_merged(report, children), *_unnumbered(report, children))
        if faults:
            where = phrase("below", title=parent.title) if parent else phrase("top")
            places = dict.fromkeys((_position(report, parent, children), *_lost_places(report, children)))
            yield hit(*places, kind="faults", where=where, faults=faults)


SHORT = 2  # paragraphs that may stand for all that a heading asks for


def _is_told_in_one(report: Manuscript, parent: OutlineHeading) -> bool:
    """Whether a paragraph or two stand below a heading, and none of its own: told together, nothing is lost.

    Those of its own that the report has are chapters then: “一、自评结论”, and “六、存在的问题及原因分析” far below.
    """
    found = report.headings.get(parent.key)
    own = [report.headings[child.key].line for child in parent.children if child.key in report.headings]
    is_bare = found is not None and all(line.level == found.line.level for line in own)
    told = report.below(found) if found and is_bare else ()
    return 0 < len(told) <= SHORT and not any(line.is_heading for line in told)


def _lost_places(report: Manuscript, children: Headings) -> Iterator[int]:
    """Where missing headings would stand: before the next heading, and the paragraph above that, which was theirs.

    A heading with other words that stands there among the others is the one that was meant.
    """
    beside = [report.headings[child.key].line for child in children if child.key in report.headings]
    for child in children:
        if child.key not in report.headings and not is_missing_with_children(report, child):
            at = expected_position(report, child)[0]
            before = max((line.line_no for line in beside if line.line_no < at), default=at)
            between = [line for line in report.lines if before < line.line_no < at and line.is_heading]
            yield from (line.line_no for line in between if line.level == beside[0].level)
            yield from (max((line.line_no for line in report.lines if line.line_no < at), default=at), at)


def _missing_of_family(report: Manuscript) -> Hits:
    asked = [each for each in report.outline.headings if each.known == FOUND]
    lost = [each for each in asked if each.key not in report.headings]
    if len(asked) <= FEW and lost:
        return  # one of two chapters tells too little of the family
    lost = [each for each in lost if not _has_other_words(report, each)]
    if lost:
        faults = (phrase("missing", titles=_titles(report, lost)),)
        yield hit(_position(report, None, report.outline.headings), kind="faults", where=phrase("top"), faults=faults)


def _has_other_words(report: Manuscript, heading: OutlineHeading) -> bool:
    """Whether a chapter that is none of the outline says the same in other words (预算安排及支出情况)."""
    known = {each.line.line_no for each in report.headings.values()}
    words = GENERAL.sub("", heading.title)
    pairs = {words[at : at + 2] for at in range(len(words) - 1)}
    others = [line for line in report.lines if line.level == 1 and line.is_heading and line.line_no not in known]
    return any(pair in line.rest for line in others for pair in pairs)


FEW = 2
GENERAL = re.compile("部门|绩效|情况|整体|分析|评价|及|和|的")


def headings_with_children(report: Manuscript) -> Iterator[tuple[OutlineHeading | None, Headings]]:
    """The outline itself (None) and all headings with children, with their children."""
    yield None, report.outline.headings
    yield from ((each.heading, each.heading.children) for each in report.outline.numbered if each.heading.children)


def is_missing_with_children(report: Manuscript, heading: OutlineHeading) -> bool:
    """Whether a heading and all its children are missing."""
    keys = (heading.key, *(child.key for child in heading.children))
    return bool(heading.children) and not any(key in report.headings for key in keys)


def _missing(report: Manuscript, children: Headings) -> Iterator[Phrase]:
    missing = [child for child in children if child.key not in report.headings]
    lost = [child for child in missing if not is_missing_with_children(report, child)]
    if lost:
        yield phrase("missing", titles=_titles(report, lost))


def _merged(report: Manuscript, children: Headings) -> Iterator[Phrase]:
    for one, other in pairwise(children):
        first, second = report.headings.get(one.key), report.headings.get(other.key)
        if first and second and first.line == second.line:
            yield phrase("merged", one=one.title, other=other.title, written=first.line.text.strip())


def _unnumbered(report: Manuscript, children: Headings) -> Iterator[Phrase]:
    found = [report.headings[child.key] for child in children if child.key in report.headings]
    inline = tuple(
        phrase("inline_heading", title=each.heading.title, line=report.in_file(each.line.line_no), unit=report.unit)
        for each in found
        if each.is_inline
    )
    if inline:
        yield phrase("inline", headings=inline)


def _position(report: Manuscript, parent: OutlineHeading | None, children: Headings) -> int:
    """The line of merged or inline headings, else of the parent."""
    found = [report.headings[child.key] for child in children if child.key in report.headings]
    lines = [each.line.line_no for each in found]
    odd = [each.line.line_no for each in found if each.is_inline or lines.count(each.line.line_no) > 1]
    if odd:
        return min(odd)
    above = report.headings.get(parent.key) if parent else None
    return above.line.line_no if above else min(lines, default=1)


def expected_position(report: Manuscript, heading: OutlineHeading) -> tuple[int, bool]:
    """The expected line of a missing heading: where the numbering restarts (True), else at the next heading."""
    keys = [each.heading.key for each in report.outline.numbered]
    at = keys.index(heading.key)
    before = max((report.headings[each].line.line_no for each in keys[:at] if each in report.headings), default=0)
    after = min(
        (report.headings[each].line.line_no for each in keys[at:] if each in report.headings),
        default=report.last_line_no + 1,
    )
    anew = [line.line_no for line, _ in _number_breaks(report) if before < line.line_no < after and line.number == 1]
    return (anew[0], True) if anew else (min(after, report.last_line_no), False)


def _printed(report: Manuscript, heading: OutlineHeading) -> str:
    return next(each.text for each in report.outline.numbered if each.heading == heading)


def _titles(report: Manuscript, headings: Headings) -> tuple[Phrase, ...]:
    return tuple(phrase("title", title=_printed(report, heading)) for heading in headings)


@rule(
    "C33",
    Level.ERROR,
    on=Manuscript,
    says={
        "repeated": "“{was}”之后是“{now}”，重号。",
        "skipped": "“{was}”之后是“{now}”，跳号。",
        "unnumbered": "“{was}”之后是“{now}”，其间的标题“{title}”没有编号。",
        "restarted": "“{was}”之后是“{now}”，编号重新开始或次序颠倒。",
    },
    remedy="按顺序重新编号；另起一层的，补上一级标题。",
)
def numbers_are_consecutive(report: Manuscript) -> Hits:
    """The numbers of each level are consecutive from 1, unless C32 reports a missing heading there."""
    is_told = report.family is not None and report.outline == shipped_outline(DEFAULT)  # of others C32 tells level 1
    lost = {
        expected_position(report, heading)[0]
        for heading, _ in headings_with_children(report)
        if is_told and heading and is_missing_with_children(report, heading)
    }
    for line, before in _number_breaks(report):
        if line.line_no not in lost:
            was, now = heading_number(line.level, before), heading_number(line.level, line.number)
            lost_one = _without_number(report, line) if line.number == before + 2 else None
            if lost_one:
                title = lost_one.text.strip()
                yield hit(lost_one.line_no, line.line_no, kind="unnumbered", was=was, now=now, title=title)
            else:
                kind = _kind_of_break(before, line.number)
                yield hit(line.line_no, *_same_number(report, line, before), kind=kind, was=was, now=now)


def _same_number(report: Manuscript, line: TextLine, before: int) -> Iterator[int]:
    """The heading before that has the same number: one of the two is wrong."""
    if before == line.number:
        above = [each for each in report.lines if each.level == line.level and each.line_no < line.line_no]
        yield from (each.line_no for each in above[-1:])


def headings_without_number(report: Manuscript) -> Iterator[TextLine]:
    """The titles without a number between two headings whose numbers leave one out."""
    for line, before in _number_breaks(report):
        found = _without_number(report, line) if line.number == before + 2 else None
        if found:
            yield found


BARE_TITLE = re.compile("[\u4e00-\u9fff“”（）《》、]{4,24}")


def _without_number(report: Manuscript, line: TextLine) -> TextLine | None:
    """The only line that looks like a heading without a number, between a heading and the one before it of its level.

    Where the headings of that level stand alone in their lines.
    """
    above = [each for each in report.lines if each.line_no < line.line_no]
    last = next((at for at in range(len(above) - 1, -1, -1) if above[at].level == line.level), None)
    if last is None or not (line.is_heading and above[last].is_heading):
        return None
    found = [each for each in above[last + 1 :] if not each.level and BARE_TITLE.fullmatch(each.text.strip())]
    return found[0] if len(found) == 1 else None


def _kind_of_break(before: int, now: int) -> str:
    if now == before:
        return "repeated"
    return "skipped" if now > before else "restarted"


def _follows_a_count(before: TextLine | None, line: TextLine) -> bool:
    """Whether the item before begins with a figure, which its number runs into: 2.3处违建……"""
    return before is not None and re.match(rf"{line.number - 1}\.\d+[^\d.]", before.text.strip(), re.ASCII) is not None


def _number_breaks(report: Manuscript) -> Iterator[tuple[TextLine, int]]:
    """The lines whose number does not follow the previous one of its level (0: none)."""
    last = [0] * 5
    for before, line in pairwise((None, *report.lines)):
        assert line is not None
        annexed = ANNEXED.match(line.text)
        if ANNEX_PAGE.fullmatch(line.text):
            last = [0] * 5
        if line.text.startswith("、"):  # its number is lost, and told by another rule
            last[1] += 1
        if annexed:  # 附件说明 has numbers of its own
            last = [0, 0, 0, int(annexed[1] or 0), 0]
        elif CHAPTER.match(line.text):  # 第二部分 counts anew
            last = [0] * 5
        if not line.level:
            continue
        begins = line.number == 1 and before is not None and before.text.rstrip().endswith(("：", ":"))
        begins = begins or (line.number == last[line.level] + 2 and _follows_a_count(before, line))
        if line.number != last[line.level] + 1 and last[line.level] and not begins:
            yield line, last[line.level]
        last[line.level] = max([line.number, *(number for number, _ in bracketed_numbers(line.text))])
        last[line.level + 1 :] = [0] * (4 - line.level)


@rule(
    "C34",
    Level.HINT,
    on=Manuscript,
    says={"stop": "标题“{title}”末尾多了句号。", "wording": "标题“{title}”应为“{right}”。"},
    remedy="标题末尾不加句号，文字与提纲一致。",
)
def headings_match_outline(report: Manuscript) -> Hits:
    """Headings end without a full stop and are worded as in the outline."""
    for each in report.headings.values():
        if each.line.is_heading and each.line.text.rstrip().endswith(("。", ".")) and not _ends_all(report, each.line):
            yield hit(each.line.line_no, kind="stop", title=each.line.text.strip())
    found = report.heading_of(outline.ORGANISATION) if report.family == shipped_outline(DEFAULT) else None
    if found and "机构" not in found.line.text:
        right = _printed(report, found.heading)
        yield hit(found.line.line_no, kind="wording", title=found.line.text.strip(), right=right)


LONGEST_RUN_IN = 14  # characters of a title that a full stop parts from its text (（一）部门职能。市文联……)


def _ends_all(report: Manuscript, line: TextLine) -> bool:
    """Whether most headings beside it, or most of its level, end with a full stop, alone or before their text."""
    level = [each for each in report.body if each.level == line.level]
    return _are_ended(level) or _are_ended(_siblings(report, line))


def _siblings(report: Manuscript, line: TextLine) -> list[TextLine]:
    """The headings of its level below the same one."""
    found: list[TextLine] = []
    for each in report.body:
        if 0 < each.level < line.level and each.is_heading:
            if line in found:
                break
            found = []
        elif each.level == line.level:
            found.append(each)
    return found if line in found else []


def _are_ended(beside: Sequence[TextLine]) -> bool:
    ended = [each for each in beside if each.text.endswith("。") and each.is_heading]
    ended += [each for each in beside if not each.is_heading and "。" in each.rest[:LONGEST_RUN_IN]]
    return len(ended) > 1 and 2 * len(ended) > len([each for each in beside if each.is_heading or each in ended])

"""Preflight rules about headings: outline, numbering, wording."""

from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine, headings_with_children
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.rules.template import Phrase, phrase
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.outline import OUTLINE, OutlineNode, heading_number, numbered_nodes

Hits = Iterator[Hit[int]]

NUMBERS = {each.node.title: each.number for each in numbered_nodes()}


@rule(
    "C32",
    Level.ERROR,
    on=Manuscript,
    says={
        "none": "没有找到提纲的标题：{titles:、}。",
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
    """Every heading of the outline exists, separate and numbered."""
    if not any(node.title in report.headings for node in OUTLINE):
        yield hit(1, kind="none", titles=_titles(OUTLINE))
        return
    for parent, children in headings_with_children():
        if parent is not None and is_missing_with_children(report, parent):
            at, anew = expected_position(report, parent)
            kind, title = "lost_anew" if anew else "lost", _numbered_title(parent)
            yield hit(at, kind=kind, title=title, count=len(children), titles=_titles(children))
            continue
        faults = (*_missing(report, children), *_merged(report, children), *_unnumbered(report, children))
        if faults:
            where = phrase("below", title=parent.title) if parent else phrase("top")
            yield hit(_position(report, parent, children), kind="faults", where=where, faults=faults)


def is_missing_with_children(report: Manuscript, node: OutlineNode) -> bool:
    """Whether a heading and all its children are missing."""
    return bool(node.children) and not any(
        title in report.headings for title in (node.title, *(child.title for child in node.children))
    )


def _missing(report: Manuscript, children: tuple[OutlineNode, ...]) -> Iterator[Phrase]:
    missing = [node for node in children if node.title not in report.headings]
    lost = tuple(node for node in missing if not is_missing_with_children(report, node))
    if lost:
        yield phrase("missing", titles=_titles(lost))


def _merged(report: Manuscript, children: tuple[OutlineNode, ...]) -> Iterator[Phrase]:
    for one, other in pairwise(children):
        first, second = report.headings.get(one.title), report.headings.get(other.title)
        if first and second and first.line == second.line:
            yield phrase("merged", one=one.title, other=other.title, written=first.line.text.strip())


def _unnumbered(report: Manuscript, children: tuple[OutlineNode, ...]) -> Iterator[Phrase]:
    found = [report.headings[node.title] for node in children if node.title in report.headings]
    inline = tuple(
        phrase("inline_heading", title=heading.title, line=heading.line.line_no, unit=report.unit)
        for heading in found
        if heading.is_inline
    )
    if inline:
        yield phrase("inline", headings=inline)


def _position(report: Manuscript, parent: OutlineNode | None, children: tuple[OutlineNode, ...]) -> int:
    """The line of merged or inline headings, else of the parent."""
    found = [report.headings[node.title] for node in children if node.title in report.headings]
    lines = [heading.line.line_no for heading in found]
    odd = [heading.line.line_no for heading in found if heading.is_inline or lines.count(heading.line.line_no) > 1]
    if odd:
        return min(odd)
    heading = report.headings.get(parent.title) if parent else None
    return heading.line.line_no if heading else min(lines, default=1)


def expected_position(report: Manuscript, node: OutlineNode) -> tuple[int, bool]:
    """The expected line of a missing heading: where the numbering restarts (True), else at the next heading."""
    titles = list(NUMBERS)
    at = titles.index(node.title)
    before = max((report.headings[each].line.line_no for each in titles[:at] if each in report.headings), default=0)
    after = min(
        (report.headings[each].line.line_no for each in titles[at:] if each in report.headings),
        default=report.last_line_no + 1,
    )
    anew = [line.line_no for line, _ in _number_breaks(report) if before < line.line_no < after and line.number == 1]
    return (anew[0], True) if anew else (min(after, report.last_line_no), False)


def _numbered_title(node: OutlineNode) -> str:
    return NUMBERS[node.title] + node.title


def _titles(nodes: tuple[OutlineNode, ...]) -> tuple[Phrase, ...]:
    return tuple(phrase("title", title=_numbered_title(node)) for node in nodes)


@rule(
    "C33",
    Level.ERROR,
    on=Manuscript,
    says={
        "repeated": "“{was}”之后是“{now}”，重号。",
        "skipped": "“{was}”之后是“{now}”，跳号。",
        "restarted": "“{was}”之后是“{now}”，编号重新开始或次序颠倒。",
    },
    remedy="按顺序重新编号；另起一层的，补上一级标题。",
)
def numbers_are_consecutive(report: Manuscript) -> Hits:
    """The numbers of each level are consecutive from 1, unless C32 reports a missing heading there."""
    lost = {
        expected_position(report, node)[0]
        for node, _ in headings_with_children()
        if node and is_missing_with_children(report, node)
    }
    for line, before in _number_breaks(report):
        if line.line_no not in lost:
            was, now = heading_number(line.level, before), heading_number(line.level, line.number)
            yield hit(line.line_no, kind=_kind_of_break(before, line.number), was=was, now=now)


def _kind_of_break(before: int, now: int) -> str:
    if now == before:
        return "repeated"
    return "skipped" if now > before else "restarted"


def _number_breaks(report: Manuscript) -> Iterator[tuple[TextLine, int]]:
    """The lines whose number does not follow the previous one of its level (0: none)."""
    last = [0] * 5
    for before, line in pairwise((None, *report.lines)):
        assert line is not None
        if not line.level:
            continue
        begins = line.number == 1 and before is not None and before.text.rstrip().endswith(("：", ":"))
        if line.number != last[line.level] + 1 and last[line.level] and not begins:
            yield line, last[line.level]
        last[line.level] = line.number
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
    for heading in report.headings.values():
        if heading.line.is_heading and heading.line.text.rstrip().endswith(("。", ".")):
            yield hit(heading.line.line_no, kind="stop", title=heading.line.text.strip())
    organisation = report.headings.get(outline.ORGANISATION)
    if organisation and "机构" not in organisation.line.text:
        right = NUMBERS[outline.ORGANISATION] + outline.ORGANISATION
        yield hit(organisation.line.line_no, kind="wording", title=organisation.line.text.strip(), right=right)

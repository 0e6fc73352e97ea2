"""Changes to an outline: each makes another one; no text is ever lost, what has no heading is 未归类."""

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

from wenlian_desktop.domain.outlines.outline_json import FORMAT, OWN, VERSION
from wenlian_desktop.domain.outlines.outline_model import OFFICE, YEAR, Content, Frame, LeftOut, Outline, OutlineHeading

Headings = tuple[OutlineHeading, ...]
OFFICE_MARK = "（本单位）"
PREAMBLE = f"按照预算绩效管理的要求，{OFFICE}对{YEAR}年度部门整体支出绩效开展了自评，现将有关情况报告如下。"


def office_copy(outline: Outline) -> Outline:
    """An outline under a name of its own, because it is no longer the shipped one."""
    return outline if OFFICE_MARK in outline.name else replace(outline, name=outline.name + OFFICE_MARK)


def renamed(outline: Outline, key: str, title: str) -> Outline:
    """The heading has another title; the former one is still known in reports."""
    return _changed(outline, key, lambda each: (replace(each, title=title.strip(), known=OWN),))


def moved(outline: Outline, key: str, by: int) -> Outline:
    """The heading stands one further up (-1) or down (1) among those of its parent; the same outline at the end."""

    def exchange(headings: Headings) -> Headings:
        keys = [each.key for each in headings]
        at = keys.index(key)
        to = at + by
        if not 0 <= to < len(headings):
            return headings
        order = list(headings)
        order[at], order[to] = order[to], order[at]
        return tuple(order)

    return _among_siblings(outline, key, exchange)


def previous(outline: Outline, key: str) -> OutlineHeading | None:
    """The heading before one, under the same parent; None for the first."""
    siblings = next(
        each.parents[-1].children if each.parents else outline.headings
        for each in outline.numbered
        if each.heading.key == key
    )
    at = [each.key for each in siblings].index(key)
    return siblings[at - 1] if at else None


def merged_into_previous(outline: Outline, key: str, title: str) -> Outline:
    """The heading and the one before it, under the same parent, become one of that title, with the texts of both."""

    def merge(headings: Headings) -> Headings:
        at = [each.key for each in headings].index(key)
        if at == 0:
            return headings
        first, second = headings[at - 1], headings[at]
        one = replace(
            first, title=title.strip(), known=OWN, also=(*first.also, *second.also),
            contents=first.contents + second.contents, children=first.children + second.children,
        )  # fmt: skip
        return (*headings[: at - 1], one, *headings[at + 1 :])

    return _among_siblings(outline, key, merge)


def split(outline: Outline, key: str, title: str) -> Outline:
    """The last text of a heading, and what follows it, gets a heading of its own behind it."""

    def divide(heading: OutlineHeading) -> Headings:
        places = [at for at, content in enumerate(heading.contents) if content.text]
        if len(places) < 2:
            return (heading,)
        first = replace(heading, contents=heading.contents[: places[-1]])
        second = OutlineHeading(_free_key(outline), title.strip(), OWN, contents=heading.contents[places[-1] :])
        return first, second

    return _changed(outline, key, divide)


def with_section(outline: Outline, key: str, title: str, text: str) -> Outline:
    """A section of free text behind a heading, at its level."""
    section = OutlineHeading(_free_key(outline), title.strip(), OWN, contents=(Content(text=text),))
    return _without_returned(_changed(outline, key, lambda each: (each, section)))


def without(outline: Outline, key: str, reason: str) -> Outline:
    """The heading is left out, with those below it, and the reason kept; its texts have no place then (未归类)."""
    place = next((each for each in outline.numbered if each.heading.key == key), None)
    if place is None:
        return outline
    below = [each.heading for each in outline.numbered if place.heading in (each.heading, *each.parents)]
    left = LeftOut(place.heading.title, tuple(text for each in below for text in each.texts), reason.strip())
    shorter = _changed(outline, key, lambda each: ())
    return replace(shorter, left_out=(*outline.left_out, left))


def with_text(outline: Outline, key: str, text: str) -> Outline:
    """A text (by its key) without a place gets one, behind the others under a heading."""
    if text in outline.texts:
        return outline
    placed = _changed(outline, key, lambda each: (replace(each, contents=(*each.contents, Content(text=text))),))
    return _without_returned(placed)


def with_frame(outline: Outline, **values: bool) -> Outline:
    """Cover, 主送机关 or 落款 is printed, or not; so is the preamble, in the words of the outline or in plain ones."""
    known = tuple((name, how) for name, how in outline.frame.known if name not in values)
    changed: dict[str, Any] = {**values}
    if "preamble" in values:
        changed["preamble"] = (outline.frame.preamble or PREAMBLE) if values["preamble"] else ""
    return replace(outline, frame=replace(outline.frame, **changed, known=(*known, *((name, OWN) for name in values))))


def to_outline_text(outline: Outline) -> str:
    """An outline as JSON text."""
    return json.dumps(_to_json(outline), ensure_ascii=False, indent=1) + "\n"


def _without_returned(outline: Outline) -> Outline:
    """A heading whose texts all have a place again is no longer one that is left out."""
    still = (each for each in outline.left_out if not each.texts or not {*each.texts} <= {*outline.texts})
    return replace(outline, left_out=tuple(still))


def _changed(outline: Outline, key: str, change: Callable[[OutlineHeading], Headings]) -> Outline:
    """The outline with a heading replaced by others; a parent that has nothing left goes too."""

    def within(headings: Headings) -> Headings:
        found: list[OutlineHeading] = []
        for each in headings:
            below = replace(each, children=within(each.children)) if each.children else each
            found += change(each) if each.key == key else (below,) if below.children or below.contents else ()
        return tuple(found)

    return replace(outline, headings=within(outline.headings))


def _among_siblings(outline: Outline, key: str, change: Callable[[Headings], Headings]) -> Outline:
    def within(headings: Headings) -> Headings:
        if any(each.key == key for each in headings):
            return change(headings)
        return tuple(replace(each, children=within(each.children)) for each in headings)

    return replace(outline, headings=within(outline.headings))


def _free_key(outline: Outline) -> str:
    used = {each.heading.key for each in outline.numbered}
    return next(key for number in count(1) if (key := f"own{number}") not in used)


def _to_json(outline: Outline) -> dict[str, Any]:
    found: dict[str, Any] = {
        "format": FORMAT, "version_of_format": VERSION, "name": outline.name, "version": outline.version,
        "years": outline.years, "source": outline.source, "note": outline.note, "title": outline.title,
        "numbers": list(outline.numbers), "headings": [_heading_to_json(each) for each in outline.headings],
    }  # fmt: skip
    if outline.frame != Frame():
        frame = outline.frame
        found["frame"] = {name: {"is": getattr(frame, name), "known": known} for name, known in frame.known}
    if outline.left_out:
        found["left_out"] = [
            {"title": each.title, "texts": list(each.texts), "reason": each.reason} for each in outline.left_out
        ]
    return found


def _heading_to_json(heading: OutlineHeading) -> dict[str, Any]:
    found: dict[str, Any] = {"key": heading.key, "title": heading.title, "known": heading.known}
    if heading.also:
        found["also"] = list(heading.also)
    if heading.contents:
        found["of"] = [{"text": each.text} if each.text else {"part": each.part} for each in heading.contents]
    if heading.children:
        found["children"] = [_heading_to_json(each) for each in heading.children]
    return found

"""Themes and activities of a report, with their days, figures and media, from parts about what was done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.items import (
    Item,
    number_length,
    split_clauses,
    split_list,
    split_sentences,
)
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.report_parts import Part
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.table_shapes import SourceTable, cell_words, money_text
from wenlian_desktop.intake.old_report.told.activity_words import (
    activity_name,
    category_of,
    days_of,
    figures_of,
    is_counted,
    is_held,
    verb_of,
)
from wenlian_desktop.intake.proposals import Certainty

TITLED = re.compile("([^，。；：“《]{2,20}?)(?:方面|情况|工作)?[。：](?=\\S)")
OUTLETS = re.compile("(?:在|被|经|有)?((?:[^，。；、在]{2,14}?、)+[^，。；、等\\d]{2,12})(?:等|\\d{1,3}家|多家)")
VIEWS = re.compile(
    "(?:，|。|；)?([^，。；、]{2,12}?)(?:客户端)?(?:的该篇报道|报道)?(?:浏览量|阅读量|点击量)(超过\\d+(?:\\.\\d+)?万?|\\d+(?:\\.\\d+)?万?(?:余|多)?)"
)
NAME_HEAD, DAY_HEAD = "活动名称|名称", "时间|日期"
SUMMARY = re.compile("^(?:全年|年初|年初设定|对照|总体|各项|以上|综上|其余|除|主要完成情况)")


@dataclass
class ActivitiesRead:
    """The rows of activities so far, and the names they have."""

    year: int | None
    rows: RowKeys
    drafts: list[DraftProposal] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)


def read_activities(parts: Sequence[Part], read: ActivitiesRead) -> None:
    """Themes and activities of all parts about the quantity of outputs."""
    for part in parts:
        if part.topic == texts.QUANTITY and part.paragraphs:
            _read_part(part, read)


def _read_part(part: Part, read: ActivitiesRead) -> None:
    """A heading of its own is a theme; paragraphs above activities open it."""
    theme, opening = "", list[Passage]()
    if not part.is_own and part.title:
        theme = read.rows.next("theme")
        read.drafts += drafted("theme", theme, part.headings, title=part.title)
    for passage in part.paragraphs:
        opening += _read_paragraph(passage, theme, read)
    if theme and opening:
        text = "\n".join(each.clean for each in opening)
        read.drafts += drafted("theme", theme, tuple(opening), opening=text)


def _read_paragraph(passage: Passage, theme: str, read: ActivitiesRead) -> list[Passage]:
    """The activities of one paragraph; what comes before them is returned."""
    length = number_length(passage.text)
    lead, items = split_list(passage)
    if len(items) > 1:
        titled = _titled_theme(lead, length, read) if lead is not None and not theme else ""
        for item in items:
            _add(item, titled or theme, read)
        return [] if titled or lead is None else [lead]
    titled_item = TITLED.match(passage.text, length) if length else None
    lead, clauses = split_clauses(passage)
    if len(clauses) > 1 and all(is_counted(each.text) for each in clauses) and not titled_item:
        for at, item in enumerate(clauses):
            _add(_without_number(item, length if at == 0 and lead is None else 0), theme, read)
        return [lead] if lead is not None else []
    if length:
        _add(Item((passage,), length), theme, read, titled_item[1] if titled_item else "")
        return []
    return _read_prose(passage, theme, read)


def _titled_theme(lead: Passage, length: int, read: ActivitiesRead) -> str:
    """（1）家庭建设方面：一是…二是… is a theme with its activities."""
    if not length:
        return ""
    theme = read.rows.next("theme")
    words = lead.part(length).clean.rstrip("。：:，")
    title = re.split("[。：，]", words)[0]
    read.drafts += drafted(
        "theme", theme, (lead,), title=title, opening=words.removeprefix(title).lstrip("。：，") or None
    )
    return theme


def _without_number(item: Item, length: int) -> Item:
    return Item(item.passages, length) if length and item.passages[0].start == 0 else item


def _read_prose(passage: Passage, theme: str, read: ActivitiesRead) -> list[Passage]:
    """Sentences that name what was done, or count it, begin an activity; others belong to the one before."""
    opening: list[Passage] = []
    groups: list[list[Passage]] = []
    for sentence in split_sentences(passage):
        is_new = is_held(sentence.text) or (
            is_counted(sentence.text) and not groups and not SUMMARY.match(sentence.text)
        )
        if is_new:
            groups.append([sentence])
        elif groups:
            groups[-1].append(sentence)
        else:
            opening.append(sentence)
    for group in groups:
        whole = Passage(passage.line, group[0].start, group[-1].end)
        _add(Item((whole,)), theme, read)
    return opening


def _add(item: Item, theme: str, read: ActivitiesRead, title: str = "") -> None:
    key = read.rows.next("activity")
    text = item.text
    name = activity_name(item.clean, title)
    read.named.setdefault(_bare(name), key)
    first, last = days_of(text, read.year)
    read.drafts += drafted("activity", key, item.passages, name=name)
    read.drafts += drafted("activity", key, item.passages, effect=_effect(item, title))
    counted: dict[str, Any] = dict(figures_of(text))
    read.drafts += drafted(
        "activity", key, item.passages, category=category_of(name) or category_of(text), theme=theme or None,
        verb=verb_of(text), started=first, ended=last, **counted,
    )  # fmt: skip
    read.drafts += _media(item, key, read.rows)


def _effect(item: Item, title: str) -> str:
    """The words of an activity after the sentence that names it; all of them where there is only one."""
    words = item.clean
    if title:
        return words.removeprefix(title).lstrip("方面情况工作").lstrip("：。") or words
    head, mark, rest = words.partition("。")
    has_name = len(head) < 90 and re.search("[“《]", head) and not is_counted(re.sub("“[^”]*”", "", head))
    return rest.strip() if mark and rest.strip() and has_name else words


def _bare(name: str) -> str:
    return re.sub(r"[\W_]", "", name)


def _media(item: Item, key: str, rows: RowKeys) -> Iterator[DraftProposal]:
    """Outlets that the words name; their views where they are told."""
    text = item.text
    listed = OUTLETS.search(text) if re.search("报道|刊发|媒体", text) else None
    views = {match[1].strip(): match[2] for match in VIEWS.finditer(text)}
    names = listed[1].split("、") if listed else []
    for name in dict.fromkeys((*names, *views)):
        told = next((number for outlet, number in views.items() if outlet in name or name in outlet), None)
        row = rows.next("media_report")
        yield from drafted("media_report", row, item.passages, takes=False, activity=key, outlet=name, views=told)


def read_activity_table(table: SourceTable, read: ActivitiesRead) -> list[DraftProposal]:
    """The rows of a table of activities; one that was told above is the same row."""
    name_at = table.column(NAME_HEAD)
    if (
        name_at is None
        or table.column("场次|观众|类别|地点|人次", "编制") is None
        or "活动" not in "".join((*table.heads, table.title))
    ):
        return []
    found: list[DraftProposal] = []
    theme = ""
    for row, passage in table.items():
        name = cell_words(row, name_at)
        if not name:
            continue
        title = cell_words(row, table.column("主题"))
        key = read.named.get(_bare(name)) or read.rows.next("activity")
        theme = _theme(title, passage, read, found) if title else theme
        first, last = days_of(cell_words(row, table.column(DAY_HEAD)), read.year)
        found += drafted(
            "activity", key, (passage,), name=name, category=cell_words(row, table.column("类别")), theme=theme or None,
            started=first, ended=last, place=cell_words(row, table.column("地点")),
            sessions=cell_words(row, table.column("场次")), audience=cell_words(row, table.column("观众")),
        )  # fmt: skip
        at = table.column("经费|支出|金额")
        proof = table.adds_up(at)
        certainty = Certainty.SURE if proof and table.knows_unit(at) else Certainty.CANDIDATE
        found += drafted("activity", key, (passage,), certainty=certainty, proof=proof, cost=money_text(row.figure(at)))
    return found


def _theme(title: str, passage: Passage, read: ActivitiesRead, found: list[DraftProposal]) -> str:
    known = {
        each.value: each.row for each in (*read.drafts, *found) if each.record == "theme" and each.field == "title"
    }
    if title in known:
        return known[title]
    key = read.rows.next("theme")
    found += drafted("theme", key, (passage,), title=title)
    return key

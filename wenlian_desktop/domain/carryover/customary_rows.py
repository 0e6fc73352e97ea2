"""Rows that nearly every office has, offered for a table that is still empty.

三公: the items of the yearly statement. Associations: those of last year, else the twelve that an artists' federation
usually has. Themes: those of last year, else the usual four.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from wenlian_desktop.domain.carryover.last_year import last_year_of
from wenlian_desktop.domain.records.activities import Association, Theme
from wenlian_desktop.domain.records.budget import ThreePublic
from wenlian_desktop.domain.records.row_order import new_rows
from wenlian_desktop.domain.records.year import RowChange, Year

THREE_PUBLIC = ("因公出国（境）费", "公务用车运行维护费", "公务接待费")
ASSOCIATIONS = tuple(
    f"{art}协会"
    for art in (
        "作家", "戏剧家", "音乐家", "美术家", "曲艺家", "舞蹈家", "民间文艺家", "摄影家", "书法家", "杂技家",
        "电影电视艺术家", "文艺评论家",
    )
)  # fmt: skip
THEMES = ("主题文艺创作展示", "文艺惠民和志愿服务", "品牌文化活动", "协会建设和人才培养")

Titles = Callable[[Year], Iterable[str | None]]


def _of_last_year(year: Year, titles: Titles) -> tuple[str, ...]:
    before = last_year_of(year)
    return () if before is None else tuple(title for title in titles(before) if title)


def _titles(year: Year, record: str) -> tuple[str, ...]:
    if record == ThreePublic.spec.name:
        return THREE_PUBLIC
    if record == Association.spec.name:
        return _of_last_year(year, lambda before: (row.name for row in before.rows(Association))) or ASSOCIATIONS
    if record == Theme.spec.name:
        return _of_last_year(year, lambda before: (row.title for row in before.rows(Theme))) or THEMES
    return ()


def customary_rows(year: Year, record: str) -> list[RowChange]:
    """The changes that add the customary rows of a record; empty where there are none, or the year has rows already."""
    titles = () if len(year.tables[record]) else _titles(year, record)
    rows = new_rows(year, record, len(titles))
    named: list[dict[str, Any]] = [{row.spec.title[0]: title} for row, title in zip(rows, titles, strict=True)]
    return [RowChange(None, replace(row, **values)) for row, values in zip(rows, named, strict=True)]

"""Checks that objectives, results and texts tell the goals, dates and numbers of activities as they are."""

import re

from wenlian_desktop.domain.prose.figure_matching import DataFigure, FigureMatch, MatchStatus
from wenlian_desktop.domain.records.activities import CANCELLED, Activity
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule
from wenlian_desktop.domain.sources.objective_figures import ToldFigure, told_figures
from wenlian_desktop.domain.sources.told_dates import parts_outside, wrong_dates
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import describe_field, row_title
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.numerals import from_chinese, rounded

PLACES = 4  # decimals of a goal


@rule(
    "D18",
    Level.WARNING,
    on=Year,
    says="{place}写“{clause}{written}”，指标“{name}”的{field}是{right:数}{unit:|~}。",
    remedy="改成一致；目标年中有调整的，在“年中调整”里写明。",
)
def objectives_tell_their_indicators(year: Year) -> YearHits:
    """A figure in an objective is the goal or the result of its indicator."""
    for told in told_figures(year):
        if not told.agrees:
            label, worth = told.indicator.spec.fields[told.field].label, getattr(told.indicator, told.field)
            yield hit(
                told.place, ref_to(told.indicator, told.field), edits=(_match(told),),
                place=describe_field(year, told.place), clause=told.figure.clause, written=told.figure.text,
                name=told.indicator.name, field=label,
                right=rounded(worth, PLACES), unit=told.indicator.unit or None,
            )  # fmt: skip


def _match(told: ToldFigure) -> FigureMatch:
    source = ref_to(told.indicator, told.field)
    known = DataFigure(told.indicator.name or "", told.value, source)
    return FigureMatch(told.figure, MatchStatus.DIFFERS, (known,))


@rule(
    "D19",
    Level.WARNING,
    on=Year,
    says={
        "date": "{place}写“{written}”，活动“{activity}”的{field}是{right:日}。",
        "outside": "“{part}”是“{series}”的单元，{field}{part_day:日}在“{series}”的{series_day:日}{side}。",
        "cancelled": "{place}写“{written}”，活动清单中取消的活动有{count}项。",
    },
    remedy="核对活动的日期和状态，改正不符的一处。",
)
def activities_are_told_as_they_were(year: Year) -> YearHits:
    """Dates and cancelled activities are told as the list of activities has them."""
    for told in wrong_dates(year):
        yield hit(
            told.place, told.source, kind="date", place=describe_field(year, told.place), written=told.written,
            activity=row_title(year, "activity", told.source.uid),
            field=Activity.spec.fields[told.source.field].label, right=told.right,
        )  # fmt: skip
    for each in parts_outside(year):
        yield hit(
            ref_to(each.part, each.field), ref_to(each.series, each.field), kind="outside",
            part=each.part.name, series=each.series.name, field=Activity.spec.fields[each.field].label,
            part_day=getattr(each.part, each.field), series_day=getattr(each.series, each.field),
            side="以前" if each.field == "started" else "以后",
        )  # fmt: skip
    yield from _cancelled(year)


NUMBER = r"(?P<count>\d+|[一二两三四五六七八九十]+)"
TOLD_CANCELLED = re.compile(
    rf"有{NUMBER}项[^。；]{{0,20}}取消|(?<!上年)(?<!去年)取消(?:的)?活动{NUMBER.replace('count', 'of')}项"
)
ToldCount = tuple[Ref, str, int]


def _cancelled(year: Year) -> YearHits:
    told = year.rows(Section).cached(_told_cancelled)
    if not told or not len(year.rows(Activity)):
        return
    cancelled = [each for each in year.rows(Activity) if each.status == CANCELLED]
    for ref, written, count in told:
        if count != len(cancelled):
            place = describe_field(year, ref)
            sources = (ref_to(each, "status") for each in cancelled)
            yield hit(ref, *sources, kind="cancelled", place=place, written=written, count=len(cancelled))


def _told_cancelled(sections: Rows[Section]) -> list[ToldCount]:
    return [
        (ref_to(row, "content"), match[0], _count(match["count"] or match["of"]))
        for row in sections
        if row.content and "取消" in row.content
        for match in TOLD_CANCELLED.finditer(mask_tokens(row.content))
        if "活动" in row.content[max(match.start() - 30, 0) : match.end()]
    ]


def _count(digits: str) -> int:
    return int(digits) if digits.isdigit() else from_chinese(digits.replace("两", "二"))

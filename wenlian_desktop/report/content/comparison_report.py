"""A comparison of years as blocks: a table a group of figures, charts of what moved over the years."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from wenlian_desktop.domain.comparison.compare_years import GRADE, UNKNOWN, Comparison, FigureLine
from wenlian_desktop.domain.comparison.year_figures import SCORES
from wenlian_desktop.domain.values.numerals import rounded
from wenlian_desktop.domain.values.runs import Rule, Run
from wenlian_desktop.report.content.document import (
    Block,
    Cell,
    Chart,
    Column,
    Document,
    PageBreak,
    Row,
    Series,
    Table,
    Title,
)

ACROSS = 4  # years beside each other on a turned page
DRAWN = 10  # years on a chart: more columns carry no figures
COMPARED = Rule("年度对比")
NOTE = "注：增减为表中最后两个年度之差，率的增减以百分点计；原因取自最后一个年度填报的说明。"


def comparison_report(comparison: Comparison) -> Document:
    """The whole comparison."""
    title = f"{comparison.labels[0]}至{comparison.labels[-1]}绩效数据对比"
    blocks = [
        PageBreak(is_turned=True),
        Title(((Run(title),),)),
        *_tables(comparison),
        PageBreak(),
        *_charts(comparison),
    ]
    return Document(title, "、".join(comparison.offices), tuple(blocks))


def _tables(comparison: Comparison) -> Iterator[Block]:
    """The newest years first; years that have no room beside them follow in tables of their own."""
    last = len(comparison.years)
    while last > 0:
        places = range(max(last - ACROSS, 0), last)
        for group, lines in groupby(comparison.lines, key=lambda line: line.figure.group):
            rows = [_row(line, places) for line in lines]
            if group == SCORES:
                rows.append(_grades(comparison, places))
            yield Table(group, "", _columns(comparison, places), tuple(rows), NOTE if group == SCORES else "")
        last -= ACROSS


def _columns(comparison: Comparison, places: range) -> tuple[Column, ...]:
    years = (Column(comparison.labels[place], 25, is_figure=True) for place in places)
    moved = (Column("增减", 22, is_figure=True), Column("幅度", 20, is_figure=True), Column("原因", 68))
    return (Column("指标", 46), *years, *(moved if len(places) > 1 else ()))


def _row(line: FigureLine, places: range) -> Row:
    told = [line.figure.caption, *(line.format_value(place) for place in places)]
    if len(places) > 1:
        told += [*line.format_difference(places[-2], places[-1]), line.reason(places[-2], places[-1])]
    return _cells(told)


def _grades(comparison: Comparison, places: range) -> Row:
    return _cells(
        [GRADE, *(comparison.grades[place] or UNKNOWN for place in places), *(["", "", ""] if len(places) > 1 else [])]
    )


def _cells(told: list[str]) -> Row:
    return tuple(Cell((Run(text, COMPARED),) if text else ()) for text in told)


def _charts(comparison: Comparison) -> Iterator[Block]:
    drawn = range(len(comparison.years))[-DRAWN:]
    labels = tuple(comparison.labels[place].removesuffix("度") for place in drawn)
    for trend, lines in comparison.trends():
        units = "、".join(dict.fromkeys(line.figure.unit for line in lines))
        yield Chart(trend.name, units, labels, tuple(Series(line.figure.name, _values(line, drawn)) for line in lines))


def _values(line: FigureLine, places: range) -> tuple[Decimal | None, ...]:
    values = (line.values[place] for place in places)
    return tuple(None if value is None else rounded(value.value, line.figure.places) for value in values)

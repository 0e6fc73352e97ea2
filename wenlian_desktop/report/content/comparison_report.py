"""A comparison of years as blocks: one table per group of figures, and trend charts."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from wenlian_desktop.domain.comparison.compare_years import GRADE, UNKNOWN, Comparison, FigureLine
from wenlian_desktop.domain.comparison.year_figures import ACTIVITIES, BY_CATEGORY, SCORES
from wenlian_desktop.domain.values.numerals import rounded, with_minus
from wenlian_desktop.domain.values.runs import Derivation, Run
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

YEARS_PER_TABLE = 4  # years per table on a landscape page
YEARS_PER_CHART = 10  # years per chart: with more, the values do not fit
COMPARED = Derivation("年度对比")
HELD = "注：各数只计已完成（或没有填状态）的活动，系列活动只计各分项。"
NOTE = "注：增减为表中最后两个年度之差，率的增减以百分点计；原因取自最后一个年度填报的说明。"
NOTES = {ACTIVITIES: HELD, BY_CATEGORY: HELD, SCORES: NOTE}


def comparison_report(comparison: Comparison) -> Document:
    """The whole comparison."""
    title = f"{comparison.labels[0]}至{comparison.labels[-1]}绩效数据对比"
    blocks = [
        PageBreak(is_landscape=True),
        Title(((Run(title),),)),
        *_tables(comparison),
        PageBreak(),
        *_charts(comparison),
    ]
    return Document(title, "、".join(comparison.offices), tuple(blocks))


def _tables(comparison: Comparison) -> Iterator[Block]:
    """Tables with the newest years first; older years that do not fit follow in further tables."""
    last = len(comparison.years)
    while last > 0:
        indexes = range(max(last - YEARS_PER_TABLE, 0), last)
        for group, lines in groupby(comparison.lines, key=lambda line: line.figure.group):
            rows = [_row(line, indexes) for line in lines]
            if group == SCORES:
                rows.append(_grades(comparison, indexes))
            yield Table(group, "", _columns(comparison, indexes), tuple(rows), NOTES.get(group, ""))
        last -= YEARS_PER_TABLE


def _columns(comparison: Comparison, indexes: range) -> tuple[Column, ...]:
    years = (Column(comparison.labels[index], 25, is_numeric=True) for index in indexes)
    moved = (Column("增减", 22, is_numeric=True), Column("幅度", 20, is_numeric=True), Column("原因", 68))
    return (Column("指标", 46), *years, *(moved if len(indexes) > 1 else ()))


def _row(line: FigureLine, indexes: range) -> Row:
    texts = [line.figure.caption, *(with_minus(line.format_value(index)) for index in indexes)]
    if len(indexes) > 1:
        difference = map(with_minus, line.format_difference(indexes[-2], indexes[-1]))
        texts += [*difference, line.reason(indexes[-2], indexes[-1])]
    return _cells(texts)


def _grades(comparison: Comparison, indexes: range) -> Row:
    return _cells(
        [
            GRADE,
            *(comparison.grades[index] or UNKNOWN for index in indexes),
            *(["", "", ""] if len(indexes) > 1 else []),
        ]
    )


def _cells(texts: list[str]) -> Row:
    return tuple(Cell((Run(text, COMPARED),) if text else ()) for text in texts)


def _charts(comparison: Comparison) -> Iterator[Block]:
    drawn = range(len(comparison.years))[-YEARS_PER_CHART:]
    labels = tuple(comparison.labels[index].removesuffix("度") for index in drawn)
    for trend, lines in comparison.trends():
        units = "、".join(dict.fromkeys(line.figure.unit for line in lines))
        yield Chart(trend.name, units, labels, tuple(Series(line.figure.name, _values(line, drawn)) for line in lines))


def _values(line: FigureLine, indexes: range) -> tuple[Decimal | None, ...]:
    values = (line.values[index] for index in indexes)
    return tuple(None if value is None else rounded(value.value, line.figure.places) for value in values)

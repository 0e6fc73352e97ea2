"""Charts drawn as marks: grouped bars with values, and lines; black, white and grey."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from wenlian_desktop.domain.values.numerals import round_step, trim_zeros
from wenlian_desktop.report.content.document import Chart, Series
from wenlian_desktop.report.layout.grid import PITCH, WIDTH
from wenlian_desktop.report.layout.page import Box, Mark, Stroke, TextMark
from wenlian_desktop.report.layout.paragraphs import Typesetter
from wenlian_desktop.report.layout.styles import CHART_TEXT

ROWS = 8  # rows of the page grid, without the caption
HEIGHT = ROWS * PITCH
LEFT_MARGIN, BOTTOM_MARGIN, TOP_MARGIN, RIGHT_MARGIN = (
    44.0,
    20.0,
    26.0,
    4.0,
)  # pt
GREYS = (0.45, 0.75, 0.6, 0.85)
BAR_SHARE = 0.66  # of a category's width
GRID_LINES = 5
GAP, LEGEND_BOX = 3.0, 8.0  # pt


class _PlotArea:
    """The plot area of a chart: positions of values and categories."""

    def __init__(self, chart: Chart) -> None:
        values = [float(value) for series in chart.series for value in series.values if value is not None]
        self.step = round_step(max([*values, 0.0]) - min([*values, 0.0]) or 1.0, GRID_LINES)
        self.top = self.step * max(-int(-max([*values, 0.0]) // self.step), 1)
        self.bottom = self.step * int(min([*values, 0.0]) // self.step)
        self.share = (WIDTH - LEFT_MARGIN - RIGHT_MARGIN) / max(len(chart.categories), 1)

    def y(self, value: float | Decimal) -> float:
        """The position of a value, in pt from the upper edge."""
        return TOP_MARGIN + (HEIGHT - TOP_MARGIN - BOTTOM_MARGIN) * (self.top - float(value)) / (self.top - self.bottom)

    def x(self, index: int) -> float:
        """The left edge of a category, in pt."""
        return LEFT_MARGIN + index * self.share

    def column(self, category: int, index: int, count: int) -> float:
        """The left edge of the `index`-th of `count` bars of a category, in pt."""
        return self.x(category) + self.share * ((1 - BAR_SHARE) / 2 + index * BAR_SHARE / count)


def draw_chart(typesetter: Typesetter, chart: Chart) -> Iterator[Mark]:
    """The marks of a chart, relative to its upper left corner."""
    area = _PlotArea(chart)
    yield from _axis(typesetter, area)
    columns = [series for series in chart.series if not series.is_line]
    for index, name in enumerate(chart.categories):
        yield _centred(typesetter, name, area.x(index) + area.share / 2, HEIGHT - BOTTOM_MARGIN + 12)
    lines = [series for series in chart.series if series.is_line]
    for index, series in enumerate(columns):
        yield from _bars(area, series, index, len(columns))
    for series in lines:
        yield from _line(area, series)
    for index, series in enumerate(columns):
        yield from _values(typesetter, area, series, lines, index, len(columns))
    yield from _legend(typesetter, chart, columns)


def _axis(typesetter: Typesetter, area: _PlotArea) -> Iterator[Mark]:
    for index in range(round(area.bottom / area.step), round(area.top / area.step) + 1):
        value = index * area.step
        y = area.y(value)
        yield Stroke(LEFT_MARGIN, y, WIDTH - RIGHT_MARGIN, y, 0.5, 0.85 if index else 0.0)
        text = f"{value:g}"
        yield typesetter.line(text, CHART_TEXT, LEFT_MARGIN - 5 - typesetter.width(text, CHART_TEXT), y + 3)


def _centred(typesetter: Typesetter, text: str, middle: float, y: float) -> TextMark:
    return typesetter.line(text, CHART_TEXT, middle - typesetter.width(text, CHART_TEXT) / 2, y)


def _bars(area: _PlotArea, series: Series, index: int, count: int) -> Iterator[Mark]:
    width = area.share * BAR_SHARE / count
    for category, value in enumerate(series.values):
        if value is not None:
            top, foot = sorted((area.y(value), area.y(0)))
            yield Box(area.column(category, index, count), top, width - 1, foot - top, GREYS[index % len(GREYS)])


def _values(
    typesetter: Typesetter, area: _PlotArea, series: Series, lines: list[Series], index: int, count: int
) -> Iterator[Mark]:
    """The values above their bars, on white boxes, so that no line crosses them."""
    half = area.share * BAR_SHARE / count / 2
    for category, value in enumerate(series.values):
        if value is not None:
            over = [line.values[category] for line in lines]
            highest = max([value, Decimal(0), *(other for other in over if other is not None)])
            middle = area.column(category, index, count) + half
            label = _centred(typesetter, trim_zeros(value), middle, area.y(highest) - GAP - (GAP if over else 0))
            if lines:
                yield Box(label.x - 1, label.y - 7, 2 * (middle - label.x) + 2, 8, 1.0)
            yield label


def _line(area: _PlotArea, series: Series) -> Iterator[Mark]:
    """The line of a series, with a square at each value."""
    points = [
        (area.x(index) + area.share / 2, area.y(value))
        for index, value in enumerate(series.values)
        if value is not None
    ]
    for (x1, y1), (x2, y2) in pairwise(points):
        yield Stroke(x1, y1, x2, y2, 1.0)
    for x, y in points:
        yield Box(x - 1.5, y - 1.5, 3, 3, 0.0)


def _legend(typesetter: Typesetter, chart: Chart, columns: list[Series]) -> Iterator[Mark]:
    """The unit at the upper left and the legend at the upper right."""
    yield typesetter.line(chart.unit, CHART_TEXT, 0.0, 11)
    widths = [LEGEND_BOX + GAP + typesetter.width(series.name, CHART_TEXT) for series in chart.series]
    x = WIDTH - RIGHT_MARGIN - sum(widths) - 4 * GAP * (len(widths) - 1)
    for series, width in zip(chart.series, widths, strict=True):
        if series.is_line:
            yield Stroke(x, 8, x + LEGEND_BOX, 8, 1.0)
        else:
            yield Box(x, 4, LEGEND_BOX, LEGEND_BOX, GREYS[columns.index(series) % len(GREYS)])
        yield typesetter.line(series.name, CHART_TEXT, x + LEGEND_BOX + GAP, 11)
        x += width + 4 * GAP

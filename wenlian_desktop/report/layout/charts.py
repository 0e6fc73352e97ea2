"""Charts drawn as marks: grouped bars with values, and lines; black, white and grey."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from wenlian_desktop.domain.values.numerals import round_step
from wenlian_desktop.report.content.document import Chart, Series
from wenlian_desktop.report.fonts.font_choice import FontSet
from wenlian_desktop.report.layout.chart_labels import LabelledBar, Rectangle, Segment, place_labels
from wenlian_desktop.report.layout.grid import PITCH, WIDTH
from wenlian_desktop.report.layout.page import Box, Mark, Stroke, TextMark
from wenlian_desktop.report.layout.paragraphs import Typesetter
from wenlian_desktop.report.layout.styles import CHART_TEXT, Style

ROWS = 8  # rows of the page grid, without the caption
HEIGHT = ROWS * PITCH
LEFT_MARGIN, BOTTOM_MARGIN, TOP_MARGIN, RIGHT_MARGIN = 44.0, 20.0, 26.0, 4.0  # pt
GREYS = (0.62, 0.88, 0.75, 0.95)  # light enough for figures and lines upon them
BAR_SHARE = 0.76  # of a category's width
GRID_LINES = 5
GAP, LEGEND_BOX, SQUARE = 3.0, 8.0, 3.0  # pt
LABEL_SIZES = (9.0, 8.0, 7.0, 6.0)  # pt: the largest in which all figures find a place
WHITE, GRID_GREY = 1.0, 0.85


class _Bar(NamedTuple):
    """A column: its rectangle, its figure, the grey of its series."""

    area: Rectangle
    text: str
    is_hanging: bool
    grey: float


class _PlotArea:
    """The plot area of a chart: positions of values and categories."""

    def __init__(self, typesetter: Typesetter, chart: Chart, places: int) -> None:
        values = [float(value) for series in chart.series for value in series.values if value is not None]
        self.places = places
        step, unit = round_step(max([*values, 0.0]) - min([*values, 0.0]) or 1.0, GRID_LINES), 10.0**-places
        self.step = ceil(step / unit - 0.001) * unit if places else step  # no more places than the figures have
        self.top = self.step * max(-int(-max([*values, 0.0]) // self.step), 1)
        self.bottom = self.step * int(min([*values, 0.0]) // self.step)
        self.left = max([LEFT_MARGIN, *(typesetter.width(text, CHART_TEXT) + 10 for _, text in self.ticks())])
        self.share = (WIDTH - self.left - RIGHT_MARGIN) / max(len(chart.categories), 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """(value, its text) on the axis: whole numbers, or as many places as the figures have."""
        first, last = round(self.bottom / self.step), round(self.top / self.step)
        needed = next(places for places in range(12) if abs(self.step - round(self.step, places)) < self.step / 1000)
        places = max(needed, self.places) if needed else 0
        for index in range(first, last + 1):
            yield index * self.step, f"{index * self.step:.{places}f}" if index else "0"

    def y(self, value: float) -> float:
        """The position of a value, in pt from the upper edge."""
        return TOP_MARGIN + (HEIGHT - TOP_MARGIN - BOTTOM_MARGIN) * (self.top - value) / (self.top - self.bottom)

    def x(self, index: float) -> float:
        """The left edge of a category, in pt."""
        return self.left + index * self.share


def draw_chart(typesetter: Typesetter, chart: Chart) -> tuple[Mark, ...]:
    """The marks of a chart, relative to its upper left corner."""
    values = [value for series in chart.series for value in series.values if value is not None]
    places = max((-int(value.as_tuple().exponent) for value in values), default=0)
    return _drawn(typesetter.fonts, chart, places)


@lru_cache(maxsize=32)  # the next export or preview has mostly the same charts; 1.0 equals 1.00, hence the places
def _drawn(fonts: FontSet, chart: Chart, places: int) -> tuple[Mark, ...]:
    return tuple(_marks(Typesetter(fonts), chart, places))


def _marks(typesetter: Typesetter, chart: Chart, places: int) -> Iterator[Mark]:
    area = _PlotArea(typesetter, chart, places)
    columns = [series for series in chart.series if not series.is_line]
    bars = [bar for index, series in enumerate(columns) for bar in _bars(area, series, index, len(columns))]
    points = [_points(area, series) for series in chart.series if series.is_line]
    segments = [(*one, *other) for line in points for one, other in pairwise(line)]
    names = [*_category_names(typesetter, area, chart)]
    ticks = [*_tick_labels(typesetter, area)]
    labels = _labels(typesetter, bars, [*names, *ticks], segments)
    for value, _ in area.ticks():
        yield Stroke(area.left, area.y(value), WIDTH - RIGHT_MARGIN, area.y(value), 0.5, GRID_GREY if value else 0.0)
    for bar in bars:
        yield Box(bar.area.x1, bar.area.y1, bar.area.x2 - bar.area.x1, bar.area.y2 - bar.area.y1, bar.grey)
    yield from _grounds(labels, bars)
    yield from (Stroke(*segment, 1.0) for segment in segments)
    yield from (Box(x - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE, 0.0) for line in points for x, y in line)
    yield from (*ticks, *names, *labels)
    yield from _legend(typesetter, chart, columns)


def _tick_labels(typesetter: Typesetter, area: _PlotArea) -> Iterator[TextMark]:
    for value, text in area.ticks():
        yield typesetter.line(text, CHART_TEXT, area.left - 5 - typesetter.width(text, CHART_TEXT), area.y(value) + 3)


def _category_names(typesetter: Typesetter, area: _PlotArea, chart: Chart) -> Iterator[TextMark]:
    """The names below the axis, set smaller where one is wider than its place."""
    widest = max((typesetter.width(name, CHART_TEXT) for name in chart.categories), default=0.0)
    size = CHART_TEXT.size * min(1.0, (area.share - GAP) / widest if widest else 1.0)
    for index, name in enumerate(chart.categories):
        middle = area.x(index + 0.5)
        yield _centred(typesetter, name, replace(CHART_TEXT, size=size), middle, HEIGHT - BOTTOM_MARGIN + 12)


def _centred(typesetter: Typesetter, text: str, style: Style, middle: float, y: float) -> TextMark:
    return typesetter.line(text, style, middle - typesetter.width(text, style) / 2, y)


def _bars(area: _PlotArea, series: Series, index: int, count: int) -> Iterator[_Bar]:
    width = area.share * BAR_SHARE / count
    for category, value in enumerate(series.values):
        if value is not None:
            top, foot = sorted((area.y(float(value)), area.y(0)))
            left = area.x(category + (1 - BAR_SHARE) / 2) + index * width
            text = f"{value:.{area.places}f}"
            yield _Bar(Rectangle(left, top, left + width - 1, foot), text, value < 0, GREYS[index % len(GREYS)])


def _points(area: _PlotArea, series: Series) -> list[tuple[float, float]]:
    return [
        (area.x(index + 0.5), area.y(float(value))) for index, value in enumerate(series.values) if value is not None
    ]


def _labels(
    typesetter: Typesetter, bars: list[_Bar], others: list[TextMark], segments: list[Segment]
) -> list[TextMark]:
    """The figures, each at its own column; none at all where they do not all find a place: the tables have them."""
    taken = [_area(mark) for mark in others]
    for size in LABEL_SIZES:
        style = replace(CHART_TEXT, size=size)
        columns = [LabelledBar(bar.area, typesetter.width(bar.text, style), bar.is_hanging) for bar in bars]
        places = [y for y in place_labels(columns, taken, segments) if y is not None]
        if len(places) == len(bars):
            drawn = zip(bars, columns, places, strict=True)
            return [_centred(typesetter, bar.text, style, column.middle, y) for bar, column, y in drawn]
    return []


def _area(mark: TextMark) -> Rectangle:
    width = sum(map(mark.width_of, mark.font_runs))
    return Rectangle(mark.x, mark.y - mark.size * 0.8, mark.x + width, mark.y + mark.size * 0.2)


def _grounds(labels: list[TextMark], bars: list[_Bar]) -> Iterator[Box]:
    """White below the figures that stand on no column, so that no line of the grid crosses them."""
    for label in labels:
        area = _area(label)
        if not any(area.meets(bar.area) for bar in bars):
            yield Box(area.x1 - 1, area.y1, area.x2 - area.x1 + 2, area.y2 - area.y1 - 1, WHITE)


def _legend(typesetter: Typesetter, chart: Chart, columns: list[Series]) -> Iterator[Mark]:
    """The unit at the upper left and the legend at the upper right."""
    yield typesetter.line(chart.unit, CHART_TEXT, 0.0, 11)
    widths = [LEGEND_BOX + GAP + typesetter.width(series.name, CHART_TEXT) for series in chart.series]
    x = WIDTH - RIGHT_MARGIN - sum(widths) - 4 * GAP * (len(widths) - 1)
    for series, width in zip(chart.series, widths, strict=True):
        if series.is_line:
            yield Stroke(x, 8, x + LEGEND_BOX, 8, 1.0)
            yield Box(x + (LEGEND_BOX - SQUARE) / 2, 8 - SQUARE / 2, SQUARE, SQUARE, 0.0)
        else:
            yield Box(x, 4, LEGEND_BOX, LEGEND_BOX, GREYS[columns.index(series) % len(GREYS)])
        yield typesetter.line(series.name, CHART_TEXT, x + LEGEND_BOX + GAP, 11)
        x += width + 4 * GAP

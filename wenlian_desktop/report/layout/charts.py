"""Charts as marks: columns side by side with their values, a series as a line over them; black, white and grey."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from wenlian_desktop.domain.values.numerals import round_step, trim_zeros
from wenlian_desktop.report.content.document import Chart, Series
from wenlian_desktop.report.layout.grid import PITCH, WIDTH
from wenlian_desktop.report.layout.page import Box, Mark, Stroke, Text
from wenlian_desktop.report.layout.paragraphs import Setter
from wenlian_desktop.report.layout.styles import CHART_TEXT

ROWS = 8  # lines of the grid, without the caption
HEIGHT = ROWS * PITCH
AXIS, FOOT, HEAD, EDGE = 44.0, 20.0, 26.0, 4.0  # pt left of, below, above and right of the field
GREYS = (0.45, 0.75, 0.6, 0.85)
COLUMNS_SHARE = 0.66  # of a category's width
LINES_OF_AXIS = 5
GAP, KEY = 3.0, 8.0  # pt


class _Field:
    """The field of a chart: where values and categories lie."""

    def __init__(self, chart: Chart) -> None:
        values = [float(value) for series in chart.series for value in series.values if value is not None]
        self.step = round_step(max([*values, 0.0]) - min([*values, 0.0]) or 1.0, LINES_OF_AXIS)
        self.top = self.step * max(-int(-max([*values, 0.0]) // self.step), 1)
        self.bottom = self.step * int(min([*values, 0.0]) // self.step)
        self.share = (WIDTH - AXIS - EDGE) / max(len(chart.categories), 1)

    def y(self, value: float | Decimal) -> float:
        """Where a value lies, in pt from the upper edge."""
        return HEAD + (HEIGHT - HEAD - FOOT) * (self.top - float(value)) / (self.top - self.bottom)

    def x(self, place: int) -> float:
        """Where a category begins."""
        return AXIS + place * self.share

    def column(self, category: int, place: int, count: int) -> float:
        """Where the `place`-th of `count` columns of a category begins."""
        return self.x(category) + self.share * ((1 - COLUMNS_SHARE) / 2 + place * COLUMNS_SHARE / count)


def marks(setter: Setter, chart: Chart) -> Iterator[Mark]:
    """All marks of a chart, from the upper left corner of its place on the page on."""
    field = _Field(chart)
    yield from _axis(setter, field)
    columns = [series for series in chart.series if not series.is_line]
    for place, name in enumerate(chart.categories):
        yield _centred(setter, name, field.x(place) + field.share / 2, HEIGHT - FOOT + 12)
    lines = [series for series in chart.series if series.is_line]
    for place, series in enumerate(columns):
        yield from _columns(field, series, place, len(columns))
    for series in lines:
        yield from _line(field, series)
    for place, series in enumerate(columns):
        yield from _values(setter, field, series, lines, place, len(columns))
    yield from _keys(setter, chart, columns)


def _axis(setter: Setter, field: _Field) -> Iterator[Mark]:
    for place in range(round(field.bottom / field.step), round(field.top / field.step) + 1):
        value = place * field.step
        y = field.y(value)
        yield Stroke(AXIS, y, WIDTH - EDGE, y, 0.5, 0.85 if place else 0.0)
        text = f"{value:g}"
        yield setter.line(text, CHART_TEXT, AXIS - 5 - setter.width(text, CHART_TEXT), y + 3)


def _centred(setter: Setter, text: str, middle: float, y: float) -> Text:
    return setter.line(text, CHART_TEXT, middle - setter.width(text, CHART_TEXT) / 2, y)


def _columns(field: _Field, series: Series, place: int, count: int) -> Iterator[Mark]:
    width = field.share * COLUMNS_SHARE / count
    for category, value in enumerate(series.values):
        if value is not None:
            top, foot = sorted((field.y(value), field.y(0)))
            yield Box(field.column(category, place, count), top, width - 1, foot - top, GREYS[place % len(GREYS)])


def _values(
    setter: Setter, field: _Field, series: Series, lines: list[Series], place: int, count: int
) -> Iterator[Mark]:
    """The values above their columns, on white, so that no line crosses them."""
    half = field.share * COLUMNS_SHARE / count / 2
    for category, value in enumerate(series.values):
        if value is not None:
            over = [line.values[category] for line in lines]
            highest = max([value, Decimal(0), *(other for other in over if other is not None)])
            middle = field.column(category, place, count) + half
            label = _centred(setter, trim_zeros(value), middle, field.y(highest) - GAP - (GAP if over else 0))
            if lines:
                yield Box(label.x - 1, label.y - 7, 2 * (middle - label.x) + 2, 8, 1.0)
            yield label


def _line(field: _Field, series: Series) -> Iterator[Mark]:
    """The line of a series, with a square at each of its values."""
    points = [
        (field.x(place) + field.share / 2, field.y(value))
        for place, value in enumerate(series.values)
        if value is not None
    ]
    for (x1, y1), (x2, y2) in pairwise(points):
        yield Stroke(x1, y1, x2, y2, 1.0)
    for x, y in points:
        yield Box(x - 1.5, y - 1.5, 3, 3, 0.0)


def _keys(setter: Setter, chart: Chart, columns: list[Series]) -> Iterator[Mark]:
    """The unit at the upper left, the names of the series at the upper right."""
    yield setter.line(chart.unit, CHART_TEXT, 0.0, 11)
    widths = [KEY + GAP + setter.width(series.name, CHART_TEXT) for series in chart.series]
    x = WIDTH - EDGE - sum(widths) - 4 * GAP * (len(widths) - 1)
    for series, width in zip(chart.series, widths, strict=True):
        if series.is_line:
            yield Stroke(x, 8, x + KEY, 8, 1.0)
        else:
            yield Box(x, 4, KEY, KEY, GREYS[columns.index(series) % len(GREYS)])
        yield setter.line(series.name, CHART_TEXT, x + KEY + GAP, 11)
        x += width + 4 * GAP

"""Line charts of figures over the years; each line has its own dash and marker."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from wenlian_desktop.domain.comparison.compare_years import Comparison, FigureLine, Trend
from wenlian_desktop.domain.comparison.year_figures import POINTS, RATE
from wenlian_desktop.domain.values.numerals import round_step
from wenlian_desktop.ui.kit.chart_widgets import ChartWidget
from wenlian_desktop.ui.kit.theme import colours

LINE_STYLES = (("bar", Qt.PenStyle.SolidLine), ("line", Qt.PenStyle.DashLine))
GRID_LINES = 4
MARKER_RADIUS = 3.5  # px, half of a mark
TrendSeries = list[tuple[int, Fraction]]  # (index of the year, value)


@dataclass(frozen=True)
class AxisScale:
    """The range of the axis and the distance of its grid lines."""

    bottom: float
    top: float
    step: float

    @property
    def grid_values(self) -> list[float]:
        """The values of the grid lines."""
        return [self.bottom + place * self.step for place in range(round((self.top - self.bottom) / self.step) + 1)]

    def format_value(self, value: float) -> str:
        """A value of the axis with as many decimals as its step needs."""
        places = 0 if self.step >= 1 and self.step % 1 == 0 else 1 if self.step >= 0.1 else 2
        return f"{value:,.{places}f}"


def axis_scale(values: list[Fraction], from_zero: bool) -> AxisScale:
    """A scale with round steps that covers the values, and zero if `from_zero`."""
    numbers = [float(value) for value in values] + ([0.0] if from_zero else [])
    low, high = min(numbers), max(numbers)
    step = round_step(high - low or GRID_LINES, GRID_LINES)
    bottom, top = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    return AxisScale(bottom, top if top > bottom else bottom + step, step)


class TrendChart(ChartWidget):
    """The chart of one trend, with one line for each figure."""

    def __init__(self, trend: Trend, lines: list[FigureLine], comparison: Comparison) -> None:
        super().__init__(trend.name, "")
        self._labels = [label.removesuffix("年度") for label in comparison.labels]
        self._lines = lines
        self._series: list[TrendSeries] = [
            [(place, value.value) for place, value in enumerate(line.values) if value is not None] for line in lines
        ]
        is_ratio = all(line.figure.unit in (RATE, POINTS) for line in lines)
        self._scale = axis_scale([value for series in self._series for _, value in series], not is_ratio)
        descriptions = [
            f"{label}{line.figure.name}{line.format_value(place)}{line.figure.unit}"
            for line in lines
            for place, label in enumerate(comparison.labels)
        ]
        self.setAccessibleDescription("；".join(descriptions))
        self.setToolTip("\n".join(descriptions))
        self.setMinimumHeight(190)

    def sizeHint(self) -> QSize:
        return QSize(400, 210)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.start_painting()
        plot = self._plot_rect(painter)
        self._paint_grid(painter, plot)
        for place in range(len(self._lines)):
            self._paint_line(painter, plot, place)
        self._paint_legend(painter)

    def _plot_rect(self, painter: QPainter) -> QRectF:
        metrics = painter.fontMetrics()
        left = max(metrics.horizontalAdvance(self._scale.format_value(value)) for value in self._scale.grid_values) + 10
        line = metrics.height()
        return QRectF(left, 2.4 * line, self.width() - left - 14, self.height() - 3.8 * line)

    def _point_at(self, plot: QRectF, place: int, value: float) -> QPointF:
        wide = plot.width() / len(self._labels)
        share = (value - self._scale.bottom) / (self._scale.top - self._scale.bottom)
        return QPointF(plot.left() + wide * (place + 0.5), plot.bottom() - plot.height() * share)

    def _paint_grid(self, painter: QPainter, plot: QRectF) -> None:
        for value in self._scale.grid_values:
            y = self._point_at(plot, 0, value).y()
            painter.setPen(QPen(colours().qcolor("border"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colours().qcolor("muted"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 12, plot.left() - 6, 24), right, self._scale.format_value(value))
        widest = max(painter.fontMetrics().horizontalAdvance(label) for label in self._labels) + 8
        every = max(ceil(widest * len(self._labels) / max(plot.width(), 1)), 1)
        for place in range(len(self._labels) - 1, -1, -every):  # the newest year is always labelled
            x = self._point_at(plot, place, self._scale.bottom).x()
            room = QRectF(x - widest / 2, plot.bottom() + 4, widest, 22)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, self._labels[place])

    def _pen(self, place: int) -> QPen:
        colour, style = LINE_STYLES[place % len(LINE_STYLES)]
        return QPen(colours().qcolor(colour), 2, style)

    def _paint_line(self, painter: QPainter, plot: QRectF, place: int) -> None:
        points = [(year, self._point_at(plot, year, float(value))) for year, value in self._series[place]]
        painter.setPen(self._pen(place))
        for (before, start), (after, end) in pairwise(points):
            if after == before + 1:  # years without a value are gaps
                painter.drawLine(start, end)
        for year, point in points:
            self._paint_marker(painter, place, point)
            self._paint_value(painter, plot, place, year, point)

    def _paint_marker(self, painter: QPainter, place: int, point: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().qcolor(LINE_STYLES[place % len(LINE_STYLES)][0]))
        square = QRectF(point.x() - MARKER_RADIUS, point.y() - MARKER_RADIUS, 2 * MARKER_RADIUS, 2 * MARKER_RADIUS)
        if place % 2:
            painter.drawRect(square)
        else:
            painter.drawEllipse(square)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_value(self, painter: QPainter, plot: QRectF, place: int, year: int, point: QPointF) -> None:
        """The value at its point, above the first line and below the second.

        Only for the last year if space is short.
        """
        metrics = painter.fontMetrics()
        text = self._lines[place].format_value(year)
        width = metrics.horizontalAdvance(text) + 4
        if width > plot.width() / len(self._labels) and year != len(self._labels) - 1:
            return
        top = point.y() + MARKER_RADIUS + 1 if place % 2 else point.y() - metrics.height() - MARKER_RADIUS
        left = min(point.x() - width / 2, self.width() - width)
        painter.setPen(colours().qcolor("text"))
        painter.drawText(QRectF(left, top, width, metrics.height()), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_legend(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        left, middle = 0.0, metrics.height() / 2
        for place, line in enumerate(self._lines):
            painter.setPen(self._pen(place))
            painter.drawLine(QPointF(left, middle), QPointF(left + 22, middle))
            self._paint_marker(painter, place, QPointF(left + 11, middle))
            painter.setPen(colours().qcolor("muted"))
            painter.drawText(QPointF(left + 28, middle + metrics.ascent() / 2 - 1), line.figure.caption)
            left += 28 + metrics.horizontalAdvance(line.figure.caption) + 18

"""Painted charts: values written on them, colours from the theme, and every figure told in words as well."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import divide_half_up, trim_zeros
from wenlian_desktop.ui.kit.theme import tokens

MONTHS = 12
STEPS = 4  # lines across
NICE = (10, 12, 16, 20, 24, 32, 40, 48, 60, 80, 100)  # tenths; a quarter of each is round too
SMALL = 0.85  # of the font, for what is written on a chart


def rounded_wan(fen: int) -> str:
    """万元 as short as a column is narrow: whole from 100 on, else one decimal."""
    return trim_zeros(divide_half_up(fen, FEN_PER_WAN_YUAN, 0 if abs(fen) >= 100 * FEN_PER_WAN_YUAN else 1))


def nice_top(highest: int) -> int:
    """A round figure at or over the highest one, so that the lines across stand at round figures too."""
    if highest <= 0:
        return STEPS * FEN_PER_WAN_YUAN
    power: int = 10 ** (len(str(highest)) - 1)
    return next(factor * power // 10 for factor in NICE if factor * power >= highest * 10)


class Chart(QWidget):
    """What the charts share: a quiet font, words where there is nothing to paint."""

    def __init__(self, name: str, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def small(self) -> QFont:
        """The font of what is written on a chart."""
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * SMALL, 7.5))
        return font

    def begin(self) -> QPainter:
        """A painter with the chart's font and smooth edges."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small())
        return painter

    def say_nothing(self, painter: QPainter) -> None:
        """The words that stand for an empty chart."""
        painter.setFont(self.font())
        painter.setPen(tokens().colour("muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._nothing)


class MonthsChart(Chart):
    """Spending added up by month as columns, against the share of the budget that goes with the month."""

    def __init__(self) -> None:
        super().__init__("月度累计支出与序时进度", "还没有按月或逐笔登记的支出")
        self._months: list[int] = []
        self._full: int | None = None
        self.setMinimumHeight(190)

    def show_months(self, months: list[int], full: int | None) -> None:
        """Spending up to the end of each month and the full budget, in 分."""
        self._months, self._full = months, full
        self.setAccessibleDescription("；".join(self._told(month) for month in range(1, len(months) + 1)))
        self.update()

    def _told(self, month: int) -> str:
        words = f"{month}月累计支出{format_wan(self._months[month - 1])}万元"
        return words + (f"，序时进度{format_wan(derived.pro_rata(self._full, month))}万元" if self._full else "")

    def sizeHint(self) -> QSize:
        return QSize(460, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.begin()
        if not self._months:
            self.say_nothing(painter)
            return
        top = nice_top(max(*self._months, self._full or 0, 0))
        plot = self._plot(painter, top)
        self._grid(painter, plot, top)
        columns = [self._column(painter, plot, top, month) for month in range(1, MONTHS + 1)]
        if self._full:
            self._pace(painter, plot, top, self._full)
        for column, spent in zip(columns, self._months, strict=False):
            self._written(painter, plot, column, spent)
        self._legend(painter)

    def _plot(self, painter: QPainter, top: int) -> QRectF:
        metrics = painter.fontMetrics()
        left = metrics.horizontalAdvance(rounded_wan(top)) + 8
        line = metrics.height()
        return QRectF(left, 2 * line + 4, self.width() - left - 4, self.height() - 3 * line - 12)

    def _grid(self, painter: QPainter, plot: QRectF, top: int) -> None:
        for step in range(STEPS + 1):
            y = plot.bottom() - plot.height() * step / STEPS
            painter.setPen(QPen(tokens().colour("border"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(tokens().colour("muted"))
            room = QRectF(0, y - 12, plot.left() - 6, 24)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, right, rounded_wan(top * step // STEPS))

    def _column(self, painter: QPainter, plot: QRectF, top: int, month: int) -> QRectF:
        wide = plot.width() / MONTHS
        left = plot.left() + wide * (month - 1)
        painter.setPen(tokens().colour("muted"))
        name = f"{month}月" if wide >= painter.fontMetrics().horizontalAdvance("12月") else str(month)
        painter.drawText(QRectF(left, plot.bottom() + 4, wide, 22), Qt.AlignmentFlag.AlignHCenter, name)
        spent = self._months[month - 1] if month <= len(self._months) else 0
        height = plot.height() * max(spent, 0) / top
        column = QRectF(left + wide * 0.22, plot.bottom() - height, wide * 0.56, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().colour("bar"))
        if spent > 0:
            painter.drawRoundedRect(column, 2, 2)
        return column

    def _written(self, painter: QPainter, plot: QRectF, column: QRectF, spent: int) -> None:
        """The figure over its column, in a box of its own colour so that no line runs through it."""
        metrics = painter.fontMetrics()
        text = rounded_wan(spent)
        width, height = metrics.horizontalAdvance(text) + 2, metrics.height() - 2
        room = QRectF(column.center().x() - width / 2, column.top() - height - 1, width, height)
        room.moveTop(max(room.top(), plot.top() - height))
        painter.setBrush(tokens().colour("surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(room)
        painter.setPen(tokens().colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _pace(self, painter: QPainter, plot: QRectF, top: int, full: int) -> None:
        painter.setPen(QPen(tokens().colour("line"), 1.6, Qt.PenStyle.DashLine))
        wide = plot.width() / MONTHS
        points = [
            QPointF(
                plot.left() + wide * (month - 0.5),
                plot.bottom() - plot.height() * max(derived.pro_rata(full, month), 0) / top,
            )
            for month in range(1, MONTHS + 1)
        ]
        painter.drawPolyline(points)

    def _legend(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        middle = metrics.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().colour("bar"))
        painter.drawRoundedRect(QRectF(0, middle - 5, 10, 10), 2, 2)
        painter.setPen(tokens().colour("muted"))
        first = "累计支出"
        painter.drawText(QPointF(16, middle + metrics.ascent() / 2 - 1), first)
        if not self._full:
            return
        left = 16 + metrics.horizontalAdvance(first) + 18
        painter.setPen(QPen(tokens().colour("line"), 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, middle), QPointF(left + 22, middle))
        painter.setPen(tokens().colour("muted"))
        painter.drawText(QPointF(left + 28, middle + metrics.ascent() / 2 - 1), "序时进度（全年预算×月÷12）")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            left = self.fontMetrics().horizontalAdvance("0000")
            month = int((event.pos().x() - left) / max((self.width() - left) / MONTHS, 1)) + 1
            if 1 <= month <= len(self._months):
                QToolTip.showText(event.globalPos(), self._told(month), self)
                return True
        return super().event(event)


@dataclass(frozen=True)
class Bar:
    """One bar: what it is of, and how much."""

    name: str
    value: int


class BarsChart(Chart):
    """Bars across, a name before and a figure behind each; what does not fit is told in one last bar."""

    def __init__(self, name: str, nothing: str, unit: str) -> None:
        super().__init__(name, nothing)
        self._unit = unit
        self._bars: list[Bar] = []
        self.setMinimumHeight(150)

    def show_bars(self, bars: list[Bar]) -> None:
        """The bars from the top."""
        self._bars = bars
        self.setAccessibleDescription("；".join(f"{bar.name}{bar.value}{self._unit}" for bar in bars))
        self.setToolTip("\n".join(f"{bar.name}　{bar.value}{self._unit}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.begin()
        if not self._bars:
            self.say_nothing(painter)
            return
        metrics = painter.fontMetrics()
        line = metrics.height() + 6
        bars = self._fitting(max(int(self.height() / line), 1))
        high = min(self.height() / len(bars), line * 1.5)
        longest = max(metrics.horizontalAdvance(bar.name) for bar in bars)
        names = min(longest, self.width() * 0.45)
        room = self.width() - names - 10 - metrics.horizontalAdvance(f"000{self._unit}") - 8
        most = max(bar.value for bar in bars) or 1
        for place, bar in enumerate(bars):
            self._bar(painter, QRectF(0, place * high, names, high), bar, room * bar.value / most)

    def _fitting(self, most: int) -> list[Bar]:
        if len(self._bars) <= most:
            return self._bars
        kept, rest = self._bars[: most - 1], self._bars[most - 1 :]
        return [*kept, Bar(f"其余{len(rest)}个", sum(bar.value for bar in rest))]

    def _bar(self, painter: QPainter, name: QRectF, bar: Bar, length: float) -> None:
        middle = name.center().y()
        painter.setPen(tokens().colour("text"))
        words = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, int(name.width()) + 1)
        painter.drawText(name, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        thick = min(name.height() * 0.5, 12)
        strip = QRectF(name.right() + 10, middle - thick / 2, max(length, 2), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().colour("bar" if bar.value else "border"))
        painter.drawRoundedRect(strip, 2, 2)
        painter.setPen(tokens().colour("text"))
        figure = QRectF(strip.right() + 6, name.top(), 80, name.height())
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter, f"{bar.value}{self._unit}")

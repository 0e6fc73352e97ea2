"""Painted charts with values as text and accessible descriptions."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import divide_half_up, trim_zeros
from wenlian_desktop.ui.kit.theme import colours

MONTHS = 12
GRID_LINES = 4  # lines across
ROUND_FACTORS = (10, 12, 16, 20, 24, 32, 40, 48, 60, 80, 100)  # in tenths; divisible into round quarters
SMALL_FONT_SCALE = 0.85  # of the font size, for labels


def short_wan(fen: int) -> str:
    """分 as 万元, short enough for a narrow column: no decimals from 100 on, else one."""
    return trim_zeros(divide_half_up(fen, FEN_PER_WAN_YUAN, 0 if abs(fen) >= 100 * FEN_PER_WAN_YUAN else 1))


def axis_top(highest: int) -> int:
    """The smallest round axis maximum that is not below the highest value, so that grid lines are round too."""
    if highest <= 0:
        return GRID_LINES * FEN_PER_WAN_YUAN
    power: int = 10 ** (len(str(highest)) - 1)
    return next(factor * power // 10 for factor in ROUND_FACTORS if factor * power >= highest * 10)


class ChartWidget(QWidget):
    """Base of the charts: a small font, and a text if there is no data."""

    def __init__(self, name: str, empty_text: str) -> None:
        super().__init__()
        self._empty_text = empty_text
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def small_font(self) -> QFont:
        """The font of labels in a chart."""
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * SMALL_FONT_SCALE, 7.5))
        return font

    def start_painting(self) -> QPainter:
        """A painter with the small font and antialiasing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        return painter

    def paint_empty_text(self, painter: QPainter) -> None:
        """Paint the text of an empty chart."""
        painter.setFont(self.font())
        painter.setPen(colours().qcolor("muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text)


class MonthlyChart(ChartWidget):
    """Cumulated spending by month as columns, and the pro-rata share of the budget as a line."""

    def __init__(self) -> None:
        super().__init__("月度累计支出与序时进度", "还没有按月或逐笔登记的支出")
        self._months: list[int] = []
        self._full: int | None = None
        self.setMinimumHeight(190)

    def show_months(self, months: list[int], full: int | None) -> None:
        """Cumulated spending at the end of each month, and the full budget, in 分."""
        self._months, self._full = months, full
        self.setAccessibleDescription("；".join(self._month_text(month) for month in range(1, len(months) + 1)))
        self.update()

    def _month_text(self, month: int) -> str:
        text = f"{month}月累计支出{format_wan(self._months[month - 1])}万元"
        return text + (f"，序时进度{format_wan(derived.pro_rata(self._full, month))}万元" if self._full else "")

    def sizeHint(self) -> QSize:
        return QSize(460, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.start_painting()
        if not self._months:
            self.paint_empty_text(painter)
            return
        top = axis_top(max(*self._months, self._full or 0, 0))
        plot = self._plot_rect(painter, top)
        self._paint_grid(painter, plot, top)
        columns = [self._paint_column(painter, plot, top, month) for month in range(1, MONTHS + 1)]
        if self._full:
            self._paint_pace(painter, plot, top, self._full)
        for column, spent in zip(columns, self._months, strict=False):
            self._paint_value(painter, plot, column, spent)
        self._paint_legend(painter)

    def _plot_rect(self, painter: QPainter, top: int) -> QRectF:
        metrics = painter.fontMetrics()
        left = metrics.horizontalAdvance(short_wan(top)) + 8
        line = metrics.height()
        return QRectF(left, 2 * line + 4, self.width() - left - 4, self.height() - 3 * line - 12)

    def _paint_grid(self, painter: QPainter, plot: QRectF, top: int) -> None:
        for step in range(GRID_LINES + 1):
            y = plot.bottom() - plot.height() * step / GRID_LINES
            painter.setPen(QPen(colours().qcolor("border"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colours().qcolor("muted"))
            room = QRectF(0, y - 12, plot.left() - 6, 24)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, right, short_wan(top * step // GRID_LINES))

    def _paint_column(self, painter: QPainter, plot: QRectF, top: int, month: int) -> QRectF:
        wide = plot.width() / MONTHS
        left = plot.left() + wide * (month - 1)
        painter.setPen(colours().qcolor("muted"))
        name = f"{month}月" if wide >= painter.fontMetrics().horizontalAdvance("12月") else str(month)
        painter.drawText(QRectF(left, plot.bottom() + 4, wide, 22), Qt.AlignmentFlag.AlignHCenter, name)
        spent = self._months[month - 1] if month <= len(self._months) else 0
        height = plot.height() * max(spent, 0) / top
        column = QRectF(left + wide * 0.22, plot.bottom() - height, wide * 0.56, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().qcolor("bar"))
        if spent > 0:
            painter.drawRoundedRect(column, 2, 2)
        return column

    def _paint_value(self, painter: QPainter, plot: QRectF, column: QRectF, spent: int) -> None:
        """Paint the value above its column, on a background so that no line crosses it."""
        metrics = painter.fontMetrics()
        text = short_wan(spent)
        width, height = metrics.horizontalAdvance(text) + 2, metrics.height() - 2
        room = QRectF(column.center().x() - width / 2, column.top() - height - 1, width, height)
        room.moveTop(max(room.top(), plot.top() - height))
        painter.setBrush(colours().qcolor("surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(room)
        painter.setPen(colours().qcolor("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_pace(self, painter: QPainter, plot: QRectF, top: int, full: int) -> None:
        painter.setPen(QPen(colours().qcolor("line"), 1.6, Qt.PenStyle.DashLine))
        wide = plot.width() / MONTHS
        points = [
            QPointF(
                plot.left() + wide * (month - 0.5),
                plot.bottom() - plot.height() * max(derived.pro_rata(full, month), 0) / top,
            )
            for month in range(1, MONTHS + 1)
        ]
        painter.drawPolyline(points)

    def _paint_legend(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        middle = metrics.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().qcolor("bar"))
        painter.drawRoundedRect(QRectF(0, middle - 5, 10, 10), 2, 2)
        painter.setPen(colours().qcolor("muted"))
        first = "累计支出"
        painter.drawText(QPointF(16, middle + metrics.ascent() / 2 - 1), first)
        if not self._full:
            return
        left = 16 + metrics.horizontalAdvance(first) + 18
        painter.setPen(QPen(colours().qcolor("line"), 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, middle), QPointF(left + 22, middle))
        painter.setPen(colours().qcolor("muted"))
        painter.drawText(QPointF(left + 28, middle + metrics.ascent() / 2 - 1), "序时进度（全年预算×月÷12）")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            left = self.fontMetrics().horizontalAdvance("0000")
            month = int((event.pos().x() - left) / max((self.width() - left) / MONTHS, 1)) + 1
            if 1 <= month <= len(self._months):
                QToolTip.showText(event.globalPos(), self._month_text(month), self)
                return True
        return super().event(event)


@frozen
class Bar:
    """One bar: a name and a value."""

    name: str
    value: int


class BarChart(ChartWidget):
    """Horizontal bars with names and values; bars that do not fit are added up in the last one."""

    def __init__(self, name: str, empty_text: str, unit: str) -> None:
        super().__init__(name, empty_text)
        self._unit = unit
        self._bars: list[Bar] = []
        self.setMinimumHeight(150)

    def show_bars(self, bars: list[Bar]) -> None:
        """Show bars, top to bottom."""
        self._bars = bars
        self.setAccessibleDescription("；".join(f"{bar.name}{bar.value}{self._unit}" for bar in bars))
        self.setToolTip("\n".join(f"{bar.name}　{bar.value}{self._unit}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.start_painting()
        if not self._bars:
            self.paint_empty_text(painter)
            return
        metrics = painter.fontMetrics()
        line = metrics.height() + 6
        bars = self._visible_bars(max(int(self.height() / line), 1))
        high = min(self.height() / len(bars), line * 1.5)
        longest = max(metrics.horizontalAdvance(bar.name) for bar in bars)
        names = min(longest, self.width() * 0.45)
        room = self.width() - names - 10 - metrics.horizontalAdvance(f"000{self._unit}") - 8
        largest = max(bar.value for bar in bars) or 1
        for place, bar in enumerate(bars):
            self._paint_bar(painter, QRectF(0, place * high, names, high), bar, room * bar.value / largest)

    def _visible_bars(self, max_bars: int) -> list[Bar]:
        if len(self._bars) <= max_bars:
            return self._bars
        shown, rest = self._bars[: max_bars - 1], self._bars[max_bars - 1 :]
        return [*shown, Bar(f"其余{len(rest)}个", sum(bar.value for bar in rest))]

    def _paint_bar(self, painter: QPainter, name: QRectF, bar: Bar, length: float) -> None:
        middle = name.center().y()
        painter.setPen(colours().qcolor("text"))
        label = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, int(name.width()) + 1)
        painter.drawText(name, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)
        thick = min(name.height() * 0.5, 12)
        strip = QRectF(name.right() + 10, middle - thick / 2, max(length, 2), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().qcolor("bar" if bar.value else "border"))
        painter.drawRoundedRect(strip, 2, 2)
        painter.setPen(colours().qcolor("text"))
        figure = QRectF(strip.right() + 6, name.top(), 80, name.height())
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter, f"{bar.value}{self._unit}")

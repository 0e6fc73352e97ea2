"""The vertical tab bar on the left, with horizontal labels and badges."""

from collections import Counter

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QStylePainter,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.rules.finding import TO_FILL, WORDS, counts_in_words
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.elided import ElidedLabel
from wenlian_desktop.ui.kit.theme import colours

INSET = 8

BADGE_COLOURS = {
    Level.ERROR.value: ("wrong", "wrong_soft"), Level.WARNING.value: ("warning", "warning_soft"),
    Level.HINT.value: ("accent", "accent_soft"), TO_FILL: ("muted", "surface"),
}  # fmt: skip


@frozen
class Badge:
    """The number of open findings of a tab, and what the most severe of them is called."""

    count: int = 0
    word: str = Level.ERROR.value
    state: str = ""  # the counts in words, for screen readers

    @property
    def text(self) -> str:
        """The number as text, at most 99+."""
        return "99+" if self.count > 99 else str(self.count)


def badge_of(counts: Counter[str]) -> Badge:
    """The badge for open findings: what is to fill is shown, calmly, only where nothing else was found."""
    found = counts.total() - counts[TO_FILL]
    worst = next((word for word in WORDS if counts[word]), TO_FILL)
    return Badge(found or counts[TO_FILL], worst, counts_in_words(counts))


class SideTabBar(QTabBar):
    """A vertical QTabBar with an icon, a horizontal label and a badge for each tab."""

    def __init__(self) -> None:
        super().__init__()
        self.setShape(QTabBar.Shape.RoundedWest)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self._tab_size: QSize | None = None  # the same for all; Qt asks a hundred times while a window is laid out

    def _icon_size(self) -> int:
        """The height of the icon: that of the label."""
        return self.fontMetrics().height() + 1

    def tabSizeHint(self, index: int) -> QSize:
        if self._tab_size is None:
            metrics = self.fontMetrics()
            width = metrics.horizontalAdvance("口" * 7) + self._icon_size() + 70
            self._tab_size = QSize(width, round(metrics.height() * 2.1))
        return self._tab_size

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def changeEvent(self, event: QEvent) -> None:
        self._tab_size = None  # another font, perhaps
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle up and down: Qt's tab bar only handles left and right, whatever its shape."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(min(max(self.currentIndex() + by, 0), self.count() - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QStylePainter, index: int) -> None:
        rect, chosen = self.tabRect(index).adjusted(INSET, 2, -INSET, -2), index == self.currentIndex()
        if chosen:
            has_focus = self.hasFocus()
            painter.setPen(QPen(colours().qcolor("accent"), 2) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(colours().qcolor("accent_soft"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        colour = "accent" if chosen else "text"
        size = self._icon_size()
        middle = rect.center().y() - size / 2 + 0.5
        name, badge = self._icon_and_badge(index)
        icons.paint(painter, name, QRectF(rect.left() + 12, middle, size, size), "accent" if chosen else "muted")
        font = self.font()
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(colours().qcolor(colour))
        painter.drawText(rect.adjusted(size + 24, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter, self.tabText(index))
        if badge.count:
            self._paint_badge(painter, rect, badge)

    def _icon_and_badge(self, index: int) -> tuple[str, Badge]:
        """(icon, badge) of a tab."""
        data = self.tabData(index)
        return data if data else ("overview", Badge())

    def _paint_badge(self, painter: QStylePainter, rect: QRect, badge: Badge) -> None:
        metrics = QFontMetrics(self.font())
        height = metrics.height() + 1
        width = max(metrics.horizontalAdvance(badge.text) + 14, height + 4)
        room = QRectF(rect.right() - width - 8, rect.center().y() - height / 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        text, ground = BADGE_COLOURS[badge.word]
        painter.setBrush(colours().qcolor(ground))
        painter.drawRoundedRect(room, height / 2, height / 2)
        painter.setPen(colours().qcolor(text))
        painter.setFont(self.font())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, badge.text)


class SideTabs(QWidget):
    """Office, year, tab bar and theme button; `stack` holds the pages and is placed elsewhere."""

    currentChanged = Signal(int)  # noqa: N815 -- named as Qt names it
    theme_toggle_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = SideTabBar()
        self.bar.setAccessibleName("年度内容")
        self.stack = QStackedWidget()
        self._office, self._year = ElidedLabel(), ElidedLabel()
        self._lay_out()
        self.bar.currentChanged.connect(self._on_tab_changed)
        self.refresh_theme()

    def _lay_out(self) -> None:
        self._office.setProperty("role", "heading")
        self._year.setProperty("role", "small")
        for label in (self._office, self._year):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setContentsMargins(20, 0, 8, 0)
        self.theme_button = QToolButton()
        self.theme_button.setAccessibleName("切换浅色和深色")
        self.theme_button.setToolTip("切换浅色和深色")
        self.theme_button.clicked.connect(self.theme_toggle_requested)
        hint = QLabel("Ctrl+1 至 9 切换")
        hint.setProperty("role", "small")
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 12, 0)
        foot.addWidget(hint, 1)
        foot.addWidget(self.theme_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 10)
        layout.setSpacing(2)
        layout.addWidget(self._office)
        layout.addWidget(self._year)
        layout.addSpacing(8)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        layout.addLayout(foot)

    def addTab(self, page: QWidget, name: str, icon: str) -> None:
        """Add a tab with its page and icon."""
        self.stack.addWidget(page)
        self.bar.setTabData(self.bar.addTab(name), (icon, Badge()))

    def replace_page(self, place: int, page: QWidget) -> None:
        """Replace the page of a tab."""
        current, old = self.stack.currentIndex(), self.stack.widget(place)
        self.stack.insertWidget(place, page)
        self.stack.removeWidget(old)
        old.deleteLater()
        self.stack.setCurrentIndex(current)

    def set_badge(self, page: QWidget, badge: Badge) -> None:
        """Show the number of open findings of a page, also in its accessible name."""
        index = self.stack.indexOf(page)
        name = self.bar.tabText(index)
        self.bar.setTabData(index, (self.bar.tabData(index)[0], badge))
        description = f"{name}，{badge.state}" if badge.count else name
        self.bar.setAccessibleTabName(index, description)
        self.bar.setTabToolTip(index, f"{description}（Ctrl+{index + 1}）")
        self.bar.update()

    def show_year(self, office: str, year: str) -> None:
        """Show the office and the year."""
        self._office.show_text(office)
        self._year.show_text(year)

    def _on_tab_changed(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self.currentChanged.emit(index)

    def refresh_theme(self) -> None:
        self.theme_button.setIcon(icons.icon("theme"))
        self.bar.update()

    def setCurrentIndex(self, index: int) -> None:
        self.bar.setCurrentIndex(index)

    def setCurrentWidget(self, page: QWidget) -> None:
        self.bar.setCurrentIndex(self.stack.indexOf(page))

    def currentIndex(self) -> int:
        return self.bar.currentIndex()

    def currentWidget(self) -> QWidget:
        return self.stack.currentWidget()

    def widget(self, index: int) -> QWidget | None:
        return self.stack.widget(index)

    def count(self) -> int:
        return self.bar.count()

    def tabText(self, index: int) -> str:
        return self.bar.tabText(index)

"""The years opened last, as a list of two-line rows: whose, which, in what state, where, and when."""

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui import icons
from wenlian_desktop.ui.theme import tokens

Index = QModelIndex | QPersistentModelIndex
Option = Any  # QStyleOptionViewItem, of whose fields the stubs know nothing
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
OPEN, MISSING = "填报中", "文件不在"
ICON, PADDING = 24, 12
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def opened_words(opened: str) -> str:
    """When a year was opened, as a person says it; empty where that is damaged."""
    try:
        at = datetime.fromisoformat(opened)
    except ValueError:
        return ""
    return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}"


class RecentModel(QAbstractListModel):
    """One row a year; whether its file is there is looked at when the list is shown, not at each repaint."""

    def __init__(self) -> None:
        super().__init__()
        self.years: list[tuple[RecentYear, bool]] = []

    def show(self, years: tuple[RecentYear, ...]) -> None:
        """The years from the top."""
        self.beginResetModel()
        self.years = [(year, year.is_there) for year in years]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.years)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.years):
            return None
        year, is_there = self.years[index.row()]
        match role:
            case Role.DisplayRole:
                return f"{year.number or ''}年度　{year.office}"
            case Role.AccessibleTextRole:
                state = OPEN if is_there else MISSING
                when = opened_words(year.opened)
                return f"{year.number or ''}年度，{year.office}，{state}，{year.path}，上次打开 {when}"
            case Role.ToolTipRole:
                return year.path
            case Role.UserRole:
                return year, is_there
        return None


class RecentRow(QStyledItemDelegate):
    """Paints a year: icon, name and state on the first line, place and time on the second."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        return QSize(100, 2 * option.fontMetrics.height() + 2 * PADDING)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        year, is_there = index.data(Role.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, option)
        rect = option.rect.adjusted(PADDING, PADDING - 2, -PADDING, -PADDING + 2)
        picture = "year" if is_there else "missing"
        icons.paint(
            painter,
            picture,
            QRectF(rect.left(), rect.center().y() - ICON / 2, ICON, ICON),
            "accent" if is_there else "muted",
        )
        words = rect.adjusted(ICON + PADDING, 0, 0, 0)
        half = words.height() // 2
        self._first(painter, option.font, QRect(words.left(), words.top(), words.width(), half), index, is_there)
        self._second(painter, option.font, QRect(words.left(), words.top() + half, words.width(), half), year)
        painter.restore()

    def _frame(self, painter: QPainter, option: Option) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        has_focus = is_chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if is_chosen or is_hovered:
            painter.setPen(QPen(tokens().colour("accent"), 1) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(tokens().colour("accent_soft" if is_chosen else "stripe"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5), 6, 6)

    def _first(self, painter: QPainter, font: QFont, room: QRect, index: Index, is_there: bool) -> None:
        state = OPEN if is_there else MISSING
        metrics = QFontMetrics(font)
        chip = QRect(0, 0, metrics.horizontalAdvance(state) + 16, metrics.height() + 2)
        chip.moveRight(room.right())
        chip.moveTop(room.center().y() - chip.height() // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().colour("good_soft" if is_there else "warning_soft"))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(tokens().colour("good" if is_there else "warning"))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, state)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(tokens().colour("text"))
        words = room.adjusted(0, 0, -chip.width() - 8, 0)
        name = QFontMetrics(bold).elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, LEFT, name)

    def _second(self, painter: QPainter, font: QFont, room: QRect, year: RecentYear) -> None:
        metrics = QFontMetrics(font)
        when = opened_words(year.opened)
        painter.setFont(font)
        painter.setPen(tokens().colour("muted"))
        painter.drawText(room, RIGHT, when)
        words = room.adjusted(0, 0, -metrics.horizontalAdvance(when) - 16, 0)
        folder = f"{Path(year.path).name}　{Path(year.path).parent}"
        painter.drawText(words, LEFT, metrics.elidedText(folder, Qt.TextElideMode.ElideMiddle, words.width()))


class RecentList(QListView):
    """Double click or Enter opens (`wanted`), Delete takes a year off the list (`unwanted`)."""

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("最近的年度")
        self.setProperty("role", "plain")
        self.years = RecentModel()
        self.setModel(self.years)
        self.years.setParent(self)
        self.setItemDelegate(RecentRow(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._want)

    def show_years(self, years: tuple[RecentYear, ...]) -> None:
        """The years from the top; the first is the current one."""
        self.years.show(years)
        if years:
            self.setCurrentIndex(self.years.index(0))

    def chosen(self) -> RecentYear | None:
        """The current year of the list."""
        kept = self.currentIndex().data(Role.UserRole)
        return kept[0] if kept else None

    def _want(self, index: QModelIndex) -> None:
        year, _ = index.data(Role.UserRole)
        self.wanted.emit(year)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        year = self.chosen()
        if event.key() == Qt.Key.Key_Delete and year is not None:
            self.unwanted.emit(year)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and year is not None:
            self.wanted.emit(year)  # also where the platform does not activate by Enter
        else:
            super().keyPressEvent(event)

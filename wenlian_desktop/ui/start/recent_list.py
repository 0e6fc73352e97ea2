"""The list of recent years, two lines each."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from wenlian_desktop.session.field_locks import CLOSED, FILLING
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.session.year_files import FileState, YearStatus
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index, ItemRole, StyleOption, tells_errors_later
from wenlian_desktop.ui.kit.theme import colours

ICON, PADDING = 24, 12
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
KB, MB = 1024, 1024 * 1024
STATE_COLOURS: dict[FileState, str] = {
    FileState.MISSING: "warning",
    FileState.IN_USE: "warning",
    FileState.UNREADABLE: "wrong",
}


def opened_text(opened: str) -> str:
    """The time a year was opened, formatted; empty if it is invalid."""
    try:
        at = datetime.fromisoformat(opened)
    except ValueError:
        return ""
    return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}"


def state_text(status: YearStatus) -> str:
    """A short text for the state of a year."""
    if status.state is not FileState.READ:
        return str(status.state.value)
    edition = status.summary.edition if status.summary else None
    return FILLING if edition is None else f"{CLOSED}第{edition}版"


def _state_colour(status: YearStatus) -> str:
    is_closed = status.summary is not None and status.summary.edition is not None
    return STATE_COLOURS.get(status.state, "accent" if is_closed else "good")


def size_text(size: int) -> str:
    """A size in bytes, formatted."""
    return f"{size / MB:.1f} MB" if size >= MB else f"{max(1, round(size / KB))} KB"


def _details(year: RecentYear, status: YearStatus) -> list[str]:
    """Score, size and last change; for a year that was never read, when it was opened."""
    known = status.summary
    if known is None:
        return [f"{opened_text(year.opened)} 打开"] if opened_text(year.opened) else []
    score = f"{known.score}分" if known.score else "得分未齐"
    return [score, size_text(known.size), f"{opened_text(known.changed)} 修改"]


class RecentModel(QAbstractListModel):
    """One row for each year. The statuses arrive later, so that reading files does not delay the page."""

    def __init__(self) -> None:
        super().__init__()
        self.years: list[tuple[RecentYear, YearStatus]] = []

    def set_years(self, years: tuple[RecentYear, ...]) -> None:
        """Set the years with the summaries of the last reading."""
        self.beginResetModel()
        self.years = [(year, YearStatus(FileState.READ, year.summary)) for year in years]
        self.endResetModel()

    def set_status(self, path: str, status: YearStatus) -> None:
        """Set the status of a year."""
        for row, (year, _) in enumerate(self.years):
            if year.path == path:
                self.years[row] = year, status
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.years)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.years):
            return None
        year, status = self.years[index.row()]
        match role:
            case ItemRole.DisplayRole:
                return f"{year.number or ''}年度　{year.office}"
            case ItemRole.AccessibleTextRole:
                parts = [f"{year.number or ''}年度", year.office, state_text(status), *_details(year, status)]
                return "，".join([*parts, year.path])
            case ItemRole.ToolTipRole:
                return "\n".join(filter(None, [year.path, status.message]))
            case ItemRole.UserRole:
                return year, status
        return None


class RecentYearDelegate(QStyledItemDelegate):
    """Paints a year: icon, name and state in the first line; path, score, size and last change in the second."""

    def sizeHint(self, option: StyleOption, index: Index) -> QSize:
        return QSize(100, 2 * option.fontMetrics.height() + 2 * PADDING)

    @tells_errors_later
    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        year, status = index.data(ItemRole.UserRole)
        is_there = status.state is not FileState.MISSING
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, option)
        rect = option.rect.adjusted(PADDING, PADDING - 2, -PADDING, -PADDING + 2)
        picture = "year" if is_there else "missing"
        icons.paint(
            painter,
            picture,
            QRectF(rect.left(), rect.center().y() - ICON / 2, ICON, ICON),
            "accent" if is_there else "muted",
        )
        text_rect = rect.adjusted(ICON + PADDING, 0, 0, 0)
        half = text_rect.height() // 2
        self._paint_first_line(
            painter, option.font, QRect(text_rect.left(), text_rect.top(), text_rect.width(), half), index, status
        )
        self._paint_second_line(
            painter,
            option.font,
            QRect(text_rect.left(), text_rect.top() + half, text_rect.width(), half),
            year,
            status,
        )
        painter.restore()

    def _paint_frame(self, painter: QPainter, option: StyleOption) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        has_focus = is_chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if is_chosen or is_hovered:
            painter.setPen(QPen(colours().qcolor("accent"), 1) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(colours().qcolor("accent_soft" if is_chosen else "stripe"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5), 6, 6)

    def _paint_first_line(self, painter: QPainter, font: QFont, room: QRect, index: Index, status: YearStatus) -> None:
        state, colour = state_text(status), _state_colour(status)
        metrics = QFontMetrics(font)
        chip = QRect(0, 0, metrics.horizontalAdvance(state) + 16, metrics.height() + 2)
        chip.moveRight(room.right())
        chip.moveTop(room.center().y() - chip.height() // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().qcolor(f"{colour}_soft"))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(colours().qcolor(colour))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, state)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(colours().qcolor("text"))
        name_rect = room.adjusted(0, 0, -chip.width() - 8, 0)
        name = QFontMetrics(bold).elidedText(index.data(), Qt.TextElideMode.ElideRight, name_rect.width())
        painter.drawText(name_rect, LEFT, name)

    def _paint_second_line(
        self, painter: QPainter, font: QFont, room: QRect, year: RecentYear, status: YearStatus
    ) -> None:
        metrics = QFontMetrics(font)
        when = "　".join(_details(year, status))
        painter.setFont(font)
        painter.setPen(colours().qcolor("muted"))
        painter.drawText(room, RIGHT, when)
        path_rect = room.adjusted(0, 0, -metrics.horizontalAdvance(when) - 16, 0)
        name = metrics.elidedText(f"{Path(year.path).name}　", Qt.TextElideMode.ElideMiddle, path_rect.width())
        rest = path_rect.width() - metrics.horizontalAdvance(name)
        folder = metrics.elidedText(str(Path(year.path).parent), Qt.TextElideMode.ElideMiddle, rest)
        painter.drawText(path_rect, LEFT, f"{name}{folder}")


class RecentList(QListView):
    """Double click or Enter emits `open_requested`, Delete emits `removal_requested`."""

    open_requested = Signal(object)
    removal_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("最近的年度")
        self.setProperty("role", "plain")
        self.recent_model = RecentModel()
        self.setModel(self.recent_model)
        self.recent_model.setParent(self)
        self.setItemDelegate(RecentYearDelegate(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._request_open)

    def show_years(self, years: tuple[RecentYear, ...]) -> None:
        """Show the years; the first becomes current."""
        self.recent_model.set_years(years)
        if years:
            self.setCurrentIndex(self.recent_model.index(0))

    def current_year(self) -> RecentYear | None:
        """The current year."""
        data = self.currentIndex().data(ItemRole.UserRole)
        return data[0] if data else None

    def current_status(self) -> YearStatus | None:
        """The status of the current year; None if the list is empty."""
        data = self.currentIndex().data(ItemRole.UserRole)
        return data[1] if data else None

    def _request_open(self, index: QModelIndex) -> None:
        year, _ = index.data(ItemRole.UserRole)
        self.open_requested.emit(year)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        year = self.current_year()
        if event.key() == Qt.Key.Key_Delete and year is not None:
            self.removal_requested.emit(year)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and year is not None:
            self.open_requested.emit(year)  # not all platforms emit `activated` on Enter
        else:
            super().keyPressEvent(event)

"""The list of findings as cards: icon, level, tab, message and remedy."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyledItemDelegate

from wenlian_desktop.domain.rules.finding import ReviewedFinding
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.ui.findings.findings_model import ENTRY_ROLE, EXPLAINED, OUTDATED, FindingsModel, identity
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.item_models import Index, StyleOption, tells_errors_later
from wenlian_desktop.ui.kit.theme import colours

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

LEVEL_STYLES = {Level.ERROR: ("wrong", "wrong"), Level.WARNING: ("warning", "warning"), Level.HINT: ("hint", "accent")}
TO_FILL_STYLE = "missing", "muted"
ICON, PADDING, LINE_GAP, CARD_GAP = 18, 10, 3, 6
WRAP_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
MAX_HEIGHT = 100_000
REPAIRABLE = "可修复"


def style_of(entry: ReviewedFinding) -> tuple[str, str]:
    """(icon, colour) of a finding."""
    if entry.is_explained:
        return "explained", "good"
    return TO_FILL_STYLE if entry.finding.is_to_fill else LEVEL_STYLES[entry.finding.level]


def heading_of(entry: ReviewedFinding) -> str:
    """The level, the tab, the points at stake, and the state of the explanation."""
    state = EXPLAINED if entry.is_explained else OUTDATED if entry.outdated is not None else ""
    worth = f"影响{trim_zeros(entry.points)}分" if entry.points else ""
    parts = (entry.finding.word, entry.tab, worth, state)
    return " · ".join(word for word in parts if word)


def _never(entry: ReviewedFinding) -> bool:
    """Default for lists without repairs."""
    return False


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding as a card with wrapped text."""

    def __init__(self, view: "FindingList") -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, str, int, str], int] = {}

    def sizeHint(self, option: StyleOption, index: Index) -> QSize:
        entry: ReviewedFinding = index.data(ENTRY_ROLE)
        width = self._view.viewport().width()
        font = self._view.font()
        key = (entry.finding.message, entry.finding.remedy, width, font.key())
        if key not in self._heights:
            if len(self._heights) > 5_000:
                self._heights.clear()
            self._heights[key] = self._height(entry, width - 2 * PADDING - ICON - PADDING - 4, font)
        return QSize(width, self._heights[key])

    def _height(self, entry: ReviewedFinding, width: int, font: QFont) -> int:
        metrics = QFontMetrics(font)
        texts = (entry.finding.message, entry.finding.remedy)
        heights = [
            metrics.boundingRect(QRect(0, 0, width, MAX_HEIGHT), WRAP_FLAGS, text).height() for text in texts if text
        ]
        return metrics.height() + sum(heights) + LINE_GAP * len(heights) + 2 * PADDING + CARD_GAP

    @tells_errors_later
    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        entry: ReviewedFinding = index.data(ENTRY_ROLE)
        card = option.rect.adjusted(1, CARD_GAP // 2, -1, -CARD_GAP // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, card, option.state)
        picture, colour = style_of(entry)
        icons.paint(painter, picture, QRectF(card.left() + PADDING, card.top() + PADDING, ICON, ICON), colour)
        room = card.adjusted(2 * PADDING + ICON, PADDING, -PADDING, -PADDING)
        self._paint_text(painter, room, entry, colour)
        painter.restore()

    def _paint_frame(self, painter: QPainter, card: QRect, state: "QStyle.StateFlag") -> None:
        from PySide6.QtWidgets import QStyle  # slow to import: all its enumerations

        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        has_focus = is_chosen and self._view.hasFocus()
        painter.setPen(QPen(colours().qcolor("accent" if has_focus else "outline" if is_hovered else "border"), 1))
        painter.setBrush(colours().qcolor("accent_soft" if is_chosen else "stripe" if is_hovered else "surface"))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)

    def _paint_text(self, painter: QPainter, room: QRect, entry: ReviewedFinding, colour_name: str) -> None:
        bold = QFont(self._view.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(colours().qcolor(colour_name))
        mark = f" · {REPAIRABLE}" if self._view.is_repairable(entry) else ""
        painter.drawText(room, WRAP_FLAGS, heading_of(entry) + mark)
        painter.setFont(self._view.font())
        top = room.top() + QFontMetrics(self._view.font()).height() + LINE_GAP
        for text, colour in ((entry.finding.message, "text"), (entry.finding.remedy, "muted")):
            painter.setPen(colours().qcolor(colour))
            text_rect = painter.drawText(room.adjusted(0, top - room.top(), 0, MAX_HEIGHT), WRAP_FLAGS, text)
            top += text_rect.height() + LINE_GAP


class LastVisit:
    """The finding visited last; once it is gone, its position, from which the next finding is found."""

    def __init__(self) -> None:
        self._row = 0
        self._is_gap = True  # the row is the one after it
        self._explained_identity: tuple[object, ...] = ()  # as what it would be found again once it is explained

    def visit(self, row: int) -> None:
        """Remember the finding that was gone to."""
        self._row, self._is_gap = row, False

    def remember_row(self, row: int) -> None:
        """Remember a row that was selected without going to its field."""
        self._row, self._is_gap, self._explained_identity = row, True, ()

    def update(self, before: list[ReviewedFinding], now: list[ReviewedFinding]) -> None:
        """Keep the position when the findings are replaced."""
        old, new = [identity(each) for each in before], [identity(each) for each in now]
        if not self._is_gap:
            mine = old[self._row]
            if new.count(mine) >= old.count(mine):
                which = old[: self._row].count(mine)
                self._row = [row for row, each in enumerate(new) if each == mine][which]
                return
            self._is_gap, self._explained_identity = True, (*mine[:2], True)
        self._row = next((new.index(each) + 1 for each in reversed(old[: self._row]) if each in new), 0)

    def next(self, by: int, entries: list[ReviewedFinding]) -> int:
        """The row of the next (1) or previous (-1) finding, wrapping around."""
        if not self._is_gap or by < 0:
            return (self._row + by) % len(entries)
        row = self._row % len(entries)
        is_the_same = identity(entries[row]) == self._explained_identity
        return (row + is_the_same) % len(entries)


class FindingList(QListView):
    """`field_requested` carries the Ref of a field to show.

    `current_finding_changed` is emitted on selection changes.
    """

    field_requested = Signal(object)
    current_finding_changed = Signal()

    def __init__(self, name: str, grows: bool = False) -> None:
        """`grows`: the list is as high as its cards instead of scrolling."""
        super().__init__()
        self._grows = grows
        self.is_repairable: Callable[[ReviewedFinding], bool] = _never
        self.setAccessibleName(name)
        self.setProperty("role", "plain")
        self.findings_model = FindingsModel(self)
        self._last_visit = LastVisit()
        self._is_showing = False
        self.setModel(self.findings_model)
        self.setItemDelegate(FindingDelegate(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._request_field)
        self.activated.connect(self._request_field)

    def show_findings(self, entries: list[ReviewedFinding]) -> None:
        """Replace the findings; the current one and the scroll position stay."""
        before, self._is_showing = list(self.findings_model.entries), True
        self.findings_model.set_entries(entries)
        self._is_showing = False
        self._last_visit.update(before, entries)
        self.current_finding_changed.emit()  # its content may have changed
        if self._grows:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self._grows:
            return super().sizeHint()
        indexes = [self.findings_model.index(row) for row in range(self.findings_model.rowCount())]
        return QSize(200, sum(self.sizeHintForIndex(index).height() for index in indexes) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height()) if self._grows else super().minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # text wraps differently, so heights change
            self.updateGeometry()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_showing and current.isValid():
            self._last_visit.remember_row(current.row())
        self.current_finding_changed.emit()

    def _request_field(self, index: QModelIndex) -> None:
        entry: ReviewedFinding | None = index.data(ENTRY_ROLE)
        self._last_visit.visit(index.row())
        if entry is not None and entry.finding.places:
            self.field_requested.emit(entry.finding.places[0])

    def current(self) -> ReviewedFinding | None:
        """The current finding."""
        entry: ReviewedFinding | None = self.currentIndex().data(ENTRY_ROLE) if self.currentIndex().isValid() else None
        return entry

    def move_current(self, by: int) -> None:
        """Go to the next (1) or previous (-1) finding, wrapping around."""
        if self.findings_model.entries:
            row = self._last_visit.next(by, self.findings_model.entries)
            self.setCurrentIndex(self.findings_model.index(row))
            self._request_field(self.currentIndex())

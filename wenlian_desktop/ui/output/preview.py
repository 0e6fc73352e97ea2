"""报告预览: the pages as they will be printed; a click on a sentence leads to its field."""

from collections import defaultdict
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import Rule, Source
from wenlian_desktop.session.report_preview import ReportPreview
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.theme import restyle
from wenlian_desktop.ui.output.pages_view import PagesView

EDITED, HIT = "accent", "warning"  # the tokens of what is edited, and of what was looked for
STEP = 1.2  # of the size, a press on a button
NARROW = 760  # px, below it the outline folds away
REACH_UP, REACH_ACROSS = 6.0, 64.0  # pt around a piece of text in which a click is meant for it
FIXED = "这是固定文字：标题、编号和句式由程序按提纲生成，不用填写。"


class Preview(QWidget):
    """Pages with their outline. `wanted` tells the field a person clicked on, `told` where there is none.

    `seen`: it has come to the front, and wants the newest pages.
    """

    wanted = Signal(object)
    told = Signal(str)
    seen = Signal()

    def __init__(self, has_outline: bool = True) -> None:
        super().__init__()
        self.setObjectName("page")
        self._shown: ReportPreview | None = None
        self._edited: Ref | None = None
        self._looked_for = ""
        self._hit = -1
        self._outline_wanted = has_outline
        self.pages = PagesView()
        self.setFocusProxy(self.pages)
        self.outline = QListWidget()
        self.outline.setAccessibleName("报告提纲")
        self.outline.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.place = QLabel()
        restyle(self.place, role="muted")
        self.buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 12, 6)
        for name, words in (("outline", "提纲"), ("minus", "缩小页面"), ("plus", "放大页面"), ("width", "适合宽度")):
            button = self.buttons[name] = QToolButton()
            button.setToolTip(words)
            button.setAccessibleName(words)
            bar.addWidget(button)
        self.buttons["outline"].setCheckable(True)
        bar.addStretch(1)
        bar.addWidget(self.place)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.outline)
        self.splitter.addWidget(self.pages)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([230, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.splitter, 1)
        self.outline.hide()
        if not self._outline_wanted:
            self.buttons["outline"].hide()
        self.refresh_theme()

    def _connect(self) -> None:
        self.buttons["outline"].toggled.connect(self.outline.setVisible)
        self.buttons["minus"].clicked.connect(self.smaller)
        self.buttons["plus"].clicked.connect(self.larger)
        self.buttons["width"].clicked.connect(self.fit_width)
        self.pages.clicked.connect(self._lead)
        self.pages.looked_at.connect(self._tell_place)
        self.pages.zoomed.connect(self._tell_place)
        self.outline.itemActivated.connect(self._go_to_heading)
        self.outline.itemClicked.connect(self._go_to_heading)

    def show_pages(self, previewed: ReportPreview) -> None:
        """Other pages, at the place that was looked at."""
        self._shown = previewed
        self.pages.show_pages(previewed.pdf, [page.size for page in previewed.pages])
        headings = [(entry.text, entry.level) for entry in previewed.headings]
        if headings != [self.outline.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.outline.count())]:
            self._show_headings(headings)
        self._mark_edited()
        if self._looked_for:
            self._mark_hits()
        self._tell_place()

    def _show_headings(self, headings: list[tuple[str, int]]) -> None:
        self.outline.clear()
        for text, level in headings:
            item = QListWidgetItem("　" * (level - 1) + text)
            item.setData(Qt.ItemDataRole.UserRole, (text, level))
            item.setToolTip(text)
            self.outline.addItem(item)

    def _go_to_heading(self, item: QListWidgetItem) -> None:
        if self._shown is not None:
            entry = self._shown.headings[self.outline.row(item)]
            self.pages.go_to(entry.page, entry.y)

    def _tell_place(self) -> None:
        percent = f"{self.pages.factor * 100:.0f}%"
        self.place.setText(f"第{self.pages.page + 1}页，共{self.pages.count}页　{percent}" if self._shown else "")

    def smaller(self) -> None:
        """The pages a little smaller."""
        self.pages.zoom(self.pages.factor / STEP)

    def larger(self) -> None:
        """The pages a little larger."""
        self.pages.zoom(self.pages.factor * STEP)

    def fit_width(self) -> None:
        """The pages as wide as the view."""
        self.pages.zoom(None)

    # --- from the page to the field, and back ---

    def _lead(self, page: int, x: float, y: float) -> None:
        """A click: to the field behind the text, or the name of the rule that made it."""
        if self._shown is None:
            return
        source = _meant(self._shown.areas[page], x, y)
        match source:
            case Ref():
                self.wanted.emit(source)
            case Rule(name):
                self.told.emit(f"这里由程序算出：{name}。")
            case _:
                self.told.emit(FIXED)

    def mark_edited(self, ref: Ref | None) -> None:
        """Tint what the page shows of a field, and bring it into view."""
        self._edited = ref
        self._mark_edited(is_to_be_seen=True)

    def _mark_edited(self, is_to_be_seen: bool = False) -> None:
        marks: dict[int, list[QRectF]] = defaultdict(list)
        for place in range(len(self._shown.pages) if self._shown and self._edited else 0):
            for area in self._shown.areas[place] if self._shown else ():
                if area.source == self._edited:
                    marks[place].append(QRectF(area.x, area.y, area.width, area.height))
        self.pages.show_marks(EDITED, marks)
        if marks and is_to_be_seen:
            first = min(marks)
            self.pages.go_to(first, marks[first][0].y(), is_gentle=True)

    # --- looking for a text ---

    def find(self, text: str, backwards: bool = False) -> bool:  # type: ignore[override]
        """To the next place of a text on the pages."""
        hits = self._shown.find(text) if self._shown else []
        if text != self._looked_for:
            self._looked_for, self._hit = text, -1 if not backwards else 0
        if not hits:
            self._mark_hits()
            return False
        self._hit = (self._hit + (-1 if backwards else 1)) % len(hits)
        self._mark_hits()
        page, areas = hits[self._hit]
        self.pages.go_to(page, areas[0].y)
        return True

    def _mark_hits(self) -> None:
        marks: dict[int, list[QRectF]] = defaultdict(list)
        for page, areas in self._shown.find(self._looked_for) if self._shown else ():
            marks[page] += [QRectF(area.x, area.y, area.width, area.height) for area in areas]
        self.pages.show_marks(HIT, marks)

    def forget_hits(self) -> None:
        """The search is over."""
        self._looked_for = ""
        self.pages.show_marks(HIT, {})

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() < 0 or (event.size().width() >= NARROW) != (event.oldSize().width() >= NARROW):
            self.buttons["outline"].setChecked(self._outline_wanted and event.size().width() >= NARROW)
        self._tell_place()

    def refresh_theme(self) -> None:
        """The colours changed."""
        for name, button in self.buttons.items():
            button.setIcon(icons.icon(name))
        self.pages.viewport().update()


def _meant(areas: list[Any], x: float, y: float) -> Source | None:
    """The source of the text that a click is meant for: the nearest line, and on it the nearest text."""

    def distance(area: Any) -> tuple[float, float]:
        across = max(area.x - x, x - area.x - area.width, 0.0)
        return max(area.y - y, y - area.y - area.height, 0.0), across

    near = min(areas, key=distance, default=None)
    if near is None:
        return None
    up, across = distance(near)
    return near.source if up <= REACH_UP and across <= REACH_ACROSS else None

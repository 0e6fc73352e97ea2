"""The preview of the report: the pages as printed; a click on a text goes to its field."""

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
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
from wenlian_desktop.domain.values.runs import Derivation, Source
from wenlian_desktop.session.report_preview import ReportPreview
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.theme import restyle
from wenlian_desktop.ui.output.pages_view import PagesView

if TYPE_CHECKING:
    from wenlian_desktop.report.layout.page import Area

EDITED_COLOUR, HIT_COLOUR = "accent", "warning"  # colours of the focused field and of search matches
ZOOM_STEP = 1.2  # zoom factor of a button
PAGE_MARGIN = 18  # px, as that of the other pages
NARROW_WIDTH = 760  # px, below it the outline folds away
TO_FIELD_KEYS = QKeySequence("Ctrl+Return")  # as from a figure in a text to its field
CLICK_REACH_Y, CLICK_REACH_X = 6.0, 64.0  # pt around a text that count as a click on it
FIXED_TEXT = "这是固定文字：标题、编号和句式由程序按提纲生成，不用填写。"


class Preview(QWidget):
    """The pages and their outline.

    `field_requested` carries the Ref of a clicked text, `message` a sentence if it has none. `became_visible` is
    emitted when the preview is shown and may need newer pages.
    """

    field_requested = Signal(object)
    message = Signal(str)
    became_visible = Signal()

    def __init__(self, has_outline: bool = True) -> None:
        super().__init__()
        self.setObjectName("page")
        self._previewed: ReportPreview | None = None
        self._edited_field: Ref | None = None
        self._search_text = ""
        self._hit_index = -1
        self._hit: tuple[int, Area] | None = None  # page and place of the match gone to last
        self._has_outline = has_outline
        self.pages = PagesView()
        self.setFocusProxy(self.pages)
        self.outline = QListWidget()
        self.outline.setAccessibleName("报告提纲")
        self.outline.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.position_label = QLabel()
        restyle(self.position_label, role="muted")
        self.buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        margin = 0 if self._has_outline else 12
        bar.setContentsMargins(margin, 6, margin, 6)
        for name, text in (("outline", "提纲"), ("minus", "缩小页面"), ("plus", "放大页面"), ("width", "适合宽度")):
            button = self.buttons[name] = QToolButton()
            button.setToolTip(text)
            button.setAccessibleName(text)
            bar.addWidget(button)
        self.buttons["outline"].setCheckable(True)
        bar.addStretch(1)
        bar.addWidget(self.position_label)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.outline)
        self.splitter.addWidget(self.pages)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([230, 800])
        layout = QVBoxLayout(self)
        margin = PAGE_MARGIN if self._has_outline else 0  # below the title of the page
        layout.setContentsMargins(margin, 0, margin, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.splitter, 1)
        self.outline.hide()
        if not self._has_outline:
            self.buttons["outline"].hide()
        self.refresh_theme()

    def _connect(self) -> None:
        self.buttons["outline"].toggled.connect(self.outline.setVisible)
        self.buttons["minus"].clicked.connect(self.zoom_out)
        self.buttons["plus"].clicked.connect(self.zoom_in)
        self.buttons["width"].clicked.connect(self.fit_width)
        self.pages.clicked.connect(self._on_clicked)
        self.pages.page_changed.connect(self._update_position)
        self.pages.zoom_changed.connect(self._update_position)
        self.outline.itemActivated.connect(self._go_to_heading)
        self.outline.itemClicked.connect(self._go_to_heading)
        to_field = QShortcut(TO_FIELD_KEYS, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        to_field.activated.connect(self.open_hit)

    def show_pages(self, previewed: ReportPreview) -> None:
        """Show other pages at the same position."""
        self._hit = None
        self._previewed = previewed
        self.pages.show_pages(previewed.pdf, [page.size for page in previewed.pages])
        headings = [(entry.text, entry.level) for entry in previewed.headings]
        if headings != [self.outline.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.outline.count())]:
            self._show_headings(headings)
        self._highlight_field()
        if self._search_text:
            self._highlight_hits()
        self._update_position()

    def _show_headings(self, headings: list[tuple[str, int]]) -> None:
        self.outline.clear()
        for text, level in headings:
            item = QListWidgetItem("　" * (level - 1) + text)
            item.setData(Qt.ItemDataRole.UserRole, (text, level))
            item.setToolTip(text)
            self.outline.addItem(item)

    def _go_to_heading(self, item: QListWidgetItem) -> None:
        if self._previewed is not None:
            entry = self._previewed.headings[self.outline.row(item)]
            self.pages.go_to(entry.page, entry.y)

    def _update_position(self) -> None:
        percent = f"{self.pages.zoom_factor * 100:.0f}%"
        place = f"第{self.pages.page + 1}页，共{self.pages.count}页　{percent}"
        self.position_label.setText(f"{place}　{self._previewed.definition}" if self._previewed else "")

    def zoom_out(self) -> None:
        """Make the pages smaller."""
        self.pages.set_zoom(self.pages.zoom_factor / ZOOM_STEP)

    def zoom_in(self) -> None:
        """Make the pages larger."""
        self.pages.set_zoom(self.pages.zoom_factor * ZOOM_STEP)

    def fit_width(self) -> None:
        """Fit the pages to the width of the view."""
        self.pages.set_zoom(None)

    # --- fields ---

    def _on_clicked(self, page: int, x: float, y: float) -> None:
        """Request the field of the clicked text, or tell which rule made it."""
        if self._previewed is None:
            return
        source = _source_at(self._previewed.areas(page), x, y)
        match source:
            case Ref():
                self.field_requested.emit(source)
            case Derivation(name):
                self.message.emit(f"这里由程序算出：{name}。")
            case _:
                self.message.emit(FIXED_TEXT)

    def highlight_field(self, ref: Ref | None) -> None:
        """Highlight the texts of a field and scroll to them."""
        self._edited_field = ref
        self._highlight_field(scroll=True)

    def _highlight_field(self, scroll: bool = False) -> None:
        found = self._previewed.areas_of(self._edited_field) if self._previewed and self._edited_field else {}
        rects = {
            page: [QRectF(area.x, area.y, area.width, area.height) for area in areas] for page, areas in found.items()
        }
        self.pages.show_highlights(EDITED_COLOUR, rects)
        if rects and scroll:
            first = min(rects)
            self.pages.go_to(first, rects[first][0].y(), only_if_hidden=True)

    # --- search ---

    def find_text(self, text: str, backwards: bool = False) -> bool:
        """Go to the next match of a text."""
        hits = self._previewed.find(text) if self._previewed else []
        if text != self._search_text:
            self._search_text, self._hit_index = text, -1 if not backwards else 0
        if not hits:
            self._highlight_hits()
            return False
        self._hit_index = (self._hit_index + (-1 if backwards else 1)) % len(hits)
        self._highlight_hits()
        page, areas = hits[self._hit_index]
        self._hit = page, areas[0]
        self.pages.go_to(page, areas[0].y)
        return True

    def open_hit(self) -> None:
        """As a click on the match gone to last: request its field."""
        if self._hit is not None:
            page, area = self._hit
            self._on_clicked(page, area.x + area.width / 2, area.y + area.height / 2)

    def _highlight_hits(self) -> None:
        rects: dict[int, list[QRectF]] = defaultdict(list)
        for page, areas in self._previewed.find(self._search_text) if self._previewed else ():
            rects[page] += [QRectF(area.x, area.y, area.width, area.height) for area in areas]
        self.pages.show_highlights(HIT_COLOUR, rects)

    def clear_hits(self) -> None:
        """Remove the highlights of the search; the keys go on from the pages."""
        self._search_text = ""
        self.pages.show_highlights(HIT_COLOUR, {})
        if self.isVisible():
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.became_visible.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() < 0 or (event.size().width() >= NARROW_WIDTH) != (
            event.oldSize().width() >= NARROW_WIDTH
        ):
            self.buttons["outline"].setChecked(self._has_outline and event.size().width() >= NARROW_WIDTH)
        self._update_position()

    def refresh_theme(self) -> None:
        for name, button in self.buttons.items():
            button.setIcon(icons.icon(name))
        self.pages.viewport().update()


def _source_at(areas: "list[Area]", x: float, y: float) -> Source | None:
    """The source of the text that a click is meant for: the nearest line, and the nearest text in it."""

    def distance(area: "Area") -> tuple[float, float]:
        across = max(area.x - x, x - area.x - area.width, 0.0)
        return max(area.y - y, y - area.y - area.height, 0.0), across

    near = min(areas, key=distance, default=None)
    if near is None:
        return None
    up, across = distance(near)
    return near.source if up <= CLICK_REACH_Y and across <= CLICK_REACH_X else None

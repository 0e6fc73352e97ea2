"""A view of the pages of a PDF: shows visible pages, keeps its position, zooms and reports clicks."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.output.page_pictures import PagePictures

LAYING_OUT = "正在排版……"
GAP = 14  # px between pages
SCROLL_STEP = 48  # px a turn of the wheel or an arrow key
SHARP_AFTER = 150  # ms after the last turn of the wheel until pages are drawn anew
MIN_ZOOM, MAX_ZOOM = 0.3, 4.0  # of the paper size at 96 dpi
PX_PER_PT = 96 / 72  # px a pt

PageRects = dict[int, list[QRectF]]  # page -> rectangles in pt


class PagesView(QAbstractScrollArea):
    """`clicked` carries (page, x, y in pt), `page_changed` the page in the middle of the view.

    A page of another size is its old picture, scaled at once, and is drawn anew when the size rests: one page, or one
    band of a large page, a turn.
    """

    clicked = Signal(int, float, float)
    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("报告的页面")
        self.viewport().setMouseTracking(True)
        self._pictures = PagePictures()
        self._sizes: list[tuple[float, float]] = []
        self._page_tops: list[int] = []
        self._sharp_timer = QTimer(self, singleShot=True)
        self._sharp_timer.timeout.connect(self._sharpen_page)
        self._is_at_rest = True  # the size, since a page was drawn in it
        self._zoom: float | None = None  # None fits the width
        self.highlights: dict[str, PageRects] = {}  # colour -> rectangles
        self.verticalScrollBar().valueChanged.connect(self._emit_page)

    def show_pages(self, pdf: bytes, sizes: list[tuple[float, float]]) -> None:
        """Show another PDF with the page sizes in pt, at the same position."""
        place = self._scroll_position()
        self._pictures.show(pdf)
        self._sizes = sizes
        self._lay_out()
        self._restore_scroll(*place)
        self.viewport().update()

    def close_pages(self) -> None:
        """Close the PDF."""
        self._pictures.close()
        self._sizes, self._page_tops = [], []

    # --- size and position ---

    @property
    def zoom_factor(self) -> float:
        """The zoom; 1 is the size of the paper."""
        if self._zoom is not None:
            return self._zoom
        widest = max((width for width, _ in self._sizes), default=1.0)
        narrowest = min((width for width, _ in self._sizes), default=1.0)
        room = max(self.viewport().width() - 2 * GAP, 100)
        return max(MIN_ZOOM, min(room / (narrowest * PX_PER_PT), MAX_ZOOM)) if widest else 1.0

    @property
    def fits_width(self) -> bool:
        """Whether the zoom fits the page width to the view."""
        return self._zoom is None

    def set_zoom(self, factor: float | None) -> None:
        """Set the zoom, None to fit the width; the position stays."""
        place = self._scroll_position()
        self._is_at_rest = False
        self._zoom = None if factor is None else max(MIN_ZOOM, min(factor, MAX_ZOOM))
        self._lay_out()
        self._restore_scroll(*place)
        self.viewport().update()
        self.zoom_changed.emit()

    def _lay_out(self) -> None:
        top, self._page_tops = GAP, []
        for place in range(len(self._sizes)):
            self._page_tops.append(top)
            top += self._page_size(place).height() + GAP
        for bar, length, visible in (
            (self.verticalScrollBar(), top, self.viewport().height()),
            (self.horizontalScrollBar(), self._widest_page() + 2 * GAP, self.viewport().width()),
        ):
            bar.setSingleStep(SCROLL_STEP)
            bar.setPageStep(visible - SCROLL_STEP)
            bar.setRange(0, max(0, length - visible))

    def _widest_page(self) -> int:
        if self._zoom is None:
            return 0
        return max((self._page_size(place).width() for place in range(len(self._sizes))), default=0)

    def _page_size(self, place: int) -> QSize:
        width, height = self._sizes[place]
        scale = self._page_scale(place)
        return QSize(round(width * scale), round(height * scale))

    def _page_scale(self, place: int) -> float:
        """px per pt; when pages fit the width, a landscape page is scaled down to the view."""
        scale = self.zoom_factor * PX_PER_PT
        room = max(self.viewport().width() - 2 * GAP, 100)
        return min(scale, room / self._sizes[place][0]) if self._zoom is None else scale

    def _page_rect(self, place: int) -> QRect:
        """The rectangle of a page in the viewport."""
        size = self._page_size(place)
        x = max((self.viewport().width() - size.width()) // 2, GAP) - self.horizontalScrollBar().value()
        return QRect(QPoint(x, self._page_tops[place] - self.verticalScrollBar().value()), size)

    def _scroll_position(self) -> tuple[int, float]:
        """(page, fraction of it) at the top of the view."""
        y = self.verticalScrollBar().value()
        for place in range(len(self._page_tops) - 1, -1, -1):
            if self._page_tops[place] <= y + GAP:
                return place, max((y - self._page_tops[place]) / max(self._page_size(place).height(), 1), -0.05)
        return 0, 0.0

    def _restore_scroll(self, place: int, share: float) -> None:
        if self._page_tops:
            place = min(place, len(self._page_tops) - 1)
            self.verticalScrollBar().setValue(round(self._page_tops[place] + share * self._page_size(place).height()))

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max((place for place, top in enumerate(self._page_tops) if top <= middle), default=0)

    @property
    def count(self) -> int:
        """The number of pages."""
        return len(self._sizes)

    def go_to(self, page: int, y: float, only_if_hidden: bool = False) -> None:
        """Scroll to a position of a page in pt; with `only_if_hidden`, not if it is visible already."""
        if not 0 <= page < len(self._page_tops):
            return
        at = self._page_rect(page).top() + y * self._page_scale(page)
        if not only_if_hidden or not 0 <= at <= self.viewport().height() - SCROLL_STEP:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + at - self.viewport().height() / 4))

    def _emit_page(self) -> None:
        self.page_changed.emit(self.page)

    # --- painting ---

    def show_highlights(self, colour: str, rects: PageRects) -> None:
        """Highlight rectangles of pages in a theme colour."""
        self.highlights[colour] = rects
        self.viewport().update()

    def _sharpen_page(self) -> None:
        """Draw one visible page, or a band of it, anew; painting it asks for the next."""
        self._is_at_rest = True
        visible, ratio = self.viewport().rect(), self.devicePixelRatioF()
        for place in range(len(self._page_tops)):
            page = self._page_rect(place)
            if page.intersects(visible) and self._pictures.sharpen(place, page, visible, ratio):
                self.viewport().update()
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colours().qcolor("ground"))
        if not self._page_tops:
            painter.setPen(colours().qcolor("muted"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, LAYING_OUT)
        for place in range(len(self._page_tops)):
            rect = self._page_rect(place)
            if rect.intersects(event.rect()):
                if not self._pictures.paint(painter, place, rect, event.rect(), self.devicePixelRatioF()):
                    self._sharp_timer.start(0 if self._is_at_rest else SHARP_AFTER)
                painter.setPen(colours().qcolor("border"))
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))
                self._paint_highlights(painter, place, rect)

    def _paint_highlights(self, painter: QPainter, place: int, page: QRect) -> None:
        """Paint a translucent colour over the page, which is white in both themes."""
        scale = self._page_scale(place)
        for token, marks in self.highlights.items():
            colour = QColor(colours().qcolor(token))
            colour.setAlpha(60)
            for mark in marks.get(place, ()):
                corner = QPointF(page.left() + mark.x() * scale, page.top() + mark.y() * scale)
                painter.fillRect(QRectF(corner, mark.size() * scale).adjusted(-2, -2, 2, 2), colour)

    # --- mouse and keyboard ---

    def _pages_at(self, point: QPoint) -> Iterator[tuple[int, float, float]]:
        for place in range(len(self._page_tops)):
            rect = self._page_rect(place)
            if rect.contains(point):
                inside = point - rect.topLeft()
                yield place, inside.x() / self._page_scale(place), inside.y() / self._page_scale(place)

    def point_in_view(self, page: int, x: float, y: float) -> QPoint:
        """The viewport position of a point of a page in pt."""
        scale = self._page_scale(page)
        return self._page_rect(page).topLeft() + QPoint(round(x * scale), round(y * scale))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            for where in self._pages_at(event.position().toPoint()):
                self.clicked.emit(*where)
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom_factor * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._scroll_position()
        self._is_at_rest = False
        super().resizeEvent(event)
        self._lay_out()
        self._restore_scroll(*place)

"""The pictures of the pages of a PDF: whole pages, and of large ones the bands that are in sight.

pypdfium2 is only called in the main thread, because it is not thread-safe.
"""

from collections.abc import Iterator
from math import ceil
from typing import Any

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter

MAX_PAGES = 12  # cached pictures of whole pages
WIDEST_WHOLE = 1600  # device px: a wider page would take longer than a turn may, and is drawn in bands
ROUGH_WIDTH = 800  # of a page that was never drawn, until its bands are
BAND_HEIGHT = 512
MAX_BANDS = 40  # cached; up to 7 MB each
IMAGE_FORMATS = {
    "BGR": QImage.Format.Format_BGR888,
    "BGRX": QImage.Format.Format_RGB32,
    "L": QImage.Format.Format_Grayscale8,
}
Band = tuple[int, int, int]  # page, its width in device px, number from the top


class PagePictures:
    """Draws the pages of one PDF. A page of another size is its old picture, scaled, until `sharpen` was called."""

    def __init__(self) -> None:
        self._document: Any = None  # of pypdfium2, which has no types
        self._whole: dict[int, QImage] = {}
        self._bands: dict[Band, QImage] = {}

    def show(self, pdf: bytes) -> None:
        """Take another PDF."""
        import pypdfium2  # slow to import

        self.close()
        self._document = pypdfium2.PdfDocument(pdf)

    def close(self) -> None:
        """Close the PDF."""
        if self._document is not None:
            self._document.close()
            self._document = None
        self._whole.clear()
        self._bands.clear()

    def paint(self, painter: QPainter, place: int, page: QRect, clip: QRect, ratio: float) -> bool:
        """Paint the part of a page inside `clip`; returns whether it is sharp. `ratio`: device px per px."""
        width = round(page.width() * ratio)
        if place not in self._whole:
            self._keep_whole(place, width if width <= WIDEST_WHOLE else ROUGH_WIDTH)
        whole = self._whole[place]
        if _is_of_width(whole, width):
            whole.setDevicePixelRatio(ratio)
            painter.drawImage(page.topLeft(), whole)
            return True
        missing = list(self._missing(place, page, clip, ratio)) if width > WIDEST_WHOLE else [0]
        if missing:
            painter.drawImage(page, whole)
        if width > WIDEST_WHOLE:
            self._paint_bands(painter, place, page, clip, ratio)
        return not missing

    def sharpen(self, place: int, page: QRect, clip: QRect, ratio: float) -> bool:
        """Draw the page, or the first of its bands inside `clip` that is missing; returns whether something was."""
        width = round(page.width() * ratio)
        if place not in self._whole or _is_of_width(self._whole[place], width):
            return False
        if width <= WIDEST_WHOLE:
            self._keep_whole(place, width)
            return True
        band = next(self._missing(place, page, clip, ratio), None)
        if band is None:
            return False
        if len(self._bands) >= MAX_BANDS:
            self._bands.pop(next(iter(self._bands)))
        self._bands[place, width, band] = self._drawn(place, width, band)
        return True

    def _keep_whole(self, place: int, width: int) -> None:
        if place not in self._whole and len(self._whole) >= MAX_PAGES:
            self._whole.pop(next(iter(self._whole)))
        self._whole[place] = self._drawn(place, width)

    def _drawn(self, place: int, width: int, band: int | None = None) -> QImage:
        """A page that is `width` device px wide, or one of its bands."""
        page = self._document[place]
        scale = width / page.get_width()
        above, below = 0, 0
        if band is not None:
            above = band * BAND_HEIGHT
            below = max(ceil(page.get_height() * scale) - above - BAND_HEIGHT, 0)
        crop = (0, max(below - 0.5, 0) / scale, 0, max(above - 0.5, 0) / scale)  # pdfium rounds up
        drawn = page.render(scale=scale, crop=crop, may_draw_forms=False)
        return QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, IMAGE_FORMATS[drawn.mode]).copy()

    def _missing(self, place: int, page: QRect, clip: QRect, ratio: float) -> Iterator[int]:
        width = round(page.width() * ratio)
        return (band for band in _bands_inside(page, clip, ratio) if (place, width, band) not in self._bands)

    def _paint_bands(self, painter: QPainter, place: int, page: QRect, clip: QRect, ratio: float) -> None:
        width = round(page.width() * ratio)
        for band in _bands_inside(page, clip, ratio):
            picture = self._bands.get((place, width, band))
            if picture is not None:
                picture.setDevicePixelRatio(ratio)
                painter.drawImage(QPointF(page.left(), page.top() + band * BAND_HEIGHT / ratio), picture)


def _is_of_width(picture: QImage, width: int) -> bool:
    return abs(picture.width() - width) <= 1  # pdfium rounds up


def _bands_inside(page: QRect, clip: QRect, ratio: float) -> range:
    """The numbers of the bands of a page that touch a part of the view."""
    seen = page.intersected(clip)
    first = int((seen.top() - page.top()) * ratio) // BAND_HEIGHT
    last = int((seen.bottom() + 1 - page.top()) * ratio - 1) // BAND_HEIGHT
    return range(max(first, 0), max(last, -1) + 1)

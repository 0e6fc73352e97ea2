"""Large pages are drawn in bands: what is seen is the page as it is drawn in one go."""

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.ui.output.page_pictures import BAND_HEIGHT, WIDEST_WHOLE, PagePictures

HEIGHT = 900  # px of a view
ROUNDING = 0.01  # of 255: at the edges of letters


@pytest.fixture(scope="module")
def pdf(sample: Year) -> bytes:
    return render_document(annual_report(sample), ".pdf")


def picture_of(pictures: PagePictures, page: QRect, ratio: float = 1.0) -> tuple[QImage, bool]:
    """The part of page 2 that a view shows, and whether it is sharp."""
    image = QImage(round(page.width() * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    is_sharp = pictures.paint(painter, 1, page, QRect(0, 0, page.width(), HEIGHT), ratio)
    painter.end()
    return image, is_sharp


def drawn_whole(pdf: bytes, page: QRect, ratio: float = 1.0) -> QImage:
    sheet = pypdfium2.PdfDocument(pdf)[1]
    drawn = sheet.render(scale=page.width() * ratio / sheet.get_width(), may_draw_forms=False)
    image = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
    seen = image.copy(0, round(-page.top() * ratio), round(page.width() * ratio), round(HEIGHT * ratio))
    return seen.convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> float:
    """The mean difference between two pictures, of 255."""
    first, second = (
        Image.frombytes("RGBX", (each.width(), each.height()), bytes(each.constBits())).convert("RGB")
        for each in (one, other)
    )
    return sum(ImageStat.Stat(ImageChops.difference(first, second)).mean) / 3


@pytest.mark.parametrize("top", [0, -700, -BAND_HEIGHT, -2 * BAND_HEIGHT + 1, -1500])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_bands_make_the_page(pdf: bytes, top: int, ratio: float) -> None:
    pictures = PagePictures()
    pictures.show(pdf)
    page = QRect(0, top, WIDEST_WHOLE + 200, round((WIDEST_WHOLE + 200) * 1.4143))
    clip = QRect(0, 0, page.width(), HEIGHT)
    rough, is_sharp = picture_of(pictures, page, ratio)
    assert not is_sharp
    steps = 0
    while pictures.sharpen(1, page, clip, ratio):
        steps += 1
    assert steps <= HEIGHT * ratio / BAND_HEIGHT + 2  # what is out of sight waits
    sharp, is_sharp = picture_of(pictures, page, ratio)
    assert is_sharp
    assert difference(sharp, drawn_whole(pdf, page, ratio)) <= ROUNDING < difference(rough, sharp)
    pictures.close()


def test_a_small_page_is_drawn_in_one_go_and_scaled_until_it_is_drawn_anew(pdf: bytes) -> None:
    pictures = PagePictures()
    pictures.show(pdf)
    small, larger = QRect(0, 0, 794, 1123), QRect(0, 0, 900, 1273)
    assert picture_of(pictures, small)[1]
    scaled, is_sharp = picture_of(pictures, larger)
    assert not is_sharp
    assert pictures.sharpen(1, larger, larger, 1.0)
    assert not pictures.sharpen(1, larger, larger, 1.0)
    drawn, is_sharp = picture_of(pictures, larger)
    assert is_sharp
    assert drawn != scaled
    assert drawn == drawn_whole(pdf, larger)
    pictures.close()

"""Images of any size and condition give a thumbnail or a message, quickly, and never crash."""

import struct

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.make.pictures import chunk, png
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.attachments.thumbnails import pasted_image, thumbnail

SIZE = QSize(112, 84)


def bomb(width: int, height: int) -> bytes:
    """A PNG whose header claims a huge size."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
        + chunk(b"IDAT", bytes(99))
    )


@pytest.mark.parametrize(("width", "height"), [(400, 300), (30, 900), (5000, 1), (1, 1)])
def test_a_thumbnail_fits(styled_app: QApplication, width: int, height: int) -> None:
    image = thumbnail(png(width, height), SIZE)
    assert 1 <= image.width() <= SIZE.width()
    assert 1 <= image.height() <= SIZE.height()


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"no picture", "打不开"), (png()[:60], "打不开"), (bomb(50_000, 50_000), "太大，不预览"),
     (bomb(16_000, 16_000), "太大，不预览"), (b"", "打不开"),
     (b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "不预览")],
)  # fmt: skip
def test_what_cannot_be_shown_gets_a_sentence(styled_app: QApplication, content: bytes, message: str) -> None:
    with pytest.raises(UserError, match=message):
        thumbnail(content, SIZE)


def test_a_pasted_picture_is_a_png_called_by_the_time(styled_app: QApplication) -> None:
    original = pasted_image(QImage.fromData(png(40, 30)))
    assert original.name.startswith("粘贴的图片 20")
    assert thumbnail(original.content, SIZE).size() == QSize(112, 84)
    with pytest.raises(UserError, match="剪贴板里的图片读不出来"):
        pasted_image(QImage())

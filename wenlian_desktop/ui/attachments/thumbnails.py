"""Thumbnails of image files, decoded in another process, and PNG files of pasted images; thread-safe."""

from datetime import datetime

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage

from wenlian_desktop.domain.records.originals import Original, make_original
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.pictures.decoding import decode_for_screen
from wenlian_desktop.ui.kit.jobs import IsWanted


def thumbnail(content: bytes, size: QSize, is_wanted: IsWanted = lambda: True) -> QImage:
    """An image scaled to fit `size`, with the EXIF orientation applied; raises UserError if it cannot be shown."""
    pixels = decode_for_screen(content, 2 * size.width(), 2 * size.height(), is_wanted)
    shared = QImage(pixels.rgba, pixels.width, pixels.height, pixels.width * 4, QImage.Format.Format_RGBA8888)
    image = shared.copy()  # with bytes of its own
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def pasted_image(image: QImage) -> Original:
    """A clipboard image as a PNG file named by the current time; raises UserError if it is too large."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise UserError("剪贴板里的图片读不出来。", "没有添加。", "请重新复制，或存成文件后再添加。")
    return make_original(f"粘贴的图片 {datetime.now():%Y-%m-%d %H%M%S}.png", bytes(buffer.data().data()))

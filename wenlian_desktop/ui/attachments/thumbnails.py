"""Thumbnails of image files and PNG files of pasted images, with memory limits; thread-safe."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from wenlian_desktop.domain.records.originals import Original, make_original
from wenlian_desktop.domain.values.errors import UserError

MAX_MEMORY = 64  # MB for one picture
VECTOR_FORMATS = (b"svg", b"svgz")  # they can refer to other files
MAX_PIXELS = 300_000_000
SCALED_ON_READING = (b"jpeg", b"jpg")  # scaled while decoding; other formats are decoded in full


def thumbnail(content: bytes, size: QSize) -> QImage:
    """An image scaled to fit `size`, with the EXIF orientation applied; raises UserError if it cannot be shown."""
    with _reader_of(content) as reader:
        _refuse_unshowable(reader)
        full_size = reader.size()
        if full_size.isValid():
            reader.setScaledSize(full_size.scaled(size * 2, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
        image = reader.read()
    if image.isNull():
        raise UserError("图片读不出来，可能已损坏，或不是图片。", "原件照样保存着。", "可以打开或另存后查看。")
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


@contextmanager
def _reader_of(content: bytes) -> Iterator[QImageReader]:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MAX_MEMORY)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    try:
        yield reader
    finally:
        # Destroy the decoder before its buffer: that of TIFF reads it once more.
        reader.setDevice(None)  # type: ignore[arg-type]


def _refuse_unshowable(reader: QImageReader) -> None:
    if reader.format().data() in VECTOR_FORMATS:
        raise UserError("这是图形文件，不预览。", "原件已经保存。")
    whole = reader.size()
    max_pixels = MAX_PIXELS if reader.format().data() in SCALED_ON_READING else MAX_MEMORY * 1_000_000 // 4
    if whole.width() * whole.height() > max_pixels:
        raise UserError(f"图片有{whole.width()}×{whole.height()}点，太大，不预览。", "原件已经保存。")


def pasted_image(image: QImage) -> Original:
    """A clipboard image as a PNG file named by the current time; raises UserError if it is too large."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise UserError("剪贴板里的图片读不出来。", "没有添加。", "请重新复制，或存成文件后再添加。")
    return make_original(f"粘贴的图片 {datetime.now():%Y-%m-%d %H%M%S}.png", bytes(buffer.data().data()))

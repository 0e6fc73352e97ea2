"""The program's icon as Windows wants it: one .ico of several sizes, each a PNG."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256)
HEAD, ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def icon(svg: Path) -> bytes:
    """The bytes of the .ico."""
    pictures = [_png(svg, size) for size in SIZES]
    packed, at = HEAD.pack(0, 1, len(pictures)), HEAD.size + ENTRY.size * len(pictures)
    for size, picture in zip(SIZES, pictures, strict=True):
        packed += ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(picture), at)  # 0 stands for 256
        at += len(picture)
    return packed + b"".join(pictures)


def _png(svg: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())

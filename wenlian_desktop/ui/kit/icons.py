"""Icons from resources/icons: 24 x 24 SVG strokes, tinted with a theme colour, sharp at the scales of the screens."""

from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.ui.kit.theme import colours

DEFAULT_SIZE = 20  # px


@cache
def _svg(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))


def paint(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Paint an icon into a rectangle in a theme colour."""
    _renderer(name, getattr(colours(), colour)).render(painter, rect)


@cache
def _pixmap(name: str, colour: str, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def icon(name: str, colour: str = "muted", size: int = DEFAULT_SIZE) -> QIcon:
    """An icon in the current value of a theme colour; must be created again when the theme or the screens change."""
    result = QIcon()
    for scale in sorted({1, *(ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens())}):
        result.addPixmap(_pixmap(name, getattr(colours(), colour), size, scale))
    return result

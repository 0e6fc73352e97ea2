"""The program's own icons: 24 x 24 strokes under resources/icons, tinted with a colour token, sharp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.ui.kit.theme import tokens

SCALES = (1, 2, 3)
SIZE = 20  # px


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


def paint(painter: QPainter, name: str, rect: QRectF, token: str) -> None:
    """Draw an icon into a rectangle in the colour of a token."""
    _drawn(name, getattr(tokens(), token)).render(painter, rect)


@cache
def _pixmap(name: str, colour: str, size: int, scale: int) -> QPixmap:
    made = QPixmap(QSize(size, size) * scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _drawn(name, colour).render(painter)
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


def icon(name: str, token: str = "muted", size: int = SIZE) -> QIcon:
    """An icon in the colour a token has now; asked for again when the theme changes."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(_pixmap(name, getattr(tokens(), token), size, scale))
    return made

"""A chart as a picture, for formats that do not draw: the marks of the page, at print resolution."""

import struct
import zlib
from functools import lru_cache
from typing import Any

from wenlian_desktop.report.content.document import Chart
from wenlian_desktop.report.fonts.face import MISSING_CHARACTER
from wenlian_desktop.report.fonts.font_choice import FontSet
from wenlian_desktop.report.fonts.subset import EM
from wenlian_desktop.report.formats.deflate import deflate
from wenlian_desktop.report.layout import charts
from wenlian_desktop.report.layout.grid import WIDTH
from wenlian_desktop.report.layout.image_size import PNG
from wenlian_desktop.report.layout.page import Box, Stroke, TextMark
from wenlian_desktop.report.layout.paragraphs import Typesetter

DPI = 300
SCALE = DPI / 72  # pixels per pt
WHITE = 255


@lru_cache(maxsize=16)  # the next export has mostly the same charts
def chart_image(fonts: FontSet, chart: Chart) -> bytes:
    """The chart as a grey PNG, as wide as the text."""
    from PIL import Image, ImageDraw  # slow to import

    width, height = round(WIDTH * SCALE), round(charts.HEIGHT * SCALE)
    image = Image.new("L", (width, height), WHITE)
    draw = ImageDraw.Draw(image)
    for mark in charts.draw_chart(Typesetter(fonts), chart):
        match mark:
            case Box():
                _fill(draw, mark)
            case Stroke(x1, y1, x2, y2, thickness, grey):
                ends = (x1 * SCALE, y1 * SCALE, x2 * SCALE, y2 * SCALE)
                draw.line(ends, fill=_shade(grey), width=max(round(thickness * SCALE), 1))
            case TextMark():
                _write(draw, mark)
    lined = Image.new("L", (width + 1, height))  # PNG wants a byte before each row: 0, as it is
    lined.paste(image, (1, 0))
    return _png(width, height, lined.tobytes())


def _shade(grey: float) -> int:
    return round(grey * WHITE)


def _fill(draw: Any, box: Box) -> None:
    corners = (box.x * SCALE, box.y * SCALE, (box.x + box.width) * SCALE - 1, (box.y + box.height) * SCALE - 1)
    if corners[2] >= corners[0] and corners[3] >= corners[1]:  # a value of 0 has no height
        draw.rectangle(corners, fill=_shade(box.grey))


def _write(draw: Any, text: TextMark) -> None:
    """A line of text, sign by sign at the places of the page."""
    x = text.x
    for piece in text.font_runs:
        face, em = piece.face, text.size / EM
        font = _font(str(face.path), text.size * SCALE)
        for sign in piece.text:
            width, shift = face.metrics(sign)
            shown = sign if face.has_character(sign) else MISSING_CHARACTER
            draw.text(((x + shift * em) * SCALE, text.y * SCALE), shown, fill=0, font=font, anchor="ls")
            x += width * em + text.spacing
        x += piece.after


@lru_cache(maxsize=16)
def _font(path: str, pixels: float) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(path, pixels, layout_engine=ImageFont.Layout.BASIC)


def _png(width: int, height: int, rows: bytes) -> bytes:
    """Rows of grey pixels as a PNG file that says its resolution."""
    per_meter = round(DPI / 0.0254)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"pHYs", struct.pack(">IIB", per_meter, per_meter, 1)),
        (b"IDAT", deflate(rows)),
        (b"IEND", b""),
    )
    return PNG + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )

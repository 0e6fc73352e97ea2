"""Rows of photos drawn as marks: two side by side, each with its caption below."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import ceil

from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Photograph, Photographs
from wenlian_desktop.report.layout import styles
from wenlian_desktop.report.layout.grid import MM, PITCH, WIDTH, baseline
from wenlian_desktop.report.layout.image_size import image_size
from wenlian_desktop.report.layout.page import Image, Mark, Stroke
from wenlian_desktop.report.layout.paragraphs import CENTERED, Typesetter

PHOTO_WIDTH, PHOTO_HEIGHT = 75 * MM, 56.25 * MM  # the frame of a photo, 4 : 3
LOWEST_DPI = 150  # a small picture is printed smaller than its frame
ABOVE, BETWEEN, LEADING = 6.0, 4.0, 16.0  # pt: above the photo, to its caption, of a line of the caption
UNREADABLE = "照片读不出来"

ReadPicture = Callable[[str], bytes | None]


def photo_rows(typesetter: Typesetter, block: Photographs, read: ReadPicture | None) -> tuple[list[Mark], int]:
    """(marks, rows of the grid) of a row of photos; a photo that cannot be read is an empty frame."""
    marks: list[Mark] = []
    most = 0
    for index, photo in enumerate(block.photographs):
        left = index * (WIDTH - PHOTO_WIDTH) if len(block.photographs) > 1 else (WIDTH - PHOTO_WIDTH) / 2
        marks += _photo(typesetter, photo, left, read)
        lines = typesetter.aligned(photo.caption, styles.TABLE_CELL, PHOTO_WIDTH, CENTERED)
        top = ABOVE + PHOTO_HEIGHT + BETWEEN
        for number, line in enumerate(lines):
            y = top + number * LEADING + baseline(LEADING, line.size)
            marks.append(line._replace(x=line.x + left, y=y))
        most = max(most, len(lines))
    return marks, ceil((ABOVE + PHOTO_HEIGHT + BETWEEN + most * LEADING) / PITCH)


def shown_size(content: bytes) -> tuple[float, float]:
    """Width and height of a picture in its frame, in pt."""
    width, height = image_size(content)
    scale = min(PHOTO_WIDTH / width, PHOTO_HEIGHT / height, 72 / LOWEST_DPI)
    return width * scale, height * scale


def _photo(typesetter: Typesetter, photo: Photograph, left: float, read: ReadPicture | None) -> Iterator[Mark]:
    content = read(photo.sha256) if read is not None else None
    if content is not None:
        width, height = shown_size(content)
        x, y = left + (PHOTO_WIDTH - width) / 2, ABOVE + PHOTO_HEIGHT - height  # close to its caption
        yield Image(x, y, width, height, content)
        return
    top, foot, right = ABOVE, ABOVE + PHOTO_HEIGHT, left + PHOTO_WIDTH
    corners = ((left, top), (right, top), (right, foot), (left, foot), (left, top))
    for (x1, y1), (x2, y2) in pairwise(corners):
        yield Stroke(x1, y1, x2, y2)
    for line in typesetter.aligned((Run(UNREADABLE),), styles.TABLE_CELL, PHOTO_WIDTH, CENTERED):
        yield line._replace(x=line.x + left, y=(top + foot) / 2)

"""A photo as pixels for the screen: small, upright."""

from typing import Any, NamedTuple

from wenlian_desktop.report.pictures.opened_picture import in_plain_mode, opened_picture


class Pixels(NamedTuple):
    """Width and height, and 4 bytes a pixel, row by row: red, green, blue, alpha."""

    width: int
    height: int
    rgba: bytes


def screen_image(content: bytes, width: int, height: int) -> Pixels:
    """The picture no larger than `width` x `height` pixels, never enlarged; raises UserError."""
    with opened_picture(content) as picture:
        return _scaled(picture, (width, height))


def _scaled(picture: Any, box: tuple[int, int]) -> Pixels:
    from PIL import ImageOps

    largest = max(box)
    picture.draft(None, (largest, largest))  # JPEG: decode no more than needed
    small = in_plain_mode(picture)
    small.thumbnail((largest, largest))
    upright = ImageOps.exif_transpose(small).convert("RGBA")
    upright.thumbnail(box)
    return Pixels(upright.width, upright.height, upright.tobytes())

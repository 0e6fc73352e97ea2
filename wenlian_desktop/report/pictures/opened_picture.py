"""A photo opened for decoding, within limits of pixels; what cannot be decoded is refused with a sentence."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wenlian_desktop.domain.values.errors import UserError

FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF")
JPEG_FORMATS = ("JPEG", "MPO")
MOST_PIXELS = 64_000_000  # decoded in full: 192 MB
MOST_JPEG_PIXELS = 300_000_000  # scaled while decoding
DAMAGED = (OSError, ValueError, TypeError, ArithmeticError, LookupError, EOFError, SyntaxError, NotImplementedError)
SAFE, REMEDY = "原件仍在，没有改动。", "可以打开或另存后，用看图软件查看。"


@contextmanager
def opened_picture(content: bytes) -> Iterator[Any]:
    """The picture, not yet decoded; raises UserError, also for faults found while it is in use."""
    from PIL import Image, TiffImagePlugin, WebPImagePlugin  # noqa: F401 - slow to import; registers TIFF and WebP

    _refuse_other_kinds(content)
    Image.MAX_IMAGE_PIXELS = None  # we have limits of our own
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a damaged file is told by us
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                _refuse_large(picture)
                yield picture
    except MemoryError:
        raise UserError("照片太大，内存不够，不预览。", SAFE, REMEDY) from None
    except DAMAGED:
        raise UserError("这张照片打不开：可能已损坏，或不是图片。", SAFE, REMEDY) from None


def _refuse_other_kinds(content: bytes) -> None:
    if content[4:8] == b"ftyp":
        raise UserError("这种格式的照片（HEIC）不预览，也不能印入报告。", SAFE, "要印入报告的，请转成 JPEG 后再添加。")
    if content.lstrip().startswith(b"<") and b"<svg" in content[:1000]:
        raise UserError("这是图形文件，不预览。", SAFE, REMEDY)


def _refuse_large(picture: Any) -> None:
    most = MOST_JPEG_PIXELS if picture.format in JPEG_FORMATS else MOST_PIXELS
    if picture.width * picture.height > most:
        raise UserError(f"照片有{picture.width}×{picture.height}点，太大，不预览。", SAFE, REMEDY)


def in_plain_mode(picture: Any) -> Any:
    """The picture in a mode that can be scaled: no palette, 8 bits a channel."""
    if picture.mode.startswith("I;16"):
        return picture.point(lambda value: value / 256).convert("L")
    if picture.mode == "P":
        return picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    return picture.convert("L") if picture.mode == "1" else picture

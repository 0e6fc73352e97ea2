"""A photo made ready for print: upright, in the colours and the resolution of the page, whatever it was."""

import io
import warnings
from typing import Any

from wenlian_desktop.domain.values.errors import UserError

DPI = 300
QUALITY = 88  # of the JPEG
FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF")
MOST_PIXELS = 64_000_000  # decoded in full: 192 MB
MOST_JPEG_PIXELS = 300_000_000  # scaled while decoding
WHITE = (255, 255, 255)


def print_image(content: bytes, width: float, height: float) -> bytes:
    """The picture as a JPEG that fits `width` x `height` pt at 300 dpi, never enlarged; raises UserError."""
    from PIL import Image, TiffImagePlugin, WebPImagePlugin  # noqa: F401 - slow to import; registers TIFF and WebP

    damaged = (OSError, ValueError, TypeError, ArithmeticError, LookupError, EOFError, MemoryError, SyntaxError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a damaged file is told by us
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                return _prepared(picture, (round(width / 72 * DPI), round(height / 72 * DPI)))
    except (*damaged, Image.DecompressionBombError):
        raise UserError("照片读不出来，可能已损坏，或不是图片。", "原件照样保存着。", "请换一张照片。") from None


def _prepared(picture: Any, box: tuple[int, int]) -> bytes:
    from PIL import Image, ImageOps

    is_jpeg = picture.format in ("JPEG", "MPO")
    if picture.width * picture.height > (MOST_JPEG_PIXELS if is_jpeg else MOST_PIXELS):
        raise ValueError(picture.size)
    largest = max(box)
    picture.draft(None, (largest, largest))  # JPEG: decode no more than needed, before it is turned
    upright = _flattened(_in_srgb(ImageOps.exif_transpose(picture)))
    upright.thumbnail(box, Image.Resampling.LANCZOS)
    file = io.BytesIO()
    upright.save(file, "JPEG", quality=QUALITY, dpi=(DPI, DPI))
    return file.getvalue()


def _in_srgb(picture: Any) -> Any:
    """The picture in the colours of a screen, by its profile if it has one that can be read."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK", "L"):
        try:
            own, screen = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, own, screen, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            return picture
    return picture


def _flattened(picture: Any) -> Any:
    """The picture without alpha and metadata, transparent parts white."""
    from PIL import Image

    if "A" in picture.getbands() or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        sheet = Image.new("RGB", picture.size, WHITE)
        sheet.paste(picture, mask=picture.getchannel("A"))
        return sheet
    plain = picture.convert("RGB")
    plain.info.clear()
    return plain

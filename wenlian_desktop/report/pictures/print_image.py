"""A photo made ready for print: upright, in the colours and the resolution of the page, whatever it was."""

import io
from typing import Any

from wenlian_desktop.report.pictures.opened_picture import in_plain_mode, opened_picture

DPI = 300
QUALITY = 88  # of the JPEG
WHITE = (255, 255, 255)


def print_image(content: bytes, width: float, height: float) -> bytes:
    """The picture as a JPEG that fits `width` x `height` pt at 300 dpi, never enlarged; raises UserError."""
    with opened_picture(content) as picture:
        return _prepared(picture, (round(width / 72 * DPI), round(height / 72 * DPI)))


def _prepared(picture: Any, box: tuple[int, int]) -> bytes:
    from PIL import Image, ImageOps

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

    picture = in_plain_mode(picture)
    if "A" in picture.getbands() or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        sheet = Image.new("RGB", picture.size, WHITE)
        sheet.paste(picture, mask=picture.getchannel("A"))
        return sheet
    plain = picture.convert("RGB")
    plain.info.clear()
    return plain

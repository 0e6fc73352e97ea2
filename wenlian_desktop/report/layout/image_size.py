"""The size of a picture, read from its file header."""

import struct

from wenlian_desktop.domain.values.errors import UserError

PNG = b"\x89PNG\r\n\x1a\n"
FRAME_MARKERS = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG start-of-frame markers


def image_size(content: bytes) -> tuple[int, int]:
    """(width, height) in pixels of a JPEG or PNG file; raises UserError for anything else."""
    if content.startswith(PNG) and len(content) >= 24:
        width, height = struct.unpack_from(">II", content, 16)
        return width, height
    at = 2
    while content.startswith(b"\xff\xd8") and at + 9 <= len(content) and content[at] == 0xFF:
        if content[at + 1] in FRAME_MARKERS:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + int(struct.unpack_from(">H", content, at + 2)[0])
    raise UserError("图片读不出来。", "报告没有导出。", "请换成 JPEG 或 PNG 格式的图片。")

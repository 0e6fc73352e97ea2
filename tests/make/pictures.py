"""Pictures for tests, built from bytes: a PNG of one colour, a JPEG header with Exif data."""

import struct
import zlib
from random import Random


def png(width: int = 40, height: int = 30, seed: int = 0) -> bytes:
    """A PNG of one colour; each seed has another colour."""
    colour = Random(seed).randbytes(3)
    rows = zlib.compress((b"\0" + colour * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def chunk(kind: bytes, content: bytes) -> bytes:
    """One chunk of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def jpeg_of(day: str, order: str = "<", tag: int = 0x9003) -> bytes:
    """The header of a JPEG whose Exif data has a time (2024:05:23 10:00:00)."""
    text = day.encode() + b"\0"
    mark = b"II*\0" if order == "<" else b"MM\0*"
    if tag == 0x9003:
        main = struct.pack(f"{order}HHHII", 1, 0x8769, 4, 1, 26) + bytes(4)
        block = struct.pack(f"{order}HHHII", 1, tag, 2, len(text), 44) + bytes(4)
    else:
        main, block = struct.pack(f"{order}HHHII", 1, tag, 2, len(text), 26) + bytes(4), b""
    exif = b"Exif\0\0" + mark + struct.pack(f"{order}I", 8) + main + block + text
    comment = b"\xff\xfe" + struct.pack(">H", 6) + b"hey!"
    return b"\xff\xd8" + comment + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xda\0\2"

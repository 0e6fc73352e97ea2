"""The day a photo was taken, read from the Exif block of a JPEG file (JEITA CP-3451)."""

import struct
from datetime import date, datetime

JPEG, APP1, EXIF = b"\xff\xd8", 0xE1, b"Exif\x00\x00"
ORDERS = {b"II*\x00": "<", b"MM\x00*": ">"}
TAKEN, CHANGED, SUB_BLOCK = 0x9003, 0x0132, 0x8769  # DateTimeOriginal, DateTime, the pointer to the Exif block
MAX_ENTRIES = 200
EARLIEST_PHOTO = date(1990, 1, 1)  # earlier dates mean that the camera's clock was not set


def taken_on(content: bytes) -> date | None:
    """The date in a JPEG's Exif block; None if there is none or it is implausible. Never raises."""
    try:
        return _day(_exif(content))
    except (struct.error, ValueError, KeyError, IndexError):
        return None


def _exif(content: bytes) -> bytes:
    at = 2
    while content.startswith(JPEG) and content[at] == 0xFF:
        marker, (length,) = content[at + 1], struct.unpack_from(">H", content, at + 2)
        if marker == APP1 and content.startswith(EXIF, at + 4):
            return content[at + 10 : at + 2 + length]
        if marker == 0xDA:  # the picture itself begins
            break
        at += 2 + length
    return b""


def _day(block: bytes) -> date | None:
    order = ORDERS[block[:4]]
    main = _entries(block, order, *struct.unpack_from(f"{order}I", block, 4))
    more = _entries(block, order, main[SUB_BLOCK]) if SUB_BLOCK in main else {}
    at = more.get(TAKEN) or main[CHANGED]
    day = datetime.strptime(block[at : at + 10].decode("ascii"), "%Y:%m:%d").date()
    return day if day >= EARLIEST_PHOTO else None


def _entries(block: bytes, order: str, at: int) -> dict[int, int]:
    """tag -> value (or its offset) of one directory."""
    (number,) = struct.unpack_from(f"{order}H", block, at)
    found = (struct.unpack_from(f"{order}HHII", block, at + 2 + 12 * index) for index in range(number % MAX_ENTRIES))
    return {tag: value for tag, _, _, value in found}

"""Deflate with the fastest available library."""

try:
    from isal.isal_zlib import compress
except ImportError:  # no wheel for this processor: the same format, more slowly
    from zlib import compress

LEVEL = 3  # isal's smallest output; of zlib a quick one


def deflate(data: bytes) -> bytes:
    """The data as a zlib stream."""
    return compress(data, LEVEL)

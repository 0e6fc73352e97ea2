"""A TrueType face: glyphs and widths of characters, and access to its outlines."""

import mmap
import re
import struct
import sys
from array import array
from bisect import bisect_left
from functools import cache
from pathlib import Path

from wenlian_desktop.report.fonts.subset import EM, GlyphOutlines

OPENING_MARKS, CLOSING_MARKS = "“‘", "”’"
FULL_WIDTH_MARKS = OPENING_MARKS + CLOSING_MARKS + "—…·"  # one em each in Chinese, whatever a face gives them
MISSING_CHARACTER = "〓"  # printed for a character that no face has (下行符号)
NO_EMBEDDING = 0x0002  # OS/2 fsType: restricted licence
CMAP_RANKS = {(3, 10, 12): 5, (0, 4, 12): 4, (0, 6, 12): 4, (3, 1, 4): 3, (0, 3, 4): 2}


class UnusableFontError(ValueError):
    """The file has no TrueType outlines, or must not be embedded."""


def read_numbers(code: str, data: bytes | mmap.mmap, start: int, count: int) -> "array[int]":
    """`count` big-endian numbers (H: 16 bits, I: 32 bits) of a table."""
    read = array(code)
    read.frombytes(data[start : start + count * read.itemsize])
    if sys.byteorder == "little":
        read.byteswap()
    return read


class _Glyphs(dict[int, int]):
    """code point -> glyph, read lazily from the cmap table; 0: none."""

    def __init__(self, data: mmap.mmap, at: int, table_format: int) -> None:
        super().__init__()
        self._format = table_format
        if table_format == 12:
            groups = read_numbers("I", data, at + 16, 3 * struct.unpack_from(">I", data, at + 12)[0])
            self._starts, self._ends, self._firsts = groups[0::3], groups[1::3], groups[2::3]
            return
        # The length in the table is unreliable: it has 16 bits, and the tables of some faces are longer.
        count = struct.unpack_from(">H", data, at + 6)[0] // 2
        self._data, self._at = data, at
        words = read_numbers("H", data, at, 8 + 4 * count)
        self._ends, self._starts = words[7 : 7 + count], words[8 + count : 8 + 2 * count]
        self._deltas, self._offsets = words[8 + 2 * count : 8 + 3 * count], words[8 + 3 * count :]

    def __missing__(self, code: int) -> int:
        index = bisect_left(self._ends, code)
        found = 0
        if index < len(self._ends) and self._starts[index] <= code:
            found = self._in_group(index, code) if self._format == 12 else self._in_segment(index, code)
        self[code] = found
        return found

    def _in_group(self, index: int, code: int) -> int:
        return self._firsts[index] + code - self._starts[index]

    def _in_segment(self, index: int, code: int) -> int:
        offset = self._offsets[index]
        if offset == 0:
            return (code + self._deltas[index]) & 0xFFFF
        before = 8 + 3 * len(self._ends) + index  # words before the offset, from which it is counted
        at = self._at + 2 * before + offset + 2 * (code - self._starts[index])
        glyph = struct.unpack_from(">H", self._data, at)[0] if at + 2 <= len(self._data) else 0
        return (int(glyph) + self._deltas[index]) & 0xFFFF if glyph else 0


class FontFace:
    """One face, memory-mapped, so that only the needed parts of large files are read."""

    def __init__(self, path: Path, index: int = 0) -> None:
        """Open a .ttf, or the `index`-th face of a .ttc; raises UnusableFontError or OSError."""
        self.path = path
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            self._read(index)
        except (struct.error, KeyError, IndexError) as error:
            raise UnusableFontError(f"{path.name}: {error!r}") from None

    def _read(self, index: int) -> None:
        data, at = self._data, 0
        if data[:4] == b"ttcf":
            at = struct.unpack_from(">L", data, 12 + 4 * index)[0]
        entries = (struct.unpack_from(">4sLLL", data, at + 12 + 16 * each) for each in range(data[at + 5]))
        self._tables = {tag: (start, length) for tag, _, start, length in entries}
        head, hhea = self._tables[b"head"][0], self._tables[b"hhea"][0]
        self.units = struct.unpack_from(">H", data, head + 18)[0]
        self.box = struct.unpack_from(">4h", data, head + 36)
        self.ascent, self.descent = struct.unpack_from(">hh", data, self._tables[b"OS/2"][0] + 68)
        self.count = struct.unpack_from(">H", data, self._tables[b"maxp"][0] + 4)[0]
        self._widths = read_numbers(
            "H", data, self._tables[b"hmtx"][0], 2 * struct.unpack_from(">H", data, hhea + 34)[0]
        )
        self.glyphs = self._glyphs()
        self.name = self._name()
        self.outlines = GlyphOutlines(data, self._tables, self.count)
        if struct.unpack_from(">H", data, self._tables[b"OS/2"][0] + 8)[0] & NO_EMBEDDING:
            raise UnusableFontError(f"{self.path.name}: embedding is not permitted")

    def _glyphs(self) -> _Glyphs:
        at = self._tables[b"cmap"][0]
        found: dict[int, tuple[int, int]] = {}
        for each in range(struct.unpack_from(">H", self._data, at + 2)[0]):
            platform, encoding, offset = struct.unpack_from(">HHL", self._data, at + 4 + 8 * each)
            form = struct.unpack_from(">H", self._data, at + offset)[0]
            found[CMAP_RANKS.get((platform, encoding, form), 0)] = (at + offset, form)
        best = max(found, default=0)
        if best == 0:
            raise UnusableFontError(f"{self.path.name}: no Unicode characters")
        return _Glyphs(self._data, *found[best])

    def _name(self) -> str:
        """The PostScript name (name 6), without characters that are invalid in PDF names."""
        return re.sub(r"[^A-Za-z0-9+-]", "", self._raw_name()) or "Face"

    def _raw_name(self) -> str:
        at = self._tables[b"name"][0]
        count, texts = struct.unpack_from(">HH", self._data, at + 2)
        for each in range(count):
            platform, _, _, number, length, offset = struct.unpack_from(">6H", self._data, at + 6 + 12 * each)
            if number == 6:
                raw = self._data[at + texts + offset : at + texts + offset + length]
                return raw.decode("utf-16-be" if platform in (0, 3) else "latin-1", "replace").replace(" ", "-")
        return self.path.stem

    def has_character(self, char: str) -> bool:
        """Whether the face has a glyph for a character, with an outline unless it is a space."""
        glyph = self.glyphs[ord(char)]
        return glyph != 0 and (char.isspace() or self.outlines.is_drawn(glyph))

    def glyph_width(self, glyph: int) -> float:
        """The advance width of a glyph in 1/1000 em."""
        width: int = self._widths[min(2 * glyph, len(self._widths) - 2)]
        return width * EM / float(self.units)

    def drawn_glyph(self, char: str) -> int:
        """The glyph of a character, or of 〓."""
        return self.glyphs[ord(char)] or self.glyphs[ord(MISSING_CHARACTER)]

    def metrics(self, char: str) -> tuple[float, float]:
        """(advance width, shift of the glyph to the right) of a character, in 1/1000 em."""
        width = self.glyph_width(self.drawn_glyph(char))
        if char not in FULL_WIDTH_MARKS or width >= 0.95 * EM:
            return width, 0.0
        share = 1.0 if char in OPENING_MARKS else 0.0 if char in CLOSING_MARKS else 0.5
        return float(EM), round((EM - width) * share)


@cache
def open_face(path: Path) -> FontFace:
    """A face, cached for the process."""
    return FontFace(path)

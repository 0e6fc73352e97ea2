"""The outlines of a TrueType face, and font subsets with the glyphs used in a document."""

import mmap
import struct
import sys
from array import array
from collections.abc import Iterable

EM = 1000  # all widths are in 1/1000 em
Tables = dict[bytes, tuple[int, int]]  # tag -> (start, length) in the file
MORE_COMPONENTS, ARGUMENTS_ARE_WORDS, HAS_SCALE, HAS_TWO_SCALES, HAS_MATRIX = 0x20, 0x01, 0x08, 0x40, 0x80
MOVED = ARGUMENTS_ARE_WORDS | 0x02  # the two arguments are an offset
HINTS = (b"cvt ", b"fpgm", b"prep")


class GlyphOutlines:
    """Access to the tables glyf, loca and hmtx of a face."""

    def __init__(self, data: mmap.mmap, tables: Tables, count: int) -> None:
        self._data, self._tables, self._count = data, tables, count
        head, hhea = tables[b"head"][0], tables[b"hhea"][0]
        self._units = struct.unpack_from(">H", data, head + 18)[0]
        is_long = struct.unpack_from(">h", data, head + 50)[0]
        self._metrics = struct.unpack_from(">H", data, hhea + 34)[0]
        self._scale, self._form, self._size = (1, ">LL", 4) if is_long else (2, ">HH", 2)
        self._glyf, self._loca, self._hmtx = (tables[tag][0] for tag in (b"glyf", b"loca", b"hmtx"))

    def _span(self, glyph: int) -> tuple[int, int]:
        start, end = struct.unpack_from(self._form, self._data, self._loca + self._size * glyph)
        return self._glyf + start * self._scale, self._glyf + end * self._scale

    def is_drawn(self, glyph: int) -> bool:
        """Whether a glyph has an outline."""
        start, end = self._span(glyph)
        return end > start

    def outline(self, glyph: int) -> bytes:
        """A glyph's entry in glyf; empty if it has no outline."""
        start, end = self._span(glyph)
        return self._data[start:end]

    def _metric(self, glyph: int) -> tuple[int, int]:
        """(advance, left side bearing) in units of the face."""
        if glyph < self._metrics:
            advance, bearing = struct.unpack_from(">Hh", self._data, self._hmtx + 4 * glyph)
            return advance, bearing
        (advance,) = struct.unpack_from(">H", self._data, self._hmtx + 4 * (self._metrics - 1))
        (bearing,) = struct.unpack_from(">h", self._data, self._hmtx + 2 * self._metrics + 2 * glyph)
        return advance, bearing

    def subset(self, cells: Iterable[tuple[int, float, float]]) -> bytes:
        """A font file of these (glyph, width, shift to the right, in 1/1000 em), numbered from 1; 0 is .notdef."""
        cut = _SubsetBuilder(self)
        cut.add(0)
        glyphs = list(cells)
        for glyph, _, moved in glyphs:
            if moved:
                cut.add_shifted(glyph, round(moved * self._units / EM))
            else:
                cut.add(glyph)
        widths = {index: round(width * self._units / EM) for index, (_, width, _) in enumerate(glyphs, 1)}
        outlines = cut.finish()
        return _font_file(self._tables_of(outlines, self._metrics_of(cut, widths)))

    def _metrics_of(self, cut: "_SubsetBuilder", widths: dict[int, int]) -> "array[int]":
        """Advance and bearing of each glyph; a shifted one has its bearing shifted too, else readers undo the shift."""
        metrics = array("H")
        for index, glyph in enumerate(cut.glyphs):
            advance, bearing = self._metric(glyph)
            metrics.extend((widths.get(index, advance), (bearing + cut.shift(index)) & 0xFFFF))
        return metrics

    def _tables_of(self, outlines: list[bytes], metrics: "array[int]") -> dict[bytes, bytes]:
        count = len(outlines)
        offsets = array("I", [0])
        for each in outlines:
            offsets.append(offsets[-1] + len(each))
        tables = {b"glyf": b"".join(outlines), b"loca": _big_endian(offsets), b"hmtx": _big_endian(metrics)}
        tables |= {tag: self._table(tag) for tag in HINTS if tag in self._tables}
        head, hhea, maxp = (self._table(tag) for tag in (b"head", b"hhea", b"maxp"))
        tables[b"head"] = head[:8] + bytes(4) + head[12:50] + b"\0\1" + head[52:54]
        tables[b"hhea"] = hhea[:34] + struct.pack(">H", count)
        tables[b"maxp"] = maxp[:4] + struct.pack(">H", count) + maxp[6:28] + struct.pack(">HH", 16, 8)
        return tables

    def _table(self, tag: bytes) -> bytes:
        start, length = self._tables[tag]
        return self._data[start : start + length]


class _SubsetBuilder:
    """Collects the glyphs of a subset in their new order, followed by the components of composite glyphs."""

    def __init__(self, source: GlyphOutlines) -> None:
        self._source = source
        self.glyphs: list[int] = []  # old numbers in the new order
        self._moved: dict[int, tuple[int, int]] = {}  # new number -> (old glyph, units to the right)
        self._parts: dict[int, int] = {}  # old number -> new number of a glyph drawn as it is

    def add(self, glyph: int) -> None:
        self._parts.setdefault(glyph, len(self.glyphs))
        self.glyphs.append(glyph)

    def add_shifted(self, glyph: int, units: int) -> None:
        """Add a glyph shifted to the right, as a composite of the glyph."""
        self._moved[len(self.glyphs)] = (glyph, units)
        self.glyphs.append(glyph)

    def shift(self, index: int) -> int:
        """By how many units the glyph of this new number is shifted to the right."""
        return self._moved[index][1] if index in self._moved else 0

    def _part(self, glyph: int) -> int:
        if glyph not in self._parts:
            self.add(glyph)
        return self._parts[glyph]

    def finish(self) -> list[bytes]:
        """The outlines in the new order, padded to multiples of four bytes."""
        outlines: list[bytes] = []
        while len(outlines) < len(self.glyphs):  # grows meanwhile
            index = len(outlines)
            outline = self._shifted(*self._moved[index]) if index in self._moved else self._renumbered(index)
            outlines.append(outline + bytes(-len(outline) % 4))
        return outlines

    def _shifted(self, glyph: int, units: int) -> bytes:
        x1, y1, x2, y2 = struct.unpack_from(">4h", self._source.outline(glyph), 2)
        box = struct.pack(">5h", -1, x1 + units, y1, x2 + units, y2)
        return box + struct.pack(">HHhh", MOVED, self._part(glyph), units, 0)

    def _renumbered(self, index: int) -> bytes:
        """The outline with components renumbered, if it is a composite."""
        outline = self._source.outline(self.glyphs[index])
        if len(outline) < 10 or outline[0] < 0x80:
            return outline
        changed, at = bytearray(outline), 10
        while True:
            flags, part = struct.unpack_from(">HH", changed, at)
            struct.pack_into(">H", changed, at + 2, self._part(part))
            at += 8 if flags & ARGUMENTS_ARE_WORDS else 6
            at += 2 if flags & HAS_SCALE else 4 if flags & HAS_TWO_SCALES else 8 if flags & HAS_MATRIX else 0
            if not flags & MORE_COMPONENTS:
                return bytes(changed)


def _big_endian(numbers: "array[int]") -> bytes:
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers.tobytes()


def _font_file(tables: dict[bytes, bytes]) -> bytes:
    """The tables as one sfnt file. Checksums are 0: PDF readers ignore them in embedded fonts."""
    power = len(tables).bit_length() - 1
    head = struct.pack(">LHHHH", 0x10000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    at, entries, bodies = 12 + 16 * len(tables), [], []
    for tag in sorted(tables):
        entries.append(struct.pack(">4sLLL", tag, 0, at, len(tables[tag])))
        bodies.append(tables[tag] + bytes(-len(tables[tag]) % 4))
        at += len(bodies[-1])
    return b"".join([head, *entries, *bodies])

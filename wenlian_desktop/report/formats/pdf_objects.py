"""PDF objects that reportlab lacks: compressed streams, composite fonts, Info without dates."""

import zlib
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFStream, PDFString

from wenlian_desktop.report.fonts.face import FontFace
from wenlian_desktop.report.fonts.subset import EM
from wenlian_desktop.report.formats.deflate import deflate

MAP_BLOCK = 100  # entries in one block of a ToUnicode map (Adobe technical note 5411)
TO_UNICODE = (
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
    "1 begincodespacerange<0000><FFFF>endcodespacerange\n{}\n"
    "endcmap CMapName currentdict/CMap defineresource pop end end"
)


def compressed_stream(data: bytes, **entries: Any) -> PDFStream:
    """A stream compressed by `deflate`."""
    return deflated_stream(deflate(data), **entries)


def deflated_stream(data: bytes, **entries: Any) -> PDFStream:
    """A stream of data that are already deflated."""
    return PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode"), **entries}), data)


class RawObject(PDFObject):
    """An object given by its text, with references to other objects."""

    __RefOnly__ = 1

    def __init__(self, *parts: Any) -> None:
        self._parts = parts

    def format(self, document: Any) -> bytes:
        """The bytes of the object, called by reportlab."""
        return b"".join(
            part.encode("latin-1") if isinstance(part, str) else part.format(document) for part in self._parts
        )


class InfoDictionary(pdfdoc.PDFInfo):
    """Title and author without dates, so that equal reports give equal files."""

    def format(self, document: Any) -> bytes:
        """The bytes of the dictionary, called by reportlab."""
        entries = {"Title": self.title, "Author": self.author, "Creator": self.creator}
        formatted: bytes = PDFDictionary({name: PDFString(text) for name, text in entries.items()}).format(document)
        return formatted


class _Codes(dict[int, str]):
    """code point -> code in this font as four hex digits, assigned in order of first use, from 1."""

    def __missing__(self, point: int) -> str:
        self[point] = code = f"{len(self) + 1:04X}"
        return code


class PdfFont:
    """A font with the used characters of a face: one code per character, so that text extraction is exact."""

    def __init__(self, face: FontFace, name: str) -> None:
        self.face, self.name = face, name
        self._codes = _Codes()

    def hex(self, text: str) -> str:
        """A text in the codes of the font."""
        return text.translate(self._codes)

    def object(self, document: Any) -> RawObject:
        """The font with all its parts (Type0 over CIDFontType2, embedded)."""
        shown = embed_font(self.face, "".join(map(chr, self._codes)))
        reference = document.Reference
        file, codes = (
            reference(deflated_stream(shown.file, Length1=shown.length)),
            reference(deflated_stream(shown.codes)),
        )
        descriptor = reference(RawObject(self._described(shown.name), "/FontFile2 ", file, ">>"))
        descendant = reference(
            RawObject(
                f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{shown.name}/DW {EM}/W[{shown.widths}]"
                "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity"
                "/FontDescriptor ",
                descriptor,
                ">>",
            )
        )
        kind = f"<</Type/Font/Subtype/Type0/BaseFont/{shown.name}/Encoding/Identity-H/DescendantFonts["
        return RawObject(kind, descendant, "]/ToUnicode ", codes, ">>")

    def _described(self, name: str) -> str:
        scale = EM / self.face.units
        box = " ".join(f"{side * scale:.0f}" for side in self.face.box)
        heights = f"/Ascent {self.face.ascent * scale:.0f}/Descent {self.face.descent * scale:.0f}/CapHeight 700"
        return f"<</Type/FontDescriptor/FontName/{name}/Flags 4/ItalicAngle 0/StemV 80/FontBBox[{box}]{heights}"


class EmbeddedFont(NamedTuple):
    """An embedded face: name, deflated font file and its length, deflated ToUnicode map, widths."""

    name: str
    file: bytes
    length: int
    codes: bytes
    widths: str


@lru_cache(maxsize=10)  # two documents: the next export or preview mostly uses the same characters
def embed_font(face: FontFace, chars: str) -> EmbeddedFont:
    """A subset of a face with these characters, coded from 1 in this order."""
    cells = [face.metrics(char) for char in chars]
    outlines = face.outlines.subset((face.drawn_glyph(char), *cell) for char, cell in zip(chars, cells, strict=True))
    tag = zlib.crc32(chars.encode())
    name = "".join(chr(65 + tag // 26**index % 26) for index in range(6)) + "+" + face.name
    widths = " ".join(f"{code}[{cell[0]:g}]" for code, cell in enumerate(cells, 1) if cell[0] != EM)
    return EmbeddedFont(name, deflate(outlines), len(outlines), deflate(_to_unicode(chars)), widths)


def _to_unicode(chars: str) -> bytes:
    lines = [f"<{code:04X}><{char.encode('utf-16-be').hex()}>" for code, char in enumerate(chars, 1)]
    blocks = (lines[start : start + MAP_BLOCK] for start in range(0, len(lines), MAP_BLOCK))
    return TO_UNICODE.format(
        "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    ).encode()


def image_object(content: bytes) -> PDFObject:
    """A picture as an object: JPEG as it is, others decoded by reportlab."""
    return pdfdoc.PDFImageXObject("", ImageReader(BytesIO(content)))

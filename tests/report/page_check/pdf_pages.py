"""A PDF as both tools read it: pages with their characters and drawings, and the faces embedded in it."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pdfplumber
from fontTools.ttLib import TTFont
from pdfminer.pdftypes import resolve1

MM = 72 / 25.4
LEFT, TOP, WIDTH, HEIGHT = 28 * MM, 37 * MM, 156 * MM, 225 * MM
PITCH = HEIGHT / 22
NUMBERED = re.compile(r"^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)")
DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")

Char = dict[str, Any]
Line = tuple[float, list[Char]]  # lower edge in pt from above, the characters from left to right


@dataclass(frozen=True)
class EmbeddedFace:
    """A face of the PDF: its name, its font file, and the glyph of each character drawn in it."""

    name: str
    file: bytes | None
    glyphs: dict[str, int]

    @cached_property
    def font(self) -> Any:
        return TTFont(io.BytesIO(self.file or b""), fontNumber=0)


def is_han(text: str) -> bool:
    return len(text) == 1 and ("\u4e00" <= text <= "\u9fff" or "\u3400" <= text <= "\u4dbf" or ord(text) > 0x20000)


def text_of(line: list[Char]) -> str:
    return "".join(char["text"] for char in line)


def is_body(char: Char) -> bool:
    """三号 alone is running text; what is larger or smaller is a title, a caption or a cell."""
    return bool(15.3 <= char["size"] <= 16.5 and char["text"].strip())


def lines_of(chars: list[Char]) -> list[Line]:
    """Characters as lines, from above."""
    rows: list[Line] = []
    for char in sorted(chars, key=lambda char: (char["bottom"], char["x0"])):
        if rows and abs(rows[-1][0] - char["bottom"]) <= 3:
            rows[-1][1].append(char)
        else:
            rows.append((char["bottom"], [char]))
    return [(bottom, sorted(row, key=lambda char: char["x0"])) for bottom, row in rows]


def faces_of(opened: pdfplumber.PDF) -> Iterator[EmbeddedFace]:
    """Every face of the PDF once."""
    seen: set[str] = set()
    for page in opened.pages:
        for ref in (resolve1((page.page_obj.resources or {}).get("Font")) or {}).values():
            font = resolve1(ref)
            name = str(font["BaseFont"].name)
            if name not in seen:
                seen.add(name)
                yield _face(name.split("+")[-1], font)


def _face(name: str, font: Any) -> EmbeddedFace:
    inner = resolve1(resolve1(font["DescendantFonts"])[0]) if "DescendantFonts" in font else font
    descriptor = resolve1(inner.get("FontDescriptor")) or {}
    file = next((descriptor[key] for key in ("FontFile", "FontFile2", "FontFile3") if key in descriptor), None)
    told = resolve1(font["ToUnicode"]).get_data() if "ToUnicode" in font else b""
    listed = b"".join(re.findall(rb"beginbfchar(.*?)endbfchar", told, re.DOTALL))
    pairs = re.findall(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>", listed)
    glyphs = {bytes.fromhex(text.decode()).decode("utf-16-be", "replace"): int(code, 16) for code, text in pairs}
    return EmbeddedFace(name, resolve1(file).get_data() if file else None, glyphs)

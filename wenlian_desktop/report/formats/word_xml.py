"""The pieces a Word file is written of: lengths, texts, runs and paragraphs as XML."""

import html
import re

from wenlian_desktop.report.fonts.font_choice import Role
from wenlian_desktop.report.layout.grid import ADVANCE

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
FACES = {
    Role.FANG: "仿宋_GB2312",
    Role.KAI: "楷体_GB2312",
    Role.HEI: "黑体",
    Role.TITLE: "方正小标宋简体",
    Role.SONG: "宋体",
}
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0, 2.2
PARTS_OF_LINE = re.compile(r"([\n\t])")
BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>", "": ""}
CHARACTER = round(ADVANCE * 20)  # twips, of the body text on its grid


def twips(points: float) -> int:
    """A length in pt as twentieths of a pt."""
    return round(points * 20)


def escaped(text: str) -> str:
    """A text as XML, also as an attribute's value, without the characters that XML does not have."""
    return html.escape(ILLEGAL.sub("", text), quote=False).replace('"', "&quot;")


def fonts(role: Role) -> str:
    """A face by its name, for every kind of character: never a font of the theme, which would come first."""
    face = FACES[role]
    return f'<w:rFonts w:hint="eastAsia" w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}"/>'


def run(text: str, properties: str = "") -> str:
    """A text in one format; line breaks and tabs become elements."""
    inner = "".join(
        BREAKS.get(part) or f'<w:t xml:space="preserve">{escaped(part)}</w:t>'
        for part in PARTS_OF_LINE.split(text)
        if part
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>" if inner else ""


def paragraph(style: str, content: str = "", properties: str = "") -> str:
    """A paragraph of runs in a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field(code: str, result: str) -> str:
    """A field with its result as computed by us."""
    return field_start(code) + run(result) + FIELD_END


def hidden_field(code: str) -> str:
    """A field that shows nothing."""
    return _field_mark("begin") + _instruction(code) + FIELD_END


def field_start(code: str) -> str:
    """The start of a field, up to its result, which `FIELD_END` ends."""
    return _field_mark("begin") + _instruction(code) + _field_mark("separate")


def _instruction(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {escaped(code)} </w:instrText></w:r>'


def _field_mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


FIELD_END = _field_mark("end")

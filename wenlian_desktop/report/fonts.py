"""The faces shipped with the program, and which characters they have."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SONG = "NotoSerifSC-Regular"
MISSING = "〓"  # the printer's mark for a character no face has (下行符号)


def load(name: str = SONG) -> TTFont:
    """A face, registered once in this process."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, FONTS / f"{name}.ttf"))
    face = pdfmetrics.getFont(name)
    assert isinstance(face, TTFont)
    return face


def lacking(face: TTFont, text: str) -> set[str]:
    """The characters of a text that the face has no shape for."""
    known = face.face.charToGlyph
    return {sign for sign in set(text) if ord(sign) not in known and not sign.isspace()}


def printable(face: TTFont, text: str) -> str:
    """The text with 〓 where the face has no shape: a missing character never vanishes from the page."""
    missing = lacking(face, text)
    return text.translate({ord(sign): MISSING for sign in missing}) if missing else text

"""The formats of cells in a workbook, collected while its sheets are written."""

from typing import NamedTuple

from wenlian_desktop.report.content.sheet import PLAIN, WHOLE
from wenlian_desktop.report.fonts.font_choice import Role
from wenlian_desktop.report.formats.word_xml import DECLARATION, FACES, escaped

SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BUILT_IN = {PLAIN: 0, WHOLE: 1, "0.00": 2, "0.00%": 10, "@": 49}  # codes that have a number (ISO/IEC 29500, 18.8.30)
FIRST_OWN = 164  # number of a code that is not built in
SIDES = ("left", "right", "top", "bottom")


class CellStyle(NamedTuple):
    """How a cell looks: face, size in pt, thin rules around it, alignment in it, its ground."""

    role: Role = Role.FANG
    size: int = 12
    is_ruled: bool = False
    alignment: str = ""
    fill: str = ""  # as RRGGBB
    is_open: bool = False  # may be filled in where the sheet is locked


MIDDLE = '<alignment vertical="center" wrapText="1"/>'
CENTERED = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
STYLES = {
    "plain": CellStyle(),
    "title": CellStyle(Role.TITLE, 18, alignment='<alignment vertical="center"/>'),
    "caption": CellStyle(Role.HEI, 14),
    "unit": CellStyle(alignment='<alignment horizontal="right"/>'),
    "head": CellStyle(Role.HEI, 12, True, CENTERED),
    "cell": CellStyle(Role.FANG, 12, True, MIDDLE),
    "merged": CellStyle(Role.FANG, 12, True, CENTERED),
    "register": CellStyle(alignment=MIDDLE),
    "entry head": CellStyle(Role.HEI, 12, True, CENTERED, "D9E2F3"),
    "entry": CellStyle(Role.FANG, 12, True, MIDDLE, is_open=True),
    "example": CellStyle(Role.KAI, 12, True, MIDDLE, "EDEDED"),
    "identity": CellStyle(),
    "instruction": CellStyle(alignment=MIDDLE),
    "wrong": CellStyle(Role.FANG, 12, True, MIDDLE, "FFC7CE", is_open=True),
}
FILLS = list(dict.fromkeys(style.fill for style in STYLES.values() if style.fill))
BUILT_IN_FILLS = 2  # none and grey, which every workbook has
FONTS = list(dict.fromkeys((style.role, style.size) for style in STYLES.values()))


class CellFormats:
    """The formats in use: a style and the code by which a number is shown."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {("plain", PLAIN): 0}
        self._codes = dict(BUILT_IN)

    def number_of(self, style: str, code: str) -> int:
        """The number by which cells refer to a format."""
        found = self._numbers.get((style, code))
        if found is None:
            found = self._numbers[style, code] = len(self._numbers)
            self._codes.setdefault(code, FIRST_OWN + len(self._codes))
        return found

    def xml(self) -> str:
        """xl/styles.xml."""
        own = {code: number for code, number in self._codes.items() if number >= FIRST_OWN}
        codes = "".join(f'<numFmt numFmtId="{number}" formatCode="{escaped(code)}"/>' for code, number in own.items())
        formats = "".join(self._format(STYLES[style], code) for style, code in self._numbers)
        fonts = "".join(
            f'<font><sz val="{size}"/><color theme="1"/><name val="{FACES[role]}"/><family val="2"/></font>'
            for role, size in FONTS
        )
        return (
            f'{DECLARATION}<styleSheet xmlns="{SHEETS}">'
            + (f'<numFmts count="{len(own)}">{codes}</numFmts>' if own else "")
            + f'<fonts count="{len(FONTS)}">{fonts}</fonts>'
            f'<fills count="{BUILT_IN_FILLS + len(FILLS)}"><fill><patternFill patternType="none"/></fill>'
            f'<fill><patternFill patternType="gray125"/></fill>{"".join(map(_fill, FILLS))}</fills>'
            f'<borders count="2">{_border("")}{_border("thin")}</borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self._numbers)}">{formats}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        )

    def _format(self, style: CellStyle, code: str) -> str:
        font = FONTS.index((style.role, style.size))
        applied = (
            (' applyNumberFormat="1"' if self._codes[code] else "")
            + (' applyFont="1"' if font else "")
            + (' applyBorder="1"' if style.is_ruled else "")
            + (' applyFill="1"' if style.fill else "")
            + (' applyAlignment="1"' if style.alignment else "")
            + (' applyProtection="1"' if style.is_open else "")
        )
        fill = BUILT_IN_FILLS + FILLS.index(style.fill) if style.fill else 0
        own = f'fontId="{font}" fillId="{fill}" borderId="{int(style.is_ruled)}"'
        parts = f'numFmtId="{self._codes[code]}" {own} xfId="0"'
        protection = '<protection locked="0"/>' if style.is_open else ""
        return f"<xf {parts}{applied}>{style.alignment}{protection}</xf>"


def _fill(colour: str) -> str:
    return f'<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/></patternFill></fill>'


def _border(line: str) -> str:
    rule = f' style="{line}"><color auto="1"/></' if line else "></"
    return f"<border>{''.join(f'<{side}{rule}{side}>' for side in SIDES)}<diagonal/></border>"

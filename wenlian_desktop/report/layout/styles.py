"""The named styles of the report in one table, for all formats (GB/T 9704-2012, 5.2.2 and 7.3)."""

from dataclasses import dataclass

from wenlian_desktop.report.fonts.font_choice import Role
from wenlian_desktop.report.layout.grid import BODY_SIZE


@dataclass(frozen=True)
class Style:
    """Font role, size in pt, and indent of the first line in characters."""

    role: Role
    size: float = BODY_SIZE
    indent: int = 0


TITLE = Style(Role.TITLE, 22)  # 二号
HEADINGS = {
    1: Style(Role.HEI, indent=2),
    2: Style(Role.KAI, indent=2),
    3: Style(Role.FANG, indent=2),
    4: Style(Role.FANG, indent=2),
}
TEXT = Style(Role.FANG, indent=2)
ANNEX_MARK = Style(Role.HEI)
CAPTION = Style(Role.HEI, 14)  # 四号
TABLE_HEAD = Style(Role.HEI, 12)  # 小四
TABLE_CELL = Style(Role.FANG, 12)
SMALL_HEAD = Style(Role.HEI, 10.5)  # 五号
SMALL_CELL = Style(Role.FANG, 10.5)
UNIT = Style(Role.FANG, 12)
NOTE = Style(Role.FANG, 12)
PAGE_NUMBER = Style(Role.SONG, 14)
CHART_TEXT = Style(Role.SONG, 9)
CONTENTS_TITLE = Style(Role.HEI, 22)
CONTENTS = {1: Style(Role.HEI, 14), 2: Style(Role.FANG, 14), 3: Style(Role.FANG, 14)}  # 四号
LEADER = Style(Role.SONG, 14)

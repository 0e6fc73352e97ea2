"""The named styles of the report in one table, for all formats (GB/T 9704-2012, 5.2.2 and 7.3)."""

from dataclasses import dataclass

from wenlian_desktop.report.fonts.font_choice import Role
from wenlian_desktop.report.layout.grid import BODY_SIZE


@dataclass(frozen=True)
class Style:
    """Font role and size in pt."""

    role: Role
    size: float = BODY_SIZE


INDENT = 2  # characters, of the first line of a heading or paragraph (7.3.3)

TITLE = Style(Role.TITLE, 22)  # 二号
HEADINGS = {
    1: Style(Role.HEI),
    2: Style(Role.KAI),
    3: Style(Role.FANG),
    4: Style(Role.FANG),
}
TEXT = Style(Role.FANG)
ANNEX_MARK = Style(Role.HEI)
CAPTION = Style(Role.HEI, 14)  # 四号
TABLE_HEAD = Style(Role.HEI, 12)  # 小四
TABLE_CELL = Style(Role.FANG, 12)
SMALL_HEAD = Style(Role.HEI, 10.5)  # 五号
SMALL_CELL = Style(Role.FANG, 10.5)
UNIT = Style(Role.FANG, 12)
NOTE = Style(Role.FANG, 12)
PAGE_NUMBER = Style(Role.SONG, 14)
DRAFT_MARK = Style(Role.HEI, 14)  # 四号
CHART_TEXT = Style(Role.SONG, 9)
CONTENTS_TITLE = Style(Role.HEI, 22)
CONTENTS = {1: Style(Role.HEI, 14), 2: Style(Role.FANG, 14), 3: Style(Role.FANG, 14)}  # 四号
LEADER = Style(Role.SONG, 14)

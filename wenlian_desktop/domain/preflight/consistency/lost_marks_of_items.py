"""Preflight rules for items whose number lost its mark: “2.……”, “3资产盘点……”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
BARE = re.compile(
    r"(?P<number>\d{1,2})(?=[\u4e00-\u9fff“《])(?![个家项场次座月日年天人名位处种类篇部件份条万千百亿元台辆套间所只支幅首集期批户村镇乡街路届级分小成倍余多号米公吨亩栋站馆])",
    re.ASCII,
)
OF_ITEMS = 3  # the level of 1.


@rule(
    "C46",
    Level.HINT,
    on=Manuscript,
    says="“{written}”的编号“{number}”后缺“.”。",
    remedy="补上编号后的点。",
)
def numbers_of_items_have_their_mark(report: Manuscript) -> Hits:
    """“3资产盘点不及时。” right below “2.……。”, where no other item has that number."""
    last: TextLine | None = None
    for line, following in _with_next_item(report):
        bare = BARE.match(line.text) if not line.level else None
        if bare and last and int(bare["number"]) == last.number + 1 and last.line_no + 1 == line.line_no:
            is_free = following is None or following.level != OF_ITEMS or following.number != int(bare["number"])
            if is_free and not last.is_heading and last.text.endswith(("。", "；")):
                yield hit(line.line_no, written=line.text[:8], number=bare["number"])
        last = line if line.level == OF_ITEMS else None


def _with_next_item(report: Manuscript) -> Iterator[tuple[TextLine, TextLine | None]]:
    """The lines, each with the next one that has a number."""
    following: TextLine | None = None
    found: list[tuple[TextLine, TextLine | None]] = []
    for line in reversed(report.lines):
        found.append((line, following))
        following = line if line.level else following
    yield from reversed(found)

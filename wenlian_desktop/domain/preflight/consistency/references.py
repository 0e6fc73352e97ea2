"""Preflight rules for what a report refers to in itself: its chapters, and the annexes by what they hold."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import ListedAnnex, Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
CHAPTER = re.compile(
    "(?:本报告|报告|本文|前文|上文)第(?P<nth>[一二三四五六七八九十]{1,2})部分(?P<told>所列|所述|所示|中所|提到|指出|列出|反映的)?"
)
ANNEX = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,16}?)(?:详见|见|列[于入]|另见)附件(?P<number>\d{1,2})(?!\d)", re.ASCII)
FEW, MANY = 1, 3  # characters in a row that a name shares with its annex by chance, and by what it holds
LEAST_CHAPTERS = 3


@rule(
    "C54",
    Level.ERROR,
    on=Manuscript,
    says={
        "none": "提到第{nth}部分，全文只有{count}个部分。",
        "itself": "“{written}”指的是本部分自己。",
        "annex": "“{written}”：附件{number}是“{listed}”，附件{other}是“{meant}”。",
    },
    remedy="核对所指的部分或附件。",
)
def references_are_right(report: Manuscript) -> Hits:
    """A chapter referred to exists and is another one; an annex holds what is said to be in it."""
    chapters = [line.number for line in report.lines if line.level == 1 and line.is_heading]
    now = 0
    for line in report.body:
        now = line.number if line.level == 1 and line.is_heading else now
        for match in CHAPTER.finditer(line.text) if "部分" in line.text else ():
            nth = from_chinese(match["nth"])
            if len(chapters) >= LEAST_CHAPTERS and nth > max(chapters):
                yield hit(line.line_no, kind="none", nth=match["nth"], count=max(chapters))
            elif nth == now and match["told"]:
                yield hit(line.line_no, kind="itself", written=match[0])
        for match in ANNEX.finditer(line.text) if report.annexes and "附件" in line.text else ():
            listed = next((each for each in report.annexes if each.number == int(match["number"])), None)
            meant = _meant(match["what"], listed, report.annexes) if listed else None
            if listed and meant:
                yield hit(
                    line.line_no, meant.line_no, kind="annex", written=match[0], number=listed.number,
                    listed=listed.name, other=meant.number, meant=meant.name,
                )  # fmt: skip


def _meant(what: str, listed: ListedAnnex, annexes: tuple[ListedAnnex, ...]) -> ListedAnnex | None:
    """Another annex whose name shares its words, where the one referred to shares none."""
    if _shared(what, listed.name) > FEW:
        return None
    fitting = [each for each in annexes if each is not listed and _shared(what, each.name) >= MANY]
    return fitting[0] if len(fitting) == 1 else None


def _shared(one: str, other: str) -> int:
    """The length of the longest run of characters that both have."""
    return max(
        (end - at for at in range(len(one)) for end in range(at + 1, len(one) + 1) if one[at:end] in other), default=0
    )

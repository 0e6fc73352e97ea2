"""The lists of names in a sentence: 桃源、桂花、永安、石桥; 快板《甲》、相声《乙》和双簧《丙》."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

NAME = (
    r"(?:[^，。；：、（）“”《》\d和及与]{0,12}(?:“[^“”]{1,20}”|《[^《》]{1,30}》)"
    r"|[^，。；：、（）“”《》\d和及与]{1,14})"
)
LIST = re.compile(rf"{NAME}(?:、{NAME})+(?:(?:和|以及|及|与){NAME})?(?P<open>等)?")
JOINED = re.compile("、|以及|和|及|与")
TITLE, BESIDE = re.compile("《[^《》]*》|“[^“”]*”"), re.compile("(?<=\f)(?=\f)")
ONE = "\f"  # for a title, which may hold any mark


@dataclass(frozen=True)
class NameList:
    """Its names in order, the first with whatever words stand before it; `is_open`: 等 stands behind it."""

    names: tuple[str, ...]
    begin: int
    end: int
    is_open: bool


def may_be(text: str) -> range:
    """How many names a list may be: 和 joins the last two, or stands within a name."""
    plain = BESIDE.sub("、", TITLE.sub(ONE, text))
    parts = plain.split("、")
    least = len(parts) + (JOINED.search(parts[-1]) is not None and len(JOINED.split(parts[-1])[0]) < len(parts[-1]))
    return range(min(least, len(JOINED.split(plain))), len(JOINED.split(plain)) + 1)


def name_lists(text: str) -> Iterator[NameList]:
    """Each list of a text."""
    for match in LIST.finditer(text) if "、" in text else ():
        names = tuple(JOINED.split(match[0]))
        yield NameList(names, match.start(), match.end(), match["open"] is not None or names[-1].endswith("等"))

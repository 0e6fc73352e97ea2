"""Preflight rules for places: a town is 镇, 乡 or 街道 throughout."""

import re
from collections import Counter
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
TOWN = re.compile("(?P<name>[\u4e00-\u9fff]{2})(?P<kind>镇|街道|乡(?![村镇土亲贤愁情间民音风]))")
NO_NAME = re.compile("[全各本该我在对市县区镇乡村和与及等所某两三四五六七八九十个的为由是于了下赴到从向]")
CHANGED = re.compile("撤乡|改镇|改乡|更名|合并|撤销|并入|原名|改制|撤并")
LEAST, MOST_ODD = 4, 2  # times a town is told by one word, and by another


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says="“{written}”在别处写“{usual}”。",
    remedy="核对地名，前后一致。",
)
def towns_keep_their_kind(report: Manuscript) -> Hits:
    """“石桥镇” throughout, and “石桥乡” once."""
    found = [(line, match) for line in report.normal for match in TOWN.finditer(line.text)]
    told = Counter((match["name"], match["kind"]) for _, match in found)
    kinds = {name: kind for (name, kind), times in told.most_common() if times >= LEAST and not NO_NAME.search(name)}
    if not kinds or any(CHANGED.search(line.text) for line in report.normal):
        return
    for line, match in found:
        name, kind = match["name"], match["kind"]
        usual = kinds.get(name)
        if usual and kind != usual and told[name, kind] <= MOST_ODD and told[name, usual] >= LEAST:
            yield hit(line.line_at(match.start()), written=match[0], usual=f"{name}{usual}")

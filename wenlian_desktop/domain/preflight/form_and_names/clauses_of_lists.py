"""Clauses told behind a number of tasks or days, one for each: they are as many as the number says."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.preflight.consistency.verbs_of_lists import VERB
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
OPENED = re.compile(
    r"(?<![第\d.之前后])(?P<count>\d{1,2}|[两三四五六七八九十])(?P<unit>[项个条点件批期场次届类]|大)"
    r"(?P<noun>[^，。；：\d]{0,8})：(?P<items>[^。：]{6,300})(?=。|$)",
    re.ASCII,
)
IN_MONTH = re.compile(r"(?:20\d\d年)?\d{1,2}月", re.ASCII)
OPEN = re.compile("[、等]|一是|分别|其中|还|同时|此外")
JOINED = re.compile("[和与及并]")
MOST_APART = 2


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says="写“{words}”，列出的是{listed}个。",
    remedy="核对个数和所列各项，改正不符的一处。",
)
def clauses_are_as_many_as_told(report: Manuscript) -> Hits:
    """“重点任务有三项：举办展演，组织创作。” “成行的有7批：3月去茶亭，5月去石门……”."""
    for line in report.body:
        for match in OPENED.finditer(line.text) if "：" in line.text else ():
            said = (
                int(match["count"]) if match["count"].isdigit() else written_count(match["count"].replace("两", "二"))
            )
            listed = _listed(match["items"], match["unit"], said)
            if said and listed and said != listed and abs(said - listed) <= MOST_APART:
                yield hit(line.line_no, words=f"{match['count']}{match['unit']}{match['noun']}", listed=listed)


def _listed(items: str, unit: str, said: int) -> int:
    """How many are listed, each with its month or its verb; 0 where one clause may tell of more or of fewer."""
    parts = [each for each in re.split("；" if "；" in items else "，", items) if each]
    if len(parts) == 1 or OPEN.search(items):
        return 0
    if all(IN_MONTH.match(each) for each in parts):
        is_counted = any(len(IN_MONTH.findall(each)) > 1 or re.search(rf"\d{unit}", each) for each in parts)
        return 0 if is_counted else len(parts)
    if JOINED.search(items) or not all(VERB.match(each) for each in parts):
        return 0
    return len(parts) if "；" in items or len(parts) < said else 0  # one task may take two clauses

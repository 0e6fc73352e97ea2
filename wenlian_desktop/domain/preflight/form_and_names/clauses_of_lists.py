"""Clauses told behind a number of tasks or days, one for each: they are as many as the number says."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.preflight.consistency.verbs_of_lists import VERB
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
OPENED = re.compile(
    r"(?<![第\d.之前后])(?P<count>\d{1,2}|[两三四五六七八九十])(?P<unit>[项个条点件批期场次届类]|大)"
    r"(?P<noun>[^，。；：\d]{0,8})(?:：|，(?:依次|分别|具体|主要|也就|就|即)?[是为即有：]+)(?P<items>[^。：]{6,300})(?=。|$)",
    re.ASCII,
)
OPENS = re.compile("[项个条点件批期场次届类大][^，。；：\\d]{0,8}[：，][^，。；]{3}")
IN_MONTH = re.compile(r"(?:20\d\d年)?\d{1,2}月", re.ASCII)
OPEN = re.compile(
    "[、等]|一是|分别|其中|还|同时|此外|均\\d|平均|合计|总计|[，；]共计?\\d"
)  # a mean or a total is none of them
JOINED = re.compile(f"(?:[和与及并]|以及|并且){VERB.pattern}")
MOST_APART = 2
LEAST_ALIKE, MOST_UNLIKE, SHORTEST = 3, 1, 6  # clauses; characters by which such clauses differ; of each


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
        for match in OPENED.finditer(line.text) if OPENS.search(line.text) else ():
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
    are_alike, are_tasks = _are_alike(parts), all(VERB.match(each) for each in parts)
    if JOINED.search(items) or not (are_tasks or (are_alike and "；" not in items)):
        return 0
    is_each_one = "；" in items or len(parts) < said or are_alike
    return len(parts) if is_each_one else 0  # one task may take two clauses


def _are_alike(parts: Sequence[str]) -> bool:
    """Whether clauses are of one length, as those are that each tell a task of its own."""
    lengths = [len(each) for each in parts]
    return len(parts) >= LEAST_ALIKE and min(lengths) >= SHORTEST and max(lengths) - min(lengths) <= MOST_UNLIKE

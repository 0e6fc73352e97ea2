"""Preflight rule for groups of people: a group has as many members as the offices and experts told send."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
NUMBER = "(?:\\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?)"
GROUP = "(?:(?:自评|评价|评审|专家|工作|领导|核查|检查|复核|现场)(?:工作)?(?:领导)?小?组|小组|专班|评委会)"
ITEM = f"(?:由|含|有)?[\u4e00-\u9fff（）]{{1,16}}?{NUMBER}[人名位](?![次均])"
FIRST_WHOLE = re.compile(
    f"{GROUP}[^。；，\\d]{{0,14}}?，?(?P<made>组员|由|共|有|为|计|成员|抽调|人员)*(?P<whole>{NUMBER})[人名位](?:成员|专家|人员|同志|干部)?(?:组成)?"
    f"[，：（。](?:其中|分别为|分别是|包括|由|即|成员(?:为|包括)?)?[：，]?(?P<items>{ITEM}(?:[、，和及]{ITEM}){{1,6}})(?=[。；）]|，[^\\d]|组成|$)"
)
GROUP_OF = re.compile(
    f"(?P<whole>{NUMBER})[人名位](?:的|参加的)?(?:组成的)?[^，。；、\\d]{{0,6}}{GROUP}[，：（](?:其中|分别为|分别是|包括|由|成员(?:为|包括)?)?[：，]?"
    f"(?P<items>{ITEM}(?:[、，和及]{ITEM}){{1,6}})(?=[。；）]|，[^\\d]|组成|$)"
)
ITEMS_FIRST = re.compile(
    f"(?:由|从|抽调|选派)(?P<items>{ITEM}(?:[、，和及]{ITEM}){{1,6}})[，]?(?:共同)?(?:组成|组建|成立)(?:了)?(?:一个)?(?P<whole>{NUMBER})[人名位](?:的|参加的)?[^，。；、\\d]{{0,8}}{GROUP}"
)
COUNT = re.compile(f"({NUMBER})[人名位]")
WITHIN = re.compile("其中|含|兼|包括|均|各|第[一二三四五六七八九](?!方)|\\d个|[一二三四]个|分[两二三四]")
MOST_APART = 3


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says="写“{whole}人”，列出的成员是{parts}＝{sum}人。",
    remedy="核对小组人数和各方面人数，改正不符的一处。",
)
def members_make_the_group(report: Manuscript) -> Hits:
    """“小组由5名成员组成，财务科2人、业务科3人、外聘专家1人”: six."""
    for line in report.lines:
        if not any(word in line.text for word in ("组", "评", "专班")):
            continue
        for shape in (FIRST_WHOLE, GROUP_OF, ITEMS_FIRST):
            for match in shape.finditer(line.text):
                parts = [written_count(each[1]) for each in COUNT.finditer(match["items"])]
                whole = written_count(match["whole"])
                apart = abs(sum(parts) - whole)
                if 0 < apart <= MOST_APART and all(parts) and not WITHIN.search(match["items"]):
                    yield hit(line.line_no, whole=match["whole"], parts="＋".join(map(str, parts)), sum=sum(parts))

"""“其中” with a name that the list before it does not have: “五个社区为甲、乙、丙、丁、戊，其中己社区挂牌”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.preflight.names_listed.name_lists import NameList, name_lists
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。]+")
TITLE = re.compile("其中(?:的)?(?:[^，。；：、《》\\d]{0,6})(?P<name>《[^《》]{1,30}》)")
PLACE = re.compile(
    "其中，?(?P<stem>[\u4e00-\u9fff]{2,4}?)(?P<kind>社区|街道|镇|乡|村|协会|学会|学校|小学|中学)(?!和|及|的?[^，。；]{0,4}等)"
)
TITLES = re.compile("《[^《》]{1,30}》")
CLOSED = re.compile(
    r"(?:\d{1,2}|[两三四五六七八九十]{1,2})[个家所处][^，。；：、\d]{0,10}(?:依次|分别)?(?:为|是|即|：|包括|有)"
)
GENERAL = re.compile("[各每多全两三四五六七八九十几]|重点|示范|试点|优秀|部分|所属|中心")
FEWEST = 2


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says="写“其中{name}”，前面列出的没有{name}。",
    remedy="核对名称，改正不符的一处。",
)
def parts_named_are_among_those_listed(report: Manuscript) -> Hits:
    """What is told of one of those just listed is told of one that is in the list."""
    for line in report.normal:
        if line.is_row or "其中" not in line.text or "、" not in line.text:
            continue
        for sentence in SENTENCE.finditer(line.text):
            at = line.line_at(sentence.start())
            for name in (_title(sentence[0]), _place(sentence[0])):
                if name:
                    yield hit(at, name=name)


def _title(text: str) -> str:
    """The title behind 其中, where the list right before it is of titles, and none of them is it."""
    said = TITLE.search(text)
    lists = [*name_lists(text[: said.start()])] if said else []
    if said is None or not lists or lists[-1].is_open or said.start() - lists[-1].end > 1:
        return ""
    titles = [TITLES.findall(name) for name in lists[-1].names]
    is_of_titles = all(len(found) == 1 for found in titles) and len(titles) >= FEWEST
    return said["name"] if is_of_titles and not _is_in(said["name"][1:-1], text[: said.start()]) else ""


def _place(text: str) -> str:
    said = PLACE.search(text)
    lists = [*name_lists(text[: said.start()])] if said else []
    if said is None or not lists or not _is_closed(text, lists[-1]) or said.start() - lists[-1].end > 1:
        return ""
    is_known = _is_in(said["stem"], text[: said.start()]) or GENERAL.search(said["stem"])
    return "" if is_known else said["stem"] + said["kind"]


def _is_closed(text: str, listed: NameList) -> bool:
    """Whether a list is told to be all of so many."""
    return CLOSED.search(text[: listed.begin + len(listed.names[0])]) is not None and not listed.is_open


def _is_in(name: str, text: str) -> bool:
    return name in text

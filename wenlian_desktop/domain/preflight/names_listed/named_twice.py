"""A name that a list has twice, or that two lists have which share out so many: “音乐、舞蹈三家……舞蹈、美术两家”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.preflight.names_listed.name_lists import NameList, name_lists
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。；]+")
NAMED_AS = re.compile("(?P<of>[\u4e00-\u9fff]{1,6})为[“《](?P<name>[^“”《》]{2,12})[”》]")
SHARED = re.compile(r"(?P<count>\d{1,2}|[两三四五六七八九十]{1,2})(?P<unit>[家个名位人所支])")
OF_ALL = re.compile(
    r"(?<![第\d])(?P<count>\d{1,2}|[两三四五六七八九十]{1,2})(?P<unit>[家个名位人所支])[^，。；：、\d]{1,8}中，"
)
FEWEST, SHORTEST = 3, 2  # names; characters
KIND = re.compile(
    "(?:[乡镇村街路]|街道|社区|协会|学会|中心|小学|中学|学校|剧院|剧团|医院|公司|文联|科室|支队|[馆站局会科室])$"
)
LONG = 4  # characters of a name that ends as no place or office does


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says={
        "twice": "所列的名称中“{name}”出现两次。",
        "shared": "“{name}”在两处都列了，{count}{unit}中有重复。",
    },
    remedy="核对所列的名称，改正重复的一处。",
)
def names_are_listed_once(report: Manuscript) -> Hits:
    """A list of at least three names has none of them twice, nor have two lists into which a number is shared."""
    for line in report.normal:
        if line.is_row:
            continue
        for sentence in SENTENCE.finditer(line.text) if "、" in line.text or "为“" in line.text else ():
            lists = [*name_lists(sentence[0])]
            twice = [name for each in lists if (name := _twice(each))] or _named_alike(sentence[0])
            at = line.line_at(sentence.start())
            yield from (hit(at, kind="twice", name=name) for name in dict.fromkeys(twice))
            if len(lists) > 1:
                yield from _shared(at, sentence[0], lists)


def _twice(listed: NameList) -> str:
    """The name that a list has twice: that of a place or an office, a title, or a long one."""
    names = [_bare(each) for each in listed.names]
    first = names[0]
    for at, name in enumerate(names[1:], 1):
        is_name = KIND.search(name) is not None or name.endswith(("》", "”")) or len(name) >= LONG
        earlier = names[1:at]
        is_first = first.endswith(name) and len(name) > SHORTEST
        if len(names) >= FEWEST and is_name and len(name) > SHORTEST and (name in earlier or is_first):
            return name
    return ""


def _bare(name: str) -> str:
    return name.removesuffix("等").strip()


def _named_alike(text: str) -> list[str]:
    """“春为“破土”，夏为“听荷”，秋为“晒场”，冬为“听荷””."""
    named = [match["name"] for match in NAMED_AS.finditer(text)]
    return [name for at, name in enumerate(named) if len(named) >= FEWEST and name in named[:at]]


def _shared(line: int, text: str, lists: Sequence[NameList]) -> Hits:
    """Two lists, each with its number right behind it, that together are the number told before them."""
    whole = OF_ALL.search(text)
    counted = [
        (each, found)
        for each in lists
        if (found := SHARED.match(text, each.end - len(_tail(each)))) and not each.is_open
    ]
    if whole is None or len(counted) < 2 or sum(written_count(found["count"]) for _, found in counted) != _all(whole):
        return
    seen: set[str] = set()
    for each, found in counted:
        names = [*each.names[:-1], each.names[-1].removesuffix(_tail(each))]
        again = next((name for name in names if len(name) >= SHORTEST and name in seen), "")
        if again:
            yield hit(line, kind="shared", name=again, count=whole["count"], unit=found["unit"])
            return
        seen |= {*names}


def _all(whole: re.Match[str]) -> int:
    return written_count(whole["count"])


def _tail(listed: NameList) -> str:
    """What the last name of a list has taken of the words behind it, from the number on: 戏剧三家负责演出."""
    found = re.search(r"[两三四五六七八九十]{1,2}[家个名位人所支]", listed.names[-1])
    return listed.names[-1][found.start() :] if found else ""

"""So many in each of so many places, and what there were before and after: “4个街道各设一个，由3个增至7个”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, rule
from wenlian_desktop.domain.rules.template import Fact
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。]+")
N = r"\d{1,4}|[一两二三四五六七八九十]{1,3}"
PLACE = "(?:街道|社区|乡镇|镇街|镇|乡|村|县|区|市|学校|小学|中学|协会|园区|单位|景区|小区)"
EACH = (
    rf"(?<![第\d])(?P<places>{N})(?:个|家|所)?{PLACE}[^，。；\d]{{0,4}}"
    rf"(?:各|分别|均)(?:新|增|再)*(?:设立?|建成?|增|办|开|挂|添|配)[^，。；\d一两二三四五]{{0,3}}(?P<each>{N})(?P<unit>个|处|家|所|座|支|间)"
)
FROM_TO = (
    rf"(?:由|从)(?P<before>{N})(?P=unit)?[^，。；\d]{{0,6}}"
    rf"(?:增至|增加到|增加至|增到|扩大到|扩大至|扩展到|上升到|变为)(?P<after>{N})(?P=unit)"
)
GROWN = re.compile(rf"{EACH}[^。；]{{0,24}}?{FROM_TO}", re.ASCII)
ADDED = re.compile(
    rf"(?<![第\d])(?P<new>{N})(?P<unit>个|处|家|所|座|支|间){PLACE}?[^，。；\d]{{0,4}}(?:新|增)[设建办增成开][^，。；\d一两二三四五六七八九]{{0,8}}，(?:加上|连同)(?:原有|原来|已有|以前)的?(?P<old>{N})(?P<unit2>个|处|家|所|座|支|间)[^，。；\d]{{0,4}}，[^，。；\d一两二三四五六七八九十]{{0,12}}(?P<all>{N})(?P=unit2)",
    re.ASCII,
)
WIDENED = re.compile(
    rf"从(?P<before>{N})(?P<unit>个|处|家|所|座|支|间)[^，。；\d]{{0,8}}(?:扩大|扩展|增加|增|扩充|发展)[到至](?P<after>{N})(?P=unit)[^，。；\d]{{0,6}}，(?:其中)?新(?:开办|增加?|设立?|建|办|开设|加入)的?(?P<new>{N})(?P=unit)",
    re.ASCII,
)
SHARED_OUT = re.compile(
    rf"(?<![第\d])(?P<all>\d{{1,3}})(?P<unit>个|处|家|所|座|支|间)[^，。；\d]{{2,10}}(?:分布在?|分设在?|设在|位于|建在|坐落在?|落户)[^。；\d]{{0,80}}?(?P<places>\d{{1,3}})个{PLACE}，(?:每个{PLACE}|各{PLACE})[^，。；\d一两二三四五]{{0,4}}(?:各|均|都)?[^，。；\d一两二三四五]{{0,3}}(?P<each>{N})(?P=unit)",
    re.ASCII,
)


@rule(
    "C41",
    Level.ERROR,
    on=Manuscript,
    says={
        "grown": "{before}加上{places}处各{each}{unit}，应为{right}{unit}，写的是{after}{unit}。",
        "added": "新增{new}加上原有{before}，应为{right}，写的是{after}{unit}。",
        "widened": "从{before}到{after}多了{right}{unit}，写新增的是{new}{unit}。",
        "shared": "{places}处各{each}{unit}是{right}{unit}，写的是{after}{unit}。",
    },
    remedy="核对原有数、新增数和总数，改正不符的一处。",
)
def places_grow_by_what_is_new(report: Manuscript) -> Hits:
    """What there was and what is new, or what each place has, make what there is."""
    for line in report.normal:
        if line.is_row or not ("增" in line.text or "新" in line.text or "每个" in line.text or "各" in line.text):
            continue
        for sentence in SENTENCE.finditer(line.text):
            for kind, facts in _told(sentence[0]):
                yield Hit((line.line_at(sentence.start()),), facts, kind)


def _told(text: str) -> Iterator[tuple[str, dict[str, Fact]]]:
    for match in GROWN.finditer(text) if "各" in text or "分别" in text or "均" in text else ():
        each, places, before, after = (written_count(match[name]) for name in ("each", "places", "before", "after"))
        if before + places * each != after:
            yield "grown", _facts(match, before + places * each, each=each, places=places, before=before, after=after)
    for match in ADDED.finditer(text) if "原" in text or "已有" in text or "以前" in text else ():
        new, before, after = (written_count(match[name]) for name in ("new", "old", "all"))
        if new + before != after:
            yield "added", _facts(match, new + before, new=new, before=before, after=after)
    for match in WIDENED.finditer(text):
        before, after, new = (written_count(match[name]) for name in ("before", "after", "new"))
        if before + new != after:
            yield "widened", _facts(match, after - before, new=new, before=before, after=after)
    for match in SHARED_OUT.finditer(text):
        after, places, each = (written_count(match[name]) for name in ("all", "places", "each"))
        if places * each != after:
            yield "shared", _facts(match, places * each, each=each, places=places, after=after)


def _facts(match: re.Match[str], right: int, **figures: int) -> dict[str, Fact]:
    """What a sentence tells, as it is shown."""
    return {"unit": match["unit"], "right": str(right), **{name: str(value) for name, value in figures.items()}}

"""Media told by name in a sentence that counts them, wherever the count stands: “有甲报、乙网、丙台，媒体总数4家”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.recomputing.counted_names import listed
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
OF_MEDIA = re.compile("媒体|新闻单位|报道|刊[发播登]|宣传平台|宣传渠道")
NUMBER = "(?<![第\\d.])(?P<number>\\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?)"
COUNT = re.compile(
    f"{NUMBER}(?:家|个(?=[^，。；：、\\d]{{0,8}}(?:媒体|平台|单位|渠道)))|(?<=媒体数)(?:量|为|是|共)*(?P<bare>\\d{{1,2}})(?![\\d.家个])"
)
NAME = re.compile(
    "[报网台视刊社]$|[报网台视刊社](?=[\\d两三四五六七八九十上等共])|学习强国|新华|客户端|融媒|公众号|频道|头条|抖音|微博|视频号|电视|日报|晚报|时报"
)
AMOUNT = re.compile("数量?\\d|\\d[篇条次件]")  # ；报道数量75篇
CLAUSE, MARKS = re.compile("[，。；：（）]"), re.compile("[，；：。（）]")
JOINED = re.compile("以及|[和与及]")
LONGEST, LEAST, MOST_OFF = 12, 3, 3


@rule(
    "C52",
    Level.WARNING,
    on=StatedReport,
    says="写{stated}家媒体，列出的是{count}家。",
    remedy="核对媒体名单和家数，改正不符的一处。",
)
def media_are_as_many_as_named(report: StatedReport) -> Hits:
    """One count of media in a sentence, and one list of their names."""
    known: set[int] = set()
    for sentence in report.sentences:
        if ("家" not in sentence.text and "媒体" not in sentence.text) or not OF_MEDIA.search(sentence.text):
            continue
        told = list(COUNT.finditer(sentence.text))
        names = _names(sentence.text) if len(told) == 1 else set()
        said = written_count(told[0]["number"] or told[0]["bare"]) if names else 0
        is_less = said < min(names, default=0) or ("等" not in sentence.text and said > max(names, default=0))
        known = known or {line for (line, _, _, _), _ in listed(report)}
        if said and is_less and abs(said - max(names)) <= MOST_OFF and sentence.line not in known:
            yield hit(sentence.line, stated=said, count=max(names))


def _names(text: str) -> set[int]:
    """How many names the one list of a sentence has: a name that holds 和 may be two."""
    lists = [parts for clause in CLAUSE.split(text) if len(parts := clause.split("、")) >= LEAST]
    if not lists:
        lists = [parts for parts in (_set_off(text, mark) for mark in "，；") if parts]
    named = [parts for parts in lists if 2 * sum(NAME.search(part) is not None for part in parts) >= len(parts)]
    if len(lists) != 1 or len(named) != 1:
        return set()
    count = len(named[0]) + sum(part.count("》《") for part in named[0])
    return {count, count + len(JOINED.findall(named[0][-1]))}


def _set_off(text: str, mark: str) -> list[str]:
    """The names between commas, or semicolons, behind a colon up to the end of a sentence."""
    parts = [part for part in text.rpartition("：")[2].rstrip("。）").split(mark) if part and not AMOUNT.search(part)]
    is_list = (
        "：" in text and len(parts) >= LEAST and all(len(part) <= LONGEST and not MARKS.search(part) for part in parts)
    )
    return parts if is_list else []

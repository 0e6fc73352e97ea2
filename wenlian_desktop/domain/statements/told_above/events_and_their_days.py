"""An event told in two paragraphs by its name: it has one edition, one first day and one last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
NTH = "第(?P<nth>\\d{1,3}|[一二三四五六七八九十百]{1,4})届"
KIND = "(?:艺术节|[\u4e00-\u9fff](?:节|周|展|赛|会|市|营|班|月)|论坛)"
EDITION = re.compile(f"{NTH}(?:[“《](?P<title>[^”》]{{2,14}})[”》]|(?P<name>[^，。；、\\d“《（）]{{1,10}}?{KIND}))")
EDITION_BEHIND = re.compile(f"[“《](?P<title>[^”》]{{2,14}})[”》](?P<name>[\u4e00-\u9fff]{{0,6}})（?{NTH}")
EDITION_AFTER = re.compile(f"(?P<title>)(?P<name>[\u4e00-\u9fff]{{1,7}}?{KIND})(?:已?办到|到了?|是|的)?{NTH}(?![“《])")
SPAN = re.compile(
    "(?P<month>\\d{1,2})月(?P<day>\\d{1,2})日(?P<way>[^，。；、\\d]{0,4})(?P<link>至|到|—+|-|~|，)[^，。；\\d]{0,3}?"
    "(?:(?P<month2>\\d{1,2})月)?(?P<day2>\\d{1,2})日(?P<end>[^，。；\\d]{0,6})",
    re.ASCII,
)
OPENED, CLOSED = re.compile("开|启|起|办|^$"), re.compile("结束|结业|闭|撤|落幕|收官|为?止")
NAME_BEFORE = re.compile(
    f"(?:[“《](?P<title>[^”》]{{2,14}})[”》][\u4e00-\u9fff]{{0,6}}?|(?P<name>[\u4e00-\u9fff]{{1,7}}?{KIND}))"
    "(?:为期|定|正式|如期|集中|活动)?[于在自从（]?(?:20\\d\\d年)?$"
)
NAME_HEADING = re.compile(
    f"^(?:\\d{{1,2}}\\.|（[^（）]{{1,3}}）|[一二三四五六七八九十]+、)?(?P<name>[\u4e00-\u9fff]{{1,7}}?{KIND})[。：]$"
)
TITLE_BEHIND = re.compile("，[“《](?P<title>[^”》]{2,14})[”》]")
NAME_BEHIND = re.compile(f"^(?:为|是)(?P<name>[\u4e00-\u9fff]{{2,8}}?{KIND})")
OTHER_TIME = re.compile(
    "[上去前明次下]一?[年届]|往[年届]|历届|20\\d\\d年|筹备|筹办|原定|原计划|推迟|延期|预[计定]|计划|拟|将|连续|首届"
)
NOT_HELD_HERE = re.compile("入选|荣?获|参加|参评|入围|评为|选送|届满|换届|理事|委员|代表|全会|人大|政协|常委")
WORDS_BEFORE = re.compile("[的是有在办届由了]|[本全我][县市区省州]|今年")  # before a name: 今年的民歌节
GENERIC = re.compile(
    "(?:培训|骨干|座谈|研讨|交流|专题|汇报|展览|党课|例|大)[班会展]|[^节周市月]{2}"
)  # of which there are many


@dataclass(frozen=True)
class ToldOfEvent:
    """What one place tells of an event."""

    line: int
    text: str


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={
        "edition": "“{name}”这里写{stated}，另一处写{other}。",
        "days": "“{name}”这里写{stated}，另一处写{other}。",
    },
    remedy="核对届次和起止日期后统一；确是两届的，写明年份。",
)
def events_are_told_alike(report: StatedReport) -> Hits:
    """“第十四届‘甲’艺术节” and, later, “第十三届‘甲’艺术节”; “8月10日开始，8月16日结束” and “8月13日至8月19日”."""
    yield from _apart(_editions(report), "edition")
    yield from _apart(_spans(report), "days")


def _apart(found: Iterator[tuple[str, tuple[int, ...], ToldOfEvent]], kind: str) -> Hits:
    """Where a name has exactly two values: the one told by fewer places, or last."""
    by_name: dict[str, dict[tuple[int, ...], list[ToldOfEvent]]] = {}
    for name, value, told in found:
        by_name.setdefault(name, {}).setdefault(value, []).append(told)
    for name, values in by_name.items():
        if not name or len(values) != len(("one", "other")):
            continue
        (one, first), (other, second) = values.items()
        right, wrong = (second, first) if len(second) > len(first) else (first, second)
        lines = {told.line for told in right} & {told.line for told in wrong}
        if not lines and (kind == "edition" or _overlap(one, other)):
            yield hit(wrong[0].line, right[0].line, kind=kind, name=name, stated=wrong[0].text, other=right[0].text)


def _overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two spans (first and last day, as months and days) share a day."""
    return one[:2] <= other[2:] and other[:2] <= one[2:]


def _editions(report: StatedReport) -> Iterator[tuple[str, tuple[int, ...], ToldOfEvent]]:
    for sentence in report.sentences:
        if "届" not in sentence.text or NOT_HELD_HERE.search(sentence.text):
            continue
        for shape in (EDITION, EDITION_BEHIND, EDITION_AFTER):
            for match in shape.finditer(sentence.text):
                nth = written_count(match["nth"])
                if nth and not _is_of_other_time(report, sentence.text):
                    yield (
                        match["title"] or _key(match["name"]),
                        (nth,),
                        ToldOfEvent(sentence.line, match[0].rpartition("第")[1] + match["nth"] + "届"),
                    )


def _is_of_other_time(report: StatedReport, text: str) -> bool:
    """Whether a sentence tells of another year than that of the report, or of more than one edition."""
    words = OTHER_TIME.sub(lambda each: "" if each[0] == f"{report.year}年" else each[0], text)
    return OTHER_TIME.search(words) is not None


def _spans(report: StatedReport) -> Iterator[tuple[str, tuple[int, ...], ToldOfEvent]]:
    before, line = "", 0
    for sentence in report.sentences:
        heading = NAME_HEADING.match(before) if line == sentence.line else None
        before, line = sentence.text if line != sentence.line else "", sentence.line
        for match in SPAN.finditer(sentence.text) if sentence.text.count("日") > 1 else ():
            name = _name(sentence.text, match) or (_key(heading["name"]) if heading and not match.start() else "")
            if name and _is_span(match) and not _is_of_other_time(report, sentence.text):
                yield name, _days(match), ToldOfEvent(sentence.line, _shown(match))


def _name(text: str, match: re.Match[str]) -> str:
    """The title, or the name, of what lasts from one day to the other; none where many things have it."""
    titled = TITLE_BEHIND.match(text, match.end())
    if titled and match.start() == 0:
        return titled["title"]
    named = NAME_BEFORE.search(text[: match.start()].rpartition("，")[2]) or NAME_BEHIND.match(match["end"])
    return (named.groupdict().get("title") or _key(named["name"])) if named else ""


def _key(name: str) -> str:
    """A name without the words before it; none where many things have it."""
    own = WORDS_BEFORE.split(name)[-1]
    return "" if GENERIC.fullmatch(own) else own


def _is_span(match: re.Match[str]) -> bool:
    return OPENED.search(match["way"]) is not None and (
        match["link"] != "，" or CLOSED.search(match["end"]) is not None
    )


def _days(match: re.Match[str]) -> tuple[int, ...]:
    month = int(match["month"])
    return month, int(match["day"]), int(match["month2"] or month), int(match["day2"])


def _shown(match: re.Match[str]) -> str:
    month, day, month2, day2 = _days(match)
    return f"{month}月{day}日至{month2}月{day2}日"

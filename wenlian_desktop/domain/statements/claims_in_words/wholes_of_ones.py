"""Wholes made by one for each: “24名作家每人一部，长篇3部，中篇9部，短篇12部”, “甲、乙教师各1名，先后2名”, awards."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence

Hits = Iterator[Hit[int]]
EACH_ONE = re.compile(
    "每[人家位户个][^，。；\\d]{0,6}[一1](?P<unit>[部件篇幅首份册场个项])[^，。；\\d]{0,4}，(?:其中|包括|计有|有(?![效关]))"
)
OF_LIST = re.compile(
    r"(?P<names>[\u4e00-\u9fff]{1,8}(?:、[\u4e00-\u9fff]{1,8})+(?:[和与及][\u4e00-\u9fff]{1,8}?)?)各(?:派出|派|选派|选送|选)?(?P<each>\d{1,2})(?P<unit>[名人位个件场])",
    re.ASCII,
)
ALL = re.compile(
    r"(?:先后|一共|总共|共计?|合计|累计)[^，。；\d]{0,4}(?P<count>\d{1,3})(?P<unit>[名人位个件场])(?!次)", re.ASCII
)
AWARD, AWARDED, OTHER_AWARD = (
    re.compile("[一二三特]等奖$|[金银铜]奖$|优秀奖$|入围奖$|提名奖$|鼓励奖$"),
    re.compile("^获奖|得奖"),
    re.compile("奖"),
)
FEWEST, PEOPLE = 2, ("人", "名")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{words}”，各部分之和为{sum}。"},
    remedy="核对各部分和总数，改正不符的一处。",
)
def one_for_each_makes_the_whole(report: StatedReport) -> Hits:
    """As many works as people with one each, so many of each of a list, as many winners as prizes."""
    for sentence in report.sentences:
        text = sentence.text
        if "每" in text and EACH_ONE.search(text):
            yield from _works(sentence)
        if "各" in text and OF_LIST.search(text):
            yield from _of_lists(sentence)
        if "等奖" in text or "金奖" in text:
            yield from _awards(sentence)


def _works(sentence: Sentence) -> Hits:
    said = EACH_ONE.search(sentence.text)
    before = [each for each in sentence.statements if said and each.quantity.end <= said.start() + 1]
    works = [
        each for each in sentence.statements if said and each.quantity.start >= said.end() and each.unit == said["unit"]
    ]
    behind = [each for each in sentence.statements if said and each.quantity.start >= said.end()]
    if (
        len(before) == 1
        and len(works) >= FEWEST
        and works == behind
        and "等" not in sentence.text[works[0].quantity.start :]
    ):
        total = sum(each.value for each in works)
        if total != before[0].value and not any(each.is_about for each in (*works, *before)):
            yield doubtful(sentence.line, kind=TURNED, words=before[0].text, sum=f"{total}{works[0].unit}")


def _of_lists(sentence: Sentence) -> Hits:
    """Several lists, so many of each of their names, and all of them."""
    lists = [*OF_LIST.finditer(sentence.text)]
    total = ALL.search(sentence.text, lists[-1].end()) if len(lists) >= FEWEST else None
    between = [each for each in sentence.statements if each.quantity.start > lists[0].start()]
    is_plain = len({each["unit"] for each in lists}) == 1 and len(between) == len(lists) + 1
    if total and is_plain and total["unit"] == lists[0]["unit"]:
        right = sum(int(each["each"]) * len(re.split("[、和与及]", each["names"])) for each in lists)
        if right != int(total["count"]):
            yield doubtful(sentence.line, kind=TURNED, words=total[0], sum=f"{right}{total['unit']}")


def _awards(sentence: Sentence) -> Hits:
    """“一等奖1名、二等奖3名、三等奖6名……获奖学生10名”: all prizes of that unit are ranked ones."""
    total = [each for each in sentence.statements if AWARDED.search(each.label) and each.unit in PEOPLE]
    prizes = [each for each in sentence.statements if AWARD.search(each.label) and each.unit in PEOPLE]
    others = [each for each in sentence.statements if OTHER_AWARD.search(each.label) and each not in (*total, *prizes)]
    is_plain = len(total) == 1 and len(prizes) >= FEWEST and not any(each.unit in PEOPLE for each in others)
    is_plain = is_plain and sentence.text.count("等奖") == sum("等奖" in each.label for each in prizes)
    right = sum(each.value for each in prizes)
    if is_plain and right != total[0].value:
        yield doubtful(sentence.line, kind=TURNED, words=total[0].label + total[0].text, sum=f"{right}名")

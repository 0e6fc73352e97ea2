"""Two days and the words for their order: “合同3月8日签订，首款3月20日支付，做到先签后付”."""

import re
from collections.abc import Iterator
from itertools import permutations

from wenlian_desktop.domain.preflight.days_and_words.told_days import ToldDay, told_days
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。；]+")
HAN = "[\u4e00-\u9fff]"
ORDER = re.compile(
    f"先(?P<first>{HAN}{{1,5}}?)[、，]?[后再](?P<then>{HAN}{{1,4}}?)(?=[，。；：）”的]|原则|要求|规定|制度|程序|$)"
)
DENIED = re.compile("(?:不(?!断)|未|没有|无|避免|杜绝|违反|违背|防止)[^，。；]{0,8}$")
PAIR = 2


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="写“{words}”，但两件事的日期是{first}和{then}，次序相反。",
    remedy="核对日期和先后的说法，改正不符的一处。",
)
def days_are_in_the_order_told(report: Manuscript) -> Hits:
    """What is said to come first was done no later than what is said to follow, where a sentence dates both."""
    for line in report.normal:
        if line.is_row or "先" not in line.text or line.text.count("月") < PAIR:
            continue
        for sentence in SENTENCE.finditer(line.text):
            said = [*ORDER.finditer(sentence[0])]
            days = told_days(sentence[0], report.year) if said else ()
            if len(days) == PAIR and not any(each.is_month for each in days):
                yield from _against_words(line.line_at(sentence.start()), said, days)


def _against_words(line: int, said: list[re.Match[str]], days: tuple[ToldDay, ...]) -> Hits:
    """The first of some claims of order that two days contradict."""
    for each in said:
        told = _first_and_then(each, days)
        is_denied = DENIED.search(each.string[: each.start()]) is not None
        if told and told[0].day != told[1].day and (told[0].day > told[1].day) != is_denied:
            first, then = (f"{each.day.month}月{each.day.day}日" for each in told)
            yield hit(line, words=each[0], first=first, then=then)
            return


def _first_and_then(said: re.Match[str], days: tuple[ToldDay, ...]) -> tuple[ToldDay, ToldDay] | None:
    """The day of what is said to come first and the day of the other: each clause has more of its own word."""
    for first, then in permutations(days):
        ahead, behind = ({*said[name]} for name in ("first", "then"))
        is_first = len(ahead & {*first.words}) > len(ahead & {*then.words})
        if is_first and len(behind & {*then.words}) > len(behind & {*first.words}):
            return first, then
    return None

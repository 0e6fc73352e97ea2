"""A day planned, the day it was, and how far it is said to be moved: “比约定的6月30日提前18天，交付日期是6月18日”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.preflight.days_and_words.told_days import ToldDay, told_days
from wenlian_desktop.domain.preflight.order_of_days import APART, BESIDE, PLANNED_FIRST
from wenlian_desktop.domain.preflight.two_days import EVENTS, PLANNED_LAST, PLANNED_SPAN
from wenlian_desktop.domain.preflight.two_days import PLANNED_FIRST as PLANNED_AND_DONE
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。；]+")
PLAN = re.compile("计划|原定|预定|约定|规定|要求|限定|拟定|原拟|预期|期限|时限|应[于在当]")
WAY = re.compile(
    r"(?P<way>推迟|推后|延期|延后|延迟|滞后|逾期|超期|顺延|拖后|晚(?![会上间餐报场])|(?P<early>提前|提早|早(?![已期晨上就在餐年日])))"
    r"(?:[^，。；\d早晚]{0,3}(?P<days>\d{1,3})(?:天|日(?!前)))?"
)
FIRM, OTHERWISE = re.compile("(?:[近约最超]|[不未没]能?|没有|避免|免得)$"), re.compile("工作日|分别|第[一二三]|其中|再")
OTHER_SHAPES = (APART, BESIDE, PLANNED_FIRST, PLANNED_AND_DONE, PLANNED_LAST, PLANNED_SPAN)
PAIR, LONGEST = 2, 150


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says={
        "way": "{planned}到{done}是{right}，却写“{words}”。",
        "days": "{planned}与{done}相差{right}天，却写“{words}”。",
    },
    remedy="核对日期和早晚，改正不符的一处。",
)
def days_are_moved_as_told(report: Manuscript) -> Hits:
    """What was planned for one day and done on another came sooner or later as told, and by so many days."""
    for line in report.normal:
        if line.is_row or line.text.count("日") < PAIR or not WAY.search(line.text):
            continue
        for sentence in SENTENCE.finditer(line.text):
            is_asked = PLAN.search(sentence[0]) and not OTHERWISE.search(sentence[0])
            days = told_days(sentence[0], report.year) if is_asked else ()
            if len(days) == PAIR and not any(each.is_month for each in days) and not _is_looked_at(sentence[0]):
                yield from _moved(line.line_at(sentence.start()), sentence[0], *days)


def _is_looked_at(text: str) -> bool:
    """Whether a rule for one of the usual orders reads it."""
    return any(shape.search(text) for shape in OTHER_SHAPES)


def _moved(line: int, text: str, one: ToldDay, other: ToldDay) -> Hits:
    """The days from the one to the other against the words."""
    if bool(PLAN.search(one.before)) == bool(PLAN.search(other.before)) or _are_of_two_steps(one, other):
        return
    planned, done = (one, other) if PLAN.search(one.before) else (other, one)
    ways = [*WAY.finditer(text, min(planned.end, done.end))]
    apart = (done.day - planned.day).days
    if len(ways) != 1 or not apart or abs(apart) > LONGEST or FIRM.search(text[: ways[0].start()]):
        return
    said, due, was = ways[0], _shown(planned), _shown(done)
    if (apart < 0) != (said["early"] is not None):
        yield hit(line, kind="way", planned=due, done=was, words=said[0], right="提前" if apart < 0 else "推迟")
    elif said["days"] and int(said["days"]) not in (abs(apart), abs(apart) - 1):
        yield hit(line, kind="days", planned=due, done=was, words=said[0], right=abs(apart))


def _are_of_two_steps(one: ToldDay, other: ToldDay) -> bool:
    """Whether one day is of a beginning and the other of an end: “原定6月5日开工，8月6日完工”."""
    kinds = {found.lastgroup for found in map(EVENTS.search, (one.words, other.words)) if found}
    return len(kinds) > 1


def _shown(told: ToldDay) -> str:
    return f"{told.day.month}月{told.day.day}日"

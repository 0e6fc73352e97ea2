"""A month planned, the month it was, and the words for how far it was moved: “原定6月开工，7月才进场，推后一个月”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.preflight.days_and_words.told_days import ToldDay, told_days
from wenlian_desktop.domain.preflight.two_days import EVENTS
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。；]+")
PLAN = re.compile("计划|原定|预定|约定|规定|要求|限定|拟定|原拟|预期|安排|目标|期限|时限|应[于在当]")
COMPARED = re.compile("[比较][^，。；]{0,10}$|早于|晚于")
WAY = re.compile(
    r"(?P<way>推迟|推后|延期|延后|延迟|滞后|逾期|超期|顺延|拖后|晚|(?P<early>提前|提早|早))(?:了)?"
    r"(?:(?P<months>\d{1,2}|[一二两三四五六])个月(?![余多半左]))?(?!半)"
)
FIRM, PAIR, HALF_A_YEAR, MONTHS = re.compile("(?:[近约最超]|[不未没]能?|没有|避免|免得)$"), 2, 6, 12


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says={
        "way": "“{planned}月”到“{done}月”是{right}，却写“{words}”。",
        "months": "“{planned}月”到“{done}月”相差{right}个月，却写“{words}”。",
    },
    remedy="核对月份和早晚，改正不符的一处。",
)
def months_are_moved_as_told(report: Manuscript) -> Hits:
    """What was planned for one month and done in another came sooner or later as told, and by so many months."""
    for line in report.normal:
        if line.is_row or line.text.count("月") < PAIR or not WAY.search(line.text):
            continue
        for sentence in SENTENCE.finditer(line.text):
            days = told_days(sentence[0], report.year) if PLAN.search(sentence[0]) else ()
            pair = _planned_and_done(sentence[0], days)
            if pair:
                yield from _moved(line.line_at(sentence.start()), sentence[0], *pair)


def _planned_and_done(text: str, days: tuple[ToldDay, ...]) -> tuple[ToldDay, ToldDay] | None:
    """The month planned and the one it was, where a sentence tells no other."""
    if len(days) != PAIR or not all(each.is_month for each in days) or _are_of_two_steps(*days):
        return None
    between = text[days[0].end : days[1].begin]
    if PLAN.search(days[0].words) and not PLAN.search(days[1].before):
        return days[0], days[1]
    is_compared = PLAN.search(days[1].before) is not None and COMPARED.search(between) is not None
    return (days[1], days[0]) if is_compared and not PLAN.search(days[0].words) else None


def _are_of_two_steps(one: ToldDay, other: ToldDay) -> bool:
    """Whether one month is of a beginning and the other of an end: “原定6月开工，8月完工”."""
    kinds = {found.lastgroup for found in map(EVENTS.search, (one.words, other.words)) if found}
    return len(kinds) > 1


def _moved(line: int, text: str, planned: ToldDay, done: ToldDay) -> Hits:
    """The months from the one to the other, of one year or of two that follow each other, against the words."""
    apart = MONTHS * (done.day.year - planned.day.year) + done.day.month - planned.day.month
    said = WAY.search(text, min(planned.end, done.end))
    if abs(apart) >= HALF_A_YEAR or said is None or FIRM.search(text[max(said.start() - 2, 0) : said.start()]):
        return
    last = WAY.search(text, said.end())
    said = last if last and last["months"] and not said["months"] else said
    kind, right = "", ""
    if apart and (apart < 0) != (said["early"] is not None):
        kind, right = "way", "提前" if apart < 0 else "推迟"
    elif said["months"] and written_count(said["months"]) != abs(apart):
        kind, right = "months", str(abs(apart))
    if kind:
        yield hit(line, kind=kind, planned=planned.day.month, done=done.day.month, words=said[0], right=right)

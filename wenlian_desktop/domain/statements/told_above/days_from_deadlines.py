"""How many days before the day of its goal something was done: “9月30日竣工，比目标时间提前15天”."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, pairs_of
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence
from wenlian_desktop.domain.statements.told_above.deadlines_set_above import DAY, Deadline, day_of, deadlines

Hits = Iterator[Hit[int]]
APART = re.compile(
    r"(?:提前|提早|早于?|推迟|推后|延[后期迟误]|迟于?|晚于?|超期|逾期)[^，。；\d]{0,10}?(?P<days>\d{1,3})(?:个?自然)?[天日](?!前)",
    re.ASCII,
)
ON = re.compile(DAY, re.ASCII)
OF_ITS_OWN = re.compile("工期|合同|上年|去年|往年|工作日|通知|会前|每|告知|公示")
AIM = re.compile("目标|计划|要求|时限|期限|预定|规定|预期|原定|既定")
LEAST_SHARED, BOTH_ENDS = 2, 1


@rule(
    "C36",
    Level.ERROR,
    on=StatedReport,
    says="“{written}”不对：目标{goal}，实际{done}，相差{right}天。",
    remedy="按日期复算后改正。",
)
def days_from_deadlines(report: StatedReport) -> Hits:
    """The days between the deadline in the list of goals and the day that the text tells by the words of the goal."""
    goals, lines = list(deadlines(report)), all_goal_lines(report)
    for sentence in report.sentences if goals else ():
        text = sentence.text.replace(f"{report.year}年", "")
        apart = APART.search(text) if sentence.line not in lines and "月" in text else None
        if apart is None or OF_ITS_OWN.search(text[: apart.end()]):
            continue
        told = [found for found in ON.finditer(text) if found.end() <= apart.start() and found["day"]]
        goal = _goal_of(report, sentence, text[: apart.end()], goals) if told else None
        if goal is None or _is_right(report.year, int(apart["days"]), told, goals):
            continue
        right = abs((_date(report.year, *goal.day) - _date(report.year, *day_of(told[-1]))).days)
        yield hit(sentence.line, goal.line, written=apart[0], goal=goal.text, done=told[-1][0], right=right)


def _goal_of(report: StatedReport, sentence: Sentence, text: str, goals: Sequence[Deadline]) -> Deadline | None:
    """The one goal whose words a sentence, or the name of its paragraph before it, tells."""
    before = report.sentences[sentence.number - 1] if sentence.number else sentence
    topic = before.text if before.line == sentence.line else ""
    words = pairs_of(NOISE.sub("", topic + text))
    least = 1 if AIM.search(text) else LEAST_SHARED
    ranked = sorted(((len(words & each.words), each) for each in goals), key=lambda one: one[0], reverse=True)
    is_one = len(ranked) < 2 or ranked[0][0] > ranked[1][0]
    is_told = ranked[0][0] + any(word in text for word in ranked[0][1].what) >= LEAST_SHARED
    return ranked[0][1] if is_one and is_told and ranked[0][0] >= least else None


def _is_right(year: int, stated: int, told: Sequence[re.Match[str]], goals: Sequence[Deadline]) -> bool:
    """Whether so many days are between two days of the sentence, or a day and a deadline, give or take an end."""
    own = [_date(year, *day_of(each)) for each in told]
    pairs = (*combinations(own, 2), *((one, _date(year, *goal.day)) for one in own for goal in goals))
    return any(abs(abs((one - other).days) - stated) <= BOTH_ENDS for one, other in pairs)


def _date(year: int, month: int, day: int) -> date:
    """A day of the year; the end of a month is its last one."""
    of = year or date.min.year
    at = min(max(month, 1), 12)
    return date(of, at, min(max(day, 1), monthrange(of, at)[1]))

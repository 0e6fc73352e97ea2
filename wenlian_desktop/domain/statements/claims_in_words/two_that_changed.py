"""Two figures that changed, and the words for both: “由42场增至46场，观众由1.9万增至2.1万，一增一减”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
FROM = re.compile("(?:由|从)(?:上年|去年|20\\d\\d年)?(?:末|底|同期)?的?$")
TO = re.compile(
    "^[^，。；\\d]{0,3}(?:增|升|减|降|上升|下降|增加|减少|提高|下滑|回落|扩大|压缩|缩|涨|跌|变|调)[^，。；\\d]{0,4}(?:至|到|为)$"
)
BOTH = re.compile(
    "(?P<other>一[增升涨]一[减降跌]|一[减降跌]一[增升涨])|(?:双双|双|都|均|皆|同步|同时)(?:有所|实现|出现|呈|略有)?(?:(?P<up>增长|上升|增加|提升|提高|上涨)|(?P<down>下降|减少|下滑|回落|降低))"
)
FORMER = re.compile("(?<![比较])前者[^，。；\\d]{0,4}(?:(?P<up>[多高超增]出?)|(?P<down>[少低减]了?))[^，。；\\d]{0,3}$")
ABOVE_GOAL = re.compile("(?:高出|高于|超出|超过|低于)(?:年度|年初|预期|既定)*目标(?:值)?[^，。；\\d]{0,3}$")
GREW = re.compile("[比较].*(?:增长|增加|提高|上升|扩大|多|翻)了?$")
TIMES, PAIR = "倍", 2


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{words}”，但{told}。"},
    remedy="对照各数改正说法或数字。",
)
def two_that_changed_are_as_told(report: StatedReport) -> Hits:
    """Both rose, or one rose and one fell, as the words behind them say."""
    for sentence in report.with_figures(2 * PAIR):
        said = BOTH.search(sentence.text)
        changes = [*_changes(sentence)] if said else []
        if said is None or len(changes) != PAIR or said.start() < changes[-1][1].quantity.end:
            continue
        signs = [now.value > then.value for then, now in changes]
        is_right = signs[0] != signs[1] if said["other"] else signs == [said["up"] is not None] * PAIR
        if not is_right:
            told = "，".join(f"{then.text}到{now.text}" for then, now in changes)
            yield doubtful(changes[0][0].line, kind=TURNED, words=said[0], told=told)


def _changes(sentence: Sentence) -> Iterator[tuple[Statement, Statement]]:
    """Figures told from one value to another."""
    found = sentence.statements
    for at in range(len(found) - 1):
        then, now = found[at], found[at + 1]
        if (
            then.unit in ("", now.unit)
            and FROM.search(then.between)
            and TO.match(now.between)
            and then.value != now.value
        ):
            yield then, now


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{words}{stated}”不对：{told}。"},
    remedy="按前后两数复算后改正。",
)
def differences_have_their_direction(report: StatedReport) -> Hits:
    """“93件，118件，前者多出25件”; “目标92%，为94.40%，高出目标4.40个百分点”; “30万次，12万次，增长2.5倍”."""
    for sentence in report.with_figures(PAIR + 1):
        found = sentence.statements
        for at in range(PAIR, len(found)):
            told = _former(found[at - PAIR], found[at - 1], found[at]) or _times(
                found[at - PAIR], found[at - 1], found[at]
            )
            told = told or _above_goal(sentence, at)
            if told:
                yield doubtful(found[at].line, kind=TURNED, words=found[at].label, stated=found[at].text, told=told)


def _former(one: Statement, other: Statement, apart: Statement) -> str:
    said = FORMER.search(apart.between)
    is_apart = said is not None and one.unit == other.unit == apart.unit and abs(one.value - other.value) == apart.value
    return (
        f"前者{one.text}，后者{other.text}"
        if said and is_apart and (one.value > other.value) != bool(said["up"])
        else ""
    )


def _times(now: Statement, then: Statement, times: Statement) -> str:
    """So many times as many is called growth by so many times."""
    is_pair = times.unit == TIMES and now.unit == then.unit not in (RATE, "", TIMES) and then.value > 0
    if not is_pair or not GREW.search(times.between) or times.value <= 1:
        return ""
    ratio = now.value / then.value
    return (
        f"{now.text}是{then.text}的{times.text}，只多{_shown(ratio - 1)}倍"
        if abs(ratio - times.value) <= times.quantity.step / 2
        else ""
    )


def _shown(value: Fraction) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def _above_goal(sentence: Sentence, at: int) -> str:
    """Points of a rate above its goal, the only goal of the sentence."""
    points = sentence.statements[at]
    if points.unit not in (PERCENT_POINTS, "百分点") or not ABOVE_GOAL.search(points.between):
        return ""
    before = [each for each in sentence.statements[:at] if each.unit == RATE]
    goals = [each for each in before if "目标" in each.label]
    if len(before) != PAIR or len(goals) != 1 or before[1] is goals[0]:
        return ""
    apart = abs(before[1].value - goals[0].value)
    slack = sum((each.quantity.step for each in (*before, points)), Fraction(0)) / 2
    return f"目标{goals[0].text}，实为{before[1].text}" if abs(apart - points.value) > slack else ""

"""A goal and its result side by side, and the verdict behind them: “全年任务47场，已办44场，任务完成”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.indicators_told.told_pairs import LESS_IS_BETTER, TOLD_WHY
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
AIM = re.compile("目标|任务|指标|计划|承诺|要求|预期|年初|应(?![急用对])|≥|不少于|不低于|至少|拟|原定")
OF_OTHER_TIME = re.compile(
    "季度|半年|(?<!1)[1-9]月|1[01]月|截[至止]|上年|去年|上一年|明年|下一?年|其中|部分|还|另|再|每|平均|(?<!不)[少多差超剩余增减]"
)
MANNER = "(?:[已均都能]|如期|按[期时]|全面|圆满|顺利|全部|已经|得到|如数)*"
NOT = "(?P<no>(?:不(?=达标|合格|达到)|尚未|还没有?|未能?|没有?|没能|不能)?)"
DONE = "(?:合格|完成|兑现|达成|实现|达标|达到|落实|做到)"
GOAL = "(?:目标|任务|指标|计划|承诺|要求|该项|此项|本项)"
VERDICT = re.compile(
    f"(?:{GOAL}[^，。；\\d未没]{{0,4}}?{MANNER}{NOT}{MANNER}{DONE}了?"
    f"|(?:^|[，。；]){MANNER}{NOT.replace('<no>', '<not_>')}{MANNER}{DONE}了?[^，。；\\d]{{0,4}}?{GOAL}值?"
    f"|(?:^|[，。；])[已均都能]*(?:如期|按[期时]|全面|圆满|顺利|全部|如数)+(?:{DONE}|办结))了?"
    "(?=[，。；]|$)"
)
OF_ANYTHING = ("", "个百分点", "项", "条", "类")  # 指标10项，9项达到目标值: of the goals themselves
AIMED_AT, FARTHEST = 2, 2  # figures of a verdict; times
SAYS_WHY = re.compile("因(?!公)|由于|影响|推迟|顺延|延期|所致|改[在到为至期]|取消|疫情|天气|偏[低少晚]")


@dataclass(frozen=True)
class Verdict:
    """A goal, its result, and what is said of both; `is_reached`: whether that is that the goal was reached."""

    goal: Statement
    done: Statement
    words: str
    is_reached: bool


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "目标{goal}，完成{stated}，却写“{words}”。"},  # where no other rule tells it
    remedy="核对目标值和完成值，改正不符的一处。",
)
def verdicts_on_goals_are_right(report: StatedReport) -> Hits:
    """A goal is said to be reached where its result is not less, and to be missed where it is."""
    for each in _verdicts(report):
        if each.is_reached != (each.done.value >= each.goal.value):
            line = each.done.line
            yield doubtful(line, kind=TURNED, goal=each.goal.text, stated=each.done.text, words=each.words)


@rule(
    "C27",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "目标{goal}，完成{done}，没有写原因和改进措施。"},
    remedy="写明没有完成的原因和改进措施。",
)
def missed_by_verdict_have_causes(report: StatedReport) -> Hits:
    """A goal that is said to be missed has a cause told beside it."""
    for each in _verdicts(report):
        if each.is_reached or each.done.value >= each.goal.value:
            continue
        if not _is_explained(report, each.done):
            yield doubtful(each.done.line, kind=TURNED, goal=each.goal.text, done=each.done.text)


def _is_explained(report: StatedReport, done: Statement) -> bool:
    """Whether a cause is told in the paragraph of a result, or where its figure is told again."""
    for each in report.manuscript.normal:
        if each.number == done.line and SAYS_WHY.search(each.text):
            return True
        if each.number != done.line and done.text in each.text and TOLD_WHY.search(each.text):
            return True
    return False


def _verdicts(report: StatedReport) -> Iterator[Verdict]:
    for sentence in report.with_figures(AIMED_AT):
        if LESS_IS_BETTER.search(sentence.text):
            continue
        counted = [each for each in sentence.statements if each.unit not in (MONEY, POINTS, RATE, *OF_ANYTHING)]
        pair = counted if len(counted) == AIMED_AT and counted[0].unit == counted[1].unit else []
        said = _said(report, sentence, pair[1]) if pair else None
        sides = _sides(sentence, *pair) if said else None
        if said and sides and not (sides[0].is_about or sides[1].is_about):
            no = said["no"] or said["not_"]
            yield Verdict(*sides, said[0].strip("，。；"), not no)


def _said(report: StatedReport, sentence: Sentence, last: Statement) -> re.Match[str] | None:
    """The verdict behind the last of both figures, in its sentence or in the next one."""
    following = report.sentences[sentence.number + 1 : sentence.number + 2]
    more = "".join(each.text for each in following if each.line == sentence.line and not each.statements)
    return VERDICT.search(sentence.text[last.quantity.end :] + more)


def _sides(sentence: Sentence, one: Statement, other: Statement) -> tuple[Statement, Statement] | None:
    """Which of two figures is the goal and which its result; None where both are, or neither is, or far from it."""
    aims = [_is_aim(each) for each in (one, other)]
    is_now = not any(OF_OTHER_TIME.search(each.label) for each in (one, other)) and "；" not in other.between
    if aims[0] == aims[1] or not is_now or one.depth != other.depth:
        return None
    goal, done = (one, other) if aims[0] else (other, one)
    is_like_it = done.value < FARTHEST * goal.value and goal.value < FARTHEST * done.value
    return (goal, done) if is_like_it else None


def _is_aim(each: Statement) -> bool:
    return AIM.search(each.label) is not None or AIM.search(VERDICT.sub("", each.after)) is not None

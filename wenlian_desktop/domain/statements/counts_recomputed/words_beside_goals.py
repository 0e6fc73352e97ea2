"""What is said of a result right behind it and its goal: 超出目标, 持平, 未完成."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
GOAL = "(?:年度|年初|全年|预期|预定|既定|原定|计划|设定|的)*(?:目标|计划|任务|指标)(?:值|数|任务|要求)?"
CLAIM = re.compile(
    f"^[，（](?:已|均|如期|顺利)?(?:(?P<over>超出|超过|超额完成|高于)(?:了)?{GOAL}|(?P<over2>超额完成)|"
    f"(?P<short>未(?:能)?(?:完成|达到|达成|实现)|没有(?:完成|达到)|低于|少于|不及)(?:了)?{GOAL}|"
    f"(?P<short2>未完成|未达标)|(?P<even>与{GOAL}(?:持平|一致|相同)|持平)|"
    f"(?P<reached>(?:达到|完成|实现)(?:了)?{GOAL}))(?=[，。；）]|$)"
)
OF_GOAL = re.compile(f"^(?:{GOAL}|计划|原定|应)(?:为|是|完成)?$")
LESS_IS_BETTER = re.compile(
    "不超过|不高于|以内|控制|上限|限额|不多于|≤|时限|时间|成本|费用|能耗|用[电水油]|投诉|差错|事故|违规|下降|降低|压减|逾期"
)
OF_LESS = frozenset(("天", "工作日", "个工作日", "小时", "分钟", "个月", "元"))  # of time and money less is better
OF_LAST_TIME = re.compile("[上去]年|同比|上届|上期")
NO_RESULT = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.PER_HEAD, FigureRole.SHARE)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{written}”，但目标{goal}，实际{done}。",
    remedy="核对目标、完成数和说法。",
)
def words_fit_the_goal_beside_them(report: StatedReport) -> Hits:
    """“整修86座，目标86座，超出目标” is 持平; “目标12场，举办11场，完成目标” is short of it."""
    for sentence in report.with_figures(2):
        for one, other in pairwise(sentence.statements):
            claim = CLAIM.match(sentence.text[other.quantity.end :])
            pair = _pair(one, other) if claim else None
            if claim is None or pair is None:
                continue
            goal, done = pair
            is_over, is_short = done.value > goal.value, done.value < goal.value
            is_right = (
                is_over if claim["over"] or claim["over2"]
                else is_short if claim["short"] or claim["short2"]
                else not is_over and not is_short if claim["even"]
                else not is_short
            )  # fmt: skip
            if not is_right:
                yield hit(sentence.line, written=claim[0].strip("，（）"), goal=goal.text, done=done.text)


def _pair(one: Statement, other: Statement) -> tuple[Statement, Statement] | None:
    """Of two figures beside each other in one unit, the goal and the result."""
    are_plain = (
        one.unit == other.unit not in ("", POINTS, *OF_LESS) and one.depth == other.depth and "；" not in other.between
    )
    goals = [each for each in (one, other) if OF_GOAL.match(each.label)]
    if not are_plain or len(goals) != 1 or one.is_about or other.is_about:
        return None
    goal, done = goals[0], other if goals[0] is one else one
    words = one.between + other.between
    if done.role in (*NO_RESULT, FigureRole.TARGET) or LESS_IS_BETTER.search(words) or OF_LAST_TIME.search(words):
        return None
    return goal, done

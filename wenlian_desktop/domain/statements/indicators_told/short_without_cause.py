"""Goals that were missed, told as missed in their own clause, without a word about why."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, percentage
from wenlian_desktop.domain.statements.goals_told import NOISE
from wenlian_desktop.domain.statements.indicators_told.told_pairs import LESS_IS_BETTER, is_explained, told_pairs
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS
from wenlian_desktop.domain.statements.recomputing.goals_and_results import SHORT_RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
OF_MONEY = re.compile("预算|支出|资金|经费|执行|投资|采购|拨付|工程|进度|按[期时]|及时")
BECAUSE = re.compile("(?:因(?![此而素公地果])|由于|受)[^，。；]{2,}[只仅]")  # 因两期停办只结业546人
OF_OTHER_TIME = re.compile("上年|去年|半年|季度|月[底末]|\\d月|截至|累计|监控")


@rule(
    "C27",
    Level.ERROR,
    on=StatedReport,
    says={
        "": "目标{goal}，完成{done}，没有写原因和改进措施。",
        "rate": "“{rate}”，没有写没有完成的原因和改进措施。",
    },
    remedy="写明没有完成的原因和改进措施。",
)
def short_results_have_causes(report: StatedReport) -> Hits:
    """A result below the goal told with it, or told to be less than all of it, has a cause somewhere."""
    told = set[int]()
    for found in (*_in_clauses(report), *_rates(report), *_by_their_rate(report)):
        if found.places[0] not in told:
            told.add(found.places[0])
            yield found


OF_ALL = re.compile(r"指标|目标(?:共|有|为|设)?\d|任务|重点工作")


def _is_of_indicators(text: str, each: Statement) -> bool:
    """Whether so many of the indicators were reached: which ones, and why the others were not, is told of each."""
    return each.unit in ("项", "条", "个") and OF_ALL.search(text) is not None


def _in_clauses(report: StatedReport) -> Hits:
    for pair in told_pairs(report):
        goal, done = pair.goal, pair.done
        if _is_of_indicators(_paragraph(report, done), goal) or done.value >= goal.value:
            continue
        if not BECAUSE.search(done.between) and not is_explained(
            report, done.line, pair.name + _topic(report, done), done.text
        ):
            yield doubtful(done.line, goal=goal.text, done=done.text)


def _rates(report: StatedReport) -> Hits:
    """“完成48场，完成率80.00%”, “完成目标的80%”."""
    for sentence in report.with_figures(2):
        for done, rate in pairwise(sentence.statements):
            is_short = rate.unit == "%" and rate.value < ALL and not rate.is_about
            is_short = is_short and SHORT_RATE.search(rate.label) is not None
            is_count = done.unit not in (MONEY, POINTS, "", "%", "个百分点")
            if not is_short or not is_count:
                continue
            if _is_of_indicators(_paragraph(report, done), done) or NO_GOAL.search(sentence.text):
                continue
            clause = sentence.text[: rate.quantity.start].rpartition("；")[2]
            if (
                LIST_OF_MISSED.match(_paragraph(report, done))
                or OF_MONEY.search(rate.between)
                or OF_OTHER_TIME.search(clause)
            ):
                continue
            before = _paragraph(report, done).partition(done.text)[0]
            name = before[-LONGEST_NAME:] + _topic(report, rate)
            if not BECAUSE.search(done.between) and not is_explained(report, rate.line, name, done.text, rate.text):
                yield doubtful(rate.line, kind="rate", rate=f"{rate.label}{rate.text}")


ALL = 100  # %
LONGEST_NAME, LONGEST_TOPIC = 16, 16
LIST_OF_MISSED = re.compile("[^，。；]{0,8}(?:未|没有)(?:完成|达标|达到)的?[^，。；]{0,6}(?:指标|目标|任务)")
NO_GOAL = re.compile(
    "(?:低于|未达到?|少于|比)(?:年度|年初)?(?:目标|计划)(?:值|数)?少?\\d|接通|拨打|问卷|调查|指标完成率"
)


def _topic(report: StatedReport, each: Statement) -> str:
    """The short first sentence of its paragraph, which names what all of it is of."""
    first = _paragraph(report, each).split("。")[0]
    return first if len(first) <= LONGEST_TOPIC else ""


def _paragraph(report: StatedReport, each: Statement) -> str:
    return next(one.text for one in report.manuscript.normal if one.number == each.line)


AIMED = re.compile("目标|计划|任务|指标[值数]|原定|预期|年初(?:[拟确设商]?定|计划|安排|下达)|拟[定办]")
TOLD_AS_MISSED = re.compile("(?:未|没有)(?:完成|达到|达标|实现)|未达")


def _by_their_rate(report: StatedReport) -> Hits:
    """“实际演出28场，与年度目标31场相比，完成比例90.3%”: two counts, in whatever order, and the rate they make."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for one, other, rate in zip(found, found[1:], found[2:], strict=False):
            goal, done = (one, other) if one.amount > other.amount else (other, one)
            is_made = rate.unit == "%" and _is_goal_and_result(goal, done)
            if not is_made or not agrees(rate.quantity, percentage(done.value, goal.value)):
                continue
            is_aim = AIMED.search(goal.label) is not None or AIMED.match(goal.after.removeprefix("的")) is not None
            if not is_aim or not _is_by_year(sentence, rate) or _is_of_indicators(_paragraph(report, done), done):
                continue
            if BECAUSE.search(other.between) or _is_told_as_missed(report, done, rate) or AIMED.search(done.label):
                continue
            name = NOISE.sub("", one.label)[-LONGEST_NAME:] + _topic(report, done)
            if not is_explained(report, done.line, name, done.text, rate.text):
                yield doubtful(done.line, goal=goal.text, done=done.text)


def _is_told_as_missed(report: StatedReport, done: Statement, rate: Statement) -> bool:
    """Whether a result stands in a list of what was missed, or its rate in one: their causes are told of all."""
    if TOLD_AS_MISSED.search(_paragraph(report, done).partition(done.text)[0]):
        return True
    others = (each.text for each in report.manuscript.normal if each.number != done.line)
    return any(rate.text in text and TOLD_AS_MISSED.search(text) for text in others)


def _is_by_year(sentence: Sentence, rate: Statement) -> bool:
    """Whether the clauses up to a rate tell of what is to be reached by the end of the year, and not to be kept low."""
    text = sentence.text[: rate.quantity.end].rpartition("；")[2]
    return not LESS_IS_BETTER.search(text) and not OF_MONEY.search(rate.between) and not OF_OTHER_TIME.search(text)


def _is_goal_and_result(goal: Statement, done: Statement) -> bool:
    is_count = goal.unit == done.unit and goal.unit not in (MONEY, POINTS, "", "%", "个百分点")
    return is_count and 0 < done.amount < goal.amount and not (goal.is_about or done.is_about)

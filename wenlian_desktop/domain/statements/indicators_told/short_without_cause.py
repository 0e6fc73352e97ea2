"""Goals that were missed, told as missed in their own clause, without a word about why."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.indicators_told.told_pairs import is_explained, told_pairs
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS
from wenlian_desktop.domain.statements.recomputing.goals_and_results import SHORT_RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
OF_MONEY = re.compile("预算|支出|资金|经费|执行|投资|采购|拨付|工程|进度|按[期时]|及时")
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
    for found in (*_in_clauses(report), *_rates(report)):
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
        if not is_explained(report, done.line, pair.name + _topic(report, done), done.text):
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
            if not is_explained(report, rate.line, name, done.text, rate.text):
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

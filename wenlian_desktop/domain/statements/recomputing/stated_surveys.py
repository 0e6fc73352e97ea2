"""Satisfaction from the counts of a survey."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
VALID = re.compile("有效")
RETURNED = re.compile("[回收]收|收回|回收|受访|访问|样本|调查")
ANSWER = re.compile(
    "(非常满意|很满意|比较满意|较满意|基本满意|不太满意|非常不满意|不满意|满意|一般)[”、]?(?:的)?(?:有|为|占)?$"
)
PLEASED = ("非常满意", "很满意", "满意", "比较满意", "较满意")
PARTLY = ("基本满意", "一般")
SAMPLE = re.compile("问卷|有效|回收|样本|发放|受访|访问|调查表|收回")


@rule(
    "C31",
    Level.WARNING,
    on=StatedReport,
    says={
        "rate": "满意度写“{stated}”，{right}。",
        "answers": "各选项之和为{sum}，与有效的{valid}不符。",
        "no_sample": "满意度{stated}没有样本数、有效份数和算法。",
    },
    remedy="写明发放、有效份数和算法，按有效份数复算后改正。",
)
def satisfaction_recomputed(report: StatedReport) -> Hits:
    """Satisfaction is that of the counts of its survey; the answers make the valid ones."""
    for group in report.by_line.values():
        for survey in _surveys(group):
            yield from _wrong_survey(report, survey)
    yield from _without_sample(report)


def _surveys(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The statements of each survey: a new one begins where 有效 is told again."""
    survey: list[Statement] = []
    for each in group:
        if VALID.search(each.label) and any(VALID.search(one.label) for one in survey):
            yield survey
            survey = []
        survey.append(each)
    yield survey


def _wrong_survey(report: StatedReport, survey: Sequence[Statement]) -> Hits:
    counts = [each for each in survey if each.unit not in ("%", "元", "")]
    valid = next((each for each in counts if VALID.search(each.label)), None) or _all_valid(report, counts)
    answers: dict[str, Statement] = {}
    for each in counts:
        answer = ANSWER.search(re.sub("[“”]", "", each.label))
        if answer:
            answers.setdefault(answer[1], each)
    if valid is None or not valid.value or not any(name in PLEASED for name in answers):
        return
    dissatisfied = [each for name, each in answers.items() if "不" in name]
    if dissatisfied and sum(each.value for each in answers.values()) != valid.value:
        values = [each.value for each in answers.values()]
        shown = f"{'＋'.join(number(value, 0) for value in values)}＝{number(sum(values, Fraction(0)), 0)}{valid.unit}"
        yield hit(valid.line, kind="answers", sum=shown, valid=valid.text)
        return
    rate = next((each for each in survey if each.role is FigureRole.SATISFACTION and not each.is_about), None)
    if rate:
        yield from _wrong_rate(rate, valid, answers)


def _wrong_rate(rate: Statement, valid: Statement, answers: dict[str, Statement]) -> Hits:
    pleased = sum((each.value for name, each in answers.items() if name in PLEASED), Fraction(0))
    partly = sum((each.value for name, each in answers.items() if name in PARTLY), Fraction(0))
    rights = [100 * part / valid.value for part in (pleased, pleased + partly)]
    if not any(agrees(rate.quantity, right) for right in rights):
        shown = f"{number(pleased, 0)}÷{number(valid.value, 0)}＝{written(rights[0], rate.quantity)}"
        yield hit(*dict.fromkeys((rate.line, valid.line)), kind="rate", stated=rate.text, right=shown)


def _all_valid(report: StatedReport, counts: Sequence[Statement]) -> Statement | None:
    """What came back, where all of it is valid."""
    if not counts or "全部有效" not in report.sentences[counts[0].sentence].text:
        return None
    return next((each for each in counts if RETURNED.search(each.label)), None)


def _without_sample(report: StatedReport) -> Hits:
    stated = [each for each in report.statements if each.role is FigureRole.SATISFACTION and each.unit == "%"]
    sampled = [
        each
        for each in report.statements
        if each.unit not in ("%", "元", "分", "") and SAMPLE.search(each.label + each.after)
    ]
    if (
        stated
        and not sampled
        and not any("满意" in line.text and "份" in line.text for line in report.manuscript.normal)
    ):
        yield hit(stated[-1].line, kind="no_sample", stated=stated[-1].text)

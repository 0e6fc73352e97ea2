"""Figures that the report sums up at its end, one slip off from what it told before: 活动199场 for 119场."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
SUMMED_UP = re.compile(
    "概括|综合上[文述]|总的|总体(?:上|来看|看)|综上|综合来看|一年来|全年来看|主要数据|总之|归纳|小结|回顾|简言之|概言之|合起来看"
)
FIRST_WORDS = 12  # characters in which a sentence says that it sums up
OF_THE_WHOLE = {
    MONEY: re.compile("支出|执行|决算|预算|结转|结余"),
    POINTS: re.compile("总分|得分|自评|评分|总得分"),
    "场": re.compile("活动|演出|展览|讲座"),
    RATE: re.compile("执行率|满意度"),
}
NOT_MEANT = (FigureRole.TARGET, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH)
PLANNED = re.compile("计划|目标|应|指标")
MATTERS = 3  # money, events, rates, scores told together
OF_A_PART = re.compile("项目|基本|公用|人员|[上去]年|采购|三公|目标|指标值|≥|[一二三四]季度|半年|月|其中")
LONG = 7  # digits: one that is another by a slip is no chance
SAME_COUNT = {"场次": "场"}


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="总结的话写“{name}{stated}”，前面写的是“{before}”。",
    remedy="核实是哪一个，各处改成一致。",
)
def figures_are_summed_up_as_told(report: StatedReport) -> Hits:
    """A figure of the whole year in a sentence that sums up is one that the report told."""
    for sentence in report.with_figures(1):
        is_summary = SUMMED_UP.search(sentence.text[:FIRST_WORDS]) is not None
        if is_summary or _is_of_all_matters(sentence):
            for each in sentence.statements:
                twins = _twins(report, sentence, each) if each.role not in NOT_MEANT and not each.is_about else ()
                twins = twins or (_of_its_noun(report, sentence, each) if is_summary else ())
                twins = twins or _nearest_of_all(report, sentence, each)
                if len({one.value for one in twins}) == 1:
                    yield doubtful(
                        each.line, *{one.line for one in twins}, name=each.label, stated=each.text, before=twins[0].text
                    )


def _is_of_all_matters(sentence: Sentence) -> bool:
    """Whether a sentence tells figures of the money, the events, the rates and the scores of the year together."""
    told = {_count(each) for each in sentence.statements if _is_of_the_whole(each)}
    return len(told) >= MATTERS


def _is_of_the_whole(each: Statement) -> bool:
    words = OF_THE_WHOLE.get(_count(each))
    return words is not None and words.search(each.label + each.after) is not None


def _twins(report: StatedReport, sentence: Sentence, each: Statement) -> Sequence[Statement]:
    """What the report tells elsewhere of the same thing, one slip off; none if it tells the very figure too."""
    words = OF_THE_WHOLE.get(_count(each))
    if words is None or not _is_of_the_whole(each):
        return ()
    told = [
        one for one in report.statements
        if one.line != sentence.line and not PLANNED.search(one.label)
        and _count(one) == _count(each) and _is_told_of(one, each, words)
    ]  # fmt: skip
    if any(one.value == each.value for one in report.statements if one.line != sentence.line):
        return ()
    return [one for one in told if may_be_meant(each.quantity, one.value, one.value)]


NOUN, AT_FIRST = re.compile("^[\u4e00-\u9fff]{2,6}$"), re.compile("期初|年初|[上去]年|原有|新增|退|计划|目标")
LEAST = 10  # of fewer, a digit more or less is no slip


def _of_its_noun(report: StatedReport, sentence: Sentence, each: Statement) -> Sequence[Statement]:
    """“概括为：会员486人”, where a sentence of 会员 tells 期末468人, and nothing tells 486 again."""
    is_count = each.unit not in (RATE, MONEY, POINTS, "") and each.value >= LEAST and NOUN.match(each.label) is not None
    alike = [one for one in report.statements if is_count and one.unit == each.unit and one.line != sentence.line]
    if any(one.value == each.value for one in alike):
        return ()
    near = [one for one in alike if may_be_meant(each.quantity, one.value, one.value)]
    return [
        one for one in near
        if each.label in report.sentences[one.sentence].text and not AT_FIRST.search(one.label)
        and one.role not in NOT_MEANT
    ]  # fmt: skip


def _nearest_of_all(report: StatedReport, sentence: Sentence, each: Statement) -> Sequence[Statement]:
    """What one slip makes of the only figure of a summary that is told nowhere else, under whatever name."""
    is_long = sum(char.isdigit() for char in each.text) >= LONG_ENOUGH and each.role not in NOT_MEANT
    others = [one for one in sentence.statements if one is not each and one.unit]
    told: dict[tuple[str, Fraction], Statement] = {}
    for one in report.statements if is_long and len(others) >= LEAST_AGAIN else ():
        if one.line != sentence.line:
            told.setdefault((_count(one), one.value), one)
    is_new = (_count(each), each.value) not in told
    if not told or not is_new or any((_count(one), one.value) not in told for one in others):
        return ()
    return [
        one for (unit, value), one in told.items()
        if unit == _count(each) and one.quantity.step == each.quantity.step and one.role not in NOT_MEANT
        and may_be_meant(each.quantity, value, value)
    ]  # fmt: skip


LONG_ENOUGH, LEAST_AGAIN = 4, 2  # digits; figures of a summary that are told elsewhere


def _is_told_of(one: Statement, each: Statement, words: re.Pattern[str]) -> bool:
    """Whether two figures are of the same matter: by their role, or by the last word that names it."""
    if each.unit == MONEY:
        is_long = sum(char.isdigit() for char in each.text) >= LONG
        return is_long or (one.role is each.role and one.subject == each.subject)
    if each.unit == RATE and OF_A_PART.search(one.label + each.label):
        return False
    named = words.findall(each.label + each.after)[-1]
    return named in one.label or named in one.after or (each.unit == POINTS and words.search(one.label) is not None)


def _count(each: Statement) -> str:
    return SAME_COUNT.get(each.unit, each.unit)

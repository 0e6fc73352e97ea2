"""Totals told to be equal: “收入总计1,011.70万元……。支出总计与之相等：本年支出993.86万元，年末结转17.84万元”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
EQUAL = re.compile(
    "(?:与之|与此|与其|同样|同上|两者|二者|与收入(?:总计|合计|总额)?|收支(?:总计)?)(?:数额|金额)?(?:完全|正好)?(?:相等|一致|持平|平衡|相同|等额)[^：，。；]{0,6}[：，]"
)
AGREEING = re.compile("^(?:的?[^，。；]{0,8})?(?:完全|正好)?(?:相符|一致|吻合|相等|相同|相互印证|对应|匹配|持平)")
WITH = re.compile("^[，；](?:合计)?(?:数|金额)?(?:与|同|和)[^，。；]{2,24}$")
PARTIAL = re.compile("其中|主要|等$|不含|[增减]|比|较|每|上年(?!结转)")
NO_PARTS = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH)
LEAST, FAR = 2, 10  # parts; times what the parts are off, a whole is more


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="写与“{stated}”相等，各部分之和为{sum}。",
    remedy="收入总计与支出总计应当相等，核对各部分，改正不符的一处。",
)
def parts_of_a_total_told_equal(report: StatedReport) -> Hits:
    """The parts told of a total that is told to be equal to the one before make that one."""
    for sentence in report.with_figures(LEAST):
        told = (
            EQUAL.search(sentence.text)
            if "等" in sentence.text or "平" in sentence.text or "致" in sentence.text
            else None
        )
        parts = [each for each in sentence.statements if told and each.quantity.start >= told.end()]
        whole = _whole_before(report, sentence, parts)
        if whole and told and sentence.statements[0] is parts[0] and _are_off(whole, parts):
            yield _told(whole, parts)


@rule(
    "C02",
    Level.ERROR,
    on=StatedReport,
    says="写与“{stated}”相符，各部分之和为{sum}。",
    remedy="核对各部分和总数，改正不符的一处。",
)
def lists_agree_with_what_they_are_said_to(report: StatedReport) -> Hits:
    """“拨款842.16万元、结转35.20万元、其他6.44万元，与决算报表总支出883.80万元相符”: the list makes that amount."""
    for sentence in report.with_figures(LEAST + 1):
        *parts, whole = sentence.statements
        is_told = AGREEING.match(whole.after) is not None and WITH.search(whole.between) is not None
        if is_told and whole.unit == MONEY and _are_off(whole, parts) and not _is_told(report, parts, whole):
            yield _told(whole, parts)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    lines = dict.fromkeys((parts[0].line, whole.line))
    shown = summed([part.quantity for part in parts], whole.quantity)
    return hit(*lines, stated=whole.text, sum=shown)


def _is_told(report: StatedReport, parts: Sequence[Statement], whole: Statement) -> bool:
    """Whether one of the figures is the whole of the others: then it is the one that is compared."""
    values = [part.value for part in parts]
    return whole.value in values or any(2 * value == sum(values) for value in values)


def _whole_before(report: StatedReport, sentence: Sentence, parts: Sequence[Statement]) -> Statement | None:
    """The first figure of the sentence before, in the unit of the parts."""
    before = report.sentences[sentence.number - 1] if sentence.number else None
    near = before is not None and sentence.line - before.line <= 1
    found = before.statements if before and near and parts else ()
    return next((each for each in found if is_same_unit(each, parts[0])), None)


def _are_off(whole: Statement, parts: Sequence[Statement]) -> bool:
    if len(parts) < LEAST or whole.unit in (RATE, POINTS, "") or not all(is_same_unit(each, whole) for each in parts):
        return False
    if any(each.is_about or each.depth or each.role in NO_PARTS for each in (whole, *parts)):
        return False
    if any(PARTIAL.search(part.between) for part in parts) or sum_agrees(whole.quantity, [p.quantity for p in parts]):
        return False
    return abs(sum(part.value for part in parts) - whole.value) * FAR < whole.value

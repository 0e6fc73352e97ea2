"""How many got each grade, against how many were graded: “16个子项目全部自评，优13个、良4个”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
BEFORE = re.compile(
    "“?(?P<grade>优|良|(?<!其)中|较?差|(?:基本|不)?合格|一般)(?:秀|好|等)?”?(?:等[级次])?(?:的)?(?:有|为|共|是)?$"
)
BEHIND = re.compile(
    "^(?:项目)?(?:自评|评价)?(?:结果|等级|等次)?(?:被评)?(?:为|是|获|达到|评为)?“?(?P<grade>优|良|中|较?差|(?:基本|不)?合格|一般)(?:秀|好|等)?(?:$|[”级])"
)
OF_ALL = re.compile("全部|共|合计|涉及|覆盖")
SOME_ONLY = re.compile("其余|其他|另|尚未|没有评|未评|主要|等[，。；]|未参[加评]|不参[加评]")
OF_SOME = re.compile("[优良].{0,2}[与和及、]")  # 优秀与良好合计63件
LEAST, MOST_OFF = 2, 5  # grades; a list is off by no more than that part of all


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，各等次之和为{sum}。"},  # where no other rule tells it
    remedy="核对总数和各等次的个数，改正不符的一处。",
)
def grades_are_of_all(report: StatedReport) -> Hits:
    """The counts of the grades are together as many as were graded."""
    for sentence in report.with_figures(LEAST + 1):
        run = _graded(sentence) if "优" in sentence.text and not SOME_ONLY.search(sentence.text) else []
        whole = _whole(sentence, run) if len(run) >= LEAST else None
        if whole is not None and _is_wrong(sentence, whole, run):
            shown = summed([part.quantity for part in run], whole.quantity)
            yield doubtful(sentence.line, kind=TURNED, stated=whole.text, sum=shown)


def _graded(sentence: Sentence) -> list[Statement]:
    """The counts told of one grade each, one after another, from the best on."""
    run: list[Statement] = []
    grades: list[str] = []
    is_before = any(BEFORE.search(each.label) for each in sentence.statements)
    for each in sentence.statements:
        found = BEFORE.search(each.label) if is_before else BEHIND.match(each.after)
        grade = found["grade"] if found and each.unit not in (MONEY, RATE, POINTS, "") else ""
        if grade and grade not in grades and (run or grade == "优"):
            run.append(each)
            grades.append(grade)
        elif run:
            break
    return run if len({each.unit for each in run}) == 1 else []


def _whole(sentence: Sentence, run: Sequence[Statement]) -> Statement | None:
    """The count right before the grades, or the one behind them that is told to be of all."""
    found = sentence.statements
    first, last = found.index(run[0]), found.index(run[-1])
    before = [each for each in found[:first] if each.unit == run[0].unit]
    behind = [each for each in found[last + 1 :] if each.unit == run[0].unit and OF_ALL.search(each.between)]
    whole = before[-1] if before else behind[0] if behind else None
    return None if whole and OF_SOME.search(whole.label) else whole


def _is_wrong(sentence: Sentence, whole: Statement, run: Sequence[Statement]) -> bool:
    total = sum((each.value for each in run), Fraction(0))
    told = {each.value for each in sentence.statements if each.unit == whole.unit}
    is_near = abs(whole.value - total) * MOST_OFF <= max(whole.value, total)
    return total not in told and is_near and not whole.is_about

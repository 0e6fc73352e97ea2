"""Running totals told with their times in any order: a later one is never less than an earlier one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TIME = re.compile(
    r"(?P<first>(?:第?一|1)季度|3月[末底])|(?P<half>(?:上|前)?半年(?!度?目标)|(?:第?二|2)季度[末底]|6月[末底]|年中)"
    r"|(?P<third>(?:前[三3]个?|[三3]个)季度?|前三季|(?:第?三|3)季度[末底]|9月[末底])|(?P<year>全年(?!预算|目标)|年[末底终]|12月[末底]|(?:第?四|4)季度[末底])"
)
ORDER = ("first", "half", "third", "year")
RUNNING = re.compile("累计|截至|截止|升[至到]|增[至到]|增加[至到]|达到")
NO_TOTAL = (FigureRole.TARGET, FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.PER_HEAD)
LEAST = 3


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "累计数“{stated}”少于前一个时点的“{earlier}”。"},
    remedy="逐期核对累计数，改正不符的一处。",
)
def running_totals_grow_with_time(report: StatedReport) -> Hits:
    """“一季度186.68万元……上半年395.32万元……前三季度359.67万元”, told forwards or backwards."""
    for sentence in report.with_figures(LEAST):
        told = _timed(sentence.statements) if RUNNING.search(sentence.text) else []
        for (_, earlier), (_, later) in pairwise(told):
            if later.value < earlier.value:
                yield hit(later.line, kind=TURNED, stated=later.text, earlier=earlier.text)


def _timed(found: Sequence[Statement]) -> list[tuple[int, Statement]]:
    """The figures of one unit of a sentence, each told with a time of its own, in order of time; else none."""
    told = [(_time(each), each) for each in found if each.unit in (MONEY, RATE)]
    timed = sorted(((at, each) for at, each in told if at >= 0), key=lambda pair: pair[0])
    times = [at for at, _ in timed]
    is_one = len({each.unit for _, each in timed}) == 1 and len(timed) == len(found) and len(times) == len({*times})
    is_running = 2 in times and len(times) >= LEAST  # 前三季度 is no part of a year told quarter by quarter
    is_plain = not any(each.is_about or each.role in NO_TOTAL for _, each in timed)
    return timed if is_one and is_running and is_plain else []


def _time(each: Statement) -> int:
    """The time told before a figure: 0 for the first quarter to 3 for the year; -1 for none, or several."""
    named = [match.lastgroup for match in TIME.finditer(each.between)]
    return ORDER.index(named[0]) if len(named) == 1 and named[0] else -1

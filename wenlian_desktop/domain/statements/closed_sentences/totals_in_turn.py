"""Running totals told in turn after their times: “一季度、上半年、前三季度、全年的累计支出依次为……”."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
TIMES = re.compile(
    r"[一二三四]季度(?:末|底)?|上半年|前[三3]季度|全年|年[末底]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[末底份]?"
)
EACH_TIME = re.compile("各季度?末|逐季|各月[末底]|逐月|按季|每季度?末|各季度累计|各季末")
LEAST = 3


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says="累计数“{stated}”少于前一个时点的“{earlier}”。",
    remedy="逐期核对累计数，改正不符的一处。",
)
def totals_in_turn_never_fall(report: StatedReport) -> Hits:
    """What is told to have been spent, or executed, up to one time after another never falls."""
    for sentence in report.with_figures(1):
        if "累计" in sentence.text and len(sentence.statements) >= LEAST:
            for earlier, later in pairwise(_in_turn(sentence)):
                if later.value < earlier.value:
                    yield hit(later.line, stated=later.text, earlier=earlier.text)


def _in_turn(sentence: Sentence) -> Sequence[Statement]:
    """The amounts, or rates, of a sentence that names as many times before the first of them; else none."""
    first = sentence.statements[0]
    lead = sentence.text[: first.quantity.start]
    times = len(TIMES.findall(lead)) if not EACH_TIME.search(lead) else _listed(sentence)
    told = [each for each in sentence.statements[:times] if each.unit == first.unit and first.unit in (MONEY, RATE)]
    is_listed = all(each.between.strip("，、；和及") == "" for each in told[1:])
    return told if "累计" in lead and times >= LEAST and len(told) == times and is_listed else ()


def _listed(sentence: Sentence) -> int:
    """How many figures stand in a list from the first one on."""
    rest = takewhile(lambda each: each.between.strip("，、；和及") == "", sentence.statements[1:])
    return 1 + sum(1 for _ in rest)

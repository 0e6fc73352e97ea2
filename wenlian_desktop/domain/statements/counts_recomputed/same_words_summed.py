"""Figures of one sentence told with the same words, and with 共 at the end: “A展出286件，B展出324件，共展出610件”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_near, is_slip_of_digits, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TOTAL = re.compile("^(?:[^，。；\\d]{0,6})?(?:共计?|合计|总计|累计)(?P<words>[\u4e00-\u9fff]{2,8})$")
NO_PART = re.compile("其中|目标|计划|上年|去年|每|平均|均|最")
LEAST, SHORT = 3, 3  # parts, digits of a figure


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{label}{stated}”，前面各项之和为{sum}。",
    remedy="核对各项数和合计，改正不符的一处。",
)
def same_words_are_summed(report: StatedReport) -> Hits:
    """The figures before a total that are told with its words make it."""
    for sentence in report.with_figures(1):
        for at, whole in enumerate(sentence.statements):
            said = TOTAL.match(whole.label) if at >= LEAST and whole.unit not in (RATE, POINTS, MONEY, "") else None
            parts = _parts(sentence, at, said["words"]) if said and not whole.is_about else []
            values = [part.value for part in parts]
            total = sum(values, Fraction(0))
            if len(parts) < LEAST or total == whole.value:
                continue
            rest = whole.value - total
            is_slip = any(is_slip_of_digits(part.quantity, part.value + rest, SHORT) for part in parts)
            if is_slip or is_slip_of_digits(whole.quantity, total, SHORT) or is_near(whole.value, values):
                shown = summed([part.quantity for part in parts], whole.quantity)
                yield hit(whole.line, label=whole.label, stated=whole.text, sum=shown)


def _parts(sentence: Sentence, at: int, words: str) -> list[Statement]:
    """The figures of the unit of a total, all told with its words; none where one of them is told otherwise."""
    unit = sentence.statements[at].unit
    told = [each for each in sentence.statements[:at] if each.unit == unit and not each.depth]
    is_plain = all(
        each.label.endswith(words) and each.role is FigureRole.PLAIN and not NO_PART.search(each.label) for each in told
    )
    return told if is_plain and not any(each.is_about for each in told) else []

"""A range and the least or the most of those in it: “完成率在96%和108%之间，最低的一项96%”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
SPAN, PAIRED = re.compile("至|到|～|~|—+|-"), re.compile("[和与]|以?上[至到]")
WITHIN, OPENS = re.compile("(?:以上)?(?:之间|[这的]?区间|不等|的?范围|之内)"), re.compile("(?:在|介于|处于|分布于)$")
LEAST, MOST = re.compile("最(?:低|少|小|短|差|慢)"), re.compile("最(?:高|多|大|长|好|快)")
NO_RANGE = re.compile("[从由自]$|[从由自][^，。；]{0,8}$")
OF_ANOTHER = re.compile("[上去前往]年|上届|计划|目标|标准|控制|超过|全[省市国]|历[年史]|以前|此前")
NAMED = re.compile("[\u4e00-\u9fff](?:率|度|占比|比重|得分)")
ROUND = {"%": 5}  # a bound that is no multiple of it, of other units of ten, is a figure and no round word
ROUND_COUNT, FIGURES = 10, 3


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}{figure}”，但前面的范围是{low}至{high}。",
    remedy="核对范围和其中最低、最高的一个。",
)
def ends_of_ranges_are_in_them(report: StatedReport) -> Hits:
    """The least and the most of what lies in a range is within it, and is its end where that is an exact figure."""
    for sentence in report.with_figures(FIGURES):
        if not LEAST.search(sentence.text) and not MOST.search(sentence.text):
            continue
        for low, high in pairwise(sentence.statements):
            if low.unit == high.unit and low.value < high.value and _is_range(sentence, low, high):
                yield from _beyond(sentence, low, high)


def _is_range(sentence: Sentence, low: Statement, high: Statement) -> bool:
    """Whether two figures are the ends of what lies between: “在82分至96分之间”, “30人至80人不等”, but not “从…到…”."""
    between = sentence.text[low.quantity.end : high.quantity.start]
    is_told = WITHIN.match(high.after) is not None or OPENS.search(low.label) is not None
    is_span = SPAN.fullmatch(between) is not None and not NO_RANGE.search(low.between)
    return is_span or (is_told and (PAIRED.fullmatch(between) is not None or SPAN.fullmatch(between) is not None))


def _beyond(sentence: Sentence, low: Statement, high: Statement) -> Hits:
    """The first least and the first most told behind a range in its unit, where they are not what the range says."""
    behind = [each for each in sentence.statements if each.quantity.start > high.quantity.end]
    name = NAMED.search(low.between)
    for words, end in ((LEAST, low), (MOST, high)):
        told = next((each for each in behind if words.search(each.between)), None)
        if told is None or told.unit != low.unit or told.is_about or "；" in told.between:
            continue
        own = NAMED.search(told.between)
        if OF_ANOTHER.search(told.between) or (own and (name is None or name[0] != own[0])):
            continue
        is_out = not low.value <= told.value <= high.value
        is_end = end.quantity.value % (end.quantity.scale * ROUND.get(end.unit, ROUND_COUNT)) != 0
        if is_out or (is_end and told.value != end.value):
            said = words.search(told.between)
            yield hit(told.line, words=said[0] if said else "", figure=told.text, low=low.text, high=high.text)

"""Some of them and the rest, each with its amount: “12个中4个合计186.4万元；其余8个合计97.5万元。项目预算283.9万元”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
SUMMED = re.compile("(?:合计|共计?|总计|累计|总额|金额|资金)(?:为|达)?$")
REST = re.compile("其余|其他|另外?|剩余|余下")
OF_ALL = re.compile("预算|资金|支出|经费|总|投入|金额|合计|共")
OTHER = re.compile("[比较占每均]|上年|其中")
FAR = 10  # times what the parts are off, a whole is more


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，两部分之和为{sum}。",
    remedy="核对两部分和总数，改正不符的一处。",
)
def amounts_of_some_and_the_rest_make_all(report: StatedReport) -> Hits:
    """Where the counts of some and of the rest make that of all, their amounts make the one told beside them."""
    for sentence in report.with_figures(len(("all", "some", "amount", "rest", "amount"))):
        parts = _parts(sentence) if REST.search(sentence.text) else []
        wholes = _wholes(report, sentence, parts) if parts else []
        figures = [part.quantity for part in parts]
        if wholes and not any(sum_agrees(each.quantity, figures) for each in wholes):
            whole = wholes[0]
            if abs(sum(part.value for part in parts) - whole.value) * FAR < whole.value:
                yield hit(whole.line, stated=whole.text, sum=summed(figures, whole.quantity))


def _parts(sentence: Sentence) -> list[Statement]:
    """The two summed amounts of a sentence whose first count is that of some and of the rest."""
    counts = [each for each in sentence.statements if each.unit not in (MONEY, RATE, POINTS, "") and not each.depth]
    counts = [each for each in counts if each.unit == counts[0].unit]
    money = [each for each in sentence.statements if each.unit == MONEY and SUMMED.search(each.label)]
    if len(counts) != len(("all", "some", "rest")) or len(money) != len(("some", "rest")):
        return []
    whole, some, rest = counts
    places = [each.quantity.start for each in (some, money[0], rest, money[1])]
    is_parted = some.value + rest.value == whole.value and REST.search(rest.label) is not None
    return money if is_parted and places == sorted(places) and not any(map(_is_about, money)) else []


def _is_about(each: Statement) -> bool:
    return each.is_about


def _wholes(report: StatedReport, sentence: Sentence, parts: Sequence[Statement]) -> list[Statement]:
    """The amounts told of all, before the first part or first in the sentence behind."""
    behind = report.sentences[sentence.number + 1 : sentence.number + 2]
    near = [each for one in behind if one.line - sentence.line <= 1 for each in one.statements[:1]]
    near += [each for each in sentence.statements if each.quantity.start < parts[0].quantity.start]
    most = max(part.value for part in parts)
    return [
        each for each in near
        if each.unit == MONEY and each.value > most and OF_ALL.search(each.label) and not OTHER.search(each.label)
    ]  # fmt: skip

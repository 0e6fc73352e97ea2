"""A rate said again the other way round: “未执行的占3.00%。换言之，预算执行率为97.00%”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
AGAIN = re.compile(
    "(?:换言之|换句话说|也就是说|换个角度|反过来[说看算]?|反推|倒推|亦即|也即|即是说|这意味着|等于说)[，：]?"
)
MISSING = re.compile("未|尚?没|剩|余|欠|缺|差|结转")
DONE = re.compile(
    "[^未余转]率(?:为|是|达到?|就是|应为|已达)?$|(?<![未没])(?:完成|执行|支出|到位|使用)[^，。；未]{0,4}$"
)
ALL = 100


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：前面写{told}没有完成，100%－{told}＝{right}%。",
    remedy="按100%减去未完成的部分复算，改正不符的一处。",
)
def rates_said_again_are_the_rest(report: StatedReport) -> Hits:
    """What is not done and what is, told of one thing, are all of it."""
    for before, again in zip(report.statements, report.statements[1:], strict=False):
        if (
            before.unit == again.unit == RATE
            and again.line - before.line <= 1
            and _is_said_again(report, before, again)
        ):
            right = ALL - before.value
            if abs(again.value - right) > max(before.quantity.step, again.quantity.step) / 2:
                yield hit(again.line, label=again.label, stated=again.text, told=before.text, right=number(right, 2))


def _is_said_again(report: StatedReport, before: Statement, again: Statement) -> bool:
    said = AGAIN.search(again.between)
    words = report.sentences[before.sentence].text[: before.quantity.start].rpartition("；")[2]
    is_missing = said is not None and MISSING.search(words) is not None
    return is_missing and MISSING.search(again.label) is None and DONE.search(again.label) is not None

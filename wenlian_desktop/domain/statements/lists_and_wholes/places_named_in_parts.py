"""Places named in parts, each with its number, and all of them.

“5个街道中，甲、乙、丙3个街道完成换届，丁、戊2个街道列入下年计划”.
"""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, summed
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
AMONG = re.compile("^(?P<noun>[\u4e00-\u9fff]{1,8}?)(?:当中|之中|里|中)$")
NAMED_BEFORE = re.compile("(?:^|[，；：])[^，。；：、\\d]{1,10}(?:、[^，。；：、\\d]{1,10})+$")
OPEN, NOUN, FAR = re.compile("等|其中"), 2, 2


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{stated}{noun}”，点名的各部分合计{sum}。"},
    remedy="核对各部分点名的个数和总数，改正不符的一处。",
)
def places_named_in_parts_are_all(report: StatedReport) -> Hits:
    """Where each part of so many is named one by one, together they are all."""
    for sentence in report.with_figures(3):
        whole, *parts = sentence.statements
        among = AMONG.match(whole.after) if not OPEN.search(sentence.text) else None
        if among and _are_named(sentence, parts, among["noun"][:NOUN]) and not whole.is_about:
            total = sum(part.value for part in parts)
            if 0 < abs(total - whole.value) <= FAR:
                shown = summed([part.quantity for part in parts], whole.quantity)
                yield doubtful(whole.line, kind=TURNED, stated=whole.text, noun=among["noun"], sum=shown)


def _are_named(sentence: Sentence, parts: list[Statement], noun: str) -> bool:
    """Whether all other figures count the same, each right behind its names."""
    whole = sentence.statements[0]
    return all(
        part.unit == whole.unit
        and part.after.startswith(noun)
        and not part.is_about
        and NAMED_BEFORE.search(part.between) is not None
        for part in parts
    )

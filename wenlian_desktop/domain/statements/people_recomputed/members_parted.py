"""Members parted in one paragraph, counted in another: “会员中，国家级9人、省级74人、市级158人、县级245人”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, summed
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
PEOPLE = ("人", "名")
AMONG = re.compile(
    "^(?:[^，。；]{0,6})(?P<whose>会员|志愿者|党员|职工|学员|演员|签约作家|观众)(?:当)?中，[\u4e00-\u9fff]{2,16}$"
)
ALL = "总数|总人数|共|合计|总量|达"
OVERLAPPING = re.compile("女|男|党员|岁|学历|职称|新增|新发展|本科|以上|以下")
LEAST, SHORT = 3, 3  # parts, digits of a figure


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各级之和为{sum}。",
    remedy="核对各部分人数和总数，改正不符的一处。",
)
def members_by_level_make_all(report: StatedReport) -> Hits:
    """The parts that end a sentence make the number of members that the report tells elsewhere."""
    for sentence in report.with_figures(1):
        if "中，" not in sentence.text or len(sentence.statements) < LEAST:
            continue
        parts, whose = _parts(sentence)
        whole = _whole(report, whose, sentence.number) if len(parts) >= LEAST else None
        total = sum((part.value for part in parts), Fraction(0))
        rest = whole.value - total if whole else Fraction(0)
        slips = [(part.quantity, part.value + rest) for part in parts]
        if whole and rest and any(right > 0 and is_slip_of_digits(each, right, SHORT) for each, right in slips):
            lines = dict.fromkeys((sentence.line, whole.line))
            yield hit(*lines, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))


def _parts(sentence: Sentence) -> tuple[Sequence[Statement], str]:
    """The people of a sentence from 会员中 to its end, told with 、 between them, and whose parts they are."""
    for at, first in enumerate(sentence.statements):
        said = AMONG.match(first.between) if first.unit in PEOPLE else None
        parts = sentence.statements[at:] if said else ()
        is_list = all(each.between == f"、{each.label}" and each.unit == first.unit for each in parts[1:])
        is_plain = not any(each.is_about or OVERLAPPING.search(each.label) for each in parts)
        is_end = said is not None and sentence.text.endswith(f"{parts[-1].text}{parts[-1].after}。")
        if said and is_list and is_plain and is_end:
            return parts, said["whose"]
    return (), ""


def _whole(report: StatedReport, whose: str, before: int) -> Statement | None:
    """The one number of all of them told before."""
    named = re.compile(f"{whose}(?:{ALL})(?:为|有)?$|(?:{ALL})有?(?:个人)?{whose}$")
    told = [
        each for each in report.statements
        if each.sentence < before and each.unit in PEOPLE and named.search(each.label) and not each.is_about
    ]  # fmt: skip
    return told[0] if len({each.value for each in told}) == 1 else None

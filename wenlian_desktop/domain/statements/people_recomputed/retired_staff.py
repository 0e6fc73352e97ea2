"""离休 and 退休 make 离退休."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
PEOPLE = ("人", "名", "位")
FIRST, SECOND = re.compile("离休(?:干部|人员)?$"), re.compile("^[、，和及]?(?<!离)退休(?:干部|人员|职工)?$")
BOTH = re.compile("离退休(?:干部|人员|职工)?(?:合计|共计|总计|共有|共|总数)?(?:为)?$")


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="写“{label}{stated}”，{right}。",
    remedy="核对人数，改正不符的一处。",
)
def retired_of_both_kinds(report: StatedReport) -> Hits:
    """“离休1人、退休37人，离退休人员共38人”."""
    for group in report.by_line.values():
        for one, other, both in zip(group, group[1:], group[2:], strict=False):
            is_told = FIRST.search(one.label) and SECOND.match(other.between) and BOTH.search(both.label)
            are_people = all(each.unit in PEOPLE and not each.is_about for each in (one, other, both))
            is_joined = both.sentence == one.sentence and "；" not in both.between
            right = one.value + other.value
            if is_told and are_people and is_joined and both.value != right:
                terms = f"{number(one.value, 0)}＋{number(other.value, 0)}＝{number(right, 0)}人"
                yield hit(both.line, label=both.label, stated=both.text, right=terms)

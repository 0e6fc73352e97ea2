"""Villages told with the communities beside them: “辖7个行政村、2个社区” and “全部7个村和2个社区”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
PAIR = re.compile(
    "(?P<scope>辖|全部|所有|全[镇乡区县街市]|共有|现有|下设)[^，。；\\d]{0,8}(?P<villages>\\d{1,3})个(?:行政)?村"
    "[、，和与及](?P<communities>\\d{1,3})个社区"
)
OTHER = re.compile("上年|去年|前年|试点|20\\d\\d年|其中|其他|周边")
LEAD = 12


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "这里写{stated}村、{communities}个社区，另一处写{other}个村、{others}个社区。"},
    remedy="核对后统一。",
)
def villages_and_communities_are_told_alike(report: StatedReport) -> Hits:
    """All villages and communities of the area are as many in each place."""
    first: tuple[int, str, str] | None = None
    for line in report.manuscript.normal:
        for match in PAIR.finditer(line.text) if "社区" in line.text else ():
            if OTHER.search(line.text[max(match.start() - LEAD, 0) : match.start()]):
                continue
            told = (match["villages"], match["communities"])
            first = first or (line.number, *told)
            if told != first[1:] and (told[0] == first[1] or told[1] == first[2]):
                yield doubtful(
                    line.line_at(match.start("villages")), first[0], kind=TURNED, stated=f"{told[0]}个",
                    communities=told[1], other=first[1], others=first[2],
                )  # fmt: skip

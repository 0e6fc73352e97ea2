"""People counted, and named in brackets right behind: “3名会员（周某、吴某、郑某）加入中国书法家协会”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
PERSON = "[\u4e00-\u9fff×]{2,4}"
NAMED = re.compile(
    f"(?<![第\\d余多])(?P<number>\\d{{1,2}}|[两二三四五六七八九十]{{1,2}})(?P<unit>[名位人])(?P<noun>[\u4e00-\u9fff]{{0,10}})"
    f"（(?:即|分别[是为]|包括)?(?P<names>{PERSON}(?:、{PERSON})+)）"
)
ROLES = re.compile(
    "[长员任师家手工]$|会|组|部|室|等|[男女]$|[省市区县]$"
)  # what is listed are posts or places, not people


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{written}”，括号里的姓名是{count}个。"},
    remedy="数一数所列的姓名，改正人数。",
)
def people_named_in_brackets_are_as_many(report: StatedReport) -> Hits:
    """So many people have so many names."""
    for line in report.manuscript.normal:
        for said in NAMED.finditer(line.text) if "（" in line.text and not line.is_row else ():
            names = said["names"].split("、")
            count = written_count(said["number"].replace("两", "二"))
            if count != len(names) and not any(ROLES.search(name) for name in names):
                written = f"{said['number']}{said['unit']}{said['noun']}"
                yield doubtful(line.line_at(said.start()), kind=TURNED, written=written, count=len(names))

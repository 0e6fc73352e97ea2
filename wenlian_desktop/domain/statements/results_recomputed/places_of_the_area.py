"""Villages, towns and streets of the area: no activity reaches more of them than “全部15个乡镇”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
PLACES = (
    "(?P<what>乡镇(?:街道|（街道）)?|镇街|镇（街道）|街道（乡?镇）|街道|镇|乡|社区（村）|社区|村（社区）|行政村|村"
    "|区县|县区|县市区|支社|园区)"
)
NO_OTHER = (
    "(?!（居|民|小组|[级一-鿿]{0,4}[工站点馆]|[、和及与](?:街道|乡|镇|社区|村))"  # 13个街道、镇: of both together
)
ALL = re.compile(
    rf"(?P<scope>全部|所有|全[区县市镇乡旗]|辖区|辖|[区县市]属)(?:内|的|共|有|各)?(?P<number>\d{{1,3}})个{PLACES}{NO_OTHER}",
    re.ASCII,
)
SOME = re.compile(rf"(?P<number>\d{{1,3}})个{PLACES}{NO_OTHER}", re.ASCII)
OTHER = re.compile("全市|全省|全国|周边|外地|其他|累计|次")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{some}”比“{all}”还多。",
    remedy="核对后统一。",
)
def no_more_places_than_all(report: StatedReport) -> Hits:
    """Where all towns of the area are counted, no other sentence counts more of them, or another “all”."""
    first: dict[str, tuple[int, int, str]] = {}
    lines = [line for line in report.manuscript.lines if "个" in line.text]
    for line in lines:
        for match in ALL.finditer(line.text):
            first.setdefault(match["what"], (int(match["number"]), line.line_no, match[0]))
    for line in lines if first else ():
        for match in SOME.finditer(line.text):
            told = first.get(match["what"])
            before = line.text[max(match.start() - 4, 0) : match.start()]
            if told and told[0] < int(match["number"]) and not OTHER.search(before):
                yield hit(*dict.fromkeys((line.line_no, told[1])), some=match[0], all=told[2])

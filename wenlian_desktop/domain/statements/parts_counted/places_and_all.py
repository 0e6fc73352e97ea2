"""Places told kind by kind and all of them behind, past a word or two: “8个街道、2个镇的司法所共10个”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
PLACE = "(?:街道|镇|乡|乡镇|民族乡|社区|行政村|村|居委会|村委会|园区|县|区|市|旗|苏木|林场|农场)"
COUNTED = re.compile(
    f"(?<![\\d.第])\\d{{1,3}}个{PLACE}(?:[、，和与及]\\d{{1,3}}个{PLACE})+"
    "(?P<words>[^，。；、\\d]{0,14}?)，?(?:共|合计|总计|一共|共计|总数)(?:有|为|是)?(?P<all>\\d{1,3})(?P<unit>[个家处所])(?!单位)"
)
NUMBER = re.compile("\\d+")
APART = re.compile("每|各|另|其中|分别|除|以外|新")
MOST_OFF = 3


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写共“{stated}”，前面各类之和为{sum}。"},  # where no other rule tells it
    remedy="核对各类的个数和合计，改正不符的一处。",
)
def places_make_what_all_have(report: StatedReport) -> Hits:
    """One of each in so many streets and so many towns makes as many as both."""
    for line in report.manuscript.normal:
        for match in COUNTED.finditer(line.text) if "个" in line.text else ():
            *parts, whole = map(int, NUMBER.findall(match[0]))
            apart = abs(sum(parts) - whole)
            if 0 < apart <= MOST_OFF and min(parts) > 0 and not APART.search(match["words"]):
                yield doubtful(
                    line.line_at(match.start("all")), kind=TURNED, stated=match["all"] + match["unit"],
                    sum=f"{'＋'.join(map(str, parts))}＝{sum(parts)}{match['unit']}",
                )  # fmt: skip

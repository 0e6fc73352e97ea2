"""Claims that the same paragraph, or the rest of the report, contradicts: “全部完成”, “没有延期”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
CLAIM = re.compile(
    "^目标[\\d一二三四五六七八九十]+(?:如期|全部|已)?完成。|(?:项|个|条)[^，。；]{0,6}完成\\d+[项个条]，全部完成"
    "|(?:均|全部|都)(?:已|能)?(?:达到|完成|实现)(?:了)?(?:年度|全年|预期)?(?:目标|指标)值?(?=[，。；]|$)|目标全部(?:达标|完成|实现)"
)
MISSED = re.compile(
    "比(?:年度|年初|全年)?目标少\\d|(?:产出|效益|数量|绩效)?指标(?:和[^，。]{0,6})?未完成|未完成的原因|未达到(?:年度|预期)?目标|未达标"
    "|[户家个场篇件次]?数量?(?:不够|不足|偏少)，(?:是因为|主要是|原因)"
)
EXCEPT = re.compile("除[^，。]{1,24}外|其余|其他")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，同一段又写“{missed}”。",
    remedy="核对完成情况，统一说法。",
)
def claims_fit_their_paragraph(report: StatedReport) -> Hits:
    """No paragraph says “全部完成” and “未完成的原因是”."""
    for line in report.manuscript.lines:
        missed = MISSED.search(line.text)
        claim = CLAIM.search(line.text) if missed else None
        if claim and missed and not EXCEPT.search(line.text):
            yield hit(line.line_no, claim=claim[0].strip("。"), missed=missed[0])


IN_TIME = re.compile(
    "(?:均|全部|都)按(?:计划|原定)?(?:时间|时|期)[^，。；]{0,6}，(?:没有|无)(?:延期|推迟)|(?<!因)(?:没有|无)(?:一项)?延期(?=[，。；])"
)
PUT_OFF = re.compile("(?<!没有)(?<!未)(?<!无)(?:顺延|延期|推迟|延后|改期)(?:到|至)\\d")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，另一处写“{missed}”。",
    remedy="核对完成时间，统一说法。",
)
def nothing_was_put_off(report: StatedReport) -> Hits:
    """“均按计划时间举办，没有延期”, where another line says what was put off."""
    claims = [(line.line_no, found) for line in report.manuscript.lines if (found := IN_TIME.search(line.text))]
    lines = report.manuscript.lines if claims else ()
    missed = [(line.line_no, found) for line in lines if (found := PUT_OFF.search(line.text))]
    for at, claim in claims[:1] if missed else ():
        yield hit(at, missed[0][0], claim=claim[0], missed=missed[0][1][0])
    for line in report.manuscript.lines:
        late = LATE_AND_IN_TIME.search(line.text) if "期" in line.text or "时" in line.text else None
        if late and not EXCEPT.search(late[0]) and "除" not in line.text[: late.start()].rpartition("。")[2]:
            yield hit(line.line_no, claim=late["claim"], missed=late["missed"])


LATE_AND_IN_TIME = re.compile(
    "(?P<missed>(?:延(?:期|后|长|迟)?|推迟|顺延|拖)(?:到|至)\\d[^，。；]*)，[^。；]{0,8}"
    "(?P<claim>(?:全部|均|都|各项)[^，。；]{0,8}(?:如期|按期|按时|准时)[^，。；]{0,4}(?:完成|竣工|完工|交付|举办))"
)

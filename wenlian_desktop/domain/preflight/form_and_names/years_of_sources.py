"""Years of what a report rests on: the accounts of its own year, an evaluation after the monitoring of that year."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule

Hits = Iterator[Hit[int]]
OWNERS = "(?:本?部门|本?单位|本级|财务|财政|收支|国库|预算单位)*"
KINDS = "(?:决算|会计账|账簿|账套|财务报[表告]|业务台账|工作台账|台账)"
FROM = "(?:来自|取自|来源于|来源[：为是]|出自|源自|源于|摘自|采自|引自|依据|根据|采用|以)"
RESTS = re.compile(
    rf"(?:数据|数字|资料|口径|金额|指标值|自评|评价)[^，。；\d]{{0,10}}{FROM}(?P<year>20\d{{2}})年度?{OWNERS}{KINDS}(?P<basis>为依据)?",
    re.ASCII,
)
TOLD_OTHERWISE = re.compile("部门决算$")  # by the rule for the year of the report
OF_OTHER = re.compile("上年|上一年|对比|比较|同比|同期|历年|基数|基期|增长|以前年度")
MONITORED = re.compile(
    r"(?<!\d)(?P<monitored>\d{1,2})月(?:\d{1,2}日|底|份)?[^，。；\d]{0,10}监控[^。；\d]{0,14}[，、；]"
    r"(?P<year>20\d{2})年(?P<month>\d{1,2})月(?P<what>[^，。；\d]{0,12}自评)",
    re.ASCII,
)
EVALUATED = re.compile(
    r"(?P<year>20\d{2})年(?P<month>[1-4])月(?:\d{1,2}日|底|[上中下]旬)?(?P<what>(?:全部|全面|组织|如期|按时)?(?:完成|开展|组织)(?:了|全部|各|\d{1,2}个)?"
    r"(?:项目支出|项目|部门整体|整体支出|绩效|支出)*(?:的)?(?:绩效)?自评)",
    re.ASCII,
)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "source": "“{written}”与报告年度{of}年不一致。",
        "evaluated": "“{written}”：{of}年度还没有结束，自评应在次年。",
    },
    remedy="核对年份，改正不符的一处。",
)
def sources_are_of_the_year(report: Manuscript) -> Hits:
    """“本报告数据均来自2022年度部门决算” of 2023; “7月开展监控，2022年2月完成项目自评” of 2022."""
    of = report.year
    if of is None or report.is_of_part_year:
        return
    for line in report.body:
        if "20" in line.text:
            yield from _sources(line, of)
            yield from _evaluated(line, of)


def _sources(line: TextLine, of: int) -> Hits:
    for match in RESTS.finditer(line.text) if "账" in line.text or "决算" in line.text or "财务报" in line.text else ():
        clauses = re.split("[。；]", line.text[: match.start()])[-1] + re.split("[。；]", line.text[match.start() :])[0]
        is_told = TOLD_OTHERWISE.search(match[0]) is not None
        if not is_told and int(match["year"]) == of - 1 and f"{of}年" not in clauses and not OF_OTHER.search(clauses):
            yield hit(line.line_no, kind="source", written=match[0], of=of)


def _evaluated(line: TextLine, of: int) -> Hits:
    if "自评" not in line.text:
        return
    for match in MONITORED.finditer(line.text):
        if int(match["year"]) == of and int(match["month"]) < int(match["monitored"]):
            yield hit(
                line.line_no, kind="evaluated", written=f"{match['year']}年{match['month']}月{match['what']}", of=of
            )
            return
    for match in EVALUATED.finditer(line.text):
        before = re.split("[。；]", line.text[: match.start()])[-1]
        if int(match["year"]) == of and not re.search(f"{of - 1}年|上年|上一年|以前", before + match["what"]):
            yield doubtful(line.line_no, kind="evaluated", written=match[0], of=of)
            return

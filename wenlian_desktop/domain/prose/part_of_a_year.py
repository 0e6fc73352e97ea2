"""The part of a year that a report is of, as its title says: 上半年, 1—6月, 前三季度, 运行监控, 中期."""

import re

WHOLE_YEAR, ANY_MONTH = 12, 1
NUMBERS = "一二三四"
HALF = re.compile("上半年|(?<!下)半年")
QUARTER = re.compile("(?:前|第|至|[-—~])?([一二三])个?季度")
MONTHS = re.compile(r"(?<!\d)1月?份?(?:[—~～\-–]|至|到)(?:20\d\d年)?(?P<last>[1-9]|1[01])月", re.ASCII)
UNDER_WAY = re.compile(
    "(?:运行|目标|绩效|执行)监控(?:分析|自查|工作|自评|评价|结果)*(?:的)?(?:报告|情况|总结|表|说明)"
    "|(?:中期|年中)(?:绩效|预算|目标|运行|执行)*(?:的)?(?:评估|评价|监控|自评|自查|报告|情况)"
)


def last_month_of(title: str) -> int:
    """The last month that a report is of; 12 of a whole year, 1 where the title only says that the year goes on."""
    months, quarter = MONTHS.search(title), QUARTER.search(title)
    if months:
        return int(months["last"])
    if HALF.search(title):
        return 6
    if quarter:
        return 3 * (NUMBERS.index(quarter[1]) + 1)
    return ANY_MONTH if UNDER_WAY.search(title) else WHOLE_YEAR

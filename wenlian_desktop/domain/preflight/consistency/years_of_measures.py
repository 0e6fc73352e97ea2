"""Preflight rules for measures: what is to be done begins after the year of the report."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
MEASURES = re.compile("(?:改进|整改|解决)(?:的)?(?:措施|办法|建议)|下一步(?!.*完成)|工作建议|改进意见")
FROM_THEN = re.compile(r"^(?:自|从|拟于|计划于)?(?P<year>20\d{2})年(?:度)?(?:起|开始)(?!已|以来)", re.ASCII)
DONE = re.compile("已经?|以来|期间|曾|完成了|继续|延续|沿用|[行立用]的")


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="改进措施写“{written}”，报告年度就是{of}年。",
    remedy="核对年份，措施写今后的做法。",
)
def measures_are_of_later_years(report: Manuscript) -> Hits:
    """“2024年起按季通报” among the measures of a report for 2024 that was signed in 2025."""
    end = report.sign_off
    if not report.year or end is None or end.day[0] <= report.year:
        return
    level = 0
    for line in report.lines:
        if line.is_heading and line.level:
            level = line.level if MEASURES.search(line.text) else level if line.level > level else 0
        told = FROM_THEN.match(line.rest or line.text) if level else None
        if told and int(told["year"]) == report.year and not DONE.search(line.text):
            yield hit(line.line_no, written=told[0], of=str(report.year))

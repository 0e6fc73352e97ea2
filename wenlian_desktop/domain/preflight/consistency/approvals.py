"""Preflight rules for what is set for a year: its goals are approved before the year ends."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
APPROVED = re.compile(
    r"(?P<what>目标)[^。；\d]{0,24}(?P<year>20\d{2})年\d{1,2}月(?:\d{1,2}日)?[^，。；\d]{0,12}(?:批复|批准|核准|下达|审定)(?!的?(?:20\d{2}年|[^，。；]{0,4}整改))",
    re.ASCII,
)
OF_OTHERS = re.compile("下一?年|次年|明年|调整|追加|决算|自评|评价|结转|整改")


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="“{written}”：{of}年度的{what}批复在年度结束之后。",
    remedy="核对批复日期。",
)
def approved_within_the_year(report: Manuscript) -> Hits:
    """“年度绩效目标于2025年1月16日获批复” of a report for 2024."""
    for line in report.normal:
        for match in APPROVED.finditer(line.text) if report.year and "年" in line.text else ():
            clause = re.split("[。；]", line.text[: match.end()])[-1]
            is_later = int(match["year"]) == int(report.year or 0) + 1
            if is_later and not OF_OTHERS.search(clause) and clause.count(match["year"]) == 1:
                yield hit(line.line_at(match.start()), written=match[0], of=str(report.year), what=match["what"])

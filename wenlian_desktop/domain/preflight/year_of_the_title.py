"""Preflight rule for the year of the title: budget and goals of the body are of that year."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
OF_ITS_YEAR = re.compile(
    r"(?P<year>20\d{2})(?<![比较与].{4})年度?(?:的)?(?:全年预算|年初预算|部门预算|部门收入|部门支出|绩效目标|整体绩效目标|资金总体支出|决算支出|支出决算|支出合计"
    r"|实际支出|全年支出|财政拨款|重点工作任务|重点任务)",
    re.ASCII,
)
OF_NEXT = re.compile("拟|编制|申报|安排|依据|挂钩|压减|核减|建议|参考|下年|下一年")
LEAST_TOLD = 2


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "title": "标题写{title}年度，正文的预算、支出和目标都是{year}年的。",
        "signed": "正文是{year}年的，落款日期早于{year}年度结束。",
    },
    remedy="核对标题、正文和落款的年份，改正不符的一处。",
)
def title_has_the_year_of_the_body(report: Manuscript) -> Hits:
    """Where budget, spending and goals of the body are all of the next year, the title has the wrong one."""
    if report.year is None or not report.title:
        return
    told = [
        int(match["year"])
        for line in report.body
        for match in OF_ITS_YEAR.finditer(line.text)
        if not OF_NEXT.search(re.split("[，。；]", line.text[: match.start()])[-1])
        and not OF_NEXT.search(re.split("[，。；]", line.text[match.end() :])[0])
    ]
    year = report.year + 1
    if len(told) < LEAST_TOLD or {*told} != {year}:
        return
    own = next((line for line in report.title if f"{report.year}年" in line.text), report.title[0])
    yield hit(own.line_no, kind="title", title=report.year, year=year)
    end = report.sign_off
    if end and end.day[0] <= year:
        yield hit(end.line_no, kind="signed", year=year)

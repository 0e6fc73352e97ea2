"""So many matters settled at the beginning and told again: “定了五件事：……”, “年初的六件事件件办成”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
NUMBER = "(?P<number>[二两三四五六七八九十]|十[一二三四五六七八九]|\\d{1,2})"
WHAT = "(?P<what>件(?:实事|大事|要事|事))"
SETTLED = re.compile(
    f"(?:定|定下|确定|安排|部署|列出|明确|提出|承诺|要办|计划办|抓好)了?(?:的)?{NUMBER}{WHAT}[^，。；]{{0,6}}："
)
AGAIN = re.compile(f"(?:年初(?:定|定下|确定|安排|部署|列出|承诺)?的?|上述|以上|这|所定的?|定下的){NUMBER}{WHAT}")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{written}”，前面定的是{settled}件。",
    remedy="核对件数，前后一致。",
)
def matters_are_as_many_as_settled(report: StatedReport) -> Hits:
    """Where one sentence lists what was settled, the matters told again later are as many."""
    lines = [line for line in report.manuscript.normal if "件" in line.text and "事" in line.text]
    settled = [(line, match) for line in lines for match in SETTLED.finditer(line.text)]
    if len(settled) != 1:
        return
    first, said = settled[0]
    for line in lines:
        for match in AGAIN.finditer(line.text) if line.number > first.number else ():
            if written_count(match["number"]) != written_count(said["number"]):
                yield hit(line.number, first.number, written=match[0], settled=said["number"])

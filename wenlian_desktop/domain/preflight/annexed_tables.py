"""Preflight rule for tables below the text: one that the text refers to is there."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
HEADED = re.compile(
    r"(?P<kind>附表|附件|附录|表)(?P<number>\d{1,2})(?![\d月日.%]|年(?!度|[初末终底]))(?=[：:\s《]|[\u4e00-\u9fff]|$)",
    re.ASCII,
)
REFERRED = re.compile(
    r"(?:见|参见|详见|列于|列入|载于|如|以|附于)(?:文后|后附|文末|下列|本报告)?(?:的)?(?P<kind>附表|附录|表)(?P<number>\d{1,2})(?![\d月年日.%个])",
    re.ASCII,
)
LONGEST = 40  # characters of the title of a table


@rule(
    "C54",
    Level.ERROR,
    on=Manuscript,
    says="提到{what}{number}，报告里只有{what}{listed:、}。",
    remedy="核对附表的序号，与文中、文末的表一致。",
)
def tables_referred_to_are_there(report: Manuscript) -> Hits:
    """“得分见附表3”, where 附表1 and 附表2 stand below the text."""
    found: dict[str, set[int]] = {}
    for each in report.normal:
        headed = HEADED.match(each.text) if len(each.text) <= LONGEST else None
        if headed:
            found.setdefault(headed["kind"], set()).add(int(headed["number"]))
    for line in report.lines if found else ():
        for match in REFERRED.finditer(line.text):
            there = found.get(match["kind"], set())
            if there and int(match["number"]) not in there:
                listed = tuple(map(str, sorted(there)))
                yield hit(line.line_no, what=match["kind"], number=int(match["number"]), listed=listed)


LISTED = re.compile(r"(?P<kind>附件|附表)(?P<number>\d{1,2})[：:.、．\s]\s*\S", re.ASCII)


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says="“{what}{before}”之后是“{what}{number}”，序号不连续。",
    remedy="核对附件的序号，按顺序编号。",
)
def annexes_are_numbered_in_order(report: Manuscript) -> Hits:
    """“附件1：……” and “附件2：……” in lines right below each other: the next of them is 附件3."""
    for before, line in pairwise(report.normal):
        one, other = (LISTED.match(each.text) if _is_short(each.text) else None for each in (before, line))
        if one and other and one["kind"] == other["kind"] and int(other["number"]) != int(one["number"]) + 1:
            yield hit(line.number, before.number, what=one["kind"], before=one["number"], number=other["number"])


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST and not text.endswith("。")

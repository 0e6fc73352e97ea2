"""Spans told by parts of months end after they begin: “9月上旬至8月中旬”, “6月下旬到6月上旬”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
PART = "上旬|中旬|下旬|[初中底末]"
SPAN = re.compile(
    rf"(?<![\d—~-])(?:(?P<year>20\d\d)年)?(?P<month>\d{{1,2}})月份?(?P<part>{PART})?(?:[一开][直始][^，。；\d]{{0,2}})?"
    rf"(?:至|到|—+|-|~)(?:(?P<year2>20\d\d)年)?(?P<month2>\d{{1,2}})月份?(?P<part2>{PART})?(?![日\d])",
    re.ASCII,
)
ORDER = {"初": 0, "上旬": 1, "中": 2, "中旬": 2, "下旬": 3, "底": 4, "末": 4}
NEAR = 3  # months back: nearer, it did not end in the next year
OVER = re.compile("次年|翌年|学年|年度|跨年|每年|[上去今本明]年|学期|汛期|供暖|采暖")
MONTHS = 12


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="“{written}”的止期早于起期。",
    remedy="核对起止月份，改正不符的一处。",
)
def months_of_spans_are_in_order(report: Manuscript) -> Hits:
    """The end of a span of months is no earlier than its beginning, unless it goes over the new year."""
    for line in report.normal:
        for match in SPAN.finditer(line.text) if "月" in line.text else ():
            is_told = match["part"] is not None or match["part2"] is not None
            if is_told and _is_backwards(match) and not OVER.search(match[0]):
                yield hit(line.line_at(match.start()), written=match[0])


def _is_backwards(match: re.Match[str]) -> bool:
    """By years where both are named; else by months that lie near each other, or by the parts of one month."""
    first, last = int(match["month"]), int(match["month2"])
    if not 1 <= first <= MONTHS or not 1 <= last <= MONTHS:
        return False
    if match["year"] and match["year2"]:
        first, last = first + MONTHS * int(match["year"]), last + MONTHS * int(match["year2"])
        is_near = True
    else:
        is_near = not match["year2"] and first - last <= NEAR
    parts = [ORDER[each] for each in (match["part"], match["part2"]) if each]
    is_turned = first == last and len(parts) == len(("first", "last")) and parts[0] > parts[1]
    return is_near and (last < first or is_turned)

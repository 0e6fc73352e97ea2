"""A row of totals that says how many rows it is of: “合计4家”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
TOTAL = re.compile(r"(?:合计|总计|共计|共)（?(?P<count>\d{1,3})(?P<unit>[家个项户人件所处名支])）?$", re.ASCII)
CELLS = "\t"
LEAST = 2


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says="合计行写“{count}{unit}”，上面列出的是{listed}行。",
    remedy="核对行数和合计行的个数，改正不符的一处。",
)
def totals_count_their_rows(report: Manuscript) -> Hits:
    """The first cell of a total says as many as there are rows between it and the heads, if no row is a total too."""
    rows = [line for line in report.normal if line.is_row]
    for line in rows:
        first = line.text.split(CELLS)[0].strip()
        said = TOTAL.fullmatch(first) if "计" in first or "共" in first else None
        above = _above(rows, line) if said else []
        names = [each.text.split(CELLS)[0].strip() for each in above]
        is_plain = len(set(names)) == len(names) and all(names) and not any("计" in name for name in names)
        if said and is_plain and len(names) >= LEAST and int(said["count"]) != len(names):
            yield hit(line.number, count=said["count"], unit=said["unit"], listed=len(names))


def _above(rows: list[NormalLine], total: NormalLine) -> list[NormalLine]:
    """The rows right above a row, without the first of the table, its heads."""
    numbers = {row.number: row for row in rows}
    found, at = list[NormalLine](), total.number - 1
    while at in numbers:
        found.append(numbers[at])
        at -= 1
    is_of_heads = bool(found) and not re.search(r"\d", found[-1].text)
    return found[:-1] if is_of_heads else []

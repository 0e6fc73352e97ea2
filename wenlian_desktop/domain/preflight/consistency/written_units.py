"""Preflight rules for units: the parts of a whole are told in its unit."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
ALIKE = {
    "平方米": ("米", "平方"),
    "立方米": ("米", "平方米"),
    "平方公里": ("公里",),
    "公顷": ("公里", "亩"),
    "万元": ("元",),
    "元": ("万元",),
}
UNIT = "平方公里|平方米|立方米|平方|公顷|公里|万元|元|亩|米"
WHOLE = re.compile(
    rf"(?P<whole>\d[\d,]*(?:\.\d+)?)(?P<unit>{UNIT})[，（：](?:其中|包括|分别为|含)?[，：]?(?P<parts>[^。；）]*)",
    re.ASCII,
)
PART = re.compile(rf"(?P<part>\d[\d,]*(?:\.\d+)?)(?P<unit>{UNIT})", re.ASCII)
LEAST = 2  # parts
AREA = re.compile("平方|立方|公顷")


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="“{written}”的单位与“{whole}”不一致，各部分按{unit}加起来正好相等。",
    remedy="核对单位。",
)
def parts_have_the_unit_of_the_whole(report: Manuscript) -> Hits:
    """“1800平方米，其中硬化1500平方米、绿化300米”: the figures add up, one unit is another."""
    for line in report.lines:
        for match in WHOLE.finditer(line.text) if AREA.search(line.text) else ():
            parts = list(PART.finditer(match["parts"]))
            odd = [part for part in parts if part["unit"] != match["unit"]]
            is_whole = sum(map(_value, (part["part"] for part in parts))) == _value(match["whole"])
            if len(parts) >= LEAST and len(odd) == 1 and is_whole and odd[0]["unit"] in ALIKE.get(match["unit"], ()):
                shown = match["whole"] + match["unit"]
                yield hit(line.line_no, written=odd[0][0], whole=shown, unit=match["unit"])


def _value(written: str) -> Fraction:
    return Fraction(written.replace(",", ""))

"""Arithmetic written out in the text: “77.25÷1465.68×100%＝5.27%”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
FIGURE = r"-?\d+(?:\.\d+)?"
TERM = rf"（?{FIGURE}(?:万?元|[人份家场个])?(?:[＋+－\-]{FIGURE}(?:万?元|[人份家场个])?)*）?"
DIVISION = re.compile(rf"(?P<part>{TERM})[÷/](?P<whole>{TERM})(?:×100%)?[＝=≈](?P<stated>{FIGURE})%", re.ASCII)
MINUS = ("－", "-")
TERMS = re.compile(r"(?P<sign>^|[＋+－\-])(?P<figure>\d+(?:\.\d+)?)", re.ASCII)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{written}”算错了，应为{right}%。",
    remedy="按算式复算后改正。",
)
def formulas_are_right(report: StatedReport) -> Hits:
    """A division written out gives the rate that it says, to the last digit written."""
    for line in report.manuscript.normal:
        for match in DIVISION.finditer(line.text) if "÷" in line.text or "/" in line.text else ():
            part, whole = _value(match["part"]), _value(match["whole"])
            places = len(match["stated"].partition(".")[2])
            right = 100 * part / whole if whole else None
            if right is not None and abs(right - Fraction(match["stated"])) > Fraction(1, 2 * 10**places):
                yield hit(line.line_at(match.start()), written=match[0], right=number(right, max(places, 2)))


def _value(term: str) -> Fraction:
    signed = TERMS.finditer(re.sub("[（）万元人份家场个]", "", term))
    return sum((Fraction(each["figure"]) * (-1 if each["sign"] in MINUS else 1) for each in signed), Fraction(0))

"""The limits of the grades: each begins where the next one ends."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
IN_BRACKETS = "(?:（[^（）]{1,6}）)?"
RANGE = re.compile(
    rf"(?P<low>\d{{2,3}}(?:\.\d+)?)分?{IN_BRACKETS}(?:至|到|—+|-|~|～)(?P<high>\d{{2,3}}(?:\.\d+)?)分?{IN_BRACKETS}(?:之间)?(?:的)?"
    "(?:[^，。；\\d]{0,6}[为是]|，)?“?[优良中差合]",
    re.ASCII,
)
ABOVE = re.compile(rf"(?P<low>\d{{2,3}})分?{IN_BRACKETS}及?以上", re.ASCII)
BELOW = re.compile(rf"(?<![至到—~～-])(?P<high>\d{{2,3}})分?{IN_BRACKETS}以下", re.ASCII)
LEAST = 2  # ranges or limits that are told together


@rule(
    "C25",
    Level.ERROR,
    on=StatedReport,
    says="等级的界限不衔接：{high}分与{low}分之间没有等级，或分属两个等级。",
    remedy="核对各等级的分数界限，上一等级的下限应是下一等级的上限。",
)
def limits_of_grades_meet(report: StatedReport) -> Hits:
    """“90分以上为优，80至90分为良，60至80分为中，60分以下为差”, with nothing between them and nothing twice."""
    for sentence in report.sentences:
        told = sorted((Fraction(each["low"]), Fraction(each["high"])) for each in RANGE.finditer(sentence.text))
        if len(told) < LEAST:
            continue
        above, below = ABOVE.search(sentence.text), BELOW.search(sentence.text)
        lows = [*(low for low, _ in told[1:]), *([Fraction(above["low"])] if above else [])]
        highs = [high for _, high in told][: len(lows)]
        if below:
            lows, highs = [told[0][0], *lows], [Fraction(below["high"]), *highs]
        for high, low in zip(highs, lows, strict=False):
            if not low - 1 <= high <= low:
                yield hit(sentence.line, high=number(high, 2), low=number(low, 2))
                break

"""Arithmetic written out in the text: “77.25÷1465.68×100%＝5.27%”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, percentage
from wenlian_desktop.domain.statements.quantities import RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
FIGURE = r"-?\d+(?:\.\d+)?"
TERM = rf"（?{FIGURE}(?:万?元|[人份家场个])?(?:[＋+－\-]{FIGURE}(?:万?元|[人份家场个])?)*）?"
DIVISION = re.compile(rf"(?P<part>{TERM})[÷/](?P<whole>{TERM})(?:[×*]100%)?[＝=≈](?P<stated>{FIGURE})%", re.ASCII)
DISTANCE = "∣"  # ∣1133.75－1163.87∣÷1163.87: what lies between, without its sign
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
        for match in _divisions(line.text) if "÷" in line.text or "/" in line.text else ():
            part, whole = _value(match["part"]), _value(match["whole"])
            places = len(match["stated"].partition(".")[2])
            right = 100 * part / whole if whole else None
            right = abs(right) if right is not None and DISTANCE in line.text else right
            if right is not None and abs(right - Fraction(match["stated"])) > Fraction(1, 2 * 10**places):
                begin = match.start() if match.string == line.text else 0
                yield hit(line.line_at(begin), written=match[0], right=number(right, max(places, 2)))


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{terms}＝{stated}”算错了，应为{right}。",
    remedy="按算式复算后改正。",
)
def averages_written_out_are_right(report: StatedReport) -> Hits:
    """“平均规模＝1360人次÷16期＝85人次”."""
    for sentence in report.with_figures(LEAST_TERMS):
        for part, whole, made in zip(*(sentence.statements[at:] for at in range(LEAST_TERMS)), strict=False):
            is_formula = part.after == "÷" and whole.after in EQUALS and made.between in EQUALS
            if not is_formula or RATE in (made.unit, whole.unit) or not whole.value:
                continue
            right = percentage(part.value, whole.value) / HUNDRED
            if not agrees(made.quantity, right):
                terms = f"{part.text}÷{whole.text}"
                yield hit(made.line, terms=terms, stated=made.text, right=written(right, made.quantity))


LEAST_TERMS, HUNDRED, EQUALS = 3, 100, ("＝", "=")


def _divisions(text: str) -> Iterator[re.Match[str]]:
    """The divisions of a line; where there is none, those that it has without the names of their figures."""
    found = [*DIVISION.finditer(text.replace(DISTANCE, ""))]
    if found or not NAMED.search(text):
        yield from found
        return
    for part in BROKEN.split(text):
        if "÷" not in part:
            continue
        if "100%" in part:
            yield from DIVISION.finditer(NAMES.sub("", part))
        turned = TURNED_ROUND.search(part)
        if turned:
            yield from DIVISION.finditer(f"{NAMES.sub('', turned['terms'])}={turned['stated']}%")


NAMED, BROKEN = re.compile("[÷/].*100%|%（[^（）]*÷", re.ASCII), re.compile("[，；。]")
NAMES = re.compile("[\u4e00-\u9fff“”：:]+")
TURNED_ROUND = re.compile(rf"(?P<stated>{FIGURE})%（(?P<terms>[^（）]*÷[^（）＝=]*)）", re.ASCII)


def _value(term: str) -> Fraction:
    signed = TERMS.finditer(re.sub("[（）万元人份家场个]", "", term))
    return sum((Fraction(each["figure"]) * (-1 if each["sign"] in MINUS else 1) for each in signed), Fraction(0))

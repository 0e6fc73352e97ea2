"""Scores that stand in the headings of the parts: “（二）过程（25分，得23.82分）”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import RATE, number, written
from wenlian_desktop.domain.statements.results_recomputed.marks_listed import TOTAL
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
HEADED = re.compile(
    r"(?:（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、|\d\.)(?P<name>[\u4e00-\u9fff]{2,12})"
    r"（(?:满分|分值|权重)?(?:为)?(?P<full>\d{1,3}(?:\.\d+)?)分[，、；](?:实际|自评|评价|实)?得(?:分)?(?:为)?(?P<got>\d{1,3}(?:\.\d+)?)分）[。：]?",
    re.ASCII,
)
LEAST, HUNDRED, NEAR = 2, 100, 5
OF_SCORES = re.compile("得分率")


@dataclass(frozen=True)
class HeadedPart:
    """A part of the scores: its name, its full marks and what it got."""

    line: int
    name: str
    full: Fraction
    got: Fraction


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={
        "sum": "总分写“{stated}分”，各部分标题里的得分{right}分。",
        "rate": "“{name}”得分率写{stated}，标题里{got}÷{full}应为{right}。",
    },
    remedy="核对各部分得分、得分率和总分，改正不符的一处。",
)
def scores_in_headings_make_the_total(report: StatedReport) -> Hits:
    """The parts whose full marks make 100 make the total by their scores, and their rates are these by those."""
    parts = list(_parts(report))
    if len(parts) < LEAST or sum(each.full for each in parts) != HUNDRED:
        return
    right = sum((each.got for each in parts), Fraction(0))
    totals = [(each.line, found) for each in report.sentences if (found := TOTAL.search(each.text))]
    if totals and all(right != Fraction(found[1]) and abs(right - Fraction(found[1])) <= NEAR for _, found in totals):
        line, found = totals[0]
        terms = "＋".join(number(each.got, 2) for each in parts)
        lines = dict.fromkeys((line, *(each.line for each in parts)))
        yield hit(*lines, kind="sum", stated=found[1], right=f"{terms}＝{number(right, 2)}")
    yield from _wrong_rates(report, parts)


def _parts(report: StatedReport) -> Iterator[HeadedPart]:
    for line in report.manuscript.normal:
        headed = HEADED.fullmatch(line.text) if "分）" in line.text else None
        if headed and Fraction(headed["full"]):
            yield HeadedPart(line.number, headed["name"], Fraction(headed["full"]), Fraction(headed["got"]))


def _wrong_rates(report: StatedReport, parts: Sequence[HeadedPart]) -> Hits:
    """“得分率依次为产出97.43%、效益96.40%”, each behind the name of its part."""
    for sentence in report.with_figures(1):
        for each in sentence.statements if OF_SCORES.search(sentence.text) else ():
            part = next((one for one in parts if each.unit == RATE and each.label.endswith(one.name)), None)
            if part is None or each.is_about:
                continue
            right = 100 * part.got / part.full
            if not agrees(each.quantity, right):
                got, full = number(part.got, 2), number(part.full, 2)
                yield hit(
                    sentence.line, part.line, kind="rate", name=part.name, stated=each.text, got=got, full=full,
                    right=written(right, each.quantity),
                )  # fmt: skip

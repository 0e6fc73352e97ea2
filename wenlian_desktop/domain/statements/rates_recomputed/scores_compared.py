"""Scores compared: with those of last year, with the full mark, and with their parts in brackets."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import HUNDRED, is_total
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
LAST = re.compile("(?:上年度?|去年|20\\d\\d年度?)(?:的)?(?:自评|评价|综合)?(?:得分|总分|自评|评价)?[^，。；\\d]{0,4}$")
WAY = re.compile("(?P<more>提高|上升|增加|高|提升|多)|(?P<less>降低|下降|减少|低|回落|少)(?:了)?$")
LOST = re.compile("(?:共|合计|总共|累计)(?:扣|失|丢)(?:减|掉)?(?:了)?$|^(?:扣|失)分(?:合计|共)?(?:为)?$")
OF_PART = re.compile("产出|效[益果]|满意度|投入|过程|决策|管理|执行|履职|数量|质量|时效|成本")
MARKS = re.compile("满分|分值|权重")
GRADED, LONG = 60, 3  # points, digits


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={
        "way": "“{label}{stated}”方向不对：总分{total}分，上年{last}分。",
        "apart": "“{label}{stated}”不对：总分{total}分与上年{last}分相差{right}分。",
        "lost": "“{label}{stated}”不对：100分减总分{total}分应为{right}分。",
        "parts": "写“{stated}”，括号内各项得分之和为{right}分。",
    },
    remedy="核对得分，改正不符的一处。",
)
def scores_compared(report: StatedReport) -> Hits:
    """“与上年93.86分相比降低0.78分”, “共扣5.36分”, “目标实现58.75分（产出29.5分、效果29.25分）”."""
    totals = [each for each in report.statements if _is_own_total(report, each)]
    total = totals[0].value if len({each.value for each in totals}) == 1 else None
    for sentence in report.with_figures(1):
        points = [each for each in sentence.statements if each.unit == POINTS and not each.is_about]
        if total is not None:
            yield from _against_last(points, total)
            yield from _lost(points, total)
        yield from _in_brackets(points)


def _is_own_total(report: StatedReport, each: Statement) -> bool:
    is_of_all = each.unit == POINTS and GRADED < each.value < HUNDRED and is_total(report, each)
    return (
        is_of_all and report.is_of_year(each) and re.search("总|自评|综合|评价", each.label + each.between) is not None
    )


def _against_last(points: Sequence[Statement], total: Fraction) -> Hits:
    for last, apart in pairwise(points):
        way = WAY.search(apart.label)
        is_pair = LAST.search(last.label) is not None and GRADED < last.value <= HUNDRED and last.value != total
        if not way or not is_pair or re.search("比|较|相比|与", last.between + apart.between) is None:
            continue
        right = abs(total - last.value)
        is_other_way = right == apart.value and (way["more"] is not None) != (total > last.value)
        if is_other_way or (right != apart.value and is_slip_of_digits(apart.quantity, right, LONG)):
            yield hit(
                apart.line, kind="way" if is_other_way else "apart", label=apart.label, stated=apart.text,
                total=number(total, 2), last=number(last.value, 2), right=number(right, 2),
            )  # fmt: skip


def _lost(points: Sequence[Statement], total: Fraction) -> Hits:
    for each in points:
        right = HUNDRED - total
        is_slip = each.value != right and is_slip_of_digits(each.quantity, right, LONG)
        if LOST.search(each.label) and is_slip and not OF_PART.search(each.label):
            yield hit(
                each.line,
                kind="lost",
                label=each.label,
                stated=each.text,
                total=number(total, 2),
                right=number(right, 2),
            )


def _in_brackets(points: Sequence[Statement]) -> Hits:
    """A score, and in the bracket behind it those of its parts."""
    for at, whole in enumerate(points):
        parts: list[Statement] = []
        for each in points[at + 1 :]:
            if each.depth <= whole.depth:
                break
            parts += [] if MARKS.search(each.label) or each.depth > whole.depth + 1 else [each]
        rest = whole.value - sum((part.value for part in parts), Fraction(0))
        is_named = len(parts) > 1 and all(len(part.label) > 1 for part in parts)
        is_slip = any(is_slip_of_digits(part.quantity, part.value + rest, LONG) for part in parts)
        if is_named and rest and (is_slip or abs(rest) < 1) and parts[0].sentence == whole.sentence:
            right = number(whole.value - rest, 2)
            yield hit(whole.line, kind="parts", stated=whole.label + whole.text, right=right)

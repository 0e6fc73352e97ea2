"""Surveys: what comes back less what is put aside is valid; answers weighed by points told in the same order."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
RETURNED = re.compile("收回|回收|收到")
ASIDE = re.compile("剔除|扣除|作废|无效|废卷|废票|不合格")
VALID = re.compile("有效(?:问卷|答卷|调查表|样本|票)?(?:共|为|有|计)*$")
SCORED = re.compile("得分|满意度|平均分?|满意率")
IN_LIST = ("、", "和", "及", "，", "与")
ORDERED = re.compile("(?:分别|依次)(?:为|是|有)?$")
LEAST = 2


@rule(
    "C31",
    Level.WARNING,
    on=StatedReport,
    says={
        "valid": "有效份数写“{stated}”，收回的减去剔除的应为{right}。",
        "weighed": "满意度写“{stated}”，按各选项的份数和分值应为{right}。",
    },
    remedy="写明发放、有效份数和算法，按有效份数复算后改正。",
)
def surveys_by_their_parts(report: StatedReport) -> Hits:
    """“收回412份，剔除14份、5份，有效393份”, “按100分、80分、60分计，三类分别为140份、45份、15份，得92.5分”."""
    for sentence in report.with_figures(1):
        yield from _valid(sentence)
    for group in report.by_line.values():
        if any(each.unit == POINTS for each in group):
            yield from _weighed(group)


def _counts(told: Sequence[Statement]) -> list[Statement]:
    return [each for each in told if each.unit not in (RATE, POINTS, MONEY, "") and not each.is_about]


def _valid(sentence: Sentence) -> Hits:
    counts = _counts(sentence.statements)
    back = [each for each in counts if RETURNED.search(each.label) and not ASIDE.search(each.label)]
    valid = [each for each in counts if VALID.search(each.label) and each not in back]  # 收回有效问卷286份
    aside: list[Statement] = []
    for before, each in zip((None, *counts), counts, strict=False):
        goes_on = before in aside and each.between[:1] in ("、", "和") and each not in valid
        aside += [each] if each not in (*valid, *back) and (ASIDE.search(each.label) or goes_on) else []
    if len(back) != 1 or len(valid) != 1 or not aside or len({each.unit for each in (*back, *valid, *aside)}) > 1:
        return
    total = sum((each.value for each in aside), Fraction(0))
    is_whole = len(aside) > 1 and total == 2 * aside[0].value  # 无效19份，其中不全14份、重复5份
    right = back[0].value - (aside[0].value if is_whole else total)
    if right > 0 and valid[0].value != right:
        terms = "－".join(number(each.value, 0) for each in (back[0], *(aside[:1] if is_whole else aside)))
        unit = valid[0].unit
        yield hit(sentence.line, kind="valid", stated=valid[0].text, right=f"{terms}＝{number(right, 0)}{unit}")


def _weighed(group: Sequence[Statement]) -> Hits:
    """Points told for each answer, the counts of the answers in the same order, and their mean."""
    counts = _counts(group)
    first = next((at for at, each in enumerate(counts) if ORDERED.search(each.between)), None)
    run: list[Statement] = []
    for each in counts[first:] if first is not None else ():
        if run and (each.between not in IN_LIST or each.unit != run[0].unit):
            break
        run.append(each)
    if len(run) < LEAST:
        return
    points = [each for each in group if each.unit == POINTS and each.quantity.start < run[0].quantity.start]
    points = [each for each in points if "满意" in each.label or "一般" in each.label or each.between in IN_LIST]
    means = [each for each in group if each.unit in (POINTS, RATE) and each.quantity.start > run[-1].quantity.start]
    means = [each for each in means if SCORED.search(each.label) and each.line == run[0].line]
    if len(points) != len(run) or len(means) != 1 or means[0].is_about:
        return
    count = sum((each.value for each in run), Fraction(0))
    right = sum((one.value * of.value for one, of in zip(run, points, strict=True)), Fraction(0)) / count
    if abs(right - means[0].value) > means[0].quantity.step * Fraction(51, 100):
        terms = "＋".join(f"{number(one.value, 0)}×{number(of.value, 0)}" for one, of in zip(run, points, strict=True))
        shown = f"（{terms}）÷{number(count, 0)}＝{number(right, 2)}"
        yield hit(means[0].line, kind="weighed", stated=means[0].text, right=shown)

"""Scores with weights: weights make 100 %, and the weighed scores make the total (or the satisfaction of all)."""

import itertools
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
WEIGHT = re.compile("(?:权重|占比|比重|占|系数)(?:为|是|各?占|分别为|依次为)?$|^[×*]$")
WEIGHT_AFTER = re.compile("^(?:的)?(?:权重|比重|比例)")
TOTAL = re.compile("加权|综合|总(?:体|得)?分|总体|最终|合成")
OF_WEIGHTS = re.compile("加权|权重|比重|得分占|评[价分议]占")
OPENS = re.compile("权重(?:构成|分配|设置|结构|比例|设定)?(?:分别|依次)?(?:为|是|如下)?[：:]?(?P<rest>[^：，。；]*)$")
LEAST, HUNDRED, MOST_OFF = 2, Fraction(100), 30
FAR = Fraction(10)  # points


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="加权得分写“{stated}”，{terms}＝{right}。",
    remedy="按“得分×权重”逐项相加，核对各项得分、权重和总分。",
)
def weighed_scores_make_the_total(report: StatedReport) -> Hits:
    """“自评94分，权重40%；第三方90分，权重60%，综合得分91.6分”; also weighed by counts or amounts."""
    for line, group in report.by_line.items():
        text = "".join(each.text for each in report.sentences if each.line == line) if len(group) > LEAST else ""
        if OF_WEIGHTS.search(text):
            yield from _by_weights(group)
            yield from _by_amounts(group)


def _is_weight(each: Statement) -> bool:
    return each.unit == RATE and (WEIGHT.search(each.label) is not None or WEIGHT_AFTER.match(each.after) is not None)


def _runs_on(group: Sequence[Statement], is_one: Sequence[bool]) -> list[bool]:
    """What is listed after one of a kind (权重分别为30%、50%、20%) is of its kind."""
    found = list(is_one)
    for at in range(1, len(group)):
        if found[at - 1] and group[at].between in ("、", "和") and group[at].unit == group[at - 1].unit:
            found[at] = True
    return found


def _by_weights(group: Sequence[Statement]) -> Hits:
    are_weights = _runs_on(group, [_is_weight(each) for each in group])
    weights = [each for each, is_weight in zip(group, are_weights, strict=True) if is_weight]
    others = [each for each, is_weight in zip(group, are_weights, strict=True) if not is_weight]
    if len(weights) < LEAST or sum(each.value for each in weights) != HUNDRED:
        return
    for unit in (POINTS, RATE):
        told = [
            each
            for each in others
            if each.unit == unit and each.role not in (FigureRole.REFERENCE, FigureRole.DIFFERENCE)
        ]
        if len(told) == len(weights) + 1 and TOTAL.search(told[-1].label) and not told[-1].is_about:
            yield from _wrong_total(told[:-1], [each.value / 100 for each in weights], told[-1])


def _by_amounts(group: Sequence[Statement]) -> Hits:
    """“A资金60万元、得分95分，B资金40万元、得分90分，加权平均93分”."""
    mean = group[-1]
    if mean.unit not in (POINTS, RATE) or "加权" not in mean.label or mean.is_about:
        return
    pairs = [
        (weight, value)
        for weight, value in itertools.pairwise(group)
        if value.unit == mean.unit and value is not mean and weight.unit not in (POINTS, RATE, "")
    ]
    units = {weight.unit for weight, _ in pairs}
    total = sum((weight.value for weight, _ in pairs), Fraction(0))
    values = [each for each in group if each.unit == mean.unit]
    if len(pairs) >= LEAST and len(units) == 1 and total and len(values) == len(pairs) + 1:
        yield from _wrong_total([value for _, value in pairs], [weight.value / total for weight, _ in pairs], mean)


def _wrong_total(values: Sequence[Statement], weights: Sequence[Fraction], total: Statement) -> Hits:
    right = sum((each.value * weight for each, weight in zip(values, weights, strict=True)), Fraction(0))
    is_meant = min(each.value for each in values) - FAR <= total.value <= max(each.value for each in values) + FAR
    if is_meant and abs(right - total.value) > total.quantity.step * Fraction(51, 100):
        shown = [
            f"{number(each.value, 2)}×{number(100 * weight, 2)}%" for each, weight in zip(values, weights, strict=True)
        ]
        unit = total.unit if total.unit == RATE else "分"
        yield hit(total.line, stated=total.text, terms="＋".join(shown), right=number(right, 2) + unit)


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says="各项权重{sum}，不是100%。",
    remedy="核对各项权重，合计为100%。",
)
def weights_told_by_name_make_100(report: StatedReport) -> Hits:
    """“权重构成为：日常监督20%、年终考核50%、群众评议30%”, and two weights that are told with their scores."""
    for sentence in report.with_figures(1):
        weights = _listed(sentence) or _two_beside_scores(sentence)
        total = sum((each.value for each in weights), Fraction(0))
        if len(weights) >= LEAST and 0 < abs(total - HUNDRED) <= MOST_OFF:
            terms = "＋".join(number(each.value, 2) for each in weights)
            yield hit(sentence.line, sum=f"{terms}＝{number(total, 2)}%")


def _listed(sentence: Sentence) -> list[Statement]:
    found = sentence.statements
    at = next((at for at, each in enumerate(found) if each.unit == RATE and OPENS.search(each.between)), None)
    if at is None or not re.search("[：为是]", found[at].between):
        return []
    run = [found[at]]
    for each in found[at + 1 :]:
        if each.unit != RATE or not re.match("[、，和及]", each.between) or re.search("合计|共|其中", each.label):
            break
        run.append(each)
    return run if len(run) > LEAST and run[-1] is found[-1] else []


def _two_beside_scores(sentence: Sentence) -> list[Statement]:
    weights = [each for each in sentence.statements if each.unit == RATE and re.search("权重(?:为|占)?$", each.label)]
    scores = [each for each in sentence.statements if each.unit == POINTS]
    is_all = len(weights) == LEAST and len(scores) == LEAST + 1 and TOTAL.search(scores[-1].label) is not None
    return weights if is_all else []

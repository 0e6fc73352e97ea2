"""Scores told as their full marks by a rate, and scores converted to a hundred."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import FULL_MARKS
from wenlian_desktop.domain.statements.scores_recomputed.within_full_marks import DEDUCTED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
RATES = "(?:执行率|完成率|达成率|实现率|得分系数|比率|完成比例|支出率|达标率|合格率)"
BY_RATE = re.compile(
    f"{RATES}[”]?(?:乘以|乘|[×*])[“]?(?:该项|本项|指标)?(?:的)?(?:分值|满分|权重|标准分|分数)"
    f"|(?:分值|满分|权重|标准分)(?:乘以|乘|[×*]){RATES}"
    f"|[按照依][“]?(?:预算|实际|指标|目标)?{RATES}[”]?(?:的)?(?:高低|比例)?(?:来)?(?:折算|计分|计算得分|计得分|给分|赋分|计算)"
    "|按(?:实际)?比例(?:计分|得分|给分|赋分|计算得分|折算)"
)
GOT = re.compile("(?:得|计|得分|记|拿到|拿|打出?|评)(?:为|是|了)?$")
CONVERTED = re.compile("(?:折合|折算|换算)(?:成|为|后|百分制|得分|分|满意度|满意率|得)*(?:为|是|约)?$")
OUT_OF = {"十分制": 10, "10分制": 10, "五分制": 5, "5分制": 5}
HUNDRED = 100


@rule(
    "C24",
    Level.ERROR,
    on=StatedReport,
    says={"": "得分写“{stated}”，{terms}＝{right}分。", "converted": "折算写“{stated}”，{terms}＝{right}。"},
    remedy="按算式复算后改正。",
)
def scores_are_marks_by_rate(report: StatedReport) -> Hits:
    """“执行率93.27%，该项10分，按执行率×分值计算，得9.33分”, “满分150分，实得136.5分，折合百分制91分”."""
    for line, group in report.by_line.items():
        points = [each for each in group if each.unit == POINTS]
        if not points:
            continue
        text = "".join(each.text for each in report.sentences if each.line == line)
        yield from _by_rate(report, text, group, points)
        yield from _converted(text, group)


def _by_rate(report: StatedReport, text: str, group: Sequence[Statement], points: Sequence[Statement]) -> Hits:
    got = [each for each in points if GOT.search(each.label) and not FULL_MARKS.search(each.label)]
    marks = [each for each in points if each not in got]
    if not BY_RATE.search(text) or not len(got) == len(marks) == 1 or any(DEDUCTED.search(one.label) for one in points):
        return
    full, score = marks[0], got[0]
    rates = [each for each in group if each.unit == RATE and each.role in (FigureRole.EXECUTION, FigureRole.RATE)]
    rate = rates[0] if len(rates) == 1 else None if rates else _rate_told_elsewhere(report, full, score)
    if rate is None or full.is_about or rate.is_about:
        return
    right = _scored(full, rate)
    if not agrees(score.quantity, right, _cut_off(score)):
        yield hit(score.line, stated=score.text, terms=f"{number(full.value, 2)}×{rate.text}", right=number(right, 2))


def _scored(full: Statement, rate: Statement) -> Fraction:
    return full.value * min(rate.value, Fraction(HUNDRED)) / HUNDRED


def _rate_told_elsewhere(report: StatedReport, full: Statement, score: Statement) -> Statement | None:
    """The one rate of execution by which a score is right but for a slip; none where it is right by another."""
    told = [each for each in report.statements if each.unit == RATE and each.role is FigureRole.EXECUTION]
    rates = {each.value: each for each in told if not each.is_about and report.is_of_year(each)}
    if any(agrees(score.quantity, _scored(full, each), _cut_off(score)) for each in rates.values()):
        return None
    near = [each for each in rates.values() if is_slip_of_digits(score.quantity, _scored(full, each))]
    return near[0] if len(near) == 1 else None


def _cut_off(score: Statement) -> Fraction:
    """What may be cut off instead of rounded: of decimals only."""
    return score.quantity.step / 2 if score.quantity.step < 1 else Fraction(0)


def _converted(text: str, group: Sequence[Statement]) -> Hits:
    for at, each in enumerate(group):
        if not CONVERTED.search(each.label) or each.unit not in (POINTS, RATE) or not at or each.is_about:
            continue
        base = _base(text, group[:at])
        right = HUNDRED * base[0].value / base[1] if base else each.value
        if base and not agrees(
            each.quantity, right, base[0].quantity.step * HUNDRED / base[1] / 2 * (base[0].value % 1 != 0)
        ):
            terms = f"{number(base[0].value, 2)}÷{number(base[1], 2)}×100"
            yield hit(each.line, kind="converted", stated=each.text, terms=terms, right=number(right, 2) + each.unit)


def _base(text: str, before: Sequence[Statement]) -> tuple[Statement, Fraction] | None:
    """The score told last before it, and out of how many."""
    points = [each for each in before if each.unit == POINTS]
    out_of = next((Fraction(marks) for word, marks in OUT_OF.items() if word in text), None)
    if not points or FULL_MARKS.search(points[-1].label):
        return None
    full = next((each.value for each in points[:-1] if FULL_MARKS.search(each.label)), out_of)
    return (points[-1], full) if full and points[-1].value <= full else None

"""Two rates of two times and the points between them, in whatever order: “提升0.8个百分点，上年94.1%，本年94.9%”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, WrittenFigure, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
UNITS = (PERCENT_POINTS, "百分点")
OF_OTHER_TIME = re.compile(r"[上去]年|上一?年度?|前[一两]年|20\d\d年|[由从][^，；\d]*$|[上下]半年|季度|月[底末]")
OVER_ALL = re.compile("累计|年间|[两三四五]年(?:共|来|总)|总共|一共")
TOGETHER, TENTH = 3, Fraction(1, 10)
NOT_MEANT = (FigureRole.TARGET, FigureRole.GROWTH, FigureRole.PER_HEAD)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{more}%－{less}%＝{right}个百分点。"},
    remedy="按算式复算，改正不符的一处。",
)
def points_lie_between_the_rates(report: StatedReport) -> Hits:
    """The points that a sentence tells are those between its two rates, of which one is of another time."""
    for found in _told_together(report):
        points = _only_points(report, found)
        rates = sorted(_ends(points, found)) if points else []
        if points is None or len(rates) != 2:
            continue
        step = max(each.quantity.step for each in found if each.unit == RATE)
        right = rates[1] - rates[0]
        if not agrees(_in_tenths(points.quantity), right, step / 2):
            more, less = (number(rate, 2) for rate in reversed(rates))
            yield hit(
                points.line, kind=TURNED, name=points.label, stated=points.text,
                more=more, less=less, right=number(right, 2),
            )  # fmt: skip


def _ends(points: Statement, found: Sequence[Statement]) -> list[Fraction]:
    """The two rates, or the first and the last of several that points told of all the years lie between."""
    rates = [each.value for each in found if each.unit == RATE]
    is_over_all = OVER_ALL.search(points.label) is not None and found[-1] is points
    return [rates[0], rates[-1]] if len(rates) > 2 and is_over_all else rates


def _in_tenths(points: WrittenFigure) -> WrittenFigure:
    """“2个百分点” between 95.8% and 94.3% is 2.0: zeros at the end are left out, and nobody rounds 1.5 up."""
    return replace(points, step=min(points.step, TENTH))


def _told_together(report: StatedReport) -> Iterator[Sequence[Statement]]:
    """The figures of a sentence, and those of a paragraph that has no more than the three."""
    yield from (sentence.statements for sentence in report.with_figures(TOGETHER))
    for group in report.by_line.values():
        if len(group) == TOGETHER and group[0].sentence != group[-1].sentence:
            yield group


def _only_points(report: StatedReport, found: Sequence[Statement]) -> Statement | None:
    """The points of figures that are two rates, of two times, beside them."""
    told = [each for each in found if each.unit in UNITS]
    rates = [each for each in found if each.unit == RATE]
    is_exact = not any(each.is_about or _is_other(each) for each in (*told, *rates))
    is_over_all = len(rates) > 2 and len(told) == 1 and OVER_ALL.search(told[0].label) is not None
    if len(told) != 1 or not (len(rates) == 2 or is_over_all) or not is_exact:
        return None
    return told[0] if any(_is_of_other_time(report.sentences[each.sentence], each) for each in rates) else None


def _is_other(each: Statement) -> bool:
    """Whether a figure is a goal or the like; “高于上年2.5个百分点” is none."""
    return each.role in NOT_MEANT and not (each.unit in UNITS and OF_OTHER_TIME.search(each.label))


def _is_of_other_time(sentence: Sentence, rate: Statement) -> bool:
    clause = sentence.text[: rate.quantity.start].rpartition("，")[2]
    return OF_OTHER_TIME.search(clause) is not None

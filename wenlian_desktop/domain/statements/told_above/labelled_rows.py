"""Rows of a form that are a label and one figure: the year's budget and spending, and the score of their rate."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, number, quantities, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Labelled = tuple[int, str, WrittenFigure]  # line, label, value
CELLS = 2
UNIT = re.compile("（(?P<unit>[万千]?元|分|%)）$")
LABELS = (
    (re.compile("(?:部门)?(?:全年|年度|调整后的?|本年)?(?:部门)?预算(?:数|总?额|金额|资金)?"), FigureRole.FULL),
    (re.compile("(?:部门)?(?:全年|年度|实际|本年)?(?:执行|决算|支出)(?:数|总?额|金额)?"), FigureRole.SPENT),
)
EXECUTION = re.compile("(?:年度|全年)?(?:部门)?(?:预算|资金)?执行率")
SCORE = re.compile(
    "[^（]{0,4}执行率得分（(?P<full>\\d+)分?[×*乘以]+(?:预算)?执行率）|[^（]{0,4}执行率得分（(?:预算)?执行率[×*乘以]+(?P<of>\\d+)分?）"
)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "表中“{label}”写{stated}，正文写{other}。"},
    remedy="核对后统一。",
)
def labelled_rows_and_the_text(report: StatedReport) -> Hits:
    """The year's budget and spending in a form are those of the text, not one of them with a slip of the hand."""
    for line, label, figure in _labelled(report):
        role = next((role for words, role in LABELS if words.fullmatch(label)), None)
        told = report.facts(role, WHOLE) if role and figure.unit == MONEY else []
        if told and not any(agrees(figure, each.value) for each in told):
            other = next((each for each in told if is_slip_of_digits(figure, each.value)), None)
            if other is not None:
                lines = dict.fromkeys((line, other.line))
                yield doubtful(*lines, kind=TURNED, label=label, stated=written(figure.value, figure), other=other.text)


@rule(
    "C24",
    Level.ERROR,
    on=StatedReport,
    says="“{label}”写{stated}分，按表中执行率应为{right}分。",
    remedy="按所写的算法复算后改正。",
)
def labelled_scores_of_execution(report: StatedReport) -> Hits:
    """“执行率｜96.42%” and “执行率得分（20分×执行率）｜19.28”."""
    rows = _labelled(report)
    for line, label, figure in rows:
        said = SCORE.fullmatch(label)
        rates = [rate for _, name, rate in rows if rate.unit == RATE and EXECUTION.fullmatch(name)]
        if said and rates:
            right = Fraction(said["full"] or said["of"]) * min(rates[0].value, Fraction(100)) / 100
            if abs(right - figure.value) > Fraction(1, 100):
                yield hit(line, label=label, stated=number(figure.value, 2), right=number(right, 2))


def _labelled(report: StatedReport) -> list[Labelled]:
    """The rows of two cells, the second of them one figure, in the unit that the label or the cell tells."""
    rows = (line for line in report.manuscript.normal if line.is_row and len(line.cells) == CELLS)
    found = ((line.number, *_read(*line.cells)) for line in rows if "率" in line.text or "数" in line.text)
    return [(line, label, figure) for line, label, figure in found if figure is not None]


def _read(label: str, value: str) -> tuple[str, WrittenFigure | None]:
    unit = UNIT.search(label)
    text = value + unit["unit"] if unit and value[-1:].isdigit() else value
    text += "分" if "得分" in label and text[-1:].isdigit() else ""
    figure = next(quantities(text), None)
    is_one = isinstance(figure, WrittenFigure) and (figure.start, figure.end) == (0, len(text))
    return UNIT.sub("", label), figure if is_one and isinstance(figure, WrittenFigure) else None

"""A rate told with the words of its formula: 按调整额28.28万元除以年初预算计算, of figures told elsewhere."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
DIVIDED = re.compile(
    "^(?:除以|÷|/|与|占)(?P<name>[^，。；\\d]{2,14}?)(?:的比[例值重]?)?(?:计算|得出|之比|算得|测算|计)?(?:$|[，。；）])"
)
NAMED = (
    (re.compile("年初(?:部门)?预算(?:数|总额|金额)?"), FigureRole.INITIAL),
    (re.compile("(?:全年|调整后|年度)(?:的|部门)?预算(?:数|总额|金额)?"), FigureRole.FULL),
    (re.compile("(?:全年|决算|总|实际)支出(?:数|总额)?|决算数"), FigureRole.SPENT),
)
OF_CLASS = re.compile("(?P<name>基本支出|项目支出)(?P<budget>(?:全年)?预算)?(?:数|总额)?")
NO_RATE = (FigureRole.SATISFACTION, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.REFERENCE)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”与所写的算法不符：{right}。",
    remedy="按所写的算法复算后改正。",
)
def rates_by_their_words(report: StatedReport) -> Hits:
    """The one rate of a sentence is the amount of its formula by the figure that the formula names."""
    for sentence in report.with_figures(1):
        told = _formula(report, sentence) if re.search("除以|÷|计算|得出", sentence.text) else None
        if told is None:
            continue
        rate, part, wholes = told
        rights = [100 * part.value / whole.value for whole in wholes]
        if not any(agrees(rate.quantity, right, Fraction(1, 100)) for right in rights):
            shown = f"{bare(part.quantity, part.quantity)}÷{bare(wholes[0], part.quantity)}"
            right = f"{shown}＝{written(rights[0], rate.quantity)}"
            yield hit(sentence.line, name=rate.label, stated=rate.text, right=right)


def _formula(report: StatedReport, sentence: Sentence) -> tuple[Statement, Statement, list[WrittenFigure]] | None:
    """The rate, the amount above the line of its formula, and what is told for the name below it."""
    rates = [each for each in sentence.statements if each.unit == RATE]
    money = [each for each in sentence.statements if each.unit == MONEY]
    if len(rates) != 1 or not 0 < len(money) < 3 or rates[0].role in NO_RATE or rates[0].is_about:
        return None
    following = sentence.text[money[0].quantity.end :]
    if len(money) > 1:
        told = sentence.text[money[0].quantity.end : money[1].quantity.start]
        is_named = re.fullmatch("(?:除以|÷)[^，。；\\d]{2,14}", told) is not None
        return (rates[0], money[0], [money[1].quantity]) if is_named and money[1].value else None
    divided = DIVIDED.match(following)
    wholes = _wholes(report, divided["name"]) if divided else []
    return (rates[0], money[0], wholes) if wholes else None


def _wholes(report: StatedReport, name: str) -> list[WrittenFigure]:
    """The figures that the report tells of a name: more than two say nothing."""
    role = next((role for words, role in NAMED if words.fullmatch(name)), None)
    of_class = OF_CLASS.fullmatch(name)
    subject = of_class["name"] if of_class and of_class["name"] in CLASSES else WHOLE
    if of_class:
        role = FigureRole.FULL if of_class["budget"] else FigureRole.SPENT
    found = report.facts(role, subject) if role else []
    told = [each.quantity for each in found if each.value]
    return told if len(told) <= MOST_TOLD else []


MOST_TOLD = 2

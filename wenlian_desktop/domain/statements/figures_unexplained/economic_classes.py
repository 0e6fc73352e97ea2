"""工资福利、商品和服务、对个人和家庭的补助: one wrong digit keeps them from making the spending they are of."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
NEEDED = (re.compile("工资(?:和)?福利"), re.compile("商品(?:和|与|及)?服务"), re.compile("对?个人(?:和|与|及)?家庭"))
BESIDE = re.compile("资本性|其他支出|债务")
NO_AMOUNT = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD)
SHORT = 3  # digits


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "支出写“{stated}”，按经济分类各项之和为{sum}。"},
    remedy="核对工资福利、商品和服务、对个人和家庭的补助等各项，改正不符的一处。",
)
def economic_classes_make_the_spending(report: StatedReport) -> Hits:
    """“基本支出716.42万元。工资福利612.37万元，商品和服务87.45万元，对个人和家庭的补助25.6万元”: with 78.45 they do."""
    for group in report.by_line.values():
        money = [each for each in group if each.unit == MONEY and each.role not in NO_AMOUNT and each.value]
        parts = _parts(money)
        if parts:
            yield from _checked(report, money, parts)


def _parts(money: Sequence[Statement]) -> list[Statement]:
    """One figure of each class, and what is told with them; [] if one is missing or told twice."""
    told = [[each for each in money if words.search(each.label)] for words in NEEDED]
    if any(len(each) != 1 for each in told):
        return []
    return [each for (each,) in told] + [each for each in money if BESIDE.search(each.label)]


def _checked(report: StatedReport, money: Sequence[Statement], parts: Sequence[Statement]) -> Hits:
    subjects = (WHOLE, *CLASSES)
    facts = [each for subject in subjects for each in report.facts(FigureRole.SPENT, subject)]
    wholes = [each for each in (*money, *facts) if each not in parts and each.value > max(one.value for one in parts)]
    figures = [part.quantity for part in parts]
    total = sum((part.value for part in parts), Fraction(0))
    some = (figures, figures[:-1], figures[: len(NEEDED)])
    if any(sum_agrees(whole.quantity, each) for whole in wholes for each in some):
        return
    for whole in wholes:
        rest = whole.value - total
        rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, total)]
        if any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights):
            lines = dict.fromkeys((parts[0].line, whole.line))
            yield doubtful(*lines, kind=TURNED, stated=whole.text, sum=summed(figures, whole.quantity))
            return

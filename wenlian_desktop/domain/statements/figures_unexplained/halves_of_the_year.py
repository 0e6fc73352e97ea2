"""Halves and quarters told in another sentence than their year: one wrong digit keeps them from making it."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
PERIODS = (("上半年", "下半年"), ("一季度", "二季度", "三季度", "四季度"))
OF_YEAR = re.compile("共|全年|合计|总|年度")
SPENDING = re.compile("(?:上半年|下半年|第?[一二三四]季度)(?:实际|共|资金)*支出(?:了|资金)?(?:为)?")
SHORT, NEAR = 2, 50  # digits; times less than the sum


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，{periods}之和为{sum}。"},
    remedy="核对各时段和全年的数，改正不符的一处。",
)
def periods_are_no_slips(report: StatedReport) -> Hits:
    """“共演出136场……上半年57场，下半年89场”: with 79 they would make it."""
    for sentence in report.with_figures(1):
        for names in PERIODS:
            parts = _parts(sentence, names)
            whole = _whole(report, parts) if parts else None
            if whole:
                shown = summed([part.quantity for part in parts], whole.quantity)
                stated = f"{whole.label}{whole.text}"
                yield doubtful(
                    *dict.fromkeys((parts[0].line, whole.line)),
                    kind=TURNED, stated=stated, periods="、".join(names), sum=shown,
                )  # fmt: skip


def _parts(sentence: Sentence, names: Sequence[str]) -> list[Statement]:
    """The one figure that each period has in a sentence, in their order; [] if one has none."""
    if any(name not in sentence.text for name in names):
        return []
    told = [next((each for each in sentence.statements if name in each.between), None) for name in names]
    parts = [each for each in told if each is not None and each.unit not in (RATE, POINTS, "") and not each.is_about]
    is_one_unit = len(parts) == len(names) and all(is_same_unit(part, parts[0]) for part in parts)
    return parts if is_one_unit and len({part.quantity.start for part in parts}) == len(names) else []


def _whole(report: StatedReport, parts: Sequence[Statement]) -> Statement | None:
    """The figure of the year in their paragraph that one wrong digit parts from them; None if one is their sum."""
    values = [part.value for part in parts]
    total, most = sum(values, Fraction(0)), max(values)
    before = [
        each for each in report.by_line[parts[0].line]
        if is_same_unit(each, parts[0]) and each.role is FigureRole.PLAIN and each.value > most
    ]  # fmt: skip
    spent = report.facts(FigureRole.SPENT, WHOLE) if _is_all_spending(parts) else []
    before += spent if len(spent) == 1 else []
    if any(sum_agrees(each.quantity, [part.quantity for part in parts]) for each in before):
        return None
    wholes = [each for each in before if OF_YEAR.search(each.label) or each in spent]
    near = [each for each in spent if each in before and abs(each.value - total) * NEAR < total]
    return next((each for each in wholes if each in near or _is_near(each, total, parts)), None)


def _is_all_spending(parts: Sequence[Statement]) -> bool:
    """“上半年支出1126.48万元，下半年支出1265.51万元”: of the department, as no word names another."""
    return all(part.unit == MONEY and SPENDING.fullmatch(part.label) for part in parts)


def _is_near(whole: Statement, total: Fraction, parts: Sequence[Statement]) -> bool:
    rest = whole.value - total
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, total)]
    return any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)

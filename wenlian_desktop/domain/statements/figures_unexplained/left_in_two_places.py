"""What the year left, told in two places: the one that the accounts do not make is wrong."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations, product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare, is_slip_of_digits
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
AT_THE_END = re.compile(
    "(?:年末|年底|期末)(?:财政拨款)?(?:结转|结余|结转结余|结转和结余)(?:资金)?(?:数|额)?(?:共|为|共计)?$"
)
MOST = 4  # amounts of one kind
NEAR = 4  # times: an amount farther off is of something else


@rule(
    "C10",
    Level.ERROR,
    on=StatedReport,
    says="年末结转结余写“{stated}”，{right}，与另一处的“{other}”也不符。",
    remedy="按“全年预算－支出”或“年初结转＋收入－支出”核对后统一。",
)
def what_is_left_is_one_figure(report: StatedReport) -> Hits:
    """“年末结转53.30万元” where the accounts make that, and “年末结转62.30万元” in another place."""
    left = [each for each in report.facts(FigureRole.LEFT, WHOLE) if AT_THE_END.search(each.label)]
    made = _made(report) if 1 < len(left) <= MOST else []
    for right, wrong in permutations(left, 2):
        terms = next((terms for total, terms in made if total == right.value), None)
        is_made = any(total == wrong.value for total, _ in made)
        is_near = abs(right.value - wrong.value) * NEAR <= right.value
        is_slip = right.line != wrong.line and (is_near or is_slip_of_digits(wrong.quantity, right.value))
        if terms and not is_made and is_slip:
            shown = f"{terms}＝{right.text}"
            yield hit(wrong.line, right.line, stated=wrong.text, right=shown, other=right.text)


def _made(report: StatedReport) -> list[tuple[Fraction, str]]:
    """What the accounts of the department leave, with its terms."""
    full, spent, begun, came = (
        report.facts(role, WHOLE)[:MOST]
        for role in (FigureRole.FULL, FigureRole.SPENT, FigureRole.CARRIED_IN, FigureRole.INCOME)
    )
    found = [(one.value - out.value, _terms([one], out)) for one, out in product(full, spent)]
    found += [
        (one.value + two.value - out.value, _terms([one, two], out)) for one, two, out in product(begun, came, spent)
    ]
    return found


def _terms(plus: Sequence[Statement], minus: Statement) -> str:
    like = minus.quantity
    return f"{'＋'.join(bare(each.quantity, like) for each in plus)}－{bare(like, like)}"

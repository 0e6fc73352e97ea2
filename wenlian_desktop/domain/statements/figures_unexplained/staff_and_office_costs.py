"""人员经费 and 公用经费 told in a line of their own make the 基本支出 told elsewhere."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole

Hits = Iterator[Hit[int]]
BOTH = ("人员经费", "公用经费")
OTHER = re.compile("[上去]年|预算|增|减|比|较|占|其中|月|日常公用经费定额")
NEAR = 4  # times: a sum farther off is of something else
ROLES = (FigureRole.PLAIN, FigureRole.SPENT)


@rule(
    "C02",
    Level.ERROR,
    on=StatedReport,
    says="基本支出写“{stated}”，人员经费与公用经费之和为{sum}。",
    remedy="核对基本支出明细，改正不符的一处。",
)
def staff_and_office_costs_make_the_basic(report: StatedReport) -> Hits:
    """Where 基本支出 has one figure in the report, a line that tells its two parts alone tells parts of that."""
    for sentence in report.with_figures(1):
        pair = _pair(sentence) if BOTH[0] in sentence.text and BOTH[1] in sentence.text else []
        basic = report.facts(FigureRole.SPENT, CLASSES[0]) if pair else []
        if len(basic) != 1 or any(each.subject == CLASSES[0] for each in report.by_line[sentence.line]):
            continue
        figures = [each.quantity for each in pair]
        total = sum((each.value for each in pair), Fraction(0))
        is_told = any(sum_agrees(each.quantity, figures) for each in report.statements if each.unit == MONEY)
        if not is_told and abs(total - basic[0].value) * NEAR < basic[0].value:
            yield doubtful(sentence.line, basic[0].line, stated=basic[0].text, sum=summed(figures, basic[0].quantity))


def _pair(sentence: Sentence) -> list[Statement]:
    """The two amounts, where the sentence tells nothing else of money."""
    money = [each for each in sentence.statements if each.unit == MONEY and not each.depth]
    is_pair = sorted(each.subject for each in money) == sorted(BOTH) and all(each.role in ROLES for each in money)
    is_plain = is_pair and not any(each.is_about for each in money) and not OTHER.search(sentence.text)
    return money if is_plain else []

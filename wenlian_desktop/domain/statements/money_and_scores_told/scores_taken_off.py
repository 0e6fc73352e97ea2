"""Points taken off and the score that is left: “扣了三处：……扣1.20分，……扣0.50分。满分100分，实得96.30分”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
GOT = re.compile("(?:实得|得分?|自评得分|最终得分?|综合得分|总得分|评价得分)(?:为|是)?$")
FULL = re.compile("(?:满分|总分|百分制)(?:为|是)?$")
TAKEN = re.compile("扣(?:了|减|除|去|掉)?(?:分)?$")
NO_PART = re.compile("每|各|最多|至多|共扣|合计扣|总[计共]扣|如|若|标准")
COUNTED = re.compile("(?P<count>[两二三四五六七八])(?:处|项|个?方面|点|个?指标)")
LEAST, FAR = 2, 10


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="得分写“{stated}”，{terms}＝{right}分。",
    remedy="按“满分－各项扣分”复算后改正。",
)
def scores_are_all_but_what_was_taken_off(report: StatedReport) -> Hits:
    """Full marks less all the points that are told to be taken off are the score."""
    for full, got in zip(report.statements, report.statements[1:], strict=False):
        if full.unit == got.unit == POINTS and full.sentence == got.sentence and _is_score(full, got):
            taken = _taken(report, full)
            right = full.value - sum((each.value for each in taken), Fraction(0))
            if len(taken) >= LEAST and got.value != right and _is_meant(report, taken, got, right):
                terms = "－".join([number(full.value, 2), *(number(each.value, 2) for each in taken)])
                yield hit(got.line, taken[0].line, stated=got.text, terms=terms, right=number(right, 2))


def _is_score(full: Statement, got: Statement) -> bool:
    is_told = FULL.search(full.label) is not None and GOT.search(got.label) is not None
    return is_told and not got.is_about and got.value < full.value


def _taken(report: StatedReport, full: Statement) -> Sequence[Statement]:
    """All that its line, or the line above, tells before it to be taken off; none where one is a rule or a total."""
    before = [each for line in (full.line - 1, full.line) for each in report.by_line.get(line, ())]
    before = [each for each in before if each.unit == POINTS and each.sentence < full.sentence]
    taken = [each for each in before if TAKEN.search(each.label)]
    return [] if any(NO_PART.search(each.label) or each.is_about for each in taken) else taken


def _is_meant(report: StatedReport, taken: Sequence[Statement], got: Statement, right: Fraction) -> bool:
    """Whether the text counts as many as are told, or one slip parts the score from them."""
    said = COUNTED.search(report.sentences[taken[0].sentence].text[: taken[0].quantity.start])
    count = from_chinese(said["count"].replace("两", "二")) if said else 0
    return abs(got.value - right) < FAR and (count == len(taken) or is_slip_of_digits(got.quantity, right))

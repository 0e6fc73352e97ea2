"""What was spent on something fell or rose by so much and so many per cent, and what was spent is told elsewhere.

“‘三公’经费实际支出11.28万元。……‘三公’经费比上年下降3.86万元，降低29.50%”: of 15.14万元 it is 25.50%.
"""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, percentage
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
LAST_YEAR = re.compile("[上去]年|上一年|同比")
OF_SPENDING = re.compile("支出|决算|开支")
TOGETHER, FAR = 2, 2  # figures; times


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：上年为{base}，{part}÷{base}＝{right}。"},
    remedy="按“增减额÷上年数”复算后改正。",
)
def changes_of_what_is_told_elsewhere(report: StatedReport) -> Hits:
    """A sentence of no more than a change and its rate, and the one amount that the report tells of that."""
    for sentence in report.with_figures(TOGETHER):
        spent = _spent(report, sentence) if _is_change(sentence) else None
        if spent is None:
            continue
        change, rate = sentence.statements
        base = spent.value - change.meaning.way * change.value
        right = percentage(change.value, base) if base > 0 else base
        if right > 0 and not agrees(rate.quantity, right) and right / FAR < rate.value < right * FAR:
            shown, part = written(base, spent.quantity), bare(change.quantity, spent.quantity)
            yield hit(
                *dict.fromkeys((rate.line, spent.line)), kind=TURNED, name=rate.label, stated=rate.text,
                base=shown, part=part, right=written(right, rate.quantity),
            )  # fmt: skip


def _is_change(sentence: Sentence) -> bool:
    """Whether a sentence has only an amount and a rate, by which something went one way since the last year."""
    if len(sentence.statements) != TOGETHER or not LAST_YEAR.search(sentence.text):
        return False
    change, rate = sentence.statements
    is_pair = (change.unit, rate.unit) == (MONEY, RATE) and not change.is_about and not rate.is_about
    is_changed = change.role is FigureRole.DIFFERENCE and rate.role is FigureRole.GROWTH
    return is_pair and is_changed and change.meaning.way == rate.meaning.way != 0


def _spent(report: StatedReport, sentence: Sentence) -> Statement | None:
    """What was spent on what the change is of, where the report tells one amount."""
    change = sentence.statements[0]
    if change.subject == WHOLE and not OF_SPENDING.search(change.between):
        return None
    told = {each.value: each for each in report.facts(FigureRole.SPENT, change.subject)}
    return next(iter(told.values())) if len(told) == 1 else None

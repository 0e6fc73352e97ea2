"""A mean whose total or count stands far off: “活动按26场计算，单场平均支出10.48万元”, 298.60万元 in a table."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.recomputing.averages import ALSO, EACH, PER
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.terms_far_off.terms_told import TermTold, is_money, nouns_of, terms_told
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
LONG, CLOSE = 3, 0.01  # digits of a mean, without zeros at its end; of a mean, for a first look
FEWEST, LONGEST = 5, 5  # of what is counted; characters of a figure in which one wrong digit is no chance
SET = re.compile("按|标准|控制|[高低多少]于|超|发放|补[助贴]|奖|元[以之]?内")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{total}÷{count}＝{right}。"},
    remedy="按总数和个数复算后改正。",
)
def means_are_of_their_terms_far_off(report: StatedReport) -> Hits:
    """No amount by a count makes it anywhere; the one that bears its name, by its count, makes it but for a slip."""
    for each in report.statements:
        per = EACH.search(each.label) or PER.search(each.label) if each.role is FigureRole.PER_HEAD else None
        unit = (per.groupdict().get("unit") or "") if per and each.unit == MONEY and not each.is_about else ""
        digits = str(each.value // each.quantity.step).rstrip("0")
        if unit and len(digits) >= LONG and not SET.search(each.label + each.after[:LONG]):
            yield from _wrong(report, each, unit)


def _wrong(report: StatedReport, mean: Statement, unit: str) -> Hits:
    terms = [each for each in terms_told(report) if each.quantity is not mean.quantity]
    counts = [each for each in terms if each.quantity.unit in (unit, *ALSO.get(unit, ()), "")]
    totals = [each for each in terms if is_money(each) and each.value > mean.value]
    if any(_makes(total, count, mean) for total in totals for count in counts):
        return
    own = nouns_of(report.sentences[mean.sentence].text)
    meant = [(total, count) for total in totals if total.words & own for count in counts if _is_of(count, unit, own)]
    slips = [
        (total, count) for total, count in meant
        if mean.line != total.line and is_slip_of_digits(mean.quantity, total.value / count.value, LONGEST)
    ]  # fmt: skip
    if len({total.value / count.value for total, count in slips}) == 1:
        yield _told(mean, slips)


def _is_of(count: TermTold, unit: str, own: frozenset[str]) -> bool:
    return (
        bool(count.quantity.unit) and count.value >= FEWEST and bool(count.words & own or count.quantity.unit == unit)
    )


def _makes(total: TermTold, count: TermTold, mean: Statement) -> bool:
    right = total.quantity.amount / count.quantity.amount
    is_close = abs(right - mean.amount) <= CLOSE * mean.amount
    return is_close and agrees(mean.quantity, total.value / count.value)


def _told(mean: Statement, slips: Sequence[tuple[TermTold, TermTold]]) -> Hit[int]:
    total, count = slips[0]
    right: Fraction = total.value / count.value
    places = dict.fromkeys((mean.line, total.line, count.line))
    return doubtful(
        *places, kind=TURNED, name=mean.label, stated=mean.text, total=bare(total.quantity, mean.quantity),
        count=count.quantity.text, right=written(right, mean.quantity),
    )  # fmt: skip

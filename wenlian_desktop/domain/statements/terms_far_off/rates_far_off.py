"""A rate whose whole stands far off: “11324人与家庭医生签约，签约率为98.50%”, of 11820人 in another part."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.terms_far_off.terms_told import TermTold, nouns_of, terms_told

Hits = Iterator[Hit[int]]
NAMED = re.compile("[\u4e00-\u9fff]率")
OF_CHANGE = re.compile("[增降减超高低多少]|[上去]年|目标")
LONG, SAME, HUNDRED, CLOSE = 3, {"名": "人", "位": "人"}, 100, 0.02


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。"},
    remedy="按两数复算后改正。",
)
def rates_are_of_their_wholes_far_off(report: StatedReport) -> Hits:
    """The figure before a rate makes it with none of the report, but for a slip with one that bears its name."""
    for sentence in report.with_figures(2):
        for at, rate in enumerate(sentence.statements[1:], 1):
            part = sentence.statements[at - 1]
            is_told = rate.unit == RATE and NAMED.search(rate.label) and not OF_CHANGE.search(rate.label)
            is_told = bool(is_told) and rate.quantity.step < 1 and part.unit not in (RATE, POINTS, MONEY, "")
            if is_told and part.value // part.quantity.step >= 10 ** (LONG - 1) and not rate.is_about:
                yield from _wrong(report, part, rate)


def _wrong(report: StatedReport, part: Statement, rate: Statement) -> Hits:
    unit = SAME.get(part.unit, part.unit)
    wholes = [each for each in terms_told(report) if SAME.get(each.quantity.unit, each.quantity.unit) == unit]
    wholes = [each for each in wholes if each.value > part.value]
    if any(_makes(part, whole, rate) for whole in wholes) or is_quotient(report, rate):
        return
    own = nouns_of(report.sentences[rate.sentence].text)
    meant = [each for each in wholes if each.words & own]
    slips = [
        each
        for each in meant
        if each.line != rate.line and is_slip_of_digits(rate.quantity, HUNDRED * part.value / each.value)
    ]
    if len({each.value for each in slips}) == 1:
        whole = slips[0]
        yield doubtful(
            *dict.fromkeys((rate.line, whole.line)), kind=TURNED, name=rate.label, stated=rate.text,
            part=bare(part.quantity, part.quantity), whole=bare(whole.quantity, part.quantity),
            right=f"{number(HUNDRED * part.value / whole.value, 2)}%",
        )  # fmt: skip


def _makes(part: Statement, whole: TermTold, rate: Statement) -> bool:
    is_close = abs(HUNDRED * part.amount / whole.quantity.amount - rate.amount) <= CLOSE + float(rate.quantity.step)
    return is_close and agrees(rate.quantity, *quotient(part.quantity, whole.quantity))

"""Claims of money: all was handed over, income and spending balance; rates of what was paid, and of the rest."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import pairs_near
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
ALL_GIVEN = re.compile(
    "^[，、]?(?:均|已|当年|年内)*(?:全部|全额|足额)(?:已)?(?:按规定)?(?:上缴|缴入|拨付|支付|发放|兑付|下达|退还|缴)[^，。；\\d]{0,6}$"
)
BALANCED = re.compile("收支(?:基本)?(?:平衡|相抵后?无(?:结余|余额)|相等|持平)(?=[，。；]|$)")
INCOME, SPENDING = (
    re.compile("收入(?:合计|总计|共计?|总额)?(?:为)?$"),
    re.compile("支出(?:合计|总计|共计?|总额)?(?:为)?$"),
)
REST = re.compile("^[，、；]?(?:剩余|余下|其余|剩下|尚余)(?:的)?$")
PAID = re.compile("占|支付|拨付|付款|预付|首付|完成|到位|使用")
NAMED_RATE = re.compile("^[，（](?P<name>[\u4e00-\u9fff]{2,4}?)(?:比例|比率)(?:为|达|是)?$")
HUNDRED = Fraction(100)
NEARLY = Fraction(2, 100)
MOST_OFF = 30  # % points


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={
        "given": "写“{words}”，但前面是{whole}，后面是{part}。",
        "balance": "写“{words}”，但收入{whole}，支出{part}。",
    },
    remedy="核对各数，统一说法。",
)
def claims_of_money_hold(report: StatedReport) -> Hits:
    """“非税收入15.6万元，已全部上缴国库15.6万元”, “总收入682万元，总支出682万元，收支平衡”."""
    for sentence in report.with_figures(1):
        for whole, part in pairwise(sentence.statements):
            is_money = whole.unit == part.unit == MONEY and not whole.is_about and not part.is_about
            if is_money and ALL_GIVEN.match(part.between) and part.value != whole.value and not whole.depth:
                words = part.label + part.text
                yield hit(sentence.line, kind="given", words=words, whole=whole.text, part=part.text)
        yield from _balance(sentence)


def _balance(sentence: Sentence) -> Hits:
    said = BALANCED.search(sentence.text)
    money = [each for each in sentence.statements if each.unit == MONEY and not each.depth] if said else []
    incomes = [
        each for each in money if INCOME.search(each.label) and each.quantity.end <= (said.start() if said else 0)
    ]
    spendings = [each for each in money if SPENDING.search(each.label)]
    if not said or len(money) != len(("income", "spending")) or len(incomes) != 1 or len(spendings) != 1:
        return
    apart = abs(incomes[0].value - spendings[0].value)
    if apart > (incomes[0].value * NEARLY if "基本" in said[0] else 0):
        yield hit(sentence.line, kind="balance", words=said[0], whole=incomes[0].text, part=spendings[0].text)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按算式复算后改正。",
)
def rates_of_what_was_paid(report: StatedReport) -> Hits:
    """“已支付68万元，占85%，剩余15%待支付”, “合同金额45万元，已预付13.5万元，预付比例30%”."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, rest in enumerate(found):
            rates = [each for each in found[:at] if each.unit == RATE]
            is_rest = rest.unit == RATE and REST.match(rest.between) is not None and bool(rates)
            is_alone = is_rest and all(PAID.search(each.label + each.between) for each in rates)
            right = HUNDRED - sum((each.value for each in rates), Fraction(0))
            if is_alone and rates[-1] is found[at - 1] and right > 0 and abs(right - rest.value) > rest.quantity.step:
                terms = f"100%－{'－'.join(each.text for each in rates)}＝{number(right, 2)}%"
                yield hit(rest.line, name=rest.label, stated=rest.text, right=terms)
        for whole, part, rate in zip(found, found[1:], found[2:], strict=False):
            yield from _named_rate(report, whole, part, rate)


def _named_rate(report: StatedReport, whole: Statement, part: Statement, rate: Statement) -> Hits:
    """A 预付比例 right behind a sum and the 预付 of it."""
    named = NAMED_RATE.match(rate.between) if rate.unit == RATE and not rate.is_about else None
    is_pair = part.unit == whole.unit == MONEY and 0 < part.value < whole.value and part.between[:1] in "，、"
    if not named or not is_pair or named["name"] not in part.label or whole.role is FigureRole.REFERENCE:
        return
    right, slack = quotient(part.quantity, whole.quantity)
    others = (agrees(rate.quantity, *quotient(one.quantity, other.quantity)) for one, other in pairs_near(report, rate))
    if not agrees(rate.quantity, right, slack) and abs(right - rate.value) <= MOST_OFF and not any(others):
        like = whole.quantity
        terms = f"{bare(part.quantity, like)}÷{bare(like, like)}＝{written(right, rate.quantity)}"
        yield hit(rate.line, name=rate.label, stated=rate.text, right=terms)

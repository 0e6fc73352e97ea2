"""Prices: so many at so much each make the amount told after them; prizes of ranks; what a lower price saves."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FROM, TO

Hits = Iterator[Hit[int]]
PRICE = re.compile(
    "^[，、（]?[\u4e00-\u9fff]{0,6}?(?:单价|均价|造价|标准|稿酬|补助|价格)?[\u4e00-\u9fff]{0,4}?每(?:人次|平方米|立方米|公里|课时|[\u4e00-\u9fff])$"
)
COST = re.compile(
    "^[，、]?(?:共计?|合计|总计|全年|实际)?(?:支付|支出|发放|投入|补助|拨付)?[^，。；\\d每]{0,6}(?:费用?|稿酬|金额|支出|资金|补助|补贴|总价|造价|价款|慰问金|奖金|劳务费|电费|水费)(?:支出)?(?:共|合计|为|共计)?$"
)
PRIZE = re.compile("^各(?:奖励?|补助?|补贴|发(?:放|给)?|资助|给予|慰问)?(?:金|资金)?$")
TOTAL = re.compile("(?:共计?|合计|总计|总额|累计)(?:发放|支出|支付|奖励)?(?:资金|奖金)?(?:为)?$")
SAVED = re.compile("(?:共|合计|累计|总共)?(?:可)?(?:节[约省支]|少支出|少支)(?:了|资金|经费|成本|支出|费用)*$")
NEAR = 3
LEAST = 3  # figures: a count, a price, an amount
LONG = 2  # digits


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“单价×数量”复算后改正。",
)
def prices_make_the_amount(report: StatedReport) -> Hits:
    """“420平方米，每平方米850元，修缮费用35.7万元”, “…各奖5000元…共2.8万元”, “由2.4万元降至2.1万元，30场节约9万元”."""
    for sentence in report.with_figures(LEAST):
        yield from _by_price(sentence)
        yield from _prizes(sentence.statements)
        yield from _by_lower_price(sentence.statements)


def _is_count(each: Statement) -> bool:
    return each.unit not in (MONEY, RATE, POINTS, "", "个百分点") and not each.is_about and not each.depth


def _by_price(sentence: Sentence) -> Hits:
    found = sentence.statements
    for count, price, amount in zip(found, found[1:], found[2:], strict=False):
        is_priced = price.unit == amount.unit == MONEY and PRICE.match(price.between) is not None and _is_count(count)
        is_of_it = is_priced and f"每{count.unit}" in price.label and COST.match(amount.between) is not None
        right = count.value * price.value
        is_off = abs(right - amount.value) > amount.quantity.step / 2 + count.value * price.quantity.step / 2
        if is_of_it and is_off and not amount.is_about and is_slip_of_digits(amount.quantity, right, LONG):
            terms = f"{number(count.value, 2)}×{number(price.value / FEN, 2)}＝{written(right, amount.quantity)}"
            yield hit(amount.line, label=amount.label, stated=amount.text, right=terms)


def _prizes(found: Sequence[Statement]) -> Hits:
    pairs = [
        (count, each) for count, each in pairwise(found)
        if each.unit == MONEY and _is_count(count) and PRIZE.match(each.between)
    ]  # fmt: skip
    last = found.index(pairs[-1][1]) if len(pairs) > 1 else len(found)
    total = next((each for each in found[last + 1 : last + 2] if each.unit == MONEY and TOTAL.search(each.label)), None)
    right = sum((count.value * each.value for count, each in pairs), Fraction(0))
    if (
        total
        and last + 1 == 2 * len(pairs)
        and abs(right - total.value) > total.quantity.step / 2
        and not total.is_about
    ):
        terms = "＋".join(f"{number(count.value, 0)}×{number(each.value / FEN, 2)}" for count, each in pairs)
        yield hit(total.line, label=total.label, stated=total.text, right=f"{terms}＝{written(right, total.quantity)}")


def _by_lower_price(found: Sequence[Statement]) -> Hits:
    for then, now, count, saved in zip(found, found[1:], found[2:], found[3:], strict=False):
        is_moved = FROM.search(then.label) is not None and TO.search(now.label) is not None
        is_money = then.unit == now.unit == saved.unit == MONEY and _is_count(count)
        right = count.value * (then.value - now.value)
        is_saved = is_moved and is_money and SAVED.search(saved.label) is not None and not saved.is_about
        is_each = re.search("每|均|单价", then.label) is not None
        if (
            is_saved
            and is_each
            and right > 0
            and abs(right - saved.value) > saved.quantity.step
            and saved.value < NEAR * right
        ):
            terms = f"{number(count.value, 0)}×（{then.text}－{now.text}）＝{written(right, saved.quantity)}"
            yield hit(saved.line, label=saved.label, stated=saved.text, right=terms)

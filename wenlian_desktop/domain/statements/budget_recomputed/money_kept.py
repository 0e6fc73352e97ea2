"""Money that is kept in an account of its own: what there was, came in and went out is what there is."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
KEPT = re.compile("捐赠|捐款|善款|专户|账户|基金|工会经费|党费|会费|存款|库存|结存|滚存|余额|专账")
BEGUN = re.compile("(?:上年|年初|期初|上期|往年|去年)[^，]{0,4}?(?:结存|结余|余额|滚存|库存|存款|结转)[^，]{0,6}$")
ENDED = re.compile("(?:年末|期末|年底|现|截至[^，]{0,6})[^，]{0,4}?(?:结存|结余|余额|滚存|库存|存款|结转)[^，]{0,6}$")
CAME = re.compile("接受|收到|收入|募集|募得|筹集|到账|入账|增加|新增|归集|拨入|收缴|接收|存入|收取")
WENT = re.compile("使用|支出|拨付|发放|划转|减少|用去|支付|用于|划拨|列支|转出|拨出|花费")
NO_FLOW = re.compile("其中|比|较|同比")


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="{sum}，与“{stated}”不符。",
    remedy="按“年初结存＋收入－支出＝年末结存”核对，改正不符的一处。",
)
def money_comes_and_goes(report: StatedReport) -> Hits:
    """“上年结存38.60万元，本年接受捐赠112.45万元，使用96.30万元，年末结存54.75万元”."""
    for sentence in report.with_figures(1):
        if not KEPT.search(sentence.text):
            continue
        money = [each for each in sentence.statements if each.unit == MONEY and not each.depth and not each.is_about]
        begun = [each for each in money if BEGUN.search(each.label)]
        ended = [each for each in money if ENDED.search(each.label) and each not in begun]
        terms = _flows(money, [*begun, *ended])
        if len(begun) != 1 or len(ended) != 1 or len(terms) < 2 or len({sign for sign, _ in terms}) < 2:
            continue
        right = begun[0].value + sum((sign * each.value for sign, each in terms), Fraction(0))
        if abs(right - ended[0].value) > 2 * ended[0].quantity.step * (ended[0].quantity.scale > 1):
            yield _told(begun[0], terms, ended[0], right)


def _flows(money: Sequence[Statement], ends: Sequence[Statement]) -> list[tuple[int, Statement]]:
    """What came and went, with its sign; nothing where another amount stands among them."""
    rest = [each for each in money if each not in ends]
    terms = [(1 if CAME.search(each.label) else -1, each) for each in rest if _is_flow(each)]
    return terms if len(terms) == len(rest) else []


def _is_flow(each: Statement) -> bool:
    is_one = (CAME.search(each.label) is None) != (WENT.search(each.label) is None)
    return is_one and not NO_FLOW.search(each.between)


def _told(begun: Statement, terms: Sequence[tuple[int, Statement]], ended: Statement, right: Fraction) -> Hit[int]:
    like = ended.quantity
    shown = bare(begun.quantity, like)
    shown += "".join(("＋" if sign > 0 else "－") + bare(each.quantity, like) for sign, each in terms)
    return hit(ended.line, sum=f"{shown}＝{written(right, like)}", stated=ended.text)

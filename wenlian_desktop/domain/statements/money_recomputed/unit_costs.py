"""Costs per head: what was saved by each of so many, standards for each month, limits that were not passed."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.comparisons import NOT_NOW
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
SAVED = re.compile("(?:共|合计|累计|总共|总计)(?:可)?(?:节[约省支]|压减|减支|少支出)(?:了|资金|经费|成本|支出|费用)*$")
BY_EACH = re.compile("(?:低|少|节[约省支]|降低|下降|减少)(?:了)?$")
OF_LIMIT = re.compile("控制[价数]|标准|定额|限额|预算价|限价|计划")
COUNT_UNITS = "人名户场期件册台辆班次批支家村部篇个块套幅组"
NEAR = 3  # times: a total farther off is of something else
TENFOLD = 12  # a point in another place is no other thing, right behind its terms


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“单价×数量”复算后改正。",
)
def costs_of_all_heads(report: StatedReport) -> Hits:
    """“每人低80元，280名学员共节约2.24万元”."""
    for sentence in report.with_figures(1):
        yield from _saved(sentence)


def _is_count(each: Statement) -> bool:
    return (
        each.unit[:1] in COUNT_UNITS and bool(each.unit) and not each.is_about and each.quantity.step.denominator == 1
    )


def _off(stated: Statement, right: Fraction, near: int = NEAR) -> bool:
    return abs(stated.value - right) > stated.quantity.step and right / near < stated.value < right * near


def _saved(sentence: Sentence) -> Hits:
    found = sentence.statements
    for at, saved in enumerate(found):
        if saved.unit != MONEY or saved.is_about or not SAVED.search(saved.label):
            continue
        before = [each for each in found[:at] if not each.is_about]
        if len(before) > 1 and _is_count(before[-1]) and before[-2].unit == MONEY and BY_EACH.search(before[-2].label):
            count, by = before[-1], before[-2]
            right = count.value * by.value
            if _off(saved, right, TENFOLD):
                terms = f"{number(count.value, 0)}×{by.text}＝{written(right, saved.quantity)}"
                yield hit(saved.line, label=saved.label, stated=saved.text, right=terms)
        elif len(before) > 1 and OF_LIMIT.search(before[-1].after) and before[-1].role is FigureRole.PER_HEAD:
            yield from _below_limit(before, saved)


def _below_limit(before: Sequence[Statement], saved: Statement) -> Hits:
    """“120户共支出141.6万元；按户均1.3万元的控制价测算，共节约14.4万元”."""
    limit = before[-1]
    counts = [each for each in before if _is_count(each)]
    totals = [each for each in before[:-1] if each.unit == MONEY and each.role is not FigureRole.PER_HEAD]
    if len(counts) != 1 or len(totals) != 1 or limit.unit != MONEY:
        return
    right = limit.value * counts[0].value - totals[0].value
    if right > 0 and _off(saved, right):
        like = saved.quantity
        terms = f"{bare(limit.quantity, like)}×{number(counts[0].value, 0)}－{bare(totals[0].quantity, like)}"
        yield hit(saved.line, label=saved.label, stated=saved.text, right=f"{terms}＝{written(right, like)}")


LIMITED = re.compile(
    "(?:未|没有?|均未|并未|不)(?:能)?(?:突破|超出|超过|超)(?:了)?[^，。；\\d]{0,10}(?:预算|限额|定额|标准|上限|控制[数价线]|额度|指标|计划)(?:数|额)?(?:的)?(?:为)?$"
)
UNPASSED = re.compile("(?:未|没有?|均未|并未|不)(?:突破|超出|超过)(?:了)?$")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{label}{limit}”，实际是{stated}。",
    remedy="核对支出和限额，改正说法或数字。",
)
def limits_are_not_passed(report: StatedReport) -> Hits:
    """“会议费支出4.16万元，未突破年度会议费预算4万元”."""
    for sentence in report.with_figures(1):
        for at, limit in enumerate(sentence.statements):
            is_limit = LIMITED.search(limit.label) is not None or (
                UNPASSED.search(limit.label) is not None and OF_LIMIT.search(limit.after[:8]) is not None
            )
            if not is_limit or limit.unit in (RATE, POINTS, "") or limit.quantity.mark:
                continue
            nows = [each for each in sentence.statements[:at] if each.unit == limit.unit and each.role not in NOT_NOW]
            nows = [each for each in nows if each.role is not FigureRole.TARGET and not each.depth]
            nows = [each for each in nows if "；" not in sentence.text[each.quantity.end : limit.quantity.start]]
            if nows[-1:] == [sentence.statements[at - 1]]:
                continue  # figures beside each other are looked at by a rule of limits
            if nows and all(limit.value < each.value < NEAR * limit.value and not each.is_about for each in nows):
                yield hit(sentence.line, label=limit.label, limit=limit.text, stated=nows[0].text)


BELOW = re.compile(
    "(?:每|单|[人户场件册台辆期家村亩所]均)[^，。；\\d]{0,5}"
    "(?:节[约省支]|降低|低于?|少[花支用]?|压减|省下?|结余)(?:了)?(?:标准|控制价|限额)?$"
)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“标准－实际”复算后改正。",
)
def each_is_below_its_standard(report: StatedReport) -> Hits:
    """“每所花费20.47万元，预算标准为21.00万元，每所节省0.53万元”: cost and standard right before."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for one, other, saved in zip(found, found[1:], found[2:], strict=False):
            is_money = one.unit == other.unit == saved.unit == MONEY and BELOW.search(saved.label) is not None
            limits = [each for each in (one, other) if OF_LIMIT.search(each.label + each.after) or "标准" in each.label]
            is_exact = not any(each.is_about for each in (one, other, saved))
            right = abs(one.value - other.value)
            if is_money and is_exact and len(limits) == 1 and abs(saved.value - right) > 2 * saved.quantity.step:
                low, high = sorted((one, other), key=lambda each: each.value)
                like = saved.quantity
                terms = f"{bare(high.quantity, like)}－{bare(low.quantity, like)}＝{written(right, like)}"
                yield hit(saved.line, label=saved.label, stated=saved.text, right=terms)

"""Units of money: 万元 without 元, 元 among 万元, 万元 where 元 is meant."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, combinations, takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import HEADS, SPENDING, FigureRole

Hits = Iterator[Hit[int]]
WAN = 10_000
LARGE = WAN * 100  # 分: smaller amounts are written in 元
OF_MONEY = re.compile(
    "资金|经费|款|金$|费|预算|支出|投入|收入|调整后|调整为|结转|结余|补助|拨付|原值|净值|成本|采购|补贴|奖金|损失|产值|销售额|租金|利润|税|债务|造价|投资"
)
OF_ONE = re.compile("标准|单价|人均|户均|每|平均|限额|补贴|奖励|门票|工资")
GIVEN = re.compile("(?:慰问|奖|补助|救助|资助|奖励|慰问)[金款]$|补贴$|费用?$")  # 每户慰问金800
LEAST_GIVEN = 10
SMALL_PART = 5  # amounts in 元 among others in 万元: at most one in so many, else it is the report's way


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says={
        "no_count": "“{label}{stated}”缺单位，前后都有。",
        "no_unit": "“{label}{stated}”缺“元”。",
        "in_yuan": "“{label}{stated}”不是以万元为单位，合{right}。",
        "in_list": "“{label}{stated}”疑似缺“万”：合计和其余各项都以万元为单位。",
        "too_large": "“{label}{stated}”疑似把“元”写成了“万元”。",
    },
    remedy="写明单位，全文统一用万元；人均、标准等小额可以用元。",
)
def units_are_right(report: StatedReport) -> Hits:
    """Amounts are in one unit and have it."""
    money = [each for each in report.statements if each.unit == MONEY]
    in_yuan = [each for each in money if each.quantity.scale == 1 and each.value >= LARGE]
    is_in_wan = len(in_yuan) * SMALL_PART <= len(money)
    in_yuan = [each for each in in_yuan if not _is_way_of_paragraph(report.by_line[each.line])]
    in_yuan = [each for each in in_yuan if not _is_converted(report.sentences[each.sentence].statements)]
    in_yuan = [each for each in in_yuan if not TOLD_IN_YUAN.search(report.sentences[each.sentence].text)]
    for sentence in report.with_figures(1):
        for at, each in enumerate(sentence.statements):
            if _lacks_unit(sentence.statements, at):
                yield hit(each.line, kind="no_count", label=each.label, stated=each.text)
            elif each.unit == "" and (
                (each.quantity.scale == WAN and _is_amount(sentence.statements, at))
                or _is_bare(sentence.statements, at)
            ):
                yield hit(each.line, kind="no_unit", label=each.label, stated=each.text)
            elif is_in_wan and each in in_yuan and not _is_of_price(sentence.statements, at):
                like = next((one for one in money if one.quantity.scale == WAN), each)
                yield hit(
                    each.line,
                    kind="in_yuan",
                    label=each.label,
                    stated=each.text,
                    right=written(each.value, like.quantity),
                )
            elif each.unit == MONEY and _is_part_in_yuan(sentence.statements, at):
                yield hit(each.line, kind="in_list", label=each.label, stated=each.text)
            elif each.unit == MONEY and each.quantity.scale == WAN and _is_too_large(sentence.statements, at):
                yield hit(each.line, kind="too_large", label=each.label, stated=each.text)


def _is_way_of_paragraph(group: Sequence[Statement]) -> bool:
    """Whether all amounts of a paragraph are in 元, three at least: an account of assets, to the last 分."""
    scales = [each.quantity.scale for each in group if each.unit == MONEY]
    return len(scales) >= LEAST_IN_YUAN and set(scales) == {1}


LEAST_IN_YUAN = 3
TOLD_IN_YUAN = re.compile("(?:单位|金额单位|计量单位)[：为是]?(?:人民币)?元")  # above a table that is in 元


def _is_converted(found: Sequence[Statement]) -> bool:
    """“…，合计2213500元，即221.35万元”, “32600元记作3.62万元，应为3.26万元”: one of them is told in 万元 too."""
    return any(
        CONVERTED.search(other.between)
        and one.unit == other.unit == MONEY
        and one.value == other.value
        and one.quantity.scale == 1 < other.quantity.scale
        for one, other in combinations(found, 2)
    )


CONVERTED = re.compile("^[，（]?(?:即|也就是|折合|折算|约?合|换算|应(?:为|是|记|计)|实为)")


def _lacks_unit(found: Sequence[Statement], at: int) -> bool:
    """“一等奖4件、二等奖9件、三等奖14，合计27件”: one of a list has no unit."""
    if not 0 < at < len(found) - 1 or found[at].unit or found[at].after or found[at].between[:1] != "、":
        return False
    if found[at].text.endswith("万") and found[at - 1].text.endswith("万"):
        return False  # 观众1.15万人次（线下0.68万、线上0.47万）
    return found[at - 1].unit == found[at + 1].unit not in ("", RATE)


OF_BUDGET = re.compile("(?:预算|决算|支出|经费|资金|收入|结余|结转|费|补助|款)(?:数|额)?(?:为|共|计|是|达)?$")
CHANGED_BY = re.compile(
    "(?:^|[比较][^，]{2,10})(?:同比|共|合计)?(?:净增加?|净减少?|增加|增支|增长|减少|减支|节约|节省|超支|多支出?|少支出?)(?:额)?(?:为|了)?$"
)
LISTED = ("、", "和", "及", "与")


def _shares_unit(found: Sequence[Statement], at: int) -> bool:
    """“170.00、85.00和12.30万元”: figures of a list whose unit stands behind the last of them."""
    following = found[at + 1 : at + 2]
    goes_on = bool(following) and following[0].between.startswith(LISTED)
    has_unit_before = at > 0 and found[at].between.startswith(LISTED) and found[at - 1].unit == MONEY
    return goes_on and not has_unit_before


OF_A_YEAR = re.compile("(?:[本上今去当]年度?(?:同口径|同期)?为?|其中|共|为)?")


def _is_bare(found: Sequence[Statement], at: int) -> bool:
    """Whether a number with two decimals and no unit is money: by its words, or among other amounts with 万."""
    each = found[at]
    others = sum(one.unit == MONEY for one in found)
    if not each.after and others and GIVEN.search(each.label) and each.value >= LEAST_GIVEN:
        return True
    if not each.after and others and each.quantity.scale == WAN and HEADS.search(each.label):
        return True
    if each.after or each.quantity.step * 100 != each.quantity.scale:
        return False
    if each.quantity.scale == WAN:
        return others > 1 or (others > 0 and all(one.unit in (MONEY, RATE, "") for one in found))
    in_wan = any(one.unit == MONEY and one.quantity.scale == WAN for one in found)
    is_listed = _shares_unit(found, at)
    if in_wan and not is_listed and (OF_BUDGET.search(each.label) or CHANGED_BY.search(each.label)):
        return True
    if others and each.value >= WAN and OF_MONEY.search(each.label):
        return True
    return each.value >= WAN and SPENDING.search(each.label) is not None and POINTS not in (one.unit for one in found)


def _is_amount(found: Sequence[Statement], at: int) -> bool:
    each = found[at]
    if each.after and not re.match("[用为，。；]|其中", each.after):
        return False
    if any(one.between in LISTED for one in found[at + 1 : at + 2]):
        return False  # 3万、5万和8万元: the unit stands behind the last
    beside = [*found[max(at - 1, 0) : at], *found[at + 1 : at + 2]]
    in_list = any(
        one.unit == MONEY and re.fullmatch("[、，；和].*", one.between or each.between or "") for one in beside
    )
    return OF_MONEY.search(each.label) is not None or (in_list and OF_A_YEAR.fullmatch(each.label) is not None)


def _is_part_in_yuan(found: Sequence[Statement], at: int) -> bool:
    """Whether an amount in 元 among parts in 万元 makes their whole as so many 万元."""
    each = found[at]
    if each.quantity.scale != 1 or not each.value or not at > 1:
        return False
    parts = [one for one in found[:at] if one.unit == MONEY and one.quantity.scale == WAN]
    return any(
        whole.value - sum(one.value for one in parts[place + 1 :]) == each.value * WAN
        for place, whole in enumerate(parts[:-1])
    )


def _is_of_price(found: Sequence[Statement], at: int) -> bool:
    """Whether an amount is told with the price it comes from: 售票1920张，票价30元，收入57600元."""
    if _is_of_one(found, at):
        return True
    prices = [one.value for one in found[:at] if one.unit == MONEY and one.quantity.scale == 1 and one.value]
    counts = {one.value for one in found if one.unit not in (MONEY, RATE, POINTS, "")}
    return any(found[at].value / price in counts for price in prices)


def _is_of_one(found: Sequence[Statement], at: int) -> bool:
    near = found[max(at - 2, 0) : at + 2]
    return any(one.role in (FigureRole.PER_HEAD, FigureRole.TARGET) or OF_ONE.search(one.label) for one in near)


def _is_too_large(found: Sequence[Statement], at: int) -> bool:
    """Whether a head, or one side of a comparison, only fits in 元."""
    each = found[at]
    meant = Fraction(each.value, WAN)
    parts = list(takewhile(lambda one: one.unit == MONEY and one.quantity.scale == 1, found[at + 1 :]))
    if len(parts) > 1 and meant in accumulate(one.value for one in parts):
        return True  # 原值7,482,360.00万元，其中房屋5,216,000.00元，设备2,266,360.00元
    if _is_among_yuan(found, each, meant):
        return True
    if HEADS.search(each.label):
        whole = next(
            (one for one in reversed(found[:at]) if one.quantity.scale == WAN and one.unit in (MONEY, "")), None
        )
        count = next((one for one in reversed(found[:at]) if one.unit not in (MONEY, "", "%")), None)
        total = whole.value * (100 if whole.unit == "" else 1) if whole else None
        return bool(total and count and count.value and agrees_in_yuan(each, total / count.value))
    beside = found[at + 1 : at + 2]
    return any(
        one.role is FigureRole.REFERENCE
        and one.unit == MONEY
        and one.quantity.scale == 1
        and Fraction(1, 3) < meant / one.value < 3
        for one in beside
        if one.value
    )


def _is_among_yuan(found: Sequence[Statement], each: Statement, meant: Fraction) -> bool:
    """“演出486200元，出版293800元，培训241530万元，活动197000元”: read in 元 it is of the size of all others, in 元."""
    others = [one for one in found if one is not each and one.unit == MONEY]
    if len(others) < LEAST_IN_YUAN or any(one.quantity.scale > 1 or OF_ONE.search(one.label) for one in others):
        return False
    sizes = [one.value for one in others if one.value]
    return meant >= THOUSAND and min(sizes, default=0) >= THOUSAND and min(sizes) / FAR < meant < max(sizes) * FAR


FAR, THOUSAND = 10, 1000 * 100  # times; 分: less than that is the price of one


def agrees_in_yuan(each: Statement, right: Fraction) -> bool:
    """Whether a figure read in 元 is the computed one."""
    read = each.value / WAN
    return abs(read - right) <= right / 100 or agrees(each.quantity, right * WAN)

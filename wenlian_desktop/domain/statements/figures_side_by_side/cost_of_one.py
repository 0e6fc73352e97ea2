"""What one of those counted costs, beside their number and what all of them cost, in whatever order.

“印刷4000册，印刷费5.20万元，单册成本13.00元”, “为1250名老人发放津贴，年人均960元，共支出120.00万元”.
"""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Triple = tuple[Statement, Statement, Statement]  # how many there are, what all of them cost, what one of them costs
ONE_OF_THEM = re.compile(
    "(?:每一?个?|单)(?P<each>人次|平方米|公里|[\u4e00-\u9fff])(?:每年)?(?P<of>[^，。；每\\d]{0,8})$"
    "|(?:^|[^平])(?P<mean>人次|[\u4e00-\u9fff])均(?:每年)?(?P<is>[^，。；每\\d均]{0,8})$"
)
TIMES = re.compile("[年月日天周季期次]$")
OF_YEAR = re.compile("每年|年(?=人均|户均|生均)")
LIMIT = re.compile(
    "[≤≥<>＜＞]|指标|上限|标准|不|未|没|超|限|控制|预算|目标|计划|低于|高于|节|省|少|多|降|减|增|提高|收入|增收|最"
)
OF_OTHERS = re.compile("其中|另|其余|其他|部分|上年|去年")
LIKE = ("人名位生人次", "台辆部车", "家户", "座馆家", "校所", "社家")
NO_UNITS = (MONEY, RATE, POINTS, "", "个百分点")
COUNTED_OF = 4  # characters behind 个 in which the noun of 每村 stands
NEAR = 3 / 2  # times: farther off, one of the three is of something else


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{label}{stated}”不对：{total}÷{count}＝{right}。"},
    remedy="按“总额÷数量”复算，改正不符的一处。",
)
def costs_of_one_fit_those_of_all(report: StatedReport) -> Hits:
    """The cost told last of the three is the cost of all by their number."""
    for count, total, one in _triples(report):
        if one.quantity.start > total.quantity.start and _is_off(count, total, one):
            right = total.value / count.value
            yield hit(
                one.line, kind=TURNED, label=one.label, stated=one.text, total=bare(total.quantity, total.quantity),
                count=bare(count.quantity, count.quantity), right=written(right, one.quantity),
            )  # fmt: skip


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，{terms}。"},
    remedy="核对数量、标准和总额，改正不符的一处。",
)
def costs_of_all_fit_those_of_one(report: StatedReport) -> Hits:
    """What all of them cost, told behind what one of them does, is that by their number."""
    for count, total, one in _triples(report):
        if one.quantity.start < total.quantity.start and _is_off(count, total, one):
            terms = f"{number(count.value, 0)}×{one.text}＝{written(count.value * one.value, total.quantity)}"
            yield hit(total.line, kind=TURNED, stated=total.text, terms=terms)


def _triples(report: StatedReport) -> Iterator[Triple]:
    """Three figures one behind the other, the only ones of their kind in their sentence but for a limit."""
    for sentence in report.with_figures(3):
        if not any(word in sentence.text for word in "每单均") or OF_OTHERS.search(sentence.text):
            continue
        found = sentence.statements
        for three in zip(found, found[1:], found[2:], strict=False):
            yield from [each for each in _in_orders(*three) if _is_triple(*each) and _is_alone(found, each)][:1]


def _in_orders(one: Statement, two: Statement, three: Statement) -> tuple[Triple, ...]:
    """The orders in which number, cost of all and cost of one are told."""
    return (
        (one, two, three),
        (one, three, two),
        (two, one, three),
        (two, three, one),
        (three, one, two),
        (three, two, one),
    )


def _is_triple(count: Statement, total: Statement, one: Statement) -> bool:
    is_money = total.unit == one.unit == MONEY and count.unit not in NO_UNITS and total.value > one.value > 0
    if not is_money or count.depth != total.depth or any(each.is_about for each in (count, total, one)):
        return False
    said = ONE_OF_THEM.search(OF_YEAR.sub("", one.label))
    return (
        said is not None
        and not LIMIT.search(one.label + one.after[:3])
        and not LIMIT.search(total.label + total.after[:3])
        and total.role is not FigureRole.TARGET
        and ONE_OF_THEM.search(total.label) is None
        and is_counted_by(count, said["each"] or said["mean"])
    )


def is_counted_by(count: Statement, measure: str) -> bool:
    """Whether a figure counts what a cost is told for one of: 册 of 单册, 名 of 每生, 个村 of 每村."""
    if TIMES.search(measure) and count.unit != measure:
        return False
    is_like = count.unit == measure or any(count.unit in like and measure in like for like in LIKE)
    return is_like or (count.unit == "个" and measure in count.after[:COUNTED_OF])


def _is_alone(found: Sequence[Statement], triple: Triple) -> bool:
    """Whether no other figure of the sentence could be one of the three, nor makes them right."""
    count, total, one = triple
    others = [each for each in found if each not in triple]
    rivals = [each for each in others if each.unit == MONEY and not LIMIT.search(each.label + each.after[:8])]
    counts = [each for each in others if each.unit == count.unit]
    return not rivals and not counts and not any(LIMIT.search(each.between) and each.depth for each in (total, one))


def _is_off(count: Statement, total: Statement, one: Statement) -> bool:
    """Whether the three do not fit each other, and a slip, or a little, would make them."""
    right, slack = (value / 100 for value in quotient(total.quantity, count.quantity))
    made = one.value * count.value
    is_made = abs(made - total.value) <= total.quantity.step / 2 + count.value * one.quantity.step / 2
    if is_made or agrees(one.quantity, right, slack):
        return False
    is_near = 1 / NEAR < float(one.value / right) < NEAR
    return is_near or is_slip_of_digits(one.quantity, right) or is_slip_of_digits(total.quantity, made)

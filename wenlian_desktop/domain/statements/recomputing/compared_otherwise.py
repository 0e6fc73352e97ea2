"""Comparisons in other words: “两年分别为…”, “在…的基础上”, “比年初预算…”, “低于预算数”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.comparisons import (
    NOT_NOW,
    REMEDY,
    SAYS,
    WAY_WORDS,
    difference_shown,
    growth_agrees,
    is_apart_by,
    rate_shown,
    wrong_value,
    wrong_way,
)
from wenlian_desktop.domain.statements.recomputing.near_figures import is_difference
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def compared_otherwise(report: StatedReport) -> Hits:
    """Differences of two rates, changes upon a base, what is above or below what is named."""
    for sentence in report.with_figures(1):
        yield from _two_apart(report, sentence)
        yield from _points_apart(sentence)
        yield from _upon_base(sentence)
        yield from _named_base(sentence)
        yield from _beside_other_rate(sentence.statements)


SIDES = {"way": "“{label}{stated}”方向不对：{now}与{before}相比是{way}。"}


@rule("C42", Level.WARNING, on=StatedReport, says=SIDES, remedy="核对两个数和“高于”“不超过”等说法。")
def above_and_below(report: StatedReport) -> Hits:
    """What is told to be above, below or within a limit is on that side of it."""
    for sentence in report.with_figures(1):
        yield from (found for found in _above_and_below(sentence) if not _is_least_of_cost(found))


@rule("C30", Level.WARNING, on=StatedReport, says=SIDES, remedy="成本类指标写“不超过”“低于”。")
def costs_are_within(report: StatedReport) -> Hits:
    """“单场成本0.84万元，不低于0.9万元的标准”: the limit of a cost is a most one."""
    for sentence in report.sentences if any("成本" in one.text for one in report.sentences) else ():
        yield from (found for found in _above_and_below(sentence) if _is_least_of_cost(found))


def _is_least_of_cost(found: Hit[int]) -> bool:
    """Whether a cost is told to be above its limit, which it is not."""
    said = ABOVE.search(str(found.facts["label"]))
    is_least = said is not None and (said["way"] in RISING) != bool(
        NEGATED.search(str(found.facts["label"])[: said.start()])
    )
    return is_least and "成本" in str(found.facts["of"])


def _points_apart(sentence: Sentence) -> Hits:
    """“两年分别为94.10%和94.90%，上升0.8个百分点”: the difference of the only two rates told before it."""
    found = sentence.statements
    for at, apart in enumerate(found):
        is_first = sum(each.unit == RATE for each in found[:at]) == 0  # the two rates are told after it
        told = found[at + 1 : at + 3] if is_first else found[:at]
        rates = [each for each in told if each.unit == RATE and each.role not in NOT_NOW and not each.is_about]
        is_told_apart = apart.role is FigureRole.DIFFERENCE or POINTS_BETWEEN.search(apart.label) is not None
        is_apart = apart.unit in (PERCENT_POINTS, "百分点") and is_told_apart
        if not is_apart or apart.is_about or len(rates) != 2 or rates[1].role not in (rates[0].role, FigureRole.PLAIN):
            continue
        if AIM.search(apart.label) and not any(_is_aim(each) for each in rates):
            continue  # 较目标低1个百分点, of a goal told elsewhere
        right, slack = abs(rates[0].value - rates[1].value), max(map(_rounded, rates))
        is_pair = is_first or (len(rates[1].between) <= SHORT_LINK and not re.search("[比较]上", apart.label))
        if is_pair and (is_first or found[at - 1] is rates[1]) and not agrees(apart.quantity, right, slack):
            more, less = sorted(rates, key=lambda each: -each.value)
            shown = f"{more.text}－{less.text}＝{number(right, 2)}个百分点"
            yield wrong_value(apart, "amount", shown)


AIM = re.compile("目标|指标|计划|预期|要求")


def _is_aim(rate: Statement) -> bool:
    words = rate.between + rate.after
    return (
        rate.role is FigureRole.TARGET
        or re.search("不低于|以上|应达|高于|低于", words) is not None
        or AIM.search(words) is not None
    )


def _rounded(rate: Statement) -> Fraction:
    """What a rate may be rounded by: a goal is exact."""
    return Fraction(0) if re.search("目标|指标|计划", rate.label) else rate.quantity.step


POINTS_BETWEEN = re.compile(
    "^(?:超出|超过|高于|低于|超|比|较)(?:年度|预期|年初|全年)?(?:目标|指标|计划)值?(?:多|少|高|低|高出)?$|前者(?:比|较)?(?:高出|高于|低于|超出|多|少|高|低)后者|两者相差|二者相差"
)
SHORT_LINK = 8  # characters between two rates that are compared: “（上年）和”, “，本年”
ABOVE = re.compile(
    "(?P<way>低于|少于|不足|高于|超过|突破|超出|多于|小于|大于)(?:了)?(?:年初|全年|每[人户场次件册期台辆支个]|[人户场次件册期台辆班]均)?"
    "(?P<named>(?:预算|计划|限额|控制)(?:数|额)|计划|限额)?$"
)
NEGATED = re.compile("(?:不|未|没|没有|并未|均未|从未)$")
OF_AIM = re.compile(
    "^(?:的)?(?:年度|全年|控制|预算|目标|[单每人户场班次](?:场|人|户|位|均)?(?:成本)?)*(?:成本|费用|支出|经费)?(?:进度|序时|时间|目标|要求|计划|标准|规定|时限|指标|定额|限额|上限|下限|红线|控制[数值线]|预算)"
    "|^的[^，。；\\d]{1,6}?(?:上限|限额|限价|控制[数价线])"  # 1.70万元的资助上限
)
OF_OTHER_RATE = re.compile("^(?P<way>高于|低于)[\u4e00-\u9fff]{2,10}率$")
OF_OTHER_HEAD = re.compile("^(?P<way>高于|低于)[\u4e00-\u9fff]{2,8}的?[人户场次件期班]均(?:成本|费用|支出|经费|水平)?$")
RISING = ("高于", "超过", "突破", "超出", "多于")


def _beside_other_rate(found: Sequence[Statement]) -> Hits:
    """“到课率88.2%，低于结业率95%”: the rate before is not on that side of the one named."""
    for now, base in pairwise(found):
        said = OF_OTHER_RATE.match(base.label) if base.unit == now.unit == RATE else None
        are_heads = now.role is FigureRole.PER_HEAD and base.unit == now.unit != RATE
        said = OF_OTHER_HEAD.match(base.label) if are_heads else said
        if said and now.value != base.value and (now.value > base.value) != (said["way"] in RISING):
            way = "更多" if now.value > base.value else "更少"
            yield hit(
                base.line, kind="way", label=base.label, stated=base.text, now=now.text, before=base.text, way=way,
                of=now.label,
            )  # fmt: skip


def _above_and_below(sentence: Sentence) -> Hits:
    """“支出6.98万元，也低于预算数6万元”, “进度65.57%，高于75%的要求”: the figure before is not on that side."""
    found = sentence.statements
    for at, base in enumerate(found):
        said = ABOVE.search(base.label)
        is_negated = said is not None and NEGATED.search(base.label[: said.start()]) is not None
        if not said or not (said["named"] or OF_AIM.match(base.after)) or SET_BY.search(base.label[: said.start()]):
            continue
        now = _compared_before(found[:at], base, is_named=said["named"] is not None)
        if now is None or now.is_about or base.is_about or FigureRole.DIFFERENCE is base.role:
            continue
        if not base.after and _is_by_how_much(found[:at], base):
            continue
        is_more = now.value > base.value
        if now.value != base.value and is_more != ((said["way"] in RISING) != is_negated):
            way = "更多" if is_more else "更少"
            yield hit(
                base.line, kind="way", label=base.label, stated=base.text, now=now.text, before=base.text, way=way,
                of=now.label,
            )  # fmt: skip


SET_BY = re.compile("按|执行|实行")  # 按每人每天不超过450元的标准执行: nothing is compared


def _is_by_how_much(before: Sequence[Statement], apart: Statement) -> bool:
    """“均价2.26万元，限额2.40万元，低于限额0.14万元”: whether a figure tells how far the two before it are apart."""
    told = [each for each in before if each.unit == apart.unit]
    return len(told) > 1 and is_apart_by(told[-2], told[-1], apart)


def _compared_before(before: Sequence[Statement], base: Statement, *, is_named: bool) -> Statement | None:
    """The figure that is above or below: the first of its unit; beside an aim, the only one."""
    if not is_named and before and before[-1].role is FigureRole.PER_HEAD and before[-1].unit == base.unit:
        is_of_all = any(each.unit == base.unit and IN_ALL.search(each.label) for each in before)
        return (
            None if is_of_all and not OF_ONE.search(base.label) else before[-1]
        )  # 共220人，平均每期55人，超过目标200人
    heads = [each for each in before if each.role is FigureRole.PER_HEAD and each.unit == base.unit]
    if not is_named and heads and before[-1].value > FAR_MORE * base.value:
        return heads[-1]  # 每册34.18元，采购支出145.60万元，不高于40元的标准
    nows = [each for each in before if each.unit == base.unit and not each.depth and each.role not in NOT_NOW]
    if OF_ONE.search(base.label):
        return None  # 未突破每场0.45万元, behind what all of them cost
    return nows[0] if nows and (is_named or nows == [before[-1]]) else None


FAR_MORE = 10  # times a limit: what all of them cost
IN_ALL = re.compile("^(?:一?共|共?计|合计|总计|累计|总共)(?:有)?$")
OF_ONE = re.compile("每|[人场户件期册]均")
SPENT_APART = re.compile("(?:实际)?支出数?[比较]")
NAMED_BASE = re.compile(
    "^[，]?(?:[^，]{0,6})?[比较](?P<base>年初预算|全年预算|预算|计划|目标|上年)(?:数|额)?(?P<way>增加|减少|增长|下降|超出|超支|节约|节省|结余|压减|高出|低|多|少)"
)


def _named_base(sentence: Sentence) -> Hits:
    """“年初预算A，支出B，比年初预算减少C”: where A and B are C apart, the other way."""
    found = sentence.statements
    for at, apart in enumerate(found):
        named = NAMED_BASE.match(apart.label) if at > 1 and apart.role is FigureRole.DIFFERENCE else None
        base = next((each for each in found[:at] if named and named["base"] in each.label), None)
        now = found[at - 1]
        if SPENT_APART.match(apart.label):  # 支出…，其中…，支出较预算节约…
            now = next((each for each in found[:at] if each.role is FigureRole.SPENT), now)
        if base is None or base is now or not now.unit == base.unit == apart.unit or now.is_about:
            continue
        is_other_way = (now.value - base.value) * apart.meaning.way < 0
        if is_other_way and abs(now.value - base.value) == apart.value:
            yield wrong_way(apart, base, now, base)


UPON = re.compile("^的?基础上")
ARRIVED = re.compile("^(?:达到?|为|至|到|增至|降至)")


TWO_APART = re.compile("(?:两者|二者|两数|两项)(?:之差|相差|差额)(?:为|是)?$|^(?:相差|差额为?|差异为?)$")


def _two_apart(report: StatedReport, sentence: Sentence) -> Hits:
    """“决算A，低于B的年初预算，两者之差C”."""
    found = sentence.statements
    yield from _short_of_goal(sentence)
    for one, other, apart in zip(found, found[1:], found[2:], strict=False):
        is_of_two = TWO_APART.search(apart.label) is not None and one.unit == other.unit == apart.unit
        is_wrong = is_of_two and not apart.is_about and not is_apart_by(one, other, apart)
        if is_wrong and not is_difference(report, apart):
            yield wrong_value(apart, "amount", difference_shown(one, other))


SHORT_OF = re.compile("^(?:还|尚)?差$|^少$|^的?[^，。；]{0,4}(?:目标|计划|任务)(?:值|数)?(?:还|尚|仍)?(?:差|少|缺)$")
SOONER = re.compile("^(?:提前|推迟|缩短|延长|延迟|延期|超期)(?:了)?$")


def _short_of_goal(sentence: Sentence) -> Hits:
    """“目标5000人，实际4620人，差380人”, “工期178天，比合同工期180天提前2天”: the two figures told last before it."""
    for at, apart in enumerate(sentence.statements):
        said = SHORT_OF.search(apart.label) or SOONER.search(apart.label)
        before = [each for each in sentence.statements[:at] if each.unit == apart.unit and not each.is_about]
        is_aim = any(re.search("目标|计划|任务", each.label + each.after[:8]) for each in before[-2:])
        is_pair = len(before) > 1 and (SHORT_OF.search(apart.label) is None or is_aim)
        is_pair = is_pair and (SOONER.search(apart.label) is None or before[-1].label.startswith(("比", "较")))
        aims = [each for each in before[-2:] if re.search("目标|计划|任务", each.label + each.after[:8])]
        is_right = any(is_apart_by(one, aim, apart) for one in before for aim in aims)
        if said and is_pair and not is_right and not apart.is_about and not is_apart_by(before[-2], before[-1], apart):
            yield wrong_value(apart, "amount", difference_shown(before[-2], before[-1]))


def _upon_base(sentence: Sentence) -> Hits:
    """“在上年A的基础上增加B，达C，增长D%”: B is C less A, D is B by A, and the way is that from A to C."""
    found = sentence.statements
    for at, base in enumerate(found[:-2]):
        apart, following = found[at + 1], found[at + 2]
        way = apart.meaning.way or {FigureRole.CUT: -1, FigureRole.ADDED: 1}.get(apart.role, 0)
        if not UPON.match(base.after) or apart.unit != base.unit or not way or not base.value or base.is_about:
            continue
        is_now = following.unit == base.unit and ARRIVED.match(following.label) is not None
        if is_now and not is_apart_by(following, base, apart):
            yield wrong_value(apart, "amount", difference_shown(following, base))
            continue
        if is_now and way * (following.value - base.value) < 0:
            yield wrong_way(apart, base, following, base)
            continue
        rate = next((each for each in found[at + 2 : at + 4] if each.unit == RATE), None)
        if rate and rate.role is FigureRole.GROWTH and not rate.is_about:
            if not growth_agrees(rate, apart.value, base):
                yield wrong_value(rate, "rate", rate_shown(apart.value, base, rate))
            elif rate.meaning.way == -way:
                yield wrong_value(rate, "rate", f"既然{apart.label}{apart.text}，应为{WAY_WORDS[way]}")

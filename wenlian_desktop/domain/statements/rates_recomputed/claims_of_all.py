"""Claims of all figures of a list: 均超过90%, 首次突破95%, 唯一, 最低的一项, 超过九成."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
ALL_OVER = re.compile(
    "(?:(?<![平人场月日户])均|都|全部)(?:已|能|稳定)?(?:在|达到?|超过|高于|不低于|保持在|突破|大于|实现)(?P<named>[^，。；\\d]{0,6})$"
)
ALL_UNDER = re.compile(
    "(?:(?<![平人场月日户])均|都|全部)(?:已|能)?(?:低于|小于|不超过|不高于|控制在|未超过|少于)(?P<named>[^，。；\\d]{0,6})$"
)
AT_LEAST = re.compile("^(?:及|（含）)?以[上下]|^以内")
AMONG = re.compile("^(?:之[内中]|以?内|[中里])")  # 新订1项、修订2项，均在11项之内
IN_LIST = ("、", "和", "及", "与", "，", "以及")
ORDERED = re.compile("分别|依次")
LEAST, NEAR, TENTH = 2, 4, Fraction(10)
FIRST = re.compile(
    "(?P<year>20\\d\\d)年(?:度)?(?:[^，。；\\d]{0,6})?首次(?P<way>突破|超过|达到|高于|实现|跌破|低于)(?:了)?$", re.ASCII
)
YEAR = re.compile(r"(20\d{2})年", re.ASCII)
EXTREME = re.compile(
    "^，?[^，。；\\d]{0,6}(?:其中)?(?P<way>最高|最低|最多|最少|最大|最小)(?:的)?(?:一[项个类次场]|者|值|得分率|为|是|达|仅|的)*$"
)
TENTHS = re.compile(
    "(?P<over>超过|达到?|接近|不足|不到|不及|未达|近|突破|占)?(?:总数|总量)?(?:的)?(?P<tenths>[一二三四五六七八九])成(?P<more>以上|多)?(?P<half>半)?"
)
DIGITS = "一二三四五六七八九"
BELOW_ONLY = re.compile("唯一(?:一[项个家])?(?:的)?(?:未达标|未达到|未完成|不达标|低于|没有达到)")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={
        "all": "写“{claim}”，但其中有{stated}。",
        "first": "写“{claim}”，但{year}年已是{stated}。",
        "extreme": "写“{claim}”，列出的数中{way}的是{stated}。",
        "tenths": "写“{claim}”，按{terms}为{stated}%。",
        "only": "写“{claim}”，但{stated}也低于{goal}。",
    },
    remedy="对照各数改正说法或数字。",
)
def claims_of_all_figures(report: StatedReport) -> Hits:
    """What is told of all figures of a list is true of each of them."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, each in enumerate(found):
            yield from _each_by_its_own(found, at) if _goes_on(found, at) else _of_all(found[:at], each)
            yield from _extreme(found, at)
            yield from _first(found[:at], each)
        if "成" in sentence.text:
            yield from _tenths(report, sentence)
    for group in report.by_line.values():
        yield from _only(report, group)


def _list_before(before: Sequence[Statement], bound: Statement) -> list[Statement]:
    """The list right before a claim: told in order, or each by its name, in the unit of the bound."""
    run: list[Statement] = []
    for each in reversed(before):
        if each.unit != bound.unit or each.is_about or each.role in (FigureRole.TARGET, FigureRole.DIFFERENCE):
            break
        run.insert(0, each)
        if ORDERED.search(each.between) or not each.between.startswith(IN_LIST):
            break
    return run if len(run) > LEAST or (len(run) == LEAST and ORDERED.search(run[0].between)) else []


def _of_all(before: Sequence[Statement], bound: Statement) -> Hits:
    over = None if AMONG.match(bound.after) else ALL_OVER.search(bound.label)
    under = ALL_UNDER.search(bound.label)
    if not (over or under) or bound.unit in ("", MONEY) or not bound.between.startswith(("，", "；", "。")):
        return
    is_inclusive = (
        AT_LEAST.match(bound.after) is not None
        or bool(bound.quantity.mark)
        or "达" in bound.label
        or "在" in bound.label
    )
    run = _list_before(before, bound)
    for each in run:
        is_short = each.value < bound.value or (
            each.value == bound.value and not is_inclusive and "不" not in bound.label
        )
        is_beyond = each.value > bound.value
        if (over and not under and is_short) or (under and is_beyond and "以上" not in bound.text):
            yield hit(each.line, kind="all", claim=f"{bound.label}{bound.text}{bound.after[:2]}", stated=each.text)
            return


def _goes_on(found: Sequence[Statement], at: int) -> bool:
    """Whether a bound is the first of a list of them: 均高于25%、40%、60%的节点."""
    following = found[at + 1 : at + 2]
    return any(one.between in ("、", "和") and one.unit == found[at].unit for one in following)


EACH_OVER = re.compile(
    "(?:均|都|全部|分别|依次|各)[^，。；\\d]{0,4}(?:超过|高于|不低于|多于|大于|快于|不少于|达到)[^，。；\\d]{0,8}$"
)
EACH_UNDER = re.compile(
    "(?:均|都|全部|分别|依次|各)[^，。；\\d]{0,4}(?:低于|不超过|不高于|少于|小于|慢于|控制在)[^，。；\\d]{0,8}$"
)


def _each_by_its_own(found: Sequence[Statement], at: int) -> Hits:
    """“1至4月27.3%，1至6月46%，均高于25%、40%的节点”: each figure of the list and the bound in its place."""
    first = found[at]
    over, under = EACH_OVER.search(first.label), EACH_UNDER.search(first.label)
    bounds = [first]
    for each in found[at + 1 :]:
        if each.between not in ("、", "和", "及", "与") or each.unit != first.unit:
            break
        bounds.append(each)
    run = _list_before(found[:at], first)[-len(bounds) :]
    if not (over or under) or len(run) != len(bounds):
        return
    for each, bound in zip(run, bounds, strict=True):
        if each.value < bound.value if over else each.value > bound.value:
            claim = f"{first.label}{'、'.join(one.text for one in bounds)}"
            yield hit(each.line, kind="all", claim=claim, stated=each.text)
            return


def _extreme(found: Sequence[Statement], at: int) -> Hits:
    """“依次为96.5%、93.2%、89.7%……最低的一项为91.7%”: the lowest one told is one of the list."""
    each = found[at]
    said = EXTREME.match(each.between.lstrip("。；"))
    if not said or each.unit == "" or each.is_about:
        return
    for start in range(at, 0, -1):
        run = _list_before(found[:start], each)
        if len(run) > LEAST and ORDERED.search(run[0].between):
            best = (max if said["way"][1] in "高多大" else min)(run, key=lambda one: one.value)
            if best.value != each.value:
                yield hit(each.line, kind="extreme", claim=each.label + each.text, way=said["way"], stated=best.text)
            return


def _first(before: Sequence[Statement], bound: Statement) -> Hits:
    """“2021年91.2%、2022年95.8%、2023年95.1%，2023年首次突破95%”."""
    said = FIRST.search(bound.label)
    if not said:
        return
    is_up = said["way"] not in ("跌破", "低于")
    for each in before:
        years = YEAR.findall(each.between)
        if not years or each.unit != bound.unit or int(years[-1]) >= int(said["year"]) or each.is_about:
            continue
        is_there = each.value >= bound.value if said["way"] in ("达到", "实现") else each.value > bound.value
        if is_there if is_up else each.value < bound.value:
            yield hit(each.line, kind="first", claim=bound.label + bound.text, year=years[-1], stated=each.text)
            return


def _tenths(report: StatedReport, sentence: Sentence) -> Hits:
    """“52场中44场，占84.62%，超过九成”: the share told right before it, else the quotient of two counts."""
    for match in TENTHS.finditer(sentence.text):
        before = [each for each in sentence.statements if each.quantity.end <= match.start()]
        is_said = match["over"] or match["more"]
        if not before or not is_said or match.start() - before[-1].quantity.end > NEAR:
            continue
        told = _share(before)
        if told is None:
            continue
        share, terms = told
        limit = TENTH * (DIGITS.index(match["tenths"]) + 1) + (5 if match["half"] else 0)
        is_over = match["over"] in ("超过", "突破", "达到", "达", "占") or match["more"] is not None
        is_under = match["over"] in ("不足", "不到", "不及", "未达", "接近", "近") and not match["more"]
        if (is_over and share < limit) or (is_under and share >= limit):
            yield hit(sentence.line, kind="tenths", claim=match[0], terms=terms, stated=f"{float(share):.2f}")


def _share(before: Sequence[Statement]) -> tuple[Fraction, str] | None:
    last = before[-1]
    counts = [each for each in before if each.unit not in (RATE, POINTS, MONEY, "") and not each.is_about]
    if last.unit == RATE and last.role is not FigureRole.SHARE:
        return None
    if len(counts) < LEAST or (last.unit != RATE and last is not counts[-1]):
        return (last.value, last.text) if last.unit == RATE else None
    whole, part = counts[0], counts[-1]
    is_pair = is_same_unit(whole, part) and whole.value > part.value and len(counts) == LEAST
    if not is_pair:
        return (last.value, last.text) if last.unit == RATE else None
    return 100 * part.value / whole.value, f"{part.text}÷{whole.text}"


def _only(report: StatedReport, group: Sequence[Statement]) -> Hits:
    """“89.6%，低于90%的目标值，为唯一未达标指标；服务对象84.3%”."""
    if not group:
        return
    text = "".join(report.sentences[number].text for number in dict.fromkeys(each.sentence for each in group))
    claim = BELOW_ONLY.search(text)
    goals = [each for each in group if re.search("低于$", each.label) and re.match("的?(?:目标|指标)", each.after)]
    if not claim or len(goals) != 1:
        return
    goal = goals[0]
    below = [
        each
        for each in group
        if each.unit == goal.unit and each.value < goal.value and each.role is not FigureRole.TARGET
    ]
    below = [
        each
        for each in below
        if not each.is_about and each.role is not FigureRole.DIFFERENCE and "上年" not in each.label
    ]
    if len(below) > 1:
        yield hit(below[-1].line, kind="only", claim=claim[0], stated=below[-1].text, goal=goal.text)

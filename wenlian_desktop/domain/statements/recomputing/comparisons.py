"""Comparisons: with last year, from A to B, savings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip, is_slip_of_digits
from wenlian_desktop.domain.statements.explained_otherwise import listed_with
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import (
    is_difference,
    is_growth,
    is_quotient,
    is_same_unit,
    sums_of_all_classes,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FROM, MOST_CHANGED, TO, WHOLE, FigureRole, meaning, way_of

Hits = Iterator[Hit[int]]
NOT_NOW = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.PER_HEAD)
WAY_WORDS = {1: "增加", -1: "减少"}
SAYS = {
    "amount": "“{label}{stated}”不对：{right}。",
    "rate": "“{label}{stated}”不对：{right}。",
    "way": "“{label}{stated}”方向不对：{now}与{before}相比是{way}。",
}
REMEDY = "按“本年数－上年数”“增减额÷上年数”复算后改正。"
SLACK = Fraction(1, 100)  # % points, and 万元: DOMAIN C50


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says=SAYS,
    remedy=REMEDY,
)
def comparisons_recomputed(report: StatedReport) -> Hits:
    """Differences, growth and their direction agree with the figures compared."""
    for sentence in report.with_figures(1):
        told: set[int] = set()
        for at, each in enumerate(sentence.statements):
            if each.role is FigureRole.REFERENCE or _is_from(sentence.statements, at):
                found = list(_compared(report, sentence, at))[:1]
                told |= {at} if found else set()
                yield from found
        yield from _savings(sentence)
        yield from _growth_of_difference(report, sentence)
        yield from _other_base(sentence)
        yield from _rate_of_what_was_saved(sentence)
        if not told:
            yield from _slipped_growth(report, sentence)
            yield from _slipped_difference(report, sentence)


def _is_other_rate(grown: Statement) -> bool:
    """Whether a rate is of a reason, or the goal: “完成下降8%目标的64.88%”."""
    return OF_REASON.match(grown.label) is not None or grown.after.removeprefix("的").startswith("目标")


def _is_from(found: Sequence[Statement], at: int) -> bool:
    is_from = FROM.search(found[at].label) is not None
    return is_from and any(TO.search(each.label) for each in found[at + 1 : at + 2])


def _compared(report: StatedReport, sentence: Sentence, at: int) -> Hits:
    found, base = sentence.statements, sentence.statements[at]
    if base.is_about or not base.value:
        return
    rest = found[at + 1 :]
    to = rest[0] if rest and TO.search(rest[0].label) and rest[0].unit == base.unit else None
    is_now = bool(rest) and not to and rest[0].unit == base.unit and rest[0].role not in NOT_NOW
    now = rest[0] if is_now and (NOW.match(rest[0].label) or base.after in COMPARING) else None
    if now:  # 上年93.61%，本年95.21%，提高1.6个百分点
        rest = rest[1:]
    rest = rest[1:] if to else rest
    is_apart = bool(rest) and (rest[0].role is FigureRole.DIFFERENCE or (to is not None and _is_new(rest)))
    apart = rest[0] if is_apart and _is_apart_of(rest[0], base) else None
    if apart and NEW.search(apart.label):
        apart = replace(apart, meaning=replace(apart.meaning, way=1))
    grown = next((each for each in rest[: 2 if apart or to else 1] if each.role is FigureRole.GROWTH), None)
    grown = grown if grown and grown.unit == RATE and not _is_other_rate(grown) else None
    before = found[at - 1] if at and to and not OTHER_CLAUSE.search(base.between) else None
    if grown is None and before and before.role is FigureRole.GROWTH and before.unit == RATE:
        grown = before  # 同比下降13.32%，由A变为B
    nows = [to] if to else [now] if now else _nows(report, sentence, at)
    points = abs(to.value - base.value) if to and base.unit == RATE else None
    if to and grown and points is not None and grown.value == points != abs(100 * points / base.value):
        shown = f"{to.text}与{base.text}相差{number(points, 2)}个百分点，不是{grown.text}"
        yield wrong_value(grown, "rate", shown)
        return
    if apart and grown and not to and _are_of_one_base(apart, grown, base):
        far = (each for each in nows if each.line != base.line)  # these may be of something else
        others = {each for each in far if abs(each.value - base.value) != apart.value}
        nows = [each for each in nows if each not in others]
    yield from _checked(report, base, nows, apart, grown)
    if to:
        way = way_of(re.split("[到至为]", to.label)[0])
        if way * (to.value - base.value) < 0:
            yield wrong_way(to, base, to, base)


OTHER_CLAUSE = re.compile(
    "；|，主要|，(?:原因|其原因)|，(?:因为?|由于|系|是因)"
)  # 降幅为9.28%，主要是批次由19批减少到15批


def _are_of_one_base(apart: Statement, grown: Statement, base: Statement) -> bool:
    """Whether a difference and its rate agree with what they are told to be of."""
    return apart.unit == base.unit and growth_agrees(grown, apart.value, base)


def _is_new(rest: Sequence[Statement]) -> bool:
    """Whether what is told to be new is all that changed: nobody left behind it (新增60人，退会15人)."""
    is_net = not any(each.unit == rest[0].unit and GONE.search(each.label + each.after) for each in rest[1:3])
    return NEW.search(rest[0].label) is not None and is_net


def _is_apart_of(apart: Statement, base: Statement) -> bool:
    return is_same_unit(apart, base) or (base.unit == RATE and apart.unit in (PERCENT_POINTS, "百分点"))


def _nows(report: StatedReport, sentence: Sentence, at: int) -> list[Statement]:
    """What is compared: figures of the unit told before, nearest first, else what the words name."""
    base = sentence.statements[at]
    before = [
        each
        for each in report.by_line[base.line]
        if (each.sentence, each.quantity.start) < (base.sentence, base.quantity.start)
    ]
    nows = [each for each in reversed(before) if is_same_unit(each, base) and each.role not in NOT_NOW]
    nows = [each for each in nows if not SHORT_OF_GOAL.search(each.label)]
    nows = [each for each in nows if each.role is not FigureRole.TARGET or not way_of(each.label)]  # 比目标少6.3万册
    nows = [each for each in nows if each.unit != POINTS or ("扣" in each.label) == ("扣" in base.label)]
    named = re.split("比|较|与", base.label)[0] if re.search("比|较|与", base.label) else ""
    if re.fullmatch(r"\d{4}年度?", named):  # 2024年比2023年的…
        return [each for each in before if named in each.label and each.unit == base.unit]
    if named:
        meant = meaning(named, base.unit)
        same = [each for each in nows if each.subject == meant.subject and each.role is not FigureRole.LEFT]
        facts = report.facts(meant.role, meant.subject) if named != "实际" else []  # of what its sentence tells
        if not facts and meant.subject and meant.role is FigureRole.PLAIN:
            facts = report.facts(FigureRole.SPENT, meant.subject)  # “三公”经费比上年…
        return [*(same or sums_of_all_classes(before, meant) or _near(nows, base)), *facts]
    subject = next((each.subject for each in nows if each.quantity.end < base.quantity.start), "")
    return sorted(nows, key=lambda each: (each.sentence != base.sentence, each.subject != subject))[:6]


SHORT_OF_GOAL = re.compile(
    "(?:比|距|较)[^，。；]{0,8}(?:目标|计划|任务|预算|指标)[^，。；]{0,4}[少多差高低超欠]"
)  # 比目标少6.3万册次


def _near(nows: Sequence[Statement], base: Statement) -> list[Statement]:
    """Of the figures of a paragraph, those that a growth may lead to: “三公”经费, of which the words do not speak."""
    return [each for each in nows if base.value / 3 < each.value < 3 * base.value]


def _checked(
    report: StatedReport,
    base: Statement,
    nows: Sequence[Statement],
    apart: Statement | None,
    grown: Statement | None,
) -> Hits:
    exact = [each for each in nows if not each.is_about]
    if apart is None or apart.is_about:
        is_other = grown is not None and is_growth(report, grown)
        yield from _check_growth(base, exact, grown) if grown and exact and not apart and not is_other else ()
        return
    fitting = [now for now in exact if is_apart_by(now, base, apart)]
    is_from = bool(exact) and FROM.search(base.label) is not None and TO.search(exact[0].label) is not None
    is_from = is_from and BARE_CHANGE.fullmatch(apart.between) is not None  # 由6个增加到9个，增加了3个，覆盖11个社区
    is_strict = is_from or STRICT.match(base.label) is not None
    is_strict = is_strict and bool(exact) and exact[0].sentence == base.sentence == apart.sentence
    is_strict = is_strict and is_adjacent(report, exact[0], base, apart)
    if exact and not fitting and (is_strict or not is_difference(report, apart)):
        now = _likely(exact, base, grown)
        if now.quantity.scale == base.quantity.scale:
            yield wrong_value(apart, "amount", difference_shown(now, base))
    elif fitting and all(apart.meaning.way * (each.value - base.value) < 0 for each in fitting):
        yield wrong_way(apart, base, fitting[0], base)
    elif grown:
        yield from _check_rate(base, fitting, apart, grown)


BARE_CHANGE = re.compile("，(?:净|共|一共|合计)?(?:增加|减少|上升|下降|提高|降低|增长|净增|净减|多|少)(?:了)?")
STRICT = re.compile("[比较](?:上年|去年|20\\d\\d年)")


def is_adjacent(report: StatedReport, *told: Statement) -> bool:
    """Whether figures follow each other in one sentence, with no other one between."""
    found = report.sentences[told[0].sentence].statements
    first = found.index(told[0]) if told[0] in found else -1
    return first >= 0 and tuple(found[first : first + len(told)]) == told


def is_apart_by(now: Statement, base: Statement, apart: Statement) -> bool:
    """Whether two figures are as far apart as it is told."""
    slack = 2 * apart.quantity.step * (base.quantity.scale > 1)
    if apart.quantity.step > min(now.quantity.step, base.quantity.step) and apart.unit != base.unit:
        slack = apart.quantity.step / 2  # 55.2% and 51.94%: 3.3个百分点
    if apart.quantity.step < min(now.quantity.step, base.quantity.step) and base.quantity.scale > apart.quantity.scale:
        slack = max(slack, (now.quantity.step + base.quantity.step) / 2)  # 41.28万人 and 44.00万人: 27160人
    return abs(abs(now.value - base.value) - apart.value) <= slack


def _check_rate(base: Statement, fitting: Sequence[Statement], apart: Statement, grown: Statement) -> Hits:
    """The rate of a difference that is right itself."""
    if not growth_agrees(grown, apart.value, base):
        yield wrong_value(grown, "rate", rate_shown(apart.value, base, grown))
    elif grown.meaning.way in (apart.meaning.way, 0):
        return
    elif fitting:
        yield wrong_way(grown, base, fitting[0], base)
    else:
        yield wrong_value(grown, "rate", f"既然{apart.label}{apart.text}，应为{WAY_WORDS[apart.meaning.way]}")


def _check_growth(base: Statement, exact: Sequence[Statement], grown: Statement) -> Hits:
    """A growth told without the difference."""
    agreeing = [now for now in exact if growth_agrees(grown, now.value - base.value, base)]
    if not agreeing:
        likely = [each for each in exact if grown.value > HALF or NEAREST < each.value / base.value < 1 / NEAREST]
        now = likely[0] if likely else None  # what grew by so little is not that far off
        if now:
            yield wrong_value(grown, "rate", rate_shown(now.value - base.value, base, grown, now))
    elif not any(grown.meaning.way * (now.value - base.value) >= 0 for now in agreeing):
        yield wrong_way(grown, base, exact[0], base)


NEAREST, HALF = Fraction(1, 4), 50  # times the base; %


def _likely(nows: Sequence[Statement], base: Statement, grown: Statement | None) -> Statement:
    """The figure compared, where the difference is wrong: the one that the rate agrees with, else the first."""
    if grown:
        for now in nows:
            if growth_agrees(grown, now.value - base.value, base):
                return now
    near = [now for now in nows if base.value and Fraction(1, 3) < now.value / base.value < 3]
    return (near or list(nows))[0]


MOST_ROUNDED = Fraction(5, 2)  # % points: 5万 is no more than that apart from what it stands for


def growth_agrees(grown: Statement, apart: Fraction, base: Statement) -> bool:
    """Whether a growth is a difference by its base, with the rounding of both."""
    if not base.value:
        return True  # from nothing: no rate tells
    rounded = 100 * base.quantity.step / base.value if base.quantity.scale > 1 else Fraction(0)
    slack = SLACK + min(rounded, MOST_ROUNDED)
    right = abs(100 * apart / base.value)
    if abs(right - grown.value) > 2 * SLACK and is_slip_of_digits(grown.quantity, right) and _are_turned(grown, right):
        return False  # within the rounding of the amounts, but plainly turned
    return agrees(grown.quantity, right, Fraction(slack), is_about=grown.is_about)


def _are_turned(grown: Statement, right: Fraction) -> bool:
    return sorted(written(right, grown.quantity)) == sorted(written(grown.value, grown.quantity))


def difference_shown(now: Statement, base: Statement) -> str:
    """“A－B＝C”, the larger one first."""
    more, less = (now, base) if now.value >= base.value else (base, now)
    like = base.quantity
    return f"{bare(more.quantity, like)}－{bare(less.quantity, like)}＝{written(more.value - less.value, like)}"


def rate_shown(apart: Fraction, base: Statement, grown: Statement, now: Statement | None = None) -> str:
    """“A÷B＝C%”."""
    like = base.quantity
    part = written(abs(apart), like).removesuffix(like.unit).rstrip("万亿")
    right = written(abs(100 * apart / base.value), grown.quantity)
    shown = f"（{bare(now.quantity, like)}－{bare(like, like)}）" if now else part
    return f"{shown}÷{bare(like, like)}＝{right}"


def wrong_value(each: Statement, kind: str, right: str) -> Hit[int]:
    """A figure that is not what it should be, and the arithmetic."""
    return hit(each.line, kind=kind, label=each.label, stated=each.text, right=right)


def wrong_way(each: Statement, base: Statement, now: Statement, before: Statement) -> Hit[int]:
    """A word of more or less that the figures contradict."""
    way = WAY_WORDS[1 if now.value >= before.value else -1]
    return hit(each.line, kind="way", label=each.label, stated=each.text, now=now.text, before=base.text, way=way)


def _slipped_difference(report: StatedReport, sentence: Sentence) -> Hits:
    """A difference that no two figures make, with its digits in another order, or one wrong."""
    for apart in sentence.statements:
        is_left = apart.role is FigureRole.LEFT and apart.subject == WHOLE and "率" not in apart.label
        is_apart = (apart.role is FigureRole.DIFFERENCE and not OF_PERIOD.match(apart.label)) or is_left
        if not is_apart or apart.is_about or is_difference(report, apart):
            continue
        if _has_its_growth(sentence.statements, apart) or MOST_CHANGED.search(apart.between):
            continue
        named = COMPARED_WITH.search(apart.label)
        before = sentence.statements
        earlier = [each for each in before if each.quantity.end <= apart.quantity.start]
        if named and not any(named[1] in each.label for each in earlier):
            told = _told_before(report, sentence)  # the budget may be told in the sentence before
            if not any(named[1] in each.label for each in told):
                continue
            before = (*told, *before)
        before = report.by_line[sentence.line] if is_left else before
        if is_left and any(each.role is FigureRole.TAKEN_BACK for each in before):
            continue  # what is left is less by what was taken back
        listed = listed_with(sentence.statements, apart)
        others = [each for each in before if each.unit == apart.unit and each not in listed]
        if not is_left and INCLUDED.search(apart.label):
            continue  # a part of another figure, no difference of those told
        others = [each for each in others if not is_left or each.role in (FigureRole.FULL, FigureRole.SPENT)]
        if _is_in_balance(apart, others):
            continue
        bases = {each.value for each in others if not is_left and _is_of_named(each, apart)}
        if any(one.value + other.value in bases for one, other in combinations(others, 2)):
            continue  # A、B之和C作为可比基数；比可比基数增加…
        for now, then in permutations(others, 2):
            is_long = sum(char.isdigit() for char in apart.text) > SHORT
            if is_long and now.value > then.value and is_slip_of_digits(apart.quantity, now.value - then.value):
                yield wrong_value(apart, "amount", difference_shown(now, then))
                break


def _is_in_balance(apart: Statement, others: Sequence[Statement]) -> bool:
    """“年初1862.40万元，购置增加94.36万元，报废减少37.18万元，年末1919.58万元”: what went, by three told with it."""
    told = [each.value for each in others[:MOST_IN_BALANCE]]
    return any(one + other - last == apart.value for one, other, last in permutations(told, 3))


MOST_IN_BALANCE = 6


def _has_its_growth(found: Sequence[Statement], apart: Statement) -> bool:
    """Whether a rate right after a difference agrees with it: 3.96万元，比上年减少0.32万元，下降7.48%."""
    at = found.index(apart)
    grown = found[at + 1] if at + 1 < len(found) else None
    is_grown = grown is not None and grown.role is FigureRole.GROWTH and grown.unit == RATE
    return grown is not None and is_grown and _is_of_what_it_was(grown, apart, found[:at])


INCLUDED = re.compile("^(?:其中|包括|含|内含|另有|由|因)|（含")
OF_PERIOD = re.compile("[本当]?[期年](?:内|度)?(?:增|减|新)")  # 期初…，本期增加…，本期减少…，期末…
GONE = re.compile(
    "退|离|注销|减少|调出|除名|转出|报废|核[销减]|清理|迁|死亡|去世|流失|拆除|取消|撤|停|关[闭停]|并|淘汰|剔|下架|到期|解散"
)
NEW = re.compile("^[净共年内全]*新增(?:了|会员|人员)?$")  # 由41.2万名增至45.6万名，新增4.4万名
COMPARED_WITH = re.compile("[比较](?:.{0,2})(预算|计划|目标)")


def _told_before(report: StatedReport, sentence: Sentence) -> tuple[Statement, ...]:
    before = report.sentences[sentence.number - 1] if sentence.number else None
    return before.statements if before and before.line == sentence.line else ()


def _has_other_base(grown: Statement, now: Statement, then: Statement) -> bool:
    """Whether a growth was computed from this year's figure instead of last year's."""
    return now.value != 0 and agrees(grown.quantity, abs(100 * (now.value - then.value) / now.value))


def _slipped_growth(report: StatedReport, sentence: Sentence) -> Hits:
    """A growth that no two figures of its paragraph make, and that is one slip off what two before it make."""
    for grown in sentence.statements:
        if grown.role is not FigureRole.GROWTH or grown.unit != RATE or grown.is_about or grown.quantity.step >= 1:
            continue
        if is_growth(report, grown) or is_quotient(report, grown) or grown.between in ("、", "和"):
            continue
        before = [each for each in sentence.statements if each.quantity.end < grown.quantity.start and each.value]
        pairs = [(now, then) for now, then in permutations(before, 2) if now.unit == then.unit not in (RATE, "")]
        at = sentence.statements.index(grown)
        apart = (
            sentence.statements[at - 1] if at and sentence.statements[at - 1].role is FigureRole.DIFFERENCE else None
        )
        if apart and _is_of_what_it_was(grown, apart, before):
            continue
        for now, then in pairs:
            if apart and now.role is FigureRole.DIFFERENCE and now is not apart:
                continue  # the growth is that of the difference right before it
            if now.role is FigureRole.DIFFERENCE and is_slip(grown.quantity, 100 * now.value / then.value):
                yield wrong_value(grown, "rate", rate_shown(now.value, then, grown))
                break
            is_way = (now.value - then.value) * grown.meaning.way > 0
            right = abs(100 * (now.value - then.value) / then.value)
            if is_way and (is_slip(grown.quantity, right) or _has_other_base(grown, now, then)):
                yield wrong_value(grown, "rate", rate_shown(now.value - then.value, then, grown, now))
                break


def _is_of_what_it_was(grown: Statement, apart: Statement, before: Sequence[Statement]) -> bool:
    """“9920万元，比上年增加60万元，增长0.61%”: whether a growth is the difference by a figure without it."""
    bases = [each.value - apart.meaning.way * apart.value for each in before if each.unit == apart.unit]
    return any(base > 0 and agrees(grown.quantity, 100 * apart.value / base) for base in bases)


SHORT = 2  # digits: turned ones are no sign
OF_REASON = re.compile("(?:主要)?(?:原因|由于|因|受|系|是因)")  # 少5款，原因是设计经费压缩40%
NOW = re.compile(r"本年|今年|本年度|现|本届|\d{4}年")
COMPARING = ("比", "相比", "比较", "对比")  # 与年初预算…相比，决算…，多…
SAVED = re.compile(
    "^(?:共|实际|比(?:采购)?预算|较预算)?(?:节[约省支]|结余|省下|少花)(?:了|资金|经费|金额|额)*(?:为|共)?$"
)
PLANNED = re.compile("预算|计划|限价|控制价|概算|原定|中标前")


def _savings(sentence: Sentence) -> Hits:
    """What was saved is the plan less the cost; its rate is that of the plan."""
    found = sentence.statements
    for at, each in enumerate(found):
        if (
            not SAVED.search(each.label)
            or each.unit in ("%", "")
            or (at and found[at - 1].role is FigureRole.REFERENCE)
        ):
            continue
        before = [one for one in found[:at] if one.unit == each.unit and one.role not in NOT_NOW]
        plans = [one for one in before if PLANNED.search(one.label)]
        if len(before) < 2 or not plans or TO.search(found[at - 1].label):
            continue
        if any(one.role is FigureRole.TAKEN_BACK for one in before):
            continue  # what is left is less by what was taken back
        if not any(
            abs(abs(one.value - other.value) - each.value) <= each.quantity.step * (each.quantity.scale > 1)
            for one, other in combinations(before, 2)
        ):
            yield wrong_value(each, "amount", difference_shown(plans[-1], before[-1]))
            continue
        sums = [one for one in before if one.value > max(plan.value for plan in plans)]  # of several plans
        yield from _rate_of_saving(found[at + 1 : at + 2], each, [*sums, *plans])


def _rate_of_saving(following: Iterable[Statement], saved: Statement, plans: Sequence[Statement]) -> Hits:
    told = [plan for plan in plans if plan.value]
    for rate in following if told else ():
        if rate.role is FigureRole.SAVING_RATE and not any(growth_agrees(rate, saved.value, plan) for plan in told):
            yield wrong_value(rate, "rate", rate_shown(saved.value, told[-1], rate))


def _other_base(sentence: Sentence) -> Hits:
    """“上年15.24万元，本年12.24万元，净减3万元，减幅24.51%”: a growth that is of this year's figure."""
    for grown in sentence.statements:
        if grown.role is not FigureRole.GROWTH or grown.unit != RATE or grown.is_about:
            continue
        others = [
            each for each in sentence.statements if each.unit not in (RATE, "") and each.value and not each.is_about
        ]
        thens = [each for each in others if each.role is FigureRole.REFERENCE]
        nows = [each for each in others if each.unit == thens[0].unit and each.role not in NOT_NOW] if thens else []
        if len(thens) != 1 or len(nows) != 1:
            continue
        apart = nows[0].value - thens[0].value
        is_of_now = agrees(grown.quantity, abs(100 * apart / nows[0].value))
        if is_of_now and not growth_agrees(grown, apart, thens[0]):
            yield wrong_value(grown, "rate", rate_shown(apart, thens[0], grown, nows[0]))


def _rate_of_what_was_saved(sentence: Sentence) -> Hits:
    """A rate of saving is of the plan, the larger of two amounts, not of what was paid."""
    money = [each for each in sentence.statements if each.unit == MONEY and each.value and not each.is_about]
    for rate in sentence.statements:
        if rate.role is not FigureRole.SAVING_RATE or len(money) < 2:
            continue
        plan = max(money, key=lambda each: each.value)
        saved = [each for each in money if any(plan.value - other.value == each.value for other in money)]
        costs = [plan.value - each.value for each in saved]
        is_of_cost = any(cost and agrees(rate.quantity, 100 * (plan.value - cost) / cost) for cost in costs)
        if is_of_cost and not any(growth_agrees(rate, each.value, plan) for each in saved):
            yield wrong_value(rate, "rate", rate_shown(saved[0].value, plan, rate))


def _is_of_named(now: Statement, apart: Statement) -> bool:
    """“年初预算698.4万元，收入比年初预算多71.66万元”: whether what is compared with is the figure right before."""
    named = re.search("[比较](?P<of>[^，。；]{2,8}?)(?:多|少|增|减|高|低|超|压|节|下|上|净)", apart.label)
    return named is not None and named["of"] in now.label + now.after and now.value != 0


def _growth_of_difference(report: StatedReport, sentence: Sentence) -> Hits:
    """“X，比上年增加Y，增长Z%”: Z is Y ÷ (X − Y)."""
    found = sentence.statements
    for now, apart, grown in zip(found, found[1:], found[2:], strict=False):
        if apart.role is not FigureRole.DIFFERENCE or grown.role is not FigureRole.GROWTH or now.unit != apart.unit:
            continue
        if now.role is FigureRole.DIFFERENCE and now.meaning.way == -apart.meaning.way:
            continue  # 由年初A、增加B、减少C得来，增长D%: of all of them together
        if apart.meaning.way and grown.meaning.way == -apart.meaning.way and grown.unit == RATE:
            shown = f"既然{apart.label}{apart.text}，应为{WAY_WORDS[apart.meaning.way]}"
            yield wrong_value(grown, "rate", shown)
            continue
        if (
            not re.search("比|较|同比", apart.label)
            or now.role in NOT_NOW
            or grown.unit != "%"
            or now.is_about
            or apart.is_about
        ):
            continue
        before = now.value - apart.meaning.way * apart.value
        right = 100 * apart.value / before if before > 0 else None
        is_of_now = report.is_of_year(now) and now.value > 0 and agrees(grown.quantity, 100 * apart.value / now.value)
        is_other = is_quotient(report, grown) and not is_of_now
        is_other = is_other or (_is_of_named(now, apart) and agrees(grown.quantity, 100 * apart.value / now.value))
        if right is not None and not agrees(grown.quantity, right, 2 * SLACK) and not is_other:
            like, shown_right = now.quantity, written(right, grown.quantity)
            shown = (
                f"上年数为{written(before, like)}，{bare(apart.quantity, like)}÷{written(before, like)}＝{shown_right}"
            )
            yield wrong_value(grown, "rate", shown)

"""Rates and shares: execution, shares of a whole, rates of counts, averages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip, is_slip_of_digits, is_turned, quotient
from wenlian_desktop.domain.statements.budget_recomputed.budget_sums import class_sums
from wenlian_desktop.domain.statements.budget_recomputed.shares_of_the_year import OF_YEAR, wrong_share_of_year
from wenlian_desktop.domain.statements.explained_otherwise import (
    is_of_another_amount,
    is_of_named_whole,
    is_of_other_figures,
    is_of_other_scope,
    is_of_round_one,
    is_told_with_its_terms,
)
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.listed_shares import ONE_WHOLE, part_of_share
from wenlian_desktop.domain.statements.recomputing.near_figures import (
    NO_BASE,
    OF_PART,
    POSTS,
    SHARED,
    THERE,
    are_listed,
    before_list,
    begins_list_of_shares,
    budgets_of_part,
    ends_with_all_classes,
    goal_told_before,
    is_beside_its_goal,
    is_execution_of_all,
    is_from_a_rate,
    is_named_by_share,
    is_of_a_run,
    is_of_another_budget,
    is_of_department,
    is_of_last_ones,
    is_of_little,
    is_of_people,
    is_of_same_whole,
    is_of_sums,
    is_of_two_units,
    is_quotient,
    is_share_of_list,
    is_share_of_sum,
    is_tied,
    just_told,
    named_before_it,
    nearest_quotient,
    of_its_months,
    of_named_share,
    pairs_right_before,
    rated_together,
    tells_all_shares,
    whole_execution,
    wholes_of_year,
    with_sum,
)
from wenlian_desktop.domain.statements.stated_report import ALL_INCOME, MOST_FACTS, StatedReport
from wenlian_desktop.domain.statements.statement import BARE_LINKS, Statement
from wenlian_desktop.domain.statements.vocabulary import (
    CLASSES,
    TO,
    WHOLE,
    FigureRole,
    meaning,
    rated_class,
    subject_of,
)

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]
Sums = Mapping[FigureRole, Sequence[Statement]]
FARTHEST, FAR_OFF = 4, 20  # lines before a rate in which its base may stand; % points
MOST_TOGETHER, MOST_WHOLES = 6, 2  # amounts that have a share together; that a whole may have
NEARLY = (FigureRole.RATE, FigureRole.SHARE, FigureRole.PLAIN)
STOCK, OF_SURVEY = re.compile("原值|净值|年初|年末|新增|减少"), re.compile("有效|满意")
TWO_TOLD = re.compile("(?:两|二)(?:者|数|项)(?:之比|相比|相除|的比|比值)")
OF_NAMED = re.compile("为(年初预算|全年预算|全年支出)的")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：按{right}。",
    remedy="按算式复算后改正。",
)
def rates_recomputed(report: StatedReport) -> Hits:
    """Rates, shares and averages agree with the figures they come from."""
    sums = {role: _sums(report, role) for role in (FigureRole.SPENT, FigureRole.FULL)}
    for sentence in report.with_figures(1):
        for at, each in enumerate(sentence.statements):
            if not report.is_of_year(each) or FORMULA.search(each.between):
                continue
            pairs = (
                _pairs(report, sums, sentence.statements, at)
                if not each.is_about or each.role is FigureRole.PER_HEAD
                else []
            )
            named = of_named_share(report, each) if not is_of_other_scope(sentence, each) else []
            if named and not any(_holds(each, pair) for pair in named):
                yield _told(each, named[0])
                continue
            strict = _of_one_whole(report, sentence.statements, at) or wrong_share_of_year(report, each)
            if strict and not _is_of_total_beside(report, each, strict[0]):
                yield _told(each, strict)
                continue
            is_right = any(_holds(each, pair) for pair in pairs) or is_execution_of_all(report, each)
            if is_right or (is_quotient(report, each) and not _has_turned(each, pairs)):
                continue
            missed = pairs[0] if pairs else _missed(report, each)
            if not missed or not missed[1].value or is_of_little(each, missed) or is_of_round_one(each, missed):
                continue
            if is_told_with_its_terms(sentence, each) or is_of_another_amount(report, sentence.statements, each):
                continue
            if is_of_other_figures(report, sentence, each, [whole for _, whole in pairs]):
                continue
            if each.role is not FigureRole.SHARE or not _is_told_otherwise(report, sentence.statements, each, pairs):
                yield _told(each, missed)


FORMULA = re.compile("[÷/].*[＝=≈]$|^[＝=≈]$")  # looked at by a rule of its own


def _of_one_whole(report: StatedReport, found: Sequence[Statement], at: int) -> Pair | None:
    """“…共300.15万元，占项目支出的69.50%”: the amount right before, of a whole with one figure; None where it fits.

    Another amount of the paragraph may have that share, and some of them together (三项占…).
    """
    each = found[at]
    named = ONE_WHOLE.search(each.label) if each.role is FigureRole.SHARE and not each.is_about else None
    part = part_of_share(found, at)
    is_plain = part is not None and part.unit == MONEY and not part.is_about and "；" not in each.between
    if not named or part is None or not is_plain or begins_list_of_shares(found, at):
        return None
    meant = meaning(named["whole"], MONEY)
    wholes = report.facts(FigureRole.SPENT if meant.role is FigureRole.PLAIN else meant.role, meant.subject)
    if not wholes or len(wholes) > MOST_WHOLES or max(one.value for one in wholes) < part.value:
        return None
    beside = [one for one in found[max(at - 2, 0) : at] if one.unit == MONEY and one.value > part.value]
    if any(_holds(each, (part, whole)) for whole in (*wholes, *beside)) or is_share_of_list(report, each):
        return None
    money = [one for one in report.by_line[each.line] if one.unit == MONEY]
    runs = [money[begin:end] for begin in range(len(money)) for end in range(begin + 2, begin + MOST_TOGETHER + 1)]
    sums = [replace(run[0].quantity, value=sum((one.value for one in run), Fraction(0))) for run in runs if run]
    together = [replace(part, quantity=total) for total in sums]
    is_told = any(_holds(each, pair) for pair in product((*money, *together), wholes))
    return None if is_told else (part, wholes[0])


def _is_told_otherwise(
    report: StatedReport, found: Sequence[Statement], each: Statement, pairs: Sequence[Pair]
) -> bool:
    """Whether a share is that of other figures told with it."""
    is_of_sum = is_share_of_sum(found, each) or is_share_of_list(report, each) or is_of_same_whole(found, each)
    named = SHARED.search(each.label)
    is_of_sum = is_of_sum or any(_is_of_total_beside(report, each, part) for part, _ in pairs)
    is_known = not (named and named["whole"]) and is_of_department(report, each, is_of_class=True)
    return is_of_sum or is_known or is_of_named_whole(report, found, each) or _is_share_of_other(report, each, pairs)


def _is_of_total_beside(report: StatedReport, each: Statement, part: Statement) -> bool:
    """“公共预算支出A，基金支出B，合计C。12月支出D，占全年14.5%”: of the sum that the paragraph tells."""
    group = report.by_line[each.line]
    totals = [one for one in group if one.unit == part.unit and re.match("[合总共]计|两项|共(?=$|支)", one.label)]
    return any(_holds(each, (part, one)) for one in totals if one is not part and one.value)


def _is_share_of_other(report: StatedReport, each: Statement, pairs: Sequence[Pair]) -> bool:
    """Whether another figure of the paragraph has that share of the same whole (首宗居最，占…)."""
    wholes = dict.fromkeys(whole for _, whole in pairs)
    others = [one for one in report.by_line[each.line] if one.unit not in (RATE, "")]
    return any(_holds(each, (one, whole)) for whole in wholes for one in others if one.unit == whole.unit)


def _missed(report: StatedReport, each: Statement) -> Pair | None:
    """The figures that a rate was meant to come from: those told before it, whose quotient it nearly is."""
    if each.unit != RATE or each.is_about or each.role not in NEARLY or each.quantity.step >= 1:
        return None
    if (each.role is FigureRole.SHARE and tells_all_shares(report, each)) or is_of_department(report, each):
        return None
    if (
        re.search("有效|满意|调整率|得分率|增[长幅]|下降|降幅", each.label)
        or each.meaning.is_part_year
        or re.search("分别|依次|各占|^[、和]$|前[两二三四][档项级]", each.between)  # 按前两档91.03%: a satisfaction
    ):
        return None
    if is_of_last_ones(each, report.sentences[each.sentence].statements) or is_beside_its_goal(report, each):
        return None  # 采风计划6次、完成5次；满意度目标95%、实际93.33%: of figures told elsewhere
    if (TO.search(each.label) and is_from_a_rate(report, each)) or is_of_two_units(report, each):
        return None  # 建会率从91.2%提高到93.6%: what it is a rate of stands before the first
    group, at = report.by_line[each.line], (each.sentence, each.quantity.start)
    before = [one for one in group if (one.sentence, one.quantity.start) < at]
    counts = [one for one in before if one.unit not in (RATE, "")]
    for told in ([one for one in counts if one.sentence == each.sentence], counts):
        found = nearest_quotient(each, told)
        if found and are_listed(before, found):
            continue
        if found and (_is_of_other_rate(report, each, found) or is_of_sums(each, found, told)):
            return None
        is_stock = found is not None and any(STOCK.search(one.label) for one in found)
        if found and agrees(each.quantity, 100 - quotient(found[0].quantity, found[1].quantity)[0]):
            return None  # 120件，其中故障18件，完好率85%
        if found and found[1].unit == POINTS and not is_named_by_share(found[1], each):
            return None  # 效益18.4分…，分别扣2.4分和1.7分，合计占总扣分的53.95%
        if found and not is_stock and is_slip(each.quantity, quotient(found[0].quantity, found[1].quantity)[0]):
            return found
    return _slip_farther(report, each, counts)


def _is_of_other_rate(report: StatedReport, each: Statement, pair: Pair) -> bool:
    """Whether two figures make another rate of the paragraph: then they are not what this one comes from."""
    others = [one for one in report.by_line[each.line] if one.unit == RATE and one is not each]
    return any(one.value != each.value and _holds(one, pair) for one in others)


def _slip_farther(report: StatedReport, each: Statement, counts: Sequence[Statement]) -> Pair | None:
    """A rate with a slip of its digits, of the last count told and one told before, be it in other units."""
    counts = [one for one in counts if one.role not in NO_BASE]
    if each.role not in (FigureRole.RATE, FigureRole.SHARE) or not counts or counts[-1].unit == MONEY:
        return None
    part = counts[-1]
    earlier = [
        one
        for line in range(each.line - FARTHEST, each.line + 1)
        for one in report.by_line.get(line, ())
        if one.unit not in (RATE, MONEY, "") and one.value > part.value and is_tied(one, part, each)
    ]
    for whole in earlier:
        right = quotient(part.quantity, whole.quantity)[0]
        if agrees(each.quantity, right):
            return None
        if abs(each.value - right) <= FAR_OFF and is_slip_of_digits(each.quantity, right):
            return part, whole
    return None


def _has_turned(each: Statement, pairs: Sequence[Pair]) -> bool:
    """Whether a rate of counts is the one of its two figures with two digits turned, which no rounding makes."""
    counts = [(part, whole) for part, whole in pairs if part.unit != MONEY and not each.is_about]
    return any(is_turned(each.quantity, quotient(part.quantity, whole.quantity)[0]) for part, whole in counts)


def _holds(each: Statement, pair: Pair) -> bool:
    part, whole = pair
    if whole.amount and not each.is_about and abs(100 * part.amount / whole.amount - each.amount) > FAR_OFF:
        return False  # a first look: no rounding explains that much
    right, slack = quotient(part.quantity, whole.quantity)
    is_right = agrees(each.quantity, right, slack, is_about=each.is_about)
    return is_right and not (slack and _has_turned(each, [pair]))


def _told(each: Statement, pair: Pair) -> Hit[int]:
    part, whole = pair
    right, like = quotient(part.quantity, whole.quantity)[0], whole.quantity
    shown = f"{bare(part.quantity, like)}÷{bare(whole.quantity, like)}应为{written(right, each.quantity)}"
    return hit(*dict.fromkeys((each.line, part.line, whole.line)), name=each.label, stated=each.text, right=shown)


def _pairs(report: StatedReport, sums: Sums, found: Sequence[Statement], at: int) -> list[Pair]:
    each = found[at]
    told = each.label if each.label not in BARE_LINKS else each.between
    if each.unit != RATE or each.role is FigureRole.SATISFACTION or OF_SURVEY.search(told):
        return []  # 有效份数: a satisfaction
    if (right_before := pairs_right_before(report, found, at)) is not None:
        return right_before
    if at > 1 and re.search("完成(?:率|了|比例|比率|的比例)?(?:为|达|仅)?$", each.label):
        goal, done = found[at - 2], found[at - 1]
        if done.unit == goal.unit and re.match("(?:年度|全年)?(?:目标|计划)", done.label) and done.value:
            goal, done = done, goal  # 完成22家，目标24家，完成率91.67%
        is_pair = goal.unit == done.unit and re.search("计划|目标|原定|应|共?设[^，]{0,6}指标", goal.label) is not None
        if is_pair and goal.value and each.between == "，" + each.label:
            return [(done, goal)]
    of_named = OF_NAMED.fullmatch(each.label) if at and not begins_list_of_shares(found, at) else None
    if of_named and found[at - 1].unit == MONEY:  # 两者之差33.26万元为年初预算的3.60%
        wholes = report.facts(OF_PART[of_named[1]], WHOLE)
        return [(found[at - 1], whole) for whole in wholes if whole.value]
    if TWO_TOLD.search(each.label) and at > 1 and found[at - 1].unit == found[at - 2].unit:
        part, whole = sorted(found[at - 2 : at], key=lambda one: one.value)
        return [(part, whole)] if whole.value else []
    if re.search("采购(?:预算)?执行率", each.label) and at > 1:
        money = [one for one in found[:at] if one.unit == MONEY]  # 采购预算…，实际采购…，其中货物…，采购执行率
        pairs = [(cost, plan) for plan, cost in pairwise(money) if "预算" in plan.label and plan.value]
        if pairs:
            return pairs[-1:]
    if each.role is FigureRole.EXECUTION:
        return _of_execution(report, sums, found, at)
    if each.role is FigureRole.SHARE:
        return _of_share(report, found, at)
    if each.role is FigureRole.RATE:
        return _of_counts(found, at) or goal_told_before(report, each)
    if each.role is FigureRole.CONTROL_RATE and is_of_people(each, found[:at]):
        people = [one for one in found[:at] if one.unit in ("人", "名", "个")]
        there = [one for one in people if THERE.search(one.label)]
        posts = [one for one in people if POSTS.search(one.label) and not THERE.search(one.label)]
        return list(product(there, with_sum(posts)))
    return []


def _of_execution(report: StatedReport, sums: Sums, found: Sequence[Statement], at: int) -> list[Pair]:
    """Spending and budget: those just told, else those of its subject in the whole report."""
    each, before = found[at], found[:at]
    money = [one for one in before if one.unit == "元" and one.role not in NO_BASE]
    told = rated_class(each.label)
    subject = told if told in CLASSES else ""
    if each.depth and not each.label and not OF_ALL.search(re.split("[是为]", each.between)[-1]):
        return []  # 最高的是标本库建设（98.68%）
    if is_of_a_run(found, at) or is_of_another_budget(report, each, before):
        return []
    if each.meaning.is_part_year or (money and money[-1].meaning.is_part_year):
        spent = [one for one in of_its_months(each, money) if one.role is FigureRole.SPENT and "；" not in each.between]
        spent = [one for one in spent if one.between[:1] not in "、和及"]  # the last of several quarters
        return [(one, of) for one in spent for of in budgets_of_part(report, one, before)]
    if not told and money and money[-1].sentence != each.sentence:
        return []
    if told not in CLASSES and told != WHOLE:
        return just_told(report, money) if money and told in money[-1].label else []
    if (
        not subject
        and money
        and money[-1].subject not in (WHOLE,)
        and not re.search("总|部门|整体|资金|全年|综合|合计", each.label)
    ):
        just = [*rated_together(report, each), *just_told(report, money)]
        opened = any(OF_PARTS.search(one.between) and one.sentence == each.sentence for one in before)
        is_of_parts = opened or ends_with_all_classes(money)
        if not just and each.between.startswith("，执行率"):  # its own, and the budget of that class is not told
            return []
        return [*whole_execution(report, before), *just] if is_of_parts and told == WHOLE else just
    spendings, budgets = report.facts(FigureRole.SPENT, subject), report.facts(FigureRole.FULL, subject)
    if subject == WHOLE:
        budgets = [*budgets, *(one for one in report.facts(FigureRole.INCOME, WHOLE) if ALL_INCOME.search(one.label))]
        spendings, budgets = [*spendings, *sums[FigureRole.SPENT]], [*budgets, *sums[FigureRole.FULL]]
    near = [one for one in spendings if one.line == each.line] or spendings
    return [(one, other) for one in [*near, *spendings] for other in budgets]


OF_PARTS, OF_ALL = (
    re.compile("其中|包[括含]|分为|构成|组成"),
    re.compile("执行|支出|资金|[预决]算|合计|总|全年|整体|部门"),
)


def _sums(report: StatedReport, role: FigureRole) -> list[Statement]:
    """The sums of the classes, where the whole is told wrong."""
    found: dict[Fraction, Statement] = {}
    for whole, parts in class_sums(report, role):
        total = sum((part.value for part in parts), Fraction(0))
        found.setdefault(total, replace(whole, quantity=replace(whole.quantity, value=total)))
    return list(found.values())[:MOST_FACTS]


def _of_share(report: StatedReport, found: Sequence[Statement], at: int) -> list[Pair]:
    each = found[at]
    told = [one for one in found[:at] if one.unit != RATE and one.role not in NO_BASE and one.depth <= each.depth]
    part = told[-1] if told else named_before_it(report, each)
    if part is None:
        return []
    named = SHARED.search(each.label)
    words = named["whole"] if named else ""
    parted = re.split("占", each.label)[0]
    is_in_turn = re.search("分别|依次|各占", each.label) is not None or each.between in ("、", "和")
    if is_in_turn or re.search("[该其]|(?<!基)本", words) or begins_list_of_shares(found, at):
        return []
    if OF_ALL_YEAR.search(each.label) and part.meaning.is_part_year and parted in part.label:
        return [(part, whole) for whole in wholes_of_year(report, part) if whole.value >= part.value]
    if OF_PERIOD.search(parted) and parted not in part.label:
        return []  # several figures together: 四个季度分别支出A、B、C、D，下半年支出占全年的…
    if subject_of(parted, part.unit):
        same = [
            one for one in report.by_line[each.line] if one.subject == subject_of(parted, part.unit) and one.unit != "%"
        ]
        same = [one for one in same if one in found[:at]] if SO_MANY.match(parted) else same
        if not same:
            return []  # 两项占…，上年两项合计6642吨
        part = same[0]
    if not words:
        earlier = [one for one in found[:at] if one.role is FigureRole.SHARE and SHARED.search(one.label)]
        shares = [SHARED.search(one.label) for one in earlier]
        words = next((one["whole"] for one in reversed(shares) if one and one["whole"]), "")
    if not words and part.unit == MONEY and OF_YEAR.search(each.label):
        wholes = report.facts(FigureRole.SPENT, WHOLE)  # 12月支出占全年的…: not of another part of the year
    else:
        wholes = _wholes(report, found[:at], part, words)
    if not words and not wholes and each.label.startswith("其中") and part.unit != MONEY:
        wholes = before_list(report, part)
    return [(part, whole) for whole in wholes if whole.value >= part.value and whole is not part]


OF_PERIOD, OF_ALL_YEAR = re.compile("[上下]半年|季度|\\d月"), re.compile("占了?全年的?(?:比[重例])?[为达]?$")


SO_MANY = re.compile("[这上]?述?(?:[两二三四五六七八九十]|\\d{1,2})[项个类笔家]")


def _wholes(report: StatedReport, before: Sequence[Statement], part: Statement, words: str) -> list[Statement]:
    """What a share is of: what its words name, else the first figure of the same unit in the paragraph."""
    if part.unit == "元" and SO_MANY.match(words):
        return []  # 占五项未支出合计的…: of some that are told, not of all there is
    if part.unit == "元" and words:
        meant = meaning(words, "元")
        return report.facts(FigureRole.SPENT if meant.role is FigureRole.PLAIN else meant.role, meant.subject)
    earlier = [
        one for one in report.by_line.get(part.line, ()) if one.unit == part.unit and one.quantity != part.quantity
    ]
    earlier = [one for one in earlier if (one.sentence, one.quantity.start) < (part.sentence, part.quantity.start)]
    if words:
        return [one for one in earlier if one.subject and (one.subject in words or words in one.subject)]
    if part.unit == MONEY:
        if tells_all_shares(report, part):
            return []
        told = [one for one in earlier if one.value > part.value][:1]
        return told or (_of_siblings(report, part) if part.value else [])
    return [one for one in earlier[-1:] if "其中" in part.between or "其中" in part.label]


def _of_siblings(report: StatedReport, part: Statement) -> list[Statement]:
    """The whole of the department that other shares of the paragraph agree with: “A（占10.50%），B（占22.10%）”."""
    group = report.by_line[part.line]
    told = [(one, share) for one, share in pairwise(group) if share.role is FigureRole.SHARE and one.unit == MONEY]
    for whole in (*report.facts(FigureRole.SPENT, WHOLE), *report.facts(FigureRole.FULL, WHOLE)):
        agreeing = [one for one, share in told if _holds(share, (one, whole))]
        if len(agreeing) > 1 and len(agreeing) * 2 > len(told):
            return [whole]
    return []


QUALIFIED = re.compile("按期|按时|及时|一次|首次|当[场天日]|限时|现场")  # 办结21件，按期办结率95.24%


def _of_counts(found: Sequence[Statement], at: int) -> list[Pair]:
    """办结率 is what was 办结 of the figure of the same unit before it."""
    each = found[at]
    verb = re.search("([\u4e00-\u9fff]{1,2})率", each.label)
    qualified = QUALIFIED.search(each.label)
    if not verb or at < 2 or (qualified and qualified[0] not in found[at - 1].label + found[at - 2].label):
        return []
    three = found[at - 3 : at] if at > 2 and verb[1][0] in found[at - 2].label + found[at - 2].after else ()
    if three and len({one.unit for one in three}) == 1 and three[0].value == three[1].value + three[2].value > 0:
        if all(verb[1] in one.label for one in three[1:]):
            return [(three[0], three[0])]  # 合格248户，整改后合格4户: all of them
        return [(three[1], three[0]), (three[2], three[0])] if three[0].unit not in (MONEY, RATE, "") else []
    part, whole = found[at - 1], found[at - 2]
    is_of_it = re.fullmatch("[^，。；]*中有?", part.between) is not None and part.unit == whole.unit
    if is_of_it and part.value <= whole.value and "率" in each.label and "；" not in each.between:
        return [(part, whole)]
    is_going_on = re.match("[、，]?(?:在|正在|尚在)[\u4e00-\u9fff]{1,2}$", part.between) is not None
    if is_going_on and part.unit == whole.unit and verb[1] in whole.label and part.unit not in ("%", ""):
        both = replace(whole, quantity=replace(whole.quantity, value=whole.value + part.value))
        return [(whole, both)]  # 结项18个、在创3个，结项率85.71%
    if part.unit != whole.unit or part.unit in ("%", "") or verb[1] not in part.label or whole.role in NO_BASE:
        return []
    if re.search("超|多|少|欠|差", part.label):  # 创作23个，超额完成3个，完成率115%: by how much, not how much
        return []
    if verb[1] in whole.label and re.search("逾期|未|延期|超期", part.label):  # 按期办结54件，逾期办结6件
        both = replace(whole, quantity=replace(whole.quantity, value=whole.value + part.value))
        return [(whole, both)]
    if verb[1] in whole.label and not whole.label.startswith("应"):
        return []  # 合格248户，整改后合格4户: parts beside each other
    return [(part, whole)] if part.value <= whole.value else []

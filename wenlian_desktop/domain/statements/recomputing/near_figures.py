"""What a rate, a difference or an average may come from: figures of one unit told near it, whatever their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, chain, groupby, pairwise, permutations, product

from wenlian_desktop.domain.statements.arithmetic import agrees, quotient
from wenlian_desktop.domain.statements.explained_otherwise import SHARE_OF_CHANGE
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FROM, WHOLE, FigureRole, Meaning, subject_of

Pair = tuple[Statement, Statement]
MOST_NEAR = 60  # figures of a paragraph that are looked at
SAME_UNIT = {"名": "人", "位": "人"}
OF_DEPARTMENT = (FigureRole.SPENT, FigureRole.FULL, FigureRole.INITIAL, FigureRole.INCOME, FigureRole.LEFT)
CLOSE = 0.02  # of a computed value: the first look, before the exact one


def pairs_near(report: StatedReport, each: Statement) -> Iterator[Pair]:
    """The ordered pairs of figures of one unit in the paragraph of a statement."""
    by_unit: dict[str, list[Statement]] = {}
    for one in report.by_line[each.line][:MOST_NEAR]:
        if one is not each and one.unit not in (RATE, "") and one.value:
            by_unit.setdefault(SAME_UNIT.get(one.unit, one.unit), []).append(one)
    for group in by_unit.values():
        yield from permutations(group, 2)


def is_same_unit(one: Statement, other: Statement) -> bool:
    """Whether two figures count the same: 人 and 名 do."""
    return SAME_UNIT.get(one.unit, one.unit) == SAME_UNIT.get(other.unit, other.unit)


def is_quotient(report: StatedReport, rate: Statement) -> bool:
    """Whether a rate is that of two figures of its paragraph, or of one in both together (54 in time, 3 late)."""
    stated, close = rate.amount, CLOSE + abs(rate.amount) * CLOSE + float(rate.quantity.step) / 2
    is_beyond = "超" in rate.label
    for part, whole in pairs_near(report, rate):
        right = 100 * part.amount / whole.amount
        if abs(right - stated) <= close and agrees(
            rate.quantity, *quotient(part.quantity, whole.quantity), is_about=rate.is_about
        ):
            return True
        base = whole.value - part.value if is_beyond else 0  # 推出57件，较目标超额7件，超额率14%
        if base > 0 and agrees(rate.quantity, 100 * part.value / base):
            return True
        is_over = "超" in part.label and whole.value > part.value  # 创作23个，超额完成3个，完成率115%
        if is_over and agrees(rate.quantity, 100 * whole.value / (whole.value - part.value)):
            return True
        both = part.amount + whole.amount
        is_near = both and abs(100 * part.amount / both - stated) <= CLOSE
        if is_near and agrees(rate.quantity, 100 * part.value / (part.value + whole.value)):
            return True
    return False


def is_of_little(each: Statement, pair: tuple[Statement, Statement]) -> bool:
    """Whether what would be the spending is a tenth of what the rate says: it is that of something else."""
    part, whole = pair
    return each.role is FigureRole.EXECUTION and LITTLE * 100 * part.value < each.value * whole.value


LITTLE = 10  # times


def is_share_of_list(report: StatedReport, rate: Statement) -> bool:
    """Whether a share is that of one figure of a list, or of its first or largest ones, in all of them together."""
    for run in _lists_of(report.by_line[rate.line][:MOST_NEAR]):
        total = sum((one.value for one in run), Fraction(0))
        values, sizes = [one.value for one in run], sorted((one.value for one in run), reverse=True)
        parts = [*values, *accumulate(values), *accumulate(sizes), *accumulate(reversed(sizes))]
        if total > 0 and any(agrees(rate.quantity, 100 * part / total, is_about=rate.is_about) for part in parts):
            return True
    return False


def is_of_department(report: StatedReport, rate: Statement, *, is_of_class: bool = False) -> bool:
    """Whether a rate is that of the amount right before it in what the report, or a class of it, has or spent."""
    before = [one for one in report.by_line[rate.line] if one.unit == MONEY and _stands_before(one, rate)]
    if not before or rate.quantity.step >= 1:
        return False
    roles, subjects = ((FigureRole.SPENT,), CLASSES) if is_of_class else (OF_BUDGET, (WHOLE, *CLASSES))
    wholes = (one for role in roles for subject in subjects for one in report.facts(role, subject) if one.value)
    return any(agrees(rate.quantity, *quotient(before[-1].quantity, whole.quantity)) for whole in wholes)


def is_execution_of_all(report: StatedReport, rate: Statement) -> bool:
    """“支出总额1950万元，基本支出1118万元，项目支出832万元，预算执行率为98.67%”: of the first, not of the last."""
    if rate.role is not FigureRole.EXECUTION or rate.subject != WHOLE:
        return False
    fulls = [each for each in report.facts(FigureRole.FULL, WHOLE) if each.value]
    pairs = product(report.facts(FigureRole.SPENT, WHOLE), fulls)
    return any(agrees(rate.quantity, *quotient(spent.quantity, full.quantity)) for spent, full in pairs)


OF_BUDGET = (FigureRole.SPENT, FigureRole.FULL, FigureRole.INITIAL)


def is_of_same_whole(found: Sequence[Statement], share: Statement) -> bool:
    """Whether a share is of what an earlier share of its sentence is of: 34万元，占全年的34%……12月25万元，占25%."""
    told = [(one, other) for one, other in pairwise(found) if other.role is FigureRole.SHARE and one.value]
    own = next((one for one, other in told if other is share), None)
    for one, other in told:
        if own is None or other is share or one.unit != own.unit or not _stands_before(other, share):
            continue
        times = own.value / one.value
        if agrees(share.quantity, times * other.value, times * other.quantity.step / 2):
            return True
    return False


def _stands_before(one: Statement, other: Statement) -> bool:
    return (one.sentence, one.quantity.start) < (other.sentence, other.quantity.start)


def is_share_of_sum(found: Sequence[Statement], each: Statement) -> bool:
    """Whether shares are those of the sum of the amounts told with them: A占62.5%，B占37.5%."""
    told = [
        (one, share) for one, share in pairwise(found) if share.role is FigureRole.SHARE and one.unit not in (RATE, "")
    ]
    total = sum((one.value for one, _ in told), Fraction(0))
    if len(told) < len(("one", "other")) or not total or len({one.unit for one, _ in told}) > 1:
        return False
    return all(agrees(share.quantity, 100 * one.value / total, share.quantity.step / 2) for one, share in told)


def with_sum(told: Sequence[Statement]) -> list[Statement]:
    """Figures, and before them their sum: posts are told by kind."""
    total = sum((one.value for one in told), Fraction(0))
    if len(told) < 2 or len({one.unit for one in told}) > 1:
        return list(told)
    return [replace(told[0], quantity=replace(told[0].quantity, value=total)), *told]


LEAST_LISTED = 3


def _lists_of(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Figures of one unit that follow each other in a sentence, those between that are rates left out."""
    told = [each for each in group if each.unit not in (RATE, "") and not each.depth]
    for _, same in groupby(told, key=lambda each: (each.sentence, SAME_UNIT.get(each.unit, each.unit))):
        run = [each for each in same if each.role not in (FigureRole.DIFFERENCE, FigureRole.REFERENCE)]
        if len(run) >= LEAST_LISTED:
            yield run


def is_growth(report: StatedReport, rate: Statement) -> bool:
    """Whether a rate of growth is that from one figure of its paragraph to another, the way it says."""
    close = CLOSE + float(rate.quantity.step) / 2
    for now, then in pairs_near(report, rate):
        if (now.amount - then.amount) * rate.meaning.way < 0:
            continue  # of more, the base is the smaller one
        if abs(abs(100 * (now.amount - then.amount) / then.amount) - rate.amount) > close:
            continue
        if agrees(rate.quantity, abs(100 * (now.value - then.value) / then.value), Fraction(1, 100)):
            return True
    return False


def is_difference(report: StatedReport, apart: Statement) -> bool:
    """Whether an amount is the difference of two others of its paragraph, or of one and a figure of the department."""
    if any(
        one.unit == apart.unit and one.value - other.value == apart.value for one, other in pairs_near(report, apart)
    ):
        return True
    if apart.unit != MONEY or not apart.value:
        return False
    near = {one.value for one in report.by_line[apart.line] if one.unit == MONEY and one is not apart}
    facts = {one.value for role in OF_DEPARTMENT for one in report.facts(role, WHOLE)}
    return any({fact - apart.value, fact + apart.value} & near for fact in facts)


def nearest_quotient(rate: Statement, told: Sequence[Statement]) -> Pair | None:
    """The pair of figures whose quotient is nearest to a rate."""
    pairs = [
        (part, whole)
        for part, whole in permutations(told, 2)
        if is_same_unit(part, whole) and whole.amount and part.amount <= whole.amount
    ]
    return min(
        pairs,
        key=lambda pair: abs(pair[0].amount / pair[1].amount * 100 - rate.amount),
        default=None,
    )


BY_BASE, BY_IT = (
    re.compile(r"[以按用]的?[^，；。\d]*$"),
    re.compile("(?:来?计算?|测算|折算|为分母|作分母|衡量|相比)(?:的?执行率)?(?:为|是|得|则为)?"),
)


def _is_by_base_before(report: StatedReport, found: Sequence[Statement], at: int) -> bool:
    """“以年初批复的6755万元计为100.92%，以追加后的7073.6万元计为96.37%”: an execution by the base told right before."""
    base = found[at - 1] if at else None
    is_by = base is not None and base.unit == MONEY and BY_IT.fullmatch(found[at].between) is not None
    text = report.sentences[found[at].sentence].text
    is_of_execution = EXECUTED.search(text) is not None
    return is_by and base is not None and is_of_execution and BY_BASE.search(base.between) is not None


EXECUTED = re.compile("执行")


def pairs_right_before(report: StatedReport, found: Sequence[Statement], at: int) -> list[Pair] | None:
    """“以年初批复的6755万元计为100.92%”, “相当于用电48万千瓦时的18%”: of what stands right before; None for neither."""
    if _is_by_base_before(report, found, at):
        spendings = report.facts(FigureRole.SPENT, WHOLE)
        return [(one, found[at - 1]) for one in spendings if found[at - 1].value]
    if at < 2 or not (OF_IT_BEFORE.fullmatch(found[at].between) or _is_share_of_noun(found[at - 1], found[at])):
        return None
    part, whole = found[at - 2], found[at - 1]
    is_pair = part.unit == whole.unit and (part.value <= whole.value or "；" not in whole.between)
    return [(part, whole)] if is_pair and whole.value else []  # else the part is not told


def _is_share_of_noun(whole: Statement, share: Statement) -> bool:
    """“占340万元项目资金的45%”: what the whole is stands behind it."""
    return OF_NOUN_BEFORE.fullmatch(share.between) is not None and OF_ALL_THAT.search(whole.label) is not None


OF_IT_BEFORE = re.compile("的(?:比例|比重)?(?:为|达)?")
OF_NOUN_BEFORE, OF_ALL_THAT = re.compile("[\u4e00-\u9fff]{2,10}的"), re.compile("(?:占|相当于)[^，。；]{0,8}$")


def begins_with_total(parts: Sequence[Statement]) -> bool:
    """Whether a list is a total and its own parts (编制29名，行政15名、事业14名), no list of parts of another."""
    is_one_list = all(part.between[:1] == "、" for part in parts[1:])  # 行政9名、工勤1名、事业8名
    is_one_list = is_one_list or parts[0].label.endswith("由")  # 由5名教师、3名演员和2名代表组成
    return len(parts) > 2 and not is_one_list and parts[0].value == sum(part.value for part in parts[1:])


def are_some_of(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether each second of a list of amounts (预算12万元、支出11万元；…), or the first or last ones, make a whole."""
    values = [part.value for part in parts] if whole.unit == MONEY else []
    ways = [values[begin::step] for step in (2, 3) for begin in range(step)]
    ways += [values[:end] for end in range(2, len(values))] + [values[begin:] for begin in range(1, len(values) - 1)]
    return any(len(way) > 1 and sum(way) == whole.value for way in ways)


def is_from_a_rate(report: StatedReport, each: Statement) -> bool:
    """Whether a figure is what the rate right before it became: 从91.2%提高到93.6%."""
    found = report.sentences[each.sentence].statements
    at = found.index(each)
    return at > 0 and found[at - 1].unit == RATE and FROM.search(found[at - 1].label) is not None


def is_of_two_units(report: StatedReport, rate: Statement) -> bool:
    """“学员7622人。招生名额7800个，报满率97.72%”, “占查阅人次的50.49%”: of what is counted in another unit."""
    if SURVEYED.search(rate.between):
        return True
    at = (rate.sentence, rate.quantity.start)
    told = [one for one in report.by_line[rate.line] if one.unit not in (RATE, MONEY, "") and one.value]
    told = [one for one in told if (one.sentence, one.quantity.start) < at and one.sentence >= rate.sentence - 1]
    near = told[-MOST_BEFORE:]
    across = ((one, other) for one, other in permutations(near, 2) if one.unit != other.unit)
    named = (one for one in report.statements if one.value and one.unit and one.unit in rate.label)
    pairs = chain(across, product(near[-1:], named))
    return any(agrees(rate.quantity, quotient(one.quantity, other.quantity)[0]) for one, other in pairs)


MOST_BEFORE = 8  # figures
SURVEYED = re.compile("(?:满意|知晓)[度率][”’》]?(?:问卷|抽样|电话)?(?:调查|测评)[^；]*$")  # what another survey found


def is_of_sums(each: Statement, pair: Pair, told: Sequence[Statement]) -> bool:
    """“行政编制52名，在岗49名；事业编制38名，在岗36名，满编率94.44%”: of all of each name, not of the nearest two."""
    last = told[-1]
    alike = [[one for one in told if _is_of_name(one, named)] for named in pair]
    part, whole = (sum((one.value for one in of_name), Fraction(0)) for of_name in alike)
    if not whole or min(len(of_name) for of_name in alike) < len(("one", "other")):
        return False
    return any(agrees(each.quantity, 100 * value / whole) for value in (part, last.value))


def _is_of_name(one: Statement, named: Statement) -> bool:
    name = named.label[-2:]
    is_alike = one.label.endswith(name) or one.label.startswith(named.label[:2])  # 应服务儿童, 应服务成人
    return one.unit == named.unit and len(name) == len(("two", "letters")) and is_alike


def tells_all_shares(report: StatedReport, part: Statement) -> bool:
    """Whether the shares of a sentence are those of all there is: they make 100 %."""
    found = report.sentences[part.sentence].statements
    shares = [each for each in found if each.role is FigureRole.SHARE and each.unit == RATE]
    total = sum((each.value for each in shares), Fraction(0))
    return len(shares) > 2 and abs(total - 100) <= sum(each.quantity.step for each in shares)


NAMED_PROJECT = re.compile("^(?!其中|[^，]{0,8}(?:安排|年度|部门|全年|重点))[\u4e00-\u9fff《》“”]{3,}项目支出率")


def is_of_another_budget(report: StatedReport, each: Statement, before: Sequence[Statement]) -> bool:
    """“预算229.53万元，执行率95.22%” below the heading of a class: of another budget than the department's."""
    if NAMED_PROJECT.search(each.label):
        return True
    budget = before[-1] if before and each.between == f"，{each.label}" else None
    if budget is None or budget.unit != MONEY or "预算" not in budget.label or OF_WHOLE.search(each.label):
        return False
    is_named = budget.subject not in (WHOLE, *CLASSES) and len(budget.subject) > 1
    wholes = report.facts(FigureRole.FULL, WHOLE)
    is_other = budget.subject == WHOLE and budget.role is FigureRole.FULL and bool(wholes)
    return is_named or (is_other and budget.value not in {one.value for one in wholes})


OF_WHOLE = re.compile("总|部门|整体|全年|综合|合计")


NAMED_SHARE = re.compile(
    "^(?P<part>追加|追减|调减|收回)(?:额|数|资金)?占(?P<whole>年初预算|全年预算|全年支出)(?:数)?的?(?:比重|比例)?(?:为)?$"
)
OF_PART = {
    "追加": FigureRole.ADDED, "追减": FigureRole.CUT, "调减": FigureRole.CUT, "收回": FigureRole.TAKEN_BACK,
    "压减": FigureRole.CUT, "调增": FigureRole.ADDED,
    "年初预算": FigureRole.INITIAL, "全年预算": FigureRole.FULL, "全年支出": FigureRole.SPENT,
}  # fmt: skip


def of_named_share(report: StatedReport, each: Statement) -> list[Pair]:
    """“追加额占年初预算的9.73%”: of the one figure that each of the names has."""
    is_share = each.role is FigureRole.SHARE and not each.is_about
    named = (NAMED_SHARE.match(each.label) or SHARE_OF_CHANGE.search(each.between)) if is_share else None
    if not named:
        return []
    parts, wholes = (report.facts(OF_PART[named[part]], WHOLE) for part in ("part", "whole"))
    if len(parts) == 1 and wholes:
        return list(product(parts, wholes))
    role = OF_PART[named["part"]]
    told = [one for one in report.by_line[each.line] if one.role is role and one.unit == MONEY and not one.depth]
    return list(product(with_sum(told), wholes)) if len(told) > 1 and len(wholes) == 1 else []


def are_listed(before: Sequence[Statement], pair: tuple[Statement, Statement]) -> bool:
    """“高危42个、中危136个、低危140个”: whether two figures stand beside each other in a list of three."""
    one, other = sorted(pair, key=lambda each: (each.sentence, each.quantity.start))
    at = next((at for at, each in enumerate(before) if each is one), 0)
    is_beside = at > 0 and before[at + 1 : at + 2] == [other]
    return is_beside and one.between[:1] == other.between[:1] == "、" and before[at - 1].unit == one.unit == other.unit


def goal_told_before(report: StatedReport, each: Statement) -> list[Pair]:
    """完成率 of the goal and the result told right before it in the paragraph, the goal in the sentence before."""
    before = [one for one in report.by_line[each.line] if one.sentence <= each.sentence and one.unit not in (RATE, "")]
    before = [one for one in before if (one.sentence, one.quantity.start) < (each.sentence, each.quantity.start)]
    if not re.search("完成率(?:为|达)?$", each.label) or len(before) != 2 or before[0].sentence == each.sentence:
        return []
    goal, done = before
    is_goal = re.match("目标[一二三四五六七八九十\\d]*[：:、]", report.sentences[goal.sentence].text) is not None
    return [(done, goal)] if is_goal and goal.unit == done.unit and goal.value else []


def before_list(report: StatedReport, part: Statement) -> list[Statement]:
    """“残疾人8950人，按类别分，肢体5012人、视力1074人……其中肢体占56%”: the figure that the list parts."""
    group = [one for one in report.by_line.get(part.line, ()) if one.unit == part.unit]
    earlier = [one for one in group if (one.sentence, one.quantity.start) < (part.sentence, part.quantity.start)]
    return [one for one in reversed(earlier) if one.value > part.value][:1]


MOST_SUMMED = 6  # figures that have a rate together


def is_of_last_ones(each: Statement, found: Sequence[Statement]) -> bool:
    """“会员1482人……国家级41人、省级203人，二者占16.46%”: of the last figures together, in one before them."""
    told = [one for one in found[: found.index(each)] if one.unit not in (RATE, "")]
    for begin in range(len(told) - 2, max(len(told) - MOST_SUMMED, 0), -1):
        part = sum((one.value for one in told[begin:]), Fraction(0))
        wholes = [one for one in told[:begin] if one.unit == told[-1].unit and one.value > part]
        if any(one.unit != told[-1].unit for one in told[begin:]):
            return False
        if any(agrees(each.quantity, 100 * part / one.value) for one in wholes):
            return True
    return False


def is_beside_its_goal(report: StatedReport, each: Statement) -> bool:
    """Whether a rate stands right behind its goal, and no figure of its own before that in the same clause."""
    found = report.sentences[each.sentence].statements
    at = found.index(each)
    goal = found[at - 1] if at else None
    if goal is None or goal.unit != RATE or goal.role is not FigureRole.TARGET or not RESULT.match(each.label):
        return False
    return at == 1 or "；" in goal.between


def of_its_months(each: Statement, money: Sequence[Statement]) -> Sequence[Statement]:
    """The amount right before, or of several that of the months that a rate names (至6月末……9月末……，6月末执行率)."""
    named = MONTHS_NAMED.search(each.label)
    others = [MONTHS_NAMED.search(one.label) for one in money]
    if not (named and others and others[-1]) or others[-1][0] == named[0]:
        return money[-1:]
    return [one for one, months in zip(money, others, strict=True) if months and months[0] == named[0]][-1:]


def budgets_of_part(report: StatedReport, spent: Statement, before: Sequence[Statement]) -> list[Statement]:
    """The budgets that spending of some months may be of: of the class that its sentence begins with, else of all."""
    named = [one.subject for one in before if one.subject in CLASSES] or [
        name for one in before[:1] for name in CLASSES if re.match(name, one.label)
    ]
    of_class = [of for name in dict.fromkeys(named) for of in report.facts(FigureRole.FULL, name)]
    return of_class or list(report.facts(FigureRole.FULL, WHOLE))


def whole_execution(report: StatedReport, before: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """What the department spent, and its budget; else what some months spent in all, told before in the sentence.

    “1月至6月累计支出137.48万元，其中，基本支出…，项目支出…，执行率49.10%”.
    """
    of_months = [one for one in before if one.meaning.is_part_year and one.subject == WHOLE]
    so_far = [one for one in of_months if one.role is FigureRole.SPENT]
    return list(product(report.facts(FigureRole.SPENT, WHOLE) or so_far, report.facts(FigureRole.FULL, WHOLE)))


def alternate(labels: Sequence[str]) -> bool:
    """“总馆有效716份、满意689份，分馆有效430份、满意413份”: two things told of each part, and no parts of one whole."""
    ends = [{label[-2:] for label in labels[at::2]} for at in (0, 1)]
    return len(labels) > 3 and all(len(each) == 1 for each in ends) and ends[0] != ends[1]


def sums_of_all_classes(money: Sequence[Statement], meant: Meaning) -> list[Statement]:
    """“基本支出180万元、项目支出120万元，执行率…”: all classes of a role together, where no whole is told with them."""
    told = [each for each in money if each.role is meant.role and not each.meaning.is_part_year]
    if meant.subject not in ("", WHOLE) or [each.subject for each in told] != [*CLASSES[:2]]:
        return []
    total = sum((each.value for each in told), Fraction(0))
    return [replace(told[-1], quantity=replace(told[-1].quantity, value=total))]


def rated_together(report: StatedReport, each: Statement) -> list[Pair]:
    """What all classes spent, and the budgets of all, where the paragraph tells both before a rate."""
    here = (each.sentence, each.quantity.start)
    before = [one for one in report.by_line[each.line] if (one.sentence, one.quantity.start) < here]
    spent, given = (sums_of_all_classes(before, Meaning(role)) for role in (FigureRole.SPENT, FigureRole.FULL))
    return [*product(spent, given)]


def ends_with_all_classes(money: Sequence[Statement]) -> bool:
    """“支出1540.29万元，基本支出918.46万元，项目支出621.83万元”: the last amounts are all of the one before them."""
    parts: list[Statement] = []
    for each in reversed(money):
        if each.role is not FigureRole.SPENT:
            return False
        if each.subject == WHOLE:
            return len(parts) > 1 and each.value == sum((part.value for part in parts), Fraction(0))
        parts.append(each)
    return False


RESULT, MONTHS_NAMED = re.compile("实际|完成|达到?"), re.compile("\\d{1,2}月|[一二三四]季度|[上下]半年")


PEOPLE, THERE, POSTS = re.compile("人员|在职|编"), re.compile("实有|在[职岗编]|现有"), re.compile("编制(?!外)")
SHARED = re.compile(
    "占(?:[了到据]|到了)?(?:比|全部|当年|本年|全年)?(?P<whole>[^，]*?)(?:的)?(?:比重|比例|比)?(?:约|为|达)?$"
)


def is_of_people(each: Statement, before: Sequence[Statement]) -> bool:
    """Whether a 控制率 is of people: by its words, or right behind the people and the posts."""
    told = [one.label for one in before[-2:] if one.unit in ("人", "名")]
    is_beside = any(map(THERE.search, told)) and any(map(POSTS.search, told)) and len(each.label) <= len("控制率为")
    return PEOPLE.search(each.label) is not None or is_beside


def begins_list_of_shares(found: Sequence[Statement], at: int) -> bool:
    """“占全年预算的20.56%、43.91%、70.85%”: the shares of several amounts, in their order."""
    return any(one.unit == RATE and one.between in ("、", "和") for one in found[at + 1 : at + 2])


def wholes_of_year(report: StatedReport, part: Statement) -> list[Statement]:
    """What a part of the year is a share of: what the year spent, or all parts told beside it."""
    parts = [one for one in report.by_line[part.line] if one.unit == MONEY and one.role is part.role]
    parts = [one for one in parts if one.meaning.is_part_year and one.subject == part.subject]
    return [*report.facts(FigureRole.SPENT, part.subject), *with_sum(parts)[:1]]


def is_named_by_share(whole: Statement, share: Statement) -> bool:
    """Whether the words of a share (占总扣分的) name nothing else than the figure that it is to be of."""
    named = SHARED.search(share.label)
    words = named["whole"] if named else ""
    return not words or any(words[at : at + 2] in whole.label for at in range(len(words) - 1))


def is_tied(whole: Statement, part: Statement, share: Statement) -> bool:
    """Whether a figure counts what another does, or is named by the share of it (占活动总数的)."""
    return part.unit == whole.unit or is_named_by_share(whole, share)


RATES_IN_TURN = re.compile("(?:分别|依次|对应|相应|各自)[^，。；]{0,4}执行率")


def is_of_a_run(found: Sequence[Statement], at: int) -> bool:
    """“三块支出分别为甲、乙、丙，对应的执行率为98.49%、94.34%、92.50%”: one of several rates in turn."""
    each, beside = found[at], ("、", "和")
    following = found[at + 1 :]
    is_first = bool(following) and following[0].unit == "%" and following[0].between in beside
    is_later = at > 0 and found[at - 1].unit == "%" and each.between in beside
    is_later = is_later or re.search("分别|依次|由|从", each.between) is not None
    return is_later or (is_first and RATES_IN_TURN.search(each.label) is not None)


def just_told(report: StatedReport, money: Sequence[Statement]) -> list[Pair]:
    """The last amount spent and the budget before it, of one subject."""
    spent = money[-1]
    if len(money) > 1 and spent.role is FigureRole.SPENT and money[-2].role in (FigureRole.FULL, FigureRole.INITIAL):
        return [(spent, money[-2])]
    if spent.role is FigureRole.SPENT and spent.subject in CLASSES:
        return [(spent, other) for other in report.facts(FigureRole.FULL, spent.subject)]
    return []


NO_BASE = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.GROWTH)


def named_before_it(report: StatedReport, each: Statement) -> Statement | None:
    """“甲148万元，乙95万元。甲占项目支出的39.41%”: the one amount of the paragraph that has the name of a share."""
    name = subject_of(re.split("占", each.label)[0], MONEY)
    told = [one for one in report.by_line[each.line] if one.subject == name and one.unit == MONEY] if name else []
    before = [one for one in told if one.sentence < each.sentence and one.role not in NO_BASE]
    return before[0] if len(before) == len(told) == 1 else None

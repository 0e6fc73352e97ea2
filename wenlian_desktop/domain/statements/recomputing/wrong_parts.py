"""What is told in parts and does not add up: money, 三公, people, counts, points."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, combinations, zip_longest

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import LONG, is_near, is_slip, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.explained_otherwise import (
    are_told_otherwise,
    is_less_those_in_both,
    is_one_of,
    makes_with_subtotals,
    named_before,
)
from wenlian_desktop.domain.statements.money_recomputed.named_wholes import known_wholes
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import alternate, are_some_of, begins_with_total
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import (
    OVERLAPPING,
    REST,
    TOTALLED,
    Parted,
    are_complements,
    is_one_miscounted,
    parted,
    plain_lists,
    rests,
    several_and_rest,
    summed_up,
)
from wenlian_desktop.domain.statements.recomputing.stated_scores import scored
from wenlian_desktop.domain.statements.recomputing.stocks import come_and_go
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
PUBLIC = ("因公出国（境）费", "公务用车购置费", "公务用车购置及运行维护费", "公务用车运行维护费", "公务接待费")
SUM = "写“{stated}”，各部分之和为{sum}。"
KEPT = 2  # reports whose sums are kept between the rules
MISCOUNTED = 2  # things
MANY = 4
OF_ONE = ("/", "／", "÷")  # 刊物编印146.12万元/138.17万元: two figures of one thing


@lru_cache(KEPT)
def _wrong(report: StatedReport) -> tuple[Parted, ...]:
    """What does not add up, for all the rules below."""
    return tuple(_all_wrong(report))


def sentences_told(report: StatedReport) -> set[int]:
    """The numbers of the sentences in which something does not add up."""
    return {whole.sentence for whole, _ in _wrong(report)}


def _all_wrong(report: StatedReport) -> Iterator[Parted]:
    told: set[Statement] = set()
    for whole, parts in [*_claimed_wrong(report), *_slipped(report)]:
        named = named_before(report, whole)
        parts = named or parts
        is_other = bool(named) and sum_agrees(whole.quantity, [part.quantity for part in named])
        is_other = is_other or begins_with_total(parts) or are_some_of(whole, parts)
        is_other = is_other or whole.value in [*accumulate(part.value for part in parts[:-1])][1:]
        is_other = is_other or _goes_into_the_last(whole, parts) or _is_one_kind_of_another(report, parts)
        is_other = is_other or _goes_on(report, whole, parts) or _is_of_larger(report, whole, parts)
        is_other = is_other or _goes_on_in_another_unit(report, whole, parts)
        is_other = is_other or _is_less_those_in_both(report, whole, parts)
        is_other = is_other or _is_of_a_list(report, whole, parts) or _is_another_of_it(report, whole, parts)
        is_other = is_other or are_told_otherwise(report, whole, parts) or come_and_go(parts)
        is_other = is_other or _is_of_an_account(report, whole, parts) or _are_of_pairs(report, parts)
        is_other = is_other or _is_added_to_others(report, whole)
        is_other = is_other or any(part.between in OF_ONE for part in parts) or _is_sum_of_some(report, whole)
        if whole not in told and not is_other:
            told.add(whole)
            yield whole, parts


def _is_of_an_account(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“期初余额3.62万元，收会费5.40万元，用于活动4.87万元，期末余额4.15万元”: a flow, what went out, and the end."""
    found = report.sentences[whole.sentence].statements
    before = found[: found.index(whole)] if whole in found else ()
    return AT_END.search(parts[-1].label) is not None and any(AT_FIRST.search(each.label) for each in before)


def _are_of_pairs(report: StatedReport, parts: Sequence[Statement]) -> bool:
    """“甲馆发放200份、收回190份，乙馆发放300份、收回280份”: what is told of each part, one behind another."""
    first = parts[0]
    behind = [each for each in report.sentences[first.sentence].statements if each.unit == first.unit]
    return alternate([each.label for each in behind if each.quantity.start >= first.quantity.start])


AT_FIRST, AT_END = re.compile("[年期月]初|[上去]年[末底结]|原[有存]"), re.compile("[年期月][末底]|余额|结余|结存")


def _is_added_to_others(report: StatedReport, whole: Statement) -> bool:
    """“加上3家下属单位的编制55名，全部门行政编制16名、事业编制65名”: one of what makes the figures behind it."""
    before = report.sentences[whole.sentence].text[: whole.quantity.start]
    return ADDED_TO.match(STOP.split(before)[-1]) is not None


ADDED_TO, STOP = re.compile("加上|连同|再加|算上|并入"), re.compile("[，。；]")


def _is_sum_of_some(report: StatedReport, whole: Statement) -> bool:
    """“接收捐款268.46万元，使用274.15万元……物资折价193.70万元，款物合计462.16万元”: a total of two told before it."""
    found = report.sentences[whole.sentence].statements
    before = [each.value for each in found if each.unit == whole.unit and each.quantity.end <= whole.quantity.start]
    pairs = combinations(before[-MOST_BEFORE:], 2) if whole.unit == MONEY else ()  # counts make others by chance
    return any(one + other == whole.value for one, other in pairs)


MOST_BEFORE = 8  # figures that a total may be of


def _is_of_a_list(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“分成三块：购书52万元，书车24万元，活动22万元”: a figure that makes one before it with those around it."""
    found = report.sentences[whole.sentence].statements
    same = [each for each in found if each.unit == whole.unit and each.depth == whole.depth]
    if whole.unit != MONEY or whole not in same or parts[-1] not in same:
        return False
    at, end = same.index(whole), same.index(parts[-1]) + 1
    if is_one_of(same[: at + 1], parts[0]):
        return True
    told = {each.value for each in report.statements if each.unit == MONEY and each.line != whole.line}
    if any(sum(each.value for each in same[first:end]) in told for first in range(at)):
        return True  # 项目支出分别用于：甲86.4万元，乙124.7万元，丙78万元，丁44万元
    return any(first.value == sum(each.value for each in same[at + 1 : end]) for at, first in enumerate(same[:at]))


def _is_another_of_it(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“基本支出预算695万元。……基本支出中，人员572万元，公用113万元”: whether parts make the spending told elsewhere."""
    if whole.subject not in ("基本支出", "项目支出"):
        return False
    roles = (FigureRole.FULL, FigureRole.SPENT, FigureRole.INITIAL)
    total = sum((part.value for part in parts), Fraction(0))
    return any(each.value == total for role in roles for each in report.facts(role, whole.subject))


def _goes_on(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“应种298剂，按时284剂、补种10剂，未种4剂”: whether what is missing is told right after, and not as a part."""
    rest, last = whole.value - sum(part.value for part in parts), parts[-1]
    sentence = report.sentences[last.sentence]
    following = [each for each in sentence.statements if each.quantity.start > last.quantity.end]
    following = [each for each in following if each.unit == whole.unit][:1]
    between = [sentence.text[last.quantity.end : each.quantity.start] for each in following if each.value == rest]
    return any(OF_WHAT_IS_LEFT.search(words) for words in between)


def _is_of_larger(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“应检298台，未检3台。其中电梯应检41台、实检40台”: whether what opens a sentence is of a figure farther back."""
    earlier = [each for each in report.by_line[whole.line] if each.sentence < parts[0].sentence]
    is_too_small = parts[0].sentence > whole.sentence and min(part.value for part in parts) > whole.value
    most = max(part.value for part in parts)
    return is_too_small and any(each.unit == whole.unit and each.value >= most for each in earlier)


def _is_less_those_in_both(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether the whole, or a total behind it taken for its last part, is two figures without those counted twice."""
    last = parts[-1]
    is_total = last.sentence == whole.sentence and TOGETHER.search(last.label) is not None
    return is_less_those_in_both(report, whole) or (is_total and is_less_those_in_both(report, last))


def _is_one_kind_of_another(report: StatedReport, parts: Sequence[Statement]) -> bool:
    """“省级示范社6家、市级示范社15家，省级示范社均为市级示范社”: two parts of which one is said to be of the other."""
    text = report.sentences[parts[-1].sentence].text
    names = {part.label.removeprefix("其中") for part in parts}
    said = ALL_ARE.search(text) if "均" in text or "都" in text or "同时" in text else None
    return said is not None and len({name for name in names if len(name) > 1 and name in said[0]}) > 1


ALL_ARE = re.compile("[^，。；]+(?:均|都|同时|全部)(?:也)?(?:为|是|属于)[^，。；]+")
TOGETHER = re.compile("合计|共|实际|总|[两二]")


def _goes_on_in_another_unit(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“212640卷（件），其中文书141300卷、专业58720卷、声像6180件……”: with what follows they make the whole."""
    following = report.sentences[parts[-1].sentence].statements
    rest = whole.value - sum(part.value for part in parts)
    for each in following[following.index(parts[-1]) + 1 :] if parts[-1] in following else ():
        if each.between[:1] != "、" or each.unit in (MONEY, RATE):
            return False
        rest -= each.value
        if rest == 0:
            return True
    return False


OF_WHAT_IS_LEFT = re.compile("还有|此外|另[有外]|其余|其他|其它|剩余|余下|剩下|另|未|没|不|逾期|延期")
OF_THE_LAST = re.compile("[中里内](?!间|心)")


def _goes_into_the_last(whole: Statement, parts: Sequence[Statement]) -> bool:
    """“22个里按期20个，延期的2个中1个晚30天”: whether a list is made before it tells of some of its last part."""
    some = next((at for at, part in enumerate(parts) if at > 1 and OF_THE_LAST.match(part.between)), None)
    return some is not None and whole.value == sum(part.value for part in parts[:some])


def _slipped(report: StatedReport) -> Iterator[Parted]:
    """Lists without a word that says they make the figure before, where one slip of the hand parts them from it."""
    for whole, parts in plain_lists(report):
        figures = [part.quantity for part in parts]
        rest = whole.value - sum(part.value for part in parts)
        is_nested = any(part.value == sum(one.value for one in parts[at + 1 :]) for at, part in enumerate(parts[:-2]))
        if rest and not is_nested and not sum_agrees(whole.quantity, figures) and len(set(figures)) > 1:
            rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, whole.value - rest)]
            is_list = all(part.between[:1] == "、" for part in parts[1:]) and abs(rest) * 10 <= whole.value
            is_miscounted = (
                abs(rest) <= MISCOUNTED and abs(rest) * 20 <= whole.value and whole.unit not in (MONEY, RATE)
            )
            is_miscounted = is_miscounted or is_one_miscounted(whole, parts)
            is_tight = are_complements(parts) or is_list or (is_miscounted and len(parts) > 2)
            is_slip_of = is_slip if len(parts) > 2 else is_slip_of_digits
            total = sum((part.value for part in parts), Fraction(0))
            others = {each.value for each in report.by_line[whole.line] if each.unit == whole.unit} - {whole.value}
            if {total, whole.value + total} & others:  # they make another figure of the paragraph
                continue
            if whole.sentence != parts[0].sentence and not is_tight:
                continue
            if is_tight or any(right > 0 and is_slip_of(figure, right) for figure, right in rights):
                yield whole, parts


@lru_cache(KEPT)
def _claimed_wrong(report: StatedReport) -> tuple[Parted, ...]:
    return tuple(_all_claimed_wrong(report))


def _all_claimed_wrong(report: StatedReport) -> Iterator[Parted]:
    told = (parted, summed_up, rests, several_and_rest, known_wholes)
    for is_known, (whole, parts) in ((ways is known_wholes, each) for ways in told for each in ways(report)):
        figures = [part.quantity for part in parts]
        values = [part.value for part in parts]
        if sum_agrees(whole.quantity, figures) or (min(values) <= 0 and len(parts) < 3):
            continue
        total = sum(values, Fraction(0))
        if any(each.value == total and each.unit == whole.unit for each in report.by_line[whole.line]):
            continue  # they make another figure of the paragraph
        values = [value for value in values if value > 0]
        if values and (
            is_known
            or is_near(whole.value, values)
            or _is_scale_lost(whole, parts)
            or is_one_miscounted(whole, parts)
            or _is_all(whole, parts)
            or _is_one_slip(whole, parts)
        ):
            yield whole, parts


def _is_scale_lost(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether one part without 万 makes the whole with it: 126万次, 38万次、67.5万次、20.5次."""
    rest = whole.value - sum(part.value for part in parts)
    return any(part.quantity.scale == 1 and rest == part.value * (whole.quantity.scale - 1) for part in parts)


OPENED = re.compile("其中|包括|包含|(?<![打得评])分为|^分别[是为]")


def _is_all(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether parts are all there is, by their names, or are more than what they are of."""
    if parts[0].label.endswith("由") and re.search("组成|构成", whole.between):
        return True
    if _is_exhaustive(parts) or (are_complements(parts) and len(parts) == 2):
        return True
    rest = whole.value - sum(part.value for part in parts)
    if REST.search(parts[-1].label + parts[-1].after) and abs(rest) * 5 < whole.value:
        return True
    is_first = parts[0].between == parts[0].label and parts[0].sentence == whole.sentence + 1 and whole.unit != MONEY
    is_beside = parts[0].between.endswith(f"，{parts[0].label}") and parts[0].sentence == whole.sentence
    is_beside = is_first or is_beside
    if not is_beside or not OPENED.search(parts[0].label):
        return False
    sums = accumulate(part.value for part in parts)
    has_overlap = any(OVERLAPPING.search(part.label) for part in parts)
    is_over = rest < 0 and len(parts) > 2 and not has_overlap and whole.value not in sums
    return is_over or max(part.value for part in parts) > whole.value


def _is_one_slip(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether one digit, or two turned, part a list from its whole; of four and more, a fifth of it."""
    rest = whole.value - sum(part.value for part in parts)
    if len(parts) >= MANY and abs(rest) * 5 < whole.value:
        return True
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, whole.value - rest)]
    least = 3 if len(parts) >= MANY else LONG
    is_list = len(parts) > 2 or TOTALLED.search(whole.label) is not None
    return is_list and any(right > 0 and is_slip_of_digits(figure, right, least) for figure, right in rights)


def _is_exhaustive(parts: Sequence[Statement]) -> bool:
    named = {part.subject for part in parts}
    return {"基本支出", "项目支出"} <= named or {"人员经费", "公用经费"} <= named


def _told(wrong: Parted) -> Hit[int]:
    whole, parts = wrong
    lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
    return hit(*lines, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))


def _is_by_class(wrong: Parted) -> bool:
    return {"基本支出", "项目支出"} <= {part.subject for part in wrong[1]} and wrong[0].role in (
        FigureRole.SPENT,
        FigureRole.FULL,
    )


def _money(report: StatedReport, code: str) -> Hits:
    """What is told in parts that do not make it, of the amounts that a check of the trade's list is about."""
    for each in _wrong(report):
        is_of_others = (
            _is_running(each)
            or _is_by_class(each)
            or _is_public(each)
            or _is_account(each)
            or _is_completed(report, each)
        )
        if each[0].unit == MONEY and not is_of_others:
            yield from [_told(each)] if _code_of_amount(report, *each) == code else []


def _is_running(wrong: Parted) -> bool:
    """“全年支出930万元，其中上半年累计410万元，前三季度累计650万元”: how far it had come, no parts."""
    return sum("累计" in part.label and part.meaning.is_part_year for part in wrong[1]) > 1


def _is_completed(report: StatedReport, wrong: Parted) -> bool:
    """Whether what the parts lack of their whole is told right behind them (，第四笔健身器材15.2万元)."""
    whole, parts = wrong
    group = report.by_line[parts[-1].line]
    behind = group[group.index(parts[-1]) + 1 :][:1]
    lacking = whole.value - sum(part.value for part in parts)
    return any(each.unit == MONEY and each.value == lacking and lacking > 0 for each in behind)


def _code_of_amount(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> str:
    """The check that the parts of an amount belong to: budget, spending, income, what is left, cars, else details."""
    text = report.sentences[whole.sentence].text
    if whole.subject in ("三公经费", "公务用车购置及运行维护费") or (
        "三公" in text and _is_public((whole, [*parts[1:]]))
    ):
        return "C16"
    if whole.subject not in (WHOLE, "基本支出") or OF_PROJECTS.search(text[: whole.quantity.end]):
        return OF_DETAILS
    if whole.role is FigureRole.SPENT and whole.subject == WHOLE and _is_of_one_item(whole, parts):
        return OF_DETAILS
    of_parts = {part.role for part in parts}
    role = of_parts.pop() if whole.role is FigureRole.PLAIN and len(of_parts) == 1 else whole.role
    return "C12" if OF_INCOME.search(whole.label) or OF_INCOME.match(text) else CODES.get(role, OF_DETAILS)


def _is_of_one_item(whole: Statement, parts: Sequence[Statement]) -> bool:
    """“文学周，支出72.35万元，其中论坛28.40万元…”: what one item cost, told behind its name alone."""
    name = ITEM.match(whole.between)
    are_named = not any(part.subject in CLASSES or OF_CLASS.search(part.label) for part in parts)
    return name is not None and not OF_OFFICE.search(name["name"]) and are_named


ITEM = re.compile(
    "^(?P<name>[^，。；：]{3,20})[，：](?:共|实际|全年)?(?:支出|使用|花费|列支|支付)(?:经费|资金)?(?:共|为)?$"
)
OF_OFFICE = re.compile("部门|单位|本级|总|年|决算|预算|收支|资金|情况|支出")
OF_CLASS = re.compile("人员|公用|基本|项目支出|工资|商品|资本|补助|其他")
OF_DETAILS, OF_INCOME, OF_PROJECTS = "C17", re.compile("(?:[^，]{0,4})(?:收入|资金来源)"), re.compile("[个项]项目|活动")
CODES = {
    FigureRole.FULL: "C01",
    FigureRole.INITIAL: "C01",
    FigureRole.SPENT: "C02",
    FigureRole.INCOME: "C12",
    FigureRole.LEFT: "C10",
}


@rule("C01", Level.ERROR, on=StatedReport, says=SUM, remedy="核对预算批复，改正不符的一处。")
def budget_in_parts(report: StatedReport) -> Hits:
    """A budget told in parts is the sum of these."""
    return _money(report, "C01")


@rule("C02", Level.ERROR, on=StatedReport, says=SUM, remedy="核对决算，改正不符的一处。")
def spending_in_parts(report: StatedReport) -> Hits:
    """Spending told in parts is the sum of these."""
    return _money(report, "C02")


@rule("C10", Level.ERROR, on=StatedReport, says=SUM, remedy="核对结转和结余，改正不符的一处。")
def rest_in_parts(report: StatedReport) -> Hits:
    """What is left, told in parts, is the sum of these."""
    return _money(report, "C10")


@rule("C12", Level.ERROR, on=StatedReport, says=SUM, remedy="核对各项收入，改正不符的一处。")
def income_in_parts(report: StatedReport) -> Hits:
    """Income told in parts is the sum of these."""
    return _money(report, "C12")


@rule("C16", Level.ERROR, on=StatedReport, says=SUM, remedy="核对“三公”经费各项，改正不符的一处。")
def cars_in_parts(report: StatedReport) -> Hits:
    """What cars cost, told in parts, is the sum of these."""
    return _money(report, "C16")


@rule("C17", Level.ERROR, on=StatedReport, says=SUM, remedy="核对明细，改正不符的一处。")
def details_of_money(report: StatedReport) -> Hits:
    """Amounts of projects and other items told in parts are the sum of these."""
    return _money(report, OF_DETAILS)


def _is_account(wrong: Parted) -> bool:
    """Whether a budget, or income, is told with what was spent of it and taken back or left."""
    roles = {part.role for part in wrong[1]}
    is_of_income = wrong[0].role is FigureRole.INCOME and {FigureRole.LEFT, FigureRole.SPENT} <= roles
    return is_of_income or {FigureRole.TAKEN_BACK, FigureRole.SPENT} <= roles


def _is_public(wrong: Parted) -> bool:
    return all(part.subject in PUBLIC for part in wrong[1])


@rule("C16", Level.ERROR, on=StatedReport, says=SUM, remedy="核对“三公”经费的决算，改正不符的一处。")
def three_public_sum(report: StatedReport) -> Hits:
    """三公经费 are the sum of 出国, 用车 and 接待, told in its sentence or the next one."""
    for sentence, following in zip_longest(report.sentences, report.sentences[1:]):
        whole = next((each for each in sentence.statements if _is_public_whole(sentence, each)), None)
        if whole is None:
            continue
        found = sentence.statements
        if len(_public_parts(found)) < 2 and following and following.line == sentence.line:
            found = (*found, *following.statements)
        parts = _public_parts([each for each in found if report.is_of_year(each)])
        told = [each for each in found if each.unit == MONEY and each not in parts]
        figures = [part.quantity for part in parts]
        before = [each.quantity for each in found[: found.index(whole)] if each.unit == MONEY]
        is_of_all = len(before) > len(parts) and sum_agrees(whole.quantity, before)  # 车辆运行花去3.24万元
        if len(parts) > 1 and not is_of_all and not any(sum_agrees(each.quantity, figures) for each in told):
            yield _told((whole, parts))
    yield from (_told(each) for each in _wrong(report) if each[0].unit == MONEY and _is_public(each))


def _is_public_whole(sentence: Sentence, each: Statement) -> bool:
    if each.unit == MONEY and "三公" in sentence.text and TOTALLED.search(each.label):
        return True
    return each.subject == "三公经费" and each.role in (FigureRole.SPENT, FigureRole.PLAIN)


def _public_parts(found: Sequence[Statement]) -> list[Statement]:
    parts: dict[str, Statement] = {}
    for each in found:
        if each.unit == "元" and each.subject in PUBLIC and each.role in (FigureRole.PLAIN, FigureRole.SPENT):
            parts.setdefault(each.subject, each)
    if "公务用车购置及运行维护费" in parts:
        parts = {name: each for name, each in parts.items() if name not in PUBLIC[1:2] + PUBLIC[3:4]}
    return list(parts.values())


STAFF = re.compile("编|职|实有|退休|岗|员工|工勤|[干馆辅]部?员|学历|本科|以下|聘|遗属|劳务|借调")


def is_of_staff(wrong: Parted) -> bool:
    """Whether it tells of staff: other people (members, visitors, pupils) are what the office does or serves."""
    whole, parts = wrong
    words = "".join((whole.label, whole.after, *(part.label for part in parts)))
    is_of_others = OTHER_PEOPLE.search(words) is not None and not STAFF.search(words)
    return whole.unit in ("人", "名") and not is_of_others and not WHOLE_OF_OTHERS.search(whole.label)


WHOLE_OF_OTHERS = re.compile("会员|学员|观众|读者|志愿者|受益|听众|参训|服务对象|救助|慰问|残疾人|儿童|老人|学生")
OTHER_PEOPLE = re.compile(
    "会员|学员|观众|读者|群众|志愿者|骨干|培训|受益|听众|演员|作者|参加|参训|服务|救助|慰问|残疾人|儿童|老人|学生|青少年|获奖"
)


@rule("C51", Level.WARNING, on=StatedReport, says=SUM, remedy="核对人数，改正不符的一处。")
def people_in_parts(report: StatedReport) -> Hits:
    """Staff told in parts are the sum of these."""
    yield from (_told(each) for each in _wrong(report) if is_of_staff(each))


@rule("C39", Level.ERROR, on=StatedReport, says=SUM, remedy="对照台账核对，改正不符的一处。")
def counts_in_parts(report: StatedReport) -> Hits:
    """Counts told in parts are the sum of these."""
    for each in _wrong(report):
        if each[0].unit not in ("元", "%", "分", "") and not is_of_staff(each):
            yield _told(each)


def _is_told_to_its_end(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether points told behind a list, past another figure, make the whole with it: 甲扣1分，6个点未达标扣0.6分."""
    found = report.sentences[parts[-1].sentence].statements
    later = [each.value for each in found if each.unit == POINTS and each.quantity.start > parts[-1].quantity.start]
    return whole.value - sum(part.value for part in parts) in accumulate(later)


def _is_beyond_a_stop(report: StatedReport, whole: Statement, part: Statement) -> bool:
    """Whether a list stands behind “；”: 标签脱落，扣0.2分；两项比率分别扣0.1分和0.11分."""
    text = report.sentences[whole.sentence].text
    return whole.sentence == part.sentence and "；" in text[whole.quantity.end : part.quantity.start]


def _from(report: StatedReport, whole: Statement, part: Statement) -> list[Statement]:
    """The figures of the paragraph behind a whole up to its first part, with this."""
    group = report.by_line[whole.line]
    return [*group[group.index(whole) + 1 : group.index(part) + 1]] if part in group else [part]


OF_EACH = re.compile("(?:各|每[项个])$")  # 由五项各4分组成
MARKS = re.compile("满分|分值|权重|标准分")


@rule("C21", Level.ERROR, on=StatedReport, says=SUM, remedy="核对各项得分和小计，改正不符的一处。")
def points_in_parts(report: StatedReport) -> Hits:
    """Points told in parts are the sum of these, where no full marks stand among them (立项5分，得5分).

    The total of all scores is left to `total_of_scores`.
    """
    totals = {each.whole for each in scored(report)}
    for whole, parts in _claimed_wrong(report):
        told = (whole, *parts)
        is_of_scores = "得" in whole.label or not any("得" in part.label for part in parts)
        has_marks = any(MARKS.search(each.label) or each.depth or each.label == "得" for each in told)
        has_marks = has_marks or any(OF_EACH.search(part.label) for part in _from(report, whole, parts[0]))
        has_marks = has_marks or makes_with_subtotals(whole.value, [part.value for part in parts])
        is_of_both = re.search("分，得|分（满分", report.sentences[parts[0].sentence].text) is not None
        has_marks = has_marks or _is_beyond_a_stop(report, whole, parts[0])
        is_told = has_marks or is_of_both or _is_told_to_its_end(report, whole, parts)
        if whole.unit == POINTS and whole not in totals and is_of_scores and not is_told:
            yield _told((whole, parts))

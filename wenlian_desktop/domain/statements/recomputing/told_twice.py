"""One thing told twice: the same words with another figure; low rates without a reason."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import combinations, takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, is_turned
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FROM, TO, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
AHEAD = re.compile(
    "^(?P<what>(?:[市区县省]属|[市区县省]级|所属|团体)?[\u4e00-\u9fff]{0,4}(?:协会|学会|部室|科室|分馆))"
)
BEHIND = re.compile("(?P<what>[\u4e00-\u9fff]{0,10}(?:协会|学会|部室|科室|处室|分馆))$")
OF_SOME = re.compile(
    "新[建增设]|其中|其余|另外|有|与|到|在|覆盖|参与|年初|上年|增加|减少|改选|换届|等|通过|先更新|深入"
)
OF_ANOTHER_KIND = re.compile(
    "[\u4e00-\u9fff]{0,8}(?:协会|学会|部室|科室)?(?:（|和|及|、|以及)$"
)  # 7个协会和1个学会, 8个协会（学会）
OF_SOME_OF_THEM = re.compile(
    "[\u4e00-\u9fff]{0,6}?(?:协会|学会|部室|科室|分馆)(?![^，。；]{0,4}(?:全部|均|都|各))"
    "[^，。；]{0,4}?(?:完成|获|评[为上]|参加|开展|举办|建[成立起]|搬|换届|未|没有|已|率先|被)"
)
LONGEST_AFTER = 8
LOW_RATE = 90
REASON = re.compile(
    "原因|由于|因(?![公此素地])|主要是|(?<![体联关])系(?![列统])|受(?![益众训])|导致|结余(?!率)|节约|未(?!来)|推迟|滞后|延期|质保|尾款"
)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{what}”一处写{one}，另一处写{other}。",
    remedy="核对后统一。",
)
def standing_numbers_agree(report: StatedReport) -> Hits:
    """Associations and offices, which do not change from sentence to sentence, have one number."""
    first: dict[str, Statement] = {}
    goals = all_goal_lines(report)
    for each in report.statements:
        is_count = each.unit in ("个", "家") and each.role is FigureRole.PLAIN and not each.meaning.is_part_year
        named = AHEAD.search(each.after) or BEHIND.search(each.label) if is_count else None
        words = each.label if named and named.re is AHEAD else each.label.removesuffix(named["what"]) if named else ""
        some = OF_SOME.search(words[-4:].replace("与", "")) if named else None
        if named is None or (some and some[0] not in ("到", "在", "覆盖")):
            continue
        what = re.sub(
            "^.*为|[市区县省][属级]|文艺家|文艺|团体会员|所属|联系|指导|管理|联络|服务|下辖|归口", "", named["what"]
        )
        if what.startswith("新") or each.line in goals or (some and each.value <= first.get(what, each).value):
            continue  # what is built, or is to be, does not stand yet; in 3 of them
        told = first.setdefault(what, each)
        if OF_ANOTHER_KIND.match(each.after) or OF_ANOTHER_KIND.match(told.after):
            continue
        if each.value < told.value and OF_SOME_OF_THEM.match(each.after):
            continue  # 3个部室完成了搬迁
        if told.value != each.value and told.unit == each.unit and abs(told.value - each.value) <= 2:
            yield hit(told.line, each.line, what=what, one=told.text, other=each.text)


NAME_OF = re.compile("[\u4e00-\u9fff“”]+")
GENERIC = re.compile(
    "结余|其中|包括|分别|全年|年度|实际|累计|完成|开展|举办|组织|共|现有|达到?|本年|年末|目前|超过|接近|已|的|了|约|有|为|是|在|于"
)
SAMPLE = re.compile("抽[检查样测]|核查|复核")  # a hundredth of what there is
MOST_TOLD, MOST_NAMED, MOST_TURNED = 3, 6, 8
LEAST_NAMED = 2  # characters that two figures of one thing share
LONG_NAME, LONG_FIGURE = 3, 4  # characters, digits
NO_STANDING = (
    FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.PER_HEAD
)  # fmt: skip


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{what}”一处写{other}，另一处写{stated}，像是写颠倒了。",
    remedy="核对后统一。",
)
def same_figures_agree(report: StatedReport) -> Hits:
    """One thing told in two paragraphs, by the same words, has one figure: not one with two digits turned."""
    told: dict[str, list[tuple[Statement, str]]] = {}
    same: dict[tuple[str, str], list[tuple[Statement, str]]] = {}
    for each in report.statements:
        if _is_fact(report, each):
            told.setdefault(each.unit, []).append((each, _named(each)))
            same.setdefault((each.unit, _digits(each).strip("0")), []).append(told[each.unit][-1])
    counts = {unit: Counter(each.value for each, _ in group) for unit, group in told.items()}
    for (unit, _), turned in same.items():
        if len(turned) > MOST_TURNED:
            continue  # in a text that long, digits come again by chance
        for (one, words), (other, others) in combinations(turned, 2):
            shared = _shared(words, others) if one.line != other.line and one.value != other.value else ""
            is_same = len(shared) >= LEAST_NAMED and _are_turned(one, other, len(shared))
            is_same = is_same and bool(SAMPLE.search(words)) == bool(SAMPLE.search(others))
            is_same = is_same and (one.role is FigureRole.CARRIED_IN) == (other.role is FigureRole.CARRIED_IN)
            is_same = is_same and (len(_digits(one)) >= LONG_FIGURE or not _are_two_things(words, others, shared))
            is_same = is_same and not _is_of_budget_and_spent(report, one, other, shared)
            most = MOST_NAMED if len(_digits(one)) >= LONG_FIGURE and one.unit != MONEY else MOST_TOLD
            if is_same and not _is_told_again(counts[unit], one, other) and _is_rare(told[unit], shared, most):
                yield hit(other.line, one.line, what=shared, other=one.text, stated=other.text)


def _is_of_budget_and_spent(report: StatedReport, one: Statement, other: Statement, what: str) -> bool:
    """“预算…细分为…其他支出5.51万元”, “其他支出5.15万元，支出合计…”: a class of the budget, and of the spending.

    Of what is no class, spending beyond its budget is none.
    """
    planned = [_is_planned(report, each) for each in (one, other)]
    budget, spent = (one, other) if planned[0] else (other, one)
    return planned.count(True) == 1 and (what in CLASSES or spent.value < budget.value)


def _is_planned(report: StatedReport, each: Statement) -> bool:
    """Whether a figure is of a budget or a goal, by its role, its line or the words of its sentence up to it."""
    text = report.sentences[each.sentence].text[: each.quantity.end]
    is_planned = each.role in (FigureRole.FULL, FigureRole.INITIAL) or each.line in all_goal_lines(report)
    return is_planned or BUDGETED.search(text) is not None


BUDGETED = re.compile("预算(?!执行|完成|支出完成)|批复|下达|安排")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="全部门的{what}一处写{one}，另一处写{other}。",
    remedy="核对后统一。",
)
def figures_of_the_department_agree(report: StatedReport) -> Hits:
    """The budget and the spending of the whole have one figure: not another one with a slip of the hand."""
    left = [each for each in report.facts(FigureRole.LEFT, WHOLE) if re.search("结转|年[末底]|剩余", each.label)]
    for one, other in combinations(left, 2):
        is_turned = _digits(one) == _digits(other) and len(_digits(one)) >= LONG_FIGURE
        if one.line != other.line and is_turned and one.quantity.scale == other.quantity.scale:
            yield hit(other.line, one.line, what=FigureRole.LEFT.value, one=one.text, other=other.text)
    for role in (FigureRole.FULL, FigureRole.SPENT, FigureRole.INITIAL):
        for one, other in combinations(report.facts(role, WHOLE), 2):
            is_apart = one.line != other.line and one.quantity.scale == other.quantity.scale
            if is_apart and is_slip_of_digits(one.quantity, other.value) and OF_ALL_YEAR.search(other.between):
                yield hit(other.line, one.line, what=role.value, one=one.text, other=other.text)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="同一段里“{what}”一处写{one}，另一处写{other}。",
    remedy="核对后统一。",
)
def paragraphs_agree_with_themselves(report: StatedReport) -> Hits:
    """A thing named before a count, and after one in the same paragraph, has not the same digits turned."""
    for group in report.by_line.values():
        for one, other in combinations([each for each in group if _is_fact(report, each)], 2):
            first, second = (one, other) if len(one.label) > len(other.label) else (other, one)
            name = first.label[-LEAST_SAID:]
            is_named = len(name) == LEAST_SAID and second.after.startswith(name) and not second.label.endswith(name)
            is_turned = one.unit == other.unit and one.value != other.value and _digits(one) == _digits(other)
            if is_named and is_turned and len(_digits(one)) > 1:
                yield hit(other.line, what=name, one=one.text, other=other.text)


LEAST_SAID = 4  # characters of a name


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{what}”一处写{other}，另一处写{stated}，像是写颠倒了。",
    remedy="核对后统一。",
)
def names_before_and_after_agree(report: StatedReport) -> Hits:
    """“联系海外侨团34个” in one paragraph, “43个海外侨团” in another: the same long name, and two digits turned."""
    ahead: dict[tuple[str, str, str], Statement] = {}
    facts = [each for each in report.statements if _is_fact(report, each) and len(_digits(each)) > 1]
    for each in facts:
        for name in _ends(each.label[::-1]) if "其中" not in each.between else ():
            if STANDING.fullmatch(each.label[: -len(name)]):
                ahead.setdefault((name[::-1], each.unit, _digits(each)), each)
    for each in facts:
        found = (ahead.get((name, each.unit, _digits(each))) for name in _ends(each.after))
        one = next((one for one in found if one and one.line != each.line and one.value != each.value), None)
        if one and not any(each.unit == near.unit and near.value == one.value for near in report.by_line[each.line]):
            yield hit(each.line, one.line, what=one.label, stated=one.text, other=each.text)


def _ends(words: str) -> Iterator[str]:
    """What words begin with: names of four characters up to eight."""
    yield from (words[:end] for end in range(LEAST_SAID, MOST_SAID + 1) if len(words) >= end)


MOST_SAID = 8
STANDING = re.compile(
    "(?:[市区县镇]?(?:文联|协会|馆|机关|单位|本会|全[市区县会馆]))?(?:目前|现|共|常年|已|累计)*"
    "(?:联系|联络|拥有|有|辖|下辖|所属|设有?|建有?|管理|服务|覆盖|指导|对接|入驻|签约|扶持|注册|登记|备案|吸纳)?(?:了)?"
)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="{what}一处写{one}，另一处写{other}。",
    remedy="核对后统一。",
)
def satisfaction_told_again(report: StatedReport) -> Hits:
    """A satisfaction that is told of nobody else is the one told before, not that with a slip of the hand."""
    told = [each for each in report.statements if _is_of_all(report, each)]
    told = [each for each in told if each.line not in all_goal_lines(report)] if len(told) > 1 else []
    counts = Counter(each.value for each in told)
    for one, other in combinations(told, 2):
        is_apart = one.line != other.line and one.value != other.value and counts[other.value] == 1
        if is_apart and is_slip_of_digits(one.quantity, other.value) and not is_quotient(report, other):
            yield hit(other.line, one.line, what="满意度", one=one.text, other=other.text)
            return


def _is_of_all(report: StatedReport, each: Statement) -> bool:
    is_rate = each.role is FigureRole.SATISFACTION and each.unit == RATE and not each.is_about
    return is_rate and BARE_SATISFACTION.fullmatch(each.label) is not None and report.is_of_year(each)


BARE_SATISFACTION = re.compile("(?:[^，。]{0,4}得出|总体|综合|平均|服务对象)?满意度(?:为|达到?|是)?")
OF_ALL_YEAR = re.compile("全年|年度|总|整体|执行数|决算")


def _is_fact(report: StatedReport, each: Statement) -> bool:
    if each.unit in (POINTS, "") or (each.unit == RATE and each.role not in (FigureRole.SHARE, FigureRole.PLAIN)):
        return False
    is_told = each.role not in NO_STANDING and not each.meaning.is_part_year and not each.is_about
    is_changed = FROM.search(each.label) or TO.search(each.label) or REPLACED.search(each.label)
    return is_told and not is_changed and report.is_of_year(each)


REPLACED = re.compile("原(?:来|定|计划|目标)?(?:为|是)?$|调整[前后](?:为|是)?$")  # 由原150场调整为100场


def _digits(each: Statement) -> str:
    return "".join(sorted(char for char in each.text if char.isdigit()))


def _are_turned(one: Statement, other: Statement, shared: int) -> bool:
    """Whether two figures have the same digits in another order; short ones need a longer name in common."""
    digits = _digits(one)
    least = LONG_FIGURE if shared < LONG_NAME else LONG_FIGURE - 1
    if one.quantity.scale != other.quantity.scale:  # 2,846,000.00元 and 248.60万元
        finer, coarser = sorted((one, other), key=lambda each: each.quantity.scale)
        return shared >= LONG_NAME and is_turned(coarser.quantity, finer.value)
    return digits == _digits(other) and len(digits) >= least and len(set(digits)) > 1


def _named(each: Statement) -> str:
    """The words beside a figure that name what it counts, without those that any figure has."""
    return GENERIC.sub("", "".join(NAME_OF.findall(each.label + each.after[:LONGEST_AFTER])))


def _shared(one: str, other: str) -> str:
    """The longest run of characters that two names share."""
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[found.a : found.a + found.size]


def _are_two_things(one: str, other: str, shared: str) -> bool:
    """Whether names that share their beginning go on differently: 优抚对象问卷, 优抚对象档案."""
    ends = {OF_NUMBER.sub("", words.partition(shared)[2]) for words in (one, other)}
    return "" not in ends and len(ends) > 1


OF_NUMBER = re.compile("[中里内的]|总?[数量额]|人数|人员|合计|总计|达标|合格")  # no names of another thing


def _is_rare(group: Sequence[tuple[Statement, str]], shared: str, most: int) -> bool:
    """Whether few figures have that name: one that each activity has says nothing."""
    return sum(shared in words for _, words in group) <= most


def _is_told_again(counts: Mapping[Fraction, int], one: Statement, other: Statement) -> bool:
    """Whether both figures are told elsewhere too: then they are of two things."""
    return min(counts[one.value], counts[other.value]) > 1


@rule(
    "C09",
    Level.WARNING,
    on=StatedReport,
    says="{name}执行率{rate}，低于90%，没有写原因。",
    remedy="写明执行率低的原因。",
)
def low_rates_have_reasons(report: StatedReport) -> Hits:
    """A rate of execution under 90 % has a reason in its paragraph, or where its name comes again."""
    texts = {line.number: line.text for line in report.manuscript.normal}
    for each in report.statements:
        is_low = each.role is FigureRole.EXECUTION and each.unit == "%" and 0 < each.value < LOW_RATE
        of_part = re.search("月|季度|累计|之间|由|从", report.sentences[each.sentence].text)
        is_low = is_low and not each.quantity.mark  # 均在80%以上
        is_apart = each.label.startswith("除") and each.after.startswith("外")
        is_low = is_low and "执行率" in each.label and not is_apart
        is_low = is_low and not of_part and "三公" not in texts.get(each.line, "")
        name = re.sub("^(?:其中|分别是?)", "", each.label.partition("执行率")[0])
        is_told = is_low and len(name) >= LONG_NAME and _is_explained(texts, each.line, name)
        if is_low and not is_told and not _is_explained(texts, each.line, ""):
            yield hit(each.line, name="", rate=each.text)
    for table in report.tables:
        column = next((at for at, head in enumerate(table.heads) if head.endswith("执行率")), None)
        for row in table.rows if column is not None else ():
            rate = row.figure(column)
            is_part = re.search("季度|月|累计|半年", row.name) is not None or not OF_THE_WHOLE.search(row.name)
            if (
                rate
                and rate.unit == "%"
                and not is_part
                and 0 < rate.value < LOW_RATE
                and not _is_explained(texts, row.line, row.name)
                and not _is_explained(texts, table.rows[-1].line, "")
            ):
                yield hit(row.line, name=row.name, rate=rate.text)


OF_THE_WHOLE = re.compile("[合总小]\\s*计|总额|基本支出|项目支出|部门|整体|资金")


OF_CHANGES = re.compile(
    "(?:^|(?<=。))[^。]*(?:预算调整|年中调整|调整文号|追加|调增|净增|差异率)(?![^。]*(?:执行率|未支|结转|结余|尾款|偏低))[^。]*。?"
)  # sentences that tell why a budget was changed


def _is_explained(texts: dict[int, str], line: int, name: str) -> bool:
    """Whether its paragraph gives a reason, or the next two; elsewhere where a part of its name is told with one."""
    near = takewhile(
        lambda text: not OTHER_CHAPTER.match(text), (text for at, text in texts.items() if 0 <= at - line <= 2)
    )
    if not name:
        return any(_tells_why(text) for text in near) or any(SLOW.search(text) for text in texts.values())
    if name in CLASSES:
        return any(name in text and OF_LOW.search(text) and CAUSE.search(text) for text in texts.values())
    words = name[:4]
    return any(words in text and REASON.search(text) for text in texts.values())


def _tells_why(text: str) -> bool:
    """Whether a text gives a reason, and not that of a budget that was changed."""
    return REASON.search(OF_CHANGES.sub("", text)) is not None


OTHER_CHAPTER = re.compile("[一二三四五六七八九]、(?![^，。；]*(?:原因|偏差|执行|支出|资金|预算))[^，。；]{2,24}$")
OF_LOW = re.compile("执行|进度|[偏较]低|低于|未(?:能)?(?:支|使用|完成|执行)|尾款|跨年|滞后|慢|减少|节约|剩余")
CAUSE = re.compile(
    "原因|由于|因(?![公此素地])|主要是|(?<![体联关])系(?![列统])|导致|推迟|滞后|延期|质保|尾款|跨年|未到"
)
SLOW = re.compile(
    r"(?:执行|支出|资金|预算)[^。；\d]{0,12}(?:[偏较不]低|偏慢|较慢|滞后|缓慢|不高|不足|不够快|不均衡|低于)[^。]{0,24}(?:原因|由于|因为?(?![此公素地])|主要是|受)"
)

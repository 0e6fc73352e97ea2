"""What explains a figure beside what a rule holds it against: another scope, subtotals, its own formula, a named whole.

A rule that finds a figure wrong asks here before it says so: what is exactly explained by what stands beside it is no
slip.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, combinations, pairwise, permutations, product, takewhile, zip_longest

from wenlian_desktop.domain.statements.arithmetic import agrees, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

OTHER_SCOPE = re.compile(
    "剔除|扣除|除去|还原|不含|不计|不包括|含[^，；。\\d]{1,12}在内|[加连]上|(?:同|可比|老|新|原)口径|[若如](?:果)?(?:仅|只)?[按以把将]|假[如设]"
    "|仅按|只按|改按|按(?:全部|调整[前后]|收回[前后]|年初|原|当年|实际)[^，；。\\d]{0,10}(?:计算|口径|折算|计|算)"
)
FORMULA = re.compile("^[（，][^（）。；]{0,12}\\d[^（）。；÷/]{0,16}[÷/]")
MOST_JOINED = 8  # figures that are put together in twos
MOST_NESTED = 14
MOST_GOING_ON = 4
NO_TERM = (FigureRole.PER_HEAD, FigureRole.GROWTH)


def is_of_other_scope(sentence: Sentence, each: Statement) -> bool:
    """“剔除后按438.45万元计算”, “若按图书均价50元”, “含上级专项在内”: told of something else than its words name."""
    begun = sentence.text.rfind("；", 0, each.quantity.start) + 1
    clauses = sentence.text[begun : each.quantity.start].split("，")
    return OTHER_SCOPE.search("，".join(clauses[-3:])) is not None


def has_its_formula(sentence: Sentence, each: Statement) -> bool:
    """“98.38%（688.27÷699.6）”: the formula behind a figure tells what it comes from, and is held against it."""
    return FORMULA.match(sentence.text[each.quantity.end :]) is not None


SHARE_OF_CHANGE = re.compile(
    "[；。](?P<part>追加|追减|调减|压减|收回|调增)[^；。]*，占(?P<whole>年初预算|全年预算|全年支出)(?:数)?的?(?:比重|比例)?(?:为)?$"
)  # ；追减资金为压减的一般性支出，占年初预算的1.34%: of no figure before the ；


def is_told_with_its_terms(sentence: Sentence, rate: Statement) -> bool:
    """Whether a rate has its formula behind it, or is that of all before it that bear its name."""
    if SHARE_OF_CHANGE.search(rate.between):
        return True
    is_of_several = is_of_listed(sentence.statements, rate) or is_of_grades(sentence.statements, rate)
    return is_of_several or has_its_formula(sentence, rate)


def is_of_other_figures(report: StatedReport, sentence: Sentence, rate: Statement, wholes: Sequence[Statement]) -> bool:
    """Whether a rate told of another scope is that of figures together, or of any amount of the report in a whole.

    The rate of a class (单看基本支出，执行率为98.25%) is of none of the amounts of all.
    """
    is_of_class = rate.subject in CLASSES and not rate.label.endswith("的")  # 占340万元项目资金的45%: of that
    if is_of_class and wholes and not {whole.subject for whole in wholes} & {*CLASSES}:
        return True
    if not is_of_other_scope(sentence, rate):
        return "全年" in rate.label and _is_of_periods_told(sentence, rate)
    pairs = ((one, whole) for whole in dict.fromkeys(wholes) for one in report.statements if one.unit == whole.unit)
    is_share = any(whole.value and agrees(rate.quantity, 100 * one.value / whole.value) for one, whole in pairs)
    return is_share or is_of_joint_figures(report, rate)


def _is_of_periods_told(sentence: Sentence, rate: Statement) -> bool:
    """“各季度依次为42、88、103、113场次，截至6月末完成130场次，累计占全年的37.57%”: of all that was listed before."""
    told = [each for each in sentence.statements if each.unit not in (RATE, MONEY, "")]
    told = [each for each in told if each.quantity.end < rate.quantity.start and each.unit == told[0].unit]
    whole = sum((each.value for each in told[:-1]), Fraction(0))
    return len(told) > 2 and whole > 0 and agrees(rate.quantity, 100 * told[-1].value / whole)


def makes_with_subtotals(whole: Fraction, values: Sequence[Fraction]) -> bool:
    """Whether figures make a whole when a subtotal and its parts, told before or behind it, are counted once."""
    return len(values) <= MOST_NESTED and whole in _nested_sums(tuple(values))


@lru_cache(256)
def _nested_sums(values: tuple[Fraction, ...]) -> frozenset[Fraction]:
    """What figures make in order, with or without the parts of each that has some right behind or before it."""
    sums: list[set[Fraction]] = [{Fraction(0)}]
    for end in range(1, len(values) + 1):
        sums.append({made + took for begin, took in _steps(values, end) for made in sums[begin]})
    return frozenset(sums[-1])


def _steps(values: tuple[Fraction, ...], end: int) -> Iterator[tuple[int, Fraction]]:
    """The last figure alone, or with those before it that it sums up or that part the first of them."""
    yield end - 1, values[end - 1]
    for begin in range(end - 3, -1, -1):
        first, last = values[begin], values[end - 1]
        if sum(values[begin + 1 : end], Fraction(0)) == first:
            yield begin, first
        if sum(values[begin : end - 1], Fraction(0)) == last:
            yield begin, last


def is_of_round_one(rate: Statement, pair: tuple[Statement, Statement]) -> bool:
    """Whether a rate is nearly that of a figure told as a round one: 11600余次、按时到位11466次，98.51%."""
    part, whole = pair
    is_near = abs(rate.value - 100 * part.value / whole.value) * HALF_PER_CENT < rate.value
    return rate.unit == RATE and (part.is_about or whole.is_about) and is_near


HALF_PER_CENT = 200


def is_of_joint_figures(report: StatedReport, rate: Statement) -> bool:
    """Whether a rate is that of two figures of its paragraph together or apart, by a third: （A＋B）÷C, A÷（B－C）."""
    by_unit: dict[str, list[Fraction]] = {}
    for each in report.by_line[rate.line]:
        if each is not rate and each.unit not in (RATE, POINTS, "") and each.value and each.role not in NO_TERM:
            by_unit.setdefault(each.unit, []).append(each.value)
    return any(_is_joint(rate, list(dict.fromkeys(values))[:MOST_JOINED]) for values in by_unit.values())


def _is_joint(rate: Statement, values: Sequence[Fraction]) -> bool:
    for one, other in combinations(values, 2):
        joined = [one + other, abs(one - other)]
        rest = [value for value in values if value not in (one, other)]
        for both in filter(None, joined):
            for value in rest:
                if agrees(rate.quantity, 100 * both / value) or agrees(rate.quantity, 100 * value / both):
                    return True
    return False


NAME_OF_WHOLE = re.compile("占(?:了|到)?(?P<whole>[^，；]*?)(?:的)?(?:比重|比例|比)?(?:约|为|达|近)?$")


def is_of_named_whole(report: StatedReport, found: Sequence[Statement], share: Statement) -> bool:
    """Whether a share is that of the figure before it in one told elsewhere that bears the name of the whole."""
    part = next((one for one in reversed(found[: found.index(share)]) if one.unit not in (RATE, "")), None)
    if part is None or share.quantity.step >= 1:
        return False
    named = NAME_OF_WHOLE.search(share.label)
    words = named["whole"] if named else ""
    names = {words[at : at + 2] for at in range(len(words) - 1)}
    wholes = [one.value for one in report.statements if one.unit == part.unit and _bears(one, names)]
    wholes += _totals_of_tables(report, names)
    return any(agrees(share.quantity, 100 * part.value / whole) for whole in wholes if whole > part.value)


def _bears(each: Statement, names: set[str]) -> bool:
    return any(name in each.label + each.after[:4] for name in names)


def _totals_of_tables(report: StatedReport, names: set[str]) -> Iterator[Fraction]:
    """The figures in the last rows of the columns that bear a name."""
    for table in report.tables:
        columns = [at for at, head in enumerate(table.heads) if any(name in head for name in names)]
        for row in table.rows if columns else ():
            figures = [row.figure(at) for at in columns] if row.is_total else []
            yield from (figure.value for figure in figures if figure is not None)


def is_one_of(before: Sequence[Statement], following: Statement) -> bool:
    """“清淤150万元，加固230万元，监测64万元”: whether the second of three is told as the others are, by a bare name."""
    marks = {each.between[:1] for each in (*before[-2:], following)}
    names = [each.between[1:] for each in (before[-1], following)]
    return len(before) > 1 and marks == {"，"} and all(BARE_NAME.fullmatch(name) for name in names)


BARE_NAME = re.compile(
    "(?!其中|包括|分别|用于|含|主要)(?!.*(?:支出|经费|资金|预算|投入|总|共|合计|收入|费|追加))[\u4e00-\u9fff]{2,8}"
)


def named_before(report: StatedReport, whole: Statement) -> list[Statement]:
    """“…为关爱帮扶和家教家风建设两项，共354.60万元”: the figures before it whose names stand in its own words."""
    if not SEVERAL_NAMED.search(whole.between):
        return []
    group = report.by_line[whole.line]
    before = [one for one in group[: group.index(whole)] if one.unit == whole.unit and one.role not in NO_TERM]
    names = {one: OF_IT.sub("", one.label) for one in before}
    found = [one for one in before if len(names[one]) > 1 and names[one] in whole.between]
    return found if len(found) > 1 and len({names[one] for one in found}) == len(found) else []


SEVERAL_NAMED = re.compile("[\u4e00-\u9fff][、和与及][\u4e00-\u9fff]")
OF_IT = re.compile("^(?:其中|用于|包括|以及|分别为|分别用于|由|和)|(?:支出|经费|为|达|有|共)$")


def is_mean_of_told(group: Sequence[Statement], each: Statement, count: Statement) -> bool:
    """Whether an average is that of a list, or of one of two groups whose averages and counts make the total of both.

    “分别投入42万元、36万元、54万元，平均每村44万元”; “线下场均0.86万元，线上场均0.32万元，46场和16场共44.68万元”.
    """
    alike = [one for one in group if one.unit == each.unit and one is not each]
    totals = [one for one in alike if one.role not in NO_SUM]
    run = [*takewhile(lambda one: one.between[:1] in ("、", "和"), reversed(_before(totals, each)))]
    listed = _before(totals, each)[-len(run) - 1 :]
    if run and agrees(each.quantity, sum((one.value for one in listed), Fraction(0)) / count.value):
        return True
    others = [one for one in alike if one.role is FigureRole.PER_HEAD][:MOST_OTHERS]
    counts = [one for one in group if one.unit == count.unit and one.role is FigureRole.PLAIN][:MOST_COUNTS]
    ways = (
        (own, other, more, total)
        for own, more in permutations(counts, 2) for other in others for total in totals
    )  # fmt: skip
    return any(_make(each, own, other, more, total) for own, other, more, total in ways)


MOST_OTHERS, MOST_COUNTS, CLOSE = 3, 8, 20
NO_SUM = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE)


def _before(group: Sequence[Statement], each: Statement) -> list[Statement]:
    return [one for one in group if (one.sentence, one.quantity.start) < (each.sentence, each.quantity.start)]


def _make(each: Statement, own: Statement, other: Statement, more: Statement, total: Statement) -> bool:
    """Whether two averages by their counts make a total, as nearly as they are rounded."""
    slack = each.quantity.step * own.value + other.quantity.step * more.value + total.quantity.step
    if abs(each.amount * own.amount + other.amount * more.amount - total.amount) * 2 > float(slack):
        return False
    return float(slack) < total.amount / CLOSE


def is_less_those_in_both(report: StatedReport, whole: Statement) -> bool:
    """“脱贫户486户，监测户24户，监测户中有9户同时是脱贫户，两类合计501户”: two figures without those counted twice."""
    found = report.sentences[whole.sentence].statements
    if whole.unit in (RATE, POINTS, MONEY, "") or whole not in found:
        return False
    before = [one for one in found[: found.index(whole)] if one.unit == whole.unit][-MOST_JOINED:]
    if any(_less_those(whole, before, twice) for twice in before if IN_BOTH.search(twice.label + twice.after)):
        return True
    return any(
        one.value + other.value - twice.value == whole.value and twice.value <= min(one.value, other.value)
        for twice in before if IN_BOTH.search(twice.label + twice.after)
        for one, other in combinations([each for each in before if each is not twice], 2)
    )  # fmt: skip


def _are_of_all_alike(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“316人，其中党员142人、女性187人，既是党员又是女性的76人”: some of all by two marks, and those who have both."""
    found = report.sentences[parts[-1].sentence].statements
    at = found.index(parts[-1]) + 1 if parts[-1] in found else len(found)
    both = found[at] if at < len(found) else None
    is_both = both is not None and both.unit == whole.unit and HAS_BOTH.search(both.between) is not None
    least = min(part.value for part in parts)
    union = sum((part.value for part in parts), Fraction(0)) - (both.value if both else 0)
    return is_both and both is not None and both.value <= least and union <= whole.value


def _is_one_of_them(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“面积4860平方米，展厅占42.18%，即2050平方米；库房880平方米，办公1930平方米”: all make the first."""
    both = whole.value + sum((part.value for part in parts), Fraction(0))
    return any(each.value == both and each.unit == whole.unit for each in report.by_line[whole.line])


HAS_BOTH = re.compile("既[^，。；]{1,14}又|同时|兼|两者都|两[项类]都|都[是有]")


def _less_those(whole: Statement, before: Sequence[Statement], twice: Statement) -> bool:
    """“书画12个、摄影9个、工艺6个，书画和摄影合展2个，共25个”: all of a list without those in two of it."""
    sums = accumulate(one.value for one in reversed(before[: before.index(twice)]))
    return any(made - twice.value == whole.value for made in sums)


def _has_some_in_both(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“64场中，学校35场、社区38场，有9场为合办，两边各计一次”: all but the last, without those counted twice."""
    total, last = sum((part.value for part in parts[:-1]), Fraction(0)), parts[-1]
    if len(parts) <= len(("one", "other")) or total - last.value != whole.value:
        return False
    return IN_BOTH.search(report.sentences[last.sentence].text[last.quantity.start - len(last.between) :]) is not None


IN_BOTH = re.compile(
    "既[^，。；]{1,14}又|[合联兼同]|共同|同时|重复|交叉|重叠|重合|去重|兼|都|均|其中|[中里]有|[两二三][类种项门班者个]"
)


def are_told_otherwise(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether what does not add up is no list of parts: with subtotals, in two units, some of one of the parts."""
    is_of_other = _goes_on_otherwise(report, whole, parts) or _is_some_of_a_part(report, whole, parts)
    is_of_other = is_of_other or _are_counted_before(report, whole, parts) or _is_new_of_all(report, whole, parts)
    values = [part.value for part in parts]
    is_of_other = is_of_other or _is_one_of_them(report, whole, parts)
    own = sum((part.value for part in marked(parts)), Fraction(0))
    is_of_other = is_of_other or _has_some_in_both(report, whole, parts) or _are_of_all_alike(report, whole, parts)
    return is_of_other or own == whole.value or makes_with_subtotals(whole.value, values)


def marked(parts: Sequence[Statement]) -> list[Statement]:
    """“12个学会承建2个、1个学会承建6个”: parts without those that tell, behind no mark, what the one before has."""
    return [part for part in parts if MARK.search(part.between) or part is parts[0]]


def is_rest_of_one(rest: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a rest makes one of the figures before it, with those behind that."""
    return any(
        each.value == rest.value + sum((part.value for part in marked(parts[at:]) if part is not each), Fraction(0))
        for at, each in enumerate(parts)
    )


MARK = re.compile("[，、；。：]|^(?:和|与|及|以及)")


def _are_counted_before(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“低保131户，非低保105户，多残家庭19户已计入前两类”: the last are said to be among those that make the whole."""
    sums = accumulate(part.value for part in parts)
    last = next((at for at, made in enumerate(sums, 1) if made == whole.value), 0)
    if last < 2 or last == len(parts):
        return False
    text = report.sentences[parts[last].sentence].text[parts[last].quantity.end :]
    return COUNTED_BEFORE.search(STOPPED.split(text)[0]) is not None


COUNTED_BEFORE, STOPPED = (
    re.compile("[已均都同也]|其中|计入|包含|包括|含|在内|[属列归]|重复|交叉|重叠|前[述面两二三四]|上述|不再|不另"),
    re.compile("[。；]"),
)


def _is_new_of_all(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“厕所212座，当年新建18座、改建26座，比上年末194座增加18座”: what makes the whole with what there was before."""
    before = {each.value for each in report.by_line[whole.line] if each.unit == whole.unit and WAS.search(each.label)}
    total = sum((part.value for part in parts), Fraction(0))
    return any(whole.value - made in before for made in (total, *(part.value for part in parts)))


WAS = re.compile("[上去]年|年初|期初|原有|此前|已有")


def is_of_listed(found: Sequence[Statement], rate: Statement) -> bool:
    """“发现39处，当场整改33处，限期整改6处，整改率100%”: all before a rate that bear its name, by one before them."""
    before = [each for each in found if each.quantity.end < rate.quantity.start and each.unit not in (RATE, "")]
    name = RATE_NAME.search(rate.label)
    parts = [*takewhile(lambda each: name and name[1] in each.label + each.after, reversed(before))]
    if len(parts) < 2 or any(NOT_DONE.search(each.label + each.after[:3]) for each in parts):
        return False
    total = sum((each.value for each in parts), Fraction(0))
    wholes = [each.value for each in before if each.unit == parts[0].unit and each not in parts]
    return any(whole and agrees(rate.quantity, 100 * total / whole) for whole in wholes)


def is_of_grades(found: Sequence[Statement], rate: Statement) -> bool:
    """“19个项目，优的17个、良的2个，优良率100%”: of those before it whose names are the characters of its own."""
    name = RATE_NAME.search(rate.label)
    before = [each for each in found if each.quantity.end < rate.quantity.start and each.unit not in (RATE, "")]
    named = {char: [each for each in before if char in each.label] for char in (name[1] if name else "")}
    parts = [each for own in named.values() for each in own]
    if not parts or any(len(own) != 1 for own in named.values()) or len({*parts}) < len(named):
        return False
    total = sum((each.value for each in parts), Fraction(0))
    wholes = [each.value for each in before if each.unit == parts[0].unit and each not in parts]
    return any(whole and agrees(rate.quantity, 100 * total / whole) for whole in wholes)


RATE_NAME, NOT_DONE = re.compile("([一-鿿]{2})率"), re.compile("未|没|不|余|剩|逾期|超期|待|尚")


def _goes_on_otherwise(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“191.85万册（件），其中图书142.6万册、报刊38.77万册、其他10.48万件”: the list goes on in another unit."""
    found = report.sentences[parts[-1].sentence].statements
    following = found[found.index(parts[-1]) + 1 :][:MOST_GOING_ON] if parts[-1] in found else ()
    others = [*takewhile(lambda each: each.between[:1] in "、和及" and each.between and not each.depth, following)]
    sums = accumulate((part.value for part in others), initial=sum((part.value for part in parts), Fraction(0)))
    return bool(others) and all(each.unit not in (RATE, "") for each in others) and whole.value in sums


def _is_some_of_a_part(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“持证7416人，其中重度2966人，享受2910人，覆盖率98.11%”: by its rate, a part is some of the part before it."""
    found = report.sentences[parts[-1].sentence].statements
    following = {one.quantity.start: other for one, other in pairwise(found)}
    for part, some in pairwise(parts):
        rate = following.get(some.quantity.start)
        if rate is not None and rate.unit == RATE and part.value and whole.value:
            is_of_part = agrees(rate.quantity, 100 * some.value / part.value)
            if is_of_part and not agrees(rate.quantity, 100 * some.value / whole.value):
                return True
    return False


def is_missed_elsewhere(report: StatedReport, sentence: Sentence) -> bool:
    """“外借113.7万册，未达目标”, and below “外借册次比目标少6.3万册。原因是…”: told again with its cause."""
    names = {each.label[:NAMED_AGAIN] for each in sentence.statements if len(each.label) > NAMED_AGAIN}
    names = {name for name in names if not TOO_COMMON.search(name)}
    for each, following in zip_longest(report.sentences, report.sentences[1:]):
        if each.line != sentence.line and SHORT_OF.search(each.text) and any(name in each.text for name in names):
            after = following.text if following and following.line == each.line else ""
            if TOLD_CAUSE.search(each.text + after):
                return True
    return False


TOO_COMMON = re.compile("率|完成|全年|指标|目标|任务|项目|支出|预算|资金|经费|部门|单位|工作")
NAMED_AGAIN = 2  # characters of what was missed
SHORT_OF = re.compile(
    "(?:比|距|较)[^，。；]{0,6}(?:目标|计划|任务)[^，。；]{0,4}[少差欠低]|(?:未|没有)(?:达|完成|实现)|(?:低于|少于)[^，。；]{0,6}(?:目标|计划)"
)
TOLD_CAUSE = re.compile("原因|由于|因为|主要是|受[^，。；]{1,12}影响")


NAMED_BY = 4  # characters of the name of an indicator
REASONED = re.compile(
    "原因|由于|因为|因|受(?![理益众训助奖邀聘惠赠教])|影响|推迟|系(?![列统])|所致|主要是|导致|涉及|疫情|天气|[较偏]?[晚迟]于|[较偏]晚|不足|扣|改为|合并|取消|压减|尚未|后移|顺延"
)


def is_explained_by_name(report: StatedReport, sentence: Sentence, missed: str) -> bool:
    """“未完成2个（接收单位数、库房温湿度记录率）”: whether the text tells elsewhere why, of one of these."""
    named = re.match("[^，。；（]{0,6}（([^（）]+)）", sentence.text.partition(missed)[2])
    names = [name[:NAMED_BY] for name in re.split("[、和]", named[1]) if len(name) >= NAMED_BY] if named else []
    for name in names:
        for each, following in zip_longest(report.sentences, report.sentences[1:]):
            after = following.text if following and following.line == each.line else ""
            if each is not sentence and name in each.text and REASONED.search(each.text + after):
                return True
    return False


def is_of_another_amount(report: StatedReport, found: Sequence[Statement], each: Statement) -> bool:
    """Whether an execution rate is of another pair of amounts: the one beside it, or the first of its sentence.

    “支出总额1950.20万元，基本支出1118.55万元，项目支出831.65万元，执行率98.67%”: of the first, where no class is named.
    """
    told = [one for one in found[: found.index(each)] if one.unit == MONEY]
    if each.role is not FigureRole.EXECUTION or not told or any(name in each.between for name in CLASSES):
        return False
    budgets = (one for one in report.statements if one.unit == MONEY and "预算" in one.label)
    wholes = dict.fromkeys((*report.facts(FigureRole.FULL, WHOLE), *budgets))
    pairs = product((told[0], told[-1]), (one for one in wholes if one.value))
    return any(agrees(each.quantity, *quotient(part.quantity, whole.quantity)) for part, whole in pairs)


def is_mean_of_others(group: Sequence[Statement], each: Statement, total: Statement, count: Statement) -> bool:
    """Whether an average is that of a list, of one of two groups, or by the rest of a count."""
    return is_mean_of_told(group, each, count) or is_by_the_rest(group, each, total, count)


def is_by_the_rest(group: Sequence[Statement], each: Statement, total: Statement, count: Statement) -> bool:
    """“两类演出合计93场，送戏38场，其余观众5.71万人次，场均1038人次”: by what is left of a count without another."""
    others = [one for one in group if one.unit == count.unit and one.value < count.value and not one.is_about]
    rests = {count.value - one.value for one in others}
    return any(agrees(each.quantity, total.value / rest, total.quantity.step / rest / 2) for rest in rests)


def listed_with(found: Sequence[Statement], apart: Statement) -> list[Statement]:
    """“依次净增60万元、60万元和50万元”: a difference and those told with it in one list."""
    at = found.index(apart)
    first = next((one for one in range(at, -1, -1) if found[one].between not in LISTED), at)
    return [found[first], *takewhile(lambda each: each.between in LISTED, found[first + 1 :])]


LISTED = ("、", "和", "与", "及")


def is_of_one_answer(
    rates: Sequence[Statement],
    rate: Statement,
    valid: Sequence[Statement],
    answers: Mapping[str, Statement],
    pleased: Sequence[Fraction],
) -> bool:
    """“按前两项之和为96.75%，单计“满意”为89.29%”: of one answer, beside the rate of those who are pleased at all."""
    wholes = [each.value for each in valid if each.value]
    ones = [100 * each.value / whole for each in answers.values() for whole in wholes]
    sums = [100 * each / whole for each in pleased for whole in wholes]
    others = (each for each in rates if each.value != rate.value)
    is_beside = any(agrees(other.quantity, right) for other in others for right in sums)
    return is_beside and any(agrees(rate.quantity, right) for right in ones)

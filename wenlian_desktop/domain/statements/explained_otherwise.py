"""What explains a figure beside what a rule holds it against: another scope, subtotals, its own formula, a named whole.

A rule that finds a figure wrong asks here before it says so: what is exactly explained by what stands beside it is no
slip.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, combinations, pairwise, product, takewhile, zip_longest

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


def is_told_with_its_terms(sentence: Sentence, rate: Statement) -> bool:
    """Whether a rate has its formula behind it, or is that of all before it that bear its name."""
    return has_its_formula(sentence, rate) or is_of_listed(sentence.statements, rate)


def is_of_other_figures(report: StatedReport, sentence: Sentence, rate: Statement, wholes: Sequence[Statement]) -> bool:
    """Whether a rate told of another scope is that of figures together, or of any amount of the report in a whole.

    The rate of a class (单看基本支出，执行率为98.25%) is of none of the amounts of all.
    """
    if rate.subject in CLASSES and wholes and not {whole.subject for whole in wholes} & {*CLASSES}:
        return True
    if not is_of_other_scope(sentence, rate):
        return False
    pairs = ((one, whole) for whole in dict.fromkeys(wholes) for one in report.statements if one.unit == whole.unit)
    is_share = any(whole.value and agrees(rate.quantity, 100 * one.value / whole.value) for one, whole in pairs)
    return is_share or is_of_joint_figures(report, rate)


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


def are_told_otherwise(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether what does not add up is no list of parts: with subtotals, in two units, some of one of the parts."""
    is_of_other = _goes_on_otherwise(report, whole, parts) or _is_some_of_a_part(report, whole, parts)
    values = [part.value for part in parts]
    return is_of_other or makes_with_subtotals(whole.value, values)


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

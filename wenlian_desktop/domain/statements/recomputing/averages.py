"""Averages: a total by the count of what it is told per."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip
from wenlian_desktop.domain.statements.explained_otherwise import is_mean_of_others, is_of_other_scope
from wenlian_desktop.domain.statements.people_who_live_there import NO_TOTAL, by_population, is_of_population
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.tiers import (
    is_first_of_rates,
    of_its_noun,
    of_its_word,
    per_wholes,
    standards_of,
    tiers_of,
)
from wenlian_desktop.domain.statements.spans_told import days_open, days_told, is_of_one_span, months_told, of_a_span
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FROM, WHOLE, FigureRole
from wenlian_desktop.domain.statements.witnessed.factors import is_of_several

Hits = Iterator[Hit[int]]
EACH = re.compile(
    "(?:每一?个?|单(?=[趟场次期册班车]))(?P<unit>平方米|立方米|公斤|公顷|公里|千瓦时|人次|课时|学时|班次|场次|批次|[户人名位场次期件册台辆天月镇村家站笔讲轮趟卷页本堂课条篇部亩支队校项县乡座馆厅社幅首间套组度吨升斤处张份枚])"
)
PER = re.compile(  # by any measure
    "(?P<unit>人次|课时|学时|班次|场次|[\u4e00-\u9fff](?<![平年]))(?:均|(?<=月)租)|(?P<plain>平均|单价|均价)"
)
SET = re.compile(
    "每.*每|(?<!平)均每|标准|预留|固定|至少|不少于|安排|拟|超过|低于|高于|控制|预算|定额|限额|上限|计划|目标|最高|最低"
)
NEAR = 20  # times less: an average that near to a quotient was meant to be it
OF_CHANGES = re.compile(
    "(?:改[为成]|变[为成]|调整[为到至]|[增减降升提]至)每|[每人户场期次件册]均?[^，。；\\d]{0,3}(?:少|多|减|压|提高|上调|下调|增加)[^，。；\\d]{0,4}$"
)  # 每期少印1800册 is no average
OF_OTHERS = re.compile("[比较与同](?:上|去|20\\d\\d)年|^(?:上|去)年|[由从]$|平均水平$")
BY_TIME = re.compile(
    "[人户]均[月日年](?!常)|[日年]租|[月日年]薪|[月日年]人均|人均每[月日年]|每[月日]每人|人月均|[月日]户均|[人户车][天日]均"
)  # of so many people and months
FAR = 4  # times: an average that much off comes from other figures
ALSO = {
    "日": ("天",),
    "校": ("所",),
    "班": ("期",),
    "人": ("名", "位"),
    "名": ("人", "位"),
    "位": ("人", "名"),
    "车": ("辆", "台"),
    "队": ("支",),
    "馆": ("座", "家"),
    "社": ("家",),
}
LONGEST_AFTER = 6
SAVED = re.compile("节[约支省]|压减|减支|省下|少[支花付]|缩短")
NEAR_NAME = 6  # characters after a count in which its noun stands: 45个培训班
NEAR_LABEL = 3  # characters before a count, of its noun: 设摊位40个
ONE_EACH = re.compile("每[\u4e00-\u9fff]$")  # several in one sentence are standards
SHIFTS_OF_UNIT = (10_000, Fraction(1, 10_000))  # 万 too much or forgotten
SHIFTS = (10, 100, Fraction(1, 10), Fraction(1, 100), *SHIFTS_OF_UNIT)
YUAN_PER_TEN = 10
ABOUT = Fraction(1, 20)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按“总数÷个数”复算后改正。",
)
def averages_recomputed(report: StatedReport) -> Hits:
    """An average is a total of its unit by the count of what it is told per, both in its paragraph."""
    for group in report.by_line.values():
        tiered = [head for _, head in (*tiers_of(group), *standards_of(group))] + _with_their_counts(group)
        heads = [one for one in group if one.unit == MONEY and ONE_EACH.search(one.label)]
        for each in group:
            per = (EACH.search(each.label) or PER.search(each.label)) if each.role is FigureRole.PER_HEAD else None
            if per is None or each in tiered or (each in heads and len({one.sentence for one in heads}) < len(heads)):
                continue
            if _is_standard(each) or _is_other(report, group, each) or _is_of_its_limit(group, each, per["unit"]):
                continue
            told = [
                *group,
                *_of_year(report, per["unit"]),
                *_of_guests(report, group),
                *days_open(report, group, per["unit"]),
            ]
            pairs = of_its_word(each, _of_its_bracket(group, each, _pairs(report, told, each, per["unit"] or "")))
            pairs = by_population(report, group, each) if is_of_population(group, each) else pairs
            if pairs and not any(_is_average(each, *pair) for pair in pairs) and not _is_as_planned(group, each, pairs):
                wrong = _of_reception(group, pairs) or _of_the_list(group, each, pairs)
                wrong = wrong or _likely(each, per_wholes(of_its_noun(each, pairs)))
                wrong = wrong or _likely(each, pairs)
                is_other = wrong is None or _is_of_another(group, each, wrong) or _has_its_own(group, each, wrong)
                if wrong and not is_other and not is_mean_of_others(group, each, *wrong):
                    yield _told(each, *wrong)


def _is_standard(each: Statement) -> bool:
    """每人每月880元, 0.6万元至1.5万元: what is set, not what came out."""
    is_range = each.after[:1] in ("至", "—", "-", "~", "÷") or each.between[:1] in ("至", "—")
    return is_range or SET.search(each.label + each.after) is not None


def _is_other(report: StatedReport, group: Sequence[Statement], each: Statement) -> bool:
    """Whether an average is of others, of another year, of a part, or how long something took."""
    sentence = report.sentences[each.sentence]
    return (
        not report.is_of_year(each)
        or each.unit == POINTS
        or each.unit.endswith("工作日")
        or any(pattern.search(each.label) for pattern in (OF_OTHERS, FROM, BY_TIME, OF_CHANGES))
        or ADJUSTED.match(sentence.text[each.quantity.end :]) is not None
        or is_of_other_scope(sentence, each)
        or _is_step(each)
        or _is_rent_of_several(sentence, each)
        or is_first_of_rates(group, each)
        or _is_of_two_units(report, each)
        or is_of_several(report, each)
        or is_of_one_span(sentence.statements, sentence.text, each)
    )


def _is_of_its_limit(group: Sequence[Statement], each: Statement, unit: str | None) -> bool:
    """“…14场实付42.00千元；展览布展费控制在35.00千元以内，实际平均31.80千元”: of what its limit is for."""
    at = group.index(each)
    limit = group[at - 1] if at else each
    is_limit = limit.role is FigureRole.TARGET and limit.sentence == each.sentence and limit.unit == each.unit
    return is_limit and not unit and "；" in limit.between


def _is_step(each: Statement) -> bool:
    """“平均每贷款1万元带动就业0.47人”: what the average is told per, not the average."""
    is_one = re.match("1(?![\\d.])", each.text) is not None and re.match("[\u4e00-\u9fff]", each.after) is not None
    return is_one and STEP.search(each.label) is not None


def _is_rent_of_several(sentence: Sentence, each: Statement) -> bool:
    """“租用2间，月租3000元，租金合计7.2万元”: of each of those that are counted, and not of all."""
    return "月租" in each.label and any(one.unit not in (MONEY, RATE, "") for one in sentence.statements)


STEP = re.compile("每[\u4e00-\u9fff]{0,6}$")


def _is_of_two_units(report: StatedReport, each: Statement) -> bool:
    """“节目24期、短视频36条，平均每期（条）0.15万元”: per what is counted in two units together."""
    lines = (line.text for line in report.manuscript.lines if line.line_no == each.line)
    return any(
        text.startswith(each.text, per.end()) for text in lines if "）" in text for per in PER_TWO.finditer(text)
    )


PER_TWO = re.compile("[每均][\u4e00-\u9fff]{0,4}（[\u4e00-\u9fff]{1,3}）[\u4e00-\u9fff]{0,6}")


def _of_its_bracket(
    group: Sequence[Statement], each: Statement, pairs: Sequence[tuple[Statement, Statement]]
) -> list[tuple[Statement, Statement]]:
    """“扶持12部（每部2.5万元）、奖励6部，合计56.4万元”: in a bracket behind a count, of that count alone."""
    at = group.index(each)
    before = group[at - 1] if at else each
    if not (each.depth > before.depth and each.between.startswith("（") and any(before is one for _, one in pairs)):
        return [*pairs]
    own = [(total, count) for total, count in pairs if count is before and total.depth == each.depth]
    later = [one for one in group[at + 1 :] if one.unit == before.unit and one.depth == before.depth]
    return own if later else [pair for pair in pairs if pair[1] is before]


def _has_its_own(group: Sequence[Statement], each: Statement, pair: tuple[Statement, Statement]) -> bool:
    """“14场实付42.00千元；布展费控制在35.00千元以内，平均31.80千元”: of the figure told with it behind a ；."""
    at = group.index(each)
    before = group[at - 1] if at else each
    opened = next((one for one in (each, before) if "；" in one.between), None)
    is_own = opened is before and before.unit == each.unit and not any(before is one for one in pair)
    return is_own and all(_place(one) < _place(before) for one in pair)


ADJUSTED = re.compile("（[^（）]{0,6}(?:扣除|剔除|扣减|减去|除去|不含|不计|不包括)[^（）]*）")  # 53.44万元（已扣除…）


def _is_of_another(group: Sequence[Statement], each: Statement, pair: tuple[Statement, Statement]) -> bool:
    """Whether a total and its count make another average of the paragraph, or the count is told after, for another."""
    total, count = pair
    others = [one for one in group if one.role is FigureRole.PER_HEAD and one is not each and one.unit == each.unit]
    if any(agrees(one.quantity, total.value / count.value) or _is_told_next(each, total, one) for one in others):
        return True
    is_after = (count.sentence, count.quantity.start) > (each.sentence, each.quantity.start)
    totals = [one.value for one in group if one.unit == each.unit and one.role is not FigureRole.PER_HEAD]
    if is_after and any(one.value * count.value in totals for one in others):
        return True
    is_after = (total.sentence, total.quantity.start) > (each.sentence, each.quantity.start)
    counts = {one.value for one in group if one.unit not in (each.unit, RATE, POINTS, "")}
    return is_after and any(one.value and total.value / one.value in counts for one in others)


def _is_told_next(each: Statement, total: Statement, other: Statement) -> bool:
    """“线下场均0.86万元，线上场均0.32万元，共62场44.68万元，综合0.72万元”: a total between two is of the second."""
    per, of_other = (EACH.search(one.label) or PER.search(one.label) for one in (each, other))
    is_alike = per is not None and (of_other is None or not of_other["unit"] or per["unit"] == of_other["unit"])
    is_alike = is_alike and _place(each) < _place(total) < _place(other)
    return is_alike and re.search("全部|合计|总计|共|[两二三四]类", total.between) is not None


def _place(each: Statement) -> tuple[int, int]:
    return each.sentence, each.quantity.start


def _with_their_counts(group: Sequence[Statement]) -> list[Statement]:
    """“一档每亩120元、3.2万亩，二档每亩80元、1.5万亩，共504万元”: standards with the counts behind them."""
    pairs = [(head, count) for head, count in pairwise(group) if head.role is FigureRole.PER_HEAD]
    pairs = [(head, count) for head, count in pairs if count.unit not in (head.unit, RATE, POINTS, "")]
    total = sum((head.value * count.value for head, count in pairs), Fraction(0))
    return [head for head, _ in pairs] if any(one.value == total for one in group if one.unit == MONEY) else []


def _is_as_planned(group: Sequence[Statement], each: Statement, pairs: Sequence[tuple[Statement, Statement]]) -> bool:
    """“培训11期，计划495人，每期45人，实际482人”: what was planned, told right before the average, by the count."""
    before = group[group.index(each) - 1] if each in group[1:] else each
    is_goal = before.role is FigureRole.TARGET and before.unit == each.unit and each.between == f"，{each.label}"
    return is_goal and any(before.value == each.value * count.value for _, count in pairs)


def _of_year(report: StatedReport, unit: str | None) -> list[Statement]:
    """What the months of 月均 are of: the spending of the year."""
    return report.facts(FigureRole.SPENT, WHOLE) if unit == "月" else []


def _of_guests(report: StatedReport, group: Sequence[Statement]) -> list[Statement]:
    """What receptions cost, where a paragraph counts the guests and does not tell it."""
    is_of_guests = any("接待" in each.label and each.unit in ("批", "批次") for each in group)
    if not is_of_guests or any(each.subject == RECEPTION and each.unit == MONEY for each in group):
        return []
    told = [each for each in report.statements if each.subject == RECEPTION and each.unit == MONEY]
    return told[:1] if len({each.value for each in told}) == 1 else []


RECEPTION = "公务接待费"


def _of_reception(
    group: Sequence[Statement], pairs: Sequence[tuple[Statement, Statement]]
) -> tuple[Statement, Statement] | None:
    """“公务接待费2.94万元……。公务接待42批249人次，人均118元”: the one amount of that name, wherever it is told."""
    told = [pair for pair in pairs if pair[0].subject == RECEPTION and pair[0].role in SPENT_ON]
    if len({total.value for total, _ in told}) != 1 or len({count.value for _, count in told}) != 1:
        return None
    count = told[0][1]
    at = group.index(count) if count in group else 0
    before = group[at - 1] if at else count
    is_of_guests = "接待" in count.label or ("接待" in before.label and count.between in ("", "、", "，"))
    return told[0] if is_of_guests and before.sentence == count.sentence else None


def _all_listed_before(group: Sequence[Statement], each: Statement) -> list[Statement]:
    """“3辆，油料2.7万元、保险1.5万元、维修2.4万元，车均2.2万元”: all that is listed right before an average."""
    run: list[Statement] = []
    for one in reversed(group[: group.index(each)]):
        if one.sentence != each.sentence or one.unit != each.unit or one.role not in SPENT_ON or one.is_about:
            break
        run.insert(0, one)
    total = sum((one.value for one in run), Fraction(0))
    is_list = len(run) > 1 and each.unit == MONEY and all(one.between[:1] in ("、", "，") for one in run[1:])
    return [replace(run[-1], quantity=replace(run[-1].quantity, value=total))] if is_list else []


def _of_the_list(
    group: Sequence[Statement], each: Statement, pairs: Sequence[tuple[Statement, Statement]]
) -> tuple[Statement, Statement] | None:
    """All that is listed between the one count and the average right behind the list."""
    own = [pair for pair in pairs if pair[0] not in group and pair[0].sentence == pair[1].sentence == each.sentence]
    is_one = len(own) == 1 and all(count is own[0][1] for _, count in pairs) and each.between == f"，{each.label}"
    right = own[0][0].value / own[0][1].value if is_one else Fraction(0)
    is_before = is_one and own[0][1].quantity.end < own[0][0].quantity.start
    return own[0] if is_before and right / FAR < each.value < right * FAR else None


SPENT_ON = (FigureRole.PLAIN, FigureRole.SPENT)


def _told(each: Statement, total: Statement, count: Statement) -> Hit[int]:
    shown = f"{bare(total.quantity, total.quantity)}÷{bare(count.quantity, count.quantity)}"
    value = total.value / count.value
    is_small = each.unit == MONEY and each.quantity.scale > 1 and value * YUAN_PER_TEN < FEN * each.quantity.scale
    like = replace(each.quantity, scale=1, step=Fraction(1)) if is_small else each.quantity  # 89.58元, not 0.01万元
    right = written(value, like)
    return hit(each.line, name=each.label, stated=each.text, right=f"{shown}＝{right}")


def _pairs(
    report: StatedReport, group: Sequence[Statement], each: Statement, unit: str
) -> list[tuple[Statement, Statement]]:
    """The totals and counts that an average can come from, nearest first."""
    others = [one for one in group if one is not each and one.value]
    units = (each.unit, "人次") if each.unit == "次" and unit == "人" else (each.unit,)  # 人均2.5次
    units = ("人", "人次") if each.unit == "人" and unit == "场" else units  # 观众1.82万人次，平均每场700人
    totals = [one for one in others if one.unit in units and one.role not in NO_TOTAL and one.unit != RATE]
    totals = [one for one in totals if not SET.search(one.after[:LONGEST_AFTER] + one.label[-2:])]  # 控制标准
    if not SAVED.search(each.label):  # 人均费用320元，…280人共节约2.24万元
        totals = [one for one in totals if not SAVED.search(one.label)]
    totals = _of_its_name(each, totals) or totals
    totals = [one for one in totals if not OF_ONE.search(one.label)] or totals  # 高峰日3150人次
    if unit == "月" and (spanned := of_a_span(totals, each)):
        return spanned
    if unit == "月" and totals:
        totals = [one for one in totals if not re.search("[上下]半年|季度", one.label)]  # of some months, not of all
        before = totals if len(totals) == 1 and group.index(totals[0]) + 1 == group.index(each) else []
        totals = before or [one for one in totals if each.unit == MONEY or re.search("全年|累计|共|至", one.between)]
        text = "".join(report.sentences[number].text for number in dict.fromkeys(one.sentence for one in group))
        return [(one, replace(one, quantity=months)) for one in totals for months in months_told(text)]
    of_year = [one for one in totals if unit == "日" and "全年" in one.label]
    if of_year:
        days = days_told([one.quantity for one in others if one.unit == "天"])
        return [(one, replace(one, quantity=each_of)) for one in of_year for each_of in days]
    if unit in PEOPLE and each.unit in PEOPLE:
        return _of_people(group, each)
    counts = [one for one in others if one.unit not in (each.unit, RATE, POINTS, "") and not _is_shut(one, unit)]
    counts = [_in_its_unit(one, unit) for one in counts]
    counts = [one for one in counts if is_per(one, unit)]
    counts = [one for one in counts if not _is_told_per(one, unit)]  # 校均300人，校均2个
    counts = [one for one in counts if not one.label.endswith("每")]  # 每3人次出具2份: a step, no count
    counts = [_of_all(others, one) for one in _without_parts(counts)]
    pairs = product([*totals, *_all_listed_before(group, each)], [*counts, *_together(counts)])
    return sorted(pairs, key=lambda pair: sum(_apart(each, one) for one in pair))


def _of_its_name(each: Statement, totals: Sequence[Statement]) -> list[Statement]:
    """“工资福利186.42万元和日常公用41.38万元，人均日常公用5.17万元”: the totals whose name stands behind 人均."""
    name = NAME_OF_MEAN.sub("", each.label)
    return [one for one in totals if one.unit == MONEY and one.label.endswith(name)] if len(name) > 2 else []


NAME_OF_MEAN = re.compile("^(?:[^均]{0,3}[人户场期]均|平均每[人户场期])|(?:为|约|是|达|计)+$")
PEOPLE = ("人", "名", "位")
SHUT = re.compile("闭|休|停")


def _is_shut(count: Statement, unit: str) -> bool:
    """闭馆103天: no days of 日均."""
    return unit == "日" and SHUT.search(count.label) is not None


def _of_people(group: Sequence[Statement], each: Statement) -> list[tuple[Statement, Statement]]:
    """“486人创业，带动就业1512人，平均每名创业者带动3.11人”: the two right before, by the verb of the second."""
    at = group.index(each)
    count, total = group[at - 2 : at] if at > 1 else (each, each)
    verbs = {each.label[at : at + 2] for at in range(len(each.label) - 1)}
    is_told = count.sentence == total.sentence == each.sentence and {count.unit, total.unit} <= {*PEOPLE}
    is_same = any(verb in total.label for verb in verbs) and count.value < total.value
    is_part = count.between[:1] in ("、", "和") or "共" in total.label  # 干部412名、职工268名，共结对1054名
    return [(total, count)] if is_told and is_same and not is_part else []


def _in_its_unit(count: Statement, unit: str) -> Statement:
    """A count in the unit of an average told per a smaller one: 2.92万吨 in 公斤."""
    times = SMALLER.get((count.unit, unit))
    if times is None:
        return count
    written = count.quantity
    return replace(count, quantity=replace(written, unit=unit, value=written.value * times, scale=1))


SMALLER = {
    ("吨", "公斤"): 1000, ("吨", "斤"): 2000, ("公斤", "斤"): 2, ("公顷", "亩"): 15, ("公里", "米"): 1000
}  # fmt: skip


def _is_told_per(count: Statement, unit: str) -> bool:
    """Whether a figure is itself an average per what another one is told per."""
    per = PER.search(count.label) if unit and count.role is FigureRole.PER_HEAD else None
    return per is not None and per["unit"] == unit


PERIODS_OF_YEAR = {"季": 4, "季度": 4, "半年": 2, "月": 12, "个月": 12, "两月": 6, "两个月": 6}
BY_PERIOD = re.compile("每(季度|季|半年|个月|月|两月|两个月)[^，。；\\d]{0,6}$")


def _of_all(others: Sequence[Statement], count: Statement) -> Statement:
    """A count told per something that is counted too, of all of these: 6期，每期印数1500册."""
    per = EACH.search(count.label)
    by_time = BY_PERIOD.search(count.label)
    if by_time:
        text = f"{PERIODS_OF_YEAR[by_time[1]]}×{count.text}"
        return replace(
            count, quantity=replace(count.quantity, value=count.value * PERIODS_OF_YEAR[by_time[1]], text=text)
        )
    times = [one for one in others if per and one.unit == per["unit"] and one.role is not FigureRole.PER_HEAD]
    if len(times) != 1:
        return count
    value, text = count.value * times[0].value, f"{times[0].text}{count.text}"
    return replace(count, quantity=replace(count.quantity, value=value, text=text))


OF_ONE = re.compile("高峰|峰值|单[日场期]|最[多高大少低小]")


def _without_parts(counts: Sequence[Statement]) -> Sequence[Statement]:
    """Of counts that a total sums up (12次、4次、2次，总计18次), the total."""
    for whole in counts:
        parts = [one for one in counts if one is not whole and one.unit == whole.unit]
        is_sum = len(parts) > 1 and sum(one.value for one in parts) == whole.value
        if is_sum and re.search("共|总|合计", whole.label):
            return [one for one in counts if one not in parts]
    return counts


LISTED = re.compile("、[^，。；]*|[\u4e00-\u9fff]{0,6}[和与及][\u4e00-\u9fff]{0,6}")


def _together(counts: Sequence[Statement]) -> list[Statement]:
    """Counts listed beside each other as one: 内设机构8个、中心4个."""
    found = []
    for one, other in pairwise(counts):
        is_listed = LISTED.fullmatch(other.between) is not None and one.unit == other.unit and not one.opens_parts
        if is_listed and one.sentence == other.sentence:
            quantity = replace(one.quantity, value=one.value + other.value, text=f"{one.text}＋{other.text}")
            found.append(replace(one, quantity=quantity))
    return found


def is_per(count: Statement, unit: str) -> bool:
    """Whether a count is of what an average is told per: 班均 of 期, 每个镇 of 15个镇."""
    if not unit or count.unit.startswith(unit) or count.unit in ALSO.get(unit, ()):
        return True
    return count.unit == "个" and unit in count.after[:NEAR_NAME].partition("按")[0] + count.label[-NEAR_LABEL:]


def _apart(each: Statement, other: Statement) -> int:
    """How far two figures stand from each other: sentences first; what comes later is farther."""
    at = other.quantity.start - each.quantity.start
    return 1000 * abs(other.sentence - each.sentence) + (2 * at if at > 0 else -at)


def _likely(each: Statement, pairs: Sequence[tuple[Statement, Statement]]) -> tuple[Statement, Statement] | None:
    """The figures an average was meant to come from: where it is one slip off, or those just before it."""
    slipped = next((pair for pair in pairs if is_slip(each.quantity, pair[0].value / pair[1].value)), None)
    slipped = slipped or next((pair for pair in pairs if _is_shifted(each, *pair)), None)
    slipped = slipped or _by_the_one_count(each, pairs)
    pairs = [pair for pair in pairs if not _are_of_next(each, *pair)]
    if slipped or not pairs:
        return slipped
    total, count = pairs[0]
    is_own = all(one.sentence == each.sentence and _is_exact(one) for one in (total, count))
    right = total.value / count.value
    is_close = right / FAR < each.value < right * FAR
    if len(pairs) == 1 and _is_of_sentences_before(each, total, count):
        return total, count
    is_of_guests = "接待" in count.label + count.between or not count.between  # 接待74批次592人次
    if total.subject == RECEPTION and is_of_guests and is_own and each.unit == MONEY:
        return slipped or (total, count)
    own = [one for one, _ in pairs if one.sentence == each.sentence]
    of_money = [one for one in own if one.quantity.end <= each.quantity.start] or own
    nearest = min(pairs, key=lambda pair: abs(pair[0].value / pair[1].value - each.value))
    is_near = abs(nearest[0].value / nearest[1].value - each.value) * NEAR <= each.value
    if not slipped and is_near and len(set(of_money)) == 1 and nearest[0] in of_money:
        return nearest
    is_whole = right.denominator == 1 and total.sentence == count.sentence  # 1296人次, 16期: 81 to the last digit
    name = {count.label[at : at + 2] for at in range(len(count.label) - 1)}
    is_named = any(pair in total.label for pair in name)  # 公务接待费3.22万元；公务接待592人次
    if is_own and is_close and _are_right_before(each, total, count, pairs):
        return total, count
    is_meant = is_own and (is_close or is_whole) and (len(set(of_money)) == 1 or (is_named and is_close))
    is_of_some = ONE_SIDE.search(each.label) is not None and ONE_SIDE.search(total.label) is None  # 场均现场150人次
    return slipped or ((total, count) if is_meant and not is_of_some else None)


def _by_the_one_count(
    each: Statement, pairs: Sequence[tuple[Statement, Statement]]
) -> tuple[Statement, Statement] | None:
    """“开放262天。观众47160人次，日均118人次”: the amount right before, and the one count that it is per."""
    own = [pair for pair in pairs if pair[0].sentence == each.sentence and _ends_at(each, pair[0])]
    is_plain = PLAIN_MEAN.fullmatch(each.label) is not None and len({count.value for _, count in own}) == 1
    if not is_plain or not all(_is_exact(one) for pair in own for one in pair):
        return None
    total, count = own[0]
    is_before = (count.sentence, count.quantity.start) < (total.sentence, total.quantity.start)
    right = total.value / count.value
    return (total, count) if is_before and right / FAR < each.value < right * FAR else None


def _ends_at(each: Statement, total: Statement) -> bool:
    """Whether an average stands right behind a figure."""
    return each.between == f"，{each.label}" and total.quantity.end + len(each.between) == each.quantity.start


def _is_exact(one: Statement) -> bool:
    """达1316人次 is exact to the last digit, though 达2万 is not."""
    return not one.is_about or (one.label.endswith("达") and one.quantity.scale == 1 and not one.quantity.mark)


def _is_of_sentences_before(each: Statement, total: Statement, count: Statement) -> bool:
    """“讲座25场，听众3125人次。……场均135人次”: the only pair of its paragraph, a sentence or two before, and near."""
    is_before = all(one.sentence < each.sentence and _is_exact(one) for one in (total, count))
    is_near = abs(total.value / count.value - each.value) * FAR <= each.value
    return is_before and is_near and total.sentence == count.sentence and PLAIN_MEAN.fullmatch(each.label) is not None


ONE_SIDE = re.compile("现场|线[上下]|网络|场内|场外")
PLAIN_MEAN = re.compile(
    "(?:全年|平均|折合|折算|算下来|合|摊|到|每)*[户人场次批班个期件册台辆天日镇村站篇部校项馆幅首组][次均]?(?:平均)?(?:约|为|达|接待|服务|参加|到场|有|计)*"
    "|平均每一?[个名家所][\u4e00-\u9fff]{0,6}(?:约|为|达|接待|服务|参加|有|带动|配备)*"
)


def _are_of_next(each: Statement, total: Statement, count: Statement) -> bool:
    """Whether a total and its count are both told behind a ； after the average: of something else."""
    first = min(total, count, key=lambda one: (one.sentence, one.quantity.start))
    is_after = (first.sentence, first.quantity.start) > (each.sentence, each.quantity.start)
    return is_after and "；" in first.between


def _are_right_before(
    each: Statement, total: Statement, count: Statement, pairs: Sequence[tuple[Statement, Statement]]
) -> bool:
    """“开放324天，接待41.04万人次，日均1200人次”: the count, the total and what each has, with nothing between them."""
    told = {one.quantity.start: one for pair in pairs for one in pair if one.sentence == each.sentence}
    last = [told[at] for at in sorted(told) if at < each.quantity.start][-2:]
    is_list = all(one.between == f"，{one.label}" for one in (last[-1], each)) if last else False
    return is_list and last == [count, total] and each.unit != MONEY and PLAIN_MEAN.fullmatch(each.label) is not None


def _is_shifted(each: Statement, total: Statement, count: Statement) -> bool:
    """Whether an average has its point in another place, or 万 too much: 89.58万元 for 89.58元."""
    right = total.value / count.value
    shifts = SHIFTS if total.sentence == each.sentence else SHIFTS_OF_UNIT
    return each.unit == MONEY and any(agrees(each.quantity, right * shift) for shift in shifts)


def _is_average(each: Statement, total: Statement, count: Statement) -> bool:
    right = total.value / count.value
    about = each.is_about or total.is_about or count.is_about
    slack = (each.quantity.step + total.quantity.step / count.value) / 2 + (right * ABOUT if about else 0)
    return abs(each.value - right) <= slack

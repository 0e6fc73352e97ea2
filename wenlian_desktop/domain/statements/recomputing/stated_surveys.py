"""Satisfaction from the counts of a survey."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, groupby, pairwise, product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.closed_passages.one_survey import is_of_totals, left_valid, one_survey
from wenlian_desktop.domain.statements.explained_otherwise import is_of_one_answer
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Group = Sequence[Statement]
VALID = re.compile(
    "有效|能用的|可用的|合格(?:问卷|答卷)|(?:剔除|扣除|剔去|去掉|除去|排除)[^，。；\\d]{0,14}(?:后|外)(?:剩余|余下|余|剩|得|还有|实有|计|为)?$|^后(?:剩余|余下|余|剩)$"
)
RETURNED = re.compile(
    "收到|走访|接通|回访|访谈|抽[样查]|[回收]收|收回|回收|受访|访问|样本|调查|(?:收集|采集|征集)评价|评价器"
)
ANSWER = re.compile(
    "(非常满意|很满意|比较满意|较满意|基本满意|不太满意|非常不满意|很不满意|极不满意|不满意|满意|一般)[”、]?(?:及以上)?(?:的)?(?:有|为|占)?$"
)
PLEASED = ("非常满意", "很满意", "满意", "比较满意", "较满意")
PARTLY = ("基本满意", "一般")
PLEASED_AFTER = re.compile(
    "^(?:的?(?:有效)?(?:问卷|答卷))?(?:(?!基本|有效)[^，。；不未没中里内“”（）]){0,4}“?(?:(?:非常|很|比较|基本|较)?满意(?![度率])|好评|认可)"
)
AIMED = re.compile("指标值?(?:为|是)?$|目标值?(?:为|是)?$|计划值?(?:为|是)?$")
SENT = re.compile("发放|发出|派发")  # where a survey begins
TOGETHER = re.compile("合计|总体|综合|平均|汇总|合并|加总|整体|总满意|合起来|加起来|[两二三]项|[两二三]类|加权")
SUM_OF_TWO = re.compile(
    "(?:非常满意|很满意|满意)[”]?(?:与|和|、)[“]?(?:较满意|比较满意|满意)[”]?(?:两项|的?(?:份数|人数|户数)?(?:之和|合计|占)|(?:份数|人数|户数)占)|前两[项档]"
)
FIRST_TWO = re.compile("前两[项档]")
OF_THREE = re.compile("前三[项档级]")
WITH_PARTLY = re.compile(
    "满意[度率](?:[＝=]|按|为|是)[（“]?[“]?(?:非常满意|很满意|满意)[”]?(?:的)?(?:份|人|户|票)?数?(?:[＋+加]|与|和)[“]?(?:基本满意|较满意|比较满意)"
)
OF_PLEASED_ALONE = re.compile("按“?满意”?(?:的)?(?:份|户|人|票|家)?数?(?:除以|占|÷|/|与)")  # 较满意 is not counted
BY_PLEASED = re.compile("按“?满意”?(?:的)?(?:份数|人数|户数|票数|条数)(?:占|除以|与)")  # 基本满意 is left out


@rule(
    "C31",
    Level.WARNING,
    on=StatedReport,
    says={
        "rate": "满意度写“{stated}”，{right}。",
        "answers": "各选项之和为{sum}，与有效的{valid}不符。",
        "left": "有效写“{valid}”，{back}－{out}＝{left}。",
        "no_sample": "满意度{stated}没有样本数、有效份数和算法。",
    },
    remedy="写明发放、有效份数和算法，按有效份数复算后改正。",
)
def satisfaction_recomputed(report: StatedReport) -> Hits:
    """Satisfaction is that of the counts of its survey; the answers make the valid ones."""
    valid: Statement | None = None
    for line, told in report.by_line.items():
        whole = one_survey(report, line)
        group = [] if (whole and whole.is_made) or is_of_totals(told) else _all_valid(told)
        for back, out, left in left_valid([each for each in group if _is_count(each) and not each.is_about]):
            right = number(back.value - out.value, 0)
            came, less = number(back.value, 0), number(out.value, 0)
            yield hit(left.line, kind="left", valid=left.text, back=came, out=less, left=right)
        for survey in _surveys(group):
            is_of_all = any(
                TOGETHER.search(each.between) and not BY_WEIGHT.search(each.between) for each in _rates(survey)[-1:]
            )
            own = {each.value for each in survey if _is_count(each) and _is_valid(each)}
            is_of_all = is_of_all and len(own) < len(("one", "other"))  # else it tells its own and that of all
            yield from _wrong_survey(
                report, [*group[: group.index(survey[-1])], survey[-1]] if is_of_all else survey, valid
            )
        valid = next((each for each in reversed(told) if _is_valid(each)), valid)
    yield from _weighted(report)
    yield from _without_sample(report)


def _all_valid(told: Sequence[Statement]) -> list[Statement]:
    """“收回196份，全部有效”: what came back counts as valid."""
    following = [*(each.between for each in told[1:]), ""]
    return [
        replace(each, label=f"{each.label}有效") if ALL_VALID.match(each.after + words) and _is_count(each) else each
        for each, words in zip(told, following, strict=True)
    ]


ALL_VALID = re.compile("[，（、]?(?:全部|均|都|全)(?:[为是])?有效")


def _is_count(each: Statement) -> bool:
    return each.unit not in (RATE, MONEY, POINTS, "")


def _is_valid(each: Statement) -> bool:
    return _is_count(each) and (VALID.search(each.label) is not None or VALID_AFTER.match(each.after) is not None)


VALID_AFTER = re.compile("(?:提交|交回|填写|填报|返回|完成|作出)?了?有效")  # 404份有效问卷中, 435人提交有效问卷


def _surveys(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The statements of each survey: a new one begins where 有效 is told again after a rate."""
    survey: list[Statement] = []
    for each in group:
        is_anew = _is_valid(each) and (any(_is_valid(one) for one in survey) or len(_pleased_of_returned(survey)) > 1)
        is_sent_anew = SENT.search(each.label) is not None and any(SENT.search(one.label) for one in survey)
        if (is_anew or is_sent_anew) and _rates(survey):
            yield survey
            survey = []
        survey.append(each)
    yield survey


def _pleased_of_returned(survey: Sequence[Statement]) -> list[Statement]:
    """What came back and who is pleased, of a survey that tells both: 评价器收到400份，满意384份."""
    counts = [each for each in survey if _is_count(each)]
    returned = [each for each in counts if RETURNED.search(each.label)]
    return [*returned[:1], *_pleased(counts)[:1]] if returned else []


def _rates(survey: Sequence[Statement]) -> list[Statement]:
    rates = [each for each in survey if each.unit == RATE and not each.is_about and _is_satisfaction(each)]
    return [each for each in rates if not AIMED.search(each.label)]


def _is_satisfaction(each: Statement) -> bool:
    return each.role is FigureRole.SATISFACTION or (
        each.role in (FigureRole.SHARE, FigureRole.PLAIN)
        and re.search("有效|满意|前[二两三][档项级]", each.label) is not None
    )


def _wrong_survey(report: StatedReport, survey: Sequence[Statement], earlier: Statement | None) -> Hits:
    counts = [each for each in survey if _is_count(each)]
    valid = _valid_counts(counts) or (
        [earlier] if earlier and all(each.unit == earlier.unit for each in counts) else []
    )
    answers = _answers(counts)
    pleased = _pleased(counts)
    wrong = _wrong_answers(valid, answers, counts)
    yield from wrong
    for rate in _rates(survey) if valid and pleased and not wrong else ():
        if not report.is_of_year(rate) and rate.quantity.start < valid[0].quantity.start:
            continue  # 2020年满意度93.20%。2021年重新测评，有效问卷500份……
        text = "".join(report.sentences[number].text for number in dict.fromkeys(each.sentence for each in survey))
        group = report.by_line[rate.line]
        paragraph = "".join(each.text for each in report.sentences if each.line == rate.line)
        told = [each for each in group if _is_count(each)]
        rates = [each for each in _rates(group) if each.role is FigureRole.SATISFACTION]
        grouped = rates if len({each.value for each in rates}) > 1 else []
        is_of_two = SUM_OF_TWO.search(text) is not None or BY_PLEASED.search(text) is not None
        is_of_two = is_of_two and OF_THREE.search(rate.between) is None
        is_alone = OF_PLEASED_ALONE.search(text) is not None
        is_weighed = _is_weighed(rate, rates, report.sentences[rate.sentence].text)
        is_other = _is_of_another_survey(report, group, rate, valid, pleased) or _is_of_so_many(group, rate, valid)
        is_other = is_other or _is_of_other_things(group, rate, valid) or _is_by_points(group, rate)
        is_other = is_other or _is_one_of_several(group, rate, valid) or _is_published(report, rate)
        is_other = is_other or _is_told_before_its_own(group, rate, valid, pleased)
        is_other = is_other or is_of_one_answer(_rates(group), rate, valid, answers, _sums_of(answers))
        if is_weighed or is_other or _is_of_one_in_brackets(told, rate):
            continue
        yield from _wrong_rate(
            rate,
            valid,
            answers,
            pleased,
            told,
            grouped,
            is_sum_of_two=is_of_two,
            is_of_first_two=len(answers) > 1 and is_of_two and FIRST_TWO.search(text) is not None,
            is_of_pleased_alone=is_alone,
            is_with_partly=WITH_PARTLY.search(paragraph) is not None,
        )


BY_OTHER_COUNTS = re.compile("发放|发出|派发|收回|回收|收到")  # a satisfaction by these is wrong


PEOPLE_ASKED = frozenset("人名位份户")


def _is_weighed(rate: Statement, rates: Sequence[Statement], text: str) -> bool:
    """Whether a satisfaction is one of several groups taken together by weights, or their mean."""
    before = max(
        (each.quantity.end for each in rates if each.sentence == rate.sentence and _place(each) < _place(rate)),
        default=0,
    )
    if not TOGETHER.search(text[before : rate.quantity.start]) or len(rates) < LEAST_ANSWERS:
        return False
    others = [each.value for each in rates if each is not rate]
    if BY_WEIGHT.search(text):
        return True
    is_mean = "平均" in rate.between and re.search("合并|汇总|份数|人数", rate.between) is None
    return is_mean and agrees(rate.quantity, sum(others, Fraction(0)) / len(others))


def _is_of_one_in_brackets(told: Sequence[Statement], rate: Statement) -> bool:
    """“有效1756份（1145份、611份），满意1620份（1052份、568份）”: of those at one place of two brackets."""
    runs = [[*run] for depth, run in groupby(told, key=lambda each: each.depth) if depth]
    pairs = [
        (part.value, whole.value)
        for one, other in combinations(runs, 2)
        for whole, part in zip(one, other, strict=False)
        if len(one) == len(other) > 1 and whole.value
    ]
    return any(agrees(rate.quantity, 100 * part / whole) for part, whole in pairs)


def _is_named_in(report: StatedReport, name: str, valid: Statement) -> bool:
    """Whether the sentence of a survey has two characters of a name: it is that survey, and no other one."""
    text = report.sentences[valid.sentence].text
    return any(pair in text for at in range(len(name) - 1) if not (pair := name[at : at + 2])[0].isdigit())


def _is_of_another_survey(report: StatedReport, group: Group, rate: Statement, valid: Group, pleased: Group) -> bool:
    """“甲事项有效300份、满意279份，得93%；乙事项满意度为82%”: of a name of its own, past a stop."""
    is_first = rate.quantity.start == len(rate.between) and rate.sentence > valid[-1].sentence
    named = OWN_NAME.search(f"；{rate.between}" if is_first else rate.between)
    if not named or GENERAL.search(named[1]):
        return False
    if is_first and _is_named_in(report, named[1], valid[-1]):
        return False
    before = [each for each in group if each.unit == RATE and _place(each) < _place(rate)]
    rights = [100 * part / whole.value for part, whole in product(_of_pleased(pleased), valid) if whole.value]
    return any(agrees(each.quantity, right) for each, right in product(before, rights))


def _is_told_before_its_own(group: Group, rate: Statement, valid: Group, pleased: Group) -> bool:
    """“第一次93.20%，第二次有效260份、满意251份，96.54%”: told before the counts, which make the one behind them."""
    later = [each for each in _rates(group) if _place(rate) < _place(valid[0]) < _place(each)]
    rights = [100 * part / whole.value for part, whole in product(_of_pleased(pleased), valid) if whole.value]
    return any(agrees(each.quantity, right) for each, right in product(later, rights))


def _is_published(report: StatedReport, rate: Statement) -> bool:
    """“市文明办年底公布的满意度96.10%，与本馆问卷无关”: of a survey by others, told without its counts."""
    sentence = report.sentences[rate.sentence]
    is_alone = not any(_is_count(each) for each in sentence.statements)
    return is_alone and PUBLISHED.search(sentence.text) is not None


PUBLISHED = re.compile(
    "(?:公布|发布|通报|反馈|开展|组织)的[^，。；]{0,16}满意[度率]|与本[^，。；]{1,8}无关|仅供参考|另一?口径"
)


def _is_of_so_many(group: Sequence[Statement], rate: Statement, valid: Sequence[Statement]) -> bool:
    """“现场210份的满意度为96.67%”: of some of the valid answers, and so many in a hundred of them are whole ones."""
    at = group.index(rate)
    some = group[at - 1] if at and OF_SO_MANY.fullmatch(rate.between) else None
    if some is None or not some.value or not _is_count(some) or some.value >= max(each.value for each in valid):
        return False
    pleased = round(rate.value * some.value / 100)
    return agrees(rate.quantity, Fraction(100 * pleased) / some.value)


def _is_of_other_things(group: Sequence[Statement], rate: Statement, valid: Sequence[Statement]) -> bool:
    """“有效样本1500个……；接通800户，满意752户，满意率94.00%”: of the two figures before it, in a unit of their own."""
    at = group.index(rate)
    if at < 2:
        return False
    whole, part = group[at - 2 : at]
    is_of_its_own = whole.unit == part.unit and _is_count(whole) and whole.unit not in {each.unit for each in valid}
    is_of_its_own = is_of_its_own or _are_groups_together(group[:at])
    return is_of_its_own and whole.value > 0 and agrees(rate.quantity, 100 * part.value / whole.value)


def _are_groups_together(told: Sequence[Statement]) -> bool:
    """“现场90人，满意84人；网上60人，满意55人。合计150人、满意139人”: whether the last two sum up those before."""
    counts = [each.value for each in told if each.unit == told[-1].unit and _is_count(each)][-MOST_ASKED:]
    return {*counts[-2:]} <= {one + other for one, other in combinations(counts[:-2], 2)}


MOST_ASKED = 8  # counts of groups that are looked at


OF_SO_MANY = re.compile("的?满意[度率](?:为|是|达到?)?")
OWN_NAME = re.compile("[；](?:另外?|此外，)?([\u4e00-\u9fff\\d]{2,14}?)的?满意[度率][^，；。\\d]{0,8}$")
GENERAL = re.compile("合计|[两二三]项|[两二三]类|总体|综合|整体|平均|合并|服务对象|社会公众|问卷|调查|^总|^群众$")
BY_WEIGHT = re.compile("加权|权重|按[^，。；]{0,8}\\d+%|各占|各按")


def _is_of_other_group(rate: Statement, counts: Sequence[Statement]) -> bool:
    """Whether a satisfaction is that of one of several groups asked: who is pleased, by a count told beside it."""
    valid = {each.unit for each in counts if _is_valid(each)}  # where these are told, others are no base
    pleased = _pleased(counts)
    wholes = [each for each in counts if each not in pleased]
    wholes = [each for each in wholes if not (each.unit in valid and BY_OTHER_COUNTS.search(each.label))]
    pairs = [
        (part.value, whole.value)
        for part, whole in product(pleased, wholes)
        if whole.value > part.value and (part.unit == whole.unit or {part.unit, whole.unit} <= PEOPLE_ASKED)
    ]
    groups = _groups_asked(pleased, wholes)
    if len(groups) > 1:
        pleased_in_all = sum((part for part, _ in groups), Fraction(0))
        pairs += [(pleased_in_all, sum((whole for _, whole in groups), Fraction(0)))]
    return any(whole and agrees(rate.quantity, 100 * part / whole) for part, whole in pairs)


def _groups_asked(pleased: Sequence[Statement], wholes: Sequence[Statement]) -> list[tuple[Fraction, Fraction]]:
    """Who is pleased of each group, and how many it has: those listed in the same order, or the last told before."""
    first = next((each for each in pleased), None)
    before = [each for each in wholes if first and _place(each) < _place(first)]
    is_listed = len(pleased) > 1 and all(each.between[:1] in ("、", "和") for each in pleased[1:])
    if is_listed:
        return [(part.value, whole.value) for part, whole in zip(pleased, before[-len(pleased) :], strict=False)]
    found = []
    for part in pleased:
        own = [each for each in wholes if _place(each) < _place(part) and each.value >= part.value]
        found += [(part.value, own[-1].value)] if own else []
    return found


def _place(each: Statement) -> tuple[int, int]:
    return (each.sentence, each.quantity.start)


def _valid_counts(counts: Sequence[Statement]) -> list[Statement]:
    """The valid answers (有效问卷入户420份、网络580份); where nothing is said to be valid, those that came back."""
    valid: list[Statement] = []
    for each, before in zip(counts, (None, *counts), strict=False):
        goes_on = before in valid and each.between[:1] in ("、", "和") and "满意" not in each.label
        valid += [each] if each.value and (_is_valid(each) or goes_on) else []
    pleased = _pleased(counts)
    returned = [each for each in counts if RETURNED.search(each.label) and each.role is not FigureRole.PER_HEAD]
    returned = [each for each in returned if each not in pleased]
    answers = _answers(counts)
    total = sum((each.value for each in answers.values()), Fraction(0)) if len(answers) >= LEAST_ANSWERS else None
    told = [each for each in counts if each.value == total]  # 计700户，无一废卷
    return valid or told[:1] or returned[-1:]


def _answers(counts: Sequence[Statement]) -> dict[str, Statement]:
    answers: dict[str, Statement] = {}
    for each in counts:
        answer = ANSWER.search(re.sub("[“”]", "", each.label))
        if answer:
            answers.setdefault(answer[1], each)
    return _without_total(answers)


def _without_total(answers: dict[str, Statement]) -> dict[str, Statement]:
    """“满意的684人（非常满意432人，比较满意252人）”: who is pleased in all is no answer beside its parts."""
    parts = [each for name, each in answers.items() if name in PLEASED and name != "满意"]
    total = answers.get("满意")
    if total and len(parts) > 1 and total.value == sum(each.value for each in parts):
        return {name: each for name, each in answers.items() if name != "满意"}
    return answers


def _pleased(counts: Sequence[Statement]) -> list[Statement]:
    """Who is pleased: the figures told so, and those listed after one (感到满意的入户405份、网络561份)."""
    found: list[Statement] = []
    before: Statement | None = None
    for each in counts:
        is_told = (re.search("满意|好评", each.label) and "不" not in each.label) or PLEASED_AFTER.search(each.after)
        goes_on = before in found and each.between[:1] in ("、", "和") and not ANSWER.search(each.label)
        if is_told or (goes_on and not _is_valid(each)):
            found.append(each)
        before = each
    return found


def _has_other_answers(told: Sequence[Statement], answers: dict[str, Statement], wholes: set[Fraction]) -> bool:
    """Whether counts listed with the answers, of other names (“说不清”8份), make what is missing."""
    first, last = min(told.index(each) for each in answers.values()), max(told.index(each) for each in answers.values())
    rest: list[Statement] = []
    for each in told[last + 1 :]:
        if each.between[:1] not in "、，和" or each.unit != told[first].unit:
            break
        rest.append(each)
    listed = sum((each.value for each in told[first : last + 1]), Fraction(0))
    return any(listed + sum((each.value for each in rest[:end]), Fraction(0)) in wholes for end in range(len(rest) + 1))


COUNTED_TOGETHER = re.compile("(?:^|[，；])(?:两类|两项|线上线下)?(?:合计|共计?|总计)(?:收回|回收|有效)?$")


def _wrong_answers(
    valid: Sequence[Statement], answers: dict[str, Statement], told: Sequence[Statement]
) -> list[Hit[int]]:
    total = sum((each.value for each in answers.values()), Fraction(0))
    is_complete = any("不" in name for name in answers) and any(name in PLEASED for name in answers)
    wholes = {sum((each.value for each in valid), Fraction(0)), *(each.value for each in valid)}
    last = {name: each for each in told for name in _answers([each])}  # of several groups, those of all come last
    is_of_last = sum((each.value for each in last.values()), Fraction(0)) in wholes
    wholes |= {each.value for each in told if COUNTED_TOGETHER.search(each.label)}  # 线上864份，线下336份，共1200份
    if not is_complete or not valid or total in wholes or is_of_last or _has_other_answers(told, answers, wholes):
        return []
    shown = "＋".join(number(each.value, 0) for each in answers.values())
    sums = f"{shown}＝{number(total, 0)}{valid[0].unit}"
    return [hit(valid[0].line, kind="answers", sum=sums, valid=valid[0].text)]


def _wrong_rate(
    rate: Statement,
    valid: Sequence[Statement],
    answers: dict[str, Statement],
    pleased: Sequence[Statement],
    counts: Sequence[Statement],
    grouped: Sequence[Statement],
    *,
    is_sum_of_two: bool,
    is_of_first_two: bool,
    is_of_pleased_alone: bool,
    is_with_partly: bool,
) -> Hits:
    wholes = list(dict.fromkeys((sum((each.value for each in valid), Fraction(0)), *(each.value for each in valid))))
    told = [each.value for each in answers.values()]
    parts = list(dict.fromkeys(_sums_of(answers) if len(answers) > 1 else _of_pleased(pleased)))
    parts = (
        [sum(told[:2], Fraction(0))] if is_of_first_two else parts[:1] if len(answers) > 1 and is_sum_of_two else parts
    )
    parts = parts[-1:] if len(answers) > 1 and is_with_partly else parts
    rights = [(part, whole) for part in parts for whole in wholes if whole and part <= whole]
    if is_of_pleased_alone:
        rights += [(answers["满意"].value, whole) for whole in wholes if whole and "满意" in answers]
    is_right = any(agrees(rate.quantity, 100 * part / whole) for part, whole in rights)
    if rights and not is_right and not (rate in grouped and _is_of_other_group(rate, counts)):
        nearest = min(rights, key=lambda pair: abs(100 * pair[0] / pair[1] - rate.value))
        if len(valid) > 1 and len(pleased) > 1:
            nearest = (max(parts), max(wholes))  # of all groups together
        shown = f"{number(nearest[0], 0)}÷{number(nearest[1], 0)}"
        shown += f"＝{written(100 * nearest[0] / nearest[1], rate.quantity)}"
        yield hit(*dict.fromkeys((rate.line, valid[0].line)), kind="rate", stated=rate.text, right=shown)


def _sums_of(answers: dict[str, Statement]) -> list[Fraction]:
    """Who is pleased, without and with those who are partly so."""
    pleased = sum((each.value for name, each in answers.items() if name in PLEASED), Fraction(0))
    partly = sum((each.value for name, each in answers.items() if name in PARTLY), Fraction(0))
    mostly = sum((each.value for name, each in answers.items() if name == PARTLY[0]), Fraction(0))  # 一般 left out
    return [each for each in (pleased, pleased + partly, pleased + mostly) if each]


def _of_pleased(pleased: Sequence[Statement]) -> list[Fraction]:
    return [each.value for each in pleased] + [sum((each.value for each in pleased), Fraction(0))]


def _weighted(report: StatedReport) -> Hits:
    """“非常满意812份计100分、满意356份计80分……，平均得分91.01分”: the points of all answers by how many there are."""
    for told in report.by_line.values():
        answers = _weighed_after(told) or [
            (count, points)
            for count, points in pairwise(told)
            if _is_count(count) and points.unit == POINTS and WEIGHED.fullmatch(points.between)
        ]
        stated = next((each for each in told if each.unit == POINTS and AVERAGED.search(each.label)), None)
        count = sum((each.value for each, _ in answers), Fraction(0))
        if len(answers) < LEAST_ANSWERS or stated is None or not count:
            continue
        right = sum((each.value * points.value for each, points in answers), Fraction(0)) / count
        if not agrees(stated.quantity, right):
            terms = "＋".join(f"{number(each.value, 0)}×{number(points.value, 0)}" for each, points in answers)
            shown = f"（{terms}）÷{number(count, 0)}＝{written(right, stated.quantity)}"
            yield hit(stated.line, kind="rate", stated=stated.text, right=shown)


def _weighed_after(told: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """“非常满意286份、满意108份…。按非常满意100分、满意80分、一般60分加权”: by the names of the answers."""
    counts = _answers([each for each in told if _is_count(each)])
    points = _answers([each for each in told if each.unit == POINTS])
    return [(counts[name], points[name]) for name in counts if name in points] if len(points) > 1 else []


def _is_one_of_several(told: Sequence[Statement], rate: Statement, valid: Sequence[Statement]) -> bool:
    """“满意234份；刊物、展览、采风的分项满意度依次为95.2%、94.0%、91.6%”: rates with no counts of their own."""
    at = told.index(rate)
    begin = next((one for one in range(at, -1, -1) if told[one].between not in ("、", "和")), at)
    end = next((one for one in range(at + 1, len(told)) if told[one].between not in ("、", "和")), len(told))
    is_run = end - begin > max(len(valid), 1) and all(one.unit == RATE for one in told[begin:end])
    return is_run and re.search("分项|依次|分别|各", told[begin].between) is not None


def _is_by_points(told: Sequence[Statement], rate: Statement) -> bool:
    """“按“满意”1分、“基本满意”0.6分加权，满意度97.05%”: the points of all answers in those that they could have."""
    answers = _weighed_after(told)
    most = max((points.value for _, points in answers), default=Fraction(0))
    count = sum((each.value for each, _ in answers), Fraction(0)) * most
    points = sum((each.value * of.value for each, of in answers), Fraction(0))
    return count > 0 and agrees(rate.quantity, 100 * points / count)


WEIGHED, AVERAGED = re.compile("[，（]?(?:计|按|赋|各)(?:分值)?"), re.compile("平均|得分|满意度")
LEAST_ANSWERS = 3


SAMPLE = re.compile("问卷|有效|样本|受访|调查表|答卷|评价表|测评表|评议表|满意|好评")  # what only a survey has
OF_SURVEY = re.compile("满意|问卷|调查|测评|评议|评价(?!指标|等级|得分|结果|体系|工作|小?组|办法|报告)")
MAYBE_SAMPLE = re.compile("走访|访谈|电话|回访|抽样|抽查|回收|发放|访问|收回|收集|采集|评价|评议|扫码|填写|接通|拨打")


def _without_sample(report: StatedReport) -> Hits:
    stated = [each for each in report.statements if each.role is FigureRole.SATISFACTION and each.unit == "%"]
    stated = [each for each in stated if report.is_of_year(each)]
    is_listed = any("满意" in line.text and "份" in line.text for line in report.manuscript.normal)
    if stated and not is_listed and not any(_is_sample(report, each) for each in report.statements):
        yield hit(stated[-1].line, kind="no_sample", stated=stated[-1].text)


def _is_sample(report: StatedReport, each: Statement) -> bool:
    """Whether a count is of those asked: by its own words, or asked or handed out in a paragraph of a survey."""
    words = each.label + each.after
    if each.unit in ("%", "元", "分", ""):
        return False
    is_of_survey = OF_SURVEY.search(report.sentences[each.sentence].text) is not None
    return SAMPLE.search(words) is not None or (is_of_survey and MAYBE_SAMPLE.search(words) is not None)

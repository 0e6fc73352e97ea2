"""Products: so many times so much each makes the total told beside it."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, islice, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
EACH = re.compile("每一?(?P<what>个?[\u4e00-\u9fff][^。；\\d]{0,13})$")
OF_EACH_BEFORE = re.compile("各(?![类级项种界地自])[^，。；\\d]{0,8}$|^×$")  # 15个社区各配送图书200册, 9天×2场
TOTAL = re.compile("共|合计|总|全年|全部|时间|每周|每月|累计|一周|一共|全[区县市镇]")
NEAR = 2  # times: a total farther off is of something else
NEAR_BARE = Fraction(3, 2)  # times: of a total that no word calls one
NO_COUNT = (FigureRole.TARGET, FigureRole.REFERENCE)
GENERAL = "个家所名"  # measures that say nothing of what is counted
ALSO = ({"人", "人次"}, {"座", "人"}, {"名", "人"}, {"位", "人"})
VAGUE = re.compile(
    "平均|均|至少|最[多少高低]|不少于|不超过|不低于|限|左右|大约|原|计划|拟|标准|规定|要求|比|较|其中|新增|增加|减少|[上去]年"
)
MEAN = re.compile("平均|场均|限额|上限|至少|最[多少高低]|不少于|不低于|比|较")  # told by those who look at averages
LONGEST_NOUN = 2


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{terms}。",
    remedy="核对个数、每个的数量和总数，改正不符的一处。",
)
def products_are_right(report: StatedReport) -> Hits:
    """“出版3期，每期印数1500册，全年印刷4500册”, “每周开放6天、每天开放10小时，每周开放时间共60小时”."""
    for sentence in report.with_figures(2):
        for at, each in enumerate(sentence.statements):
            what = _told_per(sentence, at)
            if not what or each.unit in (RATE, MONEY, POINTS, "") or each.is_about:
                continue
            yield from _held_against(report, sentence, at, what)


def _held_against(report: StatedReport, sentence: Sentence, at: int, what: str) -> Hits:
    """The total beside what is told for each, and the count that makes it or was meant to."""
    found, each = sentence.statements, sentence.statements[at]
    counts = found[at - 1 : at] if what == BEFORE else [one for one in found if _is_count(one, what, each)]
    counts = _with_the_same(found, counts or [one for one in _before(report, sentence) if _is_count(one, what, each)])
    totals = list(_totals(found, at, counts)) or list(_of_its_noun(report, each, what, counts))
    if any(_is_made(total, each, one) for one in counts for total, _ in totals):
        return  # 发放520份，每镇40份，回收494份
    if _are_parts_of_it(found, each, counts):
        return  # 2辑，每辑印1000册，赠送1730册，库存270册
    for total, is_named in totals:
        told = [one for one in counts if one is not total]
        wrong = _nearest(each, total, told, NEAR if is_named else NEAR_BARE)
        if wrong is None or (not is_named and len(told) > 1):
            continue
        right = written(wrong.value * each.value, total.quantity)
        terms = f"{number(wrong.value, 0)}×{number(each.value, 0)}＝{right}"
        yield (hit if is_named else doubtful)(total.line, stated=total.text, terms=terms)
        return


def _with_the_same(found: Sequence[Statement], counts: Sequence[Statement]) -> list[Statement]:
    """“新建工作站6个，累计达到29个”: a count, and what is told right behind it in no words but those of how many."""
    all_of_them = [*counts]
    for before, one in pairwise(found):
        is_same = before in all_of_them and one.unit == before.unit and one.role not in NO_COUNT
        if is_same and one not in all_of_them and SO_MANY_NOW.fullmatch(one.label + one.after):
            all_of_them.append(one)
    return all_of_them


SO_MANY_NOW = re.compile(
    "(?:累计|总数|现有|已有|共有?|达到?|增加?[到至]|为|20\\d\\d年|[上去本今]年|年[初末底]|[已仅约])*"
)


def _are_parts_of_it(found: Sequence[Statement], each: Statement, counts: Sequence[Statement]) -> bool:
    """Whether figures told one after another make what so many of each are."""
    alike = [one for one in found if is_same_unit(one, each) and one is not each and one not in counts]
    rights = {one.value * each.value for one in counts}
    return any(made in rights for at in range(len(alike)) for made in _sums(alike[at:]))


def _sums(run: Sequence[Statement]) -> Iterator[Fraction]:
    return islice(accumulate(one.value for one in run), 1, MOST_PARTS)


MOST_PARTS = 8
BEFORE = "×"  # told for each of what is counted right before


def _told_per(sentence: Sentence, at: int) -> str:
    """What a figure is told for each of: the words behind 每, BEFORE, or nothing."""
    each = sentence.statements[at]
    if "每" in each.between:
        said = EACH.search(each.between)
        return said["what"] if said and not MEAN.search(each.label) else ""
    is_of_before = at > 0 and OF_EACH_BEFORE.search(each.between) is not None and "，" not in each.between
    return BEFORE if is_of_before and sentence.statements[at - 1].unit not in (RATE, MONEY, POINTS, "") else ""


def _is_count(one: Statement, what: str, each: Statement) -> bool:
    """Whether a figure counts what another one is told for each of: 12批 of 每批, 6个展厅 of 每厅 and 每个展厅."""
    if one is each or one.role in NO_COUNT or one.unit in (RATE, MONEY, POINTS, ""):
        return False
    if what[0] != "个" and what.startswith(one.unit):
        return True
    noun = what.removeprefix("个")[:LONGEST_NOUN]
    own = one.after.partition("每")[0]
    if what[0] == "个":
        return noun in own or COUNTED_NOUN.sub("", one.label).endswith(noun)
    if one.unit not in GENERAL:
        return False
    label = COUNTED_NOUN.sub("", one.label)
    return own.endswith(noun[0]) or (not own and len(label) > 1 and label.endswith(noun[0]))


TWICE = re.compile(
    "每一?个?(?P<one>[校村社区县镇街乡馆所团队班家户店点站][\u4e00-\u9fff]{0,2}?)，?每一?个?(?P<time>学期|季度|月|周|年|天)[^，。；\\d]{0,8}$"
)
PERIODS = re.compile("(?P<count>[一二两三四五六七八九十]{1,2}|\\d{1,2})个?(?P<time>学期|季度|月|周|天)")
OF_YEAR = {"季度": 4, "月": 12, "学期": 2}  # so many of them make a year
ALL_YEAR = re.compile("全年|年度|学年|一年|[两四]个(?:学期|季度)|共|合计|累计")
NEAR_TWICE = 3  # times: a total farther off is of something else


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{terms}。",
    remedy="核对个数、每个的数量和总数，改正不符的一处。",
)
def products_of_places_and_periods(report: StatedReport) -> Hits:
    """“5所中小学……每校每学期授课4次，两个学期合计20次”: so many places, so many periods, so many times each."""
    for sentence in report.with_figures(3):
        for at, each in enumerate(sentence.statements):
            said = TWICE.search(each.between) if each.between.count("每") > 1 else None
            if said and not each.is_about and each.unit not in (RATE, MONEY, POINTS, ""):
                yield from _of_places_and_periods(sentence, at, said)


def _of_places_and_periods(sentence: Sentence, at: int, said: re.Match[str]) -> Hits:
    found, each = sentence.statements, sentence.statements[at]
    places = [one for one in found[:at] if one.unit not in (RATE, MONEY, POINTS, "") and _is_place(one, said["one"])]
    totals = [one for one in found[at + 1 :] if one.unit == each.unit and ALL_YEAR.search(one.between)]
    if len(places) != 1 or not totals or totals[0].is_about or totals[0].role in NO_COUNT:
        return
    counts = _periods_told(sentence.text, said["time"])
    rights = [places[0].value * count * each.value for count in counts]
    total = totals[0].value
    if rights and total not in rights and any(total / NEAR_TWICE < right < total * NEAR_TWICE for right in rights):
        right = min(rights, key=lambda one: abs(one - total))
        count = right / places[0].value / each.value
        terms = "×".join(number(value, 0) for value in (places[0].value, count, each.value))
        yield hit(totals[0].line, stated=totals[0].text, terms=f"{terms}＝{number(right, 0)}{each.unit}")


def _is_place(one: Statement, name: str) -> bool:
    """Whether a figure counts the places by the last word of their name: 5所中小学 of 每校."""
    return one.unit in (name, *PLACES.get(name[0], ())) or name[0] in one.after[:LONGEST_PLACE]


PLACES = {"校": ("所",), "户": ("家",), "团": ("个",), "学": ("所",)}
LONGEST_PLACE = 8


def _periods_told(text: str, time: str) -> list[int]:
    """How many periods a sentence counts; those of a year where it counts none."""
    told = [each["count"] for each in PERIODS.finditer(text) if each["time"] == time]
    counts = [int(each) if each.isdigit() else from_chinese(each.replace("两", "二")) for each in told]
    return counts or ([OF_YEAR[time]] if time in OF_YEAR else [])


def _before(report: StatedReport, sentence: Sentence) -> list[Statement]:
    return [one for one in report.by_line[sentence.line] if one.sentence < sentence.number]


def _totals(found: Sequence[Statement], at: int, counts: Sequence[Statement]) -> Iterator[tuple[Statement, bool]]:
    """What may be the total of what is told for each, and whether its words say so.

    The figure behind it, behind the count of these if that is between, or the one right before it.
    """
    each = found[at]
    later = [one for one in found[at + 1 : at + 3] if one not in counts][:1]
    earlier = [] if at == 0 or found[at - 1] in counts else [found[at - 1]]
    for total in (*later, *earlier):
        units = {total.unit, each.unit}
        is_total = is_same_unit(total, each) or units in ALSO
        if not is_total or total.is_about or total.role in NO_COUNT:
            continue
        is_named = total in later and TOTAL.search(total.label) is not None
        if is_named or _is_beside(total, each, is_later=total in later):
            yield total, is_named
    if not later and not earlier:
        yield from _only_one_before(found[:at], each)


def _only_one_before(before: Sequence[Statement], each: Statement) -> Iterator[tuple[Statement, bool]]:
    """“全年巡展33站，行驶4620公里，覆盖11个乡镇，每个乡镇3站”: the only figure of that unit, others between."""
    told = [one for one in before if is_same_unit(one, each)]
    is_all = all(OF_OTHERS.search(one.between) is None for one in (*before, each))
    if len(told) == 1 and is_all and not told[0].is_about and told[0].role is FigureRole.PLAIN:
        is_plain = VAGUE.search(told[0].label + told[0].after) is None and "，" in each.between
        yield from [(told[0], TOTAL.search(told[0].label) is not None)] if is_plain else []


OF_OTHERS = re.compile("其余|其他|另|还|其中|；|包括|个别|部分")


COUNTED_NOUN = re.compile("(?:共|有|共有|总共|为)+$")  # 镇街共8个


def _of_its_noun(
    report: StatedReport, each: Statement, what: str, counts: Sequence[Statement]
) -> Iterator[tuple[Statement, bool]]:
    """“下到镇街的有48场。镇街共8个，每个镇街均为7场”: the one figure of its unit told before that names them."""
    noun = what.removeprefix("个")[:LONGEST_NOUN]
    told = [
        one for one in report.by_line[each.line]
        if (one.sentence, one.quantity.start) < (each.sentence, each.quantity.start) and is_same_unit(one, each)
    ]  # fmt: skip
    named = [one for one in told if noun in one.label and one not in counts and one.role is FigureRole.PLAIN]
    if what[0] == "个" and len(noun) == LONGEST_NOUN and len(named) == 1 and not named[0].is_about:
        yield named[0], True


def _is_beside(total: Statement, each: Statement, *, is_later: bool) -> bool:
    """“每天2场，演出18场”, “演出18场，每天2场”: with a mark and a few words between, that tell of nothing else."""
    between = total.between if is_later else each.between
    is_next = between[:1] in ("，", "（") and not re.search("[。；、]", between)
    is_plain = VAGUE.search(total.label + total.after) is None and "每" not in total.label and "各" not in total.label
    return is_next and is_plain and total.depth == each.depth


def _is_made(total: Statement, each: Statement, count: Statement) -> bool:
    slack = total.quantity.step / 2 if total.quantity.scale > 1 else 0
    return abs(count.value * each.value - total.value) <= slack


def _nearest(each: Statement, total: Statement, counts: Sequence[Statement], near: int | Fraction) -> Statement | None:
    """The count that a wrong total was meant to come from."""
    close = [one for one in counts if total.value / near < one.value * each.value < total.value * near]
    return close[-1] if close else None


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，{terms}。"},
    remedy="核对数量、标准和总额，改正不符的一处。",
)
def amounts_by_standards(report: StatedReport) -> Hits:
    """“48人，标准为每人1.00万元，共发放48.00万元”, “按每户1.20万元，补助85户，共102.00万元”."""
    for sentence in report.with_figures(3):
        found = [each for each in sentence.statements if each.unit != RATE] if "每" in sentence.text else []
        each_of = [each for each in found if each.unit == MONEY and "每" in each.between]  # 每站预算……每站实际
        for one, other, total in zip(found, found[1:], found[2:], strict=False):
            count, standard = (one, other) if other.unit == MONEY else (other, one)
            if not _is_standard(standard, count) or not _is_total_of(total, standard):
                continue
            told = [each for each in found if each.unit == count.unit]
            if any(_is_paid(total, each, so_many) for each in each_of for so_many in told):
                continue
            if any(each.is_about for each in (one, other)):
                continue
            right = count.value * standard.value
            if right / NEAR_BARE < total.value < right * NEAR_BARE:
                terms = f"{number(count.value, 0)}×{standard.text}＝{written(right, total.quantity)}"
                yield doubtful(total.line, kind=TURNED, stated=total.text, terms=terms)


FOR_EACH = re.compile("每一?(?P<what>[^每，。；\\d]{1,10})$")
EVERY_YEAR = re.compile("每年|年均")
PAID_IN_ALL = re.compile("共|合计|总|发放|补[助贴]|支出|收入|资金|兑[付现]|拨付|[金款费]$")
PERSONS, YUAN = "人名位", 100


def _is_standard(standard: Statement, count: Statement) -> bool:
    """Whether money is told for each of what another figure counts: 每户 of 85户, 每人 of 48名."""
    said = FOR_EACH.search(EVERY_YEAR.sub("", standard.between)) if standard.unit == MONEY else None
    if said is None or MEAN.search(standard.label) or count.unit in (MONEY, POINTS, "") or count.role in NO_COUNT:
        return False
    what = said["what"].removeprefix("个")
    if count.unit == "个":
        return said["what"][0] == "个" and count.quantity.start < standard.quantity.start
    return what.startswith(count.unit) or (count.unit in PERSONS and what[:1] in PERSONS)


def _is_paid(total: Statement, standard: Statement, count: Statement) -> bool:
    """Whether the standard makes the total, or is the mean of it, rounded."""
    is_set = (
        standard.quantity.scale == 1
        and standard.quantity.step >= YUAN
        and not standard.value % (10 * standard.quantity.step)
    )  # 每张20元: no mean
    is_mean = bool(count.value) and not is_set and agrees(standard.quantity, total.value / count.value)
    rough = count.quantity.step * standard.value / 2 if count.quantity.scale > 1 else 0  # 4.62万张
    return is_mean or _is_made(total, standard, count) or abs(count.value * standard.value - total.value) <= rough


def _is_total_of(total: Statement, standard: Statement) -> bool:
    is_total = total.unit == MONEY and "每" not in total.between and PAID_IN_ALL.search(total.label) is not None
    return is_total and not total.is_about and total.role not in NO_COUNT and total.depth == standard.depth

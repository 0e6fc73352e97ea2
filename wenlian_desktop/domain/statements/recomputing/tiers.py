"""Amounts by tiers: “一类24户每户3000元、二类62户每户2000元”, and what they make together."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Tier = tuple[Statement, Statement]
ALONE = re.compile("^[，、（]?(?:标准)?每[人户场次件名家个位]?")
LEAST_TIERS, OF_THOSE = 2, "的"  # 每人2万元的24人: the count of a tier stands behind its standard


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{sum}。",
    remedy="核对数量、标准和总额，改正不符的一处。",
)
def standards_make_the_total(report: StatedReport) -> Hits:
    """“350份，每份标准200元，共计7万元”: the count by the standard is the total told right after it."""
    for sentence in report.with_figures(3):
        found = [each for each in sentence.statements if each.unit != RATE]  # 436户，完成率103.81%，每户2000元
        for count, head, total in zip(found, found[1:], found[2:], strict=False):
            is_standard = head.role is FigureRole.PER_HEAD or "标准" in head.label
            is_total = total.unit == head.unit == MONEY and TOTAL.match(total.label) is not None
            is_of_all = total.label.startswith(("共", "合", "总")) and len(tiers_of(sentence.statements)) > 0
            is_alone = ALONE.match(head.between) is not None and count.unit not in (MONEY, "")
            is_of_two = head.label.count("每") > 1  # 每人每天150元
            if is_of_all or is_of_two or not (is_standard and is_total and is_alone):
                continue
            others = [one for one in found if one.unit == count.unit]  # 配置20台，…公园2台，每台2.45万元
            count = min(others, key=lambda one: abs(one.value * head.value - total.value))
            right = count.value * head.value
            if abs(right - total.value) > total.quantity.step / 2 and not any(
                one.is_about for one in (count, head, total)
            ):
                terms = f"{number(count.value, 0)}×{number(head.value / FEN, 2)}＝{written(right, total.quantity)}"
                yield hit(sentence.line, stated=total.text, sum=terms)


TOTAL = re.compile("(?:共计?|合计|总计|计)(?:支出|发放|补助|投入)?$|^(?:支出|发放)$")


def tiers_of(told: Sequence[Statement]) -> list[Tier]:
    """Each count with the amount per head that is told right after it, where there are several."""
    pairs = [
        (count, each)
        for count, each in pairwise(told)
        if each.role is FigureRole.PER_HEAD
        and each.unit == MONEY
        and ALONE.match(each.between)
        and count.unit != MONEY
        and not each.after.startswith(OF_THOSE)
    ]
    return pairs if len(pairs) >= LEAST_TIERS else []


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，按各档的人数（户数）和标准算为{sum}。",
    remedy="核对人数、标准和总额，改正不符的一处。",
)
def tiers_make_the_total(report: StatedReport) -> Hits:
    """What each tier gets, by how many there are, makes an amount of the sentence."""
    for sentence in report.with_figures(1):
        tiers = tiers_of(sentence.statements)
        heads = [head for _, head in tiers]
        totals = [each for each in sentence.statements if each.unit == MONEY and each not in heads]
        totals = [each for each in totals if each.role is not FigureRole.PER_HEAD]
        total = sum((count.value * head.value for count, head in tiers), Fraction(0))
        first, last = (tiers[0][0].quantity.start, tiers[-1][1].quantity.start) if tiers else (0, 0)
        has_more = any(
            each.unit == tiers[0][0].unit and each.quantity.start > last for each in sentence.statements if tiers
        )
        has_own = has_more or any(first < each.quantity.start < last for each in totals)  # each tier has its own amount
        if (
            tiers
            and totals
            and not has_own
            and not any(abs(each.value - total) <= each.quantity.step / 2 for each in totals)
        ):
            terms = "＋".join(f"{number(count.value, 0)}×{number(head.value / FEN, 2)}" for count, head in tiers)
            whole = min(totals, key=lambda each: abs(each.value - total))
            yield hit(sentence.line, stated=whole.text, sum=f"{terms}＝{written(total, whole.quantity)}")


STANDARD = re.compile(
    "^(?:其中|和|与|[^，。；、]{0,6}标准[为是])?(?P<name>[\u4e00-\u9fff“”]{2,12}?)(?:按|标准为|补助|资助|奖励|补贴)?每一?(?P<unit>[\u4e00-\u9fff])"
)
PAID = re.compile("核定|共|合计|总|资助|补助|补贴|发放|奖[金励]|兑现|拨付|支出")
NEAR = Fraction(3, 2)  # times: a total farther off is of something else
LEAST_OF_NAME = 2  # characters


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，按各类的数量和标准算为{sum}。",
    remedy="核对数量、标准和总额，改正不符的一处。",
)
def standards_by_name_make_the_total(report: StatedReport) -> Hits:
    """“重点课题每项4.5万元、一般课题每项1.5万元，核定资助68万元”, of 重点课题8项、一般课题24项 told beside it."""
    for group in report.by_line.values():
        tiers = standards_of(group)
        heads = [head for _, head in tiers]
        if not tiers:
            continue
        total = sum((count.value * head.value for count, head in tiers), Fraction(0))
        money = [each for each in group if each.unit == MONEY and each not in heads]
        if any(abs(each.value - total) <= each.quantity.step / 2 for each in money):
            continue
        near = [each for each in money if total / NEAR < each.value < total * NEAR and PAID.search(each.label)]
        if near and not near[0].is_about:
            terms = "＋".join(f"{number(count.value, 0)}×{number(head.value / FEN, 2)}" for count, head in tiers)
            whole = min(near, key=lambda each: abs(each.value - total))
            yield hit(whole.line, stated=whole.text, sum=f"{terms}＝{written(total, whole.quantity)}")


def standards_of(group: Sequence[Statement]) -> list[Tier]:
    """Each standard told under a name with the count of that name, where all of several have one."""
    heads = [each for each in group if each.unit == MONEY and "每" in each.label]
    tiers = [(count, head) for head in heads if (count := _count_of(group, head))] if len(heads) >= LEAST_TIERS else []
    return tiers if tiers and len({id(count) for count, _ in tiers}) == len(heads) else []


def _count_of(group: Sequence[Statement], head: Statement) -> Statement | None:
    """The one count that bears the name of a standard and is of what it is told per."""
    said = STANDARD.match(head.label)
    told = [
        each for each in group
        if said and each.unit == said["unit"] and len(each.label) >= LEAST_OF_NAME and each.label.endswith(said["name"])
    ]  # fmt: skip
    return told[0] if len(told) == 1 else None


NO_WORDS = {"平均", "均每"}


def of_its_word(each: Statement, pairs: list[tuple[Statement, Statement]]) -> list[tuple[Statement, Statement]]:
    """Of several counts (拍品48件，成交42件) the last, if its words are the nearest to the average's (件均成交价)."""
    words = pairs_of(each.label) - NO_WORDS
    counts = {id(count): count for _, count in pairs if count.role is FigureRole.PLAIN and _stands_before(count, each)}
    shared = {key: len(words & pairs_of(count.label + count.after)) for key, count in counts.items()}
    last = max(counts.values(), key=lambda count: count.quantity.start, default=None)
    is_named = last is not None and all(shared[key] < shared[id(last)] for key in shared if key != id(last))
    is_of_counts = is_named and len(counts) > 1 and each.unit != RATE
    return [pair for pair in pairs if pair[1] is last] if is_of_counts else pairs


def _stands_before(count: Statement, each: Statement) -> bool:
    return count.sentence == each.sentence and count.quantity.start < each.quantity.start and not count.depth


def of_its_noun(each: Statement, pairs: Sequence[tuple[Statement, Statement]]) -> Sequence[tuple[Statement, Statement]]:
    """“展览7个，书法2个、美术5个，……平均每个展览90件”: the counts of what the average names, where there are some."""
    named = OF_NOUN.search(each.label)
    return [pair for pair in pairs if named and _is_of_noun(pair[1], named["noun"])] or pairs


def _is_of_noun(count: Statement, noun: str) -> bool:
    return count.unit in MEASURES and count.label.endswith(noun)


MEASURES = "个名家所处座支"
OF_NOUN = re.compile(f"每一?[{MEASURES}](?P<noun>[\u4e00-\u9fff]{{2}})")


def per_wholes(pairs: Sequence[tuple[Statement, Statement]]) -> list[tuple[Statement, Statement]]:
    """Pairs without the figures of lists that make the first of them: 授课108场，镇街63场，村45场."""
    parts = _parts_of_first([count for _, count in pairs])
    of_totals = _parts_of_first([total for total, _ in pairs if total.unit != MONEY])
    parts += of_totals if len(of_totals) > LEAST_PARTS else []  # of two each may have its own average
    told = [count for _, count in pairs if "＋" not in count.text]
    return [pair for pair in pairs if not {id(each) for each in pair} & {id(one) for one in parts}
            and (not parts or any(pair[1] is count for count in told))]  # fmt: skip


def _parts_of_first(figures: Sequence[Statement]) -> list[Statement]:
    told = [one for one in dict.fromkeys(figures) if "＋" not in one.text]
    told.sort(key=lambda one: (one.sentence, one.quantity.start))
    return _runs_making(told[0].value, told[1 : 1 + MOST_PARTS]) if len(told) > LEAST_PARTS else []


LEAST_PARTS, MOST_PARTS = 2, 12


def _runs_making(whole: Fraction, counts: Sequence[Statement]) -> list[Statement]:
    """The counts told one after another that make a whole: all of them, or those of each of several lists."""
    parts: list[Statement] = []
    at = 0
    while at < len(counts):
        sums = accumulate(one.value for one in counts[at:])
        length = next((length for length, value in enumerate(sums, 1) if value == whole and length > 1), 0)
        parts += counts[at : at + length]
        at += length or 1
    return parts


def is_first_of_rates(group: Sequence[Statement], each: Statement) -> bool:
    """“每家新建补助20万元、改造补助12万元，共116万元”: several rates told in a row, none the average of all."""
    at = group.index(each)
    following = group[at + 1] if at + 1 < len(group) else None
    if following is None or following.unit != each.unit or following.sentence != each.sentence:
        return False
    is_next = re.match("[、和]", following.between) is not None and following.value < GREAT * each.value
    return is_next and not re.search("共|合计|总|节约|减少|增加", following.between)


GREAT = 5  # times: more than that it is a total

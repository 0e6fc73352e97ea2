"""A whole and its parts that stand alone, whichever of them is told first, and however many sentences they take.

“展演支出223.45万元。印刷费83.54万元。交通费77.40万元。服装道具费112.51万元”; “未归档295份，已归档95份，合同320份”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, groupby, permutations, zip_longest

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.closed_passages.four_figures import APART, are_opposite
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import OVERLAPPING
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TOTAL = re.compile(
    "(?<![公一])共(?!同|享|建)|合计|总计|总额|总数|全[程长线]|“?三公”?经费(?:全年|本年|实际|支出|决算|开支|共|为)*$"
)
COMPARED = re.compile("[上去]一?年|20\\d\\d年|[较比]|预算|决算|编制|实有|计划|目标|任务|年初|结[转余]|均|首次")
OF_SOME = re.compile("最|每|重点|主要|满意|“(?!三公|[^”]{2}”)|[月年]底")
SUMMED = re.compile("累计|累加|加起来|相加|[汇归]总|[一总]共|全部|达到?")
SO_FAR = re.compile("累计")  # of more than the year, unless its parts stand in a list beside it
IN_BOTH = re.compile("去重|重复|同时|交叉|兼|[两二三]\\w?都|合办|联办|共同")
NO_PART = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.GROWTH)
FEWEST, MOST, MOST_SENTENCES = 3, 6, 6
SET_OFF, LISTED = re.compile("^[^、]{0,6}[，：—]"), ("、", "和", "与", "及")
WITHOUT, REST = re.compile("，?(?:剔除|除[去开了]?|扣[除掉去]|[减刨撇抛][去开除]|去掉)"), re.compile("剩|余")
KIND, KINDS = 2, re.compile("(?![的有为是共达])[\u4e00-\u9fff](?![的有为是共达])[\u4e00-\u9fff]$")
LONG, SHORT, NEAR = 4, 2, Fraction(1, 5)  # digits; of the sum


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，各部分之和为{sum}。"},
    remedy="核对各部分和总数，改正不符的一处。",
)
def counts_and_their_parts_stand_alone(report: StatedReport) -> Hits:
    """Where a count and its parts are all that a passage tells, they add up."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，各部分之和为{sum}。"},
    remedy="核对各部分和合计，改正不符的一处。",
)
def amounts_and_their_parts_stand_alone(report: StatedReport) -> Hits:
    """Where an amount and its parts are all that a passage tells, they add up."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    return doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, list[Statement]]]:
    for passage in _alone(report):
        whole = _whole(passage)
        parts = [each for each in passage if each is not whole]
        if whole and not _is_made(passage) and _is_meant(whole, parts):
            yield whole, parts


def _alone(report: StatedReport) -> Iterator[Sequence[Statement]]:
    """The figures of each sentence, and of each paragraph, where they are few and count the same."""
    for group in report.by_line.values():
        amounts = [each for each in group if each.unit != RATE]
        numbers = [*dict.fromkeys(each.sentence for each in amounts)]
        runs = [numbers[at : at + size] for size in (1, 2) for at in range(len(numbers) - size + 1)]
        runs += [numbers] if 2 < len(numbers) <= MOST_SENTENCES else []
        told = [[each for each in amounts if each.sentence in run] for run in runs]
        told += [run for run in _of_one_unit(amounts) if len(run) >= FEWEST and _named_by_kinds(run)]
        yield from (each for each in told if _are_alike(each) and not _counts_twice(report, each))


def _of_one_unit(amounts: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The figures of a sentence that count the same, one behind the other: 在册129辆，甲69辆，乙38辆，派车18640台次."""
    runs = [[*run] for _, run in groupby(amounts, key=lambda each: (each.sentence, each.unit))]
    for run, following in zip_longest(runs, runs[1:]):
        if not following or following[0].between[:1] != "、":  # 文书141300卷、声像6180件: the list goes on
            yield run


def _counts_twice(report: StatedReport, passage: Sequence[Statement]) -> bool:
    return any(IN_BOTH.search(report.sentences[each.sentence].text) for each in passage)


def _are_alike(group: Sequence[Statement]) -> bool:
    if not FEWEST <= len(group) <= MOST or group[0].unit in (RATE, POINTS, ""):
        return False
    are_apart = len({each.label for each in group}) == len(group) or _beside_a_list(group) is not None
    if len({each.value for each in group}) < len(group) or not are_apart:
        return False
    if not all(is_same_unit(each, group[0]) and each.depth == group[0].depth for each in group):
        return False
    return all(map(_is_plain, group[1:-1] if _is_without(group) else group))


def _is_without(group: Sequence[Statement]) -> bool:
    """“决算203.45万元，剔除甲118.60万元、乙45.30万元，剩下39.55万元”: what is left of the first is told last."""
    first, last = group[0], group[-1]
    is_rest = REST.search(last.label) is not None and WITHOUT.match(group[1].between) is not None
    is_exact = not (first.is_about or last.is_about) and first.value == max(each.value for each in group)
    is_list = all(each.between.startswith(LISTED) for each in group[2:-1])
    return is_rest and is_exact and is_list and first.sentence == last.sentence and len(group) > 2


def _is_plain(each: Statement) -> bool:
    is_exact = each.value > 0 and not each.is_about and each.role not in NO_PART
    return is_exact and not (APART.search(each.label) or COMPARED.search(each.label) or OF_SOME.search(each.between))


def _beside_a_list(passage: Sequence[Statement]) -> Statement | None:
    """What a comma parts from a list of three figures or more, before it or behind it: 甲8场、乙2场、丙4场，…14场."""
    first, last = passage[0], passage[-1]
    if len(passage) <= FEWEST or len({each.sentence for each in passage}) > 1:
        return None
    if SET_OFF.search(last.between) and _is_list(passage[:-1]):
        return last
    return first if SET_OFF.search(passage[1].between) and _is_list(passage[1:]) else None


def _is_list(parts: Sequence[Statement]) -> bool:
    return all(part.between.startswith(LISTED) for part in parts[1:])


def _whole(passage: Sequence[Statement]) -> Statement | None:
    """What the others are parts of: by its word, by theirs, or by its size among several amounts told to the 分."""
    totals = [each for each in passage if TOTAL.search(each.label)]
    beside = _beside_a_list(passage)
    if beside is not None and (not totals or totals == [beside]):
        return beside
    if _is_without(passage):
        return passage[0]
    if any(SO_FAR.search(each.between) for each in passage):
        return None
    if totals:
        is_outside = totals[0] in (passage[0], passage[-1]) or "三公" in totals[0].label
        return totals[0] if len(totals) == 1 and is_outside else None
    named = _named_by_kinds(passage)
    if named is not None:
        return named
    if len(passage) == FEWEST:
        ways = (whole for whole, one, other in permutations(passage) if are_opposite(one, other))
        opposite = next((whole for whole in ways if not OVERLAPPING.search(whole.label)), None)
        return opposite or _first_of_long(passage)
    is_exact = all(each.unit == MONEY and len(each.quantity.text) > LONG for each in passage)
    return max(passage, key=lambda each: each.value) if is_exact else None


def _first_of_long(passage: Sequence[Statement]) -> Statement | None:
    """“检查5420人，宫颈癌3060人，乳腺癌2360人”: the largest of three told first, too long to be added up by chance."""
    first = passage[0]
    is_largest = all(each.value < first.value for each in passage[1:])
    return first if is_largest and all(len(each.quantity.text) > LONG for each in passage) else None


def _named_by_kinds(passage: Sequence[Statement]) -> Statement | None:
    """What opens a passage whose other figures are of kinds of one thing: 一等奖, 二等奖; 街道妇联, 乡镇妇联."""
    whole, parts = passage[0], passage[1:]
    kinds = {part.label[-2:] for part in parts}
    are_kinds = len(kinds) == 1 and all(len(part.label) > KIND and KINDS.search(part.label) for part in parts)
    is_of_them = len(parts) > 2 or any(kind in whole.label for kind in kinds)
    is_another = whole.label[-2:] in kinds and len(whole.label) > KIND
    return whole if are_kinds and is_of_them and not is_another else None


def _is_made(passage: Sequence[Statement]) -> bool:
    """Whether one of the figures is that of all others, or of some of them told one behind the other."""
    if any(sum_agrees(whole.quantity, [each.quantity for each in passage if each is not whole]) for whole in passage):
        return True
    everything = sum((each.value for each in passage), Fraction(0))
    if any(everything == 2 * (whole.value + both.value) for whole in passage for both in passage if both is not whole):
        return True  # 书法班84人，国画班66人，两班都参加12人，两班共138人
    runs = [passage[begin:end] for begin in range(len(passage)) for end in range(begin + 2, len(passage) + 1)]
    sums = {sum((each.value for each in run), Fraction(0)) for run in runs}
    pairs = {one.value + other.value for one, other in combinations(passage, 2)}
    return any(each.value in sums | pairs for each in passage)


def _is_meant(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether one slip of the hand parts them, or, where words tell that they are parts, little does."""
    total = sum((part.value for part in parts), Fraction(0))
    is_told = TOTAL.search(whole.label) is not None or (len(parts) == 2 and are_opposite(*parts))
    is_told = is_told or (SUMMED.search(whole.between) is not None and whole.quantity.start > parts[-1].quantity.start)
    is_told = is_told or _named_by_kinds([whole, *parts]) is whole or _is_without([whole, *parts])
    least = SHORT if is_told else LONG
    rights = [(whole, total), *((part, whole.value - total + part.value) for part in parts)]
    if abs(total - whole.value) == whole.quantity.step == 1 and whole.unit != MONEY:
        return False  # one more may be told in words: 组长由馆长担任
    is_slip = any(right > 0 and is_slip_of_digits(each.quantity, right, least) for each, right in rights)
    return is_slip or (is_told and abs(total - whole.value) <= NEAR * total)

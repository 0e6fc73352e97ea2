"""A whole and a bare list of its kinds: names and figures and nothing else, whether the whole stands before or behind.

“评出作品80件，一等奖6件、二等奖12件、三等奖34件、优秀奖38件”; “早餐1.84万份，午餐5.27万份，晚餐2.09万份。一年8.20万份”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import OVERLAPPING, STRENGTH
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
BareList = Sequence[Statement]
NAME = re.compile("(?:其中|分别是|分别为|包括|计有|即|有)?(?P<name>[\u4e00-\u9fff“”《》]{1,16})")
NO_KIND = re.compile(
    "[的了在比较占均每各]|其余|其他|目标|计划|上年|去年|年[初末]|[新净]增|增加|减少|完成|实际|共|合计|总|最|满意|退|余"
)
SOME = re.compile("主要|重点|仅|只|不少于|至少|均|每|目标|计划|上年|去年|年初|其中|又|另|还")
KINDS = re.compile("分[为成作]?(?P<number>[二三四五六七八九]|\\d)[类种个项档级]")
DIGITS = "零一二三四五六七八九"
TITLED = re.compile("[《“]")
OF_ALL = re.compile("全年|全部|一年|总|共|合")
ALIKE = ({"卷", "件", "册", "份", "盒"}, {"人", "名", "位"}, {"人", "人次"})
CROSSED = re.compile("交叉|重复|重叠|去重")
FEWEST, SHORT, NEAR = 3, 2, Fraction(1, 5)  # parts; digits; of their sum


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，所列各项之和为{sum}。"},
    remedy="核对各项和总数，改正不符的一处。",
)
def counts_of_bare_lists(report: StatedReport) -> Hits:
    """A list of kinds of one thing makes the count of it that is told beside."""
    for group in report.by_line.values():
        for parts in _lists(group) if len(group) > FEWEST else ():
            wholes = list(_wholes(report, group, parts))
            if wholes and not _is_made(group, parts):
                whole = min(wholes, key=lambda each: abs(each.value - _sum(parts)))
                if _is_meant(whole, parts):
                    shown = summed([part.quantity for part in parts], whole.quantity)
                    yield doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _lists(group: Sequence[Statement]) -> Iterator[BareList]:
    """The runs of figures of one unit, each with a name before it and one mark between them, up to the last of them."""
    for first, each in enumerate(group):
        run = [each] if _is_item(each) else []
        for following in group[first + 1 :] if run else ():
            if not _is_next(run, following):
                break
            run.append(following)
        if len(run) >= FEWEST and not _goes_on(group[first + len(run) : first + len(run) + 1], run):
            yield run


def _goes_on(behind: Sequence[Statement], run: BareList) -> bool:
    """Whether what stands behind a run is one more of its list: 其他6件."""
    is_listed = any(each.between[:1] in ("、", "，", "和", "及") and _are_alike(each, run[0]) for each in behind)
    return is_listed and behind[0].sentence == run[0].sentence and not OF_ALL.search(behind[0].between)


def _is_item(each: Statement) -> bool:
    named = NAME.fullmatch(each.label)
    is_count = each.unit not in (MONEY, RATE, POINTS, "") and not each.is_about and each.value > 0
    return is_count and named is not None and not NO_KIND.search(named["name"]) and not each.after


def _is_next(run: BareList, each: Statement) -> bool:
    is_bare = each.between[:1] in ("、", "，") and each.between[1:] == each.label and "其中" not in each.label
    is_one_mark = len(run) == 1 or run[1].between[:1] == each.between[:1]
    is_beside = each.sentence == run[0].sentence and each.depth == run[0].depth
    return is_bare and is_one_mark and is_beside and _are_alike(each, run[0]) and _is_item(each)


def _are_alike(one: Statement, other: Statement) -> bool:
    return is_same_unit(one, other) or any({one.unit, other.unit} <= units for units in ALIKE[:2])


def _wholes(report: StatedReport, group: Sequence[Statement], parts: BareList) -> Iterator[Statement]:
    """What the list may be of: the figure right before it, those before “分四类”, or what is told right behind it."""
    first = group.index(parts[0])
    before = [each for each in group[:first] if parts[0].sentence - each.sentence <= 1]
    is_counted = _are_counted(report, parts)
    told = before if is_counted else before[-1:] if _opens(before, parts) else []
    beside = [each for each in before if each.sentence == parts[0].sentence]
    is_first = not any(is_same_unit(each, parts[0]) for each in beside)
    behind = group[first + len(parts) : first + len(parts) + 1] if is_first else ()
    told += [each for each in behind if _closes(each, parts)]
    yield from (each for each in told if _is_whole(each, parts))


def _are_counted(report: StatedReport, parts: BareList) -> bool:
    """Whether the words before a list say how many kinds there are, and it has so many."""
    told = KINDS.search(parts[0].between)
    return told is not None and len(parts) in (DIGITS.find(told["number"]), "0123456789".find(told["number"]))


def _opens(before: Sequence[Statement], parts: BareList) -> bool:
    """Whether a list begins right behind a figure: its marks are weaker, or its names are kinds of what that counts."""
    if not before or parts[0].sentence != before[-1].sentence:
        return False
    lead = parts[0].between.removeprefix(before[-1].after).removesuffix(parts[0].label)
    is_beside = lead in ("，", "：", "（", "——", "，其中", "，其中，", "，其中：")
    is_stronger = STRENGTH.get(lead[:1], 1) > STRENGTH.get(parts[1].between[:1], 1)
    return is_beside and (
        is_stronger or lead != "，" or _are_kinds_of(before[-1], parts) or _are_titled(before[-1], parts)
    )


def _are_kinds_of(whole: Statement, parts: BareList) -> bool:
    """“11个社区，城市社区5个，农村社区6个”: names that end alike, of what the whole counts, which has no such kind."""
    end = _end(parts)
    words = f"{whole.label}|{whole.after}"
    are_kinds = bool(end) and len({part.label[: -len(end)] for part in parts} - {""}) == len(parts)
    return are_kinds and end in words and not whole.label.endswith(end)


def _are_titled(whole: Statement, parts: BareList) -> bool:
    """“展演16场，“百年放歌”音乐会4场，《渡口》巡演7场”: parts that each have a title, of what has none."""
    return not TITLED.search(whole.label) and all(TITLED.search(part.label) for part in parts)


def _end(parts: BareList) -> str:
    """What all names of a list end with."""
    names = [part.label for part in parts]
    end = ""
    while len(end) < len(min(names, key=len)) and len({name[-len(end) - 1 :] for name in names}) == 1:
        end = names[0][-len(end) - 1 :]
    return end


def _closes(each: Statement, parts: BareList) -> bool:
    """Whether a figure behind a list is told to be of all of it."""
    is_next = each.sentence - parts[-1].sentence <= 1 and each.depth == parts[-1].depth
    return (
        is_next
        and OF_ALL.search(each.between) is not None
        and ("，" in each.between or each.sentence > parts[-1].sentence)
    )


def _is_whole(each: Statement, parts: BareList) -> bool:
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and _are_alike(each, parts[0])
    words = f"{each.between}|{parts[0].between}"
    is_of_some = sum(part.label in each.label for part in parts) > 1 or CROSSED.search(each.between) is not None
    is_of_some = is_of_some or ("其中" in parts[0].label and _sum(parts) < each.value)
    return (
        is_plain
        and not is_of_some
        and each.value > max(part.value for part in parts)
        and not SOME.search(each.between)
        and (not OVERLAPPING.search(words))
    )


def _is_made(group: Sequence[Statement], parts: BareList) -> bool:
    """Whether the paragraph tells the sum of a list, or one of it is that of the others."""
    figures = [part.quantity for part in parts]
    if any(2 * part.value == _sum(parts) for part in parts):
        return True
    return any(sum_agrees(each.quantity, figures) for each in group if _are_alike(each, parts[0]))


def _sum(parts: BareList) -> Fraction:
    return sum((part.value for part in parts), Fraction(0))


def _is_meant(whole: Statement, parts: BareList) -> bool:
    """Whether little parts the whole from its list, or one slip of the hand does."""
    lacking = whole.value - _sum(parts)
    rights = [(whole, _sum(parts)), *((part, part.value + lacking) for part in parts)]
    is_slip = any(right > 0 and is_slip_of_digits(each.quantity, right, SHORT) for each, right in rights)
    return is_slip or abs(lacking) <= NEAR * _sum(parts)

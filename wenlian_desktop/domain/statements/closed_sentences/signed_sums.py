"""Amounts of one sentence that come and go and make one of them, in whatever order, but for one slip of the hand.

“全年预算较年初预算773.86万元有增有减：增的是…25.03万元和…42.19万元，减的是…18.99万元，相抵后为522.09万元”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import product, zip_longest

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.closed_sentences.closed_ratios import NOT_COUNTED
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.recomputing.near_figures import SAME_UNIT
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
GOES = re.compile("[减压缩]|收回|核销|报废|处置|退(?!休人|休干|休职|役)|上缴|调出|注销")
COMES_TO = re.compile(
    "合计|总计|总额|总数|(?<!公)共|之和|全年预算|预算数|调整后|调整为|后为|[变增减改成]为|变动为|[至到]$|期末|年末|年底|形成|最终|最后|项目累计|定[在为到]|增减相抵"
)
OF_ALL = re.compile("的(?:全年|调整后的?)预算")  # 1074.31万元的全年预算由年初批复…
AT_FIRST = re.compile("年初|预算原")
CHANGES = (FigureRole.ADDED, FigureRole.CUT, FigureRole.TAKEN_BACK)
NOT_SUMMED = (FigureRole.TARGET, FigureRole.PER_HEAD)
OF_SOME = re.compile("前[两二三四五]")  # 以前两档合计269份计算
LARGE, SMALL = 100, 20  # a count of fewer is met by chance
LEAST, MOST = 3, 9  # amounts of a sentence
TINY = 1e-3  # 分
SAYS = {TURNED: "“{name}{stated}”对不上：{shown}＝{right}。"}
REMEDY = "按算式复算，改正不符的一处。"


@rule("C04", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def changes_of_closed_sentences(report: StatedReport) -> Hits:
    """The initial budget and its changes make the budget of the year."""
    return (each for told in _told_together(report) if _tells_changes(told) for each in _slipped(told))


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def sums_of_closed_sentences(report: StatedReport) -> Hits:
    """Amounts that a sentence, or two of them, sum up."""
    amounts = (told for told in _told_together(report) if told[0].unit == MONEY and not _tells_changes(told))
    amounts = (told for told in amounts if not any(_is_of_another_year(each) for each in told))
    return (each for told in amounts for each in _slipped(told))


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_of_closed_sentences(report: StatedReport) -> Hits:
    """Counts that a sentence, or two of them, sum up."""
    counts = (told for told in _told_together(report) if told[0].unit != MONEY and not _are_some_answers(told))
    return (each for told in counts for each in _slipped(told))


def _is_of_another_year(each: Statement) -> bool:
    """Whether an amount is of the year before, and not what this year began with (上年末)."""
    return each.is_of_last_year and not END_OF_LAST.search(each.label)


END_OF_LAST = re.compile("[上去]年度?年?[末底]")


def _are_some_answers(counts: Sequence[Statement]) -> bool:
    """Whether answers to a survey are told without those of the middle: 有效问卷394份，非常满意247份、满意120份."""
    pleased = [each.value for each in counts if PLEASED.fullmatch(each.label)]
    asked = [each.value for each in counts if ASKED.search(each.label)]
    return bool(pleased and asked) and sum(pleased, Fraction(0)) < max(asked)


PLEASED, ASKED = (
    re.compile("(?:其中)?“?(?:非常|比较|很|基本)?满意”?(?:的|为|有)*"),
    re.compile("有效|问卷|样本|答卷|受访"),
)


@lru_cache(2)
def _told_together(report: StatedReport) -> tuple[Sequence[Statement], ...]:
    """The figures of one unit of each sentence, and of each two beside each other in a paragraph."""
    return tuple(_of_neighbours(report.sentences))


def _of_neighbours(told: Sequence[Sentence]) -> Iterator[Sequence[Statement]]:
    for one, other in zip_longest(told, told[1:]):
        yield from _by_unit(one.statements)
        if other is not None and other.line == one.line and other.statements and one.statements:
            yield from _by_unit((*one.statements, *other.statements))


def _by_unit(found: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    groups: dict[str, list[Statement]] = {}
    for each in found:
        groups.setdefault(SAME_UNIT.get(each.unit, each.unit), []).append(each)
    for unit, group in groups.items():
        amounts = [each for each in group if each.value and not _is_told_again(each, group)]
        is_exact = not any(each.is_about or each.role in NOT_SUMMED for each in amounts)
        if unit not in NOT_COUNTED and LEAST <= len(amounts) <= MOST and is_exact:
            yield amounts


def _is_told_again(each: Statement, group: Sequence[Statement]) -> bool:
    """“支付稿费7.02万元，即70200元”: the same amount in other words."""
    is_same = any(one.value == each.value for one in group if one is not each)
    return is_same and AGAIN.match(each.between) is not None


AGAIN = re.compile("[，（]?(?:即|也就是|亦即|折合|折算|合)")


def _tells_changes(amounts: Sequence[Statement]) -> bool:
    return any(AT_FIRST.search(each.label) for each in amounts) and any(each.role in CHANGES for each in amounts)


def _slipped(amounts: Sequence[Statement]) -> Hits:
    """The amount that would make amounts beside it one sum, were one of them another by a slip."""
    for at, whole in enumerate(amounts):
        if not _is_whole(amounts, at):
            continue
        for group in _runs(amounts, at):
            signed = [-each.value if _goes(each) else each.value for each in group]
            place = group.index(whole)
            right = sum(signed, Fraction(0)) - signed[place]
            if _is_one_slip_off(group, place, right):
                if not _is_closed(group if _is_changed_to(group, whole) else amounts):
                    yield _told(group, signed, place, right)
                return


def _is_whole(amounts: Sequence[Statement], at: int) -> bool:
    """Whether the words of an amount, or those behind it, tell that the others make it."""
    whole, after = amounts[at], amounts[at + 1] if at + 1 < len(amounts) else None
    is_opened = after is not None and (after.opens_parts or after.role is FigureRole.REFERENCE)
    is_large = whole.unit == MONEY or (whole.value >= LARGE and len(amounts) > LEAST)
    is_of_the_past = whole.role is FigureRole.REFERENCE
    is_used = whole.role is FigureRole.FULL and any(
        each.role is FigureRole.SPENT and each.meaning.is_explicit for each in amounts
    )
    if is_of_the_past or is_used:  # of a budget something may be left that is not told
        return False
    is_told = bool(COMES_TO.search(whole.label) or OF_ALL.match(whole.after)) and whole.value >= SMALL
    return (is_opened and is_large) or (is_told and not OF_SOME.search(whole.label))


def _is_changed_to(group: Sequence[Statement], whole: Statement) -> bool:
    """Whether a change stands right before the whole that ends a run: what makes the whole besides is no account."""
    return group[-1] is whole and len(group) == LEAST and group[-2].role in CHANGES and "后" in whole.between


def _runs(amounts: Sequence[Statement], at: int) -> Iterator[Sequence[Statement]]:
    """All amounts; those up to the whole; those from the whole on."""
    yield amounts
    if LEAST <= at + 1 < len(amounts):
        yield amounts[: at + 1]
    if LEAST <= len(amounts) - at < len(amounts):
        yield amounts[at:]


def _goes(each: Statement) -> bool:
    """Whether an amount is taken away by its words."""
    words = each.label if each.unit == MONEY else each.label + each.after  # 28名会员退会
    return GOES.search(words) is not None and not COMES_TO.search(each.label)


def _is_closed(amounts: Sequence[Statement]) -> bool:
    """Whether some of the amounts, three at least, make one of them, so that nothing need be wrong."""
    sizes, slack = [float(each.value) for each in amounts], _rounding(amounts)
    return any(
        abs(sum(sign * size for sign, size in zip(signs, sizes, strict=True))) < slack
        for signs in product((0, 1, -1), repeat=len(sizes))
        if sum(map(abs, signs)) >= LEAST
    )


def _rounding(amounts: Sequence[Statement]) -> float:
    """What rounding hides where some are told in a larger unit: 986,400元 and 872,320元 are 185.87万元."""
    is_mixed = len({each.quantity.scale for each in amounts}) > 1
    return TINY + (max(float(each.quantity.step) for each in amounts) / 2 if is_mixed else 0)


def _is_one_slip_off(amounts: Sequence[Statement], at: int, right: Fraction) -> bool:
    if right <= 0:
        return False
    rest = amounts[at].value - right
    rights = [(each.quantity, each.value - rest if _goes(each) else each.value + rest) for each in amounts]
    rights[at] = (amounts[at].quantity, right)
    return any(value > 0 and is_slip_of_digits(figure, value) for figure, value in rights)


def _told(amounts: Sequence[Statement], signed: Sequence[Fraction], at: int, right: Fraction) -> Hit[int]:
    whole = amounts[at]
    terms = [
        f"{'－' if value < 0 else '＋'}{bare(each.quantity, whole.quantity)}"
        for each, value in zip(amounts, signed, strict=True)
        if each is not whole
    ]
    return doubtful(
        whole.line, kind=TURNED, name=whole.label, stated=whole.text, shown="".join(terms).lstrip("＋"),
        right=written(right, whole.quantity),
    )  # fmt: skip

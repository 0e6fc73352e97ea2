"""An account that comes out only where one of its amounts has the sign that its words deny.

“预算1263万元，追加85.4万元，被收回31.2万元，年末定格在1379.6万元”: that is with what was taken back added.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
CAME = re.compile("追加|调增|增加|增拨|增列|补充|加上|并入|转入|另?加(?!班)|新增")
WENT = re.compile("收回|缴回|追减|调减|核减|减去|扣除|扣减|扣去|剔|划出|划走|划转|上缴|提取|压减|抵减|刨去|除去")
WENT_BEHIND = re.compile("[^，。；]{0,10}(?:剔|扣除|扣减|刨|减去|除去|收回|核减|追减)")
OPENED = (FigureRole.FULL, FigureRole.INITIAL, FigureRole.INCOME, FigureRole.SPENT, FigureRole.LEFT, FigureRole.PLAIN)
CLOSED = re.compile("[为是到至在成达有]$|只有|剩|余|净|最后|最终|年[末底终]|后|全年|调整")
NO_END = (FigureRole.PER_HEAD, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET)
FEWEST, MOST = 3, 6
MARKS = {1: "＋", -1: "－"}


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "{sum}，与“{stated}”不符：有一项的加减弄反或漏算。"},
    remedy="按增减的方向重算，改正不符的一处。",
)
def accounts_follow_their_words(report: StatedReport) -> Hits:
    """What an account closes with is made with the signs of its words, not with one turned or one left out."""
    yield from (_told(*each) for each in _wrong(report) if not _is_of_results(each[1]))


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "{sum}，与“{stated}”不符：有一项的加减弄反或漏算。"},
    remedy="按“收入－支出”等重算，改正不符的一处。",
)
def results_follow_their_words(report: StatedReport) -> Hits:
    """What is left of an income: all that was spent and put aside is taken from it."""
    yield from (_told(*each) for each in _wrong(report) if _is_of_results(each[1]))


def _is_of_results(flows: Sequence[Statement]) -> bool:
    return flows[0].role is FigureRole.INCOME


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, Sequence[Statement], Sequence[int]]]:
    for sentence in report.with_figures(FEWEST):
        money = sentence.statements
        if len(money) > MOST or any(each.unit != MONEY or each.is_about or each.depth for each in money):
            continue
        if any("净" in each.label for each in money):
            continue
        end, flows = money[-1], money[:-1]
        signs = _signs(flows, end)
        if signs and end.role not in NO_END and CLOSED.search(end.label) and _is_mistaken(flows, signs, end):
            yield end, flows, signs


def _signs(flows: Sequence[Statement], end: Statement) -> list[int]:
    """The signs of what came and went, by the words of each and those up to the next one; none where one is unclear."""
    if flows[0].role not in OPENED or CAME.search(flows[0].label) or WENT.search(flows[0].label):
        return []
    signs = [1]
    following = [*flows[2:], end]
    for each, behind in zip(flows[1:], following, strict=True):
        is_out = each.role is FigureRole.SPENT and flows[0].role is FigureRole.INCOME
        is_out = is_out or WENT.search(each.label) is not None
        is_out = is_out or WENT_BEHIND.match(_clause_behind(each, behind)) is not None
        is_in = CAME.search(each.label) is not None
        if is_out == is_in:
            return []
        signs.append(1 if is_in else -1)
    return signs if -1 in signs else []


def _clause_behind(each: Statement, behind: Statement) -> str:
    """“混有58.7万元，剔掉这笔旧账，”: the clause without a figure behind an amount."""
    clauses = behind.between.split("，")
    return clauses[1] if len(clauses) > 2 else ""


def _is_mistaken(flows: Sequence[Statement], signs: Sequence[int], end: Statement) -> bool:
    """Whether the end is what one wrong sign, or one amount that is left out, makes to the last digit."""
    right = sum((sign * each.value for sign, each in zip(signs, flows, strict=True)), Fraction(0))
    if right == end.value or right <= 0:
        return False
    changes = (sign * each.value for sign, each in zip(signs[1:], flows[1:], strict=True))
    return any(right - end.value in (change, 2 * change) for change in changes)


def _told(end: Statement, flows: Sequence[Statement], signs: Sequence[int]) -> Hit[int]:
    marks = ("", *(MARKS[sign] for sign in signs[1:]))
    shown = "".join(mark + bare(each.quantity, end.quantity) for mark, each in zip(marks, flows, strict=True))
    right = sum((sign * each.value for sign, each in zip(signs, flows, strict=True)), Fraction(0))
    stated = f"{end.label}{end.text}"
    return doubtful(end.line, kind=TURNED, sum=f"{shown}＝{written(right, end.quantity)}", stated=stated)

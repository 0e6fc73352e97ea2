"""Standards of several kinds, how many there are of each kind, and what all of them make.

“一等奖5件、二等奖10件，……按每件8000元、4000元发放，总额8.00万元”; “一类项目4个、二类项目12个”, and elsewhere
“一类每个补助8.50万元，二类每个补助4.15万元，两类共支出83.80万元”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Run = Sequence[Statement]
IS_SET = re.compile("[每各]|标准|单价|分别|依次")
OF_ALL = re.compile("[共合总]|两[类档项]|全部")
LISTED = re.compile("^(?:[、，和与及]|以及)")
OF_EACH = re.compile("每一?(?P<unit>[\u4e00-\u9fff])")
PERSONS = "人名位"
NO_COUNT = (MONEY, RATE, POINTS, "")
LEAST, NEAR = 2, Fraction(7, 5)  # kinds; times: an amount farther off is of something else


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，按各类的数量和标准算为{sum}。"},
    remedy="核对数量、标准和总额，改正不符的一处。",
)
def standards_in_turn_make_the_total(report: StatedReport) -> Hits:
    """As many counts as standards, in their order, in the paragraph or, by their names, elsewhere."""
    for sentence in report.with_figures(LEAST + 1):
        money = [each for each in sentence.statements if each.unit == MONEY] if IS_SET.search(sentence.text) else []
        standards, total = _standards_and_total(money)
        counts = _counts(report, standards) if total else []
        if total and counts and not any(_makes(run, standards, each) for run in counts for each in money):
            near = next((run for run in counts if _is_near(run, standards, total)), None)
            yield from [_told(near, standards, total)] if near else []


def _standards_and_total(money: Run) -> tuple[Run, Statement | None]:
    """The run of amounts that are each set for one of a kind, and the larger amount right behind them."""
    first = next((at for at, each in enumerate(money) if IS_SET.search(each.label)), len(money))
    end = first + 1
    while end < len(money) and LISTED.match(money[end].between) and not OF_ALL.search(money[end].label):
        end += 1
    standards, total = money[first:end], next(iter(money[end : end + 1]), None)
    if total is None or len(standards) < LEAST or any(each.is_about for each in (*standards, total)):
        return standards, None
    is_of_all = total.value > max(each.value for each in standards) and OF_ALL.search(total.label) is not None
    return standards, total if is_of_all and total.role is not FigureRole.TARGET else None


def _counts(report: StatedReport, standards: Run) -> list[Run]:
    """The lists of as many counts, of what the standards are told for each of: the nearest before them, or by name."""
    group = report.by_line[standards[0].line]
    before = group[: group.index(standards[0])]
    own = [run[-len(standards) :] for run in _runs(before) if _are_of(run, standards)]
    behind = group[group.index(standards[-1]) :]
    own = own or [run[: len(standards)] for run in _runs(behind) if _are_of(run, standards)]
    far = (run for each in report.by_line.values() if each is not group for run in _runs(each))
    return own or [run for each in far for run in _named(each, standards)]


def _runs(told: Run) -> list[Run]:
    """The counts of one unit told one after another."""
    plain = [each for each in told if each.unit not in (RATE, "")]
    return [[*run] for unit, run in groupby(plain, key=lambda each: each.unit) if unit not in NO_COUNT]


def _are_of(run: Run, standards: Run) -> bool:
    said = OF_EACH.search(standards[0].label)
    unit = said["unit"] if said else run[0].unit
    is_of_unit = run[0].unit == unit or (run[0].unit in PERSONS and unit in PERSONS)
    return is_of_unit and len(run) >= len(standards) and not any(each.is_about for each in run)


def _named(run: Run, standards: Run) -> Iterator[Run]:
    """The counts of a list that bear, in their order, the words in which the standards differ."""
    size = len(standards)
    names = [pairs_of(each.label) for each in standards]
    own = [name - {pair for other in names if other is not name for pair in other} for name in names]
    for at in range(len(run) - size + 1) if _are_of(run, standards) else ():
        counts = run[at : at + size]
        if all(name & pairs_of(count.label[:SHORT]) for name, count in zip(own, counts, strict=True)):
            yield counts


SHORT = 6  # characters of a name that tell of what kind it is


def _sum(counts: Run, standards: Run) -> Fraction:
    pairs = zip(counts, standards, strict=True)
    return sum((count.value * each.value for count, each in pairs), Fraction(0))


def _makes(counts: Run, standards: Run, total: Statement) -> bool:
    return abs(_sum(counts, standards) - total.value) <= total.quantity.step


def _is_near(counts: Run, standards: Run, total: Statement) -> bool:
    right = _sum(counts, standards)
    return right / NEAR < total.value < right * NEAR


def _told(counts: Run, standards: Run, total: Statement) -> Hit[int]:
    pairs = zip(counts, standards, strict=True)
    terms = "＋".join(f"{number(count.value, 0)}×{number(each.value / FEN, 2)}" for count, each in pairs)
    shown = f"{terms}＝{written(_sum(counts, standards), total.quantity)}"
    return doubtful(total.line, kind=TURNED, stated=total.text, sum=shown)

"""What an exact list vouches for, told again far from it by its name with another number.

“展演44场，广场舞台14场、社区巡演22场、剧场专场8场”, and in the part on problems “社区巡演26场集中在5个街道”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_COUNT = (RATE, PERCENT_POINTS, POINTS, "")
NAME = re.compile("(?:^|[^\u4e00-\u9fff])(?:其中|分别|包括|含|有)?(?P<name>[\u4e00-\u9fff]{2,8})$")
OF_SOME = re.compile("其中|其余|另|新[增建设]|每|第|前|后|上年|去年|累计|首|原|超过|计划|目标|再|又|还")
LEAST, DIGITS, LONG = 10, 2, 100  # a count that is not met by chance, its digits; one that no goal has by chance
PARTS, MOST = 2, 2  # figures of a list; times


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{what}”这里写{stated}，另一处写{other}。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def counts_told_again_agree(report: StatedReport) -> Hits:
    """A count that makes its list to the last digit has one number, wherever its name comes again."""
    vouched = [each for sentence in report.with_figures(PARTS + 1) for each in _of_exact_lists(sentence.statements)]
    counts = [each for each in report.statements if vouched and _is_count(report, each)]
    for each in vouched:
        named = NAME.search(each.label) if each in counts else None
        alike = [one for one in counts if named and one.unit == each.unit and _has_name(one, named["name"])]
        others = [one for one in alike if one.value != each.value]
        if named and len(others) == 1 and _is_told_wrong(report, others[0], each, vouched):
            one = others[0]
            yield doubtful(one.line, each.line, kind=TURNED, what=named["name"], stated=one.text, other=each.text)


def _of_exact_lists(found: Sequence[Statement]) -> Iterator[Statement]:
    """The figures of a sentence that make one before them, or behind them, and that one."""
    for at, whole in enumerate(found):
        for run in (found[at + 1 :], found[:at][::-1]):
            run = [each for each in run if each.unit == whole.unit]
            sums = [*accumulate((each.value for each in run), initial=Fraction(0))]
            if whole.value >= LEAST and whole.value in sums[PARTS:]:
                yield whole
                yield from run[: sums.index(whole.value)]


def _is_count(report: StatedReport, each: Statement) -> bool:
    is_exact = each.unit not in NO_COUNT and each.value > 1 and not each.is_about and each.role is FigureRole.PLAIN
    return is_exact and _is_of_year(report, each) and not OF_SOME.search(each.between)


def _is_of_year(report: StatedReport, each: Statement) -> bool:
    return report.is_of_year(each) and not each.meaning.is_part_year and each.line not in all_goal_lines(report)


def _has_name(one: Statement, name: str) -> bool:
    is_behind = not one.label or one.between.endswith("中")
    return one.label.endswith(name) or (is_behind and one.after.removeprefix("的").startswith(name))


def _is_told_wrong(report: StatedReport, one: Statement, each: Statement, vouched: Sequence[Statement]) -> bool:
    """Whether a count in another paragraph is wrong, and nothing beside it tells that it is of something else."""
    beside = [other.value for other in report.by_line[one.line] if other.unit == one.unit and other is not one]
    is_explained = one in vouched or each.value in beside or abs(one.value - each.value) in beside
    is_below = one.line > each.line or (one.line != each.line and each.value >= LONG)  # above it may be the goal
    return is_below and not is_explained and (_is_slip(one, each) or _is_more(one, each))


def _is_slip(one: Statement, each: Statement) -> bool:
    is_long = min(one.value, each.value) >= LEAST and one.quantity.scale == each.quantity.scale
    return is_long and is_slip_of_digits(one.quantity, each.value, DIGITS)


def _is_more(one: Statement, each: Statement) -> bool:
    """“影视3件作品未完成” of 2: what is told of some of them is no more than all of them."""
    is_of_all = one.label == each.label and one.quantity.scale == each.quantity.scale == 1
    return is_of_all and each.value < one.value <= MOST * each.value

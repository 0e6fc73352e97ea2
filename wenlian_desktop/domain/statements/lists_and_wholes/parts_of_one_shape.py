"""Parts told in one shape, and their whole right beside them: “甲班22人、乙班29人，结业50人”, “15名，8名女，6名男”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
FEWEST, MOST, FAR, SHORT = 2, 10, 4, 3  # parts; times what they are off, a whole is more; digits
NEXT, NO_LIST = (
    re.compile("^[、，和与及]"),
    re.compile("其中|以上|以下|年|月|季|约|比|占|均|每|各|另|目标|计划|满意|好|合计|共|[。；]"),
)
OTHERS = "另"
NO_PART = (
    FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.GROWTH,
)  # fmt: skip


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{label}{stated}”，旁边各部分之和为{sum}。"},
    remedy="核对各部分和总数，改正不符的一处。",
)
def parts_of_one_shape_make_their_whole(report: StatedReport) -> Hits:
    """All figures of a unit but the first or the last have names alike: they make that one."""
    for sentence in report.with_figures(FEWEST + 1):
        told = _of_one_unit(sentence)
        for whole, parts in ((told[0], told[1:]), (told[-1], told[:-1])) if told else ():
            is_list = (len(parts) > FEWEST or not parts[-1].label) and _are_alike(parts)
            is_list = is_list and not _names_alike(*sorted((whole, parts[0]), key=_place))
            if is_list and _is_near(whole, parts) and not any(is_explained(report, each) for each in told):
                shown = summed([part.quantity for part in parts], whole.quantity)
                yield doubtful(whole.line, kind=TURNED, label=whole.label, stated=whole.text, sum=shown)


def _place(each: Statement) -> int:
    return each.quantity.start


def _of_one_unit(sentence: Sentence) -> Sequence[Statement]:
    """The figures of a sentence that has no others but rates; none if one of them is no part of anything."""
    told = [each for each in sentence.statements if each.unit not in (RATE, PERCENT_POINTS)]
    is_one = FEWEST < len(told) <= MOST and all(is_same_unit(each, told[0]) for each in told)
    is_one = is_one and told[0].unit not in (POINTS, "")
    return told if is_one and not any(each.is_about or each.depth or each.role in NO_PART for each in told) else ()


def _are_alike(parts: Sequence[Statement]) -> bool:
    """Whether each part stands right behind the one before it, with a name that ends, or goes on, as that one's."""
    return OTHERS not in parts[0].between and all(
        NEXT.match(other.between.removeprefix(one.after))
        and not NO_LIST.search(other.between)
        and _names_alike(one, other)
        for one, other in pairwise(parts)
    )


def _names_alike(one: Statement, other: Statement) -> bool:
    if one.label and other.label:
        return one.label[-1] == other.label[-1]
    return not other.label and bool(one.after and other.after) and one.after[-1] == other.after[-1]


def _is_near(whole: Statement, parts: Sequence[Statement]) -> bool:
    figures = [part.quantity for part in parts]
    total = sum((part.value for part in parts), Fraction(0))
    if sum_agrees(whole.quantity, figures) or whole.value <= max(part.value for part in parts):
        return False
    return abs(total - whole.value) * FAR <= whole.value or is_slip_of_digits(whole.quantity, total, SHORT)

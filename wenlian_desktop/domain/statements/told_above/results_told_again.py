"""What one sentence computes, told again with a slip of the hand: “全年365天，闭馆37天，开放328天”, and “开放338天”."""

from collections.abc import Iterator
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_COUNT = (RATE, PERCENT_POINTS, POINTS, "")
NAME, LEAST, DIGITS = 2, 100, 3  # characters that end both names; a count that is not met by chance; its digits
THREE = 3  # figures of a computation


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{what}”这里写{stated}，另一处算得{other}。"},
    remedy="核对后统一。",
)
def results_told_again(report: StatedReport) -> Hits:
    """A count that its sentence computes is told again by the same word without a slip."""
    for sentence in report.with_figures(THREE):
        for result in sentence.statements:
            is_result = result.unit not in NO_COUNT and result.value >= LEAST and not result.is_of_last_year
            if not is_result or not _is_computed(sentence.statements, result):
                continue
            for each in _told_again(report, result):
                yield doubtful(
                    each.line, result.line, kind=TURNED, what=each.label, stated=each.text, other=result.text
                )


def _is_computed(found: tuple[Statement, ...], result: Statement) -> bool:
    """Whether a figure is what two others of its sentence make, or what lies between them."""
    alike = [each.value for each in found if each.unit == result.unit and each is not result]
    return any(one - other == result.value or one + other == result.value for one, other in permutations(alike, 2))


def _told_again(report: StatedReport, result: Statement) -> list[Statement]:
    """The figures elsewhere whose words end like those of a result, one slip off; none where that is told twice."""
    same = [each for each in report.statements if each.unit == result.unit and each.line != result.line]
    named = [each for each in same if len(each.label) >= NAME and each.label[-NAME:] == result.label[-NAME:]]
    named = [each for each in named if each.value != result.value and each.quantity.scale == result.quantity.scale]
    named = [each for each in named if _is_of_year(report, each)]
    told = [each for each in named if is_slip_of_digits(each.quantity, result.value, DIGITS)]
    told = [each for each in told if "其中" not in each.between]
    return told if len(told) == 1 and sum(each.value == told[0].value for each in same) == 1 else []


def _is_of_year(report: StatedReport, each: Statement) -> bool:
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and each.line not in all_goal_lines(report)
    return is_plain and report.is_of_year(each) and not each.meaning.is_part_year

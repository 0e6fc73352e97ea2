"""Amounts listed after their whole without a word that says so: “支出716万元。工资612万元，办公78万元……”."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
PARTS = (FigureRole.PLAIN, FigureRole.SPENT, FigureRole.FULL, FigureRole.INITIAL)
LEAST, MOST = 3, 12  # parts of a list
MOST_OFF = 4  # times what it is off: a whole is more than that


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，后面列的各项之和为{sum}。"},
    remedy="核对各部分和合计，改正不符的一处。",
)
def amounts_listed_after_their_whole(report: StatedReport) -> Hits:
    """The amounts that a sentence lists make one told before it in the paragraph, but for a slip of a digit."""
    for sentence in report.sentences:
        parts = _listed(sentence)
        if not parts or _is_told(report, parts):
            continue
        before = [
            each for each in report.by_line[sentence.line]
            if each.sentence < sentence.number and each.unit == MONEY and not each.is_about and each.role in PARTS
        ]  # fmt: skip
        whole = next((each for each in reversed(before) if _is_meant(each, parts)), None)
        if whole:
            shown = summed([part.quantity for part in parts], whole.quantity)
            yield doubtful(sentence.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _listed(sentence: Sentence) -> Sequence[Statement]:
    """The amounts of a sentence that tells nothing else, each with a name of its own."""
    found = sentence.statements
    is_list = LEAST <= len(found) <= MOST and all(
        each.unit == MONEY and each.role in PARTS and not each.is_about and not each.depth and "；" not in each.between
        for each in found
    )
    return (
        found if is_list and len({each.label for each in found}) == len(found) and "其中" not in sentence.text else ()
    )


def _is_told(report: StatedReport, parts: Sequence[Statement]) -> bool:
    """Whether the sum stands somewhere in the report."""
    figures = [part.quantity for part in parts]
    told = [each.quantity for each in report.statements if each.unit == MONEY]
    told += [cell.quantity for table in report.tables for row in table.rows for cell in row.cells if cell.quantity]
    return any(each.unit == MONEY and sum_agrees(each, figures) for each in told)


def _is_meant(whole: Statement, parts: Sequence[Statement]) -> bool:
    total = sum((part.value for part in parts), Fraction(0))
    rest = whole.value - total
    if abs(rest) * MOST_OFF > whole.value or whole.value <= max(part.value for part in parts):
        return False
    rights = [(part.quantity, part.value + rest) for part in parts]
    is_slip = any(right > 0 and is_slip_of_digits(figure, right) for figure, right in rights)
    return is_slip or is_slip_of_digits(whole.quantity, total)

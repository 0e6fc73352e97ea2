"""So many and so much for each in one sentence, and so much in all elsewhere under the same name.

“学会补助38.40万元。……学会补助按个数发，12个学会每个3.60万元”; “每名学员补助600元，共240人。……学员补助支出14.80万元”.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.figures_side_by_side.cost_of_one import LIMIT, ONE_OF_THEM, is_counted_by
from wenlian_desktop.domain.statements.goals_told import NOISE, pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_difference
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
CountAndEach = tuple[Statement, Statement]
NO_TOTAL = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.FULL)
OF_OTHERS = ("其中", "另", "其余", "部分", "上年", "去年", "次年", "明年", "标准", "每年", "每月")
OF_MONEY = re.compile("(?:支出|经费|费用?|资金|专项)+(?:为|共)?$")
LEAST_SHARED, SHORT = 2, 2  # pairs of characters of a name; digits


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "{terms}＝{right}，另一处“{name}”写{stated}。"},
    remedy="核对数量、标准和总额，改正不符的一处。",
)
def each_and_all_are_told_apart(report: StatedReport) -> Hits:
    """What all of them cost is told once by its name: their number by what each of them cost."""
    amounts = [each for each in report.statements if each.unit == MONEY and each.role not in NO_TOTAL]
    for sentence in report.with_figures(2):
        pair = _pair(sentence) if "每" in sentence.text else None
        if pair and not _is_told(pair, amounts):
            yield from _wrong(report, sentence, pair, amounts)


def _pair(sentence: Sentence) -> CountAndEach | None:
    """The only two figures of a sentence: a count, and what each of those counted cost."""
    if len(sentence.statements) != len(("count", "each")) or any(word in sentence.text for word in OF_OTHERS):
        return None
    one, other = sentence.statements
    count, each = (other, one) if one.unit == MONEY else (one, other)
    said = ONE_OF_THEM.search(each.label)
    is_pair = each.unit == MONEY and count.unit not in (MONEY, RATE, POINTS, "") and each.value > 0 < count.value
    if not said or not is_pair or any(figure.is_about or figure.depth for figure in (count, each)):
        return None
    is_limited = LIMIT.search(each.label + each.after[:3]) is not None
    return (count, each) if not is_limited and is_counted_by(count, said["each"] or said["mean"]) else None


def _is_told(pair: CountAndEach, amounts: list[Statement]) -> bool:
    """Whether the report tells what the two make, as far as an amount is rounded."""
    count, each = pair
    right = count.value * each.value
    return any(
        abs(one.value - right) <= one.quantity.step / 2 + count.value * each.quantity.step / 2 for one in amounts
    )


def _wrong(report: StatedReport, sentence: Sentence, pair: CountAndEach, amounts: list[Statement]) -> Hits:
    """The one amount elsewhere that has the name of the sentence, and that one slip parts from what the two make."""
    count, each = pair
    words = pairs_of(NOISE.sub("", sentence.text))
    named = [one for one in amounts if one.sentence != sentence.number and _is_named(one, words) and not one.is_about]
    values = {one.value: one for one in named if report.is_of_year(one) and _is_meant(pair, one)}
    total = next(iter(values.values())) if len(values) == 1 else None
    if total is None or is_difference(report, total):
        return
    terms = f"{number(count.value, 0)}×{each.text}"
    shown = written(count.value * each.value, total.quantity)
    lines = dict.fromkeys((each.line, total.line))
    yield doubtful(*lines, kind=TURNED, terms=terms, right=shown, name=total.label, stated=total.text)


def _is_named(one: Statement, words: set[str]) -> bool:
    own = pairs_of(NOISE.sub("", OF_MONEY.sub("", one.label)))
    return len(own & words) >= min(LEAST_SHARED, len(own)) and 2 * len(own & words) >= len(own) > 0


def _is_meant(pair: CountAndEach, total: Statement) -> bool:
    """Whether one slip of the hand in the total, the price or the count parts them."""
    count, each = pair
    many = total.value / each.value
    if is_slip_of_digits(total.quantity, count.value * each.value, SHORT):
        return True
    rights: list[tuple[Statement, Fraction]] = [(each, total.value / count.value)]
    rights += [(count, many)] if many.denominator == 1 else []
    return any(is_slip_of_digits(figure.quantity, right, SHORT + 1) for figure, right in rights)

"""One amount of a list in another unit than those beside it: in theirs, all of them make what is told elsewhere."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, SCALES, WrittenFigure, scale_word
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
UNITS = (1, SCALES["千"], SCALES["万"], SCALES["亿"])
LEAST, MOST = 2, 10  # amounts of a list
LONG = 4  # digits of a figure that is not met by chance


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”的单位写错：其余各项以{unit}为单位，按{unit}计各项之和为{whole}。",
    remedy="核对计量单位，全文统一。",
)
def units_of_a_list_are_one(report: StatedReport) -> Hits:
    """“巡查1,286.4万元，医疗1,534.7千元，照料892.6千元”: in 千元 they are the 4,206.3千元 of projects."""
    amounts = {each.value: each for each in reversed(report.statements) if each.unit == MONEY}
    for sentence in report.with_figures(LEAST):
        money = [each for each in sentence.statements if each.unit == MONEY and each.value and not each.is_about][:MOST]
        odd = _odd(money)
        if odd is None:
            continue
        like = next(each for each in money if each is not odd).quantity
        meant = odd.value * like.scale / odd.quantity.scale
        wholes = {value: each for value, each in amounts.items() if each.sentence != odd.sentence or each in money}
        whole = _made(money, odd, meant, wholes)
        if whole is not None:
            unit = f"{scale_word(like)}元"
            yield hit(odd.line, label=odd.label, stated=odd.text, unit=unit, whole=whole.text)


def _odd(money: Sequence[Statement]) -> Statement | None:
    """The one amount in another unit, where all the others have one; of two, the one that is much the larger."""
    scales = Counter(each.quantity.scale for each in money)
    if len(scales) != LEAST or not set(scales) <= {*UNITS} or min(scales.values()) != 1:
        return None
    rare = [each for each in money if scales[each.quantity.scale] == 1]
    return rare[0] if len(rare) == 1 else max(rare, key=lambda each: each.value)


def _made(
    money: Sequence[Statement], odd: Statement, meant: Fraction, wholes: dict[Fraction, Statement]
) -> Statement | None:
    """An amount told elsewhere, or in its list, that a run of the list makes where the odd one is read as meant."""
    at = money.index(odd)
    for first, end in combinations(range(len(money) + 1), 2):
        if not first <= at < end or end - first < LEAST:
            continue
        run = money[first:end]
        whole = wholes.get(sum((meant if each is odd else each.value for each in run), Fraction(0)))
        if whole is not None and whole not in run and _is_long(whole.quantity):
            return whole
    return None


def _is_long(figure: WrittenFigure) -> bool:
    return sum(each.isdigit() for each in figure.text) >= LONG

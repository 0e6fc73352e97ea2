"""So many, and so much for each of them: “售出3.20万张，每张15元，收入48.60万元”, tied by the unit alone."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, is_slip_of_digits
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.averages import ALSO, EACH
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
LIMITED = re.compile("不[超高低少]|[低高]于|上限|控制|限额|以[上内下]|目标|计划|预算|原|比|均|分别|至")
OF_A_PIECE, PIECE, MORE = "每个", "个", re.compile("加上|另|此外|连同|以及")
LISTED = re.compile("[、和]\\d")  # 每件8000元、4000元、2000元: of several kinds
MONTHS, SHORT, LONG = Fraction(12), 3, 4  # also a factor that no figure tells; digits
NO_TERM = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.DIFFERENCE)
FAR = Fraction(1, 4)  # of the larger one


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{label}{stated}”，{count}×{price}＝{right}。"},
    remedy="按“数量×每一个的数”复算后改正。",
)
def so_many_by_so_much_for_each_make_all(report: StatedReport) -> Hits:
    """A count, what its unit has each, and what all have: nothing else in the paragraph makes that."""
    for sentence in report.with_figures(3):
        told = [each for each in sentence.statements if "每" in each.label and each.unit not in (RATE, POINTS, "")]
        price = told[0] if len(told) == 1 else None
        if price and price.value > 1 and not price.is_about and not LIMITED.search(price.label + price.after):
            of_one = EACH.search(price.label)
            unit = of_one["unit"] if of_one else PIECE if OF_A_PIECE in price.label else ""
            yield from _wrong(report, sentence, price, unit) if unit else ()


def _wrong(report: StatedReport, sentence: Sentence, price: Statement, unit: str) -> Hits:
    if LISTED.match(sentence.text[price.quantity.end :]) or MORE.search(sentence.text):
        return
    told = [each for each in sentence.statements if each is not price and each.value]
    counts = [each for each in told if each.unit in (unit, *ALSO.get(unit, ())) and each.value > 1]
    totals = [each for each in told if each.unit == price.unit and each.value > price.value and each not in counts]
    if not _is_made(told, totals, counts, price):
        yield from _told(report, price, list(filter(_is_term, counts)), list(filter(_is_term, totals)))


def _is_term(each: Statement) -> bool:
    return each.role not in NO_TERM and not each.is_about


def _is_made(
    told: Sequence[Statement], totals: Sequence[Statement], counts: Sequence[Statement], price: Statement
) -> bool:
    """Whether a count by what each has makes a total, or all totals together; also by months or any count told."""
    factors = [MONTHS, Fraction(1), *(each.value for each in told if each.unit not in (MONEY, RATE, POINTS, ""))]
    is_rounded = len(str(price.value // price.quantity.step).rstrip("0")) >= LONG
    slack = price.quantity.step / 2 if is_rounded else price.quantity.rounding  # 57136元 for each is a mean
    together = sum((each.value for each in totals), Fraction(0))
    return any(
        agrees(total.quantity, count.value * price.value * factor, count.value * factor * slack)
        or together == count.value * price.value
        for total, count, factor in product(totals, counts, factors)
    )


def _told(report: StatedReport, price: Statement, counts: Sequence[Statement], totals: Sequence[Statement]) -> Hits:
    """The total nearest to what each has, if it is nearly the product by the nearest count."""
    if not counts or not totals:
        return
    count, total = (min(group, key=lambda each: _apart(each, price)) for group in (counts, totals))
    right = count.value * price.value
    if _is_near(total, right) and not is_explained(report, total):
        per_unit = FEN if price.unit == MONEY else 1
        yield doubtful(
            total.line, kind=TURNED, label=total.label, stated=total.text, count=number(count.value, 2),
            price=number(price.value / per_unit, 2), right=written(right, total.quantity),
        )  # fmt: skip


def _apart(one: Statement, other: Statement) -> int:
    return abs(one.quantity.start - other.quantity.start)


def _is_near(total: Statement, right: Fraction) -> bool:
    is_near = abs(total.value - right) <= FAR * max(total.value, right)
    return is_near or is_slip_of_digits(total.quantity, right, SHORT)

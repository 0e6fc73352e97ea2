"""A number in words, so many figures, and one that all of them make: “分四笔列支，道路88万元、路灯35.5万元……”.

“钱花在三处：机构运转1,003.18万元，专项任务762.43万元，画院30.00万元，三处合起来1,795.61万元”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
Sum = tuple[Statement, list[Statement]]
SO_MANY = re.compile(
    "(?<![\\d.第一二三四五六七八九十])(?P<count>[两二三四五六七八]|[2-8])大?"
    "(?:[处笔类块批项站场家次档方个条支期部组股](?!月|百分点)|方面|部分|头|路|行)(?!以上|之一)"
)
COMPARED = re.compile(
    "[上去]一?年|20\\d\\d年|[较比超]|预算|决算|编制|计划|目标|任务[数量]|年初|[均各每最]|其中|突破|限|[平调追]"
)
OF_THREE_PUBLIC = "三公"
NO_PART = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.DIFFERENCE)
FEWEST, MOST, SHORT, PAIR = 3, 9, 2, 2
NEAR = Fraction(1, 5)  # of the sum


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，所说的{count}项之和为{sum}。"},
    remedy="核对各项和合计，改正不符的一处。",
)
def so_many_amounts_make_all(report: StatedReport) -> Hits:
    """As many amounts as a numeral says, and one more that is their sum."""
    for sentence in report.with_figures(FEWEST):
        found = _money(sentence.statements)
        if not found or OF_THREE_PUBLIC in sentence.text:
            continue
        counts = {written_count(each["count"]) for each in SO_MANY.finditer(sentence.text)}
        if len(found) - 1 in counts:
            yield from (_told(*each) for each in _off(found))


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    return doubtful(
        whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", count=str(len(parts)), sum=shown
    )  # fmt: skip


def _money(told: Sequence[Statement]) -> list[Statement]:
    """The amounts of a sentence, where all are plain and only counts of things stand beside them."""
    found = [each for each in told if each.unit == MONEY]
    is_alone = all(each.unit not in (RATE, POINTS) for each in told) and FEWEST <= len(found) <= MOST
    is_plain = is_alone and all(_is_plain(each) for each in found)
    return found if is_plain and len({each.value for each in found}) > PAIR else []


def _is_plain(each: Statement) -> bool:
    is_exact = each.value > 0 and not each.is_about and each.role not in NO_PART
    return is_exact and not COMPARED.search(each.label) and "；" not in each.between


def _off(found: Sequence[Statement]) -> Iterator[Sum]:
    """The first or the last of them, the largest of all, that the others do not make, though nearly so."""
    for whole, parts in ((found[0], found[1:]), (found[-1], found[:-1])):
        if whole.value <= max(each.value for each in parts) or sum_agrees(whole.quantity, [p.quantity for p in parts]):
            continue
        total = sum((each.value for each in parts), Fraction(0))
        rights = [(whole, total), *((part, whole.value - total + part.value) for part in parts)]
        is_slip = any(right > 0 and is_slip_of_digits(each.quantity, right, SHORT) for each, right in rights)
        if is_slip or (len(parts) > PAIR and abs(total - whole.value) <= NEAR * total):
            yield whole, [*parts]
            return

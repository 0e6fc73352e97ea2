"""A rise or a fall whose rate is right and whose way is not: “今年2.94万元。上一年度3.60万元，前后对照，上升18.33%”."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
OF_LAST_YEAR = re.compile(r"(?:[上去]一?年|上一?年度|20\d\d年)(?!末|底)", re.ASCII)
WAYS = {1: "增加", -1: "减少"}
OF_SPENDING = re.compile(r"^[与比较]?(?:同|[上去]年|20\d\d年)度?(?:全年|部门|总)?支出(?:总额|决算)?$", re.ASCII)
NEAREST = 2  # figures before that of last year, and lines above
FINEST = 2  # decimals


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”方向不对：{now}与{before}相比是{way}。",
    remedy="核对两年的数和增减用语。",
)
def rates_tell_the_way_it_went(report: StatedReport) -> Hits:
    """The rate told right behind the figure of last year is that of the figure above it, the other way round."""
    for sentence in report.with_figures(2):
        for base, grown in _pairs(sentence.statements):
            if not _is_pair(base, grown) or (named := OF_LAST_YEAR.search(base.label)) is None:
                continue
            if named[0][:2] == "20" and int(named[0][:4]) >= (report.year or 0):
                continue
            now = next((one for one in _above(report, base) if _has_rate(one, base, grown, -grown.meaning.way)), None)
            told = report.by_line[base.line]
            is_right = any(_has_rate(one, base, grown, grown.meaning.way) for one in (*told, *_above(report, base)))
            if now is not None and not is_right:
                way = WAYS[-grown.meaning.way]
                yield hit(
                    grown.line, label=grown.label, stated=grown.text, now=now.text, before=base.text, way=way
                )  # fmt: skip


def _pairs(found: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Each figure with the next one, and with the one behind a difference: 比上年99.34万元增加2.43万元，增长2.45%."""
    yield from pairwise(found)
    for base, between, grown in zip(found, found[1:], found[2:], strict=False):
        if between.role is FigureRole.DIFFERENCE and between.meaning.way == grown.meaning.way:
            yield base, grown


def _is_pair(base: Statement, grown: Statement) -> bool:
    is_rate = grown.role is FigureRole.GROWTH and grown.unit == RATE and grown.meaning.way != 0
    is_fine = len(grown.text.partition(".")[2].rstrip("%")) == FINEST
    return is_rate and is_fine and base.unit not in (RATE, POINTS, "") and base.value > 0 and not base.is_about


def _above(report: StatedReport, base: Statement) -> list[Statement]:
    """The figures told last before that of last year, in its line or the one above; of spending that of the year."""
    told = [
        one for line in range(base.line - NEAREST, base.line + 1) for one in report.by_line.get(line, ())
        if (one.sentence, one.quantity.start) < (base.sentence, base.quantity.start)
    ]  # fmt: skip
    of_year = report.facts(FigureRole.SPENT, WHOLE) if OF_SPENDING.search(base.label) else ()
    return [*told[-NEAREST:], *of_year]


def _has_rate(now: Statement, base: Statement, grown: Statement, way: int) -> bool:
    is_like = is_same_unit(now, base) and now is not base and not now.is_about
    return is_like and agrees(grown.quantity, way * 100 * (now.value - base.value) / base.value)

"""Growth told beside last year's amount and how much this year has more: “2023年支出A，2024年增支B，增速C%”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.recomputing.comparisons import growth_agrees, rate_shown
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
YEAR = re.compile(r"(?P<year>20\d\d)年|(?P<last>[上去]年)|(?P<this>[本今当]年)", re.ASCII)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“增减额÷上年数”复算后改正。",
)
def growth_upon_last_year(report: StatedReport) -> Hits:
    """The growth is what was added in a year by the amount of the year before, where they stand beside each other."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for base, apart, grown in zip(found, found[1:], found[2:], strict=False):
            is_rate = grown.role is FigureRole.GROWTH and grown.unit == RATE and grown.between == f"，{grown.label}"
            if is_rate and _is_next(report, base, apart) and not growth_agrees(grown, apart.value, base):
                yield hit(grown.line, label=grown.label, stated=grown.text, right=rate_shown(apart.value, base, grown))


def _is_next(report: StatedReport, base: Statement, apart: Statement) -> bool:
    """Whether a difference is that of the year after the one that an amount is of, in the next clause."""
    is_pair = base.unit == apart.unit not in (RATE, "") and apart.role is FigureRole.DIFFERENCE
    is_pair = is_pair and apart.between == f"，{apart.label}" and not base.depth and not apart.depth
    if not is_pair or base.is_about or apart.is_about or base.value <= 0 or base.role is FigureRole.DIFFERENCE:
        return False
    years = [_year(report, each.label) for each in (base, apart)]
    return years[0] > 0 and years[1] == years[0] + 1


def _year(report: StatedReport, label: str) -> int:
    """The year that the words before a figure name, alone; 0 if none."""
    told = list(YEAR.finditer(label))
    if len(told) != 1:
        return 0
    return int(told[0]["year"] or 0) or (report.year - 1 if told[0]["last"] else report.year)

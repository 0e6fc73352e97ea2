"""A figure of last year and its change, where the figure of this year stands before it: it rose or fell as told."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
LAST_YEAR = re.compile(
    "^(?:而|其中)?(?:(?P<year>20\\d\\d)年|上年度?|去年|上一年度?)(?!末|底)[^，。；\\d]{0,10}$", re.ASCII
)
THIS_YEAR = re.compile("^，(?:20\\d\\d年度?|[本今]年度?|当年)?[^，。；\\d比较同]{0,4}$", re.ASCII)
WAYS = {1: "增加", -1: "减少"}
MOST_BEFORE = 12  # figures of the paragraph that are looked at


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”方向不对：{now}与{before}相比是{way}。",
    remedy="按“本年数－上年数”复算后改正。",
)
def directions_of_years(report: StatedReport) -> Hits:
    """“接待86批。2023年接待70批，2024年减少16批”: only the other way makes the figure told before."""
    for sentence in report.with_figures(2):
        for at, apart in enumerate(sentence.statements[1:], 1):
            base = sentence.statements[at - 1]
            if not _is_pair(base, apart) or not _is_of_last_year(report, base):
                continue
            group = report.by_line[base.line]
            before = [each for each in group[: group.index(base)] if _is_now(each, base)][-MOST_BEFORE:]
            turned = next((each for each in before if each.value == base.value - apart.meaning.way * apart.value), None)
            right = base.value + apart.meaning.way * apart.value
            if turned and not any(each.value == right for each in report.statements if is_same_unit(each, base)):
                way = WAYS[-apart.meaning.way]
                yield hit(apart.line, label=apart.label, stated=apart.text, now=turned.text, before=base.text, way=way)


def _is_pair(base: Statement, apart: Statement) -> bool:
    is_change = apart.role is FigureRole.DIFFERENCE and apart.meaning.way and is_same_unit(base, apart)
    is_counted = base.unit not in (RATE, POINTS, "") and not base.is_about and not apart.is_about
    return bool(is_change) and is_counted and THIS_YEAR.match(apart.between) is not None


def _is_of_last_year(report: StatedReport, base: Statement) -> bool:
    named = LAST_YEAR.search(base.label)
    return named is not None and (named["year"] is None or not report.year or int(named["year"]) < report.year)


def _is_now(each: Statement, base: Statement) -> bool:
    is_figure = each.role not in (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.PER_HEAD)
    return is_same_unit(each, base) and is_figure and not each.is_about

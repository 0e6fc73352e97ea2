"""What a part of the year has of the whole year, and what a year has of several: “四季度占全年的…”, “三年年均…”."""

import re
from itertools import product

from wenlian_desktop.domain.statements.arithmetic import agrees, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_share_of_list
from wenlian_desktop.domain.statements.recomputing.periods_of_the_year import in_periods
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

OF_YEAR = re.compile("占(?:了)?全年(?P<of>预算|支出|执行)?(?:数|总额|总量)?的?(?:比重|比例)?(?:为|达)?$")
OF_WORD = {"预算": (FigureRole.FULL,), "支出": (FigureRole.SPENT,), "执行": (FigureRole.SPENT,)}
JOINED = ("、", "和", "，", "及")
SHORT = 1  # characters of a subject that is none: “一” of 一至四季度
PART = re.compile(
    "前(?P<months>1?\\d)个?月|第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年|(?<!\\d)(?P<month>1?\\d)月", re.ASCII
)


def wrong_share_of_year(report: StatedReport, each: Statement) -> tuple[Statement, Statement] | None:
    """“第四季度219.65万元，占全年的33.12%”: the part of the year and the year, where it is not that share of it."""
    said = OF_YEAR.search(each.label) if each.unit == RATE and not each.is_about else None
    parts = [] if said is None or _is_in_list(report, each) else _parts(report, each)
    parts = [part for part in parts if len(part.subject) <= SHORT]  # of the department, no 采购 or the like
    if not said or not parts:
        return None
    roles = OF_WORD.get(said["of"], (FigureRole.SPENT, FigureRole.FULL))
    wholes = [one for role in roles for one in report.facts(role, WHOLE) if one.value]
    pairs = [(part, whole) for part, whole in product(parts, wholes) if part.value <= whole.value]
    near = [one for one in report.by_line[each.line] if one.unit == MONEY and one.value]
    told = (
        [one.told for one in in_periods(report, each.line) if one.told.unit == MONEY]
        if PART.search(each.label) is None
        else []
    )
    others = [*pairs, *product(parts, near), *product(told, wholes)]
    is_right = any(agrees(each.quantity, *quotient(part.quantity, whole.quantity)) for part, whole in others)
    is_right = is_right or is_share_of_list(report, each)  # of the quarters of the projects told before it
    return pairs[0] if pairs and not is_right else None


def _is_in_list(report: StatedReport, each: Statement) -> bool:
    """“累计支出A、B、C，占全年预算的20%、40%、70%”."""
    found = report.sentences[each.sentence].statements
    return any(one.unit == RATE and one.between in JOINED for one in found[found.index(each) + 1 :][:1])


def _parts(report: StatedReport, each: Statement) -> list[Statement]:
    """The amount of the part of the year that is named beside a share, else the one right before it."""
    told = [one for one in in_periods(report, each.line) if one.told.unit == MONEY]
    named = PART.search(each.label)
    if named:
        months = _months(named)
        return [one.told for one in told if one.months == months]
    found = report.sentences[each.sentence].statements
    before = [one for one in found if one.quantity.end <= each.quantity.start][-1:]
    is_beside = each.between == f"，{each.label}"
    return [one.told for one in told if before and one.told is before[0] and is_beside]


def _months(named: re.Match[str]) -> frozenset[int]:
    if named["months"]:
        return frozenset(range(1, int(named["months"]) + 1))
    if named["quarter"]:
        last = 3 * from_chinese(named["quarter"])
        return frozenset(range(last - 2, last + 1))
    if named["half"]:
        return frozenset(range(1, 7)) if named["half"] == "上" else frozenset(range(7, 13))
    return frozenset((int(named["month"]),))
